"""What the words of an action are about, and how far two sentences speak of one task.

Words are compared by their stems and weigh the more the fewer actions of the jurisdiction use them: "tracker" says which action is
meant, "report" hardly. Who is to do it and by when are compared apart, so their words do not count.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache

from pipeline import patterns as re
from pipeline.language.vocabulary import terms
from pipeline.link.keys import fold
from pipeline.link.titles import stem

# Words of promises, reports and dates, which say nothing of the matter.
_EMPTY = frozenset(
    "the a an of to and or in for on that by with at as is are be it its this these those his her their our your he she they them him "
    "us we i from into was were been being has had have would will shall should could may might can not no now then also all any each "
    "some both which who whom whose what when where how if than so but about after before until since during over under up out off "
    "again still yet meeting meetings next last previous committee council panel board members member councillor councillors cllr mr "
    "mrs ms miss dr action actions agreed agree asked ask requested request undertook undertake promised promise offered said reported "
    "confirmed advised january february march april june july august september october november december day days week weeks month "
    "months year date end done complete completed closed overdue outstanding open deferred ready item minute minutes made make bring "
    "brought come let know expect expected one two three four five six seven eight nine ten first second new further".split()
)
_WORD = re.compile(r"[^\W\d_]{2,}")
# ranks and titles that many posts share
_RANKS = frozenset(
    "head director chief officer manager assistant deputy cabinet portfolio lead senior interim acting service services executive".split()
)
_POSTS = _RANKS | frozenset("clerk chair chairman chairwoman treasurer secretary leader mayor officers warden".split())


@lru_cache(maxsize=65536)
def stems_of(words: str, owner: str | None = None) -> frozenset[str]:
    """The stems of the content words, without those of the owner: "NP to order the salt" of NP -> order, salt; "bought" -> buy.

    A post that the words do not print takes none of them away: "Leisure contract" is the Head of Leisure's.
    """
    printed, whose = _spaced(words), _spaced(owner or "")
    taken: set[str] = set()
    if not whose.isspace() and whose in printed:
        printed = printed.replace(whose, " ")
    elif owner and not _is_post(owner):
        taken = set(_WORD.findall(whose))
    verbs = _verbs()
    return frozenset(stem(verbs.get(word, word)) for word in _WORD.findall(printed) if word not in _EMPTY and word not in taken)


def _spaced(words: str) -> str:
    """Words as compared, each with a space of its own on either side, so that whole words are found: "np np" -> " np  np "."""
    return f" {fold(words).replace(' ', '  ')} "


@cache
def _verbs() -> Mapping[str, str]:
    """Past forms -> the verb: "written" -> "write"."""
    return {form: verb for verb, *forms in map(str.split, terms("irregular_verbs")) for form in forms}


# "Arrange a visit to Nant Ddu": a name, which begins with a capital inside the sentence
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


_LETTERS = 3  # "of" and "the" are small in headings too


@lru_cache(maxsize=65536)
def names_in(words: str, owner: str | None = None) -> frozenset[str]:
    """The words of names in a sentence, folded, without those of the owner; none where all words have capitals, as in a heading."""
    if not any(len(word) > _LETTERS and word.islower() for word in words.split()):
        return frozenset()
    whose = set(fold(owner or "").split())
    found = {word for match in _NAME.finditer(" ".join(words.split())) for word in fold(match.group()).split()}
    return frozenset(word for word in found if word not in whose and word not in _EMPTY and word not in _RANKS)


@lru_cache(maxsize=4096)
def _printed(iso: str) -> re.Pattern[str]:
    day = date.fromisoformat(iso)
    month, year = f"(?:{day:%B}|{day:%b})", f"(?:{day:%Y}|{day:%y})"
    in_words = rf"0?{day.day}(?:st|nd|rd|th)?(?:\s+of)?\s+{month},?\s+{year}|{month}\s+0?{day.day},?\s+{year}"
    return re.compile(rf"(?<!\d)(?:{in_words}|0?{day.day}[./-]0?{day.month}[./-]{year})(?!\d)", re.I)


def prints_day(words: str, iso: str) -> bool:
    """Whether words print that day, with its year: "16 January 2031", "16th Jan 2031", "16/01/31", "January 16, 2031"."""
    return iso[2:4] in words and _printed(iso).search(words) is not None


def owners_agree(one: str | None, other: str | None) -> bool | None:
    """True if both name the same, False if both name posts, or both people, that differ; None where that cannot be told.

    A post and a name may be one person.
    """
    if not one or not other:
        return None
    a, b = ({word for word in fold(owner).split() if word not in _EMPTY} for owner in (one, other))
    if not a or not b:
        return None
    if (a & b) - _RANKS or a == b:
        return True
    return False if _is_post(one) == _is_post(other) else None


def _is_post(owner: str) -> bool:
    return bool(_POSTS & set(fold(owner).split()))


class Weights:
    """How much each stem tells: log(1 + N / n), with N the actions of the jurisdiction and n those that use it."""

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        self._count: Counter[str] = Counter()
        self._total = 0
        for stems in sentences:
            self._total += 1
            self._count.update(stems)
        self._of_word = {word: math.log(1 + self._total / count) for word, count in self._count.items()}
        self._known: dict[frozenset[str], float] = {}

    def of(self, stems: frozenset[str]) -> float:
        """The weight of stems that sentences hold: the exact sum, so that no order of theirs can matter."""
        if (known := self._known.get(stems)) is None:
            known = self._known[stems] = math.fsum(self._of_word[word] for word in stems)
        return known

    def of_any(self, stems: frozenset[str]) -> float:
        """The weight of stems of which sentences may hold none: such a one weighs as one that one sentence holds."""
        return math.fsum(self._of_word.get(word, self.most) for word in stems)

    @property
    def most(self) -> float:
        """The weight of a stem that one action alone uses."""
        return math.log(1 + self._total)

    def rarest(self, stems: Iterable[str], most: int) -> list[str]:
        return sorted(stems, key=lambda word: (self._count[word], word))[:most]
