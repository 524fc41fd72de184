"""What a wording needs besides to hand out a task: a verb of doing, a receiver, a date, a subject that is nobody's plan.

Each check takes a match of the wording's pattern and the masked sentence, and tells whether a task is there.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline import patterns as re
from pipeline.extract.actions.matched import AT_MEETING, body_words, group, task_words
from pipeline.extract.actions.passives import needs_receiver, to_be_made
from pipeline.extract.actions.request_checks import needs_action, needs_date, needs_no_signing, needs_person
from pipeline.extract.agents import AGENT, Masked

Check = Callable[[re.Match[str], Masked], bool]


# -- "would", "will", "is to" ---------------------------------------------------------------------------------------------------

# "take up", "take this on", "find out": with these a verb of views is a deed
_ON = re.compile(
    r"\s+(?:(?:it|this|that|these|them|(?:the|this|that|these|his|her|their)\s+(?:\w+\s+)?\w+)\s+(?:up|forward|away|back|over|down|out)\b|(?:legal\s+|further\s+)?advice\b|soundings\b|up|forward|back\b|on\s+(?:responsibility|this)"
    r"|(?:some\s+)?(?:photo(?:graph)?s|pictures|measurements|readings)\b|(?:the|this|that)\s+(?:suggestion|matter|proposal|request|idea|question|issue)\s+to\b"
    r"|(?:a|an|the|some|another)\s+(?:\w+\s+)?(?:slot|date|time|day|room|place|copy|price|way\s+to|contractor|volunteer|firm|speaker|supplier)\b|responsibility|out\b|over|(?:it|this|that|them)\s+to\b)"
)
_LOOK = re.compile(r"\s+(?:at|into|for|again|to\s+\w+)\b")
_LATER_MEETING = re.compile(r"\b(?:next|future|meeting)\b")
_PERSON = re.compile(rf"\s+{AGENT}")
# "agreed to have the drain examined", "to have Mill Street swept", "to have this for the next meeting", "to have the owners tighten it"
_HAVE_DONE = re.compile(
    r"\s+(?:(?:the|a|an|it|this|them|these|his|her|their|all|[A-Z]\w+)\b[^.;]{0,60}(?:\w+(?:ed|wn|ut|de|ne|ung|ilt)|sent|swept|kept)\b"
    rf"|(?:it|this|that|them|these|those|(?:the|a)\s+\w+)\s+(?:ready|for|by|before|at)\b|(?:(?:the|his|her|their)\s+\w+|(?:the\s+)?(?:[A-Z]\w+\s+){{0,2}}[{AGENT}]+)\s+[a-z]+\s+(?:the|these|this|them|it|up|out)\b)"
)
# "would let members have the figures"
_LET = re.compile(rf"\s+(?:[\w{AGENT}]+\s+){{1,3}}(?:have|know)\b")
# "Mr Moss would make a fine Chair": praise
_A_GOOD_ONE = re.compile(
    rf"\s+(?:for\s+)?an?\s+(?:[\w-]+,?\s+){{0,7}}?(?:{AGENT}|(?:chair\w*|cathaoirleach|mayor|councillor|member|treasurer|president|leader|job|addition|difference)\b)",
    re.IGNORECASE,
)
# "The contractor will be spraying in June", "The Outreach Team will signpost": a service's work
_WORKFORCE = re.compile(
    r"\b(?:contractors?|engineers|team|staff|officers|department|service|services|unit|section|directorate|division|police|garda[ií])$",
    re.IGNORECASE,
)
_DUTIES = re.compile(
    r"\s+out\s+(?:his|her|their|the)\s+(?:duties|role|functions|office)\b"
)  # "would carry out her duties with tact": praise
_SOME = re.compile(r"\ban?\s$")  # "a Tree Officer would lead the work": one to come
_RELATIVE = re.compile(r"\b(?:who|where|when|how|what|or|otherwise|(?:in|to|for|at|of|on|after|before|until|by|from|upon)\s+which)\s*$")
# whom a committee quotes and does not send on errands
_MINISTER = re.compile(r"(?:the\s+)?(?:(?:\w+\s+)?minister|taoiseach|tánaiste|secretary\s+of\s+state|government)\b", re.IGNORECASE)
# "Members were reminded that Mrs Orr will be collecting the fees": an announcement
_REMINDED = re.compile(r"\breminded\s+(?:\w+\s+)?that\b[^.;]*$")
# "will be presenting at a workshop", "will be hosting a fair": an event
_AN_EVENT = frozenset(("presenting", "hosting", "holding", "running", "performing"))
# "reported that the Roads Team had inspected it and will repair it": news of others
_NEWS_THAT = re.compile(
    r"\b(?:said|stated|advised|reported|explained|informed|indicated|told|added|noted|confirmed)\b[^.;]{0,40}?\bthat\s(?:[A-Z][\w’'-]*\s+and\s+)?$"
)
_HAD_AND_WILL = re.compile(r"\bha[ds]\b[^.;]*\band\s+(?:\w+\s+)?(?:would|will)\b")


def needs_deed(match: re.Match[str], masked: Masked) -> bool:
    """ "would" and "will" with a person need a verb of doing, not of opinion: "Cllr Reed said he would support the plan" is none."""
    verb = group(match, "verb", "deed")
    before, after = masked.mask[: match.start()], masked.mask[match.end() :]
    if group(match, "he") and masked.text.startswith(("They", "they"), match.start("he")):  # another body, or whoever comes
        return False
    if (verb == "have" and not _HAVE_DONE.match(after)) or (verb == "let" and not _LET.match(after)):
        return False
    if verb in task_words("views") and not _ON.match(after):
        return False
    if (verb == "look" and not _LOOK.match(after)) or (verb == "present" and not _LATER_MEETING.search(after)):
        return False
    if verb == "replace" and _PERSON.match(after):  # who takes another's seat
        return False
    if verb == "make" and _A_GOOD_ONE.match(after):
        return False
    if match.groupdict().get("agent") and verb not in task_words("base") and _WORKFORCE.search(masked.printed(*match.span("agent"))):
        return False
    if verb in ("meet", "call", "open", "close", "set", "present") and re.search(r"\b(?:to|that)\s+$", before):
        return False
    if verb == "carry" and _DUTIES.match(after):
        return False
    if verb == "attending" and group(match, "he"):
        return False
    if verb == "doing" and re.match(r"\s+so\b", after):
        return False
    if verb in _AN_EVENT and match.groupdict().get("agent") and not _LATER_MEETING.search(after):
        return False
    if _REMINDED.search(before) or _is_of_outsiders(match, masked):
        return False
    return not _RELATIVE.search(before[-12:]) and not _SOME.search(before[-4:])


def _is_of_outsiders(match: re.Match[str], masked: Masked) -> bool:
    """Whether a minister will act, or a that-clause tells what a service has seen and will do."""
    if not match.groupdict().get("agent"):
        return False
    printed = masked.printed(*match.span("agent"))
    if _MINISTER.match(printed):  # who speaks at the meeting may promise at it
        return match.groupdict().get("he") is None
    told = _NEWS_THAT.search(masked.text, 0, match.start("agent"))
    return told is not None and _WORKFORCE.search(printed) is not None and _HAD_AND_WILL.search(match.group()) is not None


# "a meeting between Mr Hill and Ms Elm to discuss", "I agreed to meet with Ms Elm to explore": whom one met
_BETWEEN = re.compile(rf"\b(?:between|with)\s[^.;]{{0,60}}{AGENT}\s+to\s+\w+$")
# "Members to consider the bids": what an item is for
_PURPOSES = ("consider", "discuss", "review", "receive", "confirm", "determine")


_PLACE = re.compile(r"\s+place\b")  # "A meeting with the Police is to take place in May"
# "the Clerk had to leave": what was done
_HAD_TO = re.compile(r"\bhad\s+to\b", re.IGNORECASE)


_HAVE_A_WORD = re.compile(r"\s+an?\s+(?:further\s+|quiet\s+)?(?:word|look|chat|meeting|discussion|conversation)\b")


def needs_doing(match: re.Match[str], masked: Masked) -> bool:
    """ "Clerk to VERB" is a task for nearly every verb; "Mr Hill to present on this paper" happened at the meeting."""
    verb = group(match, "verb")
    if _HAD_TO.search(match.group()):
        return False
    # "efforts of members and staff to manage", "Director of Border to Coast": with other verbs these words may be no order
    if verb not in task_words("base") and (match.group().startswith("and") or masked.mask[match.start("verb")].isupper()):
        return False
    if verb in ("support", "object", "note", "approve", "agree") or (verb == "have" and not _HAVE_A_WORD.match(masked.mask, match.end())):
        return False
    if verb == "replace" and _PERSON.match(masked.mask[match.end() :]):
        return False
    if match.groupdict().get("agent") and re.search(r"\bneeds?\b", match.group()) and _MINISTER.match(masked.printed(*match.span("agent"))):
        return False
    if verb == "take" and _PLACE.match(masked.mask[match.end() :]):
        return False
    if verb == "discuss" and _BETWEEN.search(masked.mask[: match.end()]):
        return False
    if verb == "continue" and not re.search(r"\w", masked.mask[match.end() :]):  # "Mr Hill and Ms Elm are to continue" in office
        return False
    if match.groupdict().get("body") and verb in _PURPOSES:
        return False
    return verb != "present" or bool(_LATER_MEETING.search(masked.mask[match.end() :]))


# "Members thanked Ms Orr and offered to help": good will
_THANKED = re.compile(rf"\b(?:thanked|congratulated|welcomed)\s+{AGENT}[^.;]*$")
# "proposed by Cllr Reed, seconded by Cllr Moss and agreed to dispose of the plot": the body's decision
_MOVED = re.compile(r"\b(?:proposed|seconded|proposal)\b", re.IGNORECASE)
_GO_ON = re.compile(r"\s+(?:to\s+)?(?:with|liais|monitor|chase|work)")


_HAS = re.compile(r"\b(?:has|have)\s+(?:\w+\s+)?(?:agreed|offered)\b")
# "the Chair agreed that items 9 and 11 would be discussed together": what is settled at the meeting
_AT_ONCE = frozenset(
    ("amended", "discussed", "considered", "taken", "held", "noted", "approved", "deferred", "adopted", "accepted", "supported", "heard")
)


# "Officers confirmed that the wording would be amended": afterwards, where a correction of minutes is made at once
_CONFIRMED = re.compile(r"\bconfirmed\s+that\b")
_OF_MINUTES = re.compile(r"\b[Mm]inutes\b")


def _needs_undertaking(match: re.Match[str], masked: Masked) -> bool:
    """ "offered to support the new chair" is good will, "agreed to support the bid" a view."""
    if (group(match, "and") and _COMMITTED_TO.search(masked.mask, 0, match.end())) or (
        match.groupdict().get("agent") and _MINISTER.match(masked.printed(*match.span("agent")))
    ):
        return False
    verb, after = group(match, "verb"), masked.mask[match.end() :]
    if verb == "have":
        return bool(_HAVE_DONE.match(after))
    if verb in ("attend", "meet", "come") and _HAS.search(match.group()):  # "Mr Elm has offered to meet members": before the meeting
        return False
    before = masked.mask[: match.start()]
    if group(match, "any") in _AT_ONCE and not (_CONFIRMED.search(match.group()) and not _OF_MINUTES.search(match.group())):
        return False
    if group(match, "and") and (_THANKED.search(before) or (_MOVED.search(before) and verb not in task_words("errand"))):
        return False
    if verb in ("move", "take", "discuss") and AT_MEETING.match(after):
        return False
    return verb not in ("support", "continue", "keep", "note") or bool(_GO_ON.match(after))


_COMMITTED_TO = re.compile(r"\bbe\s+[\w\s,]{3,40}\band\s+committed\s+(?:\w+\s+)?to\s+\w{2,}ing$")  # "open and committed to providing homes"


_NOUN = re.compile(r"\s+(?:\w+\s+){1,3}be\s")  # "the Auditor progress report be noted"


def _needs_order(match: re.Match[str], masked: Masked) -> bool:
    """ "the Director bring a plan" orders; "Officers provide support" tells, unless "That" stands before it."""
    if match["that"] is not None:
        return True
    if _NOUN.match(masked.mask, match.end()):
        return False
    if masked.text.lstrip(" \"“'(")[:1].isupper() or group(match, "verb") in (
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


def _needs_named_deed(match: re.Match[str], masked: Masked) -> bool:
    """ "agreed and stated that the police would continue to work": with "would" no general intention; nothing done at the meeting."""
    if _MINISTER.match(masked.printed(*match.span("agent"))):  # "that the Council call and that the Minister set a date"
        return False
    promised = re.search(r"\s(?:would|will)\s", match.group()) is not None
    return needs_no_signing(match, masked) and (not promised or needs_deed(match, masked))


# -- promises of firms and bodies -----------------------------------------------------------------------------------------------

_SAID = re.compile(r"\b(?:hoped|hopes|said|stated|explained|reported|advised)\b")


def _needs_firm(match: re.Match[str], masked: Masked) -> bool:
    """ "Harmers agreed to fix it" and "The Council undertook to watch" are promises; "The Panel agreed to note" is a decision."""
    words = re.sub(r"^the\s+", "", group(match, "body")).split()
    if words[-1] in ("resolution", "decision", "motion", "proposal"):
        return False
    promised = "undertook" in match.group()
    return (promised or words[-1] not in body_words()) and not _SAID.search(masked.mask[: match.start()])


# "Elmshire County Council will replace it", where the wording has but "Council"
_ANOTHER_BODY = re.compile(r"[A-Z][\w’'-]*\s$")
# "will review it on an annual basis", "will replace it if it is broken": a rule
_WHENEVER = re.compile(r"\b(?:if|unless)\b|\bon\s+an?\s+\w+\s+basis\b|\b(?:each|every)\s+(?:year|month|quarter)\b")


def _needs_body(match: re.Match[str], masked: Masked) -> bool:
    """ "The Council would write" is a task, "the Council would seek savings" an intention."""
    another = group(match, "body").endswith("council") and _ANOTHER_BODY.search(masked.text[: match.start()])
    if (another and not _AGREED.search(masked.text[: match.start()])) or _WHENEVER.search(masked.mask, match.end()):
        return False
    general = group(match, "verb") in ("meet", "seek", "consult", "call", "issue", "monitor", "find", "explore", "express")
    return not general and (group(match, "verb") == "write" or not _SAID.search(masked.mask[: match.start()]))


def _needs_our_doing(match: re.Match[str], masked: Masked) -> bool:
    """ "We will write" is a task; "we would ask that" and "we will call for" are words of a motion."""
    verb, after = group(match, "verb"), masked.mask[match.end() :]
    return not (verb in ("ask", "call", "express") and re.match(r"\s+(?:that|for|on|all|at\s+the\s+next)\b", after))


_AGREED = re.compile(r"(?<!\bare\s)(?<!\bis\s)\b(?:agreed|resolved|decided|proposed|suggested|requested)\b", re.IGNORECASE)


# "The Director informed members that a workshop would be held"
_ANNOUNCES = re.compile(r"\b(?:confirmed|informed|advised|stated|explained|noted|pointed\s+out|reported)\b[^.;]*\bthat\b")


def _needs_no_day(match: re.Match[str], masked: Masked) -> bool:
    """ "A meeting would be arranged" is a task; "a meeting would be held on 4 May" announces one, unless it is agreed on."""
    if re.search(r"\bhad\s+(?:said|told|advised)\b", masked.mask[: match.start()]):
        return False
    held = re.search(r"\b(?:held|place)$", match.group())
    if held and _ANNOUNCES.search(masked.mask, 0, match.start()):
        return False
    return not held or not re.search(r"\d", masked.mask[match.end() :]) or bool(_AGREED.search(masked.mask[: match.start()]))


# "delegate any minor changes", "to amend the statement for any events": a power for what may come, no task
_MINOR = re.compile(
    r"\b(?:minor|any\s+(?:\w+\s+)?(?:changes|amendments|events|updates|corrections|alterations|adjustments))\b", re.IGNORECASE
)


def _needs_errand_in_hand(match: re.Match[str], masked: Masked) -> bool:
    return not _MINOR.search(masked.mask[match.start() :])


# -- errands of the whole body --------------------------------------------------------------------------------------------------

# who agrees to an errand: the body, "it was", or nobody where the sentence opens with "Agreed to"
_BODY_AGREES = re.compile(
    r"(?:^|[.;,:–—-]\s*|\b(?:it\s+(?:was|is)|this\s+was|councillors|cllrs|members|committee|council|panel|board|cabinet|meeting"
    r"|group|trustees|governors|all|we|pc|cc|and|present|executive)\s+)(?:\w+ly\s+|further\s+|also\s+|then\s+|again\s+|all\s+|both\s+|therefore\s+)*$",
    re.IGNORECASE,
)
_NOT_TO = re.compile(r"\b(?:not|from|how|when|whether)\s+(?:to\s+)?$")
# "call on", "order a", "put in the", "find out"
_ERRAND_TAIL = re.compile(r"\s+(?:on|a|an|in\s+the|up|out|quotes?)\b")

# "agreed to put this item on the June agenda"
_ON_AGENDA = re.compile(r"[^.;,]{1,80}?\s(?:back\s+)?on(?:to)?\s+(?:the\s+|an?\s+|our\s+)?(?:[\w’']+\s+){0,3}?[Aa]genda\b")

# "agreed to write off the loan", "to raise the rent to £15", "that the fee be kept the same": the decision itself
_SETTLES = re.compile(r"\s+(?:off|down)\b|[^.;,]{0,70}\bto\s+[£€$]")
_COSTS = re.compile(r"\s+(?:the\s+|all\s+|any\s+)?(?:\w+\s+)?(?:costs?|expenses?|bills?|price|shortfall)\b")  # "would meet the cost"
_KEPT = re.compile(r"\s+(?:the\s+same|unchanged|as\s+(?:it\s+is|they\s+are)|at\s+[£€$])")


# "agreed that the traffic needs to be looked at", "that a trial is sensible, during which news would be posted": views
_SHOULD_HAVE = re.compile(r"\b(?:during|after|at|in)\s+which\b|\b(?:needs?|needed|ought|required)\s*(?:to)?$")


def _needs_errand(match: re.Match[str], masked: Masked) -> bool:
    """A decision is an errand too where its verb is one; "agreed that the fee be included in the budget" is not."""
    if not _BODY_AGREES.search(masked.mask[max(0, match.start() - 40) : match.start()]):
        return False
    verb, after = group(match, "verb"), masked.mask[match.end() :]
    if verb:
        if _SETTLES.match(after) or (verb == "meet" and _COSTS.match(after)):
            return False
        if _NOT_TO.search(masked.mask[match.start() : match.start("verb")]):
            return False
        if verb == "look":
            return bool(re.match(r"\s+(?:at|into)\b", after))
        if verb in ("put", "place") and _ON_AGENDA.match(after):
            return True
        return verb not in ("call", "order", "find", "place", "issue", "put", "express") or bool(_ERRAND_TAIL.match(after))
    done, what = group(match, "done", "other"), group(match, "what")
    return (
        not _SHOULD_HAVE.search(what)
        and not re.search(r"\bnot$|\brecommend", what)
        and not re.match(r"\s+(?:down|off)\b", after)
        and not (done == "kept" and _KEPT.match(after))
        and (done not in ("made", "given") or to_be_made(what, done))
        and (done in task_words("giving") or done in task_words("errand_done"))
    )


# a verb that makes "to be done" part of a longer story; what is held or decided; sums and rules
_TELLS = re.compile(
    r"\b(?:seeks?|aims?|continues?|still|allow(?:s|ed)?|intends?|wants?|used|was|were|is|are|has|have|had|will|would|that|which|who|how|when|where|what|if|may|can|could|should|need(?:s|ed)?|due|likely|able|expected|appears?|seems?"
    r"|\w{3,}ed|said|made|felt|thought|none|nothing|charge|fee|rate)\b",
    re.IGNORECASE,
)
_SETTLED = frozenset(
    (
        *(
            "closed",
            "established",
            "confirmed",
            "agreed",
            "noted",
            "approved",
            "advised",
            "decided",
            "received",
            "increased",
            "reduced",
            "welcomed",
            "taken",
            "left",
        ),
        *("located", "implemented", "applied", "considered"),
    )
)
_DECIDES = re.compile(r"\W*(?:agree|approve|note|resolve|recommend|delegate|endorse)\b", re.IGNORECASE)  # a clause of a motion
# "Plots to be cut have been added", "to be put on hold", "to be reviewed every four years"
_ONLY_TELLS = re.compile(
    r"(?:\s+(?!as\b|because\b|which\b|that\b|who\b|when\b|once\b|after\b|until\b|if\b|so\b|where\b|since\b)[\w’'/-]+){0,9}?\s+(?:have|has|was|were|is|are|had)\b|\s+on\s+hold\b|[^.;]*?\bevery\s+\w+\s+(?:years|months)\b"
)
# "For this to be run", "about to be put up", "Mr Orr requesting to be added"
_NO_ORDER = re.compile(r"\W*For\b|\b(?:about|deserves?|requesting|asking|wishing|wanting|hoping|waiting)$")
_PRINTED_PAGES = re.compile(r"\bPDF\s+\d")  # the title of an item with its paper


def _needs_bare_order(match: re.Match[str], masked: Masked) -> bool:
    """ "Hedge to be cut" orders; "The plan was said to be delayed" and "Date to be confirmed" do not."""
    after = masked.mask[match.end() :]
    if _NO_ORDER.search(match["what"]) or _ONLY_TELLS.match(after):
        return False
    if AT_MEETING.match(after) or _PRINTED_PAGES.search(after) or re.match(r"\s+at\s+the\s+meeting\W*$|\s+as\s", after):
        return False
    return not _TELLS.search(match["what"]) and not _DECIDES.match(match["what"]) and group(match, "done") not in _SETTLED


CHECKS: dict[str, Check] = {
    "to_be": _needs_bare_order,
    "would": needs_deed,
    "to_do": needs_doing,
    "undertook": _needs_undertaking,
    "clause": _needs_order,
    "named": _needs_named_deed,
    "asked": needs_action,
    "that": needs_person,
    "wanted": needs_date,
    "firm": _needs_firm,
    "body": _needs_body,
    "we": _needs_our_doing,
    "discuss": _needs_no_day,
    "delegated": _needs_errand_in_hand,
    "errand": _needs_errand,
    "be_done": needs_receiver,
}
