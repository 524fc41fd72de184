"""Clauses that set a figure beside another: "Absence was 3.9%, down from 4.6%", "Income was €11.2m, 9% below the same period".

What a paper sets beside an earlier figure, a target or a budget is a measure whatever it is called, so names are not asked to hold a
word that measures have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.levels import unit_of
from pipeline.extract.indicators.names import is_name, start_of
from pipeline.extract.indicators.parts import Said, figures, rating, trend, versus_target, way
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

BESIDE = "indicators.beside/1"

# no clause of these is without one of them
_HINT = gated(
    r"\b(?:from|compared|against|than|increase|rise|decrease|reduction|fall|drop|above|below|over|under|short|inside|same|target|"
    r"similar|worse|better|opposed|up|down|had\s+been)\b|\([£€$]?\d"
)

_ABOUT = r"(?:(?:about|around|approximately|just|over|under|nearly|almost|some|only|a\s+total\s+of|now|currently|at|still)\s+)*"
# what leads from a measure to its figure: " was ", " had slipped to ", " came to ", " totalled "
_LEADS = re.compile(
    r"\s*,?\s+(?:which\s+)?(?:(?:has|have|had)\s+)?(?:(?:also|now|since|currently|further|slightly|again)\s+)*"
    r"(?:(?:was|were|is|are|been|stands?|stood|sits?|sat|remain(?:s|ed)|came|comes|went|gone|"
    r"(?:increas|decreas|improv|reduc|declin|dropp|slipp|climb|widen|narrow|eas|jump|doubl|worsen)ed|risen|rose|fallen|fell|grown|grew|"
    r"crept|shrunk)"
    r"(?:\s+(?:\w+ly|further|again|back|up|down))*\s+(?:to\s+|at\s+|by\s+now\s+)?|"
    r"(?:reached|averages?|averaged|totals?|totall?ed|numbers|numbered|achieved|recorded|showed|hit|cost|costs|took|"
    r"takes)\s+(?:on\s+average\s+)?)"
    rf"{_ABOUT}$",
    re.I,
)
# "Waste recycled: ", "On-call engines available, ": a name at the head of its line
_HEADS = re.compile(rf"(?P<name>[A-Z%][^.;:]{{4,110}}?)\s?(?::|,|\s[–—-])\s+{_ABOUT}$")
# where or when a figure holds, before what it is set beside: " in Quarter 2", " for the year to date", " per employee", " at 30 June"
_HOLDS = (
    r"(?:\s+(?:in|for|at|to|during|as\s+at|over|on|by|per|across|this)\s+(?!(?:a\s+|the\s+|its\s+)?target|budget)[^,;.()£€$%]{2,45}?|"
    r"\s+a\s+(?:night|day|week|month|year)(?:\s+on\s+average)?)?"
)
_EARLIER = (
    r"(?:last|(?:the\s+)?(?:previous|same|corresponding|first|second|third|fourth)|a\s+(?:year|month|quarter)|(?:the\s+)?(?:year|month|"
    r"quarter)\s+before|this\s+time|"
    rf"Quarter|Q[1-4]|{MONTH_NAMES}|(?:19|20)\d\d|"
    r"(?:the\s+)?(?:end|start)\s+of|month\s\d{1,2}|period\s\d{1,2}|P\d{1,2})"
)
_LINK = r"\s*[,(–-]?\s*(?:(?:which|this)\s+(?:was|is)\s+|(?:being|and|having\s+been)\s+)?"
_SMALL = r"(?:(?:a|an|the|about|around|over|nearly|almost|approximately|just|some|only|figure|level|total|rate|average|of|in)\s+)*"
# "up from 365", "a rise from", "compared with 58 a year earlier", "the previous figure was", "against 60 in May"
_FROM = re.compile(
    rf"{_HOLDS}{_LINK}(?:an?\s+)?(?:(?:\w+\s+)?(?:(?P<up>up|increase|rise|increased|risen|growth)|(?P<down>down|decrease|reduction|"
    rf"fall|drop|reduced|decreased|fallen)|"
    rf"(?:improvement|improved))\s+(?:on\s+|from\s+){_SMALL}|(?P<compared>(?:when\s+)?compared\s+(?:to|with)|in\s+comparison\s+(?:to|"
    rf"with)|as\s+against|as\s+opposed\s+to|against|and\s+(?:it\s+)?had\s+been)\s+{_SMALL})$",
    re.I,
)
# ... where "compared with 48%" is said of an earlier time, or in the same breath as a change
_THEN = re.compile(rf"[^.;:]{{0,30}}?\b{_EARLIER}\b|[^.;:]{{0,30}}?\b(?:previously|before|ago|earlier)\b", re.I)
_THEN_BEFORE = re.compile(rf"\b(?:{_EARLIER}|previous|earlier)\b[^,;.]{{0,30}}$", re.I)
# "compared with the national average of 12%": somebody else's figure
_OTHERS = re.compile(r"\b(?:national|average|benchmark|england|region\w*|neighbours?|scotland|wales|ireland|sector|peers?)\b", re.I)
# "against a target of", "(target ", "compared with the target of", "against a budget of", "inside the target of"
_TARGET = re.compile(
    rf"{_HOLDS}{_LINK}(?:(?:an?\s+|the\s+)?(?:against|compared\s+(?:to|with)|versus|vs\.?|(?P<above>above|over|exceeding|ahead\s+of)|"
    r"(?P<below>below|under|short\s+of|behind)|inside|within|outside|worse\s+than|better\s+than|on)\s+)?"
    r"(?:(?:an?|the|its|our|their)\s+)?(?:[\w-]+\s+){0,2}?(?:target|budget|benchmark|limit)(?:\s+(?:of|was|is|being|set\s+at|"
    r"for\s+\w+\s+of))*[:=]?\s+(?:at\s+least\s+|under\s+|over\s+)?$",
    re.I,
)
# "an increase of 22% on the same period", "9% below the same period", "four more than in May", "18% fewer than in 2019"
_CHANGED_BY = re.compile(
    rf"(?:{_HOLDS}{_LINK}(?:an?\s+)?(?:\w+\s+)?(?:(?P<up>increase|rise|growth)|(?P<down>decrease|reduction|fall|"
    rf"drop))\s+of\s+(?:about\s+|around\s+|some\s+)?)$",
    re.I,
)
_BY_BEFORE = re.compile(rf"{_HOLDS}{_LINK}(?:about\s+|around\s+|some\s+|just\s+)?$", re.I)
_THAN = re.compile(
    r"\s*(?:\([^)]{1,20}\)\s+)?(?:(?P<up>more|higher|longer|dearer|greater|up|above)|(?P<down>fewer|less|lower|shorter|cheaper|down|"
    r"below))\s+"
    rf"(?:than\s+|on\s+)?(?:in\s+|at\s+|for\s+|that\s+of\s+)?{_EARLIER}\b",
    re.I,
)
_ON_EARLIER = re.compile(
    rf"\s*(?:\([^)]{{1,30}}\)\s+)?(?:on|from|over|compared\s+(?:to|with)|since|against|in\s+comparison\s+(?:to|"
    rf"with))\s+(?:in\s+)?{_EARLIER}\b",
    re.I,
)
# "$1.1m, up 18%", "1.2 million (down 5%)"
_UP_BY = re.compile(
    rf"{_HOLDS}\s*[,(]\s*(?:which\s+(?:is|was)\s+)?(?:(?P<up>up)|(?P<down>down))\s+(?:by\s+)?(?:about\s+|around\s+|some\s+)?$",
    re.I,
)
_UP_BY_ENDS = re.compile(r"\s*(?:$|[.,;)]|(?:on|from|over)\b)", re.I)
# "£390,000 over budget", "31% above the estimate", "just short of the target"
_OFF = re.compile(
    r"\s*(?:\([^)]{1,20}\)\s+)?(?:(?P<above>above|over|ahead\s+of)|(?P<below>below|under|short\s+of))\s+(?:the\s+|"
    r"its\s+)?(?:\w+\s+)?(?:budget|target|estimate)\b",
    re.I,
)
# "the same as last year"
_SAME = re.compile(rf"{_HOLDS}{_LINK}(?:exactly\s+|about\s+|much\s+)?the\s+same\s+as\s+(?:in\s+|for\s+)?{_EARLIER}\b", re.I)


# "a £1.9m reduction from the £5.3m": how much it moved stands between the two figures
_BY_FROM = re.compile(
    rf"\s+(?:(?P<up>increase|rise|growth)|(?P<down>decrease|reduction|fall|drop|improvement))\s+(?:on|from)\s+{_SMALL}$", re.I
)
_BY_A = re.compile(rf"{_HOLDS}{_LINK}an?\s+$", re.I)
# "€9.8m at 30 June 2022 (€9.1m at 30 June 2021)"
_BRACKETED = re.compile(rf"{_HOLDS}\s\($", re.I)
_AT_EARLIER = re.compile(rf"\s+(?:(?:at|in|for|on)\s+)?(?:\d{{1,2}}\s+)?{_EARLIER}[^()]{{0,20}}\)", re.I)
# "a similar position to month 6", "£137,000 worse than month 6"
_SIMILAR = re.compile(rf"{_HOLDS}{_LINK}(?:an?\s+)?similar\s+(?:\w+\s+)?to\s+(?:that\s+(?:of|in)\s+)?{_EARLIER}\b", re.I)
_JUDGED = re.compile(rf"\s*(?P<judged>worse|better)\s+than\s+(?:in\s+|at\s+)?{_EARLIER}\b", re.I)


class _Beside(NamedTuple):
    previous: float | None = None
    target: float | None = None
    versus: str | None = None
    direction: str | None = None
    trend: str | None = None


def beside(text: str) -> Iterator[Said]:
    """ "Absence through illness was 3.9%, down from 4.6%", "£412 on the average job, up from £365"."""
    if not _HINT.search(text):
        return
    found, free = quantities(text), figures(text).free
    for place, quantity in enumerate(found):
        if quantity not in free:
            continue
        said = _set_beside(text, quantity, found[place + 1] if place + 1 < len(found) else None)
        if said is None:
            continue
        name = _named(text, quantity)
        if name is None:
            continue
        yield Said(
            name=name,
            rule=BESIDE,
            confidence=0.65,
            value=quantity.value,
            unit=unit_of(name, quantity),
            target=said.target if said.target is not None else _aim(text, quantity, free),
            previous=said.previous,
            rag=rating(text),
            versus_target=said.versus or (versus_target(text) if len(free) == 1 else None),
            trend=said.trend or trend(text),
            direction=said.direction,
        )


def _aim(text: str, quantity: Quantity, free: Sequence[Quantity]) -> float | None:
    """The target that a clause names after its one figure: "29, down from 41 and better than the target of 30"."""
    target = figures(text).target
    return target.value if target and len(free) == 1 and target.start > quantity.end and _same_unit(quantity, target) else None


def set_beside(text: str, first: Quantity) -> _Beside | None:
    """What the words after a figure set it beside; None where they set it beside nothing."""
    return _set_beside(text, first, next((quantity for quantity in quantities(text) if quantity.start > first.end), None))


def _set_beside(text: str, first: Quantity, second: Quantity | None) -> _Beside | None:
    """What the words after a figure set it beside; None where they set it beside nothing."""
    if _SAME.match(text, first.end) or _SIMILAR.match(text, first.end):
        return _Beside(direction="same")
    if second is None:
        return None
    between = text[first.end : second.start]
    third = next((quantity for quantity in quantities(text) if quantity.start > second.end), None)
    by_from = _BY_FROM.fullmatch(text[second.end : third.start]) if third and _BY_A.fullmatch(between) else None
    if by_from and third and third.unit == first.unit:
        return _Beside(previous=third.value, direction="up" if by_from["up"] else "down")
    if _BRACKETED.fullmatch(between) and second.unit == first.unit and _AT_EARLIER.match(text, second.end):
        return _Beside(previous=second.value, direction=way(second, first))
    aim = _TARGET.fullmatch(between)
    if aim and _same_unit(first, second):
        return _Beside(target=second.value, versus="above" if aim["above"] else "below" if aim["below"] else None)
    before = _FROM.fullmatch(between)
    if before and _same_unit(first, second) and not _OTHERS.search(between):
        if before["compared"] and not (_THEN.match(text, second.end) or _THEN_BEFORE.search(between)):
            return None
        return _Beside(previous=second.value, direction="up" if before["up"] else "down" if before["down"] else way(second, first))
    by = _CHANGED_BY.fullmatch(between)
    if by and _ON_EARLIER.match(text, second.end):
        return _Beside(direction="up" if by["up"] else "down")
    up_by = _UP_BY.fullmatch(between)
    if up_by and _UP_BY_ENDS.match(text, second.end):
        return _Beside(direction="up" if up_by["up"] else "down")
    if _BY_BEFORE.fullmatch(between):
        than, off, judged = (pattern.match(text, second.end) for pattern in (_THAN, _OFF, _JUDGED))
        if judged:
            return _Beside(trend=judged["judged"].lower())
        if than:
            return _Beside(direction="up" if than["up"] else "down")
        if off:
            return _Beside(versus="above" if off["above"] else "below")
    return None


def _same_unit(first: Quantity, second: Quantity) -> bool:
    return first.unit == second.unit or (second.unit == "count" and first.unit in ("days", "weeks", "months", "years", "other", "percent"))


# "£412 on the average job", "€200 for a licence": what money is spent on
_SPENT_ON = re.compile(r"\s+(?:on|for)\s+(?:the\s+|an?\s+|each\s+)?(?P<name>[a-z][\w\s’'-]{3,50}?)(?=,|\s+(?:up|down|compared)\b)")
# a person or a room is no measure; nor is what has no noun
_NO_MEASURE = re.compile(
    r"(?:councillors?|cllrs?|mr|mrs|ms|dr|members?|chair|the\s+chair|officers?|age|minimum|maximum|date|time|meeting|next)\b", re.I
)


def _named(text: str, quantity: Quantity) -> str | None:
    """The measure whose figure this is: the subject of its verb, the head of its line, or what the money is spent on."""
    begin = start_of(text, quantity.start)
    lead = text[begin : quantity.start]
    link = _LEADS.search(lead)
    headed = None if link else _HEADS.fullmatch(text[: quantity.start])
    spent = _SPENT_ON.match(text, quantity.end) if not (link or headed) and quantity.unit in MONEY_UNITS else None
    if link:
        raw = lead[: link.start()]
    elif headed:
        raw = headed["name"]
    elif spent:
        raw = spent["name"]
    else:
        return None
    heads = measures.heads(raw)
    name = measures.clean(heads[-1].name if heads and heads[-1].end >= len(raw.rstrip()) - 2 else raw)
    return name if is_name(name, most=14) and not _NO_MEASURE.match(name) else None
