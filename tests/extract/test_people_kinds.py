"""What people are: the body's own, or others who come before it, buy from it or once held an office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.facts import Segmented, Source
from pipeline.read.plain import read_plain
from pipeline.segment import segment
from tests.extract.people_papers import attendance, item, reading


def told(*parts: Segmented, organization: str = "Wold Borough Council") -> list[tuple[str | None, str | None, str | None, str | None]]:
    first = replace(parts[0], meeting=replace(parts[0].meeting, organization=organization))
    return [(person.name, person.role, person.kind, person.attendance) for person in people.find(reading(first, *parts[1:]))]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Tribute was paid to former Councillor Rob Dace.", "Rob Dace", "former Councillor"),
        ("The Chairman spoke of the former Mayor of Wold, Mr Rob Dace.", "Rob Dace", "former Mayor of Wold"),
        ("Parish Councillor Rob Dace spoke against the plan.", "Rob Dace", "Parish Councillor"),
        ("That approval be given to the disposal of 0.4 acres at Quay Road, Wold, to Mr. Rob Dace, for the sum of €900.", "Rob Dace", None),
        ("The lease of the lock-up to Ann Quill and Rob Dace was renewed.", "Rob Dace", None),
    ],
)
def test_none_of_the_councils_own(text: str, name: str, role: str | None) -> None:
    assert (name, role, "external", None) in told(item("Quays", text))


def test_the_post_that_decided_as_its_page_says() -> None:
    assert told(item("Road repairs", "Decision Maker: Director of City Works")) == [(None, "Director of City Works", "officer", None)]
    assert not told(item("Road repairs", "Decision Maker: Planning Committee"))


def test_a_councillor_of_the_council_itself_stays_one() -> None:
    rows = told(
        attendance("present", "Councillor Ann Quill"),
        item("Quays", "Parish Councillor Rob Dace spoke."),
        organization="Wold Parish Council",
    )
    assert ("Rob Dace", None, "councillor", None) in rows
    assert told(item("Quays", "Councillor Rob Dace, former Mayor, spoke."))[0][2] == "councillor"


def test_officers_of_the_body_itself_name_it() -> None:
    listed = attendance("in_attendance", "Ann Quill, Treasurer to the Authority\nRob Dace, Trust Secretary\nIna Fell, Head of Audit")
    assert [row[2] for row in told(listed)] == ["officer", "officer", "officer"]


def test_police_who_come_to_a_board_are_no_members() -> None:
    listed = attendance("present", "Chief Superintendent (Mr R. Dace), Sergeant (Ms A. Quill)")
    assert [row[2:] for row in told(listed)] == [("external", "in_attendance")] * 2


def test_non_executives_are_members_of_their_board() -> None:
    assert told(attendance("apologies", "Rob Dace, Non-Executive Director"))[0][2:] == ("councillor", "apologies")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Mr Rob Dace, Highways Engineer, inspected the bridge.", "external"),
        ("Mr Rob Dace (Dog Warden) would call.", "external"),
        ("Mr Rob Dace, Area Manager for Highways, was asked to come.", "external"),
        ("Mr Rob Dace, Compliance Manager, apologised for the smell.", "external"),
        ("The Planning Officer, Mr Rob Dace, advised that the hedge stays.", "external"),
        ("Mr Rob Dace, Locum Clerk, took the minutes.", "officer"),
        ("Mr Rob Dace (Responsible Financial Officer) read out the accounts.", "officer"),
        ("Mr Rob Dace, Handyman, mended the gate.", "officer"),
        ("Mr Rob Dace (Footpath Warden) walked all paths.", "officer"),
    ],
)
def test_a_parish_has_a_clerk_and_few_others(words: str, kind: str) -> None:
    [found] = [row for row in told(item("Roads", words), organization="Nether Wold Parish Council") if row[0] == "Rob Dace"]
    assert found[2] == kind


@pytest.mark.parametrize(
    ("entry", "organization", "kind"),
    [
        ("R Dace – QRC Manager", "Wold District Council", "external"),
        ("R Dace – Design Engineer, QRC", "Wold District Council", "external"),
        ("R Dace (QRC)", "Wold District Council", "external"),
        ("R Dace – Department of Fisheries", "Wold District Council", "external"),
        ("R Dace – Quay Community Board", "Wold District Council", "external"),
        ("R Dace – Independent Advisor", "Wold District Council", "external"),
        ("R Dace – WDC Manager", "Wold District Council", "officer"),
        ("R Dace – Design Engineer", "Wold District Council", "officer"),
        ("R Dace – Chief Officer, LCDC", "Wold District Council", "officer"),
        ("R Dace – ICT Manager", "Wold District Council", "officer"),
        ("R Dace – Design Engineer, QRC", "Wold and Quay Joint Council", "officer"),
    ],
)
def test_a_guest_is_printed_with_the_council_that_sent_him(entry: str, organization: str, kind: str) -> None:
    listed = attendance("in_attendance", f"A Hill – Chief Executive\n{entry}\nB Ash – Governance Officer")
    [found] = [row for row in told(listed, organization=organization) if row[0] == "R Dace"]
    assert (found[2], found[3]) == (kind, "in_attendance")


def test_of_several_put_forward_only_the_elected_holds_the_office() -> None:
    put = [f"“That Councillor {name} be appointed Mayor of Wold”." for name in ("Ann Quill", "Rob Dace")]
    rows = told(item("Mayor", "\n".join((*put, "The Clerk declared Councillor Ann Quill duly elected as Mayor of Wold."))))
    assert {name: role for name, role, _, _ in rows if name} == {"Ann Quill": "Mayor of Wold", "Rob Dace": None}


def test_who_alone_is_appointed_holds_the_office() -> None:
    rows = told(item("Mayor", "That Councillor Ann Quill be appointed Mayor of Wold.\nThat Councillor Rob Dace be appointed Deputy Mayor."))
    assert {name: role for name, role, _, _ in rows} == {"Ann Quill": "Mayor of Wold", "Rob Dace": "Deputy Mayor"}


def test_who_proposes_a_chair_is_none() -> None:
    rows = told(item("Officers", "Chair: Cllr Ann Quill proposed Cllr Rob Dace; Cllr Tom Elm seconded; carried."))
    assert {name: role for name, role, _, _ in rows}["Ann Quill"] is None


@pytest.mark.parametrize("organization", ["Quay Mills Village Liaison Committee", "Wold Liaison", "Quay Trust Board of Directors"])
def test_all_who_sit_on_a_board_or_a_liaison_committee_are_its_members(organization: str) -> None:
    sat = attendance("present", "Ann Quill, Chair\nRob Dace, Director of Finance\nTom Elm, Mill Manager\nJane Fell, Medical Director")
    rows = told(sat, attendance("in_attendance", "Bob Ash, Trust Secretary"), organization=organization)
    assert [kind for _, _, kind, _ in rows] == ["councillor"] * 4 + ["officer"]
    assert [how for *_, how in rows] == ["present"] * 4 + ["in_attendance"]


@pytest.mark.parametrize(
    ("text", "name", "role", "kind"),
    [
        ("Mr Rob Dace, solicitor for the applicant, spoke.", "Rob Dace", "solicitor for the applicant", "external"),
        ("Mr Rob Dace (tenant representative) asked about the lifts.", "Rob Dace", "tenant representative", "external"),
        ("Dr Rob Dace (GP and Clinical Lead) gave an overview.", "Rob Dace", "GP and Clinical Lead", "external"),
        ("Mr Rob Dace, Senior Solicitor, advised the Committee.", "Rob Dace", "Senior Solicitor", "officer"),
        ("Ms Ann Quill, Chief Pharmacist, told Members of the shortage.", "Ann Quill", "Chief Pharmacist", "officer"),
        ("It sent its wishes to former Councillor Mr Rob Dace.", "Rob Dace", "former Councillor", "external"),
    ],
)
def test_whom_somebody_else_pays_or_sends(text: str, name: str, role: str, kind: str) -> None:
    assert (name, role, kind) in [row[:3] for row in told(item("Quays", text))]


@pytest.mark.parametrize(
    ("entry", "role"),
    [
        ("Ann Quill, Democratic Services", "Democratic Services"),
        ("Ann Quill, Committee Support (minute)", "Committee Support"),
        ("Ann Quill, Legal and Democratic Services", "Legal and Democratic Services"),
        ("Ann Quill, Freedom to Speak Up Guardian", "Freedom to Speak Up Guardian"),
        ("Director of Finance and s151 Officer (Mrs A Quill)", "Director of Finance and s151 Officer"),
        ("Ann Quill, Quay Community Services", None),
    ],
)
def test_what_an_officer_is_called_in_a_list(entry: str, role: str | None) -> None:
    rows = told(attendance("in_attendance", f"{entry}\nJoe Birch, Chief Executive"))
    assert [row[1] for row in rows if row[0] and row[0].endswith("Quill")] == [role]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("An extension at 5 Quay Road, Wold, Queen’s Rose Hale WO3 4AB was discussed.", False),
        ("The seat stands in Joseph's Tom Park.", False),
        ("A letter to Anna Hale, 4 Quay Lane, Elmby EL2 9XY, was sent.", True),
        ("The tree at Rose Hale EL2 9XY is dead.", False),
        ("Pupils of Mary Hale College sang.", False),
        ("Advice was received from the County Council’s Anna Hale, Area Manager.", True),
        ("Anna Hale attended the meeting.", True),
    ],
)
def test_a_place_or_a_school_is_nobody(text: str, named: bool) -> None:
    assert bool([name for name, *_ in told(item("Roads", text)) if name]) is named


@pytest.mark.parametrize(
    "role",
    [
        "Rights of Way Officer",
        "Public Rights of Way Manager",
        "Freedom of Information Officer",
        "Wold County Council Rights of Way Officer",
    ],
)
def test_a_post_with_an_of_before_its_head(role: str) -> None:
    assert ("Anna Hale", role) in [row[:2] for row in told(item("Paths", f"Ms Anna Hale, {role}, came."))]


@pytest.mark.parametrize(
    ("printed", "name", "expected"),
    [
        (
            "Fenland Councillors Ann Dace (AD) and Bob Fell, Ivo Moss, Quay Trust",
            "Ann Dace",
            ("Fenland Councillor", "external", "in_attendance"),
        ),
        (
            "Fenland Councillors Ann Dace (AD) and Bob Fell, Ivo Moss, Quay Trust",
            "Bob Fell",
            ("Fenland Councillor", "external", "in_attendance"),
        ),
        ("Quay & Fen Council (QFC) Cllr Ann Dace", "Ann Dace", (None, "external", "in_attendance")),
    ],
)
def test_councillors_called_by_the_name_of_a_larger_council(printed: str, name: str, expected: tuple[str | None, str, str]) -> None:
    rows = told(
        attendance("present", "Cllr Dora Hale, Cllr Tom Ash, Cllr Ben Oak"),
        attendance("in_attendance", printed),
        item("Roads", "Fenland Council had sent a letter."),
        organization="Wold Community Council",
    )
    assert {row[0]: row[1:] for row in rows}[name] == expected


def test_a_list_of_councillors_with_nothing_between_is_of_no_other_council() -> None:
    rows = told(
        attendance("present", "Cllr Dora Hale Cllr Tom Ash Cllr Ben Oak"),
        item("Roads", "Ash Council had sent a letter."),
        organization="Wold Community Council",
    )
    assert {row[2] for row in rows} == {"councillor"}


def test_the_sign_for_the_title_above_begins_a_name() -> None:
    rows = told(attendance("present", "Cllr Mrs A. Dace (Mayor)\n“ B. Fell\n“ Miss C. Hale\n“ D.W. Oak"), organization="Wold Town Council")
    assert [row[0] for row in rows] == ["A. Dace", "B. Fell", "C. Hale", "D.W. Oak"]


def test_a_stop_in_the_place_of_a_comma_before_a_post() -> None:
    rows = told(attendance("in_attendance", "Mr B. Dace. Senior Executive Engineer\nMs A. Fell, Clerk"))
    assert [row[:2] for row in rows] == [("B. Dace", "Senior Executive Engineer"), ("A. Fell", "Clerk")]


def test_lines_of_a_name_its_initials_and_a_post() -> None:
    rows = told(
        attendance("present", "Dr Ann Dace AD GP Partner Member (part meeting)\nBob Fell BF ICB Non-Executive Member – Audit"),
        attendance("in_attendance", "Una Hale UH Corporate Governance Manager / Minute Taker"),
        organization="NHS Quay Integrated Care Board",
    )
    assert rows == [
        ("Ann Dace", "GP Partner Member", "councillor", "present"),
        ("Bob Fell", "ICB Non-Executive Member – Audit", "councillor", "present"),
        ("Una Hale", "Corporate Governance Manager / Minute Taker", "officer", "in_attendance"),
    ]


def test_other_members_present_below_who_presides_are_the_members() -> None:
    made = segment_of(
        "Minutes of Proceedings of a Meeting of Quay District Council held in the Council Chamber on Monday, 10 February 2031.\n\nPresiding R J Dace\n\n"
        "Other Members Present S A Fell P J Hale Miss C M Oak\n\nOfficers Present H W Moss (Chief Executive)\n\n1 MINUTES\n\nThese were taken as read.\n\n"
        "2 DUES\n\nThese were noted.\n"
    )
    told_of = {person.name: (person.kind, person.attendance) for person in people.find(read_sentences(made))}
    assert told_of["P J Hale"] == told_of["C M Oak"] == ("councillor", "present")
    assert told_of["H W Moss"] == ("officer", "in_attendance")


def segment_of(text: str) -> Segmented:
    """A paper of text, read and segmented."""
    data = text.encode()
    return segment(read_plain(data, Source("paper.txt", "0" * 64, "text/plain", len(data))))
