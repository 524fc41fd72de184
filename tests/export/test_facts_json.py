from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from pipeline.export import facts_json
from pipeline.export.facts_json import Json
from pipeline.facts import Document, Facts, Meeting, MeetingKind, Paper, Source
from tests.sample import sample_paper

SCHEMA = json.loads((Path(__file__).parents[2] / "pipeline/export/facts.schema.json").read_text("utf-8"))
SHARED = Path(__file__).parents[3] / "shared"


def valid(facts: Json) -> Json:
    jsonschema.Draft202012Validator(SCHEMA).validate(facts)
    assert json.loads(json.dumps(facts, allow_nan=False)) == facts
    return facts


def test_every_kind_is_valid_and_has_its_values() -> None:
    facts = valid(facts_json(sample_paper()))
    assert facts["meeting"]["body"] == "Audit Panel"
    assert facts["meeting"]["evidence"]["body"]["quote"] == "Audit Panel"
    assert [(item["number"], item["title"]) for item in facts["agenda_items"]] == [
        ("1", "Declarations of interest"),
        ("2", "Risk register"),
    ]
    (risk,) = facts["risks"]
    assert (risk["title"], risk["score"], risk["previous_score"], risk["rag"], risk["page"]) == ("dam failure", 20, 15, "red", 2)
    assert risk["quote"] == "new risk of dam failure (CR7) was scored 20 and rated red, up from 15"
    (vote,) = facts["votes"]
    assert (vote["for"], vote["against"], vote["abstain"]) == (5, 2, None)
    assert vote["named"] == {"for": ["Fenwick", "Birtle"]}
    assert facts["presenters"][0]["item"] == "Risk register"
    assert facts["fields"][0]["label"] == "Lead Member"
    assert all(facts[kind] for kind in SCHEMA["required"] if kind not in ("source", "meeting"))


def test_a_dates_days_and_the_place_of_its_words_do_not_clash() -> None:
    paper = sample_paper()
    (row,) = facts_json(paper)["dates"]
    assert (row["start"], row["end"], row["quote"]) == ("2024-06-04", "2024-06-04", "4 June 2024")
    assert paper.document.text[row["quote_start"] : row["quote_end"]] == "4 June 2024"


def test_words_at_the_offsets_are_the_quote() -> None:
    paper = sample_paper()
    facts = facts_json(paper)
    rows = [row for kind in Facts.__slots__ if kind != "dates" for row in facts[kind]] + facts["agenda_items"]
    assert len(rows) > 15
    for row in rows:
        assert " ".join(paper.document.text[row["start"] : row["end"]].split()) == row["quote"]


def test_a_whole_number_is_printed_as_one() -> None:
    facts = facts_json(sample_paper())
    assert json.dumps(facts["documents"][0]["size_kb"]) == "120"


def test_a_paper_that_states_nothing_has_every_list() -> None:
    document = Document(Source("empty.txt", "0" * 64, "text/plain"), "Nothing.", ())
    facts = valid(facts_json(Paper(document, Meeting(MeetingKind.OTHER), (), Facts())))
    assert [facts[kind] for kind in Facts.__slots__] == [[]] * len(Facts.__slots__)


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")
def test_the_shared_contract_is_a_part_of_ours() -> None:
    """A row cut to the keys of the common contract is valid by it: ours only adds keys."""
    contract = json.loads((SHARED / "gold/facts.schema.json").read_text("utf-8"))
    facts = facts_json(sample_paper())
    cut = {"meeting": _only(facts["meeting"], contract["properties"]["meeting"])}
    for kind in contract["required"][1:]:
        cut[kind] = [_only(row, contract["properties"][kind]["items"]) for row in facts[kind]]
    jsonschema.Draft202012Validator(contract).validate(cut)
    for kind in contract["required"][1:]:
        assert set(contract["properties"][kind]["items"]["properties"]) <= set(SCHEMA["properties"][kind].get("items")["properties"])


def _only(row: Json, schema: Json) -> Json:
    return {key: value for key, value in row.items() if key in schema["properties"]}
