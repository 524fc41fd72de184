"""Finds drawn at random from papers without facts and judged one by one by strangers -> finds of the source `random` in finds.tsv.

They tell what no annotated paper can: how often a find is right among all that the rules make, also in papers with little to find. Each
is named by the hash of its paper and that of its own words, so that its form can be made anew when rules change; no word is kept.

python -m models.judged add KIND ROWS   adds the judged finds of a kind: in ROWS a line {"n", "file", "row"} each, whose "file" is one of
                                        the papers without facts; beside it, with the ending .tsv, a table with the columns n and right
python -m models.judged refresh         gives them the form that the rules of today give them; one no longer made stays as it was
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from models.finds import FINDS, Find, keep, kept
from models.sentences import SHARED, body_of
from pipeline.evaluate.kinds import KINDS
from pipeline.export import facts_json
from pipeline.extract import extract_by_rules
from pipeline.extract.reliability import forms
from pipeline.facts import UnreadableError
from pipeline.read import read
from pipeline.segment import segment

RAW = SHARED / "raw"
SOURCE = "random"
_HALF = 8  # figures of the hash of a paper, and of that of a find in it


def add(kind: str, rows: Path, *, papers: Path = RAW, finds: Path = FINDS) -> tuple[int, int]:
    """Adds the judged rows of a kind to `finds`: how many differ in their words, and how many of those the rules of today still make.

    Raises OSError where the rows or the verdicts cannot be read, ValueError where a verdict has no row or a row's paper is not in `papers`.
    """
    said = verdicts(rows.with_suffix(".tsv"))
    drawn = {row["n"]: row for row in map(json.loads, rows.read_text("utf-8").splitlines())}
    if missing := sorted(set(said) - set(drawn)):
        raise ValueError(f"{rows.with_suffix('.tsv')} judges row {missing[0]}, which {rows} does not have")
    labels = {_paper(Path(drawn[n]["file"]), papers) + name_of(kind, drawn[n]["row"]): right for n, right in said.items()}
    fresh = list(_made(labels, papers))
    keep([*(find for find in kept(finds) if find.digest not in labels), *fresh], finds)
    return len(labels), len(fresh)


def refresh(*, papers: Path = RAW, finds: Path = FINDS) -> tuple[int, int]:
    """Gives the finds of this source the form of today: how many there are, and how many are still made. The others stay as they were."""
    old = kept(finds)
    labels = {find.digest: find.right for find in old if find.source == SOURCE}
    fresh = list(_made(labels, papers))
    again = {find.digest for find in fresh}
    keep([*(find for find in old if find.digest not in again), *fresh], finds)
    return len(labels), len(again)


def verdicts(path: Path) -> dict[int, bool]:
    """The number of each row that a table judges -> whether it is right. One that is neither 1 nor 0 was left open and is left out."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {int(row["n"]): row["right"] == "1" for row in rows if row["right"] in ("0", "1")}


def name_of(kind: str, row: Mapping[str, Any]) -> str:
    """The hash of a find's words and, of a measure, its figures: what stays when a rule gets another name or reads another field."""
    figures = [row.get("value"), row.get("target")] if kind == "indicators" else []
    letters = re.sub(r"\W+", "", str(row["quote"]).lower())
    return sha256(f"{kind} {letters} {json.dumps(figures)}".encode()).hexdigest()[:_HALF]


def _paper(path: Path, papers: Path) -> str:
    return sha256(path.relative_to(papers).as_posix().encode()).hexdigest()[:_HALF]


def _made(labels: Mapping[str, bool], papers: Path) -> Iterator[Find]:
    """The finds that the rules make today of those so named, each once."""
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for name in labels:
        wanted[name[:_HALF]].add(name)
    for path in sorted(path for path in papers.rglob("*") if path.is_file()):
        of_paper = _paper(path, papers)
        names = wanted.pop(of_paper, set())
        if not names:
            continue
        try:
            segmented = segment(read(path))
        except UnreadableError as error:
            print(error, file=sys.stderr)
            continue
        paper = extract_by_rules(segmented)
        found, body = facts_json(paper), body_of(f"{path.relative_to(papers).parts[0]}-")
        for kind, facts in paper.facts.by_kind():
            if kind not in KINDS:
                continue
            for form, row in zip(forms(kind, facts, segmented), found[kind], strict=True):
                name = of_paper + name_of(kind, row)
                if name in names:
                    names.remove(name)
                    yield Find(kind, form, labels[name], body, SOURCE, name)


def main(arguments: Sequence[str]) -> int:
    if arguments == ["refresh"]:
        judged, made = refresh()
    elif len(arguments) == 3 and arguments[0] == "add" and arguments[1] in KINDS:
        try:
            judged, made = add(arguments[1], Path(arguments[2]))
        except (OSError, ValueError) as error:
            print(f"The judged finds cannot be added: {error}", file=sys.stderr)
            return 1
    else:
        print(__doc__, file=sys.stderr)
        return 2
    print(f"{made} of {judged} judged finds are made by the rules of today")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
