"""Dates: every calendar expression of a paper as its first and last day.

`find` reads a paper, `read` a text by the `Context` that `context_of` makes of its paper. The way through: `scan` (text -> atoms),
`join` (atoms -> expressions), `resolve` (expression -> first and last day).
"""

from pipeline.extract.dates.context import Context, context_for
from pipeline.extract.dates.find import Reading, context_of, find, read

__all__ = ["Context", "Reading", "context_for", "context_of", "find", "read"]
