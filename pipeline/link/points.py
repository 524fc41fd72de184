"""The point of minutes that an action is stated under, and the items of other meetings that a report refers to.

Under "Matters arising" clerks print a point for each matter, month after month under the same words: "Salt Bin - MC to ask for
another". They are what tells that "it has now come" speaks of the salt bin.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline import patterns as re
from pipeline.language.titles import may_begin_title
from pipeline.language.vocabulary import terms
from pipeline.link.action_words import stems_of
from pipeline.link.keys import fold

# where a point begins: an empty line, a bullet or a number at the head of a line
_BEGINS = re.compile(r"\n[ \t]*\n|(?:^|\n)[ \t]*(?=[•▪●○◦·*\-–—]\s|\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]\s)")
# "Salt Bin The bin is broken." on a line of its own, behind a line that ends a sentence or with the initials in a column for them
_CAPITALS = r"[A-Z][\w’'/-]*"
_TITLED = re.compile(
    r"(?:[.!?][\"”’)]?|[ \t]{2}[A-Z]{2,3})[ \t]*\n[ \t]*"
    rf"(?=(?P<title>{_CAPITALS}(?:\s(?:{_CAPITALS}|of|the|and|in|to|at|on|for|via|from)){{1,7}})"
    r"\s+(?:The|An?|It|There|Th(?:is|at|ese|ose)|They|We|Some|No|All|Several|Both|Another|At|As|After|Following|Due)\s)"
)
_MARK = re.compile(r"\s*(?:[•▪●○◦·*\-–—]\s+|\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]\s+)?")
# "Salt Bin - the bin", "Salt Bin: it", "Salt Bin (Lawn Drive) – nothing"
_LABEL = re.compile(r"(?P<label>[A-Z0-9][^.;:?!\n–—]{2,70}?)\s*(?::|[-–—])\s(?=\S)")
# "Salt Bin It had been moved", "Trees in the Park RB to report": words with capitals, before the first word of a sentence
_TITLE_CASE = re.compile(r"(?:[A-Z0-9][\w’'./&()-]*|of|the|and|in|to|at|on|for|via|from)(?=\s)")
# "Salt Bin GD and RW had met": who did it, behind the heading; "Survey of SBC Roads" has a name in it
_INITIALS = re.compile(
    r"[A-Z]{2,3}(?=(?:\s?(?:,|/|&|and)\s?[A-Z]{2,3})*\s+(?:to|had|has|have|will|would|is|was|were|agreed|reported|said|asked|and)\b)"
)
_MOST_WORDS = 9
_REACH = 800  # characters of text before the words that are given
_NEAR = 400  # characters of it that tell what an action is about
_ENDS = re.compile(r"[.;!?][\"”’)]?\s+(?=[A-Z\"“‘(]|\Z)")  # of a sentence
_NUMBER = re.compile(r"\b\w*\d\w*\b")
# "GAC.16", "2018/24", "21/19": a number that no other item of the year has
_REFERENCE = re.compile(r"[A-Z]{2,5}[.\-/ ]?\d{1,4}|\d{2,4}/\d{1,4}")
# "GAC.16 - confirmed", "The visit (GAC.24)", "minute no. 2018/24"; not "the budget for 2019/20"
_REFERRED = re.compile(
    rf"(?:^\s*|\(|\b(?:[Mm]inutes?|[Ii]tems?|[Rr]ef|[Aa]ctions?)\.?\s+(?:[Nn]o\.?\s+)?)(?P<number>{_REFERENCE.pattern})(?![\w/]|\.\d)"
)


Heading = frozenset[str]  # the stems of its words and its numbers; empty where there is none


@lru_cache(maxsize=65536)
def heading_of(before: str, words: str) -> Heading:
    """The heading of the point that words stand in, with the text before them (800 characters, or all there is)."""
    at = _beginning(before)
    if at is None:
        at = 0 if len(before) < _REACH else -1
    line_end = max(before.rfind("\n", 0, max(at, 0)), 0)  # of the line before the point, with whose end a title on a line begins
    line = before.rfind("\n", 0, line_end) + 1
    titled = [match for match in _TITLED.finditer(before + words, line) if at <= match.end() <= len(before)]
    if titled:
        return _stems(titled[-1]["title"])
    if at < 0:
        return frozenset()
    point = before[at:] + words
    mark = _MARK.match(point)
    begin = mark.end() if mark else 0
    label = _LABEL.match(point, begin)
    if label:
        return _stems(label["label"])
    return _stems(_run_in(point[begin : begin + 120])) if begin else frozenset()


@lru_cache(maxsize=1024)  # asked for the heading, then for what is said below it
def _beginning(before: str) -> int | None:
    """Where the last point in the text before some words begins; None where none does."""
    return max((match.end() for match in _BEGINS.finditer(before)), default=None)


@lru_cache(maxsize=65536)
def said_before(before: str) -> str:
    """What the point says before the words that this text stands before: its last two sentences, or less where it begins later."""
    at = _beginning(before) or 0
    ends = [match.end() for match in _ENDS.finditer(before, at)]
    return before[ends[-3] if len(ends) > 2 else at :][-_NEAR:]


@lru_cache(maxsize=65536)
def heading_of_item(title: str | None) -> Heading:
    """The heading that the title of an item is for what stands under it; none for standing business: "Matters arising"."""
    return _stems(title) if title else frozenset()


def same_heading(one: Heading, other: Heading) -> bool:
    """Whether two headings are of one matter: the same words, or all of the shorter one's, if these are two or more."""
    return bool(one) and (one == other or (min(len(one), len(other)) > 1 and (one <= other or other <= one)))


def _run_in(point: str) -> str:
    """The heading that runs into the first sentence of a point: without that sentence's first word."""
    words: list[str] = []
    at = 0
    while (match := _TITLE_CASE.match(point, at)) and not (words and _INITIALS.match(point, at)):
        words.append(match.group())
        at = match.end() + 1
        while at < len(point) and point[at].isspace():
            at += 1
    while words and words[-1].islower():
        words.pop()
    if not _INITIALS.match(point, at):  # else the first word of the sentence is among them
        words = words[:-1] if len(words) > 2 else []
    return " ".join(words) if len(words) < _MOST_WORDS else ""


def _stems(label: str) -> Heading:
    if may_begin_title(label, 0) or fold(label).startswith(terms("standing_items")):
        return frozenset()
    return stems_of(label) | frozenset(_NUMBER.findall(fold(label)))


@lru_cache(maxsize=65536)
def references_in(before: str, words: str) -> frozenset[str]:
    """The numbers of items that words refer to, as `reference` gives them: "GAC.16 - confirmed", "The visit (GAC.24)", "minute 2018/24"."""
    cell = before.rstrip().rsplit("\n", 1)[-1]  # "GAC.16" may stand in the cell, or on the line, before
    alone = {cell} if _REFERENCE.fullmatch(cell.strip()) else set()
    found = {match["number"] for match in _REFERRED.finditer(words)} | alone
    return frozenset(fold(number) for number in found)


def reference(number: str | None) -> str:
    """The number of an item as compared, or "" where other meetings number their items so too: "7."."""
    return fold(number) if number and _REFERENCE.fullmatch(number.strip(" .")) else ""
