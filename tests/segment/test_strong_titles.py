"""Titles printed strong at the head of the paragraph that holds their minutes, in each format that knows strong words."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from pipeline.facts import Document
from pipeline.read.docx import read_docx
from pipeline.read.html import read_html
from pipeline.read.markdown import read_markdown
from pipeline.segment import segment
from tests.read.reading import source

HEAD = "Minutes of Ashby Parish Council held on 8 May 2026"
ITEMS = [
    ("1", "Apologies", " Cllr Ash (holiday)."),
    ("2", "Minutes", " of the meeting of 2 April were agreed and signed."),
    ("3", "Correspondence", " – Letter from Mrs Oak about the green"),
    ("4", "Treasurer's report", " – Balance £3,981.26 in the main account"),
]
TITLES = [title for _, title, _ in ITEMS]


def _markdown() -> Document:
    lines = [HEAD, *(f"{number}. **{title}**{rest}" for number, title, rest in ITEMS)]
    return read_markdown("\n\n".join(lines).encode(), source("text/markdown"))


def _html() -> Document:
    lines = "".join(f"<p><b>{number}. {title}</b>{rest}</p>" for number, title, rest in ITEMS)
    return read_html(f"<html><body><p>{HEAD}</p>{lines}</body></html>".encode(), source("text/html"))


def _word() -> Document:
    made = docx.Document()
    made.add_paragraph(HEAD)
    for number, title, rest in ITEMS:
        paragraph = made.add_paragraph()
        paragraph.add_run(f"{number}. {title}").bold = True
        paragraph.add_run(rest)
    file = BytesIO()
    made.save(file)
    return read_docx(file.getvalue(), source("application/vnd.openxmlformats-officedocument.wordprocessingml.document"))


@pytest.mark.parametrize("read", [_markdown, _html, _word])
def test_a_title_ends_where_the_strong_words_do(read) -> None:
    assert [item.title for item in segment(read()).items] == TITLES


@pytest.mark.parametrize("read", [_markdown, _html, _word])
def test_a_line_tells_how_many_of_its_first_characters_are_strong(read) -> None:
    document = read()
    strong = [document.text[line.span.start :][: line.strong] for line in document.lines]
    assert strong == ["", *(f"{number}. {title}" for number, title, _ in ITEMS)]


@pytest.mark.parametrize(
    "line",
    [
        "**Notice of Motion** submitted by Councillor Hill",
        "**Local Trade Committee** (deferred from the meeting of 7 April)",
        "**Quay** works",
    ],
)
def test_strong_words_that_are_part_of_a_title_do_not_end_it(line: str) -> None:
    text = f"{HEAD}\n\n1. **Apologies**\n\nThere were none.\n\n2. {line}\n\nIt was agreed.\n\n3. **Close**\n\nThe meeting closed."
    titles = [item.title for item in segment(read_markdown(text.encode(), source("text/markdown"))).items]
    assert titles[1] == line.replace("**", "")
