"""What a speed watch saw: how many vehicles passed, how many of them were too fast, and how fast the fastest was.

"Pier Road: 1,204 vehicles, 61 over 35mph, top speed 58"
"412 vehicles were checked, of which 9 exceeded 30 mph; the highest speed was 51mph"
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.parts import Said
from pipeline.extract.quantities import quantities
from pipeline.extract.values import DIGITS, number
from pipeline.language.gate import gated

SPEED = "indicators.speed/1"

# the words of which a list of speeds has one at least
SPEEDS = gated(r"\bmph\b|\bspeed\b|\d(?:mph|kph)\b", re.I)
VEHICLES = gated(r"\b(?:vehicles|cars|motorists|drivers)\b", re.I)
_PASSED = re.compile(rf"(?P<figure>{DIGITS})\s+(?P<what>vehicles|cars|motorists|drivers)\b", re.I)
# "61 over 35mph", "of which 9 exceeded 30 mph", "12 were travelling at over 36 mph", "33 speeding"
_FAST = re.compile(
    rf"(?P<figure>{DIGITS})\s+(?:(?:of\s+(?:them|these|which)|vehicles|were|was|drivers|recorded|doing|going|travelling|clocked|at)\s+)*"
    rf"(?P<how>(?:over|above|exceeding|exceeded|faster\s+than|more\s+than)\s+(?:the\s+)?\d{{2}}\s?(?:mph|kph)?(?:\s+limit)?|speeding\b)",
    re.I,
)
# "top speed 58", "the highest speed was 51mph", "fastest: 61 mph", "average speed of 31.2mph"
_TOP = re.compile(
    rf"\b(?P<which>(?:top|highest|maximum|max|fastest|average|mean|85th\s+percentile)(?:\s+(?:recorded\s+)?speed)?)(?:\s+(?:was|of|recorded|being|at))*"
    rf"\s?[:=–-]?\s*(?P<figure>{DIGITS})\s?(?P<unit>mph|kph)?(?!\s?%|\s+(?:vehicles|cars))",
    re.I,
)
# "Pier Road: ", "Mill Lane, 4 May - ": where it was
_PLACE = re.compile(r"\W*(?P<place>[A-Z][\w’'.]*(?:\s[A-Z][\w’'.]*){0,4})(?:\s?[,(][^:;–—]{0,40})?\s?(?::|[–—-]|,)\s")


def speeds(text: str) -> Iterator[Said]:
    """ "Pier Road: 1,204 vehicles, 61 over 35mph, top speed 58": three measures of one place."""
    passed = _PASSED.search(text)
    fast, tops = _FAST.search(text), list(_TOP.finditer(text))
    if passed is None or (fast is None and not tops):
        return
    at = _PLACE.match(text) if not _PLACE_NO.match(text) else None
    where = f" {at['place']}" if at and at.end() <= passed.start() else ""
    told = {quantity.start for quantity in quantities(text)}
    if passed.start("figure") in told and (fast is None or fast.start("figure") != passed.start("figure")):
        yield _said(measures.clean(f"{passed['what']}{_in(where)}"), passed["figure"], "count")
    if fast is not None:
        yield _said(measures.clean(f"{passed['what']} {' '.join(fast['how'].split())}{_in(where)}"), fast["figure"], "count")
    for top in tops:
        if fast is not None and fast.start() < top.start("figure") < fast.end():
            continue
        which = top["which"] if "speed" in top["which"].lower() else f"{top['which']} speed"
        yield _said(measures.clean(f"{which}{_in(where)}"), top["figure"], "other")


_PLACE_NO = re.compile(r"\W*(?:The|There|In|On|At|Of|Speed\s?[Ww]atch|Community|A|An)\b")


def _in(where: str) -> str:
    return f" at{where}" if where else ""


def _said(name: str, figure: str, unit: str) -> Said:
    return Said(name=name, rule=SPEED, confidence=0.6, value=number(figure), unit=unit)
