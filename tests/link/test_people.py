from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.link import NameMention, Ref, Rulings
from pipeline.link.name_forms import NameForm, agree, form_of, may_be_kin, may_be_misprint, name_in
from pipeline.link.people import link_people
from tests.link.mentioned import SCRUTINY, named


def persons(mentions: list[NameMention], rulings: Rulings | None = None) -> set[frozenset[str]]:
    """What is one person: the names, each with its paper."""
    of = {mention.ref: f"{mention.name} {mention.document_id}" for mention in mentions}
    found = link_people(mentions, rulings or Rulings()).clusters
    return {frozenset(of[linked.ref] for linked in cluster.links) for cluster in found}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Rosa Hale", NameForm("hale", ("rosa",))),
        ("R W Hale", NameForm("hale", ("r", "w"))),
        ("R. W. Hale", NameForm("hale", ("r", "w"))),
        ("RW Hale", NameForm("hale", ("r", "w"))),
        ("Hale (R)", NameForm("hale", ("r",))),
        ("Hale", NameForm("hale")),
        ("Rosa van der Elm", NameForm("van der elm", ("rosa",))),
        ("Seán O’Dowd", NameForm("odowd", ("sean",))),
        ("ROSA HALE", NameForm("hale", ("rosa",))),
        ("Rosa O’ Dowd", NameForm("odowd", ("rosa",))),
    ],
)
def test_a_printed_name_has_a_form(name: str, form: NameForm) -> None:
    assert form_of(name) == form


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Rosa Hale", "R Hale", True),
        ("Rosa Hale", "Hale", True),
        ("R W Hale", "Rosa Hale", True),
        ("R W Hale", "R J Hale", False),
        ("Rosa Hale", "Ruth Hale", False),
        ("Rosa Hale", "Rosa Birch", False),
        ("R Wynn Hale", "Wynn Hale", True),
        ("Rosa Wynn Hale", "Wynn Hale", False),  # two people may share a name
    ],
)
def test_forms_agree_if_they_could_be_one_persons(one: str, other: str, said: bool) -> None:
    a, b = form_of(one), form_of(other)
    assert a is not None
    assert b is not None
    assert agree(a, b) is agree(b, a) is said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Rosa Hartley", "Rosa Hartly", True),
        ("Bryan Hale", "Brian Hale", True),
        ("Rosa Lee", "Rosa Lea", False),  # too short to tell
        ("Rosa Hartley", "Ruth Hartly", False),
        ("Jane Hale", "Jan Hale", False),
        ("Rosa Hartley", "Rosa Bartley", False),  # a misprint seldom takes the first letter
    ],
)
def test_one_letter_in_a_long_name_may_be_a_misprint(one: str, other: str, said: bool) -> None:
    a, b = form_of(one), form_of(other)
    assert a is not None
    assert b is not None
    assert may_be_misprint(a, b) is said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Chris Hale", "Christopher Hale", True),
        ("Jerry Hale", "Gerry Hale", True),
        ("Stephen R Hale", "Steven Hale", True),
        ("Stephen R Hale", "Steven J Hale", False),
        ("Chris Hale", "Christopher Birch", False),
        ("Jan Hale", "Jane Hale", False),
        ("R Hale", "Rosa Hale", False),  # that is no other form of the name
    ],
)
def test_a_given_name_has_short_forms_and_spellings(one: str, other: str, said: bool) -> None:
    a, b = form_of(one), form_of(other)
    assert a is not None
    assert b is not None
    assert may_be_kin(a, b) is may_be_kin(b, a) is said


@pytest.mark.parametrize(("text", "name"), [("Cllr Rosa Hale", "Rosa Hale"), ("Director of Place", None), ("Cllrs Rosa Hale and Tom Birch", None)])
def test_an_owner_may_hold_one_name(text: str, name: str | None) -> None:
    assert name_in(text) == name


def test_a_shorter_name_joins_the_only_person_it_could_be() -> None:
    mentions = [named("Rosa Hale", 1), named("R Hale", 2), named("Hale", 3), named("Tom Birch", 1), named("Birch", 4)]
    assert persons(mentions) == {frozenset({"Rosa Hale 1", "R Hale 2", "Hale 3"}), frozenset({"Tom Birch 1", "Birch 4"})}


def test_where_two_could_be_meant_nobody_is_and_both_are_noted() -> None:
    mentions = [named("Rosa Hale", 1), named("Martin Hale", 1), named("Hale", 2)]
    people = link_people(mentions, Rulings())
    assert persons(mentions) == {frozenset({"Rosa Hale 1"}), frozenset({"Martin Hale 1"})}
    assert [[candidate.ref for candidate in people.candidates[place]] for place in (0, 1)] == [[mentions[2].ref]] * 2


def test_the_body_that_met_leaves_one_of_two() -> None:
    mentions = [named("Rosa Hale", 1), named("Martin Hale", 1, body=SCRUTINY), named("Hale", 2, body=SCRUTINY)]
    assert frozenset({"Martin Hale 1", "Hale 2"}) in persons(mentions)


def test_a_member_of_the_public_is_no_person() -> None:
    assert persons([named("Rosa Hale", 1, kind="external"), named("Rosa Hale", 2, kind="external"), named("Tom Birch", 1, kind=None)]) == set()


def test_a_name_without_more_means_the_only_person_of_that_name() -> None:
    mentions = [named("Rosa Hale", 1), named("Rosa Hale", 2, kind=None), named("Rosa Hale", 3, kind="external"), named("Hale", 4, kind="external")]
    assert persons(mentions) == {frozenset({"Rosa Hale 1", "Rosa Hale 2", "Rosa Hale 3"})}


def test_someone_from_outside_who_acts_in_a_post_is_one() -> None:
    mentions = [named("Rosa Hale", paper, kind="external", role="Audit Manager, Fenmoor LLP") for paper in (1, 2)]
    assert persons(mentions) == {frozenset({"Rosa Hale 1", "Rosa Hale 2"})}


def test_a_councillor_and_an_officer_of_one_surname_stay_apart() -> None:
    mentions = [named("Rosa Hale", 1), named("R Hale", 2, kind="officer", role="Head of Finance")]
    assert len(persons(mentions)) == 2


def test_two_of_one_printed_name_in_one_paper_are_two() -> None:
    mentions = [named("A Hale", 1), named("A Hale", 1, kind="officer", role="Clerk"), named("A Hale", 2, kind="officer", role="Clerk")]
    assert len(persons(mentions)) == 2


def test_a_rare_misprint_joins_the_name_it_is_beside() -> None:
    mentions = [named("Rosa Hartley", paper) for paper in range(1, 6)] + [named("Rosa Hartly", 6)]
    assert len(persons(mentions)) == 1


def test_a_short_given_name_is_the_person_who_is_seen_about_that_time() -> None:
    mentions = [named("Christopher Hale", paper) for paper in (1, 2)] + [named("Chris Hale", 5)]
    assert len(persons(mentions)) == 1
    assert len(persons([*mentions[:2], named("Chris Hale", 12)])) == 2


def test_a_short_given_name_in_the_same_post_is_the_same_person_at_any_time() -> None:
    mentions = [named(name, paper, kind="external", role="MP") for name, paper in (("Elizabeth Hale", 1), ("Liz Hale", 20))]
    assert len(persons(mentions)) == 1


def test_a_long_and_a_short_given_name_in_one_paper_are_two_people() -> None:
    mentions = [named(name, paper) for paper in (1, 2) for name in ("Christopher Hale", "Chris Hale")]
    assert len(persons(mentions)) == 2


def test_where_two_of_one_surname_follow_each_other_the_years_say_who_is_meant() -> None:
    early = [named("Rosa Hale", paper) for paper in (1, 5)]
    late = [named("Martin Hale", paper) for paper in (20, 25)]
    mentions = [*early, *late, *(named("Hale", paper) for paper in (3, 10, 22))]
    found = persons(mentions)
    assert frozenset({"Rosa Hale 1", "Rosa Hale 5", "Hale 3"}) in found
    assert frozenset({"Martin Hale 20", "Martin Hale 25", "Hale 22"}) in found
    people = link_people(mentions, Rulings())
    assert {candidate.ref for candidates in people.candidates.values() for candidate in candidates} == {mentions[-2].ref}


def test_where_two_of_one_surname_sit_in_the_same_years_the_years_say_nothing() -> None:
    mentions = [named(name, paper) for name, paper in (("Rosa Hale", 1), ("Rosa Hale", 9), ("Martin Hale", 4), ("Martin Hale", 12), ("Hale", 6))]
    assert not any("Hale 6" in person for person in persons(mentions))


def test_a_surname_means_who_sits_all_the_time_not_who_was_named_once_later() -> None:
    sits = [*(named("Rosa Hale", paper) for paper in range(14) if paper not in (3, 8)), named("Hale", 3), named("Hale", 8)]
    once = named("Martin Hale", 14, role="former Mayor")
    assert frozenset({"Martin Hale 14"}) in persons([*sits, once])
    assert len(persons([*sits, once])) == 2
    when_both_are_seen = [*sits, once, named("Martin Hale", 2, role="former Mayor")]
    assert not any("Hale 3" in person for person in persons(when_both_are_seen))


def test_a_misprint_of_a_long_family_name_beside_an_initial() -> None:
    sits = [named("Rosa Hartlebury", paper) for paper in (0, 1, 3, 4)]
    assert len(persons([*sits, named("R Hartelbury", 2)])) == 1
    assert len(persons([*sits, named("R Hartebury", 2)])) == 1
    assert len(persons([*sits, named("T Hartebury", 2)])) == 2
    assert len(persons([*sits, named("R Hartebury", 3)])) == 2  # beside her
    assert len(persons([*(named("Rosa Hartley", paper) for paper in (0, 1, 3, 4)), named("R Hartly", 2)])) == 2  # too short to tell


def test_somebody_named_by_initials_is_who_sat_there_about_that_time() -> None:
    sat = [named("K Hale", 1), named("K Hale", 2)]
    assert len(next(iter(persons([*sat, named("K Hale", 3, kind="external")])))) == 3
    for other in (named("K Hale", 12, kind="external"), named("Hale", 3, kind="external"), named("K Hale", 3, kind="external", body=SCRUTINY)):
        assert persons([*sat, other]) == {frozenset({"K Hale 1", "K Hale 2"})}


def test_a_councillor_of_another_council_is_a_councillor_to_some_clerks() -> None:
    outside = named("Rosa Hale", 1, kind="external", role="District Councillor")
    assert len(persons([named("R. Hale", 0), outside, named("R. Hale", 2, kind="external", role="Borough Councillor")])) == 1
    assert len(persons([named("R. Hale", 0), named("Rosa Hale", 1, kind="external", role="Head Teacher")])) == 2
    assert len(persons([named("R. Hale", 0), named("Rosa Hale", 1, kind="officer", role="Clerk")])) == 2


def test_a_family_name_of_two_words_is_one_with_and_without_its_hyphen() -> None:
    assert len(persons([named("R Birch-Hale", 1), named("R Birch Hale", 2), named("Birch Hale", 3)])) == 1
    assert len(persons([named("Birch Hale", 1), named("Rosa Hale", 2)])) == 2


def test_an_initial_o_is_no_irish_name_where_the_family_is_known() -> None:
    assert len(persons([named("Owen Hale", 1), named("O Hale", 2)])) == 1
    assert len(persons([named("Owen Hale", 1), named("O Neill", 2), named("Sean O Neill", 3)])) == 2


def test_somebody_whose_name_says_more_than_the_officers_is_another() -> None:
    officer = [named("S Hale", paper, kind="officer", role="Head of Wells") for paper in (1, 2)]
    assert persons([*officer, named("Sean Hale", 2, kind=None)]) == {frozenset({"S Hale 1", "S Hale 2"})}
    councillor = [named("Ruth Hale", 1), named("Hale", 2)]
    assert persons([*councillor, named("Paul Hale", 2, kind=None)]) == {frozenset({"Ruth Hale 1", "Hale 2"})}


def test_two_names_a_letter_apart_that_are_seen_together_are_two_people() -> None:
    mentions = [named(name, paper) for paper in range(1, 6) for name in ("Francis Hale", "Frances Hale")]
    assert len(persons(mentions)) == 2


def test_a_new_surname_is_another_person_to_the_machine() -> None:
    assert len(persons([named("Rosa Hale", 1), named("Rosa Birch", 2)])) == 2


def test_an_action_columns_initials_mean_who_was_there() -> None:
    mentions = [named("Rosa Hale", 1), named("Ruth Hurst", 2), named("RH", 1, kind=None, table="action_mention", field="owner")]
    assert frozenset({"Rosa Hale 1", "RH 1"}) in persons(mentions)


def test_a_person_may_rule_otherwise() -> None:
    hale, birch, short = named("Rosa Hale", 1), named("Rosa Birch", 2), named("R Hale", 3)
    together: frozenset[tuple[Ref, Ref]] = frozenset({(hale.ref, birch.ref)})
    assert persons([hale, birch], Rulings(together=together)) == {frozenset({"Rosa Hale 1", "Rosa Birch 2"})}
    apart: frozenset[tuple[Ref, Ref]] = frozenset({(hale.ref, short.ref)})
    assert len(persons([hale, short], Rulings(apart=apart))) == 2


def test_a_ruling_decides_who_is_meant_where_several_could_be() -> None:
    rosa, martin, short = named("Rosa Hale", 1), named("Martin Hale", 1), named("Hale", 2)
    owner, later = (named("Hale", paper, kind=None, table="action_mention", field="owner") for paper in (3, 4))
    mentions = [rosa, martin, short, owner, later]
    rulings = Rulings(together=frozenset({(rosa.ref, owner.ref), (owner.ref, later.ref)}), apart=frozenset({(short.ref, rosa.ref)}))
    people = link_people(mentions, rulings)
    assert not any(people.candidates.values())
    links = [{(link.ref, link.method) for link in cluster.links} for cluster in people.clusters]
    assert links[0] == {(martin.ref, "same name"), (short.ref, "surname")}
    assert {(owner.ref, "review"), (later.ref, "review")} <= links[1]


def test_one_name_may_be_ruled_to_be_two_people() -> None:
    first, second = named("Rosa Hale", 1), named("Rosa Hale", 2)
    assert len(persons([first, second], Rulings(apart=frozenset({(second.ref, first.ref)})))) == 2


_names = st.sampled_from(["Rosa Hale", "R Hale", "Hale", "Martin Hale", "M J Hale", "Tom Birch", "T Birch", "Toma Birch", "Hartley", "Rosa Hartley"])
_mentions = st.builds(
    named, _names, st.integers(1, 8), kind=st.sampled_from(["councillor", "officer", None]), role=st.sampled_from([None, "Clerk", "Chair"])
)


@settings(max_examples=100)
@given(st.lists(_mentions, max_size=20), st.randoms())
def test_the_order_of_mentions_does_not_matter(mentions: list[NameMention], random: st.Random) -> None:  # type: ignore[name-defined]
    other = list(mentions)
    random.shuffle(other)
    assert persons(mentions) == persons(other)
