"""Word's styles -> what they make of a paragraph or a run: a heading, bold, hidden, numbered."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from pipeline import patterns as re

_HEADING_NAME = re.compile(r"(?:heading [1-9]|title|subtitle)$", re.IGNORECASE)  # Word keeps these names in English
_BODY_LEVEL = 9  # w:outlineLvl of text that is no heading
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 50  # of styles based on styles; a chain that long is a circle


@dataclass(frozen=True, slots=True)
class Numbering:
    """The list and the level that a paragraph says it belongs to; either may be left to its style."""

    list_id: str | None
    level: int | None


@dataclass(frozen=True, slots=True)
class Style:
    """What a style and those it is based on state; None where they leave it open."""

    heading: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None
    numbering: Numbering | None = None


def switch(properties: Element | None, name: str) -> bool | None:
    """`<w:b/>` is True, `<w:b w:val="0"/>` is False, no `<w:b>` is None."""
    found = properties.find(name) if properties is not None else None
    return None if found is None else found.get("val", "1").lower() not in _OFF


def value(properties: Element | None, name: str) -> str | None:
    """The w:val of the property `name`, None if it is not there."""
    found = properties.find(name) if properties is not None else None
    return None if found is None else found.get("val")


def numbering_of(properties: Element | None) -> Numbering | None:
    """The `<w:numPr>` of a paragraph's properties."""
    found = properties.find("numPr") if properties is not None else None
    if found is None:
        return None
    level = value(found, "ilvl")
    return Numbering(value(found, "numId"), int(level) if level is not None and level.isdecimal() else None)


class Styles:
    """The styles of one file by their id."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._default = Style()
        self.default_paragraph = ""
        for element in root.findall("style") if root is not None else ():
            name = element.get("styleId", "")
            self._elements[name] = element
            if element.get("type") == "paragraph" and element.get("default", "0").lower() not in _OFF:
                self.default_paragraph = name
        defaults = root.find("docDefaults/rPrDefault/rPr") if root is not None else None
        self._default = Style(bold=switch(defaults, "b"), hidden=switch(defaults, "vanish"))

    def paragraph(self, properties: Element | None) -> Style:
        """The style of a paragraph with these w:pPr."""
        style = self.named(value(properties, "pStyle") or self.default_paragraph)
        own_heading = _is_heading(properties, "")
        return Style(
            style.heading if own_heading is None else own_heading,
            style.bold if style.bold is not None else self._default.bold,
            style.hidden if style.hidden is not None else self._default.hidden,
            style.numbering,
        )

    def named(self, name: str) -> Style:
        """The style called `name` with what it takes from those it is based on."""
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name)
        return self._resolved[name]

    def _resolve(self, name: str) -> Style:
        heading = bold = hidden = None
        numbering: Numbering | None = None
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(name)
            if element is None:
                break
            paragraph, run = element.find("pPr"), element.find("rPr")
            heading = _is_heading(paragraph, value(element, "name") or "") if heading is None else heading
            bold = switch(run, "b") if bold is None else bold
            hidden = switch(run, "vanish") if hidden is None else hidden
            numbering = numbering or numbering_of(paragraph)
            name = value(element, "basedOn") or ""
        return Style(heading, bold, hidden, numbering)


def _is_heading(properties: Element | None, name: str) -> bool | None:
    level = value(properties, "outlineLvl")
    if level is not None:
        return level.isdecimal() and int(level) < _BODY_LEVEL
    return True if _HEADING_NAME.match(name) else None
