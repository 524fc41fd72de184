"""Scores as the cells of registers print them, and the columns that hold them."""

from __future__ import annotations

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.risks.risks import find
from pipeline.extract.risks.scores import colour, is_score, printed
from pipeline.facts import Risk
from tests.papers import paper


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20", (20, None, None)),
        ("High 20", (20, None, None)),
        ("12 (A)", (12, None, None)),
        ("4 x 5 = 20", (20, 4, 5)),
        ("4×5", (None, 4, 5)),
        ("20 (5 x 4)", (20, 5, 4)),
        ("(5 x 4) 20", (20, 5, 4)),
        ("20 (A) (5 x 4)", (20, 5, 4)),
        ("L4 x I5 = 20", (20, 4, 5)),
        ("I5 x L4 = 20", (20, 4, 5)),
        ("L4 I5 = 20", (20, 4, 5)),
        ("L: 4, I: 5", (None, 4, 5)),
        ("20 (L5, I4)", (20, 5, 4)),
        ("Likelihood 4 x Consequence 5 = 20", (20, 4, 5)),
        ("16 (12)", (16, None, None)),
        ("3 of 12 berths", (None, None, None)),
        ("-", (None, None, None)),
        ("£4.2m by 2028", (None, None, None)),
    ],
)
def test_a_score_is_read_in_any_print(text: str, expected: tuple[float | None, ...]) -> None:
    assert printed(text) == expected


def test_a_column_headed_with_the_impact_first_turns_its_products() -> None:
    assert printed("4 x 5 = 20", impact_first=True) == (20, 5, 4)
    assert printed("L4 x I5 = 20", impact_first=True) == (20, 4, 5)


@pytest.mark.parametrize(
    ("text", "expected"), [("12 (A)", "amber"), ("20 R", "red"), ("G", "green"), ("Red", "red"), ("R/A", None), ("12", None)]
)
def test_a_rating_is_a_word_or_its_letter(text: str, expected: str | None) -> None:
    assert colour(text) == expected


def test_a_cell_of_scores_is_short() -> None:
    assert all(map(is_score, ("L4 x I5 = 20", "-", "New")))
    assert not is_score("The 12 lamps on the pier were mended in May")


def _rows(heading: str, *rows: str) -> list[Risk]:
    text = "\n".join(f"| {row} |" for row in (heading, *rows))
    return list(find(read_sentences(paper(text))))


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [  # score, likelihood, impact, previous, kind, rag, change
        (
            "Ref | Risk | Inherent | Residual | Target | Direction",
            "R1 | Late trains | L4 x I5 = 20 | L3 x I4 = 12 | L2 x I4 = 8 | ↑",
            (12, 3, 4, None, "residual", None, "increased"),
        ),
        (
            "Ref | Risk | Rating (previous) | Rating (current) | Target rating | Trend",
            "R1 | Late trains | 12 (A) | 16 (R) | 8 (G) | ▲",
            (16, None, None, 12, "current", "red", "increased"),
        ),
        (
            "Ref | Risk | Net risk L | Net risk I | Net risk score | Movement",
            "R1 | Late trains | 3 | 4 | 12 | Down from 16",
            (12, 3, 4, 16, "residual", None, "decreased"),
        ),
        (
            "Ref | Risk | Score (I x L) | Trend",
            "R1 | Late trains | 4 x 3 = 12 | Increased (9 to 12)",
            (12, 3, 4, 9, None, None, "increased"),
        ),
        ("Ref | Risk | Score | Movement", "R1 | Late trains | 12 | Decreased (16)", (12, None, None, 16, None, None, "decreased")),
        ("Ref | Risk | Score | Movement", "R1 | Late trains | 12 | Decreased (9)", (12, None, None, None, None, None, "decreased")),
        ("Ref | Risk | Current score | Movement", "R1 | Late trains | 12 | New", (12, None, None, None, "current", None, "new")),
        ("Ref | Risk | Gross | Net | RAG", "R1 | Late trains | 16 | 9 | A", (9, None, None, None, "residual", "amber", None)),
    ],
)
def test_registers_score_in_many_ways(heading: str, row: str, expected: tuple[object, ...]) -> None:
    other = " | ".join(["R2", "Moss on roofs", *("-" for _ in heading.split("|")[2:])])
    risk, *_ = _rows(heading, row, other)
    assert (risk.title, risk.reference) == ("Late trains", "R1")
    assert (risk.score, risk.likelihood, risk.impact, risk.previous_score, risk.score_kind, risk.rag, risk.change) == expected


def test_the_value_of_a_label_holds_a_score_and_its_sides() -> None:
    card = """RISK REGISTER

Risk No: HB 1
Risk title: Late trains
Inherent score: 25 (Likelihood 5 x Impact 5)
Current score: 12 (Likelihood 3 x Impact 4)
Target score: 8 (2 x 4)
"""
    (risk,) = find(read_sentences(paper(card)))
    assert (risk.score, risk.likelihood, risk.impact, risk.score_kind) == (12, 3, 4, "current")


def test_a_title_ends_where_its_description_begins() -> None:
    table = """# Risk register

| Ref | Risk | Likelihood | Impact | Score |
|---|---|---|---|---|
| HB1 | Late trains: there is a risk that no train comes. | 4 | 5 | 20 |
| HB2 | Risk of moss on roofs | 2 | 2 | 4 |
"""
    assert [risk.title for risk in find(read_sentences(paper(table)))] == ["Late trains", "Risk of moss on roofs"]


def test_a_column_headed_was_holds_the_score_before() -> None:
    text = "The corporate risks:\n| Ref | Risk | Residual | Was |\n| HB2 | Late trains | 20 | 20 |\n| HB5 | Moss on roofs | 16 | 12 |\n| HB9 | Rock | 12 | New |"
    assert [(risk.reference, risk.score, risk.previous_score, risk.change) for risk in find(read_sentences(paper(text)))] == [
        ("HB2", 20, 20, None),
        ("HB5", 16, 12, None),
        ("HB9", 12, None, "new"),
    ]
