"""Clauses whose verb tells a change of a measure: "berth use had increased to 91%", "thefts are down"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators.moves import pair_in_brackets
from pipeline.extract.indicators.names import before_verb, is_name, start_of
from pipeline.extract.indicators.parts import Said, figures, levels, rating, trend, versus_target
from pipeline.extract.indicators.what_changes import NATURE, near
from pipeline.extract.quantities import MONEY_UNITS, Quantity, quantities
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

CHANGE = "indicators.change/1"

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
    r"(?:is|are|was|were)(?:\s+(?:also|still|slightly|now))?"
    r"(?:\s+(?:about\s+|around\s+|over\s+|nearly\s+)?\d[\d.,]*\s?(?:%|per\s?cent))?"
)
# "was 9% lower.", "were 4% up and": how far, with nothing said of since when
_BY_SHARE = r"(?:is|are|was|were)\s+(?:about\s+|around\s+|over\s+|nearly\s+)?\d[\d.,]*\s?(?:%|per\s?cent)"
_STOPS = r"(?=\s*(?:[.;]|,\s|$)|\s+(?:and|but|on\s+the)\b)"
_THAN_THEN = (
    r"(?=\s+(?:compared\s+(?:to|with)|than)\s+(?:in\s+|for\s+|at\s+)?(?:the\s+)?"
    rf"(?:last|previous|same|prior|\d{{4}}|(?:a|one|two|three|five)\s+years?|this\s+time(?=\s+(?:last|in|of)\b)|{MONTH_NAMES}|Q[1-4]))"
)
# In lower case, as Fell and Rose are names: "had risen", "increased", "were continuing to increase", "has slowed", "is down", "improved".
# " up" has its blank with it, as two letters alone are no word to look for first
MOVED = gated(
    r"\b(?:(?P<up>increas(?:ed|es|ing)|risen|rose|rising|grew|grown|growing|doubled|tripled|trebled|quadrupled|gone\s+up|went\s+up|crept\s+up|(?:edged|inched|shot)\s+up|climbed|surged|rocketed|spiked|swelled|lengthened|rebounded|recovered(?=\s+to\s)|"
    r"jumped|widened|soared|"
    rf"continu(?:e|ed|es|ing)\s+to\s+(?:increase|rise|grow|climb)|{_ARE}(?: up| on\s+the\s+(?:increase|rise)|\s+higher{_THAN_THEN})|"
    rf"{_BY_SHARE}\s+(?:higher|up){_STOPS}|"
    rf"(?:has|have|had)\s+seen\s+an?\s+(?:\w+\s+)?(?:rise|increase|growth)(?=\s+of\s))"
    r"|(?P<down>decreas(?:ed|es|ing)|reduced|reducing|fallen|fell|falling|dropped|dropping|declined|declining|slowed|halved|slipped|dipped|plummeted|plunged|tumbled|sunk|sank|dwindled|slumped|shortened|(?:edged|inched|crept)\s+down|"
    r"eased|narrowed|shrunk|shrank|(?:been|was|were)\s+(?:cut|brought\s+down)(?=\s+(?:by|from|to)\s)|come\s+down|came\s+down|gone\s+down|"
    rf"went\s+down|lowered|continu(?:e|ed|es|ing)\s+to\s+(?:decrease|fall|reduce|decline|drop)|{_ARE}(?: down| on\s+the\s+(?:decline|"
    rf"decrease)|\s+lower{_THAN_THEN})|{_BY_SHARE}\s+(?:lower|down){_STOPS}|"
    r"(?:has|have|had)\s+seen\s+an?\s+(?:\w+\s+)?(?:fall|drop|decrease|reduction|decline)(?=\s+of\s))"
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
    r"each|every|year|but|which|while|of\s+(?:(?:about|around|over|nearly|some|a\s+further)\s+)*\d+|"
    r"whilst|when|following|after|between|month|quarter|a\s+further|an?\s+(?:additional|extra)|than|across|within|nationally|locally|"
    r"throughout|standing|along|alongside|together|against|quite|out|only|"
    r"considerably|[a-z]+ly|despite|although|though|so|then|until|under|per|the\s+(?:most|previous|last)|above|below|ahead|of\s+late)\b)",
    re.I,
)
_RISK = re.compile(r"\brisks?\b", re.I)
# how many risks there are is a measure, unless they are those of one status
_COUNT_OF_RISKS = re.compile(r"(?:total\s+|overall\s+)?number\s+of\s+(?:(?:corporate|strategic|operational|departmental)\s+)?risks$", re.I)
# "they get the cost of their licence increased"
_GET = re.compile(r"\b(?:gets?|getting|got)\s+(?:the|their|its|our|his|her)\s[^,.;]*$", re.I)
# "Two walkers had slipped": so many people, no measure
_SOME = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|some|several|many)\s+[a-z]", re.I)
# "where people slipped", "requests were declined": who fell over, and what was refused
_FELL_OVER = re.compile(r"\b(?:people|persons|pedestrians|residents|walkers|children|visitors|cyclists|customers|users)$", re.I)
_OVER = ("slipped", "fell", "fallen", "dropped")
_REFUSED = re.compile(r"\b(?:was|were|been|be|is|are)\s+(?:\w+ly\s+)?$", re.I)
# "The completion date had slipped from May to June", "the opening of the pool had moved back": a time, no measure
_DATED = re.compile(r"\b(?:dates?|deadline|timetable|completion|opening)\b(?:\s+(?:for|of)\s.*)?$", re.I)
# "is automatically increased each year": how it always goes
_BY_ITSELF = re.compile(r"\bautomatically\s+$", re.I)
# "issues around drugs have increased": nobody counts these
_VAGUE = re.compile(r"(?:issues|problems|concerns|questions|challenges|difficulties|matters|things)\b", re.I)
# "The demand for services grows", "the pressure through the pipe was reduced": said without a figure nobody could tell it again
_DEMAND = re.compile(r"demands?\s+for\b|pressures?\s+(?:through|within|in|at)\b", re.I)
# "Members felt that thefts were rising", "asked whether thefts had fallen": what somebody holds or asks; it is no report
_HELD = gated(
    r"\b(?:felt|asked\s+(?:also\s+)?about|(?:was|were|is)\s+of\s+the\s+opinion|is\s+an\s+indication\s+that|agreed\s+with\b[^,;]*?\sthat|(?:queried|asked|wondered|reviewed?|see)\b[^,;]*?\swhether|"
    r"(?:the\s+)?extent\s+to\s+which|apparently|seem(?:s|ed)\s+that)\b",
    re.I,
)
# "the pressure on the market increased", "as households grew in size": no figure could be told
_PRESSURE = re.compile(r"(?:pressures?|demands?|strain|reliance)\s+on\b|interest\s+(?:in|from)\b", re.I)
_IN_SIZE = re.compile(r"\s+in\s+(?:size|stature|complexity|popularity|confidence|importance|strength)\b", re.I)
# what grew "from 1,231 to 1,668" are its people, which the name does not say
_PLACE = re.compile(r"(?:town|village|city|district|county|parish|area|school|team|club|site|service)", re.I)
# "Council tax was up by 4.99%", "the motion fell by 3 votes": what somebody sets or decides
_IS_LEVIED = re.compile(
    r"\b(?:tax|rates?|rents?|precept|fees?|charges?|levy|levies|tolls?|fares?|fines?|wages?|salary|motion|amendment|proposal)$", re.I
)
# "the age limit for wardens has been increased": a rule that was changed
_LIMIT = re.compile(r"\b(?:(?:limits?|age)(?:\s+for\s.*)?|precept\s+request|debts?\s+provision)$", re.I)
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


# "has increased and is currently 110.6 per 10,000 people", "increased standing at 48", "have grown, now at about 40"
_AND_IS = re.compile(
    r"(?:\s+by\s+\S+)?(?:\s+and\s+(?:(?:is|was|now|stands|stood|currently|running|at)\s+){1,4}|,?\s+(?:now\s+|currently\s+)?standing\s+at\s+|"
    r",\s+(?:now|currently)\s+at\s+)(?:(?:about|around|over|nearly|just)\s+)*",
    re.I,
)
# "rose to 4,310", "had grown further to 4,870"
_TO_LEVEL = re.compile(
    r"\s+(?:\w+ly\s+|further\s+|again\s+)?to\s+(?:over\s+|about\s+|around\s+|nearly\s+|almost\s+|just\s+)*[£€$]?\d",
    re.I,
)
# "has risen by 1%", "is down 2.5%", "increased by approximately £1m"
_BY_FIGURE = re.compile(
    r"\s+(?:\w+ly\s+|further\s+|again\s+)?(?:(?:by|of)\s+)?(?:(?:about|around|over|nearly|almost|just|some|approx\.?|approximately|a\s+further|more\s+than)\s+)*"
    r"(?:[£€$]?\d[\d.,]*\s?(?:%|per\s?cent|m\b|million|k\b)?|(?:an?|one|two|three)[\s-](?:half|thirds?|quarters?|fifths?|tenths?)\b|half\b)",
    re.I,
)
# "slipped from 49% to 46%", "come down to 88 people from 131"
_MOVES_FROM = re.compile(r"\s+(?:\w+ly\s+|further\s+|again\s+|back\s+)?(?:from|to)\s", re.I)


# "was up| 12% at |1,204", "fell| by 4%, to stand at |812", "were up| 9% on last year at |44,210"
_BY_AND_AT = re.compile(
    r"\s+(?:by\s+)?(?:about\s+|around\s+)?\d[\d.,]*\s?(?:%|per\s?cent)(?:\s+(?:on|compared\s+(?:to|with)|from|over)\s+[\w\s]{3,40}?)?,?\s+(?:at|to\s+(?:stand\s+at)?)\s*(?:(?:about|around|over|nearly|just)\s+)*",
    re.I,
)
# "had increased (390 in May to 412 in June)"
_IN_BRACKETS = re.compile(r"^\s*\((?:from\s+)?(?=\d)")


def changed(text: str) -> Iterator[Said]:
    """ "berth use had increased to 91%, compared to 84%", "the number of placements had fallen from 12 to nine"."""
    matches = list(MOVED.finditer(text))
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
            grown=_BY_FIGURE.match(rest) is not None and not (match.group().lower() in _SET_UP and _IS_SET.search(text[: match.start()])),
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
        value = value or next((free for free in told.free if _BY_AND_AT.fullmatch(rest[: free.start])), None)
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
            target=told.aim_of(rest, value),
            previous=previous.value if previous and value else None,
            rag=rating(text),
            versus_target=versus_target(text[start_of(text, match.start()) :]),
            trend="better" if match["better"] else "worse" if match["worse"] else trend(near(text, match.end())),
            direction=way,
        )


# "The number of assaults at 111 this year was up from 84", "Appeals (214 in 2031) were up by a fifth": the figure stands beside the name
_AT_FIGURE = re.compile(
    r"\s+\((?P<beside>\d[\d,]*)(?:\s+(?:in|for|to)\s+[^()]{2,20})?\)$|\s+(?:at|of)\s+(?P<figure>[£€$]\S+|\d\S*%|\d\S*(?=\s+(?:this|in\s+the|for\s+the)\s+\w+$))(?:\s+(?:this|in\s+the|for\s+the)\s+\w+)?$",
    re.I,
)


# "The subscription has been slightly increased to £210": what a body sets is a budget line, what it has or owes is a measure
_IS_SET = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?$", re.I)
_SET_UP = ("increased", "decreased", "reduced", "raised", "lowered", "cut")
_LINE = re.compile(r"\b(?:grants?|subscriptions?|fees?|charges?|allowances?|funding|budgets?)$", re.I)
_BALANCE = re.compile(
    r"\b(?:debts?|arrears|deficit|surplus|(?:over|under)spend|pressure|shortfall|spending|costs?|borrowing|balances?|reserves?)\b", re.I
)


def _at_figure(name: str) -> tuple[str, Quantity | None]:
    match = _AT_FIGURE.search(name)
    found = quantities(match["figure"] or match["beside"]) if match else []
    return (name[: match.start()], found[0]) if match and len(found) == 1 else (name, None)


def _mover(text: str, match: re.Match[str], *, compared: bool, grown: bool) -> str | None:
    """The measure that a verb of change is said of; None where nothing has changed yet, or what changes is no measure.

    `compared`: it is told from where or to where it moved; `grown`: by how much.
    """
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
    if _BY_ITSELF.search(before) or (verb == "declined" and _REFUSED.search(before)) or (verb in _OVER and _FELL_OVER.search(name)):
        return None
    if not compared and (_HELD.search(before) or (_DEMAND.match(name) and not grown)):
        return None
    if periods.is_period(name) or NATURE.search(name) or _IN_SIZE.match(text, match.end()):
        return None
    if any(words.match(name) for words in (_VAGUE, _SOME)) or (_PRESSURE.match(name) and not (compared or grown)):
        return None
    if _DATED.search(name):
        return None
    several = _GROWS.fullmatch(verb) and _SEVERAL.fullmatch(name)
    moved = (compared and not _PLACE.fullmatch(name)) or (grown and " " in name and not _IS_LEVIED.search(name))
    known = measures.is_measure(name) or several or (moved and len(name.split()) <= 10)
    return name if is_name(name) and known and not _LIMIT.search(name) and (_COUNT_OF_RISKS.match(name) or not _RISK.search(name)) else None


def _placed(name: str, rest: str, way: str | None) -> Iterator[Said]:
    """ "crime is down 24% in Eastham, 22% in Westham": the measure of each place."""
    for match in _IN_PLACE.finditer(rest):
        way = "up" if match["up"] else "down" if match["down"] else way
        yield Said(name=f"{name} in {match['place']}", rule=CHANGE, confidence=0.65, direction=way)


def tells_change(text: str) -> bool:
    """Whether a clause speaks of a change at all."""
    return bool(MOVED.search(text) or re.search(r"\b(?:increase|decrease|rise|fall|drop|reduction)\b", text, re.I))
