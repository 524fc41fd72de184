"""A printed line as the pieces between which there is room: what tables of plain text are read from where nothing else parts columns."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import patterns as re

_PIECE = re.compile(r"\S+(?: \S+)*")  # words one space apart


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a printed line at characters `left` up to `right`."""

    left: int
    right: int
    text: str

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def pieces_of(line: str) -> list[Piece]:
    """The pieces of a line, its tabs as the room that they print."""
    return [Piece(match.start(), match.end(), match.group()) for match in _PIECE.finditer(line.expandtabs())]
