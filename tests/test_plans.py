"""How a real Neo4j goes about each question: from its key where it asks about one thing, and never over all nodes."""

from collections.abc import Callable, Iterator
from typing import Any, LiteralString

import neo4j
import pytest

from graph.questions.headers import listing, question
from graph.store.said import said
from graph.store.writes import remove
from tests.neo4j_server import Neo4jServer
from tests.stores import NOTICE, both_of, notice

NAMES = [known.name for known in listing()]
SCANS_FOR_A_FORMER_ID = {"document"}


@pytest.fixture(scope="module")
def driver(neo4j_server: Neo4jServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    """A server with the schema and one policy, that plans anew: it keeps its plans from test to test (tests/neo4j_server.py), and what it
    planned for an empty store may go by a scan."""
    with both_of(neo4j_server, tmp_path_factory.mktemp("plans")) as (_, server):
        server.write(notice())
        with neo4j_server.driver() as driver:
            driver.execute_query("CALL db.clearQueryCaches()")
            yield driver


def operators(plan: dict[str, Any]) -> Iterator[str]:
    yield plan["operatorType"].split("@")[0]
    for child in plan.get("children", []):
        yield from operators(child)


@pytest.mark.neo4j
@pytest.mark.parametrize("name", NAMES)
def test_a_question_about_one_thing_starts_at_its_key(driver: neo4j.Driver, name: str) -> None:
    known = question(name)
    params = {**known.example(), "query": "x", "names": 1, "texts": 1}
    with driver.session() as session:
        result = session.run("EXPLAIN " + known.cypher, params).consume()
    assert result.plan is not None
    found = set(operators(result.plan))
    assert found & {"AllNodesScan", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan"} == set()
    if any(param.name in ("id", "ids", "source") for param in known.params) and name not in SCANS_FOR_A_FORMER_ID:
        assert [operator for operator in found if operator.endswith("Scan")] == []


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("deadlines", "NodeIndexSeekByRange"),
        ("deadlines_count", "NodeIndexSeekByRange"),
        ("quantities", "NodeIndexScan"),
    ],
)
def test_targets_are_found_by_the_index_of_their_date_and_of_their_metric(
    driver: neo4j.Driver, name: str, index: str
) -> None:
    known = question(name)
    with driver.session() as session:
        result = session.run("EXPLAIN " + known.cypher, known.example()).consume()
    assert result.plan is not None
    assert index in set(operators(result.plan))
    assert "NodeByLabelScan" not in set(operators(result.plan))


@pytest.mark.neo4j
@pytest.mark.parametrize("work", [said, remove])
def test_what_is_held_of_a_policy_is_found_by_its_key(
    driver: neo4j.Driver, monkeypatch: pytest.MonkeyPatch, work: Callable[[neo4j.Transaction, str], object]
) -> None:
    asked: list[str] = []
    run = neo4j.Transaction.run

    def noted(tx: neo4j.Transaction, text: LiteralString, *rest: Any, **params: Any) -> neo4j.Result:
        asked.append(text)
        return run(tx, text, *rest, **params)

    monkeypatch.setattr(neo4j.Transaction, "run", noted)
    with driver.session() as session, session.begin_transaction() as tx:
        work(tx, NOTICE)
        tx.rollback()
    assert asked
    with driver.session() as session:
        plan = session.run("EXPLAIN " + asked[0], id=NOTICE).consume().plan
    assert plan is not None
    assert [operator for operator in operators(plan) if operator.endswith("Scan")] == []
