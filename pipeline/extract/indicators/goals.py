"""Clauses that set a measure beside its target: "remains above target", "41.5% against a target of 75%", "a target of 400 homes"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators.levels import unit_of
from pipeline.extract.indicators.names import is_name, of_figure, subject
from pipeline.extract.indicators.parts import TARGET, Said, direction, figures, rating, trend, versus_target
from pipeline.extract.measures import Measure
from pipeline.extract.quantities import Quantity, in_unit_of, quantities
from pipeline.language import targets
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

VERSUS, AGAINST, TARGETED = "indicators.versus_target/1", "indicators.against_target/1", "indicators.target/1"

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
        if name is None or name.endswith((" target", " targets")):
            continue
        told = figures(text)
        aim = told.target.unit if told.target else None
        may_be = [
            free
            for free in told.free
            if _has_unit(free, aim, relation.start)
            or _is_total(text, free, relation.start)
            or _AT.fullmatch(text[relation.end : free.start])
        ]
        counts = (free for free in may_be if free.unit == "count" and free.start < relation.start and not _FURTHER.match(text, free.end))
        nearest = list(counts)[-1:]  # "11 this month, giving 38 so far"
        ahead = [free for free in may_be if free.start < relation.start][-1:]
        value = next((free for free in told.free if _VERSUS.match(text, free.end)), None) or next(iter(nearest or ahead or may_be), None)
        yield Said(
            name=name,
            rule=VERSUS,
            confidence=0.85,
            value=value.value if value else None,
            unit=unit_of(name, value) if value else told.target.unit if told.target else None,
            target=told.aim_of(text, value),
            previous=told.earlier_of(value),
            rag=rating(text),
            versus_target=relation.kind,
            trend=trend(text),
            direction=direction(text),
        )


# "are above target| at |61"
_AT = re.compile(r",?\s+(?:at|with|standing\s+at)\s+(?:only\s+|just\s+)?", re.I)
# "292, five| more than in March": how far it has moved
_FURTHER = re.compile(r"\s+(?:more|fewer|less|higher|lower|further|up|down)\b", re.I)
# "Home safety visits totalled 4,312, which was above target"
_TOTALLED = re.compile(r"\b(?:totalled|numbered|reached|amounted\s+to|came\s+to|stood\s+at)\s+$", re.I)


def _is_total(text: str, free: Quantity, start: int) -> bool:
    """Whether a figure is what the measure is said to come to, before the words about its target that begin at `start`."""
    return free.start < start and _TOTALLED.search(text[: free.start]) is not None


def _has_unit(free: Quantity, aim: str | None, start: int) -> bool:
    """Whether a figure may be the one set beside a target in that unit; a bare count behind the words may be of anything."""
    if aim is None:
        return free.unit in ("percent", "score", "gbp")
    return free.unit == aim and (aim != "count" or free.start < start)


# "41.5% against a target of 75%", "12 recorded against a target of 15", "71 (target 60)", "95% compared with the target of 98%",
# "611.4 per 100,000 people, against a target of 590"
_VERSUS = re.compile(
    r"(?:\s+per\s+\d[\d,]*(?:\s[a-z]+){0,2})?\s*(?:,\s*)?(?:(?:red|amber|green|reported|recorded|achieved|delivered|completed)\s+)?"
    r"(?:which\s+was\s+)?(?:against|compared\s+(?:to|with)|vs\.?|versus|\(|as\s+against)\s*"
    r"(?:an?\s+|the\s+|its\s+|our\s+)?(?:[\w-]+\s+){0,3}?target\b",
    re.I,
)


# "613 approved households against a target of 700": the count stands before its name
_COUNTED = re.compile(
    r"\s+(?P<name>[a-z][\w\s’'-]{3,60}?)(?:\s+(?:were|was|had\s+been|have\s+been)\s+\w+)?(?:,[^,.;]{3,50})?,?\s+(?:against|"
    r"compared\s+(?:to|with))\s+(?:an?\s+|the\s+|"
    r"its\s+)(?:[\w-]+\s+){0,3}?target\b",
    re.I,
)


def value_and_target(text: str, before: Measure | None) -> Iterator[Said]:
    """ "performance was 41.5% against a target of 75%"."""
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
        unit=unit_of(name, quantity),
        target=in_unit_of(text, told.target, quantity).value,
        previous=told.earlier_of(quantity),
        rag=rating(text),
        versus_target=versus_target(text),
        trend=trend(text),
        direction=direction(text),
    )


# "a target of 900 berths to be let", "The target is 260 berths by 2031"
_TARGET_THING = re.compile(r"\s+(?!(?:and|or|but|with|while|compared)\b)(?P<thing>(?:[a-z][\w’'-]*\s+)*[a-z][\w’'-]*)", re.I)


# "an active travel share target of 50% for the harbour": what the target is of stands before it
_KIND = re.compile(
    r"\b(?:an?|the|its|our|their)\s+(?P<name>(?!(?:new|annual|national|overall|total|final|current|statutory|local|stretch|revised|"
    r"quarterly|monthly)\s+target)"
    r"(?:(?!(?:an?|the)\s)[a-z][\w-]*\s+){2,6})target\s+(?:of|was|is)\s+$",
    re.I,
)


# "the target is 20% below market rents": how far off something else
_OFF = re.compile(r"\s+(?:below|above|under|over|less\s+than|more\s+than|higher|lower)\b", re.I)


# "will target 40 streets": what is aimed at, no target
_TO_TARGET = re.compile(r"\b(?:to|will|would|should|could|can|may|must|shall|we|they)\s+target\s+(?:around\s+|about\s+|over\s+)?$", re.I)


def targeted(text: str) -> Iterator[Said]:
    """ "the target of 90 moorings let by spring when 104 had been": a target, with or without the value."""
    told = figures(text)
    if told.target is None or not TARGET.search(text[: told.target.start][-60:]) or _OFF.match(text, told.target.end):
        return
    if _TO_TARGET.search(text[: told.target.start]):
        return
    end = phrase_end(text, told.target.end, comma=True)
    after = text[told.target.end : end]
    thing = _TARGET_THING.match(after)
    name = measures.clean(
        re.split(
            r"\s+(?:when|by\s+\d{4}|by\s+the|over\s+the|in\s+\d{4}|for\s+\d{4}|and)\b",
            thing["thing"] if thing else "",
        )[0]
    )
    name = re.sub(r"^(?:for|in|on)\s+(?:the\s+)?", "", name)
    before = measures.heads(text[: told.target.start]) or measures.coded(text[: told.target.start])
    if not is_name(name, most=20) and before:
        name = measures.clean(before[-1].name)
    kind = _KIND.search(text[: told.target.start])
    if kind and after.lstrip().startswith("for "):
        name = measures.clean(kind["name"])
    if not is_name(name, most=20) or re.match(r"(?:would|set|against|which|\d)\b", name, re.I):
        return
    value = next(
        (
            free
            for free in told.free
            if free.unit == told.target.unit
            and free.unit != "gbp"
            and free.start > told.target.end
            and not text[: free.start].endswith("and ")
        ),
        None,
    )
    yield Said(
        name=name,
        rule=TARGETED,
        confidence=0.6,
        value=value.value if value else None,
        unit=told.target.unit,
        target=told.target.value,
        versus_target=versus_target(text),
        trend=trend(text),
    )


# "‘Fees paid in time’ (90% target)", "Fees paid in time (target 90%)"
_AIM_BEHIND = re.compile(r"[‘“\"'](?P<name>[^‘’“”\"]{6,160})[’”\"']?\)?[’”\"']?\s*(?:\[[^\]]{1,12}\]\s*)?\(\s?(?:target\s(?:of\s)?)?$")
_AIM_WORD = re.compile(r"\s(?:\w+\s)?target\b|\s?\)", re.I)
# "Increasing the target for fees paid in time from 87% to", "the target for fees paid in time would be"
_AIM_FOR = re.compile(
    r"\btargets?\s+(?:set\s+)?for\s+(?:the\s+)?(?P<name>[\w‘“%][^.;:]{3,100}?)(?:\s\[\w{1,6}\])?\s+(?:(?:should|would|will|had|has|to)\s+)?"
    r"(?:from\s+\S+\s+to|(?:was|is|be|been|being|remain(?:s|ed)?)\s+(?:(?:set|increased|raised|reduced|lowered|changed|kept|amended|"
    r"still|now)\s+)*(?:from\s+\S+\s+to|at|to)?)\s*$",
    re.I,
)


def aims(text: str) -> Iterator[Said]:
    """ "‘Fees paid in time’ (90% target)", "Increasing the target for fees paid in time from 87% to 93%": a target and no value."""
    for quantity in quantities(text):
        before = text[: quantity.start]
        match = _AIM_BEHIND.search(before) if _AIM_WORD.match(text, quantity.end) else None
        if match and not re.search(r"target", match.group() + text[quantity.end :][:24], re.I):
            continue
        match = match or _AIM_FOR.search(before)
        name = measures.clean(match["name"]) if match else ""
        if match and is_name(name, most=25) and re.search(r"[A-Za-z]{3}", name) and not periods.is_period(name):
            yield Said(name=name, rule=TARGETED, confidence=0.7, unit=quantity.unit, target=quantity.value)


# "The target for hydrant checks was missed by one", "the targets for boat hire had been exceeded"
AIM_WAS = gated(
    r"\btargets?\s+(?:set\s+)?for\s+(?:the\s+)?(?P<name>[\w‘“%][^.;:,]{3,90}?)\s+(?:was|were|had\s+been|has\s+been|is|are|had|has)\s+"
    r"(?:(?:also|again|just|narrowly|slightly|significantly|comfortably)\s+)*(?:(?P<below>missed|not\s+(?:been\s+)?(?:met|achieved|"
    r"reached|hit))|"
    r"(?P<above>exceeded|surpassed)|(?P<on>met|achieved|reached|hit))\b",
    re.I,
)


def reached(text: str) -> Iterator[Said]:
    """ "The target for hydrant checks was missed by one": how a measure stands to its target, behind the word."""
    for match in AIM_WAS.finditer(text):
        name = measures.clean(match["name"])
        kind = "below" if match["below"] else "above" if match["above"] else "on"
        if is_name(name, most=16) and not periods.is_period(name):
            yield Said(name=name, rule=VERSUS, confidence=0.7, versus_target=kind)
