"""A Word paragraph -> its printed lines: runs in order, fields' results, tabs, symbols, what was inserted but not what was deleted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from pipeline.read.colours import colour
from pipeline.read.docx_styles import Style, Styles, switch, value
from pipeline.read.symbols import symbol_font

# What holds runs and prints them. Deleted and moved text (del, moveFrom), comments and field codes are not printed.
_HOLDS_RUNS = frozenset({
    "ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "oMath", "oMathPara",
    "r", "e", "num", "den", "sup", "sub", "f", "sSup", "sSub", "rad", "d", "nary",
})  # fmt: skip
_TEXT = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DRAWN = frozenset({"drawing", "pict", "object", "AlternateContent"})


@dataclass(slots=True)
class ParagraphText:
    """The words of a paragraph, those that it begins with and are bold, whether all are, the colours behind them, its text boxes."""

    pieces: list[str] = field(default_factory=list)
    all_bold: bool = True
    led: int = 0  # pieces from the first on that are bold
    fills: set[str | None] = field(default_factory=set)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def strong_lead(self) -> str:
        """The words that its first line begins with and that alone are bold."""
        return "".join(self.pieces[: self.led]).lstrip().split("\n")[0] if not self.all_bold else ""


def text_of(paragraph: Element, style: Style, styles: Styles) -> ParagraphText:
    """The words of `paragraph`, which has `style`."""
    found = ParagraphText()
    behind = _shading(paragraph.find("pPr"))
    for run in _runs(paragraph):
        properties = run.find("rPr")
        named = styles.named(value(properties, "rStyle") or "")
        if _first(switch(properties, "vanish"), named.hidden, style.hidden):
            continue
        words = "".join(_words(run, found.boxes))
        found.pieces.append(words)
        if any(map(str.isalnum, words)):
            found.all_bold = found.all_bold and bool(_first(switch(properties, "b"), named.bold, style.bold))
            found.led = len(found.pieces) if found.all_bold else found.led
            found.fills.add(_highlight(properties) or _shading(properties) or behind)
    return found


def fill_of(properties: Element | None) -> str | None:
    """The colour that `<w:shd>` gives a cell: its fill, or its foreground where the pattern is solid."""
    return _shading(properties)


def _first(*stated: bool | None) -> bool | None:
    return next((each for each in stated if each is not None), None)


def _shading(properties: Element | None) -> str | None:
    shading = properties.find("shd") if properties is not None else None
    if shading is None:
        return None
    return colour(shading.get("color" if shading.get("val") == "solid" else "fill", ""))


def _highlight(properties: Element | None) -> str | None:
    return colour(value(properties, "highlight") or "")


def _runs(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag == "r":
            yield child
        elif child.tag in _HOLDS_RUNS:
            yield from _runs(child)


def _words(run: Element, boxes: list[Element]) -> Iterator[str]:
    for child in run:
        if child.tag == "t":
            yield child.text or ""
        elif child.tag in _TEXT:
            yield _TEXT[child.tag]
        elif child.tag == "sym":
            yield _symbol(child)
        elif child.tag == "fldChar":
            yield _checkbox(child)
        elif child.tag in _DRAWN:
            boxes += _boxes_in(child)


def _symbol(sym: Element) -> str:
    """`<w:sym w:font="Wingdings" w:char="F0E9"/>` -> "↑"."""
    try:
        code = int(sym.get("char", ""), 16)
    except ValueError:
        return ""
    if not 0x20 <= code <= 0xFFFF:
        return ""
    return chr(code).translate(symbol_font(sym.get("font", "")) or {})


def _checkbox(field_character: Element) -> str:
    """The box of a form, which stands in no run of text: "☒ Yes"."""
    box = field_character.find("ffData/checkBox")
    if box is None:
        return ""
    return "☒ " if _first(switch(box, "checked"), switch(box, "default")) else "☐ "


def _boxes_in(drawing: Element) -> list[Element]:
    """The text boxes in a drawing. Word writes each twice, for old versions and new: the new one (Choice) is read."""
    level, found = [drawing], []
    while level:
        below = []
        for element in level:
            if element.tag == "txbxContent":
                found.append(element)
            elif element.tag == "AlternateContent":
                choice = element.find("Choice")
                below.append(choice if choice is not None else element.find("Fallback"))
            else:
                below += list(element)
        level = [element for element in below if element is not None]
    return found
