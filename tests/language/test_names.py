"""The grammar of personal names: what is one, where it ends, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.names import begins_name, find_names, read_name, split_name
from tests.steps import grows_in_proportion


def names(text: str) -> list[tuple[str, str]]:
    return [(match.title, match.name) for match in find_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr R W Hale introduced the report.", [("Mr", "R W Hale")]),
        ("Scott Baillie, Ann Bishop and Will Hale attended", [("", "Scott Baillie"), ("", "Ann Bishop"), ("", "Will Hale")]),
        ("Bishop Ann Hale and Ann, Bishop Hale", [("Bishop", "Ann Hale"), ("Bishop", "Hale")]),
        ("Councillor Mrs T. Birch asked", [("Councillor Mrs", "T. Birch")]),
        ("Cllr. PJ Ashdown and Cllr P.J O'Fallon", [("Cllr", "PJ Ashdown"), ("Cllr", "P.J O'Fallon")]),
        ("Sir Osric Vane KC MP attended", [("Sir", "Osric Vane")]),
        ("The Rt Hon Sir Osric Vane", [("The Rt Hon Sir", "Osric Vane")]),
        ("His Worship the Mayor Tam Orrin (Mayor)", [("His Worship the Mayor", "Tam Orrin")]),
        ("Mr R C Amble, OBE, Mr D Quill", [("Mr", "R C Amble"), ("Mr", "D Quill")]),
        ("Cr Wren Oldacre-Tahu moved", [("Cr", "Wren Oldacre-Tahu")]),
        ("Ms. C. McFarrow and Mr Ó Dubhain", [("Ms", "C. McFarrow"), ("Mr", "Ó Dubhain")]),
        ("Cllrs R and E. Quill with Messrs. A & B Dace", [("Cllrs", "R Quill"), ("Cllrs", "E Quill"), ("Messrs", "A Dace"), ("Messrs", "B Dace")]),
        ("as a Ward Councillor Cllr Quill", [("Cllr", "Quill")]),
        ("Mr van der Quill spoke", [("Mr", "van der Quill")]),
        ("Cllr d’Orrin and Ms al-Quillan", [("Cllr", "d’Orrin"), ("Ms", "al-Quillan")]),
        ("Mrs Órla Żakowska", [("Mrs", "Órla Żakowska")]),
        ("Mr Head and Cllr West agreed", [("Mr", "Head"), ("Cllr", "West")]),
        ("MR JESSOP AND CLLR T MARLOW", [("MR", "JESSOP"), ("CLLR", "T MARLOW")]),
        ("Councillor Jessop’s report", [("Councillor", "Jessop")]),
        ("Councillors BILL JESSOP, IAN McMARLOW, SUE FELL and ROB QUILL.", [("Councillors", "BILL JESSOP"), ("Councillors", "IAN McMARLOW"), ("Councillors", "SUE FELL"), ("Councillors", "ROB QUILL")]),
        ("Councillors Jessop, New, Fell and Land.", [("Councillors", "Jessop"), ("Councillors", "New"), ("Councillors", "Fell"), ("Councillors", "Land")]),
        ("JessopMr MarlowMrs Quill", [("Mr", "Marlow"), ("Mrs", "Quill")]),
        ("Inspector Una Fell and PC Rob Dace", [("Inspector", "Una Fell"), ("PC", "Rob Dace")]),
        ("PC 2093 Rob Dace and PCSO no. 71 Fell", [("PC", "Rob Dace"), ("PCSO", "Fell")]),
        ("ACC Una Fell and DCC Dace", [("ACC", "Una Fell"), ("DCC", "Dace")]),
        ("Ch Supt Una Fell and Garda Sergeant Dace", [("Ch Supt", "Una Fell"), ("Garda Sergeant", "Dace")]),
        ("Mr Ó hUilinn and Ms Nuala Ní hUilinn", [("Mr", "Ó hUilinn"), ("Ms", "Nuala Ní hUilinn")]),
        ("Cllr Quillan Unanimously agreed. Mrs V Dace Mileage £20", [("Cllr", "Quillan"), ("Mrs", "V Dace")]),
    ],
)
def test_a_title_speaks_for_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillors Amble, Birch (J), Birch (M) and Quill agreed", ["Amble", "Birch (J)", "Birch (M)", "Quill"]),
        ("Cllrs A Amble (Chair), B Birch & C Quill", ["A Amble", "B Birch", "C Quill"]),
        ("Councillors Ó Dubhain, Novak Uí Bhroin and van der Quill", ["Ó Dubhain", "Novak Uí Bhroin", "van der Quill"]),
        ("Messrs Amble and Quill", ["Amble", "Quill"]),
        ("Councillors Amble, Mrs Birch and Quill", ["Amble", "Birch", "Quill"]),
        ("Councillors Amble and Birch, Director of Housing", ["Amble", "Birch"]),
        ("Cllrs Amble, Birch and Quill, Tamsin Fell", ["Amble", "Birch", "Quill", "Tamsin Fell"]),
    ],
)
def test_a_plural_title_governs_a_list(text: str, expected: list[str]) -> None:
    assert [name for _, name in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tamsin Fell (Chief Executive) replied", ["Tamsin Fell"]),
        ("Chief Executive Tamsin Fell replied", ["Tamsin Fell"]),
        ("a note from D Quillan (SAS)", ["D Quillan"]),
        ("Tamsin des Fells introduced the item", ["Tamsin des Fells"]),
        ("Rob Dace RD Tamsin Fell TF", ["Rob Dace", "Tamsin Fell"]),
        ("William H Dace wrote", ["William H Dace"]),
        ("Ms Tamsin Fell Daniel gave", ["Tamsin Fell Daniel"]),
        ("T.R. Quillan, Head of Buses", ["T.R. Quillan"]),
        ("T. R. Quillan replied", ["T. R. Quillan"]),
        ("Tamsin d'Orrin and Tamsin al-Quillan left", ["Tamsin d'Orrin", "Tamsin al-Quillan"]),
        ("won by Tamsin Fell DOOR PRIZE", ["Tamsin Fell"]),
        ("2 May Tamsin Fell Reimbursement", ["Tamsin Fell"]),
    ],
)
def test_a_given_name_or_initials_speak_for_a_name(text: str, expected: list[str]) -> None:
    assert [name for _, name in names(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Council Tax would rise. The Annual Report and Main Street Regeneration were noted.",
        "Mr Chairman, the Deputy Chief Executive and the Mayor of Fenmoor",
        "the Councillor Community Budget and the Councillor Grant Fund",
        "Tamsin Fell Road, St John Ambulance, King George Playing Field",
        "Plan B Cost, Option C Scheme, E Scooters, A Report, the NHS. Locally it rose",
        "the Leader and the Head of Finance",
        "In May Members noted that June was wet. An Garda Síochána attended.",
        "URGENT ITEMS OF BUSINESS",
        "Catherine Street, Victoria Park and Henry Lodge",
        "the Senator. Prior to that",
        "CEO, SME Recovery and the IT Manager",
        "the F.D.C. Woodlands and the N.A.L.C. Handbook",
        "the Garda Barracks, Major Refurbishment, PC Assets and the Mayor Elect",
        "the Tamsin Fell Poster Collection, the Tamsin Fell Primary and the Tamsin Fell Digital Film Festival",
        "the Garda Síochana, Lynn Rd, the Thomas St works and the COUNCILLOR OF FENMOOR",
        "Cyngor Sir Aberfell / Aberfell County Council",
        "Councillors Responsibilities and Parish Councillors Guide",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert names(text) == []


def test_a_name_keeps_its_place_and_its_letters() -> None:
    text = "It was moved by Mr R W Hale MBE, of the Board."
    (match,) = find_names(text)
    assert (text[match.start : match.end], match.name, match.letters) == ("Mr R W Hale MBE", "R W Hale", "MBE")
    assert (match.title_kind, match.evidence, match.surname) == ("courtesy", "title", "Hale")


@pytest.mark.parametrize(
    ("name", "given_surname"),
    [
        ("Ada Hale", ("Ada", "Hale")),
        ("R W Hale", ("R W", "Hale")),
        ("Birch (J)", ("J", "Birch")),
        ("Ada van der Elm", ("Ada", "van der Elm")),
        ("Ó Dubhain", ("", "Ó Dubhain")),
        ("Hale", ("", "Hale")),
    ],
)
def test_a_name_parts_into_given_names_and_family_name(name: str, given_surname: tuple[str, str]) -> None:
    assert split_name(name) == given_surname


def test_a_place_where_a_name_stands_needs_two_words_without_a_title() -> None:
    assert read_name("Osei Blyth, Clerk", 0) is not None
    assert read_name("Accommodation", 0) is None
    assert read_name("Fenmoor District Council", 0) is None
    assert begins_name("Mrs Elm and", 0)
    assert not begins_name("Housing Manager", 0)


@given(st.text(max_size=200))
def test_every_name_stands_where_it_says(text: str) -> None:
    matches = find_names(text)
    for match in matches:
        printed = text[match.start : match.end]
        assert match.name.split()[0] in printed
        assert printed == printed.strip()
    assert all(first.end <= second.start for first, second in pairwise(matches))


def test_a_long_hostile_text_is_read_in_linear_time() -> None:
    assert grows_in_proportion(lambda size: find_names("Mr " * size + "A. " * size + "Councillors " + "Elm, " * size), 500)
