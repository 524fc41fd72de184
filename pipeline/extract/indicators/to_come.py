"""What a measure is to become, told with what it is: "The fee of £315,000 would fall to £240,000", "Fares would go up to £4, from £3".

A change that is only planned or wished for is no measure without both its figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name, start_of
from pipeline.extract.indicators.parts import Said, levels, way
from pipeline.extract.quantities import Quantity, quantities
from pipeline.language.gate import gated

TO_COME = "indicators.to_come/1"

# "would fall to", "is to rise from", "was expected to go up to", "will be cut from"; what may or should change is only spoken of
MOVES_ON = gated(
    r"\s+(?:would|will|shall|(?:is|are|was|were)\s+(?:(?:expected|planned|forecast|due|proposed|set|projected|going)\s+)?to)\s+(?:(?:also|then|now|therefore|further)\s+)?(?:be\s+)?"
    r"(?:increased?|rise|go\s+(?:up|down)|grow|climb|fall|drop|come\s+down|decreased?|reduced?|cut|raised|lowered|put\s+up|move)\b(?=[^.;]*?\b(?:to|from)\s+[£€$\d])",
    re.I,
)
# "The fee of £315,000| would fall to £240,000": the figure of now stands in the subject
_OF = re.compile(r"\s+(?:of|at)\s+(?:about\s+|around\s+|just\s+)?$", re.I)
_TO = re.compile(r"\s+(?:(?:by\s+[^,.;]{1,12}|\w+ly)\s+)?to\s+(?:about\s+|around\s+|just\s+|only\s+)?$", re.I)
_SUPPOSED = re.compile(r"\b(?:if|unless|whether|could|might|may)\b", re.I)
_AIM = re.compile(r"\b(?:targets?|speed\s+limit|limit)\b", re.I)  # what is aimed at is read as a target


def to_come(text: str) -> Iterator[Said]:
    """ "The management fee of £315,000 would fall to £240,000 in 2032": the later figure is the value, that of now the previous."""
    for match in MOVES_ON.finditer(text):
        begin = start_of(text, match.start())
        words = text[begin : match.start()]
        if _SUPPOSED.search(words):
            continue
        within = [each for each in quantities(text) if begin <= each.start and each.end == match.start()]
        now = within[0] if within and _OF.search(text[begin : within[0].start]) else None
        pair = _pair(text, match.end(), now)
        name = measures.clean(_OF.sub("", text[begin : now.start]) if now else words)
        if pair is None or pair[0].value == pair[1].value or not is_name(name, most=12) or _AIM.search(name):
            continue
        yield Said(
            name=name, rule=TO_COME, confidence=0.55, value=pair[1].value, unit=pair[1].unit, previous=pair[0].value, direction=way(*pair)
        )


def _pair(text: str, start: int, now: Quantity | None) -> tuple[Quantity, Quantity] | None:
    """The figures of now and then: both behind the verb, or that of now before it."""
    if now is None:
        return levels(text[start:])
    then = next((each for each in quantities(text) if each.start > start and _TO.fullmatch(text[start : each.start])), None)
    return (now, then) if then and then.unit == now.unit else None
