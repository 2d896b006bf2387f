"""Turns what the driver returns into plain Python values without any engine's ids."""

from typing import Any

from neo4j.graph import Node, Path, Relationship

_SCALARS = (str, int, float, bool)
"""Asked first: nearly every value of a large answer is one of these."""


def plain(value: Any) -> Any:
    """A node as its labels and properties, an edge as its type and properties, a path as both in order, a date as
    ISO text; lists and maps item by item; everything else as it is."""
    if value is None or isinstance(value, _SCALARS):
        return value
    if isinstance(value, Node):
        return {"labels": sorted(value.labels), "properties": _sorted(dict(value.items()))}
    if isinstance(value, Relationship):
        return {"type": value.type, "properties": _sorted(dict(value.items()))}
    if isinstance(value, Path):
        return {
            "nodes": [plain(node) for node in value.nodes],
            "relationships": [plain(edge) for edge in value.relationships],
        }
    if isinstance(value, list | tuple) and not hasattr(value, "srid"):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def _sorted(props: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(props[name]) for name in sorted(props)}
