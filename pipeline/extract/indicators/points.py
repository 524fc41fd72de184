"""Points of a list that count what was done or what there is, one a line: "2 warning letters issued.", "Net new jobs for 2016 = 129"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said
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
_POINT = re.compile(rf"\W*(?:{DIGITS}\s+[A-Za-z]|[A-Z][^.;]{{3,60}}\s=\s*\d)")


def counts(text: str) -> bool:
    """Whether a line may be a point of a list of counts."""
    return len(text) <= _LONGEST and _POINT.match(text) is not None


def point(text: str) -> Said | None:
    """What a whole line counts; None for a line that counts nothing of the kind."""
    match = _COUNTS.fullmatch(text) or _EQUALS.fullmatch(text)
    value = number(match["figure"]) if match else None
    name = measures.clean(match["name"]) if match else ""
    if match is None or value is None or not is_name(name, most=12):
        return None
    share = match.re is _EQUALS and bool(match["share"])
    return Said(name=name, rule=POINT, confidence=0.6, value=value, unit="percent" if share else "count")
