"""Whether a month's name alone is a month: not "may" and "march" the verbs, not April or Jan the person."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.dates.calendar import MONTH, either
from pipeline.language.vocabulary import table

_WORDS: dict[str, list[str]] = table("calendar")["words"]
_DOUBTFUL = frozenset(_WORDS["doubtful"])
_NAMES = frozenset(_DOUBTFUL - {"may"})
_FOREIGN = frozenset(_WORDS["foreign"])  # "Mai", "Medi": names and words too
_AFTER_WORDS = frozenset(_WORDS["after_month"])
_MEETING_WORDS = frozenset(_WORDS["after_any_month"])
# "in ", "mid-", "the end of ": only a time follows
_TIME_BEFORE = re.compile(rf"(?:\b(?:{either(_WORDS['before_month'])})\s|\bmid-\s?)$", re.I)
# "by ", "the ": a month or a person follows
_EITHER_BEFORE = re.compile(rf"\b(?:{either(_WORDS['before_either'])})\s$", re.I)
# "Cllr ", "Mrs A ": a name follows
_TITLE_BEFORE = re.compile(rf"\b(?:{either(_WORDS['titles'])})\.?\s(?:[A-Z]\.?\s)?$", re.I)
# "Theresa ", "S ", "S. " before a capitalised month; the sentence's first word ("During") is told by the words above
_GIVEN_BEFORE = re.compile(r"\b[A-Z](?:[a-z’'-]+|\.)?\s$")
# another month on either side: "April/May", "March and ", "June, ", "April May"
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.?(?:\s?(?:,|/|-|–|&|and|or|to|until|\sand|,\sand)\s?|\s)$", re.I)
_MONTH_AFTER = re.compile(rf"\s?(?:,|/|-|–|&|and\b|or\b|to\b|until\b)\s?{MONTH}\b", re.I)
_WORD_AFTER = re.compile(r"\s(?P<word>[A-Za-z]+)")
_PLACE_AFTER = re.compile(rf"\s(?:{either(_WORDS['places'])})\b", re.I)
# "May £24.00", "Jan 265.40": a line of payments
_SUM_AFTER = re.compile(r"\s?-?\s?(?:[£€$]\s?\d|\d[\d,]*\.\d\d(?!\d))")
_STOPS_AFTER = re.compile(r"\s?(?:[.,;:)–—\]’'\"-]|$)")


def is_month(text: str, start: int, end: int) -> bool:
    """Whether the month's name at `text[start:end]`, with no day or year beside it, is a month."""
    word = text[start:end]
    lower = word.lower()
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if lower in _FOREIGN:
        return False
    if lower not in _DOUBTFUL:
        return len(lower) > 3 or word[0].isupper()
    if word.islower() and lower != "april" and lower != "june":
        return False
    if _TITLE_BEFORE.search(before) or _PLACE_AFTER.match(after):
        return False
    following = _WORD_AFTER.match(after)
    named = bool(following and following["word"][0].isupper() and following["word"].lower() not in _AFTER_WORDS)
    if word.isupper() and len(word) > 1:
        named = False  # in capitals a name shows nothing
    if _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after) or _TIME_BEFORE.search(before):
        return True
    if named:
        return False
    if _EITHER_BEFORE.search(before):
        return lower != "may" or not word.isupper() or bool(following)
    if lower in _NAMES and lower not in ("jan", "mar"):
        return True
    # "May" and "Jan" need more: "May:", "May Meeting", a cell or a list
    if following and following["word"].lower() in _MEETING_WORDS:
        return True
    if _GIVEN_BEFORE.search(before) and not _starts(before) and not _SUM_AFTER.match(after):
        return False
    return bool(_STOPS_AFTER.match(after) or _SUM_AFTER.match(after))


def _starts(before: str) -> bool:
    """Whether the words before are no more than the start of the text or a sentence's end."""
    return not before.strip() or before.rstrip()[-1] in ".;:•·-–"
