"""Clauses that state a measure by a share: "98.6% of calls were answered", "88% of them had been closed in time"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said, figures, rating, trend, versus_target, way
from pipeline.extract.indicators.statistic import has_parts
from pipeline.extract.measures import Measure
from pipeline.extract.quantities import Quantity, quantities
from pipeline.language import rag

SHARE = "indicators.share/1"

# "98.6% of alarm calls were answered": the share, what it is of, and what is said of that
_OF = re.compile(
    r"\s+of\s+(?:the\s+|all\s+|our\s+|its\s+|these\s+|"
    r"those\s+(?!who\b|that\b|whose\b))*(?P<what>(?:\d{3}\s)?[\w‘“][\w\s,/’'()&-]*?(?:\swho\s(?:had|have|has|were|are)\s[\w\s’'-]{3,40}?)?)(?:\s\([^()]*\))?\s+(?P<verb>(?:is|are|was|"
    r"were|had|has|have|would\s+be|remain(?:s|ed)|(?P<did>received|achieved|passed|attained|ran|arrived|"
    r"started|began|waited|gained|feel|felt|live[ds]?|stayed|moved|happened|occurred|took|returned|completed|used|attended|responded|replied|visited|missed|failed|met|"
    r"left|went|came|fell|walked|cycled|travelled|worked|smoked|paid|owed|wanted|preferred|chose|reported|rated|thought|agreed|supported|exceeded|stopped|kept|remained|improved|progressed|accessed|engaged)(?!\s+by\b))\b(?:\s+(?:been|being|also|now|still|"
    r"currently)\b)*)\s*(?P<rest>[\w‘“(][^.;]*)?",
    re.I,
)
# money, time, land, opinion: a share of these is no measure of performance
NO_SHARE = re.compile(
    r"^(?:(?:annual|overall|whole|entire|average)\s+)?(?:GDP|schemes?|projects?|funding|costs?|budgets?|income|value|price|salary|time|grants?|total|fees?|electorate|land|area|it|"
    r"them|this|that|which|"
    r"revenue|spend(?:ing)?|savings?|increase|amount|contracts?|works?|"
    r"risks?|market|responses|respondents|members|objections|money|expenditure|rent|profit|proceeds|turnover|work|cost|capital|shares?|tax|"
    r"rates|council\s+tax|precept|levy|levies|charges?|allocated|dwellings|gross|net|units|monies|councils|local\s+authorities|products|exports|emissions|"
    r"those\s+(?:who\s+)?(?:respond\w+|consulted)|people\s+who\s+responded|whom)\b",
    re.I,
)
_COLLECTED = re.compile(r"(?:collected|recovered|paid\s+on\s+time)\b", re.I)  # "96.8% of council tax was collected": how it was done
# "estimated levy yield kept", "the 2031 precept", "trading profit": parts of one sum, wherever its word stands
_OF_A_SUM = re.compile(r"\b(?:yields?|precept|profits?|dividends?)\b", re.I)
# "parking is private any review should include": the words of the main clause
_CLAUSE_INSIDE = re.compile(r"\b(?:should|would|could|must|will|can|produces?|unless|if|although)\b", re.I)
# "paid by tolls| (27%), dues (9%)"
_LISTED = re.compile(r"\s\(\d[\d.]*\s?%\)\s*(?:,|and\b)")
_BY_ONE = re.compile(r"\s+(?:through|by|from|via|in|on|at|under)\s+(?:[\w’'&-]+\s*){1,5}$")
# "kept out of the dump| and worked with the schools": what somebody did besides
_AND_DID = re.compile(r"(\s(?:from|to|into|out\s+of|on|at|within)\s[^,]*?)\s+and\s+[a-z]+ed(?:\s+(?:with|in|to|on|at)\s.*)?$")
# "were either sold", "is for one", "were raised by the same": no whole description
_UNFINISHED = re.compile(r"\beither\b|\b(?:one|two|three|an?|the|not|or|of|for|to|more|less|over|under)$", re.I)
# "if the rates for the top 2% of the firms were raised"
_IF = re.compile(r"\bif\b[^.;]*$|\b(?:top|bottom|remaining|other|first|last)\s+$", re.I)
_MUST = re.compile(r"\b(?:must|should|shall|need|to\s+be|will\s+be|can\s+be)\b", re.I)
_SUPPOSED = re.compile(r"\bwould\b", re.I)
_SUM = re.compile(r"[£€$]?\d")
# where the description of a share ends: ", those outside", "compared to 83%", "in 2023, and"
_ENDS = re.compile(
    r",(?!\d)(?!\s[a-z]+ed\s+or\s)|\s[–-]\s|\s+but\b|\s+compar(?:ed|ing)\b|\s+against\b|\s+(?:and|but|which|with|while|whilst|because|although|"
    r"due)\s+(?!other|or\b|[a-z]+ed\b|(?-i:(?!M(?:r|s|rs)\b|Cllr|Councillor)[A-Z]))|"
    r"\s+in\s+(?:the\s+month|\d{4})|\s+\(|\s+(?:so(?!\s+(?:well|far|many|much)\b)|unless|where|as\s+(?:an?\s+lot|the|they|it|there|this|most|many|some))\s",
    re.I,
)
# "the contract was to bring light to |100% of the huts| and it was let": no subject
_OBJECT = re.compile(
    r"\b(?:to|into|from|by|reach|serve|cover|(?:intend\w*|plan\w*|want\w*|propos\w+|hop\w+|aim\w*)\s+to\s+[a-z]+(?:\s+(?:off|on|up|out|down))?)\s+(?:(?:over|about|around|nearly|almost|some|just|only)\s+)*$",
    re.I,
)
# "have been answered", "had a plan in place"; "have houses in the town" is what people own
_HAVE = re.compile(r"ha[sd]|have", re.I)
_OWNED = re.compile(
    r"(?!(?:(?:not|since|all|either|already|fully|only|yet|to|no|an?|access|up-to-date|\w+ly)\s+)*(?:\w+(?:ed|en|wn|ght|ept|eft|ent|ost)|"
    r"an?|no|access|up-to-date|been|done|made|paid|met|gone|come|become|begun|sold|told|held|found|had|put|set|read|led|run|won)\b)",
    re.I,
)


# "88% of them had been closed", "71% had been visited": the share is of the thing told before
_OF_THEM = re.compile(
    r"(?:\s+of\s+(?:them|these|those|which))?\s+(?P<verb>(?:are|were|had|have|has)\b(?:\s+(?:been|being|also|now|still|"
    r"currently)\b)*)\s+(?P<rest>[a-z][^.;]*)",
    re.I,
)
# "children die before they are two": the verb is not said of the share
_OTHER_SUBJECT = re.compile(r"\b(?:they|he|she|it|we|you)\b|\band\s+this\b", re.I)
# "are Green", "were rated amber": a share of things by status is a tally
_BY_STATUS = re.compile(rf"[‘'\"“(]?(?:(?:rag[\s-]*)?rated\s+(?:as\s+)?)?{rag.COLOURS}\b", re.I)
# "40% must be", "12% in the parish": a rule, a plan or where things are
_NOT_SO = re.compile(
    r"(?:(?:with)?in\s+(?:the\s+)?(?:(?-i:[A-Z])|parish|area\b|village|county\b|city\b)|must|should|required|reserved|likely|expected|to\b|not\s+yet)",
    re.I,
)
# a comparison that belongs to another statement: "... and that recycling had slipped from"
_ANOTHER = re.compile(r"\band\b.*\b(?:had|has|have|was|were|is|are)\b", re.I)


def shares(text: str, before: Measure | None) -> Iterator[Said]:
    """ "98.6% of alarm calls were answered" is the measure "alarm calls answered" with the value 98.6."""
    told = figures(text)
    what: str | None = None  # what the share before this one was of
    for quantity in quantities(text):
        if quantity.unit != "percent":
            continue
        name = _with(text, quantity, what) or _name(text, quantity, before)
        if name is None:
            continue
        of = _OF.match(text, quantity.end)
        what = of["what"] if of else what
        previous = told.previous if told.previous and told.previous.start > quantity.end and told.previous.unit == "percent" else None
        if previous and (
            any(quantity.end < free.start < previous.start for free in told.free) or _ANOTHER.search(text[quantity.end : previous.start])
        ):
            previous = None  # it is compared with another figure
        aim = told.aim_of(text, quantity)
        yield Said(
            name=name,
            rule=SHARE,
            confidence=0.62,
            value=quantity.value,
            unit="percent",
            target=aim,
            previous=previous.value if previous else None,
            versus_target=versus_target(text) if aim is not None or told.target is None else None,
            trend=trend(text),
            rag=rating(text),
            direction=way(previous, quantity) if previous else None,
        )


# "90.9% of permits monitored", "98% of calls answered within a minute": no verb but what was done
_PART = re.compile(
    r"\s+of\s+(?:the\s+|all\s+|our\s+|its\s+)*(?P<what>[a-z][\w\s’'-]{3,50}?)\s+(?P<done>(?!(?:need|speed|used|based|"
    r"related)\b)[a-z]{2,}ed|living|waiting|working|met|made|paid|sent|held|let)"
    r"(?P<when>\s+(?:within|in|on|under|by)\s+(?:the\s+)?(?:\d+|time|target|deadline|timescales?|an?|one|two|three|five|"
    r"ten)(?:\s[a-z]+){0,3}?)?(?=[,.;)]|\s+(?:against|compared|due|"
    r"with|which|and|in|for|by|at)\b|$)",
    re.I,
)
# "had recycled 38.5% of the waste", "crews attended 74% of fires within eight minutes": what was done stands before the share
_DID = re.compile(
    r"(?<!to )(?<!would )(?<!should )(?<!must )(?<!could )(?<!will )\b(?P<did>recycled|answered|processed|completed|collected|attended|"
    r"determined|repaired|delivered|"
    r"resolved|inspected|paid|monitored|reviewed|assessed|issued)\s+(?:about\s+|around\s+|over\s+|nearly\s+|only\s+|just\s+)?$",
    re.I,
)
_WHAT_DONE = re.compile(r"\s+of\s+(?:the\s+|all\s+|our\s+|its\s+)*(?P<what>[A-Za-z][^.;(]{2,90})", re.I)
_WHAT_ENDS = re.compile(
    r",\s|\s+(?:compared|against|in\s+(?:the\s+)?(?:[A-Z]|\d|quarter|year|month)|during|for\s+the\s+(?:year|month|quarter)|"
    r"and\s+(?:the|had|was)|which|due|but)\b",
    re.I,
)


# "80% of boats seized| by the harbour occur in the outer bay": a share of these by place, not of boats by what was done to them
_IN_PLACE = re.compile(r"\s+(?:by\s+[\w\s]{2,40}?\s+)?(?:occur(?:red|s)?|came|come|lived?)\b", re.I)
# "the disposal of 0.5% of the waste processed": a part that is taken
_TAKEN = re.compile(r"\b(?:disposal|loss|removal|sale|cost|increase|reduction|rise|decrease)\s+of\s+(?:\w+\s+)?$", re.I)


def done(text: str) -> Iterator[Said]:
    """ "with 90.9% of permits monitored", "the crews attended 74% of fires within eight minutes"."""
    told = figures(text)
    for quantity in told.free:
        if quantity.unit != "percent":
            continue
        if _TAKEN.search(text[: quantity.start]):
            continue
        did = _DID.search(text[: quantity.start])
        match = _WHAT_DONE.match(text, quantity.end) if did else _PART.match(text, quantity.end)
        if match is None or (not did and _IN_PLACE.match(text, match.end())):
            continue
        if did:
            end = _WHAT_ENDS.search(match["what"])
            name = measures.clean(f"{match['what'][: end.start()] if end else match['what']} {did['did'].lower()}")
        else:
            name = measures.clean(f"{match['what']} {match['done']}{match['when'] or ''}")
        if NO_SHARE.match(name) or not is_name(name, most=18) or _CLAUSE_INSIDE.search(name):
            continue
        previous = told.previous if told.previous and told.previous.start > quantity.end and told.previous.unit == "percent" else None
        yield Said(
            name=name,
            rule=SHARE,
            confidence=0.55,
            value=quantity.value,
            unit="percent",
            target=told.aim_of(text, quantity),
            previous=previous.value if previous else None,
            versus_target=versus_target(text),
            direction=way(previous, quantity) if previous else None,
        )


# "main crews achieving 98% availability": whoever achieves it is part of the name
_ACHIEVING = re.compile(
    r"(?:^|,|\bwith\b|\band\b|\bthat\b|:)\s+(?:the\s+)?(?P<who>[A-Za-z][\w\s’'-]{3,60}?)\s+achiev(?:ing|ed)\s+(?:an?\s+)?$",
)
_WHAT = re.compile(r"\s+(?P<what>availability|compliance|attendance|occupancy|satisfaction|completion|uptake|attainment)\b")


def achieving(text: str) -> Iterator[Said]:
    """ "with main crews achieving 98% availability, reserve crews achieving 47% availability"."""
    for quantity in quantities(text):
        what = _WHAT.match(text, quantity.end) if quantity.unit == "percent" else None
        who = _ACHIEVING.search(text[: quantity.start]) if what else None
        if what and who and len(who["who"].split()) <= 8:
            yield Said(
                name=f"{measures.clean(who['who'])} {what['what']}", rule=SHARE, confidence=0.6, value=quantity.value, unit="percent"
            )


# "999 calls: |91% were answered", "Repairs – only |84% were done": the label of the line is what the share is of
_LABEL = re.compile(
    r"^\W*(?P<what>(?:\d{3}\s)?[A-Za-z][\w\s/’'()&-]{2,60}?)\s?(?:[:;]|\s[–—-])\s+(?:(?:about|around|over|nearly|almost|some|just|only)\s+)*$"
)


def _labelled(text: str, quantity: Quantity) -> str | None:
    """The things that the label of a line names, where the share that follows it is of them."""
    match = _LABEL.match(text[: quantity.start])
    what = measures.clean(match["what"]) if match else ""
    return what if what and (measures.counts_things(what) or measures.is_service(what)) else None


# "Agency workers made up 28% of the workforce", "call-outs account for 22% of all calls"
_NEARLY = (
    r"(?:(?:about|around|approximately|over|under|nearly|almost|some|just|only|barely|roughly|well|fully|"
    r"close\s+to|more\s+than|less\s+than)\s+)*"
)
_MAKES_UP = re.compile(
    r"(?:^|[,;:]\s|\bthat\s|\band\s)(?:so\s+)?(?:(?:the|our|its)\s+)?(?P<name>[A-Za-z][\w\s’'/-]{3,60}?)\s+(?:(?:now|also|currently|still)\s+)*"
    rf"(?:(?:made|makes?|making)\s+up|account(?:s|ed)?\s+for|represent(?:s|ed)?|fill(?:s|ed)|cover(?:s|ed)|comprise[sd]?|constitute[sd]?)\s+{_NEARLY}$",
    re.I,
)


def making_up(text: str) -> Iterator[Said]:
    """ "Agency workers made up 28% of the workforce": the part that one kind has of a whole."""
    for quantity in quantities(text):
        match = _MAKES_UP.search(text[: quantity.start]) if quantity.unit == "percent" else None
        of = _WHAT_DONE.match(text, quantity.end) if match else None
        name = measures.clean(match["name"]) if match else ""
        if of and is_name(name, most=9) and not NO_SHARE.match(name) and not NO_SHARE.match(measures.clean(of["what"])):
            whole = measures.clean(_WHAT_ENDS.split(of["what"])[0])
            yield Said(name=f"{name} share of {whole}", rule=SHARE, confidence=0.55, value=quantity.value, unit="percent")


# "80% of visits were made within a week, with 60% made within a day": the second share is of the same thing
_WITH = re.compile(r"\bwith\s+(?:only\s+|just\s+|a\s+further\s+)?$", re.I)
_DONE = re.compile(
    r"\s+(?P<rest>(?:[a-z]+ed|made|held|seen|sent|done|taken|given|paid|met)\s+(?:within|in|on|by|over|under|after|before)\s[^.;,]*)"
)


def _with(text: str, quantity: Quantity, what: str | None) -> str | None:
    done = _DONE.match(text, quantity.end) if what and _WITH.search(text[: quantity.start]) else None
    if done is None:
        return None
    end = _ENDS.search(done["rest"])
    return measures.clean(f"{what} {done['rest'][: end.start()] if end else done['rest']}")


def _name(text: str, quantity: Quantity, before: Measure | None) -> str | None:
    """What a share is of, and what is said of it, as one name; None where the share is of money, land or opinion, or no fact."""
    if _IF.search(text, 0, quantity.start):
        return None
    match = None if _OBJECT.search(text, 0, quantity.start) else _OF.match(text, quantity.end)
    if match and re.fullmatch(r"them|these|those|which", match["what"], re.I):
        match = None
    if match:
        what, verb, rest = match["what"], match["verb"], match["rest"] or ""
        if (NO_SHARE.match(what) and not _COLLECTED.match(rest)) or len(what.split()) > 14 or "," in what or _OTHER_SUBJECT.search(what):
            return None
    else:
        match = _OF_THEM.match(text, quantity.end)
        what = _labelled(text, quantity) if match else None
        if match is None or (what is None and (before is None or before.kind not in ("told", "head", "heading"))):
            return None
        what = what or measures.clean(before.name if before else "")
        verb, rest = match["verb"], match["rest"]
    end = _ENDS.search(rest)
    if end and _LISTED.match(rest, end.start()):
        rest = _BY_ONE.sub("", rest[: end.start()])  # "earned here by tolls| (27%), dues (9%) and": one of several ways
    else:
        rest = _AND_DID.sub(r"\1", rest[: end.start()] if end else rest)
    wished = _SUPPOSED.search(f"{what} {verb}") and not measures.is_service(what)
    if wished or what.endswith((" and", " which")) or _SUM.match(rest) or not has_parts(what, text):
        return None
    if match.groupdict().get("did"):
        rest = f"{match['did']} {rest}"
    if _MUST.search(verb) or _NOT_SO.match(rest) or _BY_STATUS.match(rest) or len(rest.split()) > 18:
        return None
    if what.count("(") != what.count(")") or (_HAVE.fullmatch(verb.strip()) and _OWNED.match(rest)):
        return None
    owned = _HAVE.fullmatch(verb.strip()) and re.match(r"(?:an?|no|access|up-to-date)\b", rest, re.I)
    name = measures.clean(f"{what} {'with ' if owned else ''}{rest}".strip())
    if len(name.split()) < 2 or any(words.search(name) for words in (_OF_A_SUM, _CLAUSE_INSIDE, _UNFINISHED)):
        return None
    return name
