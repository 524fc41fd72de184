"""What a request needs besides its wording to be a task: a deed of later, somebody who is asked, a date or a paper to be made."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.actions.matched import body_words, group, task_words
from pipeline.extract.agents import AGENT, PRONOUN, Masked
from pipeline.language.fulldate import MONTH_NAMES

# "that the minutes be agreed and that the Chair sign them"
_MINUTES = re.compile(r"\b(?:minutes|record)\b", re.IGNORECASE)
# "Members are requested to indicate any items in which they intend to declare an interest"
_DECLARING = re.compile(r"\bdeclar\w+\s+(?:an?\s+|any\s+)?interests?\b", re.IGNORECASE)


# "Cllr Moss asked to amend the motion": a member who asks, where "Clerk asked to write" leaves a "was" out
_ASKED_HIMSELF = re.compile(
    r"\W*(?:councillor|cllr|mr|mrs|ms|miss|dr|the\s+(?:chair|mayor|leader))\b[^,;]{1,60}?\s(?<!was\s)(?<!were\s)(?<!is\s)(?<!be\s)(?<!been\s)(?:asked|requested)\s+to\s",
    re.IGNORECASE,
)


# "Section 4 of the Act required the Clerk to report": a duty, where the Committee requires it a task
_RULES = re.compile(
    r"\b(?:act|sections?|regulations?|rules?|law|legislation|protocol|standing\s+orders?|code)\b[^.;]{0,120}$", re.IGNORECASE
)
# "be required to attend in May": not at the meeting itself
_AT_A_LATER = re.compile(rf"\b(?:next|future|later|every|each|monthly|quarterly|regularly)\b|\b(?:{MONTH_NAMES})\b")


# "said that the letter asked the Council to confirm the fee": what others want to know
_A_LETTER = re.compile(r"\b(?:letters?|e-?mails?|application|petition|consultation|circular)\s+(?:also\s+|then\s+|had\s+)?$")
# "agreed that the Clerk should instruct Mr Hill to": the task is the Clerk's
_SHOULD_INSTRUCT = re.compile(rf"{AGENT}\s+(?:should|would|will|shall|to|is\s+to)\s+(?:\w+ly\s+)?instruct\s")


_HAS_DONE = re.compile(r"\b(?:has|have|had)\s[^.;]*$")  # "Cllr Moss had met the smith and asked him to call"
# "The Clerk to |ask the Warden to call": who asks has the task
_IS_TO = re.compile(rf"{AGENT}\s+(?:(?:is|was|are)\s+)?to\s+(?:\w+ly\s+|again\s+|then\s+)?$")
# "ask the Minister for Housing to change the Act": what a motion wants of the government
_MINISTER = re.compile(
    r"\W*(?:to\s+)?(?:ask|request)s?\s+(?:the\s+)?(?:\w+\s+)?(?:minister|government|secretary\s+of\s+state)\b", re.IGNORECASE
)


# "called on the Minister to designate it", "on the Gardaí": politics
_PUBLIC_POWER = re.compile(
    r"(?:the\s+)?(?:(?:\w+\s+)?minister|government|taoiseach|secretary\s+of\s+state|garda|police|department|H\.?S\.?E|T\.?I\.?I)",
    re.IGNORECASE,
)


def needs_action(match: re.Match[str], masked: Masked) -> bool:
    """ "asked the Clerk to VERB" hands out nearly any verb; what was done on the spot, or that the body note, is none."""
    verb = group(match, "any", "verb")
    if _SHOULD_INSTRUCT.search(masked.mask[max(0, match.start() - 24) : match.start() + 12]):
        return False
    if match.group().startswith("required") and _RULES.search(masked.mask, 0, match.start()):
        return False
    if match.groupdict().get("him") and _HAS_DONE.search(masked.mask, 0, match.start()):
        return False
    if match.group().startswith("ask") and _IS_TO.search(masked.mask, 0, match.start()):
        return False
    if _A_LETTER.search(masked.mask, 0, match.start()) or _MINISTER.match(masked.text, match.start()):
        return False
    if match.group().startswith("called") and _PUBLIC_POWER.match(masked.printed(*match.span("agent"))):
        return False
    if _ASKED_HIMSELF.match(masked.text[match.start() : match.end()]):
        return False
    later = verb in ("attend", "speak", "explain") and _AT_A_LATER.search(masked.text, match.end())
    if (
        (verb in task_words("on_the_spot") and not later)
        or _DECLARING.search(masked.mask[match.start() :])
        or (verb == "sign" and _MINUTES.search(masked.text))
    ):
        return False
    return not re.match(r"(?:advised|reminded|invited)", match.group()) or verb not in ("comment", "the")


def needs_no_signing(match: re.Match[str], masked: Masked) -> bool:
    """ "that the minutes be agreed and that the Chair sign them" is done at the meeting."""
    return group(match, "verb") != "sign" or not _MINUTES.search(masked.text)


# "suggested that residents write to their members"
_PUBLIC = re.compile(r"\b(?:residents?|parishioners?|public|anyone|people|those|landowners?)\b", re.IGNORECASE)
# "suggested that X was": no verb of doing, though it ends in "s"
_NO_VERB = frozenset(("was", "is", "has", "does", "this", "its", "needs", "members", "always", "as"))


# "a review of the rules takes", "the meeting distance itself from any": words with a verb of their own are nobody's name
_NOBODY = re.compile(
    r"\b(?:the|this|an?|in|of|for|on|at|by|with|next|future|further|new|first|final|annual|quarterly|monthly|written)\s*$|^(?:an?|if|any|all|some|no|more|further)\b|\band\s*$"
    r"|\b(?:be|was|were|is|are|has|have|had|would|could|should|will|may|can|to|from|itself|themselves|any|either|makes?|takes?|gives?|holds?)\b"
)


# "proposed that the Minister would name the members": how a law has it
_WOULD = re.compile(r"\s(?:would|will)\s")
_GOVERNMENT = re.compile(r"(?:the\s+)?(?:minister|government|taoiseach|secretary\s+of\s+state)\b", re.IGNORECASE)
# "asked that the Council", not "agreed that the Council"
_ASKS = re.compile(r"(?:asked|request)", re.IGNORECASE)
# "Two Elms Group", "the Elm Valley Trust Board": a body that is told by its name is another one
_BY_ITS_NAME = re.compile(r"(?:the\s+(?=[A-Z]\S+\s+\S+\s+[A-Z]))?[A-Z][\w’'&-]*(?:\s+(?:and\s+|of\s+)?[A-Z][\w’'&-]*){1,6}")
# "a housing officer", "some members of staff"
_ARTICLE = re.compile(r"^(?:an?|any|all|some|more|further)\s+")


def needs_person(match: re.Match[str], masked: Masked) -> bool:
    """A suggestion to the body itself or to the public hands out nothing."""
    if match.group().startswith("ask ") and _IS_TO.search(masked.mask, 0, match.start()):
        return False
    if match.groupdict().get("agent") and _WOULD.search(match.group()) and _GOVERNMENT.match(masked.printed(*match.span("agent"))):
        return False
    body = group(match, "body", "thing")
    if match.groupdict().get("thing"):  # "that a housing officer attend"
        body = _ARTICLE.sub("", body)
    named = _BY_ITS_NAME.fullmatch((match.groupdict().get("body") or "").strip())  # "that Two Elms Group write"
    asks_it = body.split()[-1:] == ["council"] and _ASKS.match(match.group())  # "requested that the Council create a list"
    own = bool(body) and body.split()[-1] in body_words() and not (named or asks_it)
    plain = match.groupdict().get("any") is not None  # a wording that itself looks who is named: "an engineer from the mill"
    if body and (own or _PUBLIC.search(body) or (not plain and _NOBODY.search(body))):
        return False
    return group(match, "thirds") not in _NO_VERB


# "before the next meeting", "in March", "in due course"
_LATER = re.compile(
    r"\b(?:next|future|before|later|by|for)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,3}?(?:meeting|date|year|month|quarter|agenda)\b"
    rf"|\b(?:in|by|before|for)\s+(?:{MONTH_NAMES})\b"
    r"|\bin\s+due\s+course\b|\bgoing\s+forward\b",
    re.IGNORECASE,
)


# what nobody has at hand
TO_BE_MADE = re.compile(
    r"\b(?:(?:short|written|briefing)\s+(?:paper|note)|breakdown|list|copy|copies|analysis|figures|data|statistics|visit|workshop|training)\b"
)


def needs_date(match: re.Match[str], masked: Masked) -> bool:
    """A report "asked for" is a task where a person or a date is given, as it may have been given on the spot; one "requested" is."""
    if _ANSWERED.search(masked.mask[match.end() :]):
        return False
    if match.group().startswith("requested"):  # whether the next words answer it, `frames` tells
        return True
    return match["agent"] is not None or bool(_LATER.search(masked.text[match.start() :]) or TO_BE_MADE.search(match.group()))


# "and the Clerk gave her one", "which was provided": answered on the spot
_ANSWERED = re.compile(
    rf"\b(?:and|which)\s+(?:(?:the\s+)?[{AGENT}{PRONOUN}]+|he|she|they|this|these|one|it|the\s+\w+)?\s*(?:gave|provided|supplied|answered|replied|explained|responded"
    r"|(?:was|were)\s+(?:given|provided|supplied|answered))\b"
)
