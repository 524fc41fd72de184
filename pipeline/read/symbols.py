"""Characters of Word's symbol fonts -> what they print. A Word file, a page saved from one and a PDF all carry them.

The font's own codes stand in the file as Latin characters set in "Wingdings" ("é" prints an arrow up), or moved to Unicode's
private area (U+F0E9).
"""

from __future__ import annotations

# Codes of Wingdings that papers use: bullets, arrows of direction of travel, faces and lights of status, ticks.
_WINGDINGS = {
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE7: "←",
    0xE8: "→",
    0xE9: "↑",
    0xEA: "↓",
    0xEB: "↖",
    0xEC: "↗",
    0xED: "↙",
    0xEE: "↘",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF1: "⇧",
    0xF2: "⇩",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_SYMBOL = {0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×"}
_PRIVATE = 0xF000

# For `str.translate`: the private area, where the font is not known; bullets of Symbol are commoner than clocks of Wingdings.
PRIVATE_AREA = {_PRIVATE + code: printed for code, printed in (_SYMBOL | _WINGDINGS | {0xB7: "•"}).items()}
_FONTS = {
    "wingdings": {**_WINGDINGS, **{_PRIVATE + code: printed for code, printed in _WINGDINGS.items()}},
    "symbol": {**_SYMBOL, **{_PRIVATE + code: printed for code, printed in _SYMBOL.items()}},
}


def symbol_font(name: str) -> dict[int, str] | None:
    """The characters of the font called `name`, for `str.translate`; None if it is a font of letters."""
    return _FONTS.get(name.strip().strip("\"'").lower())
