"""Whose a count is: "The Norhope Library has over 270 readers" counts those of the library, and its name says so."""

from __future__ import annotations

from pipeline import patterns as re

_WORDS = r"(?:[A-Z][\w’'&-]*,?\s(?:(?:of|for|and|the)\s)*)"
_KIND = (
    r"(?:Library|Museum|Gallery|Centre|Center|School|College|House|Hostel|Hall|Club|Pool|Park|Scheme|Programme|Project|Hospital|Theatre|"
    r"Cinema|Market|Port|Airport|Marina|Greenway|Hotline|Helpline|Website|App|Fund|Initiative|Campaign|Festival)"
)
# "The Norhope Library", "the new Gallery", "Pilot House", "Slipway Grant Scheme (SGS)": a place or scheme whose figures these are; a
# council’s are everybody’s. "The Pier Park is the oldest of its kind and" says of it what else it is.
_PLACE_OR_SCHEME = re.compile(
    rf"(?:^|[.,;:]\s|\b(?:that|and|while|when)\s)(?:[Tt]he\s+(?:[a-z][a-z-]+\s){{0,2}}(?P<the>{_WORDS}{{0,6}}?{_KIND})|"
    rf"(?!The\s)(?P<name>{_WORDS}{{1,6}}?{_KIND}))"
    r"(?:\s\([A-Z]+\))?(?:,\s[^,]{3,60}?,?|\s(?:is|was)\s[^.;,]{3,80}?\sand)?\s*$"
)
# "the Outer Bay Response Unit which"
_UNIT = re.compile(rf"\b(?P<name>{_WORDS}{{1,5}}?(?:Unit|Team|Service|Scheme|Club|Group)),?\s(?:which|that)$")
_AUXILIARY = re.compile(r"\s(?:has|have|had)(?:\s(?:also|now|since|already))?$")  # "the Greenway has| attracted"


def whose(before: str) -> str | None:
    """The place or scheme that the words before a verb end with: its name belongs to what it has or receives."""
    subject = _AUXILIARY.sub("", before.rstrip())
    match = _PLACE_OR_SCHEME.search(subject)
    if match:
        return match["the"] or match["name"]
    unit = _UNIT.search(subject)
    return unit["name"] if unit else None
