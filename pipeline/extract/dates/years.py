"""Years: "2024/25", "FY18/19", "2021 to 2026" and bare years that are years and not numbers, Acts or references."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.dates.atoms import Atom, Basis, Grain
from pipeline.extract.dates.context import Context
from pipeline.extract.dates.partial import next_year
from pipeline.language.gate import gated

# "2024/25", "2024-25", "2024–2025", "2024 / 25", "FY 2018-19", "2023/4"; not "2019/60/FUL", "S/2019/20"
_SPAN = gated(
    r"(?<![\w/.£€$#-])(?:FY\s?|F/Y\s?)?(?P<first>(?:19|20)\d\d)\s?(?P<sign>[-–—/])\s?(?P<second>(?:19|20)\d\d|\d\d|(?<=\d[-/])\d)(?![\w/%]|-\d|[.,]\d)"
)
# "FY18/19", "FY19", "FY2019", "FY 24-25"
_FY = gated(r"(?<!\w)FY\s?[’']?(?P<first>20\d\d|\d\d)(?:\s?[-/–]\s?(?P<second>20\d\d|\d\d))?(?![\w%]|[.,/-]\d)")
# "23-24", "24/25" after a word that a year follows; not "10-11 year olds", "scored 23-24"
_SHORT = gated(
    r"\b(?:year|in|for|during|budget|precept|season|accounts|forecast|outturn|since|of)\s(?:the\s)?"
    r"(?P<years>(?P<first>\d\d)\s?[-/–]\s?(?P<second>\d\d))(?![\w%/:]|[-.,]\d|\s?-?(?:year|yr|month|week|day|hour|people|mile|mph|am\b|pm\b))",
    re.I,
)
# "21-22 financial year", "18/19 academic year"
_SHORT_NAMED = gated(
    r"(?<![\w/.,£€$#%-])(?P<years>(?P<first>\d\d)\s?[-/–]\s?(?P<second>\d\d)),?\s"
    r"(?:financial|fiscal|municipal|civic|academic|school)\syear\b",
    re.I,
)
# "2019", not part of a longer figure, reference, sum or address
_BARE = gated(r"(?<![\w/.,£€$#:+&-])(?P<year>19\d\d|20[0-5]\d)(?:[’']?s(?=\s))?(?![\w/%+°]|[-–:][\d\w]|[.,]\d|\.\w|\s?[%€£$])")
YEARS = (_SPAN, _FY, _SHORT, _SHORT_NAMED, _BARE)  # no year is without one of these
# "Local Government Act 1972,", "the (England) Regulations 2013", "Acts of 2012 and", "ISO 9001 : ", "SI No."
_ACT = re.compile(
    r"\b(?:Acts?|Regulations?|Regs|Orders?|Rules|Directives?|Bills?|Codes?|Measures?|Instruments?|Statutes?|Bye-?laws?|Standards?|"
    r"Convention|Treaty|ISO|S\.?I\.?|Constitution|Circular)\b(?:\s?\([^)]{1,40}\))?,?\s?(?:of\s)?\(?$",
    re.I,
)
# "the 1972 Act", "2015 Public Contracts Regulations"
_NAMED_AFTER = re.compile(r"\s(?:[A-Z]\w+\s){0,3}(?:Act|Regulations|Order|Bill|Rules|Directive|Code)\b")
# "Resolution 2019/20", "Ref: ", "No. ", "Minute "
_REFERENCE = re.compile(
    r"(?:\b(?:No|Nos|Ref|Reference|Minutes?|Resolution|Application|Motion|Case|Licence|Decision|Notice|Form|Number|Appeal|"
    r"Tel|Telephone|Phone|Room|Box|extension|ext|DD|TRO|TPO)\b\s?[.:#]?\s?(?:No\.?\s?)?|[A-Z]{2,5}[ /-])$"
)
# "Council Plan 2016/21", "Local Plan 2040", "Vision 2030": a year that is part of a plan's name
_PLAN_BEFORE = re.compile(
    r"\b(?:Plan|Strategy|Strategies|Programme|Program|Framework|Vision|Agenda|Priorities|Scheme|Statement|Policy|Charter|Ambition|"
    r"Roadmap|Compact|Agreement)s?\b[\s,:(–-]{0,3}(?:\w+\s){0,2}\(?$",
    re.I,
)
_PLAN_AFTER = re.compile(r"\)?\s(?:[A-Za-z&,]+\s){0,4}(?:Plan|Strategy|Programme|Framework|Vision|Policy|Scheme)\b")
_PLAN_RIGHT_BEFORE = re.compile(r"\b(?:Plan|Strategy|Vision|Agenda|Framework|Programme|Policy|Charter)\s?[,:(–-]?\s?$", re.I)
# what shows that a figure counts something: "2000 homes", "2000 hours", "1950m"
_COUNTED = re.compile(
    r"\s?(?:people|persons|homes|houses|trees|copies|litres|metres|miles|kg|km|acres|hectares|hours|hrs|residents|properties|"
    r"dwellings|units|vehicles|members|signatures|tonnes|words|places|jobs|households|pupils|visitors|visits|calls|cases|"
    r"customers|patients|volunteers|employees|staff|responses|individuals|sq|square|feet|ft|yards|cubic|bulbs|plants|leaflets|"
    r"children|applications|tickets|items|books|bags|bins|gallons|pounds|euro|dollars|times|points|steps|cars|bikes|seats|or more|plus)\b"
)
_COUNTED_BEFORE = re.compile(
    r"(?:\b(?:over|than|approximately|approx|nearly|almost|least|another|some|total of|estimated|number|x)\s)$", re.I
)
# a figure below 1950 is a year only after these: "in 1934"
_LED = re.compile(r"\b(?:in|since|from|until|till|before|after|during|by|early|late|of)\s$", re.I)
# "the academic year 2022/23", "2022/23 school year", "municipal year"
_ACADEMIC = re.compile(r"\b(?:academic|school)\s(?:years?|session)\b", re.I)
_MUNICIPAL = re.compile(r"\b(?:municipal|civic|mayoral)\syears?\b", re.I)
_CALENDAR = re.compile(r"\bcalendar\syears?\b", re.I)
# what joins the years of a list: ", ", " and ", "-"
_LIST = re.compile(r"\s?(?:,|\band|&|\bor|\bto|-|–|/)\s?$")
_CLOSE = 3  # years about the paper's own that "23-24" may mean
_MOST_YEARS = 40  # a longer span is no plan's and no budget's


def years(text: str, context: Context) -> Iterator[Atom]:
    """Financial and other spans of years, and bare years; plans' names, Acts and references give none."""
    refused: set[int] = set()  # where years that are none end
    spans = sorted(_spans(text, context, refused), key=lambda atom: atom.start)
    yield from spans
    inside = {position for atom in spans for position in range(atom.start, atom.end)}
    for match in _BARE.finditer(text):
        start, end = match.span()
        if start in inside:
            continue
        if match.group()[-1] == "s" or _is_no_year(text, start, end, refused):
            refused.add(end)
            continue
        yield Atom(start, end, Grain.YEAR, int(match["year"]))


def _spans(text: str, context: Context, refused: set[int]) -> Iterator[Atom]:
    for match in _FY.finditer(text):
        first = _full(match["first"])
        if match["second"] and _full(match["second"]) == first + 1:
            yield Atom(*match.span(), Grain.SPAN, first, last_year=first + 1, basis=Basis.FINANCIAL)
        elif not match["second"]:  # "FY19" is the year that ends in 2019
            yield Atom(*match.span(), Grain.SPAN, first - 1, last_year=first, basis=Basis.FINANCIAL)
    for match in _SPAN.finditer(text):
        if match.group()[0] == "F":
            continue
        start, end = match.span()
        first, second = int(match["first"]), int(match["second"])
        last = second if second > 99 else first // 100 * 100 + second
        if len(match["second"]) == 1:  # "2023/4" is a year only where the one after it is meant
            last = first + 1 if next_year(first, match["second"]) else first
        if second == 0:  # "1999-00"
            last = first // 100 * 100 + 100
        if _is_no_span(text, start, end, first, last, match["sign"], refused):
            refused.add(end)
            continue
        yield Atom(start, end, Grain.SPAN, first, last_year=last, basis=_basis(text, start, end, last - first))
    named = list(_SHORT_NAMED.finditer(text))
    places = {match.start("years") for match in named}
    for match in (*named, *_SHORT.finditer(text)):
        first, last = _full(match["first"]), _full(match["second"])
        told = match in named or (match.start("years") not in places and context.year is not None and abs(first - context.year) <= _CLOSE)
        if last == first + 1 and told:
            yield Atom(*match.span("years"), Grain.SPAN, first, last_year=last, basis=_basis(text, *match.span("years"), 1))


def _full(printed: str) -> int:
    return int(printed) if len(printed) == 4 else 2000 + int(printed)


def _is_no_span(text: str, start: int, end: int, first: int, last: int, sign: str, refused: set[int]) -> bool:
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    if not first < last <= first + _MOST_YEARS or _ACT.search(before) or _REFERENCE.search(before):
        return True
    if _continues(text, start, refused):
        return True
    if last == first + 1:
        return False
    # "2019/62" is a reference; a plan's years are part of its name
    return sign == "/" or bool(_PLAN_BEFORE.search(before) or _PLAN_AFTER.match(after))


def _basis(text: str, start: int, end: int, length: int) -> Basis | None:
    about = text[max(0, start - 28) : start] + " " + text[end : end + 24]
    if _ACADEMIC.search(about):
        return Basis.ACADEMIC
    if _MUNICIPAL.search(about):
        return Basis.MUNICIPAL
    if length > 1 or _CALENDAR.search(about):
        return Basis.CALENDAR
    return Basis.FINANCIAL


def _is_no_year(text: str, start: int, end: int, refused: set[int]) -> bool:
    before = text[max(0, start - 60) : start]
    if text[start : start + 3] < "195" and not _LED.search(before):
        return True
    if _ACT.search(before) or _NAMED_AFTER.match(text, end) or _PLAN_RIGHT_BEFORE.search(before):
        return True
    if _COUNTED.match(text, end) or _COUNTED_BEFORE.search(before) or _REFERENCE.search(before):
        return True
    return _continues(text, start, refused)


def _continues(text: str, start: int, refused: set[int]) -> bool:
    """Whether a list of years goes on that began with an Act's: "the Acts of 2012 and 2016"."""
    joined = _LIST.search(text, max(0, start - 6), start) if refused else None
    return joined is not None and joined.start() in refused
