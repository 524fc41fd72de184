"""The headings of points, and references to items of other meetings."""

from __future__ import annotations

import pytest

from pipeline.link.points import heading_of, heading_of_item, reference, references_in, same_heading

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("before", "words", "stems"),
    [
        ("Matters Arising\n\n", "Salt Bin - nothing had been heard.", {"salt", "bin"}),
        ("Matters Arising\n• Salt Bin – it had moved. ", "OL to write.", {"salt", "bin"}),
        ("Matters Arising\n•   Salt Bin It had been moved again. ", "OL to write.", {"salt", "bin"}),
        ("Matters Arising\n•   Trees on the Green ", "NP to report to the owner.", {"tree", "green"}),
        ("(a) 3 and 8 Mill Lane: ", "the panels had gone.", {"3", "8", "mill", "lane"}),
        ("• Salt Bin – it had moved.\n• Dog Bins – ", "OL to write.", {"dog", "bin"}),  # of its own point
        ("Matters Arising\n•   Salt Bin   OL and NP had ", "met the owner.", {"salt", "bin"}),  # who did it is none of it
        ("•   Gates of the Mill ", "OL to write.", {"gate", "mill"}),
        # titles without a mark
        ("AOCB\nNP will lay the wreath for the   NP\ncouncil.\nSalt Bin The bin at the mill is broken. ", "OL to write.", {"salt", "bin"}),
        ("The lamp is out. NP to ring.   NP\nSeats for the Green There are none. ", "OL to ask.", {"seat", "green"}),
        ("The lamp is out.\n", "Salt Bin It had come.", {"salt", "bin"}),
        ("x" * 700 + ".\nSalt Bin The bin is broken. ", "OL to write.", {"salt", "bin"}),
        ("It was put to\nMill Lane Trust. The trust", " will answer.", NONE),
        ("Matters Arising\n\n", "The Clerk had written to the owner.", NONE),
        ("Matters Arising\n• ", "Mr Hale had written to the owner.", NONE),
        ("Matters Arising\n• ", "The Parish Clerk had written to the owner.", NONE),
        ("x" * 800, "OL to write.", NONE),  # a point that begins farther back
    ],
)
def test_a_point_has_the_heading_that_begins_it(before: str, words: str, stems: set[str]) -> None:
    assert heading_of(before, words) == stems


def test_standing_business_is_no_heading() -> None:
    assert heading_of_item("Matters arising from the minutes") == heading_of_item(None) == NONE
    assert heading_of_item("Dog fouling") == {"dog", "foul"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Christmas lights", "Village Christmas lights", True),
        ("Footpath", "Footpath to the mill", False),  # one word says too little
        ("Footpath", "Footpath", True),
        ("Houses off B6", "51 houses on the green", False),
    ],
)
def test_headings_of_one_matter_share_all_words_of_the_shorter(one: str, other: str, same: bool) -> None:
    a, b = (heading_of("", f"{title}: nothing.") for title in (one, other))
    assert same_heading(a, b) is same_heading(b, a) is same


@pytest.mark.parametrize(
    ("before", "words", "numbers"),
    [
        ("", "GAC.16 - The Clerk confirmed it.", {"gac 16"}),
        ("Action log\n\nGAC.18\n", "Send the list", {"gac 18"}),
        ("", "The visit (GAC.24) had been made.", {"gac 24"}),
        ("", "As to minute no. 2018/24, the bin had come.", {"2018 24"}),
        ("", "The budget for 2019/20 was sent out.", NONE),
        ("", "The valve was open 24/7.", NONE),
    ],
)
def test_words_refer_to_items_by_their_numbers(before: str, words: str, numbers: set[str]) -> None:
    assert references_in(before, words) == numbers


@pytest.mark.parametrize(("number", "compared"), [("GAC.16", "gac 16"), ("2018/24", "2018 24"), ("7.", ""), ("12", ""), (None, "")])
def test_a_number_that_each_meeting_has_refers_to_nothing(number: str | None, compared: str) -> None:
    assert reference(number) == compared
