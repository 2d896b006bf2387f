"""The benchmark of the questions: its stores are what writing the copies gives, its figures are of what a page asks."""

from pathlib import Path

import pytest

from benchmarks.multiply import multiplied
from benchmarks.questions import (
    HUB,
    SCREENFUL,
    Case,
    Times,
    aims,
    as_a_page_asks,
    asked_by_pages,
    at,
    cases,
    line,
    statements_of,
)
from benchmarks.stores import NODES_A_POLICY, fill
from graph.questions import ask
from graph.questions.headers import listing, question
from graph.store import Store, open_store

POLICIES = 15
UNLIKE = {"digest", "policies", "loaded_at"}
"""Properties that the quick way leaves as they were."""


def parts(store: Store) -> list[str]:
    """All nodes and edges, but for the properties of UNLIKE."""
    nodes = store.read(
        "MATCH (n) WHERE NOT n:Load AND NOT n:LoadFacts AND NOT n:Answer RETURN labels(n) AS l, properties(n) AS p"
    ).rows
    edges = store.read("MATCH (a)-[e]->(b) RETURN a.id AS a, type(e) AS t, properties(e) AS p, b.id AS b").rows
    return sorted(
        repr(
            [
                sorted((k, v) for k, v in item.items() if k not in UNLIKE) if isinstance(item, dict) else item
                for item in row
            ]
        )
        for row in ([sorted(labels), props] for labels, props in nodes)
    ) + sorted(
        repr(
            [
                sorted((k, v) for k, v in item.items() if k not in UNLIKE) if isinstance(item, dict) else item
                for item in row
            ]
        )
        for row in edges
    )


def test_copies_made_in_the_store_are_those_that_are_written(tmp_path: Path) -> None:
    with open_store(tmp_path / "quick") as quick, open_store(tmp_path / "slow") as slow:
        assert list(fill(quick, POLICIES * NODES_A_POLICY)) == [POLICIES]
        slow.write_new(list(multiplied(POLICIES)))
        assert parts(quick) == parts(slow)
        assert list(fill(quick, POLICIES * NODES_A_POLICY)) == []
        assert list(fill(quick, (POLICIES + 5) * NODES_A_POLICY)) == [POLICIES + 5]


def test_the_statements_of_a_question_are_noted_and_the_store_is_as_before(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        read = store.read
        sent, rows = statements_of(store, Case("overview", "", {}))
        assert [text for text, _ in sent] == [question("overview").cypher]
        assert rows == len(ask(store, "overview")) == 11
        assert store.read == read


def test_every_question_is_asked_and_the_bounded_ones_for_a_screenful() -> None:
    kinds = {known.name: [case.kind for case in cases(known)] for known in listing()}
    assert kinds["policies"] == ["", "page", "kept"]
    assert kinds["referred_by"] == ["", "hub", "page", "kept"]
    assert [case.params["id"] for case in cases(question("relations_of")) if case.kind == "kept"] == [HUB]
    assert all(kinds.values())
    assert {"overview", "policies", "document"} <= asked_by_pages() <= set(kinds)


@pytest.mark.parametrize(
    ("name", "kind", "document"),
    [
        ("policies", "kept", None),  # what a load left there
        ("shared_duties", "kept", None),  # of one of the busiest agencies
        ("referred_by", "kept", HUB),
        ("relations_of", "kept", HUB),
        ("agencies_named", "page", None),  # else a screenful
        ("overview", "kept", None),
        ("document", "", None),
    ],
)
def test_what_a_page_asks(name: str, kind: str, document: str | None) -> None:
    some = list(cases(question(name)))
    asked = as_a_page_asks(some)
    assert (asked.kind, asked in some) == (kind, True)
    assert asked.params.get("limit", SCREENFUL) == SCREENFUL
    assert asked.params.get("id") == (document or question(name).example().get("id"))


def test_the_time_line_asks_of_a_month() -> None:
    asked = as_a_page_asks(list(cases(question("policies_between"))))
    assert (asked.kind, asked.params["from"], asked.params["to"], asked.params["limit"]) == (
        "page", "2010-09", "2010-09", 300,
    )  # fmt: skip


def test_the_aims_are_counted() -> None:
    within, beyond = Times([0.012] * 3, [0.010] * 3, 1), Times([0.060] * 3, [0.030] * 3, 1)
    assert aims([(True, within), (False, within), (True, beyond), (False, beyond)]) == (
        "2 of 4 cases take at most 1.2 of the bare driver's time; 1 of the 2 that pages ask take at most 50 ms (p95)."
    )


@pytest.mark.parametrize(("share", "figure"), [(0.5, 3000.0), (0.95, 5000.0), (0.0, 1000.0)])
def test_percentiles(share: float, figure: float) -> None:
    assert at(share, [5.0, 1.0, 4.0, 2.0, 3.0]) == figure


def test_a_line_of_the_table() -> None:
    said = line(Case("policies", "page", {}), Times([0.012, 0.012], [0.010, 0.010], 50), on_a_page=True)
    assert said == "| `policies` * | page | 50 | 12.0 | 12.0 | 10.0 | 10.0 | 1.20 | 2 |"
