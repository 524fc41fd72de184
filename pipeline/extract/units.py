"""What a measure is counted in, told by its figure, its column or its name."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.quantities import CURRENCIES, MONEY_UNITS, quantities

# "% of callers", "Percentage of", "Proportion of", "a percentage of amount sought", "Satisfaction (%)"
_PERCENT = re.compile(r"^%|\(%\)|\bper\s?cent(?:age)?\b|\bproportion\b|%\s+of\b|\bpercent\b", re.I)
# "(£000)", "£'000s", "(£m)"
_MONEY = re.compile(r"(?P<sign>[£€$])\s?(?P<scale>['’]?000s?|k\b|m(?:illion)?\b|bn\b)?", re.I)
# "Average days to re-let", "days per full-time equivalent", "(working days)", "number of days"
_DURATION = re.compile(
    r"\b(?:average|mean|median|number\s+of|no\.?\s+of)\s+(?:\w+\s+)?(?P<of>days|weeks|months|years)\b|\b(?P<per>days|weeks|months|"
    r"years)\s+(?:per|taken|lost|to|from)\b|\((?:working\s+|calendar\s+|bed[\s-]+)?(?P<in>days|weeks|months|years)\)"
    r"|\btime\b[^()]{0,40}\b(?:in|of)\s+(?P<time>days|weeks|months|years)\b",
    re.I,
)
_RATE = re.compile(r"\bper\s+\d[\d,]*", re.I)  # "per 1,000 connections"
# a weight, a length, an hour: "kg", "tonnes", "hectares"
_OTHER = re.compile(
    r"\bkg\b|\bkilogram|\blit(?:re|er)s?\b|\bmins?\b|\bhrs?\b|\bsecs?\b|\btco2e?\b|\btonn|\bhectares?\b|\bmiles?\b|\bkm\b|\bkwh\b|\bseconds?\b|\bminutes?\b|\bhours?\b|\bco2\b",
    re.I,
)
# "waiting over 12 hours", "within two minutes": a bound of the name, and no unit of its figure
_BOUND = re.compile(
    r"\b(?:within|over|under|in|after|than|at\s+least|up\s+to)\s+(?:the\s+)?(?:\d+|one|two|three|four|five|six|eight|ten|twelve|twenty)[\s-]"
    r"(?:minutes?|mins?|hours?|hrs?|seconds?|secs?|miles?|km)\b",
    re.I,
)
_COUNTED = re.compile(r"\b(?:average|mean|median|number|per)\b", re.I)  # "Average caseload": 16.9 is a count, and bare it may be a rate
_SCORE = re.compile(r"\b(?:score|index|star\s+rating)\b", re.I)
_SCALES = {"k": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9}
# a cell that prints no figure: "N/A", "-", "TBC", "not available"
_SHARE_BY = re.compile(r"\D{0,20}\d[\d.]*\s?%\s+(?:with)?in\s")  # "90% within 12 weeks"
_FIGURE = re.compile(r"[-−–]?\s?[£€$]?\s?\d")


def money_scale(words: str) -> float:
    """1000 where a name or heading says "£000", 1000000 for "£m", else 1."""
    match = _MONEY.search(words)
    if not match or not match["scale"]:
        return 1.0
    scale = match["scale"].lower()
    return 1e3 if "000" in scale else _SCALES[scale]


def has_money(words: str) -> bool:
    """Whether a name or heading has the sign of a currency: "Budget £", "£m"."""
    return _MONEY.search(words) is not None


def unit(printed: str, *words: str) -> str | None:
    """The unit of a figure printed as `printed`; `words` are its unit's column, its heading and its measure's name, in that order."""
    own = [quantity for quantity in quantities(printed.lstrip("-–− ")) if quantity.unit != "count"]
    if own:
        return own[0].unit
    if _OTHER.search(printed):
        return "other"
    for text in words:
        if not text:
            continue
        if _PERCENT.search(text) or text.strip() == "%":
            return "percent"
        money = _MONEY.search(text)
        if money:
            return CURRENCIES[money["sign"]]
        duration = _DURATION.search(text)
        if duration:
            return (duration["of"] or duration["per"] or duration["in"] or duration["time"]).lower()
        if text.strip().lower() in ("days", "weeks", "months", "years"):
            return text.strip().lower()
        if text.strip().lower() in ("number", "no", "no.", "count", "#", "num"):
            return "count"
        if _RATE.search(text):
            return "ratio"
        if _OTHER.search(_BOUND.sub("", text)):
            return "other"
        if _SCORE.search(text):
            return "score"
    figure = quantities(printed)
    return "count" if figure and (figure[0].value == int(figure[0].value) or any(map(_COUNTED.search, words))) else None


def figure(printed: str, scale: float = 1.0) -> float | None:
    """The one figure of a cell: 94 for "94%", 10323 for "10,323", None for "N/A", two figures or a sentence."""
    # the colour in brackets belongs to the rating: "97% (Green)"; so does what compares: "≥ 95%"
    text = re.sub(r"\([^)]*\)", " ", printed.replace("−", "-")).strip(" ≥≤<>=~*†")
    if not _FIGURE.search(text) or len(text) > 40:
        return None
    negative = text[:1] in "-–"
    found = quantities(text.lstrip("-– "))
    if len(found) > 1 and _SHARE_BY.match(text):
        found = found[:1]
    if len(found) != 1:
        return None
    # "£3m" under a name that says "(£m)" tells its scale twice
    scaled = found[0].unit in MONEY_UNITS and re.search(r"[mk]|bn", text, re.I)
    value = found[0].value if scaled else round(found[0].value * scale, 6)  # 4.1 of millions are 4100000, not a hair less
    return -value if negative else value
