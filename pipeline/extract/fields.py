"""Labelled fields of a cover sheet: "Lead Member: Councillor A Reed", and tables of a label and a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, CoverField, MeetingKind, Passage, Section
from pipeline.segment.passages import join
from pipeline.segment.titles import VERB, is_known_title

_COVERS = (MeetingKind.REPORT_COVER, MeetingKind.PERFORMANCE_REPORT, MeetingKind.RISK_REGISTER, MeetingKind.OTHER)
# "Contact Email: a.reed@town.example", "Key Decision: No": a short label with a capital and a value on the line
_FIELD = re.compile(r"(?P<label>[A-Z][A-Za-z/()&’' \-]{1,42}?)\s*:\s+(?P<value>\S.{0,240})")
# a sentence with a colon in it: "Members said: ..."
_PROSE = re.compile(r"\b(?:is|are|was|were|has|have|said|that|which|following|include[sd]?|covered|asked|note|because)\b", re.IGNORECASE)
_LABEL_CELL = re.compile(r"[A-Z][A-Za-z/()&’', \-]{1,60}?\s*:?")
# "Report Author", "Wards affected", "Key Decision", "Decision No", "Past Pathway of report": what sheets have fields for
_OF_COVER = re.compile(
    r"\b(?:dates?|time|venue|place|location|subject|title|ref(?:erence)?|reports?|presented|authors?|officers?|contacts?|members?|portfolio|"
    r"wards?|divisions?(?!\s+[A-Z\d]{1,2}$)|classification|decision|status|exempt(?:ion)?|confidential(?:ity)?|purpose|pathway|directorate|department|"
    r"services?(?=$|\s+(?:area|lead|unit|director|manager))|directors?|head\s+of|e-?mail|(?:tele)?phone|tel|extension|meeting|committee|board|"
    r"background|prepared|produced|chair(?:man|person|woman)?|clerk|recorder|taker|policy|project|programme|sponsor|owner|lead|version|deadline|"
    r"category|security|urgen(?:t|cy)|publication|council|authority|implications?|consult(?:ed|ation|ees)|approved|access)\b|^(?:to|from|by|for|re|held|body|(?:agenda\s+)?item)\b",
    re.IGNORECASE,
)
# "Date", "Start time", "Held at", "Minute taker", "Reference": what the head of minutes has fields for
_OF_HEAD = re.compile(
    r"(?:(?:meeting|start(?:ing)?|finish|end|closing)\s+)?(?:dates?|times?|place|venue|location)(?:\s*(?:,|&|and|/)\s*(?:dates?|times?|place|venue))*"
    r"(?:\s+of\s+(?:the\s+)?meeting)?|meeting|held(?:\s+(?:at|on|in))?|day|(?:our\s+|file\s+)?ref(?:erence)?(?:\s+no\.?)?|subject|title|to|from|status|"
    r"(?:minutes?[\s-])?(?:taker|recorder|secretary)|minutes\s+(?:by|taken\s+by|prepared\s+by)|(?:chaired|prepared|produced|recorded)\s+by|"
    r"(?:vice[\s-])?chair(?:man|person|woman)?|(?:\w+\s+)?clerk|contact(?:\s+\w+)?|e-?mail|(?:tele)?phone|tel|website|quorum|distribution|circulation|"
    r"classification|committee|board|council",
    re.IGNORECASE,
)
# "|Decision No:|", "A Reed|; Secretary: |B Hill": another label in a field's value
_ANOTHER = re.compile(r";\s+[A-Z][A-Za-z ]{2,40}:\s|:$")
# "Cabinet Member for Roads, Rail and": words that the next line goes on with
_OPEN_END = re.compile(r"\b(?:and|of|for|the|to)$|[,&]$")
_WORDS = 6  # a label is no longer
_OFTEN = 4
_HEAD = 30  # blocks that the head of minutes has at most
_LONG = 240


def find(reading: Reading) -> tuple[CoverField, ...]:
    """The fields of a paper in the order of the text; in minutes only those of its head."""
    kind = reading.meeting.kind
    fields = (_fields(reading.blocks, index, kind) for index in range(len(reading.blocks)))
    found = [field for at in fields for field in at if _is_value(field.value)]
    often = Counter(field.label for field in found)
    return tuple(field for field in found if often[field.label] <= _OFTEN)  # "Latest: 84%" on every page is a table's word


def _fields(blocks: Sequence[Block], index: int, kind: MeetingKind) -> Iterator[CoverField]:
    block = blocks[index]
    if block.kind is BlockKind.FIELD and block.label:
        value = block.passage
        if value.text.strip() and _is_label(block.label, kind, block) and not _is_business(block.label, value.text):
            below = blocks[index + 1] if index + 1 < len(blocks) else None
            if below is not None and below.kind is BlockKind.TITLE and _OPEN_END.search(value.text) and ":" not in below.text:
                value = join([value, below.passage])
            yield _field(block, block.label, value, "fields.line", 0.9)
    elif kind in _COVERS and block.kind in (BlockKind.PARAGRAPH, BlockKind.TITLE) and block.section is not Section.RECOMMENDATION:
        match = _FIELD.fullmatch(block.text)
        if (
            match
            and _is_label(match["label"], kind, block)
            and not match["value"].endswith((".", ";"))
            and not _is_business(*match.groups())
        ):
            yield _field(block, match["label"], block.passage.part(match.start("value"), match.end("value")), "fields.line", 0.8)
    elif kind in _COVERS and block.kind is BlockKind.ROW:
        yield from _row(block, kind)


def _field(block: Block, label: str, value: Passage, rule: str, confidence: float) -> CoverField:
    words = re.sub(r"(?<=\w)\s+\.$", "", value.text.strip())  # "YES ."
    return CoverField(label=_plain(label), value=words, evidence=value.span(), item=block.item, rule=rule, confidence=confidence)


def _is_value(words: str) -> bool:
    """Whether words can be a field's value: short, no row of figures, and no other field's label."""
    return len(words) <= _LONG and len(re.findall(r"\d[\d,]*\.\d", words)) < 3 and not _ANOTHER.search(words)


def _is_business(label: str, value: str) -> bool:
    """Whether a standing title with its minutes behind it looks like a field: "Minutes of the last meeting: Cllr Hill proposed them"."""
    return bool(VERB.search(value)) and is_known_title(label)


def _row(block: Block, kind: MeetingKind) -> Iterator[CoverField]:
    """A row of two cells: a label and its value. At the head of a cover sheet what reads as headings is the first such row."""
    cells = [cell for cell in block.cells if cell.passage.text.strip()]
    top = kind is MeetingKind.REPORT_COVER and block.section in (Section.HEAD, Section.MINUTES) and len(block.cells) == 2
    if len(cells) != 2 or (any(cell.heading for cell in cells) and not top):
        return
    label, value = cells[0].passage.text.strip(), cells[1].passage.text.strip()
    colon = label.endswith(":")
    labelled = _LABEL_CELL.fullmatch(label) and _is_label(label, kind, block)
    if labelled and (colon or not re.fullmatch(r"[\d£€$%.,\s-]+", value)) and value:
        yield _field(block, label, cells[1].passage, "fields.table", 0.9 if colon else 0.7)


def _is_label(words: str, kind: MeetingKind, block: Block) -> bool:
    """Whether words name a field of such a paper: of a sheet anywhere, of minutes in their head, in either of two languages."""
    label = _plain(words)
    if len(label.split()) > _WORDS or _PROSE.search(label):
        return False
    if kind in _COVERS:
        return _OF_COVER.search(label) is not None
    return block.order < _HEAD and any(_OF_HEAD.fullmatch(part.strip()) for part in (label, *label.split("/")))


def _plain(label: str) -> str:
    return re.sub(r"\s+", " ", label).strip(" :–-")
