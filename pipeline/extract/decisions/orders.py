"""Orders in the subjunctive, with no word that resolves before them: "The minutes be amended", "The Director be authorised to sign"."""

from __future__ import annotations

import re

_SUBJUNCTIVE = re.compile(
    r"\W*(?P<subject>(?:that\s+)?(?:the|this|an?|all|both|any|[A-Z][\w’'-]+|£?\d[\d,.]*)\s[^.;:]{0,200}?)\bbe\s+(?:not\s+)?(?:\w+ly\s+)?"
    r"(?:\w{2,}ed|given|made|held|sent|set|put|withdrawn|written|taken)\b",
    re.DOTALL,
)
# "is to be painted", "will be held", "it was hoped that it be": told, not ordered
_TOLD = re.compile(
    r"\b(?:to|will|would|shall|should|(?-i:may)|might|must|can|could|cannot|not|if|unless|until|who|which|where|when|why|let)\s+"
    r"(?:\w+ly\s+|also\s+|then\s+|not\s+)?$|\b(?:asked|requested|suggested|proposed|recommended|said|felt|hoped)\b",
    re.IGNORECASE,
)


def orders(text: str) -> bool:
    """Whether a clause orders by its subjunctive: "The minutes be amended as follows", "That the Director be authorised to"."""
    match = _SUBJUNCTIVE.match(text)
    return match is not None and not _TOLD.search(match["subject"])
