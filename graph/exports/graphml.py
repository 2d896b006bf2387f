"""GraphML for Gephi, networkx and the like: nodes and edges with plain attributes; lists are joined by line breaks."""

from io import BytesIO

import networkx as nx

from graph.model import Key, Value
from graph.store.whole import Whole

_LEFT_OUT = frozenset({"text", "record", "copies", "rules", "sha256"})
"""A policy's whole text and record: what a picture of the graph has no use for."""


def data(graph: Whole) -> bytes:
    """The file's bytes. A node's id is `Label:id`; `label` is what Gephi shows, `labels` and `type` say what a thing is."""
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in graph.nodes:
        named = (
            node.props.get("title") or node.props.get("name") or node.props.get("heading") or node.props.get("metric")
        )
        drawn.add_node(
            _id(node.key), id=node.key.id, label=_plain(named or node.key.id), labels=":".join((node.key.label, *node.labels)),
            **{name: _plain(value) for name, value in sorted(node.props.items()) if name not in _LEFT_OUT},
        )  # fmt: skip
    for edge in graph.edges:
        said = {name: _plain(value) for name, value in sorted(edge.props.items())}
        drawn.add_edge(_id(edge.source), _id(edge.target), key=edge.id, type=edge.type, label=edge.type, **said)
    written = BytesIO()
    nx.write_graphml_xml(drawn, written, named_key_ids=True)
    return written.getvalue()


def _id(key: Key) -> str:
    return f"{key.label}:{key.id}"


def _plain(value: Value) -> str | int | float | bool:
    said = "\n".join(map(str, value)) if isinstance(value, list) else value
    return "".join(c for c in said if c in "\t\n\r" or c >= " ") if isinstance(said, str) else said
