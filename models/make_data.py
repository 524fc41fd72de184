"""python -m models.make_data: reads the papers and writes build/model/sentences.jsonl, what `train` and `evaluate` read.

That file holds sentences of papers that are no part of this repository; it stays in build/, which is never committed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from models.sentences import ROOT, Sentence, corpus, gold, judgements, unannotated

DATA = ROOT / "build" / "model" / "sentences.jsonl"


def write(sentences: list[Sentence], path: Path = DATA) -> None:
    """One sentence a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(asdict(sentence)) + "\n" for sentence in sentences), "utf-8")


def load(path: Path = DATA) -> list[Sentence]:
    """What `write` wrote. Raises FileNotFoundError if it has not."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [Sentence(**{**row, "context": tuple(row["context"])}) for row in rows]


def main() -> int:
    try:
        sentences = [*gold(), *corpus(), *unannotated()]
    except FileNotFoundError as error:
        print(f"The model cannot be trained here: {error}", file=sys.stderr)
        return 1
    write(sentences)
    for (source, label), count in sorted(Counter((sentence.source, sentence.label) for sentence in sentences).items()):
        print(f"{source:8} {'task' if label else 'none':5} {count:6}")
    found = sum(sentence.source in ("random", "chosen") for sentence in sentences)
    print(f"{found} of {len(judgements())} judged sentences were found as they were read then")
    return 0


if __name__ == "__main__":
    sys.exit(main())
