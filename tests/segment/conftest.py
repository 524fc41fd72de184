"""A paper as text, read and segmented, without a file."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from pipeline.facts import Segmented, Source
from pipeline.read.plain import read_plain
from pipeline.segment import segment


@pytest.fixture
def cut() -> Callable[[str], Segmented]:
    def segmented(text: str) -> Segmented:
        data = dedent(text).strip().encode()
        return segment(read_plain(data, Source("paper.txt", "0" * 64, "text/plain", len(data))))

    return segmented
