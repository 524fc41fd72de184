"""The head of a paper -> its meeting: organization, body, date, times, place, kind, status."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.facts import Document, Meeting, MeetingKind, Passage, Span
from pipeline.language import bodies, times
from pipeline.language.fulldate import first_full_date
from pipeline.language.gate import gated
from pipeline.language.vocabulary import terms
from pipeline.segment.decision_page import body_of_decision, date_of_decision, is_decision_page
from pipeline.segment.draft import Draft
from pipeline.segment.heading import Heading
from pipeline.segment.issue import hearings
from pipeline.segment.kind import AGENDA_ITEM, kind_of_paper
from pipeline.segment.labels import attendance_of, leading_attendance
from pipeline.segment.page_head import page_head
from pipeline.segment.passages import join
from pipeline.segment.place import VENUE, place_of
from pipeline.segment.report import head_of_report
from pipeline.segment.roll import leading_list
from pipeline.segment.running_text import body_in_running_text, council_in_running_text
from pipeline.segment.stated import Stated

# "The meeting closed at 9.20 pm", "meeting finished at", "There being no further business the meeting ended at 8.40pm", "Closed: 11.46am"
END = gated(
    r"\b(?:to an end|to a close|clos(?:ed|es|ure|ing)|end(?:ed|s|ing)|finish(?:ed|es)?|conclu(?:ded|des)|rose|"
    r"terminat(?:ed|es)|duration|adjourned)\b",
    re.IGNORECASE,
)
NUMBER_LIKE = re.compile(r"\d{1,2}\.\d\d$")  # "There were none. 19.33 Present": an item's number
# "6.30 pm| to |8.25 pm": from when to when a meeting lasted
UNTIL = re.compile(r"\s*(?:to|until|-|–)\s*", re.IGNORECASE)
DRAFT_STATUS = re.compile(
    r"\b(?:draft|unconfirmed|subject to (?:approval|confirmation)|unapproved|to be (?:confirmed|approved))\b", re.IGNORECASE
)
APPROVED_STATUS = re.compile(r"\b(?:approved minutes|confirmed minutes|minutes\s*-?\s*(?:approved|confirmed))\b", re.IGNORECASE)


# "The meeting was held at Quay House and began at 2pm.", below the list of those present
HELD_THERE = re.compile(r"(?:the|this)\s+meeting\s+(?:was\s+held|took\s+place)\s+(?:in|at)\b", re.IGNORECASE)
MOST_OF_HEAD = 25  # blocks
# "The meeting started at 10.00 am", "The meeting was held at Quay House and began at 2pm"
STARTED = re.compile(
    r"\bmeeting\b(?:.{0,30}|\s+(?:was\s+held|took\s+place)\b[^.]{0,120})\b(?:started|commenced|began|opened)\b", re.IGNORECASE
)


@dataclass(slots=True)
class _Found:
    """Fields as they are found, each with its words."""

    values: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, Span] = field(default_factory=dict)

    def put(self, name: str, value: str, passage: Passage, start: int, end: int) -> None:
        if name not in self.values and value:
            self.values[name] = value
            self.evidence[name] = passage.span(start, end)

    def put_stated(self, name: str, stated: Stated | None) -> None:
        if stated:
            self.put(name, stated.value, stated.passage, stated.start, stated.end)


def read_meeting(document: Document, drafts: Sequence[Draft], headings: Sequence[Heading]) -> Meeting:
    """The meeting as the paper's own head states it; a field it does not state is None."""
    report = head_of_report(drafts)
    head = list(drafts[:report]) if report else _head(drafts, headings)
    whole = join(draft.passage for draft in head)
    found = _Found()
    fields = _cover_fields(drafts[:30])
    cover = sum(label in terms("cover_labels") for label in fields) >= 3 or report > 0
    kind = kind_of_paper(document, drafts, headings, cover, first_full_date(whole.text) is not None)
    if kind is not MeetingKind.AGENDA_ITEM:
        _names(found, head, fields)
        if cover:
            _cover_date(found, fields)
    if kind in (MeetingKind.MINUTES, MeetingKind.AGENDA, MeetingKind.OTHER):
        _date(found, head, whole)
        place = place_of(head) or place_of([draft for draft in drafts[:MOST_OF_HEAD] if HELD_THERE.match(draft.text)])
        found.put_stated("location", place)
        _times(found, head, drafts)
        if "organization" not in found.values:
            _running_head(found, drafts)
        if "organization" not in found.values:
            found.put_stated("body", body_in_running_text(drafts, mentioned=False))
    body = found.values.get("body") if kind is MeetingKind.MINUTES and "organization" not in found.values else None
    if body:
        found.put_stated("organization", council_in_running_text(drafts, body))
    if kind is MeetingKind.AGENDA_ITEM:
        _heard(found, drafts)
        if is_decision_page(drafts):
            _decided(found, drafts)
        of_page = page_head(drafts)
        for name, stated in (of_page.fields if of_page else {}).items():
            found.put_stated(name, stated)
        _site(found, drafts)
        _day_alone(found, drafts)
        _attached_to(found, drafts)
        found.put_stated("location", place_of([draft for draft in drafts[:6] if VENUE.match(draft.text)]))
        if of_page is None or not of_page.is_of_council:
            found.put_stated("body", body_in_running_text(drafts, mentioned=True))
    if kind in (MeetingKind.PERFORMANCE_REPORT, MeetingKind.RISK_REGISTER, MeetingKind.REPORT_COVER):
        _date_beside_body(found, head)
    status = "draft" if DRAFT_STATUS.search(whole.text[:600]) else "approved" if APPROVED_STATUS.search(whole.text[:600]) else None
    return Meeting(kind, status=status, evidence=found.evidence, **found.values)


def _head(drafts: Sequence[Draft], headings: Sequence[Heading]) -> list[Draft]:
    """What stands before the first item and before the list of those present."""
    end = headings[0].first if headings else min(len(drafts), 14)
    if leading_list(drafts):  # the page lost its head
        end = 1
    for index, draft in enumerate(drafts[:end]):
        if index and (leading_attendance(draft.text) or attendance_of(draft.text)):
            end = index
            break
    return list(drafts[: max(1, min(end, 25))]) if drafts else []


FIELD = re.compile(r"^(?P<label>[A-Z][A-Za-z/()&’' \-]{1,38}?)\s*:\s*(?P<value>\S.*)$")


def _cover_fields(head: Sequence[Draft]) -> dict[str, tuple[Draft, int, str]]:
    """The labelled fields of the head: label in lower case -> its draft, where the value begins, the value.

    A field is printed "Label: value" or as a row of two cells.
    """
    out: dict[str, tuple[Draft, int, str]] = {}
    for draft in head:
        pair = label_and_value(draft)
        if pair:
            label, start = pair
            out.setdefault(label.lower(), (draft, start, draft.text[start:]))
    return out


def label_and_value(draft: Draft) -> tuple[str, int] | None:
    """The label of a field, and where its value begins in the draft's words; None if the draft is no field."""
    if draft.cells:
        filled = [cell.passage.text for cell in draft.cells if cell.passage.text]
        if len(filled) == 2 and len(filled[0]) <= 40:
            return filled[0].rstrip(" :"), len(filled[0]) + 1
        return None
    match = FIELD.match(draft.text)
    return (match["label"].strip(), match.start("value")) if match else None


def _names(found: _Found, head: Sequence[Draft], fields: dict[str, tuple[Draft, int, str]]) -> None:
    for label in ("to", "meeting", "authority", "committee", "report to", "name of committee", "body"):
        if label in fields:
            draft, start, value = fields[label]
            for named in bodies.find(bodies.BODY, value)[:1]:
                if not named.name.lower().endswith("council"):
                    found.put("body", named.name, draft.passage, start + named.start, start + named.end)
    for passage in _title_lines(head):
        text = passage.text
        if len(text) > 900 or re.search(r"\bminutes of the\b.*\bmeeting held on\b.*\b(?:confirmed|approved)\b", text, re.IGNORECASE):
            continue
        organizations = bodies.find(bodies.ORGANIZATION, text)
        district = DISTRICT.match(organizations[0].name) if organizations else None
        if district:
            start = organizations[0].start
            found.put("body", district["body"], passage, start, start + district.end("body"))
            found.put("organization", district["council"], passage, start + district.start("council"), organizations[0].end)
        for named in organizations[:1]:
            found.put("organization", named.name, passage, named.start, named.end)
        for named in bodies.find(bodies.BODY, text):
            if any(named.start < other.end and other.start < named.end and other.end >= named.end for other in organizations):
                continue
            if text.endswith(("that the ", "that "), 0, named.start):  # "Cllr Hill said that the Harbour Group had bought land"
                continue
            name, start = named.name, named.start
            owner = found.values.get("organization")
            if owner and name.lower().startswith(owner.lower() + " "):
                start += len(owner) + 1
                name = name[len(owner) + 1 :].lstrip(" -–,")
                start = named.end - len(name)
            if len(name) > 1 and not name.startswith("(") and not re.search(r"\bcouncil$", name, re.IGNORECASE):
                found.put("body", name, passage, start, named.end)
    if "organization" not in found.values:
        _committee_of_board(found, head)


# "Fenmoor Integration Joint Board", "Elm Valley Health and Care Partnership" over "Audit and Risk Committee": the one owns the other
_BOARD = re.compile(r"(?:\S+\s+){1,8}(?:joint\s+board|partnership|authority|pensions?\s+(?:fund|board)|trust)", re.IGNORECASE)
_COMMITTEE = re.compile(r"(?:[A-Z]\S*\s+(?:(?:and|&|of|for)\s+)?){1,6}(?:sub-?)?committee", re.IGNORECASE)


def _committee_of_board(found: _Found, head: Sequence[Draft]) -> None:
    """The board and its committee, each alone on a line of the head, one after the other."""
    for before, draft in itertools.pairwise(head[:6]):
        if _BOARD.fullmatch(before.text) and _COMMITTEE.fullmatch(draft.text) and found.values.get("body") in (None, before.text):
            found.values.pop("body", None)
            found.evidence.pop("body", None)
            found.put("organization", before.text, before.passage, 0, len(before.text))
            found.put("body", draft.text, draft.passage, 0, len(draft.text))
            return


def _title_lines(head: Sequence[Draft]) -> Iterator[Passage]:
    """The lines of the head that may name council and body, then all as one; a title broken over two lines stands before both.

    "MINUTES OF THE MEETING OF KILBRACK" / "CITY AND COUNTY COUNCIL HELD ON"
    """
    for before, draft in itertools.pairwise([None, *head]):
        if draft is None:
            continue
        if before is not None and _is_broken_title(before.text):
            yield join([before.passage, draft.passage])
        yield draft.passage
    yield join(draft.passage for draft in head)


def _is_broken_title(line: str) -> bool:
    """Whether a line begins a title and stops in a name: "MINUTES OF THE MEETING OF KILBRACK"."""
    return bool(BROKEN_TITLE.fullmatch(line)) and not bodies.find(bodies.ORGANIZATION, line) and not bodies.find(bodies.BODY, line)


# "MINUTES OF PROCEEDINGS AT MEETING OF KILBRACK", "Minutes of the Harbours and"
BROKEN_TITLE = re.compile(r"(?:(?i:draft|unconfirmed)\s+)?(?i:minutes|notes|record)\s+(?i:of)\b.*[A-Z][\w’'\-]*(?:\s+(?:and|of|for|&))?")


def _heard(found: _Found, drafts: Sequence[Draft]) -> None:
    """Body and date of an issue's page; left open where several meetings heard it and differ."""
    heard = hearings(drafts)
    if heard and len({hearing.body for hearing in heard}) == 1:
        found.put("body", heard[0].body, drafts[heard[0].index].passage, *heard[0].body_at)
    if len(heard) == 1:
        time = times.first(drafts[heard[0].index].text, heard[0].date_at[1])
        if time:
            found.put("start_time", time[0], drafts[heard[0].index].passage, *time[1].span())
        found.put("date", heard[0].date, drafts[heard[0].index].passage, *heard[0].date_at)


def _decided(found: _Found, drafts: Sequence[Draft]) -> None:
    """Body and date of a decision's page."""
    found.put_stated("body", body_of_decision(drafts))
    found.put_stated("date", date_of_decision(drafts))


def _site(found: _Found, drafts: Sequence[Draft]) -> None:
    """The organization whose site a page of one item belongs to: named over the words "Agenda item"."""
    at = next((i for i, draft in enumerate(drafts[:5]) if AGENDA_ITEM.match(draft.text)), 0)
    for draft in drafts[:at]:
        for named in bodies.find(bodies.ORGANIZATION, draft.text)[:1]:
            found.put("organization", named.name, draft.passage, named.start, named.end)


def _day_alone(found: _Found, drafts: Sequence[Draft]) -> None:
    """The day of an extract, on a line of its own over its title: "9th September 2031"."""
    for draft in drafts[:3]:
        date = first_full_date(draft.text)
        if date and not draft.cells and DAY_ALONE.fullmatch(draft.text[: date.start]) and not draft.text[date.end :].strip(" .|"):
            found.put("date", date.iso, draft.passage, date.start, date.end)


# "Report , 04/12/2031 Harbours Committee, item 6a": ModernGov's name of an attachment tells the meeting it was laid before
_ATTACHED_TO = re.compile(r",\s+(?P<date>\d{1,2}/\d{1,2}/\d{4})\s+(?:of\s+)?(?P<body>[A-Z][^,;]{2,80}),\s+item\s+\d")


def _attached_to(found: _Found, drafts: Sequence[Draft]) -> None:
    """The meeting that the attachments of an item's page name; left open where they name several."""
    named = [(match, draft) for draft in drafts for match in _ATTACHED_TO.finditer(draft.text)]
    if len({match.group("date", "body") for match, _ in named}) != 1:
        return
    match, draft = named[0]
    if date := first_full_date(draft.text, *match.span("date")):
        found.put("date", date.iso, draft.passage, date.start, date.end)
    if any((body.start, body.end) == match.span("body") for body in bodies.find(bodies.BODY, draft.text[: match.end("body")])):
        found.put("body", match["body"], draft.passage, *match.span("body"))


# "Monday, |9th September 2031", "Date: |9th September 2031"
DAY_ALONE = re.compile(r"\s*(?:date\s*:?\s*)?(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?", re.IGNORECASE)


def _date_beside_body(found: _Found, head: Sequence[Draft]) -> None:
    """A register's or a scorecard's meeting, in one line of its title: "Appendix A, Audit Committee, 5 December 2024"."""
    for draft in head[:6]:
        date = first_full_date(draft.text)
        if (
            date
            and len(draft.text) < 130
            and (bodies.find(bodies.BODY, draft.text) or re.search(r"\bmeeting\b", draft.text, re.IGNORECASE))
        ):
            found.put("date", date.iso, draft.passage, date.start, date.end)


def _cover_date(found: _Found, fields: dict[str, tuple[Draft, int, str]]) -> None:
    for label in ("date of meeting", "date", "meeting date", "to"):
        if label in fields:
            draft, start, value = fields[label]
            date = first_full_date(value)
            if date:
                found.put("date", date.iso, draft.passage, start + date.start, start + date.end)


# "Note: this meeting has been re-arranged from 11 December", "C. The Minutes of the Council held on 15 May (previously circulated)"
OTHER_DAY = re.compile(
    r"note\s*:|\(?[A-Z1-9][.)]\s+(?:the\s+)?minutes\s+of\b|.*\b(?:re-?arranged|re-?scheduled|postponed|moved|deferred)\s+from\b|.*\(previously\s+circulated",
    re.IGNORECASE,
)


def _date(found: _Found, head: Sequence[Draft], whole: Passage) -> None:
    if any(OTHER_DAY.match(draft.text) for draft in head):
        head = [draft for draft in head if not OTHER_DAY.match(draft.text)]
        whole = join(draft.passage for draft in head)
    # the date of this meeting, not of the minutes it confirms: "held on" first, then the first full date of the head
    for match in re.finditer(r"\b(?:held|meeting|on)\b", whole.text, re.IGNORECASE):
        date = first_full_date(whole.text, match.end(), match.end() + 130)
        if date:
            found.put("date", date.iso, whole, date.start, date.end)
            return
    for draft in head:
        date = first_full_date(draft.text)
        if date:
            found.put("date", date.iso, draft.passage, date.start, date.end)
            return


def _times(found: _Found, head: Sequence[Draft], drafts: Sequence[Draft]) -> None:
    # "The meeting started at 10.00 am and finished at 12.30 pm."
    for draft in [*head, *drafts[-8:], *drafts]:
        text = draft.text
        if "start_time" not in found.values and (draft in head or STARTED.search(text)):
            time = times.first(text)
            numbered = time and NUMBER_LIKE.match(time[1].group()) and text[: time[1].start()].rstrip()[-1:] in ".?!)”"
            if time and not numbered and not END.search(text[max(0, time[1].start() - 30) : time[1].start()]):
                until = UNTIL.match(text, time[1].end())
                ended = times.first(text, until.end(), until.end() + 10) if until and draft in head else None
                begun = times.before(time, ended) if ended and until and ended[1].start() == until.end() else time[0]
                found.put("start_time", begun, draft.passage, time[1].start(), time[1].end())
                if until and ended and ended[1].start() == until.end():
                    found.put("end_time", ended[0], draft.passage, ended[1].start(), ended[1].end())
        if "end_time" in found.values:
            continue
        for match in END.finditer(text):
            if (
                draft not in drafts[-12:]
                and draft not in head
                and not re.search(r"\bmeeting\b", text[max(0, match.start() - 60) : match.end() + 20], re.IGNORECASE)
            ):
                continue
            if match.group().lower().startswith("adjourn"):
                continue
            time = times.first(text, match.end(), match.end() + 45)
            if time:
                ended_at = times.after(found.values.get("start_time"), time)
                found.put("end_time", ended_at, draft.passage, time[1].start(), time[1].end())
                break


# "Municipal District of Kilbrack of Ardmoy City and County Council"
DISTRICT = re.compile(r"(?P<body>(?:municipal|metropolitan) district of .+?) of (?P<council>.+ council)$", re.IGNORECASE)


# "Fenmoor District Council| 1 Minutes: 29 June 2025", "Fenmoor Council| – 23/05/25": what may follow a council's name in a running head
BESIDE_NAME = re.compile(
    r"[\s\d–—|/.,:-]*(?:(?:minutes|agenda|page|of|draft|(?:un)?confirmed|meeting)\b[\s\d–—|/.,:-]*|[A-Z][a-z]+\s+\d{4})*", re.IGNORECASE
)


def _running_head(found: _Found, drafts: Sequence[Draft]) -> None:
    """The council named by a running head or foot, where the head of the paper prints only "the District Council"."""
    for draft in drafts:
        named = bodies.find(bodies.ORGANIZATION, draft.text[:90])[:1] if len(draft.text) < 120 else []
        if named and named[0].start == 0 and BESIDE_NAME.fullmatch(draft.text, named[0].end):
            found.put("organization", named[0].name, draft.passage, named[0].start, named[0].end)
            return
