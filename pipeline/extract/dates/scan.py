"""Text -> its calendar atoms in order, each character in one atom at most."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Grain
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.misspelt import WORD_AND_YEAR, misspelt
from pipeline.extract.dates.months import MONTH_NAME, months
from pipeline.extract.dates.numeric import HINT as DATE_IN_FIGURES
from pipeline.extract.dates.numeric import numeric
from pipeline.extract.dates.partial import PART, PARTS, partial
from pipeline.extract.dates.quarters import HINT as QUARTER
from pipeline.extract.dates.quarters import quarters
from pipeline.extract.dates.weekdays import WEEKDAY_AND_DAY, weekdays
from pipeline.extract.dates.years import YEARS, years
from pipeline.language.gate import Entries, gated

FILLER = "\ufffc"
# days that bear a name: "Christmas 2017", "Christmas Eve 2019", "Boxing Day 2020", "New Year’s Day 2021"
_FEAST = gated(
    r"\b(?:(?P<eve>Christmas\sEve)|(?P<christmas>Christmas(?:\sDay)?)|(?P<boxing>Boxing\sDay)|(?P<old>New\sYear[’']?s\sEve)|"
    r"(?P<new>New\sYear[’']?s\sDay)),?\s(?P<year>(?:19|20)\d\d)(?![\d/-])",
    re.I,
)
_FEASTS = {"eve": (12, 24), "christmas": (12, 25), "boxing": (12, 26), "old": (12, 31), "new": (1, 1)}


def _feasts(text: str, _: Context) -> Iterator[Atom]:
    if not ("hristmas" in text or "oxing" in text or "New Year" in text):
        return
    for match in _FEAST.finditer(text):
        month, day = next(_FEASTS[name] for name in _FEASTS if match[name])
        yield Atom(*match.span(), Grain.DAY, int(match["year"]), month, day)


_Reader = Callable[[str, Context], Iterator[Atom]]
# From the most particular to the least, each with what it reads nothing without: what one has read the next does not see.
_READERS: Entries[_Reader] = Entries(
    (
        (numeric, (DATE_IN_FIGURES,)),
        (partial, (PARTS,)),
        (quarters, (QUARTER,)),
        (_feasts, (_FEAST,)),
        (misspelt, (WORD_AND_YEAR,)),
        (months, (MONTH_NAME,)),
        (years, (YEARS,)),
    )
)


def may_tell_quarter(text: str) -> bool:
    """Whether a quarter of a year, or a part of one told by its length, may stand in a text."""
    return QUARTER.opens(text) or PART.opens(text)


def scan(text: str, context: Context) -> list[Atom]:
    """The calendar atoms of a text in order."""
    found: list[Atom] = []
    unread = text
    for reader in _READERS.opened(text):
        atoms = sorted(reader(unread, context), key=lambda atom: (atom.start, -atom.end))
        unread = _without(unread, atoms)
        found.extend(atoms)
    if WEEKDAY_AND_DAY.opens(text):
        found.extend(weekdays(text, unread, context))
    return sorted(found, key=lambda atom: atom.start)


def _without(text: str, atoms: list[Atom]) -> str:
    """The text with the atoms' characters replaced by fillers, so that offsets stay."""
    if not atoms:
        return text
    kept: list[str] = []
    last = 0
    for atom in atoms:
        kept += [text[last : atom.start], FILLER * (atom.end - max(last, atom.start))]
        last = max(last, atom.end)
    kept.append(text[last:])
    return "".join(kept)
