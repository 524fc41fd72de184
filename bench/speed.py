"""Minutebook's ingest beside the plain way, on the same papers, in turn.

    python bench/speed.py FOLDER [--pdfs 50] [--texts 100] [--rounds 1]

Takes papers evenly from FOLDER, runs `minutebook ingest` and bench/plain_way.py on them, each as a process of its own, and prints
wall seconds, processor seconds, peak memory of all its processes together, and the ratio. Figures are of the machine it runs on.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent


def evenly(papers: list[Path], count: int) -> list[Path]:
    """`count` of `papers`, spread over the whole list."""
    if len(papers) <= count:
        return papers
    return [papers[i * len(papers) // count] for i in range(count)]


def timed(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak MiB of a command with all its processes. Raises if it could not do its work.

    Workers are no children that the command waits for, so all processes of its session are watched in /proc (Linux).
    """
    start = time.perf_counter()
    spent: dict[int, float] = {}
    peak = 0.0
    with tempfile.TemporaryFile("w+") as said:
        running = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, start_new_session=True)
        while running.poll() is None:
            held = 0.0
            for pid, seconds, resident in processes_of(running.pid):
                spent[pid] = max(spent.get(pid, 0.0), seconds)
                held += resident
            peak = max(peak, held)
            time.sleep(0.05)
        wall = time.perf_counter() - start
        if running.returncode not in (0, 1):
            said.seek(0)
            raise SystemExit(f"{command[0]} ended with {running.returncode}: {said.read()[-400:]}")
    return wall, sum(spent.values()), peak


def processes_of(session: int) -> Iterator[tuple[int, float, float]]:
    """Each process of a session: its number, the processor seconds it has used, the MiB it holds."""
    tick, page = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it ended while we looked
            continue
        if int(fields[3]) == session:
            yield int(folder.name), (int(fields[11]) + int(fields[12])) / tick, int(fields[21]) * page / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pdfs", type=int, default=50)
    parser.add_argument("--texts", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=1)
    arguments = parser.parse_args()
    found = sorted(path for path in arguments.folder.rglob("*") if path.is_file())
    papers = evenly([p for p in found if p.suffix == ".pdf"], arguments.pdfs)
    papers += evenly([p for p in found if p.suffix in (".md", ".txt")], arguments.texts)
    print(f"{len(papers)} papers, {sum(p.stat().st_size for p in papers) / 1e6:.1f} MB, {os.cpu_count()} cores")
    print(f"{'':14}{'wall s':>9}{'cpu s':>9}{'peak MiB':>10}{'papers/s':>10}")
    names = [str(path) for path in papers]
    for _ in range(arguments.rounds):
        with tempfile.TemporaryDirectory() as folder:
            ours = timed([sys.executable, "-m", "pipeline", "ingest", *names, "--db", f"{folder}/ours.db"])
            plain = timed([sys.executable, str(HERE / "plain_way.py"), f"{folder}/plain.db", *names])
        for name, (wall, spent, peak) in (("minutebook", ours), ("plain way", plain)):
            print(f"{name:14}{wall:9.1f}{spent:9.1f}{peak:10.0f}{len(papers) / wall:10.1f}")
        print(f"the plain way takes {plain[0] / ours[0]:.1f} times as long, {plain[1] / ours[1]:.1f} times the processor time")


if __name__ == "__main__":
    main()
