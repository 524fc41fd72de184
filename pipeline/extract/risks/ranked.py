"""Risks told by their rank: "The highest risk remained silting of the bay, scored 20 (5x4), followed by the loss of pilots at 16".

The order of a sentence is the order of the register: what follows the highest is a risk as well, and so is the one that moved with it
("Two risks had moved: fog was up from 12 to 15").
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.risks.names import Named
from pipeline.language.gate import gated

# "The highest risk remained", "Our top-rated risks were", "the highest scoring corporate risk is still"
_FIRST = gated(
    r"\b(?P<head>(?:the|our|its|their)\s+(?:(?:current|single|joint|two|three)\s+)*(?:highest|top|biggest|greatest|largest|most\s+serious)"
    r"(?:[\s-](?:rated|scoring|scored|ranked|ranking))?\s+(?:(?:corporate|strategic|residual|operational|inherent)\s+)*risks?\s+"
    r"(?:(?:still|again|now)\s+)?(?:remain(?:s|ed)?|was|is|were|are|continue[sd]?\s+to\s+be)(?:\s+(?:still|again|now|that\s+of))*)\s+"
    r"(?:the\s+|an?\s+)?(?P<title>(?!(?:at|in|on|to|not|still|un\w+|the\s+same|red|amber|green|yellow|high|low|medium|scored|rated|those|that|ones?|also|"
    r"being|been|as|by|due|of|with|from|static|stable|discussed|reviewed|reported|noted|shown)\b)[\w‘“\"'][^,;:.()]{2,90}?)"
    r"(?=,\s+(?:scor|rated|at\b|which|with|and\b|followed)|\s+(?:at|on)\s+\d|,?\s+(?:which|scor\w+|rated|with\s+an?\s+(?:\w+\s+)?score|followed\s+by)\b|[.;]|$)",
    re.I,
)
# ", followed by the loss of pilots at 16", "followed by moss on roofs (12)", "and then fog, scored 9"
_NEXT = re.compile(
    r"\b(?:followed\s+by|and\s+then|then\s+came|next\s+(?:was|came))\s+(?:the\s+|an?\s+)?(?P<title>[\w‘“\"'][^,;:.()]{2,80}?)"
    r"(?:\s+(?:at|on|with(?:\s+a\s+score\s+of)?)\s+|\s*\(|,?\s+(?:scored|scoring|rated)\s+(?:at\s+)?)(?P<score>\d{1,2})(?![\d%])",
    re.I,
)
# "Two risks had moved: fog was up from 12 to 15", "... had changed; moss was down to 9 from 12"
_MOVED = re.compile(
    r"\brisks?\s+(?:had|have|has)\s+(?:moved|changed)(?:\s+[^:;.]{0,40})?[:;]\s+(?:the\s+)?(?P<title>(?!the\s+risk|risk)[A-Za-z][^,;:.()]{2,60}?)\s+"
    r"(?P<told>(?:was|is|had\s+gone|has\s+gone|had\s+moved|went)\s+(?:up|down)\s+(?:from\s+\d{1,2}\s+to\s+\d{1,2}|to\s+\d{1,2}(?:\s+from\s+\d{1,2})?))",
    re.I,
)


def by_rank(text: str) -> Iterator[Named]:
    """The risks that a sentence puts in order, or of which it says that they moved."""
    first = _FIRST.search(text)
    if first is not None:
        yield Named(first.start("title"), first.end("title"), first["title"], None, first["head"], "is")
        for other in _NEXT.finditer(text, first.end()):
            yield Named(other.start("title"), other.end("score"), other["title"], None, "", "rated", other["score"])
    for moved in _MOVED.finditer(text):
        yield Named(moved.start("title"), moved.end("title"), moved["title"], None, "", "is", f"risk {moved['told']}")
