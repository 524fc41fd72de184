"""DOCX -> Document."""

from __future__ import annotations

from io import BytesIO

from pipeline.facts import Cell, Document, LineStyle, Source
from pipeline.read.builder import DocumentBuilder


def read_docx(data: bytes, source: Source) -> Document:
    import docx
    from docx.table import Table

    builder = DocumentBuilder(source)
    for block in docx.Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            cells = []
            for r, row in enumerate(block.rows):
                for c, cell in enumerate(row.cells):
                    mark = builder.mark()
                    for p in cell.paragraphs:
                        builder.add_line(p.text, LineStyle.CELL)
                    cells.append(Cell(r, c, builder.span_since(mark)))
            builder.add_table(cells)
            continue
        heading = block.style is not None and (block.style.name or "").startswith(("Heading", "Title"))
        builder.add_line(block.text, LineStyle.HEADING if heading else LineStyle.BODY)
        builder.end_paragraph()
    return builder.build()
