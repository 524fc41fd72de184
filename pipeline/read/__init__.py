"""bytes -> Document. `read` is the verb; a format is one module here and one line in `_READERS`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from pipeline.facts import Document, Source, UnreadableError
from pipeline.read.limits import MAX_FILE_BYTES, MEGABYTE
from pipeline.read.sniff import DOCX, HTML, MARKDOWN, PDF, PLAIN, sniff

__all__ = ["read", "sniff"]

# Media type -> module and function, imported when the first paper of that kind comes: starting up needs none of them.
_READERS = {
    HTML: ("pipeline.read.html", "read_html"),
    PDF: ("pipeline.read.pdf", "read_pdf"),
    DOCX: ("pipeline.read.docx", "read_docx"),
    MARKDOWN: ("pipeline.read.markdown", "read_markdown"),
    PLAIN: ("pipeline.read.plain", "read_plain"),
}


def read(path: Path) -> Document:
    """Reads the paper at `path`, of whatever format its content tells. Raises UnreadableError, and nothing else, if it cannot be read."""
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise UnreadableError(
                f"{path} has {size // MEGABYTE} MB, and a paper may have {MAX_FILE_BYTES // MEGABYTE} MB: split it and try again."
            )
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be opened: {error.strerror or error}.") from error
    media_type = sniff(data, str(path))
    source = Source(str(path), hashlib.sha256(data).hexdigest(), media_type, len(data))
    module, function = _READERS[media_type]
    reader: Callable[[bytes, Source], Document] = getattr(import_module(module), function)
    return reader(data, source)
