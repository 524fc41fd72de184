"""Presenters that stand in lists and fields, and those whose own report an item is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.people import people
from pipeline.extract.presenters import presenters
from pipeline.extract.presenters.own_reports import own_report, post_in
from pipeline.facts import BlockKind, Segmented
from tests.extract.people_papers import attendance, field, item, reading

HERE = attendance("present", "Cllr Ann Fell\nCllr Hugh Dace\nDaniel Quill\nMs Tilly Wold – Clerk")


def rows(*parts: Segmented) -> list[tuple[str | None, str | None]]:
    made = reading(*parts)
    return [(row.name, row.item_title) for row in presenters.find(made, people.register(made))]


def named(title: str, text: str) -> list[str | None]:
    return [name for name, _ in rows(HERE, item(title, text))]


def headed(title: str, text: str, *headings: str) -> list[str | None]:
    """The presenters of an item, some of whose lines are sub-headings."""
    made = item(title, text)
    blocks = [replace(block, kind=BlockKind.SUBHEADING) if block.text in headings else block for block in made.blocks]
    return [name for name, _ in rows(HERE, replace(made, blocks=tuple(blocks)))]


@pytest.mark.parametrize(
    "lead",
    [
        "Ward reports were from:",
        "Updates were given by the following members:",
        "Verbal reports given by",
        "The following members gave their reports:",
        "The Board heard reports from -",
    ],
)
def test_a_list_of_those_who_presented(lead: str) -> None:
    assert named("Wards", f"{lead}\nMrs Ann Fell – Quayside (attached)\nMr Daniel Quill (verbal)\nThe reports were noted.") == [
        "Ann Fell",
        "Daniel Quill",
    ]


@pytest.mark.parametrize(
    "lead", ["No reports were received from:", "Reports will be given by:", "To receive updates from:", "Those present were:"]
)
def test_a_list_of_those_who_have_not(lead: str) -> None:
    assert named("Wards", f"{lead}\nMrs Ann Fell\nMr Daniel Quill") == []


def test_who_in_such_a_list_had_nothing_to_report() -> None:
    assert named("Wards", "Reports were received from:\nCllr Fell – had nothing to report\nCllr Dace – the fair") == ["Hugh Dace"]


def test_a_field_goes_on_below_up_to_the_next_field() -> None:
    value = field("From", "Ann Fell, Leader")
    parts = [value]
    for text in ("Hugh Dace, Member for Moorings and Coastal", "Services", "Tilly Wold, Harbour Manager"):
        line = field("", text)
        parts.append(replace(line, blocks=(replace(line.blocks[0], kind=BlockKind.TITLE, label=None),)))
    assert [name for name, _ in rows(*parts, field("To", "Cabinet"), item("Moorings", "Noted."))] == ["Ann Fell", "Hugh Dace", "Tilly Wold"]


@pytest.mark.parametrize(
    ("title", "own", "post"),
    [
        ("Local Authority Reports", "councillor", None),
        ("County and District Reports", "councillor", None),
        ("Reports from the Borough & County", "councillor", None),
        ("AREA COUNCILLOR’S REPORT", "area councillor", "Area Councillor"),
        ("Treasurer’s Report", "treasurer", "Treasurer"),
        ("Guest Speaker", "speaker", None),
        ("Police report", "police", None),
        ("Ward Representatives’ June 2031 Updates", "delegate", None),
        ("Reports from working groups", "delegate", None),
        ("Annual report", None, None),
    ],
)
def test_whose_report_an_item_is(title: str, own: str | None, post: str | None) -> None:
    assert (own_report(title), post_in(title)) == (own, post)


@pytest.mark.parametrize(
    ("title", "text", "names"),
    [
        ("Local Authority Reports", "Elmshire: Cllr Fell advised that dues are up.", ["Ann Fell"]),
        ("Area Councillor’s Report", "New Quay - Cllr Fell confirmed that work would begin in May.", ["Ann Fell"]),
        ("Area Councillor’s Report", "Cllr Fell reminded the meeting of the fair.", ["Ann Fell"]),
        ("Area Councillor’s Report", "Cllr Fell had nothing to report.", []),
        ("Councillors’ Reports", "Councillor Dace raised three issues", ["Hugh Dace"]),
        ("Chair’s Report", "Danny reported on the fair.", ["Daniel Quill"]),
        ("Speakers", "Ann Elm on the new fair", ["Ann Elm"]),
        ("Moorings", "New Quay - Cllr Fell confirmed that work would begin in May.", []),
    ],
)
def test_who_tells_his_own_report(title: str, text: str, names: list[str]) -> None:
    assert named(title, text) == names


def test_a_heading_below_the_reports_of_members_names_who_reports() -> None:
    text = "Cllr Fell\nThe fair went well.\nBob Elm, agent for Eve Ash MP\nThe office is shut in May.\nOther members\nNone was there."
    assert headed("Councillors’ Reports", text, "Cllr Fell", "Bob Elm, agent for Eve Ash MP", "Other members") == ["Ann Fell", "Bob Elm"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cllr Fell had sent in a short report on the fair.", ["Ann Fell"]),
        ("The Chair read aloud the report written by Cllr Dace.", ["Hugh Dace"]),
        ("An update from Cllr Dace was passed to the Council.", ["Hugh Dace"]),
        ("The Chair introduced the item and Cllr Fell spoke to it.", [None, "Ann Fell"]),
        ("Cllr Fell provided members with a breakdown of the costs.", ["Ann Fell"]),
        ("Circulated, notice of the sale of a hut at the Quay, together with report of Ms Tilly Wold dated 4th May.", ["Tilly Wold"]),
        ("Cllr Fell sent a letter of thanks.", []),
        ("The Clerk read out a note from the school.", []),
    ],
)
def test_reports_that_come_without_their_author(text: str, names: list[str | None]) -> None:
    assert named("Fair", text) == names


def role(title: str, text: str) -> str | None:
    made = reading(attendance("present", "Ann Fell AF\nHugh Dace HD"), item(title, text))
    return next(row.role for row in people.find(made) if row.name == "Ann Fell")


@pytest.mark.parametrize(
    ("title", "text", "post"),
    [
        ("Treasurer’s Report", "AF reported a balance of £40.", "Treasurer"),
        ("SECRETARY'S REPORT", "Ann reported on the letters.", "Secretary"),
        ("Treasurer’s Report", "AF presented the report.", None),  # maybe another's
        ("Treasurer’s Report", "AF reported on behalf of Hugh Dace.", None),
        ("Police Report", "AF reported three thefts.", None),
        ("Fair", "Ann Fell presented her Chair’s report.", "Chair"),
        ("Fair", "Ann Fell presented her report.", None),
    ],
)
def test_the_post_of_who_tells_his_own_report(title: str, text: str, post: str | None) -> None:
    assert role(title, text) == post


def test_a_post_that_acts_is_its_holder_s_who_is_told_later() -> None:
    made = reading(
        attendance("present", "Ann Fell AF"), item("Treasurer’s Report", "AF reported a balance. The Treasurer would send the return.")
    )
    assert [(row.name, row.role, row.kind) for row in people.find(made)] == [("Ann Fell", "Treasurer", "councillor")]


def test_delegates_whom_the_headings_of_their_updates_name() -> None:
    text = "Quay Ward: Ann Fell\nThe fair went well.\nMill Ward: Hugh Dace responded on behalf of Eve Wold\nThe mill is shut."
    assert named("Ward Representatives’ Updates", text) == ["Ann Fell", "Hugh Dace"]
    assert named("Wards", text) == []


def test_those_whom_another_introduces_with_their_posts() -> None:
    text = "Tilly Wold introduced Ivo Moss, Works Manager, and Eve Tharp, Quay Secretary."
    assert named("Works", text) == ["Tilly Wold", "Ivo Moss", "Eve Tharp"]
    assert named("Works", "The plan was noted. " + text) == []
    assert named("Works", "Cllr Fell introduced Cllr Dace, Chair of Works.") == []
    assert named("Works", "The Clerk spoke before introducing Mr Hugh Dace and Mr Daniel Quill, presenting for the fund.") == [
        "Hugh Dace",
        "Daniel Quill",
    ]
