"""Risks of a register told a line each."""

from __future__ import annotations

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.risks.risks import find
from pipeline.facts import Risk
from tests.extract.performance_papers import item, points
from tests.papers import paper


def _found(*lines: str) -> list[Risk]:
    return list(find(read_sentences(item(points(paper("\n".join(lines))), "Strategic risks"))))


@pytest.mark.parametrize(
    ("line", "expected"),
    [  # score, likelihood, impact, previous, rag, change
        ("CR3 – Late trains (score 20, red) ↑ from 16", (20, None, None, 16, "red", "increased")),
        ("CR3 – Late trains (score 16, red) unchanged", (16, None, None, None, "red", "unchanged")),
        ("CR3: Late trains - 12 (Amber)", (12, None, None, None, "amber", None)),
        ("CR3 Late trains, reduced from 15 to 10 and now amber", (10, None, None, 15, "amber", "decreased")),
        ("CR3 – Late trains: closed", (None, None, None, None, None, "removed")),
        ("CR3 Late trains (12, amber) new", (12, None, None, None, "amber", "new")),
        ("CR3 Late trains – 4 x 5 = 20 (R), was 15, target 10", (20, 4, 5, 15, "red", None)),
        ("CR3 Late trains [L4 x I5 = 20] ↔", (20, 4, 5, None, None, "unchanged")),
        ("CR3 Late trains: current score 12 (amber); no change since March", (12, None, None, None, "amber", "unchanged")),
        ("CR3 Late trains: 12 → 16", (16, None, None, 12, None, "increased")),
        ("CR3 Late trains – High (16), gone up from 12", (16, None, None, 12, None, "increased")),
        ("CR3 Late trains   Score 12 (was 16)   Amber   Owner: Head of Rail", (12, None, None, 16, "amber", None)),
        ("Risk 3: Late trains – Red (20) ▲", (20, None, None, None, "red", "increased")),
    ],
)
def test_a_line_tells_of_a_risk_what_a_row_would(line: str, expected: tuple[object, ...]) -> None:
    for printed in (line, f"• {line}."):
        (risk,) = _found(printed)
        assert risk.title == "Late trains"
        assert (risk.score, risk.likelihood, risk.impact, risk.previous_score, risk.rag, risk.change) == expected


@pytest.mark.parametrize(
    ("point", "expected"),
    [  # score, previous, rag, owner, change
        ("Late trains - 12, red, up from 9 (owner: Head of Rail)", (12, 9, "red", "Head of Rail", "increased")),
        ("Late trains - 8, yellow, no change", (8, None, "yellow", None, "unchanged")),
        ("Late trains: extreme, 20. No change since May.", (20, None, None, None, "unchanged")),
        ("Late trains: moved from high (15) to extreme (20). Fares are expected to be 4% higher.", (20, 15, None, None, "increased")),
        ("Late trains: reduced from 12 to 9.", (9, 12, None, None, "decreased")),
        ("Late trains: remained at 16 as no driver had been found.", (16, None, None, None, "unchanged")),
    ],
)
def test_points_of_an_item_about_risks_need_no_code(point: str, expected: tuple[object, ...]) -> None:
    (risk,) = _found("The Board looked at the register.", f"• {point}")
    assert (risk.title, risk.reference) == ("Late trains", None)
    assert (risk.score, risk.previous_score, risk.rag, risk.owner, risk.change) == expected


@pytest.mark.parametrize("point", ["Red risks: 4", "Late trains: the 12 drivers had left", "Total score - 40", "Meeting dates: 4, 11 and 18 May"])
def test_points_that_count_or_tell_are_no_risks(point: str) -> None:
    assert not [risk for risk in _found("The Board looked at the register.", f"• {point}") if risk.rule == "risks.entry/1"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CR5 Late trains. Remained at 20. A drill had shown that 8% of trains were late.", (20, None, None, "unchanged")),
        ("CR9 Late trains. Reduced from 16 (red) to 12 (amber) as two drivers had been hired.", (12, 16, "amber", "decreased")),
        ("CR7 Late trains. New risk, scored 15. Owner: Head of Rail.", (15, None, None, "new")),
    ],
)
def test_why_it_stands_so_is_left_beside(line: str, expected: tuple[object, ...]) -> None:
    (risk,) = _found(line)
    assert risk.title == "Late trains"
    assert (risk.score, risk.previous_score, risk.rag, risk.change) == expected


def test_a_sentence_with_a_code_heads_no_card() -> None:
    found = _found("CR11 Lost keys had been closed and removed.", "CR17 Late trains. New risk, scored 15. Owner: Head of Rail.")
    assert [risk.score for risk in found if risk.reference == "CR11"] in ([], [None])
    assert [(risk.title, risk.score) for risk in found if risk.reference == "CR17"] == [("Late trains", 15)]


def test_what_the_lead_says_holds_for_all_its_lines() -> None:
    found = _found("The remaining risks have not moved:", "CR1 Late trains - 12 (Amber)", "CR2 Moss on roofs - 4 (Green)")
    assert [(risk.reference, risk.score, risk.change) for risk in found] == [("CR1", 12, "unchanged"), ("CR2", 4, "unchanged")]


def test_a_line_that_says_more_is_read_as_a_sentence() -> None:
    (risk,) = _found("CR3 – Late trains: the 12 drivers who left in May have not been replaced.")
    assert risk.score is None


def test_a_title_ends_with_its_sentence() -> None:
    (risk,) = _found("CR3: Late trains. Score: 20 (5x4). Was 16. Increasing.")
    assert (risk.title, risk.score, risk.likelihood, risk.previous_score, risk.change) == ("Late trains", 20, 5, 16, "increased")
    found = _found("CR3: Late trains. Score: 20 (5x4). Increasing. CR4: Moss on roofs. Score: 8 (2x4). No change.")
    assert all(risk.likelihood in (None, 5) for risk in found if risk.reference == "CR3")


def test_a_commas_title_stays_whole() -> None:
    (risk,) = _found("CR3 – Trains, trams and buses (score 9, green)")
    assert risk.title == "Trains, trams and buses"


def test_a_line_may_name_the_owner() -> None:
    (risk,) = _found("CR3 Late trains: score 16, red, risk owner: Head of Rail")
    assert (risk.score, risk.owner) == (16, "Head of Rail")


@pytest.mark.parametrize("heading", ["Red risks (score 15 to 25)", "RED", "Risks rated red:"])
def test_a_heading_over_lines_may_rate_them_all(heading: str) -> None:
    found = _found(heading, "CR1 Late trains – 16 ↑", "CR2 Moss on roofs – 15 (new)")
    assert [(risk.reference, risk.rag, risk.change) for risk in found] == [("CR1", "red", "increased"), ("CR2", "red", "new")]


@pytest.mark.parametrize("lead", ["Three of the risks are red", "Risks that had been red", "The harbour in May"])
def test_other_words_over_lines_rate_none(lead: str) -> None:
    assert [risk.rag for risk in _found(lead, "CR1 Late trains – 16 ↑")] == [None]


def test_what_a_lead_says_holds_for_all_risks_of_its_sentence() -> None:
    found = _found(
        "Two risks have been added: CR5 Loss of the ferry landing (score 12, amber; owner: Head of Piers) and CR6 Failure of the harbour "
        "bell (score 16, red; owner: Head of Bells)."
    )
    assert [(risk.reference, risk.score, risk.rag, risk.change, risk.owner) for risk in found] == [
        ("CR5", 12, "amber", "new", "Head of Piers"),
        ("CR6", 16, "red", "new", "Head of Bells"),
    ]
