"""What a label alone on its line says of the words after it: "Decision:", "IN ATTENDANCE", "Supporting documents:"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.facts import Section
from pipeline.language.vocabulary import table

# "Recommendation(s):", "PRESENT (six Councillors): -", "Committee resolution 2019/64", "3. Recommendation(s)"
_TRIM = re.compile(r"(?:\s+(?:no\.?\s*)?\d{1,4}[/.]\d{1,4})?\s*[:\-–—.]*\s*[:\-–—.]*\s*$")
_COUNT = re.compile(r"\s*\((?!s\)).{0,40}\)\s*$")


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
    words = _TRIM.sub("", words.strip())
    words = words.rpartition(" | ")[2]  # "Te Hunga kua Tae mai | present", in two languages
    if words.endswith(")"):
        words = _TRIM.sub("", _COUNT.sub("", words))
    return " ".join(words.replace("’", "'").lower().split())


def section_of(words: str) -> Section | None:
    """The section that the label `words` opens, or None if they are no label."""
    return _sections().get(plain(words)) if len(words) <= 60 else None


# "Present via MS Teams", "Attending remotely": labels over those who were there from afar
_FROM_AFAR = re.compile(
    r"(?:also\s+|members\s+|councillors\s+)?(?:present|attended|attending|in attendance|attendance|joined|joining)\s+"
    r"(?:virtually|remotely|online|(?:via|by|on|through|over)\s+(?:the\s+)?[\w ]{3,24})"
)


# "Council officials present", "Officers and guests in attendance": who else is there than the members
_OTHERS = re.compile(
    r"(?:[a-z']+\s+){0,2}(?:officers|officials|staff|visitors|guests|observers|advisers|advisors)(?:\s+and\s+\w+)?\s+(?:also\s+)?"
    r"(?:present|attending|in\s+attendance)"
)


def attendance_of(words: str) -> str | None:
    """ "present", "in_attendance", "apologies" or "absent" for the label of an attendance list, or None."""
    if len(words) > 80:
        return None
    label = plain(words)
    others = _OTHERS.fullmatch(label) or (words.rstrip().endswith(":") and _FROM_AFAR.fullmatch(label))
    return _attendance().get(label) or ("in_attendance" if others else None)


# "PRESENT: Mr A Reed (Chairman)", "Those Attending: Cllr Mrs B Dunn", "In attendance: The Clerk", "Present  Ann Hill   AH"
_LEADING = re.compile(r"(?P<label>[A-Za-z][A-Za-z ’'()\-]{2,60}?)(?P<stop>\s*[:\-–—]+\s*|\s{2,}|\s*$)")
_PHRASE = re.compile(
    r"(?P<label>(?:also\s+|members\s+|councillors\s+|those\s+|officers\s+|officials\s+|staff\s+|others\s+|spc members\s+)?"
    r"(?:present|in\s+attendance|attending|attended|apologies(?:\s+for\s+absence)?)(?:\s+(?:in\s+the\s+chair|were))?)"
    r"(?P<stop>\s*(?:\([^)]{0,40}\)\s*)?(?:[:;\-–—]+\s*)+|\s{2,})",
    re.IGNORECASE,
)


# "In Attendance |An Cathaoirleach Cllr. A Hill": the label without its colon
_BARE = re.compile(r"(?:In\s+Attendance|IN\s+ATTENDANCE)\s+(?=(?:An?\s+)?(?:[A-Z][\w’'-]+\s+)?(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Clir)\b)")


def leading_attendance(words: str) -> tuple[str, int] | None:
    """How the people after the label at the head of `words` attended, and where their names begin; None without such a label."""
    match = _PHRASE.match(words)
    if match:
        how = attendance_of(match["label"])
        if how:
            return how, match.end()
    match = _LEADING.match(words)
    if match and ":" in match["stop"]:
        how = attendance_of(match["label"])
        if how:
            return how, match.end()
    bare = _BARE.match(words)
    if bare:
        return "in_attendance", bare.end()
    first = words.split(" ", 1)[0]
    # "Present Councillors D Reed (Chair)", as a PDF prints a label in a column of its own
    if first in ("Present", "PRESENT") and re.match(r"\S+\s+(?:[A-Z]|Cllr)", words) and not re.match(r"\S+\s+(?:at|for|were|in)\b", words):
        return "present", len(first) + 1
    return None
