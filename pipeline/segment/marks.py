"""The marks that stand before items and clauses: "4.", "(a)", "iv)", "18.01.05", "FIN96/19", "•"."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import patterns as re

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12, "xiii": 13}

# Signs of Symbol and Wingdings come through as U+F0xx.
BULLET = re.compile(r"(?P<mark>[•·∙●○◦▪■□➢➤►⁃✓✔❖➔→\uf000-\uf0ff]|[–—\-*o](?=\s))\s*")
CLAUSE = re.compile(
    r"""
    (?P<mark>
        \((?:\d{1,2}|[a-z]|[ivx]{1,5}|[A-Z])\)      # (1) (a) (iv) (A)
      | (?:[a-z]|[ivx]{1,5})(?:\)|\.(?=\s|[A-Z]))  # a) iv. a.Detailed b)grants
      | [ivx]{1,5}\.(?=(?:to|that)\s)               # i.to ii.that
      | \d{1,3}\)                                    # 1)
      | \d{1,3}(?:\.\d{1,3}){1,3}\.?(?=\s|[A-Z])     # 5.1 2.4.
      | \d{1,3}\.(?!\d)                              # 1.
    )\s*""",
    re.VERBOSE,
)
# The number of an agenda item, alone or before its title.
ITEM_NUMBER = re.compile(
    r"""
    (?P<word>(?:(?:agenda\s+)?item(?:\s+no\.?)?|minute\s+no\.?)\s+)?    # "Item 4", "Agenda Item No. 4", "Minute No. 51/09"
    (?P<number>
        \d{2,4}[./]\d{2,4}[./]\d{1,3}[a-z]?          # 18.01.05, 2019/05/7
      | \d{2,4}/\d{2,4}-\d{1,3}                      # 17/18-61
      | \d{4}-\d{2}[_./]\d{1,3}                      # 2020-06_1
      | \d{1,3}-\d{2,4}/\d{2,4}                      # 61-17/18
      | (?:\d{2,4}[-/])?\d{2,4}/[A-Z]{1,6}/\d{1,4}   # 31-32/FRA/1, 31/CAB/12
      | \d{1,4}/\d{2,4}(?:\.\d{1,2})?[a-z]?          # 21/19, 096/2024, 120/23.4
      | \d{2,4}/\d(?![\d/])                         # 31/4, before 31/10
      | \d{1,3}-\d{2}(?!\d)                          # 43-20
      | [A-Z]{1,6}/\d{1,4}/\d{2,4}(?:-\d{2})?           # Pla/285/07-08
      | [A-Z]{1,6}[ .\-/]?\d{1,4}(?:[/.]\d{1,4})?       # SC.4, FIN96/19, CAB12
      | \d{1,3}\.\d{1,2}                             # 8.1
      | \d{1,5}[A-Z]?                                # 84, 7A, 14365
    )
    (?(word)(?:\s*(?:&|and)\s*(?:item\s+)?(?P<second>\d{1,3}))?)
    (?P<close>\s*[.:)](?!\d)|,(?=\s(?-i:[A-Z]{3}))|\s*[\-–—](?!\d)|(?=\s|$|[A-Z]))
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A clause's mark: its printed form, where the words after it begin, its style ("(a)", "1.", ...) and its place in the sequence."""

    printed: str
    end: int
    style: str
    ordinal: int | None


def clause_mark(text: str) -> Mark | None:
    """The mark at the head of a point, or None. "1. Mr Shipton" -> "1.", "(iv) that" -> "(iv)", "• The Clerk" -> "•"."""
    if text[:1].isupper():  # no mark begins with a capital, as nearly all lines do
        return None
    bullet = BULLET.match(text)
    if bullet and bullet.end() < len(text):
        return Mark(bullet["mark"], bullet.end(), "•", None)
    match = CLAUSE.match(text)
    if not match or match.end() >= len(text):
        return None
    printed = match["mark"]
    core = printed.strip("().")
    if core.isdigit():
        style, ordinal = "1", int(core)
    elif "." in core:
        style, ordinal = "1.1", int(core.rsplit(".", 1)[1])
    elif core in ROMAN and (core not in "vx" or len(core) > 1):
        style, ordinal = "i", ROMAN[core]
    elif len(core) == 1:
        style, ordinal = "a", ord(core.lower()) - ord("a") + 1
    else:
        return None
    brackets = printed.replace(core, "")
    return Mark(printed, match.end(), style + brackets, ordinal)
