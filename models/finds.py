"""Papers with their facts, and finds judged one by one -> the finds that the confidences of all kinds are fitted on.

A find is right where it pairs with a row written by hand, as `minutebook evaluate` pairs them. Five sources: the annotated papers that the
rules were written with in view (`gold`, `corpus`), annotated papers that rules were mended on later (`mended`), those that nobody who
writes rules has opened (`outside`), and finds in papers without facts, judged one by one by the annotation guide, drawn evenly from the
rules (`drawn`) or at random (`random`, see `models/judged.py`). `finds.tsv` keeps the last four: the form of each find and whether it was
right, named by a hash and without a word of those papers, so that the model can be fitted where they are not.

python -m models.finds draw OUT           draws finds of papers without facts for a person to judge, with their words
python -m models.finds judge OUT          adds those judged in OUT, a line "number<tab>1|0" for each, to finds.tsv
python -m models.finds mended FOLDER      adds annotated papers that rules were mended on to finds.tsv
python -m models.finds outside FOLDER     the same of annotated papers that were never opened
python -m models.finds refresh            gives the drawn finds the form that the rules of today give them
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from models.sentences import CORPUS, SHARED, body_of
from pipeline.evaluate.kinds import KINDS
from pipeline.evaluate.run import facts_in, paper_beside
from pipeline.evaluate.score import pairing
from pipeline.export import facts_json
from pipeline.extract import extract_by_rules
from pipeline.extract.reliability import ANY, STATED, forms
from pipeline.facts import Fact, Paper, Segmented, UnreadableError
from pipeline.read import read
from pipeline.segment import segment

FINDS = Path(__file__).with_name("finds.tsv")
SEED = 0
PAPERS = 150  # papers without facts that finds are drawn from
# finds drawn of each kind: more where rules are more often wrong
DRAWN = {
    "people": 50,
    "presenters": 30,
    "risks": 30,
    "tallies": 30,
    "indicators": 40,
    "decisions": 50,
    "recommendations": 15,
    "actions": 30,
    "votes": 30,
    "interests": 15,
    "dates": 20,
    "documents": 10,
    "amounts": 10,
    "percentages": 5,
    "fields": 15,
}
_PLACE = frozenset({"quote", "confidence", "page", "quote_start", "quote_end", "agenda_item", "text_start", "text_end"})
_YEAR = 300  # days; longer dates count only where the gold has them too
_AROUND = 90  # characters shown before and after a find that a person is to judge
_SHOWN = 420  # and of them all


@dataclass(frozen=True, slots=True)
class Find:
    """A find: its kind, its form (names of features that are 1, and what the rule said), whether it is right, and whose paper it is in."""

    kind: str
    form: Mapping[str, float]
    right: bool
    body: str
    source: str  # gold | corpus | mended | outside | drawn | random
    digest: str


def annotated(folder: Path, source: str, *, named: bool = False) -> Iterator[Find]:
    """The finds in the annotated papers of `folder` and below; bodies go by the paper's name, or with `named` by its organization.

    Raises FileNotFoundError where there are none.
    """
    written = sorted(folder.rglob("*.facts.json"))
    if not written:
        raise FileNotFoundError(f"no NAME.facts.json in {folder}")
    for path in written:
        gold = facts_in(path)
        try:
            segmented = segment(read(paper_beside(path)))
        except UnreadableError as error:
            print(error, file=sys.stderr)
            continue
        body = re.split(r"[\d]", path.name)[0].strip("-") if named else (path.parent.name if source == "corpus" else body_of(path.name))
        yield from _of_paper(segmented, gold, body, source)


def _of_paper(segmented: Segmented, gold: Mapping[str, Any], body: str, source: str) -> Iterator[Find]:
    paper = extract_by_rules(segmented)
    found = facts_json(paper)
    for kind, rows in paper.facts.by_kind():
        if kind not in KINDS:
            continue
        right = set(pairing(kind, gold.get(kind) or [], found[kind]).values())
        for place, form in enumerate(forms(kind, rows, segmented)):
            if place in right or not _is_year(kind, found[kind][place]):
                yield Find(kind, form, place in right, body, source, digest_of(told(paper, rows[place], found[kind][place])))


def _is_year(kind: str, row: Mapping[str, Any]) -> bool:
    return kind == "dates" and (date.fromisoformat(row["end"]) - date.fromisoformat(row["start"])).days > _YEAR


def told(paper: Paper, fact: Fact, row: Mapping[str, Any]) -> str:
    """A find for a person to judge: its fields, and its words in brackets among those around them."""
    span, text = fact.evidence, paper.document.text
    shown = f"{text[max(0, span.start - _AROUND) : span.start]}[[{text[span.start : span.end]}]]{text[span.end : span.end + _AROUND]}"
    fields = {key: value for key, value in row.items() if value is not None and key not in _PLACE}
    return f"{json.dumps(fields, ensure_ascii=False)} | {' '.join(shown.split())[:_SHOWN]}"


def digest_of(line: str) -> str:
    """The name of a find: a hash of the letters and figures of its words, of those around it and of its fields, but for its rule."""
    letters = re.sub(r"\W+", "", re.sub(r'"rule": "[^"]*"', "", line).lower())
    return sha256(letters.encode()).hexdigest()[:16]


def kept(path: Path = FINDS) -> list[Find]:
    """The finds of `finds.tsv`."""
    out = []
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        if line.startswith("#"):
            continue
        digest, right, source, body, kind, stated, names = line.split("\t")
        form = {ANY: 1.0, kind: 1.0, **{f"{kind} {name}": 1.0 for name in names.split(",")}}
        form[STATED] = form[f"{kind} {STATED}"] = float(stated)
        out.append(Find(kind, form, right == "1", body, source, digest))
    return out


def keep(finds: Iterable[Find], path: Path = FINDS) -> None:
    """Writes finds to `finds.tsv`, sorted."""
    lines = []
    for find in finds:
        names = sorted(name.split(" ", 1)[1] for name in find.form if "=" in name)
        columns = [find.digest, str(int(find.right)), find.source, find.body, find.kind, f"{find.form[STATED]:.3f}", ",".join(names)]
        lines.append("\t".join(columns))
    head = (
        "# Finds of the rules in papers that are not here, judged by the annotation guide, by their form alone:\n"
        "# hash, 1 if right, source, body or its hash, kind, what the rule said, features (see pipeline/extract/reliability.py)\n"
    )
    path.write_text(head + "".join(f"{line}\n" for line in sorted(set(lines))), "utf-8")


def beside(source: str, folder: Path) -> None:
    """Adds the annotated papers of `folder`, which are no part of the project, to `finds.tsv` as those of `source`.

    A find that is there already, by its paper and its words, takes the form of today.
    """
    fresh = [
        Find(find.kind, find.form, find.right, sha256(find.body.encode()).hexdigest()[:8], find.source, find.digest)
        for find in annotated(folder, source, named=True)
    ]
    names = {find.digest for find in fresh}
    keep([*(find for find in kept() if find.digest not in names), *fresh])


def _drawn_papers() -> Iterator[tuple[Path, Segmented, Paper]]:
    papers = sorted(path for path in (SHARED / "raw").rglob("*") if path.is_file())
    random.Random(SEED).shuffle(papers)
    for path in papers[:PAPERS]:
        try:
            segmented = segment(read(path))
        except UnreadableError:
            continue
        yield path, segmented, extract_by_rules(segmented)


def draw(out: Path) -> None:
    """Writes finds drawn evenly from the rules of each kind, with their words, for a person; `out` is to lie outside the repository."""
    pools: dict[str, dict[str, list[str]]] = {}
    for _, _, paper in _drawn_papers():
        found = facts_json(paper)
        for kind, rows in paper.facts.by_kind():
            for fact, row in zip(rows, found[kind], strict=True):
                pools.setdefault(kind, {}).setdefault(fact.rule, []).append(told(paper, fact, row))
    chance, lines = random.Random(SEED), []
    for kind, count in DRAWN.items():
        rules = [sorted(set(pool)) for _, pool in sorted(pools.get(kind, {}).items())]
        for pool in rules:
            chance.shuffle(pool)
        taken = 0
        while taken < count and any(rules):
            for pool in rules:
                if pool and taken < count:
                    lines.append(f"{len(lines)}\t{kind}\t{pool.pop()}")
                    taken += 1
    out.write_text("\n".join(lines) + "\n", "utf-8")


def judge(out: Path) -> None:
    """Adds the finds of `out` that were judged in the file beside it, OUT.judged, to `finds.tsv`."""
    numbered = {number: digest_of(line) for number, _, line in (line.split("\t", 2) for line in out.read_text("utf-8").splitlines())}
    judged = dict(line.split("\t") for line in Path(f"{out}.judged").read_text("utf-8").splitlines())
    labels = {numbered[number]: label == "1" for number, label in judged.items()}
    fresh = _drawn_finds(labels)
    keep([*(find for find in kept() if find.digest not in labels), *fresh])


def refresh() -> None:
    """Gives the drawn finds of `finds.tsv` the form that the rules of today give them; one that they no longer make stays as it was."""
    old = kept()
    fresh = _drawn_finds({find.digest: find.right for find in old if find.source == "drawn"})
    again = {find.digest for find in fresh}
    keep([*(find for find in old if find.digest not in again), *fresh])
    print(f"{len(again)} drawn finds are made today as when they were judged")


def _drawn_finds(labels: Mapping[str, bool]) -> list[Find]:
    out = []
    for path, segmented, paper in _drawn_papers():
        found = facts_json(paper)
        for kind, rows in paper.facts.by_kind():
            for fact, form, row in zip(rows, forms(kind, rows, segmented), found[kind], strict=True):
                digest = digest_of(told(paper, fact, row))
                if digest in labels:
                    body = body_of(f"{path.relative_to(SHARED / 'raw').parts[0]}-")
                    out.append(Find(kind, form, labels[digest], body, "drawn", digest))
    return out


def all_finds() -> list[Find]:
    """What the model is fitted on. Raises FileNotFoundError where the annotated papers are missing."""
    return [*annotated(SHARED / "gold" / "dev", "gold"), *annotated(CORPUS, "corpus"), *kept()]


def main(arguments: Sequence[str]) -> int:
    commands: dict[str, Callable[[Path], None]] = {
        "draw": draw,
        "judge": judge,
        "mended": partial(beside, "mended"),
        "outside": partial(beside, "outside"),
    }
    if arguments == ["refresh"]:
        refresh()
    elif len(arguments) == 2 and arguments[0] in commands:
        commands[arguments[0]](Path(arguments[1]))
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
