"""bytes -> Document. `read` is the verb; a new format is one module in this package and one line in `_READERS`.

Readers state what the format states and look for no facts. None of them is imported before the first paper of its kind.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from pipeline.facts import Document, Source, UnreadableError
from pipeline.read.limits import MAX_FILE_BYTES, MAX_TEXT_BYTES, MEGABYTE
from pipeline.read.sniff import DOCX, HTML, MARKDOWN, PDF, PLAIN, sniff

__all__ = ["read", "sniff"]

_READERS = {
    HTML: ("pipeline.read.html", "read_html"),
    PDF: ("pipeline.read.pdf", "read_pdf"),
    DOCX: ("pipeline.read.docx", "read_docx"),
    MARKDOWN: ("pipeline.read.markdown", "read_markdown"),
    PLAIN: ("pipeline.read.plain", "read_plain"),
}
_TEXTS = frozenset({HTML, MARKDOWN, PLAIN})


def read(path: Path) -> Document:
    """Reads the paper at `path`, whose content tells its format.

    Raises UnreadableError, and nothing else, if it cannot be read: the message is one sentence for a person.
    """
    data = _bytes_of(path)
    media_type = sniff(data, str(path))
    if media_type in _TEXTS:
        _check_size(path, len(data), MAX_TEXT_BYTES, "a paper of text")
    source = Source(str(path), hashlib.sha256(data).hexdigest(), media_type, len(data))
    module, function = _READERS[media_type]
    reader: Callable[[bytes, Source], Document] = getattr(import_module(module), function)
    return reader(data, source)


def _bytes_of(path: Path) -> bytes:
    """The content of the file, of which no more than may be read is taken into memory."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError(f"{path} is no file; give the path of a paper.")
        _check_size(path, status.st_size, MAX_FILE_BYTES, "a paper")
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES)
    except OSError as error:
        raise UnreadableError(f"{path} cannot be opened ({error.strerror or error}); check its name and your rights to it.") from error
    except ValueError as error:  # a path that no file can have
        raise UnreadableError(f"{str(path)!r} is no path of a file ({error}); check its name.") from error


def _check_size(path: Path, size: int, most: int, what: str) -> None:
    if size > most:
        raise UnreadableError(f"{path} has {size // MEGABYTE:,} MB, and {what} may have {most // MEGABYTE} MB; split it into its papers.")
