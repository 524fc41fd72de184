"""Contact blocks of cover sheets: who is reached at a telephone or an address, and in what post."""

from __future__ import annotations

import pytest

from pipeline.extract.people import people
from tests.extract.people_papers import reading
from tests.papers import paper


def contacts(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(person.name, person.role, person.kind) for person in people.find(reading(paper(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Tamsin Fell\nHead of Harbours\nTelephone: 01234 555123",
        "Tamsin Fell\nHead of Harbours\nHarbours and Coast\n01234 555123",
        "Tamsin Fell,\nHead of Harbours,\nTamsin.Fell@thornwick.example",
        "Name: Tamsin Fell\nJob title: Head of Harbours\nEmail: tamsin.fell@thornwick.example",
        "Contact name: Tamsin Fell\nDesignation: Head of Harbours\nDirect line: 01234 555123",
    ],
)
def test_a_contact_has_the_post_of_the_next_line(text: str) -> None:
    assert contacts(text) == [("Tamsin Fell", "Head of Harbours", "officer")]


def test_each_contact_has_a_post_of_its_own() -> None:
    text = "Osei Blyth\nChief Analyst\nTel: 01234 555123\nosei.blyth@town.example\nTamsin Fell\nDirector of Place\nTel: 01234 555124"
    assert contacts(text) == [("Osei Blyth", "Chief Analyst", "officer"), ("Tamsin Fell", "Director of Place", "officer")]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Road\nHead of Harbours\nTelephone boxes would be painted.",  # a street
        "Tamsin Fell\nHarbours and Coast\nTelephone: 01234 555123",  # no post
        "Osei Blyth and others wrote\nHead of Harbours\nTelephone: 01234 555123",  # more than a name
    ],
)
def test_what_is_no_contact_gets_no_post(text: str) -> None:
    assert [role for _, role, _ in contacts(text) if role == "Head of Harbours"] == []
