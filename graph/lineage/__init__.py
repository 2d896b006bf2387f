"""Turns the rows of the questions `lineage` and `lineage_documents` into a directed graph, and that into what is above
and below a document."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import networkx as nx

Row = Mapping[str, Any]
Lineage: TypeAlias = "nx.MultiDiGraph[str]"
"""Nodes: ids of documents, with the columns of `lineage_documents`. Edges: from the policy to the document that it
implements, cites, repeals or amends; the key is the relation, with the columns of `lineage`."""

LEVELS = ("central", "state_council", "ministry", "province", "city", "county")
LANES = (*LEVELS, "law", "standard", "unknown")
"""Lanes of the picture, from the top."""


def build(edges: Iterable[Row], documents: Iterable[Row] = ()) -> Lineage:
    """The graph of these edges and documents; a document that only an edge names is there without properties."""
    graph: Lineage = nx.MultiDiGraph()
    for document in documents:
        graph.add_node(document["id"], **document)
    for edge in edges:
        graph.add_edge(edge["source"], edge["target"], key=edge["relation"], **edge)
    return graph


def ancestors(graph: Lineage, focus: str, depth: int | None = None) -> Lineage:
    """The part of the graph above `focus`: what it refers to, what that refers to, at most `depth` steps.

    A circle ends where it comes back. An unknown focus gives an empty graph.
    """
    return _reached(graph, focus, depth)


def descendants(graph: Lineage, focus: str, depth: int | None = None) -> Lineage:
    """The part of the graph below `focus`: who refers to it, who refers to those, at most `depth` steps."""
    below: Lineage = _reached(_turned(graph), focus, depth)
    return _turned(below)


def around(graph: Lineage, focus: str, depth: int | None = None) -> Lineage:
    """Ancestors and descendants of `focus` together, without what only hangs beside them."""
    both = ancestors(graph, focus, depth)
    _add(both, descendants(graph, focus, depth))
    return both


def lane(kind: str | None, level: str | None) -> str:
    """The lane (one of LANES) of a document: laws and standards have their own, whoever issued them."""
    if kind in ("law", "standard"):
        return kind
    return level if level in LEVELS else "unknown"


def layers(graph: Lineage) -> list[list[str]]:
    """Documents by lane and, inside a lane, so that each stands below those of its lane that it refers to.

    One list a row of the picture, from the top; empty rows are left out; ids of a row are sorted. Documents that
    refer to each other in a circle share a row.
    """
    rows: list[list[str]] = []
    for name in LANES:
        inside = [node for node, data in graph.nodes(data=True) if lane(data.get("kind"), data.get("level")) == name]
        rows += _rows_of(graph.subgraph(inside))
    return rows


def derivation(graph: Lineage, below: str, above: str) -> list[str]:
    """The shortest way by which `below` goes back to `above`, both included; [] where there is none or one is unknown.

    A way over IMPLEMENTS alone comes before a shorter one over other relations; of equally long ones the first by ids.
    """
    for kinds in (("IMPLEMENTS",), None):
        part: nx.DiGraph[str] = nx.DiGraph(
            (a, b) for a, b, kind in graph.edges(keys=True) if not kinds or kind in kinds
        )
        if below in part and above in part and nx.has_path(part, below, above):
            return _first_way(part, below, above)
    return []


def _first_way(graph: "nx.DiGraph[str]", below: str, above: str) -> list[str]:
    """Step by step to the first of those that are one step nearer: listing all ways took 2^n of them over n diamonds."""
    steps = nx.single_source_shortest_path_length(graph.reverse(copy=False), above)
    way = [below]
    while way[-1] != above:
        way.append(min(name for name in graph.successors(way[-1]) if steps.get(name) == steps[way[-1]] - 1))
    return way


def circles(graph: Lineage) -> list[list[str]]:
    """Documents that refer to each other in a circle, or to themselves: one sorted list a circle, in order."""
    groups = [sorted(group) for group in nx.strongly_connected_components(graph) if len(group) > 1]
    return sorted([*groups, *([node] for node in nx.nodes_with_selfloops(graph))])


def relied_upon(graph: Lineage) -> list[tuple[str, int, int]]:
    """Documents by how many rest on them: id, how many refer to it, and how many do so directly or through others; the
    latter number first. A document in a circle does not rest on itself."""
    condensed = nx.condensation(nx.DiGraph(graph))
    below: dict[int, set[str]] = {}
    for circle in nx.topological_sort(condensed):
        inside = condensed.nodes[circle]["members"]
        below[circle] = set(inside).union(*(below[lower] for lower in condensed.predecessors(circle)))
    found = [
        (name, len(set(graph.predecessors(name)) - {name}), len(below[circle]) - 1)
        for circle, members in condensed.nodes(data="members")
        for name in members
    ]
    return sorted((row for row in found if row[2]), key=lambda row: (-row[2], -row[1], row[0]))


def _add(graph: Lineage, other: Lineage) -> None:
    graph.add_nodes_from(other.nodes(data=True))
    for source, target, key, data in other.edges(keys=True, data=True):
        graph.add_edge(source, target, key=key, **data)


def _turned(graph: Lineage) -> Lineage:
    turned: Lineage = nx.MultiDiGraph()
    turned.add_nodes_from(graph.nodes(data=True))
    for source, target, key, data in graph.edges(keys=True, data=True):
        turned.add_edge(target, source, key=key, **data)
    return turned


def _reached(graph: Lineage, focus: str, depth: int | None) -> Lineage:
    if focus not in graph:
        return nx.MultiDiGraph()
    steps = nx.single_source_shortest_path_length(graph, focus, cutoff=depth)
    reached: Lineage = nx.MultiDiGraph()
    reached.add_nodes_from((node, graph.nodes[node]) for node in steps)
    for source, target, key, data in graph.edges(steps, keys=True, data=True):
        if depth is None or steps[source] < depth:
            reached.add_edge(source, target, key, **data)
    return reached


def _rows_of(lane_graph: Lineage) -> list[list[str]]:
    circles = nx.condensation(nx.DiGraph(lane_graph))  # each circle one node, so that no order is asked of it
    height: dict[int, int] = {}
    for circle in reversed(list(nx.topological_sort(circles))):
        height[circle] = max((height[above] + 1 for above in circles.successors(circle)), default=0)
    rows: list[list[str]] = [[] for _ in range(max(height.values(), default=-1) + 1)]
    for circle, row in height.items():
        rows[row] += circles.nodes[circle]["members"]
    return [sorted(row) for row in rows]
