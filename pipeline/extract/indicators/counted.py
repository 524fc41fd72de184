"""Clauses that state a measure by a count: "there had been 4 assaults", "43 vacant houses, compared with 58"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.comparisons import after
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.quantities import Quantity, quantities
from pipeline.extract.values import COUNT, count
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

COUNTED = "indicators.count/1"

_ALSO = gated(rf"\band\s+(?P<count>{COUNT})\s+in\s+(?P<place>(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)")
# what may lead into a count: "there had been", "reported", "received", "with", a stop
_LED = re.compile(
    r"(?:\b(?:there\s+(?:had\s+been|have\s+been|has\s+been|were|was|are|is)|had|has|have|saw|reported|recorded|received|dealt\s+with|"
    r"attended|issued|made|experienced|totalled|of|with|and|that|to|a\s+total\s+of|"
    r"in\s+excess\s+of|over|around|about|approximately|nearly|almost|only|some|just)|[-–:,;(]|^)\s*(?:(?:only|just|over|around|about|"
    r"approximately|nearly|almost|some|a\s+total\s+of|in\s+excess\s+of|more\s+than)\s+)*$",
    re.I,
)


# "56 working days lost due to injuries", "72 Working Days were Lost to Injury"
LOST = gated(
    r"\b(?P<figure>\d[\d,.]*)\s+(?P<name>(?:working\s+|sick\s+|sickness\s+)?(?:days|shifts)\s+(?:per\s+(?:[a-z-]+\s+){0,2}?[a-z]+\s+)?(?:(?:were|was|had\s+been|have\s+been)\s+)?lost\b"
    r"(?:\s+(?:due\s+)?to\s+[a-z-]+(?:\s+(?:absences?|leave|injur(?:y|ies)|illness(?:es)?))?|\s+per\s+(?:[a-z]+\s+)?[a-z]+|"
    r"\s+through\s+[a-z]+)?)",
    re.I,
)
_TO_BE = re.compile(r"\s+(?:were|was|(?:had|have)\s+been)\s+(?=lost\b)", re.I)
# "Sickness absence: 10.4 days lost": the line has its name
_HEADED = re.compile(r"\W*[A-Z][^.;:]{3,80}:\s+")
# of these a few are single matters: "two vacancies on the council", "four potholes in the lane"
FEW_MATTERS = 5
_SINGLE = re.compile(
    r"\b(?:vacanc\w+|potholes|defects|inspections|visits|bookings|enquir\w+|alarm\s+calls|fines|episodes)\b(?!\s+(?:of|relating))",
    re.I,
)
# "6 potholes at the ford", "13 casual vacancies": matters that somebody reports or fills one by one, until they are very many
_EACH = re.compile(
    r"(?:[a-z-]+\s)?(?:potholes|defects)\b|(?:[a-z-]+\s)?vacanc\w+\s+(?:on|in|for|across)\b|"
    r"(?:casual|committee|councillor)\s+vacanc",
    re.I,
)
_ADVERTISED = re.compile(
    r"\s*(?:on\s[\w\s]{3,30}?)?(?:were|are|have\s+been)\s+(?:being\s+)?advertised\b", re.I
)  # "7 vacancies| are advertised"
# "we had received two reports of smoke": what somebody was told
_WE = re.compile(r"\b(?:we|I|he|she|they)\s+(?:had\s+|have\s+|has\s+)?(?:also\s+)?(?:received|had|made)\s+(?:only\s+)?$")
_MANY = 100


def we_had(text: str, start: int) -> bool:
    """Whether the figure at `start` is what somebody was told: "we had received two reports of smoke"."""
    return _WE.search(text[:start]) is not None


def is_single(name: str) -> bool:
    """Whether a few of these are single matters: "two vacancies on the council", "four potholes in the lane"."""
    return _SINGLE.search(name) is not None


# "74 incidents| occurred last year where boats were searched for rum"
_WHERE = re.compile(
    r"(?:\s+(?:occurred|happened|took\s+place|(?:were|was|had\s+been)\s+(?:recorded|reported)))?(?:\s+(?:last|this)\s+(?:year|month|quarter))?"
    r"\s+(?P<where>where\s[^.,;:]{5,80})",
    re.I,
)
# "a decrease of 63 casualties" is no count of them
_DIFFERENCE = re.compile(r"\b(?:increase|decrease|reduction|rise|fall|drop|growth|additional|further|extra)\s+(?:of\s+)?(?:\w+\s+)?$", re.I)


# "1500 fewer crimes" are not so many crimes
_MORE = re.compile(r"\s+(?:fewer|less|more|additional|extra)\b", re.I)


def counts(text: str) -> Iterator[Said]:
    """ "there had been 4 reports of assaults in the town", "over 240 ferry runs had taken place"."""
    for quantity in quantities(text):
        if (
            quantity.unit != "count"
            or quantity.value != int(quantity.value)
            or not _LED.search(text[: quantity.start])
            or _DIFFERENCE.search(text[: quantity.start])
            or _MORE.match(text, quantity.end)
        ):
            continue
        name = _counted(text, quantity)
        if name is None or (quantity.value == 1 and not re.match(r"(?:report|case|instance)s?\s+of\b", name, re.I)):
            continue  # one incident is an event
        if _ADVERTISED.match(text, text.find(name, quantity.end) + len(name)):
            continue
        if quantity.value < _MANY and (_EACH.match(name) or _EACH.match(text[quantity.end :].lstrip())):
            continue
        if quantity.value < FEW_MATTERS and we_had(text, quantity.start):
            continue
        if quantity.value < FEW_MATTERS and (_SINGLE.search(name) or " " not in name):
            continue  # "two calls", "three incidents" are single matters
        where = _WHERE.match(text, text.find(name, quantity.end) + len(name))
        named = f"{name} {' '.join(where['where'].split())}" if where else name
        yield Said(name=named, rule=COUNTED, confidence=0.55, value=quantity.value, unit="count")
        # "reports of theft in Eastham and one in Westham"
        also = _ALSO.search(text, quantity.end)
        number = count(also["count"]) if also else None
        if also and number is not None and " in " in name and "," not in text[quantity.end : also.start()]:
            yield Said(
                name=f"{name.rsplit(' in ', 1)[0]} in {also['place']}", rule=COUNTED, confidence=0.5, value=float(number), unit="count"
            )
    for match in LOST.finditer(text):
        lost = quantities(match["figure"])
        if lost and not _DIFFERENCE.search(text[: match.start()]) and not _HEADED.fullmatch(text[: match.start()]):
            name = measures.clean(_TO_BE.sub(" ", match["name"]))
            unit = "days" if name.startswith("days per ") else "count"
            yield Said(name=name, rule=COUNTED, confidence=0.55, value=lost[0].value, unit=unit)


_NOT_COUNTED = re.compile(
    r"\b(?:members?|councillors?|public(?!\s+order)|residents|objections?|representations?|letters?|emails?|responses|signatures|comments|"
    r"questions|planning|people\s+(?:attend|present)|present|attend\w*|apologies|votes?)\b",
    re.I,
)


def _end(text: str) -> int:
    stop = re.search(r"[,;.:]|\s+(?:but|because|which|with|and\s+(?:not|the|it|that|there|this))\b", text)
    return stop.start() if stop else len(text)


def _counted(text: str, quantity: Quantity) -> str | None:
    """The name of what a figure counts, where this is a statistic: "reports of assaults in the town"; None otherwise."""
    end = phrase_end(text, quantity.end, comma=True)
    words = without_time(text[quantity.end : end])
    joined = _AND.search(words)
    if joined and (not _STOPS.match(text, end) or _NEXT.match(words, joined.end())):
        words = words[: joined.start()]
    name = measures.clean(words)
    places = _PLACES.match(text, quantity.end + len(words)) if _IN_ONE.search(name) else None
    if places and end == quantity.end + len(words):
        name = f"{name}{places['more']}"
    if not is_name(name, most=14) or name[0].isdigit():
        return None
    many = quantity.value >= _MANY and _HANDLING.search(text[: quantity.start]) is not None and measures.is_handled(name)
    if not many and not measures.counts_things(" ".join(name.split()[:6])):
        return None
    return name


# "thefts in Norhope|, Westham and Eastham"; "thefts in Norhope| and one in Eastham" are two counts
_IN_ONE = re.compile(r"\sin\s(?:[A-Z][\w’'-]+\s?)+$")
_PLACES = re.compile(r"(?P<more>(?:,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)+,?\s+and\s+[A-Z][\w’'-]+)")
# "the library had 7,631 members", "the team dealt with 340 requests"
_HANDLING = re.compile(
    r"(?<!to )\b(?:had|has|have|received|recorded|handled|answered|processed|dealt\s+with|issued|attracted|gained)\s+(?:over\s+|about\s+|"
    r"around\s+|some\s+|nearly\s+|a\s+total\s+of\s+)*$",
    re.I,
)
# "27 seizures for sale and supply of drugs." is one thing; "20 calls and drivers were warned", "12 thefts and one arson" are two
# "64 major repairs & 81 vacancies" are two
_AND = re.compile(r"\s+(?:and|&)\s+")
_STOPS = re.compile(r"\s*(?:$|[.,;:)])")
_NEXT = re.compile(rf"{COUNT}|(?:i|no|an?|the|they|there|it|he|she|we|had|were|was|that|in|also|some|many|all|work|[a-z]+ed)\b", re.I)
_TIME = re.compile(
    r"\s+\(?(?:with|where|already|so\s+far|including|during|since|over\s+the|in\s+the\s+(?:last|past|previous|month|quarter|year)|"
    rf"(?:in|for)\s+(?:{MONTH_NAMES}|\d{{4}})|"
    r"against\s+(?:an?\s+|the\s+)?(?:budget(?:ed)?|planned|profiled|targets?|targeted|programmed|\d)|"
    r"reported|recorded|received|taking|concerned|related\s+to|occurred|happened|last|this|logged|attended|carried|per|compared|between|"
    r"(?-i:up|down)|from\s+\d|\d|for\s+(?:circa|around|about|over|\d)|as\s+at|at\s+present|to\s+date)\b",
    re.I,
)


def without_time(words: str) -> str:
    """What is counted, without when, by whom and beside what: "seizures in 2020 and one in 2021" is of seizures."""
    cut = _TIME.search(words, 1)  # "3 recorded crimes": what stands before the thing is part of its name
    return words[: cut.start()] if cut else words


# "25 people left the council in Quarter 1, which was a slight increase from the quarter before, when 21 had left"
WHICH_MOVED = gated(
    r"\s+(?P<name>[a-z][\w\s’'-]{3,70}?),?\s+(?:which|this)\s+(?:was|is|had\s+been|represented|"
    r"continued\s+to\s+be)\s+an?\s+(?:[\w-]+\s+){0,2}?"
    r"(?:(?P<up>increase|rise)|(?P<down>decrease|reduction|fall|drop))\b(?P<rest>[^.;]*)",
    re.I,
)
_WHEN = re.compile(r"\bwhen\s+(?:there\s+(?:were|had\s+been)\s+)?(?:only\s+|just\s+)?$", re.I)


def moved(text: str) -> Iterator[Said]:
    """ "25 people left in Quarter 1, which was a slight increase from the previous quarter when 21 had left"."""
    found = quantities(text)
    for quantity in found:
        match = WHICH_MOVED.match(text, quantity.end) if quantity.unit == "count" and _THERE.search(text[: quantity.start]) else None
        if match is None:
            continue
        name = measures.clean(match["name"])
        before = next((other for other in found if other.start >= match.start("rest") and _WHEN.search(text[: other.start])), None)
        if is_name(name, most=12) and not _NOT_COUNTED.search(name):
            yield Said(
                name=name,
                rule=COUNTED,
                confidence=0.6,
                value=quantity.value,
                unit="count",
                previous=before.value if before else None,
                direction="up" if match["up"] else "down",
            )


# where what is counted ends, and what it is set beside begins: ", up from", " compared with", " (target"
_AGAINST = re.compile(
    r"[,(]|\s+(?:(?:up|down)\s+(?:from|\d)|(?:as\s+)?(?:compared|opposed|against)|versus|(?:well\s+)?(?:above|below)|out\s+of)\b", re.I
)
_THERE = re.compile(
    r"\b(?:there\s+(?:were|are|had\s+been|have\s+been|was)|(?:had|has|have)(?:\s+(?:shown|counted|recorded|logged|registered|found))?|gave|with|received|recorded|reported|and|that|got)\s+(?:now\s+|"
    r"on\s+average\s+|only\s+|some\s+|around\s+|about\s+|just\s+)*$|^\W*(?:(?:only|just|some|about|around|over|nearly|almost)\s+)*$|[,:]\s+$",
    re.I,
)


# "volunteers| had turned out on 3 May": what they did
_THEN_SAID = re.compile(
    r"\s+(?:had|have|has)\s+(?:turned\s+(?:out|up)|come(?:\s+(?:forward|along))?|gone|attended|signed\s+up|applied|responded)\b.*$"
)
# "the rough sleeper count had found| 14 people": who they are, the count says
_COUNTING = re.compile(
    r"\b(?:the|a|our|its|this)\s+(?:[a-z]+\s+){0,1}?(?P<name>(?:[a-z-]+\s+){1,3}(?:count|census|survey))\s+(?:\w+\s+){1,2}(?:only\s+|some\s+|about\s+)?$",
    re.I,
)
# "m3/day", "28” April": a unit and a date
_NO_THING = re.compile(rf"\w{{1,3}}/|[™°]|(?:{MONTH_NAMES})\b", re.I)


# "indicators", "red measures", "showing": how many of what a paper rates, and what they do
_OF_THESE_THINGS = re.compile(
    r"(?:[\w-]+\s+)?(?:indicators?|kpis?|measures?|targets?|risks?|actions?|recommendations?|projects?)\b|[a-z]+ing\b", re.I
)
# "9 calls| for October", "43 thefts| in May 2031"
_MONTH_LAST = re.compile(rf"\s+(?:in|for|during)\s+(?:{MONTH_NAMES})(?:\s+\d{{4}})?$")


def set_against(text: str) -> Iterator[Said]:
    """ "There were 43 vacant houses, compared with 58 a year earlier": a count of anything, beside an earlier one or a target."""
    for figure in quantities(text):
        if figure.unit != "count" or figure.value == 1 or not _THERE.search(text[: figure.start]):
            continue
        if measures.may_be_coded(text) and measures.coded(text[: figure.start]):
            continue  # "Measure 2 (boats lost at sea) – there had been 13": the measure has its name already
        told = after(text, figure)
        words = text[figure.end : told.end]
        against = _AGAINST.search(words)
        if (told.previous is None and told.target is None and told.direction is None) or against is None:
            continue
        words = words[: against.start()]
        name = _MONTH_LAST.sub("", measures.clean(words[: _end(words)]))
        name = _THEN_SAID.sub("", name)
        name = re.sub(r"\s+(?:had\s+been|have\s+been|were|was|are|for|in)\b.*$", "", name) if len(name.split()) > 6 else name
        counting = _COUNTING.search(text, 0, figure.start) if name in ("people", "persons", "individuals") else None
        name = counting["name"] if counting else name
        if told.previous is None and told.target is None and _OF_THESE_THINGS.match(name):
            continue  # "nine indicators red (two more than last quarter)", "six showing a decline (the same as last year)": a tally
        if is_name(name, most=12) and not _NOT_COUNTED.search(name) and not _NO_THING.match(name):
            yield Said(
                name=name,
                rule=COUNTED,
                confidence=0.6,
                value=figure.value,
                unit="count",
                target=told.target,
                previous=told.previous,
                direction=told.direction,
                versus_target=told.versus,
            )
