"""Clauses that state a measure by a count, a share or a target: "there had been 4 assaults", "99.7% of calls were answered"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pipeline.extract import measures
from pipeline.extract.indicator_names import is_name
from pipeline.extract.indicator_parts import TARGET, Said, figures, rating, trend, versus_target
from pipeline.extract.quantities import Quantity, quantities
from pipeline.extract.values import COUNT, count
from pipeline.language.phrases import phrase_end

SHARE, COUNTED, TARGETED, MONEY = "indicators.share/1", "indicators.count/1", "indicators.target/1", "indicators.money/1"

# "99.7% of 999 calls were answered": the share, what it is of, and what is said of that
_OF = re.compile(
    r"\s+of\s+(?:the\s+|all\s+|our\s+|its\s+|these\s+|"
    r"those\s+)*(?P<what>(?:\d{3}\s)?[\w‘“][\w\s,/’'()-]*?)(?:\s\([^()]*\))?\s+(?P<verb>(?:is|are|was|"
    r"were|had|has|have|would\s+be|remain(?:s|ed))\b(?:\s+(?:been|being|also|now|still|currently)\b)*)\s*(?P<rest>[\w‘“(][^.;]*)?",
    re.I,
)
# money, time, land, opinion: a share of these is no measure of performance
_NO_SHARE = re.compile(
    r"^(?:GDP|schemes?|projects?|funding|costs?|budgets?|income|value|price|salary|time|grants?|total|fees?|electorate|land|area|it|"
    r"them|this|that|which|"
    r"revenue|spend(?:ing)?|savings?|increase|amount|contracts?|works?|"
    r"market|responses|respondents|members|objections|money|expenditure|rent|profit|proceeds|turnover|work|cost|capital|shares?|tax|"
    r"rates|dwellings|gross|net|units|monies|"
    r"those\s+(?:who\s+)?(?:respond\w+|consulted)|people\s+who\s+responded|whom)\b",
    re.I,
)
_MUST = re.compile(r"\b(?:must|should|shall|need|to\s+be|will\s+be|can\s+be)\b", re.I)
# where the description of a share ends: ", those outside", "compared to 83%", "in 2023, and"
_ENDS = re.compile(
    r",|\s+compar(?:ed|ing)\b|\s+against\b|\s+(?:and|but|which|with|while|whilst|because|although|due)\s+(?!other|or\b)|"
    r"\s+in\s+(?:the\s+month|\d{4})|\s+\(",
    re.I,
)


def shares(text: str) -> Iterator[Said]:
    """ "99.7% of 999 calls were answered" is the measure "999 calls answered" with the value 99.7."""
    told = figures(text)
    for quantity in quantities(text):
        if quantity.unit != "percent":
            continue
        match = _OF.match(text, quantity.end)
        if (
            not match
            or _NO_SHARE.match(match["what"])
            or _MUST.search(match["verb"])
            or len(match["what"].split()) > 14
            or re.search(r"[,]", match["what"])
        ):
            continue
        rest = match["rest"] or ""
        end = _ENDS.search(rest)
        rest = rest[: end.start()] if end else rest
        if re.match(r"(?:must|should|required|reserved|likely|expected|to\b|not\s+yet)", rest, re.I) or len(rest.split()) > 18:
            continue
        name = measures.clean(f"{match['what']} {rest}".strip())
        if len(name.split()) < 2:
            continue
        previous = told.previous if told.previous and told.previous.start > quantity.end else None
        if previous and any(quantity.end < free.start < previous.start for free in told.free):
            previous = None  # it is compared with another figure
        yield Said(
            name=name,
            rule=SHARE,
            confidence=0.62,
            value=quantity.value,
            unit="percent",
            target=told.target.value if told.target else None,
            previous=previous.value if previous else None,
            versus_target=versus_target(text),
            trend=trend(text),
            rag=rating(text),
            direction=None
            if previous is None
            else "up"
            if quantity.value > previous.value
            else "down"
            if quantity.value < previous.value
            else "same",
        )


_ALSO = re.compile(rf"\band\s+(?P<count>{COUNT})\s+in\s+(?P<place>(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)")
_OF_WHICH = re.compile(rf",?\s+of\s+which\s+(?P<count>{COUNT})\s+(?:were|was|had\s+been)\s+(?P<of>of\s+)?(?P<what>[^,.;]{{4,90}})", re.I)
# what may lead into a count: "there had been", "reported", "received", "with", a stop
_LED = re.compile(
    r"(?:\b(?:there\s+(?:had\s+been|have\s+been|has\s+been|were|was|are|is)|had|has|have|saw|reported|recorded|received|dealt\s+with|"
    r"attended|issued|made|experienced|totalled|of|with|and|that|to|a\s+total\s+of|"
    r"in\s+excess\s+of|over|around|about|approximately|nearly|almost|only|some|just)|[-–:,;(]|^)\s*(?:(?:only|just|over|around|about|"
    r"approximately|nearly|almost|some|a\s+total\s+of|in\s+excess\s+of|more\s+than)\s+)*$",
    re.I,
)


# "no reports of vandalism were recorded", "nil thefts"
_NONE = re.compile(
    r"\b(?:no|nil|zero)\s+(?=(?:\w+\s+)?(?:reports?\s+of|crimes|offences|thefts|break-ins|burglaries|incidents\s+of|assaults)\b)",
    re.I,
)
# "a decrease of 63 casualties" is no count of them
_DIFFERENCE = re.compile(r"\b(?:increase|decrease|reduction|rise|fall|drop|growth|additional|further|extra)\s+(?:of\s+)?(?:\w+\s+)?$", re.I)


def counts(text: str) -> Iterator[Said]:
    """ "there had been 4 reports of assaults in the town", "over 1,700 gritting runs had taken place"."""
    for quantity in quantities(text):
        if (
            quantity.unit != "count"
            or quantity.value != int(quantity.value)
            or not _LED.search(text[: quantity.start])
            or _DIFFERENCE.search(text[: quantity.start])
        ):
            continue
        name = _counted(text, quantity)
        if name is None or (quantity.value == 1 and not re.match(r"(?:report|case|instance)s?\s+of\b", name, re.I)):
            continue  # one incident is an event
        yield Said(name=name, rule=COUNTED, confidence=0.55, value=quantity.value, unit="count")
        # "reports of theft in Eastham and one in Westham", "nine inspections, of which 6 were of new providers"
        also = _ALSO.search(text, quantity.end)
        number = count(also["count"]) if also else None
        if also and number is not None and " in " in name and "," not in text[quantity.end : also.start()]:
            yield Said(
                name=f"{name.rsplit(' in ', 1)[0]} in {also['place']}", rule=COUNTED, confidence=0.5, value=float(number), unit="count"
            )
        part = _OF_WHICH.search(text, quantity.end)
        number = count(part["count"]) if part else None
        if part and number is not None:
            yield Said(
                name=f"{name} {measures.clean(part['what'])}" if not part["of"] else f"{name} of {measures.clean(part['what'])}",
                rule=COUNTED,
                confidence=0.45,
                value=float(number),
                unit="count",
            )
    for match in _NONE.finditer(text):
        name = _counted(text, Quantity(match.start(), match.end() - 1, 0.0, "count"))
        if name is not None:
            yield Said(name=name, rule=COUNTED, confidence=0.5, value=0.0, unit="count")


# "There were around 20 children", "a total of 472 homes were delivered", "in excess of 1,800 bins had been refilled"
_EXISTS = re.compile(
    r"\bthere\s+(?:were|are|had\s+been|have\s+been)\s+(?:currently\s+|now\s+|still\s+)?(?:around|approximately|about|over|nearly|"
    r"almost|some|more\s+than)\s+$",
    re.I,
)
_TOTAL = re.compile(r"\b(?:a\s+total\s+of|in\s+excess\s+of|over|more\s+than|around|approximately|nearly|almost|some)\s+$", re.I)
_DONE = re.compile(
    r"\s+(?P<what>[\w\s’'-]{3,60}?)\s+(?:had\s+been|have\s+been|has\s+been|were|was|had|taken)\s+(?P<done>delivered|completed|refilled|"
    r"collected|answered|processed|repaired|planted|cleared|inspected|issued|"
    r"built|supported|helped|housed|treated|tested|vaccinated|visited|recycled|resolved|filled|installed|"
    r"placed|recruited|taken\s+place|dealt\s+with|responded\s+to|cleaned|gritted|let|relet|assessed)\b",
    re.I,
)
_NOT_COUNTED = re.compile(
    r"\b(?:members?|councillors?|public|residents|objections?|representations?|letters?|emails?|responses|signatures|comments|"
    r"questions|planning|people\s+(?:attend|present)|present|attend\w*|apologies|votes?)\b",
    re.I,
)


def things(text: str) -> Iterator[Said]:
    """ "in excess of 1,800 salt bins had been refilled", "There were around 20 children ready to step down"."""
    for quantity in quantities(text):
        if quantity.unit != "count" or quantity.value < 10:
            continue
        before, after = text[: quantity.start], text[quantity.end :]
        done = _DONE.match(after)
        if (
            done
            and _TOTAL.search(before)
            and not _NOT_COUNTED.search(done["what"])
            and len(done["what"].split()) <= 7
            and not re.search(r"\b(?:of|years?|days?|weeks?|months?|hours?|minutes?)\b", done["what"].split()[0])
        ):
            yield Said(
                name=measures.clean(f"{done['what']} {done['done']}"), rule=COUNTED, confidence=0.5, value=quantity.value, unit="count"
            )
            continue
        if _EXISTS.search(before):
            name = measures.clean(re.sub(r"\b(?:that|who|which)\s+(?:were|are|had|have)\s+", "", after[: _end(after)]))
            if measures.counted_first(name) and not _NOT_COUNTED.search(name):
                yield Said(name=name, rule=COUNTED, confidence=0.5, value=quantity.value, unit="count")


def _end(text: str) -> int:
    stop = re.search(r"[,;.:]|\s+(?:but|because|which|with|and\s+(?:the|it|that|there|this))\b", text)
    return stop.start() if stop else len(text)


def _counted(text: str, quantity: Quantity) -> str | None:
    """The name of what a figure counts, where this is a statistic: "reports of assaults in the town"; None otherwise."""
    end = phrase_end(text, quantity.end, comma=True)
    words = text[quantity.end : end]
    cut = re.search(
        r"\s+(?:and|with|including|during|since|over\s+the|in\s+the\s+(?:last|past|previous|month|quarter|year)|in\s+(?:January|"
        r"February|March|April|May|June|July|August|September|October|November|December|\d{4})|"
        r"reported|recorded|received|taking|concerned|related\s+to|last|this|logged|attended|carried|per|compared|between|"
        r"up|down|from\s+\d|as\s+at|at\s+present|to\s+date)\b",
        words,
        re.I,
    )
    name = measures.clean(words[: cut.start()] if cut else words)
    if not is_name(name, most=14) or name[0].isdigit() or not measures.counts_things(" ".join(name.split()[:6])):
        return None
    return name


# "a target of 300,000 homes to be delivered", "The target is 2693 homes by 2026"
_TARGET_THING = re.compile(r"\s+(?P<thing>(?:[a-z][\w’'-]*\s+)*[a-z][\w’'-]*)", re.I)


def targeted(text: str) -> Iterator[Said]:
    """ "the target of 400 homes being brought back into use when 462 had been": a target, with or without the value."""
    told = figures(text)
    if told.target is None or not TARGET.search(text[: told.target.start][-60:]):
        return
    end = phrase_end(text, told.target.end, comma=True)
    after = text[told.target.end : end]
    thing = _TARGET_THING.match(after)
    name = measures.clean(
        re.split(
            r"\s+(?:when|by\s+\d{4}|by\s+the|over\s+the|in\s+\d{4}|for\s+\d{4}|and)\b",
            thing["thing"] if thing else "",
        )[0]
    )
    name = re.sub(r"^(?:for|in|on)\s+(?:the\s+)?", "", name)
    before = measures.heads(text[: told.target.start])
    if not is_name(name, most=20) and before:
        name = measures.clean(before[-1].name)
    if not is_name(name, most=20) or re.match(r"(?:would|set|against|which|\d)\b", name, re.I):
        return
    value = next(
        (free for free in told.free if free.unit == told.target.unit and free.unit != "gbp" and free.start > told.target.end), None
    )
    yield Said(
        name=name,
        rule=TARGETED,
        confidence=0.6,
        value=value.value if value else None,
        unit=told.target.unit,
        target=told.target.value,
        versus_target=versus_target(text),
        trend=trend(text),
    )


# "an underspend of £121.6m", "the forecast pressure", "a deficit of £3m"
_BALANCE = re.compile(
    r"\b(?P<name>(?:(?:revenue|capital|forecast|projected|net|year-end|in-year|total|budget|overall|current|"
    r"predicted)\s+){0,3}(?:overspend|underspend|over-?spend|under-?spend|overspending|deficit|surplus|shortfall|pressure|precept|"
    r"overspent|variance))\b",
    re.I,
)
# "which was a decrease of £6.7m", "had increased by", "compared to £3m", "an increase from £35.86"
_MOVES = re.compile(
    r"\b(?:(?P<up>increas(?:e|ed|ing)|rise|risen|up\s+from|higher\s+than|worsened)|(?P<down>decreas(?:e|ed|ing)|reduc(?:ed|tion|ing)|"
    r"fallen|fell|down\s+from|lower\s+than|improved))\b",
    re.I,
)


# between a balance and its sum: " of ", " was forecast at ", " for the service was ", " to "
_AT = re.compile(
    r"\s+(?:(?:forecast|position|figure|for\s+the\s+[\w\s]{2,30}|in\s+[\w\s]{2,30})\s+)?(?:(?:is|was|of|at|to|now|stood|stands|"
    r"currently|forecast|projected|estimated|be|by|had|been|increased|decreased|reduced|from)\s+)*(?:about\s+|around\s+|"
    r"approximately\s+|some\s+)?",
    re.I,
)


# "£50.26 for the web package, an increase from £35.86", "a precept of £5,000, a reduction on £5,400"
_THING = re.compile(
    r"\s+for\s+(?:the\s+|an?\s+)?(?P<name>[\w][\w\s’'-]{2,50}?),?\s+(?:which\s+(?:is|was)\s+)?an?\s+(?:(?P<up>increase|rise)|"
    r"(?P<down>decrease|reduction|fall))\s+(?:from|on|of\s+\S+\s+(?:from|on))\s+$",
    re.I,
)


def prices(text: str) -> Iterator[Said]:
    """ "£50.26 for the web package, an increase from £35.86": a price set against what it was."""
    found = [quantity for quantity in quantities(text) if quantity.unit in ("gbp", "eur", "nzd")]
    for first, second in itertools.pairwise(found):
        match = _THING.fullmatch(text[first.end : second.start])
        if match:
            yield Said(
                name=measures.clean(match["name"]),
                rule=MONEY,
                confidence=0.6,
                value=first.value,
                unit=first.unit,
                previous=second.value,
                direction="up" if match["up"] else "down",
            )


def money(text: str) -> Iterator[Said]:
    """ "an underspend of £121.6m was forecast, which had increased by £73.6m": money that is set against what it was."""
    moves = _MOVES.search(text)
    match = _BALANCE.search(text)
    if not match or not moves:
        return
    found = [quantity for quantity in quantities(text) if quantity.unit in ("gbp", "eur", "nzd")]
    value = next((quantity for quantity in found if _AT.fullmatch(text[match.end() : quantity.start])), None)
    told = figures(text)
    if value is None:
        return
    yield Said(
        name=measures.clean(match["name"]),
        rule=MONEY,
        confidence=0.6,
        value=value.value,
        unit=value.unit,
        previous=told.previous.value if told.previous and told.previous.unit == value.unit and told.previous.start != value.start else None,
        direction="up" if moves["up"] else "down",
    )
