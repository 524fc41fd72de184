""" "Would be done": whether a passive hands something to somebody, or tells a service's plan, a rule or how things go."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.actions.matched import AT_MEETING, group, task_words
from pipeline.extract.actions.plans import is_business
from pipeline.extract.agents import AGENT, Masked

# who receives: "to the Committee", "members would be"
_RECEIVER = re.compile(
    rf"\b(?:to\s+(?:him|her|them|me|us|{AGENT})|with\s+(?:the\s+)?(?:(?:relevant|appropriate)\s+)?{AGENT}|members?|committee|sub-committee|panel|board|councillors?|council|cabinet|scrutiny"
    r"|work\s+programme|agenda|minutes|next\s+meeting|future\s+meeting|meeting|newsletter|briefing|website|all\s+present"
    r"|group|report\s+back|residents|notice\s*board|magazine|dashboard|register)\b",
    re.IGNORECASE,
)
_RECEIVED_BY = re.compile(r"\b(?:[Mm]embers|[Cc]ouncillors|[Cc]ommittee|[Pp]anel)\b")
_VOTE = re.compile(r"\b(?:votes?|abstention|dissent|interest|dissatisfaction|disappointment|opposition)\b")
# "be written down that he abstained"
_MEMBERS_VOTE = re.compile(r"[^.;]{0,40}\b(?:abstain\w*|voted|dissent\w*)\b")
_PUT_TO_IT = re.compile(r"\s+(?:and\s+)?(?:to|on)\s+(?:the|a)\s+vote\b")  # "asked for the matter to be put to the vote"
# "asked that the minutes be amended", "for his words to be recorded in the minutes": done as the minutes are approved
_WORDED = frozenset(("amended", "corrected", "changed", "altered", "recorded", "included", "added", "noted", "deleted", "reworded"))
_MINUTES = re.compile(r"\b[Mm]inutes?\b")
# "asked that the last sentence be deleted", "that the following be added", "that “near” be changed": at once, where a member asks for it
_PASSAGE = re.compile(r"\b(?:wording|sentence|paragraph)\b|\bthe\s+following\s*$|[”\"]\s*$")
_IN_MINUTES = re.compile(r"\s+(?:in|to)\s+the\s+[Mm]inutes\b")
# "that the fee be raised to £40": the decision itself
_IN_TIME = re.compile(r"\s+(?:again\s+|further\s+)*(?:once|when)\b")  # "will be discussed again once the plans are in"
_SET = frozenset(("raised", "increased", "reduced", "lowered", "set"))
_TO_A_SUM = re.compile(r"\s+(?:to|by|at)\s+[£€$]")
# "The Panel asked that", "Requests were made that", "It was suggested that"
_REQUEST = re.compile(r"\b(?:proposed|sought|suggestions?|asked|requested|recommended|suggested|requests?|recommends)\b", re.IGNORECASE)
# of these the ones that hand out whatever is asked: a suggestion must hand something on
_DEMAND = re.compile(r"\b(?:[Aa]sked|sought|[Rr]equested|Requests?|requests?(?=\s+(?:(?:is|was|were)\s+)?made\b))\b")
# "asked that it is brought to the next meeting" is a request, "suggested that the dirt is brought by lorries" a guess
_HOW_IT_IS = re.compile(r"\b(?:is|are)\s+\w+(?:\s\w+)?$")
# what minutes hand on: "further information", "a letter", "the slides"
_PAPER = re.compile(
    r"\b(?:information|details?|reports?|updates?|briefing|data|figures|paper|accounts|forms|letter|email|copy|copies|link|note|response"
    r"|list|breakdown|clarification|presentation|notices?|proposals?|suggestion|feedback|minutes|slides|matter|issue|answers?|repl(?:y|ies)"
    r"|flowchart|decisions?|plan|item|advice|quotes?|KPIs?|changes|analysis)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\bthe\s+words?\b")  # "That the words ... be added"
# "asked that item 9 be taken first"
_ITEM = re.compile(r"\b(?:items?|agenda|motion)\b", re.IGNORECASE)
# what is pondered: "the suggestion would be considered"
_IDEA = re.compile(
    r"\b(?:suggestions?|possibility|proposals?|requests?|comments?|issues?|matters?|quer(?:y|ies)|concerns?|feedback|reports?|items?|this)\b",
    re.IGNORECASE,
)
# "a plan of how matters will be addressed"; "Items 9 and 11 would be discussed together"
_ASKING = re.compile(r"\b(?:how|what|whether|why)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\s+together\b")
_SENT_TO = re.compile(r"\s+(?:out\s+|back\s+|on\s+)?to\s")  # "a cheque will be sent to the hospice"
# "a written answer would be given within ten days"
_ANSWER = re.compile(
    r"\b(?:answers?|repl(?:y|ies)|responses?|details|figures|information|explanation)(?:\s+to\s+[\w\s]{3,40})?\W*$", re.IGNORECASE
)
# "an update on the bridge will be given to members"
_TOLD_LATER = re.compile(r"\b(?:updates?|briefings?|reports?|presentations?)\b", re.IGNORECASE)
_FORESEEN = re.compile(r"\b(?:intended|anticipated|envisaged|expected|last\s+meeting)\b", re.IGNORECASE)
# "the rules would be put on the Council's website"
_POSTED = frozenset(("put", "placed", "posted", "published", "displayed"))
_WHERE = re.compile(
    r"\s+(?:up\s+)?(?:on|onto|in)\s+(?:(?:the|our|its)\s+)?(?:[\w’']+\s+){0,2}?(?:website|web\s?page|notice\s?boards?|portal|intranet|newsletter)\b"
)
_AUTHORITY = re.compile(r"\b(?:by|at)\s+(?:the\s+)?(?:planning|government|court|inspector)\b", re.IGNORECASE)
_SOON = re.compile(
    r"\b(?:shortly|soon|in\s+due\s+course|later\s+date|next|following|before|prior|by\s+the\s+end"
    r"|outside\s+(?:of\s+)?the\s+meeting|after\s+the\s+meeting|in\s+the\s+(?:coming|near)|future|further|within\s+(?:\w+\s+){1,2}?(?:hours|days|weeks|months))\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"\b(?:must|can|allow(?:s|ed)?\s+for|applications?|payments?|costs?|rates|charges|fines?)\b", re.IGNORECASE)
# "funding that also would be looked into", not "said that a letter would be sent"
CLAUSE_OF = re.compile(r"\b(?:(?:(?<!,\s)which|that|who)(?:\s+also)?|(?:where|when)(?:\s+\w+){0,2})$")
# "Any delivery after ten", "Comments", "The public": whoever it may concern
WHOEVER = re.compile(r"\W*(?:any|each|every|comments|complaints|queries|(?:\w+\s+){0,2}problems|the\s+public|residents)\b", re.IGNORECASE)
# "customers who have signed up will be contacted", "but each district will be consulted": how things go for all of a kind
OF_A_KIND = re.compile(
    r"\b(?:those|people|\w{4,}(?:s|men|women))\s+who\s+(?:has|have|had|is|are|was|were|do|did|wish|want)\b|\b(?:each|every)\s+[\w\s]{3,30}$"
)
# "would be carried out by the Housing Department", "provided by the Minister": works and laws of others
OTHERS = re.compile(rf"[^.;]{{0,40}}?\bby\s+(?:{AGENT}+|the\s+)?[^.;]{{0,20}}?\b(?:[Dd]epartment|[Mm]inister|[Gg]overnment)\b")
# "noted that the junction would be considered": how things are done
_EXPLAINED = re.compile(r"\b(?:noted|explained|pointed\s+out|outlined|understood|aware)\s+(?:\w+\s+){0,3}?that\b", re.IGNORECASE)
# "The village group has requested that the place be changed": asked of the body, not by it
_ASKED_OF_US = re.compile(rf"[^{AGENT}\s]\W+(?:has|have)\s+(?:asked|requested)\s+that\b")
_DONE_SO = re.compile(
    rf"[^.;]{{0,40}}?,?\s+(?:and|which)\s+(?:[{AGENT}\w]+\s+){{0,4}}did\s+so\b"
)  # "asked for it to be explained and Mr Orr did so"
_PUBLIC_ASKS = re.compile(
    r"\b(?:[Vv]illagers|[Rr]esidents|[Pp]arishioners|[Rr]ate\s?payers|[Pp]etitioners|[Pp]etition|[Ll]etter|[Ee]-?mail)\s+(?:also\s+|who\s+)?$"
)
_FORWARD = re.compile(r"[^.;]{0,40}[£€$]\d")  # "£600 be brought forward"
# "needs to be", "is expected to be", "had asked for it to be": what stands before a bare "to be done" that is no task
_BEFORE_TO_BE = re.compile(
    r"\b(?:has|have|had|used|need(?:s|ed)?|required?|due|expected|requested|likely|continue[sd]?|ought|going|able|seem(?:s|ed)?|appear(?:s|ed)?"
    r"|wish(?:es|ed)?|want(?:s|ed)?|hop(?:ed|ing)|for|how)\s*$"
)
_BARE_TO_BE = re.compile(r"\sto\s+be\s+[\w\s]+$")
_IS_TO_BE = re.compile(r"\b(?:is|are)\s+to\s+be\s")
_BY_AGENT = re.compile(rf"[^.;]{{0,40}}?\bby\s+{AGENT}")
_BROUGHT_ON = re.compile(r"\s+(?:forward|in\b(?!\s+(?:\d|\w+\s+(?:months?|weeks?|days|years?)\b|[A-Z]))|into\s+(?:use|force|line))")


def needs_receiver(match: re.Match[str], masked: Masked) -> bool:
    """ "would be DONE" needs a giving verb with a receiver or a thing that minutes give, not a service's plan or a rule."""
    what = match.groupdict().get("what") or match.groupdict().get("order") or ""
    done, state = group(match, "done"), group(match, "state")
    giving = done in task_words("giving")
    after = masked.mask[match.end() :]
    if (done or state) in _WORDED and (
        _MINUTES.search(what) or _IN_MINUTES.match(after) or (_DEMAND.match(match.group()) and _PASSAGE.search(what))
    ):
        return False
    if (done or state) in _SET and _TO_A_SUM.match(after):
        return False
    if done in task_words("pondered") and _IN_TIME.match(after):
        return False
    if re.search(r"\bnot\s*$", what) or _VOTE.search(what) or _MEMBERS_VOTE.match(after) or _PUT_TO_IT.match(after):
        return False
    if _DONE_SO.match(after) or _PUBLIC_ASKS.search(masked.text[: match.start()]):
        return False
    if _ASKED_OF_US.search(masked.mask[: match.end()]) or AT_MEETING.match(after) or (done == "brought" and _FORWARD.match(what)):
        return False
    if match.groupdict().get("order"):  # a clause of a resolution
        if _BROUGHT_ON.match(after) or _WORDS.search(what):
            return False
        return (
            giving
            or done in ("prepared", "produced", "compiled", "drafted", "arranged", "organised", "convened", "created")
            or (done in ("made", "given") and to_be_made(what, done))
        )
    if (state or done) in ("taken", "discussed", "considered", "heard") and _ITEM.search(what) and not _SOON.search(after):
        return False
    if state:
        if _BARE_TO_BE.search(match.group()) and _BEFORE_TO_BE.search(what):
            return False
        return state not in task_words("no_state") and bool(_DEMAND.match(match.group()))
    if _BARE_TO_BE.search(match.group()) and _BEFORE_TO_BE.search(what):
        return False
    if _BY_AGENT.match(after):
        return OTHERS.match(masked.text[match.end() :]) is None
    if _HOW_IT_IS.search(match.group()) and not _DEMAND.match(match.group()):
        return False
    if _REQUEST.match(match.group()):
        if done in ("made", "given"):
            return to_be_made(what, done) or (done == "given" and _DEMAND.match(match.group()) is not None)
        return giving or done in ("included", "incorporated") or done in task_words("errand_done") or bool(_DEMAND.match(match.group()))
    if _is_plan(match, masked, what, done, giving) or WHOEVER.match(what) or OF_A_KIND.search(what):
        return False
    if (done in _ARRANGED and _MEETING.search(what[-90:])) or (done in _MENDED and _AS_ASKED.match(after)):
        return True
    if done == "invited" and _TO_COME.match(after) and not CLAUSE_OF.search(what[-24:]):
        return True
    if done in task_words("addressed") and not re.search(r"\b(?:which|who|that|to)\s*$", what):
        return True
    return _is_handed_on(match, masked, what, done, giving)


# "a request would be made", "that mention should be made": doings that are named by a noun
_DOING = re.compile(
    r"\b(?:requests?|approach(?:es)?|enquir(?:y|ies)|inquir(?:y|ies)|investigations?|arrangements?|contact|representations?|applications?|complaints?|bookings?"
    r"|appointments?|mention|lists?|calls?|objections?|submissions?|copies|notes?|referrals?|appeal|presentations?)\b",
    re.IGNORECASE,
)
# "a site visit will be arranged"
_MEETING = re.compile(
    r"(?:^\W*|\bthat\s+)(?:a|an|another|further)\s+(?:[\w-]+\s+){0,3}(?:meeting|visit|workshop|briefing|session|survey|inspection|demonstration|training)\b",
    re.IGNORECASE,
)
# "the officials would be invited to attend"
_TO_COME = re.compile(r"\s+to\s+(?:attend|present|come|meet|join|the|a|an|our|its)\b")
# "would be amended as suggested"
_MENDED = frozenset(("amended", "changed", "corrected", "updated", "revised", "altered", "reworded", "removed", "added", "included"))
_AS_ASKED = re.compile(r"\s+as\s+(?:suggested|requested|discussed|asked|proposed|agreed|above)\b")
_ARRANGED = frozenset(("arranged", "organised", "organized", "convened", "called", "booked", "scheduled", "requested", "sought"))


def to_be_made(what: str, done: str = "made") -> bool:
    """Whether what is "to be made" is a doing (a request, an approach, enquiries), and what is "to be given" a paper."""
    return (_PAPER if done == "given" else _DOING).search(what) is not None


def _is_plan(match: re.Match[str], masked: Masked, what: str, done: str, giving: bool) -> bool:
    """Work that a service plans, a rule, or "to be done" after words that make it no task."""
    after = masked.mask[match.end() :]
    if done == "carried out" or (done == "brought" and _BROUGHT_ON.match(after)):
        return True
    if CLAUSE_OF.search(what[-24:]) or _RULE.search(what[-40:]):
        return True
    if not _BARE_TO_BE.search(match.group()):
        return False
    long = not _IS_TO_BE.search(match.group()[-60:]) and (not giving or len(what.split()) > 14)
    return long or bool(_BEFORE_TO_BE.search(what))


def _is_handed_on(match: re.Match[str], masked: Masked, what: str, done: str, giving: bool) -> bool:
    """Whether something is given to somebody, or a suggestion taken up."""
    after = masked.mask[match.end() : match.end() + 110]
    receiver = bool(_RECEIVER.search(after) or _RECEIVED_BY.search(what[-60:]))
    if is_business(what, done, after):
        return False
    around = masked.mask[match.start() : match.end() + 90]
    paper = bool(_PAPER.search(what))
    if (done == "given" and _ANSWER.search(what) and (receiver or _SOON.search(after))) or (done in _POSTED and _WHERE.match(after)):
        return True
    if done == "given" and receiver and _TOLD_LATER.search(what) and not _FORESEEN.search(what):
        return True
    if done in ("sent", "forwarded", "emailed", "e-mailed") and "should" not in match.group() and _SENT_TO.match(after):
        return True
    if giving:
        return receiver or (paper and (bool(_SOON.search(around)) or len(what.split()) < 8))
    if done in task_words("pondered"):
        if _ASKING.search(what) or _TOGETHER.match(after) or _EXPLAINED.search(what):
            return False
        return bool(_IDEA.search(what)) and not _AUTHORITY.search(around) and len(what.split()) < 45
    return receiver and paper and done in task_words("office")
