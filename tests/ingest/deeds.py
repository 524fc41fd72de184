"""What workers are made to do in tests: they are other processes, so it must be importable there."""

from __future__ import annotations

import os
import signal
import time

from pipeline.store import Failure, Rows
from pipeline.workers.paper import Task, read_paper


def double(number: int) -> int:
    return 2 * number


def process_of(number: int) -> int:
    del number
    return os.getpid()


def crash_at_13(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGSEGV)
    return number


def leave_at_13(number: int) -> int:
    if number == 13:
        os._exit(3)
    return number


def sleep_at_13(number: int) -> int:
    if number == 13:
        time.sleep(60)
    return number


def take(megabytes: int) -> str:
    try:
        return f"took {len(bytearray(megabytes * 1_000_000)) // 1_000_000}"
    except MemoryError:
        return "too much"


def fill(megabytes: int) -> int:
    """Uses so much memory for a moment; returns the process that did."""
    b"x" * (megabytes * 1_000_000)
    return os.getpid()


def read_or_die(task: Task) -> Rows | Failure:
    """Reads a paper as a run does, but for those whose name says what happens to them."""
    match task.path.stem:
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "fault":
            raise_as_a_rule_would()
    return read_paper(task)


def read_slowly(task: Task) -> Rows | Failure:
    time.sleep(0.05)
    return read_paper(task)


def raise_as_a_rule_would() -> None:
    raise SystemExit("a rule that ends its process")
