"""A line as its words are collected from HTML or Markdown, piece by piece, and how much of it is printed strong."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class MarkedLine:
    """The words of one line, and how many of their letters and figures are strong or linked to a document."""

    pieces: list[str] = field(default_factory=list)
    letters: int = 0
    strong: int = 0
    led: int = 0  # pieces from the first on that are strong
    linked: int = 0

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def all_strong(self) -> bool:
        return 0 < self.strong == self.letters

    @property
    def strong_lead(self) -> str:
        """The words that it begins with and that alone are strong: "Police report" of "**Police report** – nothing new"."""
        return "".join(self.pieces[: self.led]).strip() if self.strong < self.letters else ""

    def add(self, piece: str, *, strong: bool, linked: bool = False) -> None:
        """Adds the next words of the line."""
        self.pieces.append(piece)
        count = sum(map(str.isalnum, piece))
        self.letters += count
        if strong:
            self.strong += count
            if self.strong == self.letters:
                self.led = len(self.pieces)
        if linked:
            self.linked += count
