"""Turns what the store holds of one policy back into the PolicyGraph that was written."""

from collections.abc import Iterator, Mapping
from typing import Any

from neo4j import Transaction

from graph.model import AGENCY, DOCUMENT, POLICY, TASK, Edge, Key, Node, PolicyGraph
from graph.writes import MADE_BY_STORE, OF_A_POLICY, STATED_BY, key_of

_ROW = (
    "RETURN labels(a) AS source_labels, properties(a) AS source, type(e) AS type, properties(e) AS props, "
    "labels(b) AS target_labels, properties(b) AS target"
)
_EDGES = (
    f"MATCH (a:{DOCUMENT} {{id: $id}})-[e]->(b) {_ROW}",
    f"MATCH (a:{AGENCY})-[e]->(b:{DOCUMENT} {{id: $id}}) {_ROW}",
    f"MATCH (:{DOCUMENT} {{id: $id}})-[:HAS_TASK]->(a:{TASK}) MATCH (a)-[e]->(b) {_ROW}",
    f"MATCH (:{DOCUMENT} {{id: $id}})-[:HAS_TASK]->(b:{TASK}) MATCH (a:{AGENCY})-[e]->(b) {_ROW}",
    f"MATCH (a:{AGENCY})-[e]->(b:{AGENCY}) WHERE $id IN e.{STATED_BY} {_ROW}",
)


def said(tx: Transaction, policy: str) -> PolicyGraph | None:
    """The graph of `policy`, nodes ordered by key and edges by id; None where the store holds no such policy."""
    found = tx.run(f"MATCH (n:{POLICY} {{id: $id}}) RETURN properties(n) AS props", id=policy).single()
    if found is None:
        return None
    itself = _node([DOCUMENT, POLICY], found["props"], policy)
    nodes: dict[Key, Node] = {itself.key: itself}
    edges: list[Edge] = []
    for row in _rows(tx, policy):
        source, target = (_node(row[f"{end}_labels"], row[end], policy) for end in ("source", "target"))
        nodes |= {source.key: source, target.key: target}
        props = {name: value for name, value in row["props"].items() if name != STATED_BY}
        edges.append(Edge(row["type"], source.key, target.key, props))
    ordered = sorted(nodes.values(), key=lambda node: node.key)
    return PolicyGraph(policy, tuple(ordered), tuple(sorted(edges, key=lambda edge: edge.id)))


def _rows(tx: Transaction, policy: str) -> Iterator[Mapping[str, Any]]:
    for statement in _EDGES:
        yield from tx.run(statement, id=policy).data()


def _node(labels: list[str], props: Mapping[str, Any], policy: str) -> Node:
    """A node as the policy said it: of another policy it knows only what makes it a document."""
    key = key_of(labels, props["id"])
    itself = key == Key(DOCUMENT, policy)
    dropped = {"id", *MADE_BY_STORE, *(() if itself or key.label != DOCUMENT else OF_A_POLICY)}
    kept = {name: value for name, value in props.items() if name not in dropped}
    return Node(key, kept, (POLICY,) if itself else ())
