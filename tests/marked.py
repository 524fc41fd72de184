"""Sentences with the facts marked in them, as tests of extraction.

    "a rise of <percentage value=12.5>12.5%</percentage> on the year"

A mark is `<kind name=value ...>words</kind>`; a value with a space in it stands in double quotes; marks may be nested.
What is not a mark ("<5%", "p < q") stays as it is. A mark that is never closed, closed twice or crossed with another is
an error, so a slip of the pen in a test cannot pass for a sentence that holds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from pipeline.facts import Fact, Segmented
from tests.papers import paper

# <date start=2020-01-01 end=2020-01-31>, <person role="Head of Audit">, </date>
_TAG = re.compile(r"<(?P<close>/?)(?P<kind>[a-z_]+)(?P<attributes>(?: [a-z_]+=(?:\"[^\"]*\"|[^\s>\"]+))*)>")
_ATTRIBUTE = re.compile(r" (?P<name>[a-z_]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s>\"]+))")


@dataclass(frozen=True)
class Mark:
    """A fact marked in a sentence: `start` and `end` are offsets in the plain sentence."""

    kind: str
    start: int
    end: int
    attributes: Mapping[str, str] = field(default_factory=dict)


def parse(text: str) -> tuple[str, list[Mark]]:
    """The plain sentence and its marks in the order they open. Raises ValueError for marks that do not pair."""
    plain: list[str] = []
    length = 0
    opened: list[tuple[str, int, dict[str, str], int]] = []
    marks: dict[int, Mark] = {}
    last = 0
    for order, tag in enumerate(_TAG.finditer(text)):
        plain.append(text[last : tag.start()])
        length += tag.start() - last
        last = tag.end()
        if not tag["close"]:
            opened.append((tag["kind"], length, _attributes(tag["attributes"]), order))
            continue
        if not opened or opened[-1][0] != tag["kind"]:
            raise ValueError(f"</{tag['kind']}> closes nothing in {text!r}")
        kind, start, attributes, order = opened.pop()
        if start == length:
            raise ValueError(f"<{kind}> marks no words in {text!r}")
        marks[order] = Mark(kind, start, length, attributes)
    if opened:
        raise ValueError(f"<{opened[-1][0]}> is never closed in {text!r}")
    plain.append(text[last:])
    return "".join(plain), [marks[order] for order in sorted(marks)]


def _attributes(text: str) -> dict[str, str]:
    found = _ATTRIBUTE.finditer(text)
    return {match["name"]: match["quoted"] if match["bare"] is None else match["bare"] for match in found}


def check(text: str, find: Callable[[Segmented], Iterable[Fact]], kind: str, *, date: str | None = None) -> None:
    """Asserts that `find` returns exactly the marks of `kind`: their words, and each attribute that the mark states.

    The lines of `text` are the blocks of a paper (see `tests.papers.paper`); `date` is the meeting's.
    """
    plain, marks = parse(text)
    wanted = [mark for mark in marks if mark.kind == kind]
    found = sorted(find(paper(plain, date=date)), key=lambda fact: (fact.evidence.start, -fact.evidence.end))
    assert [plain[f.evidence.start : f.evidence.end] for f in found] == [plain[m.start : m.end] for m in wanted], plain
    assert [(f.evidence.start, f.evidence.end) for f in found] == [(m.start, m.end) for m in wanted], plain
    for fact, mark in zip(found, wanted, strict=True):
        names = {f.name for f in fields(fact)}
        assert set(mark.attributes) <= names, f"{kind} has no {sorted(set(mark.attributes) - names)}"
        got = {name: getattr(fact, name) for name in mark.attributes}
        wrong = [name for name, printed in mark.attributes.items() if not same(printed, got[name])]
        assert not wrong, f"{plain[mark.start : mark.end]!r} in {plain!r}: wanted {dict(mark.attributes)}, found {got}"


def same(printed: str, value: Any) -> bool:
    """Whether an attribute as written states `value`: "none" is None, "true" is True, figures compare as numbers."""
    if value is None or isinstance(value, bool):
        return bool(printed == {None: "none", True: "true", False: "false"}[value])
    if isinstance(value, int | float):
        try:
            return abs(float(printed) - value) <= 1e-9 * max(1.0, abs(value))
        except ValueError:
            return False
    return bool(printed == value)
