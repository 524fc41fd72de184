"""What was counted in one year and in another, told one behind the other.

    Boats seized in the bay – 2030 was 74 and 2031 was 86
    In 2030 109 boats were seized and 128 boats were seized in 2031
    In 2030, 80,000 tonnes of slate were landed compared to 52,000 in the past year

The later year has the value, the one before it the previous value, whichever stands first.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.quantities import Quantity, quantities
from pipeline.language.gate import gated

BY_YEAR = "indicators.by_year/1"

_YEAR = r"(?:19|20)\d\d"
_WAS = r"(?:\s*(?:was|were|had|[:=])|\s[–-](?=\s))"  # no dash of "2030-31 and 2031-32"
YEARS = gated(rf"\b{_YEAR}\b")
# "Boats seized in the bay – 2030 was 74 and 2031 was 86", "Thefts: 2030 - 52, 2031 - 67"
_LISTED = re.compile(
    rf"(?P<name>[A-Z][^.;:–]{{3,80}}?)\s*(?:[–:-]|,?\s(?:in|for))\s*(?P<one>{_YEAR}){_WAS}\s*(?P<first>\d[\d,]*)\s*(?:,|;|\band\b|&|compared\s+(?:to|with))\s*"
    rf"(?:(?:in|for)\s+)?(?P<other>{_YEAR}){_WAS}\s*(?P<second>\d[\d,]*)(?![\d%/])"
)
# "In 2030 109 boats were seized at a cost of €72 and 128 boats were seized in 2031"
_THEN_AGAIN = re.compile(
    rf"\bIn\s+(?P<one>{_YEAR}),?\s+(?P<first>\d[\d,]*)\s+(?P<thing>[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){{0,3}}?)\s+(?P<did>(?:were|was|had\s+been)\s+[a-z]+(?:ed|en|wn|ght|ld|de))\b[^.;]{{0,80}}?"
    rf"\s(?P<second>\d[\d,]*)\s+(?:(?P=thing)\s+)?(?:(?P=did)\s+)?in\s+(?P<other>{_YEAR})\b"
)
# "In 2030, 80,000 tonnes of slate were landed here compared to 52,000 in the past year"
_TO_NOW = re.compile(
    rf"\bIn\s+{_YEAR},?\s+(?P<first>\d[\d,]*)\s+(?P<thing>[a-z][\w\s’'-]{{3,60}}?)\s+(?:were|was|had\s+been)\s+(?P<did>[a-z]+(?:ed|en|wn|ght|ld|de)\b[^.;,]{{0,50}}?),?\s+(?:as\s+)?"
    r"compared\s+(?:to|with)\s+(?:only\s+)?(?P<second>\d[\d,]*)\s+(?:in|for|over)\s+the\s+(?:past|last|present|current)\s+(?:year|twelve\s+months|12\s+months)\b"
)


def by_year(text: str) -> Iterator[Said]:
    """ "Boats seized – 2030 was 74 and 2031 was 86" is the measure "Boats seized" at 86, and 74 before."""
    for match in _LISTED.finditer(text):
        yield from _said(measures.clean(match["name"]), match, text, later=match["other"] > match["one"])
    for match in _THEN_AGAIN.finditer(text):
        name = measures.clean(f"{match['thing']} {match['did'].split()[-1]}")
        yield from _said(name, match, text, later=match["other"] > match["one"])
    for match in _TO_NOW.finditer(text):
        yield from _said(measures.clean(f"{match['thing']} {match['did']}"), match, text, later=True)


def _said(name: str, match: re.Match[str], text: str, *, later: bool) -> Iterator[Said]:
    first, second = (_figure(match[part]) for part in ("first", "second"))
    if not is_name(name, most=14):
        return
    now, before = (second, first) if later else (first, second)
    unit = next((quantity.unit for quantity in _at(text, match.start("first"))), "count")
    yield Said(name=name, rule=BY_YEAR, confidence=0.6, value=now, unit=unit, previous=before)


def _figure(printed: str) -> float:
    return float(printed.replace(",", ""))


def _at(text: str, start: int) -> list[Quantity]:
    return [quantity for quantity in quantities(text) if quantity.start == start]
