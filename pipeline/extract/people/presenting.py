"""Names that nothing but their shape and what they do speaks for: "Osei Blyth gave a short presentation"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import patterns as re
from pipeline.extract.people.mentions import names_organization
from pipeline.extract.presenters.wordings import VERB
from pipeline.language.names import NameMatch, read_name
from pipeline.language.posts import has_head

_OPENS = re.compile(r"(?:^|(?<=[.;:•] ))(?=[A-Z])")  # where a sentence begins
# "Osei Blyth| and |Ada Quill"
AND_NAME = re.compile(r"\s(?:and|&)\s(?=[A-Z])")
# what may stand between such a name and its verb: "Osei Blyth| from the Quay Trust then |gave"
_TO_VERB = re.compile(
    r"\s(?:(?:from|of|with)\s(?:the\s)?(?:(?:[A-Z][\w’'&-]*|of|for|and|the)\s){1,7}|\([A-Z][^()]{2,40}\)\s)?(?:then\s|also\s|briefly\s)*"
)


def presenting(text: str) -> Iterator[NameMatch]:
    """The names of two or three words that begin a sentence of `text` and present by its verb, and those joined to them by "and"."""
    verbs: list[int] | None = None
    for place in _OPENS.finditer(text) if VERB.opens(text) else ():
        names: list[NameMatch] = []
        start = place.end()
        while name := read_name(text, start):
            short = name.name[:2].isupper() and "." not in name.name  # "ACO Quill": a post in short
            if short or name.start != start or has_head(name.name) or names_organization(name.name):
                break
            names.append(name)
            other = AND_NAME.match(text, name.end)
            if other is None:
                break
            start = other.end()
        if names and verbs is None:
            verbs = [verb.start() for verb in VERB.finditer(text)]
        if names and any(_TO_VERB.fullmatch(text, names[-1].end, verb) for verb in verbs or ()):
            yield from names
