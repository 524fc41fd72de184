"""The head of a page about one item, as a council's own site or an extract of minutes prints it: whose meeting, its day, the item's title.

Borough of Fenmoor
Harbours and Piers Committee
Agenda item 8 - Strategic Risk Register
Thursday 21 September 2031 at 7.00pm
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.facts import Passage
from pipeline.language import bodies, times
from pipeline.language.fulldate import MONTH_NAMES, first_full_date
from pipeline.segment.draft import Draft
from pipeline.segment.labels import section_of
from pipeline.segment.place import PLACE_WORD, VENUE
from pipeline.segment.stated import Stated
from pipeline.segment.titles import is_short_title

_MOST = 10  # lines of a head
_LONGEST = 160  # characters of one of them
# "Agenda item 8 - Strategic Risk Register", "Item: 8. Mooring Fees", "Minute 24: Mooring Fees", "Item 8.", whose title may stand below
_ITEM = re.compile(
    r"(?:(?:agenda\s+)?item|minute)(?:\s+(?:no\.?|number))?\s*:?\s*(?P<number>\d{1,4}[A-Za-z]?(?:\.\d{1,2})?)(?!\w|/|\.\d)\s*[.):–—-]*\s*",
    re.IGNORECASE,
)
# "24. MOORING FEES", "C22. MOORING FEES", "23/24-31  Mooring Fees"; without a stop it stands apart from the title: "5  Mooring Fees"
_NUMBERED = re.compile(r"(?P<number>\d{1,4}|[A-Z]{1,3}\.?\d{1,4}|\d{1,4}/\d{1,4}(?:-\d{1,3})?)(?:[.)]\s+|\s+)(?=[A-Z\d])")
# "Title: Mooring Fees", "Subject: Mooring Fees", "Agenda item - Mooring Fees"
_TITLE = re.compile(r"(?:(?:report|item)\s+)?(?:title|subject)\s*:\s*|(?:agenda\s+)?item\s*(?::|\s[-–—])\s*(?=[A-Z])", re.IGNORECASE)
# "Contact: Democratic Services", "Report author: Ann Hill", "Wards affected: All": a field that is neither meeting nor title
_FIELD = re.compile(
    r"(?:contact|time|(?:report\s+)?author|(?:report|lead|contact|responsible)\s+(?:author|officer|member|director)s?|report\s+(?:of|by|from)|"
    r"(?:wards?|divisions?|parish(?:es)?)(?:\s*\(s\))?(?:\s+affected)?|(?:cabinet\s+)?portfolio|status|classification|publication\s+date|"
    r"purpose|reference|ref|key\s+decision)\s*(?:\(s\)\s*)?:.*",
    re.IGNORECASE,
)
# what may stand around the names and the day in a line that only tells the meeting: "Minutes of the meeting of", "held on", "(Item 8)"
_AROUND = re.compile(
    r"\b(?:the|a|an|of|for|from|to|at|on|in|held|by|and|its|this|minutes?|extracts?|agendas?|items?|draft|unconfirmed|meetings?|details|date|time|venue|"
    rf"(?:{MONTH_NAMES})(?:\s+(?:19|20)\d\d)?|committee|authority|council|body|name|ordinary|annual|special|extraordinary|public|open|session|home|committees|councils?|your|city|democracy|part|issue|page|decisions?|commencing|starting|hours|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[^\w]",
    re.IGNORECASE,
)
# "Borough of Fenmoor" and "City of Elm", alone on a line over a body
_OWNER = re.compile(r"(?:(?:metropolitan\s+)?borough|city|county|district)\s+of\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}", re.IGNORECASE)
_PARTS = re.compile(r"\s[|>]\s")  # "Item 8 | Mooring Fees | Harbours Committee | 21/09/2031"
_FEWEST_PARTS = 3
_BLANKS = 2  # one blank between number and title
_PATH = re.compile(r"[^>]{2,40}(?:\s>\s[^>]{2,60}){0,6}\s>\s(?:issue|agenda\s+item)\s*", re.IGNORECASE)  # "Home > Your Council > Issue"
# "Meeting: |Executive Member for Harbours - Decision Day|, Monday, 11th October 2031"
_WHOSE = re.compile(r"meeting\s*:\s*(?P<body>[A-Z][^\n,]{4,90}?)\s*(?:[,–—-]\s*(?:[a-z]+day\b)?[\s,]*)?(?=\n)", re.IGNORECASE)
_OF_COUNCIL = re.compile(
    r"\bmeeting\s+of\s*(?:the\s*)?\n|\n\s*[-–—,:]\s*(?:full\s+)?council\b", re.IGNORECASE
)  # where "\n" stands for the name
_ALONE = re.compile(r"(?:board|executive|assembly)", re.IGNORECASE)  # under the authority whose it is
_VENUE = re.compile(r"^(?:venue|location|place|in|at)\b[\s:]*", re.IGNORECASE)
_LONGEST_PLACE = 10  # words


@dataclass(slots=True)
class PageHead:
    """The head: the fields of its meeting by name, the item's number and title, and the draft of the title."""

    fields: dict[str, Stated] = field(default_factory=dict)
    number: str | None = None
    labelled: bool = False  # whether a label gives the number: "Item 8"
    is_of_council: bool = (
        False  # whether the meeting is the council's own: "Meeting of Fenmoor City Council", "Fenmoor City Council - Council"
    )
    title: Passage | None = None
    first: int = 0  # draft of the title

    def put(self, name: str, value: str, passage: Passage, start: int, end: int) -> None:
        self.fields.setdefault(name, Stated(value, passage, start, end))


def page_head(drafts: Sequence[Draft]) -> PageHead | None:
    """The head of such a page; None where nothing above the text names a meeting and a title both."""
    head = PageHead()
    if any(_PATH.fullmatch(draft.text) for draft in drafts[:_MOST]):
        return None  # the line says what the page is
    for index, line, below in _lines(drafts):
        if not _reads(head, index, line, below):
            break
    return head if head.title is not None and head.fields.keys() & {"body", "organization", "date"} else None


def _lines(drafts: Sequence[Draft]) -> Iterator[tuple[int, Passage, str]]:
    """The first lines, each with the place of its draft and the words of the line below; one that strokes part is cut there."""
    for index, draft in enumerate(drafts[:_MOST]):
        if draft.cells or len(draft.text) > _LONGEST or (section_of(draft.text) and draft.text.rstrip().endswith(":")):
            return
        below = drafts[index + 1].text if index + 1 < len(drafts) else ""
        cuts = [match.span() for match in _PARTS.finditer(draft.text)]
        if len(cuts) + 1 < _FEWEST_PARTS:
            yield index, draft.passage, below
            continue
        begins, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(draft.text)]
        for place, (begin, end) in enumerate(zip(begins, ends, strict=True)):
            yield index, draft.passage.part(begin, end), draft.text[cuts[place][1] :] if place < len(cuts) else below


def _reads(head: PageHead, index: int, line: Passage, below: str) -> bool:
    """Whether a line belongs to the head, which takes what it states."""
    words = line.text
    if _tells_meeting(head, line, below) or _FIELD.fullmatch(words):
        return True
    labelled = _TITLE.match(words)
    numbered = _ITEM.match(words) or _number_of(line)
    start = labelled.end() if labelled else numbered.end() if numbered else 0
    if numbered and head.number is None and (head.title is None or start == len(words)):
        head.number, head.labelled = numbered["number"], not words[0].isdigit()
        if start == len(words):
            return True  # "Item 8.", over its title or below it
    if head.title is not None or section_of(words[start:].strip()) or not is_short_title(words[start:].strip()):
        return False
    head.title, head.first = line.part(start, len(words)), index
    return True


def _number_of(line: Passage) -> re.Match[str] | None:
    """The number that a title begins with. One without a stop stands apart: a tab or several blanks."""
    match = _NUMBERED.match(line.text)
    if match is None or match[0].rstrip()[-1] in ".)" or "/" in match["number"]:
        return match
    return match if line.offsets[match.end()] - line.offsets[match.end("number") - 1] > _BLANKS else None


def _tells_meeting(head: PageHead, line: Passage, below: str) -> bool:
    """Whether a line says nothing but whose meeting it is, when and where; what it says is taken."""
    words = line.text
    if VENUE.match(words):
        return True
    if _OWNER.fullmatch(words.strip()):
        if not bodies.find(bodies.BODY, below):
            return False
        head.put("organization", words.strip(), line, 0, len(words.strip()))
        return True
    found: list[tuple[str, str, int, int]] = []
    if date := first_full_date(words):
        found.append(("date", date.iso, date.start, date.end))
    if time := times.first(words, date.end if date else 0):
        found.append(("start_time", time[0], *time[1].span()))
    organizations = bodies.find(bodies.ORGANIZATION, words)[:1]
    found.extend(("organization", named.name, named.start, named.end) for named in organizations)
    taken = [(start, end) for _, _, start, end in found]
    found.extend(
        ("body", named.name, named.start, named.end)
        for named in bodies.find(bodies.BODY, words)
        if not any(start < named.end and named.start < end for start, end in taken)
    )
    rest = words
    for _, _, start, end in sorted(found, key=lambda entry: -entry[2]):
        rest = rest[:start] + "\n" + rest[end:]
    number = _ITEM.search(rest) if found else None
    if number:
        rest = rest[: number.start()] + "\n" + rest[number.end() :]
    if _AROUND.sub("", rest) and not _tells_more(head, line, rest, dated=date is not None):
        return False
    head.is_of_council |= bool(organizations and _OF_COUNCIL.search(rest))
    for name, value, start, end in found:
        head.put(name, value, line, start, end)
    if number and head.number is None:
        head.number, head.labelled = number["number"], True
    return True


def _tells_more(head: PageHead, line: Passage, rest: str, *, dated: bool) -> bool:
    """Whether what a line says beside names and day is the place or the body of the meeting, which is taken."""
    owner = _WHOSE.match(rest) if dated else None
    if owner and not _AROUND.sub("", rest[owner.end() :]):
        head.put("body", owner["body"], line, *owner.span("body"))
        return True
    if _ALONE.fullmatch(rest.strip()) and "organization" in head.fields:
        start = line.text.index(rest.strip())
        head.put("body", rest.strip(), line, start, start + len(rest.strip()))
        return True
    places = [piece for piece in (part.strip(" .,:;()-–") for part in rest.split("\n")) if _AROUND.sub("", piece)]
    if not dated or len(places) != 1:
        return False
    place = _VENUE.sub("", places[0])
    if not PLACE_WORD.search(place) or len(place.split()) > _LONGEST_PLACE:
        return False
    start = line.text.index(place)
    head.put("location", place, line, start, start + len(place))
    return True
