"""Turns one policy's graph into what a transaction changes in the store: what it had said goes, what it says comes.

Every function here works inside a transaction that the store opens, and means the same on every engine. The label
Policy can't be added to a node that is there (both engines refuse one way or another), so a document that becomes a
policy, or stops being one, is made anew with the edges that others have to it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neo4j import Transaction

from graph.model import (
    AGENCY,
    DOCUMENT,
    POLICY,
    TARGET,
    TASK,
    UNRESOLVED,
    UNSTATED,
    Edge,
    Key,
    Node,
    PolicyGraph,
    Value,
)  # fmt: skip
from graph.normal import mainland
from graph.schema import FULL_TEXT, TEXT_WORDS, WORDS

DIGEST = "digest"
STATED_BY = "policies"
"""On an edge between two agencies: ids of the policies that brought it, since such an edge belongs to no one policy."""
OF_A_POLICY = frozenset({
    "document_type", "issued_on", "region", "effective_on", "expires_on", "file", "sha256", "text", "record", "rules",
    "body_start", "body_end", "copies", DIGEST, TEXT_WORDS,
})  # fmt: skip
"""Properties that a document has only as a policy; it loses them when its text is removed."""
MADE_BY_STORE = frozenset({DIGEST, WORDS, TEXT_WORDS})
BATCH = 500

_NAMES = {
    DOCUMENT: ("id", "title", "document_number", "alternative_titles", "former_ids"),
    AGENCY: ("id", "name", "aliases"),
    TASK: ("number", "heading"),
}
_OF_POLICY = f"MATCH (p:{DOCUMENT} {{id: $id}})"
_OF_TASKS = f"{_OF_POLICY}-[:HAS_TASK]->(t:{TASK})"
_OWN = (
    f"{_OF_TASKS} RETURN '{TASK}' AS label, properties(t) AS props",
    f"{_OF_POLICY}-[:SETS]->(n:{TARGET}) RETURN DISTINCT '{TARGET}' AS label, properties(n) AS props",
    f"{_OF_TASKS}-[:SETS]->(n:{TARGET}) RETURN DISTINCT '{TARGET}' AS label, properties(n) AS props",
    f"{_OF_POLICY}-[:REFERS_TO]->(n:{UNRESOLVED}) RETURN DISTINCT '{UNRESOLVED}' AS label, properties(n) AS props",
    f"{_OF_TASKS}-[:REFERS_TO]->(n:{UNRESOLVED}) RETURN DISTINCT '{UNRESOLVED}' AS label, properties(n) AS props",
)
_STATED = (
    f"{_OF_TASKS} MATCH (:{AGENCY})-[e]->(t) DELETE e",
    f"{_OF_TASKS} MATCH (t)-[e]->() DELETE e",
    f"{_OF_POLICY} MATCH (:{AGENCY})-[e]->(p) DELETE e",
    f"{_OF_POLICY} MATCH (p)-[e]->() DELETE e",
)


class NotAPolicyGraph(ValueError):
    """A graph that breaks the rules of `PolicyGraph`; the message names the node or edge."""


def check(graph: PolicyGraph) -> None:
    """Raises NotAPolicyGraph unless `graph` is what one policy can say, so that it can be replaced and read back."""
    keys = [node.key for node in graph.nodes]
    labelled = [node.key for node in graph.nodes if node.labels]
    if labelled != [Key(DOCUMENT, graph.policy)] or next(n.labels for n in graph.nodes if n.labels) != (POLICY,):
        raise NotAPolicyGraph(f"只有 {graph.policy} 自己可以带标签 {POLICY}，而且必须带；现在带的是：{labelled}")
    for what, named in (("节点", [str(key) for key in keys]), ("边", [edge.id for edge in graph.edges])):
        if twice := [name for name, times in Counter(named).items() if times > 1]:
            raise NotAPolicyGraph(f"{what}出现了两次：{'、'.join(twice[:3])}")
    known, own = set(keys), set(own_keys(graph))
    for edge in graph.edges:
        if not {edge.source, edge.target} <= known:
            raise NotAPolicyGraph(f"边的一端不在图里：{edge.id}")
        if not _shared(edge) and not {edge.source, edge.target} & own:
            raise NotAPolicyGraph(f"这条边不是 {graph.policy} 说的：{edge.id}")
    if loose := known - _held_by_edges(graph) - {Key(DOCUMENT, graph.policy)}:
        raise NotAPolicyGraph(f"没有边连着的节点（每个任务要有 HAS_TASK，目标要有 SETS）：{sorted(loose)[:3]}")


def own_keys(graph: PolicyGraph) -> Iterator[Key]:
    """The keys of the nodes that are this policy's alone."""
    yield Key(DOCUMENT, graph.policy)
    yield from (node.key for node in graph.nodes if node.key.label in (TASK, TARGET, UNRESOLVED))


def _held_by_edges(graph: PolicyGraph) -> set[Key]:
    """Nodes that are found again from the policy: its own by the edge that owns them, shared ones by any edge."""
    owning = {"HAS_TASK": TASK, "SETS": TARGET, "REFERS_TO": UNRESOLVED}
    held = {edge.target for edge in graph.edges if owning.get(edge.type) == edge.target.label}
    for edge in graph.edges:
        held.update(key for key in (edge.source, edge.target) if key.label in (DOCUMENT, AGENCY))
    return held


def _shared(edge: Edge) -> bool:
    return edge.type in UNSTATED and edge.source.label == AGENCY


def write(tx: Transaction, graph: PolicyGraph) -> None:
    """Replace what `graph.policy` had said by `graph`."""
    had = _own_nodes(tx, graph.policy)
    _delete_statements(tx, graph.policy)
    itself = Key(DOCUMENT, graph.policy)
    _write_policy(tx, next(node for node in graph.nodes if node.key == itself), graph.digest())
    own = set(own_keys(graph))
    _delete_nodes(tx, had.keys() - own)
    for label in (TASK, TARGET, UNRESOLVED):
        _bring(
            tx, label, {node.key.id: stored(node) for node in graph.nodes if node.key.label == label}, _of(label, had)
        )
    _write_shared(tx, [node for node in graph.nodes if node.key not in own])
    join(tx, [edge for edge in graph.edges if not _shared(edge)])
    for edge in graph.edges:
        if _shared(edge):
            _state(tx, edge, graph.policy)


def remove(tx: Transaction, policy: str) -> None:
    """Take back what `policy` said; where others refer to it, it stays as a mere Document."""
    had = _own_nodes(tx, policy)
    _delete_statements(tx, policy)
    _delete_nodes(tx, had)
    found = tx.run(f"MATCH (n:{POLICY} {{id: $id}}) RETURN properties(n) AS props", id=policy).single()
    if found is None:
        return
    props = {name: value for name, value in found["props"].items() if name not in OF_A_POLICY}
    if edges := _incoming(tx, policy):
        _make_anew(tx, policy, f":{DOCUMENT}", props, edges)
    else:
        tx.run(f"MATCH (n:{DOCUMENT} {{id: $id}}) DETACH DELETE n", id=policy).consume()


def _own_nodes(tx: Transaction, policy: str) -> dict[Key, dict[str, Any]]:
    """The tasks, targets and unresolved references that the store holds of `policy`, with their properties."""
    rows = [row for statement in _OWN for row in tx.run(statement, id=policy).data()]
    return {Key(row["label"], row["props"]["id"]): row["props"] for row in rows}


def _delete_nodes(tx: Transaction, keys: Iterable[Key]) -> None:
    by_label: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(keys):
        by_label[key.label].append(key.id)
    for label, names in by_label.items():
        _in_batches(tx, f"UNWIND $rows AS name MATCH (n:{label} {{id: name}}) DETACH DELETE n", names)


def _delete_statements(tx: Transaction, policy: str) -> None:
    """Delete every edge that `policy` states, but for what others say of it."""
    for statement in _STATED:
        tx.run(statement, id=policy).consume()
    stated = tx.run(
        f"MATCH (a:{AGENCY})-[e]->(b:{AGENCY}) WHERE $id IN e.{STATED_BY} "
        f"RETURN type(e) AS type, a.id AS source, b.id AS target, e.{STATED_BY} AS policies",
        id=policy,
    ).data()
    for row in stated:
        others = [name for name in row["policies"] if name != policy]
        change = f"SET e.{STATED_BY} = $others" if others else "DELETE e"
        tx.run(
            f"MATCH (:{AGENCY} {{id: $source}})-[e:{row['type']}]->(:{AGENCY} {{id: $target}}) {change}",
            source=row["source"], target=row["target"], others=others,
        ).consume()  # fmt: skip


def stored(node: Node) -> dict[str, Any]:
    """A node's properties as the store keeps them: with its id and the words that search looks into."""
    props: dict[str, Any] = {"id": node.key.id, **node.props}
    if node.key.label in FULL_TEXT:
        props[WORDS] = _words(props, _NAMES[node.key.label])
    return props


def _words(props: Mapping[str, Any], names: Sequence[str]) -> str:
    said: list[str] = []
    for name in names:
        value = props.get(name)
        said += value if isinstance(value, list) else [value] if value else []
    return mainland("\n".join(dict.fromkeys(said)))


def _write_policy(tx: Transaction, node: Node, digest: str) -> None:
    props = {**stored(node), DIGEST: digest, TEXT_WORDS: mainland(str(node.props.get("text", "")))}
    there = tx.run(
        f"MATCH (n:{DOCUMENT} {{id: $id}}) RETURN labels(n) AS labels, properties(n) AS props", id=node.key.id
    ).single()
    if there is None:
        tx.run(f"CREATE (n:{DOCUMENT}:{POLICY}) SET n = $props", props=props).consume()
    elif POLICY in there["labels"]:
        change = _change(there["props"], props)
        tx.run(f"MATCH (n:{DOCUMENT} {{id: $id}}) SET n += $change", id=node.key.id, change=change).consume()
    else:
        _make_anew(tx, node.key.id, f":{DOCUMENT}:{POLICY}", props, _incoming(tx, node.key.id))


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


def key_of(labels: Iterable[str], name: str) -> Key:
    """The key of a node that carries `labels`, of which Policy is a further one."""
    return Key(next(label for label in sorted(labels) if label != POLICY), name)


def _of(label: str, nodes: Mapping[Key, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {key.id: props for key, props in nodes.items() if key.label == label}


def _write_shared(tx: Transaction, nodes: Sequence[Node]) -> None:
    """Documents and agencies that others may speak of too: made where they lack, brought to their final properties."""
    for label in (DOCUMENT, AGENCY):
        wanted = {node.key.id: stored(node) for node in nodes if node.key.label == label}
        _bring(tx, label, wanted, _there(tx, label, sorted(wanted)), keep=OF_A_POLICY)


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


def _there(tx: Transaction, label: str, names: list[str]) -> dict[str, dict[str, Any]]:
    asked = f"UNWIND $names AS name MATCH (n:{label} {{id: name}}) RETURN n.id AS id, properties(n) AS props"
    found: dict[str, dict[str, Any]] = {}
    for start in range(0, len(names), BATCH):
        found.update((row["id"], row["props"]) for row in tx.run(asked, names=names[start : start + BATCH]).data())
    return found


def _change(old: Mapping[str, Any], new: Mapping[str, Any], keep: frozenset[str] = frozenset()) -> dict[str, Any]:
    """What turns `old` into `new`: changed values, and null for those that go, but for the names in `keep`."""
    gone = {name: None for name in old if name not in new and name not in keep}
    changed = {
        name: value for name, value in new.items() if old.get(name) != value or type(old[name]) is not type(value)
    }
    return {**gone, **changed}


def join(tx: Transaction, edges: Iterable[Edge]) -> None:
    """Create edges between nodes that are there."""
    groups: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in edges:
        row = {"source": edge.source.id, "target": edge.target.id, "props": dict(edge.props)}
        groups[edge.source.label, edge.type, edge.target.label].append(row)
    for (source, kind, target), rows in sorted(groups.items()):
        _in_batches(
            tx,
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
            f"CREATE (a)-[e:{kind}]->(b) SET e = row.props",
            rows,
        )


def _state(tx: Transaction, edge: Edge, policy: str) -> None:
    """An edge between agencies, which several policies may bring."""
    ends = f"(a:{AGENCY} {{id: $source}})-[e:{edge.type}]->(b:{AGENCY} {{id: $target}})"
    names = {"source": edge.source.id, "target": edge.target.id}
    there = tx.run(f"MATCH {ends} RETURN e.{STATED_BY} AS policies", names).single()
    props: dict[str, Value] = {**edge.props, STATED_BY: sorted({policy, *(there["policies"] if there else [])})}
    if there is None:
        join(tx, [Edge(edge.type, edge.source, edge.target, props)])
    else:
        tx.run(f"MATCH {ends} SET e = $props", {**names, "props": props}).consume()


def _in_batches(tx: Transaction, statement: str, rows: Sequence[Mapping[str, Any] | str]) -> None:
    for start in range(0, len(rows), BATCH):
        tx.run(statement, rows=list(rows[start : start + BATCH])).consume()
