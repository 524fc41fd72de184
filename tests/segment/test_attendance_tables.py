"""Attendance laid out as a table: labels before the names, in rows of their own, or over columns."""

from __future__ import annotations

from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.facts import Block, BlockKind, Section, Segmented, Source
from pipeline.read.html import read_html
from pipeline.segment import segment
from tests.read.wordfile import cell, para, table, word

HEAD = para("Fenby Parish Council") + para("Minutes of the meeting held on 4 March 2031")
MINUTES = para("1. Lamps") + para("The Clerk would report the lamp.") + para("2. Hedges") + para("A price was awaited.")


def cut(rows: list[tuple[str, ...]]) -> Segmented:
    table = "".join(f"<tr>{''.join(f'<td>{words}</td>' for words in row)}</tr>" for row in rows)
    page = (
        "<h1>Fenmoor County Council</h1><h2>Audit Committee</h2><p>Minutes of the meeting held on 4 March 2025 at 10:00</p>"
        f"<table>{table}</table><h2>1. Harbour dues</h2><p>The dues were discussed at length.</p><h2>2. Close</h2><p>The meeting ended.</p>"
    )
    data = page.encode()
    return segment(read_html(data, Source("paper.html", "0" * 64, "text/html", len(data))))


def attended(segmented: Segmented) -> dict[str | None, tuple[str | None, str | None]]:
    return {person.name: (person.attendance, person.kind) for person in people.find(read_sentences(segmented))}


def test_each_row_lists_those_who_attended_as_its_label_says() -> None:
    found = attended(
        cut(
            [
                ("Present", "Dr Petra Wyre (Chair); Councillors Osric Vale and Hild Tarrow"),
                ("Lay Members", "Mr Colm Reeve and Mrs Bryony Lund"),
                ("Apologies", "Councillor Ada Thorn"),
                ("Officers", "Moira Fell (Chief Finance Officer), Ivo Stead (Head of Internal Audit)"),
                ("Others", "Rhea Quill (Audit Manager, Audit Wales)"),
            ]
        )
    )
    assert found == {
        "Petra Wyre": ("present", "councillor"),
        "Osric Vale": ("present", "councillor"),
        "Hild Tarrow": ("present", "councillor"),
        "Colm Reeve": ("present", "councillor"),
        "Bryony Lund": ("present", "councillor"),
        "Ada Thorn": ("apologies", "councillor"),
        "Moira Fell": ("in_attendance", "officer"),
        "Ivo Stead": ("in_attendance", "officer"),
        "Rhea Quill": ("in_attendance", "external"),
    }


def test_a_cell_of_several_lines_lists_a_person_on_each() -> None:
    found = attended(cut([("Present:", "Councillor Osric Vale<br>Councillor Hild Tarrow"), ("In attendance:", "Ivo Stead, Clerk")]))
    assert {name: how for name, (how, _) in found.items()} == {
        "Osric Vale": "present",
        "Hild Tarrow": "present",
        "Ivo Stead": "in_attendance",
    }


def test_a_chair_named_in_a_table_of_fields_attends_nothing() -> None:
    found = attended(cut([("Chair", "Councillor Osric Vale"), ("Ward", "Marsh End")]))
    assert found.get("Osric Vale", (None, None))[0] is None


def test_rows_without_a_label_go_on_with_the_list_above() -> None:
    found = attended(
        cut(
            [
                ("Present:", "Councillor Osric Vale (Chair)", ""),
                ("", "Councillor Hild Tarrow", "Councillor Ada Thorn"),
                ("Attending:", "Ivo Stead, Head of Internal Audit", ""),
                ("", "Moira Fell, Committee Manager", ""),
            ]
        )
    )
    assert found == {
        "Osric Vale": ("present", "councillor"),
        "Hild Tarrow": ("present", "councillor"),
        "Ada Thorn": ("present", "councillor"),
        "Ivo Stead": ("in_attendance", "officer"),
        "Moira Fell": ("in_attendance", "officer"),
    }


def test_a_post_in_a_column_of_its_own_is_of_the_name_before_it() -> None:
    segmented = cut(
        [
            ("Present:", "Councillor Osric Vale", "Chair"),
            ("", "Councillor Hild Tarrow", "(left at 7.15pm)"),
            ("In attendance:", "Mr Ivo Stead", "Director of Services"),
            ("", "Ms Moira Fell", "Area Engineer"),
        ]
    )
    found = people.find(read_sentences(segmented))
    assert [(person.name, person.role, person.attendance) for person in found] == [
        ("Osric Vale", "Chair", "present"),
        ("Hild Tarrow", None, "present"),
        ("Ivo Stead", "Director of Services", "in_attendance"),
        ("Moira Fell", "Area Engineer", "in_attendance"),
    ]


def test_a_row_below_a_list_that_says_something_is_none_of_it() -> None:
    found = attended(cut([("Present:", "Councillor Osric Vale"), ("", "The Chair welcomed Hild Tarrow to the meeting.")]))
    assert found.get("Hild Tarrow", (None, None))[0] is None


def listed(segmented: Segmented) -> list[tuple[str | None, str]]:
    """How those in the lists of attendance attended, and their words."""
    blocks: list[Block] = [block for block in segmented.blocks if block.section is Section.ATTENDANCE and block.kind is not BlockKind.LABEL]
    return [(block.label, block.text) for block in blocks]


def test_labels_in_rows_of_their_own_head_those_below_them() -> None:
    there = table(
        [cell(para("Members present"), '<w:gridSpan w:val="2"/>')],
        [cell(para("Mr Ray Elm")), cell(para("Chair"))],
        [cell(para("Ms Ann Hale")), cell("")],
        [cell(para("In attendance"), '<w:gridSpan w:val="2"/>')],
        [cell(para("Mrs Pat Quist")), cell(para("Parish Clerk"))],
        [cell(para("Apologies")), cell(para("Mr Tom Vane"))],
    )
    assert listed(segment(word(HEAD + there + MINUTES))) == [
        ("present", "Mr Ray Elm Chair"),
        ("present", "Ms Ann Hale"),
        ("in_attendance", "Mrs Pat Quist Parish Clerk"),
        ("apologies", "Mr Tom Vane"),
    ]


def test_labels_over_columns_head_those_below_them() -> None:
    there = table(
        [cell(para("Present")), cell(para("In attendance")), cell(para("Apologies"))],
        [cell(para("Mr Ray Elm (Chair)") + para("Ms Ann Hale")), cell(para("Mrs Pat Quist (Clerk)")), cell(para("Mr Tom Vane"))],
    )
    assert listed(segment(word(HEAD + there + MINUTES))) == [
        ("present", "Mr Ray Elm (Chair)"),
        ("present", "Ms Ann Hale"),
        ("in_attendance", "Mrs Pat Quist (Clerk)"),
        ("apologies", "Mr Tom Vane"),
    ]


def test_a_cell_that_says_who_is_listed_is_none_of_them() -> None:
    segmented = cut([("Present:", "Councillors:", "Osric Vale (Chair)<br>Hild Tarrow"), ("Officers:", "", "Ivo Stead, Clerk")])
    assert listed(segmented) == [("present", "Osric Vale (Chair)"), ("present", "Hild Tarrow"), ("in_attendance", "Ivo Stead, Clerk")]
