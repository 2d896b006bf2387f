"""Turns thousands of policies into a table of writing speed on a real Neo4j: our writer beside the bare driver and py2neo.

    python -m benchmarks.load [N …] [--store FOLDER]

Needs NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD of an EMPTY server that may be wiped, else starts one of its own (requirements-test.txt).
For each N (2000 and 20000) the five documents are multiplied (benchmarks.multiply) and the same rows, nodes and edges with all
their evidence, are written by: our writer (`Store.write_new`, 50 policies in a transaction, as `load` does); the bare driver
(`UNWIND … MERGE` in batches of 5,000, the limit); py2neo's `bulk`; py2neo's `Graph.merge` (on a tenth of the first N, since it takes
minutes). With --store the embedded engine is measured by our writer too.
"""

import argparse
import resource
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeVar

import neo4j

from benchmarks.multiply import multiplied
from graph.model import AGENCY, DOCUMENT, TARGET, TASK, UNRESOLVED, Edge, Node, PolicyGraph
from graph.schema import constraints
from graph.store import open_store
from graph.stored import policy_stored, stored
from tests.neo4j_server import Neo4jServer, named_server, started

T = TypeVar("T")
_AT_ONCE = 50
_BATCH = 5_000
_LABELS = (DOCUMENT, AGENCY, TASK, TARGET, UNRESOLVED)


class Rows(NamedTuple):
    """The nodes and edges of many graphs, each once, with the properties that a store keeps."""

    nodes: dict[tuple[str, ...], list[dict[str, Any]]]
    edges: dict[tuple[str, str, str], list[dict[str, Any]]]

    @property
    def size(self) -> int:
        """How many nodes and edges."""
        return sum(map(len, self.nodes.values())) + sum(map(len, self.edges.values()))


def batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The items, so many at a time (itertools has it from Python 3.12 on)."""
    return (items[start : start + size] for start in range(0, len(items), size))


def rows_of(graphs: Sequence[PolicyGraph]) -> Rows:
    """The rows that writing these graphs makes."""
    held = {graph.policy for graph in graphs}
    nodes: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    seen: set[object] = set()
    for graph in graphs:
        digest = graph.digest()
        for node in graph.nodes:
            if node.key not in seen and (node.labels or node.key.id not in held):
                seen.add(node.key)
                nodes[(node.key.label, *node.labels)].append(_stored(node, digest))
        for edge in graph.edges:
            if edge.id not in seen:
                seen.add(edge.id)
                edges[edge.source.label, edge.type, edge.target.label].append(_ends(edge))
    return Rows(nodes, edges)


def _stored(node: Node, digest: str) -> dict[str, Any]:
    return policy_stored(node, digest) if node.labels else stored(node)


def _ends(edge: Edge) -> dict[str, Any]:
    return {
        "source": edge.source.id,
        "target": edge.target.id,
        "props": dict(edge.props),
        "role": edge.props.get("role", ""),
    }


def by_our_writer(target: str, graphs: Sequence[PolicyGraph]) -> None:
    """`Store.write_new`, as `load` does."""
    with open_store(target) as store:
        for some in batched(graphs, _AT_ONCE):
            store.write_new(some)


def by_bare_driver(driver: neo4j.Driver, rows: Rows) -> None:
    """`UNWIND … MERGE`, every batch one transaction."""
    with driver.session() as session:
        for labels, nodes in rows.nodes.items():
            merge = f"UNWIND $rows AS row MERGE (n:{labels[0]} {{id: row.id}}) SET n:{':'.join(labels)}, n += row"
            for some in batched(nodes, _BATCH):
                session.run(merge, rows=list(some)).consume()
        for (source, kind, end), edges in rows.edges.items():
            role = " {role: row.role}" if kind == "RESPONSIBLE_FOR" else ""
            merge = (
                f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{end} {{id: row.target}}) "
                f"MERGE (a)-[e:{kind}{role}]->(b) SET e += row.props"
            )
            for some in batched(edges, _BATCH):
                session.run(merge, rows=list(some)).consume()


def by_bulk(graph: Any, rows: Rows) -> None:
    """py2neo's `bulk.merge_nodes` and `bulk.merge_relationships`."""
    from py2neo.bulk import merge_nodes, merge_relationships

    for labels, nodes in rows.nodes.items():
        for some in batched(nodes, _BATCH):
            merge_nodes(graph.auto(), list(some), (labels[0], "id"), labels=set(labels))
    for (source, kind, end), edges in rows.edges.items():
        for some in batched(edges, _BATCH):
            data = [(row["source"], row["props"], row["target"]) for row in some]
            key = (kind, "role") if kind == "RESPONSIBLE_FOR" else kind
            merge_relationships(graph.auto(), data, key, start_node_key=(source, "id"), end_node_key=(end, "id"))


def by_graph_merge(graph: Any, rows: Rows) -> None:
    """py2neo's `Graph.merge` of one subgraph a batch."""
    from py2neo import Node as PyNode
    from py2neo import Relationship, Subgraph

    made: dict[tuple[str, str], Any] = {}
    for labels, nodes in rows.nodes.items():
        for row in nodes:
            made[labels[0], row["id"]] = node = PyNode(*labels, **row)
            node.__primarylabel__, node.__primarykey__ = labels[0], "id"
    graph.merge(Subgraph(made.values()))
    for (source, kind, end), edges in rows.edges.items():
        for some in batched(edges, 500):
            graph.merge(Subgraph(relationships=[
                Relationship(made[source, row["source"]], kind, made[end, row["target"]], **row["props"]) for row in some
            ]))  # fmt: skip


@contextmanager
def a_server() -> Iterator[Neo4jServer]:
    """The server that the environment names, else one of our own for as long as it is needed."""
    import os

    if os.environ.get("TEST_NEO4J_URI"):
        yield named_server()
        return
    with TemporaryDirectory(prefix="benchmark-") as folder, started(Path(folder)) as server:
        yield server


def timed(work: Callable[[], None]) -> float:
    """Seconds that it took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def prepared(server: Neo4jServer) -> None:
    """Empty, with the keys that every writer needs."""
    server.wipe()
    with server.driver() as driver, driver.session() as session:
        for statement in constraints():
            session.run(statement).consume()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    import os

    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[2000, 20000], metavar="N", help="policies (2000 20000)")
    parser.add_argument("--store", type=Path, metavar="FOLDER", help="also the embedded engine, in this new folder")
    parser.add_argument("--skip-py2neo", action="store_true", help="leave py2neo out")
    options = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    print("policies     rows  writer            seconds  rows/s  of bare driver  peak MB")
    with a_server() as server:
        os.environ.update(NEO4J_USER=server.user, NEO4J_PASSWORD=server.password, NEO4J_DATABASE=server.database)
        for place, size in enumerate(options.sizes):
            _measure(server, size, options, first=place == 0)
    return 0


def _measure(server: Neo4jServer, size: int, options: argparse.Namespace, *, first: bool) -> None:
    from graph import ogm

    graphs = list(multiplied(size))
    rows = rows_of(graphs)

    def show(writer: str, seconds: float, count: int) -> float:
        rate = count / seconds
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        part = f"{rate / bare:14.2f}" if bare else f"{1:14.2f}"
        print(f"{size:>8,} {count:>8,}  {writer:<16} {seconds:>8.1f} {rate:>7,.0f}  {part}  {peak:>7,.0f}", flush=True)
        return rate

    bare = 0.0
    prepared(server)
    with server.driver() as driver:
        bare = show("bare driver", timed(lambda: by_bare_driver(driver, rows)), rows.size)
        found = driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"]
    prepared(server)
    show("our writer", timed(lambda: by_our_writer(server.uri, graphs)), rows.size)
    with server.driver() as driver:
        ours = driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"]
    if ours != found:
        print(f"the writers disagree: {found:,} nodes by the bare driver, {ours:,} by ours")
    if not options.skip_py2neo and first:
        py2neo = ogm.connect(server.uri)
        prepared(server)
        show("py2neo bulk", timed(lambda: by_bulk(py2neo, rows)), rows.size)
        few = rows_of(list(islice(graphs, size // 10)))
        prepared(server)
        show("py2neo merge", timed(lambda: by_graph_merge(py2neo, few)), few.size)
        py2neo.service.connector.close()
    if options.store:
        show("embedded", timed(lambda: by_our_writer(str(options.store / str(size)), graphs)), rows.size)


if __name__ == "__main__":
    sys.exit(main())
