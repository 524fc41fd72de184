"""Matters put off without a word that resolves: "This would be discussed at the January meeting", "The matter will be deferred to July"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.wording import Deciding, own, reported
from pipeline.facts import Meeting
from pipeline.language.fulldate import MONTHS
from pipeline.language.gate import either

_MONTH = "|".join(MONTHS)
# "the next meeting", "a future Council meeting", "the January, 2031 meeting", "the budget meeting", "next month", "September"
_LATER = (
    r"(?:(?:the|our|an?)\s+)?(?:(?:next|future|later|following|subsequent|appropriate|further|budget|annual|finance)"
    rf"|(?:{_MONTH})(?:,?\s+(?:19|20)\d\d)?(?:[’']s)?)\s+(?:(?:full|parish|town|community|council|committee|board|monthly|ordinary|quarterly|pc)\s+){{0,2}}"
    r"(?:meeting|month|agenda)\b"
)
_WHEN = rf"(?:{_LATER}|(?:{_MONTH})\b)"
PUTS_OFF = either(
    # "will be deferred", "to be held over until May"
    r"\b(?:will|would|to|should|shall)\s+(?:now\s+|therefore\s+)?be\s+(?:deferred|postponed|put\s+off|held\s+over)\b(?:\s+(?:to|until|till|pending|for)\b)?",
    # "would be discussed at the next meeting", "To be decided at the budget meeting"
    rf"\b(?:will|would|to|should|shall)\s+be\s+(?:further\s+)?(?:considered|discussed|decided|debated|determined)\s+(?:again\s+|further\s+)?(?:at|in)\s+{_LATER}",
    # "was left until the next meeting", "to be carried over to May", "The request stands over to September", "Deferred to July"
    r"\b(?:left(?:\s+over)?|carried\s+(?:over|forward)|held\s+over|put\s+(?:off|back)|stands?\s+over|adjourned|deferred|postponed)"
    rf"\s+(?:until|till|to|for)\s+{_WHEN}",
    r"\bwithdrawn\s+from\s+(?:the\s+agenda|consideration)\b",  # "The item was withdrawn from the agenda"
    # "Defer to the next meeting"; "Too early to say - next meeting"
    rf"^\W*(?:defer|carry\s+over|hold\s+over|bring\s+back|leave)\s+(?:this\s+|it\s+)?(?:until|till|to|for)\s+{_WHEN}",
    r"\s[–-]\s*(?:to\s+(?:the\s+)?)?next\s+meeting\W*$",
    # "Playgroup, £750 – held over until accounts are seen"
    r"\s[–-]\s*(?:held\s+over|deferred|carried\s+over|put\s+off|postponed)\s+(?:until|till|pending|for)\b",
    flags=re.IGNORECASE,
)
# "at the next meeting| of the Harbour Board": of this body or of another
_OF_BODY = re.compile(r"\s+of\s+(?P<body>(?:the\s+)?[A-Z][\w’'& -]+)")
# "asked that it be deferred", "if it were to be deferred", "the Government's decision would be postponed"
_NOT_DONE = re.compile(
    r"\b(?:if|whether|(?:had|has|have)\s+been|asked|requested|suggested|proposed|hoped|wanted|wished|why|could|unless|recommend\w*)\b"
    r"|\b(?:any|all|further)\s+(?:questions?|comments?|matters?\s+arising)\b"
    r"|^\W*actions?\s+(?:points?\s+)?(?:no\.?\s+)?\d",  # "Action 16/25 was carried forward to May" tells how an action stands
    re.IGNORECASE,
)


def put_off(text: str, meeting: Meeting) -> Deciding | None:
    """How a sentence puts its matter off to a later meeting of the body; None where it does not, or another body does."""
    match = PUTS_OFF.search(text)
    if match is None or _NOT_DONE.search(text, 0, match.start()) or reported(text[: match.start()]):
        return None
    body = _OF_BODY.match(text, match.end())
    if body and not own(body["body"], meeting):
        return None
    return Deciding("decisions.deferred", len(text), "deferred", 0.6)
