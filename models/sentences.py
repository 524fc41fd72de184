"""Papers with their facts -> the sentences that the model learns from and is judged by.

Four sources, each named in the model card: papers annotated by hand (`gold`), the project's own corpus, sentences of papers
without facts that were judged one by one (`annotations.tsv`, which holds hashes and no words), and a sample of sentences of the
same papers with what the rules say of them, which may be wrong and so count less.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pipeline.extract.actions.likely import context_of
from pipeline.extract.actions.promises import promises
from pipeline.extract.agents import known_people, mask
from pipeline.extract.reading import Reading, read_sentences
from pipeline.extract.reading import Sentence as Printed
from pipeline.facts import BlockKind, MeetingKind, Section, UnreadableError
from pipeline.read import read
from pipeline.segment import segment

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CORPUS = ROOT / "corpus"
ANNOTATIONS = Path(__file__).with_name("annotations.tsv")
GROUPS = Path(__file__).with_name("groups.tsv")
_SUFFIX = ".facts.json"
_NOT_READ = (Section.ATTENDANCE, Section.DOCUMENTS, Section.PURPOSE, Section.REASONS, Section.RECOMMENDATION)
_OWN_FORMATS = (".pdf", ".docx", ".html", ".md")

# Words without which a sentence hardly ever hands anybody a task; the model sees no sentence without one.
CUE = re.compile(
    r"\b(?:would|will|shall|should|to|ask\w*|request\w*|agree\w*|undert\w+|action\w*|suggest\w*|recommend\w*|propos\w*|await\w*|pending|follow"
    r"|promis\w+|let|contact|report|send|write|arrange)\b",
    re.IGNORECASE,
)
_ENOUGH = 15  # letters by which a sentence is known in a quote
LONGEST = 1200  # characters; longer ones are whole pages read as one sentence


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the model sees it (`text`, masked), where it stands, whether it hands somebody a task, and where it is from.

    `body` is the council or board whose papers it stands in, so that one can be left out; `rule` says what the rules think.
    """

    text: str
    context: tuple[str, str]
    label: bool
    body: str
    source: str  # gold | corpus | random | chosen | rules
    rule: bool
    digest: str
    margin: bool


def gold(folder: Path = SHARED / "gold" / "dev") -> list[Sentence]:
    """The sentences of the papers annotated by hand. Raises FileNotFoundError, with what to do, if they are not there."""
    if not folder.is_dir():
        raise FileNotFoundError(f"The annotated papers are read from {folder}, which is not there; they are no part of this repository.")
    return [sentence for path in sorted(folder.glob(f"*{_SUFFIX}")) for sentence in _with_facts(path, body_of(path.name), "gold")]


def corpus(folder: Path = CORPUS) -> list[Sentence]:
    """The sentences of the project's own papers."""
    return [
        sentence for path in sorted(folder.rglob(f"*{_SUFFIX}")) for sentence in _with_facts(path, f"corpus/{path.parent.name}", "corpus")
    ]


def unannotated(folder: Path = SHARED / "raw", *, hits: int = 500, others: int = 1200, seed: int = 5) -> list[Sentence]:
    """Of the papers without facts: each judged sentence (`annotations.tsv`), and of each body a sample with what the rules say.

    Raises FileNotFoundError if the folder is not there.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"Unannotated papers are read from {folder}, which is not there; they are no part of this repository.")
    judged = judgements()
    pools: dict[tuple[str, bool], list[Sentence]] = defaultdict(list)
    out: list[Sentence] = []
    seen: set[str] = set()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        body = body_of(path.relative_to(folder).parts[0])
        for _, sentence in _sentences(path, body, "rules"):
            if sentence is None or sentence.digest in seen:
                continue
            seen.add(sentence.digest)
            if sentence.digest in judged:
                label, drawn = judged[sentence.digest]
                out.append(replace(sentence, label=label, source=drawn))
            elif 4 < len(sentence.text.split()) < 90 and not sentence.margin:
                pools[body, sentence.rule].append(replace(sentence, label=sentence.rule))
    chance = random.Random(seed)
    for (_, rule), pool in sorted(pools.items()):
        chance.shuffle(pool)
        out.extend(pool[: hits if rule else others])
    return out


def judgements(path: Path = ANNOTATIONS) -> dict[str, tuple[bool, str]]:
    """Hash of a sentence -> whether it was judged to hand somebody a task, and how it was drawn: "random" or "chosen"."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {digest: (label == "1", drawn) for digest, label, drawn in rows}


def digest_of(text: str) -> str:
    """The name of a sentence in `annotations.tsv`: a hash of its letters and figures, so white space and marks do not count."""
    return sha256(re.sub(r"\W+", "", text.lower()).encode()).hexdigest()[:16]


def body_of(name: str) -> str:
    """The body whose papers have this name: `groups.tsv` for the hash of the word before the first hyphen or figure, else that word.

    Papers of one clerk's hand, or of councils whose papers were gathered together, count as one body.
    """
    first = re.split(r"[-_\d]", name)[0]
    rows = (line.split("\t") for line in GROUPS.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return dict(rows).get(sha256(first.encode()).hexdigest()[:8], first)


def _with_facts(facts: Path, body: str, source: str) -> Iterator[Sentence]:
    stem = facts.name.removesuffix(_SUFFIX)
    beside = [path for path in sorted(facts.parent.glob(f"{stem}.*")) if not path.name.endswith(_SUFFIX)]
    paper = next((path for path in beside if path.suffix in _OWN_FORMATS), None) or beside[0]
    quotes = [_plain(action["quote"]) for action in json.loads(facts.read_text("utf-8")).get("actions", [])]
    found = list(_sentences(paper, body, source))
    for (_, sentence), label in zip(found, _stating(quotes, [_plain(printed) for printed, _ in found]), strict=True):
        # beside an Action column a sentence may be an action by the column alone
        if sentence is not None and not (sentence.margin and not sentence.rule):
            yield replace(sentence, label=label)


def _sentences(path: Path, body: str, source: str) -> Iterator[tuple[str, Sentence | None]]:
    """Each sentence of a paper as printed, and as the model sees it where it can hold a task; a paper that cannot be read has none."""
    try:
        reading = read_sentences(segment(read(path)))
    except UnreadableError as error:
        print(error, file=sys.stderr)
        return
    known = known_people(reading.blocks)
    for sentence in reading.sentences:
        printed = sentence.text
        if not printed.strip():
            continue
        if not can_hold(reading, sentence):
            yield printed, None
            continue
        masked = mask(printed, known)
        rule, margin = bool(promises(masked)), sentence.block.margin is not None
        yield printed, Sentence(masked.mask, context_of(sentence), False, body, source, rule, digest_of(printed), margin)


def can_hold(reading: Reading, sentence: Printed) -> bool:
    """Whether a sentence stands where minutes tell what was said, and has a word that could hand out a task."""
    return (
        reading.meeting.kind in (MeetingKind.MINUTES, MeetingKind.AGENDA_ITEM)
        and sentence.block.kind in (BlockKind.PARAGRAPH, BlockKind.CLAUSE)
        and sentence.block.section not in _NOT_READ
        and len(sentence.text) < LONGEST
        and CUE.search(sentence.text) is not None
    )


def _stating(quotes: Sequence[str], sentences: Sequence[str]) -> list[bool]:
    """For each sentence whether it is what a quote says: they have half of the shorter in common. All are bare letters and figures."""
    ends = [0]
    for sentence in sentences:
        ends.append(ends[-1] + len(sentence))
    whole = "".join(sentences)
    labels = [False] * len(sentences)
    for quote in filter(None, quotes):
        begin = whole.find(quote)
        if begin < 0:  # the quote has a mark that reading took off, "Action:", "(b)"
            for position, sentence in enumerate(sentences):
                labels[position] |= len(sentence) >= _ENOUGH and sentence in quote
        while begin >= 0:
            for position in range(len(sentences)):
                common = min(ends[position + 1], begin + len(quote)) - max(ends[position], begin)
                shorter = min(len(quote), ends[position + 1] - ends[position])
                labels[position] |= common > 0 and common >= shorter / 2
            begin = whole.find(quote, begin + 1)
    return labels


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())
