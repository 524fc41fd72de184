"""Declarations listed under one lead: "Members declared personal interests as follows:" above "Elm - Governor of the school"."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.extract.interest_kinds import kind_of_interest
from pipeline.language.gate import gated

_LEAD = gated(
    r"\b(?:(?:[Mm]embers|[Cc]ouncillors|[Ff]ollowing)\b[^.;]{0,80}?\b(?:declared|disclosed|made)\b[^.;]{0,160}?\b(?:interests?|declarations?)\b"
    r"|(?:interests?|declarations?)\s[^.;]{0,80}?\b(?:declared|disclosed|made|received|noted)\b)[^.;]{0,160}:\s*$"
)
# "A Elm  -  Governor of the school", "Birch – Item 9"
_ENTRY = re.compile(
    r"\W*(?P<name>(?:(?:[A-Z]\.?\s?){1,3}|(?:[A-Z][\w’'-]+\s){0,2})[A-Z][\w’'-]+)\s+[–-]\s+(?P<matter>\S++(?:\s+\S++){0,29}\s*)"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What a line that leads into a list says of all its declarations."""

    kind: str | None


def lead_of(text: str) -> Lead | None:
    """The lead that a sentence is; None for any other."""
    return Lead(kind_of_interest(text)) if _LEAD.search(text) else None


def entry_of(text: str) -> tuple[str, str] | None:
    """The name and the words beside it of a line below a lead; None where the line is no such pair."""
    found = _ENTRY.fullmatch(text)
    return (found["name"], found["matter"].strip(" .;,")) if found else None
