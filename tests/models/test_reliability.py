"""Confidences of all kinds: their form, how they join the facts, and that fitting learns what it is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.confidence import fit, left_out, report, write
from models.finds import Find, digest_of, keep, kept, main
from pipeline.evaluate.kinds import KINDS
from pipeline.extract import extract, extract_by_rules
from pipeline.extract.reliability import ANY, STATED, WEIGHTS, Reliability, forms, read_reliability, reliability, weigh
from pipeline.facts import Document, Facts, Line, Segmented, Source, Span
from pipeline.segment import segment

TEXT = (
    "Hollowbeck Parish Council\n\nMinutes of the meeting held on 4 June 2024\n\n1. Budget\n\nIt was resolved that the budget of £1,200 be approved.\n\n"
    "The Clerk agreed to write to the bus company by 12 July 2024.\n\n12 of 20 measures (60%) were rated green."
)


def paper(text: str = TEXT) -> Segmented:
    lines, at = [], 0
    for line in text.split("\n"):
        if line:
            lines.append(Line(Span(at, at + len(line))))
        at += len(line) + 1
    return segment(Document(Source("x.txt", "0" * 64, "text/plain"), text, tuple(lines)))


def test_every_fact_has_the_confidence_of_the_model_and_is_else_the_same() -> None:
    segmented = paper()
    rules, weighed = extract_by_rules(segmented).facts, extract(segmented).facts
    assert reliability() is not None
    assert weighed != rules
    for (kind, before), (_, after) in zip(rules.by_kind(), weighed.by_kind(), strict=True):
        assert [replace(fact, confidence=0) for fact in before] == [replace(fact, confidence=0) for fact in after], kind
        assert all(0 < fact.confidence < 1 for fact in after)
    assert sum(len(rows) for _, rows in weighed.by_kind()) > 6


def test_without_a_model_facts_keep_what_their_rules_said() -> None:
    segmented = paper()
    rules = extract_by_rules(segmented).facts
    assert weigh(rules, segmented, None) == rules


def test_a_rule_that_was_never_seen_has_the_confidence_of_its_kind() -> None:
    segmented = paper()
    dates = tuple(replace(fact, rule="dates.of_tomorrow") for fact in extract_by_rules(segmented).facts.dates)
    model = Reliability({ANY: 1.0, "dates": 1.0, "dates rule=dates.day/1": -5.0})
    assert {fact.confidence for fact in weigh(Facts(dates=dates), segmented, model).dates} == {0.881}


def test_the_form_of_a_find_holds_no_word_of_the_paper() -> None:
    segmented = paper()
    other = paper(TEXT.replace("Hollowbeck", "Aldermere").replace("bus", "gas").replace("budget", "charter"))
    for (kind, rows), (_, others) in zip(extract_by_rules(segmented).facts.by_kind(), extract_by_rules(other).facts.by_kind(), strict=True):
        assert forms(kind, rows, segmented) == forms(kind, others, other)


def test_finds_that_share_words_are_counted() -> None:
    segmented = paper()
    amount = extract_by_rules(segmented).facts.amounts[0]
    twice = forms("amounts", [amount, amount], segmented)
    assert all(form["amounts sharing=1"] == 1.0 for form in twice)
    assert "amounts sharing=0" in forms("amounts", [amount], segmented)[0]


@given(st.dictionaries(st.sampled_from([ANY, "dates", "dates rule=x", STATED]), st.floats(-1, 1)))
def test_a_confidence_is_a_probability(form: dict[str, float]) -> None:
    assert 0 < Reliability({ANY: 3.0, "dates": -8.0, STATED: 2.0}).confidence(form) < 1


def find(rule: str, right: bool, *, body: str = "a", source: str = "outside", stated: float = 0.5) -> Find:
    form = {ANY: 1.0, "dates": 1.0, f"dates rule={rule}": 1.0, STATED: stated, f"dates {STATED}": stated}
    return Find("dates", form, right, body, source, f"{rule}{body}{right}{stated}")


def test_fitting_tells_a_good_rule_from_a_bad_one_and_is_careful_with_a_rare_one() -> None:
    finds = [find("good", True) for _ in range(60)] + [find("bad", i % 2 == 0) for i in range(60)] + [find("rare", False)]
    model = fit(finds)
    good, bad, rare = (model.confidence(find(rule, True).form) for rule in ("good", "bad", "rare"))
    assert good > 0.9
    assert 0.4 < bad < 0.65
    assert bad < rare < good
    assert fit(finds).weights == model.weights


@pytest.mark.parametrize("source", ["gold", "corpus", "mended"])
def test_papers_that_rules_were_written_with_or_mended_on_do_not_make_them_look_better(source: str) -> None:
    finds = [find("x", True, source=source) for _ in range(200)] + [find("x", i % 4 != 0) for i in range(80)]
    assert 0.7 < fit(finds).confidence(find("x", True).form) < 0.8


def test_a_body_is_judged_without_its_own_papers() -> None:
    finds = [find("x", True, body="a") for _ in range(40)] + [find("x", False, body="b") for _ in range(40)]
    said = left_out(finds)
    assert max(said[:40]) < 0.5 < min(said[40:])
    assert any(line.startswith("papers never opened: 80 finds") for line in "\n".join(report(finds, said)).split("\n"))


def test_nothing_to_fit_on_is_told() -> None:
    with pytest.raises(ValueError, match="no finds"):
        fit([])


def test_weights_and_finds_are_read_as_they_were_written(tmp_path: Path) -> None:
    model = fit([find("x", True), find("y", False, stated=0.25)])
    write(model, tmp_path)
    form = find("x", True).form
    assert read_reliability(tmp_path).confidence(form) == model.confidence(form)
    finds = [find("x", True), find("y", False, stated=0.25)]
    keep(finds, tmp_path / "finds.tsv")
    assert sorted(kept(tmp_path / "finds.tsv"), key=lambda one: one.digest) == sorted(finds, key=lambda one: one.digest)


def test_a_damaged_file_of_weights_is_told(tmp_path: Path) -> None:
    (tmp_path / WEIGHTS).write_text("[]")
    with pytest.raises(ValueError, match="must hold an object with weights"):
        read_reliability(tmp_path)


def test_the_name_of_a_find_does_not_hang_on_its_rule() -> None:
    assert digest_of('{"rule": "a.b", "value": 3} | x [[3]] y') == digest_of('{"rule": "a.c", "value": 3} | x  [[3]] y')
    assert digest_of('{"rule": "a.b", "value": 3} | x') != digest_of('{"rule": "a.b", "value": 4} | x')


def test_what_ships_knows_every_kind() -> None:
    shipped = reliability()
    assert shipped is not None
    assert [kind for kind in KINDS if kind not in shipped.weights and kind != "agenda_items"] == []


def test_wrong_usage_of_the_finds_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == main(["draw"]) == main(["guess", "x"]) == 2
    assert "models.finds draw OUT" in capsys.readouterr().err
