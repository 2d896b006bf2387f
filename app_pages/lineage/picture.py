"""Rows of documents and edges → all that the lineage component draws: geometry, words, colours."""

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

import streamlit as st

from app_pages import links
from app_pages.answers import Row
from app_pages.drawer import fact_words
from app_pages.lineage.cards import Face, face
from app_pages.lineage.layout import Card, Layout, lay_out
from app_pages.lineage.order import Link
from app_pages.tree import source
from app_pages.widgets import LANE_COLOURS, lane_of
from app_pages.wording import coded, t

DRAWER = 430
"""Width in px that the drawer takes from the window."""

RELATIONS = ("IMPLEMENTS", "CITES", "REPEALS", "AMENDS")


@cache
def _component() -> Any:
    return st.components.v2.component(
        "policy_lineage",
        html='<div class="lineage"></div>',
        css=source("lineage.css"),
        js=source("navigate.js", "fades.js", "lineage.js", "lineage_export.js", "mount_lineage.js"),
    )


def show(documents: Sequence[Row], edges: Sequence[Row], heading: str, selected: str | None) -> None:
    """Draws the picture. `selected`: `n:` and a document's id, `e:` and an edge's, or None."""
    data = picture(documents, edges, heading) | {"selected": selected}
    _component()(key="lineage", data=data, height="content")


def picture(documents: Sequence[Row], edges: Sequence[Row], heading: str) -> dict[str, Any]:
    """What the component draws, from the rows of `lineage_documents` and `lineage`."""
    faces = {row["id"]: face(row["title"] or row["id"], _foot(row)) for row in documents}
    layout = _lay_out(documents, edges, faces)
    used = {row["relation"] for row in edges} | {"IMPLEMENTS", "CITES"}
    return {
        "width": layout.width,
        "height": layout.height,
        "lanes": [
            {
                "name": coded("lane", lane.key),
                "color": LANE_COLOURS[lane.key],
                "x": lane.x,
                "width": lane.width,
                "count": lane.count,
            }
            for lane in layout.lanes
        ],
        "cards": [_card(row, faces[row["id"]], layout) for row in documents],
        "edges": [_edge(row, layout) for row in edges],
        "relations": [{"code": code, "name": coded("relation", code)} for code in RELATIONS if code in used],
        "drawer": DRAWER,
        "heading": heading,
        "stamp": f"{t('app')} · {date.today().isoformat()}",
        "file": heading,
        "words": {
            "held": t("held"),
            "referred": t("referred"),
            "save": t("lineage.save"),
            "picture": t("lineage.title"),
        },
    }


def _lay_out(documents: Sequence[Row], edges: Sequence[Row], faces: dict[str, Face]) -> Layout:
    ordered = sorted(documents, key=lambda row: (row["issued_on"] or _year(row), row["id"]))
    cards = tuple(Card(row["id"], lane_of(row["kind"], row["level"]), faces[row["id"]].height) for row in ordered)
    return _kept_layout(cards, tuple(Link(_id(row), row["source"], row["target"]) for row in edges))


@lru_cache(maxsize=64)
def _kept_layout(cards: tuple[Card, ...], links_between: tuple[Link, ...]) -> Layout:
    return lay_out(cards, links_between)


def _year(row: Row) -> str:
    number = row["document_number"] or ""
    return number[number.find("〔") + 1 :][:4] if "〔" in number else "9999"


def _id(row: Row) -> str:
    return links.Edge(row["source"], row["relation"], row["target"]).id


def _foot(row: Row) -> str:
    return str(row["document_number"] or row["issued_on"] or t("no_number"))


def _card(row: Row, words: Face, layout: Layout) -> dict[str, Any]:
    box = layout.boxes[row["id"]]
    state = t("held") if row["held"] else t("referred")
    return {
        "id": row["id"],
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "color": LANE_COLOURS[lane_of(row["kind"], row["level"])],
        "held": row["held"],
        "lines": list(words.title),
        "foot": words.foot,
        "label": f"{row['title'] or row['id']}　{_foot(row)}　{state}",
    }


def _edge(row: Row, layout: Layout) -> dict[str, Any]:
    route = layout.routes[_id(row)]
    before, end = route.points[-2], route.points[-1]
    return {
        "id": _id(row),
        "source": row["source"],
        "target": row["target"],
        "relation": row["relation"],
        "path": route.path(),
        "end": list(end),
        "back": end.x < before.x,
        "label": fact_words(
            row["source_title"] or row["source"], row["relation"], row["target_title"] or row["target"]
        ),
    }
