"""Minutebook's ingest beside the plain way, on the same papers, in turn.

    python bench/speed.py FOLDER [--pdfs 50] [--texts 100] [--rounds 1]

Takes papers evenly from FOLDER, runs `minutebook ingest` and bench/plain_way.py on them, each as a process of its own, and prints
wall seconds, processor seconds, peak memory of the largest process, and the ratio. Figures are of the machine it runs on.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def evenly(papers: list[Path], count: int) -> list[Path]:
    """`count` of `papers`, spread over the whole list."""
    if len(papers) <= count:
        return papers
    return [papers[i * len(papers) // count] for i in range(count)]


def timed(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak MiB of a command and its children. Raises if it could not do its work."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wall = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {done.returncode}: {done.stderr[-400:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, spent, after.ru_maxrss / 1024


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
