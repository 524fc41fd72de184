"""Which blocks of a paper are read for decisions."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.votes.lines import THAT, is_line_of_vote
from pipeline.facts import Block, BlockKind, Section
from pipeline.language.gate import gated

_THAT_ALONE = re.compile(r"\W*(?:that|to)\W*", re.IGNORECASE)


def is_bare_stem(block: Block) -> bool:
    """ "RESOLVED: That" on a line of its own, its clauses below."""
    labelled = block.kind is BlockKind.FIELD or block.label is not None
    return labelled and block.section is Section.DECISION and _THAT_ALONE.fullmatch(block.text) is not None


def is_read(block: Block) -> bool:
    """Whether the sentences of a block may decide: of those present only those of minutes and apologies do."""
    if (
        block.section is Section.ATTENDANCE
        and len(block.text.split()) < 12
        and not (THAT.match(block.text) or _AMONG_NAMES.search(block.text))
    ):
        return False
    if block.kind is BlockKind.TITLE:  # a paper whose items were not found
        return len(block.text.split()) >= 8 and block.text[-1:] in ".:;”" and not is_line_of_vote(block.text)
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE, BlockKind.FIELD) and (
        _VERDICT.match(block.text) is not None or not is_line_of_vote(block.text)
    )


# "The amendment was lost.", "The motion was carried": short, yet a sentence of its own
_VERDICT = re.compile(
    r"\W*the\s+(?:\w+\s+)?(?:motion|amendment|proposal|resolution|recommendations?)\s+(?:was|were|is|fell|failed)\b", re.IGNORECASE
)
# among those present: "Minutes of the last meeting read and signed as a true record", "Apologies were accepted from Cllr Orr"
_AMONG_NAMES = gated(
    r"\bminutes\b.*\b(?:record|approved|agreed|accepted|confirmed)\b|\bapologies\b.*\b(?:accepted|approved)\b", re.IGNORECASE
)
# "9. Accounts: Resolved to pay A Reed £5": an item whose minute stands on its own line
# "3. Minutes of the meeting of 4 May were agreed"
RUN_IN = re.compile(
    r"[:.–-]\s*(?:Resolved|RESOLVED|Agreed|AGREED)\s+(?:to|that)\s|\s[–—-]\s*(?i:agreed|approved|noted|adopted)\W*$|\bNoted\W*$"
    r"|\b[Ff]ollowing\s+\w+\s+were\s+(?:agreed|approved)\W*$"
    r"|\b[Mm]inutes\b.*\b(?:were|was)\s+(?:\w+ly\s+)?(?:agreed|approved|accepted|confirmed|signed)\b"
)
