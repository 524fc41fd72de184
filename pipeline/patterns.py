"""`re`, but that its patterns know all Latin letters and are kept from one run to the next: `from pipeline import patterns as re`.

**Letters.** In a pattern made by `compile` or `kept`, "A-Z" and "a-z" stand for every capital and every small letter of the Latin
alphabets, accents and all: no rule should have to say that "Áine", "Siân", "Łukasz" and "Ōtaki" are words as others are. `search`,
`sub` and the others that take a pattern as it is printed are those of `re`, and leave it so. Marks of a format or a program are ASCII
and must not be widened: tags and entities ("<br>", "&nbsp;"), addresses, codes, names of columns. The module that reads them imports
`re` itself, as `read/html_repair.py` does.

**Found sooner.** A pattern made so carries the set of characters that its matches begin with (`pipeline/pattern_starts.py`).

**Kept.** Python compiles a pattern in Python: the package's two thousand take a second, which is most of what one paper takes. What
comes out is a list of numbers for the matcher. It is kept beside this module, in the folder where Python keeps the modules themselves
compiled, and under the same terms: for this very Python alone, not where PYTHONDONTWRITEBYTECODE forbids it or the folder cannot be
written, and if it is lost or spoilt it is made again. Kept are patterns that modules make when they are imported and those that are
asked for as `kept`; one that a function makes, perhaps of a paper's own words, is compiled for this process alone.
"""

from __future__ import annotations

import atexit
import importlib.util
import marshal
import os
import re
import sys
import time
import zlib
from array import array
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    M,
    Match,
    Pattern,
    S,
    error,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from types import FrameType
from typing import Any

try:  # what has no public door: Python's own parts behind `re`
    import _sre  # type: ignore[import-not-found]
    from re import _parser  # type: ignore[attr-defined]

    from pipeline.pattern_starts import code_of
except ImportError:  # another Python: nothing is kept
    _sre = None

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "I",
    "M",
    "Match",
    "Pattern",
    "S",
    "compile",
    "error",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "kept",
    "match",
    "save",
    "search",
    "split",
    "sub",
]

# Flags, code, number of groups, names of groups.
_Entry = tuple[int, bytes, int, dict[str, int]]
_Entries = dict[tuple[str, int], _Entry]

_WORTH = 0.05  # seconds spent on compiling what is not kept yet: less than that is not worth writing the file
_CHECKSUM = 4  # bytes
_MOST = 6000  # patterns in the file; beyond it those of rules long changed are dropped
_FORM = 3  # of what is kept: with first characters, but for patterns that begin with "^"
_PYTHON = f"{sys.version} {sys.byteorder} {getattr(_sre, 'MAGIC', None)} {_FORM}"  # whose code it is
_IS_KNOWN = _sre is not None and array("I").itemsize == _sre.CODESIZE  # whether this Python's patterns can be made by parts
# From Ā on capitals and small letters take turns, so that no short set has the ones without the others: there each stands for both.
_CAPITALS, _SMALL = "A-ZÀ-ÖØ-ÞĀ-ɏ", "a-zß-öø-ÿĀ-ɏ"
_COMPREHENSIONS = ("<listcomp>", "<dictcomp>", "<setcomp>", "<genexpr>")


def compile(pattern: str, flags: int | re.RegexFlag = 0) -> Pattern[str]:
    """`re.compile`, kept if a module calls it while it is imported. Raises `re.error` where it is no pattern."""
    frame: FrameType | None = sys._getframe(1)
    while frame and frame.f_code.co_name in _COMPREHENSIONS:
        frame = frame.f_back
    of_module = frame is not None and frame.f_code.co_name == "<module>"
    return kept(pattern, flags) if of_module else _for_now(of_all_letters(pattern), int(flags))


def kept(pattern: str, flags: int | re.RegexFlag = 0) -> Pattern[str]:
    """The pattern, from what is kept if it is there; else it is compiled, and written by the next `save`. Raises `re.error` as above.

    Only for patterns of the package's own words: what a paper says is not to be kept here.
    """
    return _shelf.pattern(of_all_letters(pattern), int(flags))


@lru_cache(maxsize=512)  # as many as `re` has at hand
def _for_now(pattern: str, flags: int) -> Pattern[str]:
    return _from_code(pattern, _compiled(pattern, flags)) if _IS_KNOWN else re.compile(pattern, flags)


def of_all_letters(pattern: str) -> str:
    """The pattern with its "A-Z" and "a-z" standing for every capital and every small letter of the Latin alphabets."""
    return pattern.replace("a-z", _SMALL).replace("A-Z", _CAPITALS)


def save() -> None:
    """Writes what this process compiled, if it took long enough. Where it cannot be written nothing is said, as nothing is lost by it.

    A process does so by itself when it ends; one that ends otherwise, as those of multiprocessing do, calls it.
    """
    _shelf.save()


class _Shelf:
    """The file of patterns: read when the first one is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries: _Entries | None = None
        self._made: _Entries = {}
        self._seconds = 0.0  # that what is made took

    def pattern(self, pattern: str, flags: int) -> Pattern[str]:
        if not _IS_KNOWN:
            return re.compile(pattern, flags)
        if self._entries is None:
            self._entries = self._read()
        entry = self._entries.get((pattern, flags)) or self._made.get((pattern, flags))
        if entry is None:
            if not self._made:
                atexit.register(self.save)
            began = time.perf_counter()
            entry = self._made[pattern, flags] = _compiled(pattern, flags)
            self._seconds += time.perf_counter() - began
        return _from_code(pattern, entry)

    def save(self) -> None:
        if self._seconds < _WORTH or sys.dont_write_bytecode:
            return
        written = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with suppress(OSError, MemoryError):
            entries = self._read() | self._made  # another process may have written since
            if len(entries) > _MOST:
                entries = self._made
            self._path.parent.mkdir(parents=True, exist_ok=True)
            data = marshal.dumps((_PYTHON, entries))
            written.write_bytes(_checksum(data) + data)
            written.replace(self._path)
        with suppress(OSError):
            written.unlink(missing_ok=True)  # what a full disk left of it
        atexit.unregister(self.save)
        self._made, self._entries, self._seconds = {}, None, 0.0

    def _read(self) -> _Entries:
        try:
            written = self._path.read_bytes()
        except OSError:  # there is none
            return {}
        checksum, data = written[:_CHECKSUM], written[_CHECKSUM:]
        if not data or _checksum(data) != checksum:
            return {}
        python, entries = marshal.loads(data)
        return entries if python == _PYTHON else {}


def _checksum(data: bytes) -> bytes:
    """What stands before the bytes and tells that they are whole: of spoilt ones marshal or the matcher may end the process."""
    return zlib.crc32(data).to_bytes(_CHECKSUM, "big")


def _compiled(pattern: str, flags: int) -> _Entry:
    """What `re` makes of a pattern before it hands it to the matcher, with its first characters."""
    parsed: Any = _parser.parse(pattern, flags)
    code = array("I", code_of(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(parsed.state.groupdict)


def _from_code(pattern: str, entry: _Entry) -> Pattern[str]:
    flags, code, groups, places = entry
    names: list[str | None] = [None] * (groups + 1)
    for name, place in places.items():
        names[place] = name
    numbers = array("I")
    numbers.frombytes(code)
    made: Pattern[str] = _sre.compile(pattern, flags, numbers.tolist(), groups, places, tuple(names))
    return made


# Beside the modules that Python keeps compiled: "__pycache__/patterns.cpython-311.kept"
_shelf = _Shelf(Path(importlib.util.cache_from_source(__file__)).with_suffix(".kept"))
