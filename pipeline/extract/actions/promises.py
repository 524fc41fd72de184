"""Whether a sentence of minutes hands somebody a task, and whom: promises, requests, and what "would be" done for the members.

"The Clerk agreed to write", "NP would confirm", "officers undertook to liaise", "OL asked the Clerk to chase", "the link would be
sent to Members", "NP to circulate the leaflet", "It was agreed that thanks be sent". Work in hand, intentions of a service,
questions and what somebody "could" or "would be happy to" do are no tasks.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline import patterns as re
from pipeline.extract.actions.bare_orders import bare_order, may_order
from pipeline.extract.actions.own_errands import may_be_errand, own_errand
from pipeline.extract.actions.plans import Told, is_of_the_agenda, is_question
from pipeline.extract.actions.promise_checks import CHECKS, needs_doing
from pipeline.extract.actions.promise_wordings import wordings
from pipeline.extract.actions.wording_parts import Wording
from pipeline.extract.agents import AGENT, PRONOUN, Masked
from pipeline.language.gate import Family


@dataclass(frozen=True, slots=True)
class Promise:
    """A task found at characters `start` to `end` of a sentence. `owner` is where the one who is to do it is printed.

    `pronoun` says that the owner is "he", "she" or left out, so that the agent before it is meant.
    """

    start: int
    end: int
    rule: str
    confidence: float
    owner: tuple[int, int] | None = None
    pronoun: bool = False


_INVITED = re.compile(r"\bbe\s+(?:\w+\s+)?invited\s+to\b")
# "would be installed by Mr Hill"
_BY = re.compile(rf"\bby\s+(?P<agent>{AGENT}+)(?!{AGENT}|\s+(?:and\s+)?at\b)")
_SECONDED = re.compile(r"\b(?:second|propos|mov|support|carri|rais|suggest|request|report)\w*\s+$")  # before a "by" that names no doer
# "would be sent on the form provided by Mr Hill", "is to be brought and then to be signed by the Chair": the doer of something else
_OTHER_DEED = re.compile(r"\b(?:work|used|provided|made|written|caused|prepared|signed|given|received|submitted|chaired|led|owned|run)\s+$")
# "ask the smith for a price to mend it": who is asked
_FOR_WHAT = re.compile(r"\sfor\s")
# "to be mended by NCC", "will be cut by the Borough Council": a body by its name
_BY_BODY = re.compile(
    r"\bby\s+(?P<agent>(?:the\s+)?(?:[A-Z][\w’'&-]*\s+){0,4}(?:Council|Committee|Group|Board|Trust|Society|Club|Highways|Association)|[A-Z]{2,6})"
    r"(?=\s+(?:in|on|at|to|before|and|for|as|or|by|with|when|once)\b|[.,;)]|$)"
)
_VERB_BETWEEN = re.compile(r"\b(?:be|been|is|are|was|were|has|have|had)\b")
# "requested that the path be cleared: Clerk to request"
_TAKEN_UP = re.compile(rf"[:,–-]\s*(?P<agent>{AGENT}+)\s+(?:to\s+[a-z]|volunteered|agreed|offered)")
_AT_END = re.compile(rf"\s[–—-]\s*(?P<agent>{AGENT}+)[^\w{AGENT}]*$")  # "(New set to be ordered – NP.)"
# "the Councillors agreed to meet": the body whose errand it is
_WHO_AGREES = re.compile(
    r"\b(?P<body>(?:[Tt]he\s+)?(?:[Cc]ouncillors|[Mm]embers|[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]abinet|[Tt]rustees|[Gg]overnors|(?:[Pp]arish\s+)?[Cc]ouncil))"
    r"\s+(?:\w+ly\s+|also\s+|then\s+|all\s+|therefore\s+)*$"
)
# "that a note be sent by any outside speakers before they come": by whom, though no person or post
_BY_WHOM = re.compile(
    r"\bby\s+(?P<agent>(?:any|all|the|each)\s+(?!(?:end|next|close|time|start|beginning|deadline|last|first|following|committee|council|board|panel|meeting)\b)"
    r"(?:[a-z’'-]+\s){0,3}?[a-z’'-]+s)(?=\s+(?:in\s+order|to|before|at|prior|for|on|and|who|which)\b|[.,;]|$)"
)
# the wordings that are tasks in any paper; in one that may be no minutes the others are a plan's or a report's future
SURE = frozenset(("actions.undertook", "actions.asked", "actions.to_do", "actions.named", "actions.errand", "actions.firm"))


def may_promise(text: str, *, small: bool = False) -> bool:
    """Whether a sentence may hand out a task at all, by its words as they are printed: of most that need not be asked of their mask."""
    return bool(_may_stand(text)) or (small and (may_be_errand(text) or may_order(text)))


def promises(masked: Masked, *, small: bool = False) -> list[Promise]:
    """The tasks that a sentence hands out: one, or one for each agent of "The Clerk to write, Mr Hill to send the address".

    `small` says that the body is a parish or a club, which itself does what its minutes say will be done.
    """
    first = _first(masked) or (_own(masked) if small else None)
    if first is None or first.rule != "actions.to_do":
        return [first] if first else []
    to_do = next(wording for wording in wordings() if wording.name == "to_do")
    found = [match for match in to_do.finditer(masked.mask) if needs_doing(match, masked)]
    if len(found) < 2:
        return [first]
    edges = [0, *(match.start("agent") for match in found[1:]), len(masked.mask)]
    return [
        Promise(start, end, first.rule, first.confidence, match.span("agent"))
        for match, start, end in zip(found, edges[:-1], edges[1:], strict=True)
    ]


def _own(masked: Masked) -> Promise | None:
    """What a small body will have done, or jots down to be done, by nobody's name."""
    if is_question(masked.mask) or is_of_the_agenda(masked.text):
        return None
    order = bare_order(masked.text, masked.mask)
    if order:
        return Promise(order.start(), len(masked.mask), "actions.bare", 0.7)
    match = own_errand(masked)
    if match is None:
        return None
    by = _doer_of(masked.mask, match.end() - 1)
    return Promise(match.start(), len(masked.mask), "actions.own", 0.65, by.span("agent") if by else None)


def _first(masked: Masked) -> Promise | None:
    """The task that the surest wording finds in a sentence, or None."""
    found = _found(masked)
    surest = next(found, None)
    if surest is None:
        return None
    told = Told(masked.text, masked.mask)
    if told.is_no_task:
        return None
    for wording, match in itertools.chain([surest], found):
        check = CHECKS.get(wording.name)
        if not told.as_no_task(wording.name, match) and (check is None or check(match, masked)):
            return _promise(match, masked, wording)
    return None


def _found(masked: Masked) -> Iterator[tuple[Wording, re.Match[str]]]:
    """The wordings that stand in a masked sentence, the surest first."""
    for wording in _may_stand(masked.text):
        for match in wording.finditer(masked.mask):
            yield wording, match


@lru_cache(maxsize=64)  # asked of a sentence, and again of its mask
def _may_stand(text: str) -> tuple[Wording, ...]:
    """The wordings that may stand in a sentence by its words as they are printed, the surest first."""
    shown: dict[int, bool] = {}  # by the id of a sign, which several wordings share
    found: list[Wording] = []
    for place in _in_print().opened(text):
        wording = wordings()[place]
        sign = wording.sign
        if sign is not None and id(sign) not in shown:
            shown[id(sign)] = sign.search(text) is not None
        if sign is None or shown[id(sign)]:
            found.append(wording)
    return tuple(found)


@cache
def _in_print() -> Family:
    return Family(wording.printed for wording in wordings())


def _doer_of(mask: str, begin: int) -> re.Match[str] | None:
    """By whom something is to be done: a person, people of a kind, or a body."""
    if found := _doer(mask, begin) or _BY_WHOM.search(mask, begin):
        return found
    body = _BY_BODY.search(mask, begin, min(begin + _NEAR, len(mask)))
    others = (_SECONDED, _OTHER_DEED, _VERB_BETWEEN)
    return None if body is None or any(other.search(mask, begin, body.start()) for other in others) else body


_NEAR = 70  # characters behind "be mended"


def _doer(mask: str, begin: int) -> re.Match[str] | None:
    """By whom something is to be done, where the words from `begin` on say it; who seconded it, or did something else, is no doer."""
    for by in _BY.finditer(mask, begin):
        if not (_SECONDED.search(mask, 0, by.start()) or _OTHER_DEED.search(mask, begin, by.start())):
            return by
    return None


# "The Director confirmed that the plan would be brought": who speaks of it
_CONFIRMED = re.compile(r"\bconfirmed\s+that\b")
# "The Clerk noted that the Handyman had seen it and added he would": the agent of the first clause goes on speaking
_WENT_ON = re.compile(
    rf"\band\s+(?:\w+ly\s+|also\s+|further\s+)?(?:added|said|stated|advised|reported|confirmed|noted)\s+(?:that\s+)?{PRONOUN}"
)
_FIRST_SPEAKS = re.compile(
    rf"[^{AGENT}.;]*(?P<agent>{AGENT}+)\s+(?:\w+ly\s+|also\s+)?(?:said|stated|advised|reported|confirmed|noted|informed|explained)\b[^.;{AGENT}]*\bthat\s+$"
)
# "The Clerk replied that this was his view and would ask them"
_HIS_VIEW = re.compile(
    rf"[^{AGENT}.;]*(?P<agent>{AGENT}+)\s+(?:\w+ly\s+|also\s+)?\w+(?:ed|said|told)\s+that\s+(?:this|it|that)\s+[^.;{AGENT}]{{0,60}}\b(?:his|her)\b"
)


# "In response to Cllr Moss, he advised", "seconded by Cllr Moss": no subject
_SPOKEN_TO = re.compile(
    r"\b(?:(?:response|reply|answer|thanks)\s+to|(?:seconded|proposed|raised|asked|query|question)\s+(?:by|from)|on\s+behalf\s+of|thanked|thanking)\s+$",
    re.IGNORECASE,
)


_AND_MEMBERS = re.compile(r"\b(?:[Mm]embers|[Cc]ouncillors)\s+and\s+$")  # "Members and the Executive to discuss it"


def is_spoken_to(mask: str, start: int) -> bool:
    """Whether the agent at `start` is answered, thanked or named beside a motion, so that "he" is another."""
    return _SPOKEN_TO.search(mask, 0, start) is not None


def _speaker(match: re.Match[str], masked: Masked) -> tuple[int, int] | None:
    """Who promises, where another stands nearer to the promise, or the wording leaves it open."""
    if match.groupdict().get("agent"):
        first = _FIRST_SPEAKS.fullmatch(masked.mask, 0, match.start()) if _WENT_ON.search(match.group()) else None
    else:
        first = _HIS_VIEW.match(masked.mask, match.start(), match.end())
    return first.span("agent") if first else None


def _promise(match: re.Match[str], masked: Masked, wording: Wording) -> Promise:
    groups = match.groupdict()
    owner = match.span("agent") if groups.get("agent") else match.span("body") if groups.get("body") else None
    if wording.name == "asked" and _INVITED.search(match.group()):  # the guest is not who invites
        owner = None
    if wording.name == "undertook" and groups.get("any") and _CONFIRMED.search(match.group()):
        return Promise(match.start(), len(masked.mask), f"actions.{wording.name}", wording.confidence)
    if wording.name == "would":
        owner = _speaker(match, masked) or owner
    if owner and groups.get("he") and is_spoken_to(masked.mask, owner[0]):
        owner = None
    if owner and (members := _AND_MEMBERS.search(masked.mask, 0, owner[0])):
        owner = (members.start(), owner[1])
    pronoun = bool(groups.get("he") or groups.get("and")) and owner is None
    if wording.name == "asked" and owner and groups.get("body") and (goods := _FOR_WHAT.search(match["body"])):
        owner = (owner[0], owner[0] + goods.start())
    if wording.name in ("be_done", "errand", "requested", "to_be") and owner is None:
        passive = not groups.get("verb")  # "agreed to send the form by Mr Orr" tells whose the form is
        by = _doer_of(masked.mask, match.end() - 1) if passive else None
        agreed = _WHO_AGREES.search(masked.mask, 0, match.start()) if wording.name == "errand" and groups.get("verb") else None
        by = by or _TAKEN_UP.search(masked.mask, match.end() - 1) or _AT_END.search(masked.mask, match.end() - 1)
        owner = by.span("agent") if by else agreed.span("body") if agreed else None
    return Promise(match.start(), len(masked.mask), f"actions.{wording.name}", wording.confidence, owner, pronoun)
