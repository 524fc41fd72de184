"""Words of risks: their codes, titles, scores, ratings and changes, as minutes and registers print them."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.language import rag

# direction of travel of a register -> what became of the risk
CHANGES = {
    "up": "increased",
    "worse": "increased",
    "down": "decreased",
    "better": "decreased",
    "same": "unchanged",
    "new": "new",
    "removed": "removed",
}

# "CRR0045", "SR 5", "CR-12", "R3", "GT0003a"
CODE = r"(?:[A-Z]{1,6}[ -]?\d{1,4}(?:\.\d{1,2})?[A-Za-z]?)"
_CODE = re.compile(CODE)
# Codes of other things: quarters, forms, meetings of groups, planning policies
_NO_CODE = re.compile(
    r"(?:Q[1-4]|H[12]|FY ?\d+|[A-Z]?\d{4}|COVID[ -]?19|G\d{1,2}|B\d{3,4}|A\d{1,4}|M\d{1,3}|COP ?\d+|S ?\d{2,3}|P\d{1,2}|KS ?\d|PM ?\d+|"
    r"CO2|PAGE ?\d+|ITEM ?\d+)",
    re.I,
)


def is_risk_code(code: str) -> bool:
    """Whether "CRR1" may be the code of a risk; "Q3" and "COVID-19" are none."""
    return bool(_CODE.fullmatch(code)) and not _NO_CODE.fullmatch(code)


# "remove from the register", "would be removed", "closed", "de-listed"
_REMOVED = re.compile(
    r"\b(?:remov(?:e|ed|al|ing)|closed|closure|delet(?:e|ed|ion)|de-?listed|taken\s+off|come\s+off|archived|retired)\b",
    re.I,
)
# "a new risk", "had been added", "newly identified"
_NEW = re.compile(r"\b(?:new(?:ly)?|(?:had|has|have|been|be|was|were|being)\s+(?:\w+\s+)?added|emerging)\b", re.I)
# "remained the same", "unchanged", "remained at a maximum level", "no change"
_SAME = re.compile(
    r"\b(?:unchanged|no\s+change|not\s+changed|remain(?:s|ed|ing)?\s+(?:\w+\s+)?(?:the\s+same|stable|static|constant|at|red|amber|"
    r"green|high|unchanged|a\s+(?:red|high))|stay(?:s|ed)\s+the\s+same|"
    r"maintained\s+at|continue[sd]?\s+to\s+be\s+(?:rated|scored))\b",
    re.I,
)
# "had been reduced", "de-escalated", "trending downwards", "lowered", "descaled"
_DOWN = re.compile(
    r"\b(?:decreas(?:e|ed|es|ing)|reduc(?:e[sd]?|ing|tion)|de-?escalat(?:ed|ion|ing)|de-?scaled|lower(?:ed|ing)|downgraded|downwards?|"
    r"fallen|fell|dropped|(?:gone|moved|come)\s+down|improved)\b",
    re.I,
)
# "had increased from 12 to 16", "escalated", "trending upwards", "raised to red"
_UP = re.compile(
    r"\b(?<!de-)(?:increas(?:ed|es|ing|e)|escalat(?:ed|ing|ion)|upwards?|rais(?:ed|ing)\s+(?:to|from)|had\s+been\s+raised|"
    r"has\s+been\s+raised|risen|rose|rising|upgraded|heightened|worsened|(?:gone|moved)\s+up)\b",
    re.I,
)
# "the rating had been increased", "score was reduced": what moves is the rating; "increase in demand", "reduced capacity" is something else
_RATING = re.compile(r"\b(?:rating|score[ds]?|level|risk|likelihood|impact|trend(?:ing)?|register)\b", re.I)


# "from amber to red"
_COLOUR_TO = re.compile(rf"\bfrom\s+['‘“]?(?P<before>{rag.COLOURS})['’”]?\s+to\s+['‘“]?(?P<after>{rag.COLOURS})\b", re.I)


def change(text: str) -> str | None:
    """What a clause says became of its risk: new, removed, increased, decreased, unchanged, or None."""
    removed = _REMOVED.search(text)
    if removed and not _NEGATED.search(text[: removed.start()]):
        return "removed"
    for pattern, kind in ((_SAME, "unchanged"), (_UP, "increased"), (_DOWN, "decreased")):
        for match in pattern.finditer(text):
            if _NEGATED.search(text[: match.start()]):
                continue
            if _RATING.search(text[max(0, match.start() - 60) : match.start()]) or _MOVES.match(text, match.end()):
                return kind
    moved = _COLOUR_TO.search(text)
    if moved:
        order = [rag_word.lower() for rag_word in (moved["before"], moved["after"])]
        if set(order) <= set(_SEVERITY) and order[0] != order[1]:
            return "increased" if _SEVERITY.index(order[1]) > _SEVERITY.index(order[0]) else "decreased"
    return "new" if _NEW.search(text) else None


# "reduced risk", "increased from 12", "raised to red"
_MOVES = re.compile(rf"\s+(?:risk|score|rating|from\s+\d|to\s+(?:\d|{rag.COLOURS}))", re.I)
# "had not been reduced", "should not be lowered", "could not yet be": what did not happen is no change
_NEGATED = re.compile(r"\b(?:not|never|n['’]t|cannot|without)\s+(?:\w+\s+){0,2}$", re.I)
_SEVERITY = ("green", "yellow", "amber", "red")
# "scored at 20", "a score of 16", "rated 16", "scoring 20", "risk score remained at 12"
_SCORE = re.compile(
    r"\b(?:scor(?:ed|ing|es?)|rat(?:ed|ing)|remain(?:s|ed)|stands|stood)\s+(?:\w+\s+){0,2}?(?:(?:of|at|as|is|was|to|"
    r"from)\s+)*(?:(?:red|amber|green|yellow)\s+)?\(?(?P<score>\d{1,2})\b(?!\s?%|[./]\d|\s+(?:risks?|of\s+the|out))",
    re.I,
)
# "from 12 to 16", "from a score of 12 to 16", "from red 20 to amber 12"
_FROM_TO = re.compile(
    r"\bfrom\s+(?:a\s+)?(?:(?:score|rating|risk)\s+(?:of\s+)?)?(?:(?:red|amber|green|"
    r"yellow)\s*)?\(?(?P<before>\d{1,2})\)?\s+(?:\(\w+\)\s+)?to\s+(?:a\s+)?(?:(?:score|rating)\s+of\s+)?(?:(?:red|amber|green|"
    r"yellow)\s*)?\(?(?P<after>\d{1,2})\b(?!\s?%|[./]\d|\s+(?:days|weeks|months|years))",
    re.I,
)
# "likelihood of 4", "impact (5)", "a likelihood score of 3"
_LIKELIHOOD = re.compile(r"\blikelihood\s+(?:score\s+|rating\s+)?(?:(?:of|at|is|was|to)\s+|\()(?P<figure>[1-9])\b(?![.\d%])", re.I)
_IMPACT = re.compile(r"\bimpact\s+(?:score\s+|rating\s+)?(?:(?:of|at|is|was|to)\s+|\()(?P<figure>[1-9])\b(?![.\d%])", re.I)
# "a red risk", "red-rated risks", "high (red) risk"
_COLOUR_RISK = re.compile(
    rf"\b(?P<colour>{rag.COLOURS})['’”)]?[\s-]+(?:rated\s+)?(?:(?:strategic|corporate|operational|residual|current)\s+)?risks?\b",
    re.I,
)
# "with Ann Lea the Risk Owner", "owned by the Director of Place", "risk owner is the Head of Finance"
_OWNER = re.compile(
    r"\bwith\s+(?P<before>(?:the\s+)?[A-Z][\w'’.-]+(?:\s+(?:of|for|and|[A-Z][\w'’.-]+)){0,5})\s+(?:as\s+)?(?:the\s+)?(?i:risk\s+owner)\b"
    r"|\b(?:(?i:risk\s+owner)\s+(?:is|was|being|:)|owned\s+by|owner:)\s+(?P<after>(?:the\s+)?[A-Z][\w'’.-]+(?:\s+(?:of|for|and|"
    r"[A-Z][\w'’.-]+)){0,6})",
)


class Said(NamedTuple):
    """What a clause says of one risk."""

    rag: str | None
    score: float | None
    likelihood: float | None
    impact: float | None
    previous_score: float | None
    score_kind: str | None
    change: str | None
    owner: str | None

    def filled(self, other: Said) -> Said:
        """This, with what it does not say taken from `other`."""
        blanks = {name: value for name, value in other._asdict().items() if getattr(self, name) is None}
        return self._replace(**blanks)

    @property
    def rates(self) -> bool:
        """Whether the clause rates, scores or moves the risk: then it is a risk of a register, not one in passing."""
        return self.rag is not None or self.score is not None or self.likelihood is not None or self.change is not None


# "residual score of 12", "target score", "inherent risk"
_KIND = re.compile(r"\b(?P<kind>inherent|gross|residual|net|current|target)\s+(?:risk\s+)?(?:score|rating|level|risk)\b", re.I)
_KINDS = {"gross": "inherent", "net": "residual"}


def said(text: str) -> Said:
    """Everything that a clause says of its risk; a figure that may be two things is left out."""
    moved = _FROM_TO.search(text)
    part = _PART.search(text[: moved.start()]) if moved else None
    scores = {float(match["score"]) for match in _SCORE.finditer(text)}
    score = float(moved["after"]) if moved and not part else scores.pop() if len(scores) == 1 and not part else None
    likelihood, impact = _LIKELIHOOD.search(text), _IMPACT.search(text)
    kinds = {match["kind"].lower() for match in _KIND.finditer(text)}
    kind = kinds.pop() if len(kinds) == 1 else None
    owner = _OWNER.search(text)
    return Said(
        rag=colour(text),
        score=score,
        likelihood=_part(likelihood, moved if part and part["part"].lower() == "likelihood" else None),
        impact=_part(impact, moved if part and part["part"].lower() == "impact" else None),
        previous_score=float(moved["before"]) if moved and not part else None,
        score_kind=_KINDS.get(kind, kind) if kind else None,
        change=change(text),
        owner=(owner["before"] or owner["after"]).strip() if owner else None,
    )


# "the likelihood had been lowered from 4 to 3": the figures are not the score's
_PART = re.compile(r"\b(?P<part>likelihood|impact)\b[^.;:]{0,60}$", re.I)


def _part(stated: re.Match[str] | None, moved: re.Match[str] | None) -> float | None:
    if moved:
        return float(moved["after"])
    return float(stated["figure"]) if stated else None


def colour(text: str) -> str | None:
    """The rating of the one risk that a clause speaks of; None where it names several colours."""
    moved = _COLOUR_TO.search(text)
    if moved:
        return moved["after"].lower()
    text = rag.SCALE.sub(lambda match: " " * len(match.group()), text)
    found = {match["colour"].lower() for match in _COLOUR_RISK.finditer(text)}
    found |= {match["colour"].lower() for match in rag.WORD.finditer(text) if rag.is_said(text, match.start(), match.end())}
    return found.pop() if len(found) == 1 else None


_LEADING = re.compile(r"(?:[•·▪–—:;,.\s-]|and\s+|or\s+)+", re.I)
_ARTICLE = re.compile(r"(?:the|a|an)\s+(?=\S)", re.I)


def clean_title(text: str) -> str:
    """A title without the marks, quotes, article and connecting word around it."""
    text = " ".join(text.split())
    text = text[len(match.group()) :] if (match := _LEADING.match(text)) else text
    text = text.strip(" ,;:.–—-•·")
    if text[:1] in "“‘\"'" and text[-1:] in "”’\"'":
        text = text[1:-1]
    text = text.strip('“”"‘').rstrip("’" if "‘" not in text else "")
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
