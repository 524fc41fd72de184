"""How a printed figure stands to the true one: "at least 5%" is gte, "almost 70%" approx, "5% or less" lte."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.language.vocabulary import table

_VOCABULARY = table("comparators")
_BEFORE: dict[str, str] = {phrase: kind for kind, phrases in _VOCABULARY["before"].items() for phrase in phrases}
_AFTER: dict[str, str] = {phrase: kind for kind, phrases in _VOCABULARY["after"].items() for phrase in phrases}


def _phrases(words: dict[str, str]) -> str:
    """The phrases as one alternative, the longest first; white space between their words may be any."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s+".join(re.escape(part) for part in phrase.split()) for phrase in ordered)


# "at least 5%", "approximately a 20% rise", "a minimum average 5%", "c.40%", ">50%"
_LEFT = re.compile(rf"(?<!\w)(?P<words>{_phrases(_BEFORE)})\s*(?:(?:an?|another|average|further|total|overall|additional)\s+)*\(?$", re.I)
# "5% or more", "75%+", "5 per cent and above"; not "5% and over 100 people", "10% plus a deposit"
_RIGHT = re.compile(rf"\s?(?P<words>{_phrases(_AFTER)})(?![\w£€$]|\s+(?:\d|an?\b|the\b))", re.I)
# "was above the 95% target" says where something else stands, and a figure in another clause says nothing of this one
_WINDOW = 48


def comparator(text: str, start: int, end: int) -> str:
    """The comparator of the figure at `text[start:end]`: lt, lte, gte, gt, approx, or eq where no word says otherwise."""
    after = _RIGHT.match(text, end)
    if after:
        return _AFTER[_key(after["words"])]
    before = _LEFT.search(text[max(0, start - _WINDOW) : start])
    return _BEFORE[_key(before["words"])] if before else "eq"


def _key(words: str) -> str:
    return " ".join(words.lower().split())
