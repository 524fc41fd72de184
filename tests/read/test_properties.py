"""What holds of every paper, whatever its bytes: coordinates lie in the text, and nothing but UnreadableError is raised."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipeline.facts import Document, UnreadableError
from pipeline.read import read
from pipeline.read.docx import read_docx
from pipeline.read.html import read_html
from pipeline.read.markdown import read_markdown
from pipeline.read.plain import read_plain
from tests.read.reading import check_coordinates, source
from tests.read.wordfile import TYPE, word_bytes

SHARED = Path(__file__).resolve().parents[3] / "shared"

# Words with the marks of every format between them, so that what is made by chance looks like a paper.
MARKS = [
    "\n", "\n\n", "\r\n", "\f", "\t", "   ", "\u00a0", "|", "a) |", "·", "- ", "1. ", "# ", "**", "*", "_", "`", "---\n2\n", "[x](http://y)",
    "\\", "<!--", "-->", "| a | b |\n|---|---|\n", "<table>", "<tr>", "<td>", "</td>", "</table>", "<p>", "</p>", "<b>", "</b>", "<ol>",
    "<li>", "</ol>", "<br>", "<AI1>", "</AI1>", "<h1>", "<td rowspan=2>", "<td bgcolor=red>", "<pre>", "<dl><dt>A:<dd>", "&nbsp;", "&lt;AI1&gt;",
    "<span style='font-family:Wingdings'>", "PDF 20 KB", ", item 4.", "<p class=mgAiTitleTxt>", "<td class=mgItemNumberCell>", "</", "<a ",
]  # fmt: skip
PAPERS = st.lists(st.one_of(st.sampled_from(MARKS), st.sampled_from(["Rent", "was ", "paid", "12"]), st.text(max_size=5))).map("".join)
READERS = [read_plain, read_markdown, read_html]


def check(read_bytes: object, data: bytes) -> None:
    try:
        document = read_bytes(data, source())  # type: ignore[operator]
    except UnreadableError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert isinstance(document, Document)
        check_coordinates(document)


@pytest.mark.parametrize("reader", READERS)
@given(text=PAPERS)
@example(text="<table><tr><td>a<table><tr><td>1.<td>b</table>")
@example(text="|\n|\na) |\n<AI1>")
@example(text="\ud800 half a character")
def test_any_text_in_any_encoding(reader: object, text: str) -> None:
    check(reader, text.encode("utf-8", "surrogatepass"))
    check(reader, text.encode("utf-16", "surrogatepass"))


@pytest.mark.parametrize("reader", [*READERS, read_docx])
@given(data=st.binary())
def test_any_bytes(reader: object, data: bytes) -> None:
    check(reader, data)


@given(text=PAPERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "paper"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        document = read(path)
    except UnreadableError as error:
        assert str(error).startswith(str(path))  # noqa: PT017
    else:
        check_coordinates(document)


@given(st.data())
def test_any_damage_to_a_word_file(data: st.DataObject) -> None:
    whole = bytearray(word_bytes("<w:p><w:r><w:t>Minutes of the Board</w:t></w:r></w:p>" * 20))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        document = read_docx(bytes(whole[: data.draw(st.integers(0, len(whole)))]), source(TYPE))
    except UnreadableError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        check_coordinates(document)


@given(st.data())
def test_any_xml_in_a_word_file(data: st.DataObject) -> None:
    names = st.sampled_from(
        ["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "pPr", "numPr", "txbxContent", "pict", "ins", "br", "tcPr", "gridSpan"]
    )
    xml = ""
    open_names: list[str] = []
    for _ in range(data.draw(st.integers(0, 30))):
        if open_names and data.draw(st.booleans()):
            xml += f"</w:{open_names.pop()}>"
        else:
            open_names.append(data.draw(names))
            value = data.draw(st.sampled_from(["1", "-1", "x", "99999999999", ""]))
            xml += f'<w:{open_names[-1]} w:val="{value}">Rent'
    xml += "".join(f"</w:{name}>" for name in reversed(open_names))
    check(read_docx, word_bytes(xml))


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")
def test_real_papers_are_read() -> None:
    papers = [path for path in sorted((SHARED / "raw").rglob("*")) if path.suffix in {".md", ".txt", ".docx"}][::25]
    empty = 0
    for path in papers:
        try:
            check_coordinates(read(path))
        except UnreadableError as error:
            assert "holds no text" in str(error)  # noqa: PT017
            empty += 1
    assert len(papers) > 20
    assert empty <= 1
