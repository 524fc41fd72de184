"""Pieces of a text that no name and no post runs across, so that a sentence is read for them once: whether it is asked for itself or
as a part of its block.

A stop behind small letters, figures or a closing sign ends what the grammars of names and posts read ("said Mr Elm|. Birch asked"),
but for abbreviations and words of titles, which may take one ("Cllr. Elm", "the Mayor. Councillor Elm").
"""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline import patterns as re
from pipeline.language.name_words import SAINTS
from pipeline.language.titles import GLUED, words_of_titles
from pipeline.language.vocabulary import table
from pipeline.language.word_sets import RUN

# "was agreed|. The", "(see above)|.” 3 members", "in 2021|. It": where a piece ends, with the white space before the next
_END = re.compile(r"(?:(?<=[a-zà-ÿ]{3})|(?<=[)\]”’%])|(?<=\d\d))(?P<end>[.?!][\"'”’)\]]*)\s+(?=[\"'“‘(\[£€$]*[A-Z0-9•])")
_LONGEST_WORD = 24
_LONGEST_ASIDE = 82  # characters of brackets that may stand between the names of a list, "(Chair)"


def pieces(text: str) -> tuple[tuple[int, str], ...]:
    """The pieces of a text, each with where it begins."""
    return _cut(text) if ". " in text else ((0, text),)


@lru_cache(maxsize=512)  # a block is asked for its names, and then for its posts
def _cut(text: str) -> tuple[tuple[int, str], ...]:
    found: list[tuple[int, str]] = []
    begin = 0
    for end in _END.finditer(text):
        if not _goes_on(text, begin, end.start()):
            found.append((begin, text[begin : end.end("end")]))
            begin = end.end()
    found.append((begin, text[begin:]))
    return tuple(found)


def _goes_on(text: str, begin: int, stop: int) -> bool:
    """Whether a title or an abbreviation stands before a stop, or the stop in brackets, so that a name may go on behind it."""
    words = RUN.findall(text, max(begin, stop - _LONGEST_WORD), stop)
    if words and (words[-1].lower() in _words_with_stop() or words[-1].endswith(GLUED)):
        return True
    near = max(begin, stop - _LONGEST_ASIDE)
    opened = max(text.rfind("(", near, stop), text.rfind("[", near, stop))
    return opened > max(text.rfind(")", near, stop), text.rfind("]", near, stop))


@cache
def _words_with_stop() -> frozenset[str]:
    return words_of_titles() | SAINTS | frozenset(table("post_words")["short"])
