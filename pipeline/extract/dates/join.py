"""Atoms -> expressions: ranges ("1 April to 30 September 2024"), lists of months (one stretch), days that share a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Grain

# " to ", " - ", "–", " until the ", " up to and including "
_THROUGH = re.compile(
    r"\s?(?:-|–|—|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\bup\sto(?:\sand\sincluding)?\b)\s?"
    r"(?:(?:the\s)?end\sof\s|(?:early|late|mid)[\s-])?(?:the\s)?",
    re.I,
)
# ", ", " and ", " & ", "/", " or "
_AND = re.compile(r",?\s?(?:,|/|&|\band\b|\bor\b)\s?(?:the\s|on\s|in\s)?", re.I)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?(?:(?:period|dates)\s(?:of\s)?)?$", re.I)
# a date that is moved from one day to another is no stretch of time
_MOVED = re.compile(
    r"\b(?:mov(?:e|ed|ing)|chang(?:e|ed|ing)|rescheduled?|postponed?|deferred|delayed|brought forward|revised|amended|altered|slipped|"
    r"put back|instead)\b[^.;]{0,90}$",
    re.I,
)
_WINDOW = 110


class Link(StrEnum):
    NONE = "none"
    THROUGH = "through"  # a range from the first part to the last
    LIST = "list"  # months that make one stretch


@dataclass(frozen=True, slots=True)
class Expression:
    """One row to be: a single atom, or the first and last of a stretch."""

    parts: tuple[Atom, ...]
    link: Link = Link.NONE

    @property
    def start(self) -> int:
        return self.parts[0].start

    @property
    def end(self) -> int:
        return self.parts[-1].end


def join(text: str, atoms: list[Atom]) -> Iterator[Expression]:
    """The expressions of a text in order. Days and months without a year share that of the date they are joined to."""
    chain: list[Atom] = []
    for atom in atoms:
        if chain and not _linked(text, chain[-1], atom):
            yield from _expressions(text, _shared(chain))
            chain = []
        chain.append(atom)
    if chain:
        yield from _expressions(text, _shared(chain))


def _linked(text: str, first: Atom, second: Atom) -> bool:
    """Whether two atoms of one kind are joined by a dash, "to", a comma or "and"."""
    if not _same_kind(first, second):
        return False
    gap = text[first.end : second.start]
    return len(gap) <= 24 and bool(_THROUGH.fullmatch(gap) or _AND.fullmatch(gap))


def _same_kind(first: Atom, second: Atom) -> bool:
    if first.grain in (Grain.BARE, Grain.DAY):
        return second.grain in (Grain.BARE, Grain.DAY)
    return first.grain is second.grain


def _shared(chain: list[Atom]) -> list[Atom]:
    """The chain with each month and year that a part leaves to its neighbour: right to left, then left to right."""
    out = list(chain)
    for i in range(len(out) - 2, -1, -1):
        atom, following = out[i], out[i + 1]
        if atom.grain is Grain.BARE and following.month:
            out[i] = replace(atom, grain=Grain.DAY, month=following.month, year=following.year)
        elif atom.grain in (Grain.DAY, Grain.MONTH) and atom.year is None and following.year and atom.shift == 0:
            later = (atom.month or 0) > (following.month or 0)
            out[i] = replace(atom, year=following.year - (1 if later else 0))
    for i in range(1, len(out)):
        atom, previous = out[i], out[i - 1]
        if atom.grain in (Grain.DAY, Grain.MONTH) and atom.year is None and previous.year and atom.shift == 0:
            earlier = (atom.month or 0) < (previous.month or 0)
            out[i] = replace(atom, year=previous.year + (1 if earlier else 0))
    return [atom for atom in out if atom.grain is not Grain.BARE]


def _expressions(text: str, chain: list[Atom]) -> Iterator[Expression]:
    position = 0
    while position < len(chain):
        atom = chain[position]
        stretch = _months_in_list(text, chain, position)
        if stretch > 1:
            yield Expression(tuple(chain[position : position + stretch]), Link.LIST)
            position += stretch
        elif position + 1 < len(chain) and _is_range(text, atom, chain[position + 1]):
            yield Expression((atom, chain[position + 1]), Link.THROUGH)
            position += 2
        else:
            yield Expression((atom,))
            position += 1


def _months_in_list(text: str, chain: list[Atom], position: int) -> int:
    """How many months from `position` are one stretch: "October, November and December 2024", "March/April".

    Months that do not follow each other are times apart: "in April and September".
    """
    length = 1
    while position + length < len(chain):
        first, second = chain[position + length - 1], chain[position + length]
        both_printed = _printed_year(text, first) and _printed_year(text, second)
        if first.grain is not Grain.MONTH or both_printed or not _AND.fullmatch(text[first.end : second.start]):
            break
        follows = first.month is None or second.month is None or (second.month - first.month) % 12 == 1
        if _printed_year(text, first) or not follows:
            break
        length += 1
    return length


def _printed_year(text: str, atom: Atom) -> bool:
    return any(character.isdigit() for character in text[atom.start : atom.end])


def _is_range(text: str, first: Atom, second: Atom) -> bool:
    gap = text[first.end : second.start]
    before = text[max(0, first.start - _WINDOW) : first.start]
    if gap.strip() == "/":  # "the weekend of 21/22 November"
        return first.grain is Grain.DAY and first.month == second.month and (first.day or 0) + 1 == second.day
    if _AND.fullmatch(gap):
        return "and" in gap.lower() and bool(_BETWEEN.search(before))
    if not _THROUGH.fullmatch(gap) or _MOVED.search(before) or first.week or second.week:
        return False
    return _in_order(first, second)


def _in_order(first: Atom, second: Atom) -> bool:
    if first.year is None or second.year is None:
        if first.year is not second.year or (first.month, first.quarter) == (second.month, second.quarter):
            return first.year is second.year and (first.day or 0) < (second.day or 0)
        return True
    one = (first.year, first.month or 0, first.quarter or 0, first.day or 0)
    return one < (second.last_year or second.year, second.month or 0, second.quarter or 0, second.day or 0)
