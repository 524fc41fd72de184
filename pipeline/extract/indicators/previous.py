"""What a measure was before, told beside its value or by itself: "a year earlier it had been 12%", "four more than in May"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.quantities import Quantity, quantities
from pipeline.language.fulldate import MONTH_NAMES

_IT = r"(?:it|this|there|the\s+(?:figure|number|rate|total|average|percentage))"
# "It had been 94.6% in 2018/19", "A year earlier the figure was 268", "The previous quarter it had been 12%"
_ONLY = re.compile(
    rf"\W*(?:(?:a|the|one)\s+(?:year|quarter|month)\s+(?:earlier|before|ago|previously),?\s+(?:{_IT}\s+)?(?:had\s+been|was|were|"
    rf"stood\s+at)|"
    rf"(?:in\s+)?(?:last|the\s+(?:previous|last|same))\s+(?:year|quarter|month)[\w\s]{{0,16}},?\s+{_IT}\s+(?:was|were|had\s+been)|"
    rf"{_IT}\s+had\s+(?:previously\s+)?been)\s+(?:only\s+|just\s+|about\s+|around\s+|at\s+)?$",
    re.I,
)
# "47 at the end of March, four more than at the end of 2020", "41, four up on last year", "720 days, 12% fewer than in 2023/24"
_SINCE = re.compile(
    r"[^,;.]{0,60},\s+(?:which\s+(?:is|was)\s+)?(?:[\w.%£€$]+\s+){1,3}?(?:(?P<up>more|higher|longer|up)|(?P<down>fewer|less|lower|"
    r"shorter|down))\s+"
    r"(?:than|on)\s+(?:in\s+|at\s+|for\s+|by\s+)?(?:last|(?:the\s+)?(?:end|start|previous|same|year|quarter|month)|a\s+(?:year|month|"
    r"quarter)|this\s+time|"
    rf"{MONTH_NAMES}|Q\d|Quarter|(?:19|20)\d\d)\b"
)
# "17 calls in the month (up by two from July)", "164 referrals, an increase of 12 on the previous quarter"
_BY = re.compile(
    r"[^.;()]{0,90}?(?:\(|,\s+)(?:which\s+(?:is|was)\s+)?(?:(?P<up>up|an?\s+(?:\w+\s+)?(?:increase|rise))|(?P<down>down|"
    r"an?\s+(?:\w+\s+)?(?:decrease|"
    r"reduction|fall|drop)))\s+(?:by|of|from|on)\b",
    re.I,
)


def only_previous(text: str) -> Quantity | None:
    """The earlier value that a clause gives to the measure told before it."""
    return next((quantity for quantity in quantities(text) if _ONLY.fullmatch(text[: quantity.start])), None)


# "In quarter 1 of 2023/24, the figure stood at 96.81%", "The figure was now 41": the measure told before, and no more
_NOW = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:(?:in|by|at|as\s+at|for)\s+(?!(?:the\s+)?(?:previous|last|same)\b)[^,.;]{3,40},\s+)?(?:the|"
    r"this)\s+(?:figure|rate|total|number|percentage)\s+"
    r"(?:(?:now|currently)\s+)?(?:stood\s+at|stands\s+at|(?:had|has)\s+(?:risen|fallen|increased|decreased|reduced|improved|"
    r"dropped)\s+to|(?:was|is)\s+(?:now|currently))\s+"
    r"(?:only\s+|just\s+|about\s+|around\s+|at\s+)?$",
    re.I,
)


def only_now(text: str) -> Quantity | None:
    """The later value that a clause gives to the measure told before it, where it says nothing of another."""
    return next((quantity for quantity in quantities(text) if _NOW.fullmatch(text[: quantity.start])), None)


def moved_since(text: str, value: float) -> str | None:
    """up or down, where the words after a value say by how much it is more or less than before; None where they do not."""
    for quantity in quantities(text):
        match = (_SINCE.match(text, quantity.end) or _BY.match(text, quantity.end)) if quantity.value == value else None
        if match:
            return "up" if match["up"] else "down"
    return None
