"""Sums of money printed without a sign: told by the list of payments or the balance that they stand in.

"Payee Amount Mower hire 45.50 Salt 1020.00", "Clerk 12.00 2.40 14.40", "Current account 3261.06".
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.printed_sum import RULE_COLUMN, Found
from pipeline.language.country import Country, home_currency
from pipeline.language.gate import gated

RULE_LIST = "amounts.list/1"

# "1,204.50", "32.00"
PENCE_PRINTED = r"(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d"
# not the hour of "7.30 pm", the day of "31.03.24", a rate, a clause ("5.10 Any other"), an area or a length
_END = (
    r"(?![\d%]|[.,:/)]\d|\s?(?:%|[ap]\.?m\b|noon\b|hrs?\b|hours?\b|acres?\b|ha\b|hectares?\b|k?m²?\b|kms?\b|metres?\b|miles?\b"
    r"|tonnes?\b))"
)
_PENCE = re.compile(rf"(?<![\w.,:/£€$(])(?P<digits>{PENCE_PRINTED}){_END}", re.I)
# "Bin hire 76.45 15.29 91.74", "Salt 32.00 0 32.00", "Oct81.000.0081.00": what a row of a list of payments that lost its columns
# ends with
_NET_VAT_GROSS = re.compile(
    rf"(?<![\d.,£€$/])(?P<net>{PENCE_PRINTED})\s*(?P<vat>{PENCE_PRINTED}|0)\s*(?P<gross>{PENCE_PRINTED})(?!%|[.,]\d)"
)
# headings of a list of payments that run into it: "Payee Description Amount", "NAME REASON FOR PAYMENT CHEQUE NUMBER AMOUNT"
_LIST = gated(
    r"\b(?:Payee|PAYEE|Supplier|SUPPLIER|Payable|PAYABLE|Cheque|CHEQUE|Chq|Invoice|INVOICE|Payment|PAYMENT|Description|DESCRIPTION|Details|DETAILS)\b"
    r"[^.;?!\d£€$]{0,60}?\b(?:Amount|AMOUNT|Gross|GROSS|Total|TOTAL|Net|NET|V\.?A\.?T|Cost|COST|Value|VALUE)\b"
)
# "Treasurer Account 3261.06", "balance of 10,592.00", "Business Account: 31945.10"
_BALANCE = gated(
    rf"\b(?:account|balance|a/c)\b(?:\s(?:of|was|is|at|stood at|stands at))?\s?[:=–-]?\s?(?P<digits>{PENCE_PRINTED}){_END}", re.I
)
_NEXT_SUM = re.compile(rf"\s(?P<digits>{PENCE_PRINTED}){_END}", re.I)


def in_lists(text: str, where: Country | None) -> Iterator[Found]:
    """The figures with pence that follow the headings of a list of payments; none where there is one alone."""
    listed = _LIST.search(text)
    rows = list(_PENCE.finditer(text, listed.end())) if listed else []
    if len(rows) > 1:
        yield from (_pence(row, where) for row in rows)


def balances(text: str, where: Country | None) -> Iterator[Found]:
    """What accounts hold, and what they hold together if that follows."""
    for balance in _BALANCE.finditer(text):
        yield _pence(balance, where)
        together = _NEXT_SUM.match(text, balance.end())
        if together:
            yield _pence(together, where)


def _pence(match: re.Match[str], where: Country | None) -> Found:
    return Found(*match.span("digits"), float(match["digits"].replace(",", "")), home_currency(where), RULE_LIST)


def net_vat_gross(text: str, where: Country | None) -> Iterator[Found]:
    """Three figures with pence of which the third is the sum of the others: what was paid without the tax, the tax and both."""
    for match in _NET_VAT_GROSS.finditer(text):
        net, vat, gross = (float(match[name].replace(",", "")) for name in ("net", "vat", "gross"))
        if gross and abs(net + vat - gross) < 0.005:
            for name, value in (("net", net), ("vat", vat), ("gross", gross)):
                yield Found(*match.span(name), value, home_currency(where), RULE_COLUMN)
