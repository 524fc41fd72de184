"""Reports without a form at their head."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import MeetingKind, Segmented

Cut = Callable[[str], Segmented]

SECTIONS = "\n\n1. Summary\n\n1.1 The harbour has spent less than it thought.\n\n2. Recommendations\n\n2.1 The Committee is asked to note the report.\n"


@pytest.mark.parametrize("whose", ["Report of the Treasurer", "Report by: Ann Hill, Head of Piers", "Report author: Ann Hill"])
def test_a_report_is_told_by_whose_it_is_and_by_its_sections(cut: Cut, whose: str) -> None:
    segmented = cut(f"Harbour Budget 2031/32 - Period 6\n\nQuay Committee, 9 November 2031\n\n{whose}" + SECTIONS)
    assert segmented.meeting.kind is MeetingKind.REPORT_COVER
    assert (segmented.meeting.body, segmented.meeting.date) == ("Quay Committee", "2031-11-09")
    assert [item.title for item in segmented.items] == ["Harbour Budget 2031/32 - Period 6"]


def test_the_number_over_a_report_is_its_item_s(cut: Cut) -> None:
    head = "Agenda item 6\n\nHarbour Audit to 31 October 2031\n\nQuay Borough Council\n\nAudit Committee – 24 November 2031\n\nReport of: Head of Audit"
    segmented = cut(head + SECTIONS)
    assert [(item.number, item.title) for item in segmented.items] == [("6", "Harbour Audit to 31 October 2031")]
    assert (segmented.meeting.organization, segmented.meeting.date) == ("Quay Borough Council", "2031-11-24")


def test_what_became_of_a_report_is_no_report(cut: Cut) -> None:
    text = "Harbour Budget\n\nReport of the Treasurer\n\nSummary\n\nThe Treasurer introduced it.\n\nRecommendations\n\nMinutes:\n\nRESOLVED that the report be noted.\n"
    assert cut(text).meeting.kind is not MeetingKind.REPORT_COVER


def test_a_board_owns_the_committee_named_under_it(cut: Cut) -> None:
    meeting = cut("Elm Valley Integration Joint Board\n\nAudit and Risk Committee\n\nReport by: Ann Hill, Treasurer" + SECTIONS).meeting
    assert (meeting.organization, meeting.body) == ("Elm Valley Integration Joint Board", "Audit and Risk Committee")


@pytest.mark.parametrize(
    ("held", "place"),
    [
        ("on Wednesday 12 March 2031 at Quay House, Mill Road, commencing at 10.30 am", "Quay House, Mill Road"),
        ("on Wednesday 12 March 2031 at 10:00 within the Council Chamber, Quay House", "Council Chamber, Quay House"),
    ],
)
def test_a_place_between_day_and_hour(cut: Cut, held: str, place: str) -> None:
    text = f"# Quay Council\n\nMinutes of the meeting held {held}\n\nPresent: Ann Hill\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe meeting closed.\n"
    assert cut(text).meeting.location == place
