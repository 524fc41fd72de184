"""Clauses that rate a measure: "Ferry punctuality was rated green", "the red indicator, EN4 (Sandbags delivered)"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.changes import tells_change
from pipeline.extract.indicators.names import before_verb, is_name
from pipeline.extract.indicators.parts import Said, direction, figures, levels, rating, trend, versus_target, way
from pipeline.extract.measures import Measure
from pipeline.extract.quantities import Quantity
from pipeline.language import rag
from pipeline.language.gate import gated

RATED = "indicators.rated/1"

# "Red.", "Rated amber.", "The measure stayed red.", "Red for the third quarter running.": the measure told before
_ONLY = re.compile(
    r"\W*(?:and\s+)?(?:(?:this|it|the\s+(?:measure|indicator|kpi))\s+(?:was|is|were|remain(?:s|ed)|stay(?:s|ed)|had\s+been|"
    r"had\s+become|turned|became)\s+"
    r"(?:(?:also|still|now|therefore)\s+)?)?(?:(?:rag[\s-]*)?rated\s+)?(?:as\s+)?"
    rf"[‘'“]?(?P<colour>{rag.COLOURS})[’'”]?(?:\s+for\s+the\s+\w+\s+\w+(?:\s+running)?)?\W*",
    re.I,
)


def only_rated(text: str) -> str | None:
    """The colour that a clause gives to the measure told before it, where it says nothing else."""
    match = _ONLY.fullmatch(text)
    return match["colour"].lower() if match else None


# "underperformance" is a comparison without a figure
_UNDER = re.compile(r"\bunder-?perform\w*", re.I)
# "improvement" is said of footpaths too
_MEASURES = re.compile(r"\b(?:performance|kpis?|indicators?|measures?|targets?|figures?|rates?|percentage)\b", re.I)
_RISK = gated(r"\brisks?\b", re.I)
# "the move from Red to Amber"
_COLOURS_MOVE = re.compile(
    r"\bfrom\s+['‘“]?(?:RAG[\s-]*rated\s+(?:as\s+)?)?(?:red|amber|green)['’”]?\s+(?:[\w\s]{0,20}?\s)?to\s+['‘“]?(?:red|amber|green)\b", re.I
)
# "Health Checks were rated green", "remains RAG rated Red"
_WAS_RATED = re.compile(
    r"\s(?:was|were|is|are|had\s+been|has\s+been|remain(?:s|ed)|became|(?:had|has)\s+become|turned|(?:was|were)\s+showing(?:\s+as)?|"
    r"(?:had\s+)?moved|(?:had\s+)?improved)\s+(?:\w+\s+){0,3}?"
    r"(?:rated|rating|at|to|as|from)?[\s‘'-]*(?:rag[\s-]*rated\s+)?(?:as\s+)?(?:red|amber|green)\b",
    re.I,
)
# "The KPI status for late ferries was amber"
_STATUS_OF = re.compile(r"^(?:(?:KPI|RAG|performance|overall|current)\s+)*(?:status|rating)\s+(?:for|of)\s+(?:the\s+)?", re.I)
# what is counted or rated as a whole
_NOT_RATED = re.compile(
    r"\b(?:indicators?|kpis?|measures?|rag|projects?|actions?|status|rating|schemes?|programme|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|\d+)\b",
    re.I,
)
# "the hull was red and the mast white": the colour of a thing
_PAINT = gated(r"\b(?:blue|white|black|brown|gr[ea]y|orange|purple|pink|silver)\b|\bred\s+in\s+colour\b", re.I)


def rated(text: str) -> Iterator[Said]:
    """ "the KPI rated red is EN7: Letters answered", "the red indicator, EN4 (Sandbags delivered)", "Health Checks were rated green"."""
    if _RISK.search(text):
        return
    named = [measure for measure in measures.coded(text) + measures.called(text) if not measures.is_generic(measure.name)]
    if named:
        yield from _announced(text, named)
        return
    shade = rating(text)
    if shade is None or _PAINT.search(text):
        return
    moved, match = _COLOURS_MOVE.search(text), _WAS_RATED.search(text)
    heads = measures.heads(text[: moved.start()]) if moved else []
    name = measures.clean(heads[-1].name) if heads else _STATUS_OF.sub("", before_verb(text, match.start())) if match else ""
    if heads or (is_name(name) and len(name.split()) >= 2 and not _NOT_RATED.search(name)):
        yield Said(name=name, rule=RATED, confidence=0.65, rag=shade, trend=trend(text))


def _announced(text: str, named: list[Measure]) -> Iterator[Said]:
    """Measures with a code, or behind a word like "KPI", of which the clause says anything."""
    shade = rating(text)
    pair = levels(text) if len(named) == 1 and tells_change(text) else None
    counted = None if pair or len(named) > 1 else _there_were(text, named[0].end)
    for measure in named:
        said = Said(
            name=measures.clean(measure.name),
            rule=RATED,
            confidence=0.8 if shade else 0.6,
            value=pair[1].value if pair else counted[0].value if counted else None,
            unit=pair[1].unit if pair else counted[0].unit if counted else None,
            previous=pair[0].value if pair else counted[1].value if counted and counted[1] else None,
            rag=shade,
            versus_target=versus_target(text),
            trend=trend(text),
            direction=direction(text) or (way(*pair) if pair else None),
        )
        moves = said.trend is not None and _MEASURES.search(text) is not None
        if said.rag or said.versus_target or moves or said.direction or pair or counted or _UNDER.search(text):
            yield said


# "Measure 2 (boats lost) – there had been 13 boats lost, compared with 15"
_THERE = re.compile(r"\bthere\s+(?:had\s+been|have\s+been|has\s+been|were|was|are)\s+(?:only\s+)?$", re.I)


def _there_were(text: str, start: int) -> tuple[Quantity, Quantity | None] | None:
    """How many there had been, and how many before; None where a clause does not say."""
    told = figures(text)
    value = next((free for free in told.free if free.start > start and free.unit == "count" and _THERE.search(text[: free.start])), None)
    if value is None:
        return None
    return value, told.previous if told.previous and told.previous.unit == value.unit else None
