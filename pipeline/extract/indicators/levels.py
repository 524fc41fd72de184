"""Clauses that give a measure its value: "attendance was at 91%", "Waste recycled: 69.1%", "88% for April and 95% for June"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators.moves import pair_in_brackets
from pipeline.extract.indicators.names import holds_quantity, is_name, start_of
from pipeline.extract.indicators.parts import Said, direction, figures, rating, trend, versus_target, way
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities
from pipeline.extract.values import COUNT
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

VALUE, LEVEL = "indicators.value/1", "indicators.level/1"

_UNREAL = gated(r"\b(?:would|could|should|will|to|must)\s+(?:be|have)\b", re.I)
# what says that a measure has a figure, and what may stand between the two: "was", "is |currently| 91%", "of |about| 88%"
_VERB = (
    r"was|were|is|are|being|stood|stands?|standing|ran|runs|running|sat|sits|hovered|(?:had\s+|has\s+|have\s+)?remain(?:s|ed)|averag(?:ed|ing)|"
    r"(?:was|were|is|are)\s+(?:put|given|shown|measured|recorded|reported)\s+(?:at|as)|totall(?:ed|ing)|came\s+to|amount(?:s|ed)\s+to|exceeded|(?:had\s+|has\s+|have\s+)?(?:reached|achieved|hit|averaged|totalled)|ha(?:d|s|ve)\s+been"
)
_ADVERB = (
    r"currently|now|still|running|sitting|tracking|standing|hovering|trending|at|as|around|about|approximately|over|just|nearly|almost|only|recorded|reported|also|under|below|above"
    r"|the|an?|equal\s+to|to\s+date|well|some|estimated\s+at"
)
# " was at ", " stood at ", " had achieved ", " of ", " (": between a measure and its figure
_HAS = re.compile(
    rf"(?:\s*,?\s*(?:which\s+|currently\s+|now\s+|has\s+been\s+|had\s+been\s+)?\b(?:{_VERB})\b"
    r"(?:(?:\s+(?!(?:at|in|on|to|by|of|for|from|set|cut|put|paid|sold|[a-z]+ed)\s)[a-z-]+){1,2}(?=\s+at\b))?"
    rf"(?:\s+(?:{_ADVERB}))*\s*|\s+(?:of|at)\s*(?:about|around|approximately|just\s+(?:over|under)|over|nearly|almost|some)?\s*|\s*\()$",
    re.I,
)
# its last word, right before the figure: few figures have one, and the rest need not be looked for
_HAS_LAST = re.compile(rf"(?:\b(?:{_VERB}|{_ADVERB}|of)|\()\s*$", re.I)
# " stood at ", " is running at ": said of levels
_STANDS_AT = re.compile(
    r"\W*(?:now\s+)?(?:stood|stands|(?:ran|runs|sat|sits|hovered)\s+at|(?:is|was|are|were|(?:has|had|have)\s+been)\s+(?:\w+\s+)?(?:running|sitting)\s+at)\b"
)
# "in terms of customer satisfaction": the measure is what follows
_TERMS = re.compile(r"^.*\b(?:in\s+terms\s+of|in\s+respect\s+of|with\s+regards?\s+to|regarding)\s+", re.I)
# "94% in primary school": where the figure holds, if it is no period
_PLACE = re.compile(
    r"\s+(?P<place>(?:in|for|among|amongst|across)\s+(?!(?:most|much|part)\b|the\s+(?:last|previous|same|past|first|year|month|"
    rf"quarter)|{MONTH_NAMES}|Quarter|Q\d|\d|recent|line)[\w\s’'-]{{3,50}}?)"
    r"(?=[,.;)]|\s+(?:and|which|compared|against|with|was|were|in\s+(?:the|\d))|$)",
    re.I,
)


# "with a total increase of around 13%", "a reduction in the level of arrears of 55%": how far something moved is no level
_DIFFERENCE = re.compile(
    r"\b(?:increase|decrease|reduction|rise|fall|drop|growth|decline|improvement|"
    r"change)s?\b(?:(?:\s+in\s+[\w\s’'-]{3,60}?)?\s+of\s+(?:\w+\s+)?|\s+in\s+[\w\s’'-]{3,60}?\s?\()$",
    re.I,
)
# "one over target", "one type of tenure", "(2 / 3 houses)", "16 councillors and eight others"
_STANDS_OFF = re.compile(
    r"\s*/\s?\d|\s+(?:over|under|above|below|short\s+of|councillors|metres|miles|yards|feet|km|kilometres|more|fewer|less|type|kind|sort|way|aspect|example|reason|"
    r"option|part|element)\b",
    re.I,
)
# "20% higher than the national average", "50% lower than": how far apart two levels are
_APART = re.compile(
    r"\s+(?:higher|lower|more|less|fewer|greater|better|worse|above|below|under|over|"
    r"of\s+the\s+(?:total|cost|budget|rates|dues|fees?|charges?|rent|price|value|salary|amount))\b",
    re.I,
)
# "a number of boys, under the age of fifteen"; "the interest rate was 2%": how old somebody is, and terms
_AGE = re.compile(r"\bage\s+of\s+$", re.I)
_INTEREST = re.compile(r"\binterest\s+$", re.I)
# "where the rate was one of the": a word that counts nothing
_LEAD_IN = 30  # characters before a head word that begins the name
_ONE = re.compile(r"one\b", re.I)
# "average rent", "cost per visit", "operational cost per attendance": sums that are measures by themselves
_UNIT_COST = re.compile(r"(?:\w+\s){0,3}(?:cost|price|spend|subsidy|income)\s+per\b", re.I)
# "compliance for safety certificates", "attendance at meetings"
_STARTS_WITH_NOUN = re.compile(
    r"(?:[a-z]+\s)?(?:attendance|absence|satisfaction|occupancy|compliance|turnover|performance)\s+(?:for|of|with|by|in|at|across|on)\s",
    re.I,
)
# the rate of a loan and a wage by law are terms, no performance; the average over all loans is
_LENT = re.compile(
    r"^(?!average\b).*\binterest\s+rates?\b|\binflation\b|\brates?\s+increase\b|\b(?:width|height|depth)$|\b(?:living|"
    r"minimum)\s+wage\b|\brates?\s+of\s+(?:interest|tax|vat|duty)\b",
    re.I,
)
# "the club is proud of its current recycling rate (of 90%)": the phrase before the figure
_PHRASE = re.compile(
    r"\b(?:the|an?|our|its|their)\s+(?:current\s+|overall\s+)?(?P<name>(?!(?:previous|last|best|same)\b)(?:(?!(?:with|at|of|in|on|and|"
    r"for)\s)[\w-]+\s+){1,4}?[\w-]+)\s*$",
    re.I,
)
# "with an average length of 37 years at an average interest rate": the second measure's figure follows
_AT_AVERAGE = re.compile(r"\s(?:at|with|and)\s+an?\s+(?=average\b)", re.I)
_COMPARES_COST = re.compile(r"\b(?:compared|than|target|against|average|previous|increase|decrease)\b", re.I)
# a bare figure is the level of a rate: "the lost time injury rate was 3.2"
_RATE = re.compile(r"\b(?:rate|ratio|score|index)$", re.I)


def valued(text: str) -> Iterator[Said]:
    """ "the average answer time was 21 seconds", "attendance was at 91% in infant classes", "satisfaction of 88% for the service"."""
    told = figures(text)
    for quantity in told.free:
        if not _HAS_LAST.search(text, max(0, quantity.start - 24), quantity.start):
            continue
        lead = text[start_of(text, quantity.start) : quantity.start]
        link = _HAS.search(lead)
        if link is None or _UNREAL.search(lead):
            continue
        apart = (
            _DIFFERENCE.search(lead)
            or (quantity.unit == "count" and (_STANDS_OFF.match(text, quantity.end) or _ONE.match(text, quantity.start)))
            or (quantity.unit == "percent" and _APART.match(text, quantity.end))
            or _AGE.search(lead)
        )
        if apart:
            continue
        raw = lead[: link.start()]
        heads = measures.heads(raw)
        if heads and _INTEREST.search(raw[: heads[-1].start]):
            continue
        name = measures.clean(_TERMS.sub("", measures.clean(heads[-1].name if heads and heads[-1].end >= len(raw.rstrip()) - 2 else raw)))
        if heads and 0 < name.find(heads[-1].name) <= _LEAD_IN and raw[: heads[-1].start].rstrip().endswith("the"):
            name = name[name.find(heads[-1].name) :]  # "was told that ABC the number of homes, huts left out, (was)"
        name = _AT_AVERAGE.split(name)[-1]
        if not heads:
            name = periods.off_name(name)[0]  # "recycling rate for the year"
        if holds_quantity(name):  # "Average speed 31.2mph, 85th percentile 38mph (36 last time)"
            continue
        if not is_name(name) and quantity.unit == "percent" and (phrase := _PHRASE.search(raw)) and _ends_in_noun(phrase["name"]):
            name = measures.clean(phrase["name"])
        stands = _STANDS_AT.match(link.group()) is not None and len(name.split()) <= 8
        known = (
            heads
            or stands
            or _STARTS_WITH_NOUN.match(name)
            or _is_unit_cost(name, text)
            or (_ends_in_noun(name) and (quantity.unit != "count" or _RATE.search(name) is not None))
        )
        level = not known and quantity.unit == "percent" and _LEVEL.search(link.group()) is not None and _may_have_level(name)
        averaged = _AVERAGED.search(link.group()) is not None and _COST.search(name) is not None
        known = known or averaged
        sum_of_many = quantity.unit in MONEY_UNITS and not (averaged or _is_unit_cost(name, text))
        if sum_of_many or _LENT.search(name) or not is_name(name) or not (known or level):
            continue
        place = _PLACE.match(text, quantity.end)
        previous = told.previous if told.previous and told.previous.start > quantity.end and told.previous.unit == quantity.unit else None
        pair = pair_in_brackets(text, text.rindex("(", 0, quantity.start)) if link.group().endswith("(") else None
        if pair:  # "the number of incidents (413 in 2017 to 302 in 2018)"
            previous, quantity = pair
        yield Said(
            name=f"{name} {place['place']}" if place else name,
            rule=LEVEL if level and not _SURE_LEVEL.search(link.group()) else VALUE,
            confidence=0.7 if heads else 0.5 if level else 0.6,
            value=quantity.value,
            unit=unit_of(name, quantity),
            target=told.aim_of(text, quantity),
            previous=previous.value if previous else None,
            rag=rating(text),
            versus_target=versus_target(text),
            trend=trend(text),
            direction=direction(text)
            or (way(previous, quantity) if previous and previous.unit == quantity.unit else None)
            or ("same" if _STAYED.search(link.group()) else None),
        )


# "The cost of a tow |averaged| £910": a sum that is measured again
_AVERAGED = re.compile(r"\baverage[ds]\b|\ban\s+average\s+of\b", re.I)
_COST = re.compile(
    r"\b(?:costs?|prices?|rents?|spend|fees?|bills?|awards?|earnings|wages?|values?|yields?|takings|charges?|fines?)\b", re.I
)
# "had remained at around 90%"
_STAYED = re.compile(r"\bremain(?:s|ed)\s+(?:static\s+|stable\s+|steady\s+|constant\s+)?at\b", re.I)


def _is_unit_cost(name: str, text: str) -> bool:
    """Whether a sum is an average, or the cost of one of many that the clause compares: "cost per visit is £3.15 compared with"."""
    return name.lower().startswith("average") or (_UNIT_COST.match(name) is not None and _COMPARES_COST.search(text) is not None)


# "Lift checks were 96%", "Roof surveys had achieved 81%": in a report of performance anything may have a level
_LEVEL = re.compile(r"\b(?:was|were|is|are|stood|reached|achieved|been|remain(?:s|ed))\b", re.I)
# "were |at| 99%", "had |achieved| 81%": said of nothing but levels
_SURE_LEVEL = re.compile(r"\b(?:achieved|reached)\b|\b(?:was|were|is|are|been)\s+(?:\w+\s+)?at\b", re.I)
# ... but shares of money and opinion, changes, and people who achieve
_NO_LEVEL = re.compile(
    r"\b(?:increases?|decreases?|reductions?|rise|discounts?|contributions?|shares?|grants?|inflation|interest|tax|precept|vat|target|aim|"
    r"average|funding|budgets?|costs?|savings?|fees?|rents?|members?|officers?|councillors?|council|team|board|majority|remaind\w+|rest|"
    r"difference|change|margin|weighting|risks?(?!\s+assess)|variance|figures?|award|offer|threshold|standard|limit|ceiling|cap|tolerance|benchmark)\b|\d",
    re.I,
)


def _may_have_level(name: str) -> bool:
    return 2 <= len(name.split()) <= 8 and _NO_LEVEL.search(name) is None


def _ends_in_noun(name: str) -> bool:
    """Whether a phrase ends in a noun that is a measure: "school attendance", "berth utilisation"."""
    words = name.split()
    return len(words) <= 8 and any(measures.nouns_only(" ".join(words[-size:])) for size in (1, 2) if len(words) >= size)


# "The audit plan was 92% complete", "the units were 70% let"
_COMPLETE = re.compile(
    r"(?:^|\bthat\s|[,;]\s)(?:the\s+|our\s+|its\s+)?(?P<name>[A-Za-z][\w\s’'-]{3,60}?)\s+(?:was|were|is|are|had\s+been)\s+(?:now\s+|"
    r"only\s+|about\s+|around\s+|some\s+)?$",
    re.I,
)
# "Gas checks |100% compliant": a line that begins with its name and has no verb
_LINE = re.compile(r"\W*(?P<name>[A-Z][\w\s’'/&-]{3,50}?)\s+(?:now\s+|only\s+|about\s+)?$")
_STATE = re.compile(r"\s+(?P<state>complete|completed|occupied|full|let|finished|compliant)\b", re.I)
# "Staff had failed the test in 14% of cases", "Interviews took place in 58% of cases"
_IN_CASES = re.compile(r"(?P<name>[A-Z][\w\s’'-]{4,90}?)\s+in\s+(?:only\s+|just\s+|about\s+|around\s+|over\s+)?$")
_CASES = re.compile(r"\s+of\s+(?:all\s+|the\s+)?(?:cases|instances)\b", re.I)


def partly(text: str) -> Iterator[Said]:
    """ "The audit plan was 92% complete", "Interviews had been held in only 58% of cases"."""
    told = figures(text)
    for quantity in told.free:
        if quantity.unit != "percent":
            continue
        state, cases = _STATE.match(text, quantity.end), _CASES.match(text, quantity.end)
        match = (
            (_COMPLETE.search(text[: quantity.start]) or _LINE.fullmatch(text[: quantity.start]))
            if state
            else _IN_CASES.match(text[: quantity.start])
            if cases
            else None
        )
        if match is None:
            continue
        words = f"{match['name']} {state['state']}" if state else re.sub(r"\b(?:had|have|has|been|were|was)\s+", "", match["name"])
        name = measures.clean(words)
        if is_name(name, most=12):
            previous = told.previous if told.previous and told.previous.start > quantity.end else None
            yield Said(
                name=name,
                rule=VALUE,
                confidence=0.6,
                value=quantity.value,
                unit="percent",
                target=told.aim_of(text, quantity),
                previous=previous.value if previous else None,
                versus_target=versus_target(text),
                direction=way(previous, quantity) if previous else None,
            )


# "Re-referral rate 20.1%": at the head of a line the figure may follow the last noun without a mark
_HEAD_NOUN = re.compile(
    r"\W*(?P<name>[A-Z%][^.;:,]{3,90}?(?:rate|rates|percentage|time|times|score|satisfaction|turnover|attendance|"
    r"absence|collection|occupancy|compliance|availability|uptake|take-up|speed|percentile|collected|answered|loss|arrears|in\s+time|on\s+time|on\s+target))(?P<mark>\s)(?:was\s)?$"
)
# "Waste prepared for reuse: 69.1% for the nine months", "False alarms, 702 against a target of 600"
_HEADLINE = re.compile(r"\W*(?P<name>[A-Z%][^.;:]{5,110}?)(?P<mark>:|,)\s+(?:now\s+|about\s+|around\s+)?$")
# what must follow a figure behind a comma, so that it is the measure's
_COMPARES = re.compile(r"[^.;]*?\b(?:against|target|compared|up\s+from|down\s+from|the\s+same\s+as)\b", re.I)


# a bare figure is the measure's where no noun follows it
_ALONE = re.compile(r"\s*(?:$|[.,;(]|(?:in|for|on|at|as|up|down|against|compared|by|out|of|per|this|last|to|from)\b)", re.I)


# " of letters were answered", " were answered in time": behind a share, what it is of
_SHARE_BEHIND = re.compile(
    r"(?:\s+of\s+[a-z][\w\s’'-]{2,60}?)?\s+(?:was|were|is|are|had|has|have|started|began|waited|completed|met)\s+(?!rated)[a-z]", re.I
)
_COUNT_FIRST = re.compile(rf"(?:{COUNT})\s", re.I)


def headline(text: str) -> Iterator[Said]:
    """ "Pupil attendance in primary schools: 91.7%": a line that begins with a measure's name and gives its value."""
    told = figures(text)
    value = told.free[0] if told.free else None
    match = _HEADLINE.fullmatch(text[: value.start]) if value else None
    if value and match is None and value.unit != "count":
        match = _HEAD_NOUN.fullmatch(text[: value.start])
    if value is None or match is None or value.unit in MONEY_UNITS:
        return
    name = measures.clean(match["name"])
    if match["mark"] == "," and not _COMPARES.match(text, value.end):
        return
    if value.unit not in ("percent", "count") and not (measures.is_measure(name) or told.target or told.previous):
        return  # "Field A: 0.41 hectares", "Public consultation: 6 weeks": the size of one thing
    if _COUNT_FIRST.match(name) or (" " not in name and not measures.is_measure(name)):
        return  # "Four calls: two for", "Income: 27.5%"
    if value.unit == "percent" and match["mark"] == ":" and _SHARE_BEHIND.match(text, value.end):
        return  # "Complaints: 61% of letters were answered": what the share is of follows
    if value.unit == "count" and not _ALONE.match(text, value.end):
        return  # "Extension of time: two storey house"
    if not is_name(name, most=16) or (value.unit == "count" and not (measures.is_measure(name) or told.target or told.previous)):
        return
    previous = told.previous if told.previous and told.previous.unit == value.unit else None
    yield Said(
        name=name,
        rule=VALUE,
        confidence=0.75,
        value=value.value,
        unit=unit_of(name, value),
        target=told.aim_of(text, value),
        previous=previous.value if previous else None,
        rag=rating(text),
        versus_target=versus_target(text),
        trend=trend(text),
        direction=way(previous, value) if previous else direction(text),
    )


# "88% for April, 91% for May and 95% for June", "286 days in Quarter 1 and 301 days in Quarter 2"
_NEXT = re.compile(
    rf"\s+(?:in|for|during|at)\s+(?:the\s+)?(?:Quarter\s?\d|Q\d|{MONTH_NAMES}|"
    r"\d{4}(?:/\d\d)?)[\w\s/]{0,12}(?:,|,?\s+and)\s+(?:then\s+)?"
)


def series(text: str) -> Iterator[Said]:
    """ "stood at 88% for April, 91% for May and 95% for June": the last figure is the value, the one before it the previous."""
    found = quantities(text)
    for place, first in enumerate(found):
        run = [first]
        for following in found[place + 1 :]:
            link = _NEXT.match(text, run[-1].end)
            if link is None or link.end() != following.start or following.unit != first.unit:
                break
            run.append(following)
        if len(run) < 2:
            continue
        lead = text[start_of(text, first.start) : first.start]
        link = _HAS.search(lead)
        heads = measures.heads(lead[: link.start()]) if link else []
        name = measures.clean(heads[-1].name if heads else lead[: link.start()]) if link else ""
        if is_name(name) and (heads or _ends_in_noun(name)):
            told = figures(text)
            yield Said(
                name=name,
                rule=VALUE,
                confidence=0.7,
                value=run[-1].value,
                unit=unit_of(name, run[-1]),
                previous=run[-2].value,
                target=told.aim_of(text, run[-1]),
                versus_target=versus_target(text),
                direction=way(run[-2], run[-1]),
            )
        return


# "with 90.3% customer satisfaction", "a 97% occupancy rate": the figure stands before what it measures
_FIGURE_FIRST = re.compile(
    r"\s+(?P<name>(?:[a-z][a-z-]+\s){0,3}(?:satisfaction|attendance|occupancy|compliance|turnover|(?:response|collection|recycling|"
    r"completion|success|"
    r"pass|occupancy|uptake|vacancy|retention)\s+rate))\b(?!\s+(?:target|rate))",
)
_LEADS_FIGURE = re.compile(
    r"\b(?:with|at|of|an?|achiev\w+|reach\w+|maintain\w+|report\w+|record\w+)\s+(?:an?\s+|over\s+|around\s+|about\s+)*$", re.I
)


def before_name(text: str) -> Iterator[Said]:
    """ "finishing the year with 90.3% customer satisfaction", "a 97% occupancy rate"."""
    told = figures(text)
    for quantity in told.free:
        match = _FIGURE_FIRST.match(text, quantity.end) if quantity.unit == "percent" else None
        if match and _LEADS_FIGURE.search(text[: quantity.start]) and not _UNREAL.search(text[: quantity.start]):
            yield Said(
                name=match["name"],
                rule=VALUE,
                confidence=0.6,
                value=quantity.value,
                unit="percent",
                target=told.aim_of(text, quantity),
                versus_target=versus_target(text),
            )


# "average number of working days lost", "days to relet a home"
_TIMED = re.compile(
    r"(?:(?:average|mean|total|median)\s+)?(?:number\s+of\s+)?(?:(?:working|calendar|sick|sickness)\s+)?(?P<unit>days|weeks|months|"
    r"years)\b",
    re.I,
)


def unit_of(name: str, value: Quantity) -> str:
    """The unit of a figure: a bare one is in what its name counts ("number of days lost"); one with decimals, or of a rate, is no count.

    "Huts let as per the bye-laws" is no rate.
    """
    timed = _TIMED.match(name) if value.unit == "count" else None
    if timed:
        return timed["unit"].lower()
    bare = value.unit == "count" and (value.value != int(value.value) or re.search(r"\brate\b|(?<!as )\bper\s", name, re.I))
    return "other" if bare else value.unit
