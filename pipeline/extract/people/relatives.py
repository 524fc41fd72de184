"""The family of whom a meeting mourns, by their given names: "sympathy to his wife Mary, sons Tom and Ned and daughter Ann"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.people.mentions import RELATIVE, Mention
from pipeline.extract.reading import Reading
from pipeline.facts import BlockKind
from pipeline.language.gate import gated
from pipeline.language.name_words import is_barred
from pipeline.language.names import is_given_name

_NAME = r"[A-Z][a-zà-ÿ’'-]+"
_GOES_ON = rf"(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+){_NAME}(?!\s+[A-Z])(?![\w’'])"
# "his wife |Mary|, sons |Tom and Ned| and daughter |Ann|", "Ned’s brother, |Tom|,"; not "his wife |Mary Hill"
_KIN = gated(
    r"\b(?:wife|husband|partner|widow|widower|sons?|daughters?|children|brothers?|sisters?|mother|father|parents|grandchildren|grandson|granddaughter)"
    rf"\s*,?\s+(?P<names>{_NAME}(?![\w’'])(?!\s+[A-Z])(?:{_GOES_ON})*)"
)
# "sympathy", "on the sad passing of": what such a sentence is about
_MOURNS = re.compile(r"\b(?:sympath\w+|condolences?|death|passing|passed\s+away|bereave\w+|loss|late|R\.?I\.?P|tributes?)\b", re.I)
_EACH = re.compile(_NAME)


def find(reading: Reading) -> Iterator[Mention]:
    """A Mention for each of them, in the order of the text."""
    for sentence in reading.sentences:
        if (
            sentence.block.kind is BlockKind.FURNITURE
            or not (kin := list(_KIN.finditer(sentence.text)))
            or not _MOURNS.search(sentence.text)
        ):
            continue
        for match in kin:
            start = match.start("names")
            for name in _EACH.finditer(match["names"]):
                word = name.group()
                if is_barred(word.lower()) and not is_given_name(word):
                    break
                span = sentence.part(start + name.start(), start + name.end())
                yield Mention(word, span, RELATIVE, 0.7, kind="external", item=sentence.block.item, honoured=True)
