"""Tells what a file is by its content; its ending only parts Markdown from plain text, which no byte does."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import PurePath

from pipeline.facts import UnreadableError
from pipeline.read.encoding import decode

HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"


def sniff(data: bytes, path: str) -> str:
    """The media type of `data`. Raises UnreadableError for what is no paper: pictures, archives, old Word files, empty files."""
    if not data.strip():
        raise UnreadableError(f"{path} is empty: copy or download it again.")
    if not data.strip(b"\0"):
        raise UnreadableError(f"{path} holds nothing but zero bytes: copy or download it again.")
    if data.lstrip()[:5] == b"%PDF-":
        return PDF
    if data.startswith(_OLE):
        raise UnreadableError(f"{path} is an old Word, Excel or encrypted Office file: save it as DOCX and try again.")
    if data.startswith(_ZIP):
        try:
            names = set(zipfile.ZipFile(BytesIO(data)).namelist())
        except zipfile.BadZipFile:
            raise UnreadableError(f"{path} is a damaged zip or Office file: copy or download it again.") from None
        if "word/document.xml" in names:
            return DOCX
        raise UnreadableError(f"{path} is an archive, not a paper: unpack it and read what it holds.")
    decoded = decode(data[:65536])
    if decoded is None:
        raise UnreadableError(f"{path} is no text, HTML, PDF or Word file: save it as one of these and try again.")
    if re.search(r"<(?:!doctype html|html|head|body|table|div|p)\b", decoded.text[:4096], re.I):
        return HTML
    if PurePath(path).suffix.lower() in {".md", ".markdown"}:
        return MARKDOWN
    return PLAIN
