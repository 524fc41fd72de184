"""DOCX -> Document."""

from __future__ import annotations

from io import BytesIO

from pipeline.facts import Document, LineStyle, Source
from pipeline.read.builder import DocumentBuilder, TableCell


def read_docx(data: bytes, source: Source) -> Document:
    import docx
    from docx.table import Table

    builder = DocumentBuilder(source)
    for block in docx.Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            builder.add_table(
                [
                    TableCell(r, c, [(p.text, LineStyle.CELL) for p in cell.paragraphs])
                    for r, row in enumerate(block.rows)
                    for c, cell in enumerate(row.cells)
                ]
            )
            continue
        heading = block.style is not None and (block.style.name or "").startswith(("Heading", "Title"))
        builder.add_line(block.text, LineStyle.HEADING if heading else LineStyle.BODY)
        builder.end_paragraph()
    return builder.build()
