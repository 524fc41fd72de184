"""A block of Markdown -> the words it prints, each line with whether all of it is strong: emphasis, links, escapes and tags go."""

from __future__ import annotations

import re
from html import unescape

from pipeline.read.marked_line import MarkedLine

# "[the plan](https://a.example/plan(1).pdf "Title")"; an image before it is a "!"
LINK = re.compile(
    r"(!?)(?<!\\)\[([^\[\]]{0,400})\]\(<?((?:[^()\s<>]|\([^()\s<>]{0,200}\)){0,2000})>?(?:\s{1,3}[\"'(][^\"'()\n]{0,300}[\"')])?\)"
)
_TOKEN = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])                                  # "1\. Apologies", "\_\_\_"
    | `(?P<code>[^`\n]{1,300})`
    | <(?P<address>(?:https?://|mailto:)[^<>\s]{1,2000}|[^<>\s@/]{1,100}@[^<>\s@]{1,100})>   # "<clerk@a.example>"
    | <(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,500})?/?>   # "<br>", "<strong>"
    | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});)    # "&nbsp;"
    | (?P<literal>\*{5,}|_{4,})                                      # a rule to sign on
    | (?P<emphasis>\*{1,4}|_{1,3}) | (?P<strike>~~)
    | (?P<end>\n)
    """,
    re.VERBOSE,
)
_MARKED = re.compile(r"[\\`<&*_~\[]")  # what every token, and a link, begins with
_BREAKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr"})
_STRONG = frozenset({"b", "strong"})


class _Printer:
    """Collects words line by line; a mark of emphasis with no partner in the block is a character like others."""

    def __init__(self) -> None:
        self.lines = [MarkedLine()]
        self.strong_tags = 0
        self.open: dict[str, tuple[MarkedLine, int] | None] = {"**": None, "*": None, "__": None, "_": None}

    def add(self, words: str) -> None:
        strong = bool(self.strong_tags or self.open["**"] or self.open["__"])
        self.lines[-1].add(words, strong=strong)

    def emphasis(self, marks: str, before: str, after: str) -> None:
        """A run of "*" or "_" between the characters `before` and `after`; "***" is "**" and "*", "****" is "**" twice."""
        character = marks[0]
        opens, closes = not after.isspace(), not before.isspace()
        if character == "_":  # "file_name_2" is no emphasis
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        for mark in (2 * character,) * (len(marks) // 2) + (character,) * (len(marks) % 2):
            if self.open[mark] and closes:
                self.open[mark] = None
            elif opens and not self.open[mark]:
                self.lines[-1].pieces.append("")
                self.open[mark] = self.lines[-1], len(self.lines[-1].pieces) - 1
            elif not (opens or closes):
                self.add(mark)

    def close(self) -> None:
        """Prints the single marks that were never closed ("*Add rows as required"); a "**" left open is a slip, not a word."""
        for mark in ("*", "_"):
            unclosed = self.open[mark]
            if unclosed is not None:
                line, place = unclosed
                line.pieces[place] = mark


def printed_lines(block: str) -> list[MarkedLine]:
    """The lines that a paragraph of Markdown prints; `block` holds no empty line."""
    if not _MARKED.search(block):
        return [MarkedLine([line]) for line in block.split("\n")]
    block = LINK.sub(lambda link: "" if link[1] else link[2], block)
    printer = _Printer()
    at = 0
    for token in _TOKEN.finditer(block):
        printer.add(block[at : token.start()])
        at = token.end()
        if token["emphasis"]:
            printer.emphasis(token[0], block[token.start() - 1 : token.start()] or " ", block[at : at + 1] or " ")
        elif token["end"]:
            printer.lines.append(MarkedLine())
        elif token["tag"]:
            name = token["tag"].lower()
            if name in _BREAKS:
                printer.lines.append(MarkedLine())
            elif name in _STRONG:
                printer.strong_tags = max(printer.strong_tags + (-1 if token["close"] else 1), 0)
        elif not token["strike"]:
            words = token["escaped"] or token["code"] or token["address"] or token["literal"]
            printer.add(words or unescape(token["entity"]))
    printer.add(block[at:])
    printer.close()
    return printer.lines
