"""The place of a meeting, in the manners in which heads print it, and the words that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import Segmented

Cut = Callable[[str], Segmented]

ITEMS = "\n\nPresent: Cllr Ann Hill, Cllr Bob Cook\n\n1. Apologies\nNone.\n\n2. Matters arising\nThe clerk had written to the county.\n"


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("MINUTES OF MEETING OF KILBRACK COUNTY COUNCIL HELD AT THE QUAY HOUSE HOTEL, KILBRACK, CO. ARDMOY ON TUESDAY, 9TH JUNE, 2026", "QUAY HOUSE HOTEL, KILBRACK, CO. ARDMOY"),
        ("MINUTES OF ASHBY PARISH COUNCIL HELD AT ST. ANNE'S CHURCH FRIDAY MAY 8th 2026", "ST. ANNE'S CHURCH"),
        ("Minutes of Ashby Parish Council held in Ashby Village Hall at 7.30 pm, Friday 8 May 2026", "Ashby Village Hall"),
        ("MINUTES OF MEETING OF KILBRACK COUNTY COUNCIL HELD IN ÁRAS AN PHOBAIL, QUAY STREET ON 9 JUNE 2026", "ÁRAS AN PHOBAIL, QUAY STREET"),
        ("ASHBY COMMUNITY COUNCIL\nMEETING MONDAY 8 JUNE 2026\nHeld in the Board Room, Quay Centre at 7 p.m.", "Board Room, Quay Centre"),
        ("Minutes of Ashby Parish Council\nFriday 8 May 2026\nVenue: Virtual Meeting - This meeting is held remotely", "Virtual Meeting"),
        ("MINUTES OF PROCEEDINGS AT ONLINE MEETING OF KILBRACK COUNTY COUNCIL HELD ON MONDAY, 8TH JUNE, 2026 AT 9.30 A.M.", "ONLINE"),
        ("A meeting of Kilbrack County Council was held on the 8th June 2026 in the Council Chamber, Quay Street and via Zoom", "Council Chamber, Quay Street and via Zoom"),
        ("MINUTES OF MEETING OF KILBRACK COUNTY COUNCIL HELD AT QUAY HOUSE, NEW ROAD, CO.\n\nARDMOY ON TUESDAY, 9TH JUNE, 2026", "QUAY HOUSE, NEW ROAD, CO. ARDMOY"),
        ("MINUTES OF Quay\nDistrict Council Meeting\nHELD AT THE Council Chamber, 28-32\nQuay Street, Ashby\nON Wednesday, 10 June 2026 AT 9.00am", "Council Chamber, 28-32 Quay Street, Ashby"),
        ("Ashby Council\nMinutes\nFriday 8 May 2026\nVenue: Council Chamber, Quay Street (there will be few seats for the public)", "Council Chamber, Quay Street"),
        ("Ashby Council\nMinutes\nFriday 8 May 2026 10.00 am\nThis meeting is being held by video conference facilities", None),
        ("Minutes of Ashby Parish Council held by Zoom on Friday 8 May 2026", "Zoom"),
        ("Minutes of Ashby Parish Council, 8 May 2026\n\nThere was a lively debate on the use by lorries of Quay Road and the house beside it", None),
        ("Minutes of Ashby Parish Council, 8 May 2026\nVenue: Members may join the room of the meeting at https://ashby.example/live today", None),
    ],
)  # fmt: skip
def test_place(cut: Cut, head: str, place: str | None) -> None:
    assert cut(head + ITEMS).meeting.location == place


def test_a_place_broken_over_two_lines(cut: Cut) -> None:
    head = "MINUTES OF MEETING OF KILBRACK COUNTY COUNCIL HELD IN THE COUNCIL\n\nCHAMBER, QUAY STREET, ON MONDAY, 8TH JUNE, 2026"
    assert cut(head + ITEMS).meeting.location == "COUNCIL CHAMBER, QUAY STREET"


def test_the_figures_of_a_day_are_no_time(cut: Cut) -> None:
    head = "Quay Council Meeting 18.01.26\n\nMinutes of Quay County Council held on Monday, 19 January 2026 at 2.30 p.m. in the Quay Hall"
    assert cut(head + ITEMS).meeting.start_time == "14:30"
