"""The heading of an agenda item, and its title without what a page prints after it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import Passage

# What stands after a title and is no part of it: "(Item 3)", "PDF 149 KB", "(Pages 5 - 12)", "- Supporting documents", "RESOLVED:"
TAIL = re.compile(
    r"\s*(?:\((?:agenda\s+)?(?:item|pages?|report|min(?:ute)?s?\.?)\s(?:[^()]|\([^()]{1,5}\)){0,30}\)|(?:(?:pdf|word|excel)\s+icon\s+)?(?:PDF|DOCX?|XLSX?|HTML)\s*(?:\([^)]*\)\s*)?\d[\d.,]*\s*[KM]B|"
    r"Time:\s*\d.*|(?-i:RESOLVED):?|pages?\s+\d+(?:\s*[-–]\s*\d+)?)\s*$",
    re.IGNORECASE,
)


_LAST_OF_TAIL = frozenset(")Bb:D")  # "(Item 3)", "149 KB", "RESOLVED:"; a figure, too, or anything behind "Time:"


# "Harbour dues PDF 207 KB": a title with the file that is attached to it
_ATTACHED = re.compile(r"\S\s+(?:(?:pdf|word|excel)\s+icon\s+)?(?:PDF|DOCX?|XLSX?)\s*\d[\d.,]*\s*[KM]B\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an item: the drafts `first` to `last` that print it; `rest` is what follows the title in the last of them."""

    first: int
    last: int
    number: str | None
    title: Passage
    rest: Passage | None = None

    @property
    def title_text(self) -> str:
        return self.title.text


def clean_title(passage: Passage) -> Passage:
    """A title without the words of its attachment, a page reference or a closing colon."""
    text = passage.text
    while match := tail_of(text):
        text = text[: match.start()]
    text = text.rstrip(" :-–—/|")
    if text.endswith(".") and not re.search(r"\b(?:[A-Za-z]\.){1,4}$|\b(?:etc|inc|ltd|no)\.$", text, re.IGNORECASE):
        text = text.rstrip(".")
    start = len(text) - len(text.lstrip(" :-–—."))
    return passage.part(start, len(text))


def tail_of(text: str) -> re.Match[str] | None:
    """The match of what stands after a title, which is tried for in vain at every character of most."""
    last = text.rstrip()[-1:]
    return TAIL.search(text) if last in _LAST_OF_TAIL or last.isdecimal() or "time:" in text.lower() else None


def is_attached(words: str) -> bool:
    """Whether words, without white space behind them, end in the size of a file that is attached to them."""
    return words.endswith(("B", "b")) and _ATTACHED.search(words) is not None
