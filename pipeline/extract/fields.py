"""Labelled fields of a cover sheet: "Lead Member: Councillor A Reed", and tables of a label and a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, CoverField, MeetingKind, Section
from pipeline.segment.titles import VERB, is_known_title

_COVERS = (MeetingKind.REPORT_COVER, MeetingKind.PERFORMANCE_REPORT, MeetingKind.RISK_REGISTER, MeetingKind.OTHER)
# "Contact Email: a.reed@town.example", "Key Decision: No": a short label with a capital and a value on the line
_FIELD = re.compile(r"(?P<label>[A-Z][A-Za-z/()&’' \-]{1,42}?)\s*:\s+(?P<value>\S.{0,240})")
# a sentence with a colon in it: "Members said: ..."
_PROSE = re.compile(r"\b(?:is|are|was|were|has|have|said|that|which|following|include[sd]?|covered|asked|note|because)\b", re.IGNORECASE)
_LABEL_CELL = re.compile(r"[A-Z][A-Za-z/()&’', \-]{1,60}?\s*:?")
_WORDS = 6  # a label is no longer
_OFTEN = 4
_LONG = 240


def find(reading: Reading) -> tuple[CoverField, ...]:
    """The fields of a paper in the order of the text; in minutes only those of its head."""
    found = [field for block in reading.blocks for field in _fields(block, reading.meeting.kind) if _is_value(field.value)]
    often = Counter(field.label for field in found)
    return tuple(field for field in found if often[field.label] <= _OFTEN)  # "Latest: 84%" on every page is a table's word


def _fields(block: Block, kind: MeetingKind) -> Iterator[CoverField]:
    if block.kind is BlockKind.FIELD and block.label:
        value = block.text.strip()
        if value and _is_label(block.label) and not _is_business(block.label, value):
            yield CoverField(
                label=_plain(block.label), value=value, evidence=block.passage.span(), item=block.item, rule="fields.line", confidence=0.9
            )
    elif kind in _COVERS and block.kind in (BlockKind.PARAGRAPH, BlockKind.TITLE) and block.section is not Section.RECOMMENDATION:
        match = _FIELD.fullmatch(block.text)
        if match and _is_label(match["label"]) and not match["value"].endswith((".", ";")) and not _is_business(*match.groups()):
            yield CoverField(
                label=_plain(match["label"]),
                value=match["value"].strip(),
                evidence=block.passage.span(),
                item=block.item,
                rule="fields.line",
                confidence=0.8,
            )
    elif kind in _COVERS and block.kind is BlockKind.ROW:
        yield from _row(block, kind)


def _is_value(words: str) -> bool:
    """Whether words can be a field's value: short, and no row of figures."""
    return len(words) <= _LONG and len(re.findall(r"\d[\d,]*\.\d", words)) < 3


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
    if _LABEL_CELL.fullmatch(label) and _is_label(label) and (colon or not re.fullmatch(r"[\d£€$%.,\s-]+", value)) and value:
        yield CoverField(
            label=_plain(label),
            value=value,
            evidence=cells[1].passage.span(),
            item=block.item,
            rule="fields.table",
            confidence=0.9 if colon else 0.7,
        )


def _is_label(words: str) -> bool:
    return len(words.split()) <= _WORDS and not _PROSE.search(words)


def _plain(label: str) -> str:
    return re.sub(r"\s+", " ", label).strip(" :–-")
