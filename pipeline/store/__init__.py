"""Paper -> rows of the database. `open_store` opens or makes one, `rows_of` turns a paper into rows, `load` writes them.

The tables are those of `schema.sql`, the one definition.
"""

from pipeline.errors import Failure, StoreError, first_line
from pipeline.rows import Rows, rows_of
from pipeline.store.database import migrate_store, open_store
from pipeline.store.load import load, record_failure
from pipeline.store.place import Db, is_there, shown
from pipeline.store.problems import note_unopened
from pipeline.store.register import File, Registered, register
from pipeline.store.runs import begin_run, end_run
from pipeline.store.script import for_database
from pipeline.store.search import folded

__all__ = [
    "Db",
    "Failure",
    "File",
    "Registered",
    "Rows",
    "StoreError",
    "begin_run",
    "end_run",
    "first_line",
    "folded",
    "for_database",
    "is_there",
    "load",
    "migrate_store",
    "note_unopened",
    "open_store",
    "record_failure",
    "register",
    "rows_of",
    "shown",
]
