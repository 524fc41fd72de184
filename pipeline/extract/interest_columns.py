"""Declarations printed in columns, as a row of a table or, where a page lost its table, as one cell a line.

MEMBER              TYPE OF INTEREST      NATURE OF INTEREST
Councillor A Hill   Non-Pecuniary         Member of the Elm Trust
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import Block, BlockKind, Passage, Span
from pipeline.language.names import NameMatch, find_names, read_name

# a cell that is a kind of interest and nothing else: "Non-Pecuniary", "Disclosable Personal Interest", "Personal and Prejudicial"
_KIND = re.compile(
    r"(?=.*\b(?:pecuniary|personal|prejudicial|financial|regist(?:er|r)able|dpi|ori|nri|conflict)\b)"
    r"(?:(?:non|other|disclosable|pecuniary|personal|prejudicial|financial|regist(?:er|r)able|significant|direct|indirect|dpi|ori|nri"
    r"|conflict|of|interests?|and|or|but|not)[\s/&(),.-]*){1,8}",
    re.IGNORECASE,
)
# the kind at the head of a cell that tells more: "Other registrable – |Governor of the Elm Trust"
_KIND_FIRST = re.compile(r"(?P<kind>[A-Z][^–—:]{4,60}?)\s*(?:[–—:]|\s-\s)\s*(?=\S)")
# "Personal interest as |a trustee of the Elm Trust"
_KIND_AS = re.compile(r"(?P<kind>(?:[A-Za-z/-]+\s+){1,3}interest)\s*,?\s+(?:as|because|due\s+to|by\s+virtue\s+of)\s+(?=\S)", re.IGNORECASE)
_NUMBER = re.compile(r"\W*[A-Z]{0,4}[./]?\d{1,4}[a-z]?(?:[./]\d{1,4})?\W*")  # "5", "C.77", "42/31"
# the head of the columns, which tells of what the cells below are where none is a kind: "Nature of Interest"
_HEAD = re.compile(r"\W*(?:nature|details?|reason)s?\s+(?:of|for)\s+(?:the\s+)?(?:declaration\s+of\s+)?interests?\W*", re.IGNORECASE)
# what may close a member's cell: "Councillor A Hill:", "Councillor Hill (Chair)"
_CLOSE = re.compile(r"\s*(?:\([^()]{1,40}\))?\s*[:.,–-]?\s*")
# a cell that says nothing: "-", "N/A"
_EMPTY = re.compile(r"\W*(?:n/?a)?\W*", re.IGNORECASE)
_LINE_KINDS = (BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.CLAUSE)
# a line below the cells that tells: "There were no further declarations.", "Councillor Hill left the meeting during"
_PROSE = re.compile(r"(?:There|No|None|Members|It|The\s+(?:Chair|Committee|Council))\b.*\.$|(?:\S+\s+){30}")
_LINES = 6  # the most lines that one member's cells take


@dataclass(frozen=True, slots=True)
class Declared:
    """One member's declaration: the name with its place in the document, the words of kind ("" for none) and matter, where all stands."""

    name: NameMatch
    place: Span
    kind: str
    matter: str | None
    span: Span


def in_columns(blocks: Sequence[Block]) -> Iterator[Declared]:
    """The declarations in the blocks of an item that asks for them; those that are told in sentences are read elsewhere."""
    group: list[Block] = []
    headed = False
    for block in blocks:
        if _HEAD.fullmatch(block.text) or any(_HEAD.fullmatch(cell.passage.text) for cell in block.cells):
            headed, group = True, []
            continue
        cells = [cell.passage for cell in block.cells if not _EMPTY.fullmatch(cell.passage.text)]
        begins = bool(cells) or (block.kind in _LINE_KINDS and _member(block.passage) is not None)
        if begins or _PROSE.match(block.text):
            yield from _declared([part.passage for part in group], headed=headed)
            group = []
        if cells:  # whichever column names the member: "7 | Councillor A Hill | Trustee"
            first = next((index for index, cell in enumerate(cells) if _member(cell)), 0)
            yield from _declared([cells[first], *cells[:first], *cells[first + 1 :]], headed=True)
        elif begins or (group and block.kind is not BlockKind.LABEL and not _EMPTY.fullmatch(block.text)):
            group.append(block)
    yield from _declared([part.passage for part in group], headed=headed)


def _member(passage: Passage) -> NameMatch | None:
    """The name that a cell is, and nothing more."""
    text = passage.text
    name = next(iter(find_names(text)), None) or read_name(text, 0)
    return name if name and name.start == 0 and _CLOSE.fullmatch(text, name.end) else None


def _declared(cells: Sequence[Passage], *, headed: bool) -> Iterator[Declared]:
    """The declaration of the member whose cell is the first, if one of the next is a kind of interest or a head stands over them."""
    name = _member(cells[0]) if cells else None
    kind = next((index for index, cell in enumerate(cells[1:4], 1) if _KIND.fullmatch(cell.text)), None)
    if name is None or len(cells) < 2 or (kind is None and not headed):
        return
    used = cells[:_LINES]
    matter = [cell.text for index, cell in enumerate(used) if index not in (0, kind)]
    if kind is None and len(matter) > 1:  # "5 | Trustee of the Elm Trust"
        matter = [words for words in matter if not _NUMBER.fullmatch(words)] or matter
    span = Span(min(cell.span().start for cell in used), max(cell.span().end for cell in used))
    kind_words = cells[kind].text if kind else ""
    if kind is None and (first := _KIND_FIRST.match(matter[-1])) and _KIND.fullmatch(first["kind"]):
        kind_words, matter[-1] = first["kind"], matter[-1][first.end() :]
    elif kind is None and (said := _KIND_AS.match(matter[-1])):
        kind_words, matter[-1] = said["kind"], matter[-1][said.end() :]
    yield Declared(name, cells[0].span(name.start, name.end), kind_words, " ".join(matter).strip(" .;,") or None, span)
