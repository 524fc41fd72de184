"""The answers of a parish or community council to the planning applications in its list: "supported", "No objections raised"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.wording import Deciding

# "Extension at 4 Mill Lane - supported", "(30/104) No objections raised.", "the application was supported"
_ANSWER = re.compile(
    r"(?:^|[-–:.;]\s*|\s+(?=(?-i:No\s+(?:[Oo]bjections?|[Cc]omments?)\s+(?:raised|made)))|(?<=/[A-Z])\s+|(?<=/[A-Z]{2})\s+|(?<=/[A-Z]{3})\s+|\bthere\s+(?:were|was)\s+|\bhad\s+|\bhas\s+|\)\s*|\b(?:was|were)\s+(?=support))"
    r"(?:(?:the\s+)?(?:(?:parish|town|community)\s+)?(?:council|(?-i:P\.?C\.?))\s*(?:[–:-]\s*|(?:has|have|had|raised)\s+)?)?"
    r"(?P<what>no\s+(?:objections?|comments?|observations?|adverse\s+comments?)(?:\s+(?:raised|were\s+raised|made|to\s+make))?(?:,?\s+subject\s+to\s[^.;]{3,80})?"
    r"|supports?|supported|object(?:s|ed|ions?)?(?:\s*[–:-]\s*[^.;]{3,80}|\s+(?:on|due\s+to|because\s+of)\s[^.;]{3,80})?|neutral|not\s+supported|recommend(?:ed)?\s+(?:approval|refusal))\W*$",
    re.IGNORECASE,
)


def answer(text: str) -> Deciding | None:
    """The answer of a parish or community council to an application in its list."""
    match = _ANSWER.search(text)
    if not match or len(text.split()) > 60:
        return None
    kind = "recommended" if match["what"].lower().startswith("recommend") else "resolved"
    return Deciding("decisions.planning", len(text), kind, 0.75, bare=match.start() < 3 and len(text.split()) < 6)
