"""Sentences -> weights: a linear model by stochastic gradient descent, each sentence by its likeliest clause."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.sentences import Sentence
from pipeline.language.judge import SIZE, Judge, bag

SEED = 0
EPOCHS = 8
RATE = 0.5
DECAY = 1e-4
# What a label counts: judged by a person, and said by the rules, which are wrong at times.
COUNTS = {"gold": 2.0, "corpus": 2.0, "random": 2.0, "chosen": 2.0, "rules": 0.4}
CALIBRATED_ON = ("corpus", "random")  # the rules were written looking at gold; "chosen" is no fair sample

Bag = list[NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its features, made once for all folds."""

    sentence: Sentence
    bag: Bag


def examples(sentences: Sequence[Sentence]) -> list[Example]:
    return [Example(sentence, bag(sentence.text, sentence.context)) for sentence in sentences]


def fit(data: Sequence[Example], *, epochs: int = EPOCHS, seed: int = SEED) -> Judge:
    """A model whose slope and offset are 1 and 0, so that its confidence is its probability. The same data gives the same model."""
    chance = np.random.default_rng(seed)
    weights, squares = np.zeros(SIZE), np.full(SIZE, 1e-2)
    bias, bias_squares = -1.0, 1e-2
    for _ in range(epochs):
        for position in chance.permutation(len(data)):
            example = data[position]
            scores = [weights[places].sum() / math.sqrt(len(places)) for places in example.bag]
            best = int(np.argmax(scores))
            places, scale = example.bag[best], 1 / math.sqrt(len(example.bag[best]))
            wrong = 1 / (1 + math.exp(-(scores[best] + bias))) - example.sentence.label
            wrong *= COUNTS[example.sentence.source]
            gradient = wrong * scale + DECAY * weights[places]
            squares[places] += gradient * gradient
            weights[places] -= RATE * gradient / np.sqrt(squares[places])
            bias_squares += wrong * wrong
            bias -= RATE * wrong / math.sqrt(bias_squares)
    return Judge(weights.astype("<f2").astype(np.float32), float(bias), 1.0, 0.0)


def out_of_body(data: Sequence[Example], *, epochs: int = EPOCHS) -> dict[int, float]:
    """The score of each sentence that a person judged, by a model that saw no paper of its body: position in `data` -> log odds."""
    scores: dict[int, float] = {}
    for body in sorted({example.sentence.body for example in data}):
        judged = [i for i, example in enumerate(data) if example.sentence.body == body and example.sentence.source != "rules"]
        if not judged:
            continue
        model = fit([example for example in data if example.sentence.body != body], epochs=epochs)
        scores.update({i: model.score(data[i].sentence.text, data[i].sentence.context) for i in judged})
    return scores


def calibrate(scores: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """The slope and offset that turn scores into how often such finds are right (Platt's scaling, by Newton's steps)."""
    inputs = np.array([[score, 1.0] for score in scores])
    target = np.array(right, dtype=float)
    parameters = np.zeros(2)
    for _ in range(100):
        said = 1 / (1 + np.exp(-inputs @ parameters))
        curvature = (inputs * (said * (1 - said))[:, None]).T @ inputs + 1e-2 * np.eye(2)
        parameters -= np.linalg.solve(curvature, inputs.T @ (said - target) + 1e-2 * parameters)
    return float(parameters[0]), float(parameters[1])
