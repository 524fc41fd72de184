"""python -m models.confidence: the finds of models/finds.py -> models/reliability, and what the confidences of all kinds are worth.

A logistic regression over the form of a find, by Newton's steps with a penalty on the square of the weights: what is seen seldom keeps a
weight near 0, so that a rule seen twice falls back on its kind, and a kind seen twice on all of them. Finds in papers that the rules
were written with in view, or mended on, are right more often than elsewhere; weights of their own take that up while fitting and do not
ship.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.finds import Find, all_finds
from pipeline.evaluate.kinds import KINDS
from pipeline.extract.reliability import ANY, STATED, WEIGHTS, Reliability

MODEL = Path(__file__).with_name("reliability")
PENALTY = 4.0  # of a weight of one kind's form
KIND_PENALTY = 0.3  # of the weight of a kind itself, and of what its rules say
# What a find counts. Those drawn at random are of few councils: counting more, they spoil what is said of others.
COUNTS = {"outside": 1.0, "drawn": 1.0, "random": 0.5, "mended": 1.0, "gold": 0.4, "corpus": 0.4}
FOLDS = 8
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
SURE = 0.9
_TABLES = {
    "papers never opened": ("outside",),
    "papers mended on": ("mended",),
    "drawn evenly from the rules": ("drawn",),
    "drawn at random": ("random",),
    "all papers": tuple(COUNTS),
}
_VIEWED = "viewed"  # begins the names of the weights for papers that the rules were written with in view or mended on
_DIGITS = 3


def fit(finds: Sequence[Find], penalty: float = PENALTY) -> Reliability:
    """The weights of the features of finds. The same finds give the same weights. Raises ValueError if there are none."""
    if not finds:
        raise ValueError("there are no finds to fit on")
    described = [_described(find) for find in finds]
    names = sorted({name for form in described for name in form})
    places = {name: place for place, name in enumerate(names)}
    inputs = np.zeros((len(finds), len(names)))
    for row, form in enumerate(described):
        for name, value in form.items():
            inputs[row, places[name]] = value
    right = np.array([find.right for find in finds], dtype=float)
    counts = np.array([COUNTS[find.source] for find in finds])
    penalties = np.array([_penalty(name, penalty) for name in names])
    weights = _newton(inputs, right, counts, penalties)
    weighed = zip(names, weights, strict=True)
    return Reliability({name: round(float(weight), _DIGITS) for name, weight in weighed if not name.startswith(_VIEWED)})


def _described(find: Find) -> Mapping[str, float]:
    if find.source in ("outside", "drawn", "random"):
        return find.form
    view = f"{_VIEWED} {'mended' if find.source == 'mended' else 'written'}"
    return {**find.form, view: 1.0, f"{view} {find.kind}": 1.0}


def _penalty(name: str, penalty: float) -> float:
    if name in (ANY, f"{_VIEWED} mended", f"{_VIEWED} written"):
        return 0.01
    return penalty if "=" in name else KIND_PENALTY


Array = NDArray[np.float64]


def _newton(inputs: Array, right: Array, counts: Array, penalties: Array) -> Array:
    """The weights that make what was right likeliest, less the penalty: `inputs` is (finds, features), the others have one figure each."""
    weights = np.zeros(inputs.shape[1])
    for _ in range(30):
        said = 1 / (1 + np.exp(-inputs @ weights))
        gradient = inputs.T @ (counts * (said - right)) + penalties * weights
        curvature = (inputs * (counts * said * (1 - said))[:, None]).T @ inputs + np.diag(penalties)
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def left_out(finds: Sequence[Find], penalty: float = PENALTY) -> list[float]:
    """What is said of each find by a model that saw no paper of its body."""
    bodies = sorted({find.body for find in finds})
    fold = {body: place % FOLDS for place, body in enumerate(bodies)}
    said = [0.0] * len(finds)
    for number in range(FOLDS):
        model = fit([find for find in finds if fold[find.body] != number], penalty)
        for place, find in enumerate(finds):
            if fold[find.body] == number:
                said[place] = model.confidence(find.form)
    return said


def write(model: Reliability, folder: Path = MODEL) -> None:
    """The weights by name, sorted; what is 0 is left out."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: weight for name, weight in sorted(model.weights.items()) if weight}
    told = {"gives": "how likely a find is right, by its form", "unknown": "a feature without a weight says nothing", "weights": weights}
    (folder / WEIGHTS).write_text(json.dumps(told, indent=0, ensure_ascii=False) + "\n", "utf-8")


def report(finds: Sequence[Find], said: Sequence[float]) -> list[str]:
    """The tables of the model card: how often finds are right by what is said of them, and the sure ones of each kind."""
    both = list(zip(said, finds, strict=True))
    lines = []
    for title, sources in _TABLES.items():
        rows = [(value, find.right) for value, find in both if find.source in sources]
        if not rows:
            continue
        stated = [(find.form[STATED], find.right) for _, find in both if find.source in sources]
        lines.append(f"\n{title}: {len(rows)} finds; ordered right {_ordered(rows):.3f}, by what the rules say {_ordered(stated):.3f}")
        for low, high in pairwise(BANDS):
            band = [row for row in rows if low <= row[0] < high]
            if band:
                mean, right = np.mean(band, axis=0)
                lines.append(f"{low:.2f}-{min(high, 1):.2f}  said {mean:.3f}  finds {len(band):5}  right {right:.3f}")
        sure = [right for value, right in rows if value >= SURE]
        lines.append(f"{SURE:.2f} and over: {len(sure)} finds" + (f", right {np.mean(sure):.3f}" if sure else ""))
    lines.append(f"\n{'other bodies':16}{'finds':>6}{'right':>8}{'said':>8}{f'{SURE}+':>7}{'right':>8}")
    for kind in KINDS:
        of_it = [(value, find.right) for value, find in both if find.kind == kind and find.source not in ("gold", "corpus")]
        if of_it:
            lines.append(_line(kind, of_it))
    lines.append(f"\n{'body left out':16}{'finds':>6}{'right':>8}{'said':>8}{f'{SURE}+':>7}{'right':>8}")
    bodies = sorted({find.body for find in finds if find.source in ("gold", "corpus")})
    return [*lines, *(_line(body, [(value, find.right) for value, find in both if find.body == body]) for body in bodies)]


def _line(name: str, rows: Sequence[tuple[float, bool]]) -> str:
    mean, right = np.mean(rows, axis=0)
    sure = [good for value, good in rows if value >= SURE]
    return f"{name:16}{len(rows):6}{right:8.3f}{mean:8.3f}{len(sure):7}{f'{np.mean(sure):.3f}' if sure else '-':>8}"


def _ordered(rows: Sequence[tuple[float, bool]]) -> float:
    """The share of pairs of a right and a wrong find of which the right one is said to be likelier; half for a tie."""
    good = np.array([value for value, right in rows if right])
    bad = np.array([value for value, right in rows if not right])
    if not len(good) or not len(bad):
        return 1.0
    return float(np.mean((good[:, None] > bad).astype(float) + 0.5 * (good[:, None] == bad)))


def main() -> int:
    try:
        finds = all_finds()
    except FileNotFoundError as error:
        print(f"The confidences cannot be fitted here: {error}", file=sys.stderr)
        return 1
    write(fit(finds))
    print("\n".join(report(finds, left_out(finds))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
