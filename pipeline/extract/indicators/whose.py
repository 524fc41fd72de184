"""Whose a count is: "The Norhope Library has over 270 readers" counts those of the library, and its name says so."""

from __future__ import annotations

from pipeline import patterns as re

# "The Norhope Library", "Pilot House", "Slipway Grant Scheme (SGS)": a place or scheme whose figures these are; a council’s are everybody’s
_PLACE_OR_SCHEME = re.compile(
    r"(?:^|[.,;:]\s|\b(?:that|and|while)\s)(?:[Tt]he\s+)?(?P<name>(?:[A-Z][\w’'&-]*,?\s(?:(?:of|for|and|the)\s)*){1,6}?"
    r"(?:Library|Museum|Gallery|Centre|Center|School|College|House|Hostel|Hall|Club|Pool|Park|Scheme|Programme|Project|Hospital|Theatre|"
    r"Cinema|Market|Port|Airport|Marina|Greenway|Hotline|Helpline|Website|App|Fund|Initiative|Campaign|Festival))(?:\s\([A-Z]+\))?"
    r"(?:,\s[^,]{3,60}?,?)?\s*$"
)


def whose(before: str) -> str | None:
    """The place or scheme that the words before a verb end with: its name belongs to what it has or receives."""
    match = _PLACE_OR_SCHEME.search(before.rstrip())
    return match["name"] if match else None
