"""Decisions that a vote makes: a motion carried with no "RESOLVED" after it, and resolutions printed above LOST."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.counts import outcome
from pipeline.extract.decisions.operative import is_active, kind_of
from pipeline.extract.reading import Reading
from pipeline.extract.votes.candidates import candidate
from pipeline.extract.votes.lines import GROUNDS, THAT
from pipeline.extract.votes.motion import Motion, settles_it
from pipeline.facts import BlockKind, Decision, Span

_FORMAL = ("decisions.resolved", "decisions.section", "decisions.headed", "decisions.motion")
# a sentence before "Proposed by A, seconded by B" that tells what is proposed, not only what happened
_PROPOSING = re.compile(
    r"\b(?:propos|suggest|recommend|quot|approv|agre|accept|adopt|pay|minutes|appoint|elect|donat|purchas|budget|precept|circulat)",
    re.IGNORECASE,
)
# "that the fee be raised", "to write to the Council"
_COMPLEMENT = re.compile(r"\b(?:that|to)\s.+$", re.IGNORECASE)
# "Mr Reed proposed Ann Hill for the post of Treasurer", "nominated Tom Birch as Chair"
FOR_OFFICE = re.compile(
    r"\b(?:proposed|nominated)\s+(?-i:[A-Z])[\w.’' -]{2,50}?\s+(?:for\s+the\s+(?:position|post|office|role)\s+of|as)\s+(?:the\s+)?\w+"
    r"|\bis\s+co-?opted\b|\bfor\s+co[- ]?option\b",
    re.IGNORECASE,
)
# "has been discussed and approved by Councillors"
_APPROVED = re.compile(r"\b(?:been|was|were)\s+\w+\s+and\s+(?:\w+ly\s+)?approved\b", re.IGNORECASE)
# "proposed approval for payment", "proposed acceptance of the minutes", "Adoption of the budget was proposed by"
_APPROVAL = re.compile(
    r"\b(?:proposed|moved|proposes|moves)\s+(?:the\s+)?(?:approval|acceptance|adoption)\b"
    r"|\b(?:approval|acceptance|adoption)\s+of\b[^.;]{3,80}?\bwas\s+(?:proposed|moved)\b",
    re.IGNORECASE,
)
_WHOLE_VERDICT = 8  # words
_APART = 3  # characters from a decision to the line of who moved it
_LEAST = 5  # words that can tell what was moved
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_RECORD = re.compile(r"\b(?:true|correct|accurate)\b|\bcirculated\b|\bread\b|\bminutes\s+of\b", re.IGNORECASE)


def carried(motions: Sequence[Motion], found: Sequence[Decision], reading: Reading) -> Iterator[Decision]:
    """The motions carried that no row of `found` resolves, each a decision by the words moved."""
    formal = [decision for decision in found if decision.rule in _FORMAL and decision.item is not None]
    spans = [decision.evidence for decision in found]
    for motion in motions:
        moved = _told_by(motion, reading)
        if motion.result != "carried" or moved is None or motion.how == "recorded":
            continue
        if motion.how == "count" and moved == motion.evidence:
            continue
        extent = _extent(motion, motion.moved or moved, reading)
        before = extent.start - (0 if motion.moved else _APART)
        if any(span.start < extent.end and before < span.end for span in spans):
            continue
        if any(decision.item == motion.item and _resolves(decision, motion) for decision in formal):
            continue
        text = re.sub(r"\s+", " ", reading.document.words(moved))
        if len(text.split()) < _LEAST or GROUNDS.search(text) or text.endswith(":"):
            continue
        if _is_told_before(motion, moved) and not _PROPOSING.search(text):
            continue
        kind = _kind(text, reading.document.words(extent).lower())
        evidence = _with_verdict(motion, moved, reading)
        yield Decision(kind=kind, evidence=evidence, item=motion.item, rule="decisions.carried", confidence=0.7)


def lost(motions: Sequence[Motion], found: Sequence[Decision]) -> list[Decision]:
    """`found` with the resolutions printed above LOST as rejected, whatever they moved."""
    spans = [motion.moved for motion in motions if motion.result == "lost" and motion.moved is not None]
    elected = {motion.moved: motion for motion in motions if motion.result == "carried" and motion.moved and candidate(motion)}
    told: list[Decision] = []
    for decision in found:
        if decision.rule not in ("decisions.motion", "decisions.section"):
            told.append(decision)
        elif any(_overlap(span, decision.evidence) for span in spans):
            told.append(replace(decision, kind="rejected"))
        elif not any(_overlap(span, decision.evidence) and _declared(motion, found) for span, motion in elected.items()):
            told.append(decision)
    return told


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _declared(motion: Motion, found: Sequence[Decision]) -> bool:
    """Whether the chair declares elected, in words of their own below it, whom a motion put forward."""
    below = [decision for decision in found if decision.item == motion.item and decision.evidence.start > motion.evidence.end]
    return any(decision.rule == "decisions.passed" and decision.kind == "appointed" for decision in below)


def confirms(text: str) -> bool:
    """Whether a sentence speaks of minutes as what is to be approved."""
    return bool(_MINUTES.search(text)) and bool(_RECORD.search(text))


def _resolves(decision: Decision, motion: Motion) -> bool:
    """A resolution below the motion, or the item's own "Decision:", which a page prints above its minutes."""
    return decision.evidence.start > motion.evidence.start or decision.rule == "decisions.section"


def _told_by(motion: Motion, reading: Reading) -> Span | None:
    """The words that decide: those moved, or the line of movers and verdict where it follows a matter that is only told, or the item's
    title alone tells it: "The seat is rotten. Cllr Elm proposed to buy one, Cllr Ash seconded, carried." """
    words = reading.document.words(motion.moved) if motion.moved else ""
    resolved = THAT.match(words) is not None or settles_it(words)
    before = motion.moved is None or (motion.moved.end <= motion.evidence.start and not resolved)
    whole = motion.how == "mover" and motion.mover and motion.seconder and before and outcome(reading.document.words(motion.evidence))
    return motion.evidence if whole else motion.moved


def _is_told_before(motion: Motion, moved: Span) -> bool:
    return motion.how == "mover" and moved.end <= motion.evidence.start


def _with_verdict(motion: Motion, moved: Span, reading: Reading) -> Span:
    """The words moved, with "All agreed." where it is the next sentence; alone "All present were in agreement with this date."."""
    if motion.how != "outcome" or not 0 <= motion.evidence.start - moved.end <= 2:
        return moved
    whole = len(reading.document.words(motion.evidence).split()) >= _WHOLE_VERDICT
    return motion.evidence if whole else Span(moved.start, motion.evidence.end)


def _kind(text: str, told: str) -> str:
    if FOR_OFFICE.search(text):
        return "appointed"
    if _APPROVAL.search(text):
        return "confirmed" if _MINUTES.search(text) else "approved"
    match = _COMPLEMENT.search(text)
    kind = (kind_of(text) if is_active(text) else None) or kind_of(match.group() if match else text)
    if kind is None and confirms(text):
        return "confirmed"
    if kind is None and _APPROVED.search(text):
        return "approved"
    return kind or ("agreed" if "agree" in told else "approved" if "favour" in told else "resolved")


def _extent(motion: Motion, moved: Span, reading: Reading) -> Span:
    """From the words moved to the end of the blocks just below the result."""
    end = max(motion.evidence.end, moved.end)
    for block in reading.blocks[motion.block : motion.last + 3]:  # "RESOLVED" may stand below the count
        if block.item == motion.item and block.kind is not BlockKind.ITEM and block.text.strip():
            end = max(end, block.passage.span().end)
    return Span(min(motion.evidence.start, moved.start), end)
