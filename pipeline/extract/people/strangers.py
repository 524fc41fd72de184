"""Whom the words before a name make none of the body's own: who once held an office, who buys or rents what the council has."""

from __future__ import annotations

from dataclasses import replace

from pipeline import patterns as re
from pipeline.extract.people.mentions import Mention

# "former |Councillor Ann Elm", "the late |Mayor of Fenmoor, Mr Ash"
_FORMER = re.compile(r"\b(?P<word>former|ex-|retired)\s?$", re.I)
_COURTESY = re.compile(r"(?<=\w)\s+(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?$")  # "Councillor| Mrs"
# "disposal of 0.4 acres at Quay Road to |Ms Ann Elm", "lease of the lock-up to Bob Hill and |Ann Hill"
_TO = re.compile(
    r"\b(?:disposal|sale|lease|letting|transfer|conveyance|grant\s+of\s+(?:a\s+)?(?:lease|licence))\s+of\b(?:[^.;]|\.(?=\d)){3,220}\bto\s+"
    r"(?:(?:(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s)?[A-Z][^.;,]{3,40}\s(?:and|&)\s+)?$"
)
_REACH = 300  # characters before a name in which a disposal may be told
_OFFICE = ("councillor", "office")


def stranger(mention: Mention, text: str, start: int) -> Mention:
    """The mention at `text[start:]`, made an external's where the words before it say so."""
    former = _FORMER.search(text, max(0, start - 10), start)
    if former and (mention.title_kind in _OFFICE or mention.role):
        office = mention.role or _COURTESY.sub("", mention.title)
        role = f"{former['word'].lower()} {office}".replace("- ", "-")
        return replace(mention, role=role, kind="external", title_kind="")
    if mention.kind is None and mention.title_kind != "councillor" and _TO.search(text, max(0, start - _REACH), start):
        return replace(mention, kind="external")
    return mention
