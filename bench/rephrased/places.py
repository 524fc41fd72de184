"""Councils and places by other names."""

from __future__ import annotations

import re
import tomllib
from itertools import cycle
from pathlib import Path
from zlib import crc32

from bench.rephrased.rewriting import Annotated, Change, edits_of

_NAMES = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
_COMMON = frozenset(_NAMES["common_in_bodies"])  # what councils, boards and their seats are called beside their place
_PLACES: list[str] = _NAMES["places"]
_ROADS: list[str] = _NAMES["roads"]
_ROAD = re.compile(r"\b([A-Z][a-z]{3,})(?= (?:Road|Rd|Street|Lane|Avenue|Close|Drive|Terrace|Crescent)\b)")


def moved_elsewhere(paper: Annotated) -> Change:
    """The council's place and the roads, each by another name everywhere."""
    meeting = paper.facts.get("meeting") or {}
    held = " ".join(str(meeting[name]) for name in ("organization", "body", "location") if meeting.get(name))
    own = [word for word in re.findall(r"[A-Z][\w'’]+", str(meeting.get("organization") or "")) if word.lower() not in _COMMON]
    roads = [match[1] for match in _ROAD.finditer(paper.text) if match[1].lower() not in _COMMON and match[1] not in held]
    people = {word for row in paper.rows("people") for word in str(row.get("name") or "").split()}
    start = crc32(paper.name.encode())
    places = cycle(_PLACES[start % len(_PLACES) :] + _PLACES[: start % len(_PLACES)])
    other_roads = cycle(_ROADS[start % len(_ROADS) :] + _ROADS[: start % len(_ROADS)])
    names = {word: next(places) for word in own if not _is_word(word, paper.text) and word not in people}
    for word in roads:
        # a road's name may be a person's or a village's: then it keeps it
        if (
            word not in names
            and word not in people
            and len(re.findall(rf"\b{word}\b", paper.text))
            == len(re.findall(rf"\b{word} (?:Road|Rd|Street|Lane|Avenue|Close|Drive|Terrace|Crescent)\b", paper.text))
        ):
            names[word] = next(other_roads)
    if not names:
        return Change(())
    words = "|".join(map(re.escape, names))
    pattern = re.compile(rf"(?<![\w-])(?:{words}|{words.upper()})(?![\w-])")
    upper = {old.upper(): new.upper() for old, new in names.items()}

    def new(match: re.Match[str]) -> str:
        return names.get(match.group()) or upper[match.group()]

    return Change(list(edits_of(pattern, new, paper.text)), lambda printed: pattern.sub(new, printed))


def _is_word(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name.lower())}\b", text) is not None
