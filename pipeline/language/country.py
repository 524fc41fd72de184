"""Where a paper was written, told by its own words: for the currency of "$" and the months of a financial year."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, NamedTuple

import ahocorasick

from pipeline.language.vocabulary import table

_MOST_FINDS = 5  # finds of one term that count, so that a name in every line does not outweigh all else
_READ = 200_000  # characters of a paper that are enough to tell
_LEAST = 1.5  # a lower score tells nothing
_LEAD = 1.25  # the first must have so many times the score of the second


class Country(StrEnum):
    UK = "uk"
    IRELAND = "ireland"
    NEW_ZEALAND = "new_zealand"
    AUSTRALIA = "australia"
    CANADA = "canada"
    UNITED_STATES = "united_states"


class _Evidence(NamedTuple):
    country: Country
    term: str
    weight: float


@cache
def _evidence() -> tuple[_Evidence, ...]:
    vocabulary = table("countries")
    return tuple(_Evidence(country, term, float(weight)) for country in Country for term, weight in vocabulary[country]["terms"].items())


@lru_cache(maxsize=64)
def country(text: str) -> Country | None:
    """The country whose terms `text` uses most, or None where it uses none or two weigh much the same.

    A paper that prints dollars and neither pounds nor euros is of no country with these.
    """
    words = " ".join(text[:_READ].lower().split())
    scores = dict.fromkeys(Country, 0.0)
    finds = _finds(words)
    for evidence in _evidence():
        scores[evidence.country] += min(finds[evidence.term], _MOST_FINDS) * evidence.weight
    if "$" in words and "£" not in words and "€" not in words:
        for where in (Country.UK, Country.IRELAND):
            scores[where] = 0.0
    (first, score), (_, second) = sorted(scores.items(), key=lambda entry: -entry[1])[:2]
    return first if score >= _LEAST and score >= _LEAD * second else None


def _finds(words: str) -> Counter[str]:
    """How often each term stands in a text, none over itself."""
    finds: Counter[str] = Counter()
    ends: dict[str, int] = {}
    for last, term in _terms().iter(words):
        if last - len(term) >= ends.get(term, -1):
            finds[term] += 1
            ends[term] = last
    return finds


@cache
def _terms() -> Any:
    """The terms of all countries as an Aho-Corasick automaton, which finds them in one pass over a paper."""
    automaton = ahocorasick.Automaton()
    for evidence in _evidence():
        automaton.add_word(evidence.term, evidence.term)
    automaton.make_automaton()
    return automaton


def currency(where: Country | None, symbol: str) -> str:
    """The ISO 4217 code of a currency sign in a paper of `where`: "$" is NZD in New Zealand, USD where nothing says otherwise.

    Raises KeyError for a sign other than "£", "€" and "$".
    """
    if symbol == "$" and where is not None and table("countries")[where]["symbol"] == "$":
        return str(table("countries")[where]["currency"])
    return {"£": "GBP", "€": "EUR", "$": "USD"}[symbol]


def home_currency(where: Country | None) -> str:
    """The ISO 4217 code of the country's own money; pounds where the country is not told."""
    return str(table("countries")[where or Country.UK]["currency"])


def financial_year_start(where: Country | None) -> int | None:
    """The month in which a financial year begins: 4 in the UK, and where nothing else is told; 7 in New Zealand.

    None where it differs from place to place.
    """
    month = int(table("countries")[where or Country.UK]["financial_year"])
    return month or None
