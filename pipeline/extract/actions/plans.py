"""What tells a task from a plan, an opinion, a duty, an event or a fact: asked once, of every wording that could hand out a task.

A task is something that somebody at the meeting takes on, or that the meeting asks of somebody, and that is still to be done after it.
So none is

- what was done, answered or agreed on before: "papers sent", "had agreed to write", "had been given a letter to be sent";
- what hangs on an "if", may be, or is hoped for: "could", "unless", "it was hoped that", "when resources permit";
- what is asked about: "asked whether the Clerk would";
- what a rule, a law or a post requires: "there was a requirement to", "her role was to";
- what a service or a person does in general: "will respond as required", "would do their best", "would continue to work";
- what an item of the agenda is for, and the next meeting: "To consider", "the next meeting will be held".
"""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.actions.order_of_meeting import is_at_the_meeting
from pipeline.extract.agents import AGENT, PRONOUN
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

# -- of a whole sentence --------------------------------------------------------------------------------------------------------

# "MR to write to the shops, done - CLOSED": a point of the last meeting
# or "agreed to remove it and works were completed in May"
_CLOSED = re.compile(
    r"[–—-]\s*(?:action\s+)?(?:closed|completed?|done|discharged)\W*$"
    r"|\band\s+(?:the\s+)?(?:works?|it|this|these|they)\s+(?:was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:completed|done|carried\s+out|finished|sent)\b",
    re.IGNORECASE,
)
# "The figures to be sent for the meeting in May: papers sent": answered behind a colon
_ANSWERED = gated(r"\bto\s+be\s+\w+[^.;:]*:\s*(?:$|[\w ]{2,30}\b(?:sent|done|completed?|received|circulated)\W*$)", re.IGNORECASE)
# "To consider any matters that are to be raised": what an item is for
_PURPOSE = re.compile(
    r"\W*(?:\d[\d./]*\s+)?To\s+(?i:consider|receive|note|approve|agree|confirm|elect|appoint|determine|authorise|discuss)\b"
)
# "Accounts to be presented for approval of payment May 2031": the heading of a list
_OF_ACCOUNTS = re.compile(
    r"\W*(?:accounts?|payments?|invoices?|cheques?|bills?)\s+to\s+be\s+\w+\s+for\s+(?:approval|payment)\b", re.IGNORECASE
)
# a member's notice of what he means to ask or move at a meeting to come
# or has tabled: "In the name of Cllr. Hill: “That a footpath be provided at the quay”"
_NOTICE = re.compile(
    r"\W*(?:[\w ,’']{0,80}\b)?I\s+will\s+(?:ask|move|propose|be\s+asking)\b"
    r"|\W*(?:\w\)\s*)?(?:in\s+the\s+names?\s+of\s+)?(?:cllrs?|councillors?)\.?\s[^“\".;:]{1,14}?(?:\.\s*[^“\".;:]{2,30})?\s*[–—:-]+\s*[“\"]\s*that\b",
    re.IGNORECASE,
)
_STANDING = gated(
    r"\b(?:next\s+(?:\w+\s+){0,3}meeting\s+(?:will|would|is\s+to|to)\s+be\s+held|meeting\s+will\s+be\s+held"
    r"|date\s+of\s+next)\b",
    re.IGNORECASE,
)
# "The Members requested at their meeting on 13 May that a visit be arranged": told of a meeting before this one
_AT_ANOTHER = re.compile(
    r"\b(?:requested|asked|agreed|resolved|suggested|recommended)\s+at\s+(?:their|its|that|a|the\s+last|the\s+previous)\s+(?:[\w’'-]+\s+){0,4}?[Mm]eeting\b"
)
# "In April the Board resolved to ask for it", "It will be recalled that in May the Council agreed": an earlier meeting
_RECALLED = re.compile(
    rf"\W*(?:In\s+(?:{MONTH_NAMES})(?:\s+\d{{4}})?,?\s+(?:the\s+\w+|it\s+was|we|this\s+\w+)\s+(?:had\s+)?(?:agreed|resolved|decided|asked|requested)\b"
    r"|(?:It\s+will\s+be|Members\s+(?:will|would|may))\s+(?:re(?:called|call|membered|member))\b)"
)
_QUESTION = gated(
    r"\?\s*[\"”’)]*\s*$|\b(?<!\bbe\s)(?:asked|queried|enquired|questioned|wondered)\s+(?:if|whether|about|what|how|when|why|where|who"
    r"|which)\b",
    re.IGNORECASE,
)

# -- of what stands before a wording, in it and around it ---------------------------------------------------------------------------

# "would be happy to", "could", "hoped that", "when funds permit"
_HEDGE = re.compile(
    r"\b(?:if|unless|interested\s+in|could|might|(?-i:may)|cannot|would\s+not|will\s+not|in\s+order\s+to\s+be|had\s+previously|hoped?|hopes|hopeful|expected\s+that|would\s+be\s+(?:happy|willing"
    r"|able|glad|pleased))\b",
    re.IGNORECASE,
)
# "The tapes could be asked for and he would look into it": a guess in a clause of its own
_GUESS = ("could", "might")
_GOES_ON_TO = re.compile(rf"\b(?:and|but|so)\s+[{AGENT}{PRONOUN}]+\s+(?:would|will)\s")
_AS_FUNDS_ALLOW = re.compile(
    r"\b(?:when|where|as|once|if)\s+(?:resources|funds|funding|finances?|time|staffing|workloads?)\s+(?:permits?|allows?|is|are|becomes?)\b",
    re.IGNORECASE,
)
# "If need be, a second quote would be obtained" is a task all the same, and so is "to see if it could be mended"
_IF_NEEDED = re.compile(r"(?<=\bsee\s)if\b|\bif\s+(?:required|necessary|possible|needed|appropriate|applicable|approved)\b", re.IGNORECASE)
# "matters, as the Inspector will refer to them": a ground, no task
_BECAUSE = re.compile(r"\b(?:as|because|since|when|where|until|whom|whether)\s+$", re.IGNORECASE)
_GIVEN_THAT = re.compile(r"^\W*(?:given|assuming|provided)\s+that\b[^,]*$", re.IGNORECASE)  # "Given that it would be sent, ..."
_PAST_PERFECT = re.compile(
    r"\bhad\s+(?:\w+\s+){0,2}(?:agreed|asked|requested|undertaken|offered|promised|resolved|suggested|recommended)\b", re.IGNORECASE
)
# "It had been agreed that he would", "had been decided to"
_EARLIER = re.compile(
    r"\bhad\s+(?:also\s+|already\s+|previously\s+)?(?:been\s+)?(?:agreed|resolved|decided|arranged)\s+(?:\w+\s+){0,3}?(?:that|to)\b[^.;,]*$",
    re.IGNORECASE,
)
# "Members had been told that a firm would come"
_HAD_BEEN_TOLD = re.compile(r"\bhad\s+been\s+(?:told|informed|advised|assured)\b[^.;]*$", re.IGNORECASE)
# "in June 2030 Cabinet resolved to delegate": told of an earlier meeting
_TOLD_OF = re.compile(
    r"\b(?:informed|reported|advised|explained|noted|reminded)\b.{0,80}?\bin\s+(?:\w+\s+)?(?:19|20)\d\d\b|\bat\s+the\s+(?:last|previous)\s+meeting\b",
    re.IGNORECASE,
)
# "If there are changes they will be brought to Council", "the next step is to be brought": told of a course of things
_COURSE = re.compile(r"\bif\s+(?:there|the|any)\b|\bonce\b|\bnext\s+steps?\b|\b(?:initially|originally)\b", re.IGNORECASE)
# "a letter from the county advising that it will be considered": news of others
_LETTER = re.compile(
    r"(?<!^)\b(?:letters?|e-?mails?|correspondence|notifications?|notice)\b[^.;]{0,80}?\b(?:advising|stating|informing|saying|confirming|explaining|announcing)\b[^.;]*$",
    re.IGNORECASE,
)
# "a requirement for the report to be sent", "the plan is required to be reviewed", "by law a copy is to be kept": duties
_DUTY = re.compile(
    r"\b(?:requirements?|obligations?|obliged|legislation|regulations|statut\w+|by\s+law|under\s+(?:the|section)\s+[\w\s]{0,40}\bAct|standing\s+orders?)\b|\brequired\s+(?:to|that)\s",
    re.IGNORECASE,
)
# "had been supplied with a draft letter to be sent", "a register that is to be kept": "to be done" that only describes a thing
_DESCRIBED = re.compile(r"\b(?:has|have|had|was|were|been|is|are|will|would|that|which|who|means?|showed|shows|sets?|set)\b", re.IGNORECASE)
_BARE_TO_BE = re.compile(r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)\sto\s+be\s+[\w\s-]+$")
# "her role as Harbour Master was to advise", "The idea of a Play Officer is to help": what somebody is there for
_POST = re.compile(
    r"\b(?:role|function|job|duty|duties|remit|purpose|advice|aim|intention|idea\s+of|commitment|objective)\b[^.;,]{0,40}$", re.IGNORECASE
)
# a rule that is read out: "Standing orders say: “The Clerk will ..."
_IN_QUOTATION = re.compile(r"“[^”]*$")

# "will be presented to the Council meeting", "to Cabinet on 4 May", "would be discussed at the next meeting": a meeting's business
_BUSINESS = frozenset(("presented", "brought", "tabled", "submitted", "considered", "discussed", "reviewed", "taken"))
_RAISED = re.compile(r"\b(?:raised|suggest\w*|requests?|requested|concerns?|comments?)\b", re.IGNORECASE)
_AT_MEETING_TO_COME = re.compile(
    r"\s+(?:further\s+|again\s+|in\s+full\s+)?(?:at|to|by|in|before)\s+(?:(?:the|a|an|our|its)\s+)?(?:[\w’'-]+\s+){0,8}?(?:meetings?\b|on\s+(?:the\s+)?\d)(?!\s+(?:of\s+(?:this|the)\s+(?:committee|panel|board)))",
    re.IGNORECASE,
)

# "will respond as required", "would do everything possible", "take any necessary steps": how one goes about one's work
_IN_GENERAL = re.compile(
    r"[^.;]{0,60}?\bon\s+(?:request|demand|application)\b|[^.;]{0,60}?\bif\s+(?:invited|asked|wanted|wished|called(?:\s+upon)?)\b|[^.;]{0,60}?\bas\s+(?:and\s+when\s+)?(?:required|needed|necessary)\b(?!\s+(?:by|under|in)\b)"
    rf"|\s+(?:everything|all\s+(?:[{PRONOUN}]+|it|we|that)|all\s+possible|whatever|(?:his|her|their|its|our|the)\s+(?:best|utmost))(?!\w)"
    r"|\s+(?:any|all|whatever)\s+(?:necessary|appropriate|reasonable|possible)\s+(?:steps|action|measures)\b"
)
_NAMELESS = ("be_done", "come", "receive", "programme", "discuss", "own")
_WILL = re.compile(r"\b(?:would|will|shall)\b|[’']ll\b")
_SPOKEN = (
    "asked",
    "that",
    "undertook",
    "could",
    "wish",
    "urged",
    "reviewed",
)  # what is asked for or promised in so many words stays so beside a "may"


_AND_ASKED = re.compile(r"\band\s+(?:also\s+|further\s+)?(?:requested|asked\s+that|asked\s+for)\b")


def is_in_general(mask: str, end: int) -> bool:
    """Whether what follows a verb that ends at `end` tells how one goes about one's work."""
    return _IN_GENERAL.match(mask, end) is not None


def is_question(mask: str) -> bool:
    return _QUESTION.search(mask) is not None


def is_of_the_agenda(text: str) -> bool:
    """Whether a sentence says what an item is for, or when the next meeting is."""
    return bool(_RECALLED.match(text) or _STANDING.search(text) or _PURPOSE.match(text) or _OF_ACCOUNTS.match(text))


def is_business(what: str, done: str, after: str) -> bool:
    """Whether "will be done" names what a meeting to come will deal with; a suggestion that is put to it is a task."""
    return done in _BUSINESS and _AT_MEETING_TO_COME.match(after) is not None and not _RAISED.search(what)


class Told:
    """A sentence that could hand out a task, as it is printed and with its agents masked."""

    def __init__(self, text: str, mask: str) -> None:
        self._mask = mask
        self._question = _QUESTION.search(mask)
        self._certain = _IF_NEEDED.sub(lambda match: "x" * len(match.group()), mask)
        done = _CLOSED.search(text) or _ANSWERED.search(text)
        asks = self._question is not None and "?" in self._question.group()
        self.is_no_task = bool(done or asks or _AT_ANOTHER.search(text) or is_of_the_agenda(text) or _NOTICE.match(text))

    def as_no_task(self, name: str, match: re.Match[str]) -> bool:
        """Whether the words around a wording, by its name, make it a plan, an opinion, a duty, an event or a fact."""
        if self._question and not self._is_answer(name, match, self._question):
            return True
        text = self._certain
        before, words = text[: match.start()], text[: match.end()]
        if _PAST_PERFECT.search(text[max(0, match.start() - 12) : match.end()]) or _GIVEN_THAT.search(text[: match.start() + 40]):
            return True
        if _EARLIER.search(before) or _HAD_BEEN_TOLD.search(before):
            return True
        if name in ("delegated", "undertook", "errand") and _TOLD_OF.search(text[: match.start() + 1]):
            return True
        if name in _NAMELESS and self._foretells(name, match, words):
            return True
        if name in ("would", "body", "be_done") and (_BECAUSE.search(before) or _AS_FUNDS_ALLOW.search(text)):
            return True
        if name in ("would", "body", "named", "that", "be_done") and _WILL.search(match.group()) and is_in_general(text, match.end()):
            return True
        if is_at_the_meeting(text, match.start()):
            return True
        if name in ("would", "body") and _IN_QUOTATION.search(before):
            return True
        if name == "to_do" and _POST.search(before):
            return True
        # a "would" may match from a name far back, and what hedges it stands near its verb
        # where "the Clerk to inform them" opens a clause of its own, what stands before it hedges another
        lead = 0 if name == "to_do" else 40
        begin = max(match.start() - lead, match.end() - 120 if name == "would" else 0, 0)
        near = re.split(r"[.;]\s|\s[–-]\s", text[begin : match.end()])[-1]
        if name in _SPOKEN or not (hedge := _HEDGE.search(near)):
            return False
        return hedge.group().lower() not in _GUESS or _GOES_ON_TO.search(near, hedge.end()) is None

    @staticmethod
    def _foretells(name: str, match: re.Match[str], words: str) -> bool:
        """Whether what "will be done" by nobody's name is a course of things, a duty, or the description of a thing."""
        if re.search(rf"\b(?:asked|requested|suggested|recommended|agreed)\b|{AGENT}\s+to\s+be", match.group()):
            return _COURSE.search(words) is not None
        if _COURSE.search(words) or _DUTY.search(words) or _LETTER.search(words):
            return True
        bare = _BARE_TO_BE.search(match.group()) if name == "be_done" else None
        return bare is not None and _DESCRIBED.search(match.group()[: bare.start()]) is not None

    def _is_answer(self, name: str, match: re.Match[str], question: re.Match[str]) -> bool:
        """Whether a promise follows a question told in the same sentence: "Mrs Orr asked about the gate and NP said he would look"."""
        if name == "could":
            return True
        between = self._mask[question.end() : match.end()]
        apart = match.end() > question.end() and re.search(r"\s[–—-]\s|[;.]\s", between) is not None
        if apart and name in ("to_do", "to_be", "be_done", "own"):  # "asked why the lamp was out - Clerk to look into it"
            return True
        if name in ("be_done", "wanted", "requested"):  # "asked if it was short of staff and requested that figures be sent"
            return _AND_ASKED.search(self._mask, question.end(), match.start() + 20) is not None
        joined = re.search(r"\band\b|[,;.]|\s[–-]\s", between)
        return name in ("undertook", "would", "asked", "that") and match.start() > question.end() and joined is not None
