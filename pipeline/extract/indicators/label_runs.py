"""A line that is nothing but labels and their counts: "Criminal damage 9, Violence against the person 14, Theft 6."

Total crimes reported 38 (May 45).          one label, with what it was before
Numbers: moored boats 14, laid up 39
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.levels import unit_of
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.indicators.points import is_no_measure
from pipeline.extract.quantities import quantities
from pipeline.extract.values import DIGITS, number
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

RUN = "indicators.run/1"

_LABEL = r"[A-Za-z](?:[A-Za-z/’'&-]|\s(?=[A-Za-z(&])){2,50}"
_BEFORE = (
    rf"\s\((?:(?:{MONTH_NAMES})|last\s(?:year|month|quarter)|Q[1-4]|(?:19|20)\d\d)(?:\s(?:19|20)\d\d)?[:,]?\s(?:was\s)?"
    rf"(?P<before>{DIGITS})\)"
)
# "Theft 6", "Theft: 6 (May 4)"
_PAIR = re.compile(rf"(?P<name>{_LABEL})(?:\s?[:=–-])?\s(?P<figure>{DIGITS})(?P<share>\s?%)?(?![\w%/]|\.\d)(?:{_BEFORE})?", re.I)
_LEAD = re.compile(
    r"\W*(?:(?:(?:the|monthly|these|crime|latest|current)\s+)*(?:figures?|numbers?|statistics|crimes?|incidents?|counts?|totals?|breakdown)(?:\s+(?:for|in|were|are|reported|recorded)\b[^:;.]{0,40})?:\s*)",
    re.I,
)
# "Days lost per person: |wholetime 5.9, control 9.2": what each label is a part of
_OVER = re.compile(r"\W*(?P<name>[A-Z][^:;.,\d]{4,70}):\s+(?=[A-Za-z])")
_NEXT = re.compile(r"\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+|\s+&\s+)")
_ENDS = re.compile(r"\s*[.;]?\s*")
# what the police and a warden count
_CRIME = re.compile(
    r"\b(?:assaults?|burglar\w+|thefts?|criminal\s+damage|violen(?:t|ce)|robber\w+|drugs?|asb|anti-?\s?social|arson|fraud|shoplifting|vehicle\s+crime|crimes?|"
    r"offences?|public\s+order|disorder|harassment|stalking|nuisance|speeding|fly-?\s?tip\w*|litter\w*|vandalism|trespass|collisions?|incidents?|cases|plans|calls)\b",
    re.I,
)
# the first two labels, or one with what it was: what lets a clause be such a line
RUNS = gated(
    rf"^[^.;]{{0,60}}?{_LABEL}\s?[:=–-]?\s\d[\d,.]*\s?%?(?:\s\([^()]{{3,24}}\)\W*$|(?:\s\([^()]{{3,24}}\))?(?:[,;]|\s+and)\s+(?:and\s+)?[A-Za-z][^.;,\d]{{2,50}}\s\d)",
    re.I,
)


def label_runs(text: str) -> Iterator[Said]:
    """ "Criminal damage 9, Violence against the person 14, Theft 6": each label with its count."""
    lead = _LEAD.match(text)
    over = None if lead else _OVER.match(text)
    whole = measures.clean(over["name"]) if over else ""
    if over and not (measures.is_measure(whole) and is_name(whole, most=10)):
        return
    lead = lead or over
    at = lead.end() if lead else len(text) - len(text.lstrip(" •–-*"))
    pairs: list[re.Match[str]] = []
    while (match := _PAIR.match(text, at)) is not None:
        pairs.append(match)
        following = _NEXT.match(text, match.end())
        at = following.end() if following else match.end()
        if following is None:
            break
    if not pairs or not _ENDS.fullmatch(text, at) or (len(pairs) == 1 and pairs[0]["before"] is None):
        return
    names = [measures.clean(match["name"]) for match in pairs]
    if not (whole or any(_CRIME.search(name) or measures.is_measure(name) for name in names)):
        return
    if not whole and any(match["share"] for match in pairs):
        return
    starts = {quantity.start for quantity in quantities(text)}  # "Lot 4, Lot 5" are numbers of things
    if any(not is_name(name, most=8) or is_no_measure(name) for name in names) or any(
        match.start("figure") not in starts for match in pairs
    ):
        return
    for name, match in zip(names, pairs, strict=True):
        value, before = number(match["figure"]), number(match["before"]) if match["before"] else None
        if value is not None:
            way = None if before is None else "up" if value > before else "down" if value < before else "same"
            named = f"{whole} {name}".strip()
            figure = next(quantity for quantity in quantities(text) if quantity.start == match.start("figure"))
            yield Said(
                name=named,
                rule=RUN,
                confidence=0.6,
                value=value,
                unit="percent" if match["share"] else unit_of(named, figure),
                previous=before,
                direction=way,
            )
