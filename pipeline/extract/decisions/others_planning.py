"""Where minutes list how others determined planning applications: under "Planning Decisions", "Notices of decision from the County:"."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.decisions.deciding_body import determines
from pipeline.extract.reading import Reading
from pipeline.facts import BlockKind
from pipeline.language.gate import gated

# the rules of verdicts behind an application's name, which only tell there what was heard
VERDICTS = ("decisions.dashed", "decisions.elided", "decisions.passive", "decisions.section", "decisions.headed", "decisions.planning")
_AUTHORITY = (
    r"(?:borough|district|county|city|local\s+planning\s+authority|national\s+park|planning\s+(?:authority|inspectorate)|(?-i:[A-Z]{4,8}))"
)
# "Planning Decisions", "6. Planning Decision Notices Received"
_TITLE = gated(r"\bplanning\s+(?:application\s+)?decisions?\b(?!\s+to\b)|\bdecisions?\s+on\s+(?:planning\s+)?applications\b", re.IGNORECASE)
# "Notices of Decision received from the Borough Council:", "Decisions by Elm District Council", "Granted by the Borough:"
_HEAD = gated(
    rf"\W*(?:(?:planning\s+)?(?:notices?\s+of\s+)?decisions?(?:\s+notices?)?\s+(?:(?:have\s+been\s+)?(?:received|made|notified|taken)\s*)?(?:(?:by|from)\s+(?:the\s+)?(?:[\w’'&-]+\s+){{0,4}}?{_AUTHORITY}.*)?"
    rf"|(?:approved|granted|refused|permitted|determined)\s+by\s+(?:the\s+)?{_AUTHORITY}.*)\s*:?\W*",
    re.IGNORECASE,
)
# "Recommendations by Parish Council:", "Applications considered:", "New applications", "Approved by Parish"
_OURS = gated(r"\b(?:recommendations?|considered|new|comments?|responses?|consultations?|parish|applications?)\b", re.IGNORECASE)
_BY_PARISH = re.compile(r"\W*\w+\s+by\s+(?:the\s+)?(?:parish|town\s+council|community)\b", re.IGNORECASE)
_HEADING = 12  # words
_PLANNING = gated(r"\bplanning\b", re.IGNORECASE)


def others_planning(reading: Reading) -> frozenset[int]:
    """The blocks, by order, in which minutes of a council that only comments on applications list how others determined them."""
    if determines(reading.meeting):
        return frozenset()
    titles = {place: item.title for place, item in enumerate(reading.items) if _PLANNING.search(item.title) or _TITLE.search(item.title)}
    found: set[int] = set()
    item, theirs = None, False
    for block in reading.blocks if titles else ():
        if block.item not in titles:
            continue
        if block.item != item:
            item, theirs = block.item, _TITLE.search(titles[block.item]) is not None
        if block.kind is BlockKind.ITEM:
            continue
        heading = len(block.text.split()) <= _HEADING
        alone = heading and (block.kind is not BlockKind.PARAGRAPH or block.text.rstrip().endswith(":"))
        if heading and _HEAD.fullmatch(block.text):
            theirs = True
        elif _BY_PARISH.match(block.text) or (alone and _OURS.search(block.text)):
            theirs = False
        elif theirs or (block.label == "Decision" and titles[block.item].strip().lower() == "planning"):
            found.add(block.order)
    return frozenset(found)
