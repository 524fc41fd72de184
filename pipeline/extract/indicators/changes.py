"""Clauses that tell a change of a measure: "berth use had increased to 91%", "a reduction in the number of placements"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators.moves import pair_in_brackets
from pipeline.extract.indicators.names import before_verb, is_name, start_of
from pipeline.extract.indicators.parts import Said, figures, levels, rating, trend, versus_target
from pipeline.extract.indicators.what_changes import THERE_IS, also, is_of_something
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

CHANGE, CHANGE_IN = "indicators.change/1", "indicators.change_in/1"

# "would increase", "to reduce", "had not improved": no change has happened
_MODAL = re.compile(
    r"\b(?:would|could|may|might|should|will|can|must|to|likely|not|never|if|cannot|shall|need)\s+"
    r"(?:(?:also|further|then|only|be|have|been|continue|see|not|potentially|significantly|\w+ly)\s+)*$",
    re.I,
)
# "appeared to be reducing": somebody sees it
_APPEARS = re.compile(r"\b(?:appear|seem)(?:s|ed)\s+to\s+(?:be|have(?:\s+been)?)\s+$", re.I)
# "was also up", "were higher than last year", "were 38% higher than in 2021"
_ARE = (
    r"(?:is|are|was|were)\s+(?:also\s+|still\s+|slightly\s+)?"
    r"(?:(?:about\s+|around\s+|over\s+|nearly\s+)?\d[\d.,]*\s?(?:%|per\s?cent)\s+)?"
)
_THAN_THEN = (
    r"(?=\s+(?:compared\s+(?:to|with)|than)\s+(?:in\s+|for\s+|at\s+)?(?:the\s+)?"
    rf"(?:last|previous|same|prior|\d{{4}}|a\s+year|this\s+time|{MONTH_NAMES}|Q[1-4]))"
)
# In lower case, as Fell and Rose are names: "had risen", "increased", "were continuing to increase", "has slowed", "is down", "improved"
_MOVED = gated(
    r"\b(?:(?P<up>increas(?:ed|es|ing)|risen|rose|rising|grew|grown|growing|doubled|tripled|gone\s+up|went\s+up|crept\s+up|climbed|"
    r"jumped|widened|soared|"
    rf"continu(?:e|ed|es|ing)\s+to\s+(?:increase|rise|grow|climb)|{_ARE}(?:up|on\s+the\s+(?:increase|rise)|higher{_THAN_THEN}))"
    r"|(?P<down>decreas(?:ed|es|ing)|reduced|reducing|fallen|fell|falling|dropped|dropping|declined|declining|slowed|halved|slipped|"
    r"eased|narrowed|shrunk|shrank|come\s+down|came\s+down|gone\s+down|"
    rf"went\s+down|lowered|continu(?:e|ed|es|ing)\s+to\s+(?:decrease|fall|reduce|decline|drop)|{_ARE}(?:down|on\s+the\s+(?:decline|"
    rf"decrease)|lower{_THAN_THEN}))"
    r"|(?P<better>improved|improving|show(?:ed|s|n|ing)\s+(?:an?\s+)?(?:\w+\s+)?improvement)|(?P<worse>show(?:ed|s|n|"
    r"ing)\s+(?:an?\s+)?(?:\w+\s+)?(?:deterioration|decline)|worsened|worsening|deteriorated|deteriorating)"
    r"|(?P<same>remain(?:s|ed)\s+(?:the\s+same|stable|unchanged|static|constant|steady)|stayed\s+the\s+same|stabilised|"
    r"(?:is|was)\s+unchanged))\b"
)
# "an improved service", "no increases": an adjective or a noun; "be increased": a wish
_NO_PREDICATE = re.compile(
    r"\b(?:an?|the|no|of|for|with|any|their|our|its|more|such|through|by|from|some|this|these|further|in|be|include[sd]?|including|see|"
    r"sees|saw|seen|and\s+the|similar|same|significant|considerable|substantial|slight|marginal|large)\s+(?:\w+ly\s+)?$",
    re.I,
)
_BE = re.compile(r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+|also\s+|still\s+|now\s+)?$", re.I)
_PASSIVE = re.compile(r"\b(?:had|has|have|was|were|been|is|are|be)\s+(?:\w+ly\s+|also\s+)?$", re.I)
# What may follow a verb that says its subject changed; "increases biodiversity", "growing more acute", "reduced demand" say something else
_CHANGES_ITSELF = re.compile(
    r"\s*(?:$|[.,;:)–—%-]|\(?\d|(?:by|to|from|in|on|at|over|since|during|again|further|compared|due|as|and|with|for|because|this|last|"
    r"each|every|year|but|which|while|"
    r"whilst|when|following|after|between|month|quarter|a\s+further|an?\s+(?:additional|extra)|than|across|within|nationally|locally|"
    r"throughout|standing|along|alongside|together|against|quite|out|only|"
    r"considerably|[a-z]+ly|despite|although|though|so|then|until|under|per|the\s+(?:most|previous|last)|above|below|ahead|of\s+late)\b)",
    re.I,
)
_RISK = re.compile(r"\brisks?\b", re.I)
# how many risks there are is a measure, unless they are those of one status
_COUNT_OF_RISKS = re.compile(r"(?:total\s+|overall\s+)?number\s+of\s+(?:(?:corporate|strategic|operational|departmental)\s+)?risks$", re.I)
# the water of a pond and the noise of a street have levels that nobody answers for
_NATURE = re.compile(
    r"\b(?:water|river|pond|lake|loch|sea|ground|groundwater|noise|oil)\s+levels?\b|"
    r"\blevels?\s+of\s+(?:the\s+)?(?:[\w-]+\s+)?(?:water|river|pond|lake|"
    r"loch|sea|noise|oil)\b|\b(?:tide|temperatures?|rainfall|(?:pond|lake|loch|sea|river|water)$)\b",
    re.I,
)
# "they get the cost of their licence increased"
_GET = re.compile(r"\b(?:gets?|getting|got)\s+(?:the|their|its|our|his|her)\s[^,.;]*$", re.I)
# "Two walkers had slipped": so many people, no measure
_SOME = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|some|several|many)\s+[a-z]", re.I)
# "issues around drugs have increased": nobody counts these
_VAGUE = re.compile(r"(?:issues|problems|concerns|questions|challenges|difficulties|matters|things)\b", re.I)
# "The demand for services grows", "the pressure through the pipe was reduced": said without a figure nobody could tell it again
_DEMAND = re.compile(r"demands?\s+for\b|pressures?\s+(?:through|within|in|at)\b", re.I)
# "Members felt that thefts were rising", "asked whether thefts had fallen": what somebody holds or asks; it is no report
_HELD = gated(
    r"\b(?:felt|(?:was|were|is)\s+of\s+the\s+opinion|agreed\s+with\b[^,;]*?\sthat|(?:queried|asked|wondered|reviewed?|see)\b[^,;]*?\swhether|"
    r"(?:the\s+)?extent\s+to\s+which|apparently|seem(?:s|ed)\s+that)\b",
    re.I,
)
# "the pressure on the market increased", "as households grew in size": no figure could be told
_PRESSURE = re.compile(r"(?:pressures?|demands?|strain|reliance)\s+on\b|interest\s+(?:in|from)\b", re.I)
_IN_SIZE = re.compile(r"\s+in\s+(?:size|stature|complexity|popularity|confidence|importance|strength)\b", re.I)
# what grew "from 1,231 to 1,668" are its people, which the name does not say
_PLACE = re.compile(r"(?:town|village|city|district|county|parish|area|school|team|club|site|service)", re.I)
# "the age limit for wardens has been increased": a rule that was changed
_LIMIT = re.compile(r"\b(?:(?:limits?|age)(?:\s+for\s.*)?|precept\s+request)$", re.I)
# "Wallaby sightings have increased", "Sediment loads in the burn are decreasing": how many or much there is of some things
_GROWS = re.compile(r"increas(?:ed|ing)|decreas(?:ed|ing)|declin(?:ed|ing)|risen|rising", re.I)
_SEVERAL = re.compile(
    r"(?!(?:prices?|costs?|fees?|rents?|charges?|hours)\b)(?:[\w’'-]+\s){1,3}[a-z’'-]{3,}(?<!s)s"
    r"(?:\s(?:in|at|on|of|from|across)\s[\w\s’'-]{3,40})?"
)
# "is up to the club itself": it is theirs
_THEIRS = re.compile(r"\s+to\s+(?:the|them|us|you|each|individual|members|parents|owners)\b", re.I)
# "survival increases in the cold": what always happens is no change
_ALWAYS = re.compile(r"(?:increases|rises|grows|decreases|falls|drops|declines|improves)", re.I)
# "If the tide is out the level of the pond falls"
_IF = re.compile(r"(?:^|[,;]\s+)(?:if|when|unless|as\s+soon\s+as)\s", re.I)
# "24% in Eastham, 22% in Westham and has increased by 8% in Northam"
_IN_PLACE = re.compile(
    r"(?:^|,|\band\b)\s*(?:(?:has|had|have|is|was|are)\s+)?"
    r"(?:(?P<up>up|increased|risen|rose)|(?P<down>down|decreased|fallen|fell|reduced))?\s*(?:by\s+)?"
    r"\d+(?:\.\d+)?\s?%\s+in\s+(?P<place>(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)(?=\s*[,.;)]|\s+and\b|\s*$)"
)


# "fell ... to 5,236", "remains steady at 83"
_TO = re.compile(r"\b(?<!compared )to\s+(?:(?!(?:reach|achieve|meet|have|be|get|hit|exceed)\b)\w+\s+)?$", re.I)
_AT = re.compile(r"\bat\s+(?:\w+\s+)?$", re.I)
# "continued to climb: 312 in the quarter", "have fallen again, with 212"
_BEHIND = re.compile(
    r"[^\d.;:,()]{0,40}(?:[:(–]|,\s+(?:with|to|at))\s*(?:there\s+(?:were|had\s+been)\s+)?(?:only\s+|just\s+|over\s+|some\s+)?$", re.I
)


# "has increased and is currently 110.6 per 10,000 people", "increased standing at 48"
_AND_IS = re.compile(r"(?:\s+by\s+\S+)?\s+(?:and\s+(?:(?:is|was|now|stands|stood|currently|running|at)\s+){1,4}|standing\s+at\s+)", re.I)
# "rose to 4,310", "had grown further to 4,870"
_TO_LEVEL = re.compile(
    r"\s+(?:\w+ly\s+|further\s+|again\s+)?to\s+(?:over\s+|about\s+|around\s+|nearly\s+|almost\s+|just\s+)*[£€$]?\d",
    re.I,
)
# "slipped from 49% to 46%", "come down to 88 people from 131"
_MOVES_FROM = re.compile(r"\s+(?:\w+ly\s+|further\s+|again\s+|back\s+)?(?:from|to)\s", re.I)


# "had increased (390 in May to 412 in June)"
_IN_BRACKETS = re.compile(r"^\s*\((?:from\s+)?(?=\d)")


def changed(text: str) -> Iterator[Said]:
    """ "berth use had increased to 91%, compared to 84%", "the number of placements had fallen from 12 to nine"."""
    matches = list(_MOVED.finditer(text))
    for order, match in enumerate(matches):
        # what the next verb says is of the next measure
        rest = text[match.end() : matches[order + 1].start() if order + 1 < len(matches) else len(text)]
        # what is told from one figure to another is a measure, whatever its name
        bracketed = pair_in_brackets(rest, 0)
        name = _mover(
            text,
            match,
            compared=bracketed is not None
            or match.group().endswith(("higher", "lower"))
            or _TO_LEVEL.match(rest) is not None
            or (_MOVES_FROM.match(rest) is not None and levels(rest) is not None),
        )
        if name is None:
            continue
        name, at = _at_figure(name)
        way = "up" if match["up"] else "down" if match["down"] else "same" if match["same"] else None
        placed = list(_placed(name, text[match.end() :], way))
        if placed:
            yield from placed
            continue
        told, pair = figures(rest), bracketed or levels(rest) or levels(_IN_BRACKETS.sub(" from ", rest))
        leads = _AT if match["same"] else _TO
        now = at or next((free for free in told.free if _AND_IS.fullmatch(rest[: free.start])), None)
        value = pair[1] if pair else now or next((free for free in told.free if leads.search(rest[: free.start])), None)
        value = value or next((free for free in told.free[:1] if _BEHIND.fullmatch(rest[: free.start])), None)
        previous = pair[0] if pair else told.previous
        if (
            value
            and previous is None
            and value.unit in MONEY_UNITS
            and (_LINE.search(name) or _IS_SET.search(text[: match.start()]))
            and not _BALANCE.search(name)
        ):
            continue
        yield Said(
            name=name,
            rule=CHANGE,
            confidence=0.72 if measures.heads(name) else 0.6,
            value=value.value if value else None,
            unit=value.unit if value else None,
            target=told.target.value if told.target else None,
            previous=previous.value if previous and value else None,
            rag=rating(text),
            versus_target=versus_target(text[start_of(text, match.start()) :]),
            trend="better" if match["better"] else "worse" if match["worse"] else trend(_near(text, match.end())),
            direction=way,
        )


# "The number of assaults at 111 this year was up from 84": the figure stands beside the name
_AT_FIGURE = re.compile(
    r"\s+(?:at|of)\s+(?P<figure>[£€$]\S+|\d\S*%|\d\S*(?=\s+(?:this|in\s+the|for\s+the)\s+\w+$))(?:\s+(?:this|in\s+the|for\s+the)\s+\w+)?$",
    re.I,
)


# "The subscription has been slightly increased to £210": what a body sets is a budget line, what it has or owes is a measure
_IS_SET = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?$", re.I)
_LINE = re.compile(r"\b(?:grants?|subscriptions?|fees?|charges?|allowances?|funding|budgets?)$", re.I)
_BALANCE = re.compile(
    r"\b(?:debts?|arrears|deficit|surplus|(?:over|under)spend|pressure|shortfall|spending|costs?|borrowing|balances?|reserves?)\b", re.I
)


def _at_figure(name: str) -> tuple[str, Quantity | None]:
    match = _AT_FIGURE.search(name)
    found = quantities(match["figure"]) if match else []
    return (name[: match.start()], found[0]) if match and len(found) == 1 else (name, None)


def _mover(text: str, match: re.Match[str], *, compared: bool) -> str | None:
    """The measure that a verb of change is said of; None where nothing has changed yet, or what changes is no measure."""
    before, verb = text[: match.start()], match.group().lower()
    if (_MODAL.search(before) or _NO_PREDICATE.search(before)) and not _APPEARS.search(before):
        return None
    if not _CHANGES_ITSELF.match(text, match.end()) or (verb == "increased" and _GET.search(before)):
        return None
    if (verb.endswith("up") and _THEIRS.match(text, match.end())) or (_ALWAYS.fullmatch(verb) and (not compared or _IF.search(before))):
        return None
    name = before_verb(text, match.start())
    heads = measures.heads(name)
    if heads and heads[-1].start and len(name.split()) > 14:
        name = measures.clean(name[heads[-1].start :])
    if (
        verb.endswith("ing")
        and not compared
        and not (_BE.search(before) or (heads and not before.endswith(" and ")) or verb.startswith("continu"))
    ):
        return None
    if verb in ("reduced", "lowered") and not _PASSIVE.search(before):
        return None
    if not compared and (_HELD.search(before) or _DEMAND.match(name)):
        return None
    if _VAGUE.match(name) or _NATURE.search(name) or _SOME.match(name) or _PRESSURE.match(name) or _IN_SIZE.match(text, match.end()):
        return None
    several = _GROWS.fullmatch(verb) and _SEVERAL.fullmatch(name)
    known = measures.is_measure(name) or several or (compared and len(name.split()) <= 10 and not _PLACE.fullmatch(name))
    return name if is_name(name) and known and not _LIMIT.search(name) and (_COUNT_OF_RISKS.match(name) or not _RISK.search(name)) else None


def _placed(name: str, rest: str, way: str | None) -> Iterator[Said]:
    """ "crime is down 24% in Eastham, 22% in Westham": the measure of each place."""
    for match in _IN_PLACE.finditer(rest):
        way = "up" if match["up"] else "down" if match["down"] else way
        yield Said(name=f"{name} in {match['place']}", rule=CHANGE, confidence=0.65, direction=way)


def _near(text: str, end: int) -> str:
    """The words up to the next turn of the sentence, where "improved" speaks of the measure."""
    turn = re.search(r",|\b(?:following|as\s+a\s+result|because|due\s+to|in\s+order|through)\b", text[end:], re.I)
    return text[: end + turn.start()] if turn else text


# "a reduction in the number of", "9% increase in", "an improvement in air quality", "a rise of 12 in"
_CHANGE_IN = gated(
    r"\b(?:(?P<up>increases?|rise|growth|surge|upturn|uplift|spike)|(?P<down>reductions?|decreases?|drop|fall|decline|downturn)|"
    r"(?P<better>improvements?)|(?P<worse>deterioration))\s+"
    r"(?:of\s+(?:about\s+|around\s+|nearly\s+|over\s+)?[\d.,]+\s?(?:%|per\s?cent)?\s+)?(?:seen\s+|reported\s+)?(?:in|for|to)\s+"
    r"(?:the\s+|both\s+)?(?=[\w‘“\"'])",
    re.I,
)
# "likely increase in", "council tax increases in", "seeking a reduction in": nothing has changed yet
_NOT_CHANGED = re.compile(
    r"\b(?:likely|potential|possible|imminent|forthcoming|planned|pending|expected|anticipate[sd]?|any|avoid|seek(?:ing)?|aim(?:ing|"
    r"ed)?|propos(?:ed|al)|fee|tax|rent|price|pay|"
    r"precept|for(?!\s+by)|no|not(?:\s+been)?|future|further|target(?:ed)?|lead\w*\s+to|result\w*\s+in|would|could|might|may|will|should|"
    r"support|requir\w+|"
    r"request\w*|enable|allow|deliver|achieve|ensure|prevent|address|manage|mean|if|about|concern\w*|consider|rates?\s+of|"
    r"factor(?:ed)?(?:\s+in)?|budget(?:ed)?(?:\s+for)?)\s+(?:an?\s+|"
    r"the\s+)?(?:[\w-]+\s+){0,2}$",
    re.I,
)
# "there will be a large increase in", "would see a further rise in"
_TO_COME = re.compile(r"\b(?:will|would|could|may|might|anticipate[sd]?|expect(?:s|ed)?)\s+(?:\w+\s+){0,4}$", re.I)
# "concern was raised about an increase in": nobody says that there is one
_FEARED = re.compile(r"\b(?:concern\w*|fear\w*|worr\w+|risk)\b[^.;]*$", re.I)
# "there had been a significant increase in", "saw a rise in": a change that has happened
_SEEN = re.compile(
    r"\b(?:there\s+(?:had|has|have)\s+(?:also\s+)?been|there\s+(?:was|were|is)|saw|seen|seeing|sees|noted|reported|experienced|"
    r"resulted\s+in|showed|highlighted|continu\w+\s+to\s+see)\b"
    r"[\w\s-]{0,30}$",
    re.I,
)


def is_seen(before: str) -> bool:
    """Whether the words before a change say that it has happened: "there had been", "saw"."""
    return _SEEN.search(before) is not None


# "the increased number of requests"
_INCREASED = gated(
    r"\b(?:(?P<up>increased|increasing|rising|growing)|(?P<down>reduced|decreased|falling|declining|"
    r"decreasing))\s+(?P<name>(?:number|volume|rate|level(?!s?\s+of\s+(?:funding|grant|support|service))|"
    r"proportion|percentage|amount|incidence)s?\s+of\s+\w)",
    re.I,
)
_GOING_ON = ("increasing", "rising", "growing", "falling", "declining", "decreasing")
# "due to increasing levels of"
_CAUSE = re.compile(r"\b(?:due\s+to|because\s+of|owing\s+to|as\s+a\s+result\s+of|caused\s+by|driven\s+by)\s+(?:the\s+|an?\s+)?$", re.I)
# measures as a whole, or risks, have no name of their own
_WHOLE = re.compile(r"(?:kpis?|indicators?|measures?|performance|risks?)\b", re.I)


def speaks_of_all(name: str) -> bool:
    """Whether a name is of measures as a whole, or of risks: "performance of the service"."""
    return _WHOLE.match(name) is not None


# "a decrease in damage, with 189 incidents this year, down from 215 last year"
_WITH = re.compile(r",?\s+with\s+(?:only\s+|just\s+)?$", re.I)
_DOWN_FROM = re.compile(r"[^,.;\d]{0,40},?\s+(?:(?:up|down)\s+from|(?:as\s+)?compared\s+(?:to|with)|as\s+opposed\s+to)\s+(?:the\s+)?", re.I)


def _with_figures(text: str, end: int) -> tuple[Quantity, Quantity] | None:
    """The figures before and now of "..., with 189 incidents this year, down from 215"."""
    found = quantities(text)
    for now, before in itertools.pairwise(found):
        if now.start >= end and _WITH.fullmatch(text[end : now.start]) and _DOWN_FROM.fullmatch(text[now.end : before.start]):
            return before, now
    return None


# "Overall decline in patronage": notes begin with the change
_NOTE = re.compile(r"\W*(?:(?:overall|continued|continuing|slight|significant|large|marked|general|steady|small|big|huge)\s+){1,2}", re.I)
_WOULD = re.compile(r"\s+(?:would|could|should|may|might)\b", re.I)
_A = re.compile(r"\ban?\s+$", re.I)
_CLAUSE_FOLLOWS = re.compile(r"\s+(?:had|has|have|was|were|is|are|will|would|could|should|must|can)\b", re.I)
# "an increase in the number of calls from 82 to 107 and": the figures end the name
_FROM = re.compile(r"\s+from\s+(?=[£€$]?\d)", re.I)
# "the increase in thefts| and the importance of patrols"
_AND_ALSO = re.compile(r"\s+and\s+(?:the\s+)?(?:importance|need|impact|effects?|work|role|efforts?|reasons?|lack|fact)\b")
# "increases in the number of calls (30 calls)"
_FIGURES_BESIDE = re.compile(r"\s\([^()]*\d[^()]*\)\s*$")


def change_in(text: str) -> Iterator[Said]:
    """ "a reduction in the number of boats laid up", "the increased number of requests received"."""
    for match in _CHANGE_IN.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if _NOT_CHANGED.search(before) or _FEARED.search(before) or _TO_COME.search(before):
            continue
        coded = [measure for measure in measures.coded(text) if 0 <= measure.start - match.end() < 14]
        end = coded[0].end if coded else phrase_end(text, match.end(), comma=True)
        told_from = _FROM.search(text, match.end(), end)
        end = told_from.start() if told_from else end
        name = measures.clean(coded[0].name if coded else _AND_ALSO.split(_FIGURES_BESIDE.sub("", text[match.end() : end]))[0])
        if _WOULD.match(text, end):
            continue  # "a small increase in price would be acceptable"
        if _CLAUSE_FOLLOWS.match(text, end) and " and " in name:
            name = measures.clean(name[: name.rindex(" and ")])  # "an increase in thefts and more officers had been sent"
        counts = bool(measures.heads(name)) and measures.heads(name)[0].start == 0
        seen = (_SEEN.search(before) is not None or _NOTE.fullmatch(text[: match.start()]) is not None) and measures.is_measure(name)
        told = measures.counts_things(text[match.end() : end]) or (THERE_IS.search(before) is not None and is_of_something(name))
        if speaks_of_all(name) or _NATURE.search(name) or periods.is_period(name):
            continue
        if not (coded or (is_name(name) and (counts or seen or told))):
            continue
        pair = levels(text[end:]) or pair_in_brackets(text, end) or _with_figures(text, end)
        for other in also(text, end) if told or seen else ():
            yield Said(name=other, rule=CHANGE_IN, confidence=0.5, direction="up" if match["up"] else "down" if match["down"] else None)
        yield Said(
            name=name,
            rule=CHANGE_IN,
            confidence=0.68 if counts or coded else 0.5,
            value=pair[1].value if pair else None,
            unit=pair[1].unit if pair else None,
            previous=pair[0].value if pair else None,
            rag=rating(text),
            versus_target=versus_target(text),
            trend="better" if match["better"] else "worse" if match["worse"] else trend(_near(text, end)),
            direction="up" if match["up"] else "down" if match["down"] else None,
        )
    for match in _INCREASED.finditer(text):
        name = measures.clean(text[match.start("name") : phrase_end(text, match.start("name"), comma=True)])
        before = text[max(0, match.start() - 60) : match.start()]
        if _FEARED.search(before):
            continue
        if (_A.search(before) or match.group().lower().startswith(_GOING_ON)) and not (_SEEN.search(before) or _CAUSE.search(before)):
            continue  # "paying a reduced rate of", "plans for increasing numbers of"
        if _WOULD.match(text, match.start("name") + len(name)):
            continue  # "Increased levels of parking should be provided"
        if not _NOT_CHANGED.search(before[-40:]) and is_name(name):
            yield Said(name=name, rule=CHANGE_IN, confidence=0.55, direction="up" if match["up"] else "down")


def tells_change(text: str) -> bool:
    """Whether a clause speaks of a change at all."""
    return bool(_MOVED.search(text) or re.search(r"\b(?:increase|decrease|rise|fall|drop|reduction)\b", text, re.I))
