"""The graph as objects of py2neo, on a real Neo4j."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph import ogm
from graph.store import open_store
from tests.conftest import ROOT
from tests.stores import LAW, NOTICE, PLAN, notice, plan, target_of

pytestmark = [pytest.mark.neo4j, pytest.mark.filterwarnings("ignore::DeprecationWarning")]  # py2neo's own, of 2021


@pytest.fixture
def graph(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    uri = str(target_of("neo4j", request, tmp_path, monkeypatch))
    with open_store(uri) as store:
        for said in (notice(), plan()):
            store.write(said)
    connected = ogm.connect(uri)
    yield connected
    connected.service.connector.close()  # py2neo closes no connection by itself


def test_a_policy_and_what_it_carries_out(graph: Any) -> None:
    policy = ogm.Policy.match(graph, NOTICE).first()
    assert [document.id for document in policy.implements] == [PLAN]
    assert sorted(document.id for document in policy.cites) == [LAW]
    assert {agency.name for agency in policy.issuers} == {"国家知识产权局", "财政部"}
    (document,) = policy.implements
    assert list(policy.evidence(document)) == [("implements", 3, 6, "《甲》")]


def test_from_a_document_down_to_duties_and_back(graph: Any) -> None:
    document = ogm.Document.match(graph, PLAN).first()
    (policy,) = document.implemented_by
    task = next(task for task in policy.tasks if task.heading == "开展培训")
    assert [part.heading for part in task.part_of] == ["重点任务"]
    (agency,) = {agency.id: agency for agency in task.agencies}.values()
    assert agency.is_class and [body.name for body in agency.members] == ["湖北省知识产权局"]
    assert [target.value for target in task.targets] == [1000000.0]


def test_an_unknown_policy_is_none(graph: Any) -> None:
    assert ogm.Policy.match(graph, "国发〔2099〕1号").first() is None


def test_nothing_else_imports_py2neo() -> None:
    sources = [path for folder in ("graph", "extract", "app_pages") for path in (ROOT / folder).rglob("*.py")]
    users = [
        path.name
        for path in [*sources, ROOT / "app.py"]
        if re.search(r"import py2neo|from py2neo|graph\.ogm", path.read_text("utf-8"))
    ]
    assert users == ["ogm.py"]
