"""links.json: which rows of a council's papers are the same person, risk, indicator or action, written by hand.

`corpus/README.md` has the form. A file may also tell of papers that lie elsewhere and may not be copied: "folder" says where, seen from
the file, "papers" gives the SHA-256 of each paper that its mentions name, and the names, titles and quotes are lists of the CRC-32 of
their words, so that nothing of the papers' text stands in it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import UserError, reason

Cluster = Mapping[str, Any]


class LinksError(UserError):
    """There are no links to compare with, or they are no JSON object."""


class PapersMissingError(LinksError):
    """The papers that links tell of are not where they say."""


@dataclass(frozen=True, slots=True)
class LinkGold:
    """The links of one council: `name_of` gives the name by which its mentions call a paper, by the paper's resolved path."""

    council: str
    clusters: Mapping[str, Sequence[Cluster]]  # by kind
    loose: Sequence[Mapping[str, Any]]  # reports on actions that none of the papers sets
    traps: Sequence[Mapping[str, Any]]
    name_of: Mapping[Path, str]

    @property
    def papers(self) -> list[Path]:
        """What has to be ingested before the links can be compared."""
        return sorted(self.name_of)


def read_links(folder: Path) -> list[LinkGold]:
    """Every links.json at or below `folder`.

    Raises LinksError if there is none, or if one cannot be read, PapersMissingError if the papers of one are not there.
    """
    written = sorted(folder.rglob("links.json"))
    if not written:
        raise LinksError(f"There is no links.json in {folder} to compare with.")
    return [_read(path) for path in written]


def _read(path: Path) -> LinkGold:
    try:
        links = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LinksError(f"{path} cannot be read as links: {reason(error)}.") from error
    if not isinstance(links, dict):
        raise LinksError(f"{path} holds no JSON object.")
    named = _by_content(path, links) if "papers" in links else _by_name(path)
    return LinkGold(path.parent.name, links, links.get("loose", []), links.get("traps", []), named)


def _by_name(path: Path) -> dict[Path, str]:
    """The papers beside the file, each called by its name without its ending."""
    return {paper.resolve(): paper.stem for paper in sorted(path.parent.iterdir()) if paper.is_file() and paper.suffix != ".json"}


def _by_content(path: Path, links: Mapping[str, Any]) -> dict[Path, str]:
    """The papers of another folder that have the hashes that the file gives."""
    folder = (path.parent / links.get("folder", ".")).resolve()
    if not folder.is_dir():
        raise PapersMissingError(f"The papers that {path} tells of are not here: there is no folder {folder}.")
    names = {sha256: name for name, sha256 in links["papers"].items()}
    found = {}
    for paper in sorted(folder.iterdir()):
        sha256 = hashlib.sha256(paper.read_bytes()).hexdigest() if paper.is_file() else ""
        if sha256 in names:
            found[paper.resolve()] = names.pop(sha256)
    if names:
        missing = ", ".join(sorted(names.values()))
        raise PapersMissingError(f"{len(names)} of the papers that {path} tells of are not in {folder}: {missing}.")
    return found
