"""Contact blocks of cover sheets: a name, a post and how to reach them, each on a line of its own or behind a label.

"Ann Hill / Head of Finance / Telephone: 01234 555555"   "Name: Ann Hill / Job title: Head of Finance / Email: a.hill@town.example"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.extract.people.mentions import Mention, kind_of
from pipeline.extract.people.shaped import looks_like_name
from pipeline.extract.reading import Reading
from pipeline.facts import Block, BlockKind, Passage
from pipeline.language.names import NameMatch, find_names, read_name
from pipeline.language.posts import is_post

RULE = "people.contact"

# "Telephone: 01234 555555", "Tel No.", "E-mail", "01234 555 555", "a.hill@town.example": how somebody is reached
_REACHED = re.compile(
    r"(?:direct\s+(?:line|dial)|(?:tele)?phone|tel|mobile|e-?mail)\b|\(?[+0]\d[\d\s()]{7,16}(?:\s|$)|[\w.+’'-]+@[\w-]+(?:\.[\w-]+)+$", re.I
)
# "Name: Ann Hill", "Contact name: Ann Hill"
_NAME = re.compile(r"(?:(?:(?:contact|officer|author)(?:[’']s)?\s+)?name\s*:\s*)", re.I)
# "Title: Head of Finance", "Job title: ...", "Designation: ..."
_POST = re.compile(r"(?:(?:job\s+|post\s+)?title|designation|position|post|role)\s*:\s*", re.I)
_LINES = 3  # between a name and how to reach it: a post, which may take two, and a department
_LONGEST = 100


def find(reading: Reading) -> Iterator[Mention]:
    """A Mention for each contact that the paper prints with a post: its span is that of the name."""
    blocks = [block for block in reading.blocks if block.kind is not BlockKind.FURNITURE]
    last = -1  # how the contact before is reached: none reaches back over it
    for index, block in enumerate(blocks):
        if len(block.text) < _LONGEST and _REACHED.match(block.label if block.kind is BlockKind.FIELD and block.label else block.text):
            yield from _contact(blocks[max(last + 1, index - 1 - _LINES) : index])
            last = index


def _contact(lines: Sequence[Block]) -> Iterator[Mention]:
    """The person of the lines above a telephone number or an address: a name with its post on the next line."""
    for line, below in zip(reversed(lines[:-1]), reversed(lines[1:]), strict=True):
        passage, role = _behind(line, _NAME), _behind(below, _POST).text.strip(" ,;.")
        name = _whole_name(passage.text) if len(role) < _LONGEST and is_post(role) else None
        if name:
            yield Mention(
                name.name, passage.span(name.start, name.end), RULE, 0.9, title=name.title, title_kind=name.title_kind,
                role=" ".join(role.split()), kind=kind_of(name.title_kind, role), item=line.item,
            )  # fmt: skip
            return


def _behind(block: Block, label: re.Pattern[str]) -> Passage:
    """The words of a block without the label that may stand before them."""
    before = label.match(block.text)
    return block.passage.part(before.end(), len(block.text)) if before else block.passage


def _whole_name(text: str) -> NameMatch | None:
    """The name that a line is, and nothing else."""
    words = text.rstrip(" ,;")
    titled = find_names(words)
    name = titled[0] if len(titled) == 1 and titled[0].start == 0 else read_name(words, 0)
    known = name is not None and (name.title or looks_like_name(name, frozenset()))
    return name if name and known and name.end == len(words) else None
