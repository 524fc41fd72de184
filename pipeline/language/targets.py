"""Words that set a measure beside its target: "remains well below target" is below, "exceeded its target of 70%" above, "met target" on.

The direction is the printed one: above is above, whether more or less of the thing is better.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.language.gate import gated

# what may stand between the words and "target": "its agreed year-end", "the national 95%", "the floor"; no stop, comma or "and"
_BETWEEN = r"(?:(?!(?:and|but|or|which|while|whilst|to|in|a|against|compared|versus)\b)[\w£€%’'./-]+\s+){0,4}?"
# "the target timescale", "target group": the target is no figure to stand above or below
_NO_NOUN = (
    r"(?!\s+(?:timescales?|times?|dates?|groups?|audiences?|areas?|populations?|risks?|operating|scores?|levels?|markets?|ratings?|"
    r"setting)\b)"
)
_TARGET = rf"{_BETWEEN}(?:targets?|targeted|floor\s+standards?|expectations?|expected\s+levels?)\b{_NO_NOUN}"
_DEGREE = (
    r"(?:(?:just|slightly|marginally|narrowly|significantly|considerably|substantially|well|far|still|currently|comfortably|"
    r"much|also|consistently|somewhat|now)\s+)*"
)
_NOT = (
    r"(?:(?:did|do|does|has|have|had|was|were|is|are)\s+not|didn['’]t|hasn['’]t|haven['’]t|not|never|failed\s+to|failing\s+to|"
    r"fails\s+to|yet\s+to|unable\s+to)\s+(?:yet\s+|been\s+|being\s+|quite\s+|to\s+)*"
)
_REACH = r"(?:meet(?:s|ing)?|met|achiev(?:e|es|ed|ing)|reach(?:es|ed|ing)?|hit(?:s|ting)?|attain(?:s|ed|ing)?)"

# "did not meet target", "failed to achieve the floor standard", "not meeting their targets", "forecast not to meet target"
_SHORT = re.compile(rf"\b{_NOT}{_REACH}\s+{_TARGET}", re.I)
# "below target", "just under the national target", "missed its target", "short of target", "off target", "behind target"
_BELOW = re.compile(
    rf"\b{_DEGREE}(?:(?:below|under|behind|beneath|short\s+of|lower\s+than|less\s+than|outside(?:\s+of)?|"
    rf"miss(?:ed|es|ing)?)\s+{_TARGET}|(?:off['’”]?|underperforming\s+against)[\s-]+(?:the\s+)?target\b)",
    re.I,
)
# "on or above target", "met or exceeded the target", "achieved or exceeded the floor standard": two words, one status
_BOTH = re.compile(
    rf"\b{_DEGREE}(?:(?:on|at|met|{_REACH})\s+or\s+(?:above|over|ahead\s+of|exceed(?:ed|ing|s)?|better\s+than))\s+{_TARGET}", re.I
)
# "above target", "ahead of the 2025 target", "exceeded target", "better than target", "in excess of target"
_ABOVE = re.compile(
    rf"\b{_DEGREE}(?:above|over|ahead\s+of|higher\s+than|greater\s+than|more\s+than|in\s+excess\s+of|exceed(?:ed|ing|s)?|"
    rf"surpass(?:ed|ing|es)?|beat(?:ing|s)?|outperform(?:ed|ing|s)?)\s+{_TARGET}",
    re.I,
)
# "on target", "met target", "achieved its target", "in line with the target", "within target"
_ON = re.compile(rf"\b{_DEGREE}(?:on|at|within|{_REACH}|in\s+line\s+with)\s+{_TARGET}", re.I)
# "within 5% of target", "within two percentage points of the target": near it, on neither side
_NEAR = re.compile(rf"\bwithin\s+[\w.]+\s?(?:%|per\s?cent|percentage\s+points?)?\s+of\s+{_TARGET}", re.I)
# "the target had been met", "target was missed", "the target of 95% was exceeded"
_PASSIVE = re.compile(
    r"\b(?:targets?|floor\s+standards?)\s+(?:of\s+\S+\s+)?(?:(?:is|are|was|were|has|have|had|being|been)\s+)+(?P<not>not\s+(?:yet\s+|"
    r"been\s+|being\s+)*)?"
    r"(?P<verb>met|achieved|reached|exceeded|surpassed|missed|hit)\b",
    re.I,
)


# "meeting community expectations" sets nothing beside a figure; "within expectations" does
_HOPES = re.compile(rf"(?:\w+\s+)?{_REACH}\s[^.;]*expect", re.I)


# "a shortfall on the target", "a significant increase on the target", "to deliver on the targets": how far from it, or another target
_SHORTFALL = re.compile(
    r"\b(?:shortfall|increase|decrease|reduction|rise|improvement|progress|decision|focus|update|report|comment|deficit|based|work|"
    r"question|information|deliver|act)(?:s|ed|ing)?\s+$",
    re.I,
)


class Relation(NamedTuple):
    """How a measure stands to its target: `kind` is above, below, on or near; characters `start` to `end` say so.

    `floor` is true where the words name the floor standard (the least that is accepted), which is not the target.
    """

    start: int
    end: int
    kind: str
    floor: bool = False


def relations(text: str) -> list[Relation]:
    """The statements of a text that set something beside a target, in order; where two overlap, the first kind below wins."""
    if not HINT.search(text):
        return []
    found: list[Relation] = []
    for relation in _all(text):
        if not any(relation.start < other.end and other.start < relation.end for other in found):
            found.append(relation)
    return sorted(found)


# no statement is without one of these
HINT = gated(r"target|floor|expect", re.I)


def _all(text: str) -> Iterator[Relation]:
    for match in _NEAR.finditer(text):
        yield Relation(match.start(), match.end(), "near")
    for pattern, kind in ((_SHORT, "below"), (_BOTH, "on"), (_BELOW, "below"), (_ABOVE, "above"), (_ON, "on")):
        for match in pattern.finditer(text):
            if kind == "on" and (_HOPES.match(match.group()) or _SHORTFALL.search(text[: match.start()])):
                continue
            yield Relation(match.start(), match.end(), kind, "floor" in match.group().lower())
    for match in _PASSIVE.finditer(text):
        kind = _passive(match["verb"].lower(), bool(match["not"]))
        yield Relation(match.start(), match.end(), kind, "floor" in match.group().lower())


def _passive(verb: str, negated: bool) -> str:
    if verb == "missed" or negated:
        return "below"
    return "above" if verb in ("exceeded", "surpassed") else "on"
