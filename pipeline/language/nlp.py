"""The one spaCy `nlp`: its tokenizer, and the phrases of vocabularies matched token by token.

It is loaded when a sentence first needs it (0.5 s): most papers have sentences that do, short ones often none.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from pipeline.language.vocabulary import table

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Tables of phrases (NAME.toml, a list a key), each into the span group of its name, every span labelled with its key.
LABELLED = ("tallied", "statuses")
_KEPT = 64  # docs: one sentence is asked several times in a row, and then no more


@lru_cache(maxsize=_KEPT)
def marked(text: str) -> Doc:
    """The Doc of `text`, with the terms of each vocabulary marked in `doc.spans[NAME]`. Phrases may overlap."""
    return nlp()(text)


@cache
def nlp() -> Language:
    """The pipeline, made once a process."""
    import spacy
    from spacy.language import Language

    if not Language.has_factory("vocabularies"):
        Language.factory("vocabularies", func=_vocabularies)
    made = spacy.blank("en")
    tokenizer: Any = made.tokenizer  # spaCy's hints allow any callable here
    # After a special case the tokenizer stops caching for the rest of the text, and white space is a special case in English
    # (explosion/spaCy issue 13950): without these rules it is ten times as fast, its tokens the same.
    tokenizer.rules = {key: rule for key, rule in tokenizer.rules.items() if not key.isspace()}
    tokenizer.max_cache_size = 100_000
    made.max_length = 20_000_000
    made.add_pipe("vocabularies")
    return made


def _vocabularies(nlp: Language, name: str) -> object:
    del name
    return _Vocabularies(nlp)


class _Vocabularies:
    """Marks the terms of each vocabulary in `doc.spans[NAME]`, labelled by key."""

    def __init__(self, nlp: Language) -> None:
        from spacy.matcher import PhraseMatcher

        self.matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        for name in LABELLED:
            for label, phrases in table(name).items():
                self.matcher.add(f"{name}/{label}", [nlp.make_doc(phrase) for phrase in phrases])

    def __call__(self, doc: Doc) -> Doc:
        from spacy.tokens import Span

        found = self.matcher(doc, as_spans=True)
        for name in LABELLED:
            # one phrase may stand under several keys, so overlaps are left to the reader
            doc.spans[name] = [
                Span(doc, span.start, span.end, span.label_.partition("/")[2]) for span in found if span.label_.startswith(f"{name}/")
            ]
        return doc
