"""Titles before names, as councils print them: "Mr", "Cllrs.", "His Worship the Mayor", "Rt Hon Sir", "PCSO"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.language.alternatives import by_letter
from pipeline.language.vocabulary import table
from pipeline.language.word_sets import RUN, words_in

# Short titles that are other things in small letters or in other places ("ci", "ms", "ps", "di")
_CAPITAL_TITLES = frozenset(
    ["pc", "ps", "ci", "di", "ds", "dci", "wpc", "acfo", "dcfo", "acc", "dcc", "pcso", "pcsos", "hw the mayor", "mp", "msp", "td", "mep"]
)
_STOPPED = frozenset(["cllrs", "messrs", "cmhlr", "couns", "insp", "cncllr"])  # long abbreviations that take a full stop
_SMALL_WORDS = frozenset(["the", "an", "and", "his", "her"])
GLUED = ("Mr", "Ms", "Miss", "Cllr")  # titles that the word before may run into
_APOSTROPHE = "['’‘`]"


class Kind(NamedTuple):
    """What a title says: councillor, courtesy, clergy, honour, rank or office, and whether several names follow it."""

    kind: str
    plural: bool


@cache
def _titles() -> dict[str, Kind]:
    honorifics = table("honorifics")
    found = {title: Kind(kind, False) for kind, titles in honorifics["singular"].items() for title in titles}
    found.update({title: Kind(kind, True) for kind, titles in honorifics["plural"].items() for title in titles})
    return found


_FIRST = re.compile(r"[^\s/.]+")


@cache
def _first_words() -> frozenset[str]:
    return frozenset(first.group() for title in _titles() if (first := _FIRST.match(title)))


@cache
def words_of_titles() -> frozenset[str]:
    """The words that titles are made of."""
    return frozenset(word for title in _titles() for word in RUN.findall(title))


def may_begin_title(text: str, position: int) -> bool:
    """Whether the word at `position` is one that a title begins with; quick, for a text asked word by word."""
    word = _FIRST.match(text, position)
    return word is not None and word.group().rstrip(",:").lower() in _first_words()


def may_hold_title(text: str) -> bool:
    """Whether a word that titles are made of stands in a text, or one run into another ("BirchMr"); quick, for a text as a whole."""
    return not _hints().isdisjoint(words_in(text)) or _is_glued(text)


def _is_glued(text: str) -> bool:
    mr, ms, miss, cllr = GLUED
    return mr in text or ms in text or miss in text or cllr in text  # a loop over them takes three times as long


@cache
def _hints() -> frozenset[str]:
    """A word of each title: "worship" of "his worship", "cllr", a title itself, of "county cllr"."""
    alone = _titles().keys()
    return frozenset(max(RUN.findall(title), key=lambda word: (word not in _SMALL_WORDS, word in alone, len(word))) for title in _titles())


@cache
def title_pattern() -> re.Pattern[str]:
    """ "Mr", "Mr.", "MR", "Councillor", "His Worship the Mayor", "Rt. Hon." before a name, in the groups `title` and `stop`."""
    ordered = sorted(_titles(), key=len, reverse=True)
    alternatives = by_letter(_parted(title.split()) for title in ordered)
    glued = r"(?-i:(?<=[a-zà-ÿ])(?=(?:Mr|Mrs|Ms|Miss|Cllr)\b))"  # "BirchMr Elm"
    capital = r"(?=(?-i:[^\W\d_a-zà-ÿ]))"  # no title is printed without; the search for one stops at capitals only
    return re.compile(rf"{capital}(?:(?<![\w’'-])|{glued})(?P<title>{alternatives})(?![\w’'-])(?P<stop>[.:]?)(?=\s|{capital})", re.I)


def _parted(words: list[str]) -> str:
    """The words of a title with what may stand between them; a letter may run into the next: "P.Cllr"."""
    gaps = [r"(?:\.\s*|\s+)" if len(word) == 1 else r"\.?\s+" for word in words]
    return "".join(part for word, gap in zip(words, gaps, strict=True) for part in (_word(word), gap)).removesuffix(gaps[-1])


def _word(word: str) -> str:
    return re.escape(word).replace("’", _APOSTROPHE)


@lru_cache(maxsize=4096)
def kind_of_title(title: str, stop: str = "") -> Kind | None:
    """The kind of a printed title, None where it is printed as no title is: "pc" for a parish council, "chair" in small letters.

    A full stop after it ends a sentence where the title is no abbreviation: "the Senator. Prior to".
    """
    folded = " ".join(title.lower().replace(".", " ").split())
    kind = _titles().get(folded)
    if kind is None or (folded in _CAPITAL_TITLES and not title[:2].isupper()) or not title[0].isupper():
        return None
    if stop == "." and len(folded.split()[-1]) > 4 and folded not in _STOPPED:
        return None
    return kind


@lru_cache(maxsize=4096)
def is_title(word: str) -> bool:
    """Whether a printed word is a title by itself: "Mr", "Cllr.", "Councillors"."""
    return kind_of_title(word.strip(".,:")) is not None
