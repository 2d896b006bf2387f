"""CSV files for `neo4j-admin database import`, the command that takes them in, and the statements that end the work.

One file for each kind of node and edge. Ids are strings of an id space a label; lists are joined by a sign that no list of the graph
holds; what a row lacks is an empty cell and a text without characters is `""`. The tool makes nothing of an empty list, nor of a
list of one text without characters: signs stand for both until the last statements put the lists in their place. The words that
search looks into are in the files, so that the new database can be searched.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import POLICY, Edge, Node, Value
from graph.store.schema import constraints, server_indexes
from graph.store.stored import DIGEST, policy_stored, stored
from graph.store.whole import Whole

COMMAND = "import-command.txt"
AFTERWARDS = "after-import.cypher"
REPORT = "import.report"
"""What the tool itself leaves in the folder."""
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
_CONTROLS = "".join(map(chr, (*range(0x1F, 0x0D, -1), 0x0C, 0x0B, *range(8, 0, -1))))
"""Signs that stand in no sensible text, in the order in which they are tried; never a tab or a line's end."""
_NO_NUMBER = -(2**63)
"""Stands for an empty list of numbers; the least number that Neo4j can store."""


@dataclass(frozen=True)
class _Signs:
    """Three characters that no list of the graph holds: what joins a list's items, and what is the only item where a list
    has none, and where it has one without characters."""

    joint: str
    none: str
    blank: str


@dataclass(frozen=True)
class _File:
    """A file's name and bytes, and which of its columns hold a list that a sign stands for: (name, sign, list)."""

    name: str
    data: bytes
    put_right: frozenset[tuple[str, str, str]]


def files(graph: Whole) -> dict[str, bytes]:
    """File name → its bytes; the same graph gives the same files."""
    nodes: defaultdict[tuple[str, ...], list[Node]] = defaultdict(list)
    edges: defaultdict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.key.label, *node.labels].append(node)
    for edge in graph.edges:
        edges[edge.type, edge.source.label, edge.target.label].append(edge)
    signs = _signs(graph)
    of_nodes = {labels: _nodes(labels, group, signs) for labels, group in sorted(nodes.items())}
    of_edges = {kind: _edges(kind, group, signs) for kind, group in sorted(edges.items())}
    found = {file.name: file.data for file in (*of_nodes.values(), *of_edges.values())}
    found[COMMAND] = _command(of_nodes, of_edges, signs).encode()
    found[AFTERWARDS] = _afterwards(of_nodes, of_edges).encode()
    return found


def _signs(graph: Whole) -> _Signs:
    lists = [value for of in (graph.nodes, graph.edges) for one in of for value in one.props.values()]
    used = {character for value in lists if isinstance(value, list) for item in value for character in str(item)}
    joint, none, blank = [sign for sign in _CONTROLS if sign not in used][:3]
    return _Signs(joint, none, blank)


def _nodes(labels: tuple[str, ...], nodes: Sequence[Node], signs: _Signs) -> _File:
    ids = [[node.key.id] for node in nodes]
    return _file(
        f"nodes-{'-'.join(labels)}.csv", [f"id:ID({labels[0]})"], ids, [_searched(node) for node in nodes], signs
    )


def _searched(node: Node) -> dict[str, Value]:
    """A node's properties with the words that search looks into. A policy's digest is left out: the next load takes such a
    policy for changed and writes it, which changes nothing else."""
    props = policy_stored(node, "") if POLICY in node.labels else stored(node)
    return {name: value for name, value in props.items() if name not in ("id", DIGEST)}


def _edges(kind: tuple[str, str, str], edges: Sequence[Edge], signs: _Signs) -> _File:
    ends = [[edge.source.id, edge.target.id] for edge in edges]
    head = [f":START_ID({kind[1]})", f":END_ID({kind[2]})"]
    return _file(f"edges-{'-'.join(kind)}.csv", head, ends, [edge.props for edge in edges], signs)


def _file(
    name: str, head: list[str], keys: list[list[str]], rows: Sequence[Mapping[str, Value]], signs: _Signs
) -> _File:
    columns = _columns(rows)
    lines = [[*head, *(f"{column}:{kind}" for column, kind in columns.items())]]
    lines += [_quoted([*key, *_cells(props, columns, signs)]) for key, props in zip(keys, rows, strict=True)]
    data = "".join(f"{','.join(line)}\n" for line in lines).encode()
    return _File(name, data, frozenset(_put_right(rows, columns, signs)))


def _columns(rows: Iterable[Mapping[str, Value]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for props in rows:
        for name, value in props.items():
            if isinstance(value, list):
                found[name] = _TYPES[type(value[0])] + "[]" if value else found.get(name, "string[]")
            else:
                found[name] = _TYPES[type(value)]
    return dict(sorted(found.items()))


def _cells(props: Mapping[str, Value], columns: Mapping[str, str], signs: _Signs) -> list[str | None]:
    return [_cell(props.get(name), kind, signs) for name, kind in columns.items()]


def _cell(value: Value | None, kind: str, signs: _Signs) -> str | None:
    if isinstance(value, list):
        return _stand_in(value, kind, signs) or signs.joint.join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else repr(value) if isinstance(value, float) else str(value)


def _stand_in(value: Sequence[str | int], kind: str, signs: _Signs) -> str:
    """What stands in the cell of a list that the tool makes nothing of; empty for every other list."""
    if not value:
        return signs.none if kind == "string[]" else str(_NO_NUMBER)
    return signs.blank if list(value) == [""] else ""


def _put_right(
    rows: Iterable[Mapping[str, Value]], columns: Mapping[str, str], signs: _Signs
) -> Iterable[tuple[str, str, str]]:
    for props in rows:
        for name, value in props.items():
            if isinstance(value, list) and (sign := _stand_in(value, columns[name], signs)):
                literal = f"'\\u{ord(sign):04X}'" if columns[name] == "string[]" else sign
                yield name, f"[{literal}]", "['']" if value else "[]"


def _quoted(cells: Iterable[str | None]) -> list[str]:
    """Nothing for None; in quotes what is empty, or holds a sign of the format or white space at an end."""
    return ["" if cell is None else _in_quotes(cell) if _needs_quotes(cell) else cell for cell in cells]


def _needs_quotes(cell: str) -> bool:
    return cell != cell.strip() or not cell or any(sign in cell for sign in '",\n\r')


def _in_quotes(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def _command(nodes: Mapping[tuple[str, ...], _File], edges: Mapping[tuple[str, str, str], _File], signs: _Signs) -> str:
    parts = [
        "neo4j-admin database import full neo4j",
        "--multiline-fields=true",
        f"--array-delimiter=U+{ord(signs.joint):04X}",
        "--id-type=string",
    ]
    parts += [f"--nodes={':'.join(labels)}=./{file.name}" for labels, file in nodes.items()]
    parts += [f"--relationships={kind[0]}=./{file.name}" for kind, file in edges.items()]
    return " \\\n  ".join(parts) + "\n"


def _afterwards(nodes: Mapping[tuple[str, ...], _File], edges: Mapping[tuple[str, str, str], _File]) -> str:
    """The script for the new database, a statement a line: its keys and indexes, and the lists that signs stand for."""
    lines = [" ".join(statement.split()) for statement in (*constraints(), *server_indexes())]
    for labels, file in nodes.items():
        lines += [_puts_right(f"(x:{labels[0]})", change) for change in sorted(file.put_right)]
    for kind, file in edges.items():
        path = f"(:{kind[1]})-[x:{kind[0]}]->(:{kind[2]})"
        lines += [_puts_right(path, change) for change in sorted(file.put_right)]
    return "".join(f"{line};\n" for line in dict.fromkeys(lines))


def _puts_right(pattern: str, change: tuple[str, str, str]) -> str:
    """In transactions of some thousand rows each. cypher-shell takes this as it stands; the Browser wants `:auto` before it, which
    cypher-shell does not know."""
    name, sign, meant = change
    there = f"MATCH {pattern} WHERE x.`{name}` = {sign}"
    return f"{there} CALL (x) {{ SET x.`{name}` = {meant} }} IN TRANSACTIONS OF 10000 ROWS"
