"""Numbers as lists print them: 3 -> "3", "c", "C", "iii", "III"."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LARGEST_LETTER = 26 * 20  # Word repeats a letter for each 26: the 520th is twenty z


def letters(number: int) -> str:
    """1 -> "a", 26 -> "z", 27 -> "aa", 28 -> "bb", as Word counts; a number beyond 520 or below 1 stays a number."""
    if not 1 <= number <= _LARGEST_LETTER:
        return str(number)
    turns, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (turns + 1)


def roman(number: int) -> str:
    """4 -> "iv"; a number that has no Roman numeral stays a number."""
    if not 1 <= number <= _LARGEST_ROMAN:
        return str(number)
    numeral = ""
    for value, symbol in _ROMAN:
        times, number = divmod(number, value)
        numeral += symbol * times
    return numeral


def ordinal(number: int) -> str:
    """1 -> "1st", 12 -> "12th", 23 -> "23rd"."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
