"""Counts of anything that a clause tells as a fact: "154 voids were brought back into use", "The club has 83 members".

A count is told by the frame that it stands in, not by the word for what is counted: what there is, what somebody has, what was done and
what somebody did. `statistic` says which of these are measures.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.counted import FEW_MATTERS, is_single, we_had, without_time
from pipeline.extract.indicators.deeds import did_before, done_behind, participle
from pipeline.extract.indicators.names import SEVERAL, is_name
from pipeline.extract.indicators.parts import Said, figures, versus_target, way
from pipeline.extract.indicators.passing import is_aside, is_passing
from pipeline.extract.indicators.qualified import SAID_ENDS, qualified
from pipeline.extract.indicators.statistic import FEW, counts_anything, has_happened, is_free
from pipeline.extract.indicators.whose import whose
from pipeline.extract.quantities import Quantity, quantities
from pipeline.extract.values import COUNT
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

TOLD = "indicators.told_count/1"

_MARKS = ('"', "”", "°", "'", "’", "*", "™")
_TELEPHONE = 100_000_000  # what counts so many is the number of something

# "over", "a total of", "some": what may stand between a frame and its figure
_ABOUT = re.compile(
    r"(?:\b(?:a\s+(?:grand\s+)?total\s+of|in\s+(?:excess|the\s+region)\s+of|more\s+than|well\s+over|over|around|about|"
    r"approximately|approx\.?|circa|"
    r"some|nearly|almost|only|just|an\s+estimated|as\s+many\s+as|less\s+than|fewer\s+than|under)\s+)+$",
    re.I,
)
# "pupils were |permanently excluded": how it was done is a part of what was counted
_HOW = r"(?:permanently|temporarily|partially|partly|fully|wholly|illegally|privately|voluntarily|directly|seriously|fatally)"
# plural, as "12 High Street is", "15 The meeting was" are no counts
_AUX = (
    rf"(?:(?:have|had)(?:\s+(?:also|now|since|already|so\s+far|all|(?!{_HOW})\w+ly))*(?:\s+been)?(?:\s+(?!{_HOW})\w+ly)?|"
    rf"(?:were|are)(?:\s+(?:also|currently|now|still|already|being|all|(?!{_HOW})\w+ly))*|remain(?:ed)?)"
)
_PARTICIPLE = (
    r"(?:re-?let|(?:re-)?\w{3,}ed|dealt|met|led|felt|brought|bought|built|caught|drawn|given|held|kept|laid|left|let|lost|made|paid|put|seen|sent|"
    r"set|cut|sold|spent|taken|taught|told|"
    r"won|written|found|known|born|gone|come|begun|fed|read|shown|shot)"
)
# "awaiting", "in temporary accommodation", "on the register", "vacant": how things are
_STATE = (
    r"(?:\w+ing\b|in|on|with|without|over|under|above|below|out|at|compliant|non-compliant|vacant|empty|derelict|open|active|"
    r"available|overdue|outstanding|unsold|unlet|unpaid|unfilled|homeless|"
    r"unemployed|occupied|unoccupied|operational|live|inactive|ready|absent|off)"
)
# " voids were brought back into use": what was counted, and what is said of it
_WHAT_WAS = re.compile(
    rf"\s+(?P<what>[A-Za-z](?:[\w/’'-]|\s(?!(?:who|which|that)\s|and\s+(?:\d|(?:the|an?|it|they|that|we|he|she|there|was|were|had|"
    rf"has|have|is|are|this|these|one|two|three)\s))|\((?=\w)|(?<=\w)\))*?)\s+(?:approx\.?\s+)?(?:{_AUX})\s+"
    rf"(?P<said>(?:{_HOW}\s+)?(?:{_PARTICIPLE}|{_STATE})\b(?:[^.;:]|(?<=\bSt)\.|(?<=\bMt)\.)*)",
    re.I,
)
_MOST_WORDS, _MOST_SAID = 11, 14
_SHOWN = re.compile(r"\bwhere\s+$", re.I)  # "a lane where 30 huts were derelict": a place that somebody speaks of
# "written surveys| open on the portal", said of "consultations" too; "indoor| sailing lessons given", of which "outdoor" says the kind
_SAID_OF, _KIND_OF = re.compile(rf"\s(?P<told>(?:{_PARTICIPLE}|{_STATE})\b.*)"), re.compile(r"\s(?P<told>.+)")
# " adults and 41", " men (65%) and 41": another count that the same is said of
_JOINED = re.compile(
    r"\s+(?P<what>[a-z][\w’'-]*(?:\s(?!(?:have|had|were|are|was|is|has)\s)[a-z][\w’'-]*){0,3}?)(?:\s\([^()]{1,40}\))?\s+and\s+(?=\d)", re.I
)
# "families| (8 adults and 11 children) waiting": the same in other words
_OTHERWISE = re.compile(r"\s\([^()]*\d[^()]*\)(?=\s)")
_APPOSED = re.compile(rf"^(\s[A-Za-z’'-]+(?:\s[A-Za-z’'-]+){{0,2}}){_OTHERWISE.pattern}(?=\s(?:\w+ing|in|on|who)\b)")
# "to be", "not", "likely": said of nothing that has happened; "present", "asked": of people who meet
_SAYS_NOTHING = re.compile(
    r"(?:not|to|present|asked|invited|informed|advised|thanked|considered|proposed|required|needed|expected|planned|intended|requested|"
    r"recommended|suggested|allowed|entitled|permitted|limited|designed|supposed|agreed|opposed|adopted|based|called|due|concerned|worried|"
    r"affected|located|situated|"
    r"interested|involved|discussed|circulated|debated|referred\s+to|going|discussing|in\s+(?:favour|attendance|question|line|order|fact)|"
    r"on\s+(?:the\s+)?(?:agenda|display)|told|noted|given\s+to\s+the\s+meeting)\b",
    re.I,
)
# a verb that says no more than that they were counted: "88 complaints were received"
_BARE = re.compile(r"(?:received|recorded|reported|noted|logged|taken\s+place|occurred|registered)$", re.I)
# "There are currently ", "there remain "
_THERE = re.compile(
    r"\bthere\s+(?:(?:is|are|was|were|have\s+been|had\s+been|has\s+been|remain(?:s|ed)?)(?:\s+(?:also|currently|now|still|already|"
    r"presently|at\s+present))*)\s+$",
    re.I,
)
# "There are 193 boats and |69 huts awaiting repair": what there is besides
_THERE_TOO = re.compile(
    rf"\bthere\s+(?:are|were|(?:have|had)\s+been)\s+(?:also\s+|currently\s+|now\s+)?(?:{COUNT}\s+[A-Za-z](?:[^.;:,]|\.(?=\d)){{2,60}}?(?:,\s+|,?\s+and\s+))+$",
    re.I,
)
_AND_SO_MANY = re.compile(rf"\s+and\s+{COUNT}\b.*$", re.I)  # "boats in the bay| and 40": another count
_AND_DID = re.compile(r"\s+and\s+[a-z]{3,}ed\s.*$")  # "tenancies| and reduced the arrears": what was done besides
_STATED = re.compile(rf"{_STATE}\b", re.I)
# "boats", "people": no "28 driving", where "offences" is behind a turn of the phrase
_SEVERAL_OF = re.compile(
    rf"{SEVERAL.pattern}|\b(?:people|children|men|women|staff|sheep|cattle|fish|deer|aircraft|police|garda[ií])\b", re.I
)
# "The 100 Club has ", "which currently has ", "they now had "; who has it is looked for where somebody has
_HAVING_LAST = r"\s+(?:also\s+|currently\s+|now\s+|still\s+)*(?:has|have|had|having)(?:\s+(?:also|currently|now|still))*\s+$"
_HAVING = re.compile(_HAVING_LAST, re.I)
_HAS = re.compile(rf"(?P<who>[\w’'&)-]+(?:\s(?!(?:that|and|which)\s)[\w’'&-]+){{0,5}}?){_HAVING_LAST}", re.I)
# what the meeting and its people have is none of it
_PERSON = re.compile(r"(?:.*\s)?(?:i|he|she|cllr|mr|mrs|ms|members?|councillors?|committee|panel|meeting)", re.I)
_WHO = re.compile(r"(?:[Tt]he\s+)?(?P<name>(?:[A-Z0-9][\w’'&-]*\s?)+(?:\s(?:of|for|the|and)\s(?=[A-Z]))?(?:[A-Z][\w’'&-]*\s?)*)$")
# "84 boats on the derelict vessels register", where a phrase about risks would end
_REGISTER = re.compile(r"\s+(?:on|in)\s+the\s+(?:[\w-]+\s+){0,3}register\b", re.I)
# "carers in the country and the charity", "people there it", "voids (10 of which", "reviews representing a rise": where the words of
# another clause begin
_GOES_ON = re.compile(
    r"\s+(?:representing|resulting|totalling|equating|reflecting|amounting|compris(?:ing|ed)|and\s+(?:[a-z]+ed\s+\d[\d,]*|the|an?|his|her|its|their|"
    r"our|in|to|on|approximately|about|around|over|some|nearly|almost|\d[\d,.]*)|it|they|he|she|we|i|"
    r"you|so|after|before|\d|\(\d[\d,]*)\s",
    re.I,
)
# "The waiting list now numbers ", "Delayed discharges totalled "
_NUMBERS = re.compile(
    r"(?:^|[,;:.]\s|\bthat\s|\band\s)(?:the\s+)?(?P<name>[A-Za-z][\w\s/’'-]{3,60}?)(?:\s+(?:to\s+date|so\s+far|(?:for|in|during)\s+the)\b[\w\s]{0,25}?)?"
    r"\s+(?:(?:has|have|had)\s+)?(?:now\s+|currently\s+)?"
    r"(?:numbers|numbered|totals|totalled|(?P<bare>total|number)|(?:passed|topped|reached|exceeded)(?=\s+(?:the\s+)?$)|amount(?:s|ed)?\s+to|come\s+to|came\s+to)\s+(?:now\s+|at\s+)?$",
    re.I,
)
# "sanded the ramp from| number 17": the number of a house
_LEADS_ON = re.compile(r"\b(?:from|to|at|of|by|in|on|for|with|near|outside|opposite|the|a|house|flat|unit)$", re.I)
_AGAIN = re.compile(r"^\s?\(\d[\d,]*\)(?=\s)")  # "twelve| (12) such orders"
_NUMBERS_LAST = (
    "passed",
    "topped",
    "reached",
    "exceeded",
    "numbers",
    "numbered",
    "totals",
    "totalled",
    "total",
    "number",
    "to",
    "now",
    "at",
)  # its last words, at less cost
_WHERE_LAST = re.compile(r"\s(?:for|in|at|across|within|throughout|along)\s(?:the\s)?(?-i:[A-Z]).*$")
_SINGULAR_OF = re.compile(r"\s+of\s+(?:the\s+|a\s+|an\s+|these\s+|those\s+|them\b|which\b|whom\b|\d)", re.I)
_GROWN = gated(
    r"\b(?:(?P<up>(?:an?\s+)?(?:\w+\s+)?(?:increase|rise)\s+(?:of|on|from)|up\s+(?:from|by|on)\s+(?:\d|last|the\s+(?:same|last|"
    r"previous))|more\s+than\s+(?:last|in|the|a)\b)|"
    r"(?P<down>(?:an?\s+)?(?:\w+\s+)?(?:decrease|reduction|fall|drop)\s+(?:of|on|from)|down\s+(?:from|by|on)\s+(?:\d|last|"
    r"the\s+(?:same|last|previous))|"
    r"(?:fewer|less|lower)\s+than\s+(?:last|in|the|a)\b))",
    re.I,
)
_NO_THING = re.compile(
    r"(?:per\s?cent|and|or|of|in|to|for|with|at|by|on|as|no|more|less|fewer|additional|extra|further|other|were|was|are|is|have|"
    r"had|has|will|under(?!\s+\d)|\d|years?[\s-]old|"
    r"would|million|thousand|hundred|m|x|am|pm|a\.m|p\.m|o['’]clock|plus|until|from|against|odd|out)\b",
    re.I,
)


# " units of the 25 approved": a part, which is a tally
_OF_SOME = re.compile(r"\s+(?:[a-z]+\s+){1,3}?(?:out\s+)?of\s+(?:(?:the|a\s+total\s+of)\s+)?\d", re.I)
# "welcomed 402,000 visitors": who came is named without the welcome
_CAME = ("welcomed", "attracted", "saw", "had", "welcomes", "attracts")
# "had been| awarded 420 plants"
_PASSIVE = re.compile(r"\b(?:been|was|were|being|be)\s+(?:\w+ly\s+)?$", re.I)
_DOES = re.compile(r"(?:take|come|go|gather|join|attend|turn|leave|line|walk|march|run|enjoy)\b")
_GREETED = 100  # of fewer it is the meeting that is welcomed: "The chair welcomed 14 members"
# " families exited homelessness": what people did of themselves
_ACTED = re.compile(
    r"\s+(?P<what>[a-z][\w’'-]*(?:\s[\w’'-]+){0,4}?)\s+(?P<said>(?:exited|left|joined|used|completed|returned|enrolled|registered|"
    r"passed|benefit(?:t?ed)?|visited|commenced|volunteered|engaged|"
    r"presented(?!\s+(?:an?|the|to|their)\b)|waited|resigned|participated|graduated|died|retired|took\s+part|took\s+up|availed|moved|downloaded|borrowed|lost)\b[^.;,]*)",
    re.I,
)
_RANGE, _RANGE_BEFORE = re.compile(r"\s?[–—-]\s?\d"), re.compile(r"\d\s?[–—-]\s?$")
# "consents", "people", "waste collections": more than one of what is counted
_PLURAL = re.compile(r"(?:(?<!s)s|people|children|men|women|staff|households|sheep|cattle|fish|deer|aircraft|species)$", re.I)
_OPENS = re.compile(r"(?:^|[,;:(•·–-]|\b(?:with|and|that|including|were|was|saw|of))\s*$", re.I)


def told_counts(text: str) -> Iterator[Said]:
    """ "154 voids were brought back into use", "there are 291 officers in the division", "The team inspected 340 premises"."""
    for quantity in quantities(text):
        if quantity.unit != "count" or not 1 <= quantity.value < _TELEPHONE or quantity.value != int(quantity.value):
            continue
        if text.startswith("0", quantity.start):
            continue  # "roll numbers 060112": a number of something
        if measures.may_be_coded(text) and measures.coded(text[: quantity.start]):
            return  # "Measure 2 (boats lost at sea) - there had been 13": the measure has its name already
        about = _ABOUT.search(text[: quantity.start])
        begin = about.start() if about else quantity.start
        name = _name(text, quantity, begin)
        if name is None or not is_name(_TO_BE.sub("", _DONE_TO.sub(" done", name)), most=18) or not counts_anything(name, text):
            continue
        if quantity.value < FEW and (not _is_recorded(name, quantity.value) or we_had(text, quantity.start)):
            continue
        said = _said(text, quantity, name)
        if not is_passing(said, text):
            yield said


# "referrals| made to the clinic", "cases| referred for proceedings": of what is counted, and no verb of a clause
_DONE_TO = re.compile(r"(?<=s)\s(?:made|referred|requested|raised|required)(?=\s(?:to|for|in|by|under|on|at|within|with|from)\b|$)", re.I)


_TO_BE = re.compile(r"(?<=\swaiting)\sto\sbe\b|(?<=\syet)\sto\sbe\b", re.I)  # "huts waiting| to be sold"

# "fines| issued in the outer harbour"; that they were received, or "collisions| created in respect of the outer beat", says nothing:
# the next paper tells the same measure by another such verb
_MORE = re.compile(
    rf"\s(?!received|recorded|reported|noted|logged|created|conducted|undertaken|performed|carried\s+out){_PARTICIPLE}\b", re.I
)


def tells_more(said: Said, other: Said) -> bool:
    """Whether a told count names what `other` counts with what was done to it: "fines issued in the outer harbour" of "fines"."""
    compared = other.previous is not None or other.target is not None
    return said.rule == TOLD and not compared and said.name.startswith(other.name) and _MORE.match(said.name, len(other.name)) is not None


def _is_recorded(name: str, value: float) -> bool:
    """Whether even a few of these are a figure that is kept: "5 penalty notices issued"; not "3 vacancies on the Council"."""
    return (
        " " in name
        and measures.counts_things(" ".join(name.split()[:4]))
        and (not is_single(name) or (value >= FEW_MATTERS and " issued" in name))
    )


def _name(text: str, quantity: Quantity, begin: int) -> str | None:
    """What a figure counts, by the frame that it stands in; None for a figure that no frame tells."""
    before, after = text[:begin], _AGAIN.sub("", text[quantity.end :].removeprefix("+"))
    numbers = _NUMBERS.search(before) if before.rstrip().lower().endswith(_NUMBERS_LAST) else None
    if numbers and not (numbers["bare"] and (not SEVERAL.search(numbers["name"]) or _LEADS_ON.search(numbers["name"]))):
        return measures.clean(numbers["name"]) if _NO_NOUN.match(after) else None
    if not is_free(text, begin) or _NO_THING.match(after.lstrip()) or not has_happened(text, begin, quantity.end + _scope(after)):
        return None
    if _OF_SOME.match(after):
        return None
    if _RANGE.match(after) or _RANGE_BEFORE.search(before):
        return None  # "120 – 150 cases": no one figure
    if after[:1] in _MARKS:
        return None  # "27° October", as a scan reads "27th"
    there = _THERE.search(before) or (_THERE_TOO.search(before) if before.endswith((", ", " and ")) else None)
    joined = _JOINED.match(after)
    if joined:  # "96 adults and 41 children were in care": both were
        other = next((other for other in quantities(text) if other.start == quantity.end + joined.end()), None)
        rest = _name(text, other, other.start) if other else None
        said_of = (_SAID_OF if _PLURAL.search(joined["what"]) else _KIND_OF).search(_OTHERWISE.sub("", rest)) if rest else None
        if said_of and (not there or (_SEVERAL_OF.search(said_of.string, 0, said_of.start()) and _STATED.match(said_of["told"]))):
            return measures.clean(f"{joined['what']} {said_of['told']}")
        if not there:
            return None
    after = _APPOSED.sub(r"\1", after)
    was = None if _SHOWN.search(before) else _WHAT_WAS.match(after)
    if was and any(quantity.end < other.start < quantity.end + was.end("what") for other in quantities(text)):
        was = None  # "1,100 huts and about 500 have been demolished": the others were
    if was and len(was["what"].split()) <= _MOST_WORDS and " to " not in was["what"] and not _SAYS_NOTHING.match(was["said"]):
        return _what_was(was["what"], was["said"])
    done = done_behind().match(after)
    if done and _OPENS.search(before) and _PLURAL.search(done["what"]) and not done["what"].startswith("The "):
        return measures.clean(f"{done['what']} {done['done']}")
    acted = _ACTED.match(after)
    if acted and _PLURAL.search(acted["what"]):
        return _what_was(acted["what"], acted["said"])
    waits = _WAITS.match(after)
    end = waits.end() if waits else phrase_end(after, 1, comma=True)
    register = _REGISTER.match(after, end)
    thing = measures.clean(_GOES_ON.split(without_time(after[: register.end() if register else end]))[0])
    if len(thing.split()) > _MOST_WORDS:
        thing = _WHERE_LAST.sub("", thing)  # "approved bidders on the list of the outer harbour| for Norhope and the old town"
    if not thing or len(thing.split()) > _MOST_WORDS or _SINGULAR_OF.match(after):
        return None
    if there:
        thing = _AND_SO_MANY.sub("", thing)
        if " and " in thing and _IS_NEXT.match(after, end):
            thing = measures.clean(thing[: thing.rindex(" and ")])  # "there were 200 bids made and the deadline| was put off"
        return qualified(thing, after) if quantity.value == 1 or _SEVERAL_OF.search(thing) else None
    did = did_before().search(before)
    verb = (did["verb"] or did["base"]) if did else ""
    if did and _PASSIVE.search(before[: did.start()]):
        return None  # "has been awarded 420 plants": what somebody was given
    if verb.lower().startswith("welcome") and quantity.value < _GREETED:
        return None
    if did and _DOES.match(thing):
        return None  # "The march saw 4,000| take to the streets"
    if did:
        thing = _AND_DID.sub("", thing)
        named = thing if verb.lower() in _CAME else _done(thing, participle(verb))
        owner = whose(before[: did.start()]) if counts_anything(named, "") else None
        return f"{owner} {named}" if owner else named
    has = _HAS.search(before) if _HAVING.search(before) else None
    if has and not _PERSON.fullmatch(has["who"]) and not is_aside(before, has.start(), has["who"], thing):
        who, owner, thing = _WHO.search(has["who"]), whose(before[: has.end("who")]), qualified(thing, after)
        if owner and counts_anything(thing, ""):
            return f"{owner} {thing}"
        return f"{measures.clean(who['name'])} {thing}" if who and " " not in thing else thing
    return None


# "huts waiting to be sold", "lanes yet to be taken in charge": what is to be done to them
_WAITS = re.compile(r"\s[A-Za-z][A-Za-z’' -]{2,50}?\s(?:waiting|yet)\s+to\s+be\s+\w+(?:ed|en|ld|ilt)\b(?:\s+in\s+charge)?", re.I)
# "inspections| in the outer bay from May to June 2031", "lanes| in charge": where the words behind the counted begin
_BEHIND = re.compile(r"(?<=s)\s(?=(?:in|on|from|at|under|into|within|across|during|following|to|over|through|by|as)\s)")


def _done(thing: str, deed: str) -> str:
    """What was counted with what was done to it behind its noun: "inspections carried out in the outer bay", "lanes taken in charge"."""
    noun, *behind = _BEHIND.split(thing, maxsplit=1)
    return " ".join([noun, deed, *behind])


_IS_NEXT = re.compile(r"\s+(?:was|were|is|are|had|has|have|will|would)\b", re.I)
# where the clause of a figure ends: ", which", " and there"
_SCOPE = re.compile(r"[.;:,]\s|\s(?:and|but)\s+(?:the|an?|it|they|that|we|there|this)\s|\s(?:which|who)\s")


def _scope(after: str) -> int:
    stop = _SCOPE.search(after)
    return stop.start() if stop else len(after)


# "58 at the census point", "58.": a figure that no noun follows
_NO_NOUN = re.compile(
    r"\s*(?:$|[.,;:)]|(?:in|at|on|for|as|by|this|with|and|which|compared|up|down|against|people|since|to|of\s+(?:which|whom))\b)"
)


_LOOSE = re.compile(
    r"\s+(?:(?:for|of|in|at|per|within)(?:\s+(?:each|every|the))?|(?:(?:during|over|on|from|through)\s+)?the)$"
)  # "missed |for each", before a figure


def _what_was(what: str, said: str) -> str:
    end = SAID_ENDS.search(said)
    said = said[: end.start()] if end else said
    if len(said.split()) > _MOST_SAID:
        said = " ".join(said.partition(" in relation to ")[0].split()[:_MOST_SAID])
    if " where " in what:
        return ""  # "74 incidents occurred where people| were stopped": said of others
    thing = _GOES_ON.split(without_time(what))[0]
    if len(thing) < len(what.strip()) and _PLURAL.search(thing) is None:
        return ""  # "895 vacant| and in some cases derelict huts"
    what = measures.clean(thing)
    return what if _BARE.fullmatch(said) else f"{what} {_LOOSE.sub('', ' '.join(said.split()))}"


# "placed more than 20 miles from home": how far, not what it was
_MORE_THAN = re.compile(r"\b(?:more|less|fewer|longer|higher|lower)\s+than\s+$", re.I)


def _said(text: str, quantity: Quantity, name: str) -> Said:
    told = figures(text)
    following = next((other.start for other in told.free if other.start > quantity.end and other.unit == "count"), len(text))
    near = told.previous is not None and quantity.end < told.previous.start < following and told.previous.unit == "count"
    apart = near and told.previous is not None and _MORE_THAN.search(text[: told.previous.start])
    previous = told.previous if near and not apart else None
    rest = text[quantity.end : following + 30 if following < len(text) else following]
    grown = _GROWN.search(rest)
    aimed = told.target is not None and quantity.end < told.target.start < following + 1 and told.target.unit == "count"
    return Said(
        name=name,
        rule=TOLD,
        confidence=0.55,
        value=quantity.value,
        unit="count",
        target=told.target.value if told.target and aimed else None,
        versus_target=versus_target(text) if aimed else None,
        previous=previous.value if previous else None,
        direction=way(previous, quantity) if previous else None if grown is None else "up" if grown["up"] else "down",
    )
