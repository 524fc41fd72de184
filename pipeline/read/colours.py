"""A colour as a page or a Word file states it -> "#rrggbb". Class names ("rag-red") state none and are not read."""

from __future__ import annotations

from pipeline import patterns as re

# The names that HTML and Word's highlighter know and that registers are coloured with.
_NAMED = {
    "red": "#ff0000",
    "darkred": "#8b0000",
    "crimson": "#dc143c",
    "firebrick": "#b22222",
    "tomato": "#ff6347",
    "orangered": "#ff4500",
    "orange": "#ffa500",
    "darkorange": "#ff8c00",
    "gold": "#ffd700",
    "yellow": "#ffff00",
    "darkyellow": "#808000",
    "green": "#008000",
    "darkgreen": "#006400",
    "lightgreen": "#90ee90",
    "limegreen": "#32cd32",
    "lime": "#00ff00",
    "palegreen": "#98fb98",
    "forestgreen": "#228b22",
    "seagreen": "#2e8b57",
    "blue": "#0000ff",
    "darkblue": "#00008b",
    "navy": "#000080",
    "lightblue": "#add8e6",
    "cyan": "#00ffff",
    "aqua": "#00ffff",
    "teal": "#008080",
    "purple": "#800080",
    "magenta": "#ff00ff",
    "pink": "#ffc0cb",
    "brown": "#a52a2a",
    "grey": "#808080",
    "gray": "#808080",
    "lightgrey": "#d3d3d3",
    "lightgray": "#d3d3d3",
    "silver": "#c0c0c0",
    "black": "#000000",
}
_HEX = re.compile(r"#?([0-9a-f]{6})", re.IGNORECASE)  # "#FF0000", Word's "FF0000"
_SHORT_HEX = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])", re.IGNORECASE)  # "#f00"
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*([\d.]{1,9})\s*)?\)", re.IGNORECASE)
# "background: #ff0000 none", "background-color:rgb(255, 0, 0)", Word's "mso-shading:red" is never alone
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;]{1,200})", re.IGNORECASE)
_NO_COLOUR = "#ffffff"  # of the page: white fills nothing


def colour(stated: str) -> str | None:
    """ "#f00", "FF0000", "rgb(255, 0, 0)" or "Red" -> "#ff0000"; None for white, "transparent" and what is no colour."""
    stated = stated.strip()
    found = None
    if match := _HEX.fullmatch(stated):
        found = f"#{match[1].lower()}"
    elif match := _SHORT_HEX.fullmatch(stated):
        found = "#" + "".join(2 * digit for digit in match.groups()).lower()
    elif match := _RGB.fullmatch(stated):
        channels = [int(channel) for channel in match.group(1, 2, 3)]
        if match[4] not in ("0", "0.0", ".0") and max(channels) <= 255:
            found = "#" + "".join(f"{channel:02x}" for channel in channels)
    else:
        found = _NAMED.get(stated.lower())
    return None if found == _NO_COLOUR else found


def background(style: str) -> str | None:
    """The fill that a style attribute gives: "padding:0; background: #92d050 none" -> "#92d050"; the last one counts."""
    fill = None
    for match in _BACKGROUND.finditer(style):
        value = match[1].replace("!important", " ").strip()
        parts = [value] if value.lower().startswith("rgb") else value.split()
        fill = next((found for part in parts if (found := colour(part))), None)
    return fill
