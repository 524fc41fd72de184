"""The grammar of posts: where they begin and end, and what their bearers are."""

from __future__ import annotations

import pytest

from pipeline.language.posts import find_posts, is_post, kind_of_post, read_post, read_posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("the Head of Governance, Performance and Risk presented", ["Head of Governance, Performance and Risk"]),
        ("the Corporate Director Children, Young People and Education said", ["Corporate Director Children, Young People and Education"]),
        ("A/Senior Executive Officer, Corporate Services", ["A/Senior Executive Officer, Corporate Services"]),
        ("the Cabinet Member for Roads and Skills introduced", ["Cabinet Member for Roads and Skills"]),
        ("An Cathaoirleach welcomed", ["An Cathaoirleach"]),
        ("Chief Executive Tamsin Fell said", ["Chief Executive"]),
        ("Director of Services, Mr Quill", ["Director of Services"]),
        ("the Director of Housing and Chief Executive agreed", ["Director of Housing", "Chief Executive"]),
        ("the Policy and Performance Manager (Ms Elm) said", ["Policy and Performance Manager"]),
        ("the Communications and Engagement Officer said", ["Communications and Engagement Officer"]),
        ("the Policy and Programme Board and the Clerk met", ["Clerk"]),
        ("Deputy Leader and Cabinet Member for Finance", ["Deputy Leader and Cabinet Member for Finance"]),
        ("3 Waters Programme Manager", ["3 Waters Programme Manager"]),
        ("the Clerk to the Council and Members", ["Clerk to the Council"]),
        ("the Clerk in March wrote", ["Clerk"]),
        ("the Garda Liaison Officer at Quayside Garda Station", ["Garda Liaison Officer"]),
        ("Area Education Officer – West Fenmoor", ["Area Education Officer – West Fenmoor"]),
    ],
)
def test_posts_are_read_from_head_to_tail(text: str, posts: list[str]) -> None:
    assert [match.post for match in find_posts(text)] == posts


@pytest.mark.parametrize(
    "text",
    [
        "Chief Executive Report", "the Chief Executive’s letter", "Council Tax", "Annual Report", "Fenmoor District Council",
        "help from An Garda Síochána", "the former Garda Station", "the Garda Strategy of May",
    ],
)  # fmt: skip
def test_what_is_no_post(text: str) -> None:
    assert find_posts(text) == []


def test_brackets_hold_posts_and_other_things() -> None:
    assert is_post("Group Manager, Customer and Community Partnerships")
    assert is_post("Lay Member")
    assert is_post("Vice-Chair")
    assert not is_post("Labour")
    assert not is_post("Environment Agency")
    assert not is_post("Clerk. The Council")


@pytest.mark.parametrize(
    ("post", "kind"),
    [
        ("Deputy Leader and Cabinet Member for Finance", "councillor"),
        ("Independent Chair", "councillor"),
        ("Vice-Chairman", "councillor"),
        ("Minister for Transport", "external"),
        ("Police and Crime Commissioner", "external"),
        ("Head of Audit", "officer"),
        ("Parish Clerk", "officer"),
        ("Wind", None),
    ],
)
def test_a_post_tells_what_its_bearer_is(post: str, kind: str | None) -> None:
    assert kind_of_post(post) == kind


def test_a_post_of_several_is_put_in_the_singular() -> None:
    match = read_posts("Staff Officers, Housing (Mr Quill and Ms Fell)", 0)
    assert match is not None
    assert match.post == "Staff Officer, Housing"


def test_a_line_ends_a_post() -> None:
    match = read_post("Chief Executive\nGroup Manager Assets", 0)
    assert match is not None
    assert match.post == "Chief Executive"
