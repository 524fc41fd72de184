"""Which program and which rules made a row of the store."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_HERE = Path(__file__).parent

# What decides the facts of a paper: these packages' code and vocabularies, the types and the patterns.
_DECIDING = ("facts.py", "pattern_starts.py", "patterns.py", "read", "segment", "language", "extract")
# Where an installed package has a trained model, and where a checkout has it.
_CHECKOUT_MODELS = {"language/model": "minutes", "extract/reliability_model": "reliability"}
_COUNTED = {".py", ".txt", ".toml", ".json", ".cfg", ".bin"}


def program_version() -> str:
    """The distribution's version, "0.1.0"; "unknown" where the package was not installed."""
    try:
        return version("minutebook")
    except PackageNotFoundError:
        return "unknown"


@cache
def extractor_version() -> str:
    """The program's version and a fingerprint of the rules, vocabularies and the trained models: "0.1.0+3f9a2c41d0b7".

    It changes whenever one of these does, so papers that older rules read are known and read again. Raises OSError if the package's
    own files cannot be read.
    """
    digest = sha256()
    for part in _DECIDING:
        for path in _files(_HERE / part):
            digest.update(path.relative_to(_HERE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for installed, name in _CHECKOUT_MODELS.items():
        for path in _files(_HERE.parent / "models" / name):
            digest.update(f"{installed}/{path.name}".encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{program_version()}+{digest.hexdigest()[:12]}"


def _files(part: Path) -> list[Path]:
    if part.is_file():
        return [part]
    return sorted(path for path in part.rglob("*") if path.suffix in _COUNTED and path.is_file())
