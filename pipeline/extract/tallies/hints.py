"""Whether a paragraph may hold a tally at all: most count nothing that papers rate, and are not read for one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline import patterns as re
from pipeline.extract.tallies.adding import adds_up, whole_before
from pipeline.extract.tallies.mentions import THING, has_several, may_count
from pipeline.extract.tallies.portions import is_portion
from pipeline.extract.tallies.runs import is_run
from pipeline.extract.values import COUNT
from pipeline.language import rag, targets
from pipeline.language.gate import gated
from pipeline.language.marked import roughly_marked

# "Of the 17, eight were green", "31 of the 52 were on target": of the things of which the sentences before spoke
OF_THE = gated(rf"\bof\s+the\s+(?:{COUNT})(?=,|\s+(?:is|are|was|were|has|have|had)\b)", re.I)
# what says something of a count where no status of the vocabulary does: "40%", "twelve of these", "the closure of 19 risks"
_SAID = gated(r"%|per\s?cent|\bof\s+(?:them|these|those|which)\b|(?:closure|removal|addition|deletion)\s+of\b", re.I)


def may_tell(texts: Sequence[str], lead: Iterable[str]) -> bool:
    """Whether the sentences of a paragraph may tell a tally; `lead` are those that lead into its list.

    One of them must count something of which something is said, and they or the lead name a thing that papers rate, or parts of a whole.
    """
    counting = [text for text in texts if may_count(text)]
    return (
        bool(counting)
        and any(map(_says_something, counting))
        and (
            any(map(_names_what_is_counted, counting))
            or any(may_count(text) and _names_what_is_counted(text) for text in lead)
            or any(whole_before(before, text) for before, text in pairwise(texts))
        )
    )


def _names_what_is_counted(text: str) -> bool:
    return THING.search(text) is not None or OF_THE.search(text) is not None or is_portion(text) or is_run(text) or adds_up(text)


def _says_something(text: str) -> bool:
    """Whether a status may stand in a sentence, or two numbers, of which one may be a part of the other."""
    return (
        rag.WORD.opens(text)
        or targets.HINT.opens(text)
        or _SAID.search(text) is not None
        or has_several(text)
        or bool(roughly_marked("statuses", text))
    )
