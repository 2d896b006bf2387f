"""What the README shows is what a user gets."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the five documents."""
    folder = tmp_path_factory.mktemp("readme") / "store"
    run("-m", "extract", "load", "data/documents", "--store", str(folder))
    return folder


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_first_query_gives_the_rows_shown(store: Path) -> None:
    command = next(block for block in blocks("sh") if "graph cypher" in block)
    python, *arguments = shlex.split(command)
    assert python == ".venv/bin/python"
    assert run(*arguments, "--store", str(store)).splitlines() == blocks("text")[0].splitlines()


def test_every_make_target_named_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"`?make (\w+)", README))
    assert named and [target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def test_every_file_linked_is_there() -> None:
    linked = re.findall(r"\]\(([^):]+)\)", README)
    assert linked and [path for path in linked if not (ROOT / path).exists()] == []


def test_the_table_names_every_label_and_edge_of_the_ontology() -> None:
    from graph.model import EDGE_ENDS, LABELS, POLICY

    words = set(re.findall(r"[A-Za-z_]+", README))
    assert [name for name in (*LABELS, POLICY, *EDGE_ENDS) if name not in words] == []
