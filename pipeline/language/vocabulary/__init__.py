"""Vocabularies as data: each file states its source at its head. `terms` reads a list, `table` a TOML file; both are read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def terms(name: str) -> tuple[str, ...]:
    """The terms of `NAME.txt`, one a line; blank lines and lines that begin with "#" are left out."""
    lines = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, Any]:
    """The content of `NAME.toml`."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))
