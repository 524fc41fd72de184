"""The body of a meeting where no head names it, but the paper's own sentences do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.language import bodies
from pipeline.segment.draft import Draft
from pipeline.segment.stated import Stated

# "Cabinet agreed", "on behalf of the Cabinet", "drew the Cabinet’s attention": it acts or is spoken to, so it is the body that met
CABINET_ACTS = re.compile(
    r"\b(?:(?:on behalf of|drew|advised|informed|told|assured|reminded|thanked|addressed)\s+(?:the\s+)?"
    r"(?P<body>Cabinet)\b(?!\s+(?:Member|Committee|Office|Portfolio)))"
    r"|\b(?P<actor>Cabinet)\s+(?:RESOLVED|AGREED|agreed|noted|considered|received|resolved|approved|thanked|endorsed|welcomed|"
    r"had before it|(?:is|was)\s+(?:asked|reminded|invited|requested|informed|advised|recommended))\b"
    r"|(?:\b|(?<=[a-z]))That\s+(?:the\s+)?(?P<bidden>Cabinet)\b(?!\s+(?:Member|Committee|Office|Portfolio))"
)


# "The Harbours Committee considered", "… received": what a body does at its own meeting
ACTS = re.compile(
    r"\s+(?:considered|received|noted|agreed|resolved|was asked|discussed|reviewed|approved|welcomed|thanked|scrutinised|heard|endorsed)\b"
)
# A kind of committee, no committee's name.
KINDS_OF_COMMITTEE = {
    "cabinet committee",
    "scrutiny committee",
    "select committee",
    "the committee",
    "fund committee",
    "joint committee",
    "area committee",
    "sub committee",
}


# "The minutes of the meeting of the |Harbours Committee| held on 4 March 2025": the body whose minutes a meeting makes its own
OWN_MINUTES = re.compile(r"\bminutes\s+of\s+(?P<whose>[^.;:]{3,120}?)\s+(?:held|dated|on\s+(?:the\s+)?(?:\d|[A-Z]\w+day))", re.IGNORECASE)
CONFIRMED = re.compile(r"\b(?:confirm\w*|approv\w*|agreed|sign(?:ed)?|correct|accurate|true)\b", re.IGNORECASE)
# bodies that a page names often without being their meeting's: "the Health and Wellbeing Board"
FORUM = re.compile(r"\bSchools?[’']?s?[’']?\s+Forum$")
# "welcomed Councillor Hill to his first meeting of the |Harbours Working Group|": bodies of any kind, as it can only be this one
_FIRST_MEETING = re.compile(r"\bto\s+(?:his|her|their|its)\s+first\s+meeting\s+of\s+(?:the\s+)?")
# what is done to a body elsewhere: "be looked at by the |Staffing Panel|", "be appointed Chair of the |Harbours Committee|"
_ELSEWHERE = re.compile(
    r"\b(?:be\s+(?:\w+\s+){1,3}by|refer(?:red|s)?\b[^.;]{0,60}\bto|appoint(?:ed|s|ments?)?\b[^.;]{0,90}|invit(?:ed?|es)\b[^.;]{0,60}\bmeeting\s+of)"
    r"\s+(?:the\s+)?$"
)
_ASKED = re.compile(r"\s+be\s+(?:asked|requested|invited|recommended)\b")
COMMITTEE = re.compile(r"(?i:committee|panel|schools?[’']?s?[’']?\s+forum)(?:\s+[A-Z])?$")


def body_in_running_text(drafts: Sequence[Draft], *, mentioned: bool) -> Stated | None:
    """The one body whose minutes are confirmed, or that acts, or (with `mentioned`) that is named at all; None where several are."""
    cabinet = [(match.lastgroup, Stated("Cabinet", draft.passage, *match.span(match.lastgroup or 0))) for draft in drafts
               if (match := CABINET_ACTS.search(draft.text))]  # fmt: skip
    acting = [told for how, told in cabinet if how == "actor"]
    for found in (_confirmed(drafts), _welcoming(drafts), _acting(drafts), acting, _mentioned(drafts) if mentioned else []):
        if found:
            return found[0] if len({re.sub("[’']", "", told.value.lower()) for told in found}) == 1 else None
    return cabinet[0][1] if cabinet else None


# "Elmby Parish Council", "Fenmoor Youth Council": smaller councils, of which the papers of a greater one speak
_LOCAL = re.compile(r"\b(?:parish|town|community|village|youth|city of)\s+council$", re.IGNORECASE)
# a body that is a council's own and no partnership: "Harbours Committee", "Municipal District of Kilbrack"
OF_A_COUNCIL = re.compile(r"(?:committee|district(?:\s+of\s+.+)?|cabinet|panel)$", re.IGNORECASE)


def council_in_running_text(drafts: Sequence[Draft], body: str) -> Stated | None:
    """The council whose committee or district `body` is: the only one that the paper names; None where it names several."""
    if not OF_A_COUNCIL.search(body) or "liaison" in body.lower():
        return None
    found = [
        Stated(named.name, draft.passage, named.start, named.end)
        for draft in drafts
        if "Council" in draft.text
        for named in bodies.find(bodies.ORGANIZATION, draft.text)
        if named.name.endswith(" Council") and not named.name.isupper() and not _LOCAL.search(named.name)
    ]
    return found[0] if len({told.value for told in found}) == 1 else None


def _confirmed(drafts: Sequence[Draft]) -> list[Stated]:
    out: list[Stated] = []
    for draft in drafts:
        for match in OWN_MINUTES.finditer(draft.text):
            if CONFIRMED.search(draft.text):
                start = match.start("whose")
                out.extend(
                    Stated(named.name, draft.passage, start + named.start, start + named.end)
                    for named in bodies.find(bodies.BODY, match["whose"])[:1]
                    if not named.name.lower().endswith("council") and named.name.lower() not in KINDS_OF_COMMITTEE
                )
    return out


def _welcoming(drafts: Sequence[Draft]) -> list[Stated]:
    return [
        Stated(named.name, draft.passage, named.start, named.end)
        for draft in drafts
        for match in _FIRST_MEETING.finditer(draft.text)
        for named in bodies.find(bodies.BODY, draft.text)
        if named.start == match.end() and not named.name.lower().endswith("council")
    ]


def _mentioned(drafts: Sequence[Draft]) -> list[Stated]:
    """The bodies named in any way but as others, to which something goes or people are appointed."""
    return [told for told in _all(drafts) if not _is_elsewhere(told) and not _ASKED.match(told.passage.text, told.end)]


def _is_elsewhere(told: Stated) -> bool:
    return _ELSEWHERE.search(told.passage.text[max(0, told.start - 120) : told.start]) is not None


def _acting(drafts: Sequence[Draft]) -> list[Stated]:
    return [told for told in _all(drafts) if _acts(told)]


def _all(drafts: Sequence[Draft]) -> Iterator[Stated]:
    for draft in drafts:
        for named in bodies.find(bodies.BODY, draft.text):
            forum = FORUM.search(named.name)  # "Schedule for Reconstitution of |Schools Forum|"
            start = named.end - len(forum.group()) if forum else named.start
            name = draft.text[start : named.end] if forum else named.name
            if COMMITTEE.search(name) and name.lower() not in KINDS_OF_COMMITTEE:
                yield Stated(name, draft.passage, start, named.end)


def _acts(told: Stated) -> bool:
    """Whether the body is the subject of what a meeting does, or has a chair here: "The Harbours Committee noted"."""
    text = told.passage.text
    opens = re.search(r"(?:^|[.;]\s)(?:The\s+)?$", text[: told.start])
    led = re.search(r"\b(?:chair|chairman|chairperson|members) of the $", text[: told.start], re.IGNORECASE)
    return bool((ACTS.match(text, told.end) and opens) or (led and not _is_elsewhere(told)))
