"""Figures with what they measure: "33.3%", "£7.9 million", "4 seconds", "22,866", "two", "1 in 10"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.values import DIGITS, SCALE, WORDS, number, scaled
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

_DURATION = {"second": 1, "minute": 60, "hour": 3600, "day": 1, "week": 1, "month": 1, "year": 1}
_UNITS = {"day": "days", "week": "weeks", "month": "months", "year": "years", "second": "other", "minute": "other", "hour": "other"}
CURRENCIES = {"£": "gbp", "€": "eur", "$": "nzd"}  # signs, and the units of an indicator that they are
MONEY_UNITS = frozenset(CURRENCIES.values())  # the units of sums

# "£7.9million", "€ 200", "33.3%", "20 per cent", "4 seconds", "15 working days", "22,866", "two", "1 in 10"; "15 in 2015" is no ratio
QUANTITY = gated(
    rf"(?<![\w.,£€$/-])(?<!\d:)(?:(?P<currency>[£€$])\s?(?P<sum>{DIGITS})(?P<sum_scale>{SCALE})?"
    rf"|(?P<one>\d+|one)\s+in\s+(?P<every>(?!(?:19|20)\d\d\b)\d+|{WORDS})"
    rf"|(?P<figure>{DIGITS}|{WORDS})(?P<scale>{SCALE})?"
    r"(?:(?P<percent>\s?%|\s?per\s?cent\b)"
    r"|\s?(?P<physical>km|kilomet(?:re|er)s?|miles?|mph|kg|tonnes?|hectares?|kwh)\b"
    r"|\s?-?(?:working\s+|calendar\s+)?(?P<unit>second|minute|hour|day|week|month|year)s?\b(?!-old|\s+old|['’])"
    rf"(?:\s(?:and\s)?(?P<more>\d+)\s(?P<more_unit>second|minute)s?\b)?)?)",
    re.I,
)
# what makes of digits no quantity: "12th", "2.1.3", "14:30", "3/4", "24-hour"
_AFTER = re.compile(r"(?:st|nd|rd|th)\b|[/:.]\d|[A-Za-z]|-(?:\d|hour|year|minute|bed|day)", re.I)
# "20 March", "March 2024", "2024/25", "Quarter 3", "Item 4": a date or a number of something
_DATE = gated(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTH_NAMES})\b(?:,?\s+\d{{4}})?"
    rf"|\b(?:{MONTH_NAMES})\s+(?:\d{{1,2}}(?:st|nd|rd|th)\b|\d{{4}}\b|\d{{1,2}}\b(?!\.\d|,\d{{3}}|\s?%))"
    r"|(?<![\d,.£€$])(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b(?!,\d|\s+(?:homes|units|calls|people|trees|pupils|children|houses|"
    r"households|visits|members|cases|applications|properties))"
    r"|\bquarters?\s(?:one|two|three|four)\b"
    r"|(?<!last\s)(?<!this\s)(?<!same\s)(?<!previous\s)\b(?:Quarters?|Qtr|Q|month|(?-i:Period)|items?|appendix|pages?|paragraphs?|sections?|topics?|phase|stage|tier|version|no\.?|priority|table|grade|ward|band|"
    r"schedule|part|clause|key\s+stage|minute|"
    r"section|form|room|level|year|class|junction|route|zone|category|lot|block|week|term|wave|chapter|figure|note|"
    r"annex)\s?\d+[a-z]?(?:\.\d+)*(?:\s?(?:and|&|,|to|-|–)\s?\d+\b(?!\s?(?:%|per\s?cent\b|(?:working\s)?(?:day|week|month|year|hour|minute|second)s?\b)|[.,]\d))*\b",
    re.I,
)


# "999 calls", "the 101 service": numbers that are called
_TELEPHONE = ("999", "101", "111", "112", "105")
_CALLED = re.compile(
    r"\s+(?:(?:emergency|non-emergency|telephone)\s+)?(?:calls?|services?|lines?|numbers?|phoneline|callers?|call)\b", re.I
)


# "1,390 per 1,000 population": a rate
_PER = re.compile(r"\s+per\s+\d")


class Quantity(NamedTuple):
    """A figure at `start` to `end` of a text. `unit` is one of the indicators' units; "count" where the figure stands bare."""

    start: int
    end: int
    value: float
    unit: str


def quantities(text: str) -> list[Quantity]:
    """The figures of a text in order, dates and numbers of things left out."""
    return list(_quantities(text))


# each rule asks for the figures of the same clause, fifteen times over
@lru_cache(maxsize=256)
def _quantities(text: str) -> tuple[Quantity, ...]:
    matches = list(QUANTITY.finditer(text))
    taken = [match.span() for match in _DATE.finditer(text)] if matches else []
    found: list[Quantity] = []
    for match in matches:
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        if not any(match[part] for part in ("percent", "unit", "every", "physical")) and _AFTER.match(text, match.end()):
            continue
        if match["figure"] in _TELEPHONE and _CALLED.match(text, match.end()):
            continue
        quantity = _quantity(match)
        if quantity is not None and quantity.unit == "count" and _PER.match(text, quantity.end):
            quantity = quantity._replace(unit="ratio")
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def in_unit_of(text: str, figure: Quantity, value: Quantity) -> Quantity:
    """A time in the unit of the value that is told in seconds or minutes: "10 minutes 20 seconds (standard 7 minutes)"."""
    mine, its = (text[each.start : each.end].lower() for each in (figure, value))
    if "minute" in mine and "second" not in mine and "second" in its:
        return figure._replace(value=figure.value * _DURATION["minute"])
    if "second" in mine and "minute" in its and "second" not in its:
        return figure._replace(value=figure.value / _DURATION["minute"])
    return figure


def _quantity(match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if match["every"]:
        one, every = number(match["one"]), number(match["every"])
        return Quantity(start, end, one / every, "ratio") if one is not None and every else None
    value = number(match["sum"] or match["figure"])
    if value is None:
        return None
    if match["currency"]:
        return Quantity(start, end, scaled(value, match["sum_scale"]), CURRENCIES[match["currency"]])
    value = scaled(value, match["scale"])
    if match["percent"]:
        return Quantity(start, end, value, "percent")
    if match["unit"]:
        unit = match["unit"].lower()
        if match["more"]:  # "3 minutes 20 seconds" is told in seconds, "1 hour 32 minutes" in minutes
            least = _DURATION[match["more_unit"].lower()]
            value = value * _DURATION[unit] / least + float(match["more"])
        return Quantity(start, end, value, _UNITS[unit])
    return Quantity(start, end, value, "other" if match["physical"] else "count")
