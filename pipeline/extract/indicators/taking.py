"""Clauses that tell how long something takes: "It took 41 days on average to re-let a council home; the target was 28 days"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.indicators.levels import VALUE
from pipeline.extract.indicators.parts import Said, figures, rating, trend, versus_target, way

# "It took 27 days on average to re-let a home in Quarter 4", "... to mend a lamp, all faults counted": what is counted is part of the name
_TOOK = re.compile(r"\b(?:it\s+)?(?:took|takes|was\s+taking)\s+(?:an\s+average\s+of\s+|on\s+average\s+)?$", re.I)
_TO_DO = re.compile(
    r"\s+(?:on\s+average\s+)?to\s+(?P<what>[a-z][\w\s’'-]{4,70}?"
    r"(?:,\s+(?:all\s+[\w\s’'-]{3,30}?\s+(?:counted|included)|(?:excluding|including)\s+[\w\s’'-]{3,30}?))?)(?=[,.;(]|$|\s+(?:in|"
    r"during|for)\s+(?:the\s+|Quarter|Q\d|\d)|"
    r"\s+(?:against|compared|which|and|but|better|worse)\b)",
    re.I,
)


def took(text: str) -> Iterator[Said]:
    """ "It took 41 days on average to re-let a council home; the target was 28 days"."""
    told = figures(text)
    for quantity in told.free:
        match = _TO_DO.match(text, quantity.end)
        usual = "average" in text or told.target or told.previous  # what one matter took is no measure
        if quantity.unit in ("days", "weeks", "months", "other") and usual and match and _TOOK.search(text[: quantity.start]):
            yield Said(
                name=f"average time to {match['what']}" if "average" in text else f"time to {match['what']}",
                rule=VALUE,
                confidence=0.65,
                value=quantity.value,
                unit=quantity.unit,
                target=told.aim_of(text, quantity),
                previous=told.previous.value if told.previous and told.previous.unit == quantity.unit else None,
                rag=rating(text),
                versus_target=versus_target(text),
                trend=trend(text),
                direction=way(told.previous, quantity) if told.previous and told.previous.unit == quantity.unit else None,
            )
