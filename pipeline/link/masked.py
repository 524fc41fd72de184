"""Words in which the names of risks or measures are masked, so that patterns need not know them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline import patterns as re

OPEN, CLOSE = "\ue000", "\ue001"
NAME = rf"{OPEN}\d+{CLOSE}"
# "the risk about", "a new risk called", "two separate risks:": words before a name that do not change what is said of it. All repeats have
# an end, so that no paper can keep a pattern busy.
FILL = (
    r"(?:[\s,:–—-]{0,4}\b(?:the|an?|one|two|three|four|both|new|old|existing|general|separate|distinct|single|overall|overarching|broader|wider|"
    r"combined|strategic|corporate|directorate|service|operational|risks?|on|of|about|for|regarding|concerning|called|titled|named|entitled|"
    r"known|as|that|its|parts?|elements?|measures?|indicators?)\b){0,7}[\s,:–—-]{0,4}"
)
LIST = rf"{NAME}(?:\s?(?:[,;&]|\band\b|\bas\s+well\s+as\b){FILL}(?:\band\b{FILL})?{NAME}){{0,9}}"
_NOW = r"(?:(?:now|since|also|both|all|recently|therefore|then)\s+){0,3}"
DONE = rf"(?:(?:ha[sd]|have|having)\s+{_NOW}been|is|are|was|were)\s+{_NOW}"  # "had now been", "are now", "was"
# "SR4 (16, red)", "SR17, scored at 12,": what stands beside a name in a list
_BESIDE = re.compile(
    rf"(?<={CLOSE})(?:\s*\([^(){OPEN}]{{0,40}}\)|,?\s*(?:scored|rated|at|with\s+an?)\b[^.;,{OPEN}]{{0,40}}(?=[,.;]|\s+and\b))"
)
_WORD = re.compile(r"[^\W_](?:\S*[^\W_])?")  # "re-let", "children's"
_QUOTED = re.compile(r"[\"“”‘]|(?<!\w)'|['’](?!\w)")


def mask(place: int) -> str:
    """What stands for the name of that place."""
    return f"{OPEN}{place}{CLOSE}"


def masked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """`text` with the mask of each name, whose characters `spans` give in order, in its place."""
    for place, (start, end) in reversed(list(enumerate(spans))):
        text = text[:start] + mask(place) + text[end:]
    return text


def standing(text: str, titles: Iterable[str]) -> list[tuple[int, int, str]]:
    """Where `titles` stand as whole words in `text`, as `small` gives both: from, to and which; the longest where several overlap."""
    found: list[tuple[int, int, str]] = []
    for title in sorted(titles, key=lambda title: (-len(title), title)):
        for match in re.finditer(rf"(?<!\w){re.escape(title)}(?!\w)", text):
            if not any(match.start() < end and start < match.end() for start, end, _ in found):
                found.append((match.start(), match.end(), title))
    return found


def places(names: str | None) -> tuple[int, ...]:
    """The places of the names in masked words, in their order."""
    return tuple(int(number) for number in re.findall(rf"{OPEN}(\d+){CLOSE}", names or ""))


def plain(masked: str) -> str:
    """The words without quotation marks and what stands beside names."""
    return _BESIDE.sub("", _QUOTED.sub("", masked))


def small(text: str) -> str:
    """Small letters, each in its place: no letter becomes two."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)


class Titles:
    """Titles, and which of them a text may hold: those whose first word it has."""

    def __init__(self) -> None:
        self._by_first_word: dict[str, set[str]] = {}

    def add(self, title: str) -> None:
        """Adds a title, as `small` gives it, its white space folded."""
        first = _WORD.search(title)
        if first:
            self._by_first_word.setdefault(first.group(), set()).add(title)

    def within(self, text: str) -> set[str]:
        """Those that `text`, in small letters, holds."""
        return {title for word in set(_WORD.findall(text)) for title in self._by_first_word.get(word, ()) if title in text}
