"""Turns the graphs of the five documents into as many as wanted: synthetic numbers and titles, real structure.

Copy k of a policy has the number of the original with `·k` behind it; its tasks, targets and open references are its own, the
documents that are not held and the agencies are shared by all copies, as they are in a real corpus; the copies are dated up to 29 years
earlier, so that a month holds hundreds of a million nodes' policies, not all of them. What belongs to what among
shared agencies is told by the originals alone: in a real corpus the first document that names them tells it (extract.to_graph).
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from extract.pipeline import extract_file
from extract.resolve import resolve
from extract.to_graph import Text, to_graphs
from graph.model import AGENCY, Edge, Key, Node, PolicyGraph, Value
from graph.store.check import is_shared

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
YEARS = 30
"""Copy k was issued k % YEARS years before the original."""


def originals() -> list[PolicyGraph]:
    """The graphs of the five documents as the extractors read them now."""
    found = [extract_file(path) for path in sorted(DOCUMENTS.iterdir())]
    texts = {str(item.record["source"]["file"]): Text(item.raw, "benchmark") for item in found}
    return to_graphs(resolve(item.record for item in found), texts)


def multiplied(policies: int) -> Iterator[PolicyGraph]:
    """That many graphs: the five documents, then their copies."""
    graphs = originals()
    own = {graph.policy for graph in graphs}
    yield from islice((_copy(graph, number, own) for number in count() for graph in graphs), policies)


def copies(number: int) -> list[PolicyGraph]:
    """The copies of that number of all five."""
    graphs = originals()
    own = {graph.policy for graph in graphs}
    return [_copy(graph, number, own) for graph in graphs]


def _copy(graph: PolicyGraph, number: int, own: set[str]) -> PolicyGraph:
    if number == 0:
        return graph

    def renamed(key: Key) -> Key:
        if key.label == AGENCY and "：" not in key.id:
            return key
        policy = next(
            (name for name in own if key.id == name or key.id.startswith((f"{name}#", f"{name}@", f"{name}："))), None
        )
        return key if policy is None else replace_id(key, f"{policy}·{number}{key.id[len(policy) :]}")

    edges = tuple(
        Edge(edge.type, renamed(edge.source), renamed(edge.target), edge.props)
        for edge in graph.edges
        if not is_shared(edge) or (renamed(edge.source), renamed(edge.target)) != (edge.source, edge.target)
    )
    told = {key for edge in edges for key in (edge.source, edge.target)}
    nodes = tuple(
        Node(renamed(node.key), _props(node, number, own), node.labels)
        for node in graph.nodes
        if node.labels or renamed(node.key) in told
    )
    return replace(graph, policy=f"{graph.policy}·{number}", nodes=nodes, edges=edges)


def replace_id(key: Key, name: str) -> Key:
    """The key with another id."""
    return Key(key.label, name)


def _props(node: Node, number: int, own: set[str]) -> dict[str, Value]:
    props = dict(node.props)
    if node.key.id in own:
        for name in ("title", "document_number"):
            if name in props:
                props[name] = f"{props[name]}·{number}"
        if "file" in props:
            props["file"] = f"{number}-{props['file']}"
        if issued := str(props.get("issued_on", "")):
            props["issued_on"] = f"{int(issued[:4]) - number % YEARS}{issued[4:]}"
    return props
