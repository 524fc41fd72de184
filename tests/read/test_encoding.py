"""bytes -> str: what encoding a text is in, and what is said when that was a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts import UnreadableError
from pipeline.read.encoding import decode

PLAIN = "Councillor Ódhran Wye said that the café’s rent – £5,000 – was “too low”."


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("windows-1252", "windows-1252"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_is_in(encoding: str, name: str) -> None:
    decoded = decode(PLAIN.encode(encoding), "a.txt")
    assert decoded.text == PLAIN
    assert decoded.encoding == name
    assert decoded.warning is None


def test_latin_1_is_read_as_windows_1252_which_holds_it() -> None:
    assert decode("Rent of £5 at the café".encode("latin-1"), "a.txt").text == "Rent of £5 at the café"


def test_stray_bytes_in_utf_8_are_read_one_by_one() -> None:
    decoded = decode("The café’s rent ".encode() + b"\x93now\x94", "a.txt")
    assert decoded.text == "The café’s rent “now”"
    assert decoded.warning is not None
    assert "WINDOWS-1252" in decoded.warning


def test_what_a_page_declares_counts_where_it_is_not_utf_8() -> None:
    welsh = "Tŷ Newydd".encode("iso-8859-14")
    assert decode(welsh, "a.html", "iso-8859-14").text == "Tŷ Newydd"
    assert decode("Tŷ Newydd".encode(), "a.html", "iso-8859-14").text == "Tŷ Newydd"


@pytest.mark.parametrize("declared", ["utf-8", "punycode", "no-such-encoding", "base64", "iso-8859-99"])
def test_a_declaration_that_cannot_be_is_not_followed(declared: str) -> None:
    assert decode("café".encode("windows-1252"), "a.html", declared).text == "café"


def test_a_text_of_an_old_macintosh_is_guessed_and_the_guess_is_told() -> None:
    text = "The Board’s “plan” for the café was noted; the Board’s chair signed it. " * 8 + "Å ç é"
    decoded = decode(text.encode("mac_roman"), "a.txt")
    assert decoded.text == text
    assert decoded.warning is not None
    assert "guessed" in decoded.warning


def test_characters_that_no_encoding_gives_are_replaced_and_counted() -> None:
    decoded = decode(b"\xff\xfeA\x00\x00\xd8B\x00", "a.txt")
    assert decoded.text == "A\ufffdB"
    assert decoded.warning == "1 character is no valid UTF-16-LE and shown as \ufffd"


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 99, b"MZ\x90\x00\x03" * 50])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"a\.bin is no text"):
        decode(data, "a.bin")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_text_comes_back_from_utf_8_and_from_utf_16_with_its_mark(text: str) -> None:
    assert decode(f"The {text}".encode(), "a.txt").text == f"The {text}"
    assert decode(text.encode("utf-16"), "a.txt").text == text


@given(st.binary())
def test_decoding_raises_nothing_but_unreadable(data: bytes) -> None:
    try:
        decoded = decode(data, "a.bin")
    except UnreadableError as error:
        assert str(error).startswith("a.bin is no text")  # noqa: PT017
    else:
        assert isinstance(decoded.text, str)
