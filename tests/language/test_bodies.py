"""Names of councils and of their bodies, without the words that a heading prints beside them."""

from __future__ import annotations

import pytest

from pipeline.language import bodies


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Council Chamber, Fenmoor County Council", "Fenmoor County Council"),
        ("Housing Directorate, Fenmoor County Council", "Fenmoor County Council"),
        ("Online Meeting of Fenmoor City & County Council", "Fenmoor City & County Council"),
        ("The Chairperson and each Member of the Fenmoor County Council", "Fenmoor County Council"),
        ("MINUTES OFWEST FENMOOR PARISH COUNCIL", "WEST FENMOOR PARISH COUNCIL"),
        ("MINUTES OF OFFHAM PARISH COUNCIL", "OFFHAM PARISH COUNCIL"),
        ("ANNUALMEETING OF FENMOOR TOWN COUNCIL", "FENMOOR TOWN COUNCIL"),
        ("Linda Arbour Clerk to Fenmoor Town Council", "Fenmoor Town Council"),
        ("METROPOLITAN DISTRICT OF FENMOOR TO CONSIDER THE DRAFT BUDGET", "METROPOLITAN DISTRICT OF FENMOOR"),
        ("Fenmoor Annual General Parish Council Meeting", "Fenmoor Parish Council"),
        ("City of Fenmoor Council", "City of Fenmoor Council"),
        ("Fenmoor, Ashby and Thornwick Parish Council", "Fenmoor, Ashby and Thornwick Parish Council"),
        ("Fenmoor parish Council", "Fenmoor parish Council"),
    ],
)
def test_a_council_s_own_name(printed: str, name: str) -> None:
    found = bodies.find(bodies.ORGANIZATION, printed)
    assert [named.name for named in found] == [name]
    assert printed[found[0].start : found[0].end].endswith("Council") or name.isupper()


@pytest.mark.parametrize("printed", ["& County Council", "CITY AND COUNTY COUNCIL", "Final council", "Revenue The Council", "county of Fenmoor"])
def test_what_names_no_council(printed: str) -> None:
    assert bodies.find(bodies.ORGANIZATION, printed) == []


@pytest.mark.parametrize("printed", ["Ann Hill, A/Senior Executive Officer", "Contact: Bob Elm Committee Manager", "Ann Hill, Board Secretary"])
def test_a_word_of_a_post_is_no_body(printed: str) -> None:
    assert bodies.find(bodies.BODY, printed) == []
