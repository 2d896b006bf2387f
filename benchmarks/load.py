"""Turns thousands of policies into a table of writing speed on a real Neo4j: our writer beside the bare driver and py2neo.

    python -m benchmarks.load [N …] [--store FOLDER] [--repeat K] [--skip-py2neo]

For each N (2000 and 20000) the five documents are multiplied (benchmarks.multiply), and the same rows, nodes and edges with all
their evidence, are written by: our writer (`Store.write_batches`, 50 policies in a transaction, as `load` does); the bare driver
(`UNWIND … MERGE` in batches of 5,000, the limit); at the first N also by py2neo's `bulk`, and by its `Graph.merge` (a twentieth of N,
since it takes minutes). With --store the embedded engine is measured by our writer too.

Every writer has a Neo4j of its own, started alike, with the same keys and full-text indexes. What a machine that others use
does to one, it does to all: the policies come 500 at a time, each writer writes these before the next ones come, and who is first
changes from time to time. All servers are warmed by half of the policies, at most 1000, that are then deleted. Only writing is
timed: for the bare driver and py2neo the rows are ready, our writer makes them of the graphs (whose digests are there: `load` makes
them before, to see what differs). Processor seconds are those of the
writer and of its server together, which the work of others disturbs little; peak MB is this process. No more than 500 policies are
in memory.
"""

import argparse
import os
import resource
import signal
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeVar

import neo4j

from benchmarks.multiply import multiplied
from graph.model import AGENCY, Edge, Node, PolicyGraph
from graph.ogm import connect
from graph.store import open_store
from graph.store.ports import free_port
from graph.store.schema import constraints, server_indexes
from graph.store.server import DATABASE, USER, started
from graph.store.stored import policy_stored, stored
from tests.neo4j_server import PASSWORD, Neo4jServer

T = TypeVar("T")
_AT_ONCE = 50
"""Policies in a transaction of ours, as `extract.load` writes them."""
_BATCH = 5_000
_CHUNK = 500
"""Policies that are in memory; a multiple of five, so that documents that refer to each other come together."""

OURS, BARE, BULK, MERGE, EMBEDDED = "our writer", "bare driver", "py2neo bulk", "py2neo merge", "embedded"


class Rows(NamedTuple):
    """The nodes and edges of many graphs, each once, with the properties that a store keeps."""

    nodes: dict[tuple[str, ...], list[dict[str, Any]]]
    edges: dict[tuple[str, str, str], list[dict[str, Any]]]

    @property
    def size(self) -> int:
        """How many nodes and edges."""
        return sum(map(len, self.nodes.values())) + sum(map(len, self.edges.values()))


class Chunk(NamedTuple):
    """Some policies: as graphs, and as the rows that are not in an earlier chunk."""

    graphs: Sequence[PolicyGraph]
    rows: Rows


Write = Callable[[Chunk], None]


@dataclass
class Measured:
    """What one writer took: seconds, processor seconds of both ends and rows, chunk by chunk."""

    write: Write
    server: int | None = None
    """The process that it writes to, where that is another."""
    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def rate(self, start: int = 0) -> float:
        """Rows a second, from that chunk on."""
        return sum(self.rows[start:]) / sum(self.seconds[start:])


def batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The items, so many at a time (itertools has it from Python 3.12 on)."""
    return (items[start : start + size] for start in range(0, len(items), size))


def chunks(policies: int) -> Iterator[Chunk]:
    """That many policies, some at a time."""
    graphs, seen = multiplied(policies), set[object]()
    while some := list(islice(graphs, _CHUNK)):
        yield Chunk(some, rows_of(some, seen))


def rows_of(graphs: Sequence[PolicyGraph], seen: set[object]) -> Rows:
    """The rows that writing these graphs makes but for those in `seen`, where what further graphs may share is added."""
    held = {graph.policy for graph in graphs}
    nodes: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
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
    seen.intersection_update(_shareable(graphs))
    return Rows(nodes, edges)


def _shareable(graphs: Sequence[PolicyGraph]) -> Iterator[object]:
    """What other policies may speak of too: agencies and edges between them, documents that are not held."""
    for graph in graphs[:10]:
        yield from (node.key for node in graph.nodes if not node.labels and graph.policy not in node.key.id)
        yield from (edge.id for edge in graph.edges if edge.source.label == edge.target.label == AGENCY)


def _stored(node: Node, digest: str) -> dict[str, Any]:
    return policy_stored(node, digest) if node.labels else stored(node)


def _ends(edge: Edge) -> dict[str, Any]:
    return {
        "source": edge.source.id,
        "target": edge.target.id,
        "props": dict(edge.props),
        "role": edge.props.get("role", ""),
    }


@contextmanager
def our_writer(target: str) -> Iterator[Write]:
    """`Store.write_batches`, as `load` does."""
    with open_store(target) as store:

        def write(chunk: Chunk) -> None:
            for _ in store.write_batches(batched(chunk.graphs, _AT_ONCE)):
                pass

        yield write


@contextmanager
def bare_driver(server: Neo4jServer) -> Iterator[Write]:
    """`UNWIND … MERGE`, every batch one transaction."""
    with server.driver() as driver, driver.session(database=server.database) as session:
        yield lambda chunk: _merge(session, chunk.rows)


def _merge(session: neo4j.Session, rows: Rows) -> None:
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


@contextmanager
def py2neo_bulk(server: Neo4jServer) -> Iterator[Write]:
    """py2neo's `bulk.merge_nodes` and `bulk.merge_relationships`."""
    graph = connect(server.uri)
    yield lambda chunk: _by_bulk(graph, chunk.rows)
    graph.service.connector.close()


def _by_bulk(graph: Any, rows: Rows) -> None:
    from py2neo.bulk import merge_nodes, merge_relationships

    for labels, nodes in rows.nodes.items():
        for some in batched(nodes, _BATCH):
            merge_nodes(graph.auto(), list(some), (labels[0], "id"), labels=set(labels))
    for (source, kind, end), edges in rows.edges.items():
        for some in batched(edges, _BATCH):
            if kind == "RESPONSIBLE_FOR":
                data = [((row["source"]), row["props"], row["target"]) for row in some]
                key: Any = (kind, "role")
            else:
                data, key = [(row["source"], row["props"], row["target"]) for row in some], kind
            merge_relationships(graph.auto(), data, key, start_node_key=(source, "id"), end_node_key=(end, "id"))


@contextmanager
def py2neo_merge(server: Neo4jServer) -> Iterator[Write]:
    """py2neo's `Graph.merge`, one node or edge a call, as notebooks write it. (Of a `Subgraph` it is `bulk` by another name.)"""
    graph = connect(server.uri)
    yield lambda chunk: _by_graph_merge(graph, chunk.rows)
    graph.service.connector.close()


def _by_graph_merge(graph: Any, rows: Rows) -> None:
    from py2neo import Node as PyNode
    from py2neo import Relationship

    made: dict[tuple[str, str], Any] = {}
    for labels, nodes in rows.nodes.items():
        for row in nodes:
            made[labels[0], row["id"]] = node = PyNode(*labels, **row)
            graph.merge(node, labels[0], "id")
    for (source, kind, end), edges in rows.edges.items():
        for row in edges:
            graph.merge(
                Relationship(made[source, row["source"]], kind, made[end, row["target"]], **row["props"]), kind, "id"
            )


def timed(work: Callable[[], None]) -> float:
    """Seconds that it took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def cpu(process: int | None) -> float:
    """Processor seconds that this process and another have taken so far, children not counted; Linux tells of the other."""
    if process is None:
        return time.process_time()
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def a_server() -> Iterator[tuple[Neo4jServer, int]]:
    """An empty Neo4j with the keys and indexes of a store, for as long as it is needed, and the id of its process."""
    with (
        TemporaryDirectory(prefix="benchmark-") as folder,
        started(Path(folder), free_port(), PASSWORD) as running,
    ):
        server = Neo4jServer(running.uri, USER, running.password, DATABASE)
        os.environ.update(NEO4J_USER=server.user, NEO4J_PASSWORD=server.password, NEO4J_DATABASE=server.database)
        with server.driver() as driver:
            for statement in (*constraints(), *server_indexes(), "CALL db.awaitIndexes(300)"):
                driver.execute_query(statement)
        yield server, running.process.pid


_ON_SERVER = {
    OURS: lambda server: our_writer(server.uri),
    BARE: bare_driver,
    BULK: py2neo_bulk,
    MERGE: py2neo_merge,
}


def race(names: Sequence[str], policies: int) -> dict[str, Measured]:
    """Each writer on a server of its own, in turns over the same policies; raises where they end with other graphs."""
    with ExitStack() as stack:
        servers = {name: stack.enter_context(a_server()) for name in names}
        runners = {
            name: Measured(stack.enter_context(_ON_SERVER[name](server)), process)
            for name, (server, process) in servers.items()
        }
        for chunk in chunks(min(policies // 2, 2 * _CHUNK)):
            for runner in runners.values():
                runner.write(chunk)
        for server, _ in servers.values():
            server.wipe()
        for number, chunk in enumerate(chunks(policies)):
            for place in range(len(names)):
                run(runners[names[(number + place) % len(names)]], chunk)
        sizes = {name: _size(server) for name, (server, _) in servers.items()}
    if len(set(sizes.values())) != 1:
        raise RuntimeError(f"the writers disagree (nodes, edges): {sizes}")
    return runners


def run(runner: Measured, chunk: Chunk) -> None:
    """Let one writer write one chunk."""
    before = cpu(runner.server)
    runner.seconds.append(timed(lambda: runner.write(chunk)))
    runner.cpu.append(cpu(runner.server) - before)
    runner.rows.append(chunk.rows.size)


def _size(server: Neo4jServer) -> tuple[int, int]:
    with server.driver() as driver:
        edges = driver.execute_query("MATCH ()-[e]->() RETURN count(e) AS n").records[0]["n"]
    return server.count(), int(edges)


def in_folder(folder: Path, policies: int) -> Measured:
    """Our writer on the embedded engine."""
    with our_writer(str(folder)) as write:
        runner = Measured(write)
        for chunk in chunks(policies):
            run(runner, chunk)
    return runner


def show(policies: int, runners: dict[str, Measured]) -> None:
    """A line a writer: its rate, also in the last quarter, where a writer that slows with what is there has slowed."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for name, one in runners.items():
        last = one.rate(len(one.rows) * 3 // 4)
        ours = runners.get(OURS, one)
        times, cpu_times = ours.rate() / one.rate(), sum(one.cpu) / sum(ours.cpu)
        print(
            f"{policies:>8,} {sum(one.rows):>9,}  {name:<12} {sum(one.seconds):>8.1f} {sum(one.cpu):>6.1f} {one.rate():>7,.0f} "
            f"{last:>12,.0f} {times:>11.2f} {cpu_times:>10.2f} {peak:>8,.0f}",
            flush=True,
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[2000, 20000], metavar="N", help="policies (2000 20000)")
    parser.add_argument("--store", type=Path, metavar="FOLDER", help="also the embedded engine, in this new folder")
    parser.add_argument("--repeat", type=int, default=1, metavar="K", help="so many times")
    parser.add_argument("--skip-py2neo", action="store_true", help="leave py2neo out")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # `kill` stops the servers too
    warnings.simplefilter("ignore")
    print("policies      rows  writer        seconds  CPU s  rows/s last quarter ours / this   (by CPU)  peak MB")
    for nth in range(options.repeat):
        for place, size in enumerate(options.sizes):
            py2neo = place == 0 and not options.skip_py2neo
            show(size, race([BARE, OURS, *([BULK] if py2neo else [])], size))
            if py2neo:
                show(size // 20, race([OURS, MERGE], size // 20))
            if options.store:
                show(size, {EMBEDDED: in_folder(options.store / f"{size}-{nth}", size)})
    return 0


if __name__ == "__main__":
    sys.exit(main())
