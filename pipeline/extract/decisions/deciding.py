"""Whether a sentence of minutes decides, and how its wording shows it: "RESOLVED that", "it was agreed to", "the fees were approved".

A sentence that reports another body's decision, an opinion ("Members agreed that it was hard") or narrative ("it was noted that")
decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from pipeline import patterns as re
from pipeline.extract.decisions.deciding_body import body_decides, by_body
from pipeline.extract.decisions.deciding_passive import by_elision, by_passive, elided, passive
from pipeline.extract.decisions.declared import DECLARES, declared
from pipeline.extract.decisions.deferring import PUTS_OFF, put_off
from pipeline.extract.decisions.operative import ADVERBS, kind_of
from pipeline.extract.decisions.passing import CARRIED, PASSES, carried_motion, passed
from pipeline.extract.decisions.verdicts import DASHED, HEADING, dashed, headed
from pipeline.extract.wording import JOINABLE, PAST, REPORTING, SUBORDINATE, Deciding, is_empty, opinion, reported
from pipeline.facts import Meeting
from pipeline.language.gate import Entries, either, gated

# "RESOLVED", "It was RESOLVED", "and RESOLVED unanimously", "R E S O L V E D": in capitals it is the formal word
_RESOLVED_CAPS = gated(
    r"\bRESOLVED(?=that\b)|\bR(?:ESOLVED| E S O L V E D)\b(?!\s+(?:ITEMS|ISSUES|MATTERS))|(?<=[.;:)\d])\s?Resolved(?=\s+(?:that|to)\b|\s*:)"
)
# what ends before "RESOLVED" where a page runs its sentences together: "... the risk.3) RESOLVED to note"
# or nothing but movers stands there: "Moved by Cllr Elm and seconded by Cllr Ash |RESOLVED that"
_RUN_ON = re.compile(
    r"[.;?!:”\"]\s*\(?\d{0,2}[.)]?\s*$"
    r"|^\W*(?i:moved|proposed)\s+(?i:by\s+)?[^.;,]{5,70}?\s(?i:and\s+)?(?i:seconded)\s+(?i:by\s+)?(?:[^\s.;,]+\s){1,5}$"
)
# "after discussion, resolved not to provide more", "; resolved to pay £80"
# "Visit of the Mayor Agreed to defer": a capital inside the line
# "Hall hire £40.00 resolved to pay": behind a sum
_TELEGRAPHIC = gated(
    r"(?:(?:[,;:–-]\s*(?:but\s+|and\s+)?|(?<=\.\d\d)\s+)(?P<low>resolved|agreed)|(?:\w|\s[–-])\s+(?P<verb>Resolved|Agreed))"
    r"\s+(?:unanimously\s+)?(?:\([^()]{2,90}\)\s+)?(?=(?:not\s+)?to\s|that\s)",
    core=r"(?:[Rr]esolved|[Aa]greed)\s+(?:unanimously\s+)?(?:\([^()]{2,90}\)\s+)?(?:(?:not\s+)?to|that)\s",
)
# "it was agreed", "This was unanimously resolved", "it was further AGREED"
_IMPERSONAL = gated(
    rf"\b(?P<subject>it|this|these|they|which|both|all\s+of\s+which)\s+(?:was|were|is"
    rf"|has\s+been(?=\s+(?-i:AGREED)))\s+{ADVERBS}(?P<verb>agreed|resolved|decided)\b(?!\s+(?:upon\s+between|with)\b)",
    re.IGNORECASE,
)
# "proposed by A, seconded by B and agreed, to approve", "discussed and unanimously resolved that"
_JOINED = gated(rf"\b(?:and|was|were)\s+{ADVERBS}(?P<verb>agreed|resolved)\s*(?:,[^,.;]{{3,80}})?,?\s+(?=(?:to|that)\s)", re.IGNORECASE)
# "The report was NOTED", "the Committee AGREED", "It was NOTED that": capitals inside an ordinary sentence are the minute-taker's mark
_CAPS_VERB = gated(
    r"\b(?P<verb>AGREED|NOTED|APPROVED|ENDORSED|DEFERRED|ADOPTED|CONFIRMED|RECOMMENDED|DECIDED|APPOINTED|ELECTED|REFUSED|GRANTED"
    r"|RECEIVED|REFERRED|SUPPORTED|ACCEPTED|REJECTED)\b"
)
# "These minutes were confirmed at the meeting held on ...": a note at the foot of the paper
# "Confirmed as true and correct:", "CONFIRMED this 15th day of October", above a signature
_FOOT_NOTE = gated(
    r"^\W*confirmed\s+as\s+(?:an?\s+)?(?:true|correct|accurate)\b.{0,80}?(?:\bheld\s+on\b.*|:\W*)$|^\W*confirmed\s+this\s+\S+\s+day\s+of\b|\bminutes\s+of\s+this\s+meeting\s+(?:were|was|are)\s+confirmed\b",
    re.IGNORECASE,
)


def deciding(text: str, meeting: Meeting, *, formal: bool = False) -> Deciding | None:
    """How the sentence `text` decides, or None. `formal` says that it stands under "Decision:" or "Resolution"."""
    wordings = _wordings().opened(text)
    if not wordings or _FOOT_NOTE.search(text):
        return None
    return next(filter(None, (wording(text, meeting, formal) for wording in wordings)), None)


def may_decide(text: str) -> bool:
    """Whether a sentence holds the words of a wording that decides; most hold none."""
    return bool(_wordings().opened(text))


_Wording = Callable[[str, Meeting, bool], Deciding | None]


@cache
def _wordings() -> Entries[_Wording]:
    """What finds each wording, with the patterns without which it finds nothing, in the order in which they are asked."""
    return Entries(
        (
            (_alone(_resolved), (_RESOLVED_CAPS,)),
            (lambda text, meeting, formal: headed(text, formal, meeting), (HEADING,)),
            (_alone(_confirmed), (_CONFIRMING,)),
            (_alone(_impersonal), (_IMPERSONAL,)),
            (by_body, (body_decides(),)),
            (_alone(_capitals), (_CAPS_VERB,)),
            (_of_meeting(by_passive), (passive(),)),
            (_alone(_lost), (_LOST.patterns,)),
            (_alone(declared), (DECLARES,)),
            (_alone(_joined), (_JOINED,)),
            (_alone(passed), (PASSES.patterns,)),
            (_of_meeting(put_off), (PUTS_OFF.patterns,)),
            (_alone(_telegraphic), (_TELEGRAPHIC,)),
            (_alone(_agreement), (_AGREEMENT,)),
            (_of_meeting(dashed), (DASHED,)),
            (_of_meeting(by_elision), (elided(),)),
            (lambda text, _, formal: carried_motion(text) if formal else None, (CARRIED,)),
        )
    )


def _alone(wording: Callable[[str], Deciding | None]) -> _Wording:
    """A wording that shows by the sentence alone."""
    return lambda text, *_: wording(text)


def _of_meeting(wording: Callable[[str, Meeting], Deciding | None]) -> _Wording:
    """A wording that shows by the sentence and the body that meets."""
    return lambda text, meeting, _: wording(text, meeting)


def _resolved(text: str) -> Deciding | None:
    match = _RESOLVED_CAPS.search(text)
    if not match or (text.isupper() and len(text.split()) > 3 and match.start() > 12):
        return None
    end = match.end()
    majority = re.match(
        r"[\s,]*(?:(?:by\s+(?:a\s+)?(?:majority|unanimous)\s*(?:vote|decision)?|unanimously|accordingly|nem\.?\s*con\.?"
        r"|\((?:[^()]{0,60})\))[\s,]*)+",
        text[end:],
        re.IGNORECASE,
    )
    end += majority.end() if majority else 0
    return Deciding(
        "decisions.resolved",
        end,
        "resolved",
        0.95,
        bare=is_empty(text[end:]) and _matter_before(text[: match.start()]),
        start=_own_start(text, match.start()),
    )


def _own_start(text: str, verb: int) -> int:
    """Where the sentence of the verb begins: at the verb, where another sentence runs into it."""
    return verb if _RUN_ON.search(text[:verb]) else 0


# "These were moved as correct by", "The minutes were taken as a true record", "minutes ... taken as read and confirmed"
_CONFIRMING = gated(
    r"\b(?:moved|proposed|accepted|agreed|approved?|adopted|confirmed|noted|signed|taken|recorded|passed|verified"
    r"|ratified)\b[^.;]{0,60}?\bas\s+(?:being\s+)?(?:an?\s+|the\s+)?(?:true|correct|accurate|fair)\b"
    r"|\b(?:agreed|confirmed|approved|accepted|happy|satisfied|content|signed)\b[^.;]{0,80}\b(?:this|these|they"
    r"|minutes)\b[^.;]{0,60}\b(?:true|correct|accurate)\b"
    r"|\b(?:minutes|minute\s+(?:of|from))\b[^.;]{0,200}\b(?:were|was)\s+(?:[a-z]+ly\s+|then\s+|all\s+|both\s+|taken\s+as\s+read,?\s+(?:and\s+)?|(?:\w+\s+){1,4}(?:and|&)\s+)?(?:agreed|approved|accepted|adopted"
    r"|confirmed|signed)\b"
    r"|\bminutes\b[^.;]{0,120}\b(?:are|is)\s+(?:agreed|approved|accepted)\s+and\s+signed\b"
    r"|\b(?:agreed|approved|confirmed|adopted|accepted)\s+the\s+(?:(?:draft|previous|amended|public|confidential|part"
    r"|exempt)\s+)*minutes\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"_{4,}|\.{6,}|^\W*(?:signed|dated?|chair(?:man|person)?|confirmed)\W*$|^\W*signed\s+(?:as|by)\b.{0,60}$", re.IGNORECASE
)


# "To approve the minutes of May – the minutes were approved": what the item is for, before what was done
_PURPOSE_OF_MINUTES = re.compile(r"\W*To\s+(?:approve|confirm|agree|sign|receive)\b[^–-]{3,160}\s[–-]\s+")


# "The governance statement was adopted as a true statement": approved, as accounts are
_RETURN = re.compile(r"\b(?:governance|accounting|financial)\s+statements?\b|\bannual\s+return\b", re.IGNORECASE)


def _confirmed(text: str) -> Deciding | None:
    purpose = _PURPOSE_OF_MINUTES.match(text)
    match = _CONFIRMING.search(text, purpose.end() if purpose else 0)
    if (
        not match
        or _SIGNATURE.search(text)
        or re.search(r"\b(?:accounts?|audit|balance|bank|invoice)\b", text[: match.end()], re.IGNORECASE)
    ):
        return None
    before = text[purpose.end() if purpose else 0 : match.start()]
    if REPORTING.search(before) or re.search(
        r"\b(?:had|have|has)\s+been\s*$|\b(?:will|would|to|can|could|should|(?-i:may)|until|once|when|after|if)\b[^.,;]{0,40}$",
        before,
        re.IGNORECASE,
    ):
        agreed = re.search(
            r"\bagreed\s+(?:that|to)\b", text[: match.end()], re.IGNORECASE
        )  # "agreed that the minutes should go to the Chair to sign as a true record"
        if not agreed:
            return None
    is_return = _RETURN.search(text) is not None and "minute" not in text.lower()
    return Deciding("decisions.minutes", 0, "approved" if is_return else "confirmed", 0.85)


_AND_AT_END = re.compile(r"\band\s*$", re.IGNORECASE)
_ENDED = re.compile(r"[a-z)][.;]\s*$")
_ASKING = re.compile(r"(?:asked|quer|question)", re.IGNORECASE)  # "members asked whether it was safe and it was agreed to look"
# "It was noted that the bank had closed and it was agreed| that we should write": what the meeting itself does about it
_TASK = re.compile(
    r"\s+that\s+(?:we\s+|(?:the|our)\s+(?:[\w’'-]+\s+){0,3}|(?:cllr|councillor|mr|mrs|ms|members?)\s+(?:[\w’'.-]+\s+){0,3}|an?\s+(?:[\w’'-]+\s+){1,4})"
    r"(?:should|would|will|shall|be)\b",
    re.IGNORECASE,
)
# what the meeting itself agrees to behind what somebody told: "and it was agreed| to ask for a price", "that this could be looked into"
_TO_COME = re.compile(r"\s+(?:to\s+[a-z]|that\s+(?:[\w’'&-]+\s+){1,12}?(?:should|would|will|could|be)\s)")
# "The Clerk said that the trustees had met and it was agreed": there
_ELSEWHERE = re.compile(
    r"\b(?:meetings?|met|workshop|discuss\w*|talks|spoken|spoke|conversation|visit(?:ed)?|trustees|committee|cabinet|minutes)\b",
    re.IGNORECASE,
)
_AND_THIS = re.compile(r"(?:\band|;)\s+(?:this|these|which)\s+(?:was|were)\s+(?:\w+ly\s+)?agreed$", re.IGNORECASE)


def _impersonal(text: str) -> Deciding | None:
    for match in _IMPERSONAL.finditer(text):
        before, rest = text[: match.start()], text[match.end() :]
        told = _is_told(before, text[: match.end()], rest)
        if told or (match["verb"].islower() and opinion(rest)):
            continue
        bare = (
            match["subject"].lower() != "it"
            or is_empty(rest)
            or bool(re.match(r"\s*(?:unanimously|by\s+(?:all|members|everyone|the)[^,.;]{0,30})?\s*[.;]?\s*$", rest, re.IGNORECASE))
        )
        bare = bare and len(before.split()) < 5
        kind = "agreed" if match["verb"].lower() == "agreed" else "resolved"
        return Deciding("decisions.impersonal", match.end(), kind, 0.85, bare=bare)
    return None


# "A meeting of the hall trustees was held and it was agreed", "The chair met on site with the engineer and"
_OTHERS_MET = re.compile(r"\bmeeting\b[^.;]{0,80}\b(?:was|were|had\s+been)\s+held\b|\b(?:had\s+)?met\s+(?:on\s+site|with)\b", re.IGNORECASE)


def _is_told(before: str, so_far: str, rest: str) -> bool:
    """Whether "it was agreed" only tells what others did: by the words before it, unless they are a clause of their own."""
    if _ENDED.search(before):  # "was not affected by the sun.It was agreed": a stop that holds no space
        return False
    if not _AND_AT_END.search(before):  # "Mr Hill confirmed that it is cut, it was agreed that Mr Orr would keep an eye on it"
        return reported(before) and not (before.rstrip().endswith(",") and REPORTING.search(before) and _TASK.match(rest))
    if _OTHERS_MET.search(before):
        return True
    if _AND_THIS.search(so_far) and is_empty(rest):  # "members had asked to come and this was agreed"
        return False
    if re.search(r",\s+and\s*$", before) and re.match(r"\s+to\s", rest):  # "The Clerk advised that it was late, and it was agreed to wait"
        return False
    told = REPORTING.search(before)  # "A letter was received on 3 May and it was resolved": the date is the other clause's
    if told is None or _ASKING.match(told.group()):
        return False
    noted = told.group().lower().startswith(("noted", "felt", "comment", "suggest"))
    if noted and (so_far.endswith("AGREED") or _TASK.match(rest)):
        return False
    return _ELSEWHERE.search(before) is not None or _TO_COME.match(rest) is None


def _joined(text: str) -> Deciding | None:
    match = _JOINED.search(text)
    if not match or not JOINABLE.search(text[: match.start()]) or REPORTING.search(text[: match.start()]):
        return None
    if not re.search(r"\b(?:proposed|seconded)\b", text[: match.start()], re.IGNORECASE) and opinion(text[match.end() :]):
        return None
    return Deciding("decisions.impersonal", match.end(), match["verb"].lower(), 0.8)


def _capitals(text: str) -> Deciding | None:
    match = _CAPS_VERB.search(text)
    if match and match["verb"] == "SUPPORTED" and "SECONDED" in text:  # "A MOVED, B SECONDED and C SUPPORTED the election of D"
        return None
    if not match or sum(word.isupper() and len(word) > 3 for word in text.split()) > 3 or SUBORDINATE.search(text[: match.start()]):
        return None
    if REPORTING.search(text[: match.start()]):
        return None
    if re.search(r"\b(?:to\s+be|if|once|previously|had\s+been)\s+$", text[: match.start()], re.IGNORECASE):
        return None
    kind = kind_of(match["verb"].lower()) or "resolved"
    kind = "resolved" if match["verb"] == "DECIDED" else kind
    return Deciding("decisions.capitals", match.start("verb"), kind, 0.85)


# "the motion was declared LOST", "The amendment fell", "The proposal was not carried", "Proposal rejected"
_PUT = (
    r"(?:\b(?:motion|amendment|proposal|resolution|recommendation|vote)\b[^.;]{0,160}?\b(?:was|were|is|be|being|declared"
    r"|therefore|accordingly)|\b(?:it|this)\s+(?:was|is))\s+(?:\w+ly\s+|declared\s+|then\s+|put\s+(?:to\s+the\s+(?:vote|meeting)\s+)?and\s+){0,2}"
)
_LOST = either(
    rf"{_PUT}(?:lost|defeated|negatived)\b",
    rf"{_PUT}not\s+(?:carried|agreed)\b",
    r"^\W*(?:motion|amendment|proposal)\s+(?:rejected|defeated|lost)\b",
    r"\b(?:motion|amendment|proposal)\s+(?:therefore\s+|then\s+|accordingly\s+)?(?:fell|failed|falls)\b",
    # "declared the proposed Variation rejected"
    r"\bdeclared\s+(?:the\s+)?(?:[\w’'-]+\s+){1,8}?(?:rejected|lost|defeated|not\s+carried)\b",
    r"\bamendment\b[^.;]{0,80}?\bnot\s+(?:carried|agreed)\b",  # "Amendment by Councillor Elm NOT CARRIED by 9 votes to 3"
    flags=re.IGNORECASE,
)


# "In favour 2; Against 4. |The Chair declared the proposal lost.", a figure before the stop
_SENTENCE_IN_LINE = re.compile(r"\d\.\s+(?=(?:The|It|This)\s)")


# "This was lost": the motion is in the sentence before
_PRONOUN = re.compile(r"\W*(?:and\s+)?(?:this|it|that)\s", re.IGNORECASE)


def _lost(text: str) -> Deciding | None:
    match = _LOST.search(text)
    if not match or reported(text[: match.start()]) or PAST.search(text[match.start() :]):
        return None
    own = list(_SENTENCE_IN_LINE.finditer(text, 0, match.start() + 1))
    start = own[-1].end() if own and len(text[own[-1].end() :].split()) >= 4 else 0
    return Deciding("decisions.lost", 0, "rejected", 0.9, bare=_PRONOUN.match(text) is not None and not start, start=start)


_LONG_TOPIC = 12  # words before it that tell more than what it is about
_TOPIC = 4  # words before a dash: fewer may only name who agreed


def _telegraphic(text: str) -> Deciding | None:
    match = _TELEGRAPHIC.search(text)
    if not match or reported(text[: match.start()]) or opinion(text[match.end() :]):
        return None
    clause = re.split(r"[.;–]\s", text[: match.start() + 1])[-1]
    topic = (
        match.group()[:1] in ":–-" and len(text[: match.start()].split()) >= _TOPIC
    )  # "Mr Elm has written of the mill - agreed to ask him"
    if (
        match["low"] == "agreed"
        and not topic
        and re.search(
            r"\b(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\b|\b(?i:clerk|officer|director|manager|chair|chairman|leader|mayor"
            r"|member\s+for)\b",
            clause,
        )
    ):
        return None  # "Councillor Hale, the Cabinet Member, agreed to look into it"
    start = match.start("low") if topic and len(text[: match.start()].split()) > _LONG_TOPIC else 0
    return Deciding("decisions.telegraphic", match.end(), (match["low"] or match["verb"]).lower(), 0.75, start=start)


# "All agreed.", "All Councillors in agreement.", "This was agreed.", "All in favour", "proposed by A, seconded by B and agreed",
# "All were in favour of a proposal to", "Members were in agreement for Mr Hill to mend it"
_AGREEMENT = gated(
    r"^\W*(?:all\s+(?:\w+\s+){0,2}?(?:were\s+)?(?:agreed|in\s+agreement|approved)|unanimously\s+(?:agreed"
    r"|approved))\b(?!\s+(?:to\s+differ|with))"
    r"|[\s,;:–-]\s*(?:and\s+)?(?:was\s+|were\s+|this\s+was\s+)?(?:unanimously\s+|all\s+|duly\s+|everyone\s+)(?P<verb>agreed"
    r"|approved|accepted|adopted|confirmed|noted|(?:re-)?elected|(?:re-)?appointed|co-opted|in\s+favour|in\s+agreement)\s*\W*$"
    r"|[\s,;–-](?:and|was|were)\s+(?:so\s+)?agreed(?:\s+by\s+all(?:\s+(?:members|councillors|present)){0,2})?\W*$"
    r"|[,;:–-]\s+(?:and\s+)?agreed\s+(?:unanimously|by\s+(?:all|everyone)(?:\s+(?:members|councillors|present)){0,2})\W*$"
    r"|^\W*(?:\d{1,2}\W+)?(?:all|everyone)\s+(?:\w+\s+){0,3}?in\s+(?P<favour>favour)\s+of\s"
    r"|\b(?P<body>members|councillors|council|committee)\s+(?:were|was)\s+(?:all\s+|unanimously\s+)?in\s+agreement\s+(?=(?:to|for|that)\s)",
    re.IGNORECASE,
)


_THAT = re.compile(r"\s+that\b", re.IGNORECASE)


def _agreement(text: str) -> Deciding | None:
    match = _AGREEMENT.search(text)
    if not match or reported(text[: match.start()]) or REPORTING.search(text[: match.start()]):
        return None
    if re.search(r"\b(?:as|previously|already|had|been)\b\W*$", text[: match.start()], re.IGNORECASE) or re.search(
        r"\b(?:had|has|have)\s+been\b", match.group(), re.IGNORECASE
    ):
        return None
    rest = text[match.end() :]
    agreement = match.group().lower().rstrip().endswith("agreement")
    told = rest if _THAT.match(rest) else f" that {rest.lstrip()}"  # "All members were in agreement a plan was needed"
    if (match["body"] or agreement or told == rest) and opinion(told):
        return None
    favour = match["favour"] or (match["verb"] or "").lower().endswith("favour")  # all for it: it is approved
    return Deciding(
        "decisions.agreement",
        match.end() if not match.start() or match["favour"] else 0,
        "approved" if favour else kind_of(f"x was {match['verb']}") or "agreed" if match["verb"] else "agreed",
        0.7,
        bare=len(rest.split()) < 4
        and (match.start() == 0 or (len(text.split()) < 12 and bool(re.match(r"\W*(?:this|it|these|which)\b", text, re.IGNORECASE)))),
    )


def _matter_before(before: str) -> bool:
    """Whether the words before RESOLVED already tell the matter: "proposed by A, seconded by B that the fee be paid. RESOLVED"."""
    return len(before.split()) < 4
