"""Expressions -> first and last day, the year found where none is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pipeline.extract.dates.atoms import Atom, Basis, Grain
from pipeline.extract.dates.calendar import FIRST_YEAR, LAST_YEAR, Period, day, month_of, months, quarter_of, year_from
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.join import Expression, Link
from pipeline.extract.dates.nearest import Tense, nearest_day, nearest_month, nearest_quarter, nearest_stretch, tense

_ACADEMIC_MONTH, _MUNICIPAL_MONTH = 9, 5


def resolve(text: str, expression: Expression, context: Context) -> Period | None:
    """The days an expression means, or None where the calendar has none such or no year can be told."""
    when = tense(text, expression.start, expression.end)
    first, last = expression.parts[0], expression.parts[-1]
    if expression.link is Link.NONE:
        return period(first, context, when)
    if first.year is None and last.year is None and first.month and last.month and not first.shift and not last.shift:
        return _stretch(first, last, context, when)
    start, end = period(first, context, when), period(last, context, when)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def _stretch(first: Atom, last: Atom, context: Context, when: Tense) -> Period | None:
    """The days of "December to February", "25 May to 7 September": of the stretches in three years the nearest one."""
    if context.reference is None or not first.month or not last.month:
        return None
    candidates: list[Period] = []
    for year in range(context.reference.year - 2, context.reference.year + 2):
        turned = (last.month, last.day or 0) < (first.month, first.day or 0)
        start = period(replace(first, year=year), context, when)
        end = period(replace(last, year=year + 1 if turned else year), context, when)
        if start and end:
            candidates.append((start[0], end[1]))
    return nearest_stretch(candidates, context.reference, when)


def period(atom: Atom, context: Context, when: Tense) -> Period | None:
    """The days of one atom."""
    if atom.year is not None and not FIRST_YEAR < atom.year < LAST_YEAR:
        return None
    match atom.grain:
        case Grain.DAY:
            return _day(atom, context, when)
        case Grain.MONTH:
            return _month(atom, context, when)
        case Grain.QUARTER:
            return _quarter(atom, context, when)
        case Grain.YEAR:
            return year_from(atom.year) if atom.year else None
        case Grain.SPAN:
            return _span(atom, context)
        case Grain.BARE:
            return None


def _day(atom: Atom, context: Context, when: Tense) -> Period | None:
    assert atom.month is not None
    assert atom.day is not None
    year = atom.year
    if year is None:
        if context.reference is None:
            return None
        if atom.shift:
            year = context.reference.year + atom.shift
    if year is None and context.reference:
        found = nearest_day(atom.month, atom.day, atom.weekday, context.reference, when, known=context.meeting is not None)
    else:
        found = day(year or 0, atom.month, atom.day)
    if found is None:
        return None
    if atom.week > 0:
        return found, found + timedelta(days=6)
    return (found - timedelta(days=6), found) if atom.week < 0 else (found, found)


def _month(atom: Atom, context: Context, when: Tense) -> Period | None:
    assert atom.month is not None
    if atom.year is not None:
        return month_of(atom.year, atom.month)
    if context.reference is None:
        return None
    if atom.shift:
        return month_of(context.reference.year + atom.shift, atom.month)
    return nearest_month(atom.month, context.reference, when, known=context.meeting is not None)


def _quarter(atom: Atom, context: Context, when: Tense) -> Period | None:
    assert atom.quarter is not None
    start: int | None = 1
    if atom.basis is Basis.FINANCIAL or (atom.basis is None and context.counts_financial_quarters):
        start = context.financial_start
    if start is None or (start == 1 and atom.basis is Basis.FINANCIAL):
        return None
    if atom.year is not None:
        found = quarter_of(atom.year, start, atom.quarter)
    else:
        if context.financial_year and start == context.financial_start and when is not Tense.ONLY_FUTURE:
            near: Period | None = quarter_of(context.financial_year.year, start, atom.quarter)
        else:
            near = nearest_quarter(atom.quarter, start, context.quarter, context.reference, when)
        if near is None:
            return None
        found = quarter_of(_first_year(near, start, atom.quarter) + atom.shift, start, atom.quarter)
    if atom.last_quarter and atom.last_quarter > atom.quarter:
        return months(found[0].year, found[0].month, 3 * (atom.last_quarter - atom.quarter + 1))
    return found


def _first_year(found: Period, start: int, quarter: int) -> int:
    """The year in which the twelve months of a quarter begin."""
    return found[0].year - (start - 1 + 3 * (quarter - 1)) // 12


def _span(atom: Atom, context: Context) -> Period | None:
    assert atom.year is not None
    assert atom.last_year is not None
    match atom.basis:
        case Basis.ACADEMIC:
            return year_from(atom.year, _ACADEMIC_MONTH)[0], year_from(atom.last_year - 1, _ACADEMIC_MONTH)[1]
        case Basis.MUNICIPAL:
            return year_from(atom.year, _MUNICIPAL_MONTH)[0], year_from(atom.last_year - 1, _MUNICIPAL_MONTH)[1]
        case Basis.FINANCIAL:
            start = context.financial_start
            if start is None or start == 1:
                return None  # "2023/24" is no financial year where these are calendar years
            return year_from(atom.year, start)
        case Basis.CALENDAR | None:
            return date(atom.year, 1, 1), date(atom.last_year, 12, 31)
