"""That a reader of tables in plain text loses no word and makes none up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def assert_words_are_kept(lines: Iterable[str], pieces: Iterable[str | list[list[str]]]) -> None:
    """Compares printed lines with the paragraphs and tables read from them. A heading over several columns is said of each."""
    found: Counter[str] = Counter()
    for piece in pieces:
        for words in [piece] if isinstance(piece, str) else [cell for row in piece for cell in row]:
            found.update(words.split())
    wanted = Counter(word for line in lines for word in line.split())
    assert set(found) == set(wanted)
    assert all(found[word] >= wanted[word] for word in wanted)
