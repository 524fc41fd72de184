"""Who is none of the body's, though a title alone would make a member of him: a councillor of another tier at a parish council, one
who speaks under the item of the public, a guest where the officers have a list of their own.
"""

from __future__ import annotations

import re

from pipeline.extract.people.entry import Entry
from pipeline.extract.reading import Reading

# "Fenmoor Parish Council", "PARISH COUNCIL", "Community Council": the lowest tier, whose members no title of another names
_LOWEST = re.compile(r"\b(?:parish|community)\s+council\b", re.IGNORECASE)
# "Cty Cllr", "District Councillor", "D/Cllr": a member of another tier
_OTHER_TIER = re.compile(
    r"(?:county|cty|district|dist|borough|unitary)\.?\s+(?:(?:&|and)\s+\w+\s+)?(?:councillors?|cllrs?)\b|[cd]/cllrs?\b", re.IGNORECASE
)
# "(Fenmoor District Council)" beside a councillor
_COUNCIL = re.compile(r"\b(?:County|District|Borough|City|Unitary|[A-Z][a-z]+shire)\s+Council\b")
# "Councillor Hill of |Elmham Parish Council"
_COUNCIL_OF = re.compile(r"\S\s(?:Parish|Town|Community|County|District|Borough|City)\s+Council$")
# items in which the public speaks: "Public Forum", "Questions from members of the public", "Deputations"
_PUBLIC = re.compile(
    r"public\s+(?:open\s+)?(?:forum|participation|question|speaking|session|comment|address)|(?:from|by)\s+(?:members\s+of\s+)?the\s+public"
    r"|open\s+forum|deputations?\b",
    re.IGNORECASE,
)
_HEAD = 600  # characters in which a paper says whose it is


class Outsiders:
    """What a paper tells of those who are none of its body's."""

    def __init__(self, reading: Reading) -> None:
        head = f"{reading.meeting.organization or ''} {reading.document.text[:_HEAD]}"
        self.head = reading.document.text[:_HEAD].lower()
        self.lowest = _LOWEST.search(head) is not None
        self.public = frozenset(item.order for item in reading.items if _PUBLIC.search(item.title))

    def is_of_another_tier(self, entry: Entry) -> bool:
        """Whether a councillor whom a parish does not list among its members is called one of a county or district."""
        if not self.lowest or entry.attendance == "present" or entry.kind != "councillor":
            return False
        return any(
            _OTHER_TIER.search(f"{mention.title} {mention.role or ''}") or _COUNCIL.search(mention.organization or "")
            for mention in entry.mentions
        )

    def is_of_another_council(self, entry: Entry) -> bool:
        """Whether a councillor who is only spoken of is called one of a council that the paper is not of."""
        if entry.attendance or entry.is_listed or entry.kind != "councillor":
            return False
        return any(
            _COUNCIL_OF.search(name) and name.lower() not in self.head[: mention.span.start]
            for mention in entry.mentions
            if (name := mention.organization)
        )

    def speaks_for_the_public(self, entry: Entry) -> bool:
        """Whether nothing else is told of somebody than what was said under the item of the public."""
        return bool(self.public) and all(mention.item in self.public for mention in entry.mentions)
