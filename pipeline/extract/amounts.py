"""Sums of money: every mention in units of its currency, so that "£1.2m" is 1200000 GBP.

"£1,200.50", "€1.2 million", "50p", "£150-£200" and "£10-15m" (two sums each), and the bare figures of a column or row headed
"£m" or "£000". "$" is told by the country of the paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline import patterns as re
from pipeline.extract.charts import AXIS, scales
from pipeline.extract.passages import Piece, pieces
from pipeline.extract.printed_sum import RULE_COLUMN, Found, unit_scale
from pipeline.extract.unit_columns import in_columns
from pipeline.extract.unsigned_sums import PENCE_PRINTED, RULE_LIST, balances, in_lists, net_vat_gross
from pipeline.extract.values import DIGITS, SCALE, WORDS, number, scaled
from pipeline.facts import Amount, Segmented
from pipeline.language.country import Country, country, currency, home_currency
from pipeline.language.gate import gated

RULE_FIGURE = "amounts.figure/1"
RULE_WORDS = "amounts.words/1"

_PREFIXED = {"NZ": "NZD", "US": "USD", "A": "AUD", "AU": "AUD", "CA": "CAD", "C": "CAD"}
_CODES = "GBP|EUR|NZD|USD|AUD|CAD"
# "£", "€", "NZ$", "EUR"; not the article of "a $5 note"
_SYMBOL = rf"(?:(?-i:\b(?P<prefix>NZ|US|AU|CA|A|C))\$|(?P<symbol>[£€$])|(?-i:\b(?P<code>{_CODES})\b))"
# "£1 000", "€ 250 000": spaces part the thousands; only noughts, as "£1 200" may be the sums of two columns
_SPACED = r"\d{1,3}(?: 000)+(?![\d.,]\d|\d)"
_COMMA = r"\d{1,3},\d{1,2}(?=\s?(?:millions?|mn?|billions?|bn)\b)"  # "€2,9 million": the comma of a fraction
# "£1.2m", "£ 705.25", "-£3,000", "£(1.2)m", "£0.5 million"; the dash of "Hall hire - £20" is none, and the scale may
# not run on into a word ("£5 more", "£20 kit")
_SUM = re.compile(
    rf"(?P<minus>(?<![\w)£€$])[-−])?{_SYMBOL}\s?(?P<open>[-−(](?=[\d.]))?(?P<digits>{_COMMA}|{_SPACED}|{DIGITS})(?P<fraction>[¼-¾⅛-⅞])?\)?"
    rf"(?P<scale>{SCALE})?(?![\d])",
    re.I,
)
_SIGN = gated(rf"[£€$]|{_CODES}")  # what no such sum is without
# the second sum of "£10-15m", "£150–200", "£5 to 10 million", "£5 and 10 million"
_SECOND = re.compile(rf"(?P<join>-|–|—|\s[-–—]\s|\sto\s|\sand\s)(?P<digits>{DIGITS})(?P<scale>{SCALE})?(?![\d%/:]|[.,]\d|\s?%)", re.I)
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_MILLION = 1_000_000
_FEW_THOUSAND = re.compile(r"\d{1,2},000")  # of "£2-3,000", where the first is no sum of two pounds
# "£5" before "-£10m", "to £10 million", "and £10 million": the first takes the scale of the second
_SHARED = re.compile(r"\s?(?:-|–|—|to|and)\s?$", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:around\s|about\s|approximately\s)?$", re.I)
# "5 million pounds", "eleven pence", "50 euro", "2,000 dollars"
_NAMED = gated(
    rf"(?<![\w.,£€$])(?P<number>{DIGITS}|{WORDS})(?P<scale>{SCALE})?\s(?P<unit>pounds?|pence|penny|euros?|dollars?|cents?)\b"
    r"(?!\s(?:weight|of\s(?:weight|meat|potatoes|flour|apples))\b)",
    re.I,
)
# "50p", "45p per mile", "12.5p"; not a page ("p50"), a screen ("1080p") or "pp"
_PENCE = gated(r"(?<![\w.,£€$/])(?P<digits>\d{1,2}(?:\.\d{1,2})?)p(?![\w.]\w|\w)")
# the unit of a column or row: "Exposure £m", "Cost (£)", "£000s", "€'000", "£ million"
_UNIT = re.compile(
    rf"(?:(?P<symbol>[£€$])|(?-i:\b(?P<code>{_CODES})\b))\s?"
    r"(?P<scale>[’'‘]?000[’']?s?|millions?\b|thousands?\b|bn\b|mn?\b|ms\b|ks?\b)?"
    r"(?!\s?[\d,.]*\d)",
    re.I,
)
# "TOTAL £m 334.7 290.0", "£000: 1,204": figures that follow their unit
_UNIT_FIRST = re.compile(
    rf"(?P<symbol>[£€$])\s?(?P<scale>m|bn|k|[’'‘]?000[’']?s?)[):]*\s+(?P<figures>\(?[-−]?{DIGITS}\)?(?:\s+\(?[-−]?{DIGITS}\)?)*)(?![\w%]|[.,/]\d)"
)
_FIGURE = re.compile(rf"\(?[-−]?{DIGITS}\)?")
# a cell that is a figure and nothing else: "165.0", "(1.2)", "-3,400", "1.2m"
_BARE = re.compile(rf"(?P<minus>[-−(])?\s?(?P<digits>{DIGITS})(?P<scale>{SCALE})?\s?\)?")
# a cell that is a sum and nothing else, whose scale its column may give: "£165.0" under "£m"
_WHOLE = re.compile(rf"[-−(]?[£€$]\s?{DIGITS}\)?")
# headings of columns of money that print no sign; their figures need pence: "Net | VAT | Gross"
_MONEY_HEADING = gated(r"\b(?:amount|cost|price|gross|net|vat|paid|payments?|receipts?|balance|total|sum)\b", re.I)
_HAS_PENCE = re.compile(r"\d\.\d\d")
_ROW_HAS_PENCE = re.compile(r"\d\.\d\d(?!\d)")
_PLAIN = re.compile(r"\d{3,}")
_WITH_PENCE = re.compile(PENCE_PRINTED)
# "TOTAL: 130.39" in a passage that gives its other sums with a sign
_TOTAL = re.compile(
    r"\b(?:sub-?)?total\b(?:\s(?:cost|spent|paid|payments?|of))?\s?[:=-]?\s?"
    rf"(?P<digits>{PENCE_PRINTED})(?![\d%])",
    re.I,
)
# the first of "5 to 10 billion pounds", "between eighteen and twenty million euro"
_NAMED_FIRST = gated(rf"(?<![\w.,£€$])(?P<number>{DIGITS}|{WORDS})(?:\s?(?:to|-|–)\s?|(?P<and>\sand\s))$", re.I)
_RANGE_OF = re.compile(r"\bbetween\s$", re.I)
_PENCE_UNITS = {"pence", "penny", "cent", "cents"}


def read(text: str, where: Country | None = None) -> list[Found]:
    """The sums of money of a text of the country `where`, in order."""
    found = list(_signed(text, where)) if _SIGN.search(text) else []
    if _NAMED.opens(text) and (found or any(word in text for word in ("pound", "pence", "penny", "euro", "Euro", "dollar", "cent"))):
        found.extend(_free(_named(text, where), found))
    if _PENCE.opens(text) and where in (None, Country.UK):
        found.extend(_free(_pence(text), found))
    if found:
        found.extend(_free(_totals(text, found[0].currency), found))
    if "." in text and _HAS_PENCE.search(text):
        for sums in (net_vat_gross(text, where), in_lists(text, where), balances(text, where)):
            found.extend(_free(sums, found))
    return sorted(found)


def _free(candidates: Iterable[Found], taken: list[Found]) -> list[Found]:
    """The candidates that share no character with a sum already found."""
    return [c for c in candidates if all(c.end <= t.start or t.end <= c.start for t in taken)]


def _signed(text: str, where: Country | None) -> Iterator[Found]:
    """Sums with a currency sign or code."""
    last = 0
    sums = list(_SUM.finditer(text))
    for position, match in enumerate(sums):
        if match.start() < last or match["digits"].startswith("000"):  # "£000s" is a unit
            continue
        money = _currency(match, where)
        start, end = match.span()
        value, scale = _printed(match), match["scale"]
        if value >= _MILLION and scale and scale.strip()[0] in "mMbB":
            scale = None  # "€3,204,000 million": the word is one too many
        second = _SECOND.match(text, end)
        joined = _follows(second, value, scale) if second else False
        if second and joined and not scale:
            scale = second["scale"] or _thousand(match, second)
        if not scale and position + 1 < len(sums):
            scale = _scale_of_next(text, match, sums[position + 1])
        value = scaled(value, scale)
        yield Found(start, end, -value if match["minus"] or match["open"] else value, money, RULE_FIGURE)
        last = end
        if second and joined:
            high = scaled(float(second["digits"].replace(",", "")), second["scale"])
            last = second.end()
            yield Found(second.start("digits"), last, high, money, RULE_FIGURE)
    for match in _UNIT_FIRST.finditer(text):
        for figure in _FIGURE.finditer(text, match.start("figures"), match.end("figures")):
            value = float(re.sub(r"[^\d.]", "", figure.group())) * unit_scale(match["scale"])
            negative = figure.group()[0] in "(-−"
            money = currency(where, match["symbol"])
            yield Found(figure.start(), figure.end(), round(-value if negative else value, 6), money, RULE_COLUMN)


def _printed(match: re.Match[str]) -> float:
    """The figure of a sum without its scale: 2.9 for "2,9 million"."""
    digits = match["digits"].replace(" ", "")
    return number(digits.replace(",", ".") if _DECIMAL_COMMA.fullmatch(digits) else digits + (match["fraction"] or "")) or 0.0


def _thousand(match: re.Match[str], second: re.Match[str]) -> str | None:
    """The scale that "£2" takes in "£2-3,000"."""
    short = match["digits"].isdigit() and second["join"] in "-–—"
    return "k" if short and _FEW_THOUSAND.fullmatch(second["digits"]) and int(match["digits"]) < int(second["digits"][:-4]) else None


def _currency(match: re.Match[str], where: Country | None) -> str:
    if match["code"]:
        return match["code"]
    if match["prefix"]:
        return _PREFIXED[match["prefix"]]
    return currency(where, match["symbol"])


def _follows(second: re.Match[str], first: float, scale: str | None) -> bool:
    """Whether the figure after a dash or "to" is a sum too: "£10-15m", "£150-200", not "£50 to 3 groups", "£500-3 nights"."""
    high = float(second["digits"].replace(",", ""))
    if second["scale"]:
        return scaled(high, second["scale"]) > scaled(first, scale) or (scale is None and high > first)
    return second["join"] in "-–—" and not scale and high > first


def _scale_of_next(text: str, match: re.Match[str], following: re.Match[str]) -> str | None:
    """The scale that "£5" takes in "£5-£10m", "between £5 and £10 million"; None for "£500 to £1m", "£5 and £10m"."""
    gap = text[match.end() : following.start()]
    if not following["scale"] or not _SHARED.fullmatch(gap) or "," in match["digits"]:
        return None
    if "and" in gap.lower() and not _BETWEEN.search(text[max(0, match.start() - 40) : match.start()]):
        return None
    low, high = float(match["digits"].replace(" ", "")), float(following["digits"].replace(",", ""))
    return str(following["scale"]) if low < high else None


def _named(text: str, where: Country | None) -> Iterator[Found]:
    """Sums whose currency is a word."""
    for match in _NAMED.finditer(text):
        value = number(match["number"])
        if value is None:
            continue
        unit = match["unit"].lower()
        money = {"p": "GBP", "e": "EUR", "d": currency(where, "$"), "c": _cents(where)}[unit[0]]
        divisor = 100 if unit in _PENCE_UNITS else 1
        first = _first_named(text, match, value)
        if first:
            yield Found(*first[:2], round(first[2] / divisor, 6), money, RULE_WORDS)
        yield Found(*match.span(), round(scaled(value, match["scale"]) / divisor, 6), money, RULE_WORDS)


def _first_named(text: str, match: re.Match[str], high: float) -> tuple[int, int, float] | None:
    """The lower sum of a range in words, in the scale of the higher: 5000000000 for "5 to 10 billion pounds"."""
    left = max(0, match.start() - 40)
    first = _NAMED_FIRST.search(text[left : match.start()])
    if not first or (first["and"] and not _RANGE_OF.search(text[left : left + first.start()])):
        return None
    low = number(first["number"])
    if low is None:
        return None
    scale = match["scale"] or next((word for word in ("billion", "million", "thousand") if match["number"].endswith(word)), None)
    top = scaled(high, match["scale"])
    value = scaled(low, scale) if scaled(low, scale) < top else low
    return (left + first.start(), left + first.end("number"), value) if value < top else None


def _cents(where: Country | None) -> str:
    home = home_currency(where)
    return "EUR" if home == "GBP" else home


def _pence(text: str) -> Iterator[Found]:
    for match in _PENCE.finditer(text):
        yield Found(*match.span(), round(float(match["digits"]) / 100, 6), "GBP", RULE_FIGURE)


def _totals(text: str, money: str) -> Iterator[Found]:
    for match in _TOTAL.finditer(text):
        yield Found(*match.span("digits"), float(match["digits"].replace(",", "")), money, RULE_COLUMN)


def find(segmented: Segmented, of_paper: Sequence[Piece] | None = None) -> tuple[Amount, ...]:
    """Every sum of money of a paper in the order of the text; `of_paper` are its pieces where they are read already."""
    where = country(segmented.document.text)
    facts: list[Amount] = []
    read_pieces = of_paper or list(pieces(segmented))
    charted = scales(read_pieces)
    for place, (piece, under_unit) in enumerate(zip(read_pieces, in_columns(read_pieces, where), strict=True)):
        if charted.get(place) == AXIS:
            continue
        if place in charted:
            unit: _Unit | None = _Unit(currency(where, piece.text[0]), charted[place])
        else:
            unit = _unit_of(piece, where) if piece.heading or piece.stub else None
        whole = _whole_cell(piece, unit)
        sums = [whole] if whole else read(piece.text, where)
        facts.extend(_fact(found, piece) for found in sorted([*sums, *_free(under_unit, sums)]))
    return tuple(facts)


def _fact(found: Found, piece: Piece) -> Amount:
    return Amount(
        value=found.value,
        currency=found.currency,
        evidence=piece.passage.span(found.start, found.end),
        item=piece.item,
        rule=found.rule,
        confidence=0.9 if found.rule in (RULE_COLUMN, RULE_LIST) else 0.97,
    )


class _Unit(NamedTuple):
    currency: str
    scale: float
    needs_pence: bool = False


def _unit_of(piece: Piece, where: Country | None) -> _Unit | None:
    """What the figures of a cell count: by its column's heading ("Exposure £m"), else by its row's first cell."""
    for words in (piece.heading, piece.stub):
        match = _UNIT.search(words)
        if match and "%" not in words:
            money = match["code"] or currency(where, match["symbol"])
            return _Unit(money, unit_scale(match["scale"]))
    if _MONEY_HEADING.search(piece.heading) and "%" not in piece.heading:
        return _Unit(home_currency(where), 1.0, needs_pence=True)
    return None


def _whole_cell(piece: Piece, unit: _Unit | None) -> Found | None:
    """The sum of a cell that is one figure, in its column's unit; None if it is no such cell."""
    if unit is None:
        return None
    text = piece.text
    bare = _BARE.fullmatch(text)
    if not bare and _WHOLE.fullmatch(text) and unit.scale > 1:
        bare = _BARE.fullmatch(re.sub(r"[£€$]\s?", "", text))
    if not bare or (unit.needs_pence and not _WITH_PENCE.fullmatch(bare["digits"])):
        return None
    value = float(bare["digits"].replace(",", ""))
    if (value == 0 and "." not in bare["digits"]) or (
        _ROW_HAS_PENCE.search(piece.row) and unit.scale == 1 and _PLAIN.fullmatch(bare["digits"])
    ):
        return None  # a bare nought in a grid is no sum, and "2044" beside "87.00" is a voucher's number
    value = scaled(value, bare["scale"]) if bare["scale"] else round(value * unit.scale, 6)
    return Found(0, len(text), -value if bare["minus"] else value, unit.currency, RULE_COLUMN)
