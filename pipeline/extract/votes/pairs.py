"""Mover and seconder as a pair on lines of their own: "Hill/Birch" below what they moved, or "Cr Hill )" over "Cr Birch )" above it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.counts import Outcome, outcome
from pipeline.extract.votes.motion import Motion, settles_it
from pipeline.extract.votes.motion_words import few_words
from pipeline.extract.votes.moved import Matter, Moved
from pipeline.extract.votes.movers import pair, plain_name
from pipeline.facts import Block, BlockKind, Section, Span

# "Cr Ann Hill )", "His Worship the Mayor", and the brace that stands alone below a name
_BRACED = re.compile(
    r"(?P<name>(?:(?:Crs?|Cllr|Councillor|Mayor|Deputy\s+Mayor|Chair(?:man|person)?|Member|Mr|Mrs|Ms|Miss|Dr)\.?\s+)"
    r"(?:[A-ZÀ-Þ][\w’'.-]*\s*){1,4})(?P<brace>\)?)\s*"
)


_LEAD_WORDS = 14  # of the line that leads to the points


def pair_at(blocks: Sequence[Block], index: int, matter: Matter) -> Motion | None:
    """The motion whose mover and seconder are the pair at `blocks[index]`; None where no pair stands or no vote is told."""
    return (
        _led(blocks, index, matter)
        or _braced(blocks, index, matter)
        or _below_label(blocks, index, matter)
        or _slashed(blocks, index, matter)
    )


# "Committee's recommendation", "Council resolution:", over "Councillors Hill / Birch" and what they moved
_LABEL = re.compile(r"(?:[A-Z][\w’' ]{2,40}\s)?(?:recommendation|resolution)s?\s*:?", re.IGNORECASE)


def _below_label(blocks: Sequence[Block], index: int, matter: Matter) -> Motion | None:
    """ "Councillors Hill / Birch" between the label of a resolution and its words, or the points below "The Audit Committee:"."""
    block = blocks[index]
    found = pair(block.text) if index and _LABEL.fullmatch(blocks[index - 1].text) else None
    if found is None:
        return None
    moved = matter.below(index)
    if moved.words is None and (led := _first_point(blocks, index + 1)) is not None:
        moved = Moved(few_words(led.text), led.passage.span())
    if moved.words is None:
        return None
    return Motion(block.passage.span(), block.item, index, index, found.mover, found.seconder, moved.span, moved.words, how="pair")


def _first_point(blocks: Sequence[Block], index: int) -> Block | None:
    """The first point below "The Audit Committee:", where that stands at `index`."""
    led = blocks[index : index + 2]
    leads = len(led) > 1 and led[0].text.rstrip().endswith(":") and len(led[0].text.split()) < _LEAD_WORDS
    return led[1] if leads and led[1].kind is BlockKind.CLAUSE else None


# "Moved Hill/Birch", "Moved: Cr Hill / Cr van Dam", above "That the apology be accepted."
_LED = re.compile(
    r"(?:Moved|Proposed|MOVED)\s*:?\s+(?:Crs?\.?\s+)?(?P<mover>(?:[A-ZÀ-Þ][\w’'.-]*|van|de)(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|van|de)){0,3})\s*/\s*(?:Crs?\.?\s+)?"
    r"(?P<seconder>(?:[A-ZÀ-Þ][\w’'.-]*|van|de)(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|van|de)){0,3})\W*"
)


def _led(blocks: Sequence[Block], index: int, matter: Matter) -> Motion | None:
    """ "Moved Hill/Birch" above what they moved."""
    found = _LED.fullmatch(blocks[index].text) if "/" in blocks[index].text else None
    moved = matter.below(index) if found else None
    if found is None or moved is None or moved.words is None:
        return None
    span = blocks[index].passage.span()
    mover, seconder = plain_name(found["mover"]), plain_name(found["seconder"])
    return (
        Motion(span, blocks[index].item, index, index, mover, seconder, moved.span, moved.words, how="pair") if mover and seconder else None
    )


def _slashed(blocks: Sequence[Block], index: int, matter: Matter) -> Motion | None:
    """ "Hill/Birch" below a resolution, with CARRIED or LOST near it."""
    block = blocks[index]
    found = pair(block.text)
    if not found:
        return None
    told = outcome(block.text[found.end :])
    for other in blocks[index + 1 : index + 3]:
        if told or other.item != block.item:
            break
        told = outcome(other.text) if len(other.text) < 40 else None
    if told is None and settles_it(block.text[: found.start]):
        told = Outcome(result="carried")  # "RESOLVED that the fee be paid. [AH/TB]"
    if told is None and block.section is not Section.DECISION:
        return None
    moved = matter.above(index)
    if found.start:  # "... be adopted. Hill/Birch"
        moved = Moved(few_words(block.text[: found.start]), block.passage.span(0, found.start))
    span = block.passage.span(found.start, found.end)
    return Motion(span, block.item, index, index, found.mover, found.seconder, moved.span, moved.words, told or Outcome(), how="pair")


def _braced(blocks: Sequence[Block], index: int, matter: Matter) -> Motion | None:
    """ "Cr Hill )" over "Cr Birch )", above "That the apologies be received.": the first moved it."""
    if _BRACED.fullmatch(blocks[index].text) is None:
        return None
    names: list[str | None] = []
    braces, last = 0, index
    for order, block in enumerate(blocks[index : index + 4], index):
        if block.text.strip() == ")" and names:
            braces, last = braces + 1, order
            continue
        found = _BRACED.fullmatch(block.text)
        if found is None or len(names) == 2:
            break
        names.append(plain_name(found["name"]))
        braces, last = braces + bool(found["brace"]), order
    if braces < 1 or len(names) != 2 or not all(names):
        return None
    moved = matter.below(last)
    if moved.words is None:
        return None
    span = Span(blocks[index].passage.span().start, blocks[last].passage.span().end)
    return Motion(span, blocks[index].item, index, last, names[0], names[1], moved.span, moved.words, how="pair")
