"""What a file's own title says of whose paper it is, where the paper does not begin with it."""

from __future__ import annotations

from calendar import month_name

from pipeline import patterns as re

_PARTS = re.compile(r"\s+[-–—|:»]+\s+|\s*[|»]\s*")  # "Agenda for Cabinet on 1 May - Barset County Council"
# "Barset Parish Council| January meeting": a day is no name
_DAY = re.compile(rf"[\s,;:(–—-]*\b(?:\d|(?:{'|'.join(month_name[1:])})\b).*", re.DOTALL)
_BODY = re.compile(r"\b[a-z]+\s+(?:council|authority|assembly|board|committee|panel|forum)\b", re.IGNORECASE)  # "Parish Council"
_MONTH = rf"(?:{'|'.join(month_name[1:])})"
# "8th May 2031", "8 of May, 2031", "May 8 2031": the year may be typed with a letter, "2O31"
_FULL_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?),?\s+(?:19|2[0O])[\dO]{{2}}",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\b(?:meeting|minutes|agm|agenda)\b", re.IGNORECASE)  # "General Meeting, 4 December 2031"
_LONGEST_NAME = 80
_LONGEST_TITLE = 400


def council_of_title(title: str, said: str) -> list[str]:
    """As `names_of_title`, of a title that may tell the day in the same part: "Barset Parish Council January Meeting".

    Only parts that name a body, and none whose kind the paper begins with: who keeps the file may call "Barset and Elmby Parish
    Council" otherwise than the paper does.
    """
    kinds = [(part, _BODY.search(part)) for part in names_of_title(_DAY.sub("", title), said)]
    begins = said.casefold()
    return [part for part, kind in kinds if kind and kind.group().casefold() not in begins]


def dated_title(title: str, said: str) -> str | None:
    """A title that tells the day of the meeting, where the paper does not begin with one: "Barset Parish Council, 3 May 2031"."""
    told = " ".join(title.split())
    return told if _FULL_DAY.search(told) and not _FULL_DAY.search(said) and (_BODY.search(told) or _MEETING.search(told)) else None


def names_of_title(title: str, said: str) -> list[str]:
    """The parts of a title that name something: "Barset County Council" of "Agenda item - Budget for 2031 - Barset County Council".

    Parts that the paper begins with itself (`said` is its beginning, white space folded), or that have figures in them, are left out.
    """
    begins = said.casefold()
    return [
        part
        for part in _PARTS.split(" ".join(title.split())[:_LONGEST_TITLE])
        if part[:1].isupper()
        and len(part) <= _LONGEST_NAME
        and not any(character.isdigit() for character in part)
        and part.casefold() not in begins
    ]
