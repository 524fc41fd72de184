"""Dates in a text, and in a paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from pipeline.extract.dates.atoms import Atom, Grain
from pipeline.extract.dates.broken import mended
from pipeline.extract.dates.calendar import Period
from pipeline.extract.dates.context import Context, context_for
from pipeline.extract.dates.join import Expression, Link, join
from pipeline.extract.dates.nearest import Tense, tense
from pipeline.extract.dates.resolve import period, resolve
from pipeline.extract.dates.scan import scan
from pipeline.extract.passages import pieces
from pipeline.facts import DateMention, Segmented
from pipeline.language.country import country

_NAMES = {
    Grain.BARE: "day",
    Grain.DAY: "day",
    Grain.MONTH: "month",
    Grain.QUARTER: "quarter",
    Grain.YEAR: "year",
    Grain.SPAN: "years",
}
_CONFIDENCE = {Grain.BARE: 0.9, Grain.DAY: 0.98, Grain.MONTH: 0.97, Grain.QUARTER: 0.95, Grain.YEAR: 0.8, Grain.SPAN: 0.9}
_INFERRED = 0.85  # a date whose year is not printed with it


class Reading(NamedTuple):
    """A calendar expression: characters `start` to `end` of a text, and the first and last day it means."""

    start: int
    end: int
    first: date
    last: date


def read(text: str, context: Context) -> list[Reading]:
    """The calendar expressions of a text in order; those whose year cannot be told are left out."""
    return [Reading(e.start, e.end, *days) for e, days in _resolved(text, scan(text, context), context)]


def _resolved(text: str, atoms: list[Atom], context: Context) -> Iterator[tuple[Expression, Period]]:
    """The expressions of a text whose days can be told. A quarter without a year is near the one before it."""
    for expression in join(text, atoms):
        whole = resolve(text, expression, context)
        # "17th March to the 31st April": the part that the calendar has
        parts = [expression] if whole else [Expression((part,)) for part in expression.parts]
        for part in parts:
            days = whole or resolve(text, part, context)
            if days:
                yield part, days
            if days and part.parts[-1].grain is Grain.QUARTER:
                context = replace(context, quarter=days[1])


def context_of(segmented: Segmented) -> Context:
    """What the dates of a paper are read by: its meeting's date, its country, and the dates and quarters it prints in full."""
    text = segmented.document.text
    context = context_for(text, segmented.meeting.date, country(text))
    if context.meeting and not context.quarters:
        return context
    gone: list[date] = []
    coming: list[date] = []
    years: list[date] = []
    quarters: list[date] = []
    for piece in pieces(segmented):
        for atom in scan(piece.text, context):
            found = period(atom, context, Tense.OPEN) if atom.year is not None else None
            if not found:
                continue
            middle = found[0] + (found[1] - found[0]) / 2
            if atom.grain in (Grain.YEAR, Grain.SPAN):
                years.append(middle)
            elif tense(piece.text, atom.start, atom.end) in (Tense.FUTURE, Tense.ONLY_FUTURE):
                coming.append(middle)
            else:
                gone.append(middle)
            if atom.grain is Grain.QUARTER:
                quarters.append(found[1])
    return context.with_quarters(quarters).with_dates(gone if gone or coming else years, coming)


def find(segmented: Segmented, context: Context | None = None) -> tuple[DateMention, ...]:
    """Every calendar expression of a paper in the order of the text."""
    context = context or context_of(segmented)
    facts: list[DateMention] = []
    for piece in mended(pieces(segmented)):
        atoms = scan(piece.text, context)
        if not atoms:
            continue
        for expression, (first, last) in _resolved(piece.text, atoms, context):
            grain = expression.parts[0].grain
            printed = all(part.year is not None for part in expression.parts)
            name = "range" if expression.link is not Link.NONE else _NAMES[grain]
            facts.append(
                DateMention(
                    start=first.isoformat(),
                    end=last.isoformat(),
                    evidence=piece.passage.span(expression.start, expression.end),
                    item=piece.item,
                    rule=f"dates.{name}/1",
                    confidence=_CONFIDENCE[grain] if printed else _INFERRED,
                )
            )
    return tuple(facts)
