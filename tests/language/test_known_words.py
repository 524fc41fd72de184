"""The words of patterns that were read beforehand are those of the patterns, and a pattern that nobody knew has its own read."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from pipeline.language.gate import gated, read_words
from pipeline.language.known_words import known_words

ROOT = Path(__file__).resolve().parents[2]


def test_table_is_of_the_patterns_of_today() -> None:
    # in a process of its own, where no test has made a pattern
    check = [sys.executable, "-m", "bench.gate_words", "--check"]
    told = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr


def test_pattern_that_is_not_in_the_table_has_its_words_read() -> None:
    pattern = r"\b(?:heron|egret)s?\s+counted\b"
    assert known_words(pattern, re.I) is None
    assert gated(pattern, re.I).needed == read_words(pattern, re.I) == (("egret counted", "heron counted", "egrets counted", "herons counted"),)


def test_words_are_known_for_a_pattern_under_its_own_flags() -> None:
    from pipeline.extract.updates.updates import _CONFIRMED

    assert known_words(_CONFIRMED.pattern, _CONFIRMED.flags) == read_words(_CONFIRMED.pattern, _CONFIRMED.flags)
    assert known_words(_CONFIRMED.pattern, 0) is None


def test_words_come_in_one_order_whatever_the_process() -> None:
    assert read_words(r"\b(?:teal|smew|goosander|ruff)\b", 0) == (("ruff", "smew", "teal", "goosander"),)
