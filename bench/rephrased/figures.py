"""Dates, numbers, sums and times written another way."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bench.rephrased.rewriting import Annotated, Change, Edit, Rewriting, edits_of, substitution

MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(MONTHS)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# "4 March 2024", "Monday 4th March, 2024"
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(_DAYS)}),?\s(?:the\s)?)?(?<![\d/£€$.,–-])\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH}),?\s(?P<year>(?:19|20)\d\d)\b",
    re.I,
)


def dated(form: Callable[[date], str]) -> Rewriting:
    """Full dates in another form. A date of a range ("4 to 6 March 2024") or of a list stays, as its other days hang on it."""

    def change(paper: Annotated) -> Change:
        edits: list[Edit] = []
        for match in _DATE.finditer(paper.text):
            before = paper.text[max(0, match.start() - 12) : match.start()]
            if re.search(r"\d(?:st|nd|rd|th)?\s*(?:,|and|&|to|or|until|[-–])\s*$", before):
                continue
            try:
                day = date(int(match["year"]), MONTHS.index(match["month"].capitalize()) + 1, int(match["day"]))
            except ValueError:  # 31 June
                continue
            if match["weekday"] is None or _DAYS[day.weekday()] == match["weekday"].capitalize():  # a wrong weekday must be told
                edits += edits_of(re.compile(re.escape(match.group())), form(day), paper.text)
        return Change(edits)

    return change


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


plain = dated(lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}")
ordinal_comma = dated(lambda day: f"{ordinal(day.day)} {MONTHS[day.month - 1]}, {day.year}")
ordinal_of = dated(lambda day: f"{ordinal(day.day)} of {MONTHS[day.month - 1]} {day.year}")
with_weekday = dated(lambda day: f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}")
weekday_the = dated(lambda day: f"{_DAYS[day.weekday()]}, {ordinal(day.day)} {MONTHS[day.month - 1]} {day.year}")
slashes = dated(lambda day: f"{day:%d/%m/%Y}")
points = dated(lambda day: f"{day.day}.{day.month}.{day:%y}")
month_first = dated(lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}")
short_month = dated(lambda day: f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}")

per_cent_sign = substitution(r"(?<=\d)\s?(?:per\s?cent)\b(?!age)", "%")
per_cent_words = substitution(r"(?<=\d)\s?%", " per cent")
percent_word = substitution(r"(?<=\d)\s?(?:%|per\scent\b)", " percent")

million_word = substitution(r"(?<=[£€$])(\d{1,4}(?:\.\d+)?)\s?m\b", r"\1 million")
million_short = substitution(r"(?<=[£€$])(\d{1,4}(?:\.\d+)?)\smillion\b", r"\1m")
thousands_short = substitution(r"(?<=[£€$])(\d{1,3}),000\b(?![,.]\d)", r"\1k")
thousands_plain = substitution(r"(?<=[£€$])(\d{1,3}),(\d{3})\b(?!,\d)", r"\1\2")
pence = substitution(
    r"(?<=[£€$])(\d{1,3},\d{3}|\d{1,3})\b(?![,.]\d|\s?(?:k|m|bn|million|billion|thousand|per|p|a|to|[-–]|/)\b|[-–/]|k\b|m\b|bn\b)", r"\1.00"
)

_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
number_words = substitution(
    # "6 red risks"; not "6 to 8", "6 per cent", "6 March" or a point numbered 6
    r"(?<=[a-z,] )(\d{1,2})(?= (?!to |per|and |or |of |x |by |in |out |million|pm|am|[ap]\.m|p\.|k|m2|ha\b)[a-z]{3,})",
    lambda match: _WORDS[int(match[1]) - 2] if 2 <= int(match[1]) <= 12 else match.group(),
)
number_figures = substitution(
    rf"(?<=[a-z,] )({'|'.join(_WORDS)})(?= (?:(?:red|amber|green|new|open|high|strategic|corporate|risks?|actions?|projects?|indicators?|"
    r"measures?|complaints?|recommendations?|votes?|members?|months|weeks|days|years)\b))",
    lambda match: str(_WORDS.index(match[1]) + 2),
)

_CLOCK = r"\b(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))?\s?([ap])\.?m\b\.?(?=[\s,;)]|$)"


def _clock(form: Callable[[int, str, str], str]) -> Rewriting:
    return substitution(_CLOCK, lambda match: form(int(match[1]), match[2] or "", match[3].lower()), re.I)


def _on_the_day(hour: int, minutes: str, half: str) -> str:
    return f"{hour % 12 + (12 if half == 'p' else 0):02}:{minutes or '00'}"


clock_point = _clock(lambda hour, minutes, half: f"{hour}.{minutes or '00'}{half}m")
clock_colon = _clock(lambda hour, minutes, half: f"{hour}:{minutes or '00'} {half}.m.")
clock_capitals = _clock(lambda hour, minutes, half: f"{hour}{':' + minutes if minutes else ''} {half.upper()}M")
clock_24 = _clock(_on_the_day)
clock_hrs = _clock(lambda hour, minutes, half: _on_the_day(hour, minutes, half).replace(":", "") + " hrs")
