"""What a label alone on its line says of the words after it: "Decision:", "IN ATTENDANCE", "Supporting documents:"."""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline import patterns as re
from pipeline.facts import Section
from pipeline.language.names import begins_name
from pipeline.language.vocabulary import table

# "Recommendation(s):", "PRESENT (six Councillors): -", "Committee resolution 2019/64", "3. Recommendation(s)"
_TRIM = re.compile(r"(?:\s+(?:no\.?\s*)?\d{1,4}[/.]\d{1,4})?\s*[:\-–—.]*\s*[:\-–—.]*\s*$")
_COUNT = re.compile(r"\s*\((?!s\)).{0,40}\)\s*$")
# The label of a page about one item, also at the end of the path to it: "Agenda item 8", "Home > Council > Issue"
AGENDA_ITEM = re.compile(
    r"(?:[^>]{2,40}>\s*){1,5}(?:issue|agenda item)\s*$|agenda item(?:\s+(?:no\.?\s*)?(?P<number>\d{1,3}[A-Z]?))?\s*:?\s*$", re.IGNORECASE
)


@cache
def _sections() -> dict[str, Section]:
    labels = table("section_labels")
    return {term: Section(name) for name, group in labels.items() if name != "attendance" for term in group}


@cache
def _attendance() -> dict[str, str]:
    return {term: how for how, group in table("section_labels")["attendance"].items() for term in group}


@lru_cache(maxsize=4096)  # a line is asked by all that look for labels
def plain(words: str) -> str:
    """A label's own words: lower case, without its colon, a count in brackets or a resolution's number."""
    words = words.strip()
    if not words[-1:].isalpha():  # most lines end in a word, behind which there is nothing to trim
        words = _TRIM.sub("", words)
    words = words.rpartition(" | ")[2]  # "Te Hunga kua Tae mai | present", in two languages
    if words.endswith(")"):
        words = _TRIM.sub("", _COUNT.sub("", words))
    return " ".join(words.replace("’", "'").lower().split())


# "Papers presented to Councillors:", "Documents tabled", "Papers for this meeting": over what a meeting had before it
_PAPERS = re.compile(
    r"(?:supporting\s+|meeting\s+)?(?:papers|documents)\s+(?:(?:presented|circulated|tabled|provided|distributed|issued|sent|attached|enclosed)\b"
    r"(?:\s+(?:to|with|before|for|in|at|prior|advance|of|the|this|all|agenda|meeting|members|councillors|committee|board|panel|those|present))*"
    r"|(?:for|of)\s+(?:the|this)\s+meeting)"
)


def section_of(words: str) -> Section | None:
    """The section that the label `words` opens, or None if they are no label."""
    if len(words) > 60:
        return None
    label = plain(words)
    section = _sections().get(label)
    if section is None and ("papers" in label or "documents" in label) and _PAPERS.fullmatch(label):
        return Section.DOCUMENTS
    return section


# "Present via MS Teams", "Attending remotely": labels over those who were there from afar
_FROM_AFAR = re.compile(
    r"(?:also\s+|members\s+|councillors\s+|others?\s+|officers?\s+|guests?\s+|partners\s+)?"
    r"(?:present|attended|attending|in attendance|attendance|joined|joining|participating)\s+"
    r"(?:virtually|remotely|online|(?:via|by|on|through|over)\s+(?:the\s+)?[\w ]{3,24})"
)


# "Council officials present", "Officers and guests in attendance": who else is there than the members
_OTHERS = re.compile(
    r"(?:[a-z']+\s+){0,2}(?:officers|officials|staff|visitors|guests|observers|advisers|advisors)(?:\s+and\s+\w+)?\s+(?:also\s+)?"
    r"(?:present|attending|in\s+attendance)"
)


# "Sectoral representatives present:", "Trustees in attendance:": whoever else is listed so; no count of the public
_WHOEVER = re.compile(r"(?!number|no\b|public|press)(?:[a-z']+\s+){1,4}(?P<how>present|in\s+attendance)")
# "The following were present:", "The following members were in attendance:"
_FOLLOWING = re.compile(r"the\s+following\s+(?:[a-z]+\s+){0,2}(?:were|are)\s+(?P<how>present|(?:also\s+)?in\s+attendance|also\s+present)")
# "Observer:", "Committee member present:": the label of a list of one
_ONE = re.compile(r"\b(member|officer|councillor|witness|observer|guest|visitor|official|adviser|advisor)(?=\s|$)")
# "LA Officers", "Supporting Staff": a line of its own between two lists
_STAFF = re.compile(
    r"(?:(?:supporting|support|lead|la|council|local\s+authority|county|district|borough|trust|board|other|senior|corporate|invited|external|"
    r"attending|advising)\s+){1,2}(?:officers|officials|staff|observers|guests|visitors|advisers|advisors)"
)
# "Also attending, invited by the Clerk:", "In attendance for item 4:": when or why stands behind the label
_WHY = re.compile(
    r"\s*(?:,\s*|\s(?=for\s|by\s|at\s|from\s))(?:(?:as\s+)?(?:invited|guests?)\s|(?:by|at\s+the)\s+invitation|for\s+(?:part|items?|minutes?)\b|from\s)[^:]*$"
)


def attendance_of(words: str) -> str | None:
    """ "present", "in_attendance", "apologies" or "absent" for the label of an attendance list, or None."""
    return None if len(words) > 80 else _attendance_of(words)


@lru_cache(maxsize=4096)
def _attendance_of(words: str) -> str | None:
    label = plain(words).replace("(s)", "s")
    if known := _attendance().get(label) or _attendance().get(_ONE.sub(r"\1s", label)):
        return known
    closed = words.rstrip(" -–—").endswith(":")
    if "/" in label:  # "I LÁTHAIR/PRESENT:", "Presennol / Present"
        told = {how for part in label.split("/") if (how := _attendance().get(part.strip()))}
        if len(told) == 1:
            return told.pop()
    if following := _FOLLOWING.fullmatch(label):
        return "present" if following["how"] == "present" else "in_attendance"
    if _OTHERS.fullmatch(label) or (_STAFF.fullmatch(label) and "." not in words) or (closed and _FROM_AFAR.fullmatch(label)):
        return "in_attendance"
    if closed and (why := _WHY.search(label)):
        return attendance_of(label[: why.start()])
    whoever = _WHOEVER.fullmatch(label) if closed else None
    return ("present" if whoever["how"] == "present" else "in_attendance") if whoever else None


# What the labels below begin with that stand without a colon: "Also present", "Committee members", "Apologies"
_BEGUN = re.compile(
    r"(?:present|in\s|attend|apolog|also|the\s+following|members?|councillors?|committee|board|those|officers?|officials|staff|others?|spc|elected|voting)",
    re.IGNORECASE,
)
# "PRESENT: Mr A Reed (Chairman)", "Those Attending: Cllr Mrs B Dunn", "In attendance: The Clerk", "Present  Ann Hill   AH"
_LEADING = re.compile(r"(?P<label>[A-Za-z][A-Za-zÀ-ÿ /’'()\-]{2,60}?)(?P<stop>\s*[:\-–—]+\s*|\s{2,}|\s*$)")
_LABEL = (
    r"(?P<label>(?:(?:also|members?|councillors?|committee|board|those|officers?|officials|staff|others?|spc)\s+){0,2}"
    r"(?:present|in\s+attendance|attending|attended|apolog(?:y|ies)(?:\s+for\s+absence)?(?:\s+received)?))"
)
# "Also Present: |", "Members in attendance for this item – |", "Apologies received (3): |"
_PHRASE = re.compile(
    rf"{_LABEL}(?:\s+in\s+the\s+chair)?(?:\s+for\s+(?:this|the|all|these)\s+(?:items?|hearing|application))?(?:\s+(?:were|was))?(?:\s*(?:\([^)]{{0,40}}\)\s*)?(?:[:;\-–—]+\s*)+|\s{{2,}})",
    re.IGNORECASE,
)
# "In Attendance |An Cathaoirleach Cllr. A Hill", "Also Present |J. Elm, Chief Executive", "PRESENT. |The Chairman", "Committee Members
# |Councillor Hill", "Those present were |Cllrs Hill": a label without its colon
_BARE = re.compile(
    rf"(?:{_LABEL}|(?P<members>(?:committee|board|elected|voting)\s+members))(?:\s+(?:were|was))?(?:\s?[.,])?\s+", re.IGNORECASE
)
_OFFICE = re.compile(
    r"(?:An?|The)\s+(?:[A-Z][\w’'-]+\s+)?(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Clir|Cathaoirleach)\b|(?:The\s+)?(?:Vice[\s-]|V\.\s?)?Chair(?:man)?\b"
)
_TITLED = re.compile(r"(?:(?:[A-Z][\w’'-]+\s+)?(?:Cllrs?|Councillors?|Clir)|Messrs|Mr|Mrs|Ms|Miss|Dr)\b")


def leading_attendance(words: str) -> tuple[str, int] | None:
    """How the people after the label at the head of `words` attended, and where their names begin; None without such a label."""
    begun = _BEGUN.match(words)
    phrase = _PHRASE.match(words) if begun else None
    if phrase and (how := attendance_of(phrase["label"])):
        return how, phrase.end()
    leading = _LEADING.match(words) if ":" in words else None
    if leading and ":" in leading["stop"] and (how := attendance_of(f"{leading['label']}:")):
        return how, leading.end()
    if not begun:
        return None
    bare = _BARE.match(words) if words[:1].isupper() else None
    if bare and _names_somebody(words, bare.end()) and (how := attendance_of(bare["label"] or bare["members"])):
        return how, bare.end()
    first = words.split(" ", 1)[0]
    # "Present Councillors D Reed (Chair)", as a PDF prints a label in a column of its own
    if first in ("Present", "PRESENT") and re.match(r"\S+\s+(?:[A-Z]|Cllr)", words) and not re.match(r"\S+\s+(?:at|for|were|in)\b", words):
        return "present", len(first) + 1
    return None


def _names_somebody(words: str, position: int) -> bool:
    """Whether a person or the chair stands at `position`."""
    return bool(_TITLED.match(words, position) or _OFFICE.match(words, position)) or begins_name(words, position)
