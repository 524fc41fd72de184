"""What the words of a match say, as the checks of all wordings read them: its groups, the verbs of tasks, what is done at the meeting."""

from __future__ import annotations

from functools import cache

from pipeline import patterns as re
from pipeline.language.vocabulary import table

# "agreed to move to item 5", "to discuss it further under Part B", "to take this at the end of the meeting", "be taken as the next item",
# "excuse herself from that part of the meeting": at the meeting itself
AT_MEETING = re.compile(
    r"[^.;]{0,60}?\b(?:(?:under|at|in|with|to)\s+(?:agenda\s+)?(?:items?|part)\s+[\dA-D]|(?:later\s+)?(?:in|during)\s+the\s+meeting\b"
    r"|under\s+(?:the\s+)?(?:items?|headings?)\s+below|\blater\s+(?:on\s+the|in\s+the)\s+agenda|\btoday\b|at\s+the\s+(?:conclusion|end|beginning|start)\s+of\s+the\s+meeting\b"
    r"|as\s+the\s+(?:next|first|last)\s+item\b|item\s+\d+\s+next\b|(?:from|for|during)\s+th(?:at|is|e)\s+(?:part|rest|remainder)\s+of\s+the\s+meeting\b)",
    re.IGNORECASE,
)


@cache
def task_words(name: str) -> frozenset[str]:
    return frozenset(table("task_verbs")[name])


def group(match: re.Match[str], *names: str) -> str:
    """The first of the groups that the match has, lower case, white space folded; "" if it has none."""
    groups = match.groupdict()
    printed = next((groups[name] for name in names if groups.get(name)), "") or ""
    return re.sub(r"\s+", " ", printed.lower())


@cache
def body_words() -> frozenset[str]:
    """The last words of the names of bodies that decide: "committee", "councillors"."""
    deciders = table("deciders")
    return frozenset(word.split()[-1] for word in (*deciders["bodies"], *deciders["people"]))
