"""What the server of worker processes imports before it makes any, so that each begins with the rules loaded and shares them.

Importing this module does work (it takes a small paper all the way), which is why nothing but that server imports it. spaCy and
dateparser are left to the workers: they take longer to load than all rules, and a single paper may need neither.
"""

import gc

# Reading makes many small things and few that hold each other: looking through all of them as often as Python does by itself takes
# longer, while patterns are compiled and spaCy is loaded, than both.
RARELY = (100_000, 20, 100)

gc.disable()  # nothing that is loaded here is ever thrown away

from pipeline.extract import extract  # noqa: E402
from pipeline.facts import Document, Line, Source, Span  # noqa: E402
from pipeline.segment import segment  # noqa: E402
from pipeline.workers import paper  # noqa: E402

__all__ = ["paper"]

_TEXT = "The Committee noted the report."

extract(segment(Document(Source("warm", "", "text/plain"), _TEXT, (Line(Span(0, len(_TEXT))),))))
gc.freeze()  # nor is it looked through for what can be thrown away, in any worker
gc.set_threshold(*RARELY)
gc.enable()
