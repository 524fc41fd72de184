"""ModernGov's page of one decision ("Decision details", "Issue - decisions"): its date who decided, where its title stands."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.language import bodies
from pipeline.language.fulldate import FullDate, first_full_date
from pipeline.segment.draft import Draft
from pipeline.segment.stated import Stated

# The page's own title, over that of the decision: "Decision details", "Issue - decisions"
PAGE = re.compile(r"(?:decision\s+details|issue\s*[-–—]\s*decisions)\s*", re.IGNORECASE)
# "16/05/2023 - Harbour dues": a decision on an issue, under the title
DATED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s+[-–—]\s+(?=\S)")
# "Decision Maker: Cabinet", which the page of an officer's decision fills with a post
MAKER = re.compile(r"decision\s+maker\s*:\s*", re.IGNORECASE)
# no body's own name, but no post either: "Decision Maker: Council"
WHOLE_COUNCIL = re.compile(r"(?:the\s+|full\s+|extraordinary\s+)*(?:council|executive)\s*", re.IGNORECASE)
STATUS = re.compile(r"decision\s+status\s*:", re.IGNORECASE)
# "Decided at meeting: 16/05/2023 - Harbours Committee", "Made at meeting: ..."
AT_MEETING = re.compile(
    r"(?:decided|made)\s+at\s+meeting\s*:\s*(?P<date>\d{1,2}/\d{1,2}/\d{4})(?:\s+[-–—]\s+(?P<body>\S.*))?", re.IGNORECASE
)
DATE_OF_DECISION = re.compile(r"date\s+of\s+decision\s*:\s*", re.IGNORECASE)


def is_decision_page(drafts: Sequence[Draft]) -> bool:
    """Whether the page shows one decision: by its title, or by the fields under the decision's."""
    titled = any(PAGE.fullmatch(draft.text) for draft in drafts[:5] if not draft.cells)
    return titled or all(any(label.match(draft.text) for draft in drafts[:8]) for label in (MAKER, STATUS))


def body_of_decision(drafts: Sequence[Draft]) -> Stated | None:
    """The body that decided; None where the page names a post, a full council or nobody."""
    for draft in drafts:
        meeting = AT_MEETING.fullmatch(draft.text)
        maker = MAKER.match(draft.text)
        start = meeting.start("body") if meeting and meeting["body"] else maker.end() if maker else None
        if start is not None and (named := _whole_body(draft.text[start:])):
            return Stated(named, draft.passage, start, start + len(named))
    return None


def date_of_decision(drafts: Sequence[Draft]) -> Stated | None:
    """The day the body met: None where the page dates several decisions, or one that a single person took."""
    found = [Stated(date.iso, draft.passage, date.start, date.end) for draft in drafts if (date := _date(draft.text))]
    makers = [draft.text[match.end() :] for draft in drafts if (match := MAKER.match(draft.text))]
    if len({stated.value for stated in found}) != 1 or any(not _meets(maker) for maker in makers):
        return None
    return found[0]


def _date(text: str) -> FullDate | None:
    match = AT_MEETING.match(text) or DATED.match(text) or DATE_OF_DECISION.match(text)
    return first_full_date(text) if match else None


def _whole_body(words: str) -> str | None:
    """The body that all of `words` name: "Cabinet", and nothing of "Cabinet Member for Harbours"."""
    words = words.strip()
    found = bodies.find(bodies.BODY, words)
    whole = found and (found[0].start, found[0].end) == (0, len(words))
    return found[0].name if whole and not words.lower().endswith("council") else None


def _meets(maker: str) -> bool:
    return _whole_body(maker) is not None or WHOLE_COUNCIL.fullmatch(maker) is not None
