"""The phrases of a vocabulary that a text holds, word by word: "high priority" in "two high-priority, and one high priority".

spaCy's tokenizer tells words from the marks around them, and its phrase matcher finds all phrases in one pass. Both take half a second to
load, which is why `roughly_marked` may be asked first. Where each phrase that plain search finds stands between spaces, or marks that every
tokenizer parts from a word, spaCy finds the same and is not asked: so in 99 of 100 sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import ahocorasick

from pipeline import patterns as re
from pipeline.language.vocabulary import table

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

_KEPT = 64  # texts: one sentence is asked several times in a row, and then no more
# "((high", "high),", "high.", "‘high’", "very-|high|-risk": a phrase whose words stand apart
_BEFORE = re.compile(r"(?:^|\s)[(‘’“”\"']*(?:[A-Za-z]+-)*$")
_BEHIND = re.compile(r"(?:-[A-Za-z]+)*[,;:.)‘’“”\"']*(?:\s|$)")
_FAR = 40  # characters before a phrase in which the words joined to it stand


class Mark(NamedTuple):
    """A phrase at `start` to `end` of a text, and the list of the vocabulary that it stands in."""

    start: int
    end: int
    label: str


Marks = Callable[[str, str], tuple[Mark, ...]]  # what finds the phrases of a vocabulary in a text: `marked`, `roughly_marked`


@lru_cache(maxsize=_KEPT)
def marked(vocabulary: str, text: str) -> tuple[Mark, ...]:
    """The phrases of `vocabulary` (NAME.toml, a list a label) in `text`, whatever its capitals; of several at one place the longest first.

    Phrases may overlap, and one that stands in several lists is marked for each.
    """
    rough = roughly_marked(vocabulary, text)
    if all(_BEFORE.search(text, max(0, mark.start - _FAR), mark.start) and _BEHIND.match(text, mark.end) for mark in rough):
        return rough
    spans = _matcher(vocabulary)(_tokens(text), as_spans=True)
    marks = (Mark(span.start_char, span.end_char, span.label_) for span in spans)
    return _in_order(marks)


@lru_cache(maxsize=_KEPT)
def roughly_marked(vocabulary: str, text: str) -> tuple[Mark, ...]:
    """What `marked` finds and little else, by plain search and at once: also "action" of "@action" and the like."""
    low = text.lower()
    if len(low) != len(text):  # "İ" in small letters is two characters
        low = "".join(letter.lower()[0] for letter in text)
    return _in_order(Mark(start, end, label) for start, end, labels in _places(vocabulary, low) for label in labels)


def _in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.label)))


def _places(vocabulary: str, low: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where the phrases of a vocabulary stand in a text in small letters, with no letter or figure on either side, and their lists."""
    for last, (length, labels) in _automaton(vocabulary).iter(low):
        start, end = last + 1 - length, last + 1
        if not low[start - 1 : start].isalnum() and not low[end : end + 1].isalnum():
            yield start, end, labels


@cache
def _automaton(vocabulary: str) -> Any:  # pyahocorasick has no hints
    """What finds all phrases in one pass over a text in small letters: the length of each, and the lists that it stands in."""
    lists: dict[str, set[str]] = {}
    for label, phrases in table(vocabulary).items():
        for phrase in phrases:
            lists.setdefault(phrase.lower(), set()).add(label)
    automaton = ahocorasick.Automaton()
    for phrase, labels in lists.items():
        automaton.add_word(phrase, (len(phrase), tuple(sorted(labels))))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=_KEPT)  # a sentence is asked for one vocabulary and then for the next
def _tokens(text: str) -> Doc:
    return _nlp().make_doc(text)


@cache
def _matcher(vocabulary: str) -> PhraseMatcher:
    from spacy.matcher import PhraseMatcher

    matcher = PhraseMatcher(_nlp().vocab, attr="LOWER")
    for label, phrases in table(vocabulary).items():
        matcher.add(label, [_nlp().make_doc(phrase) for phrase in phrases])
    return matcher


@cache
def _nlp() -> Language:
    """spaCy's English without a trained part, made once a process."""
    from spacy.lang.en import English, EnglishDefaults

    class Spaceless(English):  # type: ignore[no-untyped-call]
        """English without the rules for white space.

        After a special case the tokenizer stops caching for the rest of the text, and white space is a special case in English
        (explosion/spaCy issue 13950): without these rules it is ten times as fast, its tokens the same.
        """

        class Defaults(EnglishDefaults):
            tokenizer_exceptions = {key: rule for key, rule in EnglishDefaults.tokenizer_exceptions.items() if not key.isspace()}  # noqa: RUF012

    made = Spaceless()
    tokenizer: Any = made.tokenizer  # spaCy's hints allow any callable here
    tokenizer.max_cache_size = 100_000
    made.max_length = 20_000_000
    return made
