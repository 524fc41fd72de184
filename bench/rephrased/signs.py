"""Quotes, dashes, spaces and letters as other programs print them."""

from __future__ import annotations

import re

from bench.rephrased.figures import MONTHS
from bench.rephrased.rewriting import Annotated, Change, edits_of, substitution


def _curly(match: re.Match[str]) -> str:
    if match.group() == "'":
        return "’"
    return "“" if match.string[match.end() : match.end() + 1].isalnum() else "”"


quotes_curly = substitution(r"(?<=\w)'(?=\w|\s)|(?<!\S)\"(?=\w)|(?<=[\w.,])\"(?!\w)", _curly)
quotes_straight = substitution("[‘’“”]", lambda match: "'" if match.group() in "‘’" else '"')
dashes_hyphens = substitution("(?<=[^\n] )[–—](?= )", "-")
dashes_en = substitution("(?<=[^\n] )[-—](?= )", "–")
dashes_em = substitution("(?<=[^\n] )[-–](?= )", "—")
# "2019-20", "5-7"; not the day 2019-04-01
ranges_en = substitution(r"(?<![\d-])(\d{1,4})-(\d{1,2})(?![\d-])", "\\1–\\2")
# "12\u00a0per\u00a0cent", "4\u00a0March\u00a02024", "Cllr\u00a0Hale"
hard_spaces = substitution(
    rf"\d (?:per cent|percent|million|days|weeks|(?:{'|'.join(MONTHS)})\b)|\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.? (?=[A-Z])",
    lambda match: match.group().replace(" ", "\u00a0"),
)
ligatures = substitution("ffi|fi|fl|ff", lambda match: {"ffi": "ﬃ", "fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}[match.group()])


def soft_hyphens(paper: Annotated) -> Change:
    """Long words with the places at which a program may part them; facts are printed without."""
    return Change(list(edits_of(re.compile(r"\b([a-z]{4})([a-z]{5,})\b"), "\\1\u00ad\\2", paper.text)))
