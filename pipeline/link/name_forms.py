"""Printed names as forms that can be compared: "R W Hale", "Mr Hale", "Rosa Hale", "Hale (R)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from pipeline import patterns as re
from pipeline.language.name_reader import split_name
from pipeline.language.names import find_names
from pipeline.language.vocabulary import terms
from pipeline.link.keys import fold

_APART = re.compile(r"\b([OD]['’])\s+(?=\w)")  # "O' Hanley"
_LONG = 8  # letters of a family name in which one may be wrong though the given name is an initial
_LONG_ENOUGH = 5  # letters of a name in which one wrong letter may be a misprint: "Lee" and "Lea" are two names


@dataclass(frozen=True, slots=True, order=True)
class NameForm:
    """A name as compared: folded family name, folded given names or initials in order ("r", "w"; "rosa")."""

    family: str
    given: tuple[str, ...] = ()

    @property
    def is_full(self) -> bool:
        """Whether a given name is spelt out: "Rosa Hale", not "R Hale" or "Hale"."""
        return any(len(part) > 1 for part in self.given)

    @property
    def fullness(self) -> tuple[int, int, int]:
        """Grows with what the form tells of the given names."""
        return (self.is_full, len(self.given), sum(map(len, self.given)))


@lru_cache(maxsize=65536)
def form_of(name: str) -> NameForm | None:
    """The form of a name printed without its title; None where nothing is left of it.

    "R W Hale" -> hale, (r, w); "RW Hale" -> hale, (r, w); "Hale (R)" -> hale, (r); "Rosa van der Elm" -> van der elm, (rosa);
    "O' Dowd" -> odowd.
    """
    given, family = split_name(_APART.sub(r"\1", " ".join(name.split())))
    parts: list[str] = []
    for word in given.replace(".", " ").split():
        folded = fold(word)
        initials = word.isupper() and len(folded) <= 2  # "RW" is two initials; "RAE" may be a name set in capitals
        parts.extend(folded if initials else [folded] if folded else [])
    return NameForm(fold(family), tuple(parts)) if fold(family) else None


@lru_cache(maxsize=65536)
def name_in(text: str) -> str | None:
    """The one name in a text that may have a title or a post beside it: "Cllr R Hale" -> "R Hale"; None if none or several."""
    found = find_names(text)
    return found[0].name if len(found) == 1 else None


@lru_cache(maxsize=65536)
def agree(one: NameForm, other: NameForm) -> bool:
    """Whether both could be one person's: the same family name, and given names that do not gainsay each other.

    "R W Hale" agrees with "Rosa Hale", "R Hale" and "Hale", not with "J Hale" or "R J Hale". "Wynn Hale" agrees with "R Wynn Hale":
    who is printed so goes by the second name, or has a family name of two words.
    """
    if one.family != other.family:
        return False
    return all(_agree(a, b) for a, b in zip(one.given, other.given, strict=False)) or _is_end(one, other) or _is_end(other, one)


def _is_end(short: NameForm, long: NameForm) -> bool:
    first = long.given[: -len(short.given)]
    return short.is_full and len(first) == 1 and len(first[0]) == 1 and long.given[1:] == short.given


def _agree(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other


def may_be_misprint(one: NameForm, other: NameForm) -> bool:
    """Whether one letter tells the two full forms apart: "Rosa Hartley" and "Rosa Hartly", "Bryan Hale" and "Brian Hale"."""
    if not (one.is_full and other.is_full) or one == other:
        return False
    if one.given == other.given:
        return _near(one.family, other.family)
    return one.family == other.family and one.given[1:] == other.given[1:] and _near(one.given[0], other.given[0])


def may_be_misprint_of_initials(one: NameForm, other: NameForm) -> bool:
    """Whether one letter of a long family name tells the two apart, and one prints initials: "R Hartley-Elm" and "Rosa Hartely-Elm"."""
    if not (one.given and other.given) or (one.is_full and other.is_full) or min(len(one.family), len(other.family)) < _LONG:
        return False
    return all(_agree(a, b) for a, b in zip(one.given, other.given, strict=False)) and _near(one.family, other.family)


def may_be_kin(one: NameForm, other: NameForm) -> bool:
    """Whether two full forms differ in the form of the given name alone: "Chris Hale" and "Christopher Hale", "Jerry" and "Gerry"."""
    if not (one.given and other.given) or one.family != other.family or one.given[0] == other.given[0]:
        return False
    return bool(_names_of(one.given[0]) & _names_of(other.given[0])) and all(
        _agree(a, b) for a, b in zip(one.given[1:], other.given[1:], strict=False)
    )


def _names_of(given: str) -> frozenset[int]:
    """The lines of the vocabulary that a given name stands in."""
    return _lines_of_names().get(given, frozenset())


@cache
def _lines_of_names() -> Mapping[str, frozenset[int]]:
    lines: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(terms("given_name_forms")):
        for name in line.split():
            lines[name].add(number)
    return {name: frozenset(numbers) for name, numbers in lines.items()}


def with_double_names(form: NameForm, doubles: frozenset[str]) -> NameForm:
    """The form with a family name of two words, where it is printed with a hyphen elsewhere: "R Birch Hale" beside "R Birch-Hale"."""
    if form.given and (double := f"{form.given[-1]} {form.family}") in doubles:
        return NameForm(double, form.given[:-1])
    return form


def with_initial_o(form: NameForm, families: frozenset[str]) -> NameForm:
    """ "O Hale", read as an Irish family name, beside "Owen Hale": an initial, if papers have the rest for a family name."""
    rest = form.family.removeprefix("o ")
    return NameForm(rest, ("o",)) if not form.given and rest != form.family and rest in families else form


def _near(one: str, other: str) -> bool:
    # A misprint seldom takes the first letter, and "Jane" is not "Jan".
    return min(len(one), len(other)) >= _LONG_ENOUGH and one[0] == other[0] and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1


def initials_of(form: NameForm) -> str:
    """ "Rosa Wynn Hale" -> "rwh", as an Action column prints it."""
    return "".join(part[0] for part in (*form.given, form.family))
