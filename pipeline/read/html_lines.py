"""A page's tree -> lines and tables: one line a block, white space folded, `<br>` parts lines, points with their printed mark."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.facts import Cell, LineStyle
from pipeline.read.builder import DocumentBuilder
from pipeline.read.colours import background, colour
from pipeline.read.html_styles import (
    BLOCKS,
    bold,
    is_word_list,
    links_document,
    list_kind,
    list_mark,
    style_of,
    symbols,
    whole_number,
)
from pipeline.read.html_tables import TableKind, tables_in
from pipeline.read.html_tree import Edge, Element, walk
from pipeline.read.limits import MAX_COLUMNS, MAX_TABLE_CELLS
from pipeline.read.marked_line import MarkedLine
from pipeline.read.moderngov import SIZE, TAG, style_of_item_line
from pipeline.read.points import POINT_MARK, style_of_mark

_AGENDA_ITEM_ELEMENT = re.compile(r"ai\d{1,4}")
_SUBJECT_PAGE = re.compile(r"(?:agenda item|issue|decision)\b", re.IGNORECASE)  # the h1 of ModernGov's page of a single item
_GLUED_SIZE = re.compile(rf"(?<=[\w)])(?={SIZE.pattern}$)", re.IGNORECASE)  # "Flood Wall RepairsPDF 500 KB"
_MOSTLY = 0.6  # of a line's characters, linked to a document


@dataclass(slots=True)
class _List:
    kind: str
    number: int


@dataclass(slots=True)
class _OpenCell:
    """A cell of a data table that the walk is in. It is as good as filled if all that it holds is on one colour."""

    mark: int
    row: int
    column: int
    fill: str | None
    inner_fills: set[str] = field(default_factory=set)
    bare_words: bool = False


@dataclass(slots=True)
class _Grid:
    """A data table on its way: where its cells stand, given those that reach down from rows above."""

    row: int = -1
    column: int = 0
    fill: str | None = None
    cells: list[Cell] = field(default_factory=list)
    reaching: dict[int, int] = field(default_factory=dict)  # column -> the last row it is taken in
    open_cell: _OpenCell | None = None


class _Writer:
    def __init__(self, builder: DocumentBuilder, kinds: dict[Element, TableKind]) -> None:
        self.builder = builder
        self.kinds = kinds
        self.words = MarkedLine()
        self.styles: list[LineStyle | None] = [None]
        self.bold: list[bool] = [False]
        self.linked = 0
        self.fonts: list[dict[int, str] | None] = [None]
        self.verbatim = 0
        self.lists: list[_List] = []
        self.mark = ""  # of a point, until its first line comes
        self.point: LineStyle | None = None
        self.word_list = False
        self.tables: list[tuple[TableKind, _Grid]] = []
        self.data_tables = 0  # of those
        # lists of what the site can do ("View the decision for item 4."); the documents in them are the paper's, and its meeting, to which
        # the page of one item leads back: "Meeting of Harbours Committee, Thursday, 2nd October, 2025 2.00 pm (Item 27.)"
        self.actions = 0
        self.in_mark_cell = False
        self.joins = False  # the words of a dt wait for those of its dd
        self.fills: list[str | None] = [None]  # of elements inside a cell
        self.item_begins = False
        self.subject_page = False
        self.picture = ""

    def text(self, piece: str) -> None:
        font = self.fonts[-1]
        if font is not None:
            piece = piece.translate(font)
        if not self.verbatim:
            self._add(piece)
            return
        first, *rest = piece.split("\n")
        self._add(first)
        for line in rest:
            if not self.flush():
                self.builder.end_paragraph()
            self._add(line)

    def _add(self, piece: str) -> None:
        self.words.add(piece, strong=self.bold[-1], linked=self.linked > 0)
        cell = self.tables[-1][1].open_cell if self.tables else None
        if cell is not None and self.fills[-1] is None and not piece.isspace():
            cell.bare_words = True

    def flush(self) -> bool:
        """Ends the line; True if it printed something."""
        words, self.words = self.words, MarkedLine()
        text = " ".join(words.text.split())
        if "<" in text:
            return self._line_with_tags(text, words)
        return self._line(text, words)

    def _line_with_tags(self, text: str, words: MarkedLine) -> bool:
        """A line in which ModernGov's tags stand as words: "<AI1>" begins an item and is not printed."""
        printed = False
        at = 0
        for tag in TAG.finditer(text):
            printed |= self._line(text[at : tag.start()], words)
            self.item_begins = bool(tag[2]) and not tag[1]
            at = tag.end()
        return self._line(text[at:], words) or printed

    def _line(self, text: str, words: MarkedLine) -> bool:
        text = self.builder.clean(text)
        if not text:
            return False
        if self.in_mark_cell and POINT_MARK.fullmatch(text):
            self._leave_mark()
            self.mark, self.point = text, style_of_mark(text)
            return True
        text = _GLUED_SIZE.sub(" ", text)
        style = self._style(text, words)
        if self.actions and style is not LineStyle.ATTACHMENT and not text.startswith("Meeting of "):
            self.mark, self.point = "", None
            return False
        lead = " ".join(words.strong_lead.split())
        if self.mark:
            text, lead = f"{self.mark} {text}", f"{self.mark} {lead}" if lead else ""
        self.mark, self.point = "", None
        self.builder.add_line(text, style, strong=lead)
        return True

    def _style(self, text: str, words: MarkedLine) -> LineStyle:
        around = self.styles[-1]
        if words.linked and words.linked >= _MOSTLY * words.letters and around in (None, LineStyle.CELL):
            return LineStyle.ATTACHMENT
        if self.point is not None:
            return LineStyle.BOLD if self.point is LineStyle.NUMBERED and words.all_strong and around is None else self.point
        if self.word_list and around in (None, LineStyle.CELL):
            self.word_list = False
            return style_of_mark(text)
        if self.item_begins and around in (None, LineStyle.HEADING):
            style = style_of_item_line(text)
            self.item_begins = style is LineStyle.ITEM_NUMBER
            return style
        if around is LineStyle.ITEM_TITLE:
            return style_of_item_line(text)
        if around is None:
            return LineStyle.BOLD if words.all_strong else LineStyle.BODY
        return around

    def enter(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            if not self.flush() and not self._in_cell():
                self.builder.end_paragraph()
        elif tag == "img":
            self.picture = self.picture or element.attributes.get("alt", "")
        if _AGENDA_ITEM_ELEMENT.fullmatch(tag):
            self._end_block()
            self.item_begins = True
        if tag in BLOCKS:
            self._enter_block(element)
        strong = bold(element)
        self.bold.append(self.bold[-1] if strong is None else strong)
        font = symbols(element)
        self.fonts.append(self.fonts[-1] if font is None else font)
        self._enter_fill(element)
        self.linked += links_document(element)
        self.verbatim += tag == "pre"

    def leave(self, element: Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._leave_block(element)
        elif _AGENDA_ITEM_ELEMENT.fullmatch(tag):
            self._end_block()
        self.bold.pop()
        self.fonts.pop()
        self.fills.pop()
        self.linked -= links_document(element)
        self.verbatim -= tag == "pre"

    def _in_cell(self) -> bool:
        return self.data_tables > 0

    def _end_block(self) -> None:
        self.flush()
        if not self._in_cell():
            self.builder.end_paragraph()

    def _enter_block(self, element: Element) -> None:
        tag = element.tag
        if not (self.joins and tag == "dd"):
            self._end_block()
        self.joins = False
        style = style_of(element, self.styles[-1])
        if tag in {"ol", "ul", "menu", "dir"}:
            self.actions += "mgActionList" in element.classes
            self.lists.append(_List(list_kind(element), whole_number(element.attributes.get("start"), 1)))
        elif tag == "li":
            self._enter_point(element)
        elif tag == "table":
            self.tables.append((self.kinds[element], _Grid()))
            self.data_tables += self.kinds[element] is TableKind.DATA
        elif tag == "tr" and self.tables:
            self._enter_row(element)
        elif tag in {"td", "th"} and self.tables:
            style = self._enter_cell(element, style)
        elif self.subject_page and "mgSubTitleTxt" in element.classes:
            style, self.subject_page = LineStyle.ITEM_TITLE, False
        if is_word_list(element):
            self.word_list = True
        self.styles.append(style)

    def _leave_block(self, element: Element) -> None:
        tag = element.tag
        if "mgMainTitleTxt" in element.classes:
            self.subject_page = _SUBJECT_PAGE.match(self.words.text.strip()) is not None
        if tag == "dt" and self.words.text.rstrip().endswith(":"):
            self.styles.pop()  # "Venue:" and what its dd holds are one line
            self._add(" ")
            self.joins = True
            return
        if tag in {"td", "th"} and self.picture and not self.words.letters and self._in_cell():
            self._add(self.picture)
        self.picture = ""
        self._end_block()
        self.styles.pop()
        self.word_list = False
        if tag in {"ol", "ul", "menu", "dir"}:
            self.lists.pop()
            self.actions -= "mgActionList" in element.classes
        elif tag == "li":
            self.mark, self.point = "", None
        elif tag == "table":
            self._leave_mark()
            kind, grid = self.tables.pop()
            self.data_tables -= kind is TableKind.DATA
            self.builder.add_table(grid.cells)
            self._end_block()
        elif tag in {"td", "th"} and self.tables:
            self.in_mark_cell = False
            self._leave_cell()
        elif tag == "tr" and self.tables and self.tables[-1][0] is TableKind.DATA:
            self.builder.end_paragraph()

    def _enter_point(self, element: Element) -> None:
        if not self.lists:
            self.point = LineStyle.BULLET
            return
        around = self.lists[-1]
        number = whole_number(element.attributes.get("value"), around.number)
        around.number = number + 1
        self.mark = f"{self.mark} {list_mark(around.kind, number)}".strip()
        self.point = LineStyle.NUMBERED if self.mark else LineStyle.BULLET if around.kind else None

    def _enter_row(self, element: Element) -> None:
        kind, grid = self.tables[-1]
        grid.row += 1
        grid.column = 0
        grid.fill = _fill(element) if kind is TableKind.DATA else None

    def _enter_cell(self, element: Element, style: LineStyle | None) -> LineStyle | None:
        kind, grid = self.tables[-1]
        if kind is not TableKind.DATA:
            self.in_mark_cell = kind is TableKind.POINTS and grid.column == 0
            grid.column += 1
            return style
        grid.row = max(grid.row, 0)
        while grid.column < MAX_COLUMNS and grid.reaching.get(grid.column, -1) >= grid.row:
            grid.column += 1
        across = whole_number(element.attributes.get("colspan"), 1, MAX_COLUMNS) or 1
        down = whole_number(element.attributes.get("rowspan"), 1) or 1
        if down > 1:
            grid.reaching.update((grid.column + step, grid.row + down - 1) for step in range(across))
        grid.open_cell = _OpenCell(self.builder.mark(), grid.row, grid.column, _fill(element) or grid.fill)
        grid.column = min(grid.column + across, MAX_COLUMNS)
        return LineStyle.CELL

    def _leave_cell(self) -> None:
        grid = self.tables[-1][1]
        cell, grid.open_cell = grid.open_cell, None
        if cell is None or len(grid.cells) >= MAX_TABLE_CELLS:
            return
        fill = cell.fill
        if len(cell.inner_fills) == 1 and not cell.bare_words:
            (fill,) = cell.inner_fills
        grid.cells.append(Cell(cell.row, cell.column, self.builder.span_since(cell.mark), fill))

    def _leave_mark(self) -> None:
        """A mark to which no words came stands on a line of its own."""
        mark, self.mark, self.point = self.mark, "", None
        self.builder.add_line(mark)

    def _enter_fill(self, element: Element) -> None:
        """Remembers the colour of what stands inside a cell: `<td><span style="background:red">12</span></td>`."""
        fill = None
        if self.tables and element.tag not in {"table", "tr", "td", "th"}:
            fill = _fill(element) or self.fills[-1]
            cell = self.tables[-1][1].open_cell
            if fill is not None and cell is not None:
                cell.inner_fills.add(fill)
        self.fills.append(fill)


def _fill(element: Element) -> str | None:
    return background(element.attributes.get("style", "")) or colour(element.attributes.get("bgcolor", ""))


def write_lines(content: Element, builder: DocumentBuilder) -> None:
    """Adds the lines and tables of `content` to the document."""
    writer = _Writer(builder, tables_in(content))
    for step in walk(content):
        if isinstance(step, str):
            writer.text(step)
        elif step[0] is Edge.ENTER:
            writer.enter(step[1])
        else:
            writer.leave(step[1])
    writer.flush()
    builder.end_paragraph()
