"""The measure that a paragraph names last before a clause, of which the clause may go on to speak."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.extract import measures
from pipeline.extract.measures import Measure


class Before:
    """The measure named last: few clauses lean on one, so it is looked for when a clause asks, in the clauses passed over since."""

    __slots__ = ("_measure", "_over", "_passed")

    def __init__(self, over: Callable[[], Measure | None]) -> None:
        self._over: Callable[[], Measure | None] | None = over  # what finds the measure that stands over the paragraph
        self._measure: Measure | None = None
        self._passed: list[str] = []

    def tell(self, name: str) -> None:
        """A clause has told of a measure."""
        self._measure, self._over = Measure(0, 0, name, "told"), None
        self._passed.clear()

    def pass_over(self, text: str) -> None:
        """A clause has told of none; it may still name one."""
        self._passed.append(text)

    @property
    def measure(self) -> Measure | None:
        """The measure named last, or that stands over the paragraph."""
        named = next(filter(None, (measures.heads(text) + measures.coded(text) for text in reversed(self._passed))), None)
        self._passed.clear()
        if named:
            self._measure, self._over = named[-1], None
        elif self._over is not None:
            self._measure, self._over = self._over(), None
        return self._measure
