"""Movers and seconders in the manners of minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.votes.movers import movings, pair, plain_name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Proposed by Cllr A Reed, seconded by Cllr Moss", [("A Reed", "Moss")]),
        ("Proposed: Mrs Orr   Seconded: Mr T Hale", [("Orr", "T Hale")]),
        ("Proposer: Ann Hill, Seconder: Tom Birch", [("Ann Hill", "Tom Birch")]),
        ("It was moved by the Chairman and duly seconded by Councillor Mrs A B Smith-Jones that", [("Chairman", "A B Smith-Jones")]),
        ("On the proposal of Councillor Moss (J), seconded by Councillor O’Birch, it was agreed", [("Moss (J)", "O’Birch")]),
        ("A motion by Councillor G.E. Rees, seconded by Councillor M. Probert, that", [("G.E. Rees", "M. Probert")]),
        ("NP proposed, seconded OL", [("NP", "OL")]),
        ("Proposed: Cllr A Reed, 2nd Cllr B Moss, all agreed.", [("A Reed", "B Moss")]),
        ("Cllr Reed proposed that the hedge be cut, 2nd by Cllr Moss", [("Reed", "Moss")]),
        ("Cllr Reed proposed to meet on Monday, 2nd May", [("Reed", None)]),
        ("Mr Hale proposed a vote of thanks and Mrs Orr seconded.", [("Hale", "Orr")]),
        ("Cllr Reed proposed that the hedge be cut, seconded by Cllr van der Berg", [("Reed", "van der Berg")]),
        ("These were moved as correct by Ann Hill and Tom Birch.", [("Ann Hill", "Tom Birch")]),
        ("The minutes were proposed as a true record by Cllr Reed, seconded by Cllr Moss, all agreed.", [("Reed", "Moss")]),
        ("Moved: Cr Ann Hill", [("Ann Hill", None)]),
        ("The altered Motion was seconded by Councillor Moss.", [(None, "Moss")]),
        ("Councillor Reed, in proposing the Motion, said that", [("Reed", None)]),
        ("It was closed. NP proposed that a new one be bought.", [("NP", None)]),
        ("The proposed works were seconded by nobody", []),
        ("Proposed changes to the policy", []),
        ("moved to the new office", []),
        ("Key proposed changes reviewed by staff were:", []),
        ("Mr Hale, seconded by Mrs Orr, proposed the removal of the hedge.", [("Hale", "Orr")]),
    ],
)
def test_movers_and_seconders_without_titles(text, found):
    assert [(moving.mover, moving.seconder) for moving in movings(text)] == found


def test_a_label_alone_waits_for_its_name():
    assert [moving.label for moving in movings("Moved:")] == ["mover"]
    assert [moving.label for moving in movings("Seconded by:")] == ["seconder"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hill/Birch", ("Hill", "Birch")),
        ("Hill / van Dam CARRIED", ("Hill", "van Dam")),
        ("Cr Hill/Cr Birch", ("Hill", "Birch")),
        ("That the report be received. Hill/Birch", ("Hill", "Birch")),
        ("and/or", None),
        ("The Clerk and/or the Chair will attend", None),
    ],
)
def test_a_pair_of_surnames(text, found):
    moving = pair(text)
    assert (moving and (moving.mover, moving.seconder)) == found


def test_a_heading_that_ran_into_the_name_is_none_of_it():
    assert [
        moving.mover for moving in movings("Privacy Policy Cllr Ann Hill proposed approval of the policy, seconded by Cllr Birch.")
    ] == ["Ann Hill"]


def test_a_title_alone_is_kept():
    assert plain_name("the Mayor") == "Mayor"
    assert plain_name("His Worship the Mayor Tom Birch") == "Tom Birch"
    assert plain_name("Members") is None


@given(st.text(alphabet="ABC abc.,/:()’\n", max_size=80))
def test_any_text_is_read_without_fault(text):
    for moving in movings(f"moved by {text} seconded by {text}"):
        assert 0 <= moving.start < moving.end
