"""Actions that rules found in sentences, weighed by the trained model: how sure each is, and whether it is kept.

The model reads the whole sentence where a rule reads a wording, so it knows "agreed to support the plan" from "agreed to write". On
councils it has not seen its confidence parts right finds from wrong ones far better than any figure a rule could carry
(models/README.md). What stands beside an Action column, in a line "Action:" or in an action log is no matter of wording and is not weighed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.agents import Known, mask
from pipeline.extract.reading import Reading, Sentence
from pipeline.facts import Action
from pipeline.language.judge import Judge

# What is more often wrong than right is no row.
LEAST = 0.5
_PRINTED = ("actions.margin", "actions.taken_up", "actions.labelled", "actions.line", "actions.log", "actions.dashed")


def weigh(reading: Reading, known: Known, found: Sequence[Action], judge: Judge | None) -> list[Action]:
    """The actions of `found` that are likely enough, in their order, each with the model's confidence; all as they are without a model."""
    if judge is None or not found:
        return list(found)
    sentences = [sentence for sentence in reading.sentences if sentence.text.strip()]
    out: list[Action] = []
    for action in found:
        sentence = sentences[max(0, bisect_right(sentences, action.evidence.start, key=_begin) - 1)]
        if action.rule in _PRINTED or sentence.block.margin is not None:
            out.append(action)
            continue
        confidence = judge.confidence(mask(sentence.text, known).mask, context_of(sentence))
        if confidence >= LEAST:
            out.append(replace(action, confidence=round(confidence, 3)))
    return out


def _begin(sentence: Sentence) -> int:
    return sentence.span.start


def context_of(sentence: Sentence) -> tuple[str, str]:
    """Where a sentence stands, as the model is told: its section and what its block is."""
    return str(sentence.block.section), str(sentence.block.kind)
