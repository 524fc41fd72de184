"""Counts that add up to the whole they are said to be of: whatever they are said to be is then a status.

"Of the 14 scores tested, nine were sound, three were too low and two too high", "27 reports: eight gave substantial, 14 reasonable and
five limited assurance", "showed 70% on target, 20% being monitored and 10% off track". Where the first tells the whole, those after it
need not add up: "12 of the 30 boats were sound and three were leaking".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.tallies.mentions import Mention, Subject
from pipeline.extract.tallies.parts import Parts, is_cut, statuses_of
from pipeline.extract.values import count
from pipeline.language import rag, targets
from pipeline.language.vocabulary import table

_FEWEST = 2  # parts of a whole
_WHOLE_PERCENT = (98.0, 102.0)  # shares are printed rounded
_LONGEST = 9  # words of a status
_FURTHEST = 90  # characters from the whole to its first part

# "were", "had been", "gave", "are rated as", "received an opinion of": between a count and what is said of it;
# "two, Trees and Boats, with limited assurance", "two (Trees and Boats) were": which they are
_SAID = re.compile(
    r"(?:,\s[A-Z][^,;.:]{2,60},|\s\([^()]{2,60}\))?\s*(?:(?:others?|more|further)\s+)?(?:(?:which|that|currently|now|only|all|both|still|also|each)\s+)*"
    r"(?P<verb>(?:(?:(?:is|are|was|were|has|have|had|be|been|being(?=\s+(?:assessed|rated|scored)\b)|will\s+be|remain(?:s|ed)?|gave|given|got|received|receiving|rated|assessed|recorded|"
    r"reported|shown|showed|showing|achieved|obtained|made|did)\s+(?!(?:target|not)\b)(?:(?:now|already|since|still|currently|also|all|both|either)\s+)*)+(?:(?:rated|assessed|scored|classed|graded)\s+)?)?)"
    r"(?:(?:as|at(?!\s+risk)|an?|the|with(?=\s+(?:\w+\s+){1,2}assurance\b)|opinions?\s+of|an\s+opinion\s+of|of)\s+)*['‘“]?",
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
    r"(?:from|in(?!\s+(?:progress|hand|place|development|time|line|date|design|tender|procurement|planning|construction|draft|deficit|surplus|arrears|use|train|dispute|preparation|production|repair|storage|operation|service)\b)|for|of|to(?!\s+be)|by|with(?!\s+(?:no|limited|concerns))|than|per|(?:would|could)(?!\s+not\s+be\b)|should|must|may|might|can|"
    r"councillors?|members?|officers?|people|residents|votes?|men|women|boys|girls|bed|flats|houses|homes|days|weeks|months|years|times|am|"
    r"pm|percent|marks|points)\b",
    re.I,
)
# "Of the 17, eight", "out of 25 targets": the whole is said to be one
_OF = re.compile(r"\b(?:out\s+)?of\s+(?:(?:the|our|its|their|these|those|all|a\s+total\s+of|remaining|other)\s+)*$", re.I)


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


def sums(parts: Parts, leaned: Subject | None, told: int | None = None, whole_before: int | None = None) -> Iterator[Sum]:
    """The whole that the counts of a sentence add up to, if they do.

    `leaned` is what was counted in the sentence before, `told` how many there were; `whole_before` a number there to which those of
    this one come, whatever was counted.
    """
    numbered = [mention for mention in parts.mentions if mention.number is not None]
    before = _adding_up(parts, numbered, told, leaned.kind) if leaned and told else ()
    if leaned and before and len(before) == len(numbered):
        yield Sum(leaned.kind, told, before)
        return
    loose = _adding_up(parts, numbered, whole_before, "other") if whole_before else ()
    if loose:
        subject = parts.subject(0, loose[0].mention.start)
        yield Sum(subject.kind if subject else leaned.kind if leaned else "other", whole_before, loose)
        return
    shared = next(filter(None, (_shared(parts, numbered[place:], leaned) for place in range(len(numbered) - 1))), None)
    if shared:
        yield shared
        return
    for place, whole in enumerate(numbered[:-_FEWEST] if len(numbered) > _FEWEST else []):
        subject = parts.counted(whole, numbered[place + 1].start)
        kind = subject.kind if subject else _kind_of_whole(parts, whole, leaned)
        led = ":" in parts.text[whole.end : numbered[place + 1].start]  # "Fifteen audits had been finished: four gave"
        if subject and not led and parts.status(whole.end, numbered[place + 1].start, subject):
            continue  # "13 measures were green, eight amber and five red": no whole
        if kind is None or whole.total is not None or (whole.number or 0) < _FEWEST or numbered[place + 1].start - whole.end > _FURTHEST:
            continue
        found = _adding_up(parts, numbered[place + 1 :], whole.number or 0, kind, led=led)
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


# "12 of the 23 |boats on the quay| were"
_NOUN = re.compile(r"\s+(?:[\w’'/&-]+\s+){1,8}?(?=(?:is|are|was|were|has|have|had)\b)", re.I)


def _shared(parts: Parts, mentions: Sequence[Mention], leaned: Subject | None) -> Sum | None:
    """The shares of a whole that the first of them tells: "12 of the 23 boats were sound, eight leaking and three sunk"."""
    first, of_which = mentions[0], parts.of_which(mentions[0])
    total = count(of_which["whole"]) if of_which else first.total
    if total is None or total < _FEWEST_SHARED:
        return None
    noun = of_which or _NOUN.match(parts.text, first.end, mentions[1].start)
    if noun is None or _PEOPLE.search(of_which["noun"] if of_which else noun.group()):
        return None
    start = first.end if of_which else noun.end()
    subject = parts.subject(*(noun.span("noun") if of_which else noun.span()))
    kind = subject.kind if subject else leaned.kind if leaned else "other"
    whole = _adding_up(parts, mentions, total, kind, start)
    if whole:
        return Sum(kind, total, whole)
    found: list[Part] = []
    for place, mention in enumerate(mentions):
        part, said = _part(parts, mentions, place, kind, start if not place else mention.end, placed=True)
        alike = part is not None and bool(found) and part.status.split()[0] == found[-1].status.split()[0]
        placed = part is not None and _NO_STATUS.match(part.status) is not None
        if (
            part is None
            or (place and not alike if placed else not said)
            or (place and parts.counted(mention, _end(parts, mentions, place)))
        ):
            break
        found.append(part)
    reached = sum(part.mention.number or 0 for part in found)
    distinct = len({part.status for part in found}) == len(found)
    return Sum(kind, total, tuple(found)) if len(found) >= _FEWEST and reached <= total and distinct else None


_FEWEST_SHARED = 5  # things of which a part is told
_PEOPLE = re.compile(
    r"\b(?:members?|councillors?|cllrs?|people|persons?|residents?|votes?|men|women|officers?|pupils|children|staff|employees|which|that|who|and|or|but|"
    r"achiev\w+|met|miss\w+|exceed\w+|fell)\b",
    re.I,
)
# "Of the 14 scores that he had tested, nine were": things of no kind that is known, but not people
_UNKNOWN = re.compile(
    r"\s(?!(?:members?|councillors?|cllrs?|people|residents?|votes?|men|women|officers?|pupils|children|staff|present)\b)[a-z]{4,}[^,;:.]{0,50},\s",
    re.I,
)


# "25 areas for repair were found; 3", "14 findings: 11": the whole in a clause of its own
_CLAUSE = re.compile(_UNKNOWN.pattern.removesuffix(r",\s") + r"[;:]\s", re.I)
_AT_ONCE = re.compile(r",\s")  # "Of the remaining 27, 19 had"
_MOST_UNKNOWN = 300  # more are seldom told by status, but by what they are


def _kind_of_whole(parts: Parts, whole: Mention, leaned: Subject | None) -> str | None:
    """The kind of the things that "Of the 17, eight" parts: what was spoken of before, or "other" where the words name them."""
    if not _OF.search(parts.text[: whole.start]):
        return "other" if (whole.number or 0) <= _MOST_UNKNOWN and _CLAUSE.match(parts.text, whole.end) else None
    few = (whole.number or 0) <= _MOST_UNKNOWN
    named = few and (_UNKNOWN.match(parts.text, whole.end) or _AT_ONCE.match(parts.text, whole.end))
    return leaned.kind if leaned else "other" if named else None


def _adding_up(
    parts: Parts, mentions: Sequence[Mention], total: int, kind: str, start: int | None = None, *, led: bool = False
) -> tuple[Part, ...]:
    """The first mentions that add up to the total, each with a status; none where they do not. What the first is said to be may begin
    at `start`, behind its noun; `led` says that a colon leads to them."""
    reached = 0
    for number, mention in enumerate(mentions, 1):
        if mention.total is not None and mention.total != total:
            return ()
        reached += mention.number or 0
        if reached == total and number >= _FEWEST:
            nothing = list(takewhile(lambda rest: rest.number == 0, mentions[number:]))  # "3 medium and none high"
            return _statuses(parts, [*mentions[:number], *nothing], kind, start, led=led)
        if reached > total:
            return ()
    return ()


def _statuses(parts: Parts, mentions: Sequence[Mention], kind: str, start: int | None = None, *, led: bool = False) -> tuple[Part, ...]:
    """What is said of each mention; () if of one of them nothing is, or what is said of the first has neither verb nor colour."""
    found: list[Part] = []
    for place, mention in enumerate(mentions):
        part, said = _part(parts, mentions, place, kind, mention.end if place or start is None else start)
        if part is None or not (said or found or (led and part.status in _in_a_row())):
            return ()
        found.append(part)
    return tuple(found) if len({part.status for part in found}) == len(found) else ()


@cache
def _in_a_row() -> frozenset[str]:
    """What is said of anything where counts stand in a row: "14 findings: 11 low risk"."""
    return frozenset(table("statuses")["in_a_row"])


def _end(parts: Parts, mentions: Sequence[Mention], place: int) -> int:
    return mentions[place + 1].start if place + 1 < len(mentions) else len(parts.text)


def _part(
    parts: Parts, mentions: Sequence[Mention], place: int, kind: str, start: int, *, placed: bool = False
) -> tuple[Part | None, bool]:
    """What is said of a mention in the words from `start` on, and whether a verb, a colour or a known status says it.

    `placed` lets it be a place: "four were in the black and two in the red".
    """
    words = parts.text[start : _end(parts, mentions, place)]
    if ")" in words and "(" not in words[: words.index(")")]:
        words = words[: words.index(")")]
    if place + 1 < len(mentions):
        words = _JOINS.sub("", words)
    match = _SAID.match(words)
    begin = match.end() if match else 0
    stop = _ENDS.search(words, begin)
    coloured = _IN_BRACKETS.search(words, begin)
    status = (
        coloured["colour"].lower()
        if coloured
        else _before_noun(parts, start + begin, start + (stop.start() if stop else len(words)), mentions[place].number)
    )
    no_status = _NO_STATUS.match(status) and not (placed and status.startswith("in "))
    if not 1 <= len(status.split()) <= _LONGEST or no_status or is_cut(status) or not re.search(r"[a-z]{3}", status):
        return None, False
    said = bool((match and match["verb"]) or rag.WORD.match(status) or _is_known(parts, start + begin, status, kind))
    return Part(mentions[place], status), said


def _before_noun(parts: Parts, start: int, end: int, number: int | None) -> str:
    """The words of a status, without the noun that is counted ("five high risks", not "11 low risk") and the marks around them."""
    noun = parts.subject(start, end)
    counted = noun is not None and (number == 1 or parts.text[noun.start : noun.end].lower().endswith("s"))
    cut = noun.start if noun and counted and noun.start > start else end
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
