"""Risks printed one by one, each with its figures under labels.

Principal risk 2: Late trains
Executive lead: Head of Rail
Likelihood 4 x Consequence 5 = 20
Target risk score: 10
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.grid import Grid, Row
from pipeline.extract.headings import part
from pipeline.extract.lined import lines_of
from pipeline.extract.reading import Reading
from pipeline.extract.risks.words import CODE
from pipeline.facts import Block, BlockKind, Passage, TableCell
from pipeline.language.vocabulary import table

_MOST_LINES = 14  # of a card

# "Principal risk 2: Late trains", "Risk HB4 - Moss on roofs", "Risk title: Moss on roofs", "Risk Description 2.1 Late trains. Appetite"
_HEAD = re.compile(
    rf"(?:(?:principal|strategic|corporate|key)\s+)?risk(?:\s+(?:title|description|name))?\s*(?:no\.?\s*|ref\.?\s*)?(?P<code>\d{{1,3}}(?:\.\d{{1,2}})?[a-z]?|(?-i:{CODE}))?"
    r"(?:\s?[:–-]\s|(?<=description \d\.\d)\s)(?P<title>\S.{3,200}?)(?:\.\s.*)?",
    re.I,
)
# "Executive lead: Head of Rail", "Target risk score: 10"
_LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z /()’'-]{2,40}?)\s?[:=]\s?(?P<value>\S.*)")
# "Likelihood 4 x Consequence 5 = 20"
_PRODUCT = re.compile(
    r"(?:(?P<kind>\w+)\s+)?likelihood\s*:?\s*(?P<likelihood>\d)\s*[x×*]\s*(?:consequence|impact|severity)\s*:?\s*(?P<impact>\d)(?:\s*=\s*(?P<score>\d{1,2}))?",
    re.I,
)


# "High Risk 4 x 4 =", "Current score 3 x 5 = 15"
_RATED_PRODUCT = re.compile(
    r"(?:(?:(?:very\s+)?(?:high|medium|low|moderate|extreme|significant)|current|residual)\s+(?:risk\s*)?(?:score|rating)?)\s*:?\s*\(?"
    r"(?P<likelihood>[1-5])\s?[x×]\s?(?P<impact>[1-5])\)?\s*(?:=\s*(?P<score>\d{1,2})?)?",
    re.I,
)
_OPEN_PRODUCT = re.compile(r"[1-5]\s?[x×]\s?[1-5]\s*=\s*$")
_SCORE_ALONE = re.compile(r"\d{1,2}")
# "Rating raised from 12 in July"
_MOVED = re.compile(
    r"(?:risk\s+)?(?:rating|score)\s+(?P<up>raised|increased)?(?:lowered|reduced|decreased)?\s*from\s+(?P<before>\d{1,2})\b", re.I
)


def cards(reading: Reading) -> Iterator[Grid]:
    """Each card as a table of one row, its labels as headings."""
    blocks = lines_of(reading.blocks)
    for place, block in enumerate(blocks):
        head = _HEAD.fullmatch(_printed(block))
        if head is None:
            continue
        cells = [TableCell("Risk", _passage(block, head["title"]))]
        if head["code"]:
            cells.append(TableCell("Ref", _passage(block, f"risk {head['code']}" if head["code"][0].isdigit() else head["code"])))
        for at, other in enumerate(blocks[place + 1 : place + 1 + _MOST_LINES], place + 1):
            if other.item != block.item or _HEAD.fullmatch(_printed(other)):
                break
            cells.extend(_cells(other))
            if _OPEN_PRODUCT.search(other.text) and at + 1 < len(blocks) and _SCORE_ALONE.fullmatch(blocks[at + 1].text):
                cells.append(TableCell("Score", blocks[at + 1].passage))
        if len(cells) > 2:
            yield Grid(tuple(cell.heading for cell in cells), (Row(block, tuple(cells)),))


def _printed(block: Block) -> str:
    """The words of a block, with the label that was taken for the name of a field."""
    return f"{block.label}: {block.text}" if block.kind is BlockKind.FIELD and block.label else block.text


def _passage(block: Block, words: str) -> Passage:
    """The words as a passage; those of a label stand before the passage of its block, and are given its first offset."""
    at = block.text.find(words)
    return block.passage.part(at, at + len(words)) if at >= 0 else Passage(words, [block.passage.offsets[0]] * len(words))


def _cells(block: Block) -> list[TableCell]:
    """The labelled values of a line that are parts of a risk."""
    text = _printed(block)
    moved = _MOVED.match(text)
    if moved:
        cells = [TableCell("Previous score", _passage(block, moved["before"]))]
        way = moved["up"] or next((word for word in ("lowered", "reduced", "decreased") if word in text.lower()), None)
        return [*cells, TableCell("Change", Passage("up" if moved["up"] else "down", [block.passage.offsets[0]] * 4))] if way else cells
    product = _PRODUCT.search(text) or _RATED_PRODUCT.fullmatch(text.strip())
    if product:
        return [TableCell(name.capitalize(), _passage(block, product[name])) for name in ("likelihood", "impact", "score") if product[name]]
    labelled = _LABELLED.fullmatch(text)
    if labelled is None or part(labelled["label"], table("risk_columns")["parts"]) in (None, "no_part", "title"):
        return []
    return [TableCell(labelled["label"], _passage(block, labelled["value"]))]
