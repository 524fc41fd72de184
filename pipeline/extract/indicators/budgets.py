"""What services are forecast to spend beyond their budgets, set beside an earlier forecast.

"Adult care was forecast to overspend by £6.8m, £137,000 worse than month 6", "Highways was forecasting an underspend of £515,000, an
increase of £113,000 from month 6". The measure has the name of the service and of the difference: "Adult care overspend".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract import measures
from pipeline.extract.indicators.beside import set_beside
from pipeline.extract.indicators.names import is_name, start_of
from pipeline.extract.indicators.parts import Said
from pipeline.extract.quantities import quantities
from pipeline.language.gate import gated

BUDGET = "indicators.budget/1"

_FORECAST = r"(?:forecast(?:ing|ed)?|project(?:ed|ing)|expect(?:ed|ing)|predict(?:ed|ing)|estimated|showing|reporting|anticipat(?:ed|ing))"
# "was forecast to overspend by", "were showing a forecast overspend of", "was an overspend of"
_SPENDS = gated(
    rf"\s(?:(?:was|were|is|are|had\s+been|has\s+been)\s+(?:\w+ly\s+)?|(?=forecasting|showing|"
    rf"reporting))(?:{_FORECAST}\s+to\s+(?:be\s+)?(?P<verb>(?:over|under)-?\s?spen[dt])\s+by|"
    rf"(?:{_FORECAST}\s+)?an?\s+(?:(?:small|slight|significant|forecast|projected|net|total|overall|revenue|potential)\s+){{0,2}}"
    r"(?P<noun>(?:over|under)-?\s?spend(?:ing)?|deficit|surplus|shortfall|pressure)\s+of)\s+(?:just\s+|about\s+|around\s+|under\s+|"
    r"over\s+|some\s+)*$",
    re.I,
)
# "In relation to Adult Care, the service was", "For Children's Services, the forecast was"
_PLACED = re.compile(
    r"(?:in\s+relation\s+to|in\s+respect\s+of|with\s+regards?\s+to|within|for|in)\s+(?:the\s+)?(?P<name>[A-Z][^.;:]{3,80}?),\s+(?:the|"
    r"this|its)\s",
    re.I,
)
_WHOSE = re.compile(
    r"(?:the|this|its|it|that)?\s*(?:service|services|forecast|position|outturn|department|directorate|council|variance|which|there)?", re.I
)


def forecasts(text: str) -> Iterator[Said]:
    """ "Children's Services were showing a forecast overspend of just under £6m, a reduction of £615,000 from month 8"."""
    for quantity in quantities(text):
        spends = _SPENDS.search(text[: quantity.start]) if quantity.unit in ("gbp", "eur", "nzd") else None
        beside = set_beside(text, quantity) if spends else None
        if spends is None or beside is None:
            continue
        begin = start_of(text, spends.start())
        who = measures.clean(text[begin : spends.start()])
        if _WHOSE.fullmatch(who):
            placed = _PLACED.search(text[: spends.start()])
            who = measures.clean(placed["name"]) if placed else ""
        what = "".join((spends["verb"] or spends["noun"]).lower().split()).replace("spending", "spend").replace("spent", "spend")
        name = f"{who} {what}".strip()
        if is_name(name, most=14):
            yield Said(
                name=name,
                rule=BUDGET,
                confidence=0.7,
                value=quantity.value,
                unit=quantity.unit,
                target=beside.target,
                previous=beside.previous,
                versus_target=beside.versus,
                trend=beside.trend,
                direction=beside.direction,
            )
