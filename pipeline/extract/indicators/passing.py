"""Counts that a clause tells in passing: what merely stands, what is done once, and how many came to one event.

`statistic` says what may be counted at all; here it is how the clause tells of it. A time that it is told of ("to date", "this year",
"at the end of 2031") makes of most of these a figure that the next paper can tell again.
"""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.parts import Said
from pipeline.extract.indicators.standing import is_institution, only_lives, only_stands
from pipeline.extract.indicators.statistic import is_of_one_day
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

# what is done once, unless a period says that it is done again and again: "1,500 bulbs planted", "60 homes evacuated", "12 sites chosen"
_ONCE = re.compile(
    r"\b(?:planted|purchased|bought|ordered|printed|evacuated|pumped|prepared|applied|completed|completing|laid|fitted|erected|"
    r"removed|decommissioned|nominated|designated|appointed|identified|selected|chosen|shortlisted|earmarked|recruited|donated|parked|exhibited|displayed|sold\s+out)\b|"
    r"\bto\s+(?:plant|sell|fill|repair|replace|paint|clear|distribute|deliver|do|come)$|^(?:[\w-]+\s)?(?:meetings|interviews|workshops|(?:media|press)\s+releases)\b",
    re.I,
)
IN_TIME = re.compile(
    r"\b(?:to\s+date|so\s+far|since|per\s+\w+|each|every|annually|(?:during|in|over|for|this|last)\s+(?:the\s+)?(?:(?:last|past|"
    r"first|previous)\s+)?"
    r"(?:\w+\s+)?(?:years?|quarters?|season|(?:19|20)\d\d/\d\d|Q[1-4]))\b",
    re.I,
)
# "at the end of 2031", "in May", "this year": a time that a count of what stands somewhere is told of
_WHEN = re.compile(rf"{IN_TIME.pattern}|\b(?:19|20)\d\d\b|\b(?-i:{MONTH_NAMES})\b", re.I)
# "30 children at the spring event", "people registered for the run", "ten award winners", "9,000 spectators", "students on its cookery
# course": how many came to one event or won there
_OF_EVENT = gated(
    r"\b(?:at|for|in)\s+(?:the|an?|that|this|our)\s+(?:[\w’'-]+\s+){0,2}(?:event|fayre|fair|fun\s+day|fun\s+run|party|concert|parade|march|"
    r"protest|ceremony|awards|litter\s+pick)\b|^(?:[\w-]+\s)?(?:(?:prize)?winners|spectators|delegates|competitors|entrants|runners|"
    r"(?:quality\s+|competition\s+)?entries)\b|"
    r"^(?:[\w-]+\s)?participants(?:$|\s+(?:at|of\s+all\s+ages|took\s+part|availed)\b)|"
    r"\b(?:on|in)\s+(?:its|the|an?|their)\s+(?:[\w’'-]+\s+){0,2}(?:course|class|lecture)\b",
    re.I,
)
# "carers in the country", "jobs all around the country": of a whole land, where no council answers for them
_OF_LAND = gated(r"\b(?:in|across|(?:all\s+)?(?:around|over))\s+(?:the|our)\s+(?:country|nation|world|globe|UK|United\s+Kingdom)\b", re.I)


# "children": of whom, no word says
_NOBODY = re.compile(r"(?:people|persons|children|adults|men|women|(?:fe)?males|individuals|families|households)", re.I)
_OF_THESE = re.compile(r"\d\s+of\s+(?:these|them|those|which|whom)\b", re.I)  # "199 households, and 146 of these pay": a whole of parts
# "In proposing the motion he said that", "I will move that we back the fleet, which has": what somebody argues with
_ARGUED = gated(
    r"\b(?:in\s+(?:proposing|seconding|supporting)\s+(?:the|this|his|her|their)\s+(?:notice\s+of\s+)?motion|"
    r"(?:I|1)\s+will\s+(?:move|propose)|gave\s+(?:an?\s+|the\s+)?examples?\s+of|support(?:s|ed|ing)\s+the\s+motion)\b",
    re.I,
)


# "29 million ties sold": of no council
_BEYOND = 250_000
_NATIONALLY = re.compile(r"\bnationally\b", re.I)
# "the competition collected 5,000 shells", "the clean-up, in which 840 volunteers had taken part": what one event brought together
_AT_EVENT = gated(
    r"\b(?:competition|contest|tournament|clean[\s-]?ups?|litter[\s-]pick|open\s+(?:day|gardens?)|fun\s+day|fête|fete|bazaar|as\s+part\s+of\s+the\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:event|festival|campaign))\b|\bin\s+which\s+(?:over\s+|some\s+|about\s+|around\s+|almost\s+)?[\d,]+\s+(?:volunteers|people|children|pupils)\s+"
    r"(?:had\s+|have\s+)?(?:took|taken)\s+part\b",
    re.I,
)


def is_of_event(said: Said, text: str) -> bool:
    """Whether a count is of what one event brought together, and of no time that it could be told of again."""
    return said.previous is None and said.target is None and said.direction is None and _AT_EVENT.search(text) is not None


def is_passing(said: Said, text: str) -> bool:
    """Whether a count is told in passing by the words of its clause."""
    if _NOBODY.fullmatch(said.name) or _ARGUED.search(text) or is_of_event(said, text):
        return True
    if (said.value or 0) >= _BEYOND and not (IN_TIME.search(text) or measures.is_handled(said.name) or measures.counts_things(said.name)):
        return True
    if _ONCE.search(said.name) and said.target is None and (is_of_one_day(text) or not IN_TIME.search(text)):
        return True
    if said.previous is not None or said.target is not None or said.direction is not None:
        return False
    if _OF_EVENT.search(said.name) or _OF_LAND.search(said.name) or _NATIONALLY.search(text):
        return True
    stands = only_stands(said.name) or is_institution(said.name) or (only_lives(said.name) and not _OF_THESE.search(text))
    return stands and not _WHEN.search(text)


# "the reading room, which had 60,000 books", "one of the sailors had 139 pairs of boots": what one thing has, told in passing
_WHICH, _ONE_OF = re.compile(r"(?:which|who|that)$", re.I), re.compile(r"\bone\s+of\s+(?:the|our|its|their)\s+[^.;:,]*$", re.I)
# "which now has 300 boats", "which has 1,700 volunteers": it is told of now, or people are counted
_NOW = re.compile(r"\b(?:currently|now|already|at\s+present|to\s+date|so\s+far)\b", re.I)
_OF_PEOPLE = re.compile(
    r"\b(?:volunteers|members|staff|employees|residents|users|readers|followers|pupils|students|children|tenants|people|customers|officers)\b",
    re.I,
)


def is_aside(before: str, at: int, who: str, thing: str) -> bool:
    """Whether `who`, at `at` of the words before a count, is one thing of which is told in passing what it has."""
    if not (_WHICH.search(who) or _ONE_OF.search(before)) or _NOW.search(before, at):
        return False
    return not (_OF_PEOPLE.search(thing) or measures.is_handled(thing) or measures.is_service(thing) or measures.counts_things(thing))
