"""The head of a paper -> the place of its meeting: "Venue: Shire Hall", "held in the Council Chamber on Tuesday"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.facts import Passage
from pipeline.language import bodies, times
from pipeline.language.fulldate import first_full_date
from pipeline.segment.draft import Draft
from pipeline.segment.passages import join
from pipeline.segment.stated import Stated
from pipeline.segment.titles import VERB

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
# "held in the Council Chamber, Town Hall, Market Street on Tuesday 4 March 2025", "in the Village Hall at 7.30pm", "at Hill House, Co. Elm"
PLACE = re.compile(
    r"\b(?:(?:held\s+)?(?P<by>in|at|via|on|by|within)\s+(?:the\s+)?)(?P<place>(?!\d{1,2}[.:]\d\d)[^\W\d_][^;]*?)"
    rf"(?=[,.;]?\s+(?:(?:on|at|commencing|starting|from|following|after)\s+(?:the\s+)?(?:{_WEEKDAY}|\d|[A-Z]?[a-z]+day|conclusion\b|rising\b)"
    rf"|{_WEEKDAY}|\d{{1,2}}(?:[.:]\d\d)?\s?[ap]\.?m\b|was\b|and\s+(?:began|started|commenced|opened)\b|there\b|commenc|present\b|beginning\b|held\s+on\b)"
    r"|\s*[.;]?\s*$|(?<!\bco)(?<!\bst)(?<!\brd)(?<!\bave)\.\s)",
    re.IGNORECASE,
)
# what a meeting is held "by", "via" or "on", as no room is
_FROM_AFAR = re.compile(
    r"\b(?:zoom|teams|online|on-line|remote|virtual|video|skype|webex|conference|conferencing|phone|telephone)\b", re.IGNORECASE
)
# "_ Microsoft Teams -", "via Zoom", "MS Teams meeting": all that the line says
_PLATFORM = re.compile(
    r"[\W_]*(?P<place>(?:via\s+|on\s+)?(?:(?:Microsoft|MS)\s+Teams|Zoom|Webex|Skype)(?:\s+(?:meeting|video\s*conference))?)[\W_]*",
    re.IGNORECASE,
)
# what stands before a place in a line that is long enough to be a sentence: "the meeting held |in the Village Hall"
_MEETING = re.compile(r"\b(?:held|meeting|minutes?|record|assembled|met|forum|agm)\b", re.IGNORECASE)
VENUE = re.compile(r"^(?:venue|location|place(?:\s+of\s+meeting)?)\s*:\s*(?:the\s+)?(?P<place>[^:\s].*)$", re.IGNORECASE)
# "Village Hall", "Committee Room 2", "via Teams", "Quay Street"
PLACE_WORD = re.compile(
    r"\b(?:(?:guild|town|village)?halls?|chambers?|rooms?|house|office|offices|centre|center|school|schoolroom|church|building|library|zoom|teams|online|suite|pavilion|inn|club|street|road|castle|institute|theatre|"
    r"hub|remote|virtual|hotel|college|park|workspace|headquarters|square|chapel|museum|hq)\b",
    re.IGNORECASE,
)
# "Location: Shire Hall" is a field
FIELD = re.compile(r"[A-Z][A-Za-z/()&’' \-]{1,38}?\s*:\s*\S")


# "Venue: Virtual Meeting| - This meeting is held remotely": a note on how to attend; "Quay House|. View directions": ModernGov's link
_NOTE = re.compile(
    r"[\s.,]*\b(?i:view\s+(?:directions|map))\b.*$"
    r"|\s[-–—]\s(?=(?:This|The\s+meeting|Members|Please|Due|As)\b).*$|\s\((?=(?:there|please|the|this|see|members)\b).*$"
)
# "Held in the Board Room at 7 p.m.", "Minutes of the meeting held at 7.30 in the school"
_HELD = re.compile(r"(?:(?:minutes\s+of\s+)?(?:(?:the|a)\s+)?(?:meeting\s+)?held\s+)?(?:in|at|via|by)\b", re.IGNORECASE)


def place_of(head: Sequence[Draft]) -> Stated | None:
    """Where a meeting was held, as its head prints it; None where it does not."""
    for position, draft in enumerate(head):
        if re.fullmatch(r"(?:venue|location|place)\s*:?", draft.text, re.IGNORECASE):
            below = list(itertools.takewhile(lambda d: not FIELD.match(d.text) and len(d.text) < 60, head[position + 1 : position + 7]))
            if not below and len(head) > position + 1 and PLACE_WORD.search(head[position + 1].text) and len(head[position + 1].text) < 140:
                below = [head[position + 1]]
            if below:
                whole = join(d.passage for d in below)
                return Stated(", ".join(d.text.rstrip(" ,.") for d in below), whole, 0, len(whole.text))
        match = VENUE.match(draft.text)
        named = _NOTE.sub("", match["place"]).rstrip(" .;,") if match else ""
        if match and ("http" in named or (VERB.search(named) and len(named.split()) > 12)):
            return None  # it tells how to join
        if match:
            return Stated(named, draft.passage, match.start("place"), match.start("place") + len(named))
    for before, draft in itertools.pairwise(head):  # "Tuesday 4 March at 10.00 am" or "10.00 am" / "Council Chamber, Shire Hall"
        dated = first_full_date(before.text) or times.first(before.text)
        hung = dated and re.search(r"\b(?:at|in)$", before.text) and re.match(r"[^\W\d_a-z]", draft.text) and len(draft.text) < 100
        if not draft.cells and (hung or (dated and len(before.text) < 60 and _is_place(draft.text) and not _HELD.match(draft.text))):
            return Stated(draft.text.strip(" .;,_|–-"), draft.passage, 0, len(draft.text))
    for draft in head:
        after = _after_day(draft.text)
        if after[:1].isupper() and not re.match(r"(?:in|at|via|held)\b", after, re.IGNORECASE) and _is_place(after):
            start = draft.text.rindex(after)
            return Stated(after.rstrip(" .;,–-|"), draft.passage, start, start + len(after))
    for draft in head:
        if alone := _PLATFORM.fullmatch(draft.text):
            return Stated(alone["place"], draft.passage, *alone.span("place"))
    for draft in head:
        if (titled := _AFTER_MEETING.match(draft.text)) and _is_place(titled["place"]):
            return Stated(titled["place"], draft.passage, *titled.span("place"))
    for passage in _lines(head):
        for match in _places(passage.text):
            place = _trimmed(match, passage.text)
            if place:
                return Stated(place, passage, match.start("place"), match.start("place") + len(place))
    return None


# "Minute of Ordinary Meeting, |Fellside Village Hall"
_AFTER_MEETING = re.compile(r"(?:Draft\s+)?(?:Minutes?|Notes?)\s+of\s+(?:[\w&’'-]+\s+){1,6}Meeting,\s+(?P<place>[A-Z][^.;:]{4,90})$")


# "Tuesday 4 March 2025| COUNCIL CHAMBER", "24 October 2024| - 7.00pm – |All Saints Church", "17 May 2023|, 1.30pm - 3.10pm, |MS Teams"
_HOURS = re.compile(
    r"(?:[\s,.;:|–—-]+|\b(?:at|from|to|until|commencing|starting)\b|\(?\d{1,2}(?:[.:]\d\d){0,2}\s*(?:(?:[ap]\.?\s?m\b|noon|hrs|hours)\.?)?\)?(?![\w/-]))*",
    re.IGNORECASE,
)


# "12 March 2031 at Quay House|, commencing at 10.30 am"
_HOUR_BEHIND = re.compile(
    r"[\s,;–-]+(?:commencing|starting|beginning|at)\s+(?:at\s+)?\d{1,2}(?:[.:]\d\d)?(?:\s*(?:[ap]\.?\s?m\b\.?|noon|hrs|hours))?$",
    re.IGNORECASE,
)


def _after_day(line: str) -> str:
    """What a line of the head prints after the day, or the hour, of the meeting."""
    date = first_full_date(line)
    hour = None if date else times.first(line)
    end = date.end if date else hour[1].end() if hour else None
    matched = _HOURS.match(line, end) if end is not None else None
    return _HOUR_BEHIND.sub("", line[matched.end() :]) if matched else ""


def _lines(head: Sequence[Draft]) -> Iterator[Passage]:
    """The lines of a head; a title broken before its day as one with the lines up to it, since it may name its place over several:
    "HELD AT QUAY HOUSE, CO." / "ELM ON TUESDAY, 5 MAY", "held in the Council" / "Chamber"."""
    for index, draft in enumerate(head):
        if _MEETING.search(draft.text) and len(draft.text) < 200 and not _dated(draft):
            below = next((at for at, other in enumerate(head[index + 1 : index + 4], index + 1) if _dated(other)), None)
            if below is not None:
                yield join(other.passage for other in head[index : below + 1])
        yield draft.passage
    for before, draft in itertools.pairwise(head):
        if _MEETING.search(before.text) and len(before.text) < 200:
            yield join([before.passage, draft.passage])


def _dated(draft: Draft) -> bool:
    """Whether a line names the day of the meeting."""
    return re.search(_WEEKDAY, draft.text, re.IGNORECASE) is not None or first_full_date(draft.text) is not None


# what follows "at" or "on" and is no place: "on Tuesday", "at a special meeting"
_NO_PLACE = re.compile(rf"{_WEEKDAY}|(?:the\s+)?\d|(?:an?|the)?\s*(?:special|ordinary|annual|adjourned|monthly)?\s*meeting\b", re.I)
# "|online| meeting of the", "|Virtual| Council Meeting"
_ONLINE = re.compile(r"(?:online|on-line|virtual|remote)(?=\s+(?:\w+\s+)?meeting\b)", re.IGNORECASE)
_DAY_AFTER = re.compile(r"\s+(?:ON|on|AT|at|commencing|Commencing)\s+(?=(?:the\s+)?(?:[A-Za-z]+day\b|\d))")


def _trimmed(match: re.Match[str], text: str) -> str | None:
    """The place of a candidate in a line of the head; None where its words are none."""
    if _NO_PLACE.match(match["place"]):
        return None
    place = _DAY_AFTER.split(match["place"])[0].rstrip(" .;,")
    if online := _ONLINE.match(place):  # "MINUTES OF PROCEEDINGS AT ONLINE MEETING OF THE HARBOUR COMMITTEE"
        place = online.group()
    if len(place) >= 140 or not (PLACE_WORD.search(place) or _is_called_held(match, text, place)):
        return None
    if match["by"].lower() in ("by", "on", "via") and not _FROM_AFAR.search(place):
        return None
    stated = _MEETING.search(text, max(0, match.start() - 160), match.start() + 5) or first_full_date(text) or times.first(text)
    return place if stated or len(text.split()) <= 12 else None


def _is_called_held(match: re.Match[str], text: str, place: str) -> bool:
    """Whether the words say themselves that it is where the meeting was held: "held at Neuadd y Dref on Tuesday 4 March"."""
    held = text.endswith("held ", 0, match.start("by")) or match.group().lower().startswith("held")
    day = re.match(rf"\s*,?\s+(?:(?:on|at)\s+)?(?:{_WEEKDAY}|\d)", text[match.end() :], re.IGNORECASE)
    named = place[:1].isupper() and len(place.split()) <= 8 and not VERB.search(place)
    return bool(held and day and named) and match["by"].lower() in ("in", "at") and not bodies.find(bodies.ORGANIZATION, place)


def _is_place(line: str) -> bool:
    """Whether a whole line is a place: "Council Chamber, Shire Hall, Fenmoor"."""
    if (
        not (1 if _FROM_AFAR.search(line) else 2) <= len(line.split()) <= 14
        or not PLACE_WORD.search(line)
        or re.search(r"[:?]\s*$|:\s|\d{4}$|\b(?:of|for)$", line)
    ):
        return False
    if VERB.search(line):  # "This meeting is held by video conference"
        return False
    return not bodies.find(bodies.ORGANIZATION, line) and not bodies.find(bodies.BODY, line)


def _places(text: str) -> Iterator[re.Match[str]]:
    """Candidate places in a line of the head, what follows "held" first."""
    held = re.search(r"\bheld\s+(?=(?:in|at|via|on|by|within)\b)", text, re.IGNORECASE)
    starts = [held.end()] if held else []
    starts.extend(match.start() for match in re.finditer(r"\b(?:in|at|via|on|by|within)\s", text, re.IGNORECASE))
    for start in starts:
        match = PLACE.match(text, start)
        if match:
            yield match
