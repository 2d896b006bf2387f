"""The notebook runs from its first cell to its last, on a real Neo4j that holds the five documents."""

import json
from pathlib import Path
from typing import Any

import pytest

from extract.load import load
from graph.store import open_store
from tests.conftest import ROOT
from tests.small_records import DOCUMENTS, extract_gold
from tests.stores import target_of

NOTEBOOK = ROOT / "docs" / "notebook.ipynb"


def cells(kind: str) -> list[str]:
    return [
        "".join(cell["source"])
        for cell in json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
        if cell["cell_type"] == kind
    ]


@pytest.mark.neo4j
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # py2neo's own, of 2021
def test_every_cell_runs(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    uri = target_of("neo4j", request, tmp_path, monkeypatch)
    with open_store(uri) as store:
        load([DOCUMENTS], store, extractor=extract_gold)
    monkeypatch.setenv("NEO4J_URI", uri)
    names: dict[str, Any] = {}
    for cell in cells("code"):
        exec(cell, names)
    said = capsys.readouterr().out
    assert "2018年国家知识产权示范城市工作计划 落实" in said
    assert names["ranking"][0][1] >= 2
    assert "国家知识产权局" in names["by_role"].index
    assert said.count("implements ") >= 2


def test_it_keeps_no_outputs() -> None:
    raw = json.loads(NOTEBOOK.read_text("utf-8"))
    assert [cell for cell in raw["cells"] if cell.get("outputs") or cell.get("execution_count")] == []
    assert {"neo4j", "pandas", "networkx", "ogm"} <= set("\n".join(cells("code")).replace(".", " ").split())
