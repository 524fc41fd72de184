"""The head of a paper -> the place of its meeting: "Venue: Shire Hall", "held in the Council Chamber on Tuesday"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.facts import Passage
from pipeline.language import bodies, times
from pipeline.language.fulldate import first_full_date
from pipeline.segment.draft import Draft
from pipeline.segment.passages import join

# "held in the Council Chamber, Town Hall, Market Street on Tuesday 4 March 2025", "in the Village Hall at 7.30pm"
PLACE = re.compile(
    r"\b(?:(?:held\s+)?(?:in|at|via|on|by)\s+(?:the\s+)?)(?P<place>(?!\d{1,2}[.:]\d\d)[A-Z][^;]*?)"
    r"(?=[,.;]?\s+(?:(?:on|at|commencing|starting|from)\s+(?:the\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun|\d|[A-Z]?[a-z]+day)|was\b|there\b|commenc|present\b|beginning\b)|\s*[.;]?\s*$|\.\s)",
    re.IGNORECASE,
)
VENUE = re.compile(r"^(?:venue|location|place(?:\s+of\s+meeting)?)\s*:\s*(?:the\s+)?(?P<place>[^:\s].*)$", re.IGNORECASE)
PLACE_WORD = re.compile(
    r"\b(?:(?:guild|town)?halls?|chambers?|rooms?|house|office|offices|centre|center|school|church|building|library|zoom|teams|online|suite|pavilion|inn|club|street|road|castle|institute|theatre|"
    r"hub|remote|virtual|hotel|college|park|workspace|headquarters|square|chapel|museum|hq)\b",
    re.IGNORECASE,
)
# "Location: Shire Hall" is a field
FIELD = re.compile(r"[A-Z][A-Za-z/()&’' \-]{1,38}?\s*:\s*\S")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed, and where in `passage` its words stand."""

    value: str
    passage: Passage
    start: int
    end: int


def place_of(head: Sequence[Draft]) -> Place | None:
    """Where a meeting was held, as its head prints it; None where it does not."""
    for position, draft in enumerate(head):
        if re.fullmatch(r"(?:venue|location|place)\s*:?", draft.text, re.IGNORECASE):
            below = list(itertools.takewhile(lambda d: not FIELD.match(d.text) and len(d.text) < 60, head[position + 1 : position + 7]))
            if not below and len(head) > position + 1 and PLACE_WORD.search(head[position + 1].text) and len(head[position + 1].text) < 140:
                below = [head[position + 1]]
            if below:
                whole = join(d.passage for d in below)
                return Place(", ".join(d.text.rstrip(" ,.") for d in below), whole, 0, len(whole.text))
        match = VENUE.match(draft.text)
        if match:
            place = match["place"].rstrip(" .;,")
            return Place(place, draft.passage, match.start("place"), match.start("place") + len(place))
    for before, draft in itertools.pairwise(head):  # "Tuesday 4 March at 10.00 am" or "10.00 am" / "Council Chamber, Shire Hall"
        dated = first_full_date(before.text) or times.first(before.text)
        hung = dated and re.search(r"\b(?:at|in)$", before.text) and re.match(r"[^\W\d_a-z]", draft.text) and len(draft.text) < 100
        if not draft.cells and (hung or (dated and len(before.text) < 60 and _is_place(draft.text))):
            return Place(draft.text.rstrip(" .;,"), draft.passage, 0, len(draft.text))
    for draft in head:  # "… of Fenmoor Council Tuesday 4 March 2025 COUNCIL CHAMBER, SHIRE HALL"
        date = first_full_date(draft.text)
        after = draft.text[date.end :].lstrip(" ,.;|-–") if date else ""
        if after[:1].isupper() and not re.match(r"(?:in|at|via|held)\b", after, re.IGNORECASE) and _is_place(after):
            return Place(after.rstrip(" .;,"), draft.passage, len(draft.text) - len(after), len(draft.text))
    for draft in head:
        for match in _places(draft.text):
            if re.match(
                r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d|(?:a|an|the)?\s*(?:special|ordinary|annual|adjourned|monthly)?\s*meeting\b)",
                match["place"],
                re.IGNORECASE,
            ):
                continue
            place = re.split(r"\s+(?:ON|on|AT|at|commencing|Commencing)\s+(?=(?:the\s+)?(?:[A-Za-z]+day\b|\d))", match["place"])[0].rstrip(
                " .;,"
            )
            if PLACE_WORD.search(place) and len(place) < 140:
                return Place(place, draft.passage, match.start("place"), match.start("place") + len(place))
    return None


def _is_place(line: str) -> bool:
    """Whether a whole line is a place: "Council Chamber, Shire Hall, Fenmoor"."""
    if not 2 <= len(line.split()) <= 14 or not PLACE_WORD.search(line) or re.search(r"[:?]\s*$|:\s|\d{4}$|\b(?:of|for)$", line):
        return False
    return not bodies.find(bodies.ORGANIZATION, line) and not bodies.find(bodies.BODY, line)


def _places(text: str) -> Iterator[re.Match[str]]:
    """Candidate places in a line of the head, what follows "held" first."""
    held = re.search(r"\bheld\s+(?=(?:in|at|via|on|by)\b)", text, re.IGNORECASE)
    starts = [held.end()] if held else []
    starts.extend(match.start() for match in re.finditer(r"\b(?:in|at|via|on|by)\s", text, re.IGNORECASE))
    for start in starts:
        match = PLACE.match(text, start)
        if match:
            yield match
