"""Counts that stand in a row, each with a status that is known: what is counted and out of how many may be said elsewhere, or not at all.

Summary: 5 complete, 3 in progress, 1 not started
14 entries - three red, nine amber, two green
Overall: 4 measures green, 2 amber and one without a target
of nine appeals decided, six had been dismissed, two allowed and one withdrawn
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.tallies.mentions import Mention, has_several
from pipeline.extract.tallies.parts import Parts, statuses_of
from pipeline.extract.values import COUNT
from pipeline.language import rag, targets
from pipeline.language.alternatives import longest_first
from pipeline.language.gate import Gated, gated
from pipeline.language.vocabulary import table
from pipeline.language.word_sets import RUN, words_in

_FEWEST = 2
_KINDS = ("risk", "indicator", "action", "other")  # those whose statuses differ
# " measures", " open items": the noun behind the first count
_NOUN = re.compile(r"\s+(?!(?:of|as|at|in|on|is|was|has|this|less|progress|status|overdue|others?)\b)(?:[a-z]+\s)?[a-z]+s(?=\s)", re.I)
# " of them were rated ", " had been ", " gave ": what leads from a count to its status
_LEADS = re.compile(
    r"\s*(?:of\s+(?:them|these|those|which)\s+)?(?:(?:others?|more|further|that|which|now|still|currently|also|already)\s+)*"
    r"(?:(?:is|are|was|were|has|have|had|been|being|remain(?:s|ed)?|rated|assessed|scored|graded|classed|marked|shown|recorded|reported|with|as|at(?!\s+risk)|"
    r"gave|given|an?|opinions?\s+of)\s+)*[‘'“\"(]?",
    re.I,
)
# ", ", " and ", "; while the other ": what joins one count of a row to the next
_JOINS = re.compile(r"['’”\")]*[\s,;–—-]*(?:\b(?:and|with|while|whilst|but|plus|a\s+further|the\s+(?:other|remaining))\b[\s,;]*)*", re.I)
# a reference or a reason in brackets behind a status, or behind its count: "one (CC3) without a target"
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)")


class Run(NamedTuple):
    """Counts in a row with their statuses; `kinds` are the kinds of things that have them all, `total` what they add up to.

    `of_others` says that the whole, or the first count, stands before a noun of its own: "four breaches, three rated green".
    """

    parts: tuple[tuple[Mention, str], ...]
    kinds: tuple[str, ...]
    total: int | None
    of_others: bool


@cache
def _several() -> Gated:
    """A count with a status behind it, twice in a sentence."""
    lists = table("statuses")
    words = "|".join(re.escape(word) for word in longest_first({word for words in lists.values() for word in words}))
    one = rf"\b(?:{COUNT})\s[^.;:\d]{{0,40}}?\b(?:{words}|{rag.COLOURS}s?)\b"
    return gated(rf"{one}[^.]{{0,40}}?{one}", re.I)


@cache
def _words_of_statuses() -> frozenset[str]:
    """The longest word of each status, of which a row holds one."""
    words = {word.lower() for listed in table("statuses").values() for word in listed}
    colours = {f"{colour}{plural}" for colour in ("red", "amber", "green", "yellow") for plural in ("", "s")}
    return frozenset(max(RUN.findall(word), key=len) for word in words if RUN.search(word)) | colours


# "7 votes in favour, 3 against": how a body voted
_VOTE = re.compile(r"\bvot(?:es?|ed|ing)\b|\babst(?:ain|ention)", re.I)


def is_run(text: str) -> bool:
    """Whether a sentence may hold such a row."""
    if _words_of_statuses().isdisjoint(words_in(text)) or _VOTE.search(text):
        return False
    return has_several(text) and _several().search(text) is not None


def run(parts: Parts) -> Run | None:
    """The longest row of counts in a sentence."""
    best: list[tuple[Mention, str, frozenset[str]]] = []
    row: list[tuple[Mention, str, frozenset[str]]] = []
    for place, mention in enumerate(parts.mentions):
        end = parts.mentions[place + 1].start if place + 1 < len(parts.mentions) else len(parts.text)
        found = _status(parts, mention, end, first=not row) if mention.number is not None else None
        if found is None:
            row = []
            continue
        status, bearers, reached = found
        row = [*row, (mention, status, bearers)]
        if len(row) > len(best):
            best = row
        if reached < end and not _JOINS.fullmatch(parts.text[reached:end]):
            row = []
    kinds = tuple(kind for kind in _KINDS if all(kind in known for _, _, known in best))
    if len(best) < _FEWEST or not kinds or len({status for _, status, _ in best}) < len(best):
        return None
    counts = [mention for mention, _, _ in best]
    whole = _whole(parts, counts)
    total = counts[0].total if counts[0].total is not None else whole.number if whole else None
    of_others = _OTHERS.match(parts.text, (whole or counts[0]).end) is not None
    return Run(tuple((mention, status) for mention, status, _ in best), kinds, total, of_others)


def _status(parts: Parts, mention: Mention, end: int, *, first: bool) -> tuple[str, frozenset[str], int] | None:
    """The known status behind a count, the kinds of things that have it, and where it ends."""
    text = parts.text
    start = _aside(text, mention.end, end)
    noun = _NOUN.match(text, start, end) if first else None
    for begin in (start, noun.end()) if noun else (start,):
        leads = _LEADS.match(text, begin, end)
        at = leads.end() if leads else begin
        colour = _COLOUR.match(text, at, end)
        if colour:
            return colour["colour"].lower(), frozenset(_KINDS), _aside(text, colour.end(), end)
        none = _NONE.match(text, at, end)
        if none and not first:
            return "none", frozenset(("other",)), none.end()
        known = [(last, name) for begins, last, name in parts.words if begins == at and last <= end]
        if known:
            last = max(last for last, _ in known)
            lists = {name for reached, name in known if reached == last}
            kinds = frozenset(kind for kind in _KINDS if lists & (statuses_of(kind) | _IN_A_ROW[kind]))
            return " ".join(text[at:last].lower().split()), kinds, _aside(text, last, end)
        relation = next((each for each in targets.relations(text[at:end]) if not each.start), None)
        if relation:
            return " ".join(text[at : at + relation.end].lower().split()), frozenset(("indicator",)), at + relation.end
    return None


_NONE = re.compile(r"none\b", re.I)  # "eight gave reasonable assurance and one none"
_IN_A_ROW = {kind: frozenset(("in_a_row",) if kind in ("other", "action") else ()) for kind in _KINDS}
_COLOUR = re.compile(rf"(?P<colour>{rag.COLOURS})s?\b", re.I)


def _aside(text: str, at: int, end: int) -> int:
    """The place behind what stands in brackets at `at`; `at` itself where nothing does."""
    aside = _ASIDE.match(text, at, end)
    return aside.end() if aside else at


# " breaches had", " items as": a noun, and not one that stands for what a heading names
_OTHERS = re.compile(r"\s+(?!(?:entries|lines|rows|of|in|as|was|is|has)\b)(?:[a-z]+\s)?[a-z]{3,}s\s", re.I)


def _whole(parts: Parts, row: Sequence[Mention]) -> Mention | None:
    """The last number before a row, if it is what the row adds up to."""
    whole = next((mention for mention in reversed(parts.mentions) if mention.end <= row[0].start), None)
    return whole if whole and whole.number == sum(mention.number or 0 for mention in row) else None
