"""What a cell of scores prints: "20", "High 20", "4 x 5 = 20", "L4 x I5 = 20", "20 (5 x 4)", "12 (A)"."""

from __future__ import annotations

from typing import NamedTuple

from pipeline import patterns as re
from pipeline.language import rag

_SIDES = {"likelihood": ("likelihood", "probability", "l", "p"), "impact": ("impact", "consequence", "severity", "i", "c", "s")}
_SIDE = "|".join(side for sides in _SIDES.values() for side in sides)
# "4 x 5 = 20", "(4x5)", "L4 x I5 = 20", "Likelihood 4 x Consequence 5 = 20", "L: 4, I: 5"
PRODUCT = re.compile(
    rf"(?<![\w.])(?:(?P<one>{_SIDE})\s?[:=]?\s?)?(?P<first>[1-9])\s?(?:[x×*]|[,;&/](?=\s?(?:{_SIDE})(?![a-z]))|(?=\s?(?:{_SIDE})\s?[:=]?\s?\d))\s?"
    rf"(?:(?P<other>{_SIDE})\s?[:=]?\s?)?(?P<second>[1-9])(?![\d.])(?:\s?[=:]\s?(?P<score>\d{{1,2}})(?!\d))?",
    re.I,
)
# "20", "High 20", "12 (Medium)", "4 - Likely"
FIGURE = re.compile(r"(?<![\d.,/£$€-])(?P<figure>\d{1,3}(?:\.\d)?)(?![\d%]|[.,/]\d)")
# "16 (12)", "20 (20)"
PAIR = re.compile(r"(?P<now>\d{1,2})\s*\(\s*(?P<before>\d{1,2})\s*\)")
# "12 (A)", "R": a rating by its first letter
_LETTER = re.compile(r"(?<![\w.])(?P<letter>[RAGY])(?![\w.])")
_COLOURS = {"R": "red", "A": "amber", "G": "green", "Y": "yellow"}
_NONE = re.compile(r"\W*|n/?a|new|tb[cd]|none|closed", re.I)  # what a column of scores prints where there is none
_LONGEST = 40  # characters


class Printed(NamedTuple):
    """The parts of a score as a cell states them; None for what it does not."""

    score: float | None = None
    likelihood: float | None = None
    impact: float | None = None


def printed(text: str, *, impact_first: bool = False) -> Printed:
    """The one score of a cell, with its sides; nothing of several figures, or of a sentence.

    `impact_first` is for a column headed "I x L", whose products name no sides.
    """
    product = PRODUCT.search(text)
    if product is None:
        return Printed(_only_figure(text))
    first, second = float(product["first"]), float(product["second"])
    named = (product["one"] or "").lower() in _SIDES["impact"] or (product["other"] or "").lower() in _SIDES["likelihood"]
    if named or (impact_first and not product["one"]):
        first, second = second, first
    score = float(product["score"]) if product["score"] else _only_figure(text[: product.start()] + " " + text[product.end() :])
    return Printed(score, first, second)


def _only_figure(text: str) -> float | None:
    pair = PAIR.fullmatch(text.strip())
    if pair:
        return float(pair["now"])
    found = FIGURE.findall(text)
    return float(found[0]) if len(found) == 1 and len(text) <= _LONGEST else None


def is_score(text: str) -> bool:
    """Whether a cell holds a score and no sentence; so does an empty one, "-" or "New"."""
    return len(text) <= _LONGEST / 2 and (FIGURE.search(text) is not None or _NONE.fullmatch(text) is not None)


def colour(text: str) -> str | None:
    """The one rating that a cell names by its word or its first letter."""
    words = {match["colour"].lower() for match in rag.WORD.finditer(text)}
    if not words and len(text) <= _LONGEST:
        words = {_COLOURS[match["letter"]] for match in _LETTER.finditer(text)}
    return words.pop() if len(words) == 1 else None
