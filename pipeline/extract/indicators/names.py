"""The name of the measure that a statement is about: the words before its verb, or the measure told before it."""

from __future__ import annotations

from functools import lru_cache

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.measures import Measure
from pipeline.extract.quantities import quantities
from pipeline.extract.risks.words import CODE
from pipeline.language import rag
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

SEVERAL = re.compile(r"[a-z]{2,}s\b")  # "consents granted": a noun of which there are several, so that they can be counted
# what stands between a measure and what is said of it: "remains", "was recorded as", "continues to be", "had moved"
_LINK = re.compile(
    r"(?:\b(?:is|are|was|were|has|have|had|having|been|be|being|remain(?:s|ed|ing)?|continue[sd]?|continuing|to|move[ds]?|recorded|reported|"
    r"reporting|showing|appear(?:s|ed)|seem(?:s|ed)|as|currently|now|still|also|stands?|stood|running|at|performing|which|that|and|it|"
    r"its|would|will|this|improved|dropped|"
    r"fell|rose|both|all|but|again|already|just|they|the|(?!(?:supply|assembly|family|early|weekly|monthly|quarterly|yearly|daily|july|"
    r"reply|"
    r"anomaly|rally|tally|fly)\b)[a-z]+ly)\b[\s,]*)+$",
    re.I,
)
# where the subject of a statement begins: after "noted that", a conjunction, a stop
_BEGINS = gated(
    r"\b(?:noted|reported|advised|explained|said|stated|confirmed|highlighted|informed|outlined|commented|added|indicated|showed|"
    r"shows|show|proposed|agreed|recommended|suggested|told|emphasised|stressed|clarified|acknowledged|identified|observed|recognised|heard|aware|given|say|says|mentioned|"
    r"warned|informing|advising|stating|noting|explaining|reporting|highlighting|"
    r"adding|confirming|in)"
    r"\s+(?:\w+\s+){0,3}?that,?\s+|\b(?:if|whether)\s+"
    r"|,\s+(?:and|but|while|whilst|although|with|whereas|despite|however,?|where(?!\s+(?:possible|necessary|appropriate))|since(?!\s+the\b)|because)\s+|\s+(?:whilst|while|although|whereas|despite)\s+"
    r"|,\s+(?=(?:this|these|that|the\s+(?:situation|matter|problem|issue))\s)|\s[–—-]\s|:\s+|\bthat\s+(?=the\s)"
    # "rose by 9% and burglary was down"
    r"|(?<=[\d%])\s+and\s+(?!(?:over|under|above|below|older|younger|upwards?)\b)(?:that\s+)?(?:the\s+)?"
    # "The officer reported a forecast overspend on the harbour of £3m"
    r"|\b(?:reported|reporting|showed|showing|shows)\s+(?:an?|the)\s+(?=[^,.;:£€$]{0,50}\b(?:overspend|underspend|deficit|surplus|shortfall|variance)\b)"
    # "... had paid and that recycling was 48%"
    r"|\band\s+that\s+(?!(?:is|are|was|were|has|have|had|do|did|can|could|will|would)\b)(?:the\s+)?(?=[a-z])"
    # "answered questions about sickness absence, which had reached 9.9 days"
    r"|\b(?:questions?|asked|figures?|concerns?|updates?|information|report)\s+(?:about|on|for)\s+(?:the\s+)?(?=[^,.;:]{3,60},\s+which\s)"
    # "Residents feel the traffic is growing"
    # "To put this in context, the number", "the cost had risen and yet the number", "at a time when unemployment"
    r"|\bin(?:to)?\s+context,?\s+(?:the\s+)?|\band\s+yet\s+(?:the\s+)?|\b(?:at|in)\s+a\s+time\s+when\s+"
    # "Due to the Covid 19 pandemic thefts were down"
    r"|\b(?:due|owing)\s+to\s+(?:the\s+)?covid[\s-]*19(?:\s+(?:pandemic|restrictions|lockdowns?|crisis))?,?\s+(?=[a-z])"
    r"|\b(?:feels?|felt|believed?|thinks?|thought)\s+(?:that\s+)?(?:the\s+)?"
    # "offences that fell included thefts which halved", "as did damage, falling"
    r"|\bincluded?\s+(?=[^,.;:]{3,60}\swhich\s)|\bas\s+did\s+"
    # "The area for improvement was the timeliness of reports which was below"
    r"|\b(?:was|were|is|are)\s+the\s+(?=[^,.;:]{3,70}\swhich\s(?:was|is|were|are|remain(?:s|ed))\b)"
    # "The study also shows that attendance has dropped", "It showed attendance had dropped"
    r"|\b(?:it|this|which|report|study|data|figures?|graph|chart|table|survey)\s+(?:also\s+)?(?:shows?|showed)\s+(?:that\s+)?",
    re.I,
)
# "In Public Health, checks were rated green": words that place a statement stand before a comma
_PLACES = re.compile(
    r"(?:in|for|at|under|within|during|as\s+for|on|with\s+regards?\s+to|regarding|over|since|by|following|despite|nationally|locally|"
    r"overall|however)\b",
    re.I,
)
# "Two of the KPIs", "Other indicators", "those measures": a count of measures, no measure
_COUNTED = gated(
    r"^(?:\W|only|just|all|other|both|these|those|the)*\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|"
    r"some|many|several|no)\b.{0,60}\b(?:indicators?|kpis?|measures?|targets?)\b|\b(?:indicators|kpis|measures)\s*$",
    re.I,
)
# a phrase with one of these is a clause: "the position continues", "Members commented"
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|would|should|could|will|does|did|asked|said|noted|seem(?:s|ed)|peaked|gives?|gave|"
    r"continues?|"
    r"continued|stalled|needed|"
    r"(?<!high )(?<!special )(?<!additional )(?<!complex )(?<!support )(?<!educational )(?-i:needs)|"
    r"spoke|suggested|agreed|welcomed|commented|recognised|raised(?!\s*$)|advised|outlined|confirmed|stated|"
    r"meant|forms?|formed|"
    r"reported\s+that|"
    r"explained|addressed|recorded\s+(?:his|her)|achieved\s+or|thanked|requested|proposed|felt|wanted|expected|forecast\s+to|means|mean(?=\s+that)|"
    r"reflects?|reflected|makes?|made(?!\s+(?:safe|good|within|in|on|by)\b)|took|takes|focuss?ed|drew|"
    r"shows?|showed|saw|sees|led|leads|remains?|remained|became|becomes|(?-i:may)|might|can|must|includes?|included(?!\s+in\b)|(?<=,\s)included|confirms|queried|wondered|how|"
    # "Cllr Orr referred to the ferry and highlighted the percentage of", "the volume varies", "the share falls within"
    r"referred|highlighted|pointed|mentioned|reminded|informed|questioned|echoed|varies|vary|requires?|produces?|depends?|falls\s+within|"
    r"account(?:s|ed)\s+for|made\s+up|reduces|outlines|outlining|helps?|ensures?|allows?|gets?|states?|calls\s+on|exceed(?:ed|s))\b",
    re.I,
)
# "children who are", "units that have not", "pupils (with plans) being placed": a verb that belongs to the name
_RELATIVE = re.compile(
    r"\b(?:who|which|that|where|whose|whom)\s+(?:\w+\s+){0,2}?(?:is|are|was|were|has|have|had|do|did|does|need|continue|remain|would|"
    r"can)\b",
    re.I,
)
# "he gave more detail", "months with 12 logged",
# "this quarter", "or lower", "no directorate", "four of the five checks", "within time": no measure's name begins so
_NO_START = re.compile(
    r"&|(?:he|she|they|we|who|although|though|however|score|rating|likelihood|impact|assuming|same\s+(?:period|time|quarter|month|year)|"
    r"based\s+on|(?:quarters?|months?|weeks?|days?)\s+(?:with|in)|"
    r"mrs?|ms|miss|dr|councillors?|cllrs?|members?\s+of|officers?(?!\s+(?:numbers|establishment|strength|posts)\b)|this|that|these|those|last|or|more|less|slightly|lower|higher|per|"
    r"by|at|in|on|of|to|within|no|none|not|due|because|while|for|consisting|comprising|against|"
    r"from|was|were|out|up|down|including|includes?|and|with|"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|all|some|most|many|each|both|half|several)\s+of)\b(?!-)",
    re.I,
)
# "Loss of data (SR02)" is a risk; "kept", "agreed" are no names
_CODED = re.compile(rf"\({CODE}\)")
_ONE_VERB = re.compile(
    r"(?:(?:red|amber|green)\s+(?:one|measures?|indicators?|kpis?)|[a-z]+ed|kept|met|made|set|held|first\s+time|due|time|"
    r"sharp|slight|steady|small|large|marked|modest|significant|gradual|similar|further)",
    re.I,
)
# "the average for England", "the national rate": somebody else's figure
_ELSEWHERE = gated(
    r"^(?:average\s+|the\s+)?(?:national|regional|england)\b|\b(?:average|rate|figure|level)\s+for\s+(?:England|the\s+UK|Wales|"
    r"Scotland|Ireland|"
    r"the\s+(?:region|country|nation|South|North|East|West))",
    re.I,
)
# "a decrease from the performance", "a reduction in emissions": what changed stands after it, or before
_CHANGE = re.compile(
    r"(?:an?\s+)?(?:reduction|increase|decrease|drop|rise|fall|improvement|decline|growth)\b(?:\s+in\s+(?:the\s+)?(?P<of>\w.*))?",
    re.I,
)
# where a name may begin anew inside a clause: "... and the reported overspend", "... to an accident rate"
_ANEW = re.compile(
    r"(?:,|\band|\bto|\bbefore|\bthat|\bin)\s+(?:an?|the|our|its|their)\s+|\b(?:as|while|whilst|when|because|with|although|"
    r"but|noted|added|advised|said)\s+(?:an?\s+|the\s+|our\s+|its\s+|their\s+)?",
    re.I,
)
# "had increased to", "reduced slightly to", "of", "at": what leads from a measure to its figure
_REACHED = re.compile(
    r"(?:\b(?:increased|decreased|reduced|improved|fell|fallen|rose|risen|dropped|declined)\s+(?:\w+ly\s+)?to|"
    r"\b(?:of|at|to|by|with|increased|decreased|reduced|improved|fallen|risen|reached|achieved|totalled|averaged))\s*$",
    re.I,
)


# "Council tax collection, at 55.9%, was 0.3 percentage points below target": figures beside the name
_AT_FIGURE = re.compile(r",\s+at\s+[£€$]?\d[\d.,]*\s?%?,\s", re.I)
_APART = re.compile(
    r"\b(?:by\s+)?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s?(?:%|per\s?cent|percentage\s+points?)\s*$",
    re.I,
)


# "This meant we beat our target": whoever acts is no measure
_PRONOUN_LAST = re.compile(r"\b(?:we|it|this|they)$", re.I)


@lru_cache(maxsize=128)  # each rule asks for the subject of the same figures
def start_of(text: str, end: int) -> int:
    """Where the subject of a statement that begins at `end` starts."""
    begin = _begin(text, end)
    comma = text.rfind(", ", begin, end)
    if comma >= 0 and (_PLACES.match(text, begin) or measures.heads(text[comma + 2 : end])):
        begin = comma + 2
    return begin


def _begin(text: str, end: int) -> int:
    """Where the last clause before `end` begins."""
    begin = 0
    for match in _BEGINS.finditer(text, 0, end):
        begin = match.end()
    return begin


# "six months ago the level of ...": when it was so
_AGO = re.compile(
    r"^\W*(?:\w+\s+){1,2}(?:days|weeks|months|years)\s+ago,?\s+|"
    # "Compared to June 2030 |thefts": beside when
    rf"^\W*(?:when\s+)?compared\s+(?:to|with)\s+(?:the\s+)?(?:(?:same|previous|last|corresponding|prior)\s+(?:[a-z]+\s+){{0,2}}?(?:year|quarter|month|week|period|time|season)"
    rf"(?:\s+(?:of\s+|in\s+)?(?:last\s+year|(?:the\s+)?previous\s+year|(?:{MONTH_NAMES}|(?:19|20)\d\d(?:/\d\d)?)))?|(?:{MONTH_NAMES})(?:\s+(?:19|20)\d\d)?|(?:19|20)\d\d(?:/\d\d)?|a\s+year\s+ago|Q[1-4]),?\s+(?:the\s+)?",
    re.I,
)


def before_verb(text: str, end: int) -> str:
    """The subject of a statement whose verb begins at `end`, without the words that link the two."""
    name = measures.clean(_AGO.sub("", _LINK.sub("", text[start_of(text, end) : end])))
    heads = measures.heads(name)
    # "Over the 12 months to December the number of complaints", "as a result the level of calls": what stands before the head word
    if heads and heads[-1].start and (_PLACES.match(name) or name[: heads[-1].start].rstrip().lower().endswith("result the")):
        name = measures.clean(name[heads[-1].start :])
    name = _after_lead_in(name)
    if is_name(name):
        return name
    anew = [match.end() for match in _ANEW.finditer(name)]
    return measures.clean(name[anew[-1] :]) if anew else name


# "After a good summer |the bookings", "due to the end of the discount |the tax base": words that lead in without a comma
_LEADS_IN = re.compile(
    r"(?:after|following|due\s+to|owing\s+to|because\s+of|as\s+a\s+result\s+of|despite)\s.*?"
    r"(?<!\bof)(?<!\bin)(?<!\bto)(?<!\bfor)(?<!\bat)(?<!\bon)(?<!\bby)(?<!\bfrom)(?<!\bwith)(?<!\band)(?<!\bafter)(?<!\bfollowing)(?<!\bdespite)\sthe\s",
    re.I,
)
# "stating the fears of the members |that staffing levels": what somebody says
_SAYS_THAT = re.compile(r".*\sthat\s(?!(?:it|they|he|she|we|you|is|are|was|were|has|had|have|can|do|did|would|were)\b)", re.I)


def _after_lead_in(name: str) -> str:
    """The subject alone, without the words that lead into its clause."""
    lead = _LEADS_IN.match(name)
    name = name[lead.end() :] if lead else name
    says = _SAYS_THAT.match(name)
    return name[says.end() :] if says and measures.is_measure(name[says.end() :]) else name


def subject(text: str, end: int, before: Measure | None) -> str | None:
    """The measure that a statement at `end` is about; the measure told `before` it where it says "the figure"."""
    words = _APART.sub("", _AT_FIGURE.sub(" ", text[start_of(text, end) : end]))
    name = measures.clean(re.sub(r"\s+(?:of|at)\s+\S*\d\S*\s*$", "", _LINK.sub("", words)))
    if _COUNTED.search(name):
        return None
    if _SHARE_FIRST.match(name):
        return None  # "66.5% of the plan is on target": a share of actions
    name = _THEN.sub("", name)
    begin = start_of(text, end)
    level = _COMES_TO.match(name)
    if level:  # "Waste recycled came to 45.3% for the year"
        name = measures.clean(level["name"])
    labelled = _LABEL.match(text) if _FIGURE_FIRST.match(name) else None
    if labelled and is_name(measures.clean(labelled["name"]), most=20):
        return measures.clean(labelled["name"])  # "Ferry grants: 279 days, better than in spring but still short of"
    moved = _CHANGE.match(name)
    if moved:
        name = moved["of"] or ""
    if measures.is_generic(name) or len(name) < 4 or _PRONOUN_LAST.search(name):
        inside = [measure for measure in measures.heads(text[:begin]) + measures.coded(text[:begin]) if measure.end <= begin]
        told = inside[-1] if inside else before
        return measures.clean(told.name) if told else None
    heads = measures.heads(name) + measures.coded(name)
    if heads and heads[-1].start > 0 and len(name.split()) > 20:
        name = measures.clean(name[heads[-1].start :])
    return name if is_name(name, most=45) else None


_SHARE_FIRST = re.compile(r"\d[\d.,]*\s?(?:%|per\s?cent)\s+of\b", re.I)
# "Performance at the end of this period": of the measure told before
_THEN = re.compile(
    r"(?<=performance)\s+(?:at|for|in|during|over)\s+(?:the\s+)?(?:end\s+of\s+)?(?:this|the|last)?\s*(?:period|quarter|year|month)\b.*$",
    re.I,
)
_FIGURE_FIRST = re.compile(r"[£€$]?\d[\d.,]*\s?(?:%|per\s?cent|days|weeks|months|minutes|seconds|[a-z]*,|$)", re.I)
_LABEL = re.compile(r"\W*(?P<name>[A-Z%][^:;]{3,120}?):\s")
_COMES_TO = re.compile(
    r"(?P<name>[^\d]{4,120}?)\s+(?:(?:had|has)\s+)?(?:came\s+to|come\s+to|stood\s+at|stands\s+at|was|were|is|are|reached|totalled|averaged|slipped\s+to|"
    r"risen\s+to|fallen\s+to|rose\s+to|fell\s+to)\s+"
    r"(?:(?:about|around|just|over|only|at)\s+)*[£€$]?\d",
    re.I,
)


# "The figure for boat fires had been amber since spring, with 33": the measure stands before what is said of it
_FIGURE_FOR = re.compile(
    r"\b(?:figures?|result|position|outturn|total)\s+for\s+(?:the\s+)?(?P<name>[\w‘“][^.;:]{3,80}?)\s+(?:was|were|is|are|had|has|"
    r"remain\w*)\s",
    re.I,
)


# "For minor plans the figure |was 81%": of what it is stands before
_FIGURE_OF = re.compile(
    r"^\W*(?:for|in|among|amongst|as\s+for|at|on|with\s+regards?\s+to|in\s+respect\s+of)\s+(?:the\s+)?(?P<name>[A-Za-z][^,.;:]{3,60}?),?\s+"
    r"(?:the|this)\s+(?:figure|rate|percentage|proportion|number|average|total|result|score|level)$",
    re.I,
)


def figure_of(words: str) -> str:
    """What "the figure" is of, where the words before it say so: "minor plans" of "For minor plans the figure"; "" else."""
    match = _FIGURE_OF.match(words)
    name = measures.clean(match["name"]) if match else ""
    return name if name and not _OF_TIME.search(name) else ""


_OF_TIME = re.compile(rf"\b(?:{MONTH_NAMES}|this|last|first|second|third|fourth|previous|same|quarter|year|Q[1-4]|(?:19|20)\d\d)\b", re.I)
# "Call handling was showing amber with 78% against"
_SHADE = re.compile(
    rf"\s+(?:was|were|is|are|remain(?:s|ed))\s+(?:currently\s+|now\s+)?(?:showing\s+|"
    rf"(?:rag[\s-]*)?rated\s+)?(?:as\s+)?[‘'“]?{rag.COLOURS}[’'”]?,?\s*$",
    re.I,
)


def of_figure(text: str, start: int, before: Measure | None) -> str | None:
    """The measure whose figure stands at `start`: "performance was 41.5%" is of the measure told `before`."""
    announced = _FIGURE_FOR.search(text[:start])
    if announced and is_name(measures.clean(announced["name"])):
        return measures.clean(announced["name"])
    near = [measure for measure in measures.heads(text[:start]) + measures.coded(text[:start]) if measure.end <= start]
    begin = _begin(text, start)
    name = measures.clean(_LINK.sub("", _SHADE.sub("", _REACHED.sub("", text[begin:start].rstrip()))))
    if near and measures.clean(near[-1].name) and (len(name.split()) > 12 or measures.is_generic(name)):
        return measures.clean(near[-1].name)
    if "performance" in name.lower() or len(name) < 4 or not is_name(name, most=16):
        return measures.clean(before.name) if before else None
    return name


@lru_cache(maxsize=256)  # the rules that read a clause ask it of the same names
def is_name(name: str, most: int = 30) -> bool:
    """Whether words may be a measure's name: at most `most` of them, no clause, no count of indicators."""
    if not 1 <= len(name.split()) <= most or measures.is_generic(name) or _COUNTED.search(name):
        return False
    if len(name) < 4 and not measures.nouns_only(name):  # "gap"
        return False
    if (
        _CODED.search(name)
        or _ONE_VERB.fullmatch(name)
        or _NO_START.match(name)
        or _ELSEWHERE.search(name)
        or name.count("(") != name.count(")")
    ):
        return False
    if _THIS_ONE.search(name) or _AIM.fullmatch(name) or _RISK_SCORE.match(name):
        return False
    if _LIMITS.search(name) or _PRONOUN_LAST.search(name) or _ASIDE.search(name):
        return False
    return _FIGURED.search(name) is None and _VERB.search(_RELATIVE.sub(" ", name)) is None


# "residual score for HB3", "target score", "risk rating": what a register gives its risks
_RISK_SCORE = re.compile(
    r"(?:(?:overall|current)\s+)?(?:residual|inherent|gross|net|target|risk|current)\s+(?:risk\s+)?(?:scores?|ratings?)\b(?!\s+of\s+satisf)",
    re.I,
)
# "the level of service target", "national standard": what a measure is set beside
_AIM = re.compile(
    r"(?:(?:national|statutory|local|annual|current|overall|total|new|government|agreed|quarterly|monthly|year[\s-]end|level\s+of\s+service|service|council|"
    r"corporate|internal|stretch|interim|profiled|revised)\s+)*(?:targets?|standards?|thresholds?|ceilings?|aims?|limits?|benchmarks?|goals?|ambitions?|estimates?)",
    re.I,
)
# "this amount, when added to the opening deficit": the words of another clause
_ASIDE = re.compile(r",\s+(?:when|if|once|after|since)\b|\sas\s+the\s", re.I)
# "the mean level limit for dust", "the preferred level": what somebody allows or wishes
_LIMITS = re.compile(
    r"\blimits?\s+(?:for|of|on)\b|\b(?:preferred|permitted|acceptable|recommended)\s+(?:\w+\s+)?(?:level|rate|limit)s?\b", re.I
)
# "the length of this wall", "the cost of my licence": of one thing, no measure
_THIS_ONE = re.compile(r"\b(?:of|for)\s+(?:this|that|his|her|my|your)\s(?!(?:year|quarter|month|period|type|kind)\b)|\bmy\s", re.I)
# "an average of 5.6 days to repair", "rent of £80": the figure is the measure's, not a part of its name; "G = target met" is a key
_FIGURED = gated(r"[£€$]|\s=\s|\btotal\s+of\s+\d|\b(?:of|at)\s+\d[\d.,]*\s?%|\bof\s+\d[\d.,]*\s(?:years|months|weeks|days)\b(?!\s+or\b)")


_TIMES = ("days", "weeks", "months", "years", "other")
_NO_TIME = re.compile(r"(?:mph|km|miles|kg|tonnes|hectares)$", re.I)  # of the unit "other" too, but a figure of its own: "speed 31.2mph"
# "debt |over 90 days old", "crew availability |at the nine stations": how old it is, and at how many places, all there are
_OLD = re.compile(r"\b(?:over|under|above|within)\s+\d{1,3}\s+(?:days|weeks|months|years)\b", re.I)
_ALL_OF = re.compile(r"\b(?:at|in|across|of|on|for)\s+(?:the|our|its|all)\s+$", re.I)


def holds_quantity(name: str) -> bool:
    """Whether a name holds a figure that is no time within which something is done ("18 week waits") and no number of all its places."""
    bare = _OLD.sub(" ", name)
    return any(
        (quantity.unit not in _TIMES or _NO_TIME.search(bare[quantity.start : quantity.end]))
        and not _ALL_OF.search(bare, 0, quantity.start)
        for quantity in quantities(bare)
    )
