"""Names that look like a person's and are a place's, an address's or an institution's."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.language.name_words import is_barred, surname_words
from pipeline.language.names import NameMatch

# "Queen’s |Ivy Wold|": what belongs to a place; not "the County Council’s |Ivy Wold|"
_POSSESSED = re.compile(r"\b(?!Council|Committee|Board|Trust|Authority|Agency|Department|Group|Company|Police|Service)[A-Z]\w+[’']s\s$")
# "|Fleur Wold| IP2 4AB": an address; "|Ivy Immanuel| College": an institution
_NO_PERSON = re.compile(
    r"(?:[\s,]+[A-Z]{1,2}|(?<=\s[A-Z])|(?<=\s[A-Z]{2}))\d[A-Z\d]?\s?\d[A-Z]{2}\b"
    r"|\s(?:College|School|University|Academy|Hospital|Hospice|Church|Street|Road|Avenue|Terrace|Crescent|Bridge|Quay|Park|Stadium|Festival|Parade)\b"
)


def is_place(name: NameMatch, text: str) -> bool:
    """Whether the words around an untitled name make it the name of a thing."""
    return _POSSESSED.search(text, max(0, name.start - 20), name.start) is not None or _NO_PERSON.match(text, name.end) is not None


def is_body(name: NameMatch) -> bool:
    """Whether letters stand before words of papers only: "MW Regional Enterprise"."""
    first, *words = name.name.split()
    letters = len(first) > 1 and first.isalpha() and first.isupper()
    return letters and bool(words) and all(is_barred(word.lower()) and word.lower() not in surname_words() for word in words)
