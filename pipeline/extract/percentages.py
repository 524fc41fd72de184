"""Percentages: every mention of a share in hundredths, in figures or words, with its comparator.

"33.3%", "20 per cent", "below 50%", "10 to 11 percent" (a range), "by one and two percentage points" (two mentions). A bare figure
under a heading "%" is none: what is kept is printed with its sign or word; a measure reads such a cell with its unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.comparators import comparator
from pipeline.extract.passages import Piece, pieces
from pipeline.extract.values import DIGITS, WORDS, number
from pipeline.facts import Percentage, Segmented
from pipeline.language.gate import gated

RULE_FIGURE = "percentages.figure/1"
RULE_RANGE = "percentages.range/1"

# "%", " per cent", "percent", "-per-cent", " percentage points", "pct", "pc"; not the escapes of a web address ("%20")
_UNIT = r"(?:\s?[%％](?![0-9A-Fa-f]{2})|[\s-]?per[\s-]?cent(?:um)?\b|(?-i:pc)\b|\s?-?percentage[\s-]points?\b|\s?pct\b|(?<=\.\d)\s?pp\b)"
# "33.3", "twenty-five", "c.40", "reduced to95"; not the tail of "5,5", "1.2.3", "£40", "Q35"
_NOT_INSIDE = r"(?<![\d£€$%_])(?<!\d[.,])(?<!(?-i:[A-Z]))"
_FIGURE = rf"(?:{_NOT_INSIDE}(?<![a-z](?=\.)){DIGITS}|{WORDS}|\bhalf\s+an?\b)"
_PERCENTAGE = gated(rf"(?P<number>{_FIGURE})(?P<unit>{_UNIT})", re.I, core=_UNIT)
# what stands before the second figure of "20%-25%", "10 to 11 percent", "one and two percentage points"
_JOINED = re.compile(rf"(?P<number>{_NOT_INSIDE}(?<![/-])(?:{DIGITS}|{WORDS}))(?P<unit>{_UNIT})?\s?(?P<join>-|–|—|to|and|or)\s?$", re.I)
# "from 74% to 76%" and "from 5 to 10%" tell two levels, not a range
_FROM = re.compile(r"\bfrom\s+(?:an?\s|the\s|around\s|about\s|approximately\s|baseline\s|of\s|at\s)*$", re.I)
# "rose 5% to 10%", "reduced by 5% to 10%" tell a step and a level; "by 5 to 10%" is a range
_STEP = re.compile(r"\b(?:rose|risen|fell|fallen|down|up|by|increased|decreased|reduced|grown|dropped)\s+$", re.I)
# "ranging from 5% to 10%", "varies from", "anywhere from", "between"
_SPREAD = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|somewhere|between)\b[^.;]{0,24}$", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:an?\s|the\s|around\s|about\s|approximately\s)*$", re.I)
# "by 4 and 5 per cent", "of one and two percentage points": words that a bare first figure follows
_LED = re.compile(r"\b(?:by|of|at|to|were|was|are|is)\s+$", re.I)
# "from 71% in Quarter 4 to 83%", "in week 5 to 90%": the bare figure counts quarters, and begins no range
_COUNTS = re.compile(
    r"\b(?:quarters?|weeks?|months?|days?|years?|periods?|phases?|stages?|tables?|figures?|pages?|sections?|schedules?|bands?|grades?|levels?|"
    r"tiers?|wards?|zones?|areas?|districts?|items?|appendix|no\.?|number)\s?$",
    re.I,
)
# of a unit no more than tells that there may be one: to look for it takes a tenth of the time
_SIGN = re.compile(r"[%％]|cent|pct|(?-i:pc)\b|\d\s?pp\b", re.I)
_MOST_SPACED = 1000  # "per 100,000 %" is two headings of columns run together
_WINDOW = 60  # how far to the left a range's first figure and its words may stand


class Found(NamedTuple):
    """A percentage in a text: characters `start` to `end` are the printed figure with its sign or word."""

    start: int
    end: int
    value: float
    high: float | None
    comparator: str


def read(text: str) -> list[Found]:
    """The percentages of a text in order; both of a pair ("4 and 5 per cent"), one for a range ("4-5%")."""
    if not _PERCENTAGE.opens(text):
        return []
    if not _SIGN.search(text):
        return []
    found: list[Found] = []
    for match in _PERCENTAGE.finditer(text):
        value = 0.5 if match["number"][:4].lower() == "half" else number(match["number"])
        if value is None or (value > _MOST_SPACED and match["unit"][0] == " "):
            continue
        start, end = match.span()
        if _is_negative(text, start):
            start, value = start - 1, -value
        first = _first_of_pair(text, start, value)
        if first is None:
            found.append(Found(start, end, value, None, comparator(text, start, end)))
        elif first.is_range:
            if found and found[-1].end > first.start:
                found.pop()
            found.append(Found(first.start, end, first.value, value, comparator(text, _with_between(text, first.start), end)))
        else:
            if not found or found[-1].end <= first.start:
                found.append(Found(first.start, first.end, first.value, None, comparator(text, first.start, first.end)))
            found.append(Found(start, end, value, None, comparator(text, start, end)))
    return found


def _is_negative(text: str, start: int) -> bool:
    """Whether a sign touches the figure: "-3%", "(−4.1%)"; in "rate -95%" or "5-3%" it is a dash only if no space leads it."""
    return start > 0 and text[start - 1] in "-−" and (start == 1 or text[start - 2] in " (+/")


class _First(NamedTuple):
    start: int
    end: int
    value: float
    is_range: bool


def _first_of_pair(text: str, start: int, value: float) -> _First | None:
    """The figure joined to the one at `start` by a dash, "to" or "and", or None."""
    left = max(0, start - _WINDOW)
    match = _JOINED.search(text[left:start])
    if not match:
        return None
    low = number(match["number"])
    first_start, first_end = left + match.start(), left + (match.end("unit") if match["unit"] else match.end("number"))
    if low is None:
        return None
    before = text[max(0, first_start - _WINDOW) : first_start]
    join = match["join"].lower()
    if not match["unit"] and _COUNTS.search(before):
        return None
    if join in ("and", "or"):
        if _BETWEEN.search(before) and low <= value:
            return _First(first_start, first_end, low, True)
        if match["unit"] or not (match["number"][0].isalpha() or _LED.search(before)):
            return None
        return _First(first_start, first_end, low, False)
    if join == "to" and _FROM.search(before) and not _SPREAD.search(before):
        return _First(first_start, first_end, low, False)
    if join == "to" and match["unit"] and _STEP.search(before):
        return None
    return _First(first_start, first_end, low, True) if low <= value else None


def _with_between(text: str, start: int) -> int:
    """Where "between 5 and 10%" begins, so that "around between" is not missed; else `start`."""
    match = _BETWEEN.search(text[max(0, start - _WINDOW) : start])
    return start - (len(match.group()) if match else 0)


def find(segmented: Segmented, of_paper: Sequence[Piece] | None = None) -> tuple[Percentage, ...]:
    """Every percentage of a paper in the order of the text, running heads and web addresses left out; `of_paper` are its pieces where
    they are read already."""
    return tuple(fact for piece in of_paper or pieces(segmented) for fact in _facts(piece))


def _facts(piece: Piece) -> Iterator[Percentage]:
    for found in read(piece.text):
        yield Percentage(
            value=found.value,
            high=found.high,
            comparator=found.comparator,
            evidence=piece.passage.span(found.start, found.end),
            item=piece.item,
            rule=RULE_FIGURE if found.high is None else RULE_RANGE,
            confidence=0.97,
        )
