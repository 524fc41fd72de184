"""People: who is one person, what they are, who was there; what is nobody."""

from __future__ import annotations

import pytest

from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.facts import Person, Segmented
from tests.extract.people_papers import attendance, field, item, reading
from tests.marked import check
from tests.papers import paper
from tests.steps import grows_in_proportion

Row = tuple[str | None, str | None, str | None, str | None]


def find(segmented: Segmented) -> tuple[Person, ...]:
    return people.find(read_sentences(segmented))


def rows(*parts: Segmented) -> list[Row]:
    return [(person.name, person.role, person.kind, person.attendance) for person in people.find(reading(*parts))]


@pytest.mark.parametrize(
    "text",
    [
        '<person name="R W Hale" role="Head of Audit" kind=officer>Mr R W Hale (Head of Audit)</person> presented the accounts.',
        'Then <person name="Tamsin Fell" role="Chief Executive" kind=officer>Chief Executive Tamsin Fell</person> replied.',
        'The <person name=Quill role="Leader of the Council" kind=councillor>Leader of the Council, Councillor Quill</person>, thanked them.',
        'A letter came from <person name="Oscar Vane" role=MP kind=external>Oscar Vane MP</person> about buses.',
        '<person name="Una Fell" role=Inspector kind=external>Inspector Una Fell</person> gave figures.',
        '<person name="Tim Birch" kind=external>Tim Birch</person> of Wold Haulage was concerned.',
        '<person name="Ivy Marlow" role="lay member" kind=councillor>Mrs Ivy Marlow, lay member</person>, disagreed.',
        'The new treasurer is <person name="Osei Blyth" role="Finance Officer" kind=officer>Osei Blyth (Finance Officer)</person>.',
        # names that no list of given names holds, behind a post, before one, and with a firm
        'The <person name="Folabomi Okeze" role="Planning Officer" kind=officer>Planning Officer, Folabomi Okeze</person>, presented it.',
        'The <person name="Żywia du Quill" role="Head of Buses" kind=officer>Head of Buses, Żywia du Quill</person>, said so.',
        '<person name="T.R. Quillan" role="Head of Buses" kind=officer>T.R. Quillan, Head of Buses</person>, took members through it.',
        '<person name="Órlaith Żakowska" role="Director of Place" kind=officer>Órlaith Żakowska, Director of Place</person>, agreed.',
        '<person name="Folabomi Okeze" kind=external>Folabomi Okeze</person> of Wold Haulage told members that buses were late.',
    ],
)
def test_a_name_is_read_with_the_post_beside_it(text: str) -> None:
    check(text, find, "person")


@pytest.mark.parametrize(
    "text",
    [
        "The <person name=none role=Clerk kind=officer>Clerk</person> would circulate the plan.",
        'It was explained by the <person name=none role="Director of Place" kind=officer>Director of Place</person>.',
        'Our <person name=none role="Vice Chair" kind=councillor>Vice Chair</person> reported on the buses.',
        "The <person name=none role=clerk kind=officer>clerk</person> to write to the county.",
        'The <person name=none role="Community Sergeant" kind=external attendance=absent>Community Sergeant</person> was unable to attend.',
    ],
)
def test_a_post_that_acts_is_a_row(text: str) -> None:
    check(text, find, "person")


@pytest.mark.parametrize(
    "text",
    [
        "A Director of Place would be recruited. The post of Clerk was vacant.",
        "The Clerk’s report was noted and a letter sent to the Chief Executive.",
        "That the Head of Audit be invited to the next meeting.",
        "The Department of the Taoiseach replied. With the permission of the Mayor it was deferred.",
        "Members noted the Council Tax figures, the Main Street scheme and the Annual Report of St John School.",
        "The Planning Act 1990, Fenmoor District Council and the Audit Committee",
        "Councillors asked when the Director of Place would attend.",
    ],
)
def test_what_is_nobody(text: str) -> None:
    check(text, find, "person")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The Panel considered a report of the Interim Head of Housing on voids.", []),
        ("Report number WD12 of the Leader of the Council, the Cabinet Member for Parks and the Head of Audit.",
         ["Leader of the Council", "Cabinet Member for Parks", "Head of Audit"]),
        ("Wold Lane – Clerk to chase the contractor again.", ["Clerk"]),
        ("A representative from Wold Auditors said that the plan was sound.", ["representative from Wold Auditors"]),
        ("The agenda sets a time for questions (Reports of the Leader and Cabinet Members).", []),
        ("A representative from the Wold Trust would be welcome.", []),
        ("Circulated, report of the Director of Housing dated 4 May.", ["Director of Housing"]),
    ],
)  # fmt: skip
def test_whose_report_it_is_and_who_has_an_errand(text: str, roles: list[str]) -> None:
    assert [role for _, role, _, _ in rows(item("Housing", text))] == roles


def test_a_business_partner_of_the_council_and_the_chief_of_a_fire_service() -> None:
    found = rows(item("Budget", "The Senior Finance Business Partner presented the figures. ACFO Dace introduced his report."))
    assert [(name, role, kind) for name, role, kind, _ in found] == [
        (None, "Senior Finance Business Partner", "officer"),
        ("Dace", "ACFO", "external"),
    ]


def test_who_is_put_into_a_chair_or_a_seat_at_the_meeting() -> None:
    chair = rows(item("Election of Vice-Chair", "Councillor Dace was elected, proposed by Councillor Fell."))
    mayor = rows(
        item("Elections", "Resolved to elect Councillor Dace as Lord Mayor. The meeting was chaired by the Sheriff, Councillor Fell.")
    )
    substitutes = rows(item("Substitute Members", "Councillor Dace for Councillor Fell"))
    assert chair[0] == ("Dace", "Vice-Chair", "councillor", None)
    assert mayor == [("Dace", "Lord Mayor", "councillor", None), ("Fell", "Sheriff", "councillor", "present")]
    assert substitutes == [("Dace", None, "councillor", "present"), ("Fell", None, "councillor", None)]


def test_a_councillor_of_another_tier_is_a_parish_s_guest() -> None:
    listed = attendance("present", "WOLD PARISH COUNCIL")
    away = item("Apologies", "Apologies were received from Cty Cllr Dace, District Councillor Fell and Cllr Quill.")
    assert [(name, kind) for name, _, kind, _ in rows(listed, away)] == [
        ("Dace", "external"),
        ("Fell", "external"),
        ("Quill", "councillor"),
    ]
    assert {kind for name, _, kind, _ in rows(away) if name} == {"councillor"}


def test_who_asks_a_question_is_named_by_it() -> None:
    assert [row[0] for row in rows(item("Bins", "Question one from Osei Blyth, as follows."))] == ["Osei Blyth"]
    assert rows(item("Bins", "A question from Wold Parish Council and one from Audit Wales.")) == []


def test_guests_who_are_thanked_or_welcomed_and_the_speakers_of_the_public() -> None:
    thanked = rows(item("Tips", "The Chair thanked Mr Dace for attending. The Panel welcomed the Tips Manager to the meeting."))
    assert thanked[1][3] == thanked[2][3] == "in_attendance"
    listed = attendance("in_attendance", "Ms Fell, Head of Audit, Mr Ash, Clerk, and Ms Quill, Solicitor")
    assert rows(listed, item("Tips", "The Mayor welcomed Dr Dace to the meeting."))[-1] == ("Dace", None, "external", "in_attendance")
    assert rows(item("Public Forum", "Mr Dace told of the tennis courts.")) == [("Dace", None, "external", None)]
    assert rows(item("Tips", "Councillor Carr of Wold Parish Council spoke."))[0] == ("Carr", None, "external", None)


def test_lists_with_short_forms_firms_youth_councillors_and_a_mayor_who_chairs() -> None:
    found = rows(
        attendance("present", "Her Worship the Mayor A Dace (Chairperson), Councillors B Fell and C Quill\nDora Blyth (DB: Clerk)"),
        attendance("in_attendance", "T J Wold Limited, Wold Youth Councillors (J Lark and T Shaw)"),
    )
    assert [(name, role, kind) for name, role, kind, _ in found] == [
        ("A Dace", "Mayor", "councillor"),
        ("B Fell", None, "councillor"),
        ("C Quill", None, "councillor"),
        ("Dora Blyth", "Clerk", "officer"),
        ("J Lark", "Wold Youth Councillor", "external"),
        ("T Shaw", "Wold Youth Councillor", "external"),
    ]


def test_the_chair_of_a_task_group_is_not_the_chair() -> None:
    found = rows(item("Tips", "Councillor Fell, Chair of the Task Group, spoke. The Chair thanked her."))
    assert [(name, role) for name, role, _, _ in found] == [("Fell", "Chair of the Task Group"), (None, "Chair")]


def test_a_list_gives_members_officers_and_guests() -> None:
    assert rows(
        attendance("present", "Councillor Tam Birch (Chair)\nCouncillors P Amble, S. Quill and D Tranter MBE"),
        attendance(
            "in_attendance",
            "Helen Varley, Director of Resources\nMr K Dace – Head of Audit\nMr Osric Crewe (Vane & Co LLP, External Auditor)",
        ),
    ) == [
        ("Tam Birch", "Chair", "councillor", "present"),
        ("P Amble", None, "councillor", "present"),
        ("S. Quill", None, "councillor", "present"),
        ("D Tranter", None, "councillor", "present"),
        ("Helen Varley", "Director of Resources", "officer", "in_attendance"),
        ("K Dace", "Head of Audit", "officer", "in_attendance"),
        ("Osric Crewe", "Vane & Co LLP, External Auditor", "external", "in_attendance"),
    ]


def test_a_member_and_a_guest_of_one_surname_are_two_people() -> None:
    assert rows(
        attendance("present", "Councillors Amble, Quill and Tranter"),
        attendance("in_attendance", "Mrs Dora Quill (Vane Trust, External Adviser)"),
    ) == [
        ("Amble", None, "councillor", "present"),
        ("Quill", None, "councillor", "present"),
        ("Tranter", None, "councillor", "present"),
        ("Dora Quill", "Vane Trust, External Adviser", "external", "in_attendance"),
    ]


def test_posts_may_stand_before_their_names() -> None:
    listed = "Chief Executive (Mr. P. Dace), Director, Housing (Ms. C. Fell), Staff Officers, Roads (Mr. A. Quill and Ms. B. Amble)."
    assert rows(attendance("in_attendance", listed)) == [
        ("P. Dace", "Chief Executive", "officer", "in_attendance"),
        ("C. Fell", "Director, Housing", "officer", "in_attendance"),
        ("A. Quill", "Staff Officer, Roads", "officer", "in_attendance"),
        ("B. Amble", "Staff Officer, Roads", "officer", "in_attendance"),
    ]


def test_a_list_without_commas_and_with_inner_labels() -> None:
    listed = "Chairman Mrs C Dace Councillors M Amble J Quill-Lett Clerk: Tamsin Fell In attendance: Rob Birch, Footpath Warden and 4 members of the public"
    assert rows(attendance("present", listed)) == [
        ("C Dace", "Chairman", "councillor", "present"),
        ("M Amble", None, "councillor", "present"),
        ("J Quill-Lett", None, "councillor", "present"),
        ("Tamsin Fell", "Clerk", "officer", "in_attendance"),
        ("Rob Birch", "Footpath Warden", "officer", "in_attendance"),
    ]


def test_entries_broken_over_lines_are_whole() -> None:
    lines = "J Ellwood –\nGroup Manager Assets\nM Fell – Chief\nFinancial Officer\nCr Rosa\nOldacre\nMs P Dace, Head of Unit for Welfare and\nHousing"
    assert [row[:2] for row in rows(attendance("in_attendance", lines))] == [
        ("J Ellwood", "Group Manager Assets"),
        ("M Fell", "Chief Financial Officer"),
        ("Rosa Oldacre", None),
        ("P Dace", "Head of Unit for Welfare and Housing"),
    ]


def test_short_forms_are_no_names() -> None:
    register = people.register(reading(attendance("present", "Rob Dace RD Mary Carr MCa\nKit Carew KC Jim Fell (FBC) JF")))
    assert [entry.name for entry in register.entries] == ["Rob Dace", "Mary Carr", "Kit Carew", "Jim Fell"]
    assert [entry.name for key in ("RD", "MCa", "KC", "JF") if (entry := register.resolve(key))] == [
        "Rob Dace",
        "Mary Carr",
        "Kit Carew",
        "Jim Fell",
    ]


def test_a_list_that_goes_on_into_prose() -> None:
    text = "Cllrs. J Dace and L Amble. Cllr R Quill (Wold District Council) joined at 8.30 pm. The meeting was chaired by J Dace."
    assert rows(attendance("present", text)) == [
        ("J Dace", "Chair", "councillor", "present"),
        ("L Amble", None, "councillor", "present"),
        ("R Quill", None, "councillor", "present"),
    ]


def test_apologies_of_a_list_and_of_an_item() -> None:
    found = rows(
        attendance("present", "Councillors Amble and Quill"),
        item("Apologies for absence", "Apologies were received from Councillors Dace (illness) and Fell and the reasons were accepted."),
        item("Any other business", "Mrs Ivy Marlow had sent her apologies. Mr Birch apologised for the delay."),
    )
    assert [row for row in found if row[3] == "apologies"] == [
        ("Dace", None, "councillor", "apologies"),
        ("Fell", None, "councillor", "apologies"),
        ("Ivy Marlow", None, None, "apologies"),
    ]


def test_nobody_apologises_where_none_do() -> None:
    assert rows(item("Apologies", "There were no apologies.")) == []


def test_a_table_of_attendance() -> None:
    table = "| Name | Role | Attendance |\n| Councillor Ann Dace | Chair | Present, as expected |\n| Councillor Raj Amble | Member | Apologies |\n| Mel Fell | Officer | In attendance |"
    assert rows(paper(table)) == [
        ("Ann Dace", "Chair", "councillor", "present"),
        ("Raj Amble", None, "councillor", "apologies"),
        ("Mel Fell", None, "officer", "in_attendance"),
    ]


def test_one_row_a_person_with_the_fullest_name_and_role() -> None:
    found = rows(
        attendance("present", "Mr R Dace (Chairman), Mrs S Amble"),
        item(
            "Budget", "Mr Dace, Leader of the Council, spoke. Mrs Amble agreed. The Chairman thanked them. Roger Dace closed the meeting."
        ),
    )
    assert found == [("Roger Dace", "Leader of the Council", "councillor", "present"), ("S Amble", None, "councillor", "present")]


def test_two_people_of_one_family_name_stay_apart() -> None:
    found = rows(
        attendance("present", "Councillors Birch (J), Birch (M) and Dace"),
        attendance("in_attendance", "Director, Housing (Mr P. Dace)"),
        item("Roads", "Councillor Birch asked about roads. Mrs Quill and Mr Quill disagreed."),
    )
    assert [row[0] for row in found] == ["Birch (J)", "Birch (M)", "Dace", "P. Dace", "Quill", "Quill"]


def test_a_person_told_of_in_a_small_council_is_of_the_public() -> None:
    small = rows(attendance("present", "Mr A Dace, Mrs B Amble"), item("Open forum", "Mrs Quill asked about the hedge."))
    assert small[-1] == ("Quill", None, "external", None)


def test_fields_name_people() -> None:
    assert rows(field("Report author", "Tamsin Fell, Policy Officer"), field("Lead Member", "Councillor Quill")) == [
        ("Tamsin Fell", "Policy Officer", "officer", None),
        ("Quill", "Lead Member", "councillor", None),
    ]


def test_attending_for_an_item_is_attendance() -> None:
    text = "Tamsin Fell (Risk Manager) and Mr Dace were in attendance for this item. Mrs Quill said that he was present in spirit."
    assert [(row[0], row[3]) for row in rows(item("Risks", text))] == [
        ("Tamsin Fell", "in_attendance"),
        ("Dace", "in_attendance"),
        ("Quill", None),
    ]


def test_those_who_move_motions_and_vote_are_members() -> None:
    found = rows(item("Motion", "Moved by Mr Dace, seconded by Mrs Fell.\nFor (3) Mr Amble, Mrs Birch, Mr Quill"))
    assert {row[2] for row in found} == {"councillor"}


def test_a_paper_that_is_one_endless_sentence_is_read_in_linear_time() -> None:
    sentence, entries = "Mr Ash and Ann Elm, the Head of Audit and the Clerk presented the report, ", "Mr A Ash, Ann Elm (Clerk), "
    assert grows_in_proportion(lambda size: rows(item("Budget", sentence * size)), 40)
    assert grows_in_proportion(lambda size: rows(attendance("present", entries * size)), 40)


def test_the_chair_and_the_posts_of_a_list_of_those_in_attendance() -> None:
    listed = "Chief Executive\nDirector of Roads\nExecutive Chief Officer, Roads & Ports\nMr B Dow in the Chair"
    assert rows(attendance("in_attendance", listed)) == [
        (None, "Chief Executive", "officer", "in_attendance"),
        (None, "Director of Roads", "officer", "in_attendance"),
        (None, "Executive Chief Officer, Roads & Ports", "officer", "in_attendance"),
        ("B Dow", "Chair", "councillor", "present"),
    ]


def test_a_ward_in_brackets_makes_nobody_an_outsider() -> None:
    text = "Apologies for absence were received from Tamsin Fell (Quarry Park West), Hugh Dace and Tim Birch (SEPA)."
    assert rows(item("Apologies", text)) == [
        ("Tamsin Fell", None, "councillor", "apologies"),
        ("Hugh Dace", None, "councillor", "apologies"),
        ("Tim Birch", None, "external", "apologies"),
    ]


def test_who_attends_for_another_sends_no_apologies() -> None:
    text = "An apology was received from Tamsin Fell (Director of Roads) with Hugh Dace (Head of Ports) attending as her representative."
    assert [(row[0], row[3]) for row in rows(item("Apologies", text))] == [("Tamsin Fell", "apologies"), ("Hugh Dace", "in_attendance")]


def test_what_an_item_on_apologies_is_for_is_no_apology() -> None:
    assert rows(item("Apologies", "The Chair to report apologies for absence.")) == [(None, "Chair", "councillor", None)]


def test_the_contacts_of_a_page() -> None:
    assert rows(field("Contact", "Velma Hibb or Osei Dunning Email: clerk@thornwick.example")) == [
        ("Velma Hibb", None, "officer", None),
        ("Osei Dunning", None, "officer", None),
    ]
    assert rows(field("Contact", "Joel West, Member Services Tel: 01234")) == [("Joel West", None, "officer", None)]
    assert rows(field("Contact", "Tamsin Fell Governance and Member Support Manager")) == [
        ("Tamsin Fell", "Governance and Member Support Manager", "officer", None)
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Councillor Quill, as Ward Member, spoke against it.", ("Quill", "Ward Member", "councillor", None)),
        ("Cllr Quill spoke as a local councillor for the east.", ("Quill", "local councillor", "councillor", None)),
        ("Cllr Quill said that as councillors they were elected.", ("Quill", None, "councillor", None)),
        ("Thanks to Hugh Dace, the newly appointed Head of Ports.", ("Hugh Dace", "Head of Ports", "officer", None)),
    ],
)
def test_the_capacity_in_which_somebody_speaks(text: str, row: Row) -> None:
    assert rows(item("Dues", text)) == [row]


def test_a_fire_authority_s_ranks_are_its_officers() -> None:
    text = "Area Commander Una Fell thanked them."
    assert [row.kind for row in find(paper(text, body="Fire Authority"))] == ["officer"]
    assert [row.kind for row in find(paper(text, body="Harbours Committee"))] == ["external"]


def test_the_deputy_of_a_ward_is_no_post() -> None:
    assert rows(item("Apologies", "Apologies were received from Deputy Tamsin Fell and Hugh Dace.")) == [
        ("Tamsin Fell", None, "councillor", "apologies"),
        ("Hugh Dace", None, "councillor", "apologies"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'The <person name=none role="Planning and Ports Manager" kind=officer>Planning and Ports Manager</person> replied.',
        'Members heard from the <person name=none role="Ports Manager" kind=officer>Ports Manager</person> about dues.',
        'The Panel received an update from the <person name=none role="Ports Manager" kind=officer>Ports Manager</person>.',
        "The <person name=none role=Chairman kind=councillor>Chairman</person> of the meeting read out a letter.",
        "A reply came from the Ports Manager. The Harbours Committee and Head of Ports were to meet.",
    ],
)
def test_posts_that_speak_behind_an_and_or_are_heard(text: str) -> None:
    check(text, find, "person")


def test_letters_with_a_title_are_the_member_s_whom_the_list_gives_them_to() -> None:
    assert rows(
        attendance("present", "Cllrs Tamsin Fell (TF), Hugh Dace (HD)"), item("Interests", "Cllrs TF and HD left. Cllr XY stayed.")
    ) == [
        ("Tamsin Fell", None, "councillor", "present"),
        ("Hugh Dace", None, "councillor", "present"),
        ("XY", None, "councillor", None),
    ]


def test_a_seat_on_another_council_is_a_role() -> None:
    assert rows(item("Reports", "County Cllr Fell and District & County Cllr Dace spoke. Cllr Quill thanked them.")) == [
        ("Fell", "County Cllr", "councillor", None),
        ("Dace", "District & County Cllr", "councillor", None),
        ("Quill", None, "councillor", None),
    ]


def test_a_member_who_comes_late_was_present() -> None:
    text = "Councillor Fell joined the meeting at 11.15am. Mr Dace joined the meeting at noon."
    assert [(row[0], row[3]) for row in rows(item("Apologies", text))] == [("Fell", "present"), ("Dace", "in_attendance")]


def test_posts_before_names_and_posts_that_several_hold() -> None:
    assert rows(
        attendance(
            "in_attendance", "Chief Executive Hugh Dace, Ports Manager Tamsin Fell.\nSenior Executive Officers: Tim Birch, Una Hale."
        )
    ) == [
        ("Hugh Dace", "Chief Executive", "officer", "in_attendance"),
        ("Tamsin Fell", "Ports Manager", "officer", "in_attendance"),
        ("Tim Birch", "Senior Executive Officer", "officer", "in_attendance"),
        ("Una Hale", "Senior Executive Officer", "officer", "in_attendance"),
    ]


def test_the_press_and_the_chairs_of_other_boards_are_no_officers() -> None:
    listed = "Tamsin Fell (Chief Executive), Bill Hale (public), Hugh Dace (media), Una Birch (Quay Community Board Chairperson)"
    assert [row[2] for row in rows(attendance("in_attendance", listed))] == ["officer", "external", "external", "councillor"]


def test_who_stands_in_is_told_in_brackets_after_who_sent_apologies() -> None:
    text = "Apologies for absence were received from Mr H Dace (Ms T Fell attended as substitute) and Mr T Birch (Dr U Hale, Medical Director attended in his absence)."
    found = {row[0]: row[3] for row in rows(item("Apologies", text))}
    assert (found["H Dace"], found["T Birch"], found["T Fell"]) == ("apologies", "apologies", "in_attendance")


def test_who_acts_under_the_item_of_apologies_sent_none() -> None:
    text = "Apologies: Councillor Raj Amble.\nThe Chair, Mr Hugh Dace, offered Ms Fell the Committee's good wishes on her marriage."
    assert {row[0]: row[3] for row in rows(item("Apologies", text)) if row[0]} == {
        "Raj Amble": "apologies",
        "Hugh Dace": None,
        "Fell": None,
    }


def test_a_post_in_the_plural_is_that_of_each_name_before_it() -> None:
    listed = "Mr M Dace, County Manager, Messrs P Fell and T Quill (Directors of Services), Ms B Carr, (District Engineer)"
    assert [row[:3] for row in rows(attendance("in_attendance", listed))] == [
        ("M Dace", "County Manager", "officer"),
        ("P Fell", "Director of Services", "officer"),
        ("T Quill", "Director of Services", "officer"),
        ("B Carr", "District Engineer", "officer"),
    ]


def test_who_is_mourned_or_congratulated_is_no_member_and_no_officer() -> None:
    text = "Councillor Dace congratulated Ann Fell on her first cap and sent sympathy to Hugh Quill on the death of his mother. Ms Bea Carr spoke."
    assert [(name, kind) for name, _, kind, _ in rows(item("Announcements", text))] == [
        ("Dace", "councillor"),
        ("Ann Fell", "external"),
        ("Hugh Quill", "external"),
        ("Bea Carr", None),
    ]


def test_a_paper_that_calls_its_members_mr() -> None:
    text = "Mr Dace, the Chairman, opened the debate. Mr Fell asked about dues, and Mrs T Quill about moorings. Una Carr gave figures."
    assert [(name, kind) for name, _, kind, _ in rows(item("Dues", text))] == [
        ("Dace", "councillor"),
        ("Fell", "councillor"),
        ("T Quill", "councillor"),
        ("Una Carr", None),
    ]


def test_a_post_no_longer_held_is_an_outsiders() -> None:
    assert rows(item("Dues", "Rob Dace, former Mayor of Wold, asked about moorings."))[0][2] == "external"


def test_who_presided_was_present() -> None:
    found = rows(attendance("present", "Councillors A Dace, B Fell\nThe Convener, Councillor C Quill, presided."))
    assert ("C Quill", "Convener", "councillor", "present") in found


def test_a_post_below_a_name_or_a_name_below_a_post() -> None:
    lines = "Ann Fell\nHarbour Corridors Programme Director – Fenmoor Transport\nForum Clerk:\nBea Dace"
    assert [row[:2] for row in rows(attendance("in_attendance", lines))] == [
        ("Ann Fell", "Harbour Corridors Programme Director – Fenmoor Transport"),
        ("Bea Dace", "Forum Clerk"),
    ]


def test_what_is_done_under_the_item_of_apologies_is_no_apology() -> None:
    text = "RESOLVED that Councillor Dace chair the meeting.\nMr C Quill - declared an interest in item 3.\nApologies were received from Councillor Fell."
    assert [row[0] for row in rows(item("Apologies and interests", text)) if row[3] == "apologies"] == ["Fell"]


def test_a_hall_called_after_a_bishop_is_nobody() -> None:
    assert rows(item("Place", "They met at Upton Bishop Millennium Hall and saw the Sir Joel Fell Award.")) == []


def test_the_head_of_a_business_and_the_office_after_a_name() -> None:
    text = "Hugh Fell (Managing Director of Quill Boats) spoke. Dr Una Dace Vice Chair chaired the meeting. Bob Carr, Wold Housing Association, spoke."
    assert rows(item("Dues", text)) == [
        ("Hugh Fell", "Managing Director of Quill Boats", "external", None),
        ("Una Dace", "Vice Chair", "councillor", "present"),
        ("Bob Carr", None, "external", None),
    ]


def test_an_apology_for_lateness_is_none_for_absence() -> None:
    text = "An apology was received from Cllr Dace. An apology for lateness was received from Cllr Fell. Cllrs Quill and Carr arrived during the item."
    assert [(row[0], row[3]) for row in rows(item("Apologies", text))] == [
        ("Dace", "apologies"),
        ("Fell", None),
        ("Quill", "present"),
        ("Carr", "present"),
    ]


def test_the_minutes_begin_where_a_list_goes_on_into_them() -> None:
    text = "Councillors A Dace and B Fell. At the outset, Cllr C Quill proposed that the court be thanked. Sympathy went to the family of Betty Carr."
    assert [(row[0], row[3]) for row in rows(attendance("present", text))] == [
        ("A Dace", "present"),
        ("B Fell", "present"),
        ("C Quill", None),
        ("Betty Carr", None),
    ]


def test_a_given_name_alone_is_whoever_a_list_prints_with_it() -> None:
    listed = attendance("present", "Cllr Jim Marlow, Cllr Una Fell, Cllr Ivy Hale")
    said = item("Roads", "Cllr Jim said that the sign was down. It was proposed by Cllr Una and seconded by Councillor Ivy.")
    assert [name for name, *_ in rows(listed, said)] == ["Jim Marlow", "Una Fell", "Ivy Hale"]
    called = people.register(reading(listed, said)).resolve("Cllr Jim")
    assert called is not None
    assert called.name == "Jim Marlow"


@pytest.mark.parametrize(
    ("list_of", "told", "names"),
    [
        # somebody's family name
        ("Cllr Thomas Hale, Cllr Una Fell, Cllr Bryn Thomas", "Cllr Thomas said so.", ["Thomas Hale", "Una Fell", "Bryn Thomas"]),
        # two of that name, who leave open which is meant
        ("Cllr Jim Hale, Cllr Jim Marlow, Cllr Una Fell", "Cllr Jim said so.", ["Jim Hale", "Jim Marlow", "Una Fell", "Jim"]),
        # "Mr" is no Mrs Hale
        ("Cllr Mrs Robin Hale, Cllr Una Fell", "Mr Robin said so.", ["Robin Hale", "Una Fell", "Robin"]),
    ],
)
def test_a_given_name_that_is_a_family_name_too_or_two_people_s_joins_nobody(list_of: str, told: str, names: list[str]) -> None:
    assert [name for name, *_ in rows(attendance("present", list_of), item("Roads", told))] == names
