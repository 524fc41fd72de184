"""Who did what a paper reports, or is to do what is not done yet: the agent of the report, those with him, or the margin's initials."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.agents import AGENT, PRONOUN, Masked
from pipeline.extract.updates.topics import after_mark, head_of
from pipeline.extract.updates.wordings import DONE, DROPPED, TELLS, Report
from pipeline.facts import Block, Span
from pipeline.language.fulldate import MONTH_NAMES

_PLACE = re.compile(r"\b(?:Road|Lane|Street|Drive|Bridge|Hall|Gate|Church|Pond|River|Park|Green|Close|Corner|Way)\b")
_ASIDE = re.compile(r"\s*\([^()]*\)?$")
_JOINT = re.compile(r"^(?:As|While|Since|When|Although|Also)\s+")
# "mended by |Mr Hale", "dealt with by |the Borough Council"
_ASKED = r"(?:as|instructed|requested|agreed|asked|required|promised|proposed|chosen)"
_BY = re.compile(rf"\W+(?:(?!{_ASKED}\b)\w+\s+){{0,6}}?by\s+(?P<agent>{AGENT}+)")
_BY_BODY = re.compile(
    rf"\W+(?:(?!{_ASKED}\b)\w+\s+){{0,3}}?by\s+(?!(?:the\s+)?(?:\w*\d|{MONTH_NAMES}|\w+day|Easter|Christmas|End)\b)"
    r"(?P<agent>(?:the\s+)?[A-Z][\w&’'-]*(?:\s+(?:(?:of|and|for|&)\s+)?[A-Z][\w&’'-]*)*)"
)
# "the depot and |clerk will follow up": the second begins a clause of his own
_OWN_CLAUSE = re.compile(r"\s+(?:will|would|to|has|had)\s")
_TELLER = re.compile(rf"[^{AGENT}{PRONOUN}]*(?P<agent>{AGENT}+),?\s+(?:\w+\s+)?(?:{TELLS})\b[^{AGENT}]*$")
# "Orrick Sugar advised that |they had": a body that no list of posts has
_BODY_TELLS = re.compile(rf"\W*(?P<agent>[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){{0,4}})\s+(?:{TELLS})\s+(?:that\s+)?")
# "Ms Orr told that she and |Mr Hale had met": she is the one who tells
_TELLER_WITH = re.compile(
    rf"[^{AGENT}{PRONOUN}]*(?P<agent>{AGENT}+),?\s+(?:\w+\s+)?(?:{TELLS})\b[^{AGENT}]*[{PRONOUN}]+\s+and\s+(?:the\s+)?$"
)
# "Ms Orr along with |Mr Hale had met"
_WITH = re.compile(rf"(?P<first>{AGENT}+)\s+(?:along|together)\s+with\s+(?:the\s+)?$")
# "Northern Water and |the Bridge Team had looked": a body that no list of posts has
_BODY_AND = re.compile(r"(?:^|[–—:,-]\s|\bthat\s)(?P<first>(?:the\s+)?[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){0,4})\s+and\s+(?:the\s+)?$")
_INITIALS = re.compile(r"[A-Z]{2,3}(?:(?:\s*[/,&]\s*|\s+)[A-Z]{2,3})*")
_NEAR = 80  # characters behind the words in which the margin of their last line stands


def doer_of(masked: Masked, told: Report) -> str | None:
    """Who did it or is to, as printed: the agent of the report, "by" whom, or who tells of "he" and "she"; None if nobody is named."""
    if told.agent is None:
        return _by(masked, told.end)
    start, end = told.agent
    before = masked.mask[:start]
    if PRONOUN in masked.mask[start:end]:
        head = head_of(masked)  # "(Handyman - Kiosk) The Clerk told that |he": the head may name others
        teller = _TELLER.match(before, head.end if head is not None else 0)
        if teller is None:
            body = _BODY_TELLS.match(masked.mask, head.end if head is not None else 0)
            return body["agent"].strip() if body and body.end() == start else None
        return _printed(masked, *teller.span("agent"))
    if both := _TELLER_WITH.match(before):
        return f"{_printed(masked, *both.span('agent'))} and {_printed(masked, start, end)}"
    if beside := _WITH.search(before) or _BODY_AND.search(before):
        return _printed(masked, beside.start("first"), end)
    head = head_of(masked)
    if head is not None and start < head.end < end:  # "Bus fares – The Clerk", taken for one agent with a name in its head
        start = head.end
    return _printed(masked, max(start, after_mark(masked.text)), end)


def in_margin(block: Block, told: Span, status: str) -> str | None:
    """Whose initials stand in the margin beside what is not done yet. What is done has beside it who is to do the next thing."""
    margin = block.margin
    if margin is None or status in (DONE, DROPPED) or not len(margin.offsets):
        return None
    if not told.start <= margin.offsets[0] <= told.end + _NEAR:
        return None
    words = " ".join(margin.text.split()).strip(" .:")
    return words if _INITIALS.fullmatch(words) and len(words.split()) <= 3 else None


def _by(masked: Masked, end: int) -> str | None:
    if by := _BY.match(masked.mask, end):
        stop = by.end("agent")
        words = _printed(masked, *by.span("agent"))
        return words.rsplit(" and ", 1)[0] if _OWN_CLAUSE.match(masked.mask, stop) else words
    body = _BY_BODY.match(masked.text, end)
    return body["agent"] if body and not _PLACE.search(body["agent"]) else None


def _printed(masked: Masked, start: int, end: int) -> str:
    return _JOINT.sub("", _ASIDE.sub("", masked.printed(start, end)))
