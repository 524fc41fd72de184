"""Councils' names that are misprints of another's: "west fenmoorparish council", "wets fenmoor parish council"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rapidfuzz.distance import DamerauLevenshtein

from pipeline import patterns as re

# what a name says of the kind of council is no part of its own: "fenmoor parish council"
_KIND = re.compile(r"(?:(?:parish|town|community|city|county|district|borough|regional|and) ?)*(?:council|authority|board)$")
_LONG = 9  # letters of its own name in which one may be wrong: "Upton" and "Lupton" are two villages
_MANY, _RARE = 10, 0.1  # papers of the right name, and of the misprint's as a share of these
_BLOCK = 4  # letters at its beginning or its end that a misprint leaves right


def misprints_of(papers: Mapping[str, int]) -> dict[str, str]:
    """Folded names of councils, with how many papers print each -> for each misprint the right name.

    A name that lacks a space is one; so is one that a letter tells from a name printed ten times as often. Where two names could be
    meant it is none.
    """
    plain = {name: name.replace(" ", "") for name in papers}
    own = {name: _KIND.sub("", name).replace(" ", "") or plain[name] for name in papers}
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(papers):
        blocks["plain", plain[name]].append(name)
        blocks["begins", own[name][:_BLOCK]].append(name)
        blocks["ends", own[name][-_BLOCK:]].append(name)
    near: dict[str, set[str]] = defaultdict(set)
    for (what, _), names in blocks.items():
        often = names if what == "plain" else [name for name in names if papers[name] >= _MANY]
        for name in names:
            near[name] |= {other for other in often if other != name and _is_misprint(name, other, papers, plain, own)}
    right = {name: next(iter(others)) for name, others in near.items() if len(others) == 1}
    return {name: other for name, other in right.items() if other not in right}


def _is_misprint(name: str, other: str, papers: Mapping[str, int], plain: Mapping[str, str], own: Mapping[str, str]) -> bool:
    if plain[name] == plain[other]:
        return (papers[name], -len(name), name) < (papers[other], -len(other), other)
    if papers[other] < _MANY or papers[name] > _RARE * papers[other] or len(own[other]) < _LONG:
        return False
    return DamerauLevenshtein.distance(plain[name], plain[other], score_cutoff=1) == 1
