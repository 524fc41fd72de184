"""The persons of a few sentences, by name."""

from __future__ import annotations

from pipeline.extract.people import people
from pipeline.extract.reading import read_sentences
from pipeline.facts import Person
from tests.papers import paper


def people_of(text: str) -> dict[str, Person]:
    """The named persons of a paper of one item whose minutes are `text`."""
    return {person.name: person for person in people.find(read_sentences(paper(text))) if person.name}
