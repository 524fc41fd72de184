"""Those who present in a list below the words that say so: "Reports were from:", "Updates were given by:", one a line."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.actors import Actor
from pipeline.extract.presenters.labelled import person_or_post
from pipeline.extract.presenters.own_reports import NOTHING
from pipeline.extract.register import Register
from pipeline.facts import Block, BlockKind

RULE = "presenters.listed"
_ENDS = (":", "by", "from", "following", "-", "–")  # how such words end; quick, for the many blocks that do not
_LONGEST_END = 9  # characters
_PAPERS = r"(?:reports?|updates?|presentations?|briefings?|talks)"
_GIVEN = r"(?:given|received|presented|made|submitted|provided|heard|delivered|tabled|circulated)"
# "Ward reports |were from:", "Updates |were given by the following members:", "The Board heard reports |from -", "Verbal reports |given by"
_LEADS = re.compile(
    rf"(?<!\bno\s)\b{_PAPERS}\s+(?:(?:was|were|had\s+been|have\s+been)\s+)?(?:(?:then|also|duly)\s+)?(?:{_GIVEN}\s+)?(?:by|from)"
    r"(?:\s+the\s+following(?:\s+[\w’'-]+){0,2})?\s*[:–-]*\s*$"
    # "The following members |gave reports:", "The following |presented their annual reports -"
    rf"|\bthe\s+following\s+(?:[\w’'-]+\s+){{0,3}}?(?:gave|presented|submitted|provided|made|delivered)\s+(?:[\w’'-]+\s+){{0,3}}?{_PAPERS}\s*[:–-]*\s*$",
    re.I,
)
# "To receive reports from:", "Reports will be given by:", "No updates were received from:": what has not been given
_NOT_YET = re.compile(r"\b(?:to|will|would|should|could|may|no|not|any)\b", re.I)


def leads_in(block: Block) -> bool:
    """Whether a block ends in words that those who presented are listed below."""
    text = block.text.rstrip()
    if not text[-_LONGEST_END:].lower().endswith(_ENDS):
        return False
    leads = _LEADS.search(text)
    return leads is not None and not _NOT_YET.search(text, text.rfind(".", 0, leads.start()) + 1, leads.end())


def point_of(block: Block, people: Register) -> Actor | None:
    """The one whom a line of such a list begins with: "Mrs Elm – Footpaths (attached)"."""
    return person_or_post(block, 0, people)


def has_nothing(block: Block) -> bool:
    """Whether a line of such a list says that there was no report: "Mr Ash – nothing to report"."""
    return NOTHING.search(block.text) is not None


def goes_on(block: Block) -> bool:
    """Whether a line that names nobody may still be inside the list: a point of what one of them told."""
    return block.kind is BlockKind.CLAUSE
