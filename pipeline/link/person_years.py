"""Who of several is meant by a short form of a name: the only one whom papers show about that time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.link.mentions import Rulings
from pipeline.link.person_clusters import Cluster, Form, Undecided, ordinal

_AWAY = 730  # days: whom papers show so long before or after is not meant by a surname alone
_SELDOM = 0.1  # of the other's papers: who is named so seldom, and only before or only afterwards, is not meant either


def of_their_years(clusters: Sequence[Cluster], undecided: Sequence[Undecided], rulings: Rulings) -> list[Undecided]:
    """Gives the mentions of forms that could be several persons' to the only one of them who is seen about that time.

    "Hale" in 2014 is Rosa, seen from 2012 to 2018, where Martin is first seen in 2023, or was named once in 2015. Returns what is
    still undecided.
    """
    years = [cluster.years for cluster in clusters]
    papers = [len(cluster.papers) for cluster in clusters]
    ruled = rulings.partners().keys() | rulings.strangers().keys()
    still: list[Undecided] = []
    found: list[tuple[int, Form]] = []
    for form, places in undecided:
        parts: dict[int | None, Form] = {}
        for mention in form.mentions:
            place = None if mention.ref in ruled else _seen_then(mention.date, {place: years[place] for place in places}, papers)
            if place not in parts:
                parts[place] = Form(form.form, form.part)
            parts[place].add(mention)
        still += [(part, places) for place, part in parts.items() if place is None]
        found += [(place, part) for place, part in parts.items() if place is not None]
    for place, part in found:
        clusters[place].forms.append(part)
    return still


def _seen_then(day: str | None, years: Mapping[int, tuple[int, int] | None], papers: Sequence[int]) -> int | None:
    """The only one whose years hold that day, if the others' are away from it: long away, or seldom seen at all."""
    if day is None:
        return None
    away = {place: max(0, seen[0] - ordinal(day), ordinal(day) - seen[1]) if seen else 1 for place, seen in years.items()}
    then = [place for place, days in away.items() if days == 0]
    if len(then) != 1:
        return None
    others = [place for place, days in away.items() if days and days <= _AWAY and papers[place] > _SELDOM * papers[then[0]]]
    return None if others else then[0]
