"""What a clause says of a measure: its figures, its rating, how it stands to its target and to before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract.quantities import Quantity, in_unit_of, quantities
from pipeline.extract.risks.words import colour
from pipeline.language import rag, targets
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated


@dataclass(frozen=True, slots=True)
class Said:
    """A measure and what one clause says of it."""

    name: str
    rule: str
    confidence: float
    value: float | None = None
    unit: str | None = None
    target: float | None = None
    previous: float | None = None
    rag: str | None = None
    versus_target: str | None = None
    trend: str | None = None
    direction: str | None = None


# "worse than the previous quarter", "deteriorated", "a drop in performance", "declining performance"
_WORSE = re.compile(
    r"\bworse(?:n(?:ed|ing|s)|\s+than)?\b(?!\s+than\s+target)|\bdeteriorat\w+|\b(?:drop|decline|fall|dip|reduction)\s+in\s+performance|"
    r"\bdeclin\w+\s+performance",
    re.I,
)
# "improved", "an improving picture", "better than last year"
_BETTER = re.compile(
    r"\bimprov(?:ed|ing|ement|ements|es)\b(?!\s+(?:[^.;]{0,60}\s)?(?:sought|needed|required|expected|hoped|made\s+(?:following|since|"
    r"by|to)))(?!\s+(?:plan|board|work|programme|partnership|project|notice|journey))|\b(?:was|were|is|"
    r"are)\s+positive\b|\bbetter\s+than\b(?!\s+(?:the\s+|its\s+|our\s+)?(?:\w+\s+)?target)",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:to|would|should|could|will|must|may|might|needs?|need\s+to|expected\s+to|hoped|areas?\s+(?:\w+\s+)?(?:of|for|where)|plan\w*|"
    r"no|not|"
    r"further|required?|requir\w+|sought|can)\s+(?:\w+\s+){0,3}$",
    re.I,
)
_UP = re.compile(
    r"\bhigher\s+than\b(?!\s+(?:the\s+|its\s+)?(?:\w+\s+)?target)|\bupward\w*\s+trend|\ban?\s+(?:upward|rising)\b|"
    r"\btrend\b[^.;]{0,30}\bupwards?\b|\bwhich\s+(?:was|is)\s+an?\s+(?:\w+\s+)?(?:increase|rise)\b",
    re.I,
)
_DOWN = re.compile(
    r"\blower\s+than\b(?!\s+(?:the\s+|its\s+)?(?:\w+\s+)?target)|\bdownward\w*\s+trend|\ba\s+(?:downward|falling)\b|"
    r"\bwhich\s+(?:was|is)\s+a\s+(?:\w+\s+)?(?:reduction|decrease|fall|drop)\b",
    re.I,
)
# "against a target of 75%", "target of 20", "the target was 70%", "(target 95%)", "target: 5"
TARGET = gated(
    r"\b(?:targets?|targeted\s+(?:[\w-]+\s+){0,4}?(?:return|level|rate|figure|number))\b\s*(?:figures?\s+|number\s+|rate\s+|level\s+|"
    r"value\s+)?(?:which\s+)?(?:of|was|is|were|at|to\s+be|being|set\s+(?:at|of)|:|=|\()?\s*(?:of\s+|set\s+at\s+)?(?:at\s+least\s+|"
    r"no\s+more\s+than\s+|not\s+more\s+than\s+|over\s+|"
    r"above\s+|around\s+|under\s+|below\s+|less\s+than\s+|the\s+|an?\s+|[<>≤≥]\s?)*$",
    re.I,
)
# "was below target at 43.8%", "missed its target, at 76%": the figure is how it stands, not the target
_AT_LEVEL = gated(
    r"\b(?:on|above|below|under|over|met|meets|meeting|miss(?:ed|es)|exceed(?:ed|s|ing)|short\s+of|ahead\s+of|behind|hit|reached|"
    r"achieved|outside|within|near|off)"
    r"\s+(?:(?:the|its|their|our)\s+)?(?:\w+\s+)?target,?\s+(?:at|with|standing\s+at)\s+(?:just\s+|only\s+)?$",
    re.I,
)
# "the 80% target", "a 5-year target" is none
_TARGET_AFTER = re.compile(r"\s+(?:\w+\s+)?target\b", re.I)
# "4,312, which was 9% above target", "£90 less than the target of": how far off the target, and neither the target nor the level
_OFF_TARGET = re.compile(
    r"\s+(?:above|below|over|under|short\s+of|ahead\s+of|behind|off|(?:better|worse|higher|lower|more|less|fewer|longer|shorter)\s+than)\s+"
    r"(?:(?:the|its|our|their)\s+)?(?:\w+\s+)?(?:target|plan(?:ned)?|forecast|profile|trajectory)\b",
    re.I,
)
# "compared to 9 seconds the previous year", "from 12%", "up from 74%", "an increase from £52.10", "better than the 301 days"
_PREVIOUS = gated(
    r"\b(?:compar(?:ed|ing)\s+(?:to|with)|in\s+comparison\s+(?:to|with)|(?:up|down)\s+from|previously|previous(?:ly)?\s+(?:figure|"
    r"level|quarter|year|month|period)?\s*(?:of|was|at|:|=)?|from|(?:improvement|increase|decrease|reduction|rise|fall|drop)\s+on|"
    r"(?:better|worse|higher|lower|more|fewer|less)\s+than)\s+"
    r"(?:(?:a|an|the|about|around|over|nearly|almost|approximately|just|some|only|figure|level|previous|total|rate|average|score|of)\s+)*$",
    re.I,
)


# "against 48% last year", "against 6 in September", "against last year's 48%"; "81% against 48%" may set a value beside anything
_AGAINST = gated(
    r"\bagainst\s+(?:(?:a|an|the|about|around|over|nearly|almost|approximately|just|some|only|figure|level|previous|last|year[’']s|"
    r"quarter[’']s|month[’']s|total|rate|average|score|of)\s+)*$",
    re.I,
)
_EARLIER_BEFORE = re.compile(r"\bagainst\s+(?:the\s+)?(?:previous|last)\b", re.I)
_EARLIER_AFTER = re.compile(
    r"[^.;:]{0,40}?(?:\b(?:last|previous|previously|same|before|ago|earlier)\b|\b(?:in|at|for|by)\s+(?:[\w’']+\s+){0,4}?(?:(?:19|"
    r"20)\d\d|Q[1-4]|"
    rf"{MONTH_NAMES})\b)",
    re.I,
)


def _is_against_earlier(text: str, quantity: Quantity) -> bool:
    """Whether a figure stands behind "against" and the words around it say that it is an earlier one."""
    before = text[max(0, quantity.start - 80) : quantity.start]
    return bool(_AGAINST.search(before)) and bool(_EARLIER_BEFORE.search(before) or _EARLIER_AFTER.match(text, quantity.end))


# "when compared with the number of boats at the end of May (284)"
_PREVIOUS_IN_BRACKETS = gated(r"\bcompar(?:ed|ing)\s+(?:to|with)\s+(?!the\s+target)[^.;:()\d]{3,60}(?:(?:19|20)\d\d(?:/\d\d)?)?\s\($", re.I)


def trend(text: str) -> str | None:
    """better or worse, where words say so of what has happened; None where both or neither stand."""
    better = any(not _NOT_YET.search(text[: match.start()]) for match in _BETTER.finditer(text))
    worse = any(not _NOT_YET.search(text[: match.start()]) for match in _WORSE.finditer(text))
    return "better" if better and not worse else "worse" if worse and not better else None


def direction(text: str) -> str | None:
    up, down = _UP.search(text), _DOWN.search(text)
    return "up" if up and not down else "down" if down and not up else None


def way(before: Quantity, after: Quantity) -> str:
    """up, down or same, by the two figures."""
    return "up" if after.value > before.value else "down" if after.value < before.value else "same"


# "it was hoped that the rate would meet", "expected to exceed": not yet
_HOPED = re.compile(
    r"\b(?:would|will|could|should|may|might|can|must|(?:hoped|expected|aim(?:s|ed|ing)?|order)\s+to)\s+(?:\w+\s+){0,2}$", re.I
)


def versus_target(text: str) -> str | None:
    """above, below or on, where the clause says one of them and names the target, not the floor standard."""
    kinds = {relation.kind for relation in targets.relations(text) if not (relation.floor or _HOPED.search(text[: relation.start]))} - {
        "near"
    }
    if not kinds and _LATE.search(text):
        return "below"
    return kinds.pop() if len(kinds) == 1 else None


# "was behind schedule", "off track"
_LATE = gated(r"(?<!not )\b(?:behind\s+schedule|off[\s-]track)\b", re.I)


# "the red indicator", "3 red KPIs", "amber-rated measures"
_COLOUR_MEASURE = gated(
    rf"\b(?P<colour>{rag.COLOURS})['’”]?[\s-]+(?:(?:rated|marked|performance|status)\s+){{0,2}}"
    r"(?:indicators?|kpis?|measures?|targets?)\b",
    re.I,
)


# "was 73%, amber against a target of 80%", "(target 9.0, amber)", "below the target of 85% and amber": a colour beside a figure
_ASIDE = gated(
    rf"\d\s?%?(?:\s(?:days|weeks))?(?:,|\s+and|\s+[–—-])\s+(?:rated\s+)?(?P<colour>{rag.COLOURS})(?=[.,;)]|$|\s+against\b)", re.I
)
# "stayed green at 92.3%", "was still amber at 81%": the colour before its figure
_AT_FIGURE = gated(rf"\b(?:stayed|remain(?:s|ed)|was|were|is|are)\s+(?:still\s+|now\s+)?(?P<colour>{rag.COLOURS})\s+at\s+(?=\d)", re.I)


def rating(text: str) -> str | None:
    """The rating of the one measure that a clause speaks of; None where it names several colours."""
    if not rag.WORD.opens(text):
        return None
    shade = colour(text)
    found = {match["colour"].lower() for pattern in (_COLOUR_MEASURE, _ASIDE, _AT_FIGURE) for match in pattern.finditer(text)}
    return shade if shade else found.pop() if len(found) == 1 else None


# "from £2.4 million (for the year to May) to £3 million", "from 12% to 9%", "from 187 at the peak to 112", "from 41 days in Q1 to 52"
_FROM = re.compile(r"\bfrom\s+(?:around\s+|about\s+|approximately\s+|over\s+)?$", re.I)
_TO = re.compile(
    r"(?:\s+(?:FTE|per\s+\w+|[a-z]+))?\s*(?:\([^)]*\)\s*)?(?:(?:set\s+)?(?:in|at|on|for|last)\s+[\w\s/]{2,25}?,?\s)?to\s+(?:the\s+current\s+)?(?:around\s+|about\s+|approximately\s+|over\s+)?",
    re.I,
)


# "to 88 people from 131", "to 164 from 121"
_TO_FIRST = re.compile(r"\bto\s+(?:around\s+|about\s+|approximately\s+|over\s+|some\s+)?$", re.I)
_THEN_FROM = re.compile(
    r"(?:\s+(?:in|at|on|for)\s+(?:[\w/]+\s){0,2}?[\w/]+,)?\s+(?:[a-z]+\s+){0,3}?from\s+(?:around\s+|about\s+|approximately\s+|over\s+)?",
    re.I,
)


def levels(text: str) -> tuple[Quantity, Quantity] | None:
    """The two figures of "from 12% to 9%", or "to 9% from 12%": before and after; None where a clause tells no such pair."""
    found = quantities(text)
    for first in found:
        for lead, link in ((_FROM, _TO), (_TO_FIRST, _THEN_FROM)):
            match = link.match(text, first.end) if lead.search(text[: first.start]) else None
            second = next((quantity for quantity in found if match and quantity.start == match.end()), None)
            if second is not None and (second.unit == first.unit or "count" in (first.unit, second.unit)):
                unit = second.unit if second.unit != "count" else first.unit
                first = in_unit_of(text, first, second)  # "from 6 minutes to 2 minutes 40 seconds"
                pair = (first._replace(unit=unit), second._replace(unit=unit))
                return pair if lead is _FROM else (pair[1], pair[0])
    return None


_OF_WORK = ("days", "weeks")


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a clause by the part they play; `free` are those that no word before them claims."""

    target: Quantity | None
    previous: Quantity | None
    free: tuple[Quantity, ...]

    def aim_of(self, text: str, value: Quantity | None) -> float | None:
        """The target as one of `value`, in its unit; None where it is another measure's, as a share is that of no count or sum."""
        if self.target is None or value is None:
            return self.target.value if self.target else None
        if any(value.end <= free.start < self.target.start and free.unit in _OF_WORK for free in self.free if value.unit not in _OF_WORK):
            return None  # "Turnover was 11%, and 4.2 days a head were lost (target 6)"
        if any(value.end <= free.start < self.target.start and free.unit == value.unit == self.target.unit for free in self.free):
            return None  # "73% had paid and recycling was 48%, below the target of 50%"
        shared = (self.target.unit == "percent") == (value.unit == "percent") or value.unit in ("score", "ratio")
        return in_unit_of(text, self.target, value).value if shared or self.target.unit == "count" else None

    def earlier_of(self, value: Quantity | None) -> float | None:
        """The earlier figure as one of `value`: in its unit, and with no other figure in that unit between the two."""
        before = self.previous
        if before is None or value is None or before.unit != value.unit or before.start == value.start:
            return None
        return None if any(value.end <= free.start < before.start and free.unit == value.unit for free in self.free) else before.value


@lru_cache(maxsize=64)
def figures(text: str) -> Figures:
    found = quantities(text)
    # the whole text tells sooner than what stands before each figure that none of them can stand there
    aimed, told_before, against = (
        bool(found) and any(pattern.opens(text) for pattern in patterns)
        for patterns in ((_AT_LEVEL, TARGET), (_PREVIOUS, _PREVIOUS_IN_BRACKETS), (_AGAINST,))
    )
    target = previous = None
    free: list[Quantity] = []
    for quantity in found:
        before = text[: quantity.start]
        if _OFF_TARGET.match(text, quantity.end):
            continue
        if aimed and _AT_LEVEL.search(before[-60:]):
            free.append(quantity)
        elif (aimed and TARGET.search(before[-60:])) or (quantity.unit != "count" and _TARGET_AFTER.match(text, quantity.end)):
            target = target or quantity
        elif (told_before and (_PREVIOUS.search(before[-80:]) or _PREVIOUS_IN_BRACKETS.search(before[-120:]))) or (
            against and _is_against_earlier(text, quantity)
        ):
            previous = previous or quantity
        elif against and _AGAINST.search(before[-80:]):
            continue  # "against 48%": set beside what nobody says
        elif quantity.unit == "percent" and _LEVEL_OVER.search(before[-30:]):
            free.append(quantity)
        elif quantity.unit == "years" or _INSIDE.search(before[-30:]) or _OLD.match(text, quantity.end):
            continue  # "within 20 weeks", "aged 18", "over 6 months old" belong to a name
        else:
            free.append(quantity)
    return Figures(target, previous, tuple(free))


# what makes of a figure a part of the measure's name: "within 20 working days", "aged 16", "less than 26 weeks", "by 24%"
_INSIDE = re.compile(
    r"\b(?:within|under|aged?|ages|over|less\s+than|more\s+than|than|after|every|per|between|for|of\s+the|the\s+(?:last|past|next|"
    r"previous|first)|by|a\s+further|further)\s+$",
    re.I,
)
# "was over 96%", "stood at under 5%": a level
_LEVEL_OVER = re.compile(
    r"\b(?:was|were|is|are|stood\s+at|at|reached)\s+(?:(?:just|well|still|now|already)\s+)?(?:over|under|above|less\s+than|more\s+than)\s+$",
    re.I,
)
_OLD = re.compile(r"\s*(?:-|\s)?(?:old|olds|calls)\b|\s*(?:–|-|and|to)\s*\d+\s*(?:year|month)", re.I)
