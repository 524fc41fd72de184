"""Lengths, weights and areas of what was done: "14.8 kilometres of road had been strengthened", "41.6km had been resealed"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.indicators.statistic import has_happened, is_of_one_day
from pipeline.extract.quantities import quantities

LENGTH = "indicators.length/1"

# "14.8 kilometres", "41.6km"
_UNIT = re.compile(r"[\d.,]+\s?(?P<unit>km|kilomet(?:re|er)s?|miles|tonnes|hectares)", re.I)
# " of road had been strengthened", " resealed this year"; not " identified", which is not done yet, nor what things are:
# "30 km speed zones", "1.75 hectares situated at", "10 tonnes of contaminated waste"
_DONE = re.compile(
    r"\s+(?:of\s+(?P<what>[a-z][\w’'-]*(?:\s(?!(?:has|have|had|was|were|is|are|and|in|on|at|to)\s)[a-z][\w’'-]*){0,4}?)\s+)?(?P<was>(?:has|have|had|was|were|is|are)\s+"
    r"(?:(?:also|now|already)\s+)?(?:been\s+)?)?(?P<done>(?:(?!of\s)[a-z]+\s)?(?!identified|planned|programmed|proposed|situated|located|zoned|speed|needed)"
    r"(?:[a-z]{3,}ed|laid|built|cut|swept|cleaned))\b"
    r"(?!\s+(?:by\s+the\s+)?(?:limit|to\s+the))(?(was)|(?=\s*(?:[.,;:)]|$)|\s+(?:in|on|by|since|during|over|across|from|last|this|to\s+date|against|so\s+far|up\s+to)\b))"
)


# "against a plan of 12 km", "out of 160 km": what the figure is set beside, no figure of its own
_BESIDE = re.compile(r"\b(?:against|of|to|target|than|from)\s+(?:the\s+|an?\s+)?$", re.I)


def lengths(text: str) -> Iterator[Said]:
    """ "118 km of road has been surface dressed": what was done by the kilometre, the tonne or the hectare."""
    for quantity in quantities(text):
        unit = _UNIT.fullmatch(text, quantity.start, quantity.end) if quantity.unit == "other" else None
        match = _DONE.match(text, quantity.end) if unit else None
        if (
            unit is None
            or match is None
            or _BESIDE.search(text, 0, quantity.start)
            or not has_happened(text, quantity.start, match.end())
            or is_of_one_day(text)
        ):
            continue
        of = f"of {match['what']} " if match["what"] else ""
        name = measures.clean(f"{unit['unit']} {of}{match['done']}")
        if is_name(name, most=10):
            yield Said(name=name, rule=LENGTH, confidence=0.55, value=quantity.value, unit="other")
