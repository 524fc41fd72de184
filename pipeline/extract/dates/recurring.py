"""Days and months of no one year: "each April", "by 30 June every year", "usually held in May"."""

from __future__ import annotations

from pipeline import patterns as re

# "each ", "every ", "any year by ", "each year on the "
_EACH_BEFORE = re.compile(
    r"\b(?:each|every)\s$|\b(?:each|every|any)\s(?:\w+\s)?year,?\s(?:in|on|by|from|before|at|around)\s(?:the\s|end\sof\s){0,2}$", re.I
)
# " each year", " of every year", ", annually", " in any given year"
_EACH_AFTER = re.compile(r",?\s(?:(?:of|in)\s)?(?:(?:each|every|any)\s(?:\w+\s)?year|annually|yearly)\b", re.I)
# " and the 30 September in any year": a law's words, which tell of the first of two dates too
_IN_ANY_YEAR = re.compile(r"[^.;]{0,60}\bin\sany\s(?:\w+\s)?year\b", re.I)
# "historically occurring in ", "is usually held in ", "traditionally "
_HABIT = re.compile(r"\b(?:historically|traditionally|usually|normally|typically)\b[^.;:\d]{0,60}$", re.I)
_WINDOW = 90


def recurs(text: str, start: int, end: int) -> bool:
    """Whether the words about `text[start:end]`, a date without a year, say that it comes back every year."""
    before = text[max(0, start - _WINDOW) : start]
    return bool(_EACH_BEFORE.search(before) or _HABIT.search(before) or _EACH_AFTER.match(text, end) or _IN_ANY_YEAR.match(text, end))
