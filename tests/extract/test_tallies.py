"""Counts of things by status."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

import pytest

from pipeline.extract.reading import read_sentences
from pipeline.extract.tallies.tallies import find
from pipeline.facts import MeetingKind, Segmented, Tally
from tests.extract.performance_papers import paper, points
from tests.marked import check


def _find(segmented: Segmented) -> Iterable[Tally]:
    return find(read_sentences(points(segmented)))


@pytest.mark.parametrize(
    "text",
    [
        "<tally subject=risk status=red count=4>The register held four red risks.</tally>",
        # a second count of the same status
        "<tally subject=risk status=red count=4 when=current><tally subject=risk status=red count=6 when=expected>"
        "There are four red risks, which would rise to six.</tally></tally>",
        "<tally subject=risk status=amber count=7 when=previous><tally subject=risk status=amber count=5 when=current>"
        "The number of amber risks had fallen from seven to five.</tally></tally>",
        # out of how many, with shares
        '<tally subject=indicator status="on track" count=16 percent=89>16 (89%) indicators were on track to achieve their targets.</tally>',
        '<tally subject=action status="off target" count=5 total=78>5 of 78 actions were off target.</tally>',
        '<tally subject=action status="on track or completed" count=164 total=184 percent=89>89% (164/184) of actions are on track or completed.</tally>',
        '<tally subject=risk status="low, very low or closed" count=103 total=145 percent=71>71% (103/145) of risks are low, very low or closed.</tally>',
        '<tally subject=indicator status="on or within target" count=40>40 measures are on or within target.</tally>',
        "<tally subject=indicator status=green percent=60>Just over 60% of the measures were green.</tally>",
        "<tally subject=indicator status=green count=31 total=40 percent=77.5>31 of 40 (77.5%) measures are green.</tally>",
        "<tally subject=indicator status=green count=9 percent=75><tally subject=indicator status=red count=3 percent=25>"
        "Nine (75%) of the measures have a status of Green and the other three (25%) have a status of Red.</tally></tally>",
        # the noun stands once, before the counts that lean on it
        "<tally subject=indicator status=green count=12 total=20><tally subject=indicator status=amber count=5 total=20>"
        "<tally subject=indicator status=red count=3 total=20>"
        "Of the 20 indicators, 12 were green, five amber and three red.</tally></tally></tally>",
        # ... or after them
        "<tally subject=risk status=red count=2><tally subject=risk status=amber count=6>"
        "Officers spoke to the two red and six amber risks.</tally></tally>",
        # the colour in brackets is preferred to the words before it
        "<tally subject=indicator status=green count=18 total=25><tally subject=indicator status=amber count=4 total=25>"
        "18 of the 25 KPIs met their target (Green), and four fell short of it (Amber).</tally></tally>",
        # words other than colours
        "<tally subject=action status=complete count=14><tally subject=action status=overdue count=2>"
        "Fourteen actions were complete and two overdue.</tally></tally>",
        '<tally subject=indicator status="on target" count=8><tally subject=indicator status="below target" count=2>'
        "Eight measures were on target and two below target.</tally></tally>",
        '<tally subject=other status="limited assurance" count=2>Two audits received limited assurance.</tally>',
        '<tally subject=indicator status="improving trend" count=6><tally subject=indicator status="worsening trend" count=1>'
        "Six indicators were on an improving trend (one fewer than in spring), with one on a worsening trend.</tally></tally>",
        # what is counted stands before its first count
        '<tally subject=project status=complete count=4><tally subject=project status="on target" count=6>'
        '<tally subject=project status="some concerns" count=1>'
        "Of the schemes/works 4 were marked as complete, 6 were on target and 1 had some concerns over its cost.</tally></tally></tally>",
        # ... and only those with a figure are the whole
        '<tally subject=indicator status="on target" count=7 total=11><tally subject=indicator status="significant concerns" count=3 total=11>'
        "Of the chosen KPIs 11 were reported in spring, 7 were on target and 3 had significant concerns.</tally></tally>",
        '<tally subject=indicator status="yet to start" percent=8>8% of the measures are yet to start.</tally>',
        # nothing counts too
        "<tally subject=risk status=red count=0>There were no red risks.</tally>",
        # now and then
        '<tally subject=indicator status="on target" count=19 when=current><tally subject=indicator status="on target" count=16 when=previous>'
        "19 out of 25 measures were on target, compared with 16 at midsummer.</tally></tally>",
        "<tally subject=risk status=unscored count=40 when=previous><tally subject=risk status=unscored count=31 when=current>"
        "The number of unscored risks fell from 40 to 31.</tally></tally>",
        '<tally subject=risk status="overdue for review" count=12><tally subject=risk status="without actions" count=19>'
        "There were 12 risks overdue for review and 19 risks without actions.</tally></tally>",
        "<tally subject=other status=red count=0>No Red reports had been issued.</tally>",
        "<tally subject=risk status=new count=9>There are 9 new risks, mainly from one depot reviewing its log and adding new risks.</tally>",
        "<tally subject=risk status=red count=6 when=current>Six risks were rated red, which needed to be watched by wardens.</tally>",
        '<tally subject=indicator status="not to hit target" count=5 when=expected>Five measures are forecast not to hit target.</tally>',
        "<tally subject=risk status=new count=2 when=expected>Two new risks were proposed to be added.</tally>",
    ],
)
def test_counts(text: str) -> None:
    check(text, _find, "tally")


@pytest.mark.parametrize(
    "text",
    [
        "The Red/Amber/Green ratings of the measures were explained.",
        "Members visited three schools, which were open to the public.",
        "Five projects in green spaces were described.",
        "The two schemes were approved.",
        "252 hectares are at high risk of erosion.",
        "Under option two the project would be delivered over ten years.",
        "An amber one has missed its target.",
        "The report counts the measures by colour.",
        "There was one more red bin in the park.",
        "Of the schemes 4 wardens had heard before.",
        "Of the chosen KPIs 11 were reported in spring.",
    ],
)
def test_no_counts(text: str) -> None:
    check(text, _find, "tally")


def test_points_lean_on_the_words_that_lead_into_them() -> None:
    text = (
        "Of the 30 KPIs, the latest ratings are as follows:\n"
        "• <tally subject=indicator status=green count=21 total=30>21 are rated Green (two more than before);</tally>\n"
        "• <tally subject=indicator status=red count=9 total=30>nine are rated Red.</tally>"
    )
    check(text, _find, "tally")


def test_what_is_to_be_done_is_expected() -> None:
    text = (
        "<tally subject=other status=completed count=30 when=expected>A further 30 inspections are to be completed by May.</tally> "
        "<tally subject=other status=completed count=12 when=current>So far 12 inspections have been completed.</tally>"
    )
    check(text, _find, "tally")


def test_a_number_in_a_name_is_no_count() -> None:
    check("The report said that stage one of the project was completed.", _find, "tally")
    check("There are twelve one and two bed homes and the design has been completed.", _find, "tally")
    check("There are two bed units and the design has been completed.", _find, "tally")


def test_columns_of_colours_are_counted_without_their_total() -> None:
    text = "| Service | G | A | R |\n| Parks | 4 | 1 |  |\n| Housing | 2 |  | 3 |\n| TOTAL | 6 | 1 | 3 |"
    found = find(read_sentences(paper(text, kind=MeetingKind.PERFORMANCE_REPORT)))
    assert [(tally.subject, tally.status, tally.count) for tally in found] == [
        ("indicator", "green", 4),
        ("indicator", "amber", 1),
        ("indicator", "green", 2),
        ("indicator", "red", 3),
    ]


def test_rows_of_colours_are_counted_under_a_heading_that_counts() -> None:
    text = "| Rating | Number of risks |\n| Red | 3 |\n| Amber | 11 (61%) |\n| Green | 4 |"
    found = find(read_sentences(paper(text)))
    assert [(tally.subject, tally.status, tally.count, tally.percent) for tally in found] == [
        ("risk", "red", 3, None),
        ("risk", "amber", 11, 61.0),
        ("risk", "green", 4, None),
    ]


@pytest.mark.parametrize(
    ("headings", "now", "before"),
    [("Q1 | Q2", [21, 5], [18, 6]), ("2025/26 | 2024/25", [18, 6], [21, 5]), ("Q4 | Q1 | Q2", [2, 3], [21, 5])],
)
def test_rows_of_colours_are_counted_under_the_latest_period_and_the_one_before(headings: str, now: list[int], before: list[int]) -> None:
    text = f"# Performance report\nThis is how the council did.\n| Status | {headings} |\n| Green | 18 | 21 |\n| Red | 6 | 5 |"
    if headings.count("|") == 2:
        text = text.replace("| 21 |", "| 21 | 2 |").replace("| 5 |", "| 5 | 3 |")
    found = find(read_sentences(paper(text)))
    assert [(tally.subject, tally.status, tally.count, tally.when) for tally in found] == [
        ("indicator", "green", now[0], "current"),
        ("indicator", "green", before[0], "previous"),
        ("indicator", "red", now[1], "current"),
        ("indicator", "red", before[1], "previous"),
    ]


def test_columns_headed_by_statuses_in_words_are_counted() -> None:
    text = "The KPIs stood as follows.\n| Aim | On track | Near target | Needs improvement |\n| Aim 1 | 9 | 2 | 1 |\n| Aim 2 | 4 | 3 | 0 |"
    found = find(read_sentences(paper(text)))
    assert [(tally.subject, tally.status, tally.count) for tally in found] == [
        ("indicator", "on track", 9),
        ("indicator", "near target", 2),
        ("indicator", "needs improvement", 1),
        ("indicator", "on track", 4),
        ("indicator", "near target", 3),
        ("indicator", "needs improvement", 0),
    ]


def test_a_single_column_headed_by_a_status_counts_nothing() -> None:
    text = "The measures are listed.\n| Measure | On target | Owner |\n| Bins emptied | 9 | Elm |\n| Calls taken | 4 | Ash |"
    assert not find(read_sentences(paper(text)))


def test_a_count_told_twice_is_one_row() -> None:
    text = "Seven of the nine measures were green. Later in the report, seven of the nine measures were green."
    assert len(find(read_sentences(paper(text)))) == 1


@pytest.mark.parametrize(
    ("text", "needed"),
    [("Three projects were discussed at length, and 40 homes toured.", False), ("Three projects were overdue.", True)],
)
def test_spacy_is_asked_only_where_plain_search_finds_a_tally(monkeypatch: pytest.MonkeyPatch, text: str, needed: bool) -> None:
    rules = import_module("pipeline.extract.tallies.tallies")
    asked: list[str] = []
    exact = rules.marked
    monkeypatch.setattr(rules, "marked", lambda vocabulary, text: asked.append(text) or exact(vocabulary, text))
    assert bool(_find(paper(text))) is bool(asked) is needed
