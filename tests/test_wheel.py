"""A wheel built from the repository, installed elsewhere, works away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

PAPER = """\
ASHBY PARISH COUNCIL
Minutes of the meeting held on Tuesday 3 May 2022 in Ashby Hall at 7.30pm

Present: Cllr Ann Hill (Chair), Cllr Bob Cook

1. Apologies
None.

2. Finance
The balance stood at £1,204.50. RESOLVED that the accounts be approved.
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the installed wheel and nothing else of ours."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "dist"), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, text=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def run(site: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(site), "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-P", "-m", "pipeline", *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_what_it_needs_travels_inside(installed: Path) -> None:
    package = installed / "pipeline"
    assert (package / "store" / "schema.sql").read_text() == (ROOT / "schema.sql").read_text()
    for kind, folder in (("*.sql", "query/questions"), ("*.t*", "language/vocabulary")):
        inside = {path.name for path in (package / folder).glob(kind)}
        assert inside == {path.name for path in (ROOT / "pipeline" / folder).glob(kind)} != set()
    assert (package / "language" / "gate_words.tsv").stat().st_size > 0
    assert not (installed / "tests").exists()
    assert not (installed / "corpus").exists()


def test_it_reads_and_answers_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text(PAPER)
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import pipeline; print(pipeline.__file__)"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(installed)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert where.stdout.startswith(str(installed))
    loaded = run(installed, tmp_path, "ingest", "minutes.txt", "--db", "minutes.db")
    assert loaded.returncode == 0, loaded.stderr
    rows = json.loads(run(installed, tmp_path, "query", "decisions", "--json", "--db", "minutes.db").stdout)
    assert any("accounts be approved" in json.dumps(row) for row in rows)
