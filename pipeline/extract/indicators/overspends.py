"""What services are over or under their budgets by, where the sum stands before that word or in brackets behind the service.

Ferries are forecasting a £6.1m overspend
Overspends are being reported in Ferries (+£3.4m), Quays & Locks (+£6.3m) and Lights (+£2.6m)
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract import measures
from pipeline.extract.indicators.budgets import FORECAST, KINDS, SUPPOSED, balance, difference, service, unsigned
from pipeline.extract.indicators.parts import Said
from pipeline.extract.quantities import MONEY_UNITS, quantities
from pipeline.language.gate import gated

# "is forecasting a |£6.1m overspend|", "has a projected |£2m underspend|"
_LEADS = re.compile(rf"\s(?:(?:is|was|are|were)\s+{FORECAST}|has|have|had|reported)\s+an?\s+{KINDS}{{0,2}}$", re.I)
_IS = re.compile(rf"\s+{KINDS}{{0,2}}(?P<noun>(?:over|under)-?\s?spend)\b(?!\s+(?:position|budget|of|is|was))", re.I)
OF_SUM = gated(r"\b(?:over|under)-?\s?spend\b", re.I)
# "Overspends are being reported in |"
LISTED = gated(
    r"\b(?P<noun>(?:over|under)spend)s\s+(?:(?:have|had|are|were)\s+(?:being\s+|been\s+)?(?:reported|forecast|projected|shown)\s+)?"
    r"(?:in|by|within|across|for)\s+",
    re.I,
)
# "Ferries |(£3.4m", ", Quays & Locks |(£6.3m"
_EACH = re.compile(r"(?:^|\),?\s+(?:and\s+)?)(?:the\s+)?(?P<name>[A-Z](?:[^().;£€$]){2,70}?)\s+\(\s*$")


def ahead(text: str) -> Iterator[Said]:
    """ "Ferries are forecasting a £6.1m overspend, an improvement of £0.4m on month 8"."""
    text = unsigned(text)
    for quantity in quantities(text):
        leads = _LEADS.search(text[: quantity.start]) if quantity.unit in MONEY_UNITS else None
        noun = _IS.match(text, quantity.end) if leads else None
        if leads is None or noun is None or SUPPOSED.search(text[: leads.start()]):
            continue
        who = service(text, leads.start())
        if who:
            yield from balance(text, quantity, f"{who} {difference(noun['noun'])}")


def listed(text: str) -> Iterator[Said]:
    """ "Overspends are being reported in Ferries (+£3.4m), Quays & Locks (+£6.3m) and Lights (+£2.6m)"."""
    text = unsigned(text)
    for lead in LISTED.finditer(text):
        begin = lead.end()
        for quantity in quantities(text):
            if quantity.start < begin:
                continue
            named = (
                _EACH.search(text[begin : quantity.start]) if quantity.unit in MONEY_UNITS and text.startswith(")", quantity.end) else None
            )
            if named is None or named.start() > 0:
                break
            yield from balance(text, quantity, f"{measures.clean(named['name'])} {difference(lead['noun'])}")
            begin = quantity.end
