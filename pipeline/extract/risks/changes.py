"""What became of a risk, by the words of a clause: new, removed, increased, decreased, unchanged."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.language import rag
from pipeline.language.gate import gated

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

# "remove from the register", "would be removed", "closed", "de-listed", "has gone", "to be taken off",
# "de-escalated to the service register";
# "the closure of a school" is something else
_REMOVED = re.compile(
    r"\b(?:remov(?:e|ed|al|ing)|withdrawn|closed|"
    r"closure(?!\s+of\s+(?!(?:this|that|the)\s+risks?\b|risks?\b|\ufffc|[A-Z]{1,5}-?\d))|"
    r"delet(?:e|ed|ion)|de-?listed|taken\s+off|come\s+off|archived|retired|"
    r"de-?escalat(?:ed|ion)\s+(?:down\s+)?(?:to|from)\s+(?:the|its|a)\s+(?:[\w-]+\s+){0,4}register|"
    r"ha[sd]\s+gone(?!\s+(?:up|down|from|to)))\b"
    # "The risk de-escalated was HB9", "two risks de-escalated:"
    r"|\brisks?\s+de-?escalated(?=\s+(?:was|were|is|are)\b|:)",
    re.I,
)
# "a new risk", "had been added", "newly identified"
_NEW = re.compile(
    r"\b(?:(?:put|placed|entered)\s+on(?:to)?\s+(?:the|our|its)\s+(?:\w+\s+){0,2}register|(?:entered|put|placed|included|appear(?:s|ed)|listed)\s+(?:as\s+an?\s+(?:\w+\s+)?risk\b|for\s+the\s+first\s+time)|been\s+opened|new(?:ly)?|(?:had|has|have|been|be|was|were|being)\s+(?:\w+\s+)?(?:added|created)|emerging)\b",
    re.I,
)
# "had been closed and a new one, CR17, opened in its place": two risks, of which the clause is about one
_IN_ITS_PLACE = re.compile(r"\band\s+(?:a|another)\s+(?:new\s+)?(?:one|risk)\b", re.I)
_MEANT = re.compile(r"\ufffc|\brisk\b", re.I)  # what stands for the name of the risk that the clause is about
# "remained the same", "unchanged", "remained at a maximum level", "no change", "has not moved", "unaltered at", "no movement in"
_SAME = re.compile(
    r"\b(?:unchanged|(?:unaltered|unmoved)(?=\s+(?:at|from)\b|\W*$)|no\s+movement(?=\s+(?:in|on|from|to|since)\b|\s+(?:had|has|have|was|is|were)\s+(?:been\s+)?(?:shown|seen|recorded|reported|made)\b|\W*$)|without\s+(?:any\s+)?change|(?:left|kept|held|static|steady|level|stable|constant)\s+at|direction\s+(?:of\s+travel\s+)?(?:was|is|remain(?:s|ed))\s+(?:level|static|unchanged|the\s+same|stable)|no\s+(?:\w+\s+)?change(?=\s+(?:to|in)\b|\W*$)|still\s+(?:at\s+|rated\s+)?(?:\d{1,2}|red|amber|green)|(?:has|had|have)\s+not\s+(?:yet\s+)?(?:changed|moved|shifted|altered)|not\s+changed|remain(?:s|ed|ing)?\s+(?:\w+\s+)?"
    r"(?:the\s+same|the\s+highest|stable|static|constant|at|red|amber|green|high|medium|low|unchanged|an?\s+(?:red|high))|stay(?:s|ed)?\s+at\s+(?:that|this|the\s+same|its\s+current)\s+(?:level|score|rating)|remain(?:s|ed)\s+(?:the\s+)?[\w-]+[’']s?\s+highest|stay(?:s|ed)\s+(?:the\s+same|at|red|amber|"
    r"green|high|extreme|\w+\s+at)|stood\s+at\s+\d+\s+for|maintained\s+at|continue[sd]?\s+to\s+be\s+(?:rated|scored))\b",
    re.I,
)
# "had been reduced", "de-escalated", "trending downwards", "lowered", "had come down to", "down from 16"
_DOWN = re.compile(
    r"\b(?:decreas(?:e|ed|es|ing)|reduc(?:e[sd]?|ing|tion)|de-?escalat(?:ed|ion|ing)|de-?scaled|lower(?:ed|ing)|downgraded|downwards?|trending\s+down|"
    r"fallen|fell|dropped|halved|eased|down\s+from|down\s+to\s+\d+|(?:gone|moved|come|came|went|comes)\s+(?:\w+\s+){0,2}down|improved)\b",
    re.I,
)
# "had increased from 12 to 16", "escalated", "trending upwards", "raised to red", "up from 12"
_UP = re.compile(
    r"\b(?<!de-)(?:increas(?:ed|es|ing|e)|escalat(?:ed|ing|ion)|upwards?|trending\s+up|rais(?:ed|ing)\s+(?:to|from)|ha[sd]\s+been\s+raised|risen|rose|"
    r"rising|upgraded|heightened|worsened|doubled|up\s+from|up\s+to\s+\d+|(?:gone|moved|went)\s+up)\b",
    re.I,
)
# "the rating had been increased", "score was reduced": what moves is the rating; "increase in demand", "reduced capacity" is something else
_RATING = re.compile(r"\b(?:rating|score[ds]?|level|risk|likelihood|impact|trend(?:ing)?|register)\b", re.I)
# "reduced risk", "increased from 12", "raised to red", "increased in both its inherent score and"
_MOVES = re.compile(
    rf"\s+(?:risk|score|rating|from\s+\d|\d|to\s+(?:\d|{rag.COLOURS})|"
    # "no movement |had been shown for HB6"
    r"(?:had|has|have|was|is)\s+(?:been\s+)?(?:shown|seen|recorded|reported|made)\s+(?:for|in|on|to|against)\s+(?:\ufffc|risk|[A-Z]{1,5}\s?\d)|"
    r"in\s+(?:both\s+)?(?:its\s+|the\s+)?(?:(?:inherent|residual|gross|net|current|overall)\s+)?(?:score|rating|likelihood|impact))",
    re.I,
)
# "had not been reduced", "should not be lowered", "could not yet be", "was on track to be reduced": what did not happen is no change
_NEGATED = re.compile(
    r"\b(?:(?:not|never|n['’]t|cannot|without)\s+(?:\w+\s+){0,2}|(?:on\s+track|hoped|likely|possible|aim(?:ed|ing)?)\s+to\s+(?:be\s+|have\s+)?)$",
    re.I,
)
# "from amber to red"
COLOUR_TO = gated(rf"\bfrom\s+['‘“]?(?P<before>{rag.COLOURS})['’”]?\s+to\s+['‘“]?(?P<after>{rag.COLOURS})\b", re.I)
# "previously green, had become amber"
_WAS_NOW = gated(
    rf"\b(?:previously|formerly)\s+(?P<before>{rag.COLOURS})\b.{{0,20}}\b(?:become|became|turned|now)\s+(?P<after>{rag.COLOURS})\b", re.I
)
# "from low to medium"
_LEVEL_TO = gated(
    r"\bfrom\s+['‘“]?(?P<before>(?:very\s+)?(?:low|high)|medium|moderate)['’”]?\s+to\s+['‘“]?(?P<after>(?:very\s+)?(?:low|high)|medium|moderate)\b",
    re.I,
)
_SEVERITY = ("green", "yellow", "amber", "red")
_LEVELS = ("very low", "low", "medium", "moderate", "high", "very high")


# "had been merged to make a new risk": what it went into is new, and not the risk itself
_MERGED = re.compile(r"\b(?:merged|combined|amalgamated|consolidated)\b", re.I)
# "asked whether the risk was on track to be reduced": a question states nothing
_ASKED = re.compile(r"\b(?:asked|queried|questioned|enquired)\s+(?:whether|if)\b", re.I)


def change(text: str) -> str | None:
    """What a clause says became of its risk: new, removed, increased, decreased, unchanged, or None."""
    other = _IN_ITS_PLACE.search(text)
    if other:
        before, after = text[: other.start()], text[other.start() :]
        is_after = "\ufffc" in after if "\ufffc" in text else not _MEANT.search(before)
        text = after if is_after else before
    if _ASKED.search(text):
        return None
    removed = _REMOVED.search(text)
    if removed and not _NEGATED.search(text[: removed.start()]):
        return "removed"
    for pattern, kind in ((_SAME, "unchanged"), (_UP, "increased"), (_DOWN, "decreased")):
        for match in pattern.finditer(text):
            if _NEGATED.search(text[: match.start()]):
                continue
            if _RATING.search(text[max(0, match.start() - 80) : match.start()]) or _MOVES.match(text, match.end()):
                return kind
    return _by_colour(text) or ("new" if _NEW.search(text) and not _MERGED.search(text) else None)


def _by_colour(text: str) -> str | None:
    """ "from amber to green", "from high to medium" is a decrease."""
    moved = COLOUR_TO.search(text) or _WAS_NOW.search(text)
    level = None if moved else _LEVEL_TO.search(text)
    if moved:
        before, after = (_SEVERITY.index(moved[name].lower()) for name in ("before", "after"))
    elif level:
        before, after = (_LEVELS.index(" ".join(level[name].lower().split())) for name in ("before", "after"))
    else:
        return None
    return "increased" if after > before else "decreased" if after < before else "unchanged"
