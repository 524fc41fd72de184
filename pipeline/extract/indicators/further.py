"""What belongs to a measure's name and stands behind its figure: of what it is a rate, and to what the counted things relate.

9.4 days per full-time equivalent                                   Sickness absence per full-time equivalent
7 fines were issued in 2031 in relation to moorings let go          fines issued in relation to moorings let go
"""

from __future__ import annotations

from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.counted import COUNTED, without_time
from pipeline.extract.indicators.parts import Said
from pipeline.extract.indicators.reported import REPORTED
from pipeline.extract.indicators.told_counts import TOLD
from pipeline.extract.quantities import Quantity, quantities
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end


def rated(said: Said, text: str) -> Said:
    """What a rule found, with what its figure is a rate of in its name: "Sickness absence per full-time equivalent"."""
    figure = _figure(said, text)
    if figure is None or said.unit == "percent" or " per " in said.name:
        return said
    named = f" {said.name}"
    behind = figure.end + len(named) if text.startswith(named, figure.end) else figure.end
    rate = _PER.match(text, behind)
    return replace(said, name=f"{said.name} {' '.join(rate.group().split())}") if rate else said


# "jobs| (5,000 in the town)", "plans approved| (35 per adviser)", "units| (2031 240 delivered)": another figure beside the name
_ASIDE = re.compile(
    r"\s\((?:\d[\d,]*\s(?:in|of|per|from|at|for|on|by|are|were|have|had|delivered|completed|more)\s|(?:19|20)\d\d[\s:]+\d)[^()]*\)"
)


def bare(name: str) -> str:
    """A told name without what brackets in it count besides: "jobs" of "jobs (5,000 in the town)"."""
    return _ASIDE.sub("", name) if "(" in name else name


def _figure(said: Said, text: str) -> Quantity | None:
    return next((quantity for quantity in quantities(text) if quantity.value == said.value), None)


# "9.4 days| per full-time equivalent", "38| per 100,000 collections", "150| website visits per day": of what a figure is a rate;
# "36 days per the helpdesk’s log" tells who says so
_PER = gated(
    r"\s+per\s+(?!annum\b|year\b|cent\b|(?:the|an?|its|our|their|his|her)\s)(?:\d[\d,]*(?:\s+(?!(?:from|in|at|to|by|for|against|compared|and|on|over|down|up|since|with|which|but|as)\b)[a-z]+)?|(?:full[\s-]time|head\s+of|social|square|working|staff)\s+[a-z-]+|"
    r"[a-z-]+(?:\s+(?:equivalent|member))?)",
    re.I,
)


# "cases were logged in May| relating to litter", "fines| in connection with dogs"; "in respect of" tells whose beat it was
_RELATES = gated(r"\s(?P<how>(?:in\s+relation|relat(?:ing|ed)|in\s+connection)\s+(?:to|with)\s+)(?=[A-Za-z‘“])")
_RELATED = re.compile(r"\b(?:relat(?:ing|ed|ion)|respect|connection|about|concerning|regarding|for)\b", re.I)
# where the clause of the figure ends; a comma inside "1 May, 2031" does not end it
_STOPS = re.compile(r"[;:(]|[.,]\s(?!(?:19|20)\d\d)|\sand\s(?=[a-z])")
_FURTHEST = 90  # characters between the figure and what its things relate to
_MOST_WORDS = 12


def related(said: Said, text: str) -> Said:
    """A count, with what the counted things relate to in its name: "fines issued in relation to moorings let go"."""
    figure = _figure(said, text) if said.rule in (COUNTED, TOLD, REPORTED) else None
    match = _RELATES.search(text, figure.end) if figure else None
    if figure is None or match is None or match.start() - figure.end > _FURTHEST or _RELATED.search(said.name):
        return said
    if _STOPS.search(text[figure.end : match.start()]) or any(figure.end <= other.start < match.start() for other in quantities(text)):
        return said
    end = phrase_end(text, match.end(), comma=True)
    told = measures.clean(without_time(text[match.start("how") : end]))
    return replace(said, name=f"{said.name} {told}") if 3 <= len(told.split()) <= _MOST_WORDS else said
