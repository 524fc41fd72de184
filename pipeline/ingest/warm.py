"""What the server of worker processes imports before it makes any, so that each begins with the language loaded and shares it.

Importing this module does work (it loads the language), which is why nothing but that server imports it.
"""

from pipeline.ingest import worker
from pipeline.language.nlp import nlp

__all__ = ["worker"]

nlp()
