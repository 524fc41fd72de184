"""Attendance set in tables: posts, wards and how somebody attended in the cells beside the names."""

from __future__ import annotations

from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.facts import Source
from pipeline.read.markdown import read_markdown
from pipeline.segment import segment

Row = tuple[str | None, str | None, str | None, str | None]


def rows(listed: str) -> list[Row]:
    words = f"# Fenmoor Borough Council\n\nMinutes of the Audit Committee held on 4 March 2031\n\n{listed}\n\n## 1. Minutes\n\nThese were agreed.\n"
    data = words.encode()
    read = segment(read_markdown(data, Source("paper.md", "0" * 64, "text/markdown", len(data))))
    return [(person.name, person.role, person.kind, person.attendance) for person in people.find(read_sentences(read))]


def test_the_cell_beside_a_name_is_its_post() -> None:
    listed = """\
## Present

| Member | Portfolio |
|---|---|
| Cllr Ann Hill (Chair) | Leader of the Council |
| Cllr Bob Elm | Cabinet Member for Quays |

**Officers present:**

| | |
|---|---|
| Eve Fox | Head of Finance |
| Gus Hay | Democratic Services Officer |"""
    assert rows(listed) == [
        ("Ann Hill", "Leader of the Council", "councillor", "present"),
        ("Bob Elm", "Cabinet Member for Quays", "councillor", "present"),
        ("Eve Fox", "Head of Finance", "officer", "in_attendance"),
        ("Gus Hay", "Democratic Services Officer", "officer", "in_attendance"),
    ]


def test_wards_and_parties_are_no_posts_and_two_columns_of_names_are_one_list() -> None:
    listed = """\
**Present:**

| Councillor | Ward | Group |
|---|---|---|
| Councillor Ann Hill (Chair) | Mill | Labour |
| Councillor Bob Elm | Quay North | Conservative |

**Apologies:**

| | |
|---|---|
| Cllr Carol Ash | Cllr D Dunn |
| Cllr Zed Yarrow | |"""
    assert rows(listed) == [
        ("Ann Hill", "Chair", "councillor", "present"),
        ("Bob Elm", None, "councillor", "present"),
        ("Carol Ash", None, "councillor", "apologies"),
        ("D Dunn", None, "councillor", "apologies"),
        ("Zed Yarrow", None, "councillor", "apologies"),
    ]


def test_labels_in_the_first_cells_tell_how_those_beside_attended() -> None:
    listed = """\
| **Present:** | Councillors: | Ann Hill (Chair)<br>Bob Elm |
|---|---|---|
| **Officers:** | | Eve Fox, Head of Finance |
| **Apologies:** | Councillors: | D Dunn |"""
    assert rows(listed) == [
        ("Ann Hill", "Chair", "councillor", "present"),
        ("Bob Elm", None, "councillor", "present"),
        ("Eve Fox", "Head of Finance", "officer", "in_attendance"),
        ("D Dunn", None, "councillor", "apologies"),
    ]


def test_a_column_of_marks_tells_who_attended() -> None:
    listed = """\
## Attendance

| Name | Role | Attended |
|---|---|---|
| Cllr Ann Hill | Chair | Yes |
| Cllr Bob Elm | Member | Apologies |
| Cllr Carol Ash | Member | No |"""
    assert rows(listed) == [
        ("Ann Hill", "Chair", "councillor", "present"),
        ("Bob Elm", None, "councillor", "apologies"),
        ("Carol Ash", None, "councillor", "absent"),
    ]


def test_headings_over_names_tell_who_attended() -> None:
    listed = """\
| Present | Apologies |
|---|---|
| Cllr Ann Hill (Chair) | Cllr D Dunn |
| Cllr Bob Elm | |

## Declarations"""
    assert [(name, how) for name, _, _, how in rows(listed)] == [("Ann Hill", "present"), ("D Dunn", "apologies"), ("Bob Elm", "present")]


def test_an_office_in_brackets_beside_a_name_is_kept() -> None:
    listed = """\
Present:

| Councillor | Authority | |
|---|---|---|
| Cllr Ann Hill (Chair) | Fenmoor | Present |
| Cllr Bob Elm | Elmby | Apologies |"""
    assert rows(listed) == [("Ann Hill", "Chair", "councillor", "present"), ("Bob Elm", None, "councillor", "apologies")]


def test_what_stands_in_brackets_beside_a_name_is_told_of_it_and_a_name_with_a_post_of_its_own_is_somebody_else() -> None:
    listed = """\
Present:

| | |
|---|---|
| Cllr Ann Hill | (Chair) |
| Mr Bob Elm, Clerk | Osric Stead (Head of Finance) |"""
    assert [(name, role) for name, role, _, _ in rows(listed)] == [
        ("Ann Hill", "Chair"),
        ("Bob Elm", "Clerk"),
        ("Osric Stead", "Head of Finance"),
    ]
