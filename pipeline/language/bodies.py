"""Names of organizations and of their bodies in print: "Fenmoor District Council", "Audit and Governance Committee"."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.language.posts import has_head
from pipeline.language.vocabulary import table, terms

# A capitalised word of a name; in a heading all in capitals "HELD", "AT" and their like end the name.
_WORD = r"(?:(?!(?:HELD|IN|AT|ON|TO|WAS|MINUTES|MEETING|FOR THE)\b)[A-ZÀ-Þ][\w’'\-]*|&|\(\w+\))"
_JOIN = r"(?:\s+|,\s+|\s*/\s*)(?:(?:and|AND|of|OF|for|FOR|the|THE|on|to|with|in|–|-|&)\s+){0,3}"


def _tails(name: str) -> str:
    ordered = sorted(table("council_words")[name], key=len, reverse=True)
    return "|".join(re.escape(tail).replace(r"\ ", r"\s+") for tail in ordered)


_OF = (
    r"(?i:Royal\s+Borough|London\s+Borough|City|County|Municipal\s+District|Metropolitan\s+District|Council)"
    r"\s+(?i:of\s+(?:the\s+)?)"
)
# "Fenmoor District Council", "LIMBURY CITY AND COUNTY COUNCIL", "London Borough of Ashmere", "Municipal District of Kilbrack"
ORGANIZATION = re.compile(
    rf"(?<![\w’'])(?:{_OF}{_WORD}(?:{_JOIN}{_WORD}){{0,4}}"
    rf"|{_WORD}(?:{_JOIN}{_WORD}){{0,6}}?\s+(?i:{_tails('organization_tails')})\b)"
)
# "Audit Committee", "Roads and Harbours Strategic Policy Committee", "Planning Sub-Committee B", "Cabinet"; no "Assembly Rooms"
BODY = re.compile(
    rf"(?<![\w’'])(?:{_WORD}(?:{_JOIN}{_WORD}){{0,11}}?\s+(?i:{_tails('body_tails')})(?:\s+[A-Z]\b(?![\w’']|\s+(?!of\b|held\b|on\b)[a-z]))?(?!\w)"
    r"(?!\s+(?i:rooms?|hall|house|chambers?|building|members?|offices?|suite)\b)(?:\s+\([A-Z][^)]{2,30}\)(?=\s*$))?"
    r"|\bBoard\s+of\s+(?:Directors|Governors|Trustees)\b|(?i:\bcabinet\b(?!\s+(?:rooms?|suite|office|chamber)\b)|\bexecutive\b(?=\s*$|\s+of\s+the\s+(?:London|Royal|City|County|Borough)\b)))"
)


# "Thornby Annual Parish Council Meeting" is a meeting of Thornby Parish Council
_OCCASION = re.compile(
    r"\s+(?:annual\s+general|annual|ordinary|extraordinary|extra-ordinary|extra|special)\s+"
    r"(?=(?:(?:parish|town|community|city|county|district|borough)\s+)?council\b)",
    re.IGNORECASE,
)


# "Ann Hill, A/Senior Executive| Officer", "Bob Elm Committee| Manager": the word before belongs to a post
_IN_A_POST = re.compile(
    r"\s+(?:and\s+(?:[A-Z]\w+\s+){0,2})?(?:Officers?|Managers?|Engineers?|Administrators?|Clerks?|Advis[eo]rs?|Secretar(?:y|ies)|Planners?|Assistants?|Architects?|Scientists?|Leaders?)\b"
    r"(?!\s+(?:of|and)\s+the\b)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: its words and where they stand."""

    name: str
    start: int
    end: int


_LEAD = re.compile(
    r"^(?:(?:draft|unconfirmed|minutes|notes|record|from|online|on-line|hybrid|blended|each|member|minute|meeting|ordinary|special|annual|extraordinary|general|monthly|statutory|proceedings|agenda|notice|the|a|of|at|an|for|in|public|that|"
    r"supplementary|january|february|march|april|may|june|july|august|september|october|november|december|and|full|regular|virtual|remote|held|report|to|on|open|emergency|inaugural|chairman|chair|chairperson|vice|members|first|adjourned|quarterly|unrestricted|items)\b[\s\-–—:]*)+",
    re.IGNORECASE,
)


def strip_lead(name: str) -> str:
    """A name without the words of its heading: "MINUTES OF THE MEETING OF FENMOOR COUNCIL" -> "FENMOOR COUNCIL"."""
    return _LEAD.sub("", name).lstrip(" ,")  # "Annual Meeting, |Fenmoor Municipal District"


# what stands before a council's name and is no part of it: "Each Member of the |Fenmoor City Council", "ANNUALMEETING OF |FENMOOR COUNCIL",
# "Ann Hill Clerk to |Fenmoor Parish Council", "Audit Committee of |Fenmoor Borough Council"
_COMMITTEE = r"(?:committee|cabinet|executive|panel|(?<!district\s)board|commission|forum)(?:\s+[A-Z])?"
_OF_IT = re.compile(
    rf".*\b(?:(?:members?|\w*meeting|minutes|notes|record|proceedings|{_COMMITTEE})\s+of|clerk\s+to)\s+(?:the\s+)?", re.IGNORECASE
)
# "Cabinet| of Fenmoor County Council": the council is its own name
_ITS_COUNCIL = re.compile(rf"\b{_COMMITTEE}(?P<council>\s+of\s+(?:the\s+)?.+\bcouncil)$", re.IGNORECASE)
# "MINUTES OFFENMOOR", where a page has lost the space
_GLUED_OF = re.compile(r"OF(?=[BCDGHJ-NP-TV-Z][A-Z]{2,}\s)")
# "Council Chamber, |Fenmoor Council", "Housing Directorate, |Fenmoor Council"
_PART_OF_IT = re.compile(r"\b(?:chambers?|halls?|rooms?|suite|offices?|house|directorate|department|division|section|unit)$", re.IGNORECASE)
# no council: "Final council", "county of Fenmoor", "Revenue The Council"
_NO_COUNCIL = re.compile(
    r"[a-zà-ÿ&]|.*\b[Tt]he\s+[Cc]ouncil$|(?:[Yy]our|[Oo]ur|[Mm]y|[Tt]his)\s+[Cc]ouncil$|(?!.*\b(?i:parish|town|community|city|county|district|borough|regional)\s+council$).*\s+council$"
)


def _own_name(name: str) -> str:
    """A council's name without what is printed before it; empty where what is left names no council."""
    before = _OF_IT.match(name)
    name = strip_lead(name[before.end() :] if before else name)
    glued = _GLUED_OF.match(name)
    name = name[glued.end() :] if glued else name
    place, comma, council = name.rpartition(", ")
    if comma and _PART_OF_IT.search(place):
        name = council
    return "" if _NO_COUNCIL.match(name) else name


def find(pattern: re.Pattern[str], text: str) -> list[Named]:
    """The names that `pattern` finds in `text`, without the words of a heading before them."""
    out: list[Named] = []
    position = 0
    while match := pattern.search(text, position):
        name = strip_lead(match.group())
        if pattern is ORGANIZATION:
            name = _own_name(name)
        end = match.end()
        start = end - len(name)
        if pattern is BODY and (its := _ITS_COUNCIL.search(name)):
            end -= len(its["council"])
            name = name[: its.start("council")]
        name = _OCCASION.sub(" ", name)
        before, comma, last = name.rpartition(", ")
        if comma and has_head(before):  # "Ann Hill, Chief Executive, Fenmoor Council" names the last
            name, start = last, match.end() - len(last)
        if pattern is BODY and _IN_A_POST.match(text, match.end()):
            position = match.end()
            continue
        if name and name.lower() not in terms("generic_bodies") and not name.lower().endswith(("chief executive", "full council")):
            out.append(Named(name, start, end))
        position = match.end()
    return out
