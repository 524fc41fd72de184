"""The words that the package's own patterns need, read beforehand: half a second that each process would otherwise spend.

`gate_words.tsv` is made by `python -m bench.gate_words`. A pattern is known by its text, so one that is not in the table, as it was
changed since or is made of a paper's own words, has its words read from it when it is first asked.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import blake2b
from importlib.resources import files

from pipeline.language.needed_words import Groups

TABLE = "gate_words.tsv"


def known_words(pattern: str, flags: int) -> Groups | None:
    """The groups of words that the table has for a pattern; None if it has none."""
    return known_patterns().get(key_of(pattern, flags))


def is_known(pattern: str, flags: int) -> bool:
    """Whether a pattern is in the table: one of the package's own."""
    return key_of(pattern, flags) in known_patterns()


def key_of(pattern: str, flags: int) -> str:
    """What a pattern stands under in the table."""
    return blake2b(f"{int(flags)} {pattern}".encode(), digest_size=12).hexdigest()


@cache
def known_patterns() -> dict[str, Groups]:
    """The table: key of a pattern -> groups of the words that it needs."""
    lines = (files(__package__) / TABLE).read_text("utf-8").splitlines()
    return {key: tuple(map(tuple, json.loads(words))) for key, _, words in (line.partition("\t") for line in lines)}
