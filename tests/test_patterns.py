"""Patterns that are kept from one run to the next are those that `re` makes, and are made again where what is kept is no good."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from array import array
from pathlib import Path
from re import _compiler, _parser

import pytest

from pipeline import patterns
from pipeline.patterns import _Shelf

ROOT = Path(__file__).resolve().parent.parent
PATTERN = r"\b(?P<bird>herons?|[ée]gret)\s+(?:(?P<deed>counted)|seen)\b"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "patterns.kept"


@pytest.fixture(autouse=True)
def every_one_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_WORTH", 0.0)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def kept_in(path: Path, pattern: str = PATTERN, flags: int = int(re.I)) -> re.Pattern[str]:
    shelf = _Shelf(path)
    shelf.pattern(pattern, flags)
    shelf.save()
    return _Shelf(path).pattern(pattern, flags)


def is_as_made(found: re.Pattern[str]) -> bool:
    return found == patterns._from_code(PATTERN, patterns._compiled(PATTERN, int(re.I)))  # its code, too


def test_what_is_kept_is_what_re_makes(path: Path) -> None:
    found, made = kept_in(path), re.compile(PATTERN, re.I)
    assert is_as_made(found)
    assert (found.groups, found.groupindex, found.flags, found.pattern) == (made.groups, made.groupindex, made.flags, made.pattern)
    match = found.search("Three Égret counted")
    assert match is not None
    assert match.groupdict() == {"bird": "Égret", "deed": "counted"}
    assert match.lastgroup == "deed"


def test_a_pattern_is_compiled_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_in(path)
    monkeypatch.setattr(patterns, "_compiled", None)
    assert _Shelf(path).pattern(PATTERN, int(re.I)).search("egret") is None
    with pytest.raises(TypeError):
        _Shelf(path).pattern(PATTERN, 0)


def test_two_processes_keep_the_patterns_of_both(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = _Shelf(path), _Shelf(path)
    for shelf, pattern in ((one, "smew"), (other, "teal")):
        shelf.pattern(pattern, 0)
    one.save()
    other.save()
    monkeypatch.setattr(patterns, "_compiled", None)
    shelf = _Shelf(path)
    assert all(shelf.pattern(pattern, 0).fullmatch(pattern) for pattern in ("smew", "teal"))
    assert os.listdir(path.parent) == [path.name]


def test_patterns_long_changed_are_dropped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_MOST", 2)
    for pattern in ("ruff", "smew", "teal"):
        kept_in(path, pattern)
    assert {pattern for pattern, _ in _Shelf(path)._read()} == {"teal"}


@pytest.mark.parametrize("spoilt", [b"", b"x", bytes(4), bytes(40), marshal.dumps(("3.11", {}))])
def test_a_file_that_is_spoilt_is_made_again(path: Path, spoilt: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(spoilt)
    assert is_as_made(kept_in(path))
    assert _Shelf(path)._read()


def test_another_pythons_file_is_made_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as another:
        another.setattr(patterns, "_PYTHON", "another Python")
        kept_in(path, "smew")
    assert not _Shelf(path)._read()
    assert is_as_made(kept_in(path))


def test_one_wrong_bit_is_found(path: Path) -> None:
    kept_in(path)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        assert not _Shelf(path)._read()


def test_nothing_is_written_where_python_may_not_or_cannot(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.write_text("a file where the folder would be")
    assert is_as_made(kept_in(path))
    path.parent.unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept_in(path)
    assert not path.exists()


def test_nothing_is_left_of_a_file_that_cannot_be_finished(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert is_as_made(kept_in(path))
    assert os.listdir(path.parent) == []


def test_a_pattern_of_a_papers_words_is_not_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = _Shelf(path)
    monkeypatch.setattr(patterns, "_shelf", shelf)
    assert patterns.compile("Wrenfield") == re.compile("Wrenfield")
    assert not shelf._made


def test_an_error_is_that_of_re() -> None:
    with pytest.raises(re.error):
        patterns.kept("(", 0)


def test_every_pattern_of_the_package_is_as_re_makes_it(tmp_path: Path) -> None:
    keep = (
        "import gc, pipeline.extract, pipeline.read\n"
        "from pipeline import patterns\n"
        "from pipeline.language.gate import Gated\n"
        "gates = [value for value in gc.get_objects() if isinstance(value, Gated)]\n"
        "for gate in gates: gate.compiled, gate._scouting\n"
        "patterns.save()\n"
    )
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, "-c", keep], cwd=ROOT, env=environment, check=True)
    (path,) = tmp_path.rglob("*.kept")
    entries = _Shelf(path)._read()
    for (pattern, flags), (all_flags, code, groups, places) in entries.items():
        made = re.compile(pattern, flags)
        assert (all_flags, groups, places) == (made.flags, made.groups, dict(made.groupindex))
        ours, theirs = array("I", code).tolist(), _compiler._code(_parser.parse(pattern, flags), flags)
        assert ours[1 + ours[1] :] == theirs[1 + theirs[1] :]  # behind the block that tells the search where to try
    assert len(entries) > 1500


@pytest.mark.parametrize("word", ["Ann", "Áine", "Siân", "Órla", "Łukasz", "Ōtaki", "Żak", "Ørsted", "Müller", "Wiśniewski"])
def test_letters_of_all_latin_alphabets_are_letters(word: str) -> None:
    assert patterns.compile(r"[A-Z][a-z]+").fullmatch(word)
    assert patterns.kept(r"(?:[A-Z][a-z]*|[^A-Za-z]+)").fullmatch(word)
    assert not patterns.compile(r"[^A-Za-z ]").search(word)


def test_a_pattern_that_is_searched_for_as_it_is_printed_stays_so() -> None:
    assert patterns.findall(r"[a-z]+", "siân") == ["si", "n"]


def test_signs_and_figures_are_no_letters() -> None:
    assert not patterns.compile(r"[A-Za-z]").search("× ÷ 4 – ’ £")
    assert not patterns.compile(r"[A-Z]").search("éàß")
