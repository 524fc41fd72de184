"""Changes that are told by how much alone: "an 8.4% reduction in crew numbers", "a population increase of 9.6%".

Such a measure has no value, as its level is not told. Dues, budgets and pay that go up by so much are what somebody set.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures, periods
from pipeline.extract.indicators.change_in import CHANGE_IN, speaks_of_all
from pipeline.extract.indicators.names import is_name
from pipeline.extract.indicators.parts import Said, trend
from pipeline.extract.indicators.statistic import counts_anything
from pipeline.language.gate import gated
from pipeline.language.phrases import phrase_end

_UP = r"(?P<up>increases?|rise|growth|uplift|jump)"
_DOWN = r"(?P<down>reductions?|decreases?|drop|fall|decline)"
_PERCENT = r"\d+(?:\.\d+)?\s?(?:%|per\s?cent)"
_SOME = r"(?:(?:about|around|approximately|over|nearly|almost|some|further)\s+)?"
# "an 8.4% reduction in crew numbers"
SO_MUCH_LESS = gated(
    rf"(?<![\d.])(?P<figure>{_PERCENT})\s+(?:(?:overall|further|significant|annual|net|average|real)\s+)?(?:{_UP}|{_DOWN})\s+in\s+(?:the\s+)?(?=[a-z])",
    re.I,
)
# "an increase of 18% in night sailings"
LESS_OF_SO_MUCH = gated(rf"\b(?:{_UP}|{_DOWN})\s+of\s+{_SOME}(?P<figure>{_PERCENT})\s+in\s+(?:the\s+)?(?=[a-z])", re.I)
# "a population increase of 9.6%"
THING_LESS = gated(rf"\ban?\s+(?P<name>(?:[a-z][a-z’'-]+\s){{1,3}}?)(?:{_UP}|{_DOWN})\s+of\s+{_SOME}(?P<figure>{_PERCENT})", re.I)
# what says that it has happened: "there has been a", "this represents a", "saw", "led to a", or nothing before it on a line
_HAPPENED = re.compile(
    r"(?:^\W*|\b(?:there\s+(?:has|had|have|was|were|is)(?:\s+(?:also\s+)?been)?|represent(?:s|ed|ing)|equat(?:es|ed|ing)\s+to|shows?|showed|showing|"
    r"saw|seen|seeing|sees|experienced|recorded|reported|reports|noted|(?:has|had|have)\s+(?:led\s+to|resulted\s+in|brought|achieved|delivered|had)|"
    r"led\s+to|resulted\s+in|resulting\s+in|with|highlighted|reflects|reflected|concern(?:ed)?\s+(?:at|about))\s+)"
    r"(?:(?:an?|the|also|already)\s+)*(?:(?:slight|significant|further|overall|steady|about|around|over|nearly|almost|approximately|approximate)\s+)*$",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:would|will|could|should|may|might|must|can|if|propos\w+|plan\w*|target\w*|aim\w*|expect\w*|forecast\w*|project(?:ed|ion)\w*|anticipat\w+|budget\w*|"
    r"predict\w*|draft|estimate[sd]?|vote[sd]?|agree[sd]?|subject\s+to|seek\w*|ask\w*|request\w*)\b",
    re.I,
)
# what is set, not measured
_SET = re.compile(
    r"\b(?:rates?|dues|fees?|charges?|tax|levy|levies|precept|budgets?|funding|grants?|allocations?|prices?|costs?|rents?|pay|salar\w+|wages?|premiums?|"
    r"subscriptions?|tariffs?|fares?|allowances?|expenditure|spend(?:ing)?|LPT|ARV|valuation|contributions?|provision|charging|service|insurance|estimate|projections?|approximate|further|overall)\b",
    re.I,
)
_BEHIND = (
    r"\s+(?:and|while|with|but|compared|since|during|over\s+the|for\s+the\s+(?:year|month|quarter)|in\s+(?:the\s+)?(?:last|past|first|same))\b|"
    r"\s+(?:from|in|since|between)\s+(?:19|20)\d\d|\s\("
)
_AND, _AND_OF_USE = re.compile(rf"\s+as\b|{_BEHIND}"), re.compile(_BEHIND)  # "use of huts as emergency homes"


def rises(text: str) -> Iterator[Said]:
    """ "This represents a 60% reduction in the use of lanterns" is the measure "use of lanterns", down."""
    for pattern in (SO_MUCH_LESS, LESS_OF_SO_MUCH):
        for match in pattern.finditer(text):
            words = text[match.end() : phrase_end(text, match.end(), comma=True)]
            ends = _AND_OF_USE if words.startswith("use of ") else _AND
            found = _said(text, match, measures.clean(ends.split(words)[0]))
            if found:
                yield found
    for match in THING_LESS.finditer(text):
        found = _said(text, match, measures.clean(match["name"]))
        if found:
            yield found


def _said(text: str, match: re.Match[str], name: str) -> Said | None:
    """The measure that a change speaks of; None where it has not happened, or its name is none or of what is set."""
    before = text[: match.start()]
    if not _HAPPENED.search(before) or _NOT_YET.search(before) or _SET.search(name) or speaks_of_all(name) or periods.is_period(name):
        return None
    if not is_name(name, most=10) or not counts_anything(name, text):
        return None
    return Said(name=name, rule=CHANGE_IN, confidence=0.55, direction="up" if match["up"] else "down", trend=trend(text))
