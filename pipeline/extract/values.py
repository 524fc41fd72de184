"""Printed text -> value or None: the numbers, counts and ordinals of council prose.

`number("one hundred and twelve")` is 112, `number("£1.2m")` 1200000, `number("a third")` None: text that is not wholly
one number gives None, since a blank beats a wrong value. `DIGITS`, `WORDS` and `COUNT` are pattern sources for other
extractors.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline import patterns as re
from pipeline.language.vocabulary import table

_NUMERALS = table("numerals")
_UNITS: dict[str, int] = _NUMERALS["units"]  # one .. nineteen
_TENS: dict[str, int] = _NUMERALS["tens"]
_NOTHING: frozenset[str] = frozenset(_NUMERALS["nothing"])  # no, none, nil
_ORDINALS: dict[str, int] = _NUMERALS["ordinals"]  # first .. nineteenth, twentieth, thirtieth
_FRACTIONS: dict[str, float] = _NUMERALS["fractions"]  # the single characters ½ ¼ ¾ ...
SCALES: dict[str, float] = _NUMERALS["scales"]  # k, thousand, m, million, bn ... in lower case


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DIGIT_WORDS = _either({word: value for word, value in _UNITS.items() if value < 10})
_UNDER_100 = rf"(?:(?:{_either(_TENS)})(?:[-\s](?:{_DIGIT_WORDS})\b)?|(?:{_either(_UNITS)}))\b"
_UNDER_1000 = rf"(?:(?:{_DIGIT_WORDS}|an?)\s+hundred\b(?:\s+and\s+{_UNDER_100})?|{_UNDER_100})"

# "1,234.5", "0.75", "1234", ".5"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_BIG = r"(?:thousand|million|billion)\b"
# "half a million", "a quarter of a million", "two and a half million"
_PART_OF_BIG = (
    rf"(?:half\s+an?|(?:an?\s+|one\s+)?quarter\s+of\s+an?|three[-\s]quarters\s+of\s+an?|(?:{_DIGIT_WORDS})\s+and\s+an?\s+half)\s+{_BIG}"
)
# the first word of any of these: one look at it, and the many ways to go on are tried at few words of a sentence
_FIRST = rf"(?:(?:{_either(_TENS | _UNITS)}|half|quarter|zero)\b|an?\s+(?:hundred|quarter|{_BIG}))"
# "twelve", "twenty-five", "one hundred and twelve", "two thousand and five", "a million", "half a million"
WORDS = rf"\b(?={_FIRST})(?:{_PART_OF_BIG}|(?:{_UNDER_1000}|an?)\s+{_BIG}(?:,?\s+(?:and\s+)?{_UNDER_1000})?|{_UNDER_1000}|zero\b)"
# "12", "1,204", "twelve"
COUNT = rf"(?:\b(?:\d{{1,3}}(?:,\d{{3}})+|\d+)\b|{WORDS})"
# The letters and words after a figure: "1.2m", "3.4 million", "£15k", "£4bn". A letter alone must touch its figure, or
# stand apart only as "m", "bn" and "k" do ("£1.2 m").
SCALE = r"(?:[\s-]?(?:millions?|mill|billions?|trillions?|thousands?|hundred|mn|bn|tn|m|k)\b|b\b)"

# "-5", "−5", "+5", "minus 5"
_SIGN = re.compile(r"(?P<minus>[-−]|minus\s+)|\+", re.I)
# "£1.2m", "€ 3.4 million", "12", "12.5%", "2½", "1,204"
_FIGURE = re.compile(rf"(?:(?:NZ|US|AU|A)?[£€$]\s?)?(?P<digits>{DIGITS})(?P<fraction>[¼-¾⅐-⅞])?(?P<scale>{SCALE})?\s?%?", re.I)
_SPELLED = re.compile(WORDS, re.I)
_OF_BIG = re.compile(_PART_OF_BIG, re.I)
# the parts of "one hundred and twelve thousand"
_PART = re.compile(r"[a-z]+", re.I)
# "1st", "22nd", "3 rd"
_ORDINAL_FIGURE = re.compile(r"(?P<digits>\d{1,4})\s?(?:st|nd|rd|th)", re.I)


@lru_cache(maxsize=4096)
def number(text: str) -> float | None:
    """The value of text that is one number, with or without a currency sign, a scale or a percent sign; else None.

    Signs count ("-3.5", "minus 2"). Brackets round a figure do not make it negative: "(12)" is None.
    """
    text = text.strip()
    sign = _SIGN.match(text)
    rest = text[sign.end() :] if sign else text
    value = _figure(rest) if any(c.isdigit() or c in _FRACTIONS for c in rest) else _spelled(rest)
    if value is None or not sign:
        return value
    return -value if sign["minus"] else value


def _figure(text: str) -> float | None:
    if text in _FRACTIONS:
        return _FRACTIONS[text]
    match = _FIGURE.fullmatch(text)
    if not match:
        return None
    value = float(match["digits"].replace(",", ""))
    if match["fraction"]:
        value += _FRACTIONS.get(match["fraction"], 0.0)
    return scaled(value, match["scale"])


def scaled(value: float, scale: str | None) -> float:
    """`value` in the units of `scale` ("m", " million", "k", None), rounded so that 1.355 million is 1355000.

    Raises KeyError for a scale that `SCALE` does not match.
    """
    return round(value * SCALES[scale.replace("-", " ").strip().lower()], 6) if scale else value


def _spelled(text: str) -> float | None:
    if text.lower() in ("zero", "nought", "nil"):
        return 0.0
    if not _SPELLED.fullmatch(text):
        return None
    if _OF_BIG.fullmatch(text):
        words = _PART.findall(text.lower())
        whole = _UNITS.get(words[0], 0) if words[-2] == "half" else 0
        part = 0.75 if words[0] == "three" and not whole else 0.25 if "quarter" in words else 0.5
        return (whole + part) * SCALES[words[-1]]
    total = group = 0.0
    for part in _PART.findall(text.lower()):
        if part in _UNITS:
            group += _UNITS[part]
        elif part in _TENS:
            group += _TENS[part]
        elif part == "hundred":
            group *= 100
        elif part in ("thousand", "million", "billion"):
            total += group * SCALES[part]
            group = 0.0
        elif part in ("a", "an"):
            group = 1.0
        else:  # "and", which WORDS lets stand only where it adds nothing
            continue
    return total + group


def count(text: str) -> int | None:
    """The whole number that text states, "no", "none" and "nil" among them; None for anything else."""
    if text.strip().lower() in _NOTHING:
        return 0
    value = number(text)
    return int(value) if value is not None and value >= 0 and value == int(value) else None


def ordinal(text: str) -> int | None:
    """3 for "3rd", "third"; 21 for "twenty-first"; None for anything else."""
    text = text.strip().lower()
    match = _ORDINAL_FIGURE.fullmatch(text)
    if match:
        return int(match["digits"])
    if text in _ORDINALS:
        return _ORDINALS[text]
    tens, _, unit = text.replace("-", " ").partition(" ")
    if tens in _TENS and _ORDINALS.get(unit, 10) < 10:
        return _TENS[tens] + _ORDINALS[unit]
    return None
