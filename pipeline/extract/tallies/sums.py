"""Counts that add up to the whole they are said to be of: whatever they are said to be is then a status.

"Of the 14 scores tested, nine were sound, three were too low and two too high", "27 reports: eight gave substantial, 14 reasonable and
five limited assurance", "showed 70% on target, 20% being monitored and 10% off track".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.tallies.mentions import Mention, Subject
from pipeline.extract.tallies.parts import Parts, statuses_of
from pipeline.language import rag, targets

_FEWEST = 2  # parts of a whole
_WHOLE_PERCENT = (98.0, 102.0)  # shares are printed rounded
_LONGEST = 9  # words of a status
_FURTHEST = 90  # characters from the whole to its first part

# "were", "had been", "gave", "are rated as", "received an opinion of": between a count and what is said of it
_SAID = re.compile(
    r"\s*(?:(?:others?|more|further)\s+)?(?:(?:which|that|currently|now|only|all|both|still|also|each)\s+)*"
    r"(?P<verb>(?:(?:(?:is|are|was|were|has|have|had|be|been|being(?=\s+(?:assessed|rated|scored)\b)|will\s+be|remain(?:s|ed)?|gave|given|got|received|receiving|rated|assessed|recorded|"
    r"reported|shown|showed|showing|achieved|obtained|made|did)\s+(?!(?:target|not)\b))+(?:(?:rated|assessed|scored|classed|graded)\s+)?)?)"
    r"(?:(?:as|at(?!\s+risk)|an?|the|opinions?\s+of|an\s+opinion\s+of|of)\s+)*['‘“]?",
    re.I,
)
# where a status ends inside its part: a bracket, a comma, a reason
_ENDS = re.compile(
    r"['’”]?\s*(?:[,;:(\ufffc–]|\b(?:which|because|due|including|as\s+(?:they|it|at)|with\s+the|and\s+(?:the|it|this|that|these)|until|while|whilst|but|although|compared)\b)",
    re.I,
)
# what joins two parts
_JOINS = re.compile(r"[\s,;]*(?:\b(?:and|with|while|whilst|but|plus|a\s+further|the\s+(?:other|remaining))\b[\s,;]*)*$", re.I)
# a place or an owner is no status: "five from Eastham", "two in the north", "three for the Clerk"
_NO_STATUS = re.compile(
    r"(?:from|in(?!\s+(?:progress|hand|place|development|time|line|date))|for|of|to(?!\s+be)|by|with(?!\s+(?:no|limited|concerns))|than|per|"
    r"councillors?|members?|officers?|people|residents|votes?|men|women|boys|girls|bed|flats|houses|homes|days|weeks|months|years|times|am|"
    r"pm|percent|marks|points)\b",
    re.I,
)
# "Of the 17, eight", "out of 25 targets": the whole is said to be one
_OF = re.compile(r"\b(?:out\s+)?of\s+(?:(?:the|our|its|their|these|those|all|a\s+total\s+of)\s+)*$", re.I)


# "Of the 81 targets nine were overdue": what may be begun or late is no measure
_TARGETS = re.compile(r"\btargets$", re.I)
_OF_TASKS = re.compile(r"\b(?:overdue|started|begun|commenced|delayed|late)\b")


# "were just off (amber)": the colour is what they are rated
_IN_BRACKETS = re.compile(rf"\((?:rated\s+|RAG\s+)?(?P<colour>{rag.COLOURS})\)", re.I)


class Part(NamedTuple):
    """One part of a whole: its count, its share, and what is said of it."""

    mention: Mention
    status: str


class Sum(NamedTuple):
    """Parts that add up to `total`, of the things of `kind`; `start` is where the first stands."""

    kind: str
    total: int | None
    parts: tuple[Part, ...]


def sums(parts: Parts, leaned: Subject | None) -> Iterator[Sum]:
    """The whole that the counts of a sentence add up to, if they do; `leaned` is what was counted in the sentence before."""
    numbered = [mention for mention in parts.mentions if mention.number is not None]
    for place, whole in enumerate(numbered[:-_FEWEST] if len(numbered) > _FEWEST else []):
        subject = parts.counted(whole, numbered[place + 1].start)
        kind = subject.kind if subject else _kind_of_whole(parts, whole, leaned)
        led = ":" in parts.text[whole.end : numbered[place + 1].start]  # "Fifteen audits had been finished: four gave"
        if subject and not led and parts.status(whole.end, numbered[place + 1].start, subject):
            continue  # "13 measures were green, eight amber and five red": no whole
        if kind is None or whole.total is not None or (whole.number or 0) < _FEWEST or numbered[place + 1].start - whole.end > _FURTHEST:
            continue
        found = _adding_up(parts, numbered[place + 1 :], whole.number or 0, kind)
        if found and subject and _TARGETS.search(parts.text[: subject.end]) and any(_OF_TASKS.search(part.status) for part in found):
            kind = "other"
        if found:
            yield Sum(kind, whole.number, found)
            return
    shares = [mention for mention in parts.mentions if mention.number is None and mention.percent is not None]
    if len(shares) >= _FEWEST and len(shares) == len(parts.mentions):
        subject = parts.subject(0, shares[0].start) or leaned
        found = _statuses(parts, shares, subject.kind) if subject else ()
        low, high = _WHOLE_PERCENT
        if subject and found and low <= sum(part.mention.percent or 0 for part in found) <= high:
            yield Sum(subject.kind, None, found)


# "Of the 14 scores that he had tested, nine were": things of no kind that is known, but not people
_UNKNOWN = re.compile(
    r"\s(?!(?:members?|councillors?|cllrs?|people|residents?|votes?|men|women|officers?|pupils|children|staff|present)\b)[a-z]{4,}[^,;:.]{0,50},\s",
    re.I,
)


_MOST_UNKNOWN = 300  # more are seldom told by status, but by what they are


def _kind_of_whole(parts: Parts, whole: Mention, leaned: Subject | None) -> str | None:
    """The kind of the things that "Of the 17, eight" parts: what was spoken of before, or "other" where the words name them."""
    if not _OF.search(parts.text[: whole.start]):
        return None
    named = (whole.number or 0) <= _MOST_UNKNOWN and _UNKNOWN.match(parts.text, whole.end)
    return leaned.kind if leaned else "other" if named else None


def _adding_up(parts: Parts, mentions: Sequence[Mention], total: int, kind: str) -> tuple[Part, ...]:
    """The first mentions that add up to the total, each with a status; none where they do not."""
    reached = 0
    for number, mention in enumerate(mentions, 1):
        if mention.total is not None and mention.total != total:
            return ()
        reached += mention.number or 0
        if reached == total and number >= _FEWEST:
            return _statuses(parts, mentions[:number], kind)
        if reached > total:
            return ()
    return ()


def _statuses(parts: Parts, mentions: Sequence[Mention], kind: str) -> tuple[Part, ...]:
    """What is said of each mention; () if of one of them nothing is, or what is said of the first has neither verb nor colour."""
    found: list[Part] = []
    for number, mention in enumerate(mentions):
        end = mentions[number + 1].start if number + 1 < len(mentions) else len(parts.text)
        words = parts.text[mention.end : end]
        if ")" in words and "(" not in words[: words.index(")")]:
            words = words[: words.index(")")]
        if number + 1 < len(mentions):
            words = _JOINS.sub("", words)
        said = _SAID.match(words)
        start = said.end() if said else 0
        stop = _ENDS.search(words, start)
        coloured = _IN_BRACKETS.search(words, start)
        status = (
            coloured["colour"].lower()
            if coloured
            else _before_noun(parts, mention.end + start, mention.end + (stop.start() if stop else len(words)))
        )
        stated = (
            (said is not None and said["verb"]) or found or rag.WORD.match(status) or _is_known(parts, mention.end + start, status, kind)
        )
        if not stated or not 1 <= len(status.split()) <= _LONGEST or _NO_STATUS.match(status) or not re.search(r"[a-z]{3}", status):
            return ()
        found.append(Part(mention, status))
    return tuple(found) if len({part.status for part in found}) == len(found) else ()


def _before_noun(parts: Parts, start: int, end: int) -> str:
    """The words of a status, without the noun that is counted ("five high risks") and the marks around them."""
    noun = parts.subject(start, end)
    cut = noun.start if noun and noun.start > start else end
    return _cleaned(parts.text[start:cut])


def _cleaned(words: str) -> str:
    """The words of a status on one line, in lower case, without the marks and the auxiliary verb around them."""
    return re.sub(r"^(?:had|has|have|was|were|are|is|did|do|will)\s+", "", " ".join(words.strip(" .'’”‘“").lower().split()))


def _is_known(parts: Parts, start: int, status: str, kind: str) -> bool:
    """Whether what is said is a status by itself: one of the vocabulary, or how things stand to a target."""
    return any(start <= first <= start + 2 and name in statuses_of(kind) for first, _, name in parts.words) or any(
        not found.start for found in targets.relations(status)
    )


# "moderate (64%), minor (14%) or insignificant (11%)": the levels of risks and of assurance before their shares
_LEVEL_FIRST = re.compile(
    r"\b(?P<status>very\s+(?:high|low)|high|medium|low|moderate|minor|major|insignificant|severe|critical|extreme|significant|substantial|"
    r"reasonable|limited)['’”]?\s*\((?P<share>\d{1,3}(?:\.\d+)?)\s?%\)",
    re.I,
)


def levels_first(parts: Parts, leaned: Subject | None) -> Iterator[tuple[str, str, float]]:
    """The kind, the level and the share of "risks assessed as moderate (64%), minor (14%) or insignificant (11%)"."""
    found = list(_LEVEL_FIRST.finditer(parts.text))
    subject = parts.subject(0, found[0].start()) or leaned if len(found) >= _FEWEST else None
    for match in found if subject and subject.kind in ("risk", "other") else ():
        yield subject.kind if subject else "risk", " ".join(match["status"].lower().split()), float(match["share"])
