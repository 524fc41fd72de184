"""Dates in a text, and in a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Basis, Grain
from pipeline.extract.dates.broken import mended
from pipeline.extract.dates.calendar import Period
from pipeline.extract.dates.context import Context, context_for
from pipeline.extract.dates.day_of_speaking import Printed
from pipeline.extract.dates.join import Expression, Link, join
from pipeline.extract.dates.nearest import Tense, tense
from pipeline.extract.dates.recurring import recurs
from pipeline.extract.dates.resolve import period, resolve
from pipeline.extract.dates.running_head import end_of_running_head
from pipeline.extract.dates.scan import may_tell_quarter, scan
from pipeline.extract.passages import Piece, pieces
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
# "more than in ", "compared with ", "against a figure for ": what the paper's own quarter is measured by
_COMPARED = re.compile(
    r"\b(?:than|compar\w+|comparison|against|versus|previous|same\s(?:point|period|time|quarter|month|stage))\b[^.;]{0,40}$", re.I
)
# "the budget for ", "precept for ", "council tax in ": a year that is still to come
_BUDGETED = re.compile(
    r"\b(?:budgets?|precepts?|council\stax|estimates|charges|settlement|allocations?)\s(?:requirement\s)?for\s(?:the\s)?$", re.I
)
# "set up in ", "since ": what once was, long ago or not
_ONCE = re.compile(r"\b(?:in|since)\s(?:early\s|late\s)?$", re.I)
_WINDOW = 60
_SIMPLE = {Tense.PAST: Tense.PAST, Tense.ONLY_PAST: Tense.PAST, Tense.FUTURE: Tense.FUTURE, Tense.ONLY_FUTURE: Tense.FUTURE}


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
    """The expressions of a text whose days can be told. A quarter without a year is near the one before it, if that is no comparison's."""
    quarter_end, quarter_last = -1, date.min
    for expression in join(text, atoms):
        near = context
        if quarter_end >= 0 and text[quarter_end : expression.start].strip() == "(":  # "Quarter 2 (July to September)"
            near = replace(context, reference=quarter_last)
        if all(part.year is None for part in expression.parts) and recurs(text, expression.start, expression.end):
            continue
        whole = resolve(text, expression, near)
        # "17th March to the 31st April": the part that the calendar has
        parts = [expression] if whole else [Expression((part,)) for part in expression.parts]
        for part in parts:
            days = whole or resolve(text, part, near)
            if days:
                yield part, days
            if not days or part.parts[-1].grain is not Grain.QUARTER:
                continue
            quarter_end, quarter_last = part.end, days[1]
            if not _COMPARED.search(text[max(0, part.start - _WINDOW) : part.start]):
                context = replace(context, quarter=days[1])


def context_of(segmented: Segmented, of_paper: Sequence[Piece] | None = None) -> Context:
    """What the dates of a paper are read by: its meeting's date, its country, and the dates and quarters it prints in full; `of_paper`
    are its pieces where they are read already."""
    text = segmented.document.text
    context = context_for(text, segmented.meeting.date, country(text))
    if context.meeting and not context.quarters:
        return context
    told = _Told()
    for piece in of_paper or pieces(segmented):
        if context.meeting and not may_tell_quarter(piece.text):
            continue  # of a paper whose day is known only the quarters tell more
        for atom in scan(piece.text, context):
            found = period(atom, context, Tense.OPEN) if atom.year is not None else None
            if found:
                told.add(piece.text, atom, found)
    quarters = told.quarters or ([] if context.meeting else told.compared)
    context = context.with_quarters(quarters).with_financial_years(told.financial)
    return context.with_printed(told.printed)


@dataclass(slots=True)
class _Told:
    """What a paper prints with its year: its dates and years, the first days of its financial years, the last days of its quarters."""

    printed: Printed = field(default_factory=Printed)
    financial: list[date] = field(default_factory=list)
    quarters: list[date] = field(default_factory=list)
    compared: list[date] = field(default_factory=list)

    def add(self, text: str, atom: Atom, found: Period) -> None:
        before = text[max(0, atom.start - _WINDOW) : atom.start]
        when = _SIMPLE.get(tense(text, atom.start, atom.end), Tense.OPEN)
        if atom.grain in (Grain.YEAR, Grain.SPAN):
            when = Tense.FUTURE if _BUDGETED.search(before) else when
            self.printed.years[found, when] += 1
            if atom.basis is Basis.FINANCIAL and when is not Tense.FUTURE and not _COMPARED.search(before):
                self.financial.append(found[0])
        else:
            self.printed.dates[found, when] += 1
        if atom.grain in (Grain.YEAR, Grain.MONTH) and when is Tense.PAST and _ONCE.search(before):
            self.printed.told += 1
        if atom.grain is Grain.QUARTER:
            (self.compared if _COMPARED.search(before) else self.quarters).append(found[1])


def find(segmented: Segmented, context: Context | None = None, of_paper: Sequence[Piece] | None = None) -> tuple[DateMention, ...]:
    """Every calendar expression of a paper in the order of the text; `context` and `of_paper`, its pieces, where they are read already."""
    context = context or context_of(segmented)
    head = end_of_running_head(segmented.document)
    facts: list[DateMention] = []
    for piece in mended(of_paper or pieces(segmented)):
        atoms = scan(piece.text, context)
        if not atoms:
            continue
        for expression, (first, last) in _resolved(piece.text, atoms, context):
            grain = expression.parts[0].grain
            printed = all(part.year is not None for part in expression.parts)
            name = "range" if expression.link is not Link.NONE else _NAMES[grain]
            evidence = piece.passage.span(expression.start, expression.end)
            if evidence.start < head:
                continue
            facts.append(
                DateMention(
                    start=first.isoformat(),
                    end=last.isoformat(),
                    evidence=evidence,
                    item=piece.item,
                    rule=f"dates.{name}/1",
                    confidence=_CONFIDENCE[grain] if printed else context.trust,
                )
            )
    return tuple(facts)
