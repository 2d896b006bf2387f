"""Turns an empty store into one of a hundred thousand or a million nodes: the copies of benchmarks.multiply, made by the store itself.

The five documents are written by our writer; their copies are made inside the store, since sending the text of each of 26,000
policies takes half an hour. Nodes, edges, ids, titles and numbers are those that writing the graphs would give; left as they are: the
digests, and who stated the few edges between two agencies.
"""

import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import neo4j

from benchmarks.multiply import YEARS, copies, originals
from graph.model import DOCUMENT, POLICY, Key, PolicyGraph
from graph.questions.kept import keep
from graph.store import Store
from graph.store.check import is_shared
from graph.store.server import roomy
from graph.store.stored import MONTH, policy_stored, stored
from tests.neo4j_server import Neo4jServer, started

Statement = tuple[str, list[dict[str, Any]]]
MARK = 987_654_330
"""Number of the copy that all others are made of; a multiple of YEARS, so that it has the dates of the originals."""
NODES_A_POLICY = 38
_AT_ONCE = 20
_NAMES = ("title", "document_number", "file", "words")
"""What a copy of a policy has of its own beside its id."""


@contextmanager
def server(folder: Path) -> Iterator[Neo4jServer]:
    """A Neo4j as `make neo4j` starts it, whose data stay in the folder; the environment names its account, for the stores and the app
    that open it."""
    folder.mkdir(parents=True, exist_ok=True)
    with started(folder, roomy()) as running:
        os.environ.update(NEO4J_USER=running.user, NEO4J_PASSWORD=running.password, NEO4J_DATABASE=running.database)
        yield running


def filled(store: Store, nodes: int) -> None:
    """Fill a store that holds fewer policies than so many nodes have, count what a load counts, and say so on the error output."""
    begun = time.perf_counter()
    for policies in fill(store, nodes):
        print(f"\r{policies:,} policies, {time.perf_counter() - begun:,.0f} s", end="", file=sys.stderr, flush=True)
    keep(store, lambda line: print(f"\r{line}", end="", file=sys.stderr, flush=True))


def fill(store: Store, nodes: int) -> Iterator[int]:
    """Write about so many nodes into an empty store, or go on where an earlier run was stopped; gives the number of policies
    that are there, time and again."""
    there = store.read(f"MATCH (p:{POLICY}) RETURN count(p) AS n").rows[0][0] // len(originals())
    if not there:
        store.write_new(originals())
        store.record_load("benchmark", [], [])
    statements = list(_statements(copies(MARK)))
    sets = nodes // NODES_A_POLICY // len(originals())
    for first in range(max(there, 1), sets, _AT_ONCE):
        numbers = list(range(first, min(first + _AT_ONCE, sets)))
        _copy(store, statements, numbers)
        yield (numbers[-1] + 1) * len(originals())


def _copy(store: Store, statements: Sequence[Statement], numbers: list[int]) -> None:
    def work(tx: neo4j.Transaction) -> None:
        for statement, rows in statements:
            tx.run(statement, rows=rows, numbers=numbers, mark=f"{MARK}").consume()

    store._connection.change(work)


def _statements(graphs: Sequence[PolicyGraph]) -> Iterator[Statement]:
    """Statements that make the copies of $numbers, each with its $rows: nodes by label, then edges by type and ends."""
    nodes: defaultdict[tuple[str, ...], dict[Key, dict[str, Any]]] = defaultdict(dict)
    edges: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for graph in graphs:
        for node in graph.nodes:
            if _is_copied(node.key) and (node.labels or node.key.label != DOCUMENT):
                props = policy_stored(node, graph.digest()) if node.labels else stored(node)
                nodes[(node.key.label, *node.labels)][node.key] = props
        for edge in graph.edges:
            if not is_shared(edge):
                row = {"source": edge.source.id, "target": edge.target.id, "props": dict(edge.props)}
                edges[edge.source.label, edge.type, edge.target.label].append(row)
    for labels, found in nodes.items():
        yield _making(labels), [_row(props) for props in found.values()]
    for (source, kind, target), joined in edges.items():
        yield _joining(source, kind, target), joined


def _dated(name: str) -> str:
    return (
        f"CASE WHEN row.props.{name} IS NULL THEN null "
        f"ELSE toString(toInteger(left(row.props.{name}, 4)) - k % {YEARS}) + substring(row.props.{name}, 4) END"
    )


def _is_copied(key: Key) -> bool:
    return str(MARK) in key.id


def _row(props: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": props["id"], "props": {name: value for name, value in props.items() if name != "id"}}


def _making(labels: tuple[str, ...]) -> str:
    names = _NAMES if POLICY in labels else ()
    own = "".join(f", n.{name} = replace(row.props.{name}, $mark, toString(k))" for name in names)
    own += "".join(f", n.{name} = {_dated(name)}" for name in ("issued_on", MONTH)) if names else ""
    return (
        f"UNWIND $numbers AS k UNWIND $rows AS row CREATE (n:{':'.join(labels)}) "
        f"SET n = row.props, n.id = replace(row.id, $mark, toString(k)){own}"
    )


def _joining(source: str, kind: str, target: str) -> str:
    return (
        "UNWIND $numbers AS k UNWIND $rows AS row "
        f"MATCH (a:{source} {{id: replace(row.source, $mark, toString(k))}}) "
        f"MATCH (b:{target} {{id: replace(row.target, $mark, toString(k))}}) CREATE (a)-[e:{kind}]->(b) SET e = row.props"
    )
