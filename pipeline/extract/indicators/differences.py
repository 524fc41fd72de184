"""Clauses that tell by how much a measure has changed and no level: "Alarms: an increase of 259", "1500 fewer crimes than in 2011"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.change_in import CHANGE_IN, is_seen, speaks_of_all
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said, levels
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

# "False Alarms: there was an increase of 259 incidents", "Fires – a decrease of 9": the label of a point has changed
LABELLED = gated(
    r"^\W*(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?(?P<name>[A-Z][\w\s/&’'-]{3,60}?)(?:\s\([^)]*\))?(?::|\s[–—-])\s+(?:there\s+(?:was|"
    r"were|had\s+been|has\s+been)\s+)?"
    r"an?\s+(?:\w+\s+)?(?:(?P<up>increase|rise)|(?P<down>decrease|reduction|fall|drop))\s+of\s+\d",
)


# "Assaults (down 4%)", "Property crime - up by 13%": a point that is a name and how far it has moved
POINT = gated(
    r"^\W*(?P<name>[A-Z][\w\s/&’'-]{3,60}?)\s*(?:\(|[–—:-]\s)\s?(?:(?P<up>up|increased|risen)|(?P<down>down|decreased|reduced|fallen))\s+(?:by\s+)?\d[\d.,]*\s?%?\)?\W*$"
)


# "the increasing figures for house fires"
RISING_FIGURES = gated(
    r"\b(?:(?P<up>increas(?:ing|ed)|rising|higher)|(?P<down>decreas(?:ing|ed)|falling|declining|lower))\s+figures?\s+(?:for|on|of)\s+"
    r"(?:the\s+)?(?P<name>[\w‘“])",
    re.I,
)


# "fewer penalty notices this year than last", "more visits than the previous quarter"
THAN_BEFORE = gated(
    r"\b(?:(?P<down>fewer)|(?P<up>more))\s+(?P<name>[a-z][\w\s’'-]{3,60}?)\s+(?:(?:this|in\s+the|in\s+this)\s+\w+\s+)?"
    r"tha[nt]\s+(?:in\s+)?(?:last|the\s+(?:previous|same|last)|previous)\b",
    re.I,
)
# "there had been improved mending rates at the yards"
IMPROVED = gated(
    r"\b(?:(?P<better>improved|improving)|(?P<worse>worsening|deteriorating)|(?P<down>declining))\s+(?P<name>[a-z])",
    re.I,
)


def labelled(text: str) -> Iterator[Said]:
    """ "False Alarms: there was an increase of 259 incidents over the period": the measure is what the point is headed with."""
    point = POINT.search(text)
    if point and is_name(point["name"].strip(), most=8):
        yield Said(name=point["name"].strip(), rule=CHANGE_IN, confidence=0.6, direction="up" if point["up"] else "down")
    match = LABELLED.search(text)
    if match and is_name(match["name"], most=8):
        yield Said(name=match["name"], rule=CHANGE_IN, confidence=0.6, direction="up" if match["up"] else "down")


# "there had been 1500 fewer crimes", "saw 14 more referrals": how many more is no level
MORE = gated(r"\b\d[\d,]*\s+(?:(?P<down>fewer|less)|(?P<up>more|additional|extra))\s+(?P<name>[a-z])", re.I)


def how_many_more(text: str) -> Iterator[Said]:
    """ "there had been 1500 fewer crimes than in 2011"."""
    for match in MORE.finditer(text):
        name = measures.clean(_THAN.split(text[match.start("name") : phrase_end(text, match.start("name"), comma=True)])[0])
        if is_seen(text[max(0, match.start() - 60) : match.start()]) and is_name(name, most=10) and measures.counts_things(name):
            pair = levels(text[match.end() :])
            yield Said(
                name=name,
                rule=CHANGE_IN,
                confidence=0.55,
                value=pair[1].value if pair else None,
                unit=pair[1].unit if pair else None,
                previous=pair[0].value if pair else None,
                direction="up" if match["up"] else "down",
            )


_THAN = re.compile(r"\s+(?:than|compared|in|on|during|over|so\s+far|this|last)\b", re.I)


def rising(text: str) -> Iterator[Said]:
    """ "the increasing figures for house fires"."""
    for match in RISING_FIGURES.finditer(text):
        name = measures.clean(text[match.start("name") : phrase_end(text, match.start("name"), comma=True)])
        if is_name(name, most=10):
            yield Said(name=name, rule=CHANGE_IN, confidence=0.6, direction="up" if match["up"] else "down")


def compared(text: str) -> Iterator[Said]:
    """ "fewer penalty notices this year than last", "there had been improved mending rates at the yards"."""
    for match in THAN_BEFORE.finditer(text):
        name = measures.clean(match["name"])
        if is_name(name, most=10) and measures.is_measure(name):
            yield Said(name=name, rule=CHANGE_IN, confidence=0.55, direction="up" if match["up"] else "down")
    for match in IMPROVED.finditer(text):
        if not is_seen(text[max(0, match.start() - 60) : match.start()]):
            continue
        name = measures.clean(text[match.start("name") : phrase_end(text, match.start("name"), comma=True)])
        if is_name(name, most=14) and measures.is_measure(" ".join(name.split()[:4])) and not speaks_of_all(name):
            told = "better" if match["better"] else "worse" if match["worse"] else None
            yield Said(name=name, rule=CHANGE_IN, confidence=0.5, trend=told, direction="down" if match["down"] else None)
