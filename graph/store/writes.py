"""Turns one policy's graph into what a transaction changes in the store: what it had said goes, what it says comes.

Every function here works inside a transaction that the store opens, and means the same on every engine. Only what
differs is written. The label Policy can't be added to a node that is there (both engines refuse one way or another),
so a document that becomes a policy, or stops being one, is made anew with the edges that others have to it.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from neo4j import Transaction

from graph.model import AGENCY, DOCUMENT, POLICY, TARGET, TASK, UNRESOLVED, Edge, Key, Node, PolicyGraph
from graph.store.check import check, is_shared, own_keys
from graph.store.said import BATCH, edges_of, nodes_of, nodes_with_labels, own_nodes
from graph.store.stored import OF_A_POLICY, STATED_BY, key_of, policy_stored, stored

Row = Mapping[str, Any] | str
_CHARACTERS = 2_000_000
"""In the rows of one message: at three bytes a character less than half of the 16 MB that the embedded engine takes."""


def write(tx: Transaction, graph: PolicyGraph) -> None:
    """Replace what `graph.policy` had said by `graph`."""
    had_nodes = own_nodes(tx, graph.policy)
    had = {edge.id: edge for edge in edges_of(tx, graph.policy)}
    wanted = {edge.id: edge for edge in graph.edges}
    _take_back(tx, graph.policy, [edge for name, edge in had.items() if name not in wanted])
    _write_policy(tx, graph)
    own = set(own_keys(graph))
    _delete_nodes(tx, had_nodes.keys() - own)
    for label in (TASK, TARGET, UNRESOLVED):
        there = {key.id: props for key, props in had_nodes.items() if key.label == label}
        _bring(tx, label, {node.key.id: stored(node) for node in graph.nodes if node.key.label == label}, there)
    _write_shared(tx, [node for node in graph.nodes if node.key not in own])
    _state(tx, graph.policy, [edge for name, edge in wanted.items() if name not in had])
    changed = [
        edge for name, edge in wanted.items() if name in had and not _same(dict(had[name].props), dict(edge.props))
    ]
    _to_each(tx, [edge for edge in changed if not is_shared(edge)], "SET e = row.props")
    _state(tx, graph.policy, [edge for edge in changed if is_shared(edge)])


class Message(NamedTuple):
    """A statement and the rows that it is sent with."""

    statement: str
    rows: list[Row]


class Ready(NamedTuple):
    """What the graphs of new policies write, made of them before any transaction: rows are cut into messages already."""

    graphs: Sequence[PolicyGraph]
    policies: Mapping[str, dict[str, Any]]
    """Policy → the properties of its own node."""
    nodes: Sequence[Message]
    shared: Sequence[Node]
    """Documents and agencies that others may speak of too."""
    edges: Sequence[Message]
    told: Sequence[tuple[str, Edge]]
    """Edges between agencies, each with the policy that brings it."""


def ready(graphs: Sequence[PolicyGraph]) -> Ready:
    """Turn the graphs into what `write_new` sends. Raises NotAPolicyGraph (a ValueError) where one holds what a policy can't say."""
    for graph in graphs:
        check(graph)
    own = {key for graph in graphs for key in own_keys(graph)}
    nodes = {
        node.key: node for graph in graphs for node in graph.nodes if node.key not in own or node.key.label != DOCUMENT
    }
    creating: list[Message] = []
    for label in (TASK, TARGET, UNRESOLVED):
        rows = [stored(node) for key, node in sorted(nodes.items()) if key.label == label]
        creating += _messages(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows)
    return Ready(
        graphs,
        {graph.policy: _policy_props(graph) for graph in graphs},
        creating,
        [node for key, node in nodes.items() if key not in own],
        list(_joining(edge for graph in graphs for edge in graph.edges if not is_shared(edge))),
        [(graph.policy, edge) for graph in graphs for edge in graph.edges if is_shared(edge)],
    )


def write_new(tx: Transaction, new: Ready) -> None:
    """Write the graphs of policies that the store does not hold yet, all in this transaction: what `write` does for each, in
    statements that serve all (a fifth of the time). A policy that is held after all is replaced by `write`."""
    there = nodes_with_labels(tx, list(new.policies))
    if held := {name for name, (labels, _) in there.items() if POLICY in labels}:
        for graph in new.graphs:
            if graph.policy in held:
                write(tx, graph)
        new = ready([graph for graph in new.graphs if graph.policy not in held])
        there = nodes_with_labels(tx, list(new.policies))  # those may have made documents of the new ones
    for policy, props in new.policies.items():
        if policy in there:
            _make_anew(tx, policy, f":{DOCUMENT}:{POLICY}", props, _incoming(tx, policy))
    created = [props for policy, props in new.policies.items() if policy not in there]
    _in_batches(tx, f"UNWIND $rows AS row CREATE (n:{DOCUMENT}:{POLICY}) SET n = row", created)
    _send(tx, new.nodes)
    _write_shared(tx, new.shared)
    _send(tx, new.edges)
    _share(tx, new.told, brought=True)


def remove(tx: Transaction, policy: str) -> None:
    """Take back what `policy` said; where others refer to it, it stays as a mere Document."""
    found = tx.run(
        f"MATCH (n:{DOCUMENT} {{id: $id}}) WHERE n:{POLICY} RETURN properties(n) AS props", id=policy
    ).single()
    if found is None:
        return
    had_nodes = own_nodes(tx, policy)
    _take_back(tx, policy, list(edges_of(tx, policy)))
    _delete_nodes(tx, had_nodes)
    if edges := _incoming(tx, policy):
        props = {name: value for name, value in found["props"].items() if name not in OF_A_POLICY}
        _make_anew(tx, policy, f":{DOCUMENT}", props, edges)
    else:
        tx.run(f"MATCH (n:{DOCUMENT} {{id: $id}}) DETACH DELETE n", id=policy).consume()


def _take_back(tx: Transaction, policy: str, edges: Sequence[Edge]) -> None:
    _to_each(tx, [edge for edge in edges if not is_shared(edge)], "DELETE e")
    _share(tx, [(policy, edge) for edge in edges if is_shared(edge)], brought=False)


def _state(tx: Transaction, policy: str, edges: Sequence[Edge]) -> None:
    join(tx, [edge for edge in edges if not is_shared(edge)])
    _share(tx, [(policy, edge) for edge in edges if is_shared(edge)], brought=True)


def _delete_nodes(tx: Transaction, keys: Iterable[Key]) -> None:
    by_label: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(keys):
        by_label[key.label].append(key.id)
    for label, names in by_label.items():
        _in_batches(tx, f"UNWIND $rows AS name MATCH (n:{label} {{id: name}}) DETACH DELETE n", names)


def _write_policy(tx: Transaction, graph: PolicyGraph) -> None:
    props = _policy_props(graph)
    there = tx.run(
        f"MATCH (n:{DOCUMENT} {{id: $id}}) RETURN labels(n) AS labels, properties(n) AS props", id=graph.policy
    ).single()
    if there is None:
        tx.run(f"CREATE (n:{DOCUMENT}:{POLICY}) SET n = $props", props=props).consume()
    elif POLICY in there["labels"]:
        change = _change(there["props"], props)
        tx.run(f"MATCH (n:{DOCUMENT} {{id: $id}}) SET n += $change", id=graph.policy, change=change).consume()
    else:
        _make_anew(tx, graph.policy, f":{DOCUMENT}:{POLICY}", props, _incoming(tx, graph.policy))


def _policy_props(graph: PolicyGraph) -> dict[str, Any]:
    itself = Key(DOCUMENT, graph.policy)
    return policy_stored(next(node for node in graph.nodes if node.key == itself), graph.digest())


def _make_anew(tx: Transaction, document: str, labels: str, props: Mapping[str, Any], edges: list[Edge]) -> None:
    """Delete a document's node and make it again with other labels and the edges that others have to it."""
    tx.run(f"MATCH (n:{DOCUMENT} {{id: $id}}) DETACH DELETE n", id=document).consume()
    tx.run(f"CREATE (n{labels}) SET n = $props", props=props).consume()
    join(tx, edges)


def _incoming(tx: Transaction, document: str) -> list[Edge]:
    rows = tx.run(
        f"MATCH (s)-[e]->(:{DOCUMENT} {{id: $id}}) "
        "RETURN labels(s) AS labels, s.id AS source, type(e) AS type, properties(e) AS props",
        id=document,
    ).data()
    return [
        Edge(row["type"], key_of(row["labels"], row["source"]), Key(DOCUMENT, document), row["props"]) for row in rows
    ]


def _write_shared(tx: Transaction, nodes: Sequence[Node]) -> None:
    """Documents and agencies that others may speak of too: made where they lack, brought to their final properties."""
    for label in (DOCUMENT, AGENCY):
        wanted = {node.key.id: stored(node) for node in nodes if node.key.label == label}
        _bring(tx, label, wanted, nodes_of(tx, label, sorted(wanted)), keep=OF_A_POLICY)


def _bring(
    tx: Transaction,
    label: str,
    wanted: Mapping[str, dict[str, Any]],
    there: Mapping[str, dict[str, Any]],
    keep: frozenset[str] = frozenset(),
) -> None:
    """Make the wanted nodes that lack and change those that are there, but for the properties in `keep`.

    A node that stays is changed, never deleted and made again: of 500 keys deleted and created in one transaction the
    embedded engine was measured to refuse some as duplicates.
    """
    new = [props for name, props in sorted(wanted.items()) if name not in there]
    _in_batches(tx, f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", new)
    changes = [
        {"id": name, "change": change}
        for name, props in sorted(wanted.items())
        if name in there and (change := _change(there[name], props, keep))
    ]
    _in_batches(tx, f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n += row.change", changes)


def _change(old: Mapping[str, Any], new: Mapping[str, Any], keep: frozenset[str] = frozenset()) -> dict[str, Any]:
    """What turns `old` into `new`: changed values, and null for those that go, but for the names in `keep`."""
    gone = {name: None for name in old if name not in new and name not in keep}
    changed = {name: value for name, value in new.items() if name not in old or not _same(old[name], value)}
    return {**gone, **changed}


def _same(one: object, other: object) -> bool:
    """Equal, and whole numbers told from floats."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def join(tx: Transaction, edges: Iterable[Edge]) -> None:
    """Create edges between nodes that are there."""
    _send(tx, _joining(edges))


def _joining(edges: Iterable[Edge]) -> Iterator[Message]:
    for (source, kind, target), rows in _grouped(edges):
        ends = f"MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}})"
        yield from _messages(f"UNWIND $rows AS row {ends} CREATE (a)-[e:{kind}]->(b) SET e = row.props", rows)


def _to_each(tx: Transaction, edges: Iterable[Edge], change: str) -> None:
    """Do the same to each of the edges that are there; sought from the target, which has fewer edges."""
    for (source, kind, target), rows in _grouped(edges):
        there = f"MATCH (b:{target} {{id: row.target}})<-[e:{kind}]-(a:{source} {{id: row.source}})"
        told_apart = "WHERE e.role = row.props.role" if kind == "RESPONSIBLE_FOR" else ""
        _in_batches(tx, f"UNWIND $rows AS row {there} {told_apart} {change}", rows)


def _grouped(edges: Iterable[Edge]) -> list[tuple[tuple[str, str, str], list[dict[str, Any]]]]:
    """Rows for UNWIND by label of the source, type, and label of the target."""
    groups: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in edges:
        row = {"source": edge.source.id, "target": edge.target.id, "props": dict(edge.props)}
        groups[edge.source.label, edge.type, edge.target.label].append(row)
    return sorted(groups.items())


def _share(tx: Transaction, said: Sequence[tuple[str, Edge]], *, brought: bool) -> None:
    """Let policies bring edges between agencies, or no longer; an edge stays while some policy brings it."""
    if not said:
        return
    there = _policies_of_shared(tx, [edge for _, edge in said])
    wanted: dict[str, tuple[Edge, set[str]]] = {}
    for policy, edge in said:
        _, policies = wanted.setdefault(edge.id, (edge, set(there.get(edge.id, ()))))
        (policies.add if brought else policies.discard)(policy)
    changed = [
        Edge(edge.type, edge.source, edge.target, {**edge.props, STATED_BY: sorted(policies)})
        for edge, policies in wanted.values()
    ]
    join(tx, [edge for edge in changed if edge.id not in there and edge.props[STATED_BY]])
    kept = [edge for edge in changed if edge.id in there]
    _to_each(tx, [edge for edge in kept if edge.props[STATED_BY]], "SET e = row.props")
    _to_each(tx, [edge for edge in kept if not edge.props[STATED_BY]], "DELETE e")


def _policies_of_shared(tx: Transaction, edges: Iterable[Edge]) -> dict[str, list[str]]:
    """Edge id → who brings it, of those of the edges that are there."""
    found: dict[str, list[str]] = {}
    for (_, kind, _), rows in _grouped(edges):
        asked = (
            f"UNWIND $rows AS row MATCH (a:{AGENCY} {{id: row.source}})-[e:{kind}]->(b:{AGENCY} {{id: row.target}}) "
            f"RETURN a.id AS source, b.id AS target, e.{STATED_BY} AS policies"
        )
        ends = [{"source": row["source"], "target": row["target"]} for row in rows]
        for start in range(0, len(ends), BATCH):
            for row in tx.run(asked, rows=ends[start : start + BATCH]).data():
                edge = Edge(kind, Key(AGENCY, row["source"]), Key(AGENCY, row["target"]))
                found[edge.id] = row["policies"]
    return found


def _in_batches(tx: Transaction, statement: str, rows: Sequence[Row]) -> None:
    _send(tx, _messages(statement, rows))


def _send(tx: Transaction, messages: Iterable[Message]) -> None:
    for message in messages:
        tx.run(message.statement, rows=message.rows).consume()


def _messages(statement: str, rows: Sequence[Row]) -> Iterator[Message]:
    return (Message(statement, batch) for batch in _batches(rows))


def _batches(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows in order, at most `BATCH` at a time, and fewer where they are long: fifty plans with their records were more than the
    16 MB of a message that the embedded engine takes."""
    batch: list[Row] = []
    room = _CHARACTERS
    for row in rows:
        length = _length(row)
        if batch and (length > room or len(batch) == BATCH):
            yield batch
            batch, room = [], _CHARACTERS
        batch.append(row)
        room -= length
    if batch:
        yield batch


def _length(value: object) -> int:
    """The characters of the texts in a row."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        return sum(map(_length, value.values()))
    return sum(map(_length, value)) if isinstance(value, list) else 0
