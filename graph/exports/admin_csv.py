"""CSV files for `neo4j-admin database import`, and the command that takes them in.

One file for each kind of node and edge. Ids are strings of an id space a label; lists are joined by the unit separator (U+001F),
which no text of the graph holds; what a file's rows lack is an empty cell.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from graph.model import Edge, Node, Value
from graph.whole import Whole

COMMAND = "import-command.txt"
_SEPARATOR = "\x1f"
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}


def files(graph: Whole) -> dict[str, bytes]:
    """File name → its bytes; the same graph gives the same files."""
    nodes: defaultdict[tuple[str, ...], list[Node]] = defaultdict(list)
    edges: defaultdict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.key.label, *node.labels].append(node)
    for edge in graph.edges:
        edges[edge.type, edge.source.label, edge.target.label].append(edge)
    found = {f"nodes-{'-'.join(labels)}.csv": _nodes(labels, group) for labels, group in sorted(nodes.items())}
    found |= {f"edges-{'-'.join(kind)}.csv": _edges(kind, group) for kind, group in sorted(edges.items())}
    found[COMMAND] = _command(sorted(nodes), sorted(edges)).encode()
    return found


def _nodes(labels: tuple[str, ...], nodes: Sequence[Node]) -> bytes:
    columns = _columns(node.props for node in nodes)
    head = [f"id:ID({labels[0]})", *(f"{name}:{kind}" for name, kind in columns.items())]
    return _csv(head, ([node.key.id, *_cells(node.props, columns)] for node in nodes))


def _edges(kind: tuple[str, str, str], edges: Sequence[Edge]) -> bytes:
    columns = _columns(edge.props for edge in edges)
    head = [f":START_ID({kind[1]})", f":END_ID({kind[2]})", *(f"{name}:{of}" for name, of in columns.items())]
    return _csv(head, ([edge.source.id, edge.target.id, *_cells(edge.props, columns)] for edge in edges))


def _columns(rows: Iterable[Mapping[str, Value]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for props in rows:
        for name, value in props.items():
            if isinstance(value, list):
                found[name] = _TYPES[type(value[0])] + "[]" if value else found.get(name, "string[]")
            else:
                found[name] = _TYPES[type(value)]
    return dict(sorted(found.items()))


def _cells(props: Mapping[str, Value], columns: Iterable[str]) -> list[str]:
    return [_cell(props.get(name)) for name in columns]


def _cell(value: Value | None) -> str:
    if isinstance(value, list):
        return _SEPARATOR.join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(head)
    writer.writerows(rows)
    return written.getvalue().encode()


def _command(nodes: Iterable[tuple[str, ...]], edges: Iterable[tuple[str, str, str]]) -> str:
    parts = [
        "neo4j-admin database import full neo4j",
        "--multiline-fields=true",
        "--array-delimiter=U+001F",
        "--id-type=string",
    ]
    parts += [f"--nodes={':'.join(labels)}=nodes-{'-'.join(labels)}.csv" for labels in nodes]
    parts += [f"--relationships={kind[0]}=edges-{'-'.join(kind)}.csv" for kind in edges]
    return " \\\n  ".join(parts) + "\n"
