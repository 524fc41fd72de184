"""Word's automatic numbering -> the mark that Word prints: "1.", "(a)", "2.1", "Item 3".

A list (w:num) draws on an abstract one (w:abstractNum), and lists of one abstract list count on together, unless a list says
that a level starts anew. A level starts anew after each paragraph of a level above it, unless it says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from pipeline import patterns as re
from pipeline.read.docx_styles import Numbering, Style, Styles, switch, value
from pipeline.read.limits import MAX_DOCX_LEVELS
from pipeline.read.numerals import letters, ordinal, roman

_PLACE = re.compile(r"%([1-9])")  # "%1.%2" prints "2.1"
_LARGEST_START = 1_000_000


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: where it starts, how it writes numbers, the text around them, after which level it starts anew."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restarts_after: int | None = None  # a level counted from 1, 0 for never; None for any above
    legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class _List:
    """A w:num: the abstract list it counts with, its levels, and the levels that it starts anew when it is first used."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    used: set[int] = field(default_factory=set)


class Counter:
    """Counts the numbered paragraphs of one file; they must be given in its order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is not None:
            self._read(root)

    def mark(self, stated: Numbering | None, style: Style, style_name: str) -> str | None:
        """The mark of the next paragraph, given its own numbering, its style and that style's name.

        "" is a bullet; None is a paragraph without a mark.
        """
        list_id = stated.list_id if stated and stated.list_id is not None else None
        if list_id is None and style.numbering is not None:
            list_id = style.numbering.list_id
        found = self._lists.get(list_id or "")
        if found is None:
            return None
        level = self._level(found, stated, style, style_name)
        if level not in found.levels:
            return None
        counts = self._counts.setdefault(found.abstract, [None] * MAX_DOCX_LEVELS)
        self._count(found, level, counts)
        return _printed(found.levels, level, counts)

    def _level(self, found: _List, stated: Numbering | None, style: Style, style_name: str) -> int:
        if stated is not None and stated.level is not None:
            return min(stated.level, MAX_DOCX_LEVELS - 1)
        linked = next((level for level, its in found.levels.items() if its.style == style_name and style_name), None)
        if linked is not None:
            return linked
        by_style = style.numbering.level if style.numbering is not None else None
        return min(by_style or 0, MAX_DOCX_LEVELS - 1)

    def _count(self, found: _List, level: int, counts: list[int | None]) -> None:
        for overridden, start in found.starts.items():
            if overridden <= level and overridden not in found.used:
                counts[overridden] = start - 1 if overridden == level else start
                found.used.add(overridden)
        before = counts[level]
        counts[level] = found.levels[level].start if before is None else before + 1
        for below in range(level + 1, MAX_DOCX_LEVELS):
            after = found.levels[below].restarts_after if below in found.levels else None
            if after is None or level < after:
                counts[below] = None

    def _read(self, root: Element) -> None:
        abstracts = {element.get("abstractNumId", ""): element for element in root.findall("abstractNum")}
        levels = {name: _levels(element) for name, element in abstracts.items()}
        links = {value(element, "styleLink"): name for name, element in abstracts.items() if value(element, "styleLink")}
        for name, element in abstracts.items():
            linked = value(element, "numStyleLink")
            if linked is not None and not levels[name]:
                levels[name] = levels.get(links.get(linked, ""), {})
        for element in root.findall("num"):
            abstract = value(element, "abstractNumId") or ""
            if abstract not in levels:
                continue
            own = dict(levels[abstract])
            starts: dict[int, int] = {}
            for override in element.findall("lvlOverride"):
                level = _number(override.get("ilvl"), 0)
                changed = override.find("lvl")
                if changed is not None:
                    own[level] = _read_level(changed)
                start = value(override, "startOverride")
                if start is not None:
                    starts[level] = _number(start, 1)
                    own[level] = replace(own.get(level, _Level()), start=starts[level])
            self._lists[element.get("numId", "")] = _List(abstract, own, {k: v for k, v in starts.items() if k < MAX_DOCX_LEVELS})


def _levels(abstract: Element) -> dict[int, _Level]:
    return {_number(level.get("ilvl"), 0): _read_level(level) for level in abstract.findall("lvl")}


def _read_level(level: Element) -> _Level:
    restart = value(level, "lvlRestart")
    return _Level(
        _number(value(level, "start"), 0),  # Word takes a level that states no start to begin at 0
        value(level, "numFmt") or "decimal",
        value(level, "lvlText") or "",
        None if restart is None else _number(restart, 0),
        switch(level, "isLgl") or False,
        value(level, "pStyle"),
    )


def _number(stated: str | None, default: int) -> int:
    return min(int(stated), _LARGEST_START) if stated is not None and stated.isdecimal() and len(stated) < 10 else default


def _printed(levels: dict[int, _Level], level: int, counts: list[int | None]) -> str | None:
    its = levels[level]
    if its.form == "bullet":
        return ""

    def number(place: re.Match[str]) -> str:
        named = int(place[1]) - 1
        shown = levels.get(named, _Level())
        count = counts[named]
        return _form("decimal" if its.legal else shown.form, shown.start if count is None else count)

    return _PLACE.sub(number, its.text).strip() or None


def _form(form: str, number: int) -> str:
    match form:
        case "lowerLetter":
            return letters(number)
        case "upperLetter":
            return letters(number).upper()
        case "lowerRoman":
            return roman(number)
        case "upperRoman":
            return roman(number).upper()
        case "decimalZero":
            return f"{number:02}"
        case "ordinal":
            return ordinal(number)
        case "none" | "bullet":
            return ""
        case _:  # decimal, and forms of other scripts or in words, which the number stands for
            return str(number)
