"""Strips of printed lines -> paragraphs: lines that were one before the page or the column broke them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline import patterns as re
from pipeline.facts import Document, Line, LineStyle, Span
from pipeline.language.figures import has_figure
from pipeline.language.fulldate import MONTHS
from pipeline.language.names import is_given_name
from pipeline.segment.columns import Strip
from pipeline.segment.heading import is_attached
from pipeline.segment.labels import attendance_of
from pipeline.segment.marks import BULLET, CLAUSE, ITEM_NUMBER, clause_mark
from pipeline.segment.passages import is_broken
from pipeline.segment.titles import VERB, is_known_title

# Styles of lines that are whole blocks by the format's own word.
OWN_BLOCK = {
    LineStyle.HEADING,
    LineStyle.ITEM_NUMBER,
    LineStyle.ITEM_TITLE,
    LineStyle.LABEL,
    LineStyle.BULLET,
    LineStyle.NUMBERED,
    LineStyle.ATTACHMENT,
}
BOLD = (LineStyle.BOLD, LineStyle.HEADING, LineStyle.ITEM_TITLE)
# Styles of lines that the next line never goes on with.
CLOSED = {LineStyle.HEADING, LineStyle.ITEM_NUMBER, LineStyle.ITEM_TITLE, LineStyle.LABEL, LineStyle.ATTACHMENT}
# Papers whose lines are blocks already: a paragraph of HTML or DOCX is one line.
BLOCK_MEDIA = {"text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
# Words that begin a new paragraph wherever they head a line.
OPENER = re.compile(
    r"""(?:resolved\b|recommended\b|decision\b|action\b\s*[:\-–]|agreed\s*:|proposed(?:\s+by)?\s*:|seconded(?:\s+by)?\s*:
        |(?-i:Proposed|Seconded|Moved)\s+by\s+(?-i:Cllr|Councillor|Cr|Comhairleoir|Mr|Mrs|Ms|Miss|Dr)\b
        |moved\s*[:\-]|carried\b|present\s*:|in\s+attendance\b|apologies\s*[:\-]|(?-i:Apologies|An\s+apology)\s+(?:for|was|were)\b|also\s+(?:present|in\s+attendance)
        |it\s+was\s+(?:proposed|resolved|agreed)\b.{0,4}$|proposer\s*:|seconder\s*:|votes?\s+(?:for|against)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Name: words" at the head of a line: a field of a cover sheet.
FIELD = re.compile(r"[A-Z][A-Za-z/()&'’ \-]{1,40}:(?:\s|$)")
# What ends a sentence, and what may close after it: "(he agreed.)"
STOPS, CLOSING = (".", "!", "?", ":", ";"), "\"'”’)]"
# A line that cannot be the end of its sentence: "the Director of", "Principal –", "Housing,".
OPEN_END = re.compile(
    r"""(?:[,&–—/]|\b(?:and|or|of|the|to|for|in|on|by|with|at|a|an|that|from|as)|
    \b(?:Councillors?|Cllrs?|Cr|Crs|Mr|Mrs|Ms|Miss|Dr|Mayor|Moved:|Seconded:|Proposed:)\.?)\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Circulated, report of the Chair of the Harbour Strategic" / "Policy Committee dated 4 May": a sentence whose verb stands first
VERB_FIRST = re.compile(r"(?:[\[(]?\w{1,4}[\])]\s+)?Circulated\b")
LONGEST_OPEN_END = 16  # characters of a line, at its end, that may be such a word: "Councillors."
# "Moved: Cr Gerard" / "Pell": a name that a narrow column broke
MOVER = re.compile(r"(?:moved|seconded|proposed)(?:\s+by)?\s*:", re.IGNORECASE)
# "ON Thursday, 14" / "February 2019": a date that a narrow column broke
DAY_END = re.compile(r"\b[0-3]?\d(?:st|nd|rd|th)?$", re.IGNORECASE)
MONTH_HEAD = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[,.]?\s+\d{4}", re.IGNORECASE
)
# "published on 31" / "May.", "since" / "May. The motion": a day or a word of time, and a month whose year nobody prints
TIME_END = re.compile(
    r"\b(?:since|until|till|during|in|last|(?:on|by|from|to|until|of|since|before|after|dated|day,?)\s(?:the\s)?[0-3]?\d(?:st|nd|rd|th)?)$",
    re.IGNORECASE,
)
MONTH_ALONE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[,.;)]", re.IGNORECASE
)
# "compared with £17.9m reported in Quarter" / "1.(2) The main variances": a word that its number stands behind
NUMBER_BEHIND = re.compile(r"[a-z,] (?:Quarter|Appendix|Section|Phase|Schedule|Part|Clause|Paragraph|Stage|Zone|Band|Tier|Option)$")
LEAST_BEFORE_NUMBER = 30  # characters of a line that is no heading
_OF_MONTHS = frozenset("JFMASONDjfmasond")
YEAR_HEAD = re.compile(r"(?:19|20)\d\d\b(?!\s*[.):/-])")
MONTH_END = re.compile(rf"\b[0-3]?\d(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)}),?$", re.IGNORECASE)
# "Ann" / "Hill (Risk Manager) was in attendance": a name that a line's end broke
GIVEN = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Cllr|Councillor)\.?\s+)?[A-Z][a-z'’-]*\.?")
FAMILY = re.compile(r"[A-Z][\w'’-]+(?:,|\s\()")
# "congratulated Mr Joel" / "Hill and", "seconded by Councillor Mrs G" / "Hill, who"
TITLED_GIVEN = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllrs?|Councillors?)\.?\s+(?:[^.;:]{0,60}\band\s+)?(?P<given>[A-Z][a-z]*)$")
# "To approve the minutes of the Harbour Strategic" / "Policy Committee meeting held on 5 May"
MINUTES_OF = re.compile(r"\bminutes\s+of\b(?!.*\bheld\b)", re.IGNORECASE)
HELD = re.compile(r"(?:[A-Z][\w’'-]*\s+|and\s+|meeting\s+){1,8}held\b")
HANGING_INITIAL = re.compile(r"[a-z],\s(?:[A-Z]\.\s?){1,2}$")
FAMILY_WORD = re.compile(r"[A-Z][\w’'-]+(?=\s+[a-z(]|[,.;]|$)")
# "seconded by Councillor Elm" / "(J) and adopted": which of the Elms
TITLED_FAMILY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cr|Cllr|Councillor)\.?\s+(?:[A-Z][\w’'.-]*\s+){0,2}[A-Z][\w’'-]+$")
NAMESAKE = re.compile(r"\([A-Z]{1,2}\)(?:[.,;]|\s+(?:[a-z]+\b|[“‘])|$)")
# "the Harbours Act, 1990" / "(as amended) and"; "(a) the fee" is a point
LOWER_ASIDE = re.compile(r"\((?!(?:[a-z]|[ivx]{2,4})[).])[a-z]+\b")
# "That the minutes of the" / "Risk Panel be confirmed", "RESOLVED that the Harbour" / "Panel note": words whose verb is still to come
MOTION = re.compile(r"^(?:\d{1,2}\.\s+|\([a-z]\)\s+)?[“‘\"]?(?i:(?:and\s+)?that)\b|\b(?i:that)(?=\s+(?:the\s+)?[A-Z]|(?:\s+the)?$)")
MOTION_VERB = re.compile(
    r"\b(?:be|is|are|will|receives?|notes?|considers?|approves?|agrees?|adopts?|recommends?|confirms?|accepts?|moves?|endorses?|requests?)\b"
)
# "That, in accordance with Section 4 of the Harbours" / "Act, 1990": the ground told first, its motion still to come
MOTION_GROUND = re.compile(
    r"[\s,]*(?:in\s+accordance\s+with|pursuant\s+to|having\s+regard\s+to|under|following|subject\s+to)\b", re.IGNORECASE
)
# "SR1 Late trains", "CR-04: Moss on roofs"
ENTRY_CODE = re.compile(r"(?P<series>[A-Z]{1,6}[ -]?)(?P<number>\d{1,3})[.:)]?\s+(?=[A-Z])")
# "12/24", "present": a number of a year, or a label of attendance, that is all its line
LINE_OF_ITS_OWN = re.compile(r"\d{1,3}/\d{2,4}|present|in attendance|apologies|absent")
# "2.", "104.31" under a sentence: the next item's number
NUMBER_ALONE = re.compile(r"\d{1,3}(?:[.-]\d{2})?[a-z]?\.?")
NAME_ALONE = re.compile(r"[A-Z][\w’'\-]+")  # "Pell"
_LONGEST_TITLE = 40
NO_WRAP = 10_000
LEAST_UNBROKEN = 12  # lines


@dataclass(slots=True)
class Paragraph:
    """Lines read as one, with the margin's entries beside them."""

    lines: list[Line]
    spans: list[Span]
    margins: list[Span] = field(default_factory=list)
    blank_before: bool = True

    @property
    def style(self) -> LineStyle:
        return self.lines[0].style

    @property
    def bold(self) -> bool:
        return self.style is not LineStyle.BODY and all(line.style in BOLD for line in self.lines)


def paragraphs(document: Document, rows: Sequence[Strip]) -> list[Paragraph]:
    """The paragraphs of `rows` in order. Lines of HTML and DOCX stand as they are; printed lines are joined where the next word
    would not have fitted, or where the sentence plainly goes on."""
    text = document.text
    if document.source.media_type in BLOCK_MEDIA:
        return [Paragraph([row.line], [row.span], list(row.margins)) for row in rows]
    blanks = [True, *(_blank_between(text, before, after) for before, after in itertools.pairwise(rows))]
    blanks_mean = _blanks_mean(blanks[1:])
    layout = _Layout(text, _wrap_width(text, rows, blanks_mean), blanks_mean)
    words = [text[row.span.start : row.span.end].strip() for row in rows]
    out: list[Paragraph] = []
    for position, row in enumerate(rows):
        blank = blanks[position]
        if out and _goes_on(layout, rows[position - 1], row, words[position - 1], words[position], blank, out[-1]):
            out[-1].lines.append(row.line)
            out[-1].spans.append(row.span)
            out[-1].margins.extend(row.margins)
        else:
            out.append(Paragraph([row.line], [row.span], list(row.margins), blank))
    return out


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the lines of a paper are set: its text, the width at which they were broken, and whether blanks part its paragraphs."""

    text: str
    width: int
    blanks_mean: bool


def _wrap_width(text: str, rows: Sequence[Strip], blanks_mean: bool) -> int:
    """The width at which this paper's lines were broken; NO_WRAP where they were not.

    Told by the lines that plainly go on (the next begins in lower case, this one has no full stop); where those are few, by all. Many
    lines with blanks between, none of which goes on, were not broken: each is a paragraph, as pages of ModernGov and InfoCouncil are saved.
    """
    printed = [_behind_joint(text[row.span.start : row.span.end]) for row in rows if row.line.style is not LineStyle.CELL]
    broken = sorted(
        len(line)
        for line, following in itertools.pairwise(printed)
        if following[:1].islower() and not _is_closed(line.rstrip()) and not _begins_point(following)
    )
    if not broken and len(printed) >= LEAST_UNBROKEN and not blanks_mean:
        return NO_WRAP
    if len(broken) >= 4:
        wide = broken[int(len(broken) * 0.9)]
        return wide if wide <= 170 else NO_WRAP
    widths = sorted(len(line) for line in printed)
    if not widths:
        return NO_WRAP
    wide = widths[int(len(widths) * 0.9)] if len(widths) >= 4 else widths[-1]
    return wide if 50 <= wide <= 140 and widths[-1] <= 1.4 * wide else NO_WRAP  # a line far longer than the rest was not broken


# "were raised.2.The Chair", "noted;b)CR05 Fog", "had gone.Members asked": two lines of a page whose break was lost between them
_JOINT = re.compile(
    r"[.;:?)](?=\S)(?:(?<=[a-z%].)(?=(?:\d{1,2}\.|\(?[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}\))?\s?[A-Z])"
    r"|(?<=\d\.)(?=(?:\d{1,2}\.|[a-z]\))[A-Z]))"
)


def _behind_joint(line: str) -> str:
    """The part of a printed line that was one: its width is that at which lines were broken."""
    return line[max((match.end() for match in _JOINT.finditer(line)), default=0) :]


def _blanks_mean(blanks: Sequence[bool]) -> bool:
    """False where nearly every line is followed by a blank one, so that a blank line says nothing (pages turned into Markdown)."""
    return len(blanks) < 6 or sum(blanks) / len(blanks) < 0.8


def _blank_between(text: str, before: Strip, after: Strip) -> bool:
    if text.count("\n", before.line.span.end, after.line.span.start) > 1:
        return True
    a, b = before.line.box, after.line.box
    if a and b and before.line.page == after.line.page:
        return b.top - a.bottom > 0.7 * max(a.bottom - a.top, 4.0)
    return False


def _goes_on(layout: _Layout, before: Strip, after: Strip, first: str, second: str, blank: bool, paragraph: Paragraph) -> bool:
    """Whether the line `after`, whose words are `second`, goes on with the paragraph that `before`, whose words are `first`, ends."""
    text, width = layout.text, layout.width
    above, style = before.line.style, after.line.style
    plain = above is LineStyle.BODY and style is LineStyle.BODY
    if not first or not second or (not plain and (LineStyle.CELL in (above, style) or style in OWN_BLOCK or above in CLOSED)):
        return False
    if is_attached(first) or is_attached(second) or (" | " in second and attendance_of(second)):
        return False
    head = second[0]
    ends = _is_closed(first)
    point = _begins_point(second)
    lower = (head.islower() and not point) or (head == "(" and LOWER_ASIDE.match(second) is not None and not attendance_of(second))
    if len(first) <= 4 and _bare_mark(first):  # "·" or "1." alone, its point on the next line: "confirms the report"
        return lower or bool(BULLET.fullmatch(first))
    if (above is LineStyle.BOLD) != (style is LineStyle.BOLD) and not (lower and not ends):
        return False
    if head == "(" and NAMESAKE.match(second) and TITLED_FAMILY.search(first):
        return True
    if is_broken(first, second, text) or _broken_date(first, second) or (not blank and head.isdigit() and _broken_figure(first, second)):
        return True
    parted = blank and layout.blanks_mean  # what goes on behind a blank begins in lower case, and the line before is a whole one
    if (parted and (not lower or ends or len(first) <= 0.6 * width)) or _next_entry(text, paragraph, second):
        return False
    room = width * 0.97 - 1 - len(second.split(" ", 1)[0])  # for the next word to fit
    full = width != NO_WRAP and len(first) > room and len(_behind_joint(first)) > room
    if full and not blank and not before.margins and (not ends or first[-1] == ";") and _goes_on_in_words(first, second, text, paragraph):
        return True
    if point or OPENER.match(second) or (":" in second and FIELD.match(second) and not lower and not _open_motion(first, second)):
        return False
    if blank and (ends or (second.isupper() and not first.isupper())) and _is_standing_title(second):
        return False
    if OPENER.fullmatch(first) or (has_figure(first) and ITEM_NUMBER.fullmatch(first)):
        return False
    if ends and head.isdigit() and NUMBER_ALONE.fullmatch(second):
        return False
    if parted or (lower and not ends) or _open_bracket(first):
        return True
    if not ends and ((not blank and _open_quotation(first, second)) or _open_motion(first, second)):
        return True
    if before.margins and ends:
        return False
    if not ends and "held" in second and HELD.match(second) and MINUTES_OF.search(first):
        return True
    if OPEN_END.search(first, len(first) - LONGEST_OPEN_END) and (not FIELD.match(first) or MOVER.match(first)):
        return True
    if (not blank and GIVEN.fullmatch(first) and FAMILY.match(second)) or _broken_name(first, second):
        return True
    if MOVER.match(first) and NAME_ALONE.fullmatch(second):
        return True
    capitals = not ends and first.isupper() and second.isupper()
    if capitals and not layout.blanks_mean and len(first.split()) == 1 and first not in ("CARRIED",):
        return True  # a justified title, one word a line
    if capitals and len(first) > 0.6 * min(width, 110) and len(first.split()) > 4:
        return True  # a title in capitals over several lines
    if width == NO_WRAP or (full and _set_in_columns(text, before.span, after.span)):
        return False
    return full or (not ends and (bool(before.margins) or (len(first) > 0.7 * width and _tells(text, paragraph))))


# "Ann Hill|      |AH": room that no justified line leaves
ROOM = re.compile(r"(?<=\S) {4,}(?=\S)")


def _set_in_columns(text: str, first: Span, second: Span) -> bool:
    """Whether two printed lines have words in the same columns, and so are rows of a list: "Ann Hill     AH    Head of" ."""
    one, other = ({room.end() - span.start for room in ROOM.finditer(text, span.start, span.end)} for span in (first, second))
    return not one.isdisjoint(other)


def _is_standing_title(words: str) -> bool:
    """Whether a line is a standing title and no more, as below "Refused by the Borough,": "CORRESPONDENCE", "Matters Arising:"."""
    return len(words) < _LONGEST_TITLE and words.rstrip(":")[-1:].isalpha() and not VERB.search(words) and is_known_title(words)


def _tells(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph so far is the beginning of a sentence."""
    start, end = paragraph.spans[0].start, paragraph.spans[-1].end
    return VERB_FIRST.match(text, start, end) is not None or VERB.search(text, start, end) is not None


def _is_closed(words: str) -> bool:
    """Whether a line ends where a sentence may end: "he agreed.", "(he agreed.)", "these points:"."""
    return words.rstrip(CLOSING).endswith(STOPS)


# "2019/2020 Municipal Year.", "2017/18. He": a financial year that looks like an item's number
YEARS = re.compile(r"(?:19|20)\d\d[/-]\d\d(?:\d\d)?\b")
# "AGAINST: 8; ABSTENTIONS: 6. It was": the sides of a vote in one sentence look like fields
SIDES = re.compile(r"(?:for|against|abstentions?|abstained)\s*[:–-]\s*\d", re.IGNORECASE)


def _goes_on_in_words(first: str, second: str, text: str, paragraph: Paragraph) -> bool:
    """Whether a full line without a stop goes on in a line that looks as if it began something of its own: "carried by" / "votes for and",
    "for the" / "2019/20 Municipal Year", "FOR: 41;" / "AGAINST: 8"."""
    if first[-1] == ";":
        return SIDES.match(second) is not None and SIDES.search(first) is not None
    if second[0].islower():
        return OPENER.match(second) is not None and not clause_mark(second)
    if first.isupper() or not (YEARS.match(second) or SIDES.match(second)):
        return False
    told = VERB.search(text[paragraph.spans[0].start : paragraph.spans[-1].end])
    return told is not None or OPEN_END.search(first, len(first) - LONGEST_OPEN_END) is not None


def _broken_date(first: str, second: str) -> bool:
    """Whether a line ends in a day, and the next begins with its month, or in both, and the next with their year: "ON TUESDAY, 5TH
    MARCH," / "2031 AT 2 P.M.". So does "reported in Quarter" before its number."""
    if second[0].isdigit():
        if len(first) >= LEAST_BEFORE_NUMBER and NUMBER_BEHIND.search(first) and not ITEM_NUMBER.fullmatch(second):
            return True
        return bool(YEAR_HEAD.match(second) and MONTH_END.search(first))
    if second[0] not in _OF_MONTHS:
        return False
    if MONTH_ALONE.match(second) and TIME_END.search(first):
        return True
    return bool(MONTH_HEAD.match(second) and DAY_END.search(first))


# "had increased from 12 to" / "16. The Director", "with a score of" / "15. It": a sentence that ends in a figure, and no point
LEADS_TO_FIGURE = re.compile(
    r"\bfrom\s+[£€$]?\d[\d,.]*%?\s+to$|\b(?:scor(?:e|ed|ing)|rat(?:ed|ing)|target|total|average|number)\s+(?:of|at|is|was|to)$|\bat\s+(?:about|just)$"
)
FIGURE_LAST = re.compile(r"\d{1,3}\.(?=\s*[A-Z]|$)")


def _broken_figure(first: str, second: str) -> bool:
    """Whether a line leads to a figure with which the next begins and a sentence ends."""
    return FIGURE_LAST.match(second) is not None and LEADS_TO_FIGURE.search(first) is not None


def _broken_name(first: str, second: str) -> bool:
    """Whether a line ends in a title and a given name, or an initial in a list, and the next begins with the family name: "thanked Mr
    Joel" / "Hill and Ms Elm", "submitted by Councillors A. Ash, B." / "Elm, C. Hill"."""
    if not FAMILY_WORD.match(second):
        return False
    if first[-1] == ".":
        return HANGING_INITIAL.search(first) is not None
    titled = TITLED_GIVEN.search(first)
    return titled is not None and (titled["given"].isupper() or is_given_name(titled["given"]))


def _next_entry(text: str, paragraph: Paragraph, second: str) -> bool:
    """Whether a line begins the next entry of a list by code: "SR1 Late trains ..." / "SR2 Moss on roofs ..."."""
    other = ENTRY_CODE.match(second)
    one = ENTRY_CODE.match(text[paragraph.spans[0].start : paragraph.spans[0].end].lstrip()) if other else None
    return bool(one and other and one["series"] == other["series"] and int(one["number"]) < int(other["number"]))


def _bare_mark(words: str) -> bool:
    return bool(BULLET.fullmatch(words) or CLAUSE.fullmatch(words))


def _open_bracket(first: str) -> bool:
    """Whether a bracket opened in a line is still open at its end: "Joan Reed (Group" / "Manager, Finance)"."""
    return "(" in first and first.count("(") > first.count(")") and len(first) - first.rfind("(") < 60


def _open_quotation(first: str, second: str) -> bool:
    """Whether a quotation opened at the end of a line is closed in the next: "receives the “Annual" / "Report” of the staff"."""
    opened = first.rfind("“")
    return opened > first.rfind("”") and len(first) - opened < 60 and "”" in second and "“" not in second[: second.index("”")]


def _open_motion(first: str, second: str) -> bool:
    """Whether a line tells what is moved or resolved and does not come to its verb ("recommends that the Harbour and"), or breaks off
    in a name: "That the Panel receives the Annual" / "Report."."""
    told = [match.end() for match in MOTION.finditer(first)] if "that" in first.lower() else []
    if not told:
        return False
    words = first[told[-1] :]
    verb = MOTION_VERB.search(words) or VERB.search(words)
    if not verb:
        return len(words.split()) <= 10 or MOTION_GROUND.match(words) is not None
    return told[0] < 12 and bool(re.search(r"\bthe\s+[A-Z][\w’']*$", first) and _is_closed(second))


def _begins_point(words: str) -> bool:
    """Whether a line begins with a mark of its own: a bullet, "(a)", "3.", an item's number before a capital."""
    if words[:1].isupper():  # as nearly all lines do, and no mark
        return False
    if LINE_OF_ITS_OWN.fullmatch(words):
        return True
    if mark := clause_mark(words):
        rest = words[mark.end :]
        return mark.style == "•" or not mark.style.startswith("1.1") or rest[:1].isupper() or rest[:1] in "‘“'\""
    match = None if words[:1].isalpha() else ITEM_NUMBER.match(words)
    return bool(match and match.end() < len(words) and re.match(r"\s*[:.]?\s*[A-Z]", words[match.end("number") :]))
