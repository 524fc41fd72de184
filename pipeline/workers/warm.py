"""What the server of worker processes imports before it makes any, so that each begins with the rules loaded and shares them.

Importing this module does work (it takes a small paper all the way), which is why nothing but that server imports it. spaCy and
dateparser are left to the workers: they take longer to load than all rules, and a single paper may need neither.
"""

import gc

gc.disable()  # nothing that is loaded here is ever thrown away

from pipeline.extract import extract  # noqa: E402
from pipeline.facts import Document, Line, Source, Span  # noqa: E402
from pipeline.garbage import collect_rarely  # noqa: E402
from pipeline.patterns import save  # noqa: E402
from pipeline.segment import segment  # noqa: E402
from pipeline.workers import paper  # noqa: E402

__all__ = ["paper"]

_TEXT = "The Committee noted the report."

extract(segment(Document(Source("warm", "", "text/plain"), _TEXT, (Line(Span(0, len(_TEXT))),))))
save()
gc.freeze()  # nor is it looked through for what can be thrown away, in any worker
collect_rarely()
gc.enable()
