"""What a person types to search for, as the index of either database reads it.

flood risk          both words          "flood risk"        the words side by side
reserv*             any word that begins so
"flood" NOT reserv*    also AND, OR, brackets: where there is a quote or a star these are signs, not words
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.query.question import QueryError
from pipeline.store import folded

# '"flood risk"', '"flood ris" *', "reserv*", "(", "NOT"
_TOKEN = re.compile(r'\s*(?:"(?P<phrase>(?:[^"]|"")*)"(?P<star>\s*\*)?|(?P<sign>[()])|(?P<word>\w+)(?P<begins>\s*\*)?|(?P<wrong>\S))')

_Token = tuple[str, str]  # "term" and its tsquery, or a sign and itself


def for_fts5(words: str) -> str:
    """FTS5's syntax: "flood risk?" -> '"flood" "risk?"'; what has quotes or a star in it is FTS5's syntax already.

    Raises QueryError where signs are misused, as `for_tsquery` does: FTS5's own words ("unterminated string") tell nobody what to do.
    """
    if _has_signs(words):
        for_tsquery(words)
        return words
    return " ".join(f'"{word}"' for word in _typed(words))


def for_tsquery(words: str) -> str:
    """What to_tsquery reads: "flood risk?" -> "'flood' & 'risk'", '"flood ris"*' -> "'flood' <-> 'ris':*".

    Raises QueryError for a quote that is not closed, a star or an AND alone.
    """
    if not _has_signs(words):
        return " & ".join(filter(None, (_term(word, begins=False) for word in _typed(words))))
    parsed, rest = _any_of(_tokens(words))
    if rest:
        raise _misused(f"there is a {rest[0][1]!r} too many")
    return parsed


def _has_signs(words: str) -> bool:
    return '"' in words or "*" in words


def _typed(words: str) -> list[str]:
    if not words.strip():
        raise QueryError('Say what to search for: minutebook query search "flood risk".')
    return words.split()


def _tokens(words: str) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(words):
        if match["wrong"] == '"':
            raise _misused("a double quote is not closed")
        if match["wrong"]:
            raise _misused(f"{match['wrong']!r} has no meaning there")
        if match["sign"] or match["word"] in ("AND", "OR", "NOT"):
            sign = match["sign"] or match["word"]
            tokens.append((sign, sign))
        else:
            words_of = match["word"] or (match["phrase"] or "").replace('""', '"')
            tokens.append(("term", _term(words_of, begins=bool(match["star"] or match["begins"]))))
    return tokens


def _term(words: str, *, begins: bool) -> str:
    """Words side by side, the last of them perhaps only begun; nothing where there is no letter or digit."""
    parts = [f"'{word}'" for word in folded(words).split()]
    if begins and parts:
        parts[-1] += ":*"
    return " <-> ".join(parts)


# The grammar of FTS5: terms side by side bind closest, then NOT, AND, OR. Each takes tokens and returns a tsquery and what is left.


def _any_of(tokens: Sequence[_Token]) -> tuple[str, Sequence[_Token]]:
    parsed, rest = _all_of(tokens)
    while rest and rest[0][0] == "OR":
        other, rest = _all_of(rest[1:])
        parsed = _joined(parsed, " | ", other)
    return parsed, rest


def _all_of(tokens: Sequence[_Token]) -> tuple[str, Sequence[_Token]]:
    parsed, rest = _but_not(tokens)
    while rest and rest[0][0] == "AND":
        other, rest = _but_not(rest[1:])
        parsed = _joined(parsed, " & ", other)
    return parsed, rest


def _but_not(tokens: Sequence[_Token]) -> tuple[str, Sequence[_Token]]:
    parsed, rest = _side_by_side(tokens)
    while rest and rest[0][0] == "NOT":
        other, rest = _side_by_side(rest[1:])
        parsed = _joined(parsed, " & ", f"!({other})" if other else "")
    return parsed, rest


def _side_by_side(tokens: Sequence[_Token]) -> tuple[str, Sequence[_Token]]:
    parsed, rest = _one(tokens)
    while rest and rest[0][0] in ("term", "("):
        other, rest = _one(rest)
        parsed = _joined(parsed, " & ", other)
    return parsed, rest


def _one(tokens: Sequence[_Token]) -> tuple[str, Sequence[_Token]]:
    if not tokens:
        raise _misused("a word is missing at the end")
    (kind, value), rest = tokens[0], tokens[1:]
    if kind == "term":
        return value, rest
    if kind != "(":
        raise _misused(f"a word is missing before {value!r}")
    parsed, rest = _any_of(rest)
    if not rest or rest[0][0] != ")":
        raise _misused("a bracket is not closed")
    return parsed, rest[1:]


def _joined(left: str, sign: str, right: str) -> str:
    return f"({left}{sign}{right})" if left and right else left or right


def _misused(what: str) -> QueryError:
    return QueryError(f"search cannot be answered: {what}; put words that stand side by side in double quotes.")
