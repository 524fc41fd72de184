"""The characters that a match of a pattern can begin with, so that `re` passes over all others without trying.

`re` looks for a set of first characters itself, but gives up at whatever stands before the first one and takes none: at "\\b", at a look
behind, at an optional part. Nearly all patterns of this package begin so, and are found three times as fast with the set. It is put
where `re` puts its own (`_compiler._compile_info`), laid out by `re`; all else of the compiled pattern, and so every match, is as it was.

A set is a whole number: bits 0 to 127 are the characters of ASCII, bit 128 is any other. It may hold too much, never too little.
"""

from __future__ import annotations

from collections.abc import Iterable
from re import IGNORECASE, MULTILINE, _compiler, _constants, _parser  # type: ignore[attr-defined]  # what has no public door
from typing import Any

_ASCII = (1 << 128) - 1
_OTHER = 1 << 128
EVERY = _ASCII | _OTHER


def _set_of(characters: Iterable[str]) -> int:
    return sum(1 << ord(character) for character in characters)


_LETTERS = 26
_CAPITAL_A, _SMALL_A = ord("A"), ord("a")
_DIGITS = _set_of("0123456789")
_WORD = _set_of(chr(code) for code in range(128) if chr(code).isalnum() or chr(code) == "_")
_SPACE = _set_of(chr(code) for code in range(128) if chr(code).isspace())
_CATEGORIES = {
    _constants.CATEGORY_DIGIT: _DIGITS | _OTHER,
    _constants.CATEGORY_NOT_DIGIT: EVERY & ~_DIGITS,
    _constants.CATEGORY_SPACE: _SPACE | _OTHER,
    _constants.CATEGORY_NOT_SPACE: EVERY & ~_SPACE,
    _constants.CATEGORY_WORD: _WORD | _OTHER,
    _constants.CATEGORY_NOT_WORD: EVERY & ~_WORD,
}
# letters that are, without regard to capitals, the same as one outside ASCII: "İ" and "ı", the Kelvin sign, "ſ"
_WITH_OTHERS = _set_of("iIkKsS")
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def code_of(parsed: Any, flags: int) -> list[int]:
    """What `re` compiles a parsed pattern to, with the set of its first characters where `re` has found none."""
    code: list[int] = _compiler._code(parsed, flags)
    length, kind = code[1], code[2]  # of the block at the head, which tells the search where to try
    starts, empty = _starts(parsed, flags | parsed.state.flags)
    if code[0] != _constants.INFO or kind or empty or starts == EVERY or _is_anchored(parsed, flags | parsed.state.flags):
        return code
    head: list[int] = []
    begins = _parser.SubPattern(parsed.state, [(_constants.IN, _items(starts))])
    begins.width = parsed.getwidth()
    _compiler._compile_info(head, begins, flags & ~IGNORECASE)
    return head + code[1 + length :]


def _is_anchored(parsed: Any, flags: int) -> bool:
    """Whether a pattern begins with "^": `re` then tries the first place alone, but not where a set tells it where to try."""
    return bool(parsed) and parsed[0] == (_constants.AT, _constants.AT_BEGINNING) and not flags & MULTILINE


def starts_of(pattern: str, flags: int = 0) -> int:
    """The set of a pattern; EVERY if it may match no character at all. Raises `re.error` where it is no pattern."""
    parsed = _parser.parse(pattern, flags)
    starts, empty = _starts(parsed, flags | parsed.state.flags)
    return EVERY if empty else starts


def _items(starts: int) -> list[tuple[Any, Any]]:
    """A set as `re` has it in a parsed pattern: what is in it, or what is not."""
    others = bool(starts & _OTHER)
    listed = [(_constants.LITERAL, code) for code in range(128) if bool(starts >> code & 1) is not others]
    return [(_constants.NEGATE, None), *listed] if others else listed


def _starts(parts: Any, flags: int) -> tuple[int, bool]:
    """The first characters of a sequence, and whether it may be empty."""
    found, ahead = 0, EVERY
    for code, argument in parts:
        if code in (_constants.AT, _constants.ASSERT_NOT):
            continue
        if code is _constants.ASSERT:
            direction, inner = argument
            starts, empty = _starts(inner, flags)
            if direction == 1 and not found and not empty:  # "(?=[A-Z])" before all else
                ahead &= starts
            continue
        starts, empty = _of_part(code, argument, flags)
        found |= starts
        if not empty:
            return found & ahead, False
    return found, True


def _of_part(code: Any, argument: Any, flags: int) -> tuple[int, bool]:
    if code is _constants.LITERAL:
        return _in_any_case(_one(argument), flags), False
    if code is _constants.NOT_LITERAL:
        return _but(_one(argument), flags), False
    if code is _constants.IN:
        return _one_of(argument, flags), False
    if code is _constants.ANY:
        return EVERY, False
    if code is _constants.BRANCH:
        branches = [_starts(branch, flags) for branch in argument[1]]
        starts = 0
        for of_branch, _ in branches:
            starts |= of_branch
        return starts, any(empty for _, empty in branches)
    if code is _constants.SUBPATTERN:
        _, added, dropped, inner = argument
        return _starts(inner, (flags | added) & ~dropped)
    if code is _constants.ATOMIC_GROUP:
        return _starts(argument, flags)
    if code in _REPEATS:
        least, _, inner = argument
        starts, empty = _starts(inner, flags)
        return starts, empty or not least
    return EVERY, True  # what a group has matched, and what else there may come to be


def _one_of(parts: Any, flags: int) -> int:
    """Of a set: "[A-Z“]", "[^.;]"."""
    found, is_not = 0, False
    for code, argument in parts:
        if code is _constants.NEGATE:
            is_not = True
        elif code is _constants.LITERAL:
            found |= _one(argument)
        elif code is _constants.RANGE:
            low, high = argument
            found |= _set_of(map(chr, range(low, min(high, 127) + 1))) | (_OTHER if high > 127 else 0)
        elif code is _constants.CATEGORY:
            found |= _CATEGORIES[argument]
        else:
            return EVERY
    return _but(found, flags) if is_not else _in_any_case(found, flags)


def _one(code: int) -> int:
    return 1 << code if code < 128 else _OTHER


def _but(characters: int, flags: int) -> int:
    """All others; of those outside ASCII any, since a set does not tell them apart."""
    characters &= _ASCII
    return EVERY & ~(_both_cases(characters) if flags & IGNORECASE else characters)


def _in_any_case(characters: int, flags: int) -> int:
    """A set with its letters large and small, if the pattern has no regard to that."""
    if not flags & IGNORECASE:
        return characters
    characters = _both_cases(characters)
    if characters & _WITH_OTHERS:
        characters |= _OTHER
    return characters | _WITH_OTHERS if characters & _OTHER else characters


def _both_cases(characters: int) -> int:
    letters = ((characters >> _CAPITAL_A) | (characters >> _SMALL_A)) & ((1 << _LETTERS) - 1)
    return characters | letters << _CAPITAL_A | letters << _SMALL_A
