"""How much of a budget is spent, and what a sum is of another.

"46% of the budget had been spent"   "Capital spending of £14.2m was 38% of the full year budget of £37.4m"
"Agency spending was £0.6m, 4.4% of the pay bill, against a ceiling of 3.5%"
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.comparisons import after
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities
from pipeline.language.gate import gated

SPENT_SHARE, SPENT_OF_BUDGET = "indicators.spent/1", "indicators.spent_of/1"

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
_BESIDE_BUDGET = re.compile(
    r"\s+of\s+(?:the|its|our|their|an?)\s+(?:[\w’'-]+\s+){0,4}?(?:budget|programme|allocation|grant|target|total|provision|fund)\s+(?:of\s+)?$",
    re.I,
)
# "£18,204| or 31%| of the budget": what is spent, beside a budget that nobody tells
_OF_BUDGET = re.compile(
    r"\s+of\s+(?:the|its|our|their|an?)\s+(?:[\w’'-]+\s+){0,3}?(?:budget|programme|allocation)\b(?!\s+(?:of\s+)?[£€$])", re.I
)
_NAMED = re.compile(
    r"(?:^|[,;:]\s+|\bthat\s+|\band\s+)(?:the\s+)?(?P<name>[A-Za-z][\w\s’'-]{4,60}?)\s+(?:of|was|were|at|came\s+to|stood\s+at)\s+$", re.I
)
# "£0.6m, |4.4%| of the pay bill,": the share that a sum is of another
_THEN_SHARE = re.compile(
    r",\s+(?:or\s+|which\s+(?:is|was)\s+)?(?:about\s+)?$|"
    r"(?:\s+(?:at|by|to|in)\s+[^,.;()£€$%]{3,40}?)?,?\s+(?:or|being|representing|equivalent\s+to|equal\s+to|equating\s+to|which\s+(?:is|was))\s+(?:about\s+|just\s+|only\s+|some\s+)?$",
    re.I,
)
_OF_ANOTHER = re.compile(r"\s+of\s+(?:(?:the|its|our|their|all)\s+)?[a-z][\w\s-]{2,30}?(?=[,(.;]|\s+(?:against|compared)\b)", re.I)
_WAS = re.compile(
    r"(?:\s+(?:at|by|to|in|for)\s+[^,.;()£€$%]{3,40}?)?(?:\s+(?:is|was|represented|represents|or|equated\s+to)\s+|\s*\(|"
    r",?\s+(?:or\s+|which\s+(?:is|was|represent(?:s|ed)|equat(?:es|ed)\s+to)\s+|being\s+|representing\s+|equivalent\s+to\s+|equal\s+to\s+|equating\s+to\s+|"
    r"amounting\s+to\s+|i\.e\.\s+)?)(?:(?:about|around|some|only|just|over|under|nearly|almost)\s+)*$",
    re.I,
)
SPENT, BUDGETS = gated(r"\bspent\b", re.I), gated(r"\b(?:budget|allocation|grant|fund)\b", re.I)
# "Spent |£9,120| of a budget of |£20,400", "£1,210| spent of the |£2,000| budget"
_OUT_OF = re.compile(
    r"\s+(?:(?:has|have|had|was|were)\s+(?:been\s+)?)?(?P<spent>spent\s+)?(?:so\s+far\s+|to\s+date\s+|(?:to|by|at)\s+(?!of\b)[^,.;()£€$]{3,30}?\s+)?(?:out\s+)?of\s+(?:an?|the|its|our|their|this\s+year[’']s)\s+"
    r"(?P<sum>(?:[a-z-]+\s+){0,3}?(?:budget|allocation|grant|fund)\s+of\s+)?$",
    re.I,
)
_SPENT_LAST = re.compile(r"\bspent\s+(?:about\s+|around\s+|over\s+|only\s+|just\s+)?$", re.I)
_BUDGET_NEXT = re.compile(r"\s+(?P<sum>(?:[a-z-]+\s+){0,3}?(?:budget|allocation|grant|fund))\b", re.I)


_OUTLAY = re.compile(r"\b(?:expenditure|spend(?:ing)?|spent|outlay|payments|costs?|outturn)\b", re.I)


def _outlay(text: str, value: Quantity) -> str | None:
    """ "Expenditure was |£18,204": a word that names nothing but beside a budget."""
    named = _NAMED.search(text[: value.start])
    return named["name"] if named and _OUTLAY.fullmatch(named["name"]) else None


def spent(text: str) -> Iterator[Said]:
    """The share of a budget that is spent, and what is spent of it where both sums are told; what the clause sets a share beside is
    read of every rule's figure (`sentences`)."""
    found = quantities(text)
    for place, share in enumerate(found):
        if share.unit != "percent":
            continue
        before = found[place - 1] if place and found[place - 1].unit in MONEY_UNITS else None
        behind = found[place + 1] if before and place + 1 < len(found) and found[place + 1].unit == before.unit else None
        whole = _whole(text, share)
        if whole:
            yield Said(name=whole, rule=SPENT_SHARE, confidence=0.7, value=share.value, unit="percent")
        elif before and _is_share_of_another(text, before, share):
            if name := _name(text, before):
                yield Said(name=name, rule=SPENT_SHARE, confidence=0.65, value=share.value, unit="percent")
        elif before and not behind and _OF_BUDGET.match(text, share.end) and _WAS.fullmatch(text[before.end : share.start]):
            if (name := _name(text, before) or _outlay(text, before)) and _OUTLAY.search(name):
                yield Said(name=name, rule=SPENT_SHARE, confidence=0.6, value=before.value, unit=before.unit)
        elif (
            before
            and behind
            and _is_share_of_budget(text, before, share, behind)
            and (name := _name(text, before) or _paid_out(text, before))
        ):
            yield Said(name=name, rule=SPENT_SHARE, confidence=0.75, value=before.value, unit=before.unit, target=behind.value)


def of_budget(text: str) -> Iterator[Said]:
    """ "Spent £9,120 of a budget of £20,400": what is spent with the budget it is of."""
    for value, budget in pairwise(quantities(text)):
        if value.unit not in MONEY_UNITS or budget.unit != value.unit:
            continue
        between = _OUT_OF.fullmatch(text[value.end : budget.start])
        if between is None or not (between["spent"] or _SPENT_LAST.search(text, 0, value.start)):
            continue
        behind = None if between["sum"] else _BUDGET_NEXT.match(text, budget.end)
        words = between["sum"] or (behind["sum"] if behind else "")
        if words:
            name = f"{measures.clean(words)} spent"
            yield Said(name=name, rule=SPENT_OF_BUDGET, confidence=0.65, value=value.value, unit=value.unit, target=budget.value)


def _whole(text: str, share: Quantity) -> str | None:
    """ "budget spent", "allocation drawn down": the sum of which a share is spent, and how."""
    done = SPENT_OF.match(text, share.end)
    told = (done if done["sum"] else _OF_SUM.search(text[: share.start])) if done else None
    return f"{measures.clean(told['sum'])} {' '.join(done['done'].split())}" if done and told else None


def _is_share_of_another(text: str, value: Quantity, share: Quantity) -> bool:
    """Whether a sum is followed by its share of another, which is set beside a target or an earlier one."""
    if not (_THEN_SHARE.fullmatch(text[value.end : share.start]) and _OF_ANOTHER.match(text, share.end)):
        return False
    told = after(text, share)
    return told.target is not None or told.previous is not None


def _is_share_of_budget(text: str, value: Quantity, share: Quantity, budget: Quantity) -> bool:
    between = _DONE_NEXT.sub("", text[value.end : share.start], count=1)
    return bool(_WAS.fullmatch(between) and _BESIDE_BUDGET.fullmatch(text[share.end : budget.start]))


# "£38.4m| had been spent by the end of May|, 41% of the budget of £93.6m"
_DONE_NEXT = re.compile(
    r"^\s+(?:had|has|have|was|were)\s+(?:now\s+|already\s+)?(?:been\s+)?(?:spent|committed|drawn\s+down|used)\b[^,.;()£€$]{0,40}", re.I
)


def _paid_out(text: str, value: Quantity) -> str | None:
    """The name of a sum of which a clause says only that it was spent."""
    return "budget spent" if _DONE_NEXT.match(text[value.end :]) else None


def _name(text: str, value: Quantity) -> str | None:
    """What a sum is spent on: the words before it."""
    named = _NAMED.search(text[: value.start])
    name = measures.clean(named["name"]) if named else ""
    return name if is_name(name) else None
