"""Sums of money that are set against what they were: "an underspend of £4.1m, which had increased by £0.9m"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name, start_of
from pipeline.extract.indicators.parts import Said, figures, levels, way
from pipeline.extract.quantities import MONEY_UNITS, quantities
from pipeline.language.gate import gated

MONEY = "indicators.money/1"

# "an underspend of £4.1m", "the forecast pressure", "a deficit of £3m"
BALANCE = gated(
    r"\b(?P<name>(?:(?:revenue|capital|forecast|projected|net|year-end|in-year|total|budget|overall|current|"
    r"predicted)\s+){0,3}(?:overspend|underspend|over-?spend|under-?spend|overspending|deficit|surplus|shortfall|pressure|precept|"
    r"overspent|variance))\b",
    re.I,
)
# "which was a decrease of £0.7m", "had increased by", "compared to £3m", "an increase from £52.10"
MOVES = gated(
    r"\b(?<!no )(?:(?P<up>increas(?:e|ed|ing)|rise|risen|up\s+from|higher\s+than|worsened)|(?P<down>decreas(?:e|ed|ing)|reduc(?:ed|"
    r"tion|ing)|"
    r"fallen|fell|down\s+from|lower\s+than|improved))\b",
    re.I,
)


_TURNS = re.compile(r"\b(?:while|whilst|whereas|although|because)\b", re.I)
_BEFORE = 12  # characters from a move to the balance that it moves: "would increase the forecast pressure"
# between a balance and its sum: " of ", " was forecast at ", " for the service was ", " to "
_AT = re.compile(
    r"\s+(?:(?:forecast|position|figure|for\s+the\s+[\w\s]{2,30}|(?:in|at)\s+[\w\s]{2,30})\s+)?(?:(?:is|was|of|at|to|now|stood|stands|"
    r"currently|forecast|projected|estimated|be|by|had|been|increased|decreased|reduced|from)\s+)*(?:about\s+|around\s+|"
    r"approximately\s+|some\s+)?",
    re.I,
)


# "£61.40 for the mowing kit, a rise from £52.10", "a precept of £5,000, a reduction on £5,400"
_THING = re.compile(
    r"\s+for\s+(?:the\s+|an?\s+)?(?P<name>[\w][\w\s’'-]{2,50}?),?\s+(?:which\s+(?:is|was)\s+)?an?\s+(?:(?P<up>increase|rise)|"
    r"(?P<down>decrease|reduction|fall))\s+(?:from|on|of\s+\S+\s+(?:from|on))\s+$",
    re.I,
)


def prices(text: str) -> Iterator[Said]:
    """ "£61.40 for the mowing kit, a rise from £52.10": a price set against what it was."""
    found = [quantity for quantity in quantities(text) if quantity.unit in MONEY_UNITS]
    for first, second in itertools.pairwise(found):
        match = _THING.fullmatch(text[first.end : second.start])
        if match:
            yield Said(
                name=measures.clean(match["name"]),
                rule=MONEY,
                confidence=0.6,
                value=first.value,
                unit=first.unit,
                previous=second.value,
                direction="up" if match["up"] else "down",
            )


def money(text: str) -> Iterator[Said]:
    """ "an underspend of £4.1m was forecast, which had increased by £0.9m": money that is set against what it was."""
    match = BALANCE.search(text)
    moves = next((moves for moves in MOVES.finditer(text) if match and moves.end() - match.start() >= -_BEFORE), None)
    if match and moves and _TURNS.search(text, match.end(), max(match.end(), moves.start())):
        return  # "the overspend of £4.3m, while the number of calls had fallen": another measure moved
    if not match or not moves:
        return
    found = [quantity for quantity in quantities(text) if quantity.unit in MONEY_UNITS]
    value = next((quantity for quantity in found if _AT.fullmatch(text[match.end() : quantity.start])), None)
    told = figures(text)
    previous = told.earlier_of(value)
    if value is not None and text[match.end() : value.start].endswith("from "):
        pair = levels(text[match.end() :])
        value, previous = (pair[1], pair[0].value) if pair else (None, None)  # "the increase of the precept from £7 to £82"
    if value is None or (told.previous and previous is None and told.previous.unit == value.unit and told.previous.start > value.start):
        return  # "The precept was £9,000 (a household's share £71.35, up from £68.48)": another sum moved
    yield Said(
        name=measures.clean(match["name"]),
        rule=MONEY,
        confidence=0.6,
        value=value.value,
        unit=value.unit,
        previous=previous,
        direction="up" if moves["up"] else "down",
    )


# "Arrears stood at £8.2m", "The working account stood at £1,577.86, down from £1,842.36"
_STOOD = re.compile(
    r"(?P<name>[A-Za-z][\w\s’'-]{2,60}?)\s+(?:now\s+)?(?:(?:stood|stands|standing|sat|sits|sitting|ran|runs|running)\s+(?:now\s+)?|(?:is|was|were|remain(?:s|ed))\s+(?:unchanged|steady|static|stable)\s+)at\s+(?:about\s+|around\s+|just\s+over\s+)?$",
    re.I,
)


_ACCOUNT = re.compile(r"\b(?:accounts?|funds?|balances?|reserves?)\b", re.I)


def stood(text: str) -> Iterator[Said]:
    """ "Arrears stood at £8.2m": a balance at a date, with what it was before where that is told."""
    told = figures(text)
    for quantity in told.free:
        if quantity.unit not in MONEY_UNITS:
            continue
        begin = start_of(text, quantity.start)
        match = _STOOD.fullmatch(text[begin : quantity.start])
        name = measures.clean(match["name"]) if match else ""
        previous = told.previous if told.previous and told.previous.unit == quantity.unit else None
        # what a fund or an account holds is an amount, unless it is set against what it held
        if is_name(name, most=8) and (previous or not _ACCOUNT.search(name)):
            yield Said(
                name=name,
                rule=MONEY,
                confidence=0.55,
                value=quantity.value,
                unit=quantity.unit,
                previous=previous.value if previous else None,
                direction=way(previous, quantity) if previous else "same" if match and "unchanged" in match.group().lower() else None,
            )
