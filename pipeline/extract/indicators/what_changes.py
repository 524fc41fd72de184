"""Of what a change may be told: "an increase in illegal mooring", "increases in robbery, theft and arson", not "in interest"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.indicators.names import is_name

# "there had been an increase in illegal mooring": a change of whatever can be more or less
THERE_IS = re.compile(
    r"\b(?:there\s+(?:(?:had|has|have)\s+(?:also\s+)?been|(?:(?<!if\sthere\s)(?<!whether\sthere\s)(?:is|was))|appears?\s+to\s+(?:be|have\s+been)|appeared\s+to\s+be)|(?:noted|reported|seen|saw|continu\w+\s+to\s+see)(?:\s+that\s+there\s+(?:was|"
    r"were))?)\s+(?:an?\s+)?(?:[\w-]+\s+)?$",
    re.I,
)
# ... but not what nobody can count
_SOFT = re.compile(
    r"\b(?:interest|awareness|confidence|support|investment|funding|focus|enthusiasm|understanding|knowledge|communication|engagement|"
    r"resources?|budgets?|size|scope|congestion|"
    r"quality|capacity|grants?|charges?|fees?|tax|rents?|hours|staffing|speed|height|width|temperature|pressure|ambition|risk|"
    r"responsibilit\w+|powers|costs?|prices?|"
    r"allocation|contribution|provision|transparency|partnership|morale|this|that|these|those|it|them|general|activity)\b",
    re.I,
)


def is_of_something(name: str) -> bool:
    """Whether a phrase may be of something of which there is more or less, though no word of it names a measure."""
    return 1 <= len(name.split()) <= 7 and _SOFT.search(name) is None and name[:1].islower()


# "increases in robbery, theft and arson": the change is of each
_ALSO = re.compile(
    r"(?P<names>(?:,\s+[a-z-]+(?:\s[a-z-]+){0,2})*,?\s+and\s+[a-z-]+(?:\s[a-z-]+){0,2})(?=[.;,]|\s+(?:with|in|compared|since|over|"
    r"during)\b|$)"
)


def also(text: str, end: int) -> list[str]:
    """The other things whose change is told with the first, which ends at `end`."""
    match = _ALSO.match(text, end) if text[end : end + 1] == "," else None
    names = [name.strip() for name in re.split(r",\s+(?:and\s+)?|\s+and\s+", match["names"]) if name.strip()] if match else []
    return [name for name in names if len(name) > 2 and is_name(name, most=3) and not _SOFT.search(name)]


# the water of a pond and the noise of a street have levels that nobody answers for
NATURE = re.compile(
    r"\b(?:water|river|pond|lake|loch|sea|ground|groundwater|noise|oil)\s+levels?\b|"
    r"\blevels?\s+of\s+(?:the\s+)?(?:[\w-]+\s+)?(?:water|river|pond|lake|"
    r"loch|sea|noise|oil)\b|\b(?:tide|temperatures?|rainfall|(?:pond|lake|loch|sea|river|water)$)\b",
    re.I,
)


def near(text: str, end: int) -> str:
    """The words up to the next turn of the sentence, where "improved" speaks of the measure."""
    turn = re.search(r",|\b(?:following|as\s+a\s+result|because|due\s+to|in\s+order|through)\b", text[end:], re.I)
    return text[: end + turn.start()] if turn else text
