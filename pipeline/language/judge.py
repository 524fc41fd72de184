"""The trained model: how likely it is that a sentence hands somebody a task.

A linear model over the words of a clause: runs of one to three words, pairs with a word between them, and each word that comes soon
after a person. People and posts are masked, so that it knows forms and no names. A long sentence is as likely as its likeliest
clause. `make model` makes the weights; they lie in models/minutes of a checkout, in language/model of an installed package. Without
them everything works, by rules alone.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline import patterns as re

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SOMEONE = "\ue000"  # a person or a post, a run of it as long as the name
PRONOUN = "\ue001"  # he, she, they
SIZE = 1 << 18  # features are hashed into this many places
WEIGHTS = "weights.bin"
META = "meta.json"

_MASKED = {SOMEONE: " someone ", PRONOUN: " pronoun "}
_RUN = re.compile(f"{SOMEONE}+|{PRONOUN}+")
_FIGURES = re.compile(r"\d+")
_WORD = re.compile(r"[a-z’']+|0|[.,;:?!()–-]")
# where a clause may end: "; ", " – ", ", and", " and the Clerk", ". "
_CLAUSE = re.compile(rf"(?<=[;:])\s+|\s+[–—-]\s+|,\s+(?=(?:and|but|so)\b)|\s+(?=and\s+(?:that\s+)?(?:the\s+)?[{SOMEONE}{PRONOUN}])|\.\s+")
_PIECE = re.compile(rf"{SOMEONE}+|\S+")
_WINDOW, _STEP, _SHORT = 22, 8, 3  # words of a window, words between the beginnings of two, words too few for a clause
_MOST = 24  # windows of a sentence that are looked at
_REACH = 8  # words after a person that are paired with it


@dataclass(frozen=True, slots=True)
class Judge:
    """A trained model. `slope` and `offset` turn its score of a rule's find into how often such finds are right."""

    weights: NDArray[np.float32]
    bias: float
    slope: float
    offset: float

    def score(self, text: str, context: Sequence[str] = ()) -> float:
        """The log odds that a masked sentence hands somebody a task; `context` names where it stands ("minutes", "clause")."""
        return max(float(self.weights[places].sum()) / math.sqrt(len(places)) + self.bias for places in bag(text, context))

    def probability(self, text: str, context: Sequence[str] = ()) -> float:
        """How likely a masked sentence hands somebody a task."""
        return _logistic(self.score(text, context))

    def confidence(self, text: str, context: Sequence[str] = ()) -> float:
        """How likely a rule that found a task in the masked sentence is right."""
        return _logistic(self.slope * self.score(text, context) + self.offset)


@cache
def judge() -> Judge | None:
    """The trained model, read once a process; None where there is none. Raises OSError or ValueError if its files are damaged."""
    folder = _folder()
    return None if folder is None else read_judge(folder)


def read_judge(folder: Path) -> Judge:
    """The model whose weights and meta data lie in `folder`. Raises OSError or ValueError if they cannot be read."""
    import numpy as np

    meta: dict[str, Any] = json.loads((folder / META).read_text("utf-8"))
    weights = np.frombuffer(zlib.decompress((folder / WEIGHTS).read_bytes()), dtype="<f2").astype(np.float32)
    if len(weights) != SIZE:
        raise ValueError(f"{folder / WEIGHTS} must hold {SIZE} weights and holds {len(weights)}")
    return Judge(weights, meta["bias"], meta["slope"], meta["offset"])


def bag(text: str, context: Sequence[str] = ()) -> list[NDArray[np.int64]]:
    """The features of each clause of a masked sentence, as places among the weights; at least one clause."""
    import numpy as np

    return [np.array(sorted({_place(name) for name in _features(clause, context)}), dtype=np.int64) for clause in _clauses(text)[:_MOST]]


def _folder() -> Path | None:
    installed = Path(__file__).with_name("model")
    checkout = Path(__file__).parents[2] / "models" / "minutes"
    return next((folder for folder in (installed, checkout) if (folder / META).exists()), None)


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _place(name: str) -> int:
    return zlib.crc32(name.encode()) % SIZE


def _clauses(text: str) -> list[str]:
    """A sentence cut at its clauses, and long clauses into windows that overlap."""
    clauses: list[str] = []
    for part in _CLAUSE.split(text):
        if clauses and len(part.split()) < _SHORT:
            clauses[-1] += f" {part}"
        else:
            clauses.append(part)
    out: list[str] = []
    for clause in clauses:
        pieces = _PIECE.findall(clause)
        if len(pieces) <= _WINDOW + 6:
            out.append(clause)
        else:
            out.extend(" ".join(pieces[begin : begin + _WINDOW]) for begin in range(0, len(pieces) - _WINDOW // 2, _STEP))
    return out or [text]


def _features(clause: str, context: Sequence[str]) -> Iterator[str]:
    plain = _FIGURES.sub("0", _RUN.sub(lambda run: _MASKED[run.group()[0]], clause).lower())
    words = ["<s>", *_WORD.findall(plain), "</s>"]
    for size in (1, 2, 3):
        for begin in range(len(words) - size + 1):
            yield "_".join(words[begin : begin + size])
    for first, _, third in zip(words, words[1:], words[2:], strict=False):
        yield f"{first}__{third}"
    for position, word in enumerate(words):
        if word in ("someone", "pronoun"):
            yield from (f"{word}>{after}" for after in words[position + 1 : position + _REACH])
    yield "first=" + "_".join(words[1:3])
    yield f"length={min(6, len(words) // 8)}"
    yield from (f"context={name}" for name in context)
