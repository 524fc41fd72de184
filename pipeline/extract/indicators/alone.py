"""Figures that a paper tells all by themselves: a report of what was done tells several, a passing fact stands alone.

Of the finds of prose that were judged by hand those with another measure near by were right 95 times in 100, those alone 72. Alone is no
fault in itself, as an answer to one question has one figure; but alone, and of no time, it must be of what somebody answers for:

- in the papers of a small council, which has few services of its own, a count must be of what is recorded or asked for there ("12 calls");
- a share in such papers must be of these too: "most drivers are employees" tells a firm;
- a share of people and of workers must be of those whom a service deals with: "a fifth of people in the country" is somebody else's figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.passing import IN_TIME
from pipeline.extract.indicators.shares import SHARE
from pipeline.extract.indicators.told_counts import TOLD
from pipeline.extract.reading import Reading
from pipeline.facts import Indicator

# "household waste recycled", "boats recorded as travelling over the limit": what is done with things, or measured of them
_DEALT_WITH = re.compile(r"\b(?:recycled|composted|collected|answered|resolved|repaired|inspected|completed|recorded|measured)\b", re.I)
_NEAR = 600  # characters within which another measure of the same item is company
# "people employed in fishing", "Irish workers employed by small firms", "workforce employed"
_OF_PEOPLE = re.compile(r"(?:[\w’'-]+\s){0,2}?(?:people|persons|workers|workforce|inhabitants|population)\b", re.I)


def without_lone(reading: Reading, found: Sequence[Indicator]) -> Iterator[Indicator]:
    """The measures of a paper, in the order of its text, without those that are told alone and of which nobody answers for."""
    for place, indicator in enumerate(found):
        beside = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
        if not _is_bare(indicator) or any(_is_near(indicator, other) for other in beside) or _is_answered_for(reading, indicator):
            yield indicator


def _is_bare(indicator: Indicator) -> bool:
    """Whether a figure is told of no time and beside nothing."""
    return not (indicator.period or indicator.target or indicator.direction or indicator.versus_target) and indicator.previous is None


def _is_near(one: Indicator, other: Indicator) -> bool:
    return one.item == other.item and abs(one.evidence.start - other.evidence.start) < _NEAR


def _is_answered_for(reading: Reading, indicator: Indicator) -> bool:
    if indicator.rule == SHARE:
        name = indicator.name
        known = not reading.is_small or measures.counts_things(name) or measures.is_handled(name) or _DEALT_WITH.search(name) is not None
        return known and _OF_PEOPLE.match(indicator.name) is None
    if indicator.rule != TOLD or not reading.is_small:
        return True
    name = indicator.name
    return (
        measures.counts_things(name)
        or measures.is_handled(name)
        or measures.is_service(name)
        or IN_TIME.search(reading.document.words(indicator.evidence)) is not None
    )
