"""Lists of attendance that are set in columns: the wide gap between a name and the words beside it stands for a dash, that between
two names for a line end.

"Ann Hill            Head of Finance"      "Cllr A Hill          Cllr B Elm"      "Ann Hill (AH)       Elm Trust"
"""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Iterator, Sequence

from pipeline import patterns as re
from pipeline.extract.people.beside import parted
from pipeline.extract.people.mentions import names_organization
from pipeline.facts import Passage
from pipeline.language.names import begins_name, find_names, read_name
from pipeline.language.posts import has_head, read_post
from pipeline.segment.attendance_tables import OVER_POSTS

_WIDE = 3  # characters of room between two words that no justified line leaves
_SHORT_FORM = re.compile(r"\(?[A-Z]{2,3}[a-z]?\)?$")  # "AH", "(AH)": of the name before it
# "Osei Blyth| (Clerk)", "Osei Blyth|, Clerk": somebody with a post of his own
_WITH_POST = re.compile(r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){1,2})\s?[,(]")
_BESIDE, _APART = " – ", "\n"


def in_columns(passages: Sequence[Passage], printed: str) -> Iterator[Passage]:
    """The lines of a list, each wide gap or tab inside them as the mark that its columns stand for; `printed` is the document's text."""
    rows = [_cells(passage, printed) for passage in passages]
    second = [row[1].text for row in rows if len(row) == 2]
    beside = [tells_of_name(words) for words in second]
    told = len(second) > 1 and 2 * sum(beside) > len(second)  # the second column says who those of the first are
    for passage, row in zip(passages, rows, strict=True):
        if len(row) == 1:
            yield passage
        elif not (len(row) == 2 and OVER_POSTS.fullmatch(row[1].text)):  # "Name            Organisation"
            yield _joined(row, told=told)


def _cells(passage: Passage, printed: str) -> list[Passage]:
    text, offsets = passage.text, passage.offsets
    gaps = [
        at
        for at, letter in enumerate(text[:-1])
        if letter == " " and (offsets[at + 1] - offsets[at - 1] > _WIDE + 1 or printed.find("\t", offsets[at - 1], offsets[at + 1]) >= 0)
    ]
    starts = [0, *(at + 1 for at in gaps)]
    return [passage.part(start, end) for start, end in zip(starts, [*gaps, len(text)], strict=True)]


def _joined(row: Sequence[Passage], *, told: bool) -> Passage:
    texts, offsets = [row[0].text], array("I", row[0].offsets)
    named = row[0]  # the last cell that is no short form: "Ann Hill      AH      Head of Finance"
    for before, cell in itertools.pairwise(row):
        if before is not row[0] and not _SHORT_FORM.match(before.text):
            named = before
        if _SHORT_FORM.match(cell.text) or not before.text.strip() or before.text[-1:] in ",:–-(":
            between = " "
        elif posts_another(cell.text):  # "A Elm, FDC      Clerk Mrs B Hill"
            between = _APART
        elif tells_of_name(cell.text) or (told and cell is row[-1] and not begins_name(cell.text, 0)):
            between = _BESIDE if is_name(named.text) else " "
        else:
            between = _APART if begins_name(cell.text, 0) else " "
        texts += [between, cell.text]
        offsets.extend(offsets[-1:] * len(between))
        offsets.extend(cell.offsets)
    return Passage("".join(texts), offsets)


def beside(name: Passage, words: Passage) -> Passage:
    """A name and what the cell beside it tells of it, on one line."""
    between = " " if words.text.startswith("(") else _BESIDE  # "(Chair)", "Chair"
    offsets = array("I", name.offsets)
    offsets.extend([name.offsets[-1]] * len(between))
    offsets.extend(words.offsets)
    return Passage(f"{name.text}{between}{words.text}", offsets)


# "Clerk| Mrs A Hill", "Parish Clerk| – A Hill": a post printed before its holder
_TO_HOLDER = re.compile(r"\s?[:–-]?\s?")


def posts_another(words: str) -> bool:
    """Whether a cell begins with a post and ends with the name of its holder: "Clerk Mrs A Hill", "Clerk B Elm"."""
    post = read_post(words, 0, joined=True) if has_head(words) else None
    if post is None or post.start:
        return False
    if parted(words, post):
        return True
    holder = _TO_HOLDER.match(words, post.end)
    name = read_name(words, holder.end()) if holder and post.end < len(words) and begins_name(words, holder.end()) else None
    titled = next((found for found in find_names(words[post.end :], untitled=False) if found.start <= 3), None)
    return (name is not None and name.end == len(words)) or (titled is not None and post.end + titled.end == len(words))


def tells_of_name(words: str) -> bool:
    """Whether a cell holds a post or an organisation, and no name: "Head of Finance", "Elm Trust", "Audit Scotland"."""
    if begins_name(words, 0) and not has_head(words.split()[0]):
        return False
    other = _WITH_POST.match(words)
    if other and not has_head(other["name"]) and not names_organization(other["name"]):
        return False
    return has_head(words) or names_organization(words)


def is_name(words: str) -> bool:
    """Whether there is a name in the words of a cell, or at their head."""
    return bool(find_names(words)) or read_name(words, 0) is not None
