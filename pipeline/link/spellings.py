"""Persons that are another spelling of one: a misprint, or a short form of the given name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.link.mentions import Rulings
from pipeline.link.name_forms import may_be_kin, may_be_misprint, may_be_misprint_of_initials
from pipeline.link.person_clusters import Cluster

_RARE = 0.25  # a misprint is at most so often printed as the right form
_AWAY = 730  # days: a short form so long before or after the long one may be somebody else's


def spellings_of(clusters: Sequence[Cluster], rulings: Rulings) -> dict[int, int]:
    """For each person that is another spelling of one, a misprint or a short form, the place of that one."""
    into: dict[int, int] = {}
    near: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, cluster in enumerate(clusters):
        first = cluster.forms[0].form
        if first.is_full:
            near["given", " ".join(first.given)].append(place)
            near["family", first.family].append(place)
        if first.given:
            near["letters", first.given[0][0] + first.family[:2]].append(place)
    for places in near.values():
        for other in sorted(places, key=lambda place: (len(clusters[place].papers), -place)):
            right = [place for place in places if other not in into and place != other and _is_spelling(clusters[other], clusters[place])]
            right = [place for place in right if place not in into and not clusters[place].kept_apart(clusters[other].forms[0], rulings)]
            if len(right) == 1:
                into[other] = right[0]
    return into


def _is_spelling(other: Cluster, right: Cluster) -> bool:
    """Whether `other` is a rarer or shorter spelling of `right`: of one kind and body, and never beside it in a paper."""
    a, b = other.forms[0].form, right.forms[0].form
    misprint, kin = may_be_misprint(a, b) or may_be_misprint_of_initials(a, b), may_be_kin(a, b)
    if not (misprint or kin) or other.kind != right.kind or not other.bodies & right.bodies or other.papers & right.papers:
        return False
    if misprint and len(other.papers) <= _RARE * len(right.papers):
        return True
    return kin and (bool(other.posts & right.posts) or _days_between(other, right) <= _AWAY)


def _days_between(one: Cluster, other: Cluster) -> int:
    """The days in which neither is seen; a great many where a date is missing."""
    a, b = one.years, other.years
    return max(0, a[0] - b[1], b[0] - a[1]) if a and b else _AWAY + 1
