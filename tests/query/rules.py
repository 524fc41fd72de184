"""What ratings, scores and targets mean over time, in plain Python: docs/schema.md has the rules in words."""

from __future__ import annotations

import re
from datetime import date

from tests.query.told import Row

NOW = (None, "current", "residual")  # kinds of score; inherent and target ones are not how a risk stands
WORSE = {("green", "amber"), ("green", "yellow"), ("green", "red"), ("amber", "red"), ("yellow", "red")}


def rated(fact: Row) -> bool:
    """Whether a statement scores its risk as it stands now."""
    return fact["score"] is not None and fact["score_kind"] in NOW


def off_target(facts: list[Row]) -> bool | None:
    colours, against = {fact["rag"] for fact in facts} - {None}, {fact["versus_target"] for fact in facts}
    if colours:
        return bool(colours & {"red", "amber", "yellow"})
    return True if "below" in against else False if "on" in against else None


def moved(day: str, now: float | None, aim: float, target: float, told_on: str, then: float | None, facts: list[Row]) -> int | None:
    """Whether a target is another; None where it may be the next milestone of one that grows with the year."""
    if aim == target:
        return 0
    if max(aim, target) > 5 * min(aim, target):
        return None
    if 330 <= (date.fromisoformat(day) - date.fromisoformat(told_on)).days <= 400:
        return 1
    if any(re.search("to date|ytd|cumulative", f"{fact['period']} {fact['name']}", re.I) for fact in facts):
        return None
    along = now is not None and then is not None and abs(now * target - then * aim) < then * aim / 10
    return None if along and abs(aim - target) > target / 10 else 1
