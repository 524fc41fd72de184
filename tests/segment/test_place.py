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
        ("Minutes of Ashby Council meeting, Friday 8 May 2026, 9.30 - 12.05, Boardroom, Quay House", "Boardroom, Quay House"),
        ("NOTES OF THE ASHBY BOARD 8 MAY 2026, 10:00 - 12:15, THE HUB, ASHBY", "THE HUB, ASHBY"),
        ("Ashby Parish Council Meeting, 8th May 2026 - 7.00pm – All Saints Church", "All Saints Church"),
        ("Ashby Parish Council Meeting, 8th May 2026\n\nMinutes of a meeting held at 8:15om in the school", "school"),
        ("Ashby Parish Council – Ordinary Meeting Friday 8th May 2026, 7.30pm Ashby Village Hall", "Ashby Village Hall"),
        ("Ashby Committee\nNotes of the meeting held on 8 May 2026, 1.30pm - 3.10pm, MS Teams", "MS Teams"),
        ("Harbours Committee of Ashby Council 08/05/2026\n_ Microsoft Teams -", "Microsoft Teams"),
        ("Minutes of Ashby Town Council held at Neuadd y Dref and remotely on Friday 8 May 2026", "Neuadd y Dref and remotely"),
        ("MINUTES OF PROCEEDINGS AT ONLINE SPECIAL MEETING OF KILBRACK COUNTY COUNCIL HELD ON MONDAY, 8TH JUNE, 2026", "ONLINE"),
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


@pytest.mark.parametrize(
    ("hours", "start", "end"),
    [
        ("2.00 - 4.35 pm", "14:00", "16:35"),
        ("10.00 - 12.30 pm", "10:00", "12:30"),
        ("11.15 to 1.20 pm", "11:15", "13:20"),
        ("9.30 - 12.05", "09:30", "12:05"),
        ("7 pm to 8.25 pm", "19:00", "20:25"),
    ],
)
def test_the_half_of_the_day_may_stand_at_the_end_only(cut: Cut, hours: str, start: str, end: str) -> None:
    meeting = cut(f"Ashby Council\nMinutes of the meeting\nDate: 8 May 2026\nTime: {hours}" + ITEMS).meeting
    assert (meeting.start_time, meeting.end_time) == (start, end)


def test_a_committee_s_council_may_be_named_in_its_sentences_only(cut: Cut) -> None:
    told = "\n3. Dues\nThe Chair said that Kilbrack County Council had set the dues.\n"
    assert cut("Minutes of the Harbours Committee held on 8 May 2026" + ITEMS + told).meeting.organization == "Kilbrack County Council"
    assert cut("Minutes of the Harbours Partnership held on 8 May 2026" + ITEMS + told).meeting.organization is None
    two = told + "\n4. Roads\nA letter came from Ardmoy County Council.\n"
    assert cut("Minutes of the Harbours Committee held on 8 May 2026" + ITEMS + two).meeting.organization is None


def test_an_annual_parish_meeting_is_a_body_of_its_own(cut: Cut) -> None:
    meeting = cut("Minutes of Ashby Annual Parish Meeting held in the Village Hall on Friday 8 May 2026" + ITEMS).meeting
    assert (meeting.body, meeting.location) == ("Ashby Annual Parish Meeting", "Village Hall")


@pytest.mark.parametrize(("end", "time"), [("Meeting closed 9.05. Next meeting Monday 3 June.", "21:05"), ("The meeting closed at 8.40 pm.", "20:40"), ("The meeting closed at 21.10", "21:10")])
def test_a_meeting_of_the_evening_ends_in_the_evening(cut: Cut, end: str, time: str) -> None:
    meeting = cut("Minutes of Ashby Parish Council held in the Village Hall on Friday 8 May 2026 at 7.30 pm" + ITEMS + f"\n3. Close\n{end}\n").meeting
    assert (meeting.start_time, meeting.end_time) == ("19:30", time)


def test_a_board_of_directors_is_a_body(cut: Cut) -> None:
    meeting = cut("Wold Community NHS Foundation Trust\nMinutes of the Board of Directors held in public\nFriday 8 May 2026, 9:30am - 12:15pm" + ITEMS).meeting
    assert (meeting.organization, meeting.body) == ("Wold Community NHS Foundation Trust", "Board of Directors")
