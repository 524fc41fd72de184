"""Points that only say what to do: "To contact the planners", "Write to the school", "Lamp out in Mill Lane. To report."

Minutes of small bodies jot tasks down so, with nobody's name. What an item of an agenda is for opens with "To" as well, by other verbs: "To
receive the accounts". A noun may stand at the head like an order: "Contact from the school was noted".
"""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.extract.actions.wording_parts import OF_POINT, Opening
from pipeline.extract.agents import AGENT
from pipeline.language.vocabulary import table

# "To report.", "To be reported.", "To chase this up": the sentence before tells what
TO_DO_IT = re.compile(
    r"\W*To\s+(?:be\s+)?(?:report|action|chase|follow|investigate|monitor|pursue|check|look\s+into|write)(?:ed|d)?(?:\s+(?:this|it|these|up|again)){0,2}\W*"
)
# "To encourage hire it was suggested", "Write to the school was the advice": a sentence of its own behind the infinitive
_GOES_ON = re.compile(r"\b(?:was|were|is|are|had|has|would|will|could|can|noted|agreed|received)\b")
# "Contact the Clerk for details", "Ring if in doubt": said to whoever reads it
_TO_READERS = re.compile(rf"\b(?:if|for\s+(?:\w+\s+)?(?:details|information))\b|^\W*(?:[Cc]ontact|[Rr]ing|[Ee]mail|[Aa]sk)\s+{AGENT}")
# "Write to ask whether it is safe": what is asked has a verb of its own
_ASIDE = re.compile(r"\b(?:whether|what|who|if|how|why|which|that)\b")
# "Grant of planning permission - roof - to remove the chimney": what an application is for
_PLANNING = re.compile(
    r"\b(?:planning\s+(?:permission|consent)|erection\s+of|removal\s+of|variation\s+of|conversion\s+of|extension\s+to)\b", re.IGNORECASE
)
# "To be put on the July agenda", "Place on next agenda", "to be placed on the noticeboards"
_ON_AGENDA = (
    r"(?i:(?:to\s+)?(?:be\s+)?(?:placed?|put|add(?:ed)?|included?)\s+(?:this\s+|it\s+|again\s+|back\s+){0,2}(?:on|to|in)(?:to)?\s+(?:(?:the|our|its|an)\s+)?(?:[\w’'-]+\s+){0,2}?"
    r"(?:agenda|web\s?site|notice\s?boards?|newsletter|magazine|minutes))\b"
)
# "Letter of thanks to Mr Orr", "Card of condolence to the family"
_LETTER = (
    r"(?i:letters?|cards?|notes?|e-?mails?)\s+of\s+"
    r"(?i:thanks|condolence|congratulations?|support|complaint|objection|apology|appreciation)\s+(?=to\b)"
)
_TO = re.compile(r"\W*[Tt]o\s")
_LONGEST = 40  # words


@cache
def _verbs() -> tuple[str, str]:
    """The verbs that are jotted down, and of them those that may be nouns."""
    verbs = table("task_verbs")
    jotted, nouns = (("|".join(sorted(verbs[name], key=len, reverse=True)).replace(" ", r"\s+")) for name in ("jotted", "like_nouns"))
    return jotted, nouns


@cache
def _head() -> Opening:
    """How an order begins in print, at the head of a sentence or behind a dash."""
    jotted, nouns = _verbs()
    return Opening((OF_POINT[0], r"[a-z0-9)]\s+[–—-]+\s+"), rf"(?:to\s+)?(?:(?:{jotted}|{nouns})\b|{_ON_AGENDA}|{_LETTER})", re.IGNORECASE)


@cache
def _order() -> Opening:
    jotted, nouns = _verbs()
    object_ = rf"(?:the|a|an|all|to|with|about|re|for|up|out|some|more|another|quotes?|highways|police|council|{AGENT}|[A-Z])"
    return Opening(
        (OF_POINT[0], r"(?<=[a-z0-9)])\s+[–—-]+\s+"),
        rf"(?:[Tt]o\s+(?:{jotted}|{nouns})\b(?!(?<!place)(?<!put)\s+(?:on|from)\b)|(?i:{jotted})\s+(?={object_})|(?i:{nouns})\s+(?=(?:the|a|an|all|{AGENT})\b)|{_ON_AGENDA}|{_LETTER})",
    )


def may_order(text: str) -> bool:
    """Whether a sentence may be an order, by its words as they are printed."""
    return _head().search(text) is not None


def bare_order(text: str, mask: str) -> re.Match[str] | None:
    """The order that a sentence of minutes is, by nobody's name; None where it is none."""
    match = _order().search(mask)
    if (
        match is None
        or (_PLANNING.search(text, 0, match.start()) and _TO.match(match.group()))
        or len(text.split()) > _LONGEST
        or _TO_READERS.search(mask, match.start())
    ):
        return None
    clause = re.split(r"[.;,]\s|\s[–—-]\s", mask[match.end() :], maxsplit=1)[0]
    told = _ASIDE.split(clause, maxsplit=1)[0]
    return None if _GOES_ON.search(told) else match
