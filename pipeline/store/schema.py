"""schema.sql, the one definition of the store, and what follows from it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

# "PRAGMA user_version = 1;" and "PRAGMA application_id = 0x4d696e75;"
_VERSION = re.compile(r"^PRAGMA user_version = (\d+);", re.M)
_APPLICATION = re.compile(r"^PRAGMA application_id = (0x[0-9a-f]{8});", re.M)


@cache
def schema_sql() -> str:
    """The text of schema.sql: beside this module in an installed package, at the root in a checkout."""
    installed = Path(__file__).with_name("schema.sql")
    checkout = Path(__file__).parents[2] / "schema.sql"
    return (installed if installed.exists() else checkout).read_text("utf-8")


def schema_version() -> int:
    """The version that schema.sql gives itself."""
    return int(_stated(_VERSION), 10)


def application_id() -> int:
    """The number that marks a SQLite file as a store of Minutebook."""
    return int(_stated(_APPLICATION), 16)


def _stated(pattern: re.Pattern[str]) -> str:
    match = pattern.search(schema_sql())
    if match is None:
        raise ValueError(f"schema.sql must have a line like {pattern.pattern}")
    return match[1]
