"""What the question `gaps` calls missing, and what it must not."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pipeline.facts import MeetingKind, Paper, Risk
from pipeline.query import ask
from tests.query.papers import paper, said

Store = Callable[..., Path]


def months(first: int, last: int, but: Collection[tuple[int, int]] = ()) -> list[Paper]:
    """A paper for the second Tuesday of each month from January of `first` to December of `last`, but for some months."""
    papers = []
    for year in range(first, last + 1):
        for month in range(1, 13):
            if (year, month) not in but:
                day = date(year, month, 8)
                papers.append(paper(str(day + timedelta((1 - day.weekday()) % 7))))
    return papers


def gaps(db: Path, kind: str) -> list[tuple[str, str, str]]:
    return [(str(row["missing"]), str(row["since"]), str(row["until"])) for row in ask(db, "gaps", ["--kind", kind]).records()]


def test_a_month_that_other_years_have_is_missed_and_a_recess_is_not(store_of: Store) -> None:
    recess = {(year, 8) for year in (2021, 2022, 2023)}
    db = store_of(*months(2021, 2023, but={*recess, (2022, 3)}))
    assert gaps(db, "meeting") == [("a meeting", "2022-02-08", "2022-04-12")]
    (row,) = ask(db, "gaps", ["--kind", "meeting"]).records()
    assert (row["found"], row["usual"], row["document"]) == (63, 35, None)


def test_in_a_first_year_one_month_without_a_meeting_may_be_a_recess_and_two_are_missed(store_of: Store) -> None:
    assert gaps(store_of(*months(2021, 2021, but={(2021, 8)})), "meeting") == []


def test_two_months_without_a_meeting_are_missed_in_a_first_year(store_of: Store) -> None:
    db = store_of(*months(2021, 2021, but={(2021, 5), (2021, 6)}))
    assert gaps(db, "meeting") == [("a meeting", "2021-04-13", "2021-07-13")]


def test_a_quarter_is_missed_of_a_body_that_meets_each_quarter(store_of: Store) -> None:
    quarters = [paper(f"{year}-{month:02}-14") for year in (2021, 2022, 2023) for month in (3, 6, 9, 12) if (year, month) != (2022, 9)]
    assert gaps(store_of(*quarters), "meeting") == [("a meeting", "2022-06-14", "2022-12-14")]


def test_five_meetings_are_needed_for_a_rhythm(store_of: Store) -> None:
    assert gaps(store_of(*(paper(day) for day in ("2021-01-12", "2021-02-09", "2021-03-09", "2021-11-09"))), "meeting") == []


ITEMS = ("1. Apologies", "2. Interests", "3. Minutes", "4. Budget", "5. Risk register", "6. Work programme", "7. Next meeting")


def without(*numbers: str, items: tuple[str, ...] = ITEMS) -> tuple[str, ...]:
    return tuple(item for item in items if item.split(" ", 1)[0].rstrip(".") not in numbers)


def test_an_item_left_out_is_told_with_the_place_of_the_next(store_of: Store) -> None:
    db = store_of(paper("2024-06-04", items=without("5")))
    assert gaps(db, "item") == [("item 5", "2024-06-04", "2024-06-04")]
    (row,) = ask(db, "gaps", ["--kind", "item"]).records()
    assert (row["document"], row["page"], row["quote"]) == ("/papers/2024-06-04-Audit Panel-minutes.txt", 1, "6. Work programme")
    assert gaps(db, "unread") == []


@pytest.mark.parametrize(
    ("items", "missing"),
    [
        (without("4", "5"), "items 4 to 5"),
        # minute numbers that run on from meeting to meeting
        (("84 Apologies", "85 Interests", "86 Minutes", "88 Budget", "89 Risk register"), "item 87"),
        (("84/19 Apologies", "85/19 Interests", "87/19 Minutes", "88/19 Budget", "89/19 Risks"), "item 86/19"),
        (("SC.4 Apologies", "SC.5 Interests", "SC.6 Minutes", "SC.7 Budget", "SC.9 Risks"), "item SC.8"),
        (("18.01.01 Apologies", "18.01.02 Interests", "18.01.04 Minutes", "18.01.05 Budget", "18.01.06 Risks"), "item 18.01.03"),
    ],
)
def test_numbers_of_many_manners(store_of: Store, items: tuple[str, ...], missing: str) -> None:
    assert [row[0] for row in gaps(store_of(paper("2024-06-04", items=items)), "item")] == [missing]


@pytest.mark.parametrize(
    "items",
    [
        ITEMS,
        ("1. Apologies", "2. Interests", "3. Minutes", "4. Budget", "5(a) Risk register", "5(b) Audit plan", "6. Programme", "7. Close"),
        ("1. Apologies", "2. Interests", "3. Minutes", "4. Budget", "5.1 Risk register", "5.2 Audit plan", "6. Programme", "7. Close"),
        ("1. Apologies", "2. Interests", "5. Risk register", "3. Minutes", "4. Budget", "6. Programme", "7. Close"),  # one brought forward
        ("1. Apologies", "2. Interests", "4. Budget"),  # too few to say
        ("1. Apologies", "2. Interests", "3. Minutes", "4. Budget", "1. Part two", "2. Land", "3. Staff"),  # they begin anew
        ("1. Apologies", "2. Interests", "3. Minutes", "4. Budget", "40. Part two", "41. Land", "42. Staff"),  # another row of numbers
        ("CR3 Fraud", "CR9 Flood", "CR12 Fire", "CR14 Cyber", "CR21 Staff", "CR22 Energy"),  # numbers of something else
    ],
)
def test_numbers_that_leave_nothing_out(store_of: Store, items: tuple[str, ...]) -> None:
    db = store_of(paper("2024-06-04", items=items))
    assert gaps(db, "item") == gaps(db, "unread") == []


@pytest.mark.parametrize(
    "printed", ["5. Risk register\nIt was noted.\n", "5\nRisk register\n", "It was noted that Item 5 had been dealt with earlier.\n"]
)
def test_a_number_that_is_printed_is_an_item_not_read(store_of: Store, printed: str) -> None:
    db = store_of(paper("2024-06-04", items=without("5"), more=printed))
    assert gaps(db, "item") == []
    assert gaps(db, "unread") == [("item 5", "2024-06-04", "2024-06-04")]


def test_a_paper_that_is_no_record_of_a_meeting_has_no_items_to_miss(store_of: Store) -> None:
    assert gaps(store_of(paper("2024-06-04", items=without("5"), kind=MeetingKind.RISK_REGISTER)), "item") == []


WORDS = "The Panel talked about the matter at some length and came to no view. " * 20


def full(day: str) -> Paper:
    stated = [said(f"Risk number {number} of the register was scored {number}.", Risk, title=f"risk {number}", score=number) for number in range(1, 13)]
    return paper(day, *stated, items=[f"{number}. Item {number} of the day" for number in range(1, 21)], more=WORDS)


def test_a_paper_that_yields_far_less_than_its_like(store_of: Store) -> None:
    like = [full(f"2024-0{month}-10") for month in range(1, 7)]
    db = store_of(*like, paper("2024-07-10", items=["1. Item 1 of the day"], more=WORDS))
    found = {(row["missing"], row["found"], row["document"]) for row in ask(db, "gaps", ["--kind", "little"]).records()}
    assert found == {
        ("facts", 2, "/papers/2024-07-10-Audit Panel-minutes.txt"),  # its date and its item
        ("agenda items", 1, "/papers/2024-07-10-Audit Panel-minutes.txt"),
    }


def test_a_short_paper_and_one_of_a_body_of_few_papers_are_left_alone(store_of: Store) -> None:
    like = [full(f"2024-0{month}-10") for month in range(1, 7)]
    db = store_of(*like, paper("2024-07-10", more="Nothing was said."), paper("2024-07-11", body="Staff Forum", more=WORDS))
    assert ask(db, "gaps", ["--kind", "little"]).rows == ()


def test_postgresql_misses_the_same(both_stores_of: Callable[..., tuple[Path, str]]) -> None:
    recess = {(year, 8) for year in (2021, 2022)}
    unread = paper("2023-02-07", items=without("5"), more="5. Risk register\n")
    padded = paper("2023-01-10", items=("18.01.01 A", "18.01.02 B", "18.01.04 C", "18.01.05 D", "18.01.06 E"))
    slashed = paper("2023-03-07", items=("84/19 A", "85/19 B", "87/19 C", "88/19 D", "89/19 E"))
    like = [replace(one, meeting=replace(one.meeting, body=None)) for one in (full(f"2024-0{month}-10") for month in range(1, 7))]
    little = paper("2024-07-10", body=None, items=["1. Item 1 of the day"], more=WORDS)
    stores = both_stores_of(*months(2021, 2022, but={*recess, (2022, 3)}), unread, padded, slashed, *like, little)
    here, there = (ask(db, "gaps").records() for db in stores)
    assert here == there
    assert {row["kind"] for row in here} == {"meeting", "item", "unread", "little"}
