"""A rewriting takes a paper and its facts to a copy and to the facts of that copy."""

from __future__ import annotations

from typing import Any

import pytest

from bench.rephrased.catalogue import CATALOGUE
from bench.rephrased.rewriting import Annotated, rewrite

TEXT = """Aldermoor Town Council
Minutes of the meeting of Tuesday 4 March 2025

1. Apologies
Apologies were received from Councillor Anna Corrie.

2. Minutes
RESOLVED that the minutes be approved. Proposed by Cllr Corrie, seconded by Mr Ben Wray.

3. Any other business
- Councillor Anna Corrie asked that the lamp in Fuller Lane be mended at a cost of £1,200.
- The Clerk said that 40% of the allotments, those nearest to the river and to the railway among them, had stood empty since the flood.
"""


def paper(text: str = TEXT, **facts: Any) -> Annotated:
    return Annotated("aldermoor", text, facts)


def copy(name: str, text: str = TEXT, **facts: Any) -> Annotated:
    rewritten = rewrite(paper(text, **facts), CATALOGUE[name](paper(text, **facts)))
    assert rewritten is not None, f"{name} changes nothing"
    return rewritten


PEOPLE = [{"name": "Anna Corrie", "kind": "councillor"}, {"name": "Ben Wray", "kind": "external"}]
ITEMS = [{"number": "1", "title": "Apologies"}, {"number": "2", "title": "Minutes"}, {"number": "3", "title": "Any other business"}]
DECISION = {"kind": "approved", "quote": "RESOLVED that the minutes be approved."}


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Councillor > Cllr.", "received from Cllr. Anna Corrie."),
        ("no title before a full name", "- Anna Corrie asked that"),
        ("Mr > Mr.", "seconded by Mr. Ben Wray"),
        ("bullets •", "\n• Councillor Anna Corrie"),
        ("bullets (a)", "\n(b) The Clerk said"),
        ("items 1)", "\n2) Minutes\n"),
        ("items 01/24", "\n02/24 Minutes\n"),
        ("headings IN CAPITALS", "\n3. ANY OTHER BUSINESS\n"),
        ("4th March, 2024", "meeting of 4th March, 2025"),
        ("Monday, 4th March 2024", "meeting of Tuesday, 4th March 2025"),
        ("% > per cent", "that 40 per cent of the allotments"),
        ("£4,000 > £4000", "a cost of £1200."),
        ("£40 > £40.00", "a cost of £1,200.00."),
        ("IT WAS RESOLVED", "\nIT WAS RESOLVED that the minutes"),
        ("proposed > moved", "Moved by Cllr Corrie, seconded by"),
        ("; seconded by", "Proposed by Cllr Corrie; seconded by"),
        ("lines of 60", "those nearest\n  to the river and to the railway among them, had stood\n  empty"),
        ("places", "in Fuller Lane"),
    ],
)
def test_a_paper_is_written_another_way(name: str, printed: str) -> None:
    facts = {"people": PEOPLE, "agenda_items": ITEMS, "decisions": [DECISION], "meeting": {"organization": "Aldermoor Town Council"}}
    text = TEXT if name != "places" else f"{TEXT}Fuller kept Fuller Lane.\n"
    assert printed in copy(name, text, **facts).text


def test_quotes_and_numbers_of_facts_are_those_of_the_copy() -> None:
    assert copy("IT WAS RESOLVED", decisions=[DECISION]).facts["decisions"] == [
        {"kind": "approved", "quote": "IT WAS RESOLVED that the minutes be approved."}
    ]
    assert [item["number"] for item in copy("items 01/24", agenda_items=ITEMS).facts["agenda_items"]] == ["01/24", "02/24", "03/24"]
    quote = "The Clerk said that 40% of the allotments, those nearest to the river and to the railway among them, had stood empty"
    assert copy("lines of 60", actions=[{"quote": quote}]).facts["actions"] == [{"quote": quote}]


def test_persons_are_called_the_same_everywhere() -> None:
    rewritten = copy("names polish and european", people=PEOPLE, votes=[{"mover": "Corrie", "seconder": "Ben Wray"}])
    assert "Corrie" not in rewritten.text
    assert "Wray" not in rewritten.text
    anna, ben = (person["name"] for person in rewritten.facts["people"])
    vote = rewritten.facts["votes"][0]
    assert anna.split()[-1] == vote["mover"]
    assert ben == vote["seconder"]
    assert rewritten.text.count(vote["mover"]) == TEXT.count("Corrie")


@pytest.mark.parametrize(
    ("name", "text", "facts"),
    [
        ("names scottish", "Councillor Green asked why the risk was green.", {"people": [{"name": "Green"}]}),
        ("names scottish", "Mr Wray will write. Action: BW. Ben Wray left.", {"people": [{"name": "Ben Wray"}]}),
        ("4 March 2024", "The office is shut from 3 to 6 March 2025.", {}),
        ("4 March 2024", "on Monday, 4th March 2025", {}),
        ("AGREED", "RESOLVED that the Clerk write.", {"decisions": [{"kind": "resolved", "quote": "RESOLVED that the Clerk write."}]}),
        ("no title before a full name", "Councillor Anna Corrie spoke.", {"people": PEOPLE}),
        ("cells tabbed", "He said  that this was  prose with wide spaces.", {}),
        ("items 1)", TEXT, {"agenda_items": [{"number": "7", "title": "A heading that is not there"}]}),
        ("blank lines dropped", TEXT[:200], {}),
    ],
)
def test_what_would_change_a_fact_or_make_it_unclear_stays(name: str, text: str, facts: dict[str, Any]) -> None:
    assert rewrite(paper(text, **facts), CATALOGUE[name](paper(text, **facts))) is None


def test_columns_stay_where_they_were() -> None:
    text = "Anna Corrie          Mayor\nBen Wray             Deputy Mayor\n"
    lines = copy("names welsh and irish", text, people=PEOPLE).text.split("\n")
    assert lines[0].index("Mayor") == lines[1].index("Deputy") == text.index("Mayor")


def test_cells_are_parted_in_rows_of_as_many() -> None:
    assert copy("cells | parted", "Lamps    4    12\nBins     7    30\n").text == "Lamps | 4 | 12\nBins | 7 | 30\n"


def test_a_paper_that_it_does_not_touch_has_no_copy() -> None:
    assert rewrite(paper("Nothing to see."), CATALOGUE["per cent > %"](paper("Nothing to see."))) is None
