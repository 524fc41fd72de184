"""Files and folders -> a database. `ingest` is the verb; it may be run again, killed, and run at the same time as questions."""

from pipeline.ingest.run import NothingFoundError, Summary, ingest
from pipeline.workers.pool import WorkerError

__all__ = ["NothingFoundError", "Summary", "WorkerError", "ingest"]
