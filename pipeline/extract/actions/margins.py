"""The Action column beside the paragraphs of minutes: whom it names, and which sentence of a paragraph it stands beside."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.reading import Sentence
from pipeline.facts import Block

# what an Action column holds: "NP", "NP/OL", "Clerk", "Cllr Reed", "ALL"; not "(Item 3)" or a figure
_MARGIN = re.compile(r"(?:[A-Z]{1,4}[a-z]?|[A-Z][\w’'.-]+)(?:(?:\s*[/,&+]\s*|\s+and\s+|\s+)(?:[A-Z]{1,4}[a-z]?|[A-Z][\w’'.-]+)){0,6}")


def owner_in_margin(block: Block) -> str | None:
    """Whom the column beside a block names; None where it holds something else."""
    if block.margin is None:
        return None
    words = re.sub(r"\s+", " ", block.margin.text).strip(" .:")
    words = re.sub(r"^(?:action(?:\s+by)?)\s*[:–-]?\s*", "", words, flags=re.IGNORECASE)
    if not _MARGIN.fullmatch(words) or not 2 <= len(words) <= 40:
        return None
    parts = words.split()
    if len(set(parts)) == 1:  # the same initials beside two lines
        return parts[0]
    return words


# "Flagpole – nothing to report": the column only says who keeps an eye on it
NO_NEWS = re.compile(r"\b(?:nothing\s+(?:further\s+)?to\s+report|no\s+(?:progress|update|news))\W*$", re.IGNORECASE)


def beside(block: Block, sentences: list[Sentence]) -> Sentence:
    """The sentence whose line the margin's entry stands on: the last that begins before it, else the last of the block."""
    margin = block.margin
    if margin is None or not len(margin.offsets):
        return sentences[-1]
    place = margin.offsets[0]
    before = [sentence for sentence in sentences if sentence.text.strip() and sentence.span.start < place]
    return before[-1] if before else sentences[-1]


def is_told_apart(printed: str, margin: str, text: str) -> bool:
    """Whether a sentence names by initials its own doer: "JS to check" beside "RB" of the next point, or beside "JS/RB" of both points.

    Where all whom the column names act in it ("JS to check and RB to write"), the column tells who they are.
    """
    if not re.fullmatch(r"[A-Z]{2,3}[a-z]?", printed) or margin.lower() == "all":
        return False
    others = [part for part in re.split(r"[\s/,&+]+", margin) if part != printed and part != "and"]
    acting = (
        re.search(rf"(?:\b(?:and|with)\s+{part}\b|\b{part}\s+(?:would|will|to|agreed|undertook|offered|volunteered)\b)", text)
        for part in others
    )
    return bool(others) and not any(acting)
