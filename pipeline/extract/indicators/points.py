"""Points of a list that count what was done or what there is, one a line: "2 warning letters issued.", "Net new jobs for 2016 = 129"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.levels import unit_of
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
from pipeline.extract.indicators.statistic import FEW, counts_anything
from pipeline.extract.quantities import MONEY_UNITS, quantities
from pipeline.extract.values import DIGITS, number

POINT = "indicators.point/1"

_LONGEST = 120  # characters; a longer line is prose
_TAIL = (
    r"(?:\s+(?:in|for|during|to|since)\s+(?:the\s+)?(?:[\w/]+\s){0,3}(?:\d{4}(?:/\d\d)?|date|year|month|quarter))?"
    r"(?:\s*[-–(:,][^.;]*)?[.;]?\s*"
)
_DONE = (
    r"(?:issued|approved|initiated|received|completed|held|delivered|created|processed|allocated|assessed|refused|granted|lodged|"
    r"registered|inspected|"
    r"serviced|repaired|resolved|closed|opened|returned|collected|planted|installed|answered|served|carried\s+out|dealt\s+with|"
    r"supported|assisted|"
    r"trained|housed|let|relet|built|paid|determined|validated|investigated)"
)
# "39 grants approved - value £851,094", "2 Warning letters issued.", "1 prosecution initiated in 2020"
_COUNTS = re.compile(rf"\W*(?P<figure>{DIGITS})\s+(?P<name>[A-Za-z][A-Za-z\s/&’'-]{{2,60}}?\s{_DONE}){_TAIL}", re.I)
# "Net new jobs for 2016 = 129"
_EQUALS = re.compile(
    rf"\W*(?P<name>[A-Z][A-Za-z\s/&’'()-]{{3,60}}?)(?:\s+(?:for|in|"
    rf"to)\s+(?:end\s+)?[\w/]{{2,12}}(?:\s\d{{4}})?)?\s*=\s*(?P<figure>{DIGITS})(?P<share>\s?%)?\W*"
)
# "Loans of e-books: 21,300, an increase of 64%", "Pool visits - 12,904", "Recorded crime: 38,204 offences (40,117)"
_LABELLED = re.compile(
    rf"\W*(?P<name>[A-Z\d%][^.;:=–—]{{2,90}}?)\s?(?::|=|\s[–—-])\s*(?P<figure>{DIGITS})(?:\s?%)?(?:\s+(?:FTE|[a-z]+))?\s*(?:$|[.;,(–-].*)"
)
# the beginning of such a point: "21 talks", "Pool visits: 12"
_POINT = re.compile(rf"\W*(?:{DIGITS}\s+[A-Za-z]|[A-Z\d%][^.;:=]{{2,90}}?\s?(?:[:=]|\s[–—-])\s*\d)")
# what is labelled so and is no measure: votes, those present, numbers of things, prices and times
_NO_MEASURE = re.compile(
    r".*\b(?:for|against|abstain\w*|abstentions?|votes?|ayes|noes|present|attend\w*|apologies|quorum|members|councillors|public|seats?|phone|tel|"
    r"telephone|mobile|fax|contact|extension|page|date|time|ref(?:erence)?|no|number|item|minute|agenda|version|section|band|class|plots?|address|"
    r"grid|price|cost|fee|age|chapter|appendix|room|total|year|month|day|week|target|weight(?:ing)?|score|points|length|width|height|size|area|"
    r"speed|capacity|maximum|minimum)",
    re.I,
)


# "Infills Eastham/Westham – 38 huts – site start in May": what is built somewhere
_SITE = re.compile(r"\b(?:site\s+start|on\s+site|(?:practical|substantial)\s+completion)\b", re.I)


def is_no_measure(name: str) -> bool:
    """Whether a label is of the meeting, of a number of something or of a size: "Against", "Page", "Width"."""
    return _NO_MEASURE.fullmatch(name) is not None


def counts(text: str) -> bool:
    """Whether a line may be a point of a list of counts."""
    return len(text) <= _LONGEST and _POINT.match(text) is not None


def point(text: str) -> Said | None:
    """What a whole line counts; None for a line that counts nothing of the kind."""
    match = _COUNTS.fullmatch(text) or _EQUALS.fullmatch(text)
    value = number(match["figure"]) if match else None
    if match is None or value is None:
        return _labelled(text)
    name = measures.clean(match["name"])
    if not is_name(name, most=12):
        return None
    share = match.re is _EQUALS and bool(match["share"])
    return Said(name=name, rule=POINT, confidence=0.6, value=value, unit="percent" if share else "count")


def _labelled(text: str) -> Said | None:
    """A line that is a name, a mark and its figure: "Loans of e-books: 21,300, an increase of 64%"."""
    match = _LABELLED.fullmatch(text)
    figure = next((each for each in quantities(text) if match and each.start == match.start("figure")), None)
    name = measures.clean(match["name"]) if match else ""
    if name[:1].isdigit() and (figure is None or figure.unit != "percent"):
        return None  # "125 projects – 26 completed"
    if figure is not None and " " not in name and figure.value < FEW:
        return None
    if _SITE.search(text):
        return None
    if figure is None or figure.unit in MONEY_UNITS or not is_name(name, most=14) or _NO_MEASURE.fullmatch(name):
        return None
    if not (_SEVERAL.search(name) or measures.is_measure(name)) or not counts_anything(name, text):
        return None
    return Said(name=name, rule=POINT, confidence=0.6, value=figure.value, unit=unit_of(name, figure))


_SEVERAL = re.compile(r"(?:[a-z]{2,}s|people|children|staff)\b")
