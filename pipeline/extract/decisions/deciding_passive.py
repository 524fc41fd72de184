"""A passive that decides: "The fees were approved", "Cllr Reed was elected Chair"; news of other bodies and of the past decides nothing."""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.extract.decisions.operative import ADVERBS, alternation, kind_of
from pipeline.extract.wording import JOINABLE, REPORT_NOUN, Deciding, own, reported
from pipeline.facts import Meeting
from pipeline.language.gate import Gated, gated

# What may be the subject of "were approved" in minutes that tell what the body did
_MATTER = (
    r"(?:minutes|accounts?|payments?|budget|precept|reports?|polic(?:y|ies)|plans?|recommendations?|proposals?|motions?"
    r"|amendments?|applications?|offers?|quotes?|quotations?|estimates?|co-option|appointments?|"
    r"statements?|standing\s+orders|schedules?|invoices?|expenditure|grants?|requests?|terms\s+of\s+reference|programmes?"
    r"|dates?|drafts?|strategy|strategies|purchases?|cheques?|donations?|nominations?|"
    r"resolutions?|agenda|contracts?|tenders?|leases?|fees|charges|salary|risk\s+assessments?|registers?|orders?|regulations"
    r"|return|constitution|dispensations?|apologies|actions?|items?|updates?|changes|"
    r"arrangements|costs?|allocations?|wording|designs?|bylaws?|byelaws?|scheme|schemes|framework|membership|delegations?"
    r"|attendance|time|venue|increase|reduction|works?|transfer)"
)


@cache
def _passive_pattern() -> Gated:
    # "were approved", "was again put off", ", seconded by B, and elected unanimously"
    return gated(
        rf"\b(?P<aux>was|were|and(?=\s+(?:was\s+|duly\s+"
        rf"|unanimously\s+)*(?:re-)?elected\b)|and(?=\s+(?:referred|remitted|deferred)\s+(?:back\s+)?to\b))\s+(?P<not>not\s+)?{ADVERBS}(?:received\s+and\s+(?=accepted|approved|adopted"
        rf"|noted))?(?:(?!(?:{alternation('participle')})\b)(?:[a-z]+ed|read)\s+and\s+)?(?P<verb>{alternation('participle')})\b",
        re.IGNORECASE,
    )


def by_passive(text: str, meeting: Meeting) -> Deciding | None:
    for match in _passive_pattern().finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if (
            reported(before)
            or _HOW.search(before)
            or (
                re.search(r"\b(?:it|there|which|who|he|she|if|had)\s*$", before, re.IGNORECASE)
                and match["verb"].lower() not in ("elected", "re-elected", "appointed", "co-opted")
            )
        ):
            continue
        verb = re.sub(r"\s+", " ", match["verb"].lower())
        if not _passes(verb, before, after, match.group(), meeting) or (match["not"] and _BY_ONE.match(after)):
            continue
        kind = (
            "rejected"
            if match["not"]
            else "received"
            if re.search(r"\breceived\s+and\b", match.group(), re.IGNORECASE)
            else kind_of(f"x was {verb}") or "resolved"
        )
        return Deciding("decisions.passive", match.start(), kind, 0.7, bare=_is_demonstrative(before))
    return None


# "depended upon how the rules| were adopted"
_HOW = re.compile(r"\b(?:how|whether|unless)\b[^.;,]*$", re.IGNORECASE)
# "was moved by A and seconded by B and referred to the Executive on 4 May": the day is to come
_MOVED_AND = re.compile(r"\bseconded\b[^.;]{2,60}\band\s+(?:referred|remitted|deferred)\b", re.IGNORECASE)
# "was elected, proposed by A and seconded by B"
_THEN_MOVED = re.compile(r"[\s,]*(?:having\s+been\s+)?(?:proposed|nominated|moved)\s+by\b", re.IGNORECASE)
# "The following minutes| were noted: Lakes Panel"; what follows "The following points were noted:" was said
_PAPERS = re.compile(r"\bfollowing\s+(?:minutes|reports|letters|correspondence|documents|papers)\s*$", re.IGNORECASE)
# "Internal auditor: Mr P Hill| was reappointed."
_SOMEBODY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?)\.?\s+(?:[A-Z][\w’'.-]*\s*){1,4}$")
# "The minutes of the Cabinet were received for information"
_FOR_INFORMATION = re.compile(r"\s+for\s+information\b", re.IGNORECASE)
_NEXT_MEETING = re.compile(r"\bdate\s+of\s+(?:the\s+)?next\s+(?:\w+\s+)?meeting\s*$", re.IGNORECASE)
# "The amendment was not accepted by Councillor Elm": its mover, not the body
_BY_ONE = re.compile(r"\s+by\s+(?:the\s+)?(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr|mover|proposer)\b")


def _is_demonstrative(before: str) -> bool:
    return bool(re.fullmatch(r"\W*(?:and\s+)?(?:this|these|that|those|both|all)\s*", before, re.IGNORECASE))


# who did it, where that is said: "by the Committee" is the body, "by the Borough Council" another
_AGENT = re.compile(
    r"^[^.;,]{0,50}?\bby\s+(?P<agent>(?:the\s+|all\s+)?[\w’'& -]+?)(?=\s+(?:at|on|in|for|and|to|subject|with|that)\b|[.,;:()]|$)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"^[^.;]{0,40}?\b(?:in\s+(?:\w+\s+)?(?:19|20)\d\d|on\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+|at\s+(?:the|its|a)\s+(?:last|previous"
    r"|\w+\s+20\d\d|full\s+council|annual|extraordinary)|last\s+(?:week|month|year)|ago)\b",
    re.IGNORECASE,
)


def _passes(verb: str, before: str, after: str, whole: str, meeting: Meeting) -> bool:
    """Whether a past passive is an act of the meeting rather than news: by its subject, its agent and its date."""
    agent = _AGENT.match(after)
    ours = False
    if agent:
        ours = own(agent["agent"], meeting) or bool(
            re.match(r"(?:cllr|councillor|mr|mrs|ms|miss|dr|cr)\b|[A-Z]{2,3}$|[A-Z]", agent["agent"])
            and verb not in ("approved", "granted", "refused")
        )
        if not ours and not re.match(
            r"(?:(?:a\s+)?show|(?:a\s+)?(?:clear\s+)?majority|consensus|\d|unanim|\w+\s+votes?\b|\w+$(?=\s*votes))|.*\bvotes?\b",
            agent["agent"],
            re.IGNORECASE,
        ):
            return False
    if _WHEN.match(after) and not _MOVED_AND.search(before + whole):
        return False
    subject = re.split(r"[.;:]\s|,\s(?!and\b)", before)[-1]
    if re.search(
        r"\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|several)\s*$", before, re.IGNORECASE
    ):  # "seven were approved, three were refused"
        return False
    unanimous = "unanimous" in (whole + after[:20]).lower()
    matter = re.search(rf"\b{_MATTER}\b|[£€$]\d", before, re.IGNORECASE) is not None
    if re.search(r"\bthey\s*$", before, re.IGNORECASE) and not re.match(
        r"[\s,.;–-]*(?:proposed|moved|seconded|unanim)", after, re.IGNORECASE
    ):
        return False
    if verb in ("agreed", "deferred", "put off", "postponed", "held over", "held in abeyance", "left on the table"):
        return not re.match(r"\s+(?:with|between)\b", after, re.IGNORECASE)
    if verb in ("approved", "adopted", "ratified", "endorsed", "accepted", "confirmed", "homologated"):
        if re.search(r"\bthey\s*$", before, re.IGNORECASE):
            return True
        if re.search(r"\bplanning\s+permission\b", before, re.IGNORECASE):
            return False
        return matter or unanimous or ours or bool(re.search(r"\bthe\s+following\b[^.;]{0,60}$", before, re.IGNORECASE))
    if verb == "noted":
        if re.search(r"\brisks?\b(?!\s+(?:register|report|assessment|management|log|update))[^.;]{0,120}$", subject, re.IGNORECASE):
            return False  # "Key risks that had risen were noted" tells what was said
        if _NEXT_MEETING.search(before):
            return True
        return bool(re.search(rf"\b{REPORT_NOUN}\b[^.;]{{0,120}}$", before, re.IGNORECASE)) and (
            ours or bool(re.match(r"\s*(?:with\s+\w+|and\b|\.|$)", after) or (after.startswith(":") and _PAPERS.search(before)))
        )
    if verb == "supported":
        return unanimous or bool(re.search(r"\b(?:application|motion|amendment|recommendation|proposal)\b", before, re.IGNORECASE))
    if verb in ("elected", "re-elected", "reelected", "appointed", "re-appointed", "reappointed", "co-opted", "coopted", "nominated"):
        return (
            unanimous
            or bool(re.search(r"\bduly\b|\bdeclared\b", whole, re.IGNORECASE))
            or bool(re.search(r"\bthe\s+following\b", before, re.IGNORECASE))
            or bool(JOINABLE.search(before))
            or bool(_THEN_MOVED.match(after))
            or bool(_SOMEBODY.search(before) and re.match(r"\W*$", after))
            or bool(
                re.match(
                    r"\s+(?:unopposed|by\s+\w+\s+votes?|to\s+(?:it|the|this|serve|fill))\b|\s+(?:as\s+)?(?:to\s+be\s+)?(?:the\s+)?(?:chair"
                    r"|vice|deputy|leader|mayor|clerk|convener|co-opted|councillor|representative|internal\s+auditor|member)",
                    after,
                    re.IGNORECASE,
                )
            )
        )
    if verb in ("rejected", "refused", "declined", "dismissed", "defeated"):
        return bool(re.search(r"\b(?:motion|amendment|proposal|request|recommendation|nomination|offer|quote)s?\b", subject, re.IGNORECASE))
    if verb in ("referred", "remitted", "granted"):
        return bool(
            re.search(
                r"\b(?:motion|item|matter|report|petition|dispensation|request|licen[cs]e|leave)s?\b",
                before if whole.lower().startswith("and") else subject,  # "the motion was moved by A, seconded by B and referred to"
                re.IGNORECASE,
            )
        )
    if verb == "received":
        return bool(_FOR_INFORMATION.match(after))
    return verb in ("recommended", "commended", "resolved", "decided") and ours
