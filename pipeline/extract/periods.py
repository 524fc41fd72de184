"""The period that a figure belongs to, as printed: "Quarter 2", "March 2024", "2023/24", "rolling 12 months", "year to date"."""

from __future__ import annotations

from typing import NamedTuple

from pipeline import patterns as re
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

_SHORT = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_YEAR = r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d{4}|\d{2}))?"
_QUARTER = rf"(?:Quarters?|Qtr|Q)\s?(?:[1-4]|one|two|three|four)(?:,?\s(?:of\s)?{_YEAR})?"
# "the 30th of June, 2015", "Thursday 23rd November", "01/01/2018"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_DAY = (
    rf"(?:{_WEEKDAY}(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{MONTH_NAMES})(?:,?\s\d{{4}})?|\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d))"
)
# "March", "March 2024", "June 21", "Dec 21"
_MONTH = rf"(?:{MONTH_NAMES})(?:,?\s\d{{4}}|\s[’']?\d\d(?![\d%.,]))?|(?:{_SHORT})\.?\s[’']?(?:\d{{4}}|\d\d(?![\d%.,]))"
# "Jan-March 2018", "Apr - Jun"
_MONTHS = rf"(?:{_SHORT}|{MONTH_NAMES})\.?\s?[–-]\s?(?:{MONTH_NAMES}|{_SHORT})\b(?:\s\d{{4}})?"
_DATED = rf"(?:{_QUARTER}|{_DAY}|{_MONTHS}|{_MONTH}|Budget\s(?:19|20)\d\d|(?:the\s{_YEAR}\s(?:financial\s|calendar\s)?year|{_YEAR}))"
_SOME = (
    r"(?:few|several|(?:couple|number)\sof|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|\d{1,2})"
    r"(?:\s(?:to|or)\s(?:three|four|five|six|\d{1,2}))?)"
)
# "in the last quarter", "the last period", "the past five years", "this year", "the 12 months", "over a 3 week period", "during the summer
# months"
_RELATIVE = (
    rf"(?:(?:the\s)?(?:last|previous|past|current|latest|first|second|third|fourth|final|next|same|this)\s(?:{_SOME}\s)?"
    rf"(?:financial\s|calendar\s|academic\s|municipal\s)?(?:quarters?|months?|years?|weeks?|decade)|the\s{_SOME}\s(?:months|years|weeks)|"
    rf"an?\s{_SOME}[\s-](?:day|week|month|year)\speriod|the\s(?:summer|winter|spring|autumn|Christmas|holiday)\s(?:period|months|season)|"
    rf"the\s(?:last|previous|current|latest)\s(?:reporting\s)?period|the\shalf[\s-]year|recent\s(?:months|years|weeks)|"
    rf"(?:the\s)?(?:first|second|last)\s(?:half|{_SOME}\smonths)\sof\s(?:{_YEAR}|(?:the|this)\s(?:financial\s|calendar\s)?year))"
)
_PERIOD = rf"(?:{_DATED}|{_RELATIVE})"
# "1 January to 23 November", "2007-2012", "January and February"
_TO = r"(?:,?\s(?:to|until)\s|\s?[-–]\s?)(?:the\send\sof\s)?"
_SPAN = rf"{_PERIOD}(?:(?:{_TO}|\sand\s){_PERIOD})?"

# "the year to 30 September", "the twelve months to the end of April", "to the end of Quarter 2"
_UP_TO = (
    rf"(?:(?:(?:financial\s|calendar\s)?(?:year|quarter|half-year|{_SOME}(?:\smonths?|[\s-]month\speriod))\sto\s(?:the\send\sof\s)?|to\sthe\send\sof\s)"
    rf"(?:{_QUARTER}|{_DAY}|{_MONTH}))"
)
# "since 2008", "since 1 January, 2017 to date", "since the start of the financial year", "since our last meeting in May", "since it opened
# on 1 May"; not "the highest since 2010"
_SINCE = (
    r"(?<!time )(?<!highest )(?<!lowest )(?<!best )(?<!worst )(?<!none )since\s"
    r"(?:the\s(?:start|beginning|end)\sof\s(?:the\s)?(?:(?:financial\s|calendar\s|school\s)?year|"
    rf"{_MONTH}|{_YEAR})|{_DATED}|Christmas|last\s(?:year|month|{MONTH_NAMES})|(?:(?:(?:the|our|its|their)\s)?(?:last|previous)\s(?:\w+\s){{0,2}}?|(?:the|our)\s(?:{MONTH_NAMES})\s)meeting"
    rf"(?:\s(?:in|on)\s{_DATED})?|(?:it|they|(?:its|their|the)\s[a-z-]+)(?:\s[a-z-]+){{0,6}}?\s(?:in|on)\s{_DATED})(?:\sto\sdate)?"
)
# "so far this year", "this year to date", "last month"; not "last year’s", "earlier this year", "this time last year"
_THIS = (
    r"(?<!earlier )(?<!later )(?:so\sfar\s)?this\s(?:financial\s|calendar\s)?(?:year|quarter|month|week)"
    r"(?:\s(?:so\sfar|to\sdate))?(?![’'-])|(?<!time )(?<!point )(?<!stage )last\s(?:year|quarter|month|week)(?![’'-])"
)
# "in the year", "over the quarter"; not "the year before", "year on year"
_THE_YEAR = r"the\s(?:(?:whole|financial|calendar)\s)?(?:year|quarter|month)(?![’'-]|\s(?:before|earlier|end|just|ahead|on|to)\b)"
# "at the year end", "between now and 2031", "month 8", "rolling 12 months", "20 notices per annum"
_WITHOUT = (
    r"(?:financial\s)?year\sto\sdate|(?:year|quarter)[\s-]end(?!\s(?:under|over|forecast|position|report))|"
    rf"between\snow\sand\s(?:{_PERIOD}|Christmas(?:\s\d{{4}})?)|month\s\d{{1,2}}|"
    rf"rolling\s(?:12|twelve)[\s-]months?(?:\saverage)?|per\sannum|annually|"
    rf"(?<=\bin\s)one\s(?:month|week)\b|(?<=\bin\s){_SOME}\s(?:months|years)(?!\s(?:ago|earlier|later|old|before|of))|{_UP_TO}|{_SINCE}|{_THIS}"
)
# "compared with 71% in Quarter 3", "up from 4.6% in Quarter 1", "than in 2023": the time of what a figure is set beside
_COMPARED = re.compile(
    r"\b(?:compar(?:ed|ing)\s(?:to|with)|in\scomparison\s(?:to|with)|(?:up|down)\sfrom|from(?=\s(?:the\s)?[£€$]?\d)|"
    rf"(?:on(?!\s{_DAY}|\s\d[\d,]*\s(?!(?:last|previous|in|at|for|an?|the)\b)[a-z])|"
    r"than(?!\s[£€$]?\d)|(?<!more )(?<!less )(?<!fewer )than|against|from)(?!\s(?:an?|the)\s(?:\w+\s)?target)"
    r"(?=\s(?:in|at|for|month\s\d|the\s(?:same|previous|last)|last|[£€$]?\d)))\b(?:(?!\sto\s[£€$]?\d)[^,;.()]|[.,]\d|"
    r",?\sand\s(?=[£€$]?\d[\d.,]*\s?%?\sin\s))*",
    re.I,
)

# "in the period November 2023 to October 2024", "for March", "during Quarter 1", "by 2026", "as at 31 March 2024", "on 30 June"
_IN_TEXT = gated(
    r"\b(?:(?:in|for|during|over|throughout|within|by|as\s(?:at|of)(?:\s(?:the\s)?close\sof\sbusiness(?:\son)?)?|at\s(?:the\s)?end\sof|up\sto(?:\sand\sincluding)?|between|"
    rf"at(?=\s(?:{_QUARTER}|{_DAY}))|(?:(?<=^)|(?<=that\s)|(?<=\d\s)|(?<=open\s))on(?=\s{_DAY}))\s(?:the\s(?:period|month|year)\s(?:of\s|from\s|between\s)?)?"
    rf"(?P<period>{_SPAN}|{_THE_YEAR})|(?P<whole>{_WITHOUT}))\b"
    # "2031-32 target of 70 plans", "2031 Harbour Board Target = 133"
    rf"|^(?P<opens>{_YEAR})\s(?:[\w’'&]+\s){{0,6}}?targets?\b"
    # "Re-referral rate 20.1% - December 2019."
    rf"|\s[–-]\s(?P<last>{_PERIOD})(?=\.?\s*$)"
    # "was seven (Monday 11th August)", "2,316 (Sept 22)"
    rf"|(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s?%?\s\((?P<bracketed>(?:\w+day,?\s)?{_DAY}|{_QUARTER}|(?:{MONTH_NAMES})\s\d{{4}}|(?:{_SHORT})\.?\s[’']?\d\d(?:\d\d)?)\)",
    re.I,
)
# "from 1 January to 23 November, 2020", "from 2007-2012", "from 1 January to date"
_FROM_TO = gated(rf"\bfrom\s(?P<period>{_PERIOD}{_TO}{_PERIOD}|{_DATED}\sto\sdate|(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d)\b", re.I)
# the heading of a column that is a period: "Q1 2024/25", "Quarter 2", "Mar-24", "2023/24 Outturn", "Apr - Jun", "September 2024 Actual"
_IN_HEADING = re.compile(
    rf"(?:{_QUARTER}(?:\s\d\d/\d\d)?|(?:{_SHORT})[a-z]*[\s'’-]*(?:\d{{4}}|\d{{2}})?(?:\s?[-–/]\s?(?:{_SHORT})[a-z]*(?:[\s'’-]*(?:\d{{4}}|\d{{2}}))?)?|"
    rf"{_YEAR}|\d{{2}}/\d{{2}})(?![\w%])",
    re.I,
)
# "Council tax collected (year to date)", "waste recycled – rolling 12 months"
_IN_NAME = re.compile(
    rf"\s*(?:[(\[–-]\s?)(?P<period>(?:financial\s)?year[\s-]to[\s-]date|YTD|rolling\s(?:12|twelve)[\s-]months?(?:\s\w+)?|cumulative|"
    rf"annual|quarterly|monthly|{_QUARTER}|{_YEAR})\s?[)\]]?\s*$",
    re.I,
)


_WHOLE = re.compile(rf"(?:the\s)?(?:{_PERIOD}|{_UP_TO}|(?:coming\s)?(?:financial\s)?year)", re.I)
# "Spending in Quarter 2", "Income to the end of May": the period that a told name ends with
_ENDS_NAME = gated(
    rf",?\s(?:(?:in|for|during|over|by|at(?:\s(?:the\s)?end\sof)?|as\s(?:at|of)|on(?=\s{_DAY}))\s(?:the\s(?:period\s|month\sof\s|year\s)?)?"
    rf"(?P<period>{_UP_TO}|month\s\d{{1,2}}|{_PERIOD}(?:\s(?:to|and|-|–)\s{_PERIOD})?)"
    rf"|from\s(?P<span>{_PERIOD}{_TO}{_PERIOD}|(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d)|(?P<past>the\s(?:previous|last|past|same)\s(?:year|month|quarter|week))"
    rf"|(?P<whole>{_UP_TO}|to\s{_DAY}|(?<=rate\s)for\sthe\s(?:whole\s|financial\s|municipal\s)?(?:year|quarter|month)|year\sto\sdate|{_SINCE}|{_THIS}))\s*$",
    re.I,
)


class _Told(NamedTuple):
    start: int
    end: int
    words: str


def _told(text: str) -> list[_Told]:
    """The periods that a text states, in order, without those of what a figure is set beside."""
    spans = [_Told(match.start("period"), match.end(), match["period"]) for match in _FROM_TO.finditer(text)]
    rest = _COMPARED.sub(lambda match: " " * len(match.group()), text)
    for match in _IN_TEXT.finditer(rest):
        words = match["period"] or match["whole"] or match["last"] or match["bracketed"] or match["opens"]
        if not any(span.start < match.end() and match.start() < span.end for span in spans):
            spans.append(_Told(match.start(), match.end(), words))
    return sorted(spans)


def in_text(text: str) -> str | None:
    """The one period that a sentence states of its figure; None for none or several. That of a figure it is set beside is none."""
    found = {told.words for told in _told(text)}
    return found.pop() if len(found) == 1 else None


# ", which brought in £9m", " and there were", "; ": what is said behind these has a time of its own
_TURN = re.compile(
    r";\s|,?\s(?:which|who|where|whereas|while|whilst|but|although|though)\b,?\s|,?\sand\s(?:that\s)?(?=(?:the|this|these|there|it|they|he|she|we|an?|his|"
    r"her|its|their|our|[a-z]+ed\s(?:[a-z]+\s)?that)\s)|,\sas\s(?=(?:it|they|he|she|we|there)\s)|,\sthe\s(?=(?:first|last|latest|earliest|most)\s)",
    re.I,
)


def beside(text: str, figure: tuple[int, int] | None, name: int) -> str | None:
    """The period that a clause states of a figure, or of what is named at `name` where it has none.

    `figure` is where the figure begins and where the next one does, or the text ends. The one period of the clause; of several the first
    behind the figure, else the last before it. A period that opens the sentence is that of all its figures: "In 2017, 40 lamps were mended
    and 12 stolen". None where the words tell none, or only of something else: "manages 546 lamps, which cost £9m in 2021".
    """
    told = _told(text)
    if not told:
        return None
    at, until = figure or (name, len(text))
    turns = [0, *(match.start() for match in _TURN.finditer(text)), len(text)]
    begin, end = max(turn for turn in turns if turn <= at), min(turn for turn in turns if turn > at or turn == len(text))
    told = [
        each
        for each in told
        if not (_OTHERS.search(text, at, each.start) or _NOW.match(text[each.end : at]) or _is_next(text, at, each))
        and not any(begun.start() <= each.start < begun.end() and not begun.start() <= at < begun.end() for begun in _BEGAN.finditer(text))
    ]
    joined = text[at:until].endswith(" and ")
    own = [
        each
        for each in told
        if begin <= each.start < end
        and not (each.start >= until and _PAST.match(each.words) and (joined or not _SPAN_OF.match(each.words)))
    ]
    opening = [each for each in told if each.start <= _OPENS and each.end <= at]
    choices = [own, opening[:1]]
    if figure:
        comma = _COMMA.search(text, at, until)
        behind = [each for each in own if at <= each.start < (comma.start() if comma else until)]
        choices[1:1] = [behind[:1], [each for each in own if each.end <= at][-1:]]
    return next((found[0].words for found in choices if len({each.words for each in found}) == 1), None)


# "a plan, which had been adopted in June 2031|, set a target": when it began
_BEGAN = gated(
    r"\b(?:which|that|who)\s(?:(?:had|has|have|was|were)\s)+(?:been\s)?(?:[a-z]+ly\s)?(?:adopted|approved|launched|published|established|opened|introduced|"
    r"signed|agreed|ratified|founded|set\sup|made|passed|formed)\b[^,;.]*"
)
# "had 800 members| and in 2031 had 4,100 visits": that of the next figure
_HAD = re.compile(r"\s(?:had|has|have|was|were|saw|received|there|it|they|we)\b")


def _is_next(text: str, at: int, each: _Told) -> bool:
    return each.start >= at and text[at : each.start].endswith(" and ") and _HAD.match(text, each.end) is not None


# "11,942 per head (12,310 in| 2021/22)": that of the figure in the brackets
_OTHERS = re.compile(r"\([£€$]?\d[\d.,]*\s?%?\s(?:[a-z]+\s)?$")
# "was opened in 2031| and to date has 800 readers": told of today
_NOW = re.compile(r"\s\w+\b.*\b(?:to\sdate|currently|at\spresent|now)\b", re.I | re.S)
_PAST = re.compile(r"(?:the\s)?(?:last|previous)\b", re.I)  # "17 so far, 22 last year"
_SPAN_OF = re.compile(rf"the\s(?:last|previous)\s{_SOME}\s", re.I)  # "39 visits to 30 huts in the last four years": the time of both
_COMMA = re.compile(r"[,;]\s(?!(?:19|20)\d\d)")
_OPENS = 40  # characters before a period that opens a sentence: "He told members that, in "


def off_name(name: str) -> tuple[str, str | None]:
    """A told name without the period that it ends or begins with, or holds, and that period: ("Spending", "to the end of Quarter 2")."""
    begins = _BEGINS_NAME.match(name)
    if begins:
        return name[begins.end() :], begins["period"]
    match = _ENDS_NAME.search(name)
    if match and match.start() > 5:
        return name[: match.start()], match["period"] or match["span"] or match["past"] or match["whole"]
    inside = _told(name) if " " in name else []
    if len(inside) != 1 or inside[0].start <= 5 or not _GOES_ON.match(name, inside[0].end):
        return name, None
    return f"{_LEADS.sub('', name[: inside[0].start])}{name[inside[0].end :]}", inside[0].words


# "2031/32 precept", "2031 levy request"
_BEGINS_NAME = re.compile(rf"(?P<period>{_YEAR})\s(?=[a-z])")
_LEADS = re.compile(r"(?:\s(?:from|in))?\s$")  # what leads to a period that is told without it
# "claims made in 2031| which were paid", "leaks found in one month| in the lane"
_GOES_ON = re.compile(r"\s(?:which|who|that|in|for|at|on|to|by|of|with|under|within|across|relating|aged)\s")


def is_period(words: str) -> bool:
    """Whether words name a time and nothing else: "2024/25", "Quarter 3", "the year"."""
    return _WHOLE.fullmatch(words.strip()) is not None


def in_heading(heading: str) -> str | None:
    """The period of a column's heading: "Quarter 2" of "Quarter 2 actual"."""
    match = _IN_HEADING.search(heading)
    return match.group().strip() if match else None


def is_heading(words: str) -> bool:
    """Whether words are such a period and nothing else: "Feb 25", "Q3 2024/25"."""
    return _IN_HEADING.fullmatch(words.strip()) is not None


def in_name(name: str) -> tuple[str, str | None]:
    """A measure's name without the period that closes it, and that period: ("Council tax collected", "year to date")."""
    match = _IN_NAME.search(name)
    return (name[: match.start()].rstrip(), match["period"]) if match and match.start() > 5 else (name, None)
