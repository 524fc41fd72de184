"""The colours that councils rate with: red, amber, green, and yellow where a scale of four has it."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.language.gate import gated

COLOURS = r"(?:red|amber|green|yellow)"

# "Red", "‘Green’", "red/amber" (between two), "RED"
WORD = gated(rf"\b(?P<colour>{COLOURS})\b", re.I)
# "Red/Amber/Green", "(Red, Amber or Green)", "RAG (red / amber / green)": the name of the scale, not a rating
SCALE = gated(
    rf"\b{COLOURS}\s?(?:/|,|-|–|&|and|or)\s?{COLOURS}\s?(?:/|,|-|–|&|,?\s?and|,?\s?or)\s?{COLOURS}(?:\s?(?:/|,|,?\s?and|"
    rf",?\s?or)\s?{COLOURS})?\b"
    rf"|\b{COLOURS}\s?/\s?{COLOURS}\b",
    re.I,
)
# A colour said of a thing: "rated Green", "was RAG-rated as red", "(Amber)", "a status of Red", "remained at amber", "moved to green"
_SAID = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|rated|ratings?|as|at|status|colou?red|flagged|scored|graded|marked|show(?:s|n|ed|ing)?|"
    r"report(?:ed|ing)|record(?:ed|ing)|classed|classified|categorised|"
    r"remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|became|become|turned|display(?:s|ed|ing)?|having|has|had|have|now|currently|still|to|from|or|only|both|all|either|one)\s+(?:of\s+|an?\s+|as\s+|at\s+|the\s+|"
    r"overall\s+)*|[(\[]\s?|:\s?|\(\d{1,4}\)\s)"
    r"['‘’\"“”]?$",
    re.I,
)
# what may follow a colour that rates: a stop, a bracket, a connecting word, or the word for what is rated
_ENDS = re.compile(
    r"['‘’\"“”]?(?:\s[“‘\"][\w\s-]{2,20}[”’\"])?\s*(?:$|[.,;:)\](/–—\ufffc-]|\b(?:and|or|with|for|in|under|at|on|due|which|while|whilst|but|as|by|compared|this|that|"
    r"from|rated|rating|rag|status|to|"
    r"against|across|within|following|because|since|where|when|than|the|is|was|were|are|had|has|after|during|before|until|despite|so|"
    r"having|last|"
    r"overall|again|fell|rose|increased|decreased|reduced|remained?|rises|falls|although|though|if|per|risks?|kpis?|indicators?|"
    r"measures?|category|meaning|being|owing)\b)",
    re.I,
)


def is_said(text: str, start: int, end: int) -> bool:
    """Whether the colour at `text[start:end]` rates something ("were rated Green,"), and does not paint it ("a green field")."""
    return bool(_SAID.search(text[max(0, start - 40) : start]) and _ENDS.match(text[end : end + 24]))
