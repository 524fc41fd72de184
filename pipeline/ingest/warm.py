"""What the server of worker processes imports before it makes any, so that each begins with the language loaded and shares it.

Importing this module does work (it takes a small paper all the way), which is why nothing but that server imports it.
"""

from pipeline.extract import extract
from pipeline.facts import Document, Line, Source, Span
from pipeline.ingest import worker
from pipeline.segment import segment

__all__ = ["worker"]

_TEXT = "The Committee noted the report of 2019 Feb 26."  # a form of date that dateparser is loaded for

extract(segment(Document(Source("warm", "", "text/plain"), _TEXT, (Line(Span(0, len(_TEXT))),))))
