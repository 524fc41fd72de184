"""The shape of the code, held: stages know nothing of later ones, rooms stay small, vocabularies state their source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from pipeline.version import _DECIDING

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "pipeline"
# Each stage, and the packages of ours that it may import; a package may always import itself.
MAY_IMPORT = {
    "facts": set(),
    "errors": {"facts"},
    "version": set(),
    "printable": set(),
    "garbage": set(),
    "pattern_starts": set(),
    "patterns": {"pattern_starts"},
    "language": {"facts", "patterns"},
    "read": {"facts", "patterns"},
    "segment": {"facts", "language", "patterns"},
    "extract": {"facts", "language", "patterns", "segment", "version"},
    "link": {"facts", "language", "patterns"},
    "rows": {"facts", "errors"},
    "workers": {"facts", "errors", "garbage", "patterns", "read", "segment", "extract", "rows"},
    "store": {"facts", "errors", "version", "link", "rows"},
    "export": {"facts", "errors", "printable", "version"},
    "query": {"facts", "errors", "store"},
    "tidy": {"errors", "store"},
    "ingest": {"facts", "errors", "patterns", "printable", "version", "read", "segment", "extract", "link", "rows", "store", "workers"},
    "review": {"errors", "store", "ingest"},
    "evaluate": {"facts", "errors", "version", "read", "segment", "extract", "export", "store"},
}
LONGEST = 400
# The contract between the stages is read in one place.
LONGER = {"facts.py": 460}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def stage_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """The packages of ours that a module imports, at its head or inside its functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "pipeline" else [f"pipeline.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("pipeline.")}
    return found


@pytest.mark.parametrize("stage", sorted(MAY_IMPORT))
def test_a_stage_imports_no_later_stage(stage: str) -> None:
    for path in modules():
        if stage_of(path) == stage:
            assert imports_of(path) - {stage} <= MAY_IMPORT[stage], path.relative_to(ROOT)


def test_every_package_is_a_known_stage() -> None:
    stages = {stage_of(path) for path in modules()} - {"__init__", "__main__", "cli", "cli_options", "cli_review"}
    assert stages <= set(MAY_IMPORT)


def test_the_fingerprint_of_the_rules_covers_all_that_they_import() -> None:
    """A paper is read again when what decides its facts has changed: none of it may be left uncounted."""
    deciding = {part.removesuffix(".py") for part in _DECIDING}
    for path in modules():
        if stage_of(path) in deciding:
            assert imports_of(path) <= deciding, path.relative_to(ROOT)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_rooms_are_small_and_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGER.get(str(path.relative_to(PACKAGE)), LONGEST)
    assert path.name not in ("helpers.py", "utils.py", "common.py", "misc.py")
    assert ast.get_docstring(ast.parse(text)), "a module says what it is for"


@pytest.mark.parametrize("path", sorted((PACKAGE / "language" / "vocabulary").glob("*.t*")), ids=lambda path: path.name)
def test_a_vocabulary_states_its_source(path: Path) -> None:
    head = [line for line in path.read_text(encoding="utf-8").splitlines()[:8] if line.startswith("#")]
    assert any("source" in line.lower() for line in head)
