"""How often a find like this one is right: one calibrated confidence for the facts of every kind, joined after all extractors.

A rule says how sure its own wording is; how far that holds depends on where the find stands and what it looks like. A logistic model over
the form of a find (its rule, what the rule said, kind of block, section, length, which fields it has, how many finds share its words)
gives the share of such finds that were right where a person judged them. It sees no word of a paper. A rule or a form it has never met
has no weight, so that the find has the confidence of its kind. `make model` fits it; without its weights every fact keeps what its rule
said.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pipeline.facts import Block, Fact, Facts, Segmented, own_fields

WEIGHTS = "weights.json"
ANY = "find"  # the feature that every find has
STATED = "stated"  # the feature that is a number: the log odds of what the rule said

_MAIN = ("name", "title", "motion", "label")  # the field that names the thing, of which its number of words tells much
_BINS = (1, 2, 3, 5, 9, 17, 33)  # words of a find: 1, 2, 3-4, 5-8, ...
_SURE = 4.0  # log odds beyond which what a rule says counts no more: 0.982
_DIGITS = 3

_KEPT = 4096  # forms whose confidence a model keeps at hand

F = TypeVar("F", bound=Fact)
_Placed = tuple[list[Block], list[int]]


class Form(NamedTuple):
    """What a find looks like: all that the model sees of it. Finds of one form are many, and have one confidence."""

    kind: str
    rule: str
    said: float
    meeting: str
    words: int  # as a bin, as all numbers of words here
    sharing: int
    filled: tuple[str, ...]
    block: tuple[str, str, int] | None  # its kind, its section, its words

    def features(self) -> dict[str, float]:
        """The features of the form, name -> value."""
        said = min(max(self.said, 1e-3), 1 - 1e-3)
        names = [f"rule={self.rule}", f"meeting={self.meeting}", f"words={self.words}", f"sharing={self.sharing}", *self.filled]
        if self.block is not None:
            block, section, size = self.block
            names += [f"block={block}", f"section={section}", f"size={size}"]
        features = {f"{self.kind} {name}": 1.0 for name in names}
        features[ANY] = features[self.kind] = 1.0
        features[f"{self.kind} {STATED}"] = features[STATED] = min(math.log(said / (1 - said)), _SURE) / _SURE
        return features


@dataclass(frozen=True, slots=True)
class Reliability:
    """Weights of the features of a find, by their names. A feature without a weight says nothing."""

    weights: Mapping[str, float]
    _known: dict[Form, float] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, form: Form) -> float:
        """How likely a find of this form is right."""
        known = self._known.get(form)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[form] = self.confidence(form.features())
        return known

    def confidence(self, features: Mapping[str, float]) -> float:
        """How likely a find with these features is right."""
        return 1 / (1 + math.exp(-sum([self.weights.get(name, 0.0) * value for name, value in features.items()])))


@cache
def reliability() -> Reliability | None:
    """The fitted model, read once a process; None where there is none. Raises OSError or ValueError if its file is damaged."""
    installed = Path(__file__).with_name("reliability_model")
    checkout = Path(__file__).parents[2] / "models" / "reliability"
    folder = next((folder for folder in (installed, checkout) if (folder / WEIGHTS).exists()), None)
    return None if folder is None else read_reliability(folder)


def read_reliability(folder: Path) -> Reliability:
    """The model whose weights lie in `folder`. Raises OSError or ValueError if they cannot be read."""
    read: Any = json.loads((folder / WEIGHTS).read_text("utf-8"))
    weights = read.get("weights") if isinstance(read, dict) else None
    if not isinstance(weights, dict):
        raise ValueError(f"{folder / WEIGHTS} must hold an object with weights and does not")
    return Reliability(weights)


def weigh(facts: Facts, segmented: Segmented, model: Reliability | None) -> Facts:
    """The same facts, each with the confidence that the model gives it; as they are without a model. None is dropped or moved."""
    if model is None:
        return facts
    placed = _placed(segmented)
    weighed: dict[str, Any] = {kind: _weighed(kind, rows, segmented, placed, model) for kind, rows in facts.by_kind()}
    return replace(facts, **weighed)


def _weighed(kind: str, rows: Sequence[F], segmented: Segmented, placed: _Placed, model: Reliability) -> tuple[F, ...]:
    found = _forms(kind, rows, segmented, placed)
    if not rows:
        return ()
    names = tuple(each.name for each in fields(type(rows[0])))
    values = attrgetter(*names)
    return tuple(
        type(fact)(**{**dict(zip(names, values(fact), strict=True)), "confidence": round(model.of(form), _DIGITS)})
        for fact, form in zip(rows, found, strict=True)
    )


def forms(kind: str, rows: Sequence[Fact], segmented: Segmented) -> list[dict[str, float]]:
    """The features of each find of a kind, name -> value. `rows` are all finds of that kind in the paper, with what their rules said."""
    return [form.features() for form in _forms(kind, rows, segmented, _placed(segmented))]


def _forms(kind: str, rows: Sequence[Fact], segmented: Segmented, placed: _Placed) -> list[Form]:
    """The form of each find; `placed` are the blocks of the paper in the order of the text and where each begins."""
    if not rows:
        return []
    shared, own = _sharing(rows), own_fields(type(rows[0]))
    return [_form(kind, fact, own, _block_of(fact, *placed), shared[place], segmented) for place, fact in enumerate(rows)]


def _placed(segmented: Segmented) -> _Placed:
    blocks = sorted((block for block in segmented.blocks if block.text.strip()), key=lambda block: block.passage.offsets[0])
    return blocks, [block.passage.offsets[0] for block in blocks]


def _form(kind: str, fact: Fact, own: Sequence[str], block: Block | None, sharing: int, segmented: Segmented) -> Form:
    return Form(
        kind,
        fact.rule,
        fact.confidence,
        segmented.meeting.kind.value,
        _bin(len(segmented.document.words(fact.evidence).split())),
        min(sharing, 3),
        tuple(_filled(fact, own)),
        (block.kind.value, block.section.value, _bin(len(block.text.split()))) if block is not None else None,
    )


def _filled(fact: Fact, own: Sequence[str]) -> Iterator[str]:
    for name in own:
        value = getattr(fact, name)
        if value is not None:
            yield f"has={name}"
        if name in _MAIN:
            yield f"main={_bin(len(str(value or '').split()))}"


def _bin(words: int) -> int:
    return bisect_right(_BINS, words)


def _sharing(rows: Iterable[Fact]) -> list[int]:
    """For each find how many others of its kind have words in common with it."""
    spans = [fact.evidence for fact in rows]
    order = sorted(range(len(spans)), key=lambda place: spans[place].start)
    shared = [0] * len(spans)
    for position, place in enumerate(order):
        for other in order[position + 1 :]:
            if spans[other].start >= spans[place].end:
                break
            shared[place] += 1
            shared[other] += 1
    return shared


def _block_of(fact: Fact, blocks: Sequence[Block], begins: Sequence[int]) -> Block | None:
    place = bisect_right(begins, fact.evidence.start) - 1
    return blocks[place] if place >= 0 else None
