"""The papers at the paths that a user names."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import reason
from pipeline.printable import printable
from pipeline.store import Failure, File

# What lies beside papers and is none: the facts and the links written for them, and databases with their logs.
_OURS = (".facts.json", "links.json", ".db", ".db-wal", ".db-shm", ".db-journal", ".sqlite", ".sqlite3")

_BLOCK = 1 << 20


@dataclass(slots=True)
class Found:
    """Files in the order of their paths, where each can be opened, and the paths that cannot, with the reason."""

    files: list[File] = field(default_factory=list)
    places: dict[str, Path] = field(default_factory=dict)  # a file's printable path -> the path to open
    failures: dict[str, Failure] = field(default_factory=dict)


def find(paths: Iterable[Path]) -> Found:
    """Every file at or below `paths`, hashed, each once and in the order of their paths.

    Left out inside folders: hidden files and folders, NAME.facts.json, links.json, databases, and the "NAME_files" folder that a browser
    saves beside NAME.html. Links are followed, a folder that contains itself once. What cannot be opened is in `failures`.
    """
    found = Found()
    candidates: dict[str, Path] = {}
    for path in paths:
        absolute = Path(os.path.abspath(path))
        for file in _files_at(absolute, found.failures):
            candidates[printable(str(file))] = file
    for name in sorted(candidates):
        try:
            sha256, size = _fingerprint(candidates[name])
        except OSError as error:
            found.failures[name] = Failure("find", f"It cannot be opened: {reason(error)}.")
            continue
        found.files.append(File(name, sha256, size))
        found.places[name] = candidates[name]
    return found


def _files_at(path: Path, failures: dict[str, Failure]) -> Iterator[Path]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        failures[printable(str(path))] = Failure("find", _unopened(path, error))
        return
    if stat.S_ISDIR(mode):
        yield from _files_below(path, failures, set())
    elif stat.S_ISREG(mode):
        yield path
    else:
        failures[printable(str(path))] = Failure("find", "It is neither a file nor a folder, so it holds no paper.")


def _files_below(folder: Path, failures: dict[str, Failure], above: set[tuple[int, int]]) -> Iterator[Path]:
    """The papers below a folder; `above` holds the folders that lead to it, so that a link back to one of them is not followed."""
    try:
        status = folder.stat()
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError as error:
        failures[printable(str(folder))] = Failure("find", f"The folder cannot be opened: {reason(error)}.")
        return
    key = (status.st_dev, status.st_ino)
    if key in above:
        return
    present = set(names)
    for name in names:
        if not _is_left_out(name, present):
            path = folder / name
            try:
                mode = path.stat().st_mode
            except OSError as error:
                failures[printable(str(path))] = Failure("find", _unopened(path, error))
                continue
            if stat.S_ISDIR(mode):
                yield from _files_below(path, failures, above | {key})
            elif stat.S_ISREG(mode):
                yield path


def _is_left_out(name: str, beside: set[str]) -> bool:
    if name.startswith(".") or name.lower().endswith(_OURS):
        return True
    page = name.removesuffix("_files")  # "minutes_files", saved with "minutes.html"
    return page != name and bool({page + ".html", page + ".htm"} & beside)


def _unopened(path: Path, error: OSError) -> str:
    if path.is_symlink() and not path.exists():
        return "It is a link to something that is not there."
    return f"It cannot be opened: {reason(error)}."


def _fingerprint(path: Path) -> tuple[str, int]:
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return digest.hexdigest(), size
