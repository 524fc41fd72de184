"""Measures told a line each: the name, its figure, and behind it the target, the figure before, the rating and the direction.

• Household recycling rate (Amber) - 53.8% against a target of 55%
- Average time to let a berth: 22.4 days (target 24 days; 25.1 days in Q4)
Carbon emissions (tonnes): 1,140 v 1,212 last year
- % of letters answered in five days (Green)
98% of letters were answered in five days.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract import measures, periods, units
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import trend, versus_target
from pipeline.extract.lined import lines_of, printed
from pipeline.extract.reading import Reading
from pipeline.extract.values import DIGITS
from pipeline.facts import Block, Indicator, MeetingKind
from pipeline.language import rag
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated
from pipeline.language.movements import movement

RULE = "indicators.entry/1"

_LONGEST = 40  # words of a line
_FIGURE = (
    rf"[£€$]?\s?{DIGITS}\s?(?:%|per\s?cent|k\b|m\b|bn\b|million|(?:working\s+|calendar\s+)?(?:days?|weeks?|months?|years?|hours?|hrs?|"
    r"minutes?|mins?|seconds?)\b|kg\b|tonnes\b)?"
)
_THEN = (
    r"(?:(?:last|the\s+previous|previous|the\s+same|same|the\s+prior|prior)\s+(?:quarter|year|month|period|time|point)"
    r"(?:,?\s+(?:last|the\s+previous)\s+year)?|a\s+year\s+(?:ago|earlier))"
)
_TIME = r"(?:Q[1-4]|quarter\s+[1-4])(?:\s+(?:of\s+)?(?:20\d\d(?:/\d\d)?|\d\d/\d\d))?|(?:19|20)\d\d(?:/\d\d)?"
_ARROW = r"[↑↓→↔▲▼►▶⬆⬇➔➡]"
_SET = r"(?:against|versus|vs\.?|v\.?|compared\s+(?:to|with))"
# what may stand behind a figure, each with its part; the first that fits holds
_PARTS = {
    # "target 24 days", "against a target of 55%", "the target is no more than 3%", "below the 95% target"
    "target": (
        rf"(?:{_SET}\s+)?(?:the\s+|an?\s+|its\s+|our\s+)?(?:(?:annual|quarterly|year[\s-]end|profiled?|local|national|corporate)\s+)?target\s*"
        rf"(?:(?:is|was|of|for\s+the\s+(?:quarter|year)|:|=)\s*){{0,2}}(?:(?:no\s+more\s+than|not\s+more\s+than|at\s+least|under|below|"
        rf"over|[≤≥<>])\s*)?(?P<target>{_FIGURE})|"
        rf"{_SET}\s+(?:the\s+|an?\s+|our\s+)?(?P<aim>{_FIGURE})\s+target"
    ),
    # "last quarter 19 days", "Q1 2024/25: 176,405", "from 89%", "25.1 days in Q4", "v 1,212 last year"
    "previous": (
        rf"(?:(?:in\s+)?(?:{_THEN}|{_TIME})\s*(?:was|:|=)?\s*(?P<then>{_FIGURE})|(?:was\s+|from\s+|previously\s+)(?P<was>{_FIGURE})"
        rf"(?:\s+(?:in\s+|at\s+)?(?:{_THEN}|{_TIME}))?|(?:{_SET}\s+)?(?P<before>{_FIGURE})\s+(?:(?:in|at|for)\s+)?(?:{_THEN}|{_TIME}))"
    ),
    # "↑", "up", "an improvement"
    "way": (
        rf"(?:direction\s+of\s+travel|trend)\s*:?\s*(?:{_ARROW}|up|down|the\s+same|no\s+change|improving|worsening|steady|stable)|"
        rf"{_ARROW}|up|down|risen|fallen|increased?|decreased?|improv(?:ed|ing|ement)|worsen(?:ed|ing)|better|worse|unchanged"
    ),
    "rag": rf"(?:rag\s*:?\s*|rated\s+|status\s*:?\s*)?{rag.COLOURS}",
    # "for the quarter", "in Q1", "at 31 March 2024", "year to date"
    "period": (
        rf"(?:in|for|at|to)\s+(?:the\s+)?(?:(?:end\s+of\s+)?(?:{_TIME}|quarter|year|month|{MONTH_NAMES}(?:\s+20\d\d)?)|\d{{1,2}}\s+[A-Z][a-z]+(?:\s+20\d\d)?)|"
        r"year\s+to\s+date|YTD"
    ),
    "filler": (
        r"[-–—,;:()\[\]|]+|\.(?=\s|$)|and\b|is\b|an?\b|(?:above|below|on)\s+target\b|"
        r"of\s+(?:all\s+)?(?:cases|calls|homes|households|applications|requests)\b"
    ),
}
_TOKENS = {name: re.compile(rf"\s*(?:{pattern})" + ("" if name == "filler" else r"(?![\w%])"), re.I) for name, pattern in _PARTS.items()}
# "Household recycling rate (Amber) - 53.8%", "Rent collected: 98.6%", "Consents in 20 days: 7 out of 8 (87.5%)": a name, its rating,
# a mark, its figure
_HEAD = gated(
    rf"[^\w%]*(?P<name>[A-Z%‘“][^:;=]{{3,140}}?)\s?(?:[(\[](?:rag\s*:?\s*)?(?P<rag>{rag.COLOURS})[)\]])?(?:\s?[:=]\s*|\s[–—-]\s+)"
    rf"(?:\d[\d,]*\s+(?:out\s+)?of\s+\d[\d,]*\s+\((?=\d[\d.]*\s?%))?(?P<value>{_FIGURE})(?![\w/])",
    re.I,
)
# "% of letters answered in five days (Green)"
_RATED = gated(rf"[^\w%]*(?P<name>[A-Z%‘“][^:;=]{{3,140}}?)\s?[(\[](?:rag\s*:?\s*)?(?P<rag>{rag.COLOURS})[)\]]\.?", re.I)
_BEGINS = re.compile(rf"\W*(?P<value>{_FIGURE})(?![\w/])", re.I)
_SENTENCE_END = re.compile(r"[a-z]{3}[.?!]\s+[A-Z]")
_SAYS = re.compile(r"\b(?:measures?|indicators?|kpis?|performance)\b", re.I)
_LEAST_SAID = 8  # blocks above a line in which measures are spoken of


def find(reading: Reading) -> Iterator[Indicator]:
    """The lines that say of one measure what a row of a scorecard would, in the order of the text."""
    lines = lines_of(reading.blocks)
    for place, block in enumerate(lines):
        words = printed(block).split(None, _LONGEST)
        if len(words) > _LONGEST:
            continue
        text = " ".join(words)
        head = _HEAD.match(text)
        found = _entry(block, head, text[head.end() :]) if head else None
        if found is not None and found.target is None and found.previous is None and not _is_about(reading, block):
            found = None
        if found is None and (rated := _RATED.fullmatch(text)):
            following = lines[place + 1] if place + 1 < len(lines) and lines[place + 1].item == block.item else None
            found = _rated(reading, block, rated, following)
        if found is not None:
            yield found


def _entry(block: Block, head: re.Match[str], behind: str) -> Indicator | None:
    """The measure of a line; None where nothing is set beside its figure, or its name is none."""
    name = measures.clean(head["name"])
    if _SENTENCE_END.search(head["name"]):
        return None  # "The report was tabled. Rent collected: 98%": no line of its own
    told = _told(behind)
    shade = head["rag"] or told.get("rag")
    if not ({"target", "previous"} & told.keys() or shade) or not is_name(name, most=16):
        return None
    scale = units.money_scale(name)
    value = units.figure(head["value"], scale)
    if value is None:
        return None
    moved = movement(told["way"]) if "way" in told else None
    return Indicator(
        name=name,
        value=value,
        unit=units.unit(head["value"], name),
        target=units.figure(told.get("target", ""), scale),
        previous=units.figure(told.get("previous", ""), scale),
        rag=_colour(shade),
        versus_target=versus_target(behind),
        trend=moved if moved in ("better", "worse") else trend(behind),
        direction=moved if moved in ("up", "down", "same") else None,
        period=told.get("period"),
        evidence=block.passage.span(),
        item=block.item,
        rule=RULE,
        confidence=0.85,
    )


def _told(text: str) -> dict[str, str]:
    """The parts that stand behind a figure, up to the first words that are none."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        name, match = next(((name, match) for name, pattern in _TOKENS.items() if (match := pattern.match(text, at))), ("", None))
        if match is None or (name in found and name != "filler"):
            break
        figures = [figure for figure in match.groups() if figure]
        found[name] = figures[0] if figures else match.group().strip()
        at = match.end()
    if "period" in found:
        period = periods.in_text(found["period"])
        found = {**found, "period": period} if period else {name: words for name, words in found.items() if name != "period"}
    return found


def _rated(reading: Reading, block: Block, rated: re.Match[str], following: Block | None) -> Indicator | None:
    """A name with its rating alone on a line, and the figure with which the line below begins."""
    name = measures.clean(rated["name"])
    if not is_name(name, most=16) or not _is_about(reading, block):
        return None
    found = Indicator(name=name, rag=_colour(rated["rag"]), evidence=block.passage.span(), item=block.item, rule=RULE, confidence=0.75)
    begins = _BEGINS.match(following.text) if following is not None else None
    if begins is None or following is None:
        return found
    told = _told(following.text[begins.end() :])
    return replace(
        found, value=units.figure(begins["value"]), unit=units.unit(begins["value"], name), target=units.figure(told.get("target", ""))
    )


def _is_about(reading: Reading, block: Block) -> bool:
    """Whether the lines above speak of measures, or the paper reports on them: a project or a risk may be rated on a line too."""
    above = reading.blocks[max(0, block.order - _LEAST_SAID) : block.order]
    said = any(_SAYS.search(other.text) for other in above if other.item == block.item)
    return said or reading.meeting.kind is MeetingKind.PERFORMANCE_REPORT


def _colour(words: str | None) -> str | None:
    named = rag.WORD.search(words) if words else None
    return named["colour"].lower() if named else None
