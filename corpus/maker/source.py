"""The source of a paper: TOML between two lines `+++`, then blocks parted by empty lines. Grammar: corpus/README.md."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any


class Kind(StrEnum):
    TITLE = "title"  # "# Audit Committee"
    ITEM = "item"  # "## 7. | Risk Register", "## | Urgent Business"
    HEADING = "heading"  # "### Strategic risks"
    PARAGRAPH = "paragraph"
    CLAUSE = "clause"  # "(a) ...", "1. ...", "- ...", one a line
    LABEL = "label"  # "@label Decision:"
    FIELDS = "fields"  # "@field Date of meeting | 12 June 2025", one a line
    DOCUMENTS = "documents"  # "@documents", then "- Cover report | PDF 214 KB"
    TABLE = "table"  # "@table 30 10 10", then "| a | b | c |", one row a line, the first is the head
    CENTRE = "centre"  # "@centre words"
    PAGE = "page"  # "@page": a new page


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    fill: str | None = None  # the word before the text: "{red} Behind" or "{red}" alone


@dataclass(slots=True)
class Block:
    """One block; `mark` is the number of an item or the mark of a clause, `action` what stands beside it in an Action column."""

    kind: Kind
    text: str = ""
    mark: str = ""
    action: str = ""
    rows: list[list[Cell]] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)

    @property
    def lettered(self) -> bool:
        return self.kind is Kind.CLAUSE and self.mark != "-"


@dataclass(frozen=True, slots=True)
class PaperSource:
    """A paper to be made: `head` is its TOML, `slug` the folder of its council."""

    slug: str
    stem: str
    head: dict[str, Any]
    blocks: list[Block]

    @property
    def manner(self) -> str:
        return str(self.head["manner"])

    @property
    def file_name(self) -> str:
        return f"{self.stem}.{self.head['format']}"

    def option(self, name: str, default: Any = None) -> Any:
        """The value of `name` in the source's [layout], or `default`."""
        return self.head.get("layout", {}).get(name, default)


# "- text", "(a) text", "a) text", "(iv) text", "12) text", "1. text", "2.3 text", "81.4 text"
_CLAUSE = re.compile(r"(-|\(?[a-z]{1,4}\)|\(?\d{1,3}\)|\d{1,3}\.(?:\d{1,2})?|[a-z]{1,4}\.)\s+(\S.*)")
_FILL = re.compile(r"\{(red|amber|green|yellow|grey|blue)\}\s*")


def load(path: Path) -> PaperSource:
    """Reads one source. Raises ValueError if it has no head or a line is no block of the grammar."""
    parts = path.read_text(encoding="utf-8").split("+++\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise ValueError(f"{path}: a source begins with its TOML between two lines '+++'")
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", parts[2].strip("\n")):
        if chunk.strip():
            _add(blocks, [line.rstrip() for line in chunk.strip("\n").split("\n")], path)
    return PaperSource(path.parent.name, path.stem, tomllib.loads(parts[1]), blocks)


def _add(blocks: list[Block], lines: list[str], path: Path) -> None:
    """Adds what one chunk of lines says: clauses and actions may follow one another without an empty line."""
    first = lines[0]
    word, _, rest = first.partition(" ")
    match word:
        case "@table":
            widths = [float(width) for width in rest.split()]
            blocks.append(Block(Kind.TABLE, widths=widths, rows=[_row(line, path) for line in lines[1:]]))
        case "@documents":
            rows = [[Cell(part.strip()) for part in line.removeprefix("- ").split("|")] for line in lines[1:]]
            blocks.append(Block(Kind.DOCUMENTS, rest, rows=rows))
        case "@field":
            cut = [line.removeprefix("@field ").partition("|") for line in lines]
            blocks.append(Block(Kind.FIELDS, rows=[[Cell(a.strip()), Cell(b.strip())] for a, _, b in cut]))
        case _:
            _add_lines(blocks, lines, path)


def _add_lines(blocks: list[Block], lines: list[str], path: Path) -> None:
    open_text = False
    for line in lines:
        block = _one_line(line)
        if line.startswith("@action "):
            if not blocks:
                raise ValueError(f"{path}: an @action without a paragraph before it")
            blocks[-1].action = line.removeprefix("@action ").strip()
            open_text = False
        elif block is not None:
            blocks.append(block)
            open_text = block.kind is Kind.CLAUSE
        elif line.startswith("@"):
            raise ValueError(f"{path}: unknown directive: {line}")
        elif open_text:
            joint = "" if blocks[-1].text.endswith("\n") else " "
            blocks[-1].text += joint + _break(line.strip())
        else:
            blocks.append(Block(Kind.PARAGRAPH, _break(line.strip())))
            open_text = True


def _break(text: str) -> str:
    """A backslash at a line's end keeps the line end: "5 Market Row\\" """
    return text[:-1].rstrip() + "\n" if text.endswith("\\") else text


def _one_line(line: str) -> Block | None:
    if line.startswith("## "):
        number, _, title = line[3:].partition("|")
        return Block(Kind.ITEM, title.strip(), number.strip())
    for sign, kind in (
        ("### ", Kind.HEADING),
        ("# ", Kind.TITLE),
        ("@label ", Kind.LABEL),
        ("@centre ", Kind.CENTRE),
    ):
        if line.startswith(sign):
            return Block(kind, line.removeprefix(sign).strip())
    if line == "@page":
        return Block(Kind.PAGE)
    clause = _CLAUSE.fullmatch(line.strip())
    return Block(Kind.CLAUSE, clause[2], clause[1]) if clause else None


def _row(line: str, path: Path) -> list[Cell]:
    if not (line.startswith("|") and line.endswith("|")):
        raise ValueError(f"{path}: a row of a table begins and ends with '|': {line}")
    cells = []
    for part in line[1:-1].split("|"):
        text = part.strip()
        fill = _FILL.match(text)
        cells.append(Cell(text[fill.end() :] if fill else text, fill[1] if fill else None))
    return cells
