"""A large store made of corpus/, and how long its questions take.

    python bench/large_store.py make 20000 large.db      a store of so many documents
    python bench/large_store.py ask large.db             every named question, as its example asks it
    python bench/large_store.py add large.db             one more paper

The papers of corpus/ are read once. They come again as those of other councils, and each council's again in later years, with names,
dates and content told apart, so that histories have many councils as well as many years. Figures are of the machine it runs on.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shlex
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import insert

from pipeline import paper_of
from pipeline.facts import Paper
from pipeline.ingest import ingest
from pipeline.ingest.follow import follow
from pipeline.query import ask, questions
from pipeline.store import begin_run, end_run, open_store, rows_of
from pipeline.store.rows import COLUMNS, IDS_PER_DOCUMENT, Rows
from pipeline.store.tables import tables

ROOT = Path(__file__).resolve().parent.parent
YEARS = 12  # how often each council's papers come again
_DATE = re.compile(r"\d{4}(?=-\d\d-\d\d$)")
# The columns that hold dates, by table: what is moved with the years.
_DATES = {"meeting": ("date",), "action_mention": ("due",), "action_update": ("due",), "date_mention": ("start_date", "end_date")}


def corpus_papers() -> list[Paper]:
    folders = [folder for folder in sorted((ROOT / "corpus").iterdir()) if any(folder.glob("*.facts.json"))]
    paths = [path for folder in folders for path in sorted(folder.iterdir()) if path.suffix != ".json"]
    return [paper_of(path) for path in paths]


def make(count: int, db: Path) -> None:
    began = time.perf_counter()
    papers = corpus_papers()
    print(f"{len(papers)} papers read in {time.perf_counter() - began:.1f} s", flush=True)
    templates = [rows_of(paper, 0) for paper in papers]
    began = time.perf_counter()
    with open_store(db, write=True).connect() as connection:
        with connection.begin():
            run_id = begin_run(connection, "bench/large_store.py", "bench")
        some: dict[str, list[dict[str, object]]] = {}
        for number, (template, council, year) in enumerate(variants(templates, count), start=1):
            add_rows(some, template, number, council, year, run_id)
            if number % 2000 == 0 or number == count:
                with connection.begin():
                    for name in ("document", "document_version", "run_document", *COLUMNS):
                        if some.get(name):
                            connection.execute(insert(tables()[name]), some[name])
                some = {}
        print(f"{count} documents written in {time.perf_counter() - began:.0f} s", flush=True)
        began = time.perf_counter()
        done = follow(connection)
        print(f"{done} councils followed in {time.perf_counter() - began:.1f} s")
        with connection.begin():
            end_run(connection, run_id)
    print(f"{db}: {db.stat().st_size / 1e6:.0f} MB")


def variants(templates: list[Rows], count: int) -> Iterator[tuple[Rows, int, int]]:
    """Each template as a paper of council 0 in year 0, then in the next year; then of council 1, and so on."""
    made = 0
    council = 0
    while True:
        for year in range(YEARS):
            for template in templates:
                if made == count:
                    return
                made += 1
                yield template, council, year
        council += 1


def add_rows(some: dict[str, list[dict[str, object]]], template: Rows, number: int, council: int, year: int, run_id: int) -> None:
    """The rows of one variant, with the document's number as its id."""
    path = f"/large/{council}/{year}/{number}.txt"
    sha256 = hashlib.sha256(path.encode()).hexdigest()
    base = number * IDS_PER_DOCUMENT
    document = {
        "id": number, "sha256": sha256, "path": path, "size": len(template.text), "status": "loaded", "extractor": "bench",
        "media_type": template.media_type, "url": template.url, "pages": template.pages, "words": template.words, "text": template.text,
    }  # fmt: skip
    some.setdefault("document", []).append(document)
    some.setdefault("document_version", []).append({"path": path, "number": 1, "document_id": number})
    some.setdefault("run_document", []).append({"run_id": run_id, "document_id": number, "outcome": "loaded"})
    for table, rows in template.tables.items():
        columns = COLUMNS[table]
        for row in rows:
            record = dict(zip(columns, row, strict=True))
            for name, value in record.items():
                if name == "document_id":
                    record[name] = number
                elif (name == "id" or name.endswith("_id")) and isinstance(value, int):
                    record[name] = base + value
                elif name in _DATES.get(table, ()) and isinstance(value, str):
                    record[name] = _DATE.sub(lambda found: str(int(found[0]) + year * 3), value)
            if table == "meeting" and record["organization"]:
                record["organization"] = f"{record['organization']} {council}" if council else record["organization"]
            some.setdefault(table, []).append(record)


def ask_all(db: Path) -> None:
    for name, entry in questions().items():
        began = time.perf_counter()
        answer = ask(db, name, shlex.split(entry.example)[3:], limit=50)
        print(f"{name:22} {time.perf_counter() - began:8.2f} s {len(answer.rows):4} rows{' and more' if answer.cut else ''}", flush=True)


def add_one(db: Path) -> None:
    source = next((ROOT / "corpus" / "marlhaven").glob("*-temporary-accommodation-item.html"))
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "one-more.html"
        paper.write_text(source.read_text("utf-8") + f"<!-- {time.time()} -->", "utf-8")
        summary = ingest([paper], db, processes=1)
    print(f"one more paper: {summary.seconds:.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("count", type=int)
    making.add_argument("db", type=Path)
    for name in ("ask", "add"):
        commands.add_parser(name).add_argument("db", type=Path)
    given = parser.parse_args()
    if given.command == "make":
        if given.db.exists():
            sys.exit(f"{given.db} is there already: give another name.")
        make(given.count, given.db)
    elif given.command == "ask":
        ask_all(given.db)
    else:
        add_one(given.db)


if __name__ == "__main__":
    main()
