"""Targets that a clause sets and of which nothing is reached yet: "a target of creating 1,200 jobs", "reduce emissions by 45% by 2041"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators.goals import TARGETED
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.indicators.statistic import counts_anything
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

_ABOUT = r"(?:(?:at\s+least|over|around|about|approximately|some|up\s+to|a\s+total\s+of|an?\s+additional|a\s+further)\s+)*"
_YEAR = r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?"
# "a target of creating ", "a target to build ", "The target for 2031 was to have "
_TO_DO = gated(
    rf"\btargets?\s+(?:for\s+(?:the\s+)?(?:year|quarter|{_YEAR})\s+)?(?:(?:is|was|are|were)\s+)?(?:of\s+(?P<doing>[a-z]+ing)|to\s+(?P<do>[a-z]+))\s+{_ABOUT}$",
    re.I,
)
# "The target for 2031/32 is ", "Target for 2019 of ", "Target for "
_OF_TIME = gated(
    rf"\btargets?\s+for\s+(?:(?:the\s+)?(?:(?:next|coming)\s+)?(?:year|quarter|{_YEAR})\s*(?:is|was|of|:|=|[–-])\s*(?:set\s+at\s+)?)?{_ABOUT}$",
    re.I,
)
# "its 2041 energy saving target of "
_NAMED = gated(
    rf"\b(?:an?|the|its|our|their|this|{_YEAR})\s+(?:{_YEAR}\s+)?(?:(?:new|annual|national|overall|ambitious|local|statutory|agreed|government(?:[’']s)?|eu)\s+)*"
    rf"(?P<name>(?:(?!(?:an?|the|its|our|target)\s)[a-z][\w’'-]*\s+){{2,5}})target\s+(?:of|was|is|to)\s+{_ABOUT}$",
    re.I,
)
_NO_KIND = re.compile(
    r"(?:new|annual|national|overall|total|final|current|statutory|local|stretch|revised|quarterly|monthly|savings?|completion|funding)\b",
    re.I,
)
# "reduce its emissions by 45% by 2041"
BY = gated(
    r"\b(?P<verb>reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|halv(?:e|ing)|increas(?:e|ing)|rais(?:e|ing)|grow(?:ing)?)\s+[^.;:]{3,90}?\bby\s",
    re.I,
)
_OBJECT = re.compile(
    r"(?:\b(?:reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|increas(?:e|ing)|rais(?:e|ing)|grow(?:ing)?)|\band)\s+(?:(?:its|the|our|their|all|overall|total)\s+)*"
    rf"(?P<name>[a-z](?:(?!\sby\s)[a-z\s/’'-]){{3,60}}?)\s+by\s+{_ABOUT}$",
    re.I,
)
# "a 45% reduction in carbon emissions by 2041"
_REDUCTION = re.compile(
    r"\s+(?P<kind>reduction|cut|decrease|increase|rise)\s+in\s+(?:(?:its|the|our|their|all|overall|total)\s+)*(?P<name>[a-z][\w\s/’'-]{3,60}?)(?=\s+by\b|[,.;])",
    re.I,
)
_BY_YEAR = re.compile(r"[^.;]{0,60}?\bby\s+(?:the\s+)?(?:(?:end|year|start|summer|spring)\s+(?:of\s+)?)?(?:19|20)\d\d\b", re.I)
_LESS = re.compile(r"reduc|cut|lower|halv|decrease", re.I)
# "huts| as part of the plan", "huts| for the period 2031 to 2034"
_ENDS = re.compile(
    rf"\s+(?:as\s+part|over\s+the|within\s+the|by\s+(?:the|{_YEAR})|per\s+annum|in\s+{_YEAR}|for\s+(?:the\s+(?:period|year)|{_YEAR})|between\s+{_YEAR}|from\s+{_YEAR}|"
    r"and\s|with\s+an?\s|against\s|through\s)",
    re.I,
)
_OF_THE = re.compile(r"\s+of\s+(?:the\s+|all\s+|its\s+|our\s+)?(?P<what>[a-z][\w\s’'-]{3,60})", re.I)
_TURNED = re.compile(r"(?:collect|let|answer|recycl|process|complet|repair|deliver|inspect|retain|resolv|fill)", re.I)


def set_targets(text: str) -> Iterator[Said]:
    """ "The plan set a target of creating 900 jobs", "The port must reduce its emissions by 45% by 2041"."""
    by = BY.search(text) is not None
    if not by and "target" not in text.lower() and "%" not in text:
        return
    for quantity in quantities(text):
        if quantity.unit in MONEY_UNITS or not (quantity.unit == "percent" or quantity.unit == "count"):
            continue
        name = _of_target(text, quantity) or (_by_a_year(text, quantity) if quantity.unit == "percent" else None)
        if name and is_name(name, most=14) and not periods.is_period(name) and counts_anything(name, text):
            yield Said(name=name, rule=TARGETED, confidence=0.6, unit=quantity.unit, target=quantity.value)


def _of_target(text: str, quantity: Quantity) -> str | None:
    """What a figure behind the word "target" is a target of; None where no such words lead to it."""
    before = text[: quantity.start]
    named = _NAMED.search(before)
    if named and quantity.unit == "percent":
        name = measures.clean(named["name"])
        return None if _NO_KIND.match(name) else name
    to_do = _TO_DO.search(before)
    if not to_do and not _OF_TIME.search(before):
        return None
    if quantity.unit == "percent":
        of = _OF_THE.match(text, quantity.end)
        did = (to_do["doing"] or to_do["do"]) if to_do else ""
        done = _DONE.get(did.lower(), "") if _TURNED.match(did) else ""
        return measures.clean(f"{_cut(of['what'])} {done}") if of else None
    return measures.clean(_cut(text[quantity.end : phrase_end(text, quantity.end, comma=True)]))


_DONE = {"let": "let", "letting": "let", "fill": "filled", "filling": "filled"}


def _cut(words: str) -> str:
    end = _ENDS.search(words)
    return words[: end.start()] if end else words


def _by_a_year(text: str, quantity: Quantity) -> str | None:
    """ "reduction in emissions" of "reduce its emissions by 45% by 2041": by how much something is to change until a year."""
    if not _BY_YEAR.match(text, quantity.end):
        return None
    noun = _REDUCTION.match(text, quantity.end)
    if noun:
        return f"{'reduction' if _LESS.match(noun['kind']) else 'increase'} in {measures.clean(noun['name'])}"
    verb, told = BY.search(text), _OBJECT.search(text[: quantity.start])
    if verb is None or told is None or verb.start() > told.end():
        return None
    return f"{'reduction' if _LESS.match(verb['verb']) else 'increase'} in {measures.clean(told['name'])}"
