"""Headings of agenda items that bear no number: told by the labels under them, or by how they are set."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.facts import LineStyle, Section
from pipeline.language.posts import is_post
from pipeline.segment.draft import Draft
from pipeline.segment.heading import TAIL, Heading, clean_title, is_attached
from pipeline.segment.labels import attendance_of, leading_attendance, section_of
from pipeline.segment.marks import clause_mark
from pipeline.segment.plain_titles import RESOLUTION_HEAD, plain_titles
from pipeline.segment.titles import PURPOSE, VERB, after_capitals, is_known_title, split_title, tells, title_likeness

# "Voting: 11 – For 0 – Against": no title, whatever stands below it
COUNTS_VOTES = re.compile(r"(?:voting|votes?)\b[^.]*\d", re.IGNORECASE)
# "APOLOGIES Cllr. P. Hill", a list of people without a colon
APOLOGIES_FROM = re.compile(
    r"apologies\s+(?:(?:received\s+)?from\s+)?(?:cllrs?|clrs?|crs?|councillors?|mr|mrs|ms|miss|dr)\b\.?\s+[^.]{0,3}", re.IGNORECASE
)
# "Councillor Oakes", "Cllr. A Hill", "COUNCILLOR JO ELM", "For Councillor Elm": somebody who voted or spoke
NO_BUSINESS = re.compile(
    r"(?:for\s+|against\s+)?(?:cllr|clr|councillor|cr|mr|mrs|ms|miss|dr)\b\.?(?:\s+(?!vacanc|report|question|notice|training|allowance)[\w’'.-]+){1,3}:?",
    re.IGNORECASE,
)
# "• Harbour Plan", "Signed: Councillors Hill, Elm", what a motion ends with ("Oak.”"): a point, and those who asked for the meeting
NO_HEAD = re.compile(r"[•▪●○◦·]\s|signed\s*:|[^“]*\.[”\"]$", re.IGNORECASE)
LEAST_RUN_ON = 3  # paragraphs that open with a title in capitals: one or two may do it for stress


def _stands_alone(drafts: Sequence[Draft], index: int) -> bool:
    """A short title on a page whose mark-up is lost: no sentence, a sentence below it."""
    draft = drafts[index]
    below = drafts[index + 1].text if index + 1 < len(drafts) else ""
    purpose = PURPOSE.search(draft.text)
    title = draft.text[: purpose.start()] if purpose else draft.text
    short = (
        2 <= len(title.split()) <= 10
        and not NO_BUSINESS.fullmatch(title)
        and draft.style is LineStyle.BODY
        and not RESOLUTION_HEAD.match(title)
    )
    return short and title_likeness(title) >= 0.5 and not tells(title) and bool(purpose or VERB.search(below) or below.endswith("."))


def _is_unnumbered_title(draft: Draft) -> bool:
    text = draft.text
    if (
        draft.style in (LineStyle.CELL, LineStyle.ATTACHMENT, LineStyle.LABEL, LineStyle.BULLET, LineStyle.NUMBERED)
        or section_of(text)
        or attendance_of(text)
    ):
        return False
    if (
        leading_attendance(text)
        or NO_BUSINESS.fullmatch(text)
        or NO_HEAD.match(text)
        or len(text) < 4
        or len(text.split()) > 22
        or (text.endswith((".", ";", ",")) and not is_known_title(text))
    ):
        return False
    emphatic = draft.bold or draft.style is LineStyle.HEADING or (text.isupper() and len(text) > 5)
    return emphatic and title_likeness(text, draft.style, draft.bold) >= 0.6


# what stands over its own minutes in any paper, and is no part of another item: "OPEN FORUM", "Any Other Business. Complaints were"
WHEREVER = re.compile(
    r"(?P<title>(?:(?:public|open)\s+(?:forum|session|question\s+time|participation|speaking)|public\s+questions|questions\s+from\s+the\s+public"
    r"|apologies(?:\s+for\s+absence)?|declarations?\s+of\s+(?:conflicts?\s+of\s+)?interests?|conflicts\s+of\s+interests?|announcements\s+by\s+the\s+\w+|confirmation\s+of\s+(?:the\s+)?(?:previous\s+)?minutes|matters\s+arising(?:\s+from\s+the\s+(?:previous\s+|last\s+)?minutes)?"
    r"|(?-i:QUESTIONS|NOTICES\s+OF\s+MOTION)|(?:any\s+)?other\s+(?:urgent\s+|competent\s+)?business|a\.?\s?o\.?\s?b\.?|votes?\s+of\s+sympathy|(?:opening\s+)?prayer|leave\s+of\s+absence"
    r"|(?:date|time|place|venue)(?:(?:\s*,\s*|\s+and\s+)(?:date|time|place|venue)){0,2}\s+of\s+(?:the\s+)?next\s+meeting))(?:\s*$|\s*:\s*$|\s*[:.–-]\s+(?=[A-Z]))",
    re.IGNORECASE,
)


def with_unnumbered(drafts: Sequence[Draft], found: list[Heading]) -> list[Heading]:
    """Add titles that the clerk left without a number: one before the first numbered one, set in the same manner, and standing titles
    wherever they open a paragraph."""
    first = found[0]
    head = drafts[first.last]
    before = range(first.first - 1, -1, -1)
    people_end = next((i for i in before if leading_attendance(drafts[i].text) or attendance_of(drafts[i].text)), None)
    if people_end is None:
        return found
    standing = _standing_among(drafts, found, people_end)
    for index in range(people_end + 1, first.first):
        draft = drafts[index]
        alike = draft.bold == head.bold and draft.text.isupper() == first.title_text.isupper()
        if alike and _is_unnumbered_title(draft) and not re.search(r"minute taker|chair\b.*:", draft.text, re.IGNORECASE):
            found = [Heading(index, index, None, clean_title(draft.passage)), *found]
            break
    taken = {heading.first for heading in found}
    return sorted([*found, *(heading for heading in standing if heading.first not in taken)], key=lambda heading: heading.first)


_LEAST_BEFORE = 3  # standing titles on lines of their own


def _standing_among(drafts: Sequence[Draft], found: Sequence[Heading], people_end: int) -> list[Heading]:
    """The standing titles without a number that open a paragraph among the numbered items, each once and where no item is called so."""
    held = {_folded(heading.title_text) for heading in found}
    inside = {index for heading in found for index in range(heading.first, heading.last + 1)}
    out: list[Heading] = []
    # "Apologies" / "Conflicts of interest" / "Public forum", each over its own words, before the first number
    before = [index for index in range(people_end, found[0].first) if WHEREVER.fullmatch(drafts[index].text)]
    for index, draft in enumerate(drafts[people_end:], people_end):
        title = WHEREVER.match(draft.text)
        if title is None or index in inside or draft.cells or draft.style in (LineStyle.CELL, LineStyle.ATTACHMENT, LineStyle.BULLET):
            continue
        set_apart = draft.blank_before or draft.bold or title["title"].isupper() or (index in before and len(before) >= _LEAST_BEFORE)
        if index == people_end and len(before) < _LEAST_BEFORE:  # a label of attendance
            continue
        name = _folded(title["title"])
        if not set_apart or title["title"].islower() or any(name in other or other in name for other in held):
            continue
        held.add(name)
        rest = draft.passage.part(title.end(), len(draft.text)) if title.end() < len(draft.text) else None
        out.append(Heading(index, index, None, clean_title(draft.passage.part(0, title.end("title"))), rest))
    return out


def _folded(title: str) -> str:
    """The words of a title between blanks, so that one title stands in another only as whole words: "QUESTIONS", "Question Set by"."""
    words = " ".join(re.findall(r"[^\W\d_]+", title.lower()))
    return f" {words} "


# The labels under each title of ModernGov's page of a meeting, also where its text was copied.
UNDER_TITLE = re.compile(
    r"(?:minutes|decision|presented by|additional documents|supporting documents|(?:council|committee|board)\s+resolution)\s*:",
    re.IGNORECASE,
)
# The head of ModernGov's table of items ("No. | Item | Minutes"), of CMIS's list ("Agenda Items") and of like pages.
ITEMS_BELOW = re.compile(
    r"(?:(?:note\s*\|\s*)?(?:item\s+)?no\.?\s*\|?\s*(?:agenda\s+)?item(?:\s+(?:details|status))*[\s|]*|(?:agenda\s+|public\s+)?items)",
    re.IGNORECASE,
)


def over_labels(drafts: Sequence[Draft]) -> list[Heading]:
    """Titles told by the labels under them ("Minutes:", "Additional documents:"), on a page that has several."""
    if sum(bool(UNDER_TITLE.match(draft.text)) for draft in drafts) < 2:
        return []
    out: list[Heading] = []
    last = -1
    for index, draft in enumerate(drafts):
        if not UNDER_TITLE.match(draft.text):
            continue
        pointed = False  # points stand between title and label: a note on what the item is for
        reach = 2 if "resolution" in draft.text[:24].lower() else 9
        for at in range(index - 1, max(last, index - reach), -1):
            title = drafts[at]
            if UNDER_TITLE.match(title.text):
                break
            if clause_mark(title.text):
                pointed = True
                continue
            if pointed and not (is_known_title(title.text) or title.text.isupper()):
                continue
            cut = None if _is_attached(title.text) else split_title(title.text)
            words = title.text[:cut]
            likely = title_likeness(words, title.style, title.bold) >= (0.5 if at == index - 1 else 0.55) and not COUNTS_VOTES.match(words)
            entry = at == index - 1 and _is_agenda_entry(words, drafts[at - 1].text if at else "")
            label = attendance_of(words) if words.endswith(":") else section_of(title.text) and not _of_resolution(draft, title)
            if (likely or entry) and len(words.split()) <= (40 if entry else 25) and not label:
                head, rest = (
                    (title.passage, None) if cut is None else (title.passage.part(0, cut), title.passage.part(cut, len(title.text)))
                )
                out.append(Heading(at, at, None, clean_title(head), rest))
                break
        last = index
    return sorted([*out, *_attached(drafts, out)], key=lambda heading: heading.first)


def _of_resolution(label: Draft, title: Draft) -> bool:
    """Whether a standing title, that elsewhere is a label, stands over a resolution: "Minutes" / "Council Resolution:"."""
    return "resolution" in label.text[:24].lower() and is_known_title(title.text) and not title.text.endswith(":")


def _attached(drafts: Sequence[Draft], found: Sequence[Heading]) -> Iterator[Heading]:
    """Further titles of such a page, told by the file attached to each: "Harbour dues PDF 207 KB"; not the files listed under a label."""
    taken = {heading.first for heading in found}
    listing = False
    below = is_list_of_items(drafts)
    for index, draft in enumerate(drafts):
        if UNDER_TITLE.match(draft.text) or section_of(draft.text):
            listing = section_of(draft.text) is Section.DOCUMENTS
        elif not is_attached(draft.text):
            listing = False
        elif below and not listing and index not in taken and draft.style is not LineStyle.ATTACHMENT and len(draft.text.split()) <= 30:
            yield Heading(index, index, None, clean_title(draft.passage))
        below = below or bool(ITEMS_BELOW.fullmatch(draft.text))


# "1. PROCEDURAL MOTION": the only item of a paper that has a number
LONE_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)]\s+(?=[A-Z])")


def is_list_of_items(drafts: Sequence[Draft]) -> bool:
    """Whether a page without its head lists items, two of them with a file attached; not the files below "Supporting documents"."""
    attached = [index for index, draft in enumerate(drafts) if is_attached(draft.text) and draft.style is LineStyle.BODY]
    above = [drafts[index - 1].text for index in attached if index]
    return sum(not is_attached(text) and section_of(text) is None for text in above) >= 2


def _is_agenda_entry(words: str, above: str) -> bool:
    """Whether words above a label are what an agenda calls an item, though they hold a verb: "To deal with matters which the Mayor
    considers urgent", "Petitions received - to recommend actions PDF 133 KB"; not what an item is for, below its title `above`."""
    if _is_attached(words):
        return True
    if re.match(r"To\s+[a-z]+\s", words) is None:
        return False
    return words[-1].isalpha() or title_likeness(above.strip(" |")) < 0.5 or bool(UNDER_TITLE.match(above) or ITEMS_BELOW.fullmatch(above))


def _is_attached(words: str) -> bool:
    """Whether a title leads to an attachment: "Election of Leader PDF 222 KB"."""
    tail = TAIL.search(words)
    return tail is not None and tail.start() > 0


# "To approve the minutes of 6 May." below the title "Minutes": what the item is for
_WHAT_FOR = re.compile(r"To\s+(?:approve|receive|consider|note|confirm|agree|sign|review|discuss)\b")


def unnumbered(drafts: Sequence[Draft]) -> list[Heading]:
    """Headings told by their look alone, after the attendance list."""
    plain, capitals = plain_titles(drafts), _run_on_titles(drafts)
    labels = {} if capitals else _titles_as_labels(drafts)
    first = min([*plain, *labels], default=len(drafts))
    people = (i for i, draft in enumerate(drafts[:60]) if leading_attendance(draft.text) or attendance_of(draft.text))
    people_end = max((i for i in people if i < first), default=None)
    below = next((i for i, draft in enumerate(drafts[:15]) if ITEMS_BELOW.fullmatch(draft.text)), -1 if is_list_of_items(drafts) else None)
    start = below + 1 if below is not None else 0 if people_end is None else people_end + 1
    out: list[Heading] = []
    run_on = (capitals or labels) if people_end is not None else {}
    for index in range(start, len(drafts)):
        draft = drafts[index]
        if index in run_on:
            cut = run_on[index]
            out.append(Heading(index, index, None, clean_title(draft.passage.part(0, cut)), draft.passage.part(cut, len(draft.text))))
            continue
        titled = drafts[out[-1].last].text if out and out[-1].last == index - 1 else ""
        what_for = _WHAT_FOR.match(draft.text) is not None and (_is_attached(titled) or is_known_title(titled))
        if what_for or APOLOGIES_FROM.match(draft.text):
            continue
        longest = 8 if below is None else 22
        known = (
            is_known_title(draft.text) and len(draft.text.split()) <= longest and title_likeness(draft.text, draft.style, draft.bold) >= 0.6
        )
        listed = below is not None and (_stands_alone(drafts, index) or (_is_attached(draft.text) and len(draft.text.split()) <= 25))
        if (people_end is not None or below is not None) and (_is_unnumbered_title(draft) or known or listed or index in plain):
            number = LONE_NUMBER.match(draft.text)
            begin = number.end() if number else 0
            purpose = PURPOSE.search(draft.text, begin)
            end = purpose.start() if purpose else len(draft.text)
            title = clean_title(draft.passage.part(begin, end))
            if title.text:
                rest = draft.passage.part(end, len(draft.text)) if purpose else None
                out.append(Heading(index, index, number["number"] if number else None, title, rest))
    return out


def _run_on_titles(drafts: Sequence[Draft]) -> dict[int, int]:
    """Where the text begins in paragraphs that open with their title in capitals, on a page that has several: "DOG CONTROL: Mr Hill told".

    Labels in capitals ("PRESENT:", "RESOLVED:") are none.
    """
    found: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        text = draft.text
        cut = after_capitals(text)
        broken = cut is not None and text[:cut].split()[-1] in (
            "OF",
            "AND",
            "FOR",
            "THE",
            "TO",
            "ON",
        )  # its next word stands in the line below
        if cut is not None and not broken and section_of(text[:cut]) is None and leading_attendance(text) is None:
            found[index] = cut
    return found if len(found) >= LEAST_RUN_ON else {}


# "Planning: Mrs Elm – new porch", "Matters Arising: The bin has come"
LABEL = re.compile(r"(?P<title>[A-Z][\w’'&,/ -]{3,50}?)\s*:\s+(?=\S)")
_LONGEST_ALONE = 6  # words
LEAST_LABELS = 3  # standing titles that stand before colons: fewer may be fields of the head


def _titles_as_labels(drafts: Sequence[Draft]) -> dict[int, int]:
    """Where the text begins in paragraphs that open with their title and a colon, in a paper that does so with its standing titles."""
    found: dict[int, int] = {}
    standing: set[str] = set()
    for index, draft in enumerate(drafts):
        label = LABEL.match(draft.text)
        title = label["title"] if label else ""
        if label is None or draft.cells or len(title.split()) > 6 or VERB.search(title.lower()):
            continue
        known = is_known_title(title)
        standing |= {title.split()[0].lower()} if known and attendance_of(title) is None else set()
        if known or (standing and section_of(title) is None and attendance_of(title) is None and _reads_as_title(title)):
            found[index] = label.end()
    if len(standing) >= LEAST_LABELS:
        return found
    # "Minutes of the last Meeting: Cllr Hill proposed them" over "Matters Arising:" and "Planning", on lines of their own
    alone = [i for i, draft in enumerate(drafts) if draft.blank_before and _stands_for_all(draft.text)]
    first = alone[0] if len(alone) >= LEAST_LABELS else 0
    return {i: cut for i, cut in found.items() if i < first and VERB.search(drafts[i].text, cut) and _is_business(drafts[i].text)}


def _stands_for_all(words: str) -> bool:
    """Whether a line is a standing title and nothing else: "Matters Arising:", no "Minutes of the Panel held in the Hall"."""
    short = len(words.split()) <= _LONGEST_ALONE and ":" not in words[:-1] and not VERB.search(words) and " held " not in words
    return short and attendance_of(words) is None and is_known_title(words)


def _is_business(words: str) -> bool:
    """Whether a paragraph opens with a standing title that is no label of attendance."""
    label = LABEL.match(words)
    return label is not None and is_known_title(label["title"]) and attendance_of(label["title"]) is None


def _reads_as_title(words: str) -> bool:
    return title_likeness(words) >= 0.6 and not is_post(words)


BARE_NUMBER = re.compile(r"\d{1,4}(?:[./]\d{1,4}){0,2}[.)]?")


def standing_apart(drafts: Sequence[Draft]) -> int:
    """How many standing titles a paper sets in capitals on lines of their own with no number, so that numbers are those of points below."""
    return len(
        {
            draft.text
            for before, draft in itertools.pairwise(drafts)
            if draft.text.isupper() and len(draft.text.split()) <= 4 and not draft.text[0].isdigit()
            if is_known_title(draft.text) and not BARE_NUMBER.fullmatch(before.text)
        }
    )
