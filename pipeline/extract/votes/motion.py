"""A motion and its vote, and what tells that a sentence speaks of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.fuzz import ratio, token_set_ratio

from pipeline import patterns as re
from pipeline.extract.counts import Outcome
from pipeline.extract.reading import Sentence
from pipeline.extract.votes.motion_words import few_words, has_matter
from pipeline.extract.votes.movers import Moving
from pipeline.extract.wording import opinion
from pipeline.facts import Block, BlockKind, Span
from pipeline.language.gate import gated

_LONGEST = 600  # characters of evidence
NEAR = 3  # blocks within which a bare "All agreed." or "RESOLVED" speaks of the motion above
_ALIKE = 85  # of 100, token set: one holds nearly all the words of the other
_CUT_OFF = 60  # blocks from a motion to its CARRIED where a table of what the public is shut out from stands between
_FAR = 40  # blocks within which "CARRIED" or "the motion was lost" does: a resolution may hold a table


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion and its vote. `moved` is the place of what was moved, where the paper prints it; `evidence` states the vote.

    `how` is the manner it was told in: "mover", "pair", "count", "outcome", "recorded", "division" or "notice".
    """

    evidence: Span
    item: int | None
    block: int
    last: int
    mover: str | None = None
    seconder: str | None = None
    moved: Span | None = None
    motion: str | None = None
    outcome: Outcome = field(default_factory=Outcome)
    named: dict[str, tuple[str, ...]] = field(default_factory=dict)
    how: str = "mover"
    unseconded: bool = False  # nobody seconded it, as the paper says
    amends: bool = False  # an amendment, by the words of its mover or its vote, or by its heading
    headed: bool = False  # "Amendment" stands over it, beside a "Motion" against which it is put

    def reach(self, sentence: Sentence) -> Span:
        """The evidence stretched to a later sentence of the same block or the next."""
        span = sentence.span
        if sentence.block.order - self.block <= 1 and span.end - self.evidence.start < _LONGEST:
            return Span(min(self.evidence.start, span.start), max(self.evidence.end, span.end))
        return self.evidence

    @property
    def result(self) -> str | None:
        return self.outcome.result


AMENDMENT = re.compile(r"\bamendments?\b", re.IGNORECASE)
# "the substantive motion", "the recommendations", not the amendment
MAIN = re.compile(r"\b(?:motion|recommendations?|proposal|substantive|original)\b", re.IGNORECASE)
_MAIN_BY_NAME = re.compile(r"\b(?:substantive|original|main)\b|\brecommendations?\b", re.IGNORECASE)
# "The amendment was declared LOST", "The amendment fell.", behind its count
_AMENDMENT_DECIDED = re.compile(
    r"\bamendment\s+(?:was\s+|is\s+)?(?:therefore\s+|accordingly\s+|declared\s+)*(?:lost|carried|fell|fallen|defeated)\b", re.IGNORECASE
)
MOTION = re.compile(r"\b(?:motion|amendment|proposal|recommendation)s?\b", re.IGNORECASE)


# "but found no seconder", "failed for want of a seconder", "Failing to find a seconder, the motion fell"
NO_SECONDER = gated(r"\b(?:no|not|without|want\s+of|lack\s+of|fail(?:ed|ing))\b[^.;]{0,30}\bsecond", re.IGNORECASE)
# "The budget as proposed by A and seconded by B", "On a motion from A, seconded by B, it was": the motion above, told again
TOLD_AGAIN = re.compile(r"\bas\s+proposed\b|\b(?:on|upon)\s+(?:an?|the)\s+(?:motion|proposal)\s+(?:from|of|by)\b", re.IGNORECASE)
# "This was proposed by A and seconded by B", below "All agreed that a bench be bought."
THIS_WAS = re.compile(r"\W*(?:this|which)\s+was\s+(?:\w+ly\s+)?(?:proposed|moved)\b(?!.*\bthat\b)", re.IGNORECASE)


# "and so the motion fell", "lapsed for want of a seconder"
_FELL = re.compile(r"\b(?:fell|falls|failed|lapsed|lost|not\s+carried)\b", re.IGNORECASE)
# "found no seconder; |Cllr Moss then proposed": the words of another motion
_NEXT_MOVER = re.compile(r";(?=[^;]*\b(?:proposed|moved)\b)", re.IGNORECASE)


def unseconded(motion: Motion, text: str) -> Motion | None:
    """The motion ended, where words behind its mover say that nobody seconded: lost where they tell that it fell; None if they do not."""
    clause = _NEXT_MOVER.split(text)[0]
    if motion.mover is None or motion.seconder or not NO_SECONDER.search(clause):
        return None
    return replace(motion, unseconded=True, outcome=Outcome(result="lost" if _FELL.search(clause) else None))


def same_person(a: str | None, b: str | None) -> bool:
    if not a or not b:
        return False
    (one, its), (other, others) = _family_name(a), _family_name(b)
    apart = its and others and its != others  # "D. Holt" and "V. Holt", "Hill (J)" and "Hill (M)"
    return a == b or (not apart and ratio(one, other) > 85)  # "Tesh", "Teshe": a letter left out


def _family_name(name: str) -> tuple[str, str]:
    """The family name and the first letter of the given one, where it is printed: "Hill (J)" -> ("Hill", "J"), "Elm" -> ("Elm", "")."""
    words = name.split()
    if len(words) > 1 and words[-1].startswith("("):
        return words[-2], words[-1][1:2]
    return words[-1], words[0][0] if len(words) > 1 else ""


def is_the_same_pair(motion: Motion, mover: str | None, seconder: str | None) -> bool:
    return same_person(motion.mover, mover) and same_person(motion.seconder, seconder)


# "Accordingly the resolution was adopted by the same voting:", above the movers printed again
_SAME_VOTE = gated(r"\bsame\s+vot(?:e|es|ing)\b", re.IGNORECASE)


def is_by_the_same_vote(motion: Motion, moving: Moving, between: Sequence[Block]) -> bool:
    """Whether blocks between a vote and its movers, printed again above the resolution, say that it was adopted by the same vote."""
    same = is_the_same_pair(motion, moving.mover or motion.mover, moving.seconder or motion.seconder)
    return same and any(_SAME_VOTE.search(block.text) for block in between)


def adds_nothing(current: Motion, told: Outcome, text: str, index: int) -> bool:
    """Whether a sentence tells again what is known of the motion, or "There were no abstentions." below its lists of names."""
    nobody = told.abstain == 0 and told.votes_for is None and told.against is None and told.result is None
    return _is_told_again(current, told, text, index) or bool(nobody and current.named and index - current.last <= NEAR)


def with_nobody_abstaining(current: Motion, told: Outcome) -> Motion:
    """The motion with none who abstained, where the sentence says so: "There were no abstentions."."""
    nobody = told.abstain == 0 and current.outcome.abstain is None
    return replace(current, outcome=replace(current.outcome, abstain=0)) if nobody else current


def _is_told_again(current: Motion, told: Outcome, text: str, index: int) -> bool:
    """Whether a sentence only repeats the result of the motion: "The motion was therefore lost" below the figures."""
    if index - current.last > 2 or told.result != current.result or (told.unanimous and not (current.outcome.unanimous and current.mover)):
        return False
    before = current.outcome
    pairs = ((told.votes_for, before.votes_for), (told.against, before.against), (told.abstain, before.abstain))
    figures = all(again in (None, first) for again, first in pairs)  # "CARRIED 4:1" below lists that have who abstained as well
    return figures if told.counted else len(text.split()) <= 9


def is_first(motion: Motion, done: Sequence[Motion], blocks: Sequence[Block]) -> bool:
    """Whether a motion is the first of its item, and no amendment by the words above it."""
    if any(other.item == motion.item for other in done):
        return False
    return not any(AMENDMENT.search(block.text) for block in blocks[max(0, motion.block - 2) : motion.block + 1])


def is_over(motion: Motion, index: int) -> bool:
    """Whether a motion has its result and stands so far above block `index` that who votes there votes on another."""
    return motion.result is not None and index - motion.last > NEAR


def is_of_main(current: Motion | None, text: str) -> bool:
    """Whether an outcome told below an amendment is that of the motion it was to amend: "the substantive motion was carried"."""
    if AMENDMENT.search(text) or not MAIN.search(text):
        return False
    return current is None or (current.amends and (current.headed or current.result is not None or _MAIN_BY_NAME.search(text) is not None))


def turns_to_main(current: Motion | None, text: str | None, blocks: Sequence[Block], index: int, counted: bool = True) -> bool:
    """Whether a vote told in block `index`, with `text` (None: by lists of names, below their own words), is that of the motion that the
    open amendment was to amend: by its words, or `counted` where the amendment's own count stands above and no other is spoken of between:
    "The amendment was lost." / "FOR (24) ..."."""
    text = blocks[max(0, index - 1)].text if text is None else text
    if is_of_main(current, text):
        return True
    if not counted or current is None or not current.amends or current.result is None or AMENDMENT.search(text):
        return False
    between = blocks[current.last + 1 : index]
    return current.outcome.counted and not any(AMENDMENT.search(_AMENDMENT_DECIDED.sub("", block.text)) for block in between)


def is_of(current: Motion, told: Outcome, sentence: Sentence, index: int) -> bool:
    """Whether an outcome belongs to the open motion."""
    text = sentence.text
    bare = len(text.split()) <= 9
    far = bare or re.search(r"\bmotion|amendment|\bvot", text, re.IGNORECASE)
    if index - current.last > (_FAR if far else NEAR) or not (current.result is None or _adds(current.outcome, told)):
        return False
    if current.result and told.result and current.result != told.result:  # "the amendment was lost", then "the motion was carried"
        return False
    if current.outcome.unanimous and (told.against or 0) > 0:  # another vote
        return False
    if current.result and index > current.last and sentence.block.kind is BlockKind.CLAUSE and has_matter(text, told):
        return False  # "b) Gift to the band: £40 agreed (3 for, 2 against)", the next point
    own = index == current.last and current.evidence.start >= sentence.span.start
    near = index - current.last <= NEAR and not has_matter(text, told)
    return own or bare or told.counted or near or bool(MOTION.search(text)) or _tells_the_matter(text, current)


def _tells_the_matter(text: str, current: Motion) -> bool:
    """Whether a sentence resolves the words moved: "RESOLVED unanimously that Cllr Hill be elected", below who proposed Cllr Hill."""
    words = few_words(text)
    return words is not None and current.motion is not None and token_set_ratio(words, current.motion) >= _ALIKE


def _adds(before: Outcome, told: Outcome) -> bool:
    """Whether an outcome tells more of a vote whose result is known: its figures, or that it was unanimous."""
    missing = any(a is None and b is not None for a, b in zip(_figures(before), _figures(told), strict=True))
    clash = any(a is not None and b is not None for a, b in zip(_figures(before), _figures(told), strict=True))
    return (
        (told.counted and not before.counted)
        or (missing and not clash and told.result is None)
        or (bool(told.unanimous) and not before.unanimous and not before.counted)
    )


def merged(first: Outcome, second: Outcome) -> Outcome:
    """Two outcomes told of one vote: figures of different sides join, else one's alone stand; the later result holds."""
    one, other = _figures(first), _figures(second)
    apart = not any(a is not None and b is not None for a, b in zip(one, other, strict=True))
    picked = one if first.counted else other
    votes_for, against, abstain = [b if a is None else a for a, b in zip(one, other, strict=True)] if apart else picked
    result = second.result or first.result or _by_figures(votes_for, against)
    return Outcome(votes_for, against, abstain, result, first.unanimous or second.unanimous)


def _figures(told: Outcome) -> tuple[int | None, int | None, int | None]:
    return told.votes_for, told.against, told.abstain


def _by_figures(votes_for: int | None, against: int | None) -> str | None:
    """How a vote went whose figures were told one sentence each: "Votes for: 6. Votes against: 0."."""
    if votes_for is None or against is None or votes_for == against:
        return None
    return "carried" if votes_for > against else "lost"


def reversed_sides(told: Outcome) -> Outcome:
    """The outcome of a vote as those on the other side of it see it: an amendment's where it was put against its motion."""
    other = {"carried": "lost", "lost": "carried"}
    return replace(told, votes_for=told.against, against=told.votes_for, result=other.get(told.result or ""))


_FORMAL = re.compile(r"\bnem\.?\s*con\b|\bseconded\b", re.IGNORECASE)
# another body's vote, or one of the past: "had been unanimously agreed", "at its last meeting"
_REPORTED = re.compile(
    r"\bhad\b[^.;]{0,40}\b(?:unanimous\w*|carried|agreed|voted)\b|\b(?:last|previous)\s+(?:(?:\w+\s+)?meeting|year|month)\b"
    r"|\b(?:after|since|when|following)\s+the\s+motion\s+was\b|^\W*I\s+will\s+ask\b"  # of a question, not of this meeting
    r"|\bsimilar\s+(?:motion|resolution)\b|\b(?:passed|carried|adopted)\s+(?:by|at)\s+(?:the|an?)\s+(?:previous|last|former|other)\b"
    r"|\bwould\s+(?:be|need)\b|\b(?:has|have)\s+(?:all\s+)?(?:been\s+)?unanimously\b|\bif\b",
    re.IGNORECASE,
)


def cut_off(motions: Sequence[Motion], index: int) -> int | None:
    """The place in `motions` of the last that was moved and seconded and has no result, not too far above block `index`."""
    for place in range(len(motions) - 1, -1, -1):
        motion = motions[place]
        if index - motion.last > _CUT_OFF:
            return None
        if motion.result is None and motion.mover and motion.seconder:
            return place
    return None


# "All members were in agreement| a plan was needed": what they thought
_IN_AGREEMENT = re.compile(r"\b(?:were|was)\s+(?:all\s+)?in\s+agreement\s+(?:that\s+)?(?!(?:to|with|for|of|on)\b)(?=\w)", re.IGNORECASE)


def tells_of_a_vote(told: Outcome, text: str) -> bool:
    """Whether a sentence that tells an outcome, with no motion open above it, tells of a vote that this body took."""
    agreement = None if told.counted else _IN_AGREEMENT.search(text)
    if agreement and opinion(f" that {text[agreement.end() :]}"):
        return False
    tells = told.counted or told.unanimous or told.result == "lost" or _FORMAL.search(text) or MOTION.search(text)
    return bool(tells) and not _REPORTED.search(text)


def is_vote(motion: Motion) -> bool:
    """A motion is a row where it was moved and seconded, or where a vote on it is told."""
    told = motion.outcome
    if (
        (motion.mover and (motion.seconder or motion.unseconded))
        or motion.how == "notice"
        or told.counted
        or motion.named
        or told.unanimous
    ):
        return True
    return told.result is not None and (motion.mover is not None or motion.how == "outcome")


# "it was agreed", "and resolved", "was approved", "And Resolved:", "RESOLVED", "Agreed"; "that the fee be approved" is no result
# "Minutes agreed as a correct record", "Standing Orders were suspended", "proposed A, seconded B - pass for payment"
_SETTLED = gated(
    r"\b(?:it\s+was|was|were|and|then|duly|unanimously|members|council|chomhairle|committee|board|panel|cabinet|forum|meeting|all|we|everyone|present)\s+(?:\w+ly\s+|so\s+|duly\s+|further\s+)?"
    r"(?:agreed|resolved|approved|adopted|accepted|confirmed|passed|(?:re-?)?elected|(?:re-?)?appointed|co-?opted)\b"
    r"|\b(?:declared|deemed)\s(?:[^.;]{3,60}?\s)?(?:duly\s+)?(?:re-?)?(?:elected|appointed|co-?opted)\b|\b(?-i:RESOLVED|AGREED)\b"
    r"|(?:^|[–-]\s)\W*(?:and\s+)?(?:unanimously\s+)?(?:resolved|agreed|approved)\b"
    r"|\b(?:agreed|approved|accepted|adopted|confirmed)\s+as\s+(?:being\s+)?(?:an?\s+)?(?:true|correct|accurate)\b"
    r"|\bstanding\s+orders?\s+(?:\d+\s+)?(?:was|were)\s+suspended\b|\bpass(?:ed)?\s+for\s+payment\b",
    re.IGNORECASE,
)
_UNSETTLED = gated(r"\b(?:not|never|be)\s+(?:agreed|resolved|approved|adopted|accepted|confirmed|passed)\b|\bhad\s+been\b", re.IGNORECASE)


# "seconded by Cllr Moss, and RESOLVED “That the minutes be adopted”": what comes after it may be to do
_RESOLVES = gated(
    r"\b(?:and|it\s+was)\s+(?:(?:\w+ly|duly)\s+)?(?:resolved|agreed?)\b|\bit\s+was\s+(?:also|then|therefore|thereupon)\s+(?:resolved|agreed)\b|^\W*resolved\b|\b(?-i:RESOLVED)\b",
    re.IGNORECASE,
)
_NOT_RESOLVED = re.compile(r"\b(?:not|never|be)\s+(?:resolved|agreed)\b|\bhad\s+been\b", re.IGNORECASE)


SETTLING = (_RESOLVES, _SETTLED)  # without one of these nothing was settled; each needs one word


def settles_it(text: str) -> bool:
    """Whether a sentence says that something was agreed, approved or resolved."""
    if _RESOLVES.search(text) and not _NOT_RESOLVED.search(text):
        return True
    return bool(_SETTLED.search(text)) and not _UNSETTLED.search(text)


# a sentence below a motion that settles it at once, or later: "This was agreed", "RESOLVED", "the motion was"
_SPEAKS = re.compile(
    r"\W*(?:this|it|that|they|these|both|and|all|the\s+(?:\w+\s+)?(?:motion|amendment|proposal|recommendation)|resolved|agreed|approved|which|members"
    r"|upon|on|following)\b",
    re.IGNORECASE,
)
_SPEAKS_LATER = re.compile(r"\W*(?:and\s+)?(?:it\s+was\s+)?(?:then\s+)?(?:resolved|agreed|the\s+(?:\w+\s+)?motion)\b", re.IGNORECASE)


# "moved by Cllr Hill, seconded by Cllr Birch, and it was|", which the next line goes on from: "RESOLVED to defer the matter"
_GOES_ON = re.compile(r"\b(?:and|and\s+it\s+was|whereupon\s+it\s+was)\W*$", re.IGNORECASE)


def speaks_of(text: str, index: int, current: Motion, above: str | None) -> bool:
    """Whether a sentence that settles, below a motion, settles that motion: at once, or "the motion", "RESOLVED".

    `above` are the words of the line before it, if the motion ends with that line.
    """
    if index - current.last > NEAR:
        return False
    if above is not None and _GOES_ON.search(above):
        return True
    return bool((_SPEAKS if index - current.last <= 1 else _SPEAKS_LATER).match(text))
