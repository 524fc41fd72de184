"""Printed forms of names with the places where they stand, and the persons that they are put together to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from pipeline.link.mentions import Linked, NameMention, Rulings
from pipeline.link.name_forms import NameForm
from pipeline.link.posts import post_name


@dataclass(slots=True)
class Form:
    """One printed form of a name, and where it stands."""

    form: NameForm
    part: str  # "" or the kind, where one paper has the form twice, as two kinds of people
    mentions: list[NameMention] = field(default_factory=list)
    papers: set[int] = field(default_factory=set)
    bodies: set[int] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)

    @property
    def kind(self) -> str | None:
        """What most of the papers call the person."""
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], kind)) if self.kinds else None

    def add(self, mention: NameMention) -> None:
        """Notes another place where the form stands."""
        self.mentions.append(mention)
        self.papers.add(mention.document_id)
        self.bodies.add(mention.organization_id)
        if mention.kind:
            self.kinds[mention.kind] += 1


@dataclass(slots=True)
class Cluster:
    """A person: the forms of the name, and every mention with how it was found."""

    forms: list[Form]
    links: list[Linked] = field(default_factory=list)
    others: list[NameMention] = field(default_factory=list)  # mentions of facts that make no person

    @property
    def papers(self) -> set[int]:
        return set().union(*(form.papers for form in self.forms))

    @property
    def bodies(self) -> set[int]:
        return set().union(*(form.bodies for form in self.forms))

    @property
    def kind(self) -> str | None:
        kinds: Counter[str] = Counter()
        for form in self.forms:
            kinds.update(form.kinds)
        return min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else None

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last day, as ordinals, on which the person is seen."""
        days = [ordinal(mention.date) for form in self.forms for mention in form.mentions if mention.date]
        return (min(days), max(days)) if days else None

    @property
    def posts(self) -> set[str]:
        return {post_name(mention.role) for form in self.forms for mention in form.mentions if mention.role}

    def kept_apart(self, form: Form, rulings: Rulings) -> bool:
        """Whether a person has said that a mention of the form is somebody else."""
        if not rulings.apart:
            return False
        refs = {mention.ref for mention in form.mentions}
        others = {mention.ref for other in self.forms for mention in other.mentions}
        return any((a in refs and b in others) or (b in refs and a in others) for a, b in rulings.apart)

    @property
    def mentions(self) -> list[NameMention]:
        return [mention for form in self.forms for mention in form.mentions] + self.others


Undecided = tuple[Form, list[int]]  # a form that could be several persons', and their places among the clusters


@lru_cache(maxsize=16384)
def ordinal(iso: str) -> int:
    """The number of an ISO day, for counting days between."""
    return date.fromisoformat(iso).toordinal()
