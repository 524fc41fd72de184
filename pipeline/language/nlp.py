"""The one spaCy `nlp`: tokenizer, sentences, and matchers over the vocabularies. The trained model's components join it here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from pipeline.language import sentences
from pipeline.language.vocabulary import table

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Tables of phrases (NAME.toml, a list a key), each into the span group of its name, every span labelled with its key.
LABELLED = ("tallied", "statuses")


@cache
def nlp() -> Language:
    """The pipeline, made once a process (0.5 s)."""
    import spacy
    from spacy.language import Language

    if not Language.has_factory("minute_sentences"):
        Language.component("minute_sentences", func=_mark_sentences)
        Language.factory("vocabularies", func=_vocabularies)
    made = spacy.blank("en")
    tokenizer: Any = made.tokenizer  # spaCy's hints allow any callable here
    # After a special case the tokenizer stops caching for the rest of the text, and white space is a special case in English
    # (explosion/spaCy issue 13950): without these rules it is ten times as fast, its tokens the same.
    tokenizer.rules = {key: rule for key, rule in tokenizer.rules.items() if not key.isspace()}
    tokenizer.max_cache_size = 100_000
    made.max_length = 20_000_000
    made.add_pipe("minute_sentences")
    made.add_pipe("vocabularies")
    return made


def annotate(texts: Iterable[str]) -> Iterator[Doc]:
    """A spaCy Doc for each text, in order."""
    yield from nlp().pipe(_made(texts), batch_size=256)


def _made(texts: Iterable[str]) -> Iterator[Doc]:
    """Docs that keep their text: `doc.text` joins the tokens again each time, which takes as long as finding them."""
    for text in texts:
        doc = nlp().make_doc(text)
        doc.user_data["text"] = text
        yield doc


def sentence_spans(doc: Doc) -> list[tuple[int, int]]:
    """The first and the last character of each sentence of a Doc: what `doc.sents` tells, without a Span for each."""
    import numpy as np

    if not len(doc):
        return []
    marks, places, lengths = doc.to_array(["SENT_START", "IDX", "LENGTH"]).astype("int64").T
    begins = np.flatnonzero(marks == 1)
    begins = begins if len(begins) and begins[0] == 0 else np.concatenate(([0], begins))
    ends = np.append(begins[1:], len(doc)) - 1
    return list(zip(places[begins].tolist(), (places[ends] + lengths[ends]).tolist(), strict=True))


def _mark_sentences(doc: Doc) -> Doc:
    import numpy as np

    if len(doc):
        # all tokens in one array: setting them one by one costs more than finding the sentences
        begins = np.searchsorted(doc.to_array("IDX"), sentences.starts(doc.user_data.get("text") or doc.text))
        marks = np.full((len(doc), 1), -1, dtype="int64")
        marks[begins[begins < len(doc)]] = 1
        starts: Any = marks.astype("uint64")
        doc.from_array(["SENT_START"], starts)
    return doc


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
