"""The words that the package's patterns cannot match without, written down so that no process has to read them from the patterns.

    python -m bench.gate_words             makes pipeline/language/gate_words.tsv
    python -m bench.gate_words --check     only says whether it is as it would be made: exit code 1 if not

To be run after a change of a gated pattern, or of how words are read from patterns. What a stale table costs is time, not a find.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import pkgutil
import sys
from pathlib import Path

import pipeline
from pipeline.language.gate import Gated, read_words
from pipeline.language.known_words import TABLE, key_of

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "pipeline" / "language" / TABLE
READING = ("read", "segment", "extract", "language")  # the stages that have gated patterns
FORMATS = (".html", ".md", ".txt")


def gates() -> list[Gated]:
    """Every gated pattern of the package: those of its modules, and those that reading the papers of corpus/ makes."""
    for stage in READING:
        package = importlib.import_module(f"pipeline.{stage}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    for paper in sorted(path for path in (ROOT / "corpus").glob("*/*") if path.suffix in FORMATS):
        pipeline.paper_of(paper)
    return [value for value in gc.get_objects() if isinstance(value, Gated)]


def table() -> str:
    """The text of the table, a line a pattern."""
    words = {key_of(gate.pattern, gate.flags): read_words(gate.pattern, gate.flags) for gate in gates()}
    return "".join(f"{key}\t{json.dumps(groups, ensure_ascii=True)}\n" for key, groups in sorted(words.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    if not parser.parse_args().check:
        PLACE.write_text(table(), "utf-8")
    elif PLACE.read_text("utf-8") != table():
        sys.exit(f"{PLACE.relative_to(ROOT)} is not of these patterns: python -m bench.gate_words")


if __name__ == "__main__":
    main()
