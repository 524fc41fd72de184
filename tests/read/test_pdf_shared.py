"""Real papers: the words read of a PDF are those that another program reads of it, but for running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.read.pdf_papers import read

SHARED = Path(__file__).resolve().parents[3] / "shared" / "gold" / "dev"
PAPERS = sorted(path for path in SHARED.glob("*.pdf") if path.with_suffix(".txt").exists())
WORD = re.compile(r"\w+")

pytestmark = pytest.mark.skipif(not PAPERS, reason="../shared is not here")


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_no_words_are_lost_or_made_up(path: Path) -> None:
    theirs = Counter(WORD.findall(path.with_suffix(".txt").read_text(encoding="utf-8")))
    ours = Counter(WORD.findall(read(path.read_bytes()).text))
    assert (theirs - ours).total() <= 0.03 * theirs.total()
    assert (ours - theirs).total() <= 0.005 * theirs.total()
