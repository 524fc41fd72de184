"""An SQL script cut into its statements."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

# "PRAGMA user_version = 1;", "CREATE VIRTUAL TABLE search USING fts5 (...)", "CREATE UNIQUE INDEX ...", "INSERT INTO ..."
_KIND = re.compile(r"CREATE (?:VIRTUAL TABLE|TABLE|UNIQUE INDEX|INDEX|VIEW|TRIGGER)\b|\w+", re.I)


def statements(script: str) -> Iterator[str]:
    """Each statement of the script with the comments inside it and its semicolon; comments between statements are left out.

    Raises ValueError if the last one does not end.
    """
    held = ""
    for line in script.splitlines(keepends=True):
        if not held and (not line.strip() or line.lstrip().startswith("--")):
            continue
        held += line
        if sqlite3.complete_statement(held):
            yield held.strip()
            held = ""
    if held.strip():
        raise ValueError(f"The script ends inside a statement: {held[:60]!r}")


def kind_of(statement: str) -> str:
    """What a statement does: "CREATE TABLE", "PRAGMA", "INSERT", in capitals."""
    match = _KIND.match(statement)
    return match[0].upper() if match else ""
