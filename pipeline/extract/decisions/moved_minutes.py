"""Minutes whose approval only their movers tell: "Proposed by A, seconded by B" in the item on them, with nothing else decided there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.reading import Reading
from pipeline.extract.votes.lines import is_line_of_vote
from pipeline.extract.votes.movers import movings
from pipeline.facts import BlockKind, Decision
from pipeline.language.gate import gated

# "Minutes of the last meeting", in Scotland "Minute of 4 May", "Previous Minute"
MINUTES_ITEM = gated(r"\bminutes\b|\bminute\s+of\b|\b(?:previous|last|draft)\s+minute\b", re.IGNORECASE)
ARISING = gated(r"\bmatters\b|\barising\b", re.IGNORECASE)
# "Cllr Hill proposed that item 4 be worded anew": not what the item is about
_OTHER = gated(r"\b(?:proposed|moved)\s+(?:that|to)\s+(?!(?:the(?:se)?|they|it|this|approve|accept|adopt|confirm|sign)\b)", re.IGNORECASE)
# "Following the changes Mrs Hill proposed |acceptance of the minutes", "Their adoption was moved by"
_ACCEPTANCE = gated(
    r"\b(?:proposed|moved)\s+(?:(?:the|their)\s+)?(?:acceptance|adoption|approval)\b|\b(?:acceptance|adoption|approval)\s+(?:was\s+)?(?:proposed|moved)\b",
    re.IGNORECASE,
)


# "The minutes having been sent out, it was agreed |that they be signed"
_THEY_BE_SIGNED = re.compile(r"\b(?:they|these|it|them)\s+(?:be|should\s+be|could\s+be)\s+(?:\w+\s+and\s+)?signed\b", re.IGNORECASE)


def signs_minutes(text: str, matter: int) -> str | None:
    """ "confirmed" where what stands behind the verb that decides, from `matter` on, has the minutes signed that are named before it."""
    return "confirmed" if MINUTES_ITEM.search(text) and _THEY_BE_SIGNED.search(text, matter) else None


# "Mrs Hill proposed approval for payment seconded by Mr Elm": the list above it
_PAYMENT = gated(
    r"\b(?:proposed|moved)\s+(?:the\s+)?(?:approval|acceptance)\s+(?:for|of)\s+(?:the\s+)?(?:payments?|accounts|invoices|cheques)\b(?!\s+(?:to|for)\s)",
    re.IGNORECASE,
)


def moved_payments(reading: Reading, found: Sequence[Decision]) -> Iterator[Decision]:
    """The lines of movers by which payments were approved, with no verdict behind them that `found` holds."""
    for sentence in reading.sentences:
        if not _PAYMENT.search(sentence.text) or any(
            decision.evidence.end > sentence.span.start >= decision.evidence.start - 1 for decision in found
        ):
            continue
        movers = movings(sentence.text)
        if any(moving.mover for moving in movers) and any(moving.seconder for moving in movers):
            yield Decision(
                kind="approved", evidence=sentence.span, item=sentence.block.item, rule="decisions.moved_payments", confidence=0.7
            )


def moved_minutes(reading: Reading, found: Sequence[Decision]) -> Iterator[Decision]:
    """The lines of movers by which minutes were confirmed, in items in which none of `found` decides."""
    decided = {decision.item for decision in found}
    on_minutes = {
        place for place, item in enumerate(reading.items) if MINUTES_ITEM.search(item.title) and not ARISING.search(item.title)
    } - decided
    for sentence in reading.sentences if on_minutes else ():
        item = sentence.block.item
        headed = sentence.block.kind is BlockKind.ITEM  # "2. Minutes of 8 May - Proposed A, seconded B"
        if item not in on_minutes or _OTHER.search(sentence.text):
            continue
        if not (headed or is_line_of_vote(sentence.text) or _ACCEPTANCE.search(sentence.text)):
            continue
        movers = movings(sentence.text)
        if any(moving.mover for moving in movers) and any(moving.seconder for moving in movers):
            on_minutes.discard(item)
            yield Decision(kind="confirmed", evidence=sentence.span, item=item, rule="decisions.minutes", confidence=0.75)
