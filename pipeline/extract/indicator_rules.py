"""Clauses that state a measure: against its target, with its value, with a rating."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract import measures
from pipeline.extract.indicator_changes import tells_change
from pipeline.extract.indicator_names import before_verb, is_name, of_figure, start_of, subject
from pipeline.extract.indicator_parts import Said, direction, figures, levels, rating, trend, versus_target
from pipeline.extract.measures import Measure
from pipeline.extract.quantities import Quantity
from pipeline.language import targets

TARGET, AGAINST, VALUE, RATED = "indicators.versus_target/1", "indicators.against_target/1", "indicators.value/1", "indicators.rated/1"

# "to achieve their target", "well placed for reaching the target": not yet
_AIM = re.compile(r"(?:\w+\s+)?(?:meet|achiev|reach|exceed|hit|attain|surpass)(?:e|ing)?\b", re.I)
_AIMS = re.compile(r"\b(?:to|would|will|could|should|may|might|can|must|for|of|towards|by|in|on|track|likely|not)\s+(?:\w+ly\s+)?$", re.I)


def against_target(text: str, before: Measure | None) -> Iterator[Said]:
    """ "X remains above target", "the figure was below target", "performance of 74% exceeded the target of 70%"."""
    for relation in targets.relations(text):
        words = text[relation.start : relation.end].lower()
        if relation.floor or relation.kind == "near" or words.startswith("target"):
            continue
        if _AIM.match(words) and _AIMS.search(text[: relation.start]):
            continue
        name = subject(text, relation.start, before)
        if name is None:
            continue
        told = figures(text)
        aim = told.target.unit if told.target else None
        value = next((free for free in told.free if free.unit == aim or (aim is None and free.unit in ("percent", "score", "gbp"))), None)
        yield Said(
            name=name,
            rule=TARGET,
            confidence=0.85,
            value=value.value if value else None,
            unit=value.unit if value else told.target.unit if told.target else None,
            target=told.target.value if told.target else None,
            rag=rating(text),
            versus_target=relation.kind,
            trend=trend(text),
            direction=direction(text),
        )


# "33.3% against a target of 80%", "71 (target 60)", "95% compared with the target of 98%"
_VERSUS = re.compile(
    r"\s*(?:,\s*)?(?:which\s+was\s+)?(?:against|compared\s+(?:to|with)|vs\.?|versus|\(|as\s+against)\s*"
    r"(?:an?\s+|the\s+|its\s+|our\s+)?(?:[\w-]+\s+){0,3}?target\b",
    re.I,
)


# "613 approved households against a target of 700": the count stands before its name
_COUNTED = re.compile(
    r"\s+(?P<name>[a-z][\w\s’'-]{3,60}?)(?:\s+(?:were|was|had\s+been|have\s+been)\s+\w+)?,?\s+against\s+(?:an?\s+|the\s+|"
    r"its\s+)(?:[\w-]+\s+){0,3}?target\b",
    re.I,
)


def value_and_target(text: str, before: Measure | None) -> Iterator[Said]:
    """ "performance was 33.3% against a target of 80%"."""
    told = figures(text)
    quantity = next((free for free in told.free if _VERSUS.match(text, free.end)), None)
    counted = next(((free, match) for free in told.free if free.unit == "count" and (match := _COUNTED.match(text, free.end))), None)
    name = of_figure(text, quantity.start, before) if quantity else None
    if quantity is None and counted:
        quantity, name = counted[0], measures.clean(counted[1]["name"])
    if quantity is None or told.target is None or name is None:
        return
    yield Said(
        name=name,
        rule=AGAINST,
        confidence=0.85,
        value=quantity.value,
        unit=quantity.unit,
        target=told.target.value,
        rag=rating(text),
        versus_target=versus_target(text),
        trend=trend(text),
        direction=direction(text),
    )


_UNREAL = re.compile(r"\b(?:would|could|should|will|to|must)\s+(?:be|have)\b", re.I)
# " was at ", " stood at ", " of ", " (": between a measure and its figure
_HAS = re.compile(
    r"(?:\s*,?\s*(?:which\s+|currently\s+|now\s+|has\s+been\s+|had\s+been\s+)?\b(?:was|were|is|are|stood|stands?|remain(?:s|ed)|averaged|"
    r"totalled|reached|had\s+been|has\s+been)\b"
    r"(?:\s+(?:currently|now|still|at|as|around|about|approximately|over|just|nearly|almost|only|recorded|reported|also|under|below|"
    r"above|the|an?|"
    r"equal\s+to|to\s+date|well|some|estimated\s+at))*\s*|\s+(?:of|at)\s*(?:about|around|approximately)?\s*|\s*\()$",
    re.I,
)
# "in terms of customer satisfaction": the measure is what follows
_TERMS = re.compile(r"^.*\b(?:in\s+terms\s+of|in\s+respect\s+of|with\s+regards?\s+to|regarding)\s+", re.I)
# "94% in primary school": where the figure holds, if it is no period
_PLACE = re.compile(
    r"\s+(?P<place>(?:in|for|among|amongst|across)\s+(?!the\s+(?:last|previous|same|past|first|year|month|quarter)|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|Quarter|Q\d|\d|recent|line)[\w\s’'-]{3,50}?)"
    r"(?=[,.;)]|\s+(?:and|which|compared|against|with|was|were|in\s+(?:the|\d))|$)",
    re.I,
)


def valued(text: str) -> Iterator[Said]:
    """ "the average answer time was 33 seconds", "attendance was at 94% in primary school", "satisfaction of 94% for the service"."""
    told = figures(text)
    for quantity in told.free:
        lead = text[start_of(text, quantity.start) : quantity.start]
        link = None if _UNREAL.search(lead) or quantity.unit in ("gbp", "eur", "nzd") else _HAS.search(lead)
        if not link:
            continue
        raw = lead[: link.start()]
        heads = measures.heads(raw)
        name = measures.clean(_TERMS.sub("", measures.clean(heads[-1].name if heads and heads[-1].end >= len(raw.rstrip()) - 2 else raw)))
        if not is_name(name) or not (heads or (quantity.unit != "count" and _ends_in_noun(name))):
            continue
        place = _PLACE.match(text, quantity.end)
        previous = told.previous if told.previous and told.previous.start > quantity.end else None
        yield Said(
            name=f"{name} {place['place']}" if place else name,
            rule=VALUE,
            confidence=0.7 if heads else 0.6,
            value=quantity.value,
            unit=quantity.unit,
            target=told.target.value if told.target else None,
            previous=previous.value if previous else None,
            rag=rating(text),
            versus_target=versus_target(text),
            trend=trend(text),
            direction=direction(text) or (_way(previous, quantity) if previous and previous.unit == quantity.unit else None),
        )


def _ends_in_noun(name: str) -> bool:
    """Whether a phrase ends in a noun that is a measure: "school attendance", "court utilisation"."""
    words = name.split()
    return len(words) <= 8 and any(measures.nouns_only(" ".join(words[-size:])) for size in (1, 2) if len(words) >= size)


def _way(before: Quantity, after: Quantity) -> str:
    return "up" if after.value > before.value else "down" if after.value < before.value else "same"


# "underperformance" is a comparison without a figure
_UNDER = re.compile(r"\bunder-?perform\w*", re.I)
_RISK = re.compile(r"\brisks?\b", re.I)
# "the move from Red to Amber"
_COLOURS_MOVE = re.compile(
    r"\bfrom\s+['‘“]?(?:RAG[\s-]*rated\s+(?:as\s+)?)?(?:red|amber|green)['’”]?\s+(?:[\w\s]{0,20}?\s)?to\s+['‘“]?(?:red|amber|green)\b", re.I
)
# "Health Checks were rated green", "remains RAG rated Red"
_WAS_RATED = re.compile(
    r"\s(?:was|were|is|are|had\s+been|has\s+been|remain(?:s|ed)|(?:had\s+)?moved|(?:had\s+)?improved)\s+(?:\w+\s+){0,3}?"
    r"(?:rated|rating|at|to|as|from)?[\s‘'-]*(?:rag[\s-]*rated\s+)?(?:as\s+)?(?:red|amber|green)\b",
    re.I,
)
# what is counted or rated as a whole
_NOT_RATED = re.compile(
    r"\b(?:indicators?|kpis?|measures?|rag|projects?|actions?|status|rating|schemes?|programme|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|\d+)\b",
    re.I,
)


def rated(text: str) -> Iterator[Said]:
    """ "the KPI rated red is HT14: Member enquiries", "the red indicator, WM01 (Waste recycled)", "Health Checks were rated green"."""
    if _RISK.search(text):
        return
    named = [measure for measure in measures.coded(text) + measures.called(text) if not measures.is_generic(measure.name)]
    if named:
        yield from _announced(text, named)
        return
    shade = rating(text)
    if shade is None:
        return
    moved, match = _COLOURS_MOVE.search(text), _WAS_RATED.search(text)
    heads = measures.heads(text[: moved.start()]) if moved else []
    name = measures.clean(heads[-1].name) if heads else before_verb(text, match.start()) if match else ""
    if heads or (is_name(name) and len(name.split()) >= 2 and not _NOT_RATED.search(name)):
        yield Said(name=name, rule=RATED, confidence=0.65, rag=shade, trend=trend(text))


def _announced(text: str, named: list[Measure]) -> Iterator[Said]:
    """Measures with a code, or behind a word like "KPI", of which the clause says anything."""
    shade = rating(text)
    pair = levels(text) if len(named) == 1 and tells_change(text) else None
    for measure in named:
        said = Said(
            name=measures.clean(measure.name),
            rule=RATED,
            confidence=0.8 if shade else 0.6,
            value=pair[1].value if pair else None,
            unit=pair[1].unit if pair else None,
            previous=pair[0].value if pair else None,
            rag=shade,
            versus_target=versus_target(text),
            trend=trend(text),
            direction=direction(text) or (_way(*pair) if pair else None),
        )
        if said.rag or said.versus_target or said.trend or said.direction or pair or _UNDER.search(text):
            yield said
