"""Persons by other names, of many origins and shapes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any
from zlib import crc32

from bench.rephrased.rewriting import Annotated, Change, Rewriting, edits_of

_NAME_WORD = re.compile(r"[^\W\d_][\w'’-]*\.?")

_NAMES = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
# Surnames and given names that are words too: where one of these is a name, nobody's name is changed, as "Green" may be a rating.
_WORDS_TOO = frozenset(_NAMES["words_too"])
# What makes a place or a thing of a name: "Hale Road", "the Hale Trust"
_THING = r"(?:Road|Rd|Street|St|Lane|Avenue|Close|Drive|Way|Court|House|Hall|Park|School|Trust|Centre|Square|Terrace|Charity|Farm|Bridge)\b"


@dataclass(frozen=True, slots=True)
class Origin:
    """Given names and surnames to choose from."""

    given: Sequence[str]
    family: Sequence[str]
    initials: bool = False  # these given names are initials only


ORIGINS: Mapping[str, Origin] = {name: Origin(**words) for name, words in _NAMES["origin"].items()}


def renaming(origin: Origin) -> Rewriting:
    """The rewriting that gives every person of a paper a name of `origin`, everywhere the same one."""

    def change(paper: Annotated) -> Change:
        names = _renamed(paper, origin)
        if not names:
            return Change(())
        longest_first = sorted(names, key=len, reverse=True)
        words = "|".join(re.escape(word) for word in longest_first)
        # "Hale", "HALE", "Hale's"; not the "Hale" of "Hale-Morgan" or of "Hale Road"
        pattern = re.compile(rf"(?<![\w’'-])(?=[A-Z])(?:{words})(?![\w-])(?!['’](?!s\b)\w)(?! {_THING})", re.I)

        def new(match: re.Match[str]) -> str:
            word = match.group()
            name = names[word.lower()]
            return name.upper() if word.isupper() and len(word) > 2 else name

        return Change(list(edits_of(pattern, new, paper.text)), lambda printed: pattern.sub(new, printed))

    return change


def _renamed(paper: Annotated, origin: Origin) -> dict[str, str]:
    """Each word of a person's name, in small letters -> the word that takes its place; given names and surnames never share one."""
    people = [
        [word.lower() for word in parts] for name in _names_of(paper.facts) if (parts := _NAME_WORD.findall(name)) and len(parts) <= 4
    ]
    words = {word.rstrip(".") for parts in people for word in parts}
    known = {word.lower() for word in re.findall(r"[\w'’-]+", paper.text)}
    head = " ".join(str(value) for value in (paper.facts.get("meeting") or {}).values())
    unclear = {word for word in words if word in _WORDS_TOO or word in head.lower() or _is_word(word, paper.text)}
    initials = {"".join(word[0] for word in parts).upper() for parts in people}
    if any(re.search(rf"\b{re.escape(each)}\b", paper.text) for each in initials if len(each) > 1):
        unclear |= words  # "KC" would be nobody's
    families = {parts[-1] for parts in people} - {parts[0] for parts in people if len(parts) > 1}
    given = {word for parts in people for word in parts[:-1]} - families
    free = [each for each in origin.family if not known & set(each.lower().split())]
    start = crc32(paper.name.encode())
    new_families, new_given = cycle(_turned(free, start)), cycle(_turned(origin.given, start))
    names: dict[str, str] = {}
    if len(families) > len(free):
        return {}
    for parts in people:
        if any(word.rstrip(".") in unclear for word in parts) or parts[-1] not in families:
            continue
        if parts[-1] not in names:
            names[parts[-1]] = next(new_families)
        for word in parts[:-1]:
            # an initial stays one: with the same letter it may be anybody's
            if len(word.rstrip(".")) > 1 and word in given and word not in names and not (origin.initials and _alone(word, paper.text)):
                names[word] = next(new_given)
    return names


def _is_word(name: str, text: str) -> bool:
    """Whether a name, given in small letters, is printed so: then it is a word too."""
    return re.search(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", text) is not None


def _alone(given: str, text: str) -> bool:
    """Whether a given name stands without a surname: nobody is called by an initial alone."""
    return re.search(rf"\b(?i:{re.escape(given)})\b(?!\s[A-Z])", text) is not None


def _turned(words: Sequence[str], start: int) -> list[str]:
    at = start % len(words) if words else 0
    return [*words[at:], *words[:at]]


def _names_of(facts: Mapping[str, Any]) -> list[str]:
    names = [row.get("name") for kind in ("people", "presenters", "interests") for row in facts.get(kind) or ()]
    return list(dict.fromkeys(name for name in names if name))
