"""What a figure is set beside, in the words after it or in a clause of its own: a target, an earlier figure, how far it has moved.

    9.4 days, against a target of 8.5 and 8.9 a year ago        target 8.5, previous 8.9
    214 at the end of June (May: 231)                           previous 231
    41, well above the ceiling of 25                            target 25, above
    The target is 8 and last quarter it was 9.1                 said by itself, of the measure told before

Each further figure of the clause is given a part by the words that lead to it and those that follow; the first that has none ends
the comparison, as it is another measure's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract.indicators.comparing import (
    ABOUT,
    ABOVE,
    ADVERB,
    AIM,
    AT_THEN,
    BELOW,
    BESIDE,
    HOLDS,
    IT_WAS,
    ITS,
    LINK,
    MET,
    SURE_AIM,
    THEN_WORDS,
    TIME,
)
from pipeline.extract.quantities import MONEY_UNITS, Quantity, in_unit_of, quantities
from pipeline.language import rag
from pipeline.language.gate import gated


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one figure is set beside; None for what is not said. `end` is where in the text the comparison ends.

    `undefined` says that it is set beside a figure of which nobody says what it is: "91.2% against 90%".
    """

    target: float | None = None
    previous: float | None = None
    versus: str | None = None
    direction: str | None = None
    trend: str | None = None
    undefined: bool = False
    end: int = 0


# " against a target of ", " against a budgeted ", " (standard ", ", well above the ceiling of ", "the aim is "
_TO_AIM = re.compile(
    rf"(?:{HOLDS}{LINK}{ADVERB}(?:(?:(?P<above>{ABOVE})|(?P<below>{BELOW})|(?P<met>{MET})|{BESIDE})\s+{ITS}(?:[\w-]+\s+){{0,3}}?|"
    rf"(?:an?|the|its|our|their)\s+(?:(?:(?:national|statutory|local|agreed|annual|contractual|contract|legal|policy|permitted|authorised|regulatory|recommended)\s+)?|(?:[\w’'-]+\s+){{1,3}}?(?={SURE_AIM}\b)))|"
    rf"{HOLDS}[,;(–—-]\s*(?:[\w-]+\s+){{0,2}}?)(?:{AIM}|budgeted|planned|profiled|targeted|programmed)(?:\s\([^()]{{2,20}}\))?(?:\s+(?:for\s+[^,;.()]{{3,40}}?|levels?|figures?|"
    r"(?:had\s+|has\s+)?(?:of|was|is|being|been|set|at|to\s+be|remains|stands)))*\s*[:=]?\s*"
    rf"{ABOUT}$",
    re.I,
)
# ", where the policy allowed ", " where the business case had assumed at least "
_ALLOWED = re.compile(
    rf"{HOLDS},?\s+where(?:as)?\s+(?:the\s+|our\s+|its\s+)?(?:[\w-]+\s+){{1,2}}?(?:(?:had|has)\s+)?(?:allow(?:ed|s)|requires?|required|assumed|expected|"
    rf"budgeted\s+for|permit(?:s|ted)|specified)\s+(?:for\s+)?{ABOUT}$",
    re.I,
)
# " against ", ", above the ": where the word for the aim stands behind its figure
_TO_FIGURE = re.compile(rf"{HOLDS}{LINK}{ADVERB}(?:(?P<above>{ABOVE})|(?P<below>{BELOW})|{MET}|{BESIDE})\s+{ITS}{ABOUT}$", re.I)
# "the 3.2% ceiling", "£15.8m planned", "48km programmed", "the five required", "the 25 that the council had set itself"
_AIM_BEHIND = re.compile(
    rf"\s*(?:km|miles|mph|kg|tonnes|hectares)?\s*(?:,?\s*which\s+(?:was|is)\s+(?:the\s+|its\s+|our\s+)?)?(?:[a-z-]+\s+){{0,2}}?(?:{AIM}\b|planned|programmed|budgeted|profiled|required|expected|needed|"
    r"scheduled|allowed|promised|(?:at\s+which|for\s+which)\s+(?:the\s+|we\s+|it\s+)?(?:\w+\s+){0,3}?(?:aim(?:s|ed|ing)?|hop(?:es|ed|ing))\b|in\s+(?:the|this\s+year[’']s)\s+(?:budget|plan|programme)|(?:that\s+)?(?:the\s+)?(?:\w+\s+)?"
    r"(?:(?:had|has|have)\s+)?(?:set|wants?|wanted)\b)",
    re.I,
)

# " noted for Budget 2032 (compared to €1.0m in Budget 2031": a budget beside the one before it
_BUDGET_OF = re.compile(r"[^;.()]{0,40}?\b(?:in|for)\s+(?:the\s+)?Budget\s+(?:19|20)\d\d\b", re.I)

# "up from ", ", a reduction on ", "an improvement on ": an earlier figure follows, whatever its time
_FROM = re.compile(
    rf"{HOLDS}{LINK}(?:an?\s+)?(?:\w+\s+)?(?:(?P<up>up|increase|rise|increased|risen|growth)|(?P<down>down|decrease|reduction|fall|drop|reduced|"
    rf"decreased|fallen)|(?P<better>improvement|improved)|(?P<worse>deterioration|worsening))\s+(?:on|from)\s+(?:the\s+|its\s+|last\s+year[’']s\s+)?"
    rf"(?:(?:figure|level|total|rate|number)\s+(?:of\s+)?)?{ABOUT}$",
    re.I,
)
# "had come down to £2.2m| from |£3.1m"
_CAME_FROM = re.compile(rf",?\s+from\s+(?:the\s+)?{ABOUT}$", re.I)
# " compared with ", ", better than the ", ", slightly ahead of the ": an earlier figure where a time stands on either side of it
_COMPARED = re.compile(
    rf"{HOLDS}{LINK}(?:when\s+)?{ADVERB}(?:(?:(?P<up>{ABOVE})|(?P<down>{BELOW})|(?P<better>better\s+than)|(?P<worse>worse\s+than))(?=\s+(?:the\s|{AT_THEN}\b))|{BESIDE}|"
    rf"compares?\s+(?:to|with)|in\s+comparison\s+(?:to|with))\s+(?P<then>{THEN_WORDS}\s*)?(?:{IT_WAS}\s+)?(?:[’']s\s+)?"
    rf"(?:(?:an?|the)\s+)?(?:(?:figure|level|total|rate|number|average|score)\s+(?:of\s+)?)?(?:(?<=\s)\()?{ABOUT}$",
    re.I,
)
# " (May: ", " and last quarter it was ", ", whereas at this point last year it had been ", "May's figure was "
_THEN_FIRST = re.compile(
    rf"{HOLDS}(?:\s*[(\[]|,\s+(?:(?:and|but)\s+)?|\s+[–—-]\s+|\b(?:and|but|whereas|while|whilst|where)\s+){THEN_WORDS}"
    rf"(?:[’']s)?(?:\s+(?:figure|rate|performance|result|number|total|outturn))?[,:]?\s*(?:{IT_WAS}\s+)?{ABOUT}$",
    re.I,
)
# " (": an earlier figure where its time follows; " and ", ", " where that says that it is past
# ... ", which had been as low as "
_BARE = re.compile(
    rf"{HOLDS}(?:\s*\(|,?\s+when\s+(?:there|it)\s+(?:had\s+been|were|was)\s+|,?\s+(?:and|which)\s+(?:it\s+)?had\s+been\s+(?:as\s+(?:low|high)\s+as\s+)?){ABOUT}$",
    re.I,
)
_AND_BARE = re.compile(rf"(?:\s*,?\s*(?:and|but)\s+|{HOLDS},\s+(?:where\s+)?)(?:{IT_WAS}\s+)?{ABOUT}$", re.I)
_THEN_NEXT = re.compile(rf"(?:\s[a-z-]+){{0,2}}?\s{AT_THEN}\b", re.I)
_PAST_NEXT = re.compile(
    rf"(?:\s[a-z-]+){{0,2}}?\s(?:(?:in|at|for)\s+)?(?:the\s+)?(?:whole\s+of\s+)?(?:last\s+{TIME}|previous|previously|(?:a|one)\s+{TIME}\s+(?:ago|earlier|before)|(?:the\s+)?{TIME}\s+before|"
    rf"same\s+{TIME})\b",
    re.I,
)
# "£5.2m out of £7.0m have been saved", "118 km dressed out of 160 km"; of counts that is a tally
_OUT_OF = re.compile(
    rf"{HOLDS}\s+out\s+of\s+(?:the\s+|a\s+(?:possible|total|planned)\s+|(?:an?|the|its|our)\s+(?:[\w-]+\s+){{0,2}}?(?:budget|grant|allocation|fund|programme|pot)\s+of\s+)?{ABOUT}$",
    re.I,
)
_OUT_OF_UNITS = (*sorted(MONEY_UNITS), "other")
_AGAINST = re.compile(rf"{HOLDS}\s+against\s+(?:an?\s+|the\s+)?{ABOUT}$", re.I)
# somebody else's figure: "compared with the national average of 12%"
_OTHERS = re.compile(
    r"\b(?:national(?:ly)?|average\s+for|england|english|regional|neighbours?|scotland|scottish|wales|welsh|ireland|sector|peers?|similar|"
    r"family\s+group|uk|elsewhere|other)\b",
    re.I,
)
# ", up ", " (down by ", ", an increase of ", " (-": how far it has moved
_MOVED = re.compile(
    rf"{HOLDS}(?:[,(–—-]\s*|\s)(?:which\s+(?:is|was)\s+)?(?:an?\s+)?(?:\w+\s+)?(?:(?P<up>up|(?:increase|rise|growth)\s+of)|"
    rf"(?P<down>down|(?:decrease|reduction|fall|drop)\s+of))\s+(?:by\s+)?(?:an?\s+)?{ABOUT}$|[^.;:()]{{0,20}}[(,]\s*(?:[^().;:]{{0,20}},\s*)?(?P<sign>[+−–-])$",
    re.I,
)
# " more than a year ago", "% below the same period", " worse than in month 6": how far it stands from what it was
_MORE = re.compile(
    rf"\s*(?:(?:percentage\s+)?points?\s+|[a-z]+\s+)?(?:\([^)]{{1,20}}\)\s+)?(?:(?P<up>more|higher|longer|dearer|greater|above|up)|"
    rf"(?P<down>fewer|less|lower|shorter|cheaper|below|down)|(?P<better>better)|(?P<worse>worse))\s+(?:than\s+|on\s+)?{AT_THEN}\b",
    re.I,
)
# "a £1.9m reduction from", "a 3% increase on", ", an 18% fall": how far it has moved, before the word for it
_MOVE = re.compile(
    r"\s+(?:\w+\s+)?(?:(?P<up>increase|rise|growth|lift|uplift|jump|gain)|(?P<down>decrease|reduction|fall|drop|dip|slump))(?:\s+(?:on|from|compared|since|over)\b|(?P<ends>\s*(?:[.;,)]|$)))",
    re.I,
)
_MOVE_BY = re.compile(r"[^.;:]{0,60}?[,(–—-]\s*(?:which\s+(?:is|was)\s+)?an?\s+$", re.I)  # " incidents, a", before such a figure
# "£4.9m worse than plan", "£0.18m adverse to plan"
_OFF_PLAN = re.compile(
    r"\s*(?:(?:better|worse)\s+than|adverse\s+to|favourable\s+to|off)\s+(?:the\s+)?(?:plan(?:ned)?|"
    r"(?<=adverse\sto\s)budget|(?<=favourable\sto\s)budget)\b",
    re.I,
)
# "£390,000 over budget", "31% above the estimate", "6 points short of the target"
_OFF = re.compile(
    r"\s*(?:(?:percentage\s+)?points?\s+)?(?:\([^)]{1,20}\)\s+)?(?:(?P<above>above|over|ahead\s+of|(?:more|higher)\s+than)|(?P<below>below|under|short\s+of|behind|(?:fewer|less|lower)\s+than))\s+(?:the\s+|"
    r"its\s+)?(?:\w+\s+)?(?:budget|target|estimate|plan(?:ned)?|forecast|profiled?|trajectory)\b",
    re.I,
)
# "41, no change", "73% (unchanged)", "the same as last year"
_SAME = re.compile(
    rf"(?:{HOLDS}[\s,(–-]+)(?:(?:which\s+(?:is|was)\s+)?(?:no\s+change|unchanged)\b|(?:exactly\s+|about\s+|much\s+)?the\s+same\s+as\s+{AT_THEN}\b|"
    rf"(?:an?\s+)?similar\s+(?:\w+\s+)?to\s+{AT_THEN}\b)",
    re.I,
)
# ", two and a half times the figure of a year ago", ", double last year's level", ", half what it had been in May"
_TIMES = re.compile(
    rf"[,\s(–-]+(?:which\s+(?:is|was)\s+)?(?:(?:almost|nearly|about|around|over|more\s+than|less\s+than|some)\s+)*(?:(?P<down>half|a\s+(?:third|quarter)\s+of)|"
    rf"(?:twice|double|treble|(?:\w+\s+){{0,4}}?times))\s+(?:(?:the|its|that|last\s+(?:year|quarter|month)[’']s)\s+)?(?:(?:figure|level|number|total|rate|sum|amount)\s+"
    rf"(?:of\s+|in\s+|for\s+)?|what\s+it\s+(?:had\s+been|was)\s+)?(?:{AT_THEN}\b|(?=[.,;)]|$))",
    re.I,
)
# nothing is set beside anything without one of these words, a bracket or a sign
HINT = gated(
    rf"\b(?:{AIM}|against|compare[ds]?|versus|vs|above|below|over|under|exceed\w*|ahead|short|behind|than|from|on|up|down|last|previous\w*|earlier|"
    r"ago|before|same|was|were|been|of|plann?ed|change|unchanged|similar|increase|decrease|reduction|rise|fall|drop)\b|\(",
    re.I,
)
_BOUNDS = ("days", "weeks", "months", "years", "other")
_BOUND = re.compile(r"\b(?:over|under|within|than|in|after|for|beyond|aged)\s+$", re.I)  # "over 52 weeks", "within four hours"
_MOST = 4  # figures that one figure is set beside
_LONGEST_ALONE = 160  # characters of a clause that says nothing else
# units whose sign is left out of "against a target of 8"
_SLACK = (*_BOUNDS, "percent", "score", "ratio")


@lru_cache(maxsize=128)
def after(text: str, value: Quantity) -> Comparison:
    """What the words after `value` set it beside."""
    told = Comparison(end=value.end)
    if not HINT.search(text):
        return told
    following = [quantity for quantity in _levels(text) if quantity.start >= value.end]
    for quantity in following[:_MOST]:
        said = _part(text, told.end, in_unit_of(text, quantity, value), value)
        if said is None and quantity.unit in _BOUNDS and quantity.unit != value.unit and _BOUND.search(text, told.end, quantity.start):
            continue  # "812 patients had waited over 52 weeks against a trajectory of": a part of what is counted
        if said is None:
            break
        told = _with(told, said)
    stop = following[0].start if following else len(text)
    same = _SAME.match(text[value.end : stop]) if told.direction is None and told.previous is None else None
    if same:
        told = replace(told, direction="same", end=max(told.end, value.end + same.end()))
    times = _TIMES.match(text, value.end) if told.direction is None and told.previous is None else None
    if times:
        told = replace(told, direction="down" if times["down"] else "up", end=max(told.end, value.end + times.end()))
    return told


# "This figure was 103 in 2030|, a 50% reduction in new claims"
_MOVE_LAST = re.compile(r",\s+an?\s+\d[\d.]*\s?%\s+(?:(?P<up>increase|rise)|(?P<down>reduction|decrease|fall|drop))\b[^.;]*[.;]?\s*$", re.I)


def alone(text: str, unit: str | None) -> Comparison | None:
    """What a clause that says nothing else sets the measure told before it, in `unit`, beside; None for any other clause."""
    if len(text) > _LONGEST_ALONE:
        return None
    aim = _AIM_ALONE.match(text)
    if aim and _NIL.fullmatch(text, aim.end()):
        return Comparison(target=0, end=len(text))
    moved = _MOVE_LAST.search(text)
    text = text[: moved.start()] if moved else text
    found = _levels(text)
    if not 1 <= len(found) <= 2:
        return None
    told = Comparison(direction=_way(moved) if moved else None)
    for quantity in found:
        said = _alone(text, told.end, quantity)
        if said is None or not (unit is None or quantity.unit in (unit, "count")):
            return None
        told = _with(told, said)
    if _ENDS.fullmatch(text, told.end):
        return told
    # "The target of 88% had been set by the Board, and some thought it low": what else is said of the target
    return told if len(found) == 1 and aim and aim.end() == found[0].start and _AIM_GOES_ON.match(text, told.end) else None


# what may be said of a target behind its figure, so long as no further figure follows: "|, which no ward had met"
_AIM_GOES_ON = re.compile(
    r"(?:\s+(?:or\s+(?:less|more|fewer|under|over|above|below)|target))?(?:,\s+(?:and\s+it\b|but\s+it\b|which\b|so\b|set\b|agreed\b|as\b)|\s+(?!(?:had|has|have|was|is|were)\s+(?:been\s+)?(?:not\s+)?(?:been\s+)?(?:missed|met|achieved|exceeded|reached|surpassed|hit|beaten)\b)"
    r"(?:(?:had|has)\s+(?:been|not)\b|(?:was|is|were)\b|"
    r"and\s+(?:it|this|that|had|has|was|is)\b|which\b|so\b|set\b|agreed\b|adopted\b|by\b|from\b|in\s+the\b|for\b|until\b|across\b|nationally\b))",
    re.I,
)


# "the same nine months", "two years ago": figures of a time
_SPAN = re.compile(
    rf"\b(?:(?:in|for|over|during)\s+the\s+\w+\s+(?:months|weeks|quarters)\s+to\s|(?:same|previous|last|past|first|preceding)\s+\w+\s+{TIME}|\w+\s+{TIME}\s+(?:ago|earlier|before|previously))\b",
    re.I,
)


@lru_cache(maxsize=128)  # each figure of a clause asks for those behind it
def _levels(text: str) -> tuple[Quantity, ...]:
    """The figures of a clause that are no part of a time."""
    found = quantities(text)
    spans = [match.span() for match in _SPAN.finditer(text)] if found else []
    return tuple(each for each in found if not any(start <= each.start < end for start, end in spans))


def _with(told: Comparison, said: Comparison) -> Comparison:
    """Two comparisons as one; what was said first stands."""
    return Comparison(
        target=said.target if told.target is None else told.target,
        previous=said.previous if told.previous is None else told.previous,
        versus=told.versus or said.versus,
        direction=told.direction or said.direction,
        trend=told.trend or said.trend,
        undefined=told.undefined or said.undefined,
        end=said.end,
    )


def _part(text: str, start: int, figure: Quantity, value: Quantity) -> Comparison | None:
    """The part that `figure` plays beside `value`, by the words from `start` to it and those behind it; None for none."""
    lead = text[start : figure.start]
    alike = figure.unit == value.unit or (figure.unit == "count" and value.unit in _SLACK)
    aim = _TO_AIM.fullmatch(lead)
    if aim is None and _BUDGET_OF.match(text, figure.end) and _BUDGET_OF.search(lead) and alike:
        return _earlier(figure, value, None, None)
    if aim is None and _AIM_BEHIND.match(text, figure.end):
        aim = _TO_FIGURE.fullmatch(lead)
    if aim is None and alike and _ALLOWED.fullmatch(lead):
        return Comparison(target=figure.value, end=figure.end)
    if aim:
        versus = "above" if aim["above"] else "below" if aim["below"] else None
        return Comparison(target=figure.value, versus=versus, end=figure.end) if alike else None
    if alike and value.unit in _OUT_OF_UNITS and _OUT_OF.fullmatch(lead):
        return Comparison(target=figure.value, end=figure.end)
    apart = _apart(text, lead, figure)
    if apart is not None:
        return apart
    if not alike or _OTHERS.search(lead):
        return None
    if _CAME_FROM.fullmatch(lead):
        return _earlier(figure, value, None, None)
    before = _FROM.fullmatch(lead)
    if before:
        moved = "up" if before["up"] else "down" if before["down"] else None
        return _earlier(figure, value, moved, _judged(before))
    then = _THEN_NEXT.match(text, figure.end)
    compared = _COMPARED.fullmatch(lead)
    if compared and (then or compared["then"]):
        return _earlier(figure, value, None, _judged(compared))
    if (
        _THEN_FIRST.fullmatch(lead)
        or (then and _BARE.fullmatch(lead))
        or (_PAST_NEXT.match(text, figure.end) and _AND_BARE.fullmatch(lead))
    ):
        return _earlier(figure, value, None, None)
    return Comparison(undefined=True, end=figure.end) if figure.unit != "count" and _AGAINST.fullmatch(lead) else None


def _apart(text: str, lead: str, figure: Quantity) -> Comparison | None:
    """How far a value has moved or stands off, where `figure` tells that and no level."""
    more = _MORE.match(text, figure.end)
    if more:
        return Comparison(direction=_way(more), trend=_judged(more), end=more.end())
    off = _OFF.match(text, figure.end)
    if off:
        return Comparison(versus="above" if off["above"] else "below", end=off.end())
    if _OFF_PLAN.match(text, figure.end):
        return Comparison(undefined=True, end=figure.end)
    move = _MOVE.match(text, figure.end)
    if move and (move["ends"] is None or _MOVE_BY.fullmatch(lead)):
        return Comparison(direction=_way(move), end=figure.end)
    moved_by = _MOVED.fullmatch(lead)
    if moved_by is None or (moved_by["sign"] and figure.unit != "percent"):
        return None
    return Comparison(direction="up" if moved_by["up"] or moved_by["sign"] == "+" else "down", end=figure.end)


def _way(match: re.Match[str]) -> str | None:
    return "up" if match["up"] else "down" if match["down"] else None


def _judged(match: re.Match[str]) -> str | None:
    return "better" if match["better"] else "worse" if match["worse"] else None


def _earlier(figure: Quantity, value: Quantity, moved: str | None, judged: str | None) -> Comparison:
    way = "up" if value.value > figure.value else "down" if value.value < figure.value else "same"
    return Comparison(previous=figure.value, direction=moved or way, trend=judged, end=figure.end)


# "The target is ", "the standard being ", "target ", "and our aim was "
_AIM_ALONE = re.compile(
    rf"\W*(?:(?:and|but|where|against)\s+)*(?:an?|the|its|their|our|her|his|whose|this\s+year[’']s)?\s*(?:[\w-]+\s+){{0,3}}?(?:^\W*(?:(?:annual|quarterly|"
    rf"monthly|year[\s-]end|national|local)\s+)?{AIM}\s+|{AIM}"
    rf"(?:\s+for\s+[^,;.]{{3,40}}?|\s+level)?\s*(?:[:,=]|\s(?:is|was|being|has\s+been|had\s+been|remains|stands\s+at|of|are|were|set\s+at)\s))"
    rf"\s*(?:to\s+be\s+|set\s+at\s+|that\s+of\s+)?{ABOUT}",
    re.I,
)
# "and last quarter it was ", "In June the figure was ", "This compares with ", "there had been ", "Quarter 1: ", "May's figure was "
_THEN_ALONE = re.compile(
    rf"\W*(?:(?:and|but|whereas|while)\s+)*(?:(?P<then>{THEN_WORDS})(?:,?\s+{IT_WAS}\s+|:\s+|[’']s\s+(?:figure|rate|performance|result|number|total|"
    rf"outturn)\s+(?:was|stood\s+at)\s+|\s+)|(?:this|that|it|which)\s+(?:is\s+|was\s+)?compare[sd]?\s+(?:to|with)\s+|{IT_WAS}\s+)(?:the\s+)?{ABOUT}",
    re.I,
)
# "the service had set itself |90%", "we had hoped for |40"
_SET_ITSELF = re.compile(
    rf"\W*(?:(?:and|but|where|though)\s+)?(?:the|our|its|their|this|we|it|they)\s+(?:[\w-]+\s+){{0,3}}?(?:(?:had|has|have|was|were|is|are)\s+)?"
    rf"(?:set\s+(?:itself|themselves|ourselves)|aim(?:ed|ing|s)?\s+(?:for|at)|hop(?:ed|ing)\s+for|planned\s+for|budgeted\s+for|asked\s+for|called\s+for)\s+"
    rf"(?:(?:an?|the)\s+(?:target|aim|figure)\s+of\s+)?{ABOUT}",
    re.I,
)
_WAS_BEFORE = re.compile(r"\bhad\s+(?:previously\s+)?been\s|\bcompare", re.I)
# what may follow the last figure of such a clause: " a year earlier", " per employee", " in the same nine months of 2022", " or less"
_ENDS = re.compile(
    rf"(?:\s+(?:per|an?)\s+[a-z]+)?(?:\s+and\s+(?:it|this|(?:the|this)\s+(?:measure|indicator|kpi))\s+(?:was|is)\s+(?:rated\s+)?{rag.COLOURS})?(?:,?\s+{AT_THEN}\b[\w\s/]{{0,30}}|\s+(?:in|for|over)\s+the\s+\w+\s+(?:months|weeks|quarters)\s+to\s[\w\s]{{3,25}})?(?:\s+or\s+(?:less|more|fewer|under|over|above|below))?[\s.;,)]*",
    re.I,
)


_NO_LEAD = re.compile(r"\W*(?:(?:and|but|with)\s+)?(?:(?:only|just)\s+)?", re.I)
# "the target was nil", "against an aim of none"
_NIL = re.compile(r"(?:nil|zero|none)\W*", re.I)


def _alone(text: str, start: int, figure: Quantity) -> Comparison | None:
    lead = text[start : figure.start]
    if _AIM_ALONE.fullmatch(lead) or _SET_ITSELF.fullmatch(lead):
        return Comparison(target=figure.value, end=figure.end)
    if _NO_LEAD.fullmatch(lead) and _PAST_NEXT.match(text, figure.end):
        return Comparison(previous=figure.value, end=figure.end)  # "two thefts this year; one the year before"
    before = _THEN_ALONE.fullmatch(lead)
    if before and not _OTHERS.search(lead) and (before["then"] or _WAS_BEFORE.search(lead) or _THEN_NEXT.match(text, figure.end)):
        return Comparison(previous=figure.value, end=figure.end)
    return None
