"""Titles of which papers say that they are one thing's: "has been renamed", "formerly called", "is now called"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pipeline import patterns as re
from pipeline.link.masked import DONE, FILL, NAME, OPEN, Titles, masked, places, plain, small, standing
from pipeline.link.row_parts import one_line

_RENAME = r"(?:re-?(?:named|titled|worded|labelled|phrased)|called|known|titled|entitled)"
_FORMER = r"(?:formerly|previously|once|originally)"
_AND_ON = rf"(?:[^.;{OPEN}]|\.(?=\d)){{0,120}}?"  # "5.8 | 6.3 | Red | " of a row

# Each gives two names of one thing.
_PATTERNS = (
    # "Fuel costs had been renamed Price of fuel", "Fuel costs was now called Price of fuel", "Fuel costs, renamed as Price of fuel"
    re.compile(rf"(?P<one>{NAME})[\s,(–—-]{{0,4}}(?:{DONE})?(?:now\s+)?{_RENAME}(?:\s+(?:as|to))?{FILL}(?P<other>{NAME})", re.I),
    # "renamed from Fuel costs to Price of fuel"
    re.compile(rf"{_RENAME}\s+from{FILL}(?P<one>{NAME})\s+(?:to|as){FILL}(?P<other>{NAME})", re.I),
    # "The risk formerly called Fuel costs was now Price of fuel"
    re.compile(rf"{_FORMER}\s+(?:{_RENAME}\s+)?{FILL}(?P<one>{NAME})[\s,]{{0,4}}(?:is|was)\s+now{FILL}(?P<other>{NAME})", re.I),
    # "Price of fuel (formerly Fuel costs)", "Price of fuel, previously known as Fuel costs"; a row whose remark is: "Formerly Fuel costs."
    re.compile(rf"(?P<one>{NAME}){_AND_ON}\b(?:formerly|{_FORMER}\s+{_RENAME}){FILL}(?P<other>{NAME})", re.I),
)
# Words without which no pattern matches.
_TELLS = (
    *("renamed", "re-named", "retitled", "re-titled", "reworded", "re-worded", "labelled", "phrased"),
    *("formerly", "previously", "originally"),
)
_CALLED = (" called", "\ncalled", " known", "\nknown", "titled")


def renamings(titles: Mapping[str, Iterable[int]], said: Iterable[tuple[str, int]]) -> dict[tuple[int, int], set[int]]:
    """Pairs of titles, by their places, that words say are one thing's, and the papers that say so.

    `titles` gives the places of each title, as `masked.small` gives it; `said` the words of each statement with the number of its paper.
    A name in the words is a title, or what stands before the first comma of one alone.
    """
    told = [(one_line(words), paper) for words, paper in said if _may_tell(words)]
    if not told:
        return {}
    known, names = _known(titles), Titles()
    for title in known:
        names.add(title)
    pairs: dict[tuple[int, int], set[int]] = defaultdict(set)
    for words, paper in told:
        for one, other in _pairs(words, names):
            for first in known[one]:
                for second in known[other]:
                    if first != second:
                        pairs[min(first, second), max(first, second)].add(paper)
    return pairs


def _may_tell(words: str) -> bool:
    low = words.lower()
    return any(word in low for word in _TELLS) or ("now" in low and any(word in low for word in _CALLED))


def _known(titles: Mapping[str, Iterable[int]]) -> dict[str, set[int]]:
    """The places of each title, and of each beginning of two words or more that stands before the comma of one title alone."""
    known = {title: set(of) for title, of in titles.items()}
    heads: dict[str, set[str]] = defaultdict(set)
    for title in titles:
        head, comma, _ = title.partition(",")
        if comma and " " in head and head not in known:
            heads[head].add(title)
    return known | {head: known[min(of)] for head, of in heads.items() if len(of) == 1}


def _pairs(words: str, names: Titles) -> Iterator[tuple[str, str]]:
    """The titles that the words say are one thing's."""
    low = small(words)
    found = sorted(standing(low, names.within(low)))
    told = plain(masked(words, [(start, end) for start, end, _ in found]))
    for pattern in _PATTERNS:
        for match in pattern.finditer(told):
            (one,), (other,) = places(match["one"]), places(match["other"])
            yield found[one][2], found[other][2]
