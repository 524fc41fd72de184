"""`read`: the format is told by content, and what cannot be read is refused in one sentence that says what to do."""

from __future__ import annotations

import os
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from pipeline.facts import UnreadableError
from pipeline.read import read
from pipeline.read.limits import MAX_FILE_BYTES, MAX_TEXT_BYTES
from pipeline.read.sniff import MARKDOWN, sniff

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(**members: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return buffer.getvalue()


def docx(body: str, before: str = "") -> bytes:
    return zipped(word__document_xml=f"{before}<w:document {MAIN}><w:body>{body}</w:body></w:document>")


def refusal(tmp_path: Path, name: str, data: bytes) -> str:
    """The sentence with which the file is refused, without its path."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as refused:
        read(path)
    message = str(refused.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    return message.removeprefix(str(path))


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.txt", b"Minutes of the Board", "text/plain"),
        # a text with the marks of Markdown is read as Markdown, whatever its ending; one that speaks of a mark is not
        ("a.txt", b"# Minutes\n\n**Present:** Mrs Hale\n\n1\\. Apologies", "text/markdown"),
        ("a.txt", b"---\ntitle: June meeting\n---\nApologies were received.", "text/markdown"),
        ("a.txt", b"Items marked ** are confidential.\n\n** Not for publication", "text/plain"),
        ("a.txt", b"Present: Mrs Hale (# joined by telephone)\n---\n1. Apologies\n", "text/plain"),
        ("a.md", b"Minutes of the Board", "text/markdown"),
        ("a.html", b"<!DOCTYPE html><html><body><p>Minutes</p></body></html>", "text/html"),
        ("a.txt", b"<p>Minutes</p><p>of the Board</p>", "text/html"),
        ("a.txt", b"\n <!-- saved --><html><body>Minutes", "text/html"),
        ("a.aspx", "<table><tr><td>Minutes".encode("utf-16"), "text/html"),
        ("a.html", b"Minutes of the Board, saved as a page by mistake", "text/plain"),
        ("a.md", b"<div>Minutes</div>\n\n**Present**", "text/markdown"),
        ("a.txt", b"x <b>1</b>" + b"<td>2</td>" * 9, "text/html"),
        ("a.txt", b"if a<p and b>c then <p", "text/plain"),
        ("a.zip", docx("<w:p><w:r><w:t>Minutes</w:t></w:r></w:p>"), WORD),
        (
            "a.xhtml",
            b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html><body>x</body></html>',
            "text/html",
        ),
    ],
)
def test_content_tells_the_format(tmp_path: Path, name: str, data: bytes, media_type: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    document = read(path)
    assert document.source.media_type == media_type
    assert document.source.size == len(data)
    assert len(document.source.sha256) == 64
    assert document.source.path == str(path)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", b"", " is empty; copy or download it again."),
        ("a.txt", b" \r\n\t ", " is empty; copy or download it again."),
        ("a.pdf", bytes(4096), " holds nothing but zero bytes; copy or download it again."),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), " is a Word 97-2003 document; open it in Word and save it as DOCX."),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), " is locked with a password; open it in Word and save it without one."),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), " is an Excel workbook; save its sheets as PDF."),
        ("a.pub", OLE, " is an old Office file; open it in the program that made it and save it as DOCX or PDF."),
        ("a.xlsx", zipped(xl__workbook_xml="<x/>"), " is an Excel workbook; save its sheets as PDF."),
        ("a.zip", zipped(minutes_txt="x"), " is a zip archive; unpack it and read the papers in it."),
        ("a.docx", docx("<w:p/>")[:100], " is a damaged zip or Word file; copy or download it again."),
        ("a.html", b"\x89PNG\r\n\x1a\n" + bytes(99), " is a picture (PNG); run OCR over it and read the PDF or text that makes."),
        ("a.pdf", b"\xff\xd8\xff\xe0" + bytes(99), " is a picture (JPEG); run OCR over it and read the PDF or text that makes."),
        ("a.doc", b"{\\rtf1 Minutes}", " is an RTF document; open it in a word processor and save it as DOCX."),
        ("a.txt", bytes(range(256)) * 16, " is no text, HTML, PDF or Word file; save the paper as one of these."),
        ("a.xml", b'<?xml version="1.0"?><committees/>', " is XML data; save the paper itself as HTML, PDF, DOCX or text."),
        (
            "a.mht",
            b"From: <Saved by a browser>\nContent-Type: multipart/related;\n",
            " is a page saved as one file (MHTML); save it as 'Web page, HTML only'.",
        ),
        ("a.html", b"<html><body><script>x()</script></body></html>", " holds no text; if its words are pictures, run OCR over them."),
        ("a.docx", docx("<w:p/>"), " holds no text; if its words are pictures, run OCR over them."),
        ("a.docx", docx("<w:p>"), " is a damaged Word file; open it in Word and save it again."),
        ("a.docx", zipped(word__styles_xml="<x/>"), " is a damaged Word file; open it in Word and save it again."),
    ],
)
def test_what_is_no_paper_is_refused_in_one_sentence(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    assert refusal(tmp_path, name, data) == sentence


ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def test_an_entity_bomb_is_not_set_off(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.xml", f"{ENTITIES}<x>&b;</x>".encode()).startswith(" is XML data")
    assert refusal(tmp_path, "a.docx", docx("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", ENTITIES)).startswith(" declares XML entities")
    page = tmp_path / "a.html"
    page.write_text(ENTITIES.replace(" x ", " html ") + "<html><body><p>Minutes &b;</p></body></html>")
    assert "aaaa" not in read(page).text


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    sentence = " unpacks to 60 MB out of 59 KB, as no Word file does (a zip bomb); do not open it."
    assert refusal(tmp_path, "a.docx", docx(" " * 60_000_000)).replace("58 KB", "59 KB") == sentence


def test_a_zip_of_many_parts_is_no_word_file(tmp_path: Path) -> None:
    parts = {f"part{number}": "" for number in range(10_001)}
    assert refusal(tmp_path, "a.docx", zipped(word__document_xml="<x/>", **parts)).startswith(" has more than 10,000 parts")


def test_a_word_file_nested_without_end_is_refused(tmp_path: Path) -> None:
    nested = "<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000
    assert refusal(tmp_path, "a.docx", docx(nested)).startswith(" nests deeper than any Word file")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(2 * MAX_FILE_BYTES)
    with pytest.raises(UnreadableError, match=r"has 200 MB, and a paper may have 100 MB; split it into its papers"):
        read(path)


def test_a_text_may_be_less_huge_than_a_pdf(tmp_path: Path) -> None:
    sentence = refusal(tmp_path, "a.txt", b"Minutes of the Board\n" * (MAX_TEXT_BYTES // 20))
    assert sentence == " has 42 MB, and a paper of text may have 40 MB; split it into its papers."


def test_a_text_of_too_many_lines_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.read.builder.MAX_LINES", 1000)
    assert refusal(tmp_path, "a.txt", b"x\n" * 1001).startswith(" holds more than 20,000,000 characters or 1,000 lines of text")


@pytest.mark.parametrize("name", ["missing.txt", "", "folder"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnreadableError, match=r"is no file|cannot be opened \(No such file or directory\)"):
        read(tmp_path / name)


def test_a_path_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is no path of a file"):
        read(Path("minutes\0.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError, match="is no file"):
        read(tmp_path / "pipe")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="to this user no file is closed")
def test_a_file_without_rights_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Minutes")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="cannot be opened"):
        read(path)


def test_readers_are_imported_when_first_used() -> None:
    import subprocess

    code = "import sys, pipeline.read; print(sorted(m for m in ('pdfplumber', 'pypdfium2', 'selectolax', 'charset_normalizer') if m in sys.modules))"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == "[]"


def test_a_text_with_front_matter_is_markdown_though_it_holds_a_table_of_html() -> None:
    rows = "<table><tr><td>Bins</td><td>£4</td></tr><tr><td>Lamps</td><td>£5</td></tr></table>\n" * 3
    text = f'---\ntitle: "Wold Council"\n---\n\n**Minutes**\n\n1. **Apologies**\n\nNone.\n\n{rows}'
    assert sniff(text.encode(), "paper.txt") == MARKDOWN
