"""Noun phrases that name a measure: "the percentage of complaints answered in time", "berth utilisation", ‘Repairs in 28 days’."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.risks.words import CODE, is_risk_code
from pipeline.language.alternatives import longest_first
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import Gated, gated
from pipeline.language.phrases import closing, phrase_end
from pipeline.language.vocabulary import table


class Measure(NamedTuple):
    """A measure's name at `start` to `end` of a text; `kind` is head ("number of ..."), noun, coded (behind a code) or quoted."""

    start: int
    end: int
    name: str
    kind: str


@cache
def _words(name: str) -> str:
    words: list[str] = table("measures")[name]
    return "|".join(re.escape(word) for word in longest_first(set(words)))


# "the percentage of", "a total number of", "the average answer time", "% of"
@cache
def _head() -> Gated:
    return gated(
        rf"(?:\b(?:overall|total|average|increased|reduced|higher|lower|net|annual|monthly|current|large|high|low|"
        rf"year\s+end)\s+)?(?:\b|(?<=\s)|^)(?:{_words('heads')})\s+(?:of|for)\s+(?=\w)"
        r"|\btime\s+taken\s+(?=to\s)|(?<!an )(?<!on )\b(?:average|mean|median)\s+(?!of\b|for\b|the\b|an?\b|\d)(?=[a-z])",
        re.I,
    )


_WHO = re.compile(
    r"\s+(?:who|whose|which|that)\s+(?:\w+ly\s+)?(?:(?:are|were|is|was|have|had|has|do|did|would|will)\s+)?(?:(?:been|being|"
    r"not)\s+)*(?=\w)",
    re.I,
)
# "pupils| being taught at sea"; "leaks| being reduced" tells how they went
_BEING = re.compile(
    r"\s+being\s+(?!reduc|increas|decreas|improv|rais|lower|met\b|achiev|report|rated|record)(?=\w+(?:ed|en|ght|ilt|ld)\s(?:in|at|to|by|on|out|with|within)\b)",
    re.I,
)
# "PI7 (house fires)", "Measure 2 (boats lost)"; "CR4 (red", "EN2 (which" say something of it, and "EN3 (a" is no title
CODED_SMALL = gated(
    rf"(?<![\w-])(?P<code>{CODE}|(?:Measure|Indicator|KPI|PI)\s\d{{1,3}}[a-z]?)\s?(?P<bracket>\()(?P<title>"
    r"(?!(?:red|amber|green|yellow|which|see|was|score[ds]?|now|up|down|target|previously|as|from|to|an?|in|on|at|the\s+risk)\b)[a-z][a-z]|"
    r"(?<=\()[A-Z][a-z])"
)
# "EN4 (Visitor satisfaction)", "Indicator 18: Number of moorings", "“TR6: Loans over a year old”", "HB3 – Value of goods landed"
CODED = gated(
    rf"(?P<open>[“‘\"'])?(?<![\w-])(?P<code>{CODE}|(?:Measure|Indicator|KPI|PI)\s\d{{1,3}}[a-z]?)\s?(?:(?P<bracket>\()|:\s?|"
    rf"\s?[–—-]\s?)(?P<title>[A-Z%][A-Za-z%])"
)
# "the KPI relating to X", "the measure for X", "the indicator on X"; "an effective measure for X" is a deed
KPI = gated(
    r"\b(?:KPI|indicator|(?<!effective )(?<!calming )(?<!safety )(?<!control )(?<!temporary )(?<!security )(?<!a )measure|metric|"
    r"performance\s+indicator)\s+(?:relat(?:ed|ing)\s+to|for|on|around|regarding|of|concerning|"
    r"under\s+[^,.;]{3,60},)\s+(?:the\s+)?(?=[\w‘“\"'])",
    re.I,
)
# what is said of everything: "performance", "performance against this indicator", "the figure", "indicators", "it"
_GENERIC = re.compile(
    r"(?:(?:the|this|that|these|those|its|their|our|all|some|most|many|other|overall|which|and|but|also|current|such|what|it|they|"
    r"there|he|she|we|who|any|each|both|"
    r"following|further|latest|above|whole|general|service|services|council|council['’]s|corporate|committee|quarter|year)\s*)*"
    r"(?:performance|figures?|indicators?|kpis?|measures?|targets?|it|this|they|these|which|that|position|situation|results?|report|"
    r"data|outturn|"
    r"numbers|rates|levels|percentages|"
    r"ratings?|areas?|services?|progress|both|all|"
    r"members?|officers?|council|team|others?|there|trend|target|number|percentage|level|rate|who|one|some|most|many|those|remainder|"
    r"rest|volumes?|values?|amounts?|averages?|totals?|proportion|share|increase|decrease|reduction|scores?|risks?|prices|costs?|spending|"
    r"expenditure|fees?)?(?:\s+(?:against|on|for|of)\s+(?:this|that|these|those)(?:\s+(?:indicator|measure|kpi|target)s?)?)?",
    re.I,
)


# "the collection of commercial| rates for 2014", "the recycling| rate for the year": what the head word is of stands before it
_OF_A_TIME = re.compile(
    r"\s*[a-z]+\s+for\s+(?:the\s+)?(?:(?:last|previous|same|whole|full|first|second|third|fourth|current|financial|municipal|calendar)\s+)*"
    rf"(?:(?:19|20)\d\d|years?\b|quarters?\b|months?\b|weeks?\b|periods?\b|half\b|Q[1-4]\b|{MONTH_NAMES}\b)",
    re.I,
)


# "the maximum| number of deliveries": it changes what is meant
_EXTREME = re.compile(r"\b(?:maximum|minimum|median|peak)\s+$", re.I)


def heads(text: str) -> list[Measure]:
    """Measures named by a head word and "of", each up to the end of its noun phrase."""
    found: list[Measure] = []
    for match in _head().finditer(text):
        # "34% of children" is a share, "a number of people" are some people
        if re.search(r"\d\s?$|\ba\s+$", text[: match.start()], re.I) and re.match(r"\s*(?:%|per\s?cent|numbers?\s)", match.group(), re.I):
            continue
        if re.search(r"\bnumbers?\s+for\s+$", match.group(), re.I):
            continue  # a telephone number
        if _OF_A_TIME.match(text, match.start()):
            continue
        start = match.start() + (len(match.group()) - len(match.group().lstrip()))
        if extreme := _EXTREME.search(text, 0, start):
            start = extreme.start()
        end = phrase_end(text, match.end())
        # "callers who rated their adviser as good": the clause belongs to the name
        relative = _WHO.match(text, end)
        if relative:
            end = phrase_end(text, relative.end())
        elif being := _BEING.match(text, end):
            end = phrase_end(text, being.end(), comma=True)
        name = text[start:end].strip(" ,’”")
        if end - match.end() >= 3 and (not found or start >= found[-1].end):
            found.append(Measure(start, start + len(text[start:end].rstrip(" ,’”")), name, "head"))
    return found


def coded(text: str) -> list[Measure]:
    """Measures named behind a code, in brackets, quotes or after a colon."""
    found: list[Measure] = []
    for match in CODED.finditer(text):
        start = match.start("title")
        if not is_risk_code(match["code"]) and (" " not in match["code"] or match["bracket"]):
            continue
        if match["bracket"]:
            close = _bracket(text, match.start("bracket"))
            end = close if close is not None else phrase_end(text, start)
        elif match["open"]:
            close = closing(text, match.start("open"))
            end = close if close is not None else phrase_end(text, start)
        else:
            end = phrase_end(text, start)
        if end - start > 5:
            found.append(Measure(start, end, text[start:end].strip(" -–,"), "coded"))
    for match in CODED_SMALL.finditer(text):
        start, close = match.start("title"), _bracket(text, match.start("bracket"))
        numbered = not is_risk_code(match["code"]) and " " not in match["code"]
        if numbered or close is None or close - start <= 5 or any(start == other.start for other in found):
            continue
        found.append(Measure(start, close, text[start:close].strip(" -–,"), "coded"))
    return sorted(found)


def may_be_coded(text: str) -> bool:
    """Whether a code stands in a text, so that a measure may be named behind it."""
    return CODED.search(text) is not None or CODED_SMALL.search(text) is not None


def _bracket(text: str, start: int) -> int | None:
    depth = 0
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return place
    return None


def called(text: str) -> list[Measure]:
    """Measures that a word like "KPI" announces: "the KPI relating to developer contributions"."""
    found: list[Measure] = []
    for match in KPI.finditer(text):
        quoted = re.match(r"[^.;]{0,40}?(?P<open>[‘“])(?P<title>[^’”]{5,120})[’”]", text[match.end() :])
        end = phrase_end(text, match.end())
        name = quoted["title"] if quoted else text[match.end() : end].strip("‘’“”\"' ,")
        if len(name) > 3 and not is_generic(name) and (" " in name or is_measure(name)):
            found.append(Measure(match.end(), end, name, "called"))
    return found


def is_generic(name: str) -> bool:
    """Whether a phrase names no measure of its own: "performance", "the figure", "these indicators"."""
    return _GENERIC.fullmatch(name.strip(" ,.‘’“”\"'")) is not None


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('nouns')})\b", re.I)


@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(name)})\b", re.I)


def is_measure(name: str) -> bool:
    """Whether a phrase has a head word ("rate of"), or a noun that is a measure by itself, or one of things counted over time."""
    return bool(_head().search(name + " ") or _nouns().search(name) or _any_of("counted").search(name))


def nouns_only(words: str) -> bool:
    """Whether one or two words are a noun that is a measure by itself."""
    return _nouns().fullmatch(words) is not None


def counts_things(name: str) -> bool:
    """Whether a phrase is of things that minutes count as statistics: incidents, calls, thefts."""
    return bool(_any_of("recorded").search(name))


def is_handled(name: str) -> bool:
    """Whether a phrase begins with what services have or receive by the hundred: "applications for berths"."""
    return bool(_any_of("handled").search(" ".join(name.split()[:3])))


def is_service(name: str) -> bool:
    """Whether a phrase begins with what services deal with, so that a share of it is a measure: "emergency calls answered in time"."""
    return bool(_any_of("served").search(" ".join(name.split()[:6])))


_LEAD = re.compile(
    r"(?:(?:and|but|to(?!\s+date)|as\s+a\s+result|therefore|however|also|whilst|while|although|that|as|with|where|of|in\s+addition|additionally|"
    r"furthermore|"
    r"overall|nationally|meaning|"
    r"currently|accordingly|even\s+though|though|evidenced\s+by|the|a(?!&)|an|our|its|their|this|such)\b[\s,]*)+",
    re.I,
)


# not "children with three or more placements";
# "drug use with 175 people before the courts", "dumping with the onset of winter", "flies again": what hangs at the end of a name
_HANGS = gated(
    r"\s+with\s+(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)\b)(?!\S*\s+or\s+(?:more|fewer|less)\b).*$|"
    r"\s+(?:with|since|at|after|following)\s+the\s+(?:onset|start|beginning|outbreak|arrival|advent|introduction|return|reopening|"
    r"end)\b.*$|"
    r"\s+(?:as\s+)?compared\s+(?:to|with)\b.*$|\s+(?:in|for|over|during)\s+the\s+same\s+period$|"
    r"\s+and\s+[\w’'-]+\s+themselves$|"
    r"(?:,?\s+(?:as\s+follows|in\s+particular|mainly|mostly|typically|especially|again|recently|once\s+more|in\s+total|approx|approximately|over\s+(?:the\s+)?next))+$",
    re.I,
)


# "calls answered| during the": connecting words at the end of a name
_CONNECTS_LAST = re.compile(
    r"(?:\s+(?:and|but|which|that|had|has|have|was|were|is|are|stood|stands|also|been|be|of|in|at|to|the|for|with|by|as|across|between|during|"
    r"already|now|currently|today|therefore|through|within|(?:within|during|over|from|on)\s+the))+$",
    re.I,
)


@lru_cache(maxsize=256)  # the rules that read a clause clean the same names
def clean(name: str) -> str:
    """A name without quotes, leading article and connecting words, and what hangs at its end."""
    name = " ".join(name.split()).strip(" ,;:.–—-•·‘’“”\"'")
    match = _LEAD.match(name)
    if match and match.end() < len(name):
        name = name[match.end() :]
    name = _HANGS.sub("", name)
    return _CONNECTS_LAST.sub("", name).strip(" ,;:.–—-‘’“”\"'")
