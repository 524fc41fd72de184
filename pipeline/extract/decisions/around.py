"""What stands around a verdict in its paragraph: its matter, its mover, and where its clauses end."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.clauses import Clause
from pipeline.extract.reading import Sentence
from pipeline.extract.votes.lines import is_line_of_vote
from pipeline.extract.votes.movers import movings
from pipeline.language.gate import gated


def mover_before(sentences: list[Sentence], position: int) -> Sentence:
    """The sentence of the paragraph that moved what "The motion was lost." speaks of; that sentence itself where none did."""
    for back in range(position - 1, max(-1, position - 6), -1):
        if any(moving.mover for moving in movings(sentences[back].text)):
            return sentences[back]
    return sentences[position]


def matter_before(sentences: list[Sentence], position: int) -> Sentence | None:
    """The sentence before a bare "All agreed." that tells what was agreed; movers' lines are passed over."""
    for back in range(position - 1, max(-1, position - 4), -1):
        if len(sentences[back].text.split()) > 4 and not is_line_of_vote(sentences[back].text):
            return sentences[back]
    return None


def ended(parts: Sequence[Clause], sentences: Sequence[Sentence]) -> list[Clause]:
    """The clauses with the last one ended where its sentence ends."""
    if not parts:
        return []
    last = parts[-1]
    ends = [sentence.end for sentence in sentences if sentence.end > last.start + 3]
    return [*parts[:-1], Clause(last.start, min([last.end, *ends[:1]]))]


RESOLVED = re.compile(r"\bRESOLVED\b|\bResolved[ :]")


def next_resolution(text: str, start: int) -> int:
    """Where the next "RESOLVED" of a block that runs its items together begins, else its end."""
    match = RESOLVED.search(text, start + 1)
    return match.start() if match else len(text)


def tail_verb(text: str) -> str:
    """The verb after the last clause: "... (a) X; and (b) Y, be endorsed." """
    match = re.search(r"\b(?:be|is|are|was|were)\s+(?:\w+ly\s+)?\w+\s*\.?$", text.strip())
    return f"it {match.group()}" if match else ""


# "It was agreed at that Meeting that", "a meeting of the group had taken place and it was agreed": what others settled elsewhere
_ELSEWHERE = gated(
    r"\bagreed\s+at\s+(?:that|those)\s+(?:\w+\s+){0,3}(?:meeting|workshop|session)"
    r"|\b(?:meeting|workshop)\b[^.;]{0,60}\b(?:(?:had|has)\s+(?:been\s+held|taken\s+place)|was\s+held|took\s+place)\b[^.;]{0,60}\band\s+(?:it\s+was\s+)?(?:\w+ly\s+)?agreed\b"
    # "a similar motion was passed by the previous Council"
    r"|\bsimilar\s+(?:motion|resolution)\s+(?:was|had\s+been)\b|\b(?:passed|carried|adopted)\s+(?:by|at)\s+(?:the|an?)\s+(?:previous|last|former|other)\b",
    re.IGNORECASE,
)


def is_elsewhere(text: str) -> bool:
    """Whether a sentence tells what was agreed at a meeting other than this one."""
    return _ELSEWHERE.search(text) is not None


# "... dated 4 May 2021.” (e)": the mark of the next point, left at the end of the line above it
_NEXT_MARK = re.compile(r"(?<=[.;”\"’])\s+\((?:[b-z]|ii|iii|iv|vi{0,3}|ix|x)\)$")


def end_before_mark(text: str) -> int:
    """Where a text ends without the mark of the next point behind it."""
    mark = _NEXT_MARK.search(text)
    return mark.start() if mark else len(text)
