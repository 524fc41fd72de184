"""The name of the measure that a statement is about: the words before its verb, or the measure told before it."""

from __future__ import annotations

import re

from pipeline.extract import measures
from pipeline.extract.measures import Measure

# what stands between a measure and what is said of it: "remains", "was recorded as", "continues to be", "had moved"
_LINK = re.compile(
    r"(?:\b(?:is|are|was|were|has|have|had|been|be|being|remain(?:s|ed|ing)?|continue[sd]?|continuing|to|move[ds]?|recorded|reported|"
    r"reporting|as|currently|now|still|also|stands?|stood|running|at|performing|which|that|and|it|its|would|will|this|improved|dropped|"
    r"fell|rose|slightly|significantly|both|all|but|again|already|narrowly|just|consistently|they|the)\b[\s,]*)+$",
    re.I,
)
# where the subject of a statement begins: after "noted that", a conjunction, a stop
_BEGINS = re.compile(
    r"\b(?:noted|reported|advised|explained|said|stated|confirmed|highlighted|informed|outlined|commented|added|indicated|showed|"
    r"shows|show|told|emphasised|stressed|clarified|acknowledged|identified|observed|recognised|heard|aware|given|in)"
    r"\s+(?:\w+\s+){0,3}?that\s+"
    r"|,\s+(?:and|but|while|whilst|although|with|whereas|despite|however)\s+|\s+(?:whilst|while|although|whereas|despite)\s+"
    r"|\s[–—-]\s|:\s+|\bthat\s+(?=the\s)",
    re.I,
)
# "In Public Health, checks were rated green": words that place a statement stand before a comma
_PLACES = re.compile(
    r"(?:in|for|at|under|within|during|as\s+for|on|with\s+regards?\s+to|regarding|over|since|by|following|despite|nationally|locally|"
    r"overall|however)\b",
    re.I,
)
# "Two of the KPIs", "Other indicators", "those measures": a count of measures, no measure
_COUNTED = re.compile(
    r"^(?:\W|only|just|all|other|both|these|those|the)*\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|"
    r"some|many|several|no)\b.{0,60}\b(?:indicators?|kpis?|measures?|targets?)\b|\b(?:indicators|kpis|measures)\s*$",
    re.I,
)
# a phrase with one of these is a clause
_VERB = re.compile(r"\b(?:would|should|could|was|were|had|has|will|asked|said|noted|achieved\s+or|addressed|recorded\s+his|recorded\s+her)\b", re.I)
_SHARE = ("percentage", "number", "proportion", "rate", "%")
# "had increased to", "of", "at": what leads from a measure to its figure
_REACHED = re.compile(r"\b(?:of|at|to|by|with|increased|decreased|reduced|improved|fallen|risen|reached|achieved|totalled|averaged)\s*$", re.I)


def start_of(text: str, end: int) -> int:
    """Where the subject of a statement that begins at `end` starts."""
    begin = max((match.end() for match in _BEGINS.finditer(text, 0, end)), default=0)
    comma = text.rfind(", ", begin, end)
    if comma >= 0 and (_PLACES.match(text, begin) or measures.heads(text[comma + 2 : end])):
        begin = comma + 2
    return begin


def before_verb(text: str, end: int) -> str:
    """The subject of a statement whose verb begins at `end`, without the words that link the two."""
    return measures.clean(_LINK.sub("", text[start_of(text, end) : end]))


def subject(text: str, end: int, before: Measure | None) -> str | None:
    """The measure that a statement at `end` is about; the measure told `before` it where it says "the figure"."""
    name = measures.clean(re.sub(r"\s+(?:of|at)\s+\S*\d\S*\s*$", "", _LINK.sub("", text[start_of(text, end) : end])))
    if _COUNTED.search(name):
        return None
    begin = start_of(text, end)
    if measures.is_generic(name) or len(name) < 4:
        inside = [measure for measure in measures.heads(text[:begin]) + measures.coded(text[:begin]) if measure.end <= begin]
        told = inside[-1] if inside else before
        return measures.clean(told.name) if told else None
    heads = measures.heads(name) + measures.coded(name)
    if heads and heads[-1].start > 0 and len(name.split()) > 20:
        name = measures.clean(name[heads[-1].start :])
    return name if is_name(name, most=45) else None


def of_figure(text: str, start: int, before: Measure | None) -> str | None:
    """The measure whose figure stands at `start`: "performance was 33.3%" is of the measure told `before`."""
    near = [measure for measure in measures.heads(text[:start]) + measures.coded(text[:start]) if measure.end <= start]
    begin = max((match.end() for match in _BEGINS.finditer(text, 0, start)), default=0)
    name = measures.clean(_LINK.sub("", _REACHED.sub("", text[begin:start].rstrip())))
    if near and measures.clean(near[-1].name) and (len(name.split()) > 12 or measures.is_generic(name)):
        return measures.clean(near[-1].name)
    if "performance" in name.lower() or len(name) < 4 or not is_name(name, most=16):
        return measures.clean(before.name) if before else None
    return name


def is_name(name: str, most: int = 30) -> bool:
    """Whether words may be a measure's name: at most `most` of them, no clause, no count of indicators."""
    if not 1 <= len(name.split()) <= most or measures.is_generic(name) or _COUNTED.search(name) or len(name) < 4:
        return False
    return _VERB.search(name) is None or name.lower().startswith(_SHARE)
