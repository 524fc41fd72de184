"""A large store made of corpus/, and how long its questions take.

    python bench/large_store.py make 20000 large.db         a store of so many documents
    python bench/large_store.py copy large.db postgresql:// the same in an empty PostgreSQL database, given by its whole URL
    python bench/large_store.py ask large.db                every named question, as its example asks it; also of a URL
    python bench/large_store.py ask large.db --cold         the same while nothing of the file is in memory
    python bench/large_store.py add large.db                one more paper; also to a URL

The papers of corpus/ are read once. They come again as those of the same councils three years later, and so on, and then all of them as
those of other councils, with names, dates and content told apart, so that histories have many councils as well as many years. SQLite
itself multiplies their rows; everything after that (full-text search, whose paper each is, histories) is done as for any store. Figures
are of the machine it runs on.
"""

from __future__ import annotations

import argparse
import os
import shlex
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection

from pipeline.ingest import ingest
from pipeline.ingest.follow import follow
from pipeline.query import ask, questions
from pipeline.rows import COLUMNS, IDS_PER_DOCUMENT
from pipeline.store import Db, open_store
from pipeline.store.search import index
from pipeline.store.tables import tables

ROOT = Path(__file__).resolve().parent.parent
TIMES = 12  # how often each council's papers come again
YEARS = 3  # and how much later each time: as long as corpus/ tells of a council
ASKED = 50  # rows of an answer
AT_ONCE = 1000  # texts indexed together
# The columns that hold dates, by table: what is moved with the years.
_DATES = {"meeting": ("date",), "action_mention": ("due",), "action_update": ("due",), "date_mention": ("start_date", "end_date")}


def make(count: int, db: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.db"
        folders = [path for path in sorted((ROOT / "corpus").iterdir()) if any(path.glob("*.facts.json"))]
        timed("papers of corpus/ read", lambda: ingest(folders, corpus).loaded)
        with open_store(db, write=True).connect() as connection:
            driver = cast(sqlite3.Connection, connection.connection.driver_connection)
            driver.executescript(
                f"PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; ATTACH '{corpus}' AS corpus"
            )
            timed("documents written", lambda: multiply(connection, count))
            timed("councils followed", lambda: follow(connection))
    print(f"{db}: {db.stat().st_size / 1e6:.0f} MB")


def multiply(connection: Connection, count: int) -> int:
    """Fills the store with `count` variants of the papers in the database `corpus`: council 0 in its years, then council 1, and so on."""
    with connection.begin():
        connection.exec_driver_sql(
            f"""CREATE TEMP TABLE variant AS
            WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < {count})
            SELECT n.n + 1 AS number, d.id AS of, n.n / d.papers / {TIMES} AS council, n.n / d.papers % {TIMES} * {YEARS} AS later
            FROM n JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS papers FROM corpus.document) AS d
              ON d.place = n.n % d.papers"""
        )
        connection.exec_driver_sql("CREATE INDEX temp.variant_of ON variant (of, number)")
    for name in ("document", *COLUMNS):
        with connection.begin():
            columns = ", ".join(varied(name, column.name) for column in tables()[name].c)
            # in the order of ids: at the end of each table and of most of its indexes
            connection.exec_driver_sql(
                f"INSERT INTO main.{name} SELECT {columns} "
                f"FROM variant AS v CROSS JOIN corpus.{name} AS t ON {document_of(name)} = v.of ORDER BY v.number"
            )
    with connection.begin():
        connection.exec_driver_sql("INSERT INTO document_version SELECT path, 1, id FROM main.document")
        connection.exec_driver_sql("INSERT INTO search (search) VALUES ('rebuild')")
    return count


def copy(db: Path, url: str) -> int:
    """Puts all rows of the store in a SQLite file into an empty PostgreSQL database, and indexes their words; returns how many rows."""
    rows = 0
    with open_store(url, write=True).connect() as connection, closing(sqlite3.connect(db)) as source, connection.begin():
        driver: Any = connection.connection.driver_connection
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")  # references hold in the file
        for name, table in tables().items():
            if name.startswith("search"):  # each database has an index of its own
                continue
            connection.exec_driver_sql(f"DELETE FROM {name}")
            columns = ", ".join(table.c.keys())
            with driver.cursor().copy(f"COPY {name} ({columns}) FROM STDIN") as copying:
                for row in source.execute(f"SELECT {columns} FROM {name}"):
                    copying.write_row(row)
                    rows += 1
        entries = iter(source.execute("SELECT id, title, text FROM searchable"))
        while some := list(islice(entries, AT_ONCE)):
            index(connection, some)
    with open_store(url, write=True).connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")  # as the server does by itself some time after
    return rows


def document_of(name: str) -> str:
    """The document that a row of the table is of, in SQL."""
    columns = tables()[name].c.keys()
    if name == "document":
        return "t.id"
    return "t.document_id" if "document_id" in columns else f"(t.{columns[0]} / {IDS_PER_DOCUMENT})"


def varied(name: str, column: str) -> str:
    """What the column of a variant (v) holds where that of its template (t) holds t.column, in SQL."""
    if column == "document_id" or (name, column) == ("document", "id"):
        return "v.number"
    if column == "id" or column.endswith("_id"):
        return f"t.{column} + (v.number - v.of) * {IDS_PER_DOCUMENT}"
    if column in _DATES.get(name, ()):
        return f"(substr(t.{column}, 1, 4) + v.later) || substr(t.{column}, 5)"
    if (name, column) == ("meeting", "organization"):
        return "t.organization || CASE WHEN v.council THEN ' ' || v.council ELSE '' END"
    if (name, column) in (("document", "sha256"), ("document", "path")):
        return f"'/large/' || v.number || ' ' || t.{column}"
    return f"t.{column}"


def ask_all(db: Db, cold: bool) -> None:
    for name, entry in questions().items():
        if cold:
            forget(Path(db))
        began, worked = time.perf_counter(), time.process_time()
        answer = ask(db, name, shlex.split(entry.example)[3:], limit=ASKED)
        took = f"{time.perf_counter() - began:8.2f} s, {time.process_time() - worked:.2f} of the processor"
        print(f"{name:22} {took} {len(answer.rows):4} rows{' and more' if answer.cut else ''}", flush=True)


def forget(file: Path) -> None:
    """Has the system keep nothing of the file in memory."""
    with file.open("rb") as opened:
        os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def add_one(db: Db) -> None:
    source = next((ROOT / "corpus" / "marlhaven").glob("*-temporary-accommodation-item.html"))
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "one-more.html"
        paper.write_text(source.read_text("utf-8") + f"<!-- {time.time()} -->", "utf-8")
        timed("more paper", lambda: ingest([paper], db, processes=1).loaded)


def timed(what: str, work: Callable[[], int]) -> None:
    began, worked = time.perf_counter(), time.process_time()
    count = work()
    took = f"{time.perf_counter() - began:.2f} s, {time.process_time() - worked:.2f} of this process's processor time"
    print(f"{count} {what} in {took}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("count", type=int)
    making.add_argument("db", type=Path)
    copying = commands.add_parser("copy")
    copying.add_argument("db", type=Path)
    copying.add_argument("url")
    asking = commands.add_parser("ask")
    asking.add_argument("db")
    asking.add_argument("--cold", action="store_true")
    commands.add_parser("add").add_argument("db")
    given = parser.parse_args()
    if given.command == "make":
        if given.db.exists():
            sys.exit(f"{given.db} is there already: give another name.")
        make(given.count, given.db)
    elif given.command == "copy":
        timed("rows copied", lambda: copy(given.db, given.url))
    elif given.command == "ask":
        if given.cold and not (hasattr(os, "posix_fadvise") and Path(given.db).is_file()):
            parser.error("--cold needs a file, on a system that can be told to keep none of it in memory (not macOS or Windows).")
        ask_all(given.db, given.cold)
    else:
        add_one(given.db)


if __name__ == "__main__":
    main()
