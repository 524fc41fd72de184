"""Mentions for the tests of linking, in short: paper 3 is the third of its body, a quarter after the second."""

from __future__ import annotations

from itertools import count
from typing import Any

from pipeline.link import ActionMention, ActionUpdateMention, IndicatorMention, NameMention, Place, Ref, RiskMention

COUNCIL, AUDIT, SCRUTINY = 1, 2, 3
_numbers = count(1)
_DATES = [f"{2020 + quarter // 4}-{3 * (quarter % 4) + 1:02}-15" for quarter in range(40)]


def _of(table: str, field: str, paper: int, body: int) -> tuple[Ref, int, int, str, Place]:
    number = next(_numbers)
    return Ref(table, number, field), paper, body, _DATES[paper], Place(_DATES[paper], f"{paper:064}", number)


def named(
    name: str | None, paper: int, *, kind: str | None = "councillor", role: str | None = None, body: int = AUDIT, table: str = "person_mention",
    field: str = "name", attendance: str | None = None,
) -> NameMention:  # fmt: skip
    return NameMention(*_of(table, field, paper, body), name=name, role=role, kind=kind, attendance=attendance)


def risk(title: str, paper: int, reference: str | None = None, *, words: str = "", after: str = "") -> RiskMention:
    return RiskMention(*_of("risk_observation", "title", paper, AUDIT), title=title, reference=reference, words=words, after=after)


def measure(name: str, paper: int, unit: str | None = "percent", **figures: float) -> IndicatorMention:
    """`figures` are value, previous and target."""
    return IndicatorMention(*_of("indicator_observation", "name", paper, AUDIT), name=name, unit=unit, **figures)


def task(words: str, paper: int, *, body: int = AUDIT, document: int | None = None, **about: Any) -> ActionMention:
    """`document` where it is another paper of the meeting; `about` holds the fields of an ActionMention."""
    ref, of, *common = _of("action_mention", "action", paper, body)
    return ActionMention(ref, document or of, *common, words=words, **about)


def told(words: str, paper: int, status: str = "done", *, matter: str | None = None, body: int = AUDIT, **about: Any) -> ActionUpdateMention:
    common = _of("action_update", "action", paper, body)
    return ActionUpdateMention(*common, words=words, status=status, matter=matter or words, **about)
