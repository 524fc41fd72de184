"""The answers in docs/queries.md, asked of the papers in corpus/:  python -m docs.make_queries [--check]

The page is its own source: each block of SQL is followed by its answer, a table that is written anew. With --check nothing is written;
it ends with code 1 if an answer is another one.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.ingest import ingest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "queries.md"

# A block of SQL, with the table that answers it if there is one.
_ASKED = re.compile(r"```sql\n(?P<sql>[^`]*)```\n(?:\n(?:\|.*\n)+)?")
_WIDEST = 160  # characters of a cell


def make_store(path: Path) -> None:
    """Reads all papers of corpus/ into a new store at `path`."""
    ingest([folder for folder in sorted((ROOT / "corpus").iterdir()) if any(folder.glob("*.facts.json"))], path)


def answered(page: str, store: sqlite3.Connection) -> str:
    """The page with the answers of the store. Raises sqlite3.Error if a question cannot be asked."""
    return _ASKED.sub(lambda match: f"```sql\n{match['sql']}```\n\n{table(store, match['sql'])}", page)


def table(store: sqlite3.Connection, sql: str) -> str:
    """The answer to a question as a table of Markdown; paths are told from the folder of the repository."""
    found = store.execute(sql)
    lines = [[column for column, *_ in found.description]]
    lines.append(["---"] * len(lines[0]))
    lines += [[_cell(value) for value in row] for row in found]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value) if value == int(value) else round(value, 3))
    words = " ".join(str(value).replace(f"{ROOT}/", "").split())
    if len(words) > _WIDEST:
        words = words[:_WIDEST].rsplit(" ", 1)[0] + " …"
    return words.replace("|", "\\|")


def main() -> int:
    """Writes the answers, or with --check says whether they are those of today."""
    before = PAGE.read_text("utf-8")
    with TemporaryDirectory() as folder:
        make_store(Path(folder) / "minutes.db")
        with closing(sqlite3.connect(Path(folder) / "minutes.db")) as store:
            after = answered(before, store)
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(after, "utf-8")
    elif before != after:
        print("docs/queries.md has other answers than the papers of corpus/: run `python -m docs.make_queries`.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
