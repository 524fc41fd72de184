"""Who a sentence says was there: "Present for the item: PC Ann Elm", "The Panel (Councillors Hill and Ash) considered", "the Leader,
accompanied by Mr Oak", "The Chair welcomed representatives of the Quay Trust: Dr Elm, Ms Ash".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.mentions import Mention
from pipeline.facts import Block
from pipeline.language.gate import gated
from pipeline.language.names import NameMatch

_END = r"(?=\.\s+(?:[A-Z](?!\.)|$)|\.$|$)"  # where a sentence ends, initials and titles apart
# "Present for the item: |...", "Also in attendance were |...", "Present for the hearing were |..."
_PRESENT = gated(
    r"(?:^|(?<=[.;:)\d]\s)|(?<=[.;:)\d]))(?:Also\s+)?(?:[Pp]resent|[Ii]n\s+attendance|[Aa]ttending)(?:\s+for\s+(?:the|this)\s+(?:item|hearing|application|case|matter))?"
    r"\s*(?:(?:was|were)\s*:?|:)\s+(?P<who>[^;\n]{3,600}?)(?=\.\s*(?:Two|Three|The|It|In|A|[A-Z][a-z]+ing)\s|\.\s*$|$)"
)
# "The Sub-Committee |(Councillors Hill (Chair), Ash and Mrs Oak)| considered"
_MEMBERS = gated(
    r"\b[Tt]he\s+(?:[Ss]ub-)?(?:[Cc]ommittee|[Pp]anel|[Bb]oard)\s+\((?P<members>(?:Councillors|Cllrs)\s[^()]{3,80}(?:\([^()]{3,30}\)[^()]{0,80}){0,3})\)"
)
# "The Leader, Cllr Hill, was |accompanied by |Mr Oak (Director of Place) and Ms Ash", "She was joined by |Dr Ash"
_ACCOMPANIED = gated(r"\b(?:was|were)\s+(?:also\s+)?(?:accompanied|joined)\s+(?:at\s+the\s+meeting\s+)?by\s+(?P<company>[^.;\n]{3,300})")
# "welcomed |the following to the meeting: ...", "welcomed |representatives of the Quay Trust: Dr Elm ...", "welcomed |representatives from
# the two schools, which consisted of Ann Hill and Bob Elm"
_WELCOMED = gated(
    r"\bwelcomed\s+(?:the\s+following\b[^:.\n]{0,60}:|(?:representatives?|a\s+(?:delegation|deputation)|members?|officers?|staff|colleagues)\s+(?:of|from)\s+(?:[^:.\n]|\bSt\.){3,120}?"
    r"(?::|,?\s+(?:which|who)\s+(?:consisted\s+of|comprised|included|were)|,?\s+(?:consisting\s+of|comprising|including|namely)))\s*(?P<guests>[^\n]{3,500}?)"
    r"(?=\.\s*(?:The|They|He|She|It|Mr|Mrs|Ms|Dr|Members|In)\b|\.\s*$|$)"
)
# "The Chair opened the meeting at 7.30pm and welcomed |Cllrs Elm, Ash and Oak": members who are listed nowhere else
_MEMBERS_WELCOMED = gated(
    r"\bopened\s+the\s+meeting\b[^;\n]{0,40}?\band\s+welcomed\s+(?:[Cc]ommunity\s+)?"
    r"(?P<members>(?:Councillors|C{0,2}[Ll]{1,2}rs)\.?\s[^.;:\n]{3,300})"
)
# "The Chair, Cllr Hill,| opened the meeting"
_OPENS = re.compile(r"\s*,?\s+(?:formally\s+)?opened\s+the\s+(?:meeting|proceedings)\b")
# "Mr Elm| asked whether", "Mrs Ash| hoped that", "Dr Oak| pointed out"; a "Mr" who explains or advises may be an officer
_CALLED = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir)\s+(?:[A-Z]\.?\s+){0,3}[A-Z][\w’'-]+"
_ASKS = re.compile(
    rf"(?:\s*(?:,|\band\b|&)\s*{_CALLED}){{0,4}}"  # "Dr Elm| and Mr Ash requested"
    r"\s+(?:then\s+|also\s+)?(?:asked|enquired|queried|wondered|hoped|felt|suggested|welcomed|commended|pointed\s+out|requested|sought|urged|questioned|challenged"
    r"|(?:raised|expressed)\s+(?:an?\s+)?(?:concerns?|questions?|the\s+(?:issue|matter|question)))\b(?!\s+to\s+speak\b)"
)
# "In response to |Dr Elm", "a question from |Mrs Ash", "In answer to a question by |Mr Oak", "Tributes were paid by |Mr Elm"
_ASKED_BY = re.compile(
    r"\b(?:(?:question|query|comment|concern|suggestion|request|point)s?\s+(?:raised\s+|asked\s+|put\s+)?(?:from|by|of)|(?:response|reply|answer|replying|responding)\s+to"
    rf"|[Tt]ributes\s+were\s+paid\s+by)\s+(?:{_CALLED}\s*(?:,|\band\b|&)\s*(?:and\s+)?){{0,4}}$"
    # "2 against (|Mr Elm and Mr Ash)"
    rf"|\b(?:against|abstain\w*|in\s+favour)\s*:?\s*\((?:{_CALLED}\s*(?:,|\band\b|&)\s*(?:and\s+)?){{0,12}}$"
)
# "The Chair welcomed representatives of the Quay Trust:", "Present for the item:", "The following were in attendance:" over a list
_LEADS_GUESTS = re.compile(
    r"\bwelcomed\b|^(?:also\s+)?(?:present|in\s+attendance)\s+for\b|\b(?:following|officers|representatives|witnesses)\b[^.:]{0,60}\b(?:were|was)\s+(?:also\s+)?"
    r"(?:present|in\s+attendance|invited)\b",
    re.I,
)
_SHORT_LEAD = 4  # words of a line that only ends what the one before began
_GROUPS = {"who": "in_attendance", "members": "present", "company": "in_attendance", "guests": "in_attendance"}


def told_there(text: str, names: Sequence[NameMatch]) -> dict[int, tuple[str, bool]]:
    """How those attended whom a sentence names as there, by the place where the name begins, and whether they were welcomed as guests."""
    found: dict[int, tuple[str, bool]] = {}
    for pattern in (_PRESENT, _MEMBERS, _MEMBERS_WELCOMED, _ACCOMPANIED, _WELCOMED):
        for told in pattern.finditer(text):
            group = next(name for name in _GROUPS if name in told.groupdict() and told[name] is not None)
            start, end = told.span(group)
            inside = [name for name in names if start <= name.start < end]
            for name in inside:
                found[name.start] = (_GROUPS[group], group == "guests")
            if group == "company":  # whom they accompany
                begin = max(told.start() - 120, text.rfind(". ", 0, told.start()))
                before = [name for name in names if begin <= name.end <= told.start()]
                found.update({name.start: ("in_attendance", False) for name in before[-1:]})
    if "opened" in text:
        found.update({name.start: ("present", False) for name in names if _OPENS.match(text, name.end)})
    return found


def asks(text: str, start: int, end: int) -> bool:
    """Whether the person at `text[start:end]` puts a question or a view, or is answered."""
    return _ASKS.match(text, end) is not None or _ASKED_BY.search(text, max(0, start - 120), start) is not None


def leads_guests(blocks: Sequence[Block], lead: Block) -> str | None:
    """The words over a list where they say that those in it were there."""
    before = blocks[lead.order - 1].text if lead.order and len(lead.text.split()) <= _SHORT_LEAD else ""
    words = f"{before} {lead.text}".strip()
    return words if _LEADS_GUESTS.search(words) else None


# "welcomed |representatives of the Quay Trust:": none of the body's own, whatever their posts
_OF_OTHERS = re.compile(r"\b(?:representatives?|delegation|deputation|witnesses)\b", re.I)


def as_guest(mention: Mention, words: str) -> Mention:
    """The mention of one whom a line begins with below words that say so."""
    if mention.attendance is not None or mention.name is None or mention.title_kind == "councillor":
        return mention
    kind = "external" if _OF_OTHERS.search(words) else mention.kind
    return replace(mention, attendance="in_attendance", honoured=True, kind=kind)
