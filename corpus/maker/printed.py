"""Printed papers as PDF: minutes with an Action column, scorecards and registers with ruled, coloured tables."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from .inline import FILLS, html, plain
from .source import Block, Kind, PaperSource

_FONTS = {
    "sans": ("Helvetica", "Helvetica-Bold"),
    "serif": ("Times-Roman", "Times-Bold"),
}


def printed(source: PaperSource) -> bytes:
    """The paper as PDF.

    Layout: font, size, landscape, margin_mm, action_mm (width of an Action column), head, foot ("Page {page} of {pages}"), caps_items,
    item_indent, text_indent, table_size.
    """
    return _Printer(source).make()


class _Printer:
    def __init__(self, source: PaperSource) -> None:
        self.source = source
        self.page_size = landscape(A4) if source.option("landscape", False) else A4
        self.margin = float(source.option("margin_mm", 20)) * mm
        self.width = self.page_size[0] - 2 * self.margin
        self.action_width = float(source.option("action_mm", 0)) * mm
        self.column_headed = False
        self.regular, self.bold = _FONTS[source.option("font", "sans")]
        self.size = float(source.option("size", 11))

    def make(self) -> bytes:
        stream = BytesIO()
        template = SimpleDocTemplate(
            stream,
            pagesize=self.page_size,
            leftMargin=self.margin,
            rightMargin=self.margin,
            topMargin=22 * mm,
            bottomMargin=20 * mm,
            title=self.source.option("title", self.source.head.get("body", "")),
            author=self.source.head["organization"],
            invariant=1,
        )
        template.build(list(self._story()), canvasmaker=self._canvas_maker())
        return stream.getvalue()

    def _style(self, **options: Any) -> ParagraphStyle:
        size = options.pop("size", self.size)
        options.setdefault("spaceAfter", size * 0.55)
        return ParagraphStyle("paper", fontName=options.pop("font", self.regular), fontSize=size, leading=size * 1.22, **options)

    def _canvas_maker(self) -> Any:
        """Running head and foot, drawn when the number of pages is known."""
        head, foot = self.source.option("head", ""), self.source.option("foot", "")
        font, margin, (width, height) = self.regular, self.margin, self.page_size

        class Numbered(Canvas):
            def __init__(self, *args: Any, **options: Any) -> None:
                super().__init__(*args, **options)
                self.pages: list[dict[str, Any]] = []

            def showPage(self) -> None:  # noqa: N802 - reportlab's name
                self.pages.append(dict(self.__dict__))
                self._startPage()

            def save(self) -> None:
                for number, page in enumerate(self.pages, 1):
                    self.__dict__.update(page)
                    self.setFont(font, 8)
                    if head and number > 1:
                        self.drawString(margin, height - 12 * mm, head)
                    self.drawCentredString(width / 2, 10 * mm, foot.format(page=number, pages=len(self.pages)))
                    super().showPage()
                super().save()

        return Numbered

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        for block in self.source.blocks:
            if block.kind is Kind.ITEM and self.action_width and not self.column_headed:
                self.column_headed = True
                story.extend(self._beside(Paragraph("", self._style()), Block(Kind.HEADING, action="ACTION")))
            story.extend(self._flow(block))
        return story

    def _flow(self, block: Block) -> list[Flowable]:
        words = html(block.text, "b", "i", "<br/>")
        match block.kind:
            case Kind.PAGE:
                return [PageBreak()]
            case Kind.TITLE | Kind.CENTRE:
                title = block.kind is Kind.TITLE
                style = self._style(font=self.bold if title else self.regular, alignment=TA_CENTER, size=self.size + (2 if title else 0))
                return [Paragraph(words, style)]
            case Kind.ITEM:
                heading = words.upper() if self.source.option("caps_items", False) else words
                return self._numbered(
                    f"<b>{block.mark}</b>", f"<b>{heading}</b>", block, float(self.source.option("item_indent", 14)), True
                )
            case Kind.HEADING | Kind.LABEL:
                return self._beside(Paragraph(f"<b>{words}</b>", self._style(keepWithNext=1, spaceBefore=3)), block)
            case Kind.PARAGRAPH:
                indent = float(self.source.option("text_indent", 0)) * mm
                return self._beside(Paragraph(words, self._style(leftIndent=indent)), block)
            case Kind.CLAUSE:
                return self._numbered("•" if block.mark == "-" else block.mark, words, block, 14, False)
            case Kind.FIELDS:
                return [self._fields(block), Spacer(1, 4 * mm)]
            case Kind.TABLE:
                return [self._table(block), Spacer(1, 4 * mm)]
            case Kind.DOCUMENTS:
                lines = [Paragraph(f"<b>{words}</b>", self._style())] if words else []
                return lines + [Paragraph("  ".join(cell.text for cell in row), self._style()) for row in block.rows]

    def _numbered(self, mark: str, words: str, block: Block, indent: float, heading: bool) -> list[Flowable]:
        """A hanging number with its words, as a bullet of the paragraph so that long ones run on over a page's end."""
        base = 0.0 if heading else float(self.source.option("text_indent", 0)) * mm
        style = self._style(
            leftIndent=base + indent * mm,
            bulletIndent=base + (0 if heading else 4 * mm),
            bulletFontName=self.bold if heading else self.regular,
            bulletFontSize=self.size,
            keepWithNext=int(heading),
            spaceBefore=6 if heading else 0,
        )
        return self._beside(Paragraph(words, style, bulletText=plain(mark).replace("<b>", "").replace("</b>", "") or None), block)

    def _beside(self, words: Paragraph, block: Block) -> list[Flowable]:
        """The words, and what the Action column prints beside their last line."""
        if not self.action_width:
            if block.action:
                raise ValueError(f"{self.source.stem}: an @action needs action_mm in its layout")
            return [words]
        row = [[words, Paragraph(f"<b>{html(block.action)}</b>", self._style(spaceAfter=self.size * 0.55))]]
        table = Table(row, colWidths=[self.width - self.action_width, self.action_width])
        table.setStyle(
            [
                ("VALIGN", (0, 0), (0, 0), "TOP"),
                ("VALIGN", (1, 0), (1, 0), "BOTTOM"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), self.size * 0.5),
            ]
        )
        table.keepWithNext = getattr(words.style, "keepWithNext", 0)
        return [table]

    def _fields(self, block: Block) -> Table:
        label, value = self._style(font=self.bold, spaceAfter=0), self._style(spaceAfter=0)
        rows = [[Paragraph(html(a.text), label), Paragraph(html(b.text, "b", "i", "<br/>"), value)] for a, b in block.rows]
        return Table(rows, colWidths=[45 * mm, self.width - 45 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP")], hAlign="LEFT")

    def _table(self, block: Block) -> Table:
        """A ruled table; a cell's fill is its colour and nothing else, as councils print their ratings."""
        size = float(self.source.option("table_size", 9))
        head, body = self._style(font=self.bold, size=size, spaceAfter=0), self._style(size=size, spaceAfter=0)
        rows = [
            [Paragraph(html(cell.text, "b", "i", "<br/>"), head if number == 0 else body) for cell in row]
            for number, row in enumerate(block.rows)
        ]
        share = self.width / sum(block.widths)
        table = Table(rows, colWidths=[share * width for width in block.widths], repeatRows=1)
        style: list[tuple[Any, ...]] = [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor(FILLS["grey"])),
        ]
        for y, row in enumerate(block.rows):
            style.extend(("BACKGROUND", (x, y), (x, y), colors.HexColor(FILLS[cell.fill])) for x, cell in enumerate(row) if cell.fill)
        table.setStyle(style)
        return table
