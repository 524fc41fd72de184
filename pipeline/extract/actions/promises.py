"""Whether a sentence of minutes hands somebody a task, and whom: promises, requests, and what "would be" done for the members.

"The Clerk agreed to write", "NP would confirm", "officers undertook to liaise", "OL asked the Clerk to chase", "the link would be
sent to Members", "NP to circulate the leaflet", "It was agreed that thanks be sent". Work in hand, intentions of a service,
questions and what somebody "could" or "would be happy to" do are no tasks.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.actions.passives import own_errand
from pipeline.extract.actions.promise_checks import CHECKS, needs_doing
from pipeline.extract.actions.promise_wordings import Wording, wordings
from pipeline.extract.agents import AGENT, Masked
from pipeline.language.gate import Family, gated


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


# a rule that is read out: "Standing orders say: “The Clerk will ..."
_IN_QUOTATION = re.compile(r"“[^”]*$")
# what makes the words no task: "would be happy to", "could", "had agreed", "if", questions, hopes, "it is expected that"
_NO_TASK = re.compile(
    r"\b(?:if|unless|could|might|may|cannot|would\s+not|will\s+not|in\s+order\s+to\s+be|had\s+previously|hoped?|hopes|expected\s+that|would\s+be\s+(?:happy|willing"
    r"|able|glad|pleased))\b",
    re.IGNORECASE,
)
# "If need be, a second quote would be obtained" is a task all the same
_IF_NEEDED = re.compile(r"\bif\s+(?:required|necessary|possible|needed|appropriate|applicable|approved)\b", re.IGNORECASE)
# "matters, as the Inspector will refer to them": a ground, no task
_BECAUSE = re.compile(r"\b(?:as|because|since|when|where|until|whom|whether)\s+$", re.IGNORECASE)
_GIVEN_THAT = re.compile(r"^\W*(?:given|assuming|provided)\s+that\b[^,]*$", re.IGNORECASE)  # "Given that it would be sent, ..."
_QUESTION = gated(
    r"\?\s*[\"”’)]*\s*$|\b(?:asked|queried|enquired|questioned|wondered)\s+(?:if|whether|about|what|how|when|why|where|who"
    r"|which)\b",
    re.IGNORECASE,
)
_PAST_PERFECT = re.compile(
    r"\bhad\s+(?:\w+\s+){0,2}(?:agreed|asked|requested|undertaken|offered|promised|resolved|suggested|recommended)\b", re.IGNORECASE
)
# "If there are changes they will be brought to Council", "the next step is to be brought": told of a course of things
_COURSE = re.compile(r"\bif\s+(?:there|the|any)\b|\bonce\b|\bnext\s+steps?\b|\b(?:initially|originally)\b", re.IGNORECASE)
# "in June 2030 Cabinet resolved to delegate": told of an earlier meeting
_TOLD_OF = re.compile(
    r"\b(?:informed|reported|advised|explained|noted|reminded)\b.{0,80}?\bin\s+(?:\w+\s+)?(?:19|20)\d\d\b|\bat\s+the\s+(?:last|previous)\s+meeting\b",
    re.IGNORECASE,
)
# "To consider any matters that are to be raised": what an item is for
_PURPOSE = re.compile(r"\W*To\s+(?:consider|receive|note|approve|agree|confirm|elect|appoint|determine|authorise|discuss)\b")
# a member's notice of what he means to ask or move at a meeting to come
_NOTICE = re.compile(r"\W*(?:[\w ,’']{0,80}\b)?I\s+will\s+(?:ask|move|propose|be\s+asking)\b", re.IGNORECASE)
# "MR to write to the shops, done - CLOSED": a point of the last meeting
# "The figures to be sent for the meeting in May: papers sent": answered behind a colon
_ANSWERED = gated(r"\bto\s+be\s+\w+[^.;:]*:\s*(?:$|[\w ]{2,30}\b(?:sent|done|completed?|received|circulated)\W*$)", re.IGNORECASE)
_CLOSED = re.compile(r"[–—-]\s*(?:action\s+)?(?:closed|completed?|done|discharged)\W*$", re.IGNORECASE)
_STANDING = gated(
    r"\b(?:next\s+(?:\w+\s+){0,3}meeting\s+(?:will|would|is\s+to|to)\s+be\s+held|meeting\s+will\s+be\s+held"
    r"|date\s+of\s+next)\b",
    re.IGNORECASE,
)
_INVITED = re.compile(r"\bbe\s+(?:\w+\s+)?invited\s+to\b")
# "would be installed by Mr Hill"
_BY = re.compile(rf"\bby\s+(?P<agent>{AGENT}+)(?!\s+(?:and\s+)?(?:at|on)\b)")
# "that a note be sent by any outside speakers before they come": by whom, though no person or post
_BY_WHOM = re.compile(
    r"\bby\s+(?P<agent>(?:any|all|the|each)\s+(?!(?:end|next|close|time|start|beginning|deadline|last|first|following|committee|council|board|panel|meeting)\b)"
    r"(?:[a-z’'-]+\s){0,3}?[a-z’'-]+s)(?=\s+(?:in\s+order|to|before|at|prior|for|on|and|who|which)\b|[.,;]|$)"
)
# the wordings that are tasks in any paper; in one that may be no minutes the others are a plan's or a report's future
SURE = frozenset(("actions.undertook", "actions.asked", "actions.to_do", "actions.named", "actions.errand", "actions.firm"))


def promises(masked: Masked, *, small: bool = False) -> list[Promise]:
    """The tasks that a sentence hands out: one, or one for each agent of "The Clerk to write, Mr Hill to send the address".

    `small` says that the body is a parish or a club, which itself does what its minutes say will be done.
    """
    first = _first(masked) or (_own(masked) if small else None)
    if first is None or first.rule != "actions.to_do":
        return [first] if first else []
    pattern = next(wording.pattern for wording in wordings() if wording.name == "to_do")
    found = [match for match in pattern.finditer(masked.mask) if needs_doing(match, masked)]
    if len(found) < 2:
        return [first]
    edges = [0, *(match.start("agent") for match in found[1:]), len(masked.mask)]
    return [
        Promise(start, end, first.rule, first.confidence, match.span("agent"))
        for match, start, end in zip(found, edges[:-1], edges[1:], strict=True)
    ]


def _own(masked: Masked) -> Promise | None:
    """What a small body will have done, by nobody's name."""
    match = own_errand(masked)
    if match is None or _QUESTION.search(masked.mask) or _STANDING.search(masked.text) or _PURPOSE.match(masked.text):
        return None
    by = _BY.search(masked.mask, match.end() - 1)
    return Promise(match.start(), len(masked.mask), "actions.own", 0.65, by.span("agent") if by else None)


def _first(masked: Masked) -> Promise | None:
    """The task that the surest wording finds in a sentence, or None."""
    text = masked.mask
    found = _found(text)
    surest = next(found, None)
    if surest is None or _hands_out_nothing(masked.text):
        return None
    question = _QUESTION.search(text)
    if question and "?" in question.group():
        return None
    hedged = _IF_NEEDED.sub(lambda match: "x" * len(match.group()), text)
    for wording, match in itertools.chain([surest], found):
        if question and not _answers(wording.name, match, question, text):
            continue
        if _is_hedged(wording.name, match, hedged):
            continue
        check = CHECKS.get(wording.name)
        if check is None or check(match, masked):
            return _promise(match, masked, wording)
    return None


def _found(text: str) -> Iterator[tuple[Wording, re.Match[str]]]:
    """The wordings that stand in a masked sentence, the surest first."""
    for place in _patterns().opened(text):
        wording = wordings()[place]
        for match in wording.pattern.finditer(text):
            yield wording, match


@cache
def _patterns() -> Family:
    return Family(wording.pattern for wording in wordings())


def _hands_out_nothing(text: str) -> bool:
    """Whether a sentence tells of a task that is done, of what an item is for, or of the meeting to come."""
    done = _CLOSED.search(text) or _ANSWERED.search(text)
    return bool(done or _PURPOSE.match(text) or _NOTICE.match(text) or _STANDING.search(text))


def _answers(name: str, match: re.Match[str], question: re.Match[str], text: str) -> bool:
    """Whether a promise follows a question told in the same sentence: "Mrs Orr asked about the gate and NP said he would look"."""
    joined = re.search(r"\band\b|[,;.]|\s[–-]\s", text[question.end() : match.end()])
    if name == "could":
        return True
    return name in ("undertook", "would") and match.start() > question.end() and joined is not None


def _is_hedged(name: str, match: re.Match[str], text: str) -> bool:
    """Whether "if", "could", "hoped" or "had agreed" near the match makes it no task."""
    if _PAST_PERFECT.search(text[max(0, match.start() - 12) : match.end()]):
        return True
    if name in ("be_done", "come") and _COURSE.search(text[: match.end()]):
        return True
    if name in ("delegated", "undertook", "errand") and _TOLD_OF.search(text[: match.start() + 1]):
        return True
    if name in ("would", "body", "be_done") and _BECAUSE.search(text[: match.start()]):
        return True
    if _GIVEN_THAT.search(text[: match.start() + 40]):
        return True
    if name in ("would", "body") and _IN_QUOTATION.search(text[: match.start()]):
        return True
    if name in ("asked", "that", "undertook", "could"):
        return False
    near = re.split(r"[.;]\s|\s[–-]\s", text[max(0, match.start() - 40) : match.end()])[-1]
    return bool(_NO_TASK.search(near))


def _promise(match: re.Match[str], masked: Masked, wording: Wording) -> Promise:
    groups = match.groupdict()
    owner = match.span("agent") if groups.get("agent") else match.span("body") if groups.get("body") else None
    if wording.name == "asked" and _INVITED.search(match.group()):  # the guest is not who invites
        owner = None
    pronoun = bool(groups.get("he") or groups.get("and")) and owner is None
    if wording.name in ("be_done", "errand", "requested") and owner is None:
        by = _BY.search(masked.mask, match.end() - 1) or _BY_WHOM.search(masked.mask, match.end() - 1)
        owner = by.span("agent") if by else None
    return Promise(match.start(), len(masked.mask), f"actions.{wording.name}", wording.confidence, owner, pronoun)
