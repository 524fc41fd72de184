"""How many matters were reported to somebody who keeps count of them: "No complaints had been received since May", "two thefts reported".

A few of most things are single matters (`statistic`), but crimes, calls and complaints are counted anew for each meeting, so that even one
or none of them is a figure where the clause tells when, where or by whom they were counted. Of 26 such sentences of annotated papers 18
were measures; bare ones ("No complaints received.") were not.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators.counted import FEW_MATTERS, without_time
from pipeline.extract.indicators.parts import Said
from pipeline.extract.values import COUNT, count
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

REPORTED = "indicators.reported/1"

_CRIMES = (
    r"(?:crimes?|offences?|thefts?|burglar(?:y|ies)|robber(?:y|ies)|break-?ins?|assaults?|"
    r"(?:reports?|cases|instances|incidents?)\s+of\s+(?!(?:the|an?|any|this|what|how|all|note)\b)[a-z-]+"
    r"(?:\s(?!(?:was|were|had|have|has|is|are|been|in|at|on|since|within|by|and|or|to|from|during|over|for|that|which|who|because|received|reported|"
    r"recorded|made|noted|this|last)\b)[a-z-]+){0,3})"
)
# "complaint", "traffic collisions", "missing persons", "999 calls": what people report and somebody keeps count of
_MATTER = (
    rf"(?:{_CRIMES}|complaints?|incidents?|accidents?|collisions?|near\s+miss(?:es)?|fatalit(?:y|ies)|missing\s+(?:persons?|people)|fly-?tips?|"
    r"calls?(?!\s+(?:for(?!\s+service)|on|to\s+(?:action|the\s+(?:meeting|clerk)))\b)|(?:incident|crime|asb)\s+reports?)"
)
# "anti-social behaviour", "formal", "noise": what kind of matter it is
_KIND = (
    r"(?:(?!(?:further|other|more|additional|such|new|of|the|and|or|to|were|was|had|have|in|that|these|those|outstanding|possible|potential|"
    r"separate|individual|increased|members?|reason|evidence|need|time|one|two|police|control|for|this|by|on|at|from|with|about|as)\s)"
    r"[A-Za-z’'-]+\s+){0,4}?"
)
# "no complaints", "two anti-social behaviour calls"; "one or two complaints" and "the two complaints" are no counts
MATTERS = gated(
    rf"(?<![\w.,/£€$-])(?<!\bor\s)(?<!\bthe\s)(?<!these\s)(?<!those\s)(?<!\bof\s)(?<!\bStage\s)(?<!\bLevel\s)(?<!\bTier\s)(?<!\bGrade\s)(?<!\bCategory\s)(?<!\bType\s)(?:(?P<none>no|nil|zero)|(?P<count>{COUNT}))\s+"
    rf"(?P<thing>(?P<kind>{_KIND}){_MATTER})(?![\w’'-]|\s+(?:numbers?|centres?|stations?|statistics|figures|rates?|prevention|reports?)\b)",
    re.I,
    core=_MATTER,
)
_ONLY = r"(?:only\s+|just\s+|also\s+|now\s+|so\s+far\s+|a\s+total\s+of\s+)*"
# "There had been |two calls", "there were |no recorded crimes"
_THERE = re.compile(rf"\bthere\s+(?:(?:had|have|has)\s+{_ONLY}been|were|was|are)\s+{_ONLY}$", re.I)
# "The company had received |three complaints", "his office had |no complaints"
_HAD = re.compile(
    r"(?:^|[,;:.]\s|\b(?:that|and|but|as|reported|advised|stated|said)\s)\W*(?:that\s)?"
    r"(?P<who>(?:(?:the|his|her|their|our|its|an?)\s)?(?:(?!(?:that|stated|said|reported|advised|informed|confirmed|noted)\s)[A-Za-z][\w’'&-]*\s){1,5}?)"
    rf"(?:(?:had|have|has)\s+{_ONLY}(?:(?:received|recorded|logged|attended|dealt\s+with)\s+)?|(?:received|recorded|logged)\s+){_ONLY}$",
    re.I,
)
# who receives and counts such matters; a member who was told of something counts nothing
_COUNTS = re.compile(
    r"(?:(?:the|his|her|their|our|its)\s)?(?:[\w’'&-]+\s)*?(?:company|council|police|constabulary|gardai|gardaí|force|team|office|department|service|"
    r"services|authority|trust|operator|board|site|plant|port|mill|school|station|centre|firm|contractor|agency|unit|district|ward|division|area|village|"
    r"town|parish)\s*",
    re.I,
)
_VERB = r"(?:received|reported|recorded|logged|lodged|noted|registered|made)"
# "complaints| about the mill", "incidents| involving boats": what may follow them in their name
_TELLS = (
    r"(?:of|about|against|at|by|concerning|from|in(?!\s+total)|affecting|specific|involving|on|regarding|relat(?:ing|ed)|to(?!\s+report)|with|within|made(?!\s+reference)|"
    r"investigated)\b"
)
# " about the mill |had been received", " |were recorded in the ward"
_WAS = re.compile(
    rf"(?P<behind>(?:\s+{_TELLS}[^.;:,]{{0,90}}?)?)\s+(?:(?:(?:had|have|has)\s+(?:\w+ly\s+)?been|were|was)\s+{_ONLY}(?P<told>{_VERB})\b(?P<rest>[^.;:]*)|"
    rf"(?P<bare>{_VERB})(?=\s*(?:$|[.,;:)–-])|\s(?:in|at|on|within|by|since|during|to|from|for|following|between|over|with|and|this|last)\s)(?P<also>[^.;:]*))",
    re.I,
)
# " in the village", " at Norhope", " by the harbour office", " to the police": where and by whom they are counted
_PLACE = re.compile(
    r"\s+(?:in|at|on|within|across|by|to)\s+(?!(?:those|these|that|this|it|them|respect|relation|regards?|connection|person|date|total|writing|time|behalf|which|full|either|both|my|me)\b)"
    r"(?:the\s+|our\s+)?(?P<where>[A-Za-z][\w’'&-]*(?:\s(?!(?:and|in|since|during|for|on|at|the|this|last|by|but|with|who|which|that|regarding|relating|"
    r"about|concerning|from|over|so|as)\b)[\w’'&-]+){0,4})",
    re.I,
)
_OF_TIME = re.compile(
    r"(?:last|past|previous|period|quarter|months?|years?|weeks?|night|morning|evening|meantime|interim|same|first|recent|"
    rf"{MONTH_NAMES})\b",
    re.I,
)
_PERIOD = re.compile(
    r"\b(?:in|during|for|over)\s+(?:the|this|that)\s+(?:[a-z-]+\s)?(?:period|quarter|month|year)\b|\bso\s+far\b|\bto\s+date\b", re.I
)
_AND = re.compile(r"\W*(?:,\s*(?:and\s+)?|\band\s+)(?:only\s+|just\s+)?$", re.I)
_NEXT = re.compile(rf"\s+and\s+(?=(?:{COUNT}|no|nil|several|some|also|an?)\s)|\s+(?:to|with)\s+(?:his|her|their|this|that|it)\b", re.I)
_BEGINS = re.compile(rf"\s+{_TELLS}", re.I)
_ON = re.compile(r"\s+(?:on|to|by)\s", re.I)  # "complaints on the work": what they are about
_ABOUT = re.compile(r"\s+(?:about|that)\b", re.I)  # "two complaints about the foghorn": what somebody wrote of
# where they were counted is no part of their name, which the next paper tells without it; to whom is
_TO_WHOM = re.compile(r"(?:by|to)\s", re.I)
_STOPS = re.compile(r"[.;:]")
_SAYS_ALSO = re.compile(r"\b(?:was|were|had|has|have|is|are|been)\b", re.I)
_COMPLAINT = re.compile(r"complaints?\b", re.I)
_IS_CRIME = re.compile(rf"(?:[\w’'-]+\s)*{_CRIMES}", re.I)
# "complaints about this", "accidents or incidents"
_VAGUE = re.compile(r"\s*or\b|\s*(?:about|regarding|concerning|of|on)\s+(?:this|that|it|him|her|them|these|those|any)\b", re.I)
# "incidents| to report", "complaints| in the period": not of the name
_LAST = re.compile(
    r"\s+(?:to\s+report|noted|reported|recorded|received|(?:in|during|for|over)\s+(?:the|this|that)\s+(?:[a-z-]+\s)?(?:period|quarter|month|year))$",
    re.I,
)
_MOST_WORDS = 16
_TELEPHONE = re.compile(r"\d{5,}")  # "call 691211. Crimes should be reported": so many are printed with a comma


def reported(text: str) -> Iterator[Said]:
    """ "No complaints had been received in June", "there had been two anti-social behaviour calls and one theft", "3 crimes recorded"."""
    runs = [run for run in _runs(text) if any(_is_framed(text, match) for match in run)]
    timed = bool(runs) and (periods.in_text(text) is not None or _PERIOD.search(text) is not None)
    for run in runs:
        for match in run:
            value = 0.0 if match["none"] else None if _TELEPHONE.fullmatch(match["count"]) else count(match["count"])
            name, placed = _named(text, match)
            if value is not None and name and _is_figure(match, value, timed=timed, placed=placed, company=len(run) > 1):
                yield Said(name=name, rule=REPORTED, confidence=0.6, value=float(value), unit="count")


def _runs(text: str) -> list[list[re.Match[str]]]:
    """The counted matters of a clause, those together that are told together: "four burglaries, two thefts and one assault"."""
    runs: list[list[re.Match[str]]] = []
    for match in MATTERS.finditer(text):
        between = text[runs[-1][-1].end() : match.start()] if runs else ""
        if runs and _AND.search(between) and not _STOPS.search(between):
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _was(text: str, match: re.Match[str]) -> re.Match[str] | None:
    was = _WAS.match(text, match.end())
    return None if was is None or _NEXT.search(was["behind"]) or _SAYS_ALSO.search(was["behind"]) else was


def _receiver(text: str, match: re.Match[str]) -> str | None:
    had = _HAD.search(text[: match.start()])
    return re.sub(r"^The\b", "the", had["who"].strip()) if had and _COUNTS.fullmatch(had["who"]) else None


def _is_framed(text: str, match: re.Match[str]) -> bool:
    """Whether a clause says of a matter that it was there, was received or was reported."""
    if _VAGUE.match(text, match.end()):
        return False
    return bool(_was(text, match) or _THERE.search(text[: match.start()]) or _receiver(text, match))


def _is_figure(match: re.Match[str], value: float, *, timed: bool, placed: bool, company: bool) -> bool:
    """Whether so many of a matter are a figure that is kept, by what is told of their time and place."""
    if value < FEW_MATTERS and not timed and _ABOUT.match(match.string, match.end()):
        return False
    complaint, crime = _COMPLAINT.search(match["thing"]) is not None, _IS_CRIME.fullmatch(match["thing"]) is not None
    if not value:
        return timed or placed or crime
    if value == 1:
        return complaint or company or (timed and crime)
    return timed or placed or complaint or crime or company or bool(match["kind"].strip()) or value >= FEW_MATTERS


def _named(text: str, match: re.Match[str]) -> tuple[str | None, bool]:
    """The name of a matter, and whether it tells where or by whom the matter was counted."""
    was, who = _was(text, match), _receiver(text, match)
    place = _place(was["rest"] or was["also"] or "") if was else None
    if was is not None:
        behind, told = (
            without_time(was["behind"]),
            f" {(was['told'] or was['bare']).lower()} {place}" if place and _TO_WHOM.match(place) else "",
        )
    else:
        words = text[match.end() : phrase_end(text, match.end(), comma=True)]
        behind, told = _LAST.sub("", without_time(_NEXT.split(words)[0])) if _BEGINS.match(words) else "", ""
    if who and not told and _COMPLAINT.search(match["thing"]):
        told = f" received by {who}"
    name = measures.clean(f"{match['thing']}{behind}{told}")
    placed = bool(place or who or (_place(behind) and not _ON.match(behind)))
    return (name if len(name.split()) <= _MOST_WORDS else None), placed


def _place(words: str) -> str | None:
    """Where or by whom a matter was counted, by the words behind its verb."""
    match = _PLACE.match(words)
    return None if match is None or _OF_TIME.match(match["where"]) else " ".join(match.group().split())
