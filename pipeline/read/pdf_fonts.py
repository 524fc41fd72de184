"""Which words of a PDF page are printed bold."""

from __future__ import annotations

import ctypes
import re
import struct

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from pipeline.read.pdf_words import Word

_BOLD = re.compile(rb"[Bb]old|BOLD|Black|Heavy|Demi")  # names of bold fonts: "Arial-BoldMT", "Lato-Black", "GillSans-Heavy"
_BOLD_WEIGHT = 600
_HEAVIEST = 1000  # pdfium reckons the weight from the width of the font's stems, which some programs state wrongly
_MOST_FONT_BYTES = 4_000_000
_BOLD_FLAG = 1  # of macStyle in the "head" table of a TrueType font
_MAC_STYLE = 44  # its place there


class PageFonts:
    """The fonts of one page. A font is judged once: by its weight, by its name, else by what the embedded font says of itself."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self._textpage = textpage  # kept, as pdfium frees a text page with its last user
        self._raw = textpage.raw
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._bold: dict[tuple[bytes, int], bool] = {}

    def is_bold(self, word: Word) -> bool:
        """Whether the font of the word's first character is a bold one."""
        length = pdfium_raw.FPDFText_GetFontInfo(self._raw, word.start, self._name, len(self._name), self._flags)
        name = self._name.value if 0 < length <= len(self._name) else b""
        weight = pdfium_raw.FPDFText_GetFontWeight(self._raw, word.start)
        bold = self._bold.get((name, weight))
        if bold is None:
            bold = self._bold[name, weight] = self._judge(word.start, name, weight)
        return bold

    def _judge(self, index: int, name: bytes, weight: int) -> bool:
        if _BOLD.search(name):
            return True
        return weight >= _BOLD_WEIGHT if weight <= _HEAVIEST else says_bold(self._embedded(index))

    def _embedded(self, index: int) -> bytes:
        text_object = pdfium_raw.FPDFText_GetTextObject(self._raw, index)
        font = pdfium_raw.FPDFTextObj_GetFont(text_object) if text_object else None
        size = ctypes.c_size_t()
        if not font or not pdfium_raw.FPDFFont_GetFontData(font, None, 0, size) or size.value > _MOST_FONT_BYTES:
            return b""
        data = (ctypes.c_uint8 * size.value)()
        pdfium_raw.FPDFFont_GetFontData(font, data, size.value, size)
        return bytes(data)


def says_bold(font: bytes) -> bool:
    """Whether a TrueType or OpenType font marks itself as bold; False for what is neither."""
    try:
        (tables,) = struct.unpack_from(">H", font, 4)
        for number in range(tables):
            tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
            if tag == b"head":
                (style,) = struct.unpack_from(">H", font, offset + _MAC_STYLE)
                return bool(style & _BOLD_FLAG)
    except struct.error:  # a font cut off, or of another kind, says nothing
        return False
    return False
