"""The answers of a council to planning applications in the rows of a table: "24/0316 | Rear porch | No objection"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.decisions.deciding_body import determines
from pipeline.extract.reading import Reading
from pipeline.facts import BlockKind, Decision, Section
from pipeline.language.gate import gated

# "No objection", "Object – too near the beck", "Support, with a condition", "Council: no comment", "Recommend refusal"
_ANSWER = gated(
    r"\W*(?:(?:the\s+)?(?:(?:parish|town|community)\s+)?council\s*[:–-]?\s+|PC\s*[:–-]?\s+)?(?:resolved\s*[:–-]?\s+(?:to\s+)?|agreed\s*[:–-]?\s+(?:to\s+)?)?"
    r"(?:(?P<none>no\s+(?:objections?|comments?|observations?|adverse\s+comments?)|neutral)|(?P<support>support(?:s|ed)?)|(?P<object>object(?:s|ed|ions?)?|not\s+supported)"
    r"|(?P<recommend>recommend(?:ed|s)?\s+(?:approval|refusal))|(?P<deferred>defer(?:red)?))(?:\s*[.,;:(–-]|\s+(?:subject|on|to|due|as|because|with|until|in\s+principle)\b|\W*$)",
    re.IGNORECASE,
)
# "PC response", "Council's comments", "Recommendation", over the answers; "Highways' comments" are others'
_OURS = re.compile(
    r"\W*(?:(?:the\s+)?(?:(?:parish|town|community|p|t|c)\.?\s*)?(?:council|c|cllrs|members|committee|our)\.?[’']?s?[’']?\s+)?"
    r"(?:responses?|comments?|observations?|recommendations?|decisions?|views?|resolutions?|outcomes?|repl(?:y|ies))\W*",
    re.IGNORECASE,
)
_PLANNING = gated(r"\bplanning\b|\bapplications?\b|\btrees?\b", re.IGNORECASE)
_LONGEST = 60  # words of an answer with its grounds


def answered_rows(reading: Reading) -> Iterator[Decision]:
    """The rows whose last words answer an application, in an item on planning of a council that only comments on it."""
    if determines(reading.meeting):
        return
    planning = {place for place, item in enumerate(reading.items) if _PLANNING.search(item.title)}
    for block in reading.blocks if planning else ():
        if block.kind is not BlockKind.ROW or block.item not in planning or block.section is Section.DOCUMENTS or len(block.cells) < 2:
            continue
        cell = next((cell for cell in reversed(block.cells) if cell.passage.text.strip()), block.cells[-1])
        match = _ANSWER.match(cell.passage.text) if not cell.heading or _OURS.fullmatch(cell.heading) else None
        if match is None or cell is block.cells[0] or len(cell.passage.text.split()) > _LONGEST:
            continue
        kind = "approved" if match["support"] else "recommended" if match["recommend"] else "deferred" if match["deferred"] else "resolved"
        yield Decision(kind=kind, evidence=block.passage.span(), item=block.item, rule="decisions.planning_row", confidence=0.75)
