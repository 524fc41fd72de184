"""Papers as Word files: minutes with automatic numbers, cover reports with a table of labelled fields."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .inline import FILLS, plain, runs
from .source import Block, Kind, PaperSource

_EPOCH = datetime(2024, 1, 1)

# What a clause's mark looks like -> (w:numFmt, w:lvlText) of the automatic list it becomes.
_LISTS = {
    "(a)": ("lowerLetter", "(%1)"),
    "a)": ("lowerLetter", "%1)"),
    "(i)": ("lowerRoman", "(%1)"),
    "i.": ("lowerRoman", "%1."),
    "(1)": ("decimal", "(%1)"),
    "1)": ("decimal", "%1)"),
    "1.": ("decimal", "%1."),
    "-": ("bullet", "•"),
}


def word(source: PaperSource) -> bytes:
    """The paper as DOCX, zipped with fixed dates.

    Layout: automatic (marks of clauses are Word's own), item_numbers ("automatic": Word numbers the items), title_style, font, head, foot.
    """
    return _Writer(source).make()


class _Writer:
    def __init__(self, source: PaperSource) -> None:
        self.source = source
        self.document: Any = Document()
        self.automatic = bool(source.option("automatic", True))
        self.numbering = self.document.part.numbering_part.element
        self.next_list = 100
        self.open_list: tuple[str, int] | None = None
        self.item_list: int | None = None

    def make(self) -> bytes:
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = self.source.option("font", "Arial"), Pt(11)
        properties = self.document.core_properties
        properties.created = properties.modified = _EPOCH
        properties.author, properties.title = self.source.head["organization"], self.source.head.get("body", "")
        if head := self.source.option("head", ""):
            self.document.sections[0].header.paragraphs[0].text = head
        if foot := self.source.option("foot", ""):
            self.document.sections[0].footer.paragraphs[0].text = foot
        for block in self.source.blocks:
            self._add(block)
        stream = BytesIO()
        self.document.save(stream)
        return _fixed(stream.getvalue())

    def _add(self, block: Block) -> None:
        if block.kind is not Kind.CLAUSE:
            self.open_list = None
        match block.kind:
            case Kind.TITLE:
                self._words(
                    self.document.add_paragraph(style="Title" if self.source.option("title_style", True) else None),
                    block.text,
                )
            case Kind.CENTRE:
                paragraph = self.document.add_paragraph()
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                self._words(paragraph, block.text)
            case Kind.ITEM:
                self._item(block)
            case Kind.HEADING:
                self.document.add_heading(plain(block.text), level=3)
            case Kind.LABEL:
                self._words(self.document.add_paragraph(), f"**{block.text}**")
            case Kind.PARAGRAPH:
                self._words(self.document.add_paragraph(), block.text)
            case Kind.CLAUSE:
                self._clause(block)
            case Kind.FIELDS:
                self._grid([[(a.text, None), (b.text, None)] for a, b in block.rows], [], 0)
            case Kind.TABLE:
                self._grid([[(cell.text, cell.fill) for cell in row] for row in block.rows], block.widths, None)
            case Kind.DOCUMENTS:
                for row in block.rows:
                    self._words(self.document.add_paragraph(style="List Bullet"), " ".join(cell.text for cell in row))
            case Kind.PAGE:
                self.document.add_page_break()
        if block.action:
            self._words(self.document.add_paragraph(), f"**{block.action}**")

    def _item(self, block: Block) -> None:
        """The heading of an item; its number is Word's own where the layout says so, else it is typed with a tab behind it."""
        if self.source.option("item_numbers", "typed") == "typed":
            self.document.add_heading(plain(f"{block.mark}\t{block.text}" if block.mark else block.text), level=2)
            return
        paragraph = self.document.add_heading(plain(block.text), level=2)
        if self.item_list is None:
            self.item_list = self._new_list("decimal", "%1.", int(block.mark.rstrip(".")))
        self._number(paragraph, self.item_list)

    def _clause(self, block: Block) -> None:
        shape = _shape(block.mark, self.open_list)
        if shape is None or not self.automatic:
            self._words(self.document.add_paragraph(), block.text if block.mark == "-" else f"{block.mark}\t{block.text}")
            return
        if self.open_list is None or self.open_list[0] != shape or block.mark in ("(a)", "a)", "(i)", "i.", "(1)", "1)", "1."):
            form, text = _LISTS[shape]
            self.open_list = (shape, self._new_list(form, text, 1))
        paragraph = self.document.add_paragraph(style="List Paragraph")
        self._number(paragraph, self.open_list[1])
        self._words(paragraph, block.text)

    def _new_list(self, form: str, text: str, start: int) -> int:
        """Adds a list of its own to numbering.xml and returns its number."""
        self.next_list += 1
        abstract = OxmlElement("w:abstractNum", attrs={qn("w:abstractNumId"): str(self.next_list)})
        level = OxmlElement("w:lvl", attrs={qn("w:ilvl"): "0"})
        for name, value in (("w:start", str(start)), ("w:numFmt", form), ("w:lvlText", text), ("w:lvlJc", "left")):
            level.append(OxmlElement(name, attrs={qn("w:val"): value}))
        abstract.append(level)
        first = self.numbering.find(qn("w:num"))
        first.addprevious(abstract) if first is not None else self.numbering.append(abstract)
        number = OxmlElement("w:num", attrs={qn("w:numId"): str(self.next_list)})
        number.append(OxmlElement("w:abstractNumId", attrs={qn("w:val"): str(self.next_list)}))
        self.numbering.append(number)
        return self.next_list

    def _number(self, paragraph: Any, list_number: int) -> None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = list_number
        paragraph.paragraph_format.left_indent = Mm(10)
        paragraph.paragraph_format.first_line_indent = Mm(-10)

    def _words(self, paragraph: Any, text: str) -> None:
        for words, bold, italic in runs(text):
            run = paragraph.add_run(words)
            run.bold, run.italic = bold or None, italic or None

    def _grid(self, rows: list[list[tuple[str, str | None]]], widths: list[float], bold_column: int | None) -> None:
        table = self.document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        for number, row in enumerate(rows):
            for column, (cell, (text, fill)) in enumerate(zip(table.add_row().cells, row, strict=True)):
                strong = column == bold_column or (bold_column is None and number == 0)
                self._words(cell.paragraphs[0], f"**{text}**" if strong and text and "*" not in text else text)
                if widths:
                    cell.width = Mm(165 * widths[column] / sum(widths))
                if fill:
                    shade = OxmlElement("w:shd", attrs={qn("w:val"): "clear", qn("w:fill"): FILLS[fill].lstrip("#").upper()})
                    cell._tc.get_or_add_tcPr().append(shade)
        self.document.add_paragraph()


def _shape(mark: str, open_list: tuple[str, int] | None) -> str | None:
    """The list a mark belongs to: "(c)" is "(a)"; "(i)" goes on from "(h)" where a lettered list is open. "2.3" is none."""
    if mark == "-":
        return "-"
    core = mark.strip("().")
    if core.isdigit():
        first = "1"
    elif core in ("i", "ii", "iii", "iv", "v", "vi") and not (open_list and open_list[0] in ("(a)", "a)")):
        first = "i"
    elif len(core) == 1:
        first = "a"
    else:
        return None
    shape = mark.replace(core, first)
    return shape if shape in _LISTS else None


def _fixed(data: bytes) -> bytes:
    """The same zip with its members in order of name and one date, so that a rebuild gives the same bytes."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            member = zipfile.ZipInfo(name, date_time=(2024, 1, 1, 0, 0, 0))
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(member, old.read(name))
    return stream.getvalue()
