"""What is found in papers as they are and in their copies: which facts only the one or the other yields."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.rephrased.catalogue import CATALOGUE
from bench.rephrased.rewriting import Annotated, rewrite
from pipeline import paper_of
from pipeline.evaluate.run import facts_in, paper_beside
from pipeline.evaluate.score import Outcome, score_paper
from pipeline.export import facts_json
from pipeline.facts import UnreadableError
from pipeline.read import read

_SUFFIX = ".facts.json"


@dataclass(slots=True)
class Shift:
    """A kind's rows in one paper: found as it was, and what its copy lost, gained, got a wrong field of, and invented."""

    rows: int = 0
    lost: list[str] = field(default_factory=list)
    gained: list[str] = field(default_factory=list)
    marred: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    def __iadd__(self, other: Shift) -> Shift:
        self.rows += other.rows
        for name in ("lost", "gained", "marred", "invented"):
            getattr(self, name).extend(getattr(other, name))
        return self


Shifts = dict[str, dict[str, Shift]]  # rewriting -> kind -> what became of its rows


def annotated(folder: Path) -> list[Annotated]:
    """The papers below `folder` that have facts: NAME.txt, else the text that is read of the paper. Raises EvaluateError for a bad file."""
    papers = []
    for path in sorted(folder.rglob(f"*{_SUFFIX}")):
        name = str(path.relative_to(folder)).removesuffix(_SUFFIX)
        text = path.with_name(path.name.replace(_SUFFIX, ".txt"))
        printed = text.read_text("utf-8") if text.exists() else read(paper_beside(path)).text
        papers.append(Annotated(name, printed, facts_in(path)))
    return papers


def self_annotated(folder: Path) -> list[Annotated]:
    """The papers of text below `folder`, each with what is found in it as its facts: right or wrong, in a copy it must be found again."""
    papers = []
    for path in sorted([*folder.rglob("*.txt"), *folder.rglob("*.md")]):
        try:
            printed = read(path).text
        except UnreadableError:
            continue  # it has no copy to be compared with
        papers.append(Annotated(str(path.relative_to(folder)), printed, found_in(printed)))
    return papers


def found_in(text: str) -> dict[str, Any]:
    """The facts of a text, as `minutebook extract` prints them."""
    with TemporaryDirectory() as scratch:
        paper = Path(scratch, "paper.txt")
        paper.write_text(text, "utf-8")
        return facts_json(paper_of(paper))


def measure(papers: Sequence[Annotated], names: Sequence[str], keep: Path | None = None, jobs: int = 1) -> Shifts:
    """What each of the rewritings `names` does to `papers`; writes the copies below `keep`, if it is given."""
    total: Shifts = {name: {} for name in names}
    one = partial(shifts_of, names=names, keep=keep)
    if jobs > 1:
        with ProcessPoolExecutor(jobs) as pool:
            results = list(pool.map(one, papers))
    else:
        results = [one(paper) for paper in papers]
    for result in results:
        for name, kinds in result.items():
            for kind, shift in kinds.items():
                total[name].setdefault(kind, Shift())
                total[name][kind] += shift
    return total


def shifts_of(paper: Annotated, names: Sequence[str], keep: Path | None = None) -> Shifts:
    """What each rewriting does to one paper; those that change nothing in it are left out."""
    before = score_paper(paper.facts, found_in(paper.text)).outcomes
    shifts: Shifts = {}
    for name in names:
        copy = rewrite(paper, CATALOGUE[name](paper))
        if copy is None:
            continue
        if keep is not None:
            _write(copy, keep / name.replace("/", "-").replace(" ", "_"))
        after = score_paper(copy.facts, found_in(copy.text)).outcomes
        shifts[name] = {kind: _shift(paper.name, before[kind], after[kind]) for kind in before}
    return shifts


def _shift(name: str, before: Outcome, after: Outcome) -> Shift:
    return Shift(
        len(before.hits),
        [f"{name}: {row}" for place, row in before.hits.items() if place not in after.hits],
        [f"{name}: {row}" for place, row in after.hits.items() if place not in before.hits],
        [f"{name}: {row}" for place, row in before.hits.items() if place in after.hits and place in before.whole - after.whole],
        [f"{name}: {row}" for row in _more(before.invented, after.invented)],
    )


def _more(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """As many inventions as the copy has more: their words differ where they were rewritten, so they are told apart by nothing else."""
    if len(after) > len(before):
        yield from list((Counter(after) - Counter(before)).elements())[: len(after) - len(before)]


def _write(copy: Annotated, folder: Path) -> None:
    target = folder / copy.name
    target.parent.mkdir(parents=True, exist_ok=True)
    Path(f"{target}.txt").write_text(copy.text, "utf-8")
    Path(f"{target}{_SUFFIX}").write_text(json.dumps(copy.facts, ensure_ascii=False, indent=1), "utf-8")
