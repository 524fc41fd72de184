"""The kind of a decision, by the words of its sentence and the wording that decides."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.decisions.moved_minutes import signs_minutes
from pipeline.extract.decisions.operative import kind_of
from pipeline.extract.votes.carried import confirms
from pipeline.extract.wording import Deciding

# "approval of the mural was proposed by ..., all agreed"
_APPROVAL = re.compile(r"\W*(?:the\s+)?approval\b|.*\bapproval\s+(?:of|for)\b[^.;]*\b(?:proposed|agreed)\b", re.IGNORECASE)
# "All payments approved all Councillors agreed."
_SHORT = 9  # words
_APPROVED_ALL = re.compile(
    r"\W*(?:all\s+|the\s+|all\s+the\s+)?(?:payments?|accounts|invoices|cheques)\s+(?:were\s+)?approved\b", re.IGNORECASE
)
# "voted by 4 to 2 |to refuse", "voted unanimously |to approve"
_HOW_VOTED = re.compile(
    r"\W*voted\s+(?:unanimously\s+|\(?by\s+)?(?:a\s+(?:majority|unanimous)\s+\w+\s+)?(?:(?:of\s+)?\w+\s*(?:votes?\s*)?(?:to|[-–:])\s*\w+\)?,?\s+)?(?=to\s+[a-z]+\s)",
    re.IGNORECASE,
)


def kind_told(text: str, told: Deciding) -> str:
    """The kind of a sentence: of the words after the verb that decides, else of that verb."""
    if told.rule == "decisions.dashed" and told.kind in ("agreed", "approved") and confirms(text):  # "Minutes of 4 May – agreed"
        return "confirmed"
    if told.kind == "agreed" and _APPROVED_ALL.match(text) and len(text.split()) <= _SHORT:
        return "approved"
    if told.kind == "rejected" or told.rule in ("decisions.minutes", "decisions.planning", "decisions.dashed"):
        return told.kind
    if told.kind == "received" and told.rule == "decisions.passive":
        return "received"
    matter = text[told.matter :]
    if how := _HOW_VOTED.match(matter):
        matter = matter[how.end() :]
    inner = kind_of(matter) or signs_minutes(text, told.matter) if told.matter < len(text) else None
    if inner in (None, "agreed") and told.kind == "agreed" and _APPROVAL.match(text):
        return "approved"
    return inner or told.kind
