"""What ModernGov leaves in the words of its pages, whatever format they come in."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.facts import LineStyle

# Around each item of printed minutes: "<AI1>", "</AI1>"; around their other parts: "<TRAILER_SECTION>"
TAG = re.compile(r"<(/?)(?:AI(\d{1,4})|[A-Z]{1,30}(?:_[A-Z]{1,30}){0,4}_SECTION)>", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"(?:[A-Z]{1,4}[./ ]?)?\d{1,4}[a-z]?(?:[./]\d{1,4}){0,3}(?:\.[a-z])?[.:)]?")  # "84.", "SC.4", "FIN96/19", "5.a"
# The size of a linked document, printed after its name: "PDF 150 KB", "PDF, 132 KB", "DOCX 1.2 MB"; " -" parts it from the next
SIZE = re.compile(
    r"(?:PDF|DOCX?|XLSX?|PPTX?|RTF|ODT|ZIP|HTML?|TXT|CSV|JPE?G|PNG)(?:\s|,\s)\s{0,2}\(?\d{1,6}(?:[.,]\d{1,3})?\s?[KM]B\)?", re.IGNORECASE
)


def style_of_item_line(text: str) -> LineStyle:
    """The style of the line that follows "<AI1>": ITEM_NUMBER for "84." alone, else ITEM_TITLE ("84. Apologies", "Apologies")."""
    return LineStyle.ITEM_NUMBER if _NUMBER_ALONE.fullmatch(text) else LineStyle.ITEM_TITLE
