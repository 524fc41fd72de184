"""What a clause only supposes of a measure, tells of a time that is over or of a whole land, or sets and does not measure."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.indicators import beside, budgets, change_in, changes, counted, goals, lengths, levels
from pipeline.extract.indicators.parts import Said
from pipeline.extract.indicators.passing import is_of_event
from pipeline.language.gate import gated

_OF_CHANGE = (changes.CHANGE, change_in.CHANGE_IN)
_OF_COUNTS = (counted.COUNTED, lengths.LENGTH)
_TOLD_BY_VERBS = (*_OF_CHANGE, beside.STATED, budgets.BUDGET)

# "that if the grant ends and| harbour spend continues to rise", "a prediction of the effects were| wages rising"
_IF = gated(r"\b(?:if|predictions?\s+of)\b(?:(?!,\s|\b(?:that|as)\b)[^;:])*$", re.I)
# "for a time| the number of leaks had fallen", "six months ago| the level had dropped, and since then": it is so no more
_THEN = gated(r"\b(?:for\s+a\s+time|(?:days|weeks|months|years)\s+ago)\b(?:(?!,\s(?:and|but)\b)[^;:])*$", re.I)
# "a fall in the number of new huts| to be built", "thefts| nationally were rising"
_ELSEWHERE_BEHIND = re.compile(r"\s+(?:to\s+be\s+\w+(?:ed|ilt)\b|nation(?:ally|wide)\b)", re.I)
# "recycling targets", "monitoring requirements", "the capacity of barges": what is set, or what something can hold
_SET = re.compile(r"(?:[\w/’'-]+\s){0,5}(?:targets|requirements|resilience)|(?:carrying\s+)?capacity\s+of\s.*|prices?", re.I)
# "I will move that we set a target of 50%": what a member asks for
_MOVED = gated(r"\b[I1l]\s+will\s+move\b|\bcalls?\s+on\b")
# "Ensuring that the bay grows at an average rate of 15%", "Achieving a survival rate of 50% by 2040": an objective of a plan
_OBJECTIVE = re.compile(r"\W*(?:(?:\w+\s){1,2})?(?-i:Ensuring|Achieving)\s(?:that|an?)\b")
# "the price of a house in northern England"; "a fault caused when the pump failed" is a clause
_NOT_OURS = re.compile(r"\bin\s+(?:(?:north|south|east|west)(?:ern)?\s+)?(?:England|Britain|Scotland|Wales)\b|\bcaused\s+when\b", re.I)


def is_supposed(said: Said, text: str) -> bool:
    """Whether the words around a measure say that it is supposed, over, another's or a thing that is set."""
    if said.rule == goals.TARGETED:
        return said.value is None and _MOVED.search(text) is not None
    if said.rule in _OF_COUNTS:
        return is_of_event(said, text)
    if said.rule == levels.VALUE:
        return _NOT_OURS.search(said.name) is not None or _OBJECTIVE.match(text) is not None
    if said.rule not in _TOLD_BY_VERBS:
        return False
    at = text.find(said.name)
    if at >= 0 and _IF.search(text, 0, at):
        return True
    if said.previous is not None or said.target is not None or (said.value is not None and said.rule in _OF_CHANGE):
        return False
    if _SET.fullmatch(said.name) or _NOT_OURS.search(said.name):
        return True
    return at >= 0 and said.rule in _OF_CHANGE and bool(_THEN.search(text, 0, at) or _ELSEWHERE_BEHIND.match(text, at + len(said.name)))
