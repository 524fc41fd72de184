"""Risks listed in a sentence by code and title: "The red risks were HB1 Late trains (20) and HB2 Moss on roofs (16)"."""

from __future__ import annotations

from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract.risks.names import Named
from pipeline.extract.risks.words import CODE, Said, is_risk_code, said, said_in_brackets
from pipeline.language.gate import gated

FORM = "series"

_FEWEST = 2  # entries
# "HB1 Late trains (20, up from 16)", "HB2: Moss on roofs", "HB3 – Loss of the ferry (amber)"
_ENTRY = gated(
    rf"(?<![\w-])(?P<code>{CODE})(?:\s?[:–—-]|\.)?\s(?P<title>[A-Z](?:(?!\b(?:had|has|have|was|were|is|are|remain\w*|would|will|which|from|to)\s)[^(),;:.]){{3,100}}?)"
    rf"(?:\s\((?P<told>[^()]{{1,60}})\))?(?=[,;.]|\s(?:and|&)\s{CODE}\b|\s(?:had|has|have|was|were|is|are|both|all|remain\w*|would|will)\s|$)"
)
_BETWEEN = re.compile(r"(?:[,;]|,?\s(?:and|&))\s|[,;]\s(?:and|&)\s")


def in_series(text: str) -> list[Named]:
    """The risks of the first series of two or more that a sentence has; their `head` is what stands before the first of them."""
    run: list[re.Match[str]] = []
    for entry in _ENTRY.finditer(text):
        if not is_risk_code(entry["code"]):
            continue
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), entry.start()):
            if len(run) >= _FEWEST:
                break
            run = []
        run.append(entry)
    if len(run) < _FEWEST or any(one["code"] == other["code"] for one, other in pairwise(run)):
        return []
    head = text[: run[0].start()]
    return [Named(entry.start("title"), entry.end(), entry["title"], entry["code"], head, FORM, entry["told"] or "") for entry in run]


def said_in_series(text: str, names: list[Named], name: Named) -> Said:
    """What a sentence says of one of a series: its brackets first, then what stands before and behind the series of all of them."""
    behind = text[names[-1].end :]
    of_all = said(f"risk {behind}").filled(said(name.head))
    return said_in_brackets(name.told).filled(of_all)
