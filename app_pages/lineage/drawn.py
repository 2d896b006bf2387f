"""A part of the lineage → what the picture draws of it: documents, groups instead of too many, and the edges between these."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app_pages import links
from app_pages.answers import Row
from graph.lineage.grouping import Group, groups


@dataclass(frozen=True)
class Drawn:
    """`cards`: rows of `lineage_cards`, a group among them with `count` (its members) and its issuer for a title. `edges`: rows of
    `lineage_from`, each with `count`, how many it stands for. `place`: the card on which each document stands."""

    cards: list[Row]
    edges: list[Row]
    place: Mapping[str, str]


def drawn(documents: Sequence[Row], edges: Sequence[Row], alone: Collection[str], opened: Collection[str]) -> Drawn:
    """What to draw. `alone`: documents that no group takes in; `opened`: groups that are drawn member by member."""
    made = groups(documents, alone, opened)
    place = {row["id"]: row["id"] for row in documents}
    place |= {member: group.id for group in made for member in group.members}
    cards = [{**row, "count": 0} for row in documents if place[row["id"]] == row["id"]]
    return Drawn([*cards, *map(_group_card, made)], _edges(edges, place), place)


def edge_on(edge: links.Edge, place: Mapping[str, str]) -> str:
    """The id of the drawn edge that stands for an edge between documents."""
    return links.Edge(place.get(edge.source, edge.source), edge.relation, place.get(edge.target, edge.target)).id


def _group_card(group: Group) -> Row:
    held = {"held": True, "issued_on": None, "document_number": None, "kind": "policy", "issuers": [group.issuer]}
    kind = group.lane if group.lane in ("law", "standard") else "policy"
    level = None if group.lane in ("law", "standard", "unknown") else group.lane
    return {**held, "id": group.id, "title": group.issuer, "kind": kind, "level": level, "count": len(group.members)}


def _edges(edges: Sequence[Row], place: Mapping[str, str]) -> list[Row]:
    together: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in edges:
        source, target = place[row["source"]], place[row["target"]]
        if source == target and source != row["source"]:
            continue  # between two of one group
        key = (source, row["relation"], target)
        edge = together.setdefault(key, {"source": source, "relation": row["relation"], "target": target, "count": 0})
        edge["count"] += 1
    return list(together.values())
