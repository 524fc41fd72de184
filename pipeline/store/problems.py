"""Files and folders that could not even be opened: problems of a path, not of a document."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, func, insert, select

from pipeline.errors import Failure
from pipeline.store.tables import tables


def note_unopened(connection: Connection, roots: Sequence[str], failures: Mapping[str, Failure]) -> bool:
    """Makes `failures` (path -> why) the unopened paths at or below `roots`; returns whether that changed anything."""
    problem = tables()["problem"]
    of_path = select(problem.c.id, problem.c.path, problem.c.stage, problem.c.sentence).where(problem.c.document_id.is_(None))
    noted = {
        path: (key, Failure(stage, sentence))
        for key, path, stage, sentence in connection.execute(of_path)
        if any(_within(path, root) for root in roots)
    }
    gone = [key for path, (key, failure) in noted.items() if failures.get(path) != failure]
    new = [path for path, failure in sorted(failures.items()) if path not in noted or noted[path][1] != failure]
    if gone:
        connection.execute(delete(problem).where(problem.c.id.in_(gone)))
    if new:
        highest = select(func.coalesce(func.max(problem.c.id), 0)).where(problem.c.document_id.is_(None))
        following = connection.execute(highest).scalar_one() + 1
        connection.execute(insert(problem), [_row(following + place, path, failures[path]) for place, path in enumerate(new)])
    return bool(gone or new)


def _within(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _row(key: int, path: str, failure: Failure) -> dict[str, object]:
    return {"id": key, "path": path, "stage": failure.stage, "severity": "unreadable", "sentence": failure.sentence}
