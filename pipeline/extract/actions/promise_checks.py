"""What a wording needs besides to hand out a task: a verb of doing, a receiver, a date, a subject that is nobody's plan.

Each check takes a match of the wording's pattern and the masked sentence, and tells whether a task is there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from pipeline.extract.agents import AGENT, PRONOUN, Masked
from pipeline.language.vocabulary import table

Check = Callable[[re.Match[str], Masked], bool]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("task_verbs")[name])


@cache
def _bodies() -> frozenset[str]:
    deciders = table("deciders")
    return frozenset(word.split()[-1] for word in (*deciders["bodies"], *deciders["people"]))


def _group(match: re.Match[str], *names: str) -> str:
    """The first of the groups that the match has, lower case, white space folded; "" if it has none."""
    groups = match.groupdict()
    printed = next((groups[name] for name in names if groups.get(name)), "") or ""
    return re.sub(r"\s+", " ", printed.lower())


# -- "would", "will", "is to" ---------------------------------------------------------------------------------------------------

# "take up", "take this on", "find out": with these a verb of views is a deed
_ON = re.compile(r"\s+(?:up|forward|on\s+(?:responsibility|this)|responsibility|out\b|over)")
_LOOK = re.compile(r"\s+(?:at|into|for|again|to\s+\w+)\b")
_LATER_MEETING = re.compile(r"\b(?:next|future|meeting)\b")
# "would let members have the figures"
_LET = re.compile(rf"\s+(?:[\w{AGENT}]+\s+){{1,3}}(?:have|know)\b")
_RELATIVE = re.compile(r"\b(?:who|where|when|how|what|in\s+which|to\s+which|for\s+which)\s*$")


def needs_deed(match: re.Match[str], masked: Masked) -> bool:
    """ "would" and "will" with a person need a verb of doing, not of opinion: "Cllr Reed said he would support the plan" is none."""
    verb = _group(match, "verb")
    before, after = masked.mask[: match.start()], masked.mask[match.end() :]
    if verb == "have" or (verb == "let" and not _LET.match(after)):
        return False
    if verb in _words("views") and not _ON.match(after):
        return False
    if (verb == "look" and not _LOOK.match(after)) or (verb == "present" and not _LATER_MEETING.search(after)):
        return False
    if verb in ("meet", "call", "open", "close", "set", "present") and re.search(r"\b(?:to|that)\s+$", before):
        return False
    return not _RELATIVE.search(before[-12:])


# "Members to consider the bids": what an item is for
_PURPOSES = ("consider", "discuss", "review", "receive", "confirm", "determine")


def needs_doing(match: re.Match[str], masked: Masked) -> bool:
    """ "Clerk to VERB" is a task for nearly every verb; "Mr Hill to present on this paper" happened at the meeting."""
    verb = _group(match, "verb")
    if verb in ("support", "object", "note", "have", "approve", "agree"):
        return False
    if verb == "continue" and not re.search(r"\w", masked.mask[match.end() :]):  # "Mr Hill and Ms Elm are to continue" in office
        return False
    if match.groupdict().get("body") and verb in _PURPOSES:
        return False
    return verb != "present" or bool(_LATER_MEETING.search(masked.mask[match.end() :]))


# "agreed to have the drain examined"
_HAVE_DONE = re.compile(r"\s+(?:the|a|an|it|this|them|these|his|her|their)\b[^.;]{0,60}\w+(?:ed|wn|ut|de|ne|ung|ilt)\b")
_GO_ON = re.compile(r"\s+(?:to\s+)?(?:with|liais|monitor|chase|work)")


def _needs_undertaking(match: re.Match[str], masked: Masked) -> bool:
    """ "offered to support the new chair" is good will, "agreed to support the bid" a view."""
    verb, after = _group(match, "verb"), masked.mask[match.end() :]
    if verb == "have":
        return bool(_HAVE_DONE.match(after))
    return verb not in ("support", "continue", "keep", "note") or bool(_GO_ON.match(after))


def _needs_order(match: re.Match[str], masked: Masked) -> bool:
    """ "the Director bring a plan" orders; "Officers provide support" tells, unless "That" stands before it."""
    if match["that"] is not None:
        return True
    if masked.text.lstrip(" \"“'(")[:1].isupper() or _group(match, "verb") in (
        "put",
        "set",
        "cut",
        "let",
        "have",
        "note",
        "read",
        "support",
    ):  # may be the past
        return False
    words = masked.printed(*match.span("agent")).lower().split()
    return not (words[0].endswith("s") or words[-1].endswith("s") or words[-1] in ("staff", "police"))


# -- requests -------------------------------------------------------------------------------------------------------------------


_MINUTES = re.compile(r"\b(?:minutes|record)\b", re.IGNORECASE)


def _needs_action(match: re.Match[str], masked: Masked) -> bool:
    """ "asked the Clerk to VERB" hands out nearly any verb; what was done on the spot, or that the body note, is none."""
    verb = _group(match, "any", "verb")
    if verb in _words("on_the_spot") or (verb == "sign" and _MINUTES.search(masked.text)):
        return False
    return not re.match(r"(?:advised|reminded|invited)", match.group()) or verb not in ("comment", "the")


_PUBLIC = re.compile(r"\b(?:residents?|parishioners?|public|anyone|people|those|landowners?)\b", re.IGNORECASE)
# "suggested that X was": no verb of doing, though it ends in "s"
_NO_VERB = frozenset(("was", "is", "has", "does", "this", "its", "needs", "members", "always", "as"))


# "a review of the rules takes", "the meeting distance itself from any": words with a verb of their own are nobody's name
_NOBODY = re.compile(
    r"^(?:an?|if|any|all|some|no|more|further)\b|\band\s*$"
    r"|\b(?:be|was|were|is|are|has|have|had|would|could|should|will|may|can|to|from|itself|themselves|any|either|makes?|takes?|gives?|holds?)\b"
)


def _needs_person(match: re.Match[str], masked: Masked) -> bool:
    """A suggestion to the body itself or to the public hands out nothing."""
    del masked
    body = _group(match, "body")
    if body and (body.split()[-1] in _bodies() or _PUBLIC.search(body) or _NOBODY.search(body)):
        return False
    return _group(match, "thirds") not in _NO_VERB


# "before the next meeting", "in March", "in due course"
_LATER = re.compile(
    r"\b(?:next|future|before|later|by|for)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,3}?(?:meeting|date|year|month|quarter|agenda)\b"
    r"|\b(?:in|by|before|for)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\bin\s+due\s+course\b|\bgoing\s+forward\b",
    re.IGNORECASE,
)


def _needs_date(match: re.Match[str], masked: Masked) -> bool:
    """A report that is asked for is a task where a person or a date is given; else it may have been answered on the spot."""
    if _ANSWERED.search(masked.mask[match.end() :]):
        return False
    return match["agent"] is not None or bool(_LATER.search(masked.text[match.start() :]))


# "and the Clerk gave her one", "which was provided": answered on the spot
_ANSWERED = re.compile(
    rf"\b(?:and|which)\s+(?:(?:the\s+)?[{AGENT}{PRONOUN}]+|he|she|they|this|these|one|it|the\s+\w+)?\s*(?:gave|provided|supplied|answered|replied|explained|responded"
    r"|(?:was|were)\s+(?:given|provided|supplied|answered))\b"
)
_SAID = re.compile(r"\b(?:hoped|hopes|said|stated|explained|reported|advised)\b")


def _needs_firm(match: re.Match[str], masked: Masked) -> bool:
    """ "Harmers agreed to fix it" is a firm's promise; "The Panel agreed to note" is the body's decision."""
    words = re.sub(r"^the\s+", "", _group(match, "body")).split()
    return words[-1] not in _bodies() and not _SAID.search(masked.mask[: match.start()])


def _needs_body(match: re.Match[str], masked: Masked) -> bool:
    """ "The Council would write" is a task, "the Council would seek savings" an intention."""
    general = _group(match, "verb") in ("seek", "consult", "call", "issue", "monitor", "find", "explore", "express")
    return not general and not _SAID.search(masked.mask[: match.start()])


# -- errands of the whole body --------------------------------------------------------------------------------------------------

# who agrees to an errand: the body, "it was", or nobody where the sentence opens with "Agreed to"
_BODY_AGREES = re.compile(
    r"(?:^|[.;,:–—-]\s*|\b(?:it\s+(?:was|is)|this\s+was|councillors|cllrs|members|committee|council|panel|board|cabinet|meeting"
    r"|group|trustees|governors|all|we|pc|cc|and|present)\s+)(?:\w+ly\s+|further\s+|also\s+|then\s+|again\s+|all\s+|both\s+|therefore\s+)*$",
    re.IGNORECASE,
)
_NOT_TO = re.compile(r"\b(?:not|from|how|when|whether)\s+(?:to\s+)?$")
# "call on", "order a", "put in the", "find out"
_ERRAND_TAIL = re.compile(r"\s+(?:on|a|an|in\s+the|up|out|quotes?)\b")


def _needs_errand(match: re.Match[str], masked: Masked) -> bool:
    """A decision is an errand too where its verb is one; "agreed that the fee be included in the budget" is not."""
    if not _BODY_AGREES.search(masked.mask[max(0, match.start() - 40) : match.start()]):
        return False
    verb, after = _group(match, "verb"), masked.mask[match.end() :]
    if verb:
        if _NOT_TO.search(masked.mask[match.start() : match.start("verb")]):
            return False
        if verb == "look":
            return bool(re.match(r"\s+(?:at|into)\b", after))
        return verb not in ("call", "order", "find", "place", "issue", "put", "express") or bool(_ERRAND_TAIL.match(after))
    done, what = _group(match, "done", "other"), _group(match, "what")
    return (
        not re.search(r"\bnot$|\brecommend", what)
        and not re.match(r"\s+(?:down|off)\b", after)
        and (done in _words("giving") or done in _words("errand_done"))
    )


# -- "would be done" ------------------------------------------------------------------------------------------------------------

# who receives: "to the Committee", "members would be"
_RECEIVER = re.compile(
    rf"\b(?:to\s+(?:him|her|them|me|us|{AGENT})|members?|committee|sub-committee|panel|board|councillors?|council|cabinet|scrutiny"
    r"|work\s+programme|agenda|minutes|next\s+meeting|future\s+meeting|meeting|newsletter|briefing|website|all\s+present"
    r"|group|report\s+back|residents|notice\s*board|magazine|dashboard|register)\b",
    re.IGNORECASE,
)
_RECEIVED_BY = re.compile(r"\b(?:[Mm]embers|[Cc]ouncillors|[Cc]ommittee|[Pp]anel)\b")
_VOTE = re.compile(r"\b(?:votes?|abstention|dissent|interest)\b")
# "be written down that he abstained"
_MEMBERS_VOTE = re.compile(r"[^.;]{0,40}\b(?:abstain\w*|voted|dissent\w*)\b")
_REQUEST = re.compile(r"\b(?:asked|requested|recommended|suggested|requests?|recommends)\b")
_DEMAND = re.compile(r"\b(?:asked|requested)\b")
# what minutes hand on: "further information", "a letter", "the slides"
_PAPER = re.compile(
    r"\b(?:information|details?|reports?|updates?|briefing|data|figures|paper|accounts|forms|letter|email|copy|copies|link|note|response"
    r"|list|breakdown|clarification|presentation|notices?|proposals?|suggestion|feedback|minutes|slides|matter|issue"
    r"|flowchart|plan|item|advice|quotes?|KPIs?|changes|analysis)\b",
    re.IGNORECASE,
)
# what is pondered: "the suggestion would be considered"
_IDEA = re.compile(
    r"\b(?:suggestions?|possibility|proposals?|requests?|comments?|issues?|matters?|quer(?:y|ies)|concerns?|feedback|reports?|items?|this)\b",
    re.IGNORECASE,
)
# "a plan of how matters will be addressed"; "Items 9 and 11 would be discussed together"
_ASKING = re.compile(r"\b(?:how|what|whether|why)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\s+together\b")
_SENT_TO = re.compile(r"\s+(?:out\s+|back\s+|on\s+)?to\s")  # "a cheque will be sent to the hospice"
_AUTHORITY = re.compile(r"\b(?:by|at)\s+(?:the\s+)?(?:planning|government|court|inspector)\b", re.IGNORECASE)
_SOON = re.compile(
    r"\b(?:shortly|soon|in\s+due\s+course|later\s+date|next|following|before|prior|by\s+the\s+end"
    r"|outside\s+(?:of\s+)?the\s+meeting|after\s+the\s+meeting|in\s+the\s+(?:coming|near)|future|further)\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"\b(?:must|can|applications?|payments?|costs?|rates|charges|fines?)\b", re.IGNORECASE)
_CLAUSE_OF = re.compile(r"\b(?:which|that|who|where|when)\s+(?:\w+\s+){0,2}$")
# "needs to be", "is expected to be", "had asked for it to be": what stands before a bare "to be done" that is no task
_BEFORE_TO_BE = re.compile(
    r"\b(?:has|have|had|used|need(?:s|ed)?|required?|due|expected|likely|continue[sd]?|ought|going|able|seem(?:s|ed)?|appear(?:s|ed)?"
    r"|wish(?:es|ed)?|want(?:s|ed)?|hop(?:ed|ing)|for|how)\s*$"
)
_BARE_TO_BE = re.compile(r"\sto\s+be\s+[\w\s]+$")
_IS_TO_BE = re.compile(r"\b(?:is|are)\s+to\s+be\s")
_BY_AGENT = re.compile(rf"[^.;]{{0,40}}?\bby\s+{AGENT}")
_BROUGHT_ON = re.compile(r"\s+(?:forward|in\b|into\s+(?:use|force|line))")


def _needs_receiver(match: re.Match[str], masked: Masked) -> bool:
    """ "would be DONE" needs a giving verb with a receiver or a thing that minutes give, not a service's plan or a rule."""
    what = match.groupdict().get("what") or match.groupdict().get("order") or ""
    done, state = _group(match, "done"), _group(match, "state")
    giving = done in _words("giving")
    if re.search(r"\bnot\s*$", what) or _VOTE.search(what) or _MEMBERS_VOTE.match(masked.mask[match.end() :]):
        return False
    if match.groupdict().get("order"):  # a clause of a resolution
        return giving or done in ("prepared", "produced", "compiled", "drafted", "arranged", "organised", "convened", "created")
    if state:
        return state not in _words("no_state") and bool(_DEMAND.match(match.group()))
    if _BY_AGENT.match(masked.mask[match.end() :]):
        return True
    if _REQUEST.match(match.group()):
        return giving or done in _words("errand_done") or bool(_DEMAND.match(match.group()))
    if _is_plan(match, masked, what, done, giving):
        return False
    if done in _words("addressed") and not re.search(r"\b(?:which|who|that|to)\s*$", what):
        return True
    return _is_handed_on(match, masked, what, done, giving)


def _is_plan(match: re.Match[str], masked: Masked, what: str, done: str, giving: bool) -> bool:
    """Work that a service plans, a rule, or "to be done" after words that make it no task."""
    after = masked.mask[match.end() :]
    if done == "carried out" or (done == "brought" and _BROUGHT_ON.match(after)):
        return True
    if _CLAUSE_OF.search(what[-24:]) or _RULE.search(what[-40:]):
        return True
    if not _BARE_TO_BE.search(match.group()):
        return False
    long = not _IS_TO_BE.search(match.group()[-60:]) and (not giving or len(what.split()) > 14)
    return long or bool(_BEFORE_TO_BE.search(what))


def _is_handed_on(match: re.Match[str], masked: Masked, what: str, done: str, giving: bool) -> bool:
    """Whether something is given to somebody, or a suggestion taken up."""
    after = masked.mask[match.end() : match.end() + 110]
    receiver = bool(_RECEIVER.search(after) or _RECEIVED_BY.search(what[-60:]))
    around = masked.mask[match.start() : match.end() + 90]
    paper = bool(_PAPER.search(what))
    if done in ("sent", "forwarded", "emailed", "e-mailed") and "should" not in match.group() and _SENT_TO.match(after):
        return True
    if giving:
        return receiver or (paper and (bool(_SOON.search(around)) or len(what.split()) < 8))
    if done in _words("pondered"):
        if _ASKING.search(what) or _TOGETHER.match(after):
            return False
        return bool(_IDEA.search(what)) and not _AUTHORITY.search(around) and len(what.split()) < 45
    return receiver and paper and done in _words("office")


# a verb that makes "to be done" part of a longer story; what is held or decided; sums and rules
_TELLS = re.compile(
    r"\b(?:seeks?|aims?|intends?|wants?|used|was|were|is|are|has|have|had|will|would|that|which|who|how|when|where|what|if|may|can|could|should|need(?:s|ed)?|due|likely|able|expected"
    r"|\w{3,}ed|said|made|felt|thought|none|nothing|charge|fee|rate)\b",
    re.IGNORECASE,
)
_SETTLED = frozenset(
    ("confirmed", "agreed", "noted", "approved", "advised", "decided", "received", "increased", "reduced", "welcomed", "taken")
)


def _needs_bare_order(match: re.Match[str], masked: Masked) -> bool:
    """ "Hedge to be cut" orders; "The plan was said to be delayed" and "Date to be confirmed" do not."""
    del masked
    return not _TELLS.search(match["what"]) and _group(match, "done") not in _SETTLED


CHECKS: dict[str, Check] = {
    "to_be": _needs_bare_order,
    "would": needs_deed,
    "to_do": needs_doing,
    "undertook": _needs_undertaking,
    "clause": _needs_order,
    "asked": _needs_action,
    "that": _needs_person,
    "wanted": _needs_date,
    "firm": _needs_firm,
    "body": _needs_body,
    "errand": _needs_errand,
    "be_done": _needs_receiver,
}
