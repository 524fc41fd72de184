"""Lists that print family names first.

"Agnew, G; Black, T; Hill, Mary Ann"   "Elm, S. Ash, M. Birch, F."   "Hill A (Chair), Elm B, Ash C"
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.language.name_words import post_heads
from pipeline.language.names import is_given_name
from pipeline.language.titles import is_title

LEAST = 3  # entries that show the order: fewer may be a name and a ward

_TITLES = r"(?:(?:Councillors?|Cllrs?|Members|Messrs)\b\.?\s*:?\s*)?"
# "D’Arcy", "O Brien", "McKay (Mac)"; "D Elm (Chair)" is an initial and an office
_FAMILY = (
    r"(?:(?:D[’']|(?:O|Mc|Mac|Ó|Ní|De|de|van|Van|Le|Ui|Uí)[’'\s]))?[A-Z][\w’'-]*[a-zà-ÿA-Z]"
    r"(?:\s\((?!(?i:vice|deputy|chair|mayor|convenor|convener|cathaoirleach))[A-Z][\w’']+\))?"
)
_INITIALS = r"(?:[A-Z]\.?\s?){1,3}(?![\w’'])"
_CUT_SHORT = re.compile(rf"{_INITIALS}|Ml\.?")
_GIVEN = rf"(?:{_INITIALS}|Ml|[A-Z][a-z]*(?:[\s-][A-Z][a-z]+)?(?![\w’']))"
# "Agnew, G|;", "Hill, Mary Ann|;": semicolons part the entries, or line ends
_PARTED = re.compile(rf"\s*{_TITLES}(?P<family>{_FAMILY}),?\s?(?P<given>{_GIVEN})\.?(?:\s*\([^()]*\))?\s*(?:[;\n]|$)")
# "Elm, S. |Ash, M. |": stops or nothing part them; "Hill A|, Elm B|,": commas do
_RUN_ON = re.compile(rf"\s*{_TITLES}(?P<family>{_FAMILY}),\s?(?P<given>{_INITIALS}|Ml\.?)(?:\s*\([^()]*\))?[.,;\n\s]*")
_SPACED = re.compile(rf"\s*{_TITLES}(?P<family>{_FAMILY})\s(?P<given>{_INITIALS})(?:\s*\([^()]*\))?\s*(?:[,;\n]|\band\b|&|$)\s*")
_LAST = re.compile(r"\s*(?P<family>[A-Z][\w’'-]+),\s(?P<given>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\.?\s*(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Turned:
    """An entry of such a list: the name turned round, and where it stands."""

    name: str
    start: int
    end: int


def family_first(text: str, start: int = 0) -> list[Turned]:
    """The entries that stand from `start` on with their family names first; none where fewer than three show it."""
    for pattern in (_PARTED, _RUN_ON, _SPACED):
        found = list(_entries(text, start, pattern))
        if len(found) >= LEAST and not _goes_on_given_first(text, found):
            return found
    return []


def _entries(text: str, position: int, pattern: re.Pattern[str]) -> Iterator[Turned]:
    while match := pattern.match(text, position) or (_LAST.match(text, position) if pattern is _RUN_ON else None):
        family, given = match["family"], match["given"].strip()
        if family.lower() in post_heads() or is_title(family) or not (_CUT_SHORT.fullmatch(given) or is_given_name(given.split()[0])):
            return
        yield Turned(f"{given} {family}", match.start("family"), match.end("given"))
        position = match.end()


def _goes_on_given_first(text: str, found: list[Turned]) -> bool:
    """Whether the entries were read across two names: "Ash, S. Elm, B. Hill", whose last word is a family name."""
    rest = text[found[-1].end :].lstrip(" .")
    return bool(re.match(r"[A-Z][\w’'-]+(?=\s*(?:[.,;\n]|$))", rest)) and not re.match(r"[A-Z][\w’'-]+[,\s]+[A-Z]", rest)
