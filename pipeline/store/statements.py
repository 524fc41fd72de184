"""An SQL script cut into its statements."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

# White space and comments before a statement: "-- Papers\n\n"
_BEFORE = re.compile(r"\A(?:\s|--.*(?:\n|\Z))+")
# "PRAGMA user_version = 1;", "CREATE VIRTUAL TABLE search USING fts5 (...)", "CREATE UNIQUE INDEX ...", "INSERT INTO ..."
_KIND = re.compile(r"CREATE (?:VIRTUAL TABLE|TABLE|UNIQUE INDEX|INDEX|VIEW|TRIGGER)\b|\w+", re.I)
_NAME = re.compile(rf"(?:{_KIND.pattern})\s+(?P<name>\w+)", re.I)


def statements(script: str) -> Iterator[str]:
    """Each statement of the script with the comments inside it and its semicolon; comments before it are left out.

    Raises ValueError if the last one does not end.
    """
    held = ""
    for part in re.split("(?<=;)", script):
        held += part
        if sqlite3.complete_statement(held):  # a semicolon that ends a statement: in no comment, no text, no trigger
            yield _BEFORE.sub("", held)
            held = ""
    rest = _BEFORE.sub("", held)
    if rest:
        raise ValueError(f"The script ends inside a statement: {rest[:60]!r}")


def kind_of(statement: str) -> str:
    """What a statement does: "CREATE TABLE", "PRAGMA", "INSERT", in capitals."""
    match = _KIND.match(statement)
    return match[0].upper() if match else ""


def name_of(statement: str) -> str:
    """What a CREATE makes, by name: "risk" of "CREATE TABLE risk (...)". Raises ValueError if it makes nothing."""
    match = _NAME.match(statement)
    if match is None or not kind_of(statement).startswith("CREATE "):
        raise ValueError(f"This makes nothing: {statement[:60]!r}")
    return match["name"]
