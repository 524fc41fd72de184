"""The words of a block in each markup: **bold** and *italic* are all that a source may mark."""

from __future__ import annotations

import re
from html import escape

_BOLD = re.compile(r"\*\*([^*]+)\*\*")  # **RESOLVED**
_ITALIC = re.compile(r"(?<!\*)\*([^*\s][^*]*)\*(?!\*)")  # *Note: Councillor X left the meeting at this point*

# The fills a source may name, as councils print them.
FILLS = {
    "red": "#e2574c",
    "amber": "#f5b041",
    "green": "#58b368",
    "yellow": "#f7e463",
    "grey": "#d9d9d9",
    "blue": "#9fc5e8",
}


def plain(text: str) -> str:
    """The words alone."""
    return _ITALIC.sub(r"\1", _BOLD.sub(r"\1", text))


def html(text: str, bold: str = "strong", italic: str = "em", line: str = "<br />") -> str:
    """The words as HTML; reportlab reads the same with `b` and `i`."""
    marked = _BOLD.sub(rf"<{bold}>\1</{bold}>", escape(text, quote=False))
    return _ITALIC.sub(rf"<{italic}>\1</{italic}>", marked).replace("\n", line)


def runs(text: str) -> list[tuple[str, bool, bool]]:
    """The words as (text, bold, italic) in order."""
    found: list[tuple[str, bool, bool]] = []
    for number, piece in enumerate(_BOLD.split(text)):
        for position, part in enumerate(_ITALIC.split(piece)):
            if part:
                found.append((part, number % 2 == 1, position % 2 == 1))
    return found
