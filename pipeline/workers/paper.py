"""What a worker does with a paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import Failure, StoreError
from pipeline.facts import UnreadableError
from pipeline.rows import Rows, rows_of


@dataclass(frozen=True, slots=True)
class Task:
    """A paper to read: the id that its content has in the store, and where it lies."""

    document_id: int
    path: Path
    sha256: str


def read_paper(task: Task) -> Rows | Failure:
    """The rows of a paper, or why there are none. A failure of stage "find" is one of the moment: the next run tries again."""
    # here, since the process that hands papers out reads none and need not wait for the rules to be loaded
    from pipeline.extract import extract
    from pipeline.read import read
    from pipeline.segment import segment

    stage = "read"
    try:
        document = read(task.path)
        if document.source.sha256 != task.sha256:
            return Failure("find", "It changed while it was read: ingest it again.")
        stage = "segment"
        segmented = segment(document)
        stage = "extract"
        paper = extract(segmented)
        stage = "store"
        return rows_of(paper, task.document_id)
    except UnreadableError as error:
        return Failure(stage if task.path.exists() else "find", _without_path(str(error), task.path))
    except StoreError as error:
        return Failure(stage, str(error))
    except MemoryError:
        return Failure(stage, "It needs more memory to read than a paper may have: split it and try again.")
    except Exception as error:  # noqa: BLE001 - one paper's fault is that paper's problem, told in the store
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return Failure(stage, f"The rules failed on it, which is a fault of Minutebook to report ({reason[:200]}).")


def _without_path(message: str, path: Path) -> str:
    """The message as a sentence of its own, as the path stands beside it in the store.

    "/papers/june.pdf is encrypted." -> "It is encrypted."; "/papers/june.pdf: no page can be read." -> "No page can be read."
    """
    if message.startswith(f"{path}: "):
        rest = message.removeprefix(f"{path}: ")
        return rest[0].upper() + rest[1:]
    return "It " + message.removeprefix(f"{path} ") if message.startswith(f"{path} ") else message
