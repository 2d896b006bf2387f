"""Turns a store into its whole graph and a whole graph back into what each policy said: what exports write and imports read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model import (
    AGENCY,
    DOCUMENT,
    EDGE_ENDS,
    POLICY,
    TARGET,
    TASK,
    UNRESOLVED,
    Edge,
    Key,
    Node,
    PolicyGraph,
    Value,
)  # fmt: skip
from graph.store import Store
from graph.store.check import is_shared
from graph.store.stored import MADE_BY_STORE, OF_A_POLICY, STATED_BY, key_of

LABELS = (DOCUMENT, AGENCY, TASK, TARGET, UNRESOLVED)
"""The labels of the graph, in the order in which exports write them. `Load`, `LoadFacts` and `Answer` are no part of it."""


@dataclass(frozen=True)
class Whole:
    """A whole graph: nodes ordered by label and id, edges by type, source, target and role. Properties are those of the
    ontology; an edge between agencies also has `policies`, who brought it."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def whole(store: Store) -> Whole:
    """The graph that a store holds, without its loads, without what the store makes for itself (search words, digests), and
    without documents and agencies that nothing tells of: a load that was cut short leaves them to be swept away."""
    nodes = [
        Node(Key(label, props["id"]), _kept(props), (POLICY,) if POLICY in labels else ())
        for label in LABELS
        for labels, props in store.read(
            f"MATCH (n:{label}) RETURN labels(n) AS labels, properties(n) AS props ORDER BY n.id"
        ).rows
    ]
    edges = [
        Edge(kind, key_of(first, source), key_of(last, target), props)
        for kind in EDGE_ENDS
        for first, source, props, last, target in store.read(
            f"MATCH (a)-[e:{kind}]->(b) RETURN labels(a) AS first, a.id AS source, properties(e) AS props, labels(b) AS last, "
            "b.id AS target ORDER BY source, target, e.role, last"
        ).rows
    ]
    edges.sort(key=lambda edge: (tuple(EDGE_ENDS).index(edge.type), edge.id))
    told = {key for edge in edges for key in (edge.source, edge.target)}
    return Whole(tuple(node for node in nodes if node.labels or node.key in told), tuple(edges))


def _kept(props: Mapping[str, Value]) -> dict[str, Value]:
    return {name: props[name] for name in sorted(props) if name not in MADE_BY_STORE and name != "id"}


def policy_graphs(graph: Whole) -> list[PolicyGraph]:
    """What each policy of the graph said, ordered by id: written to an empty store they make the same graph.

    Raises ValueError where an edge belongs to no policy, an end of it is missing, or no policy tells of a node.
    """
    nodes = {node.key: node for node in graph.nodes}
    policies = {key for key, node in nodes.items() if key.label == DOCUMENT and node.labels}
    owner = _owners(graph.edges, policies)
    said: dict[str, list[Edge]] = {key.id: [] for key in policies}
    for edge in graph.edges:
        if missing := [key for key in (edge.source, edge.target) if key not in nodes]:
            raise ValueError(f"{edge.id}：缺节点 {missing[0].label} {missing[0].id}")
        for policy, told in _tellers(edge, owner):
            if policy not in said:
                raise ValueError(f"{edge.id}：这条边不是其中任何一份文件说的")
            said[policy].append(told)
    graphs = [_policy_graph(policy, edges, nodes) for policy, edges in sorted(said.items())]
    told_of = {node.key for one in graphs for node in one.nodes}
    if loose := [key for key in nodes if key not in told_of]:
        raise ValueError(f"{loose[0].label} {loose[0].id}：没有一份文件说到这个节点，它的边不在里面")
    return graphs


def _owners(edges: Iterable[Edge], policies: set[Key]) -> dict[Key, str]:
    """The policy that each policy's own node belongs to."""
    owner = {key: key.id for key in policies}
    for edge in edges:
        if edge.type == "HAS_TASK":
            owner[edge.target] = edge.source.id
    for edge in edges:
        if edge.type in ("SETS", "REFERS_TO") and edge.source in owner:
            owner[edge.target] = owner[edge.source]
    return owner


def _tellers(edge: Edge, owner: Mapping[Key, str]) -> list[tuple[str, Edge]]:
    """The policies that say an edge, each with the edge as it says it."""
    if is_shared(edge):
        plain = Edge(edge.type, edge.source, edge.target, {k: v for k, v in edge.props.items() if k != STATED_BY})
        policies = edge.props.get(STATED_BY, [])
        return [(str(policy), plain) for policy in (policies if isinstance(policies, list) else [policies])]
    said_from_below = edge.type in ("ISSUED", "RESPONSIBLE_FOR")
    return [(owner.get(edge.target if said_from_below else edge.source, ""), edge)]


def _policy_graph(policy: str, edges: list[Edge], nodes: Mapping[Key, Node]) -> PolicyGraph:
    itself = Key(DOCUMENT, policy)
    keys = {itself} | {key for edge in edges for key in (edge.source, edge.target)}
    said = tuple(nodes[key] if key == itself else _as_another_says(nodes[key]) for key in sorted(keys))
    return PolicyGraph(policy, said, tuple(sorted(edges, key=lambda edge: edge.id)))


def _as_another_says(node: Node) -> Node:
    """A document as a policy that refers to it knows it: not as a policy."""
    if node.key.label != DOCUMENT:
        return node
    return Node(node.key, {name: value for name, value in node.props.items() if name not in OF_A_POLICY})


def counts(graph: Whole) -> dict[str, int]:
    """How many nodes and edges of each kind, for a line to the user."""
    found: defaultdict[str, int] = defaultdict(int)
    for node in graph.nodes:
        found[node.key.label] += 1
    for edge in graph.edges:
        found[edge.type] += 1
    return dict(found)
