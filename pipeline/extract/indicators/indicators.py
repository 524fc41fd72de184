"""Measures of performance, activity and finance, with a value, a target, a rating or a stated comparison.

"The percentage of complaints answered in time remains below target", "attendance was at 91%", "berth utilisation had increased to
95%, compared to 74%" (indicator_sentences), scorecards (indicator_tables), measures printed one by one (indicator_cards).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from pipeline.extract import periods
from pipeline.extract.indicators import cards as indicator_cards
from pipeline.extract.indicators import entries as indicator_entries
from pipeline.extract.indicators import listed
from pipeline.extract.indicators import sentences as indicator_sentences
from pipeline.extract.indicators import tables as indicator_tables
from pipeline.extract.indicators.alone import without_lone
from pipeline.extract.reading import Reading
from pipeline.facts import Fact, Indicator, MeetingKind, Risk, Tally


def find(reading: Reading, risks: Sequence[Risk], tallies: Sequence[Tally]) -> tuple[Indicator, ...]:
    """The measures of tables, cards, lists and prose in the order of the text, each once with all that the paper says of it.

    `risks` and `tallies` are what the paper states of those: a risk that has risen, and KPIs that are counted, are no measures.
    """
    printed = [*indicator_tables.find(reading), *indicator_cards.find(reading)]
    told: list[Indicator] = []
    if reading.meeting.kind is not MeetingKind.RISK_REGISTER:
        rated = {risk.evidence for risk in risks}
        printed = merged([*printed, *(entry for entry in indicator_entries.find(reading) if entry.evidence not in rated)])
        told = indicator_sentences.told(reading, risks, tallies)
    found = sorted(merged(_with_lines(printed, told)), key=lambda fact: (fact.evidence.start, fact.evidence.end))
    return tuple(without_lone(reading, found))


def _with_lines(printed: Sequence[Indicator], told: Iterable[Indicator]) -> list[Indicator]:
    """What is printed and told, without sentences that were read before as the line of a measure, whose blanks they fill."""
    out = list(printed)
    rest: list[Indicator] = []
    for indicator in told:
        start = indicator.evidence.start
        places = [place for place, other in enumerate(out) if other.evidence.start <= start < other.evidence.end]
        line = next((place for place in places if out[place].rule == indicator_entries.RULE), None)
        if line is not None and start - out[line].evidence.start <= _MARK:
            if out[line].value in (None, indicator.value):
                out[line] = _filled(out[line], indicator)
        elif not (places and indicator_cards.is_label(indicator.name)):  # "Q3 actual" names nothing
            rest.append(indicator)
    return [*out, *rest]


def _filled(indicator: Indicator, other: Indicator) -> Indicator:
    """A measure with its blanks filled from another row of it."""
    blanks = {name: getattr(other, name) for name in _STATED if getattr(indicator, name) is None and getattr(other, name) is not None}
    return replace(indicator, **blanks)


_MARK = 3  # characters of the mark at the head of a line


_STATED = tuple(field.name for field in fields(Indicator) if field.name not in {f.name for f in fields(Fact)} | {"name"})
_PRINTED = (indicator_tables.RULE, indicator_cards.RULE, indicator_entries.RULE, listed.LISTED)


def merged(found: Iterable[Indicator]) -> list[Indicator]:
    """One row a measure: a later statement fills the blanks of the row that has its name; one that contradicts it stays apart."""
    out: list[Indicator] = []
    for indicator in found:
        place = next((place for place, other in enumerate(out) if _same(other, indicator)), None)
        if place is None:
            out.append(indicator)
            continue
        out[place] = _filled(out[place], indicator)
    return out


def _same(one: Indicator, other: Indicator) -> bool:
    if any(
        getattr(one, name) is not None and getattr(other, name) is not None and getattr(one, name) != getattr(other, name)
        for name in ("value", "target")
    ) or (one.unit and other.unit and one.unit != other.unit and not (_only_aims(one) or _only_aims(other))):
        return False
    if one.rule in _PRINTED and other.rule in _PRINTED and (_is_apart(one, other) or _is_apart(other, one)):
        return False
    mine, theirs = _key(one.name), _key(other.name)
    if mine.endswith(_DIFFERENCES) != theirs.endswith(_DIFFERENCES):
        return False
    if mine == theirs:
        return True
    if one.value is not None and one.value == other.value and " " in min(mine, theirs, key=len) and _ends_alike(mine, theirs):
        return True  # "Greenway visitors" and "Norhope Greenway visitors"
    words, others = _content(mine), _content(theirs)
    if one.rule in _PRINTED and other.rule in _PRINTED:
        from rapidfuzz import fuzz

        # rows of the east and of the west ward are two
        return fuzz.ratio(mine, theirs) >= 90 and not (words - others and others - words)
    short, long = sorted((words, others), key=len)
    if one.rule in _PRINTED:
        return len(short) >= 3 and (len(short & long) >= 0.8 * len(short) or len(short & long) >= max(4, 0.6 * len(short)))
    if one.item == other.item and len(short) == 2 and mine != theirs and (mine.startswith(f"{theirs} ") or theirs.startswith(f"{mine} ")):
        return True  # "the KPI for harbour dues" after "the KPI for harbour dues paid in time"
    return one.item == other.item and len(short) >= 3 and short <= long and len(long) - len(short) <= 2


def _is_apart(one: Indicator, other: Indicator) -> bool:
    """Whether a name prints its time and the other figure is of another: "Checks – rolling 12 months" beside the checks of a quarter."""
    return other.value is not None and periods.in_name(one.name)[1] not in (None, other.period)


def _ends_alike(mine: str, theirs: str) -> bool:
    return mine.endswith(f" {theirs}") or theirs.endswith(f" {mine}")


# "outturn position overspend" is another sum than the outturn position
_DIFFERENCES = ("overspend", "underspend")


def _only_aims(indicator: Indicator) -> bool:
    """Whether a row has a bare target and no value, which tells nothing of its unit: "our target of 723"."""
    return indicator.value is None and indicator.unit == "count"


def _key(name: str) -> str:
    """A name for comparison: "% of" is "percentage of", no case, no signs."""
    return " ".join(
        re.findall(
            r"[a-z0-9]+", re.sub(r"%|\bper\s?cent\b|\bproportion\b", "percentage", name.lower().replace("’", "'").replace("'s", "s"))
        )
    )


_SMALL = frozenset(
    [
        *(
            "the",
            "a",
            "an",
            "of",
            "to",
            "in",
            "and",
            "for",
            "on",
            "that",
            "be",
            "by",
            "with",
            "was",
            "were",
            "is",
            "at",
            "as",
            "it",
            "its",
            "or",
        ),
        *("from", "this", "which", "who", "their", "percentage", "number", "rate", "proportion"),
    ]
)


def _content(key: str) -> set[str]:
    return {word.rstrip("s") for word in key.split() if word not in _SMALL}
