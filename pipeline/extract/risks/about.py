"""Which parts of a paper are about the risks of a register, so that what they name is a risk and not one in passing."""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, MeetingKind
from pipeline.language.gate import gated

# "Corporate Risk Register", "Risk Management Update", "Strategic Risks", "Board Assurance Framework"; not "Flood Risk", "Audit and
# Risk Committee"
_RISK_TITLE = gated(
    r"(?<!flood )(?<!fire )(?<!audit and )(?<!audit & )(?<!audit, )\brisks?\b"
    r"(?!\s+(?:and|&)\s+\w+\s+(?:sub-?)?committee|\s+(?:sub-?)?committee|\s+and\s+audit)|\bboard\s+assurance\s+framework\b",
    re.I,
)
# not "the Controls, Risk and Performance Manager", "the Audit and Risk Committee"
_SPEAKS_OF_RISK = gated(
    r"(?<!and )(?<!& )\brisks?\b(?!,?\s+(?:and|&)\s+(?:\w+\s+){1,3}(?:managers?|officers?|head|director|committee|board|panel|"
    r"team|lead)\b)",
    re.I,
)
# "To present the updated Corporate Risk Register": what an extract without a title is about
_REGISTER_NAMED = gated(r"\brisk\s+register\b", re.I)
_FIRST_BLOCKS = 3
# "The Clerk went through the yearly risk register.": what the paragraph goes on about
_REGISTER_READ = gated(r"\bthe\s+(?:[\w’'-]+\s+){0,2}risk\s+(?:register|assessment)\b", re.I)
# "the strategic risk register", "corporate risk management", "Risk and Opportunity Management Strategy"
_MANAGED = gated(
    r"\b(?:(?:strategic|corporate)\s+risks?|risk\s+(?:registers?|reports?)|(?:corporate|strategic)\s+risk\s+management|risk\s+and\s+opportunit\w+)\b",
    re.I,
)
_LEAST_NAMED = 3  # blocks of an item that must name risks before it is taken to be about them


def is_about_risk(reading: Reading, block: Block, speaking: frozenset[int | None]) -> bool:
    """Whether a block's item, or its paper, is about risks: by its title, or since it speaks of them throughout."""
    if reading.meeting.kind is MeetingKind.RISK_REGISTER or block.item in speaking or _REGISTER_READ.search(block.text):
        return True
    if block.item is not None or reading.items:
        return False
    return any(_REGISTER_NAMED.search(other.text) for other in reading.blocks[:_FIRST_BLOCKS])  # an extract of minutes under no title


# "Risk implications", "Legal and risk considerations": a section of every report
_OF_EVERY_REPORT = re.compile(r"\b(?:implications?|considerations?|comments?|appraisal|analysis|appetite)\b", re.I)


def heads_risks(heading: str) -> bool:
    """Whether a heading inside an item is that of a register: "11 STRATEGIC RISK REGISTER"."""
    return _RISK_TITLE.search(heading) is not None and _OF_EVERY_REPORT.search(heading) is None


def speaking_of_risk(reading: Reading) -> frozenset[int | None]:
    """The items with a title about risks, and those whose blocks speak of the management of risks, every third or more naming risks."""
    blocks: dict[int | None, list[str]] = {}
    for block in reading.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE):
            blocks.setdefault(block.item, []).append(block.text)
    out: set[int | None] = {item.order for item in reading.items if _RISK_TITLE.search(item.title)}
    for item, texts in blocks.items():
        named = sum(1 for text in texts if _SPEAKS_OF_RISK.search(text))
        if named >= _LEAST_NAMED and 3 * named >= len(texts) and any(_MANAGED.search(text) for text in texts):
            out.add(item)
    return frozenset(out)


def is_near_risk(reading: Reading, block: Block) -> bool:
    """Whether risks are spoken of in the block or in those before it, so that a code may be a risk's."""
    near = reading.blocks[max(0, block.order - 8) : block.order + 1]
    return any(_SPEAKS_OF_RISK.search(other.text) for other in near if other.item == block.item)
