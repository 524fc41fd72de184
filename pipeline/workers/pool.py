"""Processes that do one thing at a time and may die of it.

A paper can crash the program that reads it, hang it, or ask for all the memory. Each worker is a process of its own with a limit of
memory; what it holds is known, so when it dies or takes too long, that one task is lost and the rest goes on in a new worker.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Generic, TypeVar

from pipeline.errors import UserError

TaskT = TypeVar("TaskT")
ResultT = TypeVar("ResultT")

_AHEAD = 4  # tasks that a worker holds, so that it need not wait for the parent between small ones
_RETIRING = 0.5  # the share of its memory at which a worker makes room for a fresh one: libraries keep what they have seen
_START_SECONDS = 60.0  # for a worker to come up
_END_SECONDS = 2.0  # for an idle worker to go


@dataclass(frozen=True, slots=True)
class Lost:
    """Why a task has no result: a sentence for a person."""

    sentence: str


class WorkerError(UserError):
    """Workers cannot be started here. The message is one sentence for a person."""


@dataclass(slots=True)
class _Worker(Generic[TaskT]):
    process: BaseProcess
    connection: Connection
    held: deque[TaskT] = field(default_factory=deque)  # sent and not yet answered, the first one in hand
    began: float = 0.0  # when the one in hand was taken up, as far as the parent can tell


class Workers(Generic[TaskT, ResultT]):
    """A fixed number of processes that call `work` on tasks. Use it as a context manager; `work` is a function of a module."""

    def __init__(
        self,
        work: Callable[[TaskT], ResultT],
        *,
        count: int,
        seconds: float,
        memory: int,
        preload: str | None = None,
        at_end: Callable[[], None] | None = None,
    ) -> None:
        """`seconds` is how long a task may take, `memory` how many bytes a worker may use, `preload` a module to import before,
        `at_end` what a worker does when no task is left for it."""
        self._work, self._count, self._seconds, self._memory, self._at_end = work, count, seconds, memory, at_end
        self._context = _context(preload)
        self._workers: list[_Worker[TaskT]] = []

    def __enter__(self) -> Workers[TaskT, ResultT]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for worker in self._workers:
            worker.connection.close()  # an idle worker ends when nobody is there to ask it
        deadline = time.monotonic() + _END_SECONDS
        for worker in self._workers:
            worker.process.join(0 if worker.held else max(0.0, deadline - time.monotonic()))
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self._workers.clear()

    def map(self, tasks: Iterable[TaskT]) -> Iterator[tuple[TaskT, ResultT | Lost]]:
        """Each task with its result, in the order in which they are done. Raises WorkerError if no worker can be started."""
        waiting = deque(tasks)
        while len(self._workers) < min(self._count, len(waiting)):
            self._workers.append(self._start())
        while True:
            self._hand_out(waiting)
            busy = [worker for worker in self._workers if worker.held]
            if not busy:
                return
            ready = self._wait(busy)
            for worker in busy:
                if worker.connection in ready:
                    yield self._receive(worker, waiting)
                elif time.monotonic() - worker.began > self._seconds:
                    worker.process.kill()
                    task = self._replace(worker, waiting)[0]
                    yield task, Lost(f"It took longer than {self._seconds:.0f} seconds to read, so it was left.")

    def _hand_out(self, waiting: deque[TaskT]) -> None:
        for depth in range(_AHEAD):
            for worker in self._workers:
                if waiting and len(worker.held) == depth:
                    if not worker.held:
                        worker.began = time.monotonic()
                    with suppress(BrokenPipeError, ConnectionResetError):  # it is dead: the next receive finds that out
                        worker.connection.send(waiting[0])
                    worker.held.append(waiting.popleft())

    def _wait(self, busy: list[_Worker[TaskT]]) -> set[object]:
        until = min(worker.began for worker in busy) + self._seconds
        return set(wait([worker.connection for worker in busy], max(0.0, until - time.monotonic()) + 0.01))

    def _receive(self, worker: _Worker[TaskT], waiting: deque[TaskT]) -> tuple[TaskT, ResultT | Lost]:
        try:
            answer: tuple[ResultT, bool] = worker.connection.recv()
        except (EOFError, OSError):
            task, code = self._replace(worker, waiting)
            return task, Lost(f"The program that read it {_ending(code)}, so it was left.")
        result, retires = answer
        if retires:
            return self._replace(worker, waiting)[0], result
        worker.began = time.monotonic()
        return worker.held.popleft(), result

    def _replace(self, worker: _Worker[TaskT], waiting: deque[TaskT]) -> tuple[TaskT, int | None]:
        """Puts a new worker in the place of one that has ended; returns the task that this one had in hand and its exit code.

        What it had not begun goes back to the front of the queue.
        """
        worker.process.join()
        code = worker.process.exitcode
        worker.connection.close()
        task = worker.held.popleft()
        waiting.extendleft(reversed(worker.held))
        self._workers[self._workers.index(worker)] = self._start()
        return task, code

    def _start(self) -> _Worker[TaskT]:
        ours, theirs = self._context.Pipe()
        arguments = (theirs, self._work, self._memory, self._at_end)
        process = self._context.Process(target=_serve, args=arguments, daemon=True)  # type: ignore[attr-defined]
        try:
            process.start()
            theirs.close()
            if not ours.poll(_START_SECONDS):
                raise EOFError
            ours.recv()
        except (EOFError, OSError) as error:
            if process.pid is not None:
                process.kill()
            raise WorkerError("The program cannot start a second process to read papers in.") from error
        return _Worker(process, ours)


def start_server(preload: str) -> None:
    """Starts the server that makes processes, where there are such, with the module `preload` imported; it is ready some time after.

    A caller with other things to load calls this first, and both load at once. Without work to do the server ends with the caller.
    """
    if _context(preload).get_start_method() == "forkserver":
        forkserver.ensure_running()


def _context(preload: str | None) -> BaseContext:
    """How processes are made: from a server that has imported what they need, where there are such; else afresh."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # numpy's own threads would fight over the cores
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    if preload:
        context.set_forkserver_preload([preload])
    return context


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        name = signal.Signals(-code).name
        return f"was killed ({name})" + (", perhaps for want of memory" if name == "SIGKILL" else "")
    return f"ended with code {code}"


def _serve(connection: Connection, work: Callable[[TaskT], ResultT], memory: int, at_end: Callable[[], None] | None) -> None:
    """What a worker does: a task, its result, the next task, until nobody is at the other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    _limit_memory(memory)
    connection.send(None)
    while True:
        try:
            task: TaskT = connection.recv()
        except EOFError:
            if at_end:
                at_end()
            return
        result = work(task)
        retires = _memory_used() > _RETIRING * memory
        try:
            connection.send((result, retires))
        except (BrokenPipeError, MemoryError):  # nobody is there, or the result is too large to send: the parent sees us end
            return
        if retires:
            return


def _memory_used() -> int:
    """The most memory in bytes that this process has had; 0 where that cannot be told."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))
