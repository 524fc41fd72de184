"""What services spend and earn, set beside what was budgeted: "forecast to overspend by £6.8m", "Parking income was £140,000 under budget".

What a named service overspends is a measure, as it is set against that service's budget; a bare "underspend of £15,000" is an amount until
something is set beside it, and so is what anything costs. The measure has the name of the service and of the difference ("Adult care
overspend"), or of what is set against its budget ("Parking income").
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.beside import set_beside
from pipeline.extract.indicators.names import is_name, start_of
from pipeline.extract.indicators.parts import Said, trend
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities
from pipeline.language.gate import gated

BUDGET = "indicators.budget/1"

FORECAST = r"(?:forecast(?:ing|ed)?|project(?:ed|ing)|expect(?:ed|ing)|predict(?:ed|ing)|estimated|showing|reporting|anticipat(?:ed|ing))"
_BALANCE = r"(?:over|under)-?\s?spend(?:ing)?|deficit|surplus|shortfall|pressure"
KINDS = (
    r"(?:(?:small|slight|significant|large|forecast|projected|net|total|overall|initial|real|revenue|capital|potential|year[\s-]to[\s-]date|year[\s-]end|in-year|"
    r"current)\s+)"
)
# "was forecast to overspend by", "were showing a forecast overspend of", "has a projected overspend of", "had overspent by"
SPENDS = gated(
    rf"\s(?:(?:was|were|is|are|had\s+been|has\s+been|(?:has|have|had)(?=\s+an?\s))\s+(?:\w+ly\s+)?|(?=forecasting|showing|"
    rf"reporting|(?:had\s+|has\s+|have\s+)?(?:over|under)-?spent))(?:{FORECAST}\s+to\s+(?:be\s+)?(?P<verb>(?:over|"
    rf"under)-?\s?spen[dt])\s+by|"
    rf"(?:had\s+|has\s+|have\s+)?(?P<past>(?:over|under)-?spent)(?:\s+by)?|"
    rf"(?:{FORECAST}\s+)?an?\s+{KINDS}{{0,2}}(?P<noun>{_BALANCE})\s+of)\s+(?:just\s+|about\s+|around\s+|under\s+|over\s+|some\s+)*$",
    re.I,
)
# "an underspend of £1.1m in Corporate Resources", "reported a year to date overspend of £2.3m"
NOUN = gated(
    rf"\b(?:an?|the)\s+(?P<kinds>{KINDS}{{0,3}})(?P<noun>{_BALANCE})\s+(?:of|was|is|at)\s+(?:just\s+|about\s+|around\s+|under\s+|"
    rf"over\s+|some\s+)*$",
    re.I,
)
_IN_SERVICE = re.compile(
    r"\s+(?:in|within|on|for|against)\s+(?:the\s+)?(?P<name>[A-Z][\w&’']*(?:\s(?:and\s|of\s|for\s|the\s)?[A-Z][\w&’']*){0,6}|"
    r"[a-z]+(?:\s[a-z]+){0,3}(?=[.,;]|$))"
)
# "and Children's Services by £2.4m": the verb is that of the service before
_AND_BY = re.compile(r"(?:,|\band)\s+(?:the\s+)?(?P<name>[A-Z][\w&’' -]{2,60}?)\s+by\s+(?:just\s+|about\s+|around\s+)?$")
# "In relation to Adult Care, the service was", "For Children's Services, the forecast was"
_PLACED = re.compile(
    r"(?:in\s+relation\s+to|in\s+respect\s+of|with\s+regards?\s+to|within|for|in)\s+(?:the\s+)?(?P<name>[A-Z][^.;:]{3,80}?),\s+(?:the|"
    r"this|its)\s",
    re.I,
)
_WHOSE = re.compile(
    r"(?:the|this|its|it|that)?\s*(?:service|services|forecast|position|outturn|forecast\s+outturn|revenue\s+outturn|"
    r"outturn\s+position|department|"
    r"directorate|council|authority|board|trust|variance|which|there|result)?",
    re.I,
)
# "The grant for 2031 is £17m and |is forecast to overspend by"
_ITS_SUM = re.compile(r"\s+(?:is|was|of)\s+[£€$]\S+(?:\s+and)?\s*$")
# what is wished or asked is no outturn
SUPPOSED = re.compile(
    r"\b(?:would|could|should|might|may|if|avoid\w*|prevent\w*|risk\s+of|no|potential|possible|request\w*)\s+(?:\w+\s+){0,3}$",
    re.I,
)


# "by |-|£3m", "of |- |£5m", "(|+|£6.3m)": which way a sum differs
_SIGN = re.compile(r"(?<=[\s(])[-+–]\s?(?=[£€$]\d)")


def unsigned(text: str) -> str:
    """A clause without the signs before its sums, which "overspend" and "underspend" tell as well; every word stays at its place."""
    return _SIGN.sub(lambda sign: " " * len(sign.group()), text)


def forecasts(text: str) -> Iterator[Said]:
    """ "Children's Services were showing a forecast overspend of just under £6m, a reduction of £615,000 from month 8"."""
    text = unsigned(text)
    what = ""
    for quantity in quantities(text):
        if quantity.unit not in MONEY_UNITS:
            continue
        before = text[: quantity.start]
        spends = SPENDS.search(before)
        also = _AND_BY.search(before) if what and spends is None else None
        if spends and not SUPPOSED.search(before[: spends.start()]):
            what = difference(spends["verb"] or spends["past"] or spends["noun"])
            who = service(text, spends.start())
            if who or set_beside(text, quantity):
                yield from balance(text, quantity, f"{who} {what}")
        elif also:
            yield from balance(text, quantity, f"{measures.clean(also['name'])} {what}")


# "A revenue overspend of £1.92m |was projected for the year": set against the budget, as a forecast is
_FORECAST_AFTER = re.compile(
    r"\s+(?:is|was|had\s+been|has\s+been)\s+(?:now\s+|currently\s+)?(?:forecast|projected|expected|predicted|anticipated)\b", re.I
)


def balances(text: str) -> Iterator[Said]:
    """ "reported a year to date overspend of £2.3m, an improvement of £0.4m on the month 11 position"."""
    for quantity in quantities(text):
        noun = NOUN.search(text[: quantity.start]) if quantity.unit in MONEY_UNITS else None
        if noun and not SUPPOSED.search(text[: noun.start()]):
            placed = _IN_SERVICE.match(text, quantity.end)
            who = measures.clean(placed["name"] if placed else noun["kinds"])
            if set_beside(text, quantity) or _moved(text, quantity) or _FORECAST_AFTER.match(text, quantity.end):
                yield from balance(text, quantity, f"{who} {difference(noun['noun'])}")


def balance(text: str, quantity: Quantity, name: str) -> Iterator[Said]:
    """What a service is over or under its budget by, with what the clause sets the sum beside."""
    if is_name(name.strip(), most=14):
        beside = set_beside(text, quantity)
        yield Said(
            name=name.strip(),
            rule=BUDGET,
            confidence=0.7 if beside else 0.55,
            value=quantity.value,
            unit=quantity.unit,
            target=beside.target if beside else None,
            previous=beside.previous if beside else None,
            versus_target=(beside.versus if beside else None) or _against_budget(text, quantity, name),
            trend=(beside.trend if beside else None) or _moved(text, quantity),
            direction=beside.direction if beside else None,
        )


def service(text: str, end: int) -> str:
    """Whose spending the words before `end` tell of; "" for the council's as a whole."""
    who = measures.clean(_ITS_SUM.sub("", text[start_of(text, end) : end]))
    if not _WHOSE.fullmatch(who):
        return who
    placed = _PLACED.search(text[:end])
    return measures.clean(placed["name"]) if placed else ""


def difference(words: str) -> str:
    """ "over spent" -> "overspend"."""
    return "".join(words.lower().split()).replace("spending", "spend").replace("spent", "spend")


# "$30,000 against budget"
_AGAINST_BUDGET = re.compile(r"\s+(?:against|compared\s+(?:to|with)|on)\s+(?:the\s+|its\s+)?(?:\w+\s+)?budget\b", re.I)


def _against_budget(text: str, quantity: Quantity, name: str) -> str | None:
    """ "has underspent $30,000 against budget" is below it."""
    if not _AGAINST_BUDGET.match(text, quantity.end):
        return None
    return "below" if "underspend" in name else "above" if "overspend" in name else None


# ", an improvement of £0.4m on the month 11 position"
_IMPROVED = re.compile(
    r"[^.;:]{0,40},\s+(?:which\s+(?:was|is)\s+)?an?\s+(?:(?P<better>improvement)|(?P<worse>deterioration|worsening))\s+(?:of|on|from)\b",
    re.I,
)


def _moved(text: str, quantity: Quantity) -> str | None:
    match = _IMPROVED.match(text, quantity.end)
    return None if match is None else "better" if match["better"] else "worse"


# "12% ahead of budget", "£140,000 under budget", "behind the year to date budget of", "in line with the budget"
OFF = gated(
    r"\b(?:(?P<above>over|above|ahead\s+of|more\s+than|higher\s+than|in\s+excess\s+of)|(?P<below>under|below|behind|short\s+of|"
    r"less\s+than|lower\s+than)|"
    r"(?P<on>on|in\s+line\s+with|within))\s+(?:the\s+|its\s+|our\s+|their\s+)?(?:(?:year[\s-]to[\s-]date|annual|revised|approved|"
    r"original|full[\s-]year|"
    r"profiled|phased|agreed|capital|revenue|total|current)\s+){0,2}(?:budget(?:ed(?:\s+\w+)?)?|estimate|target)\b",
    re.I,
)
# "had come in over budget| at |£12,400": the sum itself
_CAME_IN = re.compile(r"\b(?:come|came|finished|ended)\b", re.I)
_CAME_AT = re.compile(r"\s+(?:at|with)\s+(?:about\s+|just\s+)?$", re.I)
# "Parking income was", "Capital expenditure of $6.2m is currently"
_IS = re.compile(
    r"(?P<name>[A-Za-z](?:[^,.;:]|[.,](?=\d)){3,80}?)\s*,?\s+(?:(?:is|was|are|were|came\s+in|had\s+come\s+in|finished|ended(?:\s+the\s+year)?|stood|stands|"
    r"remain(?:s|ed)|had\s+been|has\s+been|"
    r"received(?:\s+\w+){0,3})\s*(?:currently|now|still|slightly|well|just|some|about|around|approximately|tracking|running|\w+ly|"
    r",)?\s*)+$",
    re.I,
)
_OF_SUM = re.compile(r"^(?P<name>.{3,80}?)\s+(?:of|at|totalling|totals?)\s*$", re.I)
# what has a budget: money, not a building
_SPENT = re.compile(
    r"\b(?:income|spend(?:ing)?|expenditure|costs?|revenue|receipts|savings|fees?|takings|outturn|collection|sales|subsidy|rates|"
    r"surplus|deficit|payments|"
    r"grants?|overtime|pay|salaries|maintenance|programme|budget|levies|debt|returns?|position|arrears|account|profit|contribution)\b",
    re.I,
)


def off_budget(text: str) -> Iterator[Said]:
    """ "Car parking income was £140,000 under budget", "Capital expenditure of $6.2m is behind the year to date budget of $8.8m"."""
    for match in OFF.finditer(text):
        if SUPPOSED.search(text[: match.start()]):
            continue
        found = quantities(text)
        off = next((each for each in found if each.end <= match.start() and not text[each.end : match.start()].strip()), None)
        end = off.start if off else match.start()
        begin = start_of(text, end)
        told = _IS.search(text[begin:end])
        if told is None:
            continue
        of = next(
            (each for each in found if begin <= each.start and each.end <= begin + told.end("name") and each.unit in MONEY_UNITS), None
        )
        named = _OF_SUM.match(text[begin + told.start("name") : of.start]) if of else None
        name = measures.clean(named["name"] if named else told["name"])
        aim = next(
            (each for each in found if each.start >= match.end() and re.fullmatch(r"\s+(?:of|at)\s+", text[match.end() : each.start])), None
        )
        if of is None and off is None and _CAME_IN.search(told.group()):
            of = next((each for each in found if each.start >= match.end() and _CAME_AT.fullmatch(text[match.end() : each.start])), None)
            named, aim = (told, None) if of else (named, aim)
        service = off is not None and off.unit in MONEY_UNITS and name[:1].isupper()
        if not is_name(name, most=12) or not (_SPENT.search(name) or service) or (of and not named):
            continue
        yield Said(
            name=name,
            rule=BUDGET,
            confidence=0.6,
            value=of.value if of else None,
            unit=of.unit if of else aim.unit if aim else None,
            target=aim.value if aim else None,
            versus_target="above" if match["above"] else "below" if match["below"] else "on",
            trend=trend(text),
        )


# "is $1.4m against a budgeted surplus of $0.9m", "Savings of £6.1m had been delivered against the £9m target"
BUDGETED = gated(
    r"[^,.;:]{0,50}?\s(?:against|compared\s+(?:to|with)|versus|vs\.?)\s+(?:an?\s+|the\s+|its\s+|"
    r"our\s+)?(?:(?:[\w-]+\s+){0,2}(?:budget(?:ed)?|target(?:ed)?|"
    r"planned|forecast|estimated?)(?:\s+[\w-]+){0,2}(?:\s+of)?\s+)?$",
    re.I,
)
_NAMED = re.compile(
    r"(?P<name>[A-Za-z][^,.;:]{3,70}?)\s+(?:(?:is|was|were|are|stood\s+at|stands\s+at|of|at|totalled|came\s+to|reached)\s+)(?:now\s+|"
    r"currently\s+)?$",
    re.I,
)


def budgeted(text: str) -> Iterator[Said]:
    """ "The surplus is $1.4m against a budgeted surplus of $0.9m", "Savings of £6.1m had been delivered against the £9m target"."""
    found = [quantity for quantity in quantities(text) if quantity.unit in MONEY_UNITS]
    for first, second in itertools.pairwise(found):
        between = text[first.end : second.start]
        against = BUDGETED.search(between)
        if against is None or against.end() != len(between) or against.start():
            continue
        if not re.search(r"budget|target|planned|forecast|estimate", between, re.I) and not re.match(
            r"\s+(?:target|budget)\b", text[second.end :]
        ):
            continue
        begin = start_of(text, first.start)
        named = _NAMED.search(text[begin : first.start])
        name = measures.clean(named["name"]) if named else ""
        if is_name(name, most=12):
            yield Said(name=name, rule=BUDGET, confidence=0.65, value=first.value, unit=first.unit, target=second.value, trend=trend(text))
