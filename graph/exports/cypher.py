"""A Cypher script that rebuilds the graph in an empty database, and the script's statements back into the graph.

One statement a line's end with `;`: constraints and full-text indexes first (Neo4j's own; the embedded engine makes its own),
then a CREATE for each node, then one for each edge. Strings are in single quotes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.model import Edge, Key, Node, Value
from graph.store.schema import constraints, server_indexes
from graph.store.whole import Whole

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_ESCAPED = re.compile("[" + re.escape("".join(_ESCAPES)) + "\u2028\u2029\x00-\x1f\x7f-\x9f]")
_MEANT = {escaped[1]: plain for plain, escaped in _ESCAPES.items()}

_NODE = re.compile(r"CREATE \(:(?P<labels>[\w:]+) (?P<props>\{.*\})\);")
_EDGE = re.compile(
    r"MATCH \(a:(?P<first>\w+) \{id: (?P<source>'(?:[^'\\]|\\.)*')\}\), \(b:(?P<last>\w+) \{id: (?P<target>'(?:[^'\\]|\\.)*')\}\) "
    r"CREATE \(a\)-\[:(?P<type>\w+) (?P<props>\{.*\})\]->\(b\);"
)
_TOKEN = re.compile(
    r"(?P<string>'(?:[^'\\]|\\.)*')|(?P<number>-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(?P<word>true|false)|(?P<name>`?\w+`?): |(?P<mark>[\[\]{},]) ?"
)


def lines(graph: Whole) -> Iterator[str]:
    """The script, a statement a line; the same graph gives the same bytes."""
    yield "// 在空的 Neo4j 里重建整张图：cypher-shell -f 本文件；或 python -m graph import cypher 本文件\n"
    yield from (f"{' '.join(statement.split())};\n" for statement in (*constraints(), *server_indexes()))
    for node in graph.nodes:
        labels = ":".join((node.key.label, *node.labels))
        yield f"CREATE (:{labels} {_map({'id': node.key.id, **node.props})});\n"
    for edge in graph.edges:
        ends = ", ".join(
            f"({name}:{key.label} {{id: {_text(key.id)}}})"
            for name, key in zip("ab", (edge.source, edge.target), strict=True)
        )
        yield f"MATCH {ends} CREATE (a)-[:{edge.type} {_map(edge.props)}]->(b);\n"


def _map(props: Mapping[str, Value]) -> str:
    order = sorted(props, key=lambda name: (name != "id", name))
    return "{" + ", ".join(f"`{name}`: {_literal(props[name])}" for name in order) + "}"


def _literal(value: Value) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_literal(item) for item in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _text(value) if isinstance(value, str) else repr(value)


def _text(value: str) -> str:
    return "'" + _ESCAPED.sub(lambda match: _ESCAPES.get(match.group()) or f"\\u{ord(match.group()):04x}", value) + "'"


def read(written: Iterable[str]) -> Whole:
    """The graph that such a script rebuilds. Only what `lines` writes is understood: raises ValueError, naming the line, for any
    other statement."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    for number, line in enumerate(written, 1):
        statement = line.rstrip("\r\n")
        if not statement or statement.startswith(
            ("//", "CREATE CONSTRAINT ", "CREATE INDEX ", "CREATE FULLTEXT INDEX ")
        ):
            continue
        try:
            if (match := _NODE.fullmatch(statement)) is not None:
                nodes.append(_read_node(match))
            elif (match := _EDGE.fullmatch(statement)) is not None:
                edges.append(_read_edge(match))
            else:
                raise ValueError(statement[:60])
        except ValueError as error:
            raise ValueError(f"第 {number} 行不是导出的语句：{error}") from error
    return Whole(tuple(nodes), tuple(edges))


def _read_node(match: re.Match[str]) -> Node:
    label, *labels = match["labels"].split(":")
    props = _read_map(match["props"])
    if not isinstance(name := props.pop("id", None), str):
        raise ValueError("节点没有 id，或者 id 不是文字")
    return Node(Key(label, name), props, tuple(labels))


def _read_edge(match: re.Match[str]) -> Edge:
    ends = Key(match["first"], _read_text(match["source"])), Key(match["last"], _read_text(match["target"]))
    return Edge(match["type"], *ends, _read_map(match["props"]))


def _read_map(words: str) -> dict[str, Any]:
    props: dict[str, Any] = {}
    name, items, at = "", None, 0
    while at < len(words):
        token = _TOKEN.match(words, at)
        if token is None:
            raise ValueError(f"属性读不懂：{words[at : at + 40]}")
        at = token.end()
        if token["name"]:
            name = token["name"].strip("`")
        elif token["mark"] == "[":
            items = props[name] = []
        elif token["mark"] == "]":
            items = None
        elif not token["mark"]:
            value = _read_value(token)
            if items is None:
                props[name] = value
            else:
                items.append(value)
    return props


def _read_value(token: re.Match[str]) -> str | int | float | bool:
    if token["string"]:
        return _read_text(token["string"])
    if token["word"]:
        return token["word"] == "true"
    words = token["number"]
    return int(words) if words.lstrip("-").isdecimal() else float(words)


def _read_text(quoted: str) -> str:
    def meant(match: re.Match[str]) -> str:
        if match["code"]:
            return chr(int(match["code"], 16))
        if match["sign"] not in _MEANT:
            raise ValueError(f"不认识的转义 {match.group()}")
        return _MEANT[match["sign"]]

    return re.sub(r"\\(?:u(?P<code>[0-9a-f]{4})|(?P<sign>.))", meant, quoted[1:-1])
