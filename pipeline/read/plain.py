"""Plain text -> Document: one Line a printed line, an empty line between paragraphs."""

from __future__ import annotations

from pipeline.facts import Document, Source
from pipeline.read.builder import DocumentBuilder
from pipeline.read.encoding import decode


def read_plain(data: bytes, source: Source) -> Document:
    decoded = decode(data, source.path)
    builder = DocumentBuilder(source, keep_columns=True)
    if decoded.warning:
        builder.warn(decoded.warning)
    pages = decoded.text.split("\f")
    for number, page in enumerate(pages, 1):
        for line in page.splitlines():
            if builder.add_line(line, page=number if len(pages) > 1 else None) is None:
                builder.end_paragraph()
    return builder.build(len(pages) if len(pages) > 1 else None)
