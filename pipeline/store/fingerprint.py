"""What binds a decision to its evidence: a name for a fact that outlives another reading of its paper.

Ids of facts change with the rules that find them, and ids of papers with the order of their arrival. A fingerprint holds what does
not change: the paper's bytes, the kind of fact, the words that state it and those beside them, and the name of what it is about. Where
any of these is another, it is another statement, and what a person said of the old one says nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from pipeline.errors import StoreError
from pipeline.store.search import folded

HEX = 16  # digits of each hash: two of a million papers would share them once in 30 million stores

# The columns of each kind of fact that name what it is about; kinds without any are told by their words alone.
NAMING: Mapping[str, tuple[str, ...]] = {
    "person_mention": ("name", "role"),
    "presenter": ("name", "role"),
    "risk_observation": ("title",),
    "tally": ("status", "subject"),
    "indicator_observation": ("name",),
    "percentage": (),
    "amount": (),
    "decision": (),
    "recommendation": (),
    "action_mention": (),
    "action_update": (),
    "vote_event": (),
    "person_vote": (),
    "interest": ("name",),
    "date_mention": (),
    "event_document": ("title",),
    "cover_field": ("label",),
}

# The field that a fact's own link starts from, for the kinds that have one.
OWN_FIELD: Mapping[str, str] = {
    "person_mention": "name",
    "presenter": "name",
    "interest": "name",
    "risk_observation": "title",
    "indicator_observation": "name",
    "action_mention": "action",
    "action_update": "action",
}

# The other fields that name a person.
PERSON_FIELDS: Mapping[str, tuple[str, ...]] = {
    "risk_observation": ("owner",),
    "action_mention": ("owner",),
    "action_update": ("owner",),
    "vote_event": ("mover", "seconder"),
    "person_vote": ("for", "against", "abstain"),
}

# "3f2a90c1d2e3f405:risk_observation.owner:9ab37e1c00d4f6a2:1"
_WRITTEN = re.compile(
    rf"(?P<sha>[0-9a-f]{{{HEX}}}):(?P<table>[a-z_]+)(?:\.(?P<field>[a-z]+))?:(?P<words>[0-9a-f]{{{HEX}}}):(?P<ordinal>[1-9][0-9]{{0,8}})"
)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A fact, or one of its other fields that names a person (`field`; "" for the fact itself).

    `sha` is the beginning of the SHA-256 of the paper, `words` of that of the fact's words, `ordinal` counts, from 1, the facts of one
    paper that these do not tell apart, in the order of the text.
    """

    sha: str
    table: str
    field: str
    words: str
    ordinal: int

    def __str__(self) -> str:
        place = f"{self.table}.{self.field}" if self.field else self.table
        return f"{self.sha}:{place}:{self.words}:{self.ordinal}"


def read_fingerprint(written: str) -> Fingerprint:
    """The fingerprint as `minutebook review` prints it. Raises StoreError if it is none."""
    match = _WRITTEN.fullmatch(written.strip())
    table, field = (match["table"], match["field"] or "") if match else ("", "")
    fields = PERSON_FIELDS.get(table, ()) if table == "person_vote" else ("", *PERSON_FIELDS.get(table, ()))
    if match is None or table not in NAMING or field not in fields:
        raise StoreError(f"{written!r} is no fingerprint: `minutebook review` prints that of each fact it lists.")
    return Fingerprint(match["sha"], table, field, match["words"], int(match["ordinal"]))


def words_hash(parts: Iterable[str | None]) -> str:
    """The hash of words without regard to capitals, accents, punctuation and white space."""
    told = "\n".join(folded(part or "").strip() for part in parts)
    return sha256(told.encode()).hexdigest()[:HEX]
