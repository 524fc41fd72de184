"""Papers whose line ends were lost: labels of attendance and numbers of items are found in the middle of a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.facts import BlockKind, Section, Segmented
from tests.steps import grows_in_proportion

Cut = Callable[[str], Segmented]

LOST = (
    "Minutes of the Special Meeting of the Thornwick Municipal District held on Tuesday, 21 January 2025 at 2.00 pm in the Council Chamber, "
    "Quay Street. Attendance: Councillors: Cllr. Ann Dray, Cllr. Ben Fenn, Officials Present: Mr. Colm Holt, District Manager, Ms. Una Quill, "
    "Staff Officer. Apologies: Cllr. Dan Birch. The District Manager opened the meeting. "
)


def listed(segmented: Segmented) -> list[tuple[str | None, str]]:
    return [
        (block.label, block.text) for block in segmented.blocks if block.section is Section.ATTENDANCE and block.text[:3] in ("Cll", "Mr.")
    ]


def test_labels_of_attendance_are_cut_out_of_a_line(cut: Cut) -> None:
    found = listed(cut(LOST + "1. Election of Cathaoirleach Cllr. Dray proposed Cllr. Fenn. 2. Dates of meetings These were agreed."))
    assert [label for label, _ in found] == ["present", "in_attendance", "apologies"]
    assert found[0][1] == "Cllr. Ann Dray, Cllr. Ben Fenn,"


def test_an_abbreviated_title_begins_the_minutes_of_an_item(cut: Cut) -> None:
    segmented = cut(LOST + "1. Election of Cathaoirleach Cllr. Dray proposed Cllr. Fenn. 2. Dates of Meetings These were agreed.")
    assert [(item.number, item.title) for item in segmented.items] == [("1", "Election of Cathaoirleach"), ("2", "Dates of Meetings")]


def test_bare_numbers_that_follow_each_other_head_items(cut: Cut) -> None:
    segmented = cut(
        "Tuesday 19 June 2024 Present: Cllr Ann Dray (Chair) Cllrs Fenn, Holt and Quill Observers: Cllr Birch 19 Membership of Cabinet Apologies "
        "were received from Cllr Moss. 20 Interests None were declared. 21 Admission of the Public All items were heard in public. "
        "22 Deputations No deputations were received. 23 Harbour Dues Cabinet considered the dues."
    )
    assert [item.number for item in segmented.items] == ["19", "20", "21", "22", "23"]
    assert [item.title for item in segmented.items][2:4] == ["Admission of the Public", "Deputations"]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour works\n\nThe depot had 3 Boats in May. It had 4 Boats in June. There were 6 Cranes, the clerk said.",
        "Harbour works\n\nThe clerk asked, more than once and at length, who of them all would be present: Cllr Dray said that she would.",
    ],
)
def test_figures_and_words_of_a_sentence_are_left_whole(cut: Cut, text: str) -> None:
    assert text.partition("\n\n")[2] in [block.text for block in cut(text).blocks]


def test_a_long_line_takes_time_in_proportion(cut: Cut) -> None:
    grows_in_proportion(lambda n: cut("Present: Cllr A Dray 7 Harbour Dues were paid. " * n), 100)


def test_members_under_the_apologies_are_not_present(cut: Cut) -> None:
    segmented = cut(
        "Minutes of a meeting held on Monday 20 April 2009.\n\nOther Members: Councillors: A. Dray, B. Fenn Apologies: Councillors: C. Holt Officials: Ms. U. Quill, Manager\n\n1. Apologies\nThese were noted.\n\n2. Harbour Dues\nThe dues were noted.\n"
    )
    found = [
        (block.label, block.text) for block in segmented.blocks if block.section is Section.ATTENDANCE and block.kind is BlockKind.PARAGRAPH
    ]
    assert found == [("present", "A. Dray, B. Fenn"), ("apologies", "Councillors: C. Holt"), ("in_attendance", "Ms. U. Quill, Manager")]


def test_a_post_before_a_colon_and_a_label_in_capitals_are_cut_too(cut: Cut) -> None:
    segmented = cut(
        "Minutes of a meeting held on Thursday, 20 May 2021 at 2.00pm. PRESENT Chairperson Ann Dray Members: Cllr Ben Fenn Members of the Public: "
        "Mrs Quill Town Clerk: Mrs C Holt\n\n1. Police Report\nThe sergeant spoke.\n\n2. Harbour Dues\nThe dues were noted.\n"
    )
    found = [block.text for block in segmented.blocks if block.section is Section.ATTENDANCE and block.kind is BlockKind.PARAGRAPH]
    assert found == ["Chairperson Ann Dray", "Cllr Ben Fenn", "Mrs Quill", "Town Clerk: Mrs C Holt"]


def test_a_standing_title_ends_the_list_of_those_present(cut: Cut) -> None:
    segmented = cut(
        "Present: Councillors A Dray and B Fenn\n\nPolice Report\n\nPC Quill said that there had been one theft.\n\nPublic Participation\n\nMembers asked about dues.\n"
    )
    assert [item.title for item in segmented.items] == ["Police Report", "Public Participation"]


@pytest.mark.parametrize(
    "words",
    [
        "under Section 79(1)(a) that the talks were enough",
        "that £4 was moved by Cllr Elm. Votes for: 6. Votes against: 0. Abstentions: 1. Gift approved.",
    ],
)
def test_figures_inside_a_sentence_are_no_marks(cut: Cut, words: str) -> None:
    segmented = cut(f"Minutes of the Elm Council held on 4 May 2030\n\n1. Gifts\nThe Council found {words}")
    assert segmented.blocks[-1].text.endswith(words)


def test_numbers_of_a_year_head_items_though_one_is_left_out(cut: Cut) -> None:
    segmented = cut(
        "Minutes of the meeting of Thornwick Parish Council held on Wednesday 8 January 2020 Present: Cllr Ann Dray (Chair) Cllr Ben Fenn "
        "01/20 Apologies None were received. 02/20 Declarations of Interest There were none. 03/20 Minutes They were signed. "
        "05/20 To approve: Budget and Precept for the year The budget was agreed. 06/20 To note: Dates of Meetings These were noted."
    )
    assert [(item.number, item.title) for item in segmented.items] == [
        ("01/20", "Apologies"), ("02/20", "Declarations of Interest"), ("03/20", "Minutes"), ("05/20", "To approve: Budget and Precept for the year"),
        ("06/20", "To note: Dates of Meetings"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        "At the outset, the Cathaoirleach welcomed Members, Officials and the Public.",
        "The Mayor stated that the meeting was convened to discuss the quay.",
        "Councillor Birch proposed that standing orders be suspended.",
    ],
)
def test_what_is_said_behind_the_list_of_those_in_attendance_is_no_part_of_it(cut: Cut, said: str) -> None:
    officials = "Director, Housing (Mr. C. Holt), A/Senior Planner, Roads (Ms. U. Quill), Meetings Administrator (Mr. D. Fenn)."
    segmented = cut(f"MINUTES OF MEETING OF THORNWICK\n\nOFFICIALS IN ATTENDANCE:\n\n{officials} {said}\n\n1. Minutes\n\nThese were agreed.")
    assert [block.text for block in segmented.blocks if block.section is Section.ATTENDANCE and block.kind is BlockKind.PARAGRAPH] == [officials]
    assert said in [block.text for block in segmented.blocks]


def test_holders_of_posts_inside_a_sentence_are_left_in_it(cut: Cut) -> None:
    told = "The Director (Mr. C. Holt) spoke, and the Planner (Ms. U. Quill). The Mayor thanked them."
    assert told in [block.text for block in cut(f"1. Roads\n\n{told}\n\n2. Quays\n\nNothing was said.").blocks]


def test_a_title_with_its_first_sub_number_behind_a_sentence(cut: Cut) -> None:
    head = "QUAY PARISH COUNCIL\n\nMinutes of the meeting held on 5 May 2031\n\nPresent: Cllr A Hill (Chair), Cllr B Elm\n\n"
    body = "1. Apologies\n\nNone.\n\n2. Interests\n\nNone.\n\n3. Minutes\n\nAgreed.\n\n4. Reports\n\nThe fair went well on field {}. 5. Finance. 5.1 Accounts. {}\n\n"
    rest = "6. Planning\n\nNone.\n\n7. Lamps\n\nThe lamp was mended.\n"
    made = cut(head + body.format(7, "The accounts were submitted by the Clerk.") + rest)
    assert [(item.number, item.title) for item in made.items][4] == ("5", "Finance")
    other = cut(head + body.replace("5. Finance. 5.1", "5. Finance. 8.1").format(7, "These were the accounts.") + rest)
    assert "5" not in [item.number for item in other.items]


def test_what_is_decided_begins_anew_where_a_page_ran_it_into_the_words_before(cut: Cut) -> None:
    segmented = cut(
        "Swimming\n\nMembers thought that the chart should show more.Action: T HillResolved - That the report be noted.\n\n"
        "She would send a note in May.DecisionThat Cabinet:a)approves the lease;andb)notes the risk.\n"
    )
    found = [f"{block.label or ''}|{block.text}" for block in segmented.blocks]
    assert any("T Hill" in words and "Resolved" not in words for words in found), found
    assert any("That the report be noted" in words and "Hill" not in words for words in found), found
    assert any("That Cabinet" in words and "May" not in words for words in found), found


def test_the_width_of_lines_is_told_by_their_parts_where_breaks_were_lost_between_them(cut: Cut) -> None:
    # lines broken at some seventy characters, several of them run together with the next point
    segmented = cut(
        "Harbour Risks\n\n"
        "The Harbour Master showed the register, on which eleven risks now\n"
        "stood.The movements since the spring had been these:a)HR02 Silt in the inner basin. The score had been\n"
        "raised from 12 to 16 (likelihood 4, impact 4). Target 8. Owner: Head\n"
        "Pilot.b)HR05 Loss of the only tug. Stays at 15. A second tug would be\n"
        "hired for the summer.c)HR09 Want of pilots. Reduced from 16 (red) to\n"
        "9 (amber) as two had been trained.\n"
    )
    points = [block.text for block in segmented.blocks if block.label in ("a)", "b)", "c)")]
    assert [point[:4] for point in points] == ["HR02", "HR05", "HR09"]
    assert points[0].endswith("Owner: Head Pilot.")


def test_points_in_brackets_are_cut_behind_a_code(cut: Cut) -> None:
    text = "Dues\n\nThe Board heard that:(a)Mr Vane spoke of HD04 and HD05(b)Mrs Teale asked about HD06(c)The Clerk would write.\n"
    assert [block.text[:9] for block in cut(text).blocks][-3:] == ["Mr Vane s", "Mrs Teale", "The Clerk"]


@pytest.mark.parametrize(
    ("printed", "points"),
    [
        (
            "RESOLVED(1)that the dues be set;(2)that the lease be signed; and(3)that the Clerk be told.",
            ["that the dues be set;", "that the lease be signed; and", "that the Clerk be told."],
        ),
        ("Resolved (unanimously)i.to note the report;ii.to place the surplus;andiii.to wait.", ["to note the report;", "to place the surplus;and", "to wait."]),
    ],
)
def test_points_run_into_the_word_that_resolves_them(cut: Cut, printed: str, points: list[str]) -> None:
    made = cut(f"Harbour Dues\n\nThe Committee considered the dues and the lease.{printed}\n")
    assert [block.text for block in made.blocks if block.label] == points


@pytest.mark.parametrize(
    ("printed", "begins"),
    [
        ("That the lease be signed.(The voting was 6 in favour, none against.)", "(The voting"),
        ("Note the lease.Reason for decision: to keep the quay open.", "to keep"),
        ("Abstentions (1) The Lord Mayor (Cllr Elm)The amendment was declared LOST.", "The amendment"),
    ],
)
def test_what_stands_behind_a_resolution_begins_anew(cut: Cut, printed: str, begins: str) -> None:
    made = cut(f"Harbour Dues\n\nThe Committee considered the lease and agreed.\n\n{printed}\n")
    assert any(block.text.startswith(begins) for block in made.blocks), [block.text for block in made.blocks]


def test_points_that_bare_letters_mark_are_cut_whatever_stands_before_them(cut: Cut) -> None:
    made = cut(
        "Minutes of Ashby Parish Council held on 4 June 2031\n\n1. Letters a. A card from the school b. Beacon for the jubilee, noted "
        "c. *Clerk to report the bench. d. The fair is off.\n\n2. Roads Mr Elm asked for bus b. Ash and left.\n"
    )
    texts = [block.text for block in made.blocks]
    assert {"*Clerk to report the bench.", "Beacon for the jubilee, noted"} <= set(texts)
    assert any("bus b. Ash and left" in text for text in texts)
