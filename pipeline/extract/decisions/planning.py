"""The answers of a parish or community council to the planning applications in its list: "supported", "No objections raised"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import patterns as re
from pipeline.extract.wording import Deciding
from pipeline.facts import Block, BlockKind

# "Extension at 4 Mill Lane - supported", "(30/104) No objections raised.", "the application was supported"; the next one's mark may
# stand behind it: "No objections were recorded. ii."
_ANSWER = re.compile(
    r"(?:^|[-–:.;]\s*|\s+(?=(?-i:No\s+(?:[Oo]bjections?|[Cc]omments?)\s+(?:raised|made)))|(?<=/[A-Z])\s+|(?<=/[A-Z]{2})\s+|(?<=/[A-Z]{3})\s+|\bthere\s+(?:were|was)\s+|\bhad\s+|\bhas\s+|\)\s*|\b(?:was|were)\s+(?=support))"
    r"(?:(?:the\s+)?(?:(?:parish|town|community)\s+)?(?:council|(?-i:P\.?C\.?))\s*(?:[–:-]\s*|(?:has|have|had|raised)\s+)?)?"
    r"(?P<what>no\s+(?:objections?|comments?|observations?|adverse\s+comments?)(?:\s+(?:(?:were\s+|was\s+)?(?:raised|recorded)|made|to\s+make))?(?:,?\s+subject\s+to\s[^.;]{3,80})?"
    r"|supports?|supported|object(?:s|ed|ions?)?(?:\s*[–:-]\s*[^.;]{3,80}|\s+(?:on|due\s+to|because\s+of)\s[^.;]{3,80})?|neutral|not\s+supported|recommend(?:ed)?\s+(?:approval|refusal))(?:\.\s(?:[a-z]|[ivx]{1,4})\.)?\W*$",
    re.IGNORECASE,
)


_OURS = (
    r"(?:(?:the\s+|all\s+)?(?:(?:parish|town|community)(?:\s+council(?:lors)?)?|members|councillors)|(?:the\s+)?(?-i:P\.?C\.?))(?![\w’'])"
)
# "House at Mill Road – this was rejected by the PC", "Support was given to an application for", "The Council had no objection to the plans"
_TOLD = re.compile(
    r"\b(?:this|it|applications?|plans?|proposals?)\s+(?:was|were|is)\s+(?:\w+ly\s+)?"
    rf"(?:supported|rejected|refused|opposed|objected\s+to)\s+by\s+{_OURS}"
    r"|\bsupport\s+(?:was|is)\s+given\s+(?:to|for)\b"
    rf"|^\W*(?:{_OURS}|the\s+council)\s+(?:has|have|had)\s+no\s+(?:objections?|comments?|observations?)\b(?![^.;]*\bbut\b)(?P<support>[^.;]*\bsupport)?",
    re.IGNORECASE,
)
_LEAST = 6  # words of an application with its answer
# "Change of use to a takeaway, Elm Road Approved by Parish": at the end of the line, no verb before it
_AT_END = re.compile(
    r"\S(?<!\bwas)(?<!\bwere)(?<!\bis)(?<!\bbe)(?<!\bbeen)\s+(?P<what>approved|supported|refused|rejected)\s+by\s+(?:the\s+)?(?:parish|town|community)(?:\s+council)?\W*$",
    re.IGNORECASE,
)


def answer(text: str) -> Deciding | None:
    """The answer of a parish or community council to an application in its list."""
    if len(text.split()) > 60:
        return None
    if (at_end := _AT_END.search(text)) and len(text.split()) > _LEAST:
        kind = "approved" if at_end["what"].lower() in ("approved", "supported") else "rejected"
        return Deciding("decisions.planning", len(text), kind, 0.75)
    match = _ANSWER.search(text)
    if match is None:
        told = _TOLD.search(text)
        return Deciding("decisions.planning", len(text), "approved" if told["support"] else "resolved", 0.75) if told else None
    kind = "recommended" if match["what"].lower().startswith("recommend") else "resolved"
    return Deciding("decisions.planning", len(text), kind, 0.75, bare=match.start() < 3 and len(text.split()) < 6)


# "Refused by Parish", "Supported by the Parish Council" over the applications
_BY_PARISH = re.compile(
    r"\W*(?:approved|refused|supported|rejected)\s+by\s+(?:the\s+)?(?:parish|town|community)(?:\s+council)?\W*", re.IGNORECASE
)
# "Supported by Parish", "Referred to the Board", "Accounts for approval", "Hall hire £12": what is no application of the list any more
_ENDS_LIST = re.compile(
    r"\W*(?:approved|refused|supported|rejected|granted|permitted)\s+by\b|\W*referred\s+to\b|\W*(?:accounts|payments|statement)\b|.*[£€$]\s?\d",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\W*(?:received|considered)\s+(?:\w+\s*){1,5}\W*", re.IGNORECASE)  # "Received after the agenda was sent"
LONGEST_APPLICATION = 50  # words


def listed_below(blocks: Sequence[Block], block: Block) -> list[Block]:
    """The applications below "Refused by Parish", up to the next such line or what is no application; none below any other block."""
    listed: list[Block] = []
    for below in blocks[block.order + 1 :] if _BY_PARISH.fullmatch(block.text) else ():
        readable = below.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE) and below.item == block.item
        if not readable or _ENDS_LIST.match(below.text) or len(below.text.split()) > LONGEST_APPLICATION:
            break
        if not _HEADING.fullmatch(below.text):
            listed.append(below)
    return listed
