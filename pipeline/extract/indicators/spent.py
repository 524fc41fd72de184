"""How much of a budget is spent, and what a sum is of another.

"46% of the budget had been spent"   "Capital spending of £14.2m was 38% of the full year budget of £37.4m"
"Agency spending was £0.6m, 4.4% of the pay bill, against a ceiling of 3.5%"
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.comparisons import after
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.quantities import MONEY_UNITS, quantities
from pipeline.language.gate import gated

SPENT = "indicators.spent/1"

_SUM = (
    r"(?:(?:annual|full[\s-]year|total|overall|revised|approved|original|capital|revenue|roads|maintenance|staffing)\s+){0,3}"
    r"(?:budget|allocation|programme|grant|provision)"
)
# "46% |of the budget had been spent", "some 81% |had been spent"
SPENT_OF = gated(
    rf"(?:\s+of\s+(?:the|its|our|their|this|that|an?)\s+(?P<sum>{_SUM}))?\s+(?:had|has|have|was|is)\s+(?:now\s+|already\s+|since\s+)?(?:been\s+)?"
    r"(?P<done>spent|committed|drawn\s+down|used|expended)\b",
    re.I,
)
# "Of an allocation of €1,986,500 some |81%", "from the grant of £40,000, |72%"
_OF_SUM = re.compile(
    rf"\b(?:of|from)\s+(?:the|an?|its|our|their)\s+(?P<sum>{_SUM})\s+of\s+[£€$]\S+,?\s+(?:some\s+|about\s+|around\s+|only\s+)?$", re.I
)
# "|Capital expenditure of $14.2 million was| 38% |of the full year budget of $|37.4 million": two sums and the share between them
_BESIDE_BUDGET = re.compile(r"\s+of\s+(?:the|its|our|their|an?)\s+(?:[\w-]+\s+){0,4}?budget\s+of\s+$", re.I)
_NAMED = re.compile(
    r"(?:^|[,;:]\s+|\bthat\s+|\band\s+)(?:the\s+)?(?P<name>[A-Za-z][\w\s’'-]{4,60}?)\s+(?:of|was|were|at|came\s+to|stood\s+at)\s+$", re.I
)
# "£0.6m, |4.4%| of the pay bill,": the share that a sum is of another
_THEN_SHARE = re.compile(r",\s+(?:or\s+|which\s+(?:is|was)\s+)?(?:about\s+)?$", re.I)
_OF_ANOTHER = re.compile(r"\s+of\s+(?:the|its|our|their)\s+[a-z][\w\s-]{2,30}?(?=[,(.;]|\s+(?:against|compared)\b)", re.I)
_WAS = re.compile(r"\s+(?:was|is|represented|represents|or|equated\s+to)\s+$", re.I)


def spent(text: str) -> Iterator[Said]:
    """The share of a budget that is spent, and what is spent of it where both sums are told."""
    found = quantities(text)
    for place, share in enumerate(found):
        if share.unit != "percent":
            continue
        done = SPENT_OF.match(text, share.end)
        of_sum = _OF_SUM.search(text[: share.start]) if done and not done["sum"] else None
        whole = done["sum"] if done and done["sum"] else of_sum["sum"] if of_sum else None
        if done and whole:
            beside = after(text, share)
            yield Said(
                name=f"{measures.clean(whole)} {' '.join(done['done'].split())}",
                rule=SPENT,
                confidence=0.7,
                value=share.value,
                unit="percent",
                target=beside.target,
                previous=beside.previous,
                direction=beside.direction,
            )
            continue
        sum_of = found[place - 1] if place and found[place - 1].unit in MONEY_UNITS else None
        another = _OF_ANOTHER.match(text, share.end) if sum_of and _THEN_SHARE.fullmatch(text[sum_of.end : share.start]) else None
        told = after(text, share) if another else None
        if sum_of and told and (told.target is not None or told.previous is not None):
            named = _NAMED.search(text[: sum_of.start])
            if named and is_name(measures.clean(named["name"])):
                yield Said(
                    name=measures.clean(named["name"]), rule=SPENT, confidence=0.65, value=share.value, unit="percent",
                    target=told.target, previous=told.previous, versus_target=told.versus, direction=told.direction,
                )  # fmt: skip
            continue
        value, budget = (found[place - 1], found[place + 1]) if 0 < place < len(found) - 1 else (None, None)
        if value is None or budget is None or value.unit not in MONEY_UNITS or budget.unit != value.unit:
            continue
        named = _NAMED.search(text[: value.start])
        name = measures.clean(named["name"]) if named else ""
        if _WAS.fullmatch(text[value.end : share.start]) and _BESIDE_BUDGET.fullmatch(text[share.end : budget.start]) and is_name(name):
            yield Said(name=name, rule=SPENT, confidence=0.75, value=value.value, unit=value.unit, target=budget.value)
