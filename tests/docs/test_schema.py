"""docs/schema.md tells of every table, column, view and reference of schema.sql, and is up to date."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys

import pytest

from docs.make_schema import PAGE, ROOT, SCHEMA, page, relations, sections

STORE = sqlite3.connect(":memory:")
STORE.executescript(SCHEMA.read_text("utf-8"))
MADE = [
    (kind, name)
    for kind, name in STORE.execute("SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view')")
    if not re.match(r"sqlite_|search_", name)  # what SQLite keeps for itself and for the index
]


def part(name: str) -> str:
    return PAGE.read_text("utf-8").partition(f"\n### {name}\n")[2].partition("\n#")[0]


def test_the_page_is_what_the_schema_makes() -> None:
    done = subprocess.run([sys.executable, "-m", "docs.make_schema", "--check"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("kind", "name"), MADE)
def test_everything_is_told_in_words(kind: str, name: str) -> None:
    told = part(name)
    assert re.match(r"\n\w[^|`]+", told), "words of its own"
    for _, column, *_ in STORE.execute(f"PRAGMA table_info({name})"):
        if kind == "table" and name != "search":
            assert re.search(rf"^\| `{column}` \| (integer|text|real)[^|]* \| \S.* \|$", told, re.M), column
        else:
            assert f"`{column}`" in told, column


def test_every_reference_is_drawn() -> None:
    text = PAGE.read_text("utf-8")
    drawn = "\n".join(re.findall(r"```mermaid\nerDiagram\n(.*?)```", text, re.S))
    count = 0
    for kind, name in MADE:
        shared = kind == "table" and f"[{name}](#{name})" in text.partition("`fact` stands for each of")[2].partition("\n")[0]
        for relation in relations(STORE, name, shared=shared):
            assert f"{relation}\n" in drawn, relation
            count += 1
        if shared:
            assert {"document_id", "agenda_item_id", "evidence_id"} <= {row[3] for row in STORE.execute(f"PRAGMA foreign_key_list({name})")}
    assert count > 30


def test_a_comment_is_read_however_it_stands() -> None:
    script = """-- A store.

-------------------------------------------------------------------------------------------------------------------------------
-- Things: what is kept.
--   * Each has a row.
-------------------------------------------------------------------------------------------------------------------------------

-- A thing.
CREATE TABLE thing (
    id     INTEGER PRIMARY KEY,
    state  TEXT NOT NULL  -- how it is
           CHECK (state IN ('new', 'old')),
    part   INTEGER REFERENCES thing (id)  -- what it
                                          -- belongs to
) STRICT;
"""
    (section,) = sections(script)
    assert (section.title, section.made[0].words) == ("Things", "A thing.")
    told = page(script)
    assert "\n- Each has a row.\n" in told
    assert "| `state` | text | how it is; one of new, old |" in told
    assert "| `part` | integer, or NULL | what it belongs to; → [thing](#thing) |" in told
    assert "    thing |o--o{ thing : part\n" in told
