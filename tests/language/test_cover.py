"""Stretches taken already: what overlaps one and what only touches it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.cover import Cover


def test_touching_is_no_overlap() -> None:
    cover = Cover([(5, 9), (0, 3)])
    assert not cover.overlaps(3, 5)
    assert cover.overlaps(2, 4)
    assert cover.overlaps(6, 7)
    cover.add(3, 5)
    assert cover.overlaps(4, 5)


@given(st.lists(st.integers(0, 40), min_size=2, max_size=12, unique=True), st.integers(0, 40), st.integers(1, 10))
def test_overlap_is_a_character_in_common(edges: list[int], start: int, length: int) -> None:
    ordered = sorted(edges)[: len(edges) // 2 * 2]
    stretches = list(zip(ordered[::2], ordered[1::2], strict=True))
    taken = {place for a, b in stretches for place in range(a, b)}
    assert Cover(stretches).overlaps(start, start + length) == bool(taken & set(range(start, start + length)))
