"""The notebooks run, on the papers of corpus/ and on next to nothing, and show plots and cited words."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.ingest import ingest
from pipeline.store import open_store

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
OWN_DATABASE = 'DB = "../minutes.db"\n'  # the one line that a reader changes


def code_of(path: Path) -> list[str]:
    return ["".join(cell["source"]) for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the two councils of corpus/ that are followed over eight quarters, and of one with two meetings."""
    path = tmp_path_factory.mktemp("notebooks") / "minutes.db"
    ingest([CORPUS / name for name in ("marlhaven", "rhosafon", "rangipuna")], path, processes=2)
    return path


def test_there_are_three() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["actions-decisions-people", "measures-and-targets", "risks-over-time"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_committed_without_outputs_and_defines_nothing(path: Path) -> None:
    notebook = json.loads(path.read_text("utf-8"))
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in notebook["cells"] if cell["cell_type"] == "code")
    code = code_of(path)
    assert code[0].startswith(OWN_DATABASE)
    assert "import pipeline\n" in code[0]
    tree = ast.parse("\n".join(code))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda)]
    assert sum(isinstance(node, ast.Name) and node.id == "DB" for node in ast.walk(tree)) == 2, "set once, used once"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_shows_plots_and_words(path: Path, store: Path) -> None:
    nbclient, nbformat = pytest.importorskip("nbclient"), pytest.importorskip("nbformat")
    notebook = nbformat.read(path, as_version=4)
    first = next(cell for cell in notebook.cells if cell.cell_type == "code")
    first.source = first.source.replace(OWN_DATABASE, f"DB = {str(store)!r}\n")
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert not [output.text for output in outputs if output.get("name") == "stderr"], "no warning"
    assert sum("image/png" in output.get("data", {}) for output in outputs) >= 4
    tables = [output.data["text/html"] for output in outputs if "text/html" in output.get("data", {})]
    cited = [table for table in tables if re.search(r"\d{4}-\d\d-\d\d-[a-z-]+\.(?:html|pdf|docx|txt|md)</td>", table)]
    assert len(cited) >= 2, "tables name the papers and quote them"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_where_there_is_nothing_to_draw(path: Path, tmp_path: Path) -> None:
    open_store(tmp_path / "minutes.db", write=True)
    program = "import matplotlib; matplotlib.use('Agg')\n" + "\n".join(code_of(path)).replace("../minutes.db", str(tmp_path / "minutes.db"))
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
