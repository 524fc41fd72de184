"""Candidates: motions that put somebody forward for an office, of which several stand open until a vote or a resolution names one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract.counts import Outcome
from pipeline.extract.values import WORDS, count
from pipeline.extract.votes.divisions import list_names
from pipeline.extract.votes.motion import Motion, same_person
from pipeline.facts import Block, Span
from pipeline.language.gate import gated
from pipeline.language.names import find_names

# "Cllr Hill be elected Chair", "elect Ann Hill as Convener", "Mrs Elm for the post of Treasurer", "the nomination of Mr Ash"
_FOR_OFFICE = gated(
    r"\b(?:re-?)?(?:elect(?:ed|s)?|appoint(?:ed|s)?|co-?opt(?:ed|s)?|nominat\w+)\b|\bfor\s+(?:the\s+)?(?:position|post|office|role)\b"
    r"|\bas\s+(?:the\s+|an?\s+)?(?:(?:vice|deputy|lord)[\s-])?"
    r"(?:chair\w*|convener|president|leader|mayor|provost|sheriff|secretary|treasurer|cathaoirleach|member)\b",
    re.IGNORECASE,
)
# "Councillor Hill" and nothing else, where who is proposed stands between mover and seconder
_ONLY_A_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,6}")
# a sentence that may tell which of the motions is voted on: "A vote was taken on the first motion to elect Cllr Hill"
_PUT = gated(r"\bvot(?:e|es|ed|ing)\b|\bput\b|\bballot\b", re.IGNORECASE)
# "in the name of Councillor Elm"
_IN_THE_NAME = re.compile(r"\bin\s+the\s+names?\s+of\s+", re.IGNORECASE)
# "seven votes for Councillor Hill and four for Councillor Moss"
_FOR_NAME = gated(
    rf"\b(?P<n>\d{{1,3}}|(?i:{WORDS}))\s+(?i:votes?\s+)?for\s+"
    r"(?P<who>(?i:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})"
)


# "Cllr Hill 5 votes, Cllr Moss had 2 votes"
_NAME_HAD = gated(
    r"\b(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})\s*"
    rf"(?:(?:had|received|got|polled|[:–-])\s*)?(?P<n>\d{{1,3}}|(?i:{WORDS}))\s+votes?\b(?!\s+(?:for|against|to)\b)"
)
# "Cllr Hill received 5 votes| and Cllr Moss 2": the votes of the next, whose verb is left out
_AND_NAME = re.compile(
    r"\s*(?:,|,?\s+and|;)\s+(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})\s*"
    rf"(?:(?:had|received|got|polled|[:–-])\s*)?(?P<n>\d{{1,3}}|(?i:{WORDS}))\b"
)
# "there voted| for Councillor Hill 19 and for Councillor Moss 14"
_VOTED_FOR = gated(
    r"\bfor\s+(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})"
    rf"\s*[,:–-]?\s*(?P<n>\d{{1,3}}|(?i:{WORDS}))\b"
)
_THERE_VOTED = re.compile(r"\bvot(?:ed|es|ing)\b", re.IGNORECASE)
# "For Councillor Hill (J)" above the names of those who voted for her, "... and Orr. (24)"
_FOR_CANDIDATE = re.compile(
    r"\W*For\s+(?:Cllr|Councillor|Cr|Cmhlr|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+(?:[A-ZÀ-Þ][\w’'.-]*\s+){0,3}(?P<surname>[A-ZÀ-Þ][\w’'-]+)(?:\s*\([A-Z]\))?\W*"
)
# "Councillor Hill   14", "Cllr Moss: 9 votes" on a line of its own, below "The votes cast were:"
_COUNTED_LINE = re.compile(
    r"\W*(?P<who>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'.-]*){0,2})[\s.:=–-]*\s(?P<n>\d{1,3})(?:\s+votes?)?\W*"
)
_OF_A_VOTE = re.compile(r"\b(?:vot(?:e|es|ed|ing)|ballot)\b", re.IGNORECASE)
_RIVALS = 2
_COUNT = re.compile(r"(?:\(\s*|:?\s*\bTotal\s*[:=–-]?\s*)(?P<n>\d{1,3})\b\s*\)?", re.IGNORECASE)  # "(24)", ": Total: 24"


@dataclass(frozen=True, slots=True)
class Given:
    """Votes given to a candidate: how many, as printed, and by whom."""

    surname: str
    votes: int | None
    names: tuple[str, ...] = ()
    who: str = ""  # as printed: "Councillor Hill"


@lru_cache(maxsize=512)  # asked for the same motions at each sentence below them
def _candidate(words: str) -> str | None:
    names = find_names(words, untitled=False) or find_names(words)
    return names[0].surname if names and (_FOR_OFFICE.search(words) or _ONLY_A_NAME.fullmatch(words)) else None


def candidate(motion: Motion) -> str | None:
    """The surname of whom a motion puts forward; None for a motion of another kind."""
    return _candidate(motion.motion) if motion.motion else None


def names_candidate(text: str, motion: Motion) -> bool:
    """Whether a sentence names whom the motion puts forward, in small letters or capitals."""
    surname = candidate(motion)
    return surname is not None and re.search(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text, re.IGNORECASE) is not None


def voted_on(text: str, motions: Sequence[Motion], *, tells: bool) -> Motion | None:
    """The one of the open `motions` for an office that a sentence speaks of, by its candidate, or "in the name of" its mover.

    `tells` says that the sentence tells an outcome; otherwise it must say that something is put to the vote.
    """
    if not (tells or _PUT.search(text)):
        return None
    named = [motion for motion in motions if names_candidate(text, motion)]
    by_mover = _IN_THE_NAME.search(text)
    movers = find_names(text[by_mover.end() :])[:1] if by_mover and not named else []
    if movers:
        named = [motion for motion in motions if candidate(motion) and same_person(motion.mover, movers[0].name)]
    return named[0] if len(named) == 1 else None


def votes_for_names(text: str) -> Iterator[Given]:
    """The votes that a sentence gives to candidates."""
    had = list(_NAME_HAD.finditer(text))
    if had and (last := _AND_NAME.match(text, had[-1].end())):  # "Cllr Hill received 5 votes| and Cllr Moss 2"
        yield Given(last["who"].split()[-1], count(last["n"]), who=last["who"])
    first = [_VOTED_FOR] if _VOTED_FOR.search(text) and _THERE_VOTED.search(text) else [_FOR_NAME, _NAME_HAD]
    for pattern in first:
        for match in pattern.finditer(text):
            yield Given(match["who"].split()[-1], count(match["n"]), who=match["who"])


def counted_at(evidence: Span, item: int | None, index: int) -> Motion:
    """What is known of a motion for a candidate from the votes that a sentence, or a list of lines, tells."""
    return Motion(evidence, item, index, index, how="count")


def by_votes_alone(given: Sequence[Given], at: Motion, motions: Sequence[Motion]) -> list[Motion]:
    """A vote like `at` on whom most were for, where nothing but the votes tells it: "There voted for Cllr Hill 19 and for Cllr Moss 14".

    None where one of `motions` in the item puts a candidate forward, where fewer than two have votes or two have as many.
    """
    known = any(motion.item == at.item and any(votes.surname in (motion.motion or "") for votes in given) for motion in motions)
    told = {votes.surname: (votes.votes, votes.who) for votes in given if votes.who and votes.votes is not None}
    ranked = sorted(((number or 0, who) for number, who in told.values()), reverse=True)
    if known or len(ranked) < _RIVALS or ranked[0][0] == ranked[1][0]:
        return []
    against = ranked[1][0] if len(ranked) == _RIVALS else None
    return [replace(at, motion=ranked[0][1], outcome=Outcome(ranked[0][0], against, result="carried"))]


def ballot_at(blocks: Sequence[Block], index: int) -> tuple[int, list[Given]]:
    """The lists of who voted for whom that begin at `blocks[index]` ("For Councillor Hill" above names), and their last block.

    Lines that give each candidate a number ("Councillor Hill   14"), below words of a vote, are such lists with nobody named.
    """
    given = _counted_lines(blocks, index)
    if len(given) >= _RIVALS:
        return index + len(given) - 1, given
    given = []
    last, head = index, _FOR_CANDIDATE.fullmatch(blocks[index].text)
    while head and last + 1 < len(blocks):
        voters = blocks[last + 1].text
        printed = _COUNT.search(voters)
        names = tuple(list_names(voters[: printed.end()] if printed else voters))
        if not names:
            break
        last += 1
        alone = _COUNT.fullmatch(blocks[last + 1].text.strip()) if printed is None and last + 1 < len(blocks) else None
        last += alone is not None
        count_of = printed or alone
        given.append(Given(head["surname"], int(count_of["n"]) if count_of else None, names))
        head = _FOR_CANDIDATE.fullmatch(voters, printed.end()) if printed else None  # "... and Orr. (24) For Councillor Moss"
        if head is None and last + 1 < len(blocks):
            head = _FOR_CANDIDATE.fullmatch(blocks[last + 1].text)
            last += head is not None
    return last, given


def _counted_lines(blocks: Sequence[Block], index: int) -> list[Given]:
    """The lines "Councillor Hill   14" from `blocks[index]` on, if the block above speaks of a vote."""
    given: list[Given] = []
    item = blocks[index].item
    if not index or not _COUNTED_LINE.fullmatch(blocks[index].text) or not _OF_A_VOTE.search(blocks[index - 1].text):
        return given
    for block in blocks[index:]:
        line = _COUNTED_LINE.fullmatch(block.text) if block.item == item else None
        if line is None:
            break
        given.append(Given(line["who"].split()[-1], count(line["n"]), who=line["who"]))
    return given


def with_votes(motions: Sequence[Motion], item: int | None, given: Sequence[Given]) -> list[Motion]:
    """`motions` with the votes of `given` at the last motion of the item that names their candidate."""
    told = list(motions)
    for votes in given:
        for index in range(len(told) - 1, -1, -1):
            motion = told[index]
            if motion.item == item and votes.surname in (motion.motion or ""):
                named = {"for": votes.names} if votes.names else motion.named
                told[index] = replace(motion, outcome=replace(motion.outcome, votes_for=votes.votes), named=named)
                break
    return told


def rivals_lost(motions: Sequence[Motion]) -> list[Motion]:
    """`motions` with those lost that put somebody forward and got fewer votes than the one that the item declares elected."""
    elected = [motion for motion in motions if motion.result == "carried" and motion.outcome.votes_for is not None and candidate(motion)]
    return [
        replace(motion, outcome=replace(motion.outcome, result="lost"))
        if motion.result is None and motion.outcome.votes_for is not None and candidate(motion) and _rival(motion, elected)
        else motion
        for motion in motions
    ]


def _rival(motion: Motion, elected: Sequence[Motion]) -> bool:
    return any(one.item == motion.item and (one.outcome.votes_for or 0) > (motion.outcome.votes_for or 0) for one in elected)
