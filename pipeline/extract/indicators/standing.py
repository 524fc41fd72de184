"""What merely stands somewhere: "There are 240 benches in the bay" tells the bay, not how anybody did.

How many there are of what a place has is a measure where it is told of a time, beside another figure or by its state ("41 lamps in the bay
were out of order"), which `told_counts` asks. Without these it describes the place: of 560 finds judged by hand twelve were such counts,
and none of them was right.
"""

from __future__ import annotations

from pipeline import patterns as re

# "CCTV cameras in place", "burial grounds in Norhope", "parking spaces (off street) available in the bay"
_STANDING = re.compile(
    r"(?:[\w/’'-]+\s){0,4}?(?:spaces|cameras|bikes|bicycles|racks|bins|benches|seats|lamps|lights|lanterns|columns|lifebuoys|lifebelts|defibrillators|"
    r"hydrants|gullies|culverts|bridges|towers|wells|tanks|masts|chimneys|walls|gates|stiles|signs|stops|shelters|monuments|memorials|"
    r"statues|structures|grounds|cemeteries|graveyards|churches|pubs|shops|playgrounds|parks|pitches|courts|trees|ponds|lakes|rivers|lanes|"
    r"roads|streets|footpaths|paths|estates|villages|towns|islands|caravans|meters|stands|chargers|buildings|halls|toilets|junctions)"
    r"(?:\s\([^()]*\))?(?P<where>(?:\s(?:available|located|situated|provided(?:\sby\b.*)?|in\s(?:place|total)|altogether))?"
    r"(?:\s(?:in|at|on|around|across|along|within|throughout|near|off|outside|here|there)\b.*)?)",
    re.I,
)
# "unfinished estates", "faulty lamps": how they are, which the next paper tells anew
_HOW = re.compile(
    r"\b(?:un\w+ed|un(?:lit|safe)|vacant|empty|derelict|faulty|broken|damaged|closed|overdue|open|new|missing|blocked)\s", re.I
)
# the same behind them: "in the bay awaiting repair", "in use"
_STATE = re.compile(
    r"\b(?:(?!located|situated|provided)\w{2,}ed|\w{3,}ing|vacant|empty|derelict|overdue|open|shut|built|use|need|repair|order|charge)\b",
    re.I,
)


def only_stands(name: str) -> bool:
    """Whether a name is of things that stand in a place, with no word of how they are or of what was done to them."""
    match = _STANDING.fullmatch(name)
    return match is not None and _HOW.search(name) is None and _STATE.search(match["where"]) is None


# "burial ground committees in place", "groups affiliated under the network", "vehicle sites around the country"
_INSTITUTION = re.compile(
    r"(?:[\w/’'-]+\s){0,4}?(?:committees|contractors|suppliers|AHBs|(?:housing|public|statutory|professional|sporting|voluntary)\sbodies|groups|associations|(?:parish|town|county|district|city)\s+councils|"
    r"gangs|depots|offices|sites)(?:\s(?:in|at|on|around|across|within|throughout|under|using|affiliated|actively|active|working|that|which)\b.*)?",
    re.I,
)


def is_institution(name: str) -> bool:
    """Whether a name is of bodies and seats that there are, whatever they do: how many there are of them says nothing of how they did."""
    return _INSTITUTION.fullmatch(name) is not None and _HOW.search(name) is None


# "homemakers in the outer bay", "Norhope dwellings", "Normans in England", "crofters from the isles and Westham": who lives there
_LIVES = re.compile(
    r"(?:(?:unpaid|displaced|young|older|(?-i:[A-Z][\w’'-]+))\s){0,2}(?:people|persons|households|houses|homes|dwellings|residents|"
    r"inhabitants|homemakers|carers|nationalities|pensioners|(?-i:[A-Z]\w+(?:ans|ese|ish)))"
    r"\s(?:represented\s)?(?:in|from|within|across|throughout|around)\s(?:(?:the|our)\s)?"
    r"(?:(?:\w+\s)?(?:village|town|parish|city|county|country|area|region|district|ward|borough|population)|"
    r"(?-i:[A-Z][\w’'-]*(?:\s(?:(?:and|of|the)\s)*[A-Z][\w’'-]*)*)(?:\spopulation)?)|"
    r"(?:(?-i:[A-Z][\w’'-]+)\s){1,3}dwellings",
    re.I,
)


def only_lives(name: str) -> bool:
    """Whether a name is of people or homes that there are in a place: how large it is, and not how anybody did."""
    return _LIVES.fullmatch(name) is not None
