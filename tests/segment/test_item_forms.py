"""Items whose page lost its line ends or its lists, and titles that no number and no style tells."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.facts import MeetingKind, Section, Segmented

Cut = Callable[[str], Segmented]


def titles(segmented: Segmented) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in segmented.items]


def test_a_list_s_own_number_before_the_item_s(cut: Cut) -> None:
    made = cut(
        "April 2026\n\n  1. 1.      Attendance and Apologies\nCllr. Ann Hill – Chair\nCllr. Bob Elm – Vice Chair\nCllr. Joe Ash\n\nIn attendance:\n\nSue Birch – Clerk\n\n"
        "  1. 2.      Declarations of Interests\n\nNone were made.\n\n  1. 3.      Public Forum\n\nNobody spoke.\n"
    )
    assert titles(made) == [("1", "Attendance and Apologies"), ("2", "Declarations of Interests"), ("3", "Public Forum")]
    listed = {block.text: block.label for block in made.blocks if block.section is Section.ATTENDANCE}
    assert next(label for text, label in listed.items() if "Bob Elm" in text) == "present"
    assert listed["Sue Birch – Clerk"] == "in_attendance"


def test_numbers_run_on_with_a_colon_or_behind_a_year(cut: Cut) -> None:
    head = "Minutes of Ashby Parish Council held on 8 May 2026 Present: Ann Hill, Bob Elm. "
    colons = cut(head + "301 Apologies for absence: None. 302: Declaration of interests: none. 303: Public forum: Nobody spoke. 304 Planning matters. It was noted.")
    assert [number for number, _ in titles(colons)] == ["301", "302", "303", "304"]
    years = cut(
        head + "26.33 Apologies for absence – Cllr Joe Ash. 26.34 Declarations of Interest – There were none. 26.35 Election of Chairman – Ann "
        "Hill was elected. 26.36 Planning – There was nothing to tell."
    )
    assert titles(years) == [
        ("26.33", "Apologies for absence"), ("26.34", "Declarations of Interest"), ("26.35", "Election of Chairman"), ("26.36", "Planning"),
    ]  # fmt: skip


def test_what_an_agenda_calls_an_item_and_what_an_item_is_for(cut: Cut) -> None:
    made = cut(
        "No. | Item |\n\nApologies for Absence\n\nMinutes:\n\nNone.\n\nTo approve the minutes of the meeting held on 5 March 2026.\n\nMinutes:\n\n"
        "RESOLVED that the minutes be approved.\n\nHarbour Dues\n\nTo set the dues for the year.\n\nMinutes:\n\nThe dues were set.\n"
    )
    assert [title for _, title in titles(made)] == [
        "Apologies for Absence", "To approve the minutes of the meeting held on 5 March 2026", "Harbour Dues",
    ]  # fmt: skip


def test_titles_that_a_colon_closes(cut: Cut) -> None:
    made = cut(
        "KILBRACK COUNTY COUNCIL\n\nMinutes of Meeting held on 19 January 2026\n\nIn the Chair: Cllr. A. Hill\n\nCouncillors: B. Elm; C. Ash;\n\n"
        "Expression of Sympathy:\n\nThe Council extended sympathy to the family of the late Joe Dunn.\n\nConfirmation of Minutes:\n\n"
        "The minutes of December were confirmed.\n\nFlooding of Quay Road:\n\nMs. D. Birch told the Members of the works on the quay.\n"
    )
    assert [title for _, title in titles(made)] == ["Expression of Sympathy", "Confirmation of Minutes", "Flooding of Quay Road"]


def test_a_title_ends_before_its_first_sub_number(cut: Cut) -> None:
    made = cut(
        "Present Councillor A Hill (Chair) Councillor B Elm\n\n1. Apologies. None were received.\n\n2. Public participation. 2.1 Reports of the ward. "
        "There were none.\n\n3. Planning. The council had no objection.\n"
    )
    assert titles(made) == [("1", "Apologies"), ("2", "Public participation"), ("3", "Planning")]


def test_the_day_and_the_number_over_an_extract(cut: Cut) -> None:
    made = cut("Item 5.1\n\n9th September 2031\n\nHarbour dues in the first quarter (Agenda Item 12)\n\nMembers noted that the dues were late.\n")
    assert made.meeting.kind is MeetingKind.AGENDA_ITEM
    assert made.meeting.date == "2031-09-09"
    assert [title for _, title in titles(made)] == ["Harbour dues in the first quarter"]


def test_members_at_the_head_of_a_page_that_lost_it(cut: Cut) -> None:
    made = cut(
        "P.Cllr. A Hill (In the Chair)\nP.Cllr. Mrs B Elm\nP. Cllr. C Ash\nD.Cllr Joe Dunn\n\nThe lamp at Quay Road had been mended. Resolved that "
        "the bill be paid in the Village Hall.\n"
    )
    assert made.meeting.kind is MeetingKind.MINUTES
    assert not made.items
    assert made.meeting.location is None
    assert [block.label for block in made.blocks[:4]] == ["present"] * 4
