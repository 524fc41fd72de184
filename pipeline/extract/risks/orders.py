"""Risks that a decision puts on a register or moves: "To add a risk on coach parking", "include HB7 Silting risk on the register"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.risks.names import KIND, Named
from pipeline.extract.risks.words import CODE, is_risk_code
from pipeline.language.phrases import phrase_end

# "To add a risk on coach parking", "agreed to include a new risk about moss", "Mrs Elm to add a risk on moss"; no "whether to add a risk"
_ADD = re.compile(
    rf"(?:^\W*(?:that\s+)?|\b(?:agreed|resolved|decided|decision|asked|requested)\s+|(?<!whether )\b(?=to\s))(?:to\s+)?"
    rf"(?:add|include|adding|including)\s+"
    rf"(?:an?|another)\s+(?:{KIND}\s+){{0,3}}risk\s+(?:on|about|for|around|regarding|concerning|(?:relating|related)\s+to)\s+"
    r"(?:the\s+|an?\s+)?(?P<title>[“‘\"']?\w)",
    re.I,
)
# "a risk on coach parking| before the next meeting", "| by the end of May": when it is to be done
_BY_WHEN = re.compile(
    r"\s(?:before|by|at|for|after|within|in\s+time\s+for)\s+(?:the\s+)?(?:next|following|end|start|\d|(?:[A-Z]\w+\s+)meeting)\b"
)
# "To increase the coach parking risk", "Agreed to lower the moss risk owing to"
_MOVE = re.compile(
    r"(?:^\W*(?:that\s+)?|\b(?:agreed|resolved|decided)\s+)to\s+(?P<verb>increase|raise|escalate|reduce|lower|decrease|de-?escalate|"
    r"remove|close|delete)\s+the\s+(?!(?:\w+\s+)?(?:scores?|ratings?|likelihood|impact|level)\b)(?P<title>\w[\w’'&/-]*(?:\s[\w’'&/-]+){0,6}?)\s+risk\b(?!\s+(?:register|score|rating|appetite|level|"
    r"of|that|to|management))",
    re.I,
)
# "to include HB7 Silting risk on to the harbour register", "added MR4 Moss on roofs to the register"
_ON_REGISTER = re.compile(
    rf"\b(?i:add(?:ed|ing)?|includ(?:e|ed|ing))\s+(?i:risk\s+)?(?P<code>{CODE})\s(?:[–—-]\s)?(?P<title>[\w‘“][^.;:()]{{2,110}}?)\s+"
    r"(?i:risks?\s+)?(?i:on\s?to|in\s?to|in|on|to)\s+(?i:the|our|its)\s+(?:[\w’']+\s+){0,3}?(?i:register)\b"
)
_TOLD = {
    "increase": "risk increased",
    "raise": "risk increased",
    "escalate": "risk increased",
    "reduce": "risk decreased",
    "lower": "risk decreased",
    "decrease": "risk decreased",
    "remove": "removed",
    "close": "removed",
    "delete": "removed",
}


def by_order(text: str) -> Iterator[Named]:
    """The risks that a decision adds or moves; `told` says which."""
    for match in _ON_REGISTER.finditer(text):
        if is_risk_code(match["code"]):
            yield Named(match.start("code"), match.end("title"), match["title"], match["code"], text[: match.start()], "code", "new")
    for match in _ADD.finditer(text):
        start = match.start("title")
        end = phrase_end(text, start)
        when = _BY_WHEN.search(text, start, end)
        end = when.start() if when else end
        if end - start > 3:
            yield Named(start, end, text[start:end], None, text[: match.start()], "ordered", "new")
    for match in _MOVE.finditer(text):
        told = _TOLD.get(match["verb"].lower(), "risk decreased")
        yield Named(match.start("title"), match.end("title"), match["title"], None, text[: match.start()], "ordered", told)
