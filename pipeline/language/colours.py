"""The colour of a cell -> the rating that it shows: red, amber, yellow or green by its hue; None for grey, white, blue."""

from __future__ import annotations

import colorsys
from collections.abc import Iterable

# Paler or darker than these a fill is a band of the table's design.
_LEAST_SATURATION = 0.15
_LEAST_VALUE = 0.3
# Hues in degrees, each up to its limit: #e2574c 4, #f5b041 37, #ffc000 45, #ffff00 60, #92d050 89, #00b050 146
_HUES = ((15, "red"), (52, "amber"), (68, "yellow"), (170, "green"), (340, None), (360, "red"))


def rating(fill: str | None) -> str | None:
    """ "#c00000" -> "red"; None for no fill, or one that shows no rating. `fill` is "#rrggbb"."""
    if not fill or len(fill) != 7:
        return None
    red, green, blue = (int(fill[place : place + 2], 16) / 255 for place in (1, 3, 5))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _LEAST_SATURATION or value < _LEAST_VALUE:
        return None
    return next(colour for limit, colour in _HUES if hue * 360 <= limit)


def ratings(fills: Iterable[str | None]) -> dict[str, str]:
    """The rating that each fill of one table shows. Where a table has no amber, its yellow is the middle of three colours: amber."""
    shown = {fill: colour for fill in fills if fill and (colour := rating(fill))}
    if "amber" not in shown.values() and {"red", "green"} & set(shown.values()):
        shown = {fill: "amber" if colour == "yellow" else colour for fill, colour in shown.items()}
    return shown
