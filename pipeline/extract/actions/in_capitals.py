"""Tasks set in capitals inside a paragraph: "The gate sticks. CLERK TO TELL THE SMITH Cllr Reed noted that ..."."""

from __future__ import annotations

from pipeline.language.gate import gated

_ONE = (
    r"(?:CLERK|CHAIR(?:MAN|PERSON)?|TREASURER|SECRETARY|ALL|MEMBERS|COUNCILLORS|OFFICERS"
    r"|(?:CLLRS?|CLRS?|MRS?|MS|DR)\.?(?:\s[A-Z]\.?)?\s[A-Z][A-Z’'-]+)"
)
_WHO = rf"{_ONE}(?:(?:\s?[/&,]\s?|\sAND\s){_ONE})*"
_WORD = r"(?:&|[A-Z0-9£’'./,()-]*[A-Z0-9)][,;]?)(?![a-z’'])"
_TASK = gated(rf"(?<!\w)(?P<who>{_WHO})\sTO\s(?!(?:THE|A|AN|ALL)\b)[A-Z]{{2,}}(?![a-z])(?:\s(?!{_WHO}\sTO\s|[AI]\s[a-z]){_WORD})*")


def tasks_in_capitals(text: str) -> list[tuple[int, int, str]]:
    """The tasks of a paragraph that are set in capitals, as (start, end, owner); none where the whole paragraph is."""
    if "TO" not in text or text.isupper():
        return []
    return [(match.start(), match.end(), match["who"]) for match in _TASK.finditer(text)]
