"""Measures printed one by one, each with its figures under labels.

Percentage of lamps mended in time          AMBER
Latest: 89%   Target: 90%, Floor: 80%   Previous: 91% (Green)
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import periods, units
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, Indicator, Span
from pipeline.language import colours, rag
from pipeline.language.gate import gated
from pipeline.language.movements import movement

RULE = "indicators.card/1"

# the labels that cards print before their figures, by the part each figure plays
_LABELS = {
    "value": (
        r"latest(?:\s+(?:value|result|figure|performance))?|actual(?:\s+performance)?|current(?:\s+(?:value|performance|figure))?|"
        r"result|performance|outturn|value|achieved"
    ),
    "target": r"(?:annual\s+|quarterly\s+|year[\s-]end\s+)?target",
    "previous": (
        r"previous(?:\s+(?:value|result|quarter|year|month|period|performance))?|last\s+(?:quarter|year|month|period)|prior(?:\s+\w+)?"
    ),
    "rag": r"rag(?:\s+(?:rating|status))?|status|rating",
    "direction": r"direction(?:\s+of\s+travel)?|dot|trend",
    "floor": r"floor(?:\s+standard)?|threshold|tolerance|baseline|benchmark|upper|lower|national(?:\s+average)?",
}
_LABEL = gated(r"(?<![\w-])(?P<label>" + "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items()) + r")\s*[:=]\s*", re.I)
_COLOUR_LAST = re.compile(rf"\s*\b(?P<colour>{rag.COLOURS})\s*$", re.I)


def find(reading: Reading) -> Iterator[Indicator]:
    """The measures that labelled figures follow, in the order of the text."""
    blocks = [block for block in reading.blocks if block.kind is not BlockKind.FURNITURE]
    for place, block in enumerate(blocks):
        labelled = _labelled(block.text)
        if "value" not in labelled or not {"target", "previous"} & set(labelled):
            continue
        if units.figure(labelled["value"]) is None:
            continue
        before = blocks[place - 1] if place and blocks[place - 1].item == block.item else None
        card = _card(block, before, labelled)
        if card is not None:
            yield card


def _labelled(text: str) -> dict[str, str]:
    """{"value": "89%", "target": "90%", "floor": "80%"} of "Latest: 89% Target: 90%, Floor: 80%"."""
    matches = list(_LABEL.finditer(text))
    found: dict[str, str] = {}
    for order, match in enumerate(matches):
        end = matches[order + 1].start() if order + 1 < len(matches) else len(text)
        name = next(name for name in _LABELS if match[name])
        found.setdefault(name, text[match.end() : end].strip(" ,;|"))
    return found


def _card(block: Block, before: Block | None, labelled: dict[str, str]) -> Indicator | None:
    first = _LABEL.search(block.text)
    lead = block.text[: first.start()].strip(" ,;|–-") if first else ""
    start = block.passage.span()
    headed = next((cell.heading for cell in block.cells if len(cell.heading.split()) >= 3), "")
    rating = _colour(labelled.get("rag", ""))
    if len(lead.split()) >= 3:
        name = lead
    elif headed:
        name = headed
    elif before is not None and len(before.text.split()) >= 3 and not _LABEL.search(before.text):
        name, start = before.text, before.passage.span()
        rating = rating or next(
            (colour for cell in before.cells if (colour := _colour(cell.passage.text) or colours.rating(cell.fill))), None
        )
    else:
        return None
    last = _COLOUR_LAST.search(name)
    if last:
        name, rating = name[: last.start()], last["colour"].lower()
    value = labelled["value"]
    moved = movement(labelled.get("direction", ""))
    scale = units.money_scale(name)
    short, period = periods.in_name(name)
    return Indicator(
        name=short,
        value=units.figure(value, scale),
        unit=units.unit(value, name),
        target=units.figure(labelled.get("target", ""), scale),
        previous=units.figure(labelled.get("previous", ""), scale),
        rag=rating,
        trend=moved if moved in ("better", "worse") else None,
        direction=moved if moved in ("up", "down", "same") else None,
        period=period,
        evidence=Span(min(start.start, block.passage.span().start), block.passage.span().end),
        item=block.item,
        rule=RULE,
        confidence=0.88,
    )


def _colour(text: str) -> str | None:
    words = {match["colour"].lower() for match in rag.WORD.finditer(text)}
    return words.pop() if len(words) == 1 else None
