"""bytes -> str: byte order marks, UTF-8, UTF-16 without a mark, Windows-1252, and what charset-normalizer finds."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from pipeline import patterns as re
from pipeline.facts import UnreadableError

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE_BYTES = 65_536  # that tell an encoding, and whether the bytes are text at all
_HIGH = bytes(range(0x80, 0x100))
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1A), *range(0x1C, 0x20)])  # text has tabs, line and page ends, Ctrl-Z, Esc
_MOST_CONTROLS, _MOST_CONTROLS_SHARE = 4, 0.01  # stray ones, in a line of words and in a page of them
_C1 = re.compile("[\x80-\x84\x86-\x9f]")  # what Latin-1 makes of a byte that no text has
_REPLACED = "\ufffd"
# Encodings that a page may state and that are not the usual ones: "windows-1250", "iso-8859-15", "macintosh"
_DECLARABLE = re.compile(r"windows-125[013-8]|iso-8859-(?:[2-9]|1\d)|macintosh|mac-?roman", re.IGNORECASE)
_GUESSABLE = ["mac_roman", "cp850", "cp437", "cp1250", "cp1257", "iso8859_15"]  # of old Macintoshes, DOS, Welsh and Baltic names


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the name of its encoding, and a sentence for a person where decoding had to guess or replace."""

    text: str
    encoding: str
    warning: str | None = None


def decode(data: bytes, path: str, declared: str | None = None) -> Decoded:
    """Reads `data` as text; `declared` is the encoding that the text itself states (`<meta charset>`).

    A byte order mark decides. Without one: UTF-16 if every other byte is zero; UTF-8 if all is valid; UTF-8 with stray
    bytes if most of what is not ASCII is valid (text pasted together from two files); what is declared; Windows-1252,
    which most other British papers are; what charset-normalizer makes of it; Latin-1, which has a character for each byte.
    Raises UnreadableError if the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    sample = data[:SAMPLE_BYTES]
    utf16 = _utf16_without_mark(sample)
    if utf16:
        return _replacing(data, utf16)
    if len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS + _MOST_CONTROLS_SHARE * len(sample):
        raise UnreadableError(f"{path} is no text, HTML, PDF or Word file; save the paper as one of these.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mixed_utf8(data) or _as_declared(data, declared) or _one_byte_a_character(data)


def _replacing(data: bytes, encoding: str) -> Decoded:
    """Decodes as told; what is no character of that encoding shows as U+FFFD, and is counted in the warning."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, _lost(text, encoding))


def _lost(text: str, encoding: str) -> str:
    count = text.count(_REPLACED)
    characters = "1 character is" if count == 1 else f"{count} characters are"
    return f"{characters} no valid {encoding.upper()} and shown as {_REPLACED}"


def _utf16_without_mark(sample: bytes) -> str | None:
    """Text of Latin letters in UTF-16 has a zero in nearly every second byte, and none in the others."""
    half = len(sample) // 2
    if half == 0:
        return None
    first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if second > 0.6 and first < 0.05:
        return "utf-16-le"
    if first > 0.6 and second < 0.05:
        return "utf-16-be"
    return None


def _mixed_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes of Windows-1252 in it: those are read as Windows-1252, one by one."""
    valid = len(data.decode("utf-8", "ignore").encode())
    valid_beyond_ascii = valid - len(data.translate(None, _HIGH))
    if valid_beyond_ascii <= 2 * (len(data) - valid):
        return None
    return Decoded(data.decode("utf-8", _AS_WINDOWS_1252), "utf-8", "A few bytes are no valid UTF-8 and were read as WINDOWS-1252")


def _stray_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("windows-1252", "replace"), error.end


_AS_WINDOWS_1252 = "minutebook-windows-1252"
codecs.register_error(_AS_WINDOWS_1252, _stray_byte)


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    """A page that states another encoding of one byte a character than the usual, as "windows-1250" or "macintosh"."""
    if declared is None or not _DECLARABLE.fullmatch(declared):
        return None
    try:
        return Decoded(data.decode(declared), declared.lower())
    except (LookupError, UnicodeDecodeError):  # a name that is no encoding, or one that the bytes are not in
        return None


def _one_byte_a_character(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("windows-1252"), "windows-1252")
    except UnicodeDecodeError:
        guess = _charset_normalizer(data)
    if guess is not None:
        return guess
    text = _C1.sub(_REPLACED, data.decode("latin-1"))
    return Decoded(text, "latin-1", _lost(text, "latin-1"))


def _charset_normalizer(data: bytes) -> Decoded | None:
    """What charset-normalizer takes the encoding for: bytes 81, 8d, 8f, 90 and 9d are nothing in Windows-1252."""
    from charset_normalizer import from_bytes

    for match in from_bytes(data[:SAMPLE_BYTES], cp_isolation=_GUESSABLE):
        try:
            text = data.decode(match.encoding)
        except UnicodeDecodeError:  # the sample was in that encoding, the rest is not: the next best
            continue
        if not _C1.search(text):
            return Decoded(text, match.encoding, f"Its encoding was guessed to be {match.encoding.upper()}")
    return None
