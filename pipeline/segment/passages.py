"""Spans of a document -> passages: the same words on one line, each character with its offset."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence

from pipeline import patterns as re
from pipeline.facts import Cell, Passage, Span

Row = Sequence[tuple[Cell, Passage]]  # of a table: each cell with its words

# "Vice-" / "Chair", "non-" / "Executive": first parts of words with a hyphen of their own
_COMPOUND = re.compile(r"(?:^|\s)(?:vice|deputy|non|sub|co|ex|mid|pro|anti|multi|inter)-$", re.IGNORECASE)
_HYPHENS = "-\u2010"
_SHORT = 6  # characters of a word and its hyphen: so few may be the middle of another word
_FIRST_WORD = re.compile(r"[\w’']+")  # "|O’Hale|, Leader", which may go on with "Birch-"


def fold(text: str, spans: Sequence[Span]) -> Passage:
    """The words of `spans` joined by single spaces, white space folded.

    A line that ends in a hyphen is joined to the next without a space where that goes on alike
    ("2018-" / "28", "co-" / "ordinator", "ASHBY-" / "FOLVILLE") or where the text has the whole elsewhere ("Birch-" / "O’Hale"). The
    hyphen stays, since only the printer knows whether the word has one; but where the text has the word without it, or it is the one
    with which only programs break words (U+2010), it goes.
    """
    if len(spans) == 1 and _is_folded(printed := text[spans[0].start : spans[0].end]):
        return Passage(printed, _offsets(spans[0].start, spans[0].end))
    parts: list[str] = []
    offsets = array("I")
    for span in spans:
        printed = text[span.start : span.end]
        words = printed.split()
        if not words:
            continue
        if parts and not is_broken(parts[-1], words[0], text):
            parts.append(" ")
            offsets.append(offsets[-1] + 1)
        elif parts and _is_printers(parts[-1], words[0], text):
            parts[-1] = parts[-1][:-1]
            offsets.pop()
        folded = " ".join(words)
        parts.append(folded)
        if len(folded) == len(printed):  # one white space between words, as nearly always
            offsets += _offsets(span.start, span.end)
            continue
        end = span.start
        for word in words:
            start = text.index(word, end)
            if end > span.start:
                offsets.append(end)
            end = start + len(word)
            offsets += _offsets(start, end)
    return Passage("".join(parts), offsets)


def _is_folded(printed: str) -> bool:
    """Whether words stand as a passage has them: a space alone between any two, which is the one white space that is printable."""
    return printed.isprintable() and "  " not in printed and printed[:1] != " " and printed[-1:] != " "


_counted = array("I")  # 0, 1, 2, ...: counted once, a part of it is copied in no time


def _offsets(start: int, end: int) -> array[int]:
    """The offsets from `start` to before `end`."""
    if len(_counted) < end:
        _counted.extend(range(len(_counted), 2 * end))
    return _counted[start:end]


def is_broken(before: str, after: str, text: str) -> bool:
    """Whether a hyphen at the end of `before` breaks a word that `after` goes on with, in a paper of that text."""
    if len(before) < 2 or before[-1] not in _HYPHENS or not before[-2].isalnum():
        return False
    if any(kind(before[-2]) and kind(after[0]) for kind in (str.islower, str.isdigit, str.isupper)):
        return True
    if after[0].isupper() and _COMPOUND.search(before, max(0, len(before) - 8)):
        return True
    word = _FIRST_WORD.match(after) if after[0].isupper() else None
    return word is not None and before.rsplit(None, 1)[-1] + word.group() in text


def _is_printers(before: str, after: str, text: str) -> bool:
    """Whether the hyphen that breaks a word is none of the word's own: "speed-" / "ing" where "speeding" stands elsewhere."""
    if not before[-2].islower():
        return False
    if before[-1] == "\u2010":
        return True
    head, tail = before.rsplit(None, 1)[-1], _FIRST_WORD.match(after)
    if tail is None or len(head) + len(tail.group()) <= _SHORT:
        return False
    return head[:-1] + tail.group() in text and head + tail.group() not in text


def join(passages: Iterable[Passage]) -> Passage:
    """Passages one after the other with a space between."""
    texts: list[str] = []
    offsets = array("I")
    for passage in passages:
        if not passage.text:
            continue
        if texts:
            texts.append(" ")
            offsets.append(offsets[-1])
        texts.append(passage.text)
        offsets.extend(passage.offsets)
    return Passage("".join(texts), offsets)


def lines_of(text: str, span: Span) -> Iterator[Span]:
    """The lines of a cell that have words."""
    start = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line.rstrip()))
        start += len(line)
