"""Which figures of prose are measures and which are mere figures: decided here, for counts and for shares alike.

The guide asks for "a measure of performance, activity or finance with, in this text, a value". A figure is one where a later paper could
tell it again: how many there are of what somebody has, looks after, is waiting for, does or records, and how large a part of these. It is
a mere figure

- where nothing has happened yet: "would provide 40 units", "an ambition to create 700 jobs", "permission for 24 houses";
- where it counts the meeting and its papers: members present, votes, letters, objections, quotations, questions, copies;
- where it measures the size of one thing: miles, hours, acres, bedrooms, a speed limit;
- where it is a number of something ("Section 11", "Route 12", "Covid 19"), or money that nothing is set beside (an amount);
- where it is a few (under `FEW`) of what is not recorded as a statistic: two potholes are two matters, two assaults are a figure of crime.
"""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated
from pipeline.language.vocabulary import table

FEW = 10  # of anything but crimes and the like

# "will", "would provide", "it is proposed that", "permission for": what has not happened, up to the figure or soon after it
_NOT_YET = gated(
    r"\b(?:will|would|could|should|shall|(?-i:may)|might|can|cannot|must|if|unless|whether|propos\w+|plans?\s+(?:to|for|is|was|are)|"
    r"planned|planning\s+(?:to|for|permission)|intend\w*|intention|aim\w*|"
    r"ambition|hop(?:e|es|ed|ing)|expect\w*|anticipat\w+|estimat\w+\s+that|forecast\w*|project(?:ed|ion)s?|predict\w*|target\w*|"
    r"capacity|potential\w*|permission|"
    r"permitted|allow\w*|require[sd]?|requirements?|requir\w+|requests?\s+(?:for|that)|needs?\s+(?:to|for)|needed|seek\w*|sought|"
    r"suggest\w*|recommend\w*|ask(?:s|ed|ing)?|"
    r"calls?\s+on|option|maximum|minimum|limit\w*|threshold|up\s+to|at\s+least|no\s+more\s+than|further|additional|another|extra|"
    r"looking\s+(?:to|at|for)|to\s+be|in\s+favour|going\s+to|about\s+to|advertis\w+|invit\w+|imagine|example|e\.g\.)\b",
    re.I,
)
# where another clause begins: what was planned there is not planned here
_CLAUSES = re.compile(r"[;:]\s|,\s+(?:and|but|while|with)\s|\s+(?:but|and\s+that|and\s+the|and\s+there|and)\s+(?=(?:\w+\s+)?$)")
_REPORTED = re.compile(
    r"(?<=^)(?:[\d,]+\s+(?:new\s+|such\s+)?requests?\s+for)\b|\b(?:(?:a?waiting|yet)\s+to\s+be|requested\s+by|asked\s+(?:about|how|why|whether)|in\s+(?:response|reply)\s+to|planning\s+applications?)\b",
    re.I,
)
# "a petition signed by", "21 members attended", "of those who responded": how many came and what they think
_MEETING = gated(
    r"\b(?:petition\w*|attend(?:ed|ing|ance)?\s+(?:the|this|today|by)|present\s+(?:at|in)|voted|votes?|opposed|objected|in\s+attendance|"
    r"respondents|responded\s+to\s+the|consult(?:ed|ation|ees)|survey\s+(?:form|respon)\w*|signed\s+(?:by|the|a)|signatures?|"
    r"seconded|resolved|unanimously)\b",
    re.I,
)
# "Section 11", "Item 27", "Covid 19", "Route 12": the word before a number that makes it the number of something
_NUMBERED = re.compile(
    r"(?:(?<![.:;•–-]\s)(?<!^)\b(?!(?:The|Some|Over|About|Around|Circa|Approximately|Of|With|In|Only|Nearly|Almost|Total)\s)[A-Z][a-z]+s?|"
    r"\b(?:no|nos|nr|number|items?|articles?|sections?|rules?|part|plots?|class|ref|act|age|aged|page|level|band|grade|covid|"
    r"days?|within|under|"
    r"than|every|top|the|these|those|its|their|our|first|last|next|past|previous|remaining|other|all|both|between|and\s+the))\.?\s*$"
)
_THOUSANDS, _MONTH_LAST = re.compile(r"\d{1,3},\d{3}\b"), re.compile(rf"\b(?:{MONTH_NAMES})\s+$")
_DAY_LAST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH_NAMES})(?:,?\s+(?:19|20)\d\d)?,?\s+$")
# "14 risks", "ten actions", "six green": what a register or a scorecard holds is a tally where it has a status, and no measure without one
_TALLIED = re.compile(
    r"(?:[\w-]+\s+){0,2}?(?:risks?(?!\s+(?:premises|assess\w+|homes|propert\w+|buildings?|groups?|households|patients|children|visits))|indicators?|kpis?|measures?|targets|actions?|objectives?|priorities|milestones?|findings?|reds?|"
    r"ambers?|greens?)\b",
    re.I,
)
# "planted on 15 October": what was done on one day is done once
_ONE_DAY = gated(
    r"\b(?:on|with\s+effect\s+from)\s+(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|"
    rf"th)?\s+(?:of\s+)?(?:{MONTH_NAMES})\b"
)
# "over that weekend", "when the fire started": what is told of one event
_ONE_EVENT = gated(
    r"\b(?:over|during|at|on)\s+(?:that|the|this)\s+(?:\w+\s+)?(?:weekend|festival|regatta|fair|fête|fete|carnival|concert|parade|ceremony|"
    r"match|open\s+(?:day|evening))\b(?!s)|"
    r"\bwhen\s+(?:the|a|an)\s+[\w\s]{2,30}?\b(?:started|began|broke|occurred|happened|arrived|took\s+place|struck|hit|sank|collapsed)\b",
    re.I,
)
# "17 members present": the meeting itself
_PRESENT = re.compile(r"\b(?:present|in\s+attendance)\b", re.I)
# "is a 16 unit scheme": the size of one thing
_SIZED = re.compile(r"\ban?\s+$", re.I)
# "of the 1,200 homes": a whole of which something is told
_OF_WHOLE = re.compile(r"\b(?:of|by|for|from|at|in|on|per|to|or|x|between|after)\s+$", re.I)


@cache
def _excluded() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(table("measures")["no_statistic"], key=len, reverse=True))
    return re.compile(rf"(?:[a-z’'-]+\s+){{0,2}}?(?:{words})\b(?!\s+(?:lost|saved|waiting|days\s+lost))", re.I)


def has_happened(text: str, start: int, end: int) -> bool:
    """Whether nothing in the words around `start` to `end` of a clause says that it is wished, planned, allowed or supposed."""
    before = _CLAUSES.split(text[max(0, start - 70) : start])[-1]
    return not _NOT_YET.search(_REPORTED.sub(" ", before)) and not _NOT_YET.search(_REPORTED.sub(" ", text[start : min(end, start + 60)]))


def is_free(text: str, about: int) -> bool:
    """Whether a figure is a count by itself and not the number of something: `about` is where "over", "a total of" before it begins."""
    before = text[:about]
    if _DAY_LAST.search(before) or (_THOUSANDS.match(text, about) and _MONTH_LAST.search(before)):
        return True  # "At the end of April 14,312 patients", "Over 15th and 16th May 3 boats were"
    if _OF_WHOLE.search(before) or _SIZED.search(before):
        return False
    return _NUMBERED.search(before) is None


def counts_anything(name: str, text: str) -> bool:
    """Whether how many there are of `name` is a statistic: no business of the meeting, no size, in a clause that tells none of these."""
    return (
        _excluded().match(name) is None
        and _TALLIED.match(name) is None
        and not (_PRESENT.search(name) or _MEETING.search(text) or _ONE_EVENT.search(text))
    )


def has_parts(name: str, text: str) -> bool:
    """Whether a share of `name` is a measure: not one of those present, or of risks and indicators by their status."""
    return _TALLIED.match(name) is None and not _MEETING.search(text)


def is_of_one_day(text: str) -> bool:
    """Whether a clause tells what was done on a day: "23 volunteers planted 1,500 bulbs on 15 October"."""
    return _ONE_DAY.search(text) is not None
