"""What an interest is in where its own words do not tell: the head of the line, the line above, or the item at which it was declared.

Porch at Elm House - Mrs Ash declared an interest         Porch at Elm House
Porch at Elm House. Approved. Mrs Ash declared ...        Porch at Elm House
8. Rent of the mill: Mrs Ash declared an interest         Rent of the mill
"""

from __future__ import annotations

from pipeline import patterns as re
from pipeline.extract.interest_matter import TITLE, cut
from pipeline.extract.reading import Reading, Sentence
from pipeline.facts import Block, BlockKind

_MOST = 26  # words of a head
_NEAR = 4  # blocks above
# "declared an interest in this item", and no more; "declared an interest - no objection", after the head of the line
_IN_THIS = re.compile(r"\binterests?\s+in\s+(?:this|that|the)\s+(?:item|matter|application|agenda\s+item|report|issue|discussion)\b", re.I)
_THEN_TOLD = re.compile(r"\binterests?\s*[–—-]\s", re.I)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|be|been|agreed|noted|asked|reported|said|advised|made|declared|proposed|seconded)\b",
    re.I,
)
# "Porch at Elm House Refused by Borough", "Variation of conditions at the mill - approved"
_OUTCOME = re.compile(r"\s*[–—-]?\s*\(?(?:approved|refused|granted|supported|agreed|no\s+objections?|objected|pending)\b[^.]{0,40}$", re.I)
# titles under which many things are told
_MANY = re.compile(
    r"^\W*(?:(?:any|public|new|other|council)\s+)*(?:planning|correspondence|business|finances?|payments?|a\.?o\.?b\.?|matters?|reports?|highways|"
    r"(?:[\w,&]+\s+){0,8}(?:directorate|services?|department|division|tourism|water|recreation))(?:\s+(?:applications?|matters?|arising|issues?|raised|report))*\W*$",
    re.I,
)
# "Circulated, report of the Director dated 4 May, concerning |the lease of the mill"
_CIRCULATED = re.compile(r"\W*Circulated\b", re.I)
_CONCERNS = re.compile(
    r".*\b(?:concerning|in\s+relation\s+to|in\s+respect\s+of|regarding|outlining|seeking)\s+(?P<matter>\S.+)", re.I | re.DOTALL
)
_BEFORE_NAME = re.compile(r"^\W*(?P<head>[A-Z0-9][^.]*?)\s*[–—(-]?\s*(?:(?:Cllrs?|Councillors?|M(?:rs?|s|iss)|Dr)\.?\s+)*$")
_NO_HEAD = re.compile(
    r"^\W*(?:item\s*\d|members?|councillors?|cllrs?|declarations?|the|in|at|on|as|also|both|following|before)\b|\b(?:and|of|by|from|to|with|that|the|as)\W*$",
    re.I,
)


def matter_told(reading: Reading, sentence: Sentence, name: str, matter: str | None, title: str) -> str | None:
    """The matter of a declaration by `name` that was made where the matter came up, under an item of `title`."""
    text = sentence.text
    this = matter is None or (matter == title and _IN_THIS.search(text) is not None)
    head = _head(text, name)
    if head is not None and (this or _THEN_TOLD.search(text)):
        return head
    if not this:
        return matter
    if title and not _MANY.match(title):
        return matter if TITLE.search(title) else title
    return _above(reading, sentence) or matter


def _head(text: str, name: str) -> str | None:
    """The words that a sentence begins with before who declared."""
    names = name.split()
    place = text.find(names[-1]) if names else -1
    found = _BEFORE_NAME.match(text[:place]) if place > 0 else None
    if found is None:
        return None
    words = found["head"]
    if len(names) > 1 and words.endswith(names[0]):  # "Porch at Elm House - |Ann| Ash declared"
        words = " ".join(words.split()[:-1])
    return _as_head(words)


def _as_head(words: str) -> str | None:
    words = _OUTCOME.sub("", words.rstrip(" .")).strip(" ,.;:–—-(")
    if not 2 <= len(words.split()) <= _MOST or _FINITE.search(words) or _NO_HEAD.search(words):
        return None
    return cut(words)


def _above(reading: Reading, sentence: Sentence) -> str | None:
    """What the first words of the paragraph, the line above, or the paper that was circulated for it are about."""
    first = reading.by_block[sentence.block.order][0]
    if first != sentence:
        return _circulated(first.text) or _as_head(first.text)
    above = _lines_above(reading, sentence.block)
    if above and sentence.text.lstrip().startswith("("):
        return _as_head(above[0].text)
    return next((matter for block in above if (matter := _circulated(block.text))), None)


def _lines_above(reading: Reading, block: Block) -> list[Block]:
    """The nearest paragraphs above in the same item, the nearest first."""
    above = reading.blocks[max(0, block.order - _NEAR) : block.order]
    return [other for other in reversed(above) if other.item == block.item and other.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE)]


def _circulated(text: str) -> str | None:
    about = _CONCERNS.match(text) if _CIRCULATED.match(text) else None
    return cut(about["matter"]) if about else None
