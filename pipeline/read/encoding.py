"""bytes -> str: byte order marks, UTF-8, UTF-16 with and without a mark, Windows-1252 and what charset-normalizer finds."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the name of its encoding, and a sentence for a person where decoding had to replace characters."""

    text: str
    encoding: str
    warning: str | None = None


def decode(data: bytes) -> Decoded | None:
    """Reads `data` as text; None if it is no text in any encoding that papers use."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict_or_replaced(data[len(mark) :], encoding)
    if b"\0" in data:
        encoding = _utf16_without_mark(data)
        return _strict_or_replaced(data, encoding) if encoding else None
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(data.decode("windows-1252", "replace"), "windows-1252")


def _strict_or_replaced(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        lost = text.count("\ufffd")
        return Decoded(text, encoding, f"{lost} characters could not be decoded as {encoding.upper()} and show as \ufffd.")


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:4096]
    half = len(sample) // 2
    if half == 0:
        return None
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None
