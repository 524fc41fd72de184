"""Markdown -> Document: its marks become styles and tables, its words stay.

Much of it was converted from PDF: there "---" ends a page, and the number of the next stands alone on the line after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline import patterns as re
from pipeline.facts import Cell, Document, LineStyle, Source
from pipeline.read.builder import DocumentBuilder
from pipeline.read.encoding import decode
from pipeline.read.html_lines import write_lines
from pipeline.read.html_tree import parse
from pipeline.read.markdown_inline import LINK, printed_lines
from pipeline.read.marked_line import MarkedLine
from pipeline.read.titles import council_of_title, dated_title

_RULE = re.compile(r"(?:-[ \t]{0,3}){3,}|(?:\*[ \t]{0,3}){3,}|(?:_[ \t]{0,3}){3,}")  # "---", "* * *"
_PAGE_NUMBER = re.compile(r"\*{0,3}(?:Page\s)?(\d{1,4})\*{0,3}", re.IGNORECASE)  # "2", "**2**" after a rule
_HEADING = re.compile(r"#{1,6}[ \t]+")  # "## Apologies ##"
_CLOSING_MARKS = re.compile(r"[ \t]#+$")
_UNDERLINE = re.compile(r"=+|-+")  # under a heading
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_BULLET = re.compile(r"[-*+•·▪●○][ \t]+(?=\S)")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\\?[.)])|\(?(?:[a-z]|[ivx]{1,5})\))[ \t]+(?=\S)")  # "1. ", "12\. ", "(a) ", "iv) "
_DELIMITER_ROW = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")  # "|---|:--:|"
_ROW = re.compile(r"\|.{0,20000}\|")
_BARS_OF_A_ROW = 2
_CELL_BAR = re.compile(r"(?<!\\)\|")
_TABLE = re.compile(r"<table\b", re.IGNORECASE)  # some of its tables stay HTML
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_FENCE = re.compile(r"`{3,}|~{3,}")
_MARKS = frozenset("`~-*_=#+•·▪●○[(")  # what the patterns above and the next begin with, beside figures and letters
_DEFINITION = re.compile(r"\[[^\]]{1,100}\]:\s+\S+")  # "[1]: https://a.example"
_ORIGINAL = re.compile(r"original|source|download", re.IGNORECASE)  # "[Original file](https://...)"
_MOST_HEADING = 120  # characters
# "title: 'Barset Parish Council - May meeting'" of the front matter
_TITLE = re.compile(r"^title:\s*(?P<quote>[\"']?)(?P<title>.+?)(?P=quote)\s*$", re.MULTILINE)
_BEGINNING = 600  # characters with which a paper begins


def read_markdown(data: bytes, source: Source) -> Document:
    """The words of a Markdown text; front matter and comments are left out. A first line that only links the original gives
    `Source.url`. Raises UnreadableError if the bytes are no text, or blank.
    """
    decoded = decode(data, source.path)
    about, text = _parted(re.sub(r"\r\n?", "\n", decoded.text))
    text, url = _take_original(_without_comments(text))
    builder = DocumentBuilder(replace(source, url=url or source.url), keep_columns=True)
    if decoded.warning:
        builder.warn(decoded.warning)
    for name in _site_names(about, text):
        builder.add_line(name, LineStyle.HEADING)
        builder.end_paragraph()
    writer = _Writer(builder, has_pages=url is not None or _has_page_numbers(text))
    for is_html, part in _html_tables(text):
        if is_html:
            writer.end_paragraph()
            write_lines(parse(part, source.path), builder)
        else:
            writer.add(part)
    return builder.build(writer.page)


def _parted(text: str) -> tuple[str, str]:
    """The front matter ("---\\ntitle: ...\\n---\\n" at the very start), which is about the file, and the text; "" where there is none."""
    end = text.find("\n---\n", 3) if text.startswith("---\n") else -1
    if end < 0 or ":" not in text[4:end].split("\n", 1)[0]:
        return "", text
    return text[4:end], text[end + 5 :]


def _site_names(about: str, text: str) -> list[str]:
    """Whose paper it is, which often only its title says: "Barset Parish Council" of "title: Barset Parish Council - May meeting".

    A title that alone tells the day of the meeting is taken whole.
    """
    title = _TITLE.search(about)
    if not title:
        return []
    said = " ".join(text[:_BEGINNING].split())
    dated = dated_title(title["title"], said)
    return [dated] if dated else council_of_title(title["title"], said)


def _without_comments(text: str) -> str:
    kept = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    kept.append(text[at:])
    return "".join(kept)


def _take_original(text: str) -> tuple[str, str | None]:
    """The text without a first line that only links the paper it was made from, and that link."""
    first, _, rest = text.lstrip().partition("\n")
    link = LINK.fullmatch(first.strip())
    if link and link[3].startswith(("https://", "http://")) and _ORIGINAL.search(link[2]):
        return rest, link[3]
    return text, None


def _has_page_numbers(text: str) -> bool:
    """Whether rules are page ends: one is followed by the page's number alone."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return any(line == "---" and _PAGE_NUMBER.fullmatch(after) for line, after in pairwise(lines))


def _html_tables(text: str) -> Iterator[tuple[bool, str]]:
    """(False, Markdown), (True, "<table>...</table>"), (False, Markdown) and so on."""
    at = 0
    while (start := _TABLE.search(text, at)) and (end := _TABLE_END.search(text, start.end())):
        yield False, text[at : start.start()]
        at = end.end()
        yield True, text[start.start() : at]
    yield False, text[at:]


class _Writer:
    """Cuts Markdown into its blocks and adds their lines to the document."""

    def __init__(self, builder: DocumentBuilder, *, has_pages: bool) -> None:
        self._builder = builder
        self.page: int | None = 1 if has_pages else None
        self._block: list[str] = []
        self._after_rule = False
        self._any = False
        self._fenced = False

    def add(self, part: str) -> None:
        """The next piece of the text."""
        for raw in part.split("\n"):
            line = raw.strip()
            if self._fenced and not _FENCE.match(line):
                self._add_plain(raw)
            else:
                self._add(line)
        self.end_paragraph()

    def end_paragraph(self) -> None:
        """Ends the block, as an empty line does."""
        block, self._block = self._block, []
        if block:
            self._write(block)
            self._any = True
        self._builder.end_paragraph()

    def _add(self, line: str) -> None:
        quote = _QUOTE.match(line) if line[:1] == ">" else None
        if quote:
            line = line[quote.end() :].strip()
        number = _PAGE_NUMBER.fullmatch(line) if self._after_rule else None
        if line:
            self._after_rule = False
        if not line or number:
            self.end_paragraph()
        elif not _may_bear_mark(line):
            self._block.append(line)
        elif _FENCE.match(line):
            self.end_paragraph()
            self._fenced = not self._fenced
        elif _RULE.fullmatch(line) and not (self.page is None and self._underlines(line)):
            self._end_page()
        elif self._underlines(line):
            self._block[0] = f"# {self._block[0]}"
            self.end_paragraph()
        elif _HEADING.match(line) or _BULLET.match(line) or _NUMBER.match(line):
            if not self._in_table():
                self.end_paragraph()
            self._block.append(line)
            if _HEADING.match(line):
                self.end_paragraph()
        elif not _DEFINITION.fullmatch(line):
            self._block.append(line)

    def _underlines(self, line: str) -> bool:
        """A short line that stands alone over "---" or "===" is a heading."""
        return (
            len(self._block) == 1
            and len(self._block[0]) <= _MOST_HEADING
            and _UNDERLINE.fullmatch(line) is not None
            and not (_BULLET.match(self._block[0]) or _HEADING.match(self._block[0]))
        )

    def _in_table(self) -> bool:
        return bool(self._block) and self._block[0].startswith("|")

    def _end_page(self) -> None:
        self.end_paragraph()
        if self.page is not None:
            self.page += 1 if self._any else 0
            self._after_rule = True

    def _write(self, block: list[str]) -> None:
        if len(block) > 1 and "|" in block[0] and "-" in block[1] and _DELIMITER_ROW.fullmatch(block[1]):
            self._write_table([block[0], *block[2:]])
            return
        if len(block) > 1 and all(_ROW.fullmatch(line) for line in block):
            self._write_table(block)
            return
        if any("|" in line for line in block):
            block = [words for line in block if (words := _row_words(line))]
            if not block:
                return
        style, mark, block[0] = _without_mark(block[0])
        for line in printed_lines("\n".join(part.removesuffix("\\") for part in block)):
            if self._add_line(mark, line, style):
                mark, style = "", style if style is LineStyle.HEADING else LineStyle.BODY

    def _add_line(self, mark: str, line: MarkedLine, style: LineStyle) -> bool:
        text = line.text.strip()
        if not text or text == "|":  # a cell of a table that conversion has torn: "|"
            return False
        if line.all_strong and style in (LineStyle.BODY, LineStyle.NUMBERED):
            style = LineStyle.BOLD
        lead = line.strong_lead.strip()
        return self._builder.add_line(f"{mark}{text}", style, self.page, strong=f"{mark}{lead}" if lead else "") is not None

    def _add_plain(self, raw: str) -> None:
        if self._builder.add_line(raw, page=self.page) is None:
            self._builder.end_paragraph()

    def _write_table(self, rows: list[str]) -> None:
        cells = []
        for number, row in enumerate(rows):
            for column, cell in enumerate(_cells(row)):
                begin = self._builder.mark()
                for line in printed_lines(cell.strip().replace("\\|", "|")):
                    self._builder.add_line(line.text, LineStyle.CELL, self.page)
                cells.append(Cell(number, column, self._builder.span_since(begin)))
            self._builder.end_paragraph()
        self._builder.add_table(cells, self.page)


def _may_bear_mark(line: str) -> bool:
    """Whether a line may begin with a mark: a sign of one, a figure, or "iv)"; quick, for the many that begin with a word."""
    return not line[0].isupper() and (line[0] in _MARKS or line[0].isdigit() or ")" in line[1:6])


def _without_mark(line: str) -> tuple[LineStyle, str, str]:
    """The first line of a block as its mark sets it, the number that is printed before its words, and these."""
    if not _may_bear_mark(line):
        return LineStyle.BODY, "", line
    if heading := _HEADING.match(line):
        return LineStyle.HEADING, "", _CLOSING_MARKS.sub("", line[heading.end() :])
    if bullet := _BULLET.match(line):
        return LineStyle.BULLET, "", line[bullet.end() :]
    if number := _NUMBER.match(line):
        return LineStyle.NUMBERED, number[0].replace("\\", ""), line[number.end() :]
    return LineStyle.BODY, "", line


def _row_words(line: str) -> str:
    """A row of a table that conversion has torn apart, as words: "| 2. | Apologies |  |" -> "2.\\tApologies"; other lines stay."""
    if line.count("|") < _BARS_OF_A_ROW or not (line.startswith("|") or line.endswith("|")):
        return line
    return "" if _DELIMITER_ROW.fullmatch(line) else "\t".join(filter(None, (cell.strip() for cell in _cells(line))))


def _cells(row: str) -> list[str]:
    return _CELL_BAR.split(row.strip().removeprefix("|").removesuffix("|"))
