"""A passive that decides: "The fees were approved", "Cllr Reed was elected Chair"; news of other bodies and of the past decides nothing."""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.extract.decisions.deciding_body import determines
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
def passive() -> Gated:
    # "were approved", "was again put off", ", seconded by B, and elected unanimously"
    return gated(
        rf"\b(?:was|were|(?:has|have)\s+been(?=\s+\w+ed\s+and\s+(?:approved|agreed|adopted)\s+by\b)|and(?=\s+(?:was\s+|duly\s+"
        rf"|unanimously\s+)*(?:re-)?elected\b)|and(?=\s+(?:referred|remitted|deferred)\s+(?:back\s+)?to\b))\s+(?P<not>not\s+)?{ADVERBS}(?:received\s+and\s+(?=accepted|approved|adopted"
        rf"|noted))?(?:(?!(?:{alternation('participle')})\b)(?:[a-z]+ed|(?:taken\s+as\s+)?read)\s+and\s+)?(?P<verb>{alternation('participle')})\b",
        re.IGNORECASE,
    )


@cache
def elided() -> Gated:
    # "Accounts adopted", "Internal auditor: Mr Hill re-appointed", "Grant of £50 approved (4 for)", "Ann Hill elected Vice Chair
    # unopposed", "Payments approved: Elm Water £31"
    verb = rf"(?P<verb>{alternation('participle')}|withdrawn)\b"
    return gated(
        rf"\W*(?P<subject>(?:(?!{_FINITE})(?:[^.;!?]|\.(?=\d))){{2,90}}?)\s(?P<not>not\s+)?(?:unanimously\s+|duly\s+|all\s+|(?:taken\s+as\s+)?read\s+and\s+)?"
        rf"{verb}(?=\W*$|\s*[,(–-]|{_SUMS}|\s+\d{{1,2}}\s+(?:for|votes?|to)\b|\s+(?:{_ELIDED_TAIL}))",
        re.IGNORECASE,
        core=rf"\s{verb}(?:\W*$|\s*[,(–-]|{_SUMS}|\s+\d{{1,2}}\s+(?:for|votes?|to)\b|\s+(?:{_ELIDED_TAIL.replace('(?-i:', '(?:')}))",
    )


# a verb, or a word that opens a clause: what holds one is no title of a matter
_FINITE = (
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|should|could|can|(?-i:may)|might|shall|must|to(?!\s+(?:the|an?|our|its|\d|(?-i:[A-Z])))|that|which|who|when|if|whether|because"
    r"|as|not|by|they|he|she|it|we|this|these|no|does|did|do|said|says|asked|felt|agreed|noted|received|reported|advised|confirmed|thanked|and\s+(?:has|was|then))\b"
)
# what may stand behind such a verb: "approved unanimously", "deferred to May", "elected Vice Chair"
_ELIDED_TAIL = (
    r"unanim\w+|unopposed|in\s+(?:accordance|line)\s+with|subject\s+to|with\b|without\b|in\s+(?:principle|full)|nem\b|as\s|for\s+(?:payment|a\s)|by\s+(?:all|members|councillors|the\s)"
    r"|(?:to|until|till)\s+(?:the\s+|a\s+|our\s+)?(?:next|future|later|following|(?-i:[A-Z]))|(?:the\s+)?(?:vice|deputy|chair|secretary|treasurer|president|convener|clerk)"
    r"|on\s+the\s+(?:casting|proposal|motion)|from\s+the\s+agenda|and\s+(?:signed|adopted|approved|noted|accepted)"
)
_SUMS = r":(?=[^.]{0,80}[£€$]\d)"  # what is listed behind a colon
# "39 grants approved", "Decision status: Recommendations approved": a figure told, a form's label
_LABEL = re.compile(r"\W*(?:\d+\s|[^:]{0,30}\bstatus\s*:)", re.IGNORECASE)
# "Art budget on| approved", "Number of works| approved", "The owner read it and| agreed": heads of columns, or another's act
_NO_SUBJECT = re.compile(r"\b(?:on|of|for|by|in|the|and|not|yet)\W*$|^\W*(?:total|number)\b", re.IGNORECASE)
_LONGEST = 24  # words of a sentence that leaves its verb out
# "Cllr Orr agreed", "All agreed", "Members accepted": somebody who acts, not a matter acted on
_ACTS = re.compile(
    r"(?:^|.*[\s,:–-])(?:(?:cllrs?|councillors?|cr|mrs?|ms|miss|dr)\b.*|(?-i:[A-Z][a-z]+\s[A-Z][\w’'-]+|[A-Z]{2,3})|members|all|officers?|clerk|chair\w*|council|committee|board|cabinet|everyone"
    r"|government|borough|district|county|applicant|residents?|owner|department|minister|community|office|team|group)[^\w,]*",
    re.IGNORECASE | re.DOTALL,
)
# "The Manager |outlined the sums| recommended by the panel": the sentence has its verb before
_DID = re.compile(
    r"(?<!\bthe)(?<!\ba)(?<!\ban)\s(?:[a-z]{3,}(?:ed|ained)|gave|showed|spoke\s+to|went\s+through|set\s+out)\s+(?:the|an?|his|her|their|its|our)\s",
    re.IGNORECASE,
)
_PAPER = re.compile(rf"\b{REPORT_NOUN}\b", re.IGNORECASE)  # "Treasurer's report noted"
_FROM = re.compile(r"\b(?:from|of|by|regarding|re|with)\s+(?:the\s+)?(?:[A-Z][\w’'-]*[\s,]*){1,5}$")  # "Letter from Elm Water| noted"
_OFFICE_VERBS = ("elected", "re-elected", "reelected", "appointed", "re-appointed", "reappointed", "co-opted", "coopted")


def by_elision(text: str, meeting: Meeting) -> Deciding | None:
    """A passive that leaves its "was" out, as clerks who write telegrams do; it is the whole sentence."""
    if len(text.split()) > _LONGEST:
        return None
    match = elided().match(text)
    if match is None:
        return None
    verb, after = match["verb"].lower(), text[match.end() :]
    office = verb in _OFFICE_VERBS
    if (
        _LABEL.match(text)
        or _NO_SUBJECT.search(match["subject"])
        or (not office and _DID.search(match["subject"]))
        or (not office and ((_ACTS.fullmatch(match["subject"]) and not _FROM.search(match["subject"])) or reported(match["subject"])))
    ):
        return None
    if verb in ("granted", "permitted", "received", "refused", "confirmed") or (
        verb == "noted" and "–" not in match["subject"] and not _PAPER.search(match["subject"])
    ):
        return None  # "Permission granted", "3 letters received": news of others
    if office and not re.search(r"[A-Z][\w’'-]+\s*$", match["subject"]):
        return None  # nobody's name
    if verb == "withdrawn" and not re.match(r"\s+from\s+the\s+agenda", after):
        return None
    if not office and not _passes(verb, match["subject"], after, text, meeting):
        return None
    kind = "rejected" if match["not"] else "deferred" if verb == "withdrawn" else kind_of(f"x was {verb}") or "agreed"
    return Deciding("decisions.elided", len(text), kind, 0.7)


def by_passive(text: str, meeting: Meeting) -> Deciding | None:
    for match in passive().finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if (
            reported(before)
            or _HOW.search(before)
            or (
                re.search(r"\b(?:it|there|which|who|he|she|if|had)\s*$", before, re.IGNORECASE)
                and match["verb"].lower() not in ("elected", "re-elected", "appointed", "co-opted")
                and not (_SENT_ON.match(match["verb"]) and _TO_WHOM.match(after) and re.fullmatch(r"\W*it\s*", before, re.IGNORECASE))
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
        return Deciding("decisions.passive", match.start(), kind, 0.7, bare=_is_demonstrative(before) and not _is_apologies(before, after))
    return None


# "It was |referred| to the Finance Committee", "It was remitted to the Head of Roads"; not "to as"
_SENT_ON = re.compile(r"(?:referred|remitted)$", re.IGNORECASE)
_TO_WHOM = re.compile(r"\s+(?:back\s+)?to\s+(?:the\s+)?[A-Z]")
# "depended upon how the rules| were adopted"
_HOW = re.compile(r"\b(?:how|whether|unless)\b[^.;,]*$", re.IGNORECASE)
# "was moved by A and seconded by B and referred to the Executive on 4 May": the day is to come
_MOVED_AND = re.compile(r"\bseconded\b[^.;]{2,60}\band\s+(?:referred|remitted|deferred)\b", re.IGNORECASE)
_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|be|been|is|are|seconded|moved|proposed)\b", re.IGNORECASE)
# "was elected, proposed by A and seconded by B"
_THEN_MOVED = re.compile(r"[\s,]*(?:having\s+been\s+)?(?:proposed|nominated|moved)\s+by\b", re.IGNORECASE)
# "The following minutes| were noted: Lakes Panel"; what follows "The following points were noted:" was said
_PAPERS = re.compile(r"\bfollowing\s+(?:minutes|reports|letters|correspondence|documents|papers)\s*$", re.IGNORECASE)
# "Internal auditor: Mr P Hill| was reappointed."
_SOMEBODY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?)\.?\s+(?:[A-Z][\w’'.-]*\s*){1,4}$")
# "An application for a shed", "A VAT refund request": what is noted besides papers
_PUT_IN = (
    r"(?:requests?|applications?|refunds?|notices?|notifications?|invitations?|quotations?|quotes?|invoices?|payments?|balances?"
    r"|reconciliations?|e-?mails?)"
)
# "The playground report| was received."
_THE_REPORT = re.compile(r"\W*the\s+(?:[\w’'&-]+\s+){0,5}?reports?\s*", re.IGNORECASE)
# "The minutes of the Cabinet were received for information"
_FOR_INFORMATION = re.compile(r"\s+for\s+information\b", re.IGNORECASE)
_NEXT_MEETING = re.compile(r"\bdate\s+of\s+(?:the\s+)?next\s+(?:\w+\s+)?meeting\s*$", re.IGNORECASE)
# "The amendment was not accepted by Councillor Elm": its mover, not the body
_BY_ONE = re.compile(r"\s+by\s+(?:the\s+)?(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr|mover|proposer)\b")


# "The application was refused": the act of a body that determines applications, elsewhere news
_APPLICATION = re.compile(r"\b(?:applications?|licen[cs]es?|permission|consent|variation|permits?|appeals?)\b", re.IGNORECASE)


def _is_demonstrative(before: str) -> bool:
    return bool(re.fullmatch(r"\W*(?:and\s+)?(?:this|these|that|those|both|all)\s*", before, re.IGNORECASE))


def _is_apologies(before: str, after: str) -> bool:
    """Whether it is "These were accepted.", as is said of the apologies told before."""
    return re.fullmatch(r"\W*these\s+", before, re.IGNORECASE) is not None and re.fullmatch(r"\W*", after) is not None


# who did it, where that is said: "by the Committee" is the body, "by the Borough Council" another
_AGENT = re.compile(
    r"^[^.;,]{0,50}?\bby\s+(?P<agent>(?:the\s+|all\s+)?[\w’'& -]+?)(?=\s+(?:at|on|in|for|and|to|subject|with|that)\b|[.,;:()]|$)",
    re.IGNORECASE,
)
# "The return was approved| and signed by the Chair and the Clerk": these signed it
_SIGNED = re.compile(r"\s*,?\s+(?:and|&)\s+(?:then\s+|duly\s+)?signed\b", re.IGNORECASE)
_WHEN = re.compile(
    r"^[^.;]{0,40}?\b(?:since\s+(?:the\s+|it\s+)?\w+|to\s+date|so\s+far|(?:in|during)\s+the\s+(?:quarter|year|period)|in\s+(?:\w+\s+)?(?:19|20)\d\d|on\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+|at\s+(?:the|its|a)\s+(?:last|previous"
    r"|\w+\s+20\d\d|full\s+council|annual|extraordinary)|last\s+(?:week|month|year)|ago)\b",
    re.IGNORECASE,
)


def _passes(verb: str, before: str, after: str, whole: str, meeting: Meeting) -> bool:
    """Whether a past passive is an act of the meeting rather than news: by its subject, its agent and its date."""
    agent = None if _SIGNED.match(after) else _AGENT.match(after)
    ours = False
    if agent:
        ours = own(agent["agent"], meeting) or bool(
            re.match(r"(?:cllr|councillor|mr|mrs|ms|miss|dr|cr)\b|[A-Z]{2,3}$|[A-Z]", agent["agent"])
            and verb not in ("approved", "granted", "refused")
        )
        if not ours and not re.match(
            r"(?:resolution\b|(?:a\s+)?show|(?:a\s+)?(?:clear\s+)?majority|consensus|\d|unanim|\w+\s+votes?\b|\w+$(?=\s*votes))|.*\bvotes?\b",
            agent["agent"],
            re.IGNORECASE,
        ):
            return False
    if _WHEN.match(after) and not _MOVED_AND.search(before + whole):
        return False
    subject = re.split(r"[.;:]\s|,\s(?!and\b)", before)[-1]
    if re.search(
        r"(?:(?<![£€$/.,\w])\d{1,3}|\bone|\btwo|\bthree|\bfour|\bfive|\bsix|\bseven|\beight|\bnine|\bten|\bsome|\bmost|\bmany|\bseveral)\s*$",
        before,
        re.IGNORECASE,
    ):  # "seven were approved, three were refused"
        return False
    unanimous = "unanimous" in (whole + after[:20]).lower()
    matter = re.search(rf"\b{_MATTER}\b|[£€$]\d", before, re.IGNORECASE) is not None
    if re.search(r"\bthey\s*$", before, re.IGNORECASE) and not re.match(
        r"[\s,.;–-]*(?:proposed|moved|seconded|unanim)", after, re.IGNORECASE
    ):
        return False
    if verb in (
        "agreed",
        "deferred",
        "put off",
        "postponed",
        "held over",
        "held in abeyance",
        "left on the table",
        "left to lie on the table",
    ):
        return not re.match(
            r"\s+(?:with|between|upon)\b|\s+to\s+(?:be\s+(?:too|very|quite|un\w+|in\w+able|an?)|have|need)\b", after, re.IGNORECASE
        )
    if verb == "accepted" and _is_apologies(before, after):
        return True
    if verb in ("approved", "adopted", "ratified", "endorsed", "accepted", "confirmed", "homologated"):
        if re.search(r"\bthey\s*$", before, re.IGNORECASE):
            return True
        if re.search(r"\bplanning\s+permission\b", before, re.IGNORECASE):
            return False
        if _is_demonstrative(before) and re.match(r"\W*$", after):  # "He asked for the field. |This was accepted.|"
            return True
        return matter or unanimous or ours or bool(re.search(r"\bthe\s+following\b[^.;]{0,60}$", before, re.IGNORECASE))
    if verb == "noted":
        if re.search(r"\brisks?\b(?!\s+(?:register|report|assessment|management|log|update))[^.;]{0,120}$", subject, re.IGNORECASE):
            return False  # "Key risks that had risen were noted" tells what was said
        if _NEXT_MEETING.search(before):
            return True
        return bool(re.search(rf"\b(?:{REPORT_NOUN}|{_PUT_IN})\b(?:[^.;]|\.(?=\d)){{0,120}}$", before, re.IGNORECASE)) and (
            ours
            or bool(
                re.match(r"\s*(?:with\s+\w+|and\b|\.|$)|\s+for\s+information\b", after)
                or (after.startswith(":") and _PAPERS.search(before))
            )
        )
    if verb == "supported":
        return unanimous or bool(re.search(r"\b(?:application|motion|amendment|recommendation|proposal)\b", before, re.IGNORECASE))
    if verb == "nominated" and re.match(r"\W*$", after):  # "Both were nominated." before the vote
        return False
    if verb in (*_OFFICE_VERBS, "nominated"):
        return (
            unanimous
            or bool(re.search(r"\bduly\b|\bdeclared\b", whole, re.IGNORECASE))
            or bool(re.search(r"\bthe\s+following\b", before, re.IGNORECASE))
            or bool(JOINABLE.search(before))
            or bool(_THEN_MOVED.match(after))
            or bool(_SOMEBODY.search(before) and re.match(r"\W*$", after))
            or bool(
                re.match(
                    r"\s+(?:unopposed|by\s+\w+\s+votes?|to\s+(?:it|the|this|serve|fill))\b|\s+(?:as\s+)?(?:to\s+be\s+)?(?:(?:its|our|the)\s+)?(?:[\w’'-]+\s+){0,2}?(?:chair"
                    r"|vice|deputy|leader|mayor|clerk|convener|provost|president|secretary|treasurer|co-opted|councillors?\b|representative|delegate|trustee|governor|director"
                    r"|(?:internal\s+|external\s+)?auditors?\b|members?\b)|\s+(?:on\s*)?to\s+the\s+(?-i:[A-Z])",
                    after,
                    re.IGNORECASE,
                )
            )
        )
    if verb in ("rejected", "refused", "declined", "dismissed", "defeated"):
        if _APPLICATION.search(subject) and determines(meeting):
            return True
        return bool(
            re.search(
                r"\b(?:motion|amendment|proposal|request|recommendation|nomination|offer|quote|bid|tender|invitation)s?\b",
                subject,
                re.IGNORECASE,
            )
        )
    if verb == "granted" and _APPLICATION.search(subject) and determines(meeting):
        return True
    if verb == "referred" and whole.lower().startswith("and") and not _PASSIVE_BEFORE.search(before):
        return False  # "Members discussed the licence and referred to Section 44 of the Act"
    if verb in ("referred", "remitted") and re.fullmatch(r"\W*it\s*", before, re.IGNORECASE):
        return True
    if verb in ("referred", "remitted", "granted"):
        return bool(
            re.search(
                r"\b(?:motion|item|matter|report|petition|dispensation|request|licen[cs]e|leave)s?\b",
                before if whole.lower().startswith("and") else subject,  # "the motion was moved by A, seconded by B and referred to"
                re.IGNORECASE,
            )
        )
    if verb == "received":
        return bool(_FOR_INFORMATION.match(after)) or (_THE_REPORT.fullmatch(before) is not None and re.match(r"\W*$", after) is not None)
    return verb in ("recommended", "commended", "resolved", "decided") and ours
