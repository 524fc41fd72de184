"""Source of a paper -> the file that a clerk would have published: `load` reads a source, `render` makes its bytes.

A source is Markdown with a head of TOML (see corpus/README.md); a manner is one module here and one line in `_MANNERS`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from .source import PaperSource, load

__all__ = ["PaperSource", "load", "render"]

# Manner -> module and function, imported when the first paper of that manner is made.
_MANNERS = {
    "moderngov-meeting": ("modern_gov", "meeting_page"),
    "moderngov-item": ("modern_gov", "item_page"),
    "moderngov-printed": ("modern_gov", "printed_page"),
    "copied-page": ("copied", "copied_page"),
    "printed": ("printed", "printed"),
    "word": ("word", "word"),
    "markdown": ("plain", "markdown"),
    "converted-markdown": ("plain", "converted_markdown"),
    "converted-text": ("plain", "converted_text"),
}


def render(source: PaperSource) -> bytes:
    """The bytes of the paper, the same each time. Raises ValueError if its manner is unknown or it holds a block the manner cannot show."""
    if source.manner not in _MANNERS:
        raise ValueError(f"{source.stem}: manner {source.manner!r} is none of {', '.join(_MANNERS)}")
    module, function = _MANNERS[source.manner]
    renderer: Callable[[PaperSource], bytes] = getattr(import_module(f"{__name__}.{module}"), function)
    return renderer(source)
