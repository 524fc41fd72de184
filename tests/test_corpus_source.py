"""The grammar that sources of papers are written in, and the manners that show it."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from corpus.maker import PaperSource, load, render  # noqa: E402
from corpus.maker.source import Kind  # noqa: E402

HEAD = """+++
organization = "Oxlode Town Council"
manner = "{manner}"
format = "{format}"
[layout]
action_mm = 20
[post]
title = "Oxlode"
date = "2024-05-01"
+++

"""
BODY = """## 7. | Ferry Slip

The Clerk read the
engineer's letter.
@action MT

(a) that the letter be noted; and
(b) that the slip be closed.

@table 30 10
| Risk | Score |
| Slip gives way | {red} 16 |
"""


def _source(tmp_path: Path, body: str, manner: str = "printed", extension: str = "pdf") -> PaperSource:
    path = tmp_path / "oxlode" / "2024-05-01-town-council.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEAD.replace("{manner}", manner).replace("{format}", extension) + body, encoding="utf-8")
    return load(path)


def test_a_source_is_cut_into_its_blocks(tmp_path: Path) -> None:
    item, words, first, second, table = _source(tmp_path, BODY).blocks
    assert (item.kind, item.mark, item.text) == (Kind.ITEM, "7.", "Ferry Slip")
    assert (words.text, words.action) == ("The Clerk read the engineer's letter.", "MT")
    assert [(clause.mark, clause.text) for clause in (first, second)] == [
        ("(a)", "that the letter be noted; and"),
        ("(b)", "that the slip be closed."),
    ]
    assert (table.rows[1][1].text, table.rows[1][1].fill) == ("16", "red")


@pytest.mark.parametrize("body", ["@tabel 1 2\n| a | b |", "@table 1 2\na | b", "@action MT"])
def test_a_line_that_is_no_block_is_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(ValueError, match=r"oxlode"):
        _source(tmp_path, body)


def test_a_source_without_a_head_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "loose.md"
    path.write_text("## 1. | Apologies\n", encoding="utf-8")
    with pytest.raises(ValueError, match="begins with its TOML"):
        load(path)


def test_an_unknown_manner_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="manner 'papyrus'"):
        render(_source(tmp_path, BODY, manner="papyrus"))


def test_word_numbers_the_clauses_itself_and_shades_the_cell(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(render(_source(tmp_path, BODY, "word", "docx")))) as paper:
        document = paper.read("word/document.xml").decode()
        assert {member.date_time for member in paper.infolist()} == {(2024, 1, 1, 0, 0, 0)}
    assert "that the slip be closed." in document
    assert "(b)" not in document
    assert 'w:fill="E2574C"' in document


def test_the_page_of_an_item_has_no_action_column(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no Action column"):
        render(_source(tmp_path, BODY, "moderngov-item", "html"))


@pytest.mark.parametrize("manner", ["markdown", "converted-text", "copied-page"])
def test_the_words_are_the_same_in_every_manner_of_text(tmp_path: Path, manner: str) -> None:
    text = " ".join(render(_source(tmp_path, BODY, manner, "txt")).decode().split())
    assert "The Clerk read the engineer's letter." in text
    assert "that the slip be closed." in text
    assert "Slip gives way" in text
