"""Text -> its calendar atoms in order, each character in one atom at most."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Grain
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.misspelt import misspelt
from pipeline.extract.dates.months import months
from pipeline.extract.dates.numeric import numeric
from pipeline.extract.dates.partial import partial
from pipeline.extract.dates.quarters import quarters
from pipeline.extract.dates.years import years
from pipeline.language.gate import gated

FILLER = "\ufffc"
# the cheap test: a figure, or the first three letters of a month; "quarter" has its number in words
_MAY_HOLD = gated(r"\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|quarter|christmas|boxing|new year", re.I)
# days that bear a name: "Christmas 2017", "Christmas Eve 2019", "Boxing Day 2020", "New Year’s Day 2021"
_FEAST = re.compile(
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


# From the most particular to the least: what one has read the next does not see.
_READERS: tuple[Callable[[str, Context], Iterator[Atom]], ...] = (numeric, partial, quarters, _feasts, misspelt, months, years)


def scan(text: str, context: Context) -> list[Atom]:
    """The calendar atoms of a text in order."""
    if not _MAY_HOLD.search(text):
        return []
    found: list[Atom] = []
    unread = text
    for reader in _READERS:
        atoms = sorted(reader(unread, context), key=lambda atom: (atom.start, -atom.end))
        unread = _without(unread, atoms)
        found.extend(atoms)
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
