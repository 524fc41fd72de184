"""PDF papers -> Document: pdfium's words, set in printed lines."""

from __future__ import annotations

import pypdfium2 as pdfium

from pipeline.facts import Document, Line, Source, Span, UnreadableError
from pipeline.read.pdf_lines import words_to_lines
from pipeline.read.pdf_words import frame_of, words_of


def read_pdf(data: bytes, source: Source) -> Document:
    """The text of a PDF, one `Line` a printed line with its page and box.

    Raises UnreadableError if the file is damaged, locked by a password, or holds no text.
    """
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableError(f"{source.path} cannot be opened as a PDF ({error}); save or download it again") from error
    parts: list[str] = []
    lines: list[Line] = []
    at = 0
    try:
        pages = len(pdf)
        for number in range(1, pages + 1):
            page = pdf[number - 1]
            textpage = page.get_textpage()
            for line in words_to_lines(words_of(textpage, frame_of(page))):
                lines.append(Line(Span(at, at + len(line.text)), number, line.box))
                parts.append(line.text)
                at += len(line.text) + 1
            textpage.close()
            page.close()
    finally:
        pdf.close()
    if not lines:
        raise UnreadableError(f"{source.path} holds only pictures of text (a scan); run OCR (e.g. ocrmypdf) and ingest again")
    return Document(source, "\n".join(parts), tuple(lines), (), pages)
