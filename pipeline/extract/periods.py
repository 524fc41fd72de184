"""The period that a figure belongs to, as printed: "Quarter 2", "March 2024", "2023/24", "rolling 12 months", "year to date"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.language.fulldate import MONTH_NAMES
from pipeline.language.gate import gated

_SHORT = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_YEAR = r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d{4}|\d{2}))?"
_QUARTER = rf"(?:Quarters?|Qtr|Q)\s?(?:[1-4]|one|two|three|four)(?:,?\s(?:of\s)?{_YEAR})?"
_DAY = rf"(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{MONTH_NAMES})(?:,?\s\d{{4}})?"
_MONTH = rf"(?:{MONTH_NAMES})(?:,?\s\d{{4}}|\s[’']?\d\d(?![\d%.,]))?"
# "in the last quarter", "the past five years", "this year"
_RELATIVE = (
    r"(?:the\s)?(?:last|previous|past|current|latest|first|second|third|fourth|final|next|same|this)\s(?:(?:two|three|four|five|six|"
    r"nine|ten|twelve|\d{1,2})\s)?"
    r"(?:financial\s|calendar\s|academic\s|municipal\s)?(?:quarters?|months?|years?|weeks?|decade)"
)
_PERIOD = rf"(?:{_QUARTER}|{_DAY}|{_MONTH}|{_YEAR}|{_RELATIVE}|recent\s(?:months|years|weeks))"

# "the year to 30 September", "the twelve months to the end of April", "to the end of Quarter 2"
_UP_TO = (
    rf"(?:(?:(?:financial\s|calendar\s)?(?:year|quarter|half-year|(?:two|three|four|five|six|nine|ten|twelve|\d{{1,2}})\smonths?)\sto\s"
    rf"(?:the\send\sof\s)?|to\sthe\send\sof\s)(?:{_QUARTER}|{_DAY}|{_MONTH}))"
)
# "compared with 71% in Quarter 3", "up from 4.6% in Quarter 1", "than in 2023": the time of what a figure is set beside
_COMPARED = re.compile(
    r"\b(?:compar(?:ed|ing)\s(?:to|with)|in\scomparison\s(?:to|with)|(?:up|down)\sfrom|from(?=\s(?:the\s)?[£€$]?\d)|(?:on|than|against|since|from)"
    r"(?!\s(?:an?|the)\s(?:\w+\s)?target)(?=\s(?:in|at|for|month\s\d|the\s(?:same|previous|last)|last|[£€$]?\d)))\b(?:[^,;.()]|\.\d)*",
    re.I,
)

# "in the period November 2023 to October 2024", "for March", "during Quarter 1", "by 2026", "as at 31 March 2024", "year to date"
_IN_TEXT = gated(
    rf"\b(?:(?:in|for|during|over|throughout|within|by|since|as\s(?:at|of)|at\sthe\send\sof|up\sto|between)\s(?:the\s(?:period|month|"
    rf"year)\s(?:of\s)?)?"
    rf"(?P<period>{_PERIOD}(?:\s(?:to|and|-|–)\s{_PERIOD})?)|(?P<whole>(?:financial\s)?year\sto\sdate|{_UP_TO}|month\s\d{{1,2}}|rolling\s(?:12|"
    rf"twelve)[\s-]months?(?:\saverage)?))\b"
    # "Re-referral rate 20.1% - December 2019."
    rf"|\s[–-]\s(?P<last>{_PERIOD})(?=\.?\s*$)",
    re.I,
)
# the heading of a column that is a period: "Q1 2024/25", "Quarter 2", "Mar-24", "2023/24 Outturn", "Apr - Jun", "September 2024 Actual"
_IN_HEADING = re.compile(
    rf"(?:{_QUARTER}|(?:{_SHORT})[a-z]*[\s'’-]*(?:\d{{4}}|\d{{2}})?(?:\s?[-–/]\s?(?:{_SHORT})[a-z]*(?:[\s'’-]*(?:\d{{4}}|\d{{2}}))?)?|"
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
    rf",?\s(?:(?:in|for|during|over|by|at|as\s(?:at|of))\s(?:the\s(?:period\s|month\sof\s|year\s)?)?(?P<period>{_UP_TO}|{_PERIOD}(?:\s(?:to|and|-|–)\s{_PERIOD})?)"
    rf"|(?P<whole>{_UP_TO}|to\s{_DAY}|year\sto\sdate))\s*$",
    re.I,
)


def in_text(text: str) -> str | None:
    """The one period that a sentence states of its figure; None for none or several. That of a figure it is set beside is none."""
    found = {match["period"] or match["whole"] or match["last"] for match in _IN_TEXT.finditer(_COMPARED.sub(" ", text))}
    return found.pop() if len(found) == 1 else None


def off_name(name: str) -> tuple[str, str | None]:
    """A told name without the period that it ends with, and that period: ("Spending", "to the end of Quarter 2")."""
    match = _ENDS_NAME.search(name)
    return (name[: match.start()], match["period"] or match["whole"]) if match and match.start() > 5 else (name, None)


def is_period(words: str) -> bool:
    """Whether words name a time and nothing else: "2024/25", "Quarter 3", "the year"."""
    return _WHOLE.fullmatch(words.strip()) is not None


def in_heading(heading: str) -> str | None:
    """The period of a column's heading: "Quarter 2" of "Quarter 2 actual"."""
    match = _IN_HEADING.search(heading)
    return match.group().strip() if match else None


def in_name(name: str) -> tuple[str, str | None]:
    """A measure's name without the period that closes it, and that period: ("Council tax collected", "year to date")."""
    match = _IN_NAME.search(name)
    return (name[: match.start()].rstrip(), match["period"]) if match and match.start() > 5 else (name, None)
