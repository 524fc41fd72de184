"""python -m models.evaluate [--outside FOLDER]: what the model is worth on bodies it has not seen. See README.md for what each table is.

Sentences: precision, recall and F1 of rules and model, and how well each orders the rules' finds. Facts: the actions of each body's
papers by the rules alone and weighed by a model that saw no paper of that body, scored as `minutebook evaluate` scores them.
`--outside` is a folder of papers with their facts of bodies that no one looked at: there the model that ships is judged.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from models.fit import CALIBRATED_ON, Example, calibrate, examples, fit, out_of_body
from models.make_data import DATA, load
from models.sentences import SHARED, body_of
from pipeline.evaluate.score import Score, score_paper
from pipeline.extract.actions.actions import find_weighed
from pipeline.extract.reading import read_sentences
from pipeline.facts import Action, Document
from pipeline.language.judge import Judge, judge
from pipeline.read import read
from pipeline.segment import segment

_BANDS = (0.0, 0.3, 0.5, 0.7, 0.85, 0.93, 1.01)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outside", type=Path)
    outside: Path | None = parser.parse_args().outside
    if not DATA.exists():
        print(f"{DATA} is not there; python -m models.make_data makes it.", file=sys.stderr)
        return 1
    data = examples(load())
    scores = out_of_body(data)
    _sentences(data, scores)
    _confidence(data, scores)
    folder = SHARED / "gold" / "dev"
    bodies = sorted({body_of(path.name) for path in folder.glob("*.facts.json")})
    totals = [Score(), Score()]
    print(f"\n{'actions of':12}{'gold':>6}{'rules':>16}{'with the model':>18}")
    for body in bodies:
        rest = [i for i in scores if data[i].sentence.body != body]
        model = _calibrated([example for example in data if example.sentence.body != body], data, {i: scores[i] for i in rest})
        papers = [path for path in folder.glob("*.facts.json") if body_of(path.name) == body]
        totals = [total + score for total, score in zip(totals, _facts(body, papers, model), strict=True)]
    _line("all", totals)
    if outside is not None:
        _facts("outside", list(outside.glob("*.facts.json")), judge())
    return 0


def _sentences(data: Sequence[Example], scores: dict[int, float]) -> None:
    print("sentences of bodies left out: F1 (precision, recall) of the rules, of the model at 0.3; average precision of the model")
    for source in ("gold", "corpus", "random", "chosen"):
        of_it = [(data[i].sentence, _logistic(score)) for i, score in scores.items() if data[i].sentence.source == source]
        rules = _f1((sentence.label, sentence.rule) for sentence, _ in of_it)
        model = _f1((sentence.label, said > 0.3) for sentence, said in of_it)
        ordered = _average_precision([(said, sentence.label) for sentence, said in of_it])
        print(f"{source:8}{len(of_it):6}  rules {rules}  model {model}  {ordered:.3f}")


def _confidence(data: Sequence[Example], scores: dict[int, float]) -> None:
    """How often finds of the rules are right by what the model says of them; each body by a calibration that left it out too."""
    fair = [i for i in scores if data[i].sentence.rule and data[i].sentence.source in CALIBRATED_ON]
    said: dict[int, float] = {}
    for body in {data[i].sentence.body for i in fair}:
        others = [i for i in fair if data[i].sentence.body != body]
        slope, offset = calibrate([scores[i] for i in others], [data[i].sentence.label for i in others])
        said.update({i: _logistic(slope * scores[i] + offset) for i in fair if data[i].sentence.body == body})
    print("\nconfidence of the rules' finds: said, finds, right")
    for low, high in pairwise(_BANDS):
        rows = [(value, data[i].sentence.label) for i, value in said.items() if low <= value < high]
        if rows:
            mean, right = np.mean(rows, axis=0)
            print(f"{low:.2f}-{min(high, 1):.2f}{mean:8.2f}{len(rows):6}{right:8.2f}")


def _calibrated(train: Sequence[Example], data: Sequence[Example], scores: dict[int, float]) -> Judge:
    model = fit(train)
    fair = [i for i in scores if data[i].sentence.rule and data[i].sentence.source in CALIBRATED_ON]
    slope, offset = calibrate([scores[i] for i in fair], [data[i].sentence.label for i in fair])
    return Judge(model.weights, model.bias, slope, offset)


def _facts(name: str, papers: Sequence[Path], model: Judge | None) -> list[Score]:
    totals = [Score(), Score()]
    for path in sorted(papers):
        stem = path.name.removesuffix(".facts.json")
        beside = [other for other in sorted(path.parent.glob(f"{stem}.*")) if other != path]
        reading = read_sentences(segment(read(next((other for other in beside if other.suffix != ".txt"), beside[0]))))
        gold = {"actions": json.loads(path.read_text("utf-8")).get("actions", [])}
        for position, use in enumerate((None, model)):
            found = {"actions": [_row(action, reading.document) for action in find_weighed(reading, use)]}
            totals[position] += score_paper(gold, found).scores.get("actions", Score())
    _line(name, totals)
    return totals


def _row(action: Action, document: Document) -> dict[str, object]:
    return {"owner": action.owner, "due": action.due, "due_text": action.due_text, "quote": document.words(action.evidence)}


def _line(name: str, totals: Sequence[Score]) -> None:
    print(f"{name:12}{totals[0].gold:6}" + "".join(f"{_figures(total):>20}" for total in totals))


def _figures(score: Score) -> str:
    precision, recall = score.pairs / max(1, score.found), score.pairs / max(1, score.gold)
    return f"{score.f1:.3f} ({precision:.2f}, {recall:.2f})"


def _f1(rows: Iterable[tuple[bool, bool]]) -> str:
    pairs = list(rows)
    right = sum(label and said for label, said in pairs)
    found, gold = sum(said for _, said in pairs), sum(label for label, _ in pairs)
    return f"{2 * right / max(1, found + gold):.3f} ({right / max(1, found):.2f}, {right / max(1, gold):.2f})"


def _average_precision(rows: Sequence[tuple[float, bool]]) -> float:
    right, total = 0, 0.0
    for position, (_, label) in enumerate(sorted(rows, reverse=True), 1):
        right += label
        total += right / position if label else 0
    return total / max(1, right)


def _logistic(score: float) -> float:
    return float(1 / (1 + np.exp(-score)))


if __name__ == "__main__":
    sys.exit(main())
