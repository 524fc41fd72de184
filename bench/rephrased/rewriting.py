"""An annotated paper, the changes of a rewriting, and the copy with its facts that they make."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pipeline.facts import Span

# The fields of facts that hold words of the paper; the others hold numbers, days and words of the guide ("carried", "percent").
_PRINTED = frozenset(
    "quote name role title item owner mover seconder motion matter organization body location due_text period value".split()
)
# What a copy prints and no fact has: soft hyphens, letters drawn as one
_PRINT_ONLY = str.maketrans({"\u00ad": "", "ﬃ": "ffi", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff"})


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Characters `start` up to `end` of the text become `words`."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Annotated:
    """A paper's name, its text, and its facts as an object of facts.schema.json."""

    name: str
    text: str
    facts: Mapping[str, Any]

    def place(self, words: str) -> Span | None:
        """Where `words` stand first as whole words, whatever white space parts them; None where they do not."""
        parts = words.split()
        if not parts:
            return None
        before, after = (r"(?<!\w)" if parts[0][0].isalnum() else ""), (r"(?!\w)" if parts[-1][-1].isalnum() else "")
        found = re.search(before + r"\s+".join(map(re.escape, parts)) + after, self.text)
        return Span(*found.span()) if found else None

    def rows(self, kind: str) -> Sequence[Mapping[str, Any]]:
        return self.facts.get(kind) or ()

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of its items, where they stand at the head of a line, in the order of the text."""
        found, at = [], 0
        for row in self.rows("agenda_items"):
            number = row.get("number")
            mark = rf"(?P<mark>(?:(?:item|agenda item)[ \t]+)?{re.escape(str(number))}[.):]?)[ \t]+" if number else "(?P<mark>)"
            title = r"\s+".join(map(re.escape, str(row["title"]).split()))
            match = re.compile(rf"^[ \t]*{mark}(?P<title>{title})(?!\w)", re.M | re.I).search(self.text, at)
            if match:
                found.append(Heading(number, Span(*match.span("mark")), Span(*match.span("title"))))
                at = match.end()
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Heading:
    """An item's number, the place of its printed mark ("4.", empty if it has none) and of its title."""

    number: str | None
    mark: Span
    title: Span


@dataclass(frozen=True, slots=True)
class Change:
    """What a rewriting does to a paper: its edits, what becomes of words of the facts that do not stand in the text as they are
    ("J Hale", printed "J. Hale"), and of the numbers of items."""

    edits: Sequence[Edit]
    words: Callable[[str], str] = field(default=lambda words: words)
    number: Callable[[str], str] = field(default=lambda number: number)


Rewriting = Callable[[Annotated], Change]


def rewrite(paper: Annotated, change: Change) -> Annotated | None:
    """The copy that `change` makes, with its facts; None where it changes nothing. Edits that overlap an earlier one are left out."""
    kept: list[Edit] = []
    for edit in sorted(change.edits):
        if (not kept or edit.start >= kept[-1].end) and paper.text[edit.start : edit.end] != edit.words:
            kept.append(edit)
    if not kept:
        return None
    kept = _aligned(paper.text, kept)
    pieces, at = [], 0
    for edit in kept:
        pieces += [paper.text[at : edit.start], edit.words]
        at = edit.end
    text = "".join([*pieces, paper.text[at:]])
    moved = _moves(kept)

    def words_of(words: str) -> str:
        place = paper.place(words)
        if place is None:
            return change.words(words)
        return " ".join(text[moved(place.start, False) : moved(place.end, True)].translate(_PRINT_ONLY).split())

    return Annotated(paper.name, text, _mapped(paper.facts, words_of, change.number))


def _aligned(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits, and others that keep columns where they were: wide spaces shrink or grow by what the words before them did."""
    aligned: list[Edit] = []
    gaps = re.compile(r"(?<=\S) {3,}(?=\S)")
    for place, edit in enumerate(edits):
        aligned.append(edit)
        following = edits[place + 1].start if place + 1 < len(edits) else len(text)
        end = text.find("\n", edit.end)
        gap = gaps.search(text, edit.end, len(text) if end < 0 else end) if "\n" not in edit.words else None
        if gap and gap.end() <= following and " " * 3 not in text[edit.start : edit.end]:
            grown = len(edit.words) - (edit.end - edit.start)
            begun = edit.start
            for earlier in reversed(edits[:place]):  # other edits of the same cell
                if gaps.search(text, earlier.end, begun) or "\n" in text[earlier.end : begun]:
                    break
                grown, begun = grown + len(earlier.words) - (earlier.end - earlier.start), earlier.start
            aligned.append(Edit(gap.start(), gap.end(), " " * max(2, gap.end() - gap.start() - grown)))
    return aligned


def _moves(edits: Sequence[Edit]) -> Callable[[int, bool], int]:
    """Where a place of the text stands in the copy. A place inside an edit goes to its beginning, or to its end if `ends`."""
    starts = [edit.start for edit in edits]
    grown = [0]
    for edit in edits:
        grown.append(grown[-1] + len(edit.words) - (edit.end - edit.start))

    def moved(at: int, ends: bool) -> int:
        # an edit that begins where a quote ends is none of it
        number = bisect_right(starts, at - 1 if ends else at)
        if not ends and number and starts[number - 1] == at and edits[number - 1].end > at:
            number -= 1
        if number and edits[number - 1].end > at:
            edit = edits[number - 1]
            return edit.start + grown[number - 1] + (len(edit.words) if ends else 0)
        return at + grown[number]

    return moved


def _mapped(value: Any, words: Callable[[str], str], number: Callable[[str], str], key: str = "") -> Any:
    if isinstance(value, Mapping):
        return {name: _mapped(each, words, number, "name" if key == "named" else name) for name, each in value.items()}
    if isinstance(value, list):
        return [_mapped(each, words, number, key) for each in value]
    if isinstance(value, str) and key in _PRINTED:
        return words(value)
    return number(value) if isinstance(value, str) and key == "number" else value


def substitution(pattern: str, words: str | Callable[[re.Match[str]], str], flags: int = 0) -> Rewriting:
    """The rewriting that puts `words` for every find of `pattern`, in the text and in the facts."""
    compiled = re.compile(pattern, flags)

    def change(paper: Annotated) -> Change:
        return Change(list(edits_of(compiled, words, paper.text)), lambda printed: compiled.sub(words, printed))

    return change


def edits_of(pattern: re.Pattern[str], words: str | Callable[[re.Match[str]], str], text: str) -> Iterable[Edit]:
    """An edit for each find of `pattern` in `text`."""
    for match in pattern.finditer(text):
        yield Edit(match.start(), match.end(), match.expand(words) if isinstance(words, str) else words(match))
