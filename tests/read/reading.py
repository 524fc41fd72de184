"""What the tests of the readers share: a source, and a document as pairs of style and words."""

from __future__ import annotations

from pipeline.facts import Document, Source, Table


def source(media_type: str = "text/plain") -> Source:
    """A source of that type, whose other particulars no reader looks at."""
    return Source("papers/minutes", "0" * 64, media_type)


def shown(document: Document) -> list[tuple[str, str]]:
    """[("heading", "Agenda and minutes"), ("body", "Venue: Town Hall")]"""
    return [(line.style.value, document.words(line.span)) for line in document.lines]


def words(document: Document) -> list[str]:
    """The words of each line."""
    return [document.words(line.span) for line in document.lines]


def grid(document: Document, table: Table) -> list[list[str]]:
    """The words of each cell, row by row."""
    return [[document.words(cell.span) for cell in row] for row in table.rows]


def check_coordinates(document: Document) -> None:
    """Every line lies in the text, after the one before it, and begins and ends with a printed character; so do all cells."""
    at = 0
    for line in document.lines:
        assert at <= line.span.start < line.span.end <= len(document.text)
        printed = document.words(line.span)
        assert printed == printed.strip()
        assert "\n" not in printed
        at = line.span.end
    between = document.text
    for line in reversed(document.lines):
        between = between[: line.span.start] + between[line.span.end :]
    assert not between.strip()
    for table in document.tables:
        starts = [cell.span.start for cell in table.cells]
        assert starts == sorted(starts)
        assert all(0 <= cell.span.start <= cell.span.end <= len(document.text) for cell in table.cells)
