from __future__ import annotations

import pytest

from pipeline.workers.pool import Lost, WorkerError, Workers
from tests.ingest import deeds

GIGABYTE = 1 << 30


def made(work, *, count: int = 2, seconds: float = 30.0) -> Workers:  # type: ignore[no-untyped-def,type-arg]
    return Workers(work, count=count, seconds=seconds, memory=GIGABYTE)


def test_each_task_has_its_result() -> None:
    with made(deeds.double) as workers:
        assert sorted(workers.map(range(100))) == [(n, 2 * n) for n in range(100)]


def test_work_is_shared_by_other_processes() -> None:
    with made(deeds.process_of, count=3) as workers:
        assert len({process for _, process in workers.map(range(60))}) == 3


def test_no_task_needs_no_process() -> None:
    with made(deeds.double) as workers:
        assert list(workers.map([])) == []


@pytest.mark.parametrize(
    ("work", "said"),
    [(deeds.crash_at_13, "was killed (SIGSEGV)"), (deeds.leave_at_13, "ended with code 3")],
)
@pytest.mark.parametrize("count", [1, 2])
def test_a_task_that_kills_its_process_is_the_only_one_lost(work, said: str, count: int) -> None:  # type: ignore[no-untyped-def]
    with made(work, count=count) as workers:
        results = dict(workers.map(range(30)))
    lost = results.pop(13)
    assert isinstance(lost, Lost)
    assert said in lost.sentence
    assert results == {n: n for n in range(30) if n != 13}


def test_a_task_that_hangs_is_left() -> None:
    with made(deeds.sleep_at_13, seconds=1.0) as workers:
        results = dict(workers.map(range(30)))
    lost = results.pop(13)
    assert isinstance(lost, Lost)
    assert lost.sentence == "It took longer than 1 seconds to read, so it was left."
    assert results == {n: n for n in range(30) if n != 13}


def test_a_worker_has_so_much_memory_and_no_more() -> None:
    with made(deeds.take, count=1) as workers:
        assert dict(workers.map([100, 2000])) == {100: "took 100", 2000: "too much"}


def test_a_worker_that_has_used_much_memory_makes_room_for_a_fresh_one() -> None:
    with made(deeds.fill, count=1) as workers:
        small = {process for _, process in workers.map([1, 2, 3])}
        large = [process for _, process in workers.map([700, 701, 702])]
    assert len(small) == 1
    assert len({*small, *large}) == 3  # the first of the large ones was done by the worker of the small ones


def test_workers_that_cannot_start_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = made(deeds.double)
    monkeypatch.setattr("pipeline.workers.pool._serve", deeds.double)  # ends at once, and never says that it is ready
    with workers, pytest.raises(WorkerError, match="cannot start"):
        list(workers.map(range(3)))
