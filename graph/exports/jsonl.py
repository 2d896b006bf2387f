"""JSON Lines: one node or edge a line, as the ontology has it, and back."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.model import Edge, Key, Node
from graph.store.whole import Whole


def lines(graph: Whole) -> Iterator[str]:
    """The lines, nodes first; the same graph gives the same bytes."""
    for node in graph.nodes:
        yield _line({"node": [node.key.label, *node.labels], "id": node.key.id, "properties": dict(node.props)})
    for edge in graph.edges:
        ends = {"from": list(edge.source), "to": list(edge.target)}
        yield _line({"edge": edge.type, **ends, "properties": dict(edge.props)})


def _line(said: dict[str, Any]) -> str:
    said["properties"] = dict(sorted(said["properties"].items()))
    return json.dumps(said, ensure_ascii=False) + "\n"


def read(written: Iterable[str]) -> Whole:
    """The graph that such lines hold. Raises ValueError, naming the line, where one is no node or edge."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    for number, line in enumerate(written, 1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
            if "node" in said:
                label, *labels = said["node"]
                nodes.append(Node(Key(label, said["id"]), said["properties"], tuple(labels)))
            else:
                ends = Key(*said["from"]), Key(*said["to"])
                edges.append(Edge(said["edge"], *ends, said["properties"]))
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"第 {number} 行不是导出的节点或边：{error}") from error
    return Whole(tuple(nodes), tuple(edges))
