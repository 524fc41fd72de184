"""The notice of a decision that one officer or member took, printed with the fields of a report's cover."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.facts import Block, BlockKind, Section

# "OFFICER DECISION NOTICE", "Record of Executive Decision", "Notice of Delegated Decision"
_NOTICE = re.compile(r"\bdecisions?\s+(?:notice|record)\b|\b(?:notice|record)\s+of\s+(?:[\w’']+\s+){0,4}decisions?\b", re.IGNORECASE)
_TITLE = 90  # characters
UNDER_LABEL = "decisions.section"  # the rule of what stands below "Decision": all that such a form decides


def is_notice(blocks: Sequence[Block]) -> bool:
    """Whether a form tells a decision that was taken: its title says so, and a label "Decision" is in it."""
    titled = any(len(block.text) < _TITLE and _NOTICE.search(block.text) for block in blocks[:4])
    return titled and any(block.kind is BlockKind.LABEL and block.section is Section.DECISION for block in blocks)
