"""What a measure was at an earlier time and is now, in one clause with two verbs.

"Arrears had been £318k at the end of March and now stood at £341k", "The hut had 31 members in 2019 and has 12 now"
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.comparing import AT_THEN
from pipeline.extract.indicators.levels import unit_of
from pipeline.extract.indicators.names import before_verb, is_name
from pipeline.extract.indicators.parts import Said, way
from pipeline.extract.quantities import Quantity, in_unit_of, quantities
from pipeline.language.gate import gated

THEN_NOW = "indicators.then_now/1"

NOW = gated(r"\bnow\b", re.I)
_VERB = r"(?:has|have|had|is|are|was|were|stands?|stood|sits?|sat|numbers?|numbered|totals?|totalled)"
# " at the end of March and now stood at ", " members in 2019 and had ", " in 2012, but is now down to "
_BETWEEN = re.compile(
    rf"(?P<things>(?:\s(?!(?:in|at|by|on|for)\b)[a-z][\w’'-]*){{0,4}}?)\s+{AT_THEN}(?:\s+(?:of\s+)?(?:19|20)\d\d)?,?\s+(?:and|but)\s+(?:it\s+|there\s+)?(?P<now>now\s+)?"
    rf"{_VERB}(?:\s+(?P<then>now))?(?:\s+(?:only|just|down|up|risen|fallen|grown|about|around|at|to|been))*\s+$",
    re.I,
)
_BEHIND = re.compile(r"(?:\s[a-z][\w’'-]*){0,2}?\s+now\b", re.I)  # "12| now"
_FIRST_VERB = re.compile(rf"\s+(?:{_VERB}|(?:had|has)\s+been)(?:\s+(?:at|only|about|around|just|over))*\s+$", re.I)


def then_and_now(text: str) -> Iterator[Said]:
    """ "Arrears had been £318k at the end of March and now stood at £341k": the measure with both its figures."""
    for before, now in pairwise(quantities(text)):
        between = _BETWEEN.fullmatch(text[before.end : now.start])
        if between is None or not (between["now"] or between["then"] or _BEHIND.match(text, now.end)):
            continue
        if now.unit not in (before.unit, "count"):
            continue
        value = now if now.unit == before.unit else now._replace(unit=before.unit)
        name = _name(text, before, between["things"])
        if name is not None:
            earlier = in_unit_of(text, before, now)
            yield Said(
                name=name,
                rule=THEN_NOW,
                confidence=0.6,
                value=value.value,
                unit=unit_of(name, value),
                previous=earlier.value,
                direction=way(earlier, value),
            )


def _name(text: str, before: Quantity, things: str) -> str | None:
    """What had the first figure: the things it counts, else the subject of its verb."""
    verb = _FIRST_VERB.search(text, 0, before.start)
    name = measures.clean(things) or (before_verb(text, verb.start()) if verb else "")
    return name if is_name(name, most=10) else None


# "In quarter 1 of 2023/24, the figure stood at 96.81%", "The figure was now 41": the measure told before, and no more
_FIGURE_NOW = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:(?:in|by|at|as\s+at|for)\s+(?!(?:the\s+)?(?:previous|last|same)\b)[^,.;]{3,40},\s+)?(?:the|"
    r"this)\s+(?:figure|rate|total|number|percentage)\s+"
    r"(?:(?:now|currently)\s+)?(?:stood\s+at|stands\s+at|(?:had|has)\s+(?:risen|fallen|increased|decreased|reduced|improved|"
    r"dropped)\s+to|(?:was|is)\s+(?:now|currently))\s+"
    r"(?:only\s+|just\s+|about\s+|around\s+|at\s+)?$|"
    # "They were down to |six", "It had since fallen to |31"
    r"\W*(?:and\s+|but\s+)?(?:it|they|this|these|that)\s+(?:(?:was|is|were|are)\s+(?:now\s+)?(?:back\s+)?(?:down|up)\s+to|"
    r"(?:had|has|have)\s+(?:now\s+|since\s+)?(?:risen|fallen|increased|decreased|reduced|improved|dropped|gone\s+(?:up|down)|come\s+down)\s+to)\s+"
    r"(?:only\s+|just\s+|about\s+|around\s+|at\s+)?$",
    re.I,
)


def now(text: str) -> Quantity | None:
    """The later value that a clause gives to the measure told before it, where it says nothing of another."""
    return next((quantity for quantity in quantities(text) if _FIGURE_NOW.fullmatch(text[: quantity.start])), None)
