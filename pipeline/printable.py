"""Text that any output can take."""

from __future__ import annotations


def printable(text: str) -> str:
    """`text` with what is no character written as an escape: a file name of bytes that are no UTF-8 keeps a name to show.

    "caf\\udce9.pdf" (the byte 0xE9, as Python carries it) -> "caf\\\\xe9.pdf"
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return text
