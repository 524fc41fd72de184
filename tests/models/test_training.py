"""The training of the model: its data say the same each time, and so do its weights."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.fit import calibrate, examples, fit
from models.sentences import SHARED, Sentence, corpus, digest_of, gold, judgements
from pipeline.language.judge import PRONOUN, SOMEONE


def made(text: str, label: bool, source: str = "gold") -> Sentence:
    masked = text.replace("@", SOMEONE * 5).replace("~", PRONOUN * 2)
    return Sentence(masked, ("minutes", "paragraph"), label, "body", source, False, digest_of(text), False)


SENTENCES = [
    *(made(f"@ agreed to {verb} the {thing}.", True) for verb in ("write about", "report", "order") for thing in ("gate", "sign", "bin")),
    *(made(f"@ said that the {thing} would {verb}.", False) for verb in ("rust", "fall", "do") for thing in ("gate", "sign", "bin")),
]


def test_the_same_data_make_the_same_model() -> None:
    first, second = fit(examples(SENTENCES)), fit(examples(SENTENCES))
    assert (first.weights == second.weights).all()
    assert first.bias == second.bias


def test_a_model_learns_the_form_and_not_the_words() -> None:
    model = fit(examples(SENTENCES), epochs=20)
    context = ("minutes", "paragraph")
    assert model.score(made("@ agreed to paint the bench.", True).text, context) > model.score(
        made("@ said that the bench would last.", False).text, context
    )


def test_calibration_says_how_often_finds_are_right() -> None:
    scores = [-2.0] * 10 + [2.0] * 10
    slope, offset = calibrate(scores, [True] * 3 + [False] * 7 + [True] * 9 + [False])
    model = fit(examples(SENTENCES[:2]), epochs=1)
    assert slope > 0
    said = [1 / (1 + 2.718281828 ** -(slope * score + offset)) for score in (-2.0, 2.0)]
    assert said == pytest.approx([0.3, 0.9], abs=0.02)
    assert model.slope == 1.0


def test_annotations_hold_hashes_and_no_words() -> None:
    judged = judgements()
    assert len(judged) > 500
    assert all(len(digest) == 16 and int(digest, 16) >= 0 for digest in judged)
    assert {drawn for _, drawn in judged.values()} == {"random", "chosen"}


def test_the_corpus_gives_the_same_sentences_twice(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text(
        "THORNLEY PARISH COUNCIL\nMinutes of the meeting held on 3 May 2022\n\n1. Roads\n"
        "The Clerk agreed to write to the county about the holes in Mill Lane. Members would like the road to be closed.\n"
    )
    (tmp_path / "minutes.facts.json").write_text('{"actions": [{"quote": "The Clerk agreed to write to the county about the holes in Mill Lane."}]}')
    first, second = corpus(tmp_path), corpus(tmp_path)
    assert first == second
    assert [(sentence.label, sentence.rule) for sentence in first] == [(True, True), (False, False)]
    assert SOMEONE in first[0].text
    assert "Clerk" not in first[0].text


def test_without_the_papers_it_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no part of this repository"):
        gold(tmp_path / "nowhere")


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")
def test_every_source_of_labels_has_both() -> None:
    sentences = gold()
    assert {sentence.label for sentence in sentences} == {True, False}
    assert len({sentence.body for sentence in sentences}) >= 8
