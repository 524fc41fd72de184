"""Lines set another way: their width, the blank lines, the marks of points and items, headings and tables."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from itertools import pairwise

from bench.rephrased.rewriting import Annotated, Change, Edit, Rewriting, edits_of

_PROSE = 60  # characters of a line that is no heading and no cell
_COLUMNS = re.compile(r"\S(?:\t| {2,}|\s*\|\s*)\S")
_MARK = re.compile(r"[ \t]*(?:[·•▪*–-]|o(?=[ \t])|\(?[a-z0-9ivx]{1,4}[.)])[ \t]+")
_BULLET = re.compile(r"^([ \t]*)(?:[·•▪●*–-]|o(?=[ \t]))(?:[ \t]+)(?=[^\W\d_])", re.M)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def wrapped(width: int) -> Rewriting:
    """Paragraphs are wrapped at `width` characters, their next lines below the words of a point, where each stands on one line."""

    def change(paper: Annotated) -> Change:
        if _is_wrapped(paper.text):
            return Change(())
        edits = []
        for at, line in _lines(paper.text):
            if len(line) <= width or _COLUMNS.search(line):
                continue
            mark = _MARK.match(line)
            hang = " " * (mark.end() if mark else 0)
            # words keep their places; only the spaces between lines change
            pieces = textwrap.wrap(line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)
            place = 0
            for piece in pieces[:-1]:
                place = line.index(piece.strip(), place) + len(piece.strip())
                edits.append(Edit(at + place, at + place + len(line[place:]) - len(line[place:].lstrip()), "\n" + hang))
        return Change(edits)

    return change


def _is_wrapped(text: str) -> bool:
    """Whether some lines plainly go on in the next: to wrap them again would leave a ragged text that nobody prints."""
    printed = [line.strip() for line in text.split("\n") if line.strip()]
    broken = sum(following[0].islower() and line[-1] not in ".:;" and not _MARK.match(following) for line, following in pairwise(printed))
    return broken > 0.04 * len(printed)


def unwrapped(paper: Annotated) -> Change:
    """Lines that plainly go on in the next one, which begins in small letters, are joined: a paragraph a line."""
    lines = list(_lines(paper.text))
    widest = max((len(line) for _, line in lines), default=0)
    edits = []
    for (at, line), (following_at, following) in pairwise(lines):
        first = following.split(maxsplit=1)[:1]
        goes_on = len(line) >= _PROSE and first and len(line) + len(first[0]) >= min(widest, 100) - 4 and first[0][0].islower()
        if goes_on and line.rstrip()[-1:] not in ".:;" and not _MARK.match(following) and not _COLUMNS.search(line + "\n" + following):
            edits.append(Edit(at + len(line.rstrip()), following_at + len(following) - len(following.lstrip()), " "))
    return Change(edits)


def blank_lines_dropped(paper: Annotated) -> Change:
    """No blank lines, where each paragraph is one line: wrapped lines need them."""
    lengths = [len(line) for _, line in _lines(paper.text)]
    if max(lengths, default=0) < 150:
        return Change(())
    return Change(list(edits_of(re.compile(r"\n[ \t]*\n\s*(?=\S)"), "\n", paper.text)))


def blank_lines_doubled(paper: Annotated) -> Change:
    return Change(list(edits_of(re.compile(r"\n[ \t]*\n"), "\n\n\n", paper.text)))


def bulleted(mark: str) -> Rewriting:
    """Points with another bullet."""

    def change(paper: Annotated) -> Change:
        return Change(list(edits_of(_BULLET, rf"\g<1>{mark} ", paper.text)))

    return change


def points_lettered(paper: Annotated) -> Change:
    """Runs of bulleted points with letters, but for points of several sentences: a lettered clause is one decision."""
    runs: list[list[re.Match[str]]] = []
    for match in _BULLET.finditer(paper.text):
        between = paper.text[runs[-1][-1].end() : match.start()] if runs else ""
        if runs and len([line for line in between.split("\n") if line.strip()]) == 1:
            runs[-1].append(match)
        else:
            runs.append([match])
    edits = []
    for run in runs:
        points = [paper.text[match.end() :].split("\n", 1)[0] for match in run]
        if 1 < len(run) <= 26 and not any(re.search(r"[.;] [A-Z]", point) for point in points):
            edits += [Edit(match.start(), match.end(), f"{match[1]}({chr(97 + place)}) ") for place, match in enumerate(run)]
    return Change(edits)


def items_marked(form: Callable[[str], str], number: Callable[[str], str] = lambda number: number) -> Rewriting:
    """The plain numbers of items printed another way; all of them or none, as a clerk numbers one way only."""

    def change(paper: Annotated) -> Change:
        headings = paper.headings
        numbered = [heading for heading in headings if heading.number is not None and re.fullmatch(r"\d{1,3}", heading.number)]
        if len(numbered) < 3 or len(numbered) != sum(row.get("number") is not None for row in paper.rows("agenda_items")):
            return Change(())
        return Change([Edit(each.mark.start, each.mark.end, form(str(each.number))) for each in numbered], number=number)

    return change


def headings_in(form: Callable[[str], str], fits: Callable[[str], bool]) -> Rewriting:
    """The titles of items in other letters, where `fits` says that they are printed in the letters to be changed."""

    def change(paper: Annotated) -> Change:
        edits = []
        for heading in paper.headings:
            title = paper.text[heading.title.start : heading.title.end]
            if fits(title):
                edits.append(Edit(heading.title.start, heading.title.end, form(title)))
        return Change(edits)

    return change


def title_case(title: str) -> str:
    """Each word but the small ones with a capital; what has a figure or is short stays, as it may be an abbreviation."""
    small = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}

    def cased(word: str, first: bool) -> str:
        lower = word.lower()
        if any(letter.isdigit() for letter in word) or "." in word[:-1] or (len(word) < 5 and word.isupper() and lower not in small):
            return word
        return lower if lower in small and not first else lower[:1].upper() + lower[1:]

    return re.sub(r"[^\W_][\w'’.]*", lambda match: cased(match.group(), match.start() == 0), title)


def cells_parted(by: str) -> Rewriting:
    """Rows of tables whose cells stand between bars, tabs or wide spaces, parted another way."""

    def change(paper: Annotated) -> Change:
        edits = []
        rows = [_row(at, line) for at, line in _lines(paper.text)]
        for place, row in enumerate(rows):
            beside = [rows[near] for near in (place - 1, place + 1) if 0 <= near < len(rows)]
            # a row alone may be prose with wide spaces
            if len(row) > 1 and any(len(other) == len(row) for other in beside):
                edits += [Edit(start, end, by) for start, end in row]
        return Change(edits)

    return change


def _row(at: int, line: str) -> list[tuple[int, int]]:
    """Where a line's cells part; none of a line with a cell of its own at its edge, or with an empty one, which spaces cannot show."""
    if line.startswith("|") or re.search(r"\|\s*\||\t\t", line):
        return []
    parted = re.finditer(r"(?<=\S)(?:[ ]*\t[ ]*| {2,}|[ ]+\|[ ]+)(?=\S)", line)
    return [(at + match.start(), at + match.end()) for match in parted]
