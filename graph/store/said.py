"""Turns what the store holds of one policy back into the PolicyGraph that was written."""

from collections.abc import Iterator
from typing import Any

from neo4j import Transaction

from graph.model import AGENCY, DOCUMENT, POLICY, TARGET, TASK, UNRESOLVED, Edge, Key, PolicyGraph
from graph.store.stored import STATED_BY, key_of, node_of

BATCH = 500
_OF_POLICY = f"MATCH (p:{DOCUMENT} {{id: $id}})"
_OF_TASKS = f"{_OF_POLICY}-[:HAS_TASK]->(t:{TASK})"
_OWN = (
    f"{_OF_TASKS} RETURN '{TASK}' AS label, properties(t) AS props",
    f"{_OF_POLICY}-[:SETS]->(n:{TARGET}) RETURN DISTINCT '{TARGET}' AS label, properties(n) AS props",
    f"{_OF_TASKS}-[:SETS]->(n:{TARGET}) RETURN DISTINCT '{TARGET}' AS label, properties(n) AS props",
    f"{_OF_POLICY}-[:REFERS_TO]->(n:{UNRESOLVED}) RETURN DISTINCT '{UNRESOLVED}' AS label, properties(n) AS props",
    f"{_OF_TASKS}-[:REFERS_TO]->(n:{UNRESOLVED}) RETURN DISTINCT '{UNRESOLVED}' AS label, properties(n) AS props",
)

_ROW = "labels(a) AS source_labels, a.id AS source, type(e) AS type, properties(e) AS props, labels(b) AS target_labels, b.id AS target"
_EDGES = (
    f"MATCH (a:{DOCUMENT} {{id: $id}})-[e]->(b) RETURN {_ROW}",
    f"MATCH (b:{DOCUMENT} {{id: $id}})<-[e:ISSUED|RESPONSIBLE_FOR]-(a:{AGENCY}) RETURN {_ROW}",
    f"MATCH (:{DOCUMENT} {{id: $id}})-[:HAS_TASK]->(a:{TASK})-[e]->(b) RETURN {_ROW}",
    f"MATCH (:{DOCUMENT} {{id: $id}})-[:HAS_TASK]->(b:{TASK})<-[e:RESPONSIBLE_FOR]-(a:{AGENCY}) RETURN {_ROW}",
    f"MATCH (a:{AGENCY})-[e]->(b:{AGENCY}) WHERE $id IN e.{STATED_BY} RETURN {_ROW}",
)


def said(tx: Transaction, policy: str) -> PolicyGraph | None:
    """The graph of `policy`, nodes ordered by key and edges by id; None where the store holds no such policy."""
    found = tx.run(
        f"MATCH (n:{DOCUMENT} {{id: $id}}) WHERE n:{POLICY} RETURN properties(n) AS props", id=policy
    ).single()
    if found is None:
        return None
    edges = sorted(edges_of(tx, policy), key=lambda edge: edge.id)
    props = {Key(DOCUMENT, policy): found["props"], **own_nodes(tx, policy)}
    others = {key for edge in edges for key in (edge.source, edge.target)} - props.keys()
    for label in (DOCUMENT, AGENCY):
        there = nodes_of(tx, label, sorted(key.id for key in others if key.label == label))
        props |= {Key(label, name): of_one for name, of_one in there.items()}
    nodes = tuple(node_of(key, props[key], policy) for key in sorted(props))
    return PolicyGraph(policy, nodes, tuple(edges))


def own_nodes(tx: Transaction, policy: str) -> dict[Key, dict[str, Any]]:
    """The tasks, targets and unresolved references that the store holds of `policy`, with their properties."""
    rows = [row for statement in _OWN for row in tx.run(statement, id=policy).data()]
    return {Key(row["label"], row["props"]["id"]): row["props"] for row in rows}


def edges_of(tx: Transaction, policy: str) -> Iterator[Edge]:
    """Every edge that `policy` states or brings."""
    for statement in _EDGES:
        for row in tx.run(statement, id=policy).data():
            source, target = (key_of(row[f"{end}_labels"], row[end]) for end in ("source", "target"))
            props = {name: value for name, value in row["props"].items() if name != STATED_BY}
            yield Edge(row["type"], source, target, props)


def nodes_of(tx: Transaction, label: str, names: list[str]) -> dict[str, dict[str, Any]]:
    """Properties by id of those of `names` that the store holds under `label`."""
    asked = f"UNWIND $names AS name MATCH (n:{label} {{id: name}}) RETURN n.id AS id, properties(n) AS props"
    found: dict[str, dict[str, Any]] = {}
    for start in range(0, len(names), BATCH):
        found.update((row["id"], row["props"]) for row in tx.run(asked, names=names[start : start + BATCH]).data())
    return found


def nodes_with_labels(tx: Transaction, documents: list[str]) -> dict[str, tuple[list[str], dict[str, Any]]]:
    """Labels and properties by id of those of `documents` that the store holds."""
    asked = f"UNWIND $names AS name MATCH (n:{DOCUMENT} {{id: name}}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS props"
    found: dict[str, tuple[list[str], dict[str, Any]]] = {}
    for start in range(0, len(documents), BATCH):
        for row in tx.run(asked, names=documents[start : start + BATCH]).data():
            found[row["id"]] = (row["labels"], row["props"])
    return found
