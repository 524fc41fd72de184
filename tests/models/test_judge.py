"""The trained model: that it loads, what it says of sentences of our own, and how its confidence joins the actions."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.actions import actions
from pipeline.extract.actions.likely import LEAST
from pipeline.extract.agents import AGENT, Known, mask
from pipeline.extract.agents import PRONOUN as PRONOUN_MASK
from pipeline.extract.reading import Reading, read_sentences
from pipeline.facts import Document, Line, Source, Span
from pipeline.language.judge import META, PRONOUN, SIZE, SOMEONE, WEIGHTS, Judge, bag, judge, read_judge
from pipeline.segment import segment

NOBODY = Known(frozenset(), frozenset())
TASKS = (
    "The Clerk agreed to write to the bus company about the missing shelter.",
    "Cllr Ann Pettigrew will report back on the quotes at the next meeting.",
    "The Clerk to chase the county for a date.",
    "Officers undertook to provide members with a breakdown of the costs.",
    "The Head of Finance would circulate the figures to members.",
)
NONE = (
    "The Chair thanked officers for the report and noted that costs had risen.",
    "Members felt that the roads would get worse as the winter went on.",
    "The scheme will bring new homes and jobs to the town over ten years.",
    "Cllr Ann Pettigrew said that she would support the plan if it were cheaper.",
    "It was agreed that the minutes be signed as a correct record.",
)


@pytest.fixture
def model() -> Judge:
    found = judge()
    if found is None:
        pytest.skip("models/minutes holds no weights; make model makes them")
    return found


def test_the_masks_of_extraction_are_those_the_model_knows() -> None:
    assert (AGENT, PRONOUN_MASK) == (SOMEONE, PRONOUN)


def test_a_task_is_likelier_than_what_is_none(model: Judge) -> None:
    tasks = [model.probability(mask(text, NOBODY).mask, ("minutes", "paragraph")) for text in TASKS]
    others = [model.probability(mask(text, NOBODY).mask, ("minutes", "paragraph")) for text in NONE]
    assert min(tasks) > max(others)


def test_a_long_sentence_is_as_likely_as_its_likeliest_clause(model: Judge) -> None:
    task = mask(TASKS[2], NOBODY).mask
    around = "The weather had been dry; " + task.rstrip(".") + "; the grass was long."
    assert model.score(around) == pytest.approx(model.score(task.rstrip(".")), rel=0.6)
    assert model.score(around) > model.score("The weather had been dry; the grass was long.")


@given(st.text(max_size=300))
def test_any_text_has_a_probability(text: str) -> None:
    places = bag(text)
    assert places
    assert all(0 <= place < SIZE for clause in places for place in clause)


def test_weights_that_are_cut_short_are_told_of(tmp_path: Path) -> None:
    (tmp_path / META).write_text(json.dumps({"bias": 0, "slope": 1, "offset": 0}))
    (tmp_path / WEIGHTS).write_bytes(zlib.compress(b"\0" * 64))
    with pytest.raises(ValueError, match="must hold"):
        read_judge(tmp_path)


def minutes(text: str) -> Reading:
    lines: list[Line] = []
    start = 0
    for line in text.splitlines(keepends=True):
        lines.append(Line(Span(start, start + len(line.rstrip("\n")))))
        start += len(line)
    return read_sentences(segment(Document(Source("minutes.txt", "", "text/plain"), text, tuple(lines))))


PAPER = """\
THORNLEY PARISH COUNCIL
Minutes of the meeting held on Tuesday 3 May 2022 in the Village Hall

Present: Cllr Ann Pettigrew (Chair), Cllr Bob Cook

1. Roads
The Clerk agreed to write to the county about the potholes in Mill Lane. The weather had been dry.
"""


def test_the_model_gives_the_confidence_of_a_wording(model: Judge) -> None:
    reading = minutes(PAPER)
    (alone,) = actions.find_weighed(reading, None)
    (weighed,) = actions.find_weighed(reading, model)
    assert weighed.evidence == alone.evidence
    assert weighed.confidence != alone.confidence
    assert LEAST <= weighed.confidence <= 1


def test_what_the_model_is_sure_is_none_is_left_out(model: Judge) -> None:
    unsure = Judge(model.weights, model.bias - 30, model.slope, model.offset)
    assert actions.find_weighed(minutes(PAPER), unsure) == ()
