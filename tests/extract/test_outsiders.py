"""Who speaks at a meeting and is none of its own: the parties to a matter, guests, those whom another body sent."""

from __future__ import annotations

import pytest

from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.facts import Person, Segmented
from tests.marked import check
from tests.people_of import people_of


def find(segmented: Segmented) -> tuple[Person, ...]:
    return people.find(read_sentences(segmented))


@pytest.mark.parametrize(
    "text",
    [
        'The <person name="Zoe Elm" role=applicant kind=external>applicant, Dr Zoe Elm</person>, thanked the officers.',
        '<person name="Ruth Ash" role="applicant\'s agent" kind=external>Ms Ruth Ash, the applicant\'s agent</person>, said so.',
        'The <person name="Dora Oak" role="lead petitioner" kind=external>lead petitioner, Mrs Dora Oak</person>, thanked them.',
        '<person name="P Fell" role=Objector kind=external>Objector Mrs P Fell</person> was heard.',
        '<person name="D Oak" role=applicant kind=external>Mr D Oak (applicant)</person> replied.',
        '<person name="A Birch" role=Supporter kind=external>Mrs A Birch – Supporter</person>',
        '<person name="F Hale" role="Objector, Friends of Wold" kind=external>Ms F Hale – Objector, Friends of Wold</person>',
        'A <person name="Tom Ash" kind=external>local resident, Mr Tom Ash</person>, complained.',
    ],
)
def test_a_party_to_the_matter_is_an_outsider(text: str) -> None:
    check(text, find, "person")


@pytest.mark.parametrize(
    "told",
    [
        "addressed the Committee in objection to the scheme.",
        "spoke against the application.",
        "spoke in support of the proposal.",
        "made representations on behalf of her neighbours.",
        "presented a petition of 300 signatures.",
        "objected to the application.",
        "(Quay Lane) and Mr Bell addressed the Panel.",
    ],
)
def test_who_addresses_a_meeting_of_councillors_is_an_outsider(told: str) -> None:
    found = people_of(f"Councillor Hill asked why. Mrs Dora Oak {told}")
    assert found["Dora Oak"].kind == "external"


def test_where_members_are_called_mr_who_speaks_may_be_one() -> None:
    found = people_of("The Chairman, Mr Hill, opened the debate. Mrs Oak spoke in support of the proposal.")
    assert found["Oak"].kind == "councillor"


@pytest.mark.parametrize(
    "who",
    [
        "Mrs Dora Oak, on behalf of Wold Parish Council, asked why.",
        "Mrs Dora Oak, representing the applicant, asked why.",
        "Mrs Dora Oak, speaking on behalf of residents, asked why.",
        "Mrs Dora Oak (Director of Nursing, Wold Hospitals NHS Trust) asked why.",
        "Dora Oak, Clinical Lead – Wold ICB, asked why.",
    ],
)
def test_whom_another_body_sent_is_an_outsider(who: str) -> None:
    assert people_of(who)["Dora Oak"].kind == "external"


def test_those_may_be_named_behind_the_meeting() -> None:
    found = people_of("The Chairman welcomed to the meeting Ann Elm, Head of Tides, and Dr Bob Ash, both of the Quay NHS Trust.")
    assert {found[name].attendance for name in ("Ann Elm", "Bob Ash")} == {"in_attendance"}


def test_all_whom_a_sentence_welcomes_were_there() -> None:
    found = people_of(
        "The Chair welcomed Ann Elm (Director of Tides, Quay Trust), Dr Bob Ash (Head of Ebbs) and Tom Oak (Healthwatch) to the meeting."
    )
    assert {name: person.attendance for name, person in found.items()} == dict.fromkeys(("Ann Elm", "Bob Ash", "Tom Oak"), "in_attendance")


@pytest.mark.parametrize(
    "text",
    [
        "The Chief Officer, Osei Blyth, replied.",
        "The Commander, accompanied by his Chief Officer (Osei Blyth), replied.",
        "It was the Harbour Manager (Osei Blyth) who replied.",
    ],
)
def test_a_post_before_a_name_of_no_known_form_speaks_for_it(text: str) -> None:
    assert "Osei Blyth" in people_of(text)
