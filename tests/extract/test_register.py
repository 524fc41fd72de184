"""The register: who a printed mention means, and that it says nothing where two could be meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.people import people
from pipeline.extract.people.mentions import Mention
from pipeline.extract.register import Register, fold
from pipeline.facts import Span
from tests.extract.people_papers import attendance, item, reading


@pytest.fixture(scope="module")
def register() -> Register:
    return people.register(
        reading(
            attendance("present", "Councillors Tam Birch (Chair), Ann Birch and R W Dace"),
            attendance("in_attendance", "Mrs Gill Fell, Parish Clerk; Mr O'Quill – Head of Audit"),
            item("Roads", "Mr O’Quill spoke."),
        )
    )


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Cllr Dace", "R W Dace"),
        ("Cllr T Birch", "Tam Birch"),
        ("Ann Birch", "Ann Birch"),
        ("RWD", "R W Dace"),
        ("the Clerk", "Gill Fell"),
        ("Clerk", "Gill Fell"),
        ("the Chairman", "Tam Birch"),
        ("Mr O’Quill", "O'Quill"),
        ("Mrs Fell", "Gill Fell"),
    ],
)
def test_a_mention_means_the_one_who_fits(register: Register, mention: str, name: str) -> None:
    entry = register.resolve(mention)
    assert entry is not None
    assert entry.name == name


@pytest.mark.parametrize("mention", ["Cllr Birch", "Birch", "Mr Fell", "Cllr Marlow", "the Treasurer", "XY", "", "the Deputy Clerk"])
def test_where_nobody_or_several_could_be_meant_nobody_is(register: Register, mention: str) -> None:
    assert register.resolve(mention) is None


def test_spelling_is_folded() -> None:
    assert fold("Ó Dubháin") == fold("O Dubhain")
    assert fold("O’Quill") == fold("O'Quill")


@pytest.mark.parametrize(
    ("listed", "told", "name"),
    [
        ("Councillors Birch, Elm-Hale and Dace", "Councillor R. Elm-Hale moved, Councillor Elm Hale spoke.", "R. Elm-Hale"),
        ("Councillors Birch, Elm Hale and Dace", "Councillor R. Elm-Hale moved.", "R. Elm-Hale"),
        ("Councillors Birch, Y Hale and Dace", "Councillor Hale moved.", "Y Hale"),
        ("Councillors Birch, O Hale and Dace", "Councillor Hale moved.", "O Hale"),
        ("Councillors Birch, O Hale and Dace", "Councillor O Hale moved.", "O Hale"),
        ("Councillors Birch, Elm Uí Fhloinn and Dace", "Councillor R. Elm Uí Fhloinn moved.", "R. Elm Uí Fhloinn"),
    ],
)
def test_a_family_name_of_two_words_is_one_persons_however_printed(listed: str, told: str, name: str) -> None:
    paper = people.register(reading(attendance("present", listed), item("Roads", told)))
    assert [entry.name for entry in paper.entries if entry.name and "Birch" not in entry.name and "Dace" not in entry.name] == [name]


def test_two_of_one_family_name_stay_two_beside_one_with_a_double_name() -> None:
    paper = people.register(
        reading(attendance("present", "Councillors J. Hale, R. Elm-Hale and A. Elm"), item("Roads", "Councillor Hale moved."))
    )
    assert [entry.name for entry in paper.entries] == ["J. Hale", "R. Elm-Hale", "A. Elm"]


_NAMES = st.sampled_from(["Ann Dace", "A Dace", "Dace", "Bea Dace", "B Dace", "Tam Fell", "Fell", "T. Fell"])
_TITLES = st.sampled_from(["", "Mr", "Mrs", "Councillor"])


@given(st.lists(st.tuples(_NAMES, _TITLES), max_size=8))
def test_every_mention_has_one_place_at_most(pairs: list[tuple[str, str]]) -> None:
    mentions = [
        Mention(name, Span(10 * place, 10 * place + 5), "test", 0.9, title=title, title_kind="courtesy" if title else "")
        for place, (name, title) in enumerate(pairs)
    ]
    entries = Register(mentions).entries
    placed = [mention for entry in entries for mention in entry.mentions]
    assert len(placed) == len({id(mention) for mention in placed}) <= len(mentions)
    for entry in entries:
        initials = {(mention.name or "").split()[0][0] for mention in entry.mentions if " " in (mention.name or "")}
        assert len(initials) <= 1, [mention.name for mention in entry.mentions]


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("the Senior Planner", "A Fell"),
        ("the Senior Executive Planner", "B Dace"),
        ("the Senior Planner, Roads", "A Fell"),
        ("the Planner", None),  # either
        ("the Engineer", None),  # two hold just that
    ],
)
def test_of_several_who_could_be_meant_the_one_who_holds_just_that_post_is(post: str, name: str | None) -> None:
    officials = "Senior Planner, Roads (Ms A Fell), Senior Executive Planner, Roads (Mr B Dace), Engineer, Quays (Mr C Quill), Engineer, Roads (Ms D Elm)"
    entry = people.register(reading(attendance("in_attendance", officials))).resolve(post)
    assert (entry.name if entry else None) == name
