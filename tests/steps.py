"""How much work a call does, counted and not timed: the same on any machine, busy or idle."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def steps(work: Callable[[], object]) -> int:
    """The calls of functions, Python's own among them, that `work` makes."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def grows_in_proportion(work: Callable[[int], object], size: int) -> bool:
    """Whether four times the input takes about four times the steps; were it the square, it would take sixteen times as many."""
    work(size // 4)  # what is read once and kept does not count
    return steps(lambda: work(4 * size)) < 6 * steps(lambda: work(size))
