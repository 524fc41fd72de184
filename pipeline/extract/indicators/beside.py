"""Clauses that set a figure beside another: "Absence was 3.9%, down from 4.6%", "Income was €11.2m, 9% below the same period".

What a paper sets beside an earlier figure, a target or a budget is a measure whatever it is called, so names are not asked to hold a
word that measures have.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators import comparing
from pipeline.extract.indicators.comparisons import HINT, Comparison, after
from pipeline.extract.indicators.levels import unit_of
from pipeline.extract.indicators.names import SEVERAL, figure_of, holds_quantity, is_name, start_of
from pipeline.extract.indicators.parts import Said, figures, rating, trend, versus_target
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities

BESIDE, STATED = "indicators.beside/1", "indicators.stated/1"

# a forecast, and a measure only beside its budget
_WOULD_BE = re.compile(
    r"\b(?:would|will)\s+(?:then\s+)?(?:be\s+(?:nearer\s+)?|(?:stand|remain|sit|stay)\s+at\s+|(?:fall|drop|rise|increase|reduce|grow)\s+to\s+)[£€$]?$",
    re.I,
)
_ABOUT = r"(?:(?:about|around|approximately|just|over|under|nearly|almost|some|only|a\s+total\s+of|now|currently|at|still)\s+)*"
# what leads from a measure to its figure: " was ", " had slipped to ", " came to ", " totalled ", ", at "
_LEADS = re.compile(
    r"(?:\s*,?\s+(?:which\s+)?(?:(?:has|have|had)\s+)?(?:(?:also|now|since|currently|further|slightly|again)\s+)*"
    r"(?:(?:(?:was|were|is|are|been)\s+(?:worth|valued\s+at)|was|were|is|are|been|stands?|stood|sits?|sat|stayed|remain(?:s|ed)|came|comes|went|gone|"
    r"(?:increas|decreas|improv|reduc|declin|dropp|slipp|climb|widen|narrow|eas|jump|doubl|worsen)ed|risen|rose|fallen|fell|grown|grew|"
    r"crept|shrunk)"
    r"(?:\s+(?:\w+ly|further|again|back))*(?:\s+(?:red|amber|green)(?=\s+at\b))?(?:\s+(?:up|down)(?=\s+(?:to|at)\b))?\s+(?:to\s+|at\s+|by\s+now\s+)?|"
    r"(?:would|will)\s+(?:then\s+)?(?:be\s+(?:nearer\s+)?|(?:stand|remain|sit|stay)\s+at\s+|(?:fall|drop|rise|increase|reduce|grow)\s+to\s+)|"
    r"(?:(?:was|were|been|is|are)\s+)?(?:\w+ly\s+)?(?!determined|agreed|limited|proposed)[a-z]{2,}(?:ed|en|wn|ght)(?:\s+(?:a?round|out|up|back))?\s+(?:at|in|to|within)\s+(?:an\s+average\s+of\s+)?|"
    r"(?:(?:was|were|is|are)\s+)?(?:estimated|reported|assessed|calculated|expected|forecast|projected|predicted)\s+(?:to\s+be|as|at)\s+|(?:returned|yielded|earned|reached|averages?|averaged|totals?|totall?ed|numbers|numbered|scores?|scored|achieved|recorded|showed|hit|cost|costs|took|"
    r"takes|amount(?:s|ed)\s+to)\s+(?:on\s+average\s+)?)|,?\s+(?:which\s+)?(?:currently\s+)?(?:at|of)\s+|\s+\()"
    rf"{_ABOUT}$",
    re.I,
)
# "Waste recycled: ", "On-call engines available, ": a name at the head of its line
_HEADS = re.compile(rf"(?P<name>[A-Z%][^.;:]{{4,110}}?)\s?(?P<mark>:|,|\s[–—-])\s+{_ABOUT}$")
# "the allocation of £400m was £10m": the figure is part of the subject; "Takings of £400 were above" tells what it is set beside
_IS_NEXT = re.compile(
    r"\s+(?:was|is|were|are)\s(?!(?:\w+\s+)?(?:above|below|over|under|ahead|behind|short|within|outside|better|worse|higher|lower|more|less|fewer|up|down|against)\b)"
)
# "the combined effect of an increase of 7.5%": how far something moved is no level
_CHANGE_LAST = re.compile(
    r"\b(?:to\s+an?\s+(?:figure|sum|total|level)|increase|decrease|reduction|rise|fall|drop|growth|change|difference|there|variance|saving)$",
    re.I,
)
# "In December 2022 the mean response": when it was so
_TIME_FIRST = re.compile(rf"^\W*(?:in|at|by|for|during|over)\s+{comparing.AT_THEN}\b(?:\s+\d{{4}})?,?\s+(?=the\s|[a-z])", re.I)
# no noun follows the figure, or one and then what it is set beside: "412 cases, down from"
_ALONE = re.compile(
    r"\s*(?:$|[.,;(–-]|an?\s+(?:day|night|week|month|quarter|year|head|visit|time|person)\b|"
    r"(?:in|for|on|over|during|at|as|up|down|against|compared|so|to|this|last|from|above|below|and|per)\b|"
    r"[a-z]+(?:\s*[,(]|\s+(?:against|compared|up\s+from|down\s+from|above|below)\b))",
    re.I,
)
# "and car park income, ", "reliability (mileage operated) ", "Pool visits ": the figure stands behind the noun and no verb between them
_NEXT_TO = re.compile(
    r"(?:.*\b(?:attention\s+(?:was\s+drawn\s+)?to|regard(?:ing)?|highlighted|including|namely|noted|with|and|to)\s+)?"
    rf"(?P<name>(?:[\w’'/%&-]+\s){{0,6}}?[\w’'/-]*[A-Za-z](?:\s\([^()]+\))?),?\s+{_ABOUT}$"
)
_LAST = re.compile(r"[,;]\s+(?:and\s+)?|\)\s*,?\s+|\d%?\s+and\s+")  # where the measure before ends
# "which had come down by", "noted that", "on page": no noun ends the words before the figure
_NO_NOUN = re.compile(
    r".*\b(?:of|to|at|in|on|for|by|from|with|than|and|or|but|the|an?|that|this|these|those|it|its|their|our|his|her|per|over|under|above|below|about|"
    r"some|all|other|every|each|within|between|after|before|until|since|during|[a-z]{2,}(?:ed|ing)|is|was|were|are|be|been|has|had|have|will|would|sold|paid|"
    r"cost|costs|only|just|around|up|down|minus|plus|no|page|item|section|table|number|total|year|quarter|month|to\s+date)",
    re.I,
)


# "rates are 0.5% |higher than in the March forecast": how far apart they are
_DIFFERS = re.compile(r"\s+(?:higher|lower|greater|more|less|fewer)\s+than\b", re.I)
_PAID = re.compile(r"\W*[A-Z][^.;:£€$]{2,60}\s[–—-]\s[£€$]\d[\d,]*\.\d\d")  # "Norhope School - £23.20 - hire of the hall": a payment


def beside(text: str) -> Iterator[Said]:
    """ "Absence through illness was 3.9%, down from 4.6%", "£412 on the average job, up from £365"."""
    free = figures(text).free
    for quantity in quantities(text):
        said = set_beside(text, quantity) if quantity in free else None
        if _DIFFERS.match(text, quantity.end) or (quantity.unit in MONEY_UNITS and _PAID.fullmatch(text[: quantity.end])):
            continue
        name = _named(text, quantity, said) if said else None
        if said is None or name is None or (said.target is None and _WOULD_BE.search(text, 0, quantity.start)):
            continue
        value, previous, way = quantity.value, said.previous, said.direction
        if previous is not None and _tells_later(text, quantity, previous):
            value, previous, way = previous, value, _TURNED.get(way or "", way)
        yield Said(
            name=name,
            rule=BESIDE,
            confidence=0.65,
            value=value,
            unit=unit_of(name, quantity),
            target=said.target,
            previous=previous,
            rag=rating(text),
            versus_target=said.versus or (versus_target(text) if len(free) == 1 else None),
            trend=said.trend or trend(text),
            direction=way,
        )


_TURNED = {"up": "down", "down": "up"}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _tells_later(text: str, first: Quantity, other: float) -> bool:
    """Whether the figure that a first is set beside is of a later year: "In 2030 it was 41 and in 2031 this figure was 52"."""
    second = next((quantity for quantity in quantities(text) if quantity.start > first.end and quantity.value == other), None)
    if second is None or not _THIS_WAS.search(text, first.end, second.start):
        return False
    before, behind = _YEAR.findall(text[: first.start]), _YEAR.findall(text[first.end : second.start])
    return bool(before and behind) and before[-1] < behind[-1]


_THIS_WAS = re.compile(r"\band\s+in\s+(?:19|20)\d\d,?\s+(?:this|the|that|it)\b[^.;]*$", re.I)


# "an increase of 4%", "an inflation rate of 3%", "25% funding": a figure, yet no level of a measure
_NO_LEVEL = re.compile(
    r"\b(?:increases?|decreases?|reductions?|rise|discounts?|contributions?|shares?|grants?|inflation|interest|tax|precept|vat|target|aim|funding|"
    r"majority|remaind\w+|rest|difference|change|margin|weighting|risks?(?!\s+assess)|variance|award|offer|threshold|standard|which|that|who|members?|officers?)\b",
    re.I,
)
# "a reduction in the level of debt of 55%"
_MOVES = re.compile(r"\b(?:increase|decrease|reduction|rise|fall|drop|growth|change|difference)s?\b", re.I)
_LONGEST_LEVEL = 8  # words


def stated(text: str) -> Iterator[Said]:
    """ "Accuracy was 96%", "vacancies 10.9%": a level that nothing in its clause is set beside; `sentences` says where it is a measure."""
    for quantity in figures(text).free:
        if set_beside(text, quantity):
            continue
        if not _ALONE.match(text, quantity.end) or _MOVES.search(text, 0, quantity.start):
            continue  # "a reduction in the level of debt of 55%"
        name = _named(text, quantity, _LEVEL if quantity.unit == "percent" else _NOTHING)
        if name is None or _NO_LEVEL.search(name) or len(name.split()) > _LONGEST_LEVEL:
            continue
        shade = rating(text) if len(quantities(text)) == 1 else None
        yield Said(name=name, rule=STATED, confidence=0.5, value=quantity.value, unit=unit_of(name, quantity), rag=shade)


_NOTHING = Comparison()
_LEVEL = Comparison(target=0)  # what lets a figure stand behind its noun with no verb between


def set_beside(text: str, figure: Quantity) -> Comparison | None:
    """What the words after a figure set it beside; None where they set it beside nothing."""
    if not HINT.opens(text):
        return None
    told = after(text, figure)
    return None if told == Comparison(end=told.end) else told


# "£412 on the average job", "€200 for a licence": what money is spent on
_SPENT_ON = re.compile(r"\s+(?:on|for|in)\s+(?:the\s+|an?\s+|each\s+)?(?P<name>[a-z][\w\s’'-]{3,50}?)(?=,|\s+(?:up|down|compared)\b)")
# "Mooring fines with income| of": whose income it is
_WITH_ITS = re.compile(r"\s+with\s+(?:an?\s+)?(income|expenditure|spending|takings|receipts)$", re.I)
# "The forecast was for |general balances of": of what it is one
_FOR_FIRST = re.compile(
    r"^\W*(?:the|this|its|our|that)\s+(?:[\w-]+\s+){0,3}?(?:forecast|estimate|projection|expectation|budget)\s+(?:was|is|had\s+been)\s+for\s+",
    re.I,
)
# "Deposits earned an |average return of": what somebody earned
_EARNED = re.compile(
    r"^.*\b(?:earn(?:ed|ing)|achiev(?:ed|ing)|generat(?:ed|ing)|deliver(?:ed|ing)|produc(?:ed|ing))\s+an?\s+(?=(?:average|mean|weighted|net|gross|annual|overall)\b)",
    re.I,
)
# "clauses 6 and 7", "2019 was 74": the number of a part, and a time
_NUMBERED = re.compile(
    r"\b(?:clauses?|sections?|paragraphs?|schedules?|articles?|lots?|phases?|plots?|routes?|options?|appendi\w+|rules?|polic(?:y|ies)|conditions?)$",
    re.I,
)
# a person or a room is no measure; nor is what has no noun
_NO_MEASURE = re.compile(
    r"(?:councillors?|cllrs?|mr|mrs|ms|dr|(?:members?|officers?)(?!\s+(?:numbers|establishment|strength|posts))|chair|the\s+chair|age|minimum|maximum|date|time|meeting|next)\b",
    re.I,
)


def _named(text: str, quantity: Quantity, told: Comparison) -> str | None:
    """The measure whose figure this is: the subject of its verb, the head of its line, or what the money is spent on."""
    begin = start_of(text, quantity.start)
    lead = text[begin : quantity.start]
    link = _LEADS.search(lead)
    headed = None if link else _HEADS.fullmatch(text[: quantity.start])
    spent = _SPENT_ON.match(text, quantity.end) if not (link or headed) and quantity.unit in MONEY_UNITS else None
    next_to = (
        None if link or headed or spent or (told.previous is None and told.target is None) else _NEXT_TO.fullmatch(_LAST.split(lead)[-1])
    )
    bare = next_to or (headed and headed["mark"] != ":") or (link and quantity.unit == "count")
    if bare and not _ALONE.match(text, quantity.end):
        return None  # "With regards to trends, 11 indicators", "due to the Covid 19 pandemic": the figure is of what follows
    if link and link.group().strip().endswith("of") and _IS_NEXT.match(text, quantity.end):
        return None  # "the allocation of the additional £400m was £10m"
    if link:
        raw = figure_of(text[: begin + link.start()]) or lead[: link.start()]
    elif headed:
        raw = headed["name"]
    elif spent:
        raw = spent["name"]
    elif next_to and not _NO_NOUN.fullmatch(next_to["name"]):
        raw = next_to["name"]
    else:
        return None
    raw = _FOR_FIRST.sub("", raw)
    raw = _WITH_ITS.sub(r" \1", _TIME_FIRST.sub("", raw))
    raw = _EARNED.sub("", raw)
    heads = measures.heads(raw)
    name = measures.clean(heads[-1].name if heads and heads[-1].end >= len(raw.rstrip()) - 2 else raw)
    if next_to and not (SEVERAL.search(name) or measures.is_measure(name)):
        return None
    if _NUMBERED.search(name) or periods.is_period(name):
        return None
    return name if is_name(name, most=14) and not (_NO_MEASURE.match(name) or _CHANGE_LAST.search(name) or holds_quantity(name)) else None
