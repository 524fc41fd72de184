"""Tables that say what became of risks: merged, split, replaced, moved to another register, closed.

    Risks that have left the register
    Ref | Risk | What became of it
    HB4 | Moss on roofs | Merged with HB7

The words over the table or over the column may say that all its risks are gone ("Closed risks", "Reason for removal"); else each row
says it of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.extract.grid import Grid, caption
from pipeline.extract.headings import words_of
from pipeline.extract.risks.changes import change
from pipeline.facts import Block
from pipeline.language.vocabulary import table

_RISK = re.compile(r"\brisks?\b", re.I)
_GONE = (
    r"(?:(?:have|has|had|be|been|were|was)\s+)*(?:proposed\s+(?:for|to\s+be)\s+|recommended\s+(?:for|to\s+be)\s+)?"
    r"(?:left|removed|removals?|closed|closures?|deleted|deletions?|archived|retired|withdrawn|de-?escalated|de-?escalations?|de-?listed|taken\s+off)"
)
# "Closed risks", "Risks that have left the register", "Removed from the register since March", "Risk closures"
_ALL_GONE = re.compile(
    rf"\b{_GONE}\s+(?:(?:corporate|strategic|directorate)\s+)?risks\b|\brisks?\s+(?:(?:that|which)\s+)?{_GONE}\b|^{_GONE}\s+(?:from\s+the\s+)?(?:\w+\s+){{0,3}}register\b",
    re.I,
)
# "Risks added and closed", "New, changed and removed risks": not all are gone
_OTHERS_TOO = re.compile(
    r"\b(?:new|added|additions?|changed|changes|increased|decreased|amended|open|current|existing|live|remaining)\b", re.I
)
# "Merged with HB7", "Now part of HB7", "Covered by HB7", "Split into HB8 and HB9", "Replaced by HB10", "Renamed Roofs and gutters"
_NOT_ITS_OWN = re.compile(
    r"\b(?:merged|combined|amalgamated|consolidated|subsumed|absorbed|incorporated|split|separated\s+into|divided|replaced|superseded|"
    r"part\s+of|(?:covered|included|captured|reflected|managed|dealt\s+with|picked\s+up)\s+(?:by|under|within|in|as)|"
    r"re-?(?:named|titled|worded))\b",
    re.I,
)
# "Moved to the Roofs directorate's register", "De-escalated to service level"
_MOVED = re.compile(
    r"\b(?:moved|transferred|de-?escalated|demoted|relegated|delegated|returned|passed|downgraded)\s+(?:(?:back|down)\s+)?(?:to|into)\b",
    re.I,
)
# "Retained", "Risk remains open", "Kept on the register", "Not yet closed"
_STAYS = re.compile(
    r"^(?:(?:this\s+|the\s+)?risk\s+)?(?:to\s+be\s+)?(?:retain(?:ed)?|reinstated|re-?opened)\b|"
    r"\b(?:retained|remain(?:s|ing)?|kept|stays?)(?:\s+(?:open|on|in|as|an?|live|active)\b|\W*$)|"
    r"\bnot\s+(?:yet\s+)?(?:been\s+)?(?:closed|removed|agreed|merged|split|replaced)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The column that says what became of each risk; `all_gone` if the words over it or over the table say that none is left."""

    column: int
    all_gone: bool

    def change(self, words: str) -> str | None:
        """What a cell says became of its risk: as `changes.change`, or "removed"; None if it says nothing of that."""
        if not words:
            return None
        gone = self.all_gone or _MOVED.search(words)
        return "removed" if gone and not _STAYS.search(words) else change(words)

    def tells(self, words: str) -> bool:
        """Whether a cell says what became of its risk."""
        return self.change(words) is not None or _is_in_another(words)

    def ends(self, words: str) -> bool:
        """Whether a cell says that its risk is none of its own any more."""
        return self.change(words) == "removed" or _is_in_another(words)


def _is_in_another(words: str) -> bool:
    """Whether a cell says that its risk lives on in others, or by another name."""
    return _NOT_ITS_OWN.search(words) is not None and not _STAYS.search(words)


def outcome(blocks: Sequence[Block], grid: Grid) -> Outcome | None:
    """The column of a table of risks that says what became of each; None where there is none, or no row of it ends a risk."""
    over = caption(blocks, grid.first)
    if not _RISK.search(over) and not any(_RISK.search(heading) for heading in grid.headings):
        return None
    heads: dict[str, list[str]] = table("risk_columns")["outcome"]
    named = [words_of(heading) for heading in grid.headings]
    gone = bool(_ALL_GONE.search(over)) and not _OTHERS_TOO.search(over)
    for kind in ("of_the_gone", "of_any"):
        for column, name in enumerate(named):
            if name in heads[kind]:
                found = Outcome(column, gone or kind == "of_the_gone")
                return found if any(found.ends(row.text(column)) for row in grid.rows) else None
    return None
