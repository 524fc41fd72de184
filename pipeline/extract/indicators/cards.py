"""Measures printed one by one, each with its figures under labels, on one line or on lines of their own.

Percentage of lamps mended in time          AMBER      Berths let in the season
Latest: 89%   Target: 90%, Floor: 80%                  Target
Previous: 91% (Green)                                  400
                                                       Actual
                                                       388
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.extract import periods, units
from pipeline.extract.lined import printed
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, Indicator, Span
from pipeline.language import colours, rag
from pipeline.language.gate import gated
from pipeline.language.movements import ways

RULE = "indicators.card/1"

_WHEN = (
    r"(?:(?:Q[1-4]|quarter\s?[1-4]|(?:19|20)\d\d(?:\s?[/-]\s?\d\d)?|year[\s-](?:end|to[\s-]date)|ytd|annual|quarterly|monthly|"
    r"this\s+(?:quarter|year))\s+){0,2}"
)
# the labels that cards print before their figures, by the part each figure plays
_LABELS = {
    "previous": (
        r"(?:previous|last|prior)\s+(?:(?:value|result|quarter|year|month|period|performance|report)['’]?s?\s*){1,2}(?:performance|result|figure|outturn|value)?|"
        r"previous|same\s+(?:quarter|period|month|time|point)(?:,?\s+(?:last|previous)\s+year)?|(?:one\s+)?year\s+(?:ago|earlier)"
    ),
    "value": (
        rf"{_WHEN}(?:latest(?:\s+(?:value|result|figure|performance))?|actual(?:\s+performance)?|current(?:\s+(?:value|performance|figure|position|result))?|"
        r"result(?:\s+to\s+date)?|performance|outturn|value|achieved|position|figure)|this\s+(?:quarter|month|period|year)"
    ),
    "target": rf"{_WHEN}(?:target|standard|goal)",
    "rag": r"(?:current\s+|performance\s+|overall\s+)?(?:rag(?:\s+(?:rating|status))?|status|rating)",
    "direction": r"direction(?:\s+of\s+travel)?|dot|(?:short[\s-]term\s+)?trend|movement|change(?:\s+since\s+last\s+\w+)?",
    "floor": (
        r"floor(?:\s+standard)?|threshold|tolerance|baseline|benchmark|upper|lower|national(?:\s+average)?|comparator(?:\s+\w+)?|"
        r"england(?:\s+average)?"
    ),
}
_ANY_LABEL = "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
_LABEL = gated(rf"(?<![\w-])(?:{_ANY_LABEL})\s*[:=]\s*", re.I)
_LABEL_ALONE = re.compile(_ANY_LABEL, re.I)  # on a line of its own, the value below it
# "Commentary: two posts are vacant", "Good is: high": what a card prints between its figures
_BESIDE = re.compile(r"[A-Z][A-Za-z /-]{2,30}:\s+\S")
# "PI 4 Rent collected in full": a reference before the name
_REFERENCE = re.compile(r"(?:[A-Z]{1,5}[\s.-]?\d{1,3}[a-z]?|\d{1,2}(?:\.\d{1,2})?)[.:]?\s(?:[–-]\s)?(?=[A-Z%])")
# "Measure 3: Calls abandoned", "KPI 12 - Rent collected": the line over a card that says it is one
_NUMBERED = re.compile(
    r"(?:(?:performance\s+)?(?:measure|indicator)|metric|k?pi)\s?\d{1,3}(?:\.\d{1,2})?[a-z]?\s?[:.–-]\s+(?P<name>\S.{3,})", re.I
)
_COLOUR_LAST = re.compile(rf"\s*\b(?P<colour>{rag.COLOURS})\s*$", re.I)


_MOST_LINES = 12  # of a card
_LONGEST_VALUE = 5  # words on a line of their own behind a label on one


def find(reading: Reading) -> Iterator[Indicator]:
    """The measures that labelled figures follow, in the order of the text."""
    blocks = [block for block in reading.blocks if block.kind is not BlockKind.FURNITURE]
    place = 0
    while place < len(blocks):
        labelled, end = _card_from(blocks, place)
        block, last = blocks[place], blocks[max(place, end - 1)]
        if "value" in labelled and {"target", "previous"} & set(labelled) and units.figure(labelled["value"][1]) is not None:
            before = blocks[place - 1] if place and blocks[place - 1].item == block.item else None
            card = _card(block, last, before, labelled)
            if card is not None:
                yield card
        place = max(place + 1, end)


_Labelled = dict[str, tuple[str, str]]  # part -> label and value


def is_label(words: str) -> bool:
    """Whether words are what a card prints before a figure, and name no measure: "Q3 actual"."""
    return _LABEL_ALONE.fullmatch(words) is not None


def _card_from(blocks: Sequence[Block], place: int) -> tuple[_Labelled, int]:
    """The labelled values from a block on, and the place behind the last of them."""
    found: _Labelled = {}
    at = place
    while at < len(blocks) and at < place + _MOST_LINES and (at == place or blocks[at].item == blocks[place].item):
        text = printed(blocks[at])
        alone = _LABEL_ALONE.fullmatch(text.strip(" :|"))
        following = printed(blocks[at + 1]) if alone and at + 1 < len(blocks) else ""
        if alone and 1 <= len(following.split()) <= _LONGEST_VALUE and not _LABEL_ALONE.fullmatch(following.strip(" :|")):
            told, step = {_part(alone): (alone.group(), following.strip(" |"))}, 2
        else:
            told, step = (_labelled(text) if at == place or _LABEL.match(text) else {}), 1
        if not told and found and _BESIDE.match(text):
            at += 1
            continue
        if not told or set(told) & set(found):
            break
        found |= told
        at += step
    return found, at


def _part(match: re.Match[str]) -> str:
    return next(name for name in _LABELS if match[name])


def _labelled(text: str) -> _Labelled:
    """{"value": ("Latest", "89%"), "target": ("Target", "90%")} of "Latest: 89% Target: 90%"."""
    matches = list(_LABEL.finditer(text))
    found: _Labelled = {}
    for order, match in enumerate(matches):
        end = matches[order + 1].start() if order + 1 < len(matches) else len(text)
        found.setdefault(_part(match), (match.group().strip(" :="), text[match.end() : end].strip(" ,;|")))
    return found


def _card(block: Block, last: Block, before: Block | None, labelled: _Labelled) -> Indicator | None:
    first = _LABEL.search(block.text) if block.kind is not BlockKind.FIELD else None
    lead = block.text[: first.start()].strip(" ,;|–-") if first else ""
    start = block.passage.span()
    headed = next((cell.heading for cell in block.cells if len(cell.heading.split()) >= 3), "")
    told = {name: value for name, (_, value) in labelled.items()}
    rating = _colour(told.get("rag", ""))
    if len(lead.split()) >= 3:
        name = lead
    elif headed:
        name = headed
    elif before is not None and (numbered := _NUMBERED.fullmatch(printed(before))):
        name, start = numbered["name"], before.passage.span()
    elif before is not None and len(before.text.split()) >= 3 and not _LABEL.search(before.text):
        name, start = before.text, before.passage.span()
        rating = rating or next(
            (colour for cell in before.cells if (colour := _colour(cell.passage.text) or colours.rating(cell.fill))), None
        )
    else:
        return None
    shade = _COLOUR_LAST.search(name)
    if shade:
        name, rating = name[: shade.start()], shade["colour"].lower()
    moved = ways(told.get("direction", ""))
    scale = units.money_scale(name)
    short, period = periods.in_name(_REFERENCE.sub("", name, count=1))
    return Indicator(
        name=short,
        value=units.figure(told["value"], scale),
        unit=units.unit(told["value"], name),
        target=units.figure(told.get("target", ""), scale),
        previous=units.figure(told.get("previous", ""), scale),
        rag=rating,
        trend=moved.trend,
        direction=moved.direction,
        period=period or periods.in_heading(labelled["value"][0]),
        evidence=Span(min(start.start, block.passage.span().start), last.passage.span().end),
        item=block.item,
        rule=RULE,
        confidence=0.88,
    )


def _colour(text: str) -> str | None:
    words = {match["colour"].lower() for match in rag.WORD.finditer(text)}
    return words.pop() if len(words) == 1 else None
