from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.ingest.find import find
from pipeline.printable import printable


def names(folder: Path, *paths: Path) -> list[str]:
    return [os.path.relpath(file.path, folder) for file in find(paths or [folder]).files]


def write(path: Path, text: str = "Minutes") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_folders_are_searched_to_the_bottom_and_other_files_left_out(tmp_path: Path) -> None:
    wanted = ["a.txt", "b/c/d.PDF", "b/e.html", "z.docx"]
    for name in wanted:
        write(tmp_path / name, name)
    for name in [".hidden.txt", ".git/x.txt", "a.facts.json", "links.json", "minutes.db", "minutes.db-wal", "b/e_files/style.css"]:
        write(tmp_path / name)
    assert names(tmp_path) == wanted


def test_a_folder_like_a_saved_pages_without_its_page_is_searched(tmp_path: Path) -> None:
    write(tmp_path / "case_files/a.txt")
    assert names(tmp_path) == ["case_files/a.txt"]


def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path) -> None:
    path = write(tmp_path / ".hidden.txt")
    assert names(tmp_path, path) == [".hidden.txt"]


def test_a_file_named_twice_is_one(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert names(tmp_path, tmp_path, path, tmp_path / "." / "a.txt") == ["a.txt"]


def test_the_same_bytes_have_the_same_fingerprint(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt")
    one, other = find([tmp_path]).files
    assert one.sha256 == other.sha256
    assert one.size == 7


def test_a_path_that_is_not_there_and_a_link_to_nothing_are_told(tmp_path: Path) -> None:
    (tmp_path / "gone.pdf").symlink_to(tmp_path / "nowhere.pdf")
    found = find([tmp_path, tmp_path / "missing"])
    assert {os.path.basename(path): failure.sentence for path, failure in found.failures.items()} == {
        "gone.pdf": "It is a link to something that is not there.",
        "missing": "It cannot be opened: No such file or directory.",
    }


def test_a_link_back_is_followed_no_further(tmp_path: Path) -> None:
    write(tmp_path / "a/b/c.txt")
    (tmp_path / "a/b/back").symlink_to(tmp_path / "a", target_is_directory=True)
    found = find([tmp_path])
    assert [os.path.relpath(file.path, tmp_path) for file in found.files] == ["a/b/c.txt"]
    assert found.failures == {}


def test_a_folder_that_cannot_be_opened_is_told_and_the_rest_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "locked/b.txt")
    scandir = os.scandir

    def refuse(path: Path):  # type: ignore[no-untyped-def]  # the user of the tests may be one to whom nothing is refused
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = find([tmp_path])
    assert [os.path.basename(file.path) for file in found.files] == ["a.txt"]
    assert found.failures[str(tmp_path / "locked")].sentence == "The folder cannot be opened: Permission denied."


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)  # to open it would wait for ever
    assert find([tmp_path]).files == []
    assert find([pipe]).failures[str(pipe)].sentence == "It is neither a file nor a folder, so it holds no paper."


def test_a_name_that_is_no_text_has_one_to_show(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text("Minutes")
    except OSError:
        pytest.skip("this file system has no such names")
    found = find([tmp_path])
    (file,) = found.files
    assert file.path.endswith("caf\\xe9.txt")
    assert found.places[file.path].read_text() == "Minutes"


def test_printable_leaves_text_as_it_is() -> None:
    assert printable("Café 😀") == "Café 😀"
    assert printable("caf\udce9") == "caf\\xe9"
