"""Turns a PolicyGraph into the certainty that the store can replace it and read it back, or into words saying why not."""

from collections import Counter
from collections.abc import Iterator

from graph.model import AGENCY, DOCUMENT, POLICY, TARGET, TASK, UNRESOLVED, UNSTATED, Edge, Key, PolicyGraph


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
        if not is_shared(edge) and not {edge.source, edge.target} & own:
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


def is_shared(edge: Edge) -> bool:
    """Whether an edge joins agencies by structure or lexicon, so that it belongs to no one policy."""
    return edge.type in UNSTATED and edge.source.label == AGENCY
