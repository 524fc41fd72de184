"""Tells what a file is by its content. Markdown is told from plain text by its ending, or where its marks stand on many lines."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import PurePath

from pipeline import patterns as re
from pipeline.facts import UnreadableError
from pipeline.read.encoding import SAMPLE_BYTES, decode

HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"

# First bytes of what is no paper -> what it is, and what to do.
_REFUSED = (
    (b"\x89PNG\r\n", "is a picture (PNG)", "run OCR over it and read the PDF or text that makes"),
    (b"\xff\xd8\xff", "is a picture (JPEG)", "run OCR over it and read the PDF or text that makes"),
    (b"GIF8", "is a picture (GIF)", "run OCR over it and read the PDF or text that makes"),
    (b"II*\0", "is a picture (TIFF)", "run OCR over it and read the PDF or text that makes"),
    (b"MM\0*", "is a picture (TIFF)", "run OCR over it and read the PDF or text that makes"),
    (b"{\\rtf", "is an RTF document", "open it in a word processor and save it as DOCX"),
    (b"%!PS", "is a PostScript file", "convert it to PDF"),
    (b"\x1f\x8b", "is a gzip archive", "unpack it and read the papers in it"),
    (b"7z\xbc\xaf", "is a 7-Zip archive", "unpack it and read the papers in it"),
    (b"Rar!", "is a RAR archive", "unpack it and read the papers in it"),
    (b"SQLite format 3\0", "is a database", "give it to --db and not among the papers"),
    (b"bplist", "is a Safari web archive", "save the page as HTML (page source)"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (  # the name of a stream -> what holds one
    ("EncryptedPackage", "is locked with a password", "open it in Word and save it without one"),
    ("WordDocument", "is a Word 97-2003 document", "open it in Word and save it as DOCX"),
    ("Workbook", "is an Excel workbook", "save its sheets as PDF"),
    ("PowerPoint Document", "is a PowerPoint presentation", "save it as PDF"),
    ("__properties_version1.0", "is an Outlook message", "save the papers attached to it"),
)
_ZIPPED = (  # a member's name -> what holds one
    ("xl/workbook.xml", "is an Excel workbook", "save its sheets as PDF"),
    ("xl/workbook.bin", "is an Excel workbook", "save its sheets as PDF"),
    ("ppt/presentation.xml", "is a PowerPoint presentation", "save it as PDF"),
    ("content.xml", "is an OpenDocument file", "open it in a word processor and save it as DOCX"),
)
# What may stand before the first tag: "<?xml version=...?>", "<!-- saved from url=(0042)http://... -->"
_PREAMBLE = re.compile(r"(?:\s+|<\?[^>]*>|<!--.*?-->)", re.DOTALL)
# "<!DOCTYPE html", "<html", or the first tag of a piece of a page
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PIECE = re.compile(
    r"<(?:meta|title|link|style|script|article|section|main|header|div|table|tbody|tr|td|p|ul|ol|dl|h[1-6]|font|span|b|strong)"
    r"(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"</(?:p|div|tr|td|th|table|li|ul|ol|h[1-6]|span|strong|body)\s*>", re.IGNORECASE)
_ENOUGH_CLOSED = 5  # a page; a text that speaks of mark-up closes fewer
# A line that plain text has not: "# Minutes", "**Present:** Cllr Hale", "1\\. Apologies", "[Original file](https://...)"
_MARKDOWN_LINE = re.compile(
    r"^(?:#{1,6} \S|.*(?:\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*|(?<!\\)\\[.\[\]_*#-]|\]\(https?://[^\s)]+\)))", re.MULTILINE
)
_ENOUGH_MARKED = 2  # lines; a plain text that speaks of a mark has one
_FRONT_MATTER = re.compile(r"\s*---\n\w+: ")
_XML = re.compile(r"\s*<(?:\?xml\b|!DOCTYPE\b|!ENTITY\b)", re.IGNORECASE)
_MIME = re.compile(r"(?:From: |MIME-Version: |Content-Type: multipart/)", re.IGNORECASE)  # a page saved as one file (.mht)


def sniff(data: bytes, path: str) -> str:
    """The media type of `data`; `path` names it in messages and tells Markdown by its ending.

    Raises UnreadableError for what is no paper: an empty file, a picture, an archive, an old or locked Word file.
    """
    if not data.strip():
        raise UnreadableError(f"{path} is empty; copy or download it again.")
    if not data.strip(b"\0"):
        raise UnreadableError(f"{path} holds nothing but zero bytes; copy or download it again.")
    if _is_pdf(data):
        return PDF
    for magic, what, remedy in _REFUSED:
        if data.startswith(magic):
            raise UnreadableError(f"{path} {what}; {remedy}.")
    if data.startswith(_OLE):
        raise UnreadableError(_of_ole(data, path))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(data, path)
    return _of_text(decode(data[:SAMPLE_BYTES], path).text, path)


def _is_pdf(data: bytes) -> bool:
    """A PDF may have a kilobyte of anything before its mark; a text that only names the mark has no objects."""
    at = data.find(b"%PDF-", 0, 1024)
    return at >= 0 and (not data[:at].strip() or b" obj" in data[at : at + 4096])


def _of_ole(data: bytes, path: str) -> str:
    for stream, what, remedy in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return f"{path} {what}; {remedy}."
    return f"{path} is an old Office file; open it in the program that made it and save it as DOCX or PDF."


def _of_zip(data: bytes, path: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        raise UnreadableError(f"{path} is a damaged zip or Word file; copy or download it again.") from None
    if "word/document.xml" in names or any(name.startswith("word/") for name in names):
        return DOCX
    for member, what, remedy in _ZIPPED:
        if member in names:
            raise UnreadableError(f"{path} {what}; {remedy}.")
    raise UnreadableError(f"{path} is a zip archive; unpack it and read the papers in it.")


def _of_text(text: str, path: str) -> str:
    ending = PurePath(path).suffix.lower()
    start = _after_preamble(text)
    if _PAGE.match(text, start):
        return HTML
    if ending in {".md", ".markdown"}:
        return MARKDOWN
    if _PIECE.match(text, start):
        return HTML
    if _FRONT_MATTER.match(text):  # whatever tables it holds as HTML
        return MARKDOWN
    if len(_CLOSED.findall(text)) >= _ENOUGH_CLOSED:
        return HTML
    if _XML.match(text):
        if 'progid="Word.Document"' in text[:2048]:
            raise UnreadableError(f"{path} is a Word 2003 XML document; open it in Word and save it as DOCX.")
        raise UnreadableError(f"{path} is XML data; save the paper itself as HTML, PDF, DOCX or text.")
    if _MIME.match(text, start) and "multipart/related" in text[:4096]:
        raise UnreadableError(f"{path} is a page saved as one file (MHTML); save it as 'Web page, HTML only'.")
    return MARKDOWN if len(_MARKDOWN_LINE.findall(text)) >= _ENOUGH_MARKED else PLAIN


def _after_preamble(text: str) -> int:
    at = 0
    while match := _PREAMBLE.match(text, at):
        at = match.end()
    return at
