"""Rows of documents and edges → all that the lineage component draws: geometry, words, colours."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

import streamlit as st

from app_pages import links
from app_pages.answers import Row
from app_pages.drawer import fact_words
from app_pages.lineage.cards import Face, face, wrap
from app_pages.lineage.layout import Card, Lane, Layout, lay_out
from app_pages.lineage.order import Link
from app_pages.lineage.view import from_address, with_group, year_of
from app_pages.tables import file_name
from app_pages.tree import source
from app_pages.widgets import LANE_COLOURS, lane_of
from app_pages.wording import coded, t
from graph.lineage.kin import RELATIONS

NARROWEST, HEADING = 900, 18
"""Width of a saved picture at least, and size of its heading, in px."""

PARTS = ("lineage.js", "lineage_choose.js", "lineage_export.js", "lineage_pdf.js", "mount_lineage.js")


@cache
def _component() -> Any:
    return st.components.v2.component(
        "policy_lineage",
        html='<div class="lineage"></div>',
        css=source("colours.css", "pages/print.css", "lineage.css"),
        js=source("navigate.js", "elements.js", "fades.js", *PARTS),
    )


def show(documents: Sequence[Row], edges: Sequence[Row], heading: str, selected: str | None) -> None:
    """Draws the picture. `selected`: `n:` and a card's id, `e:` and an edge's, or None."""
    data = picture(documents, edges, heading) | {"selected": selected}
    _component()(key="lineage", data=data, height="content")


def picture(documents: Sequence[Row], edges: Sequence[Row], heading: str) -> dict[str, Any]:
    """What the component draws, from rows of documents and edges. A document with a `count` is a group of so many; a `mark`
    is written on its card; an edge with a `count` stands for so many."""
    faces = {row["id"]: face(_title(row), _foot(row)) for row in documents}
    titles = {row["id"]: _title(row) for row in documents}
    layout = _lay_out(documents, edges, faces)
    used = {row["relation"] for row in edges} | {"IMPLEMENTS", "CITES"}
    return {
        "width": layout.width,
        "height": layout.height,
        "lanes": [_lane(lane, documents) for lane in layout.lanes],
        "cards": [_card(row, faces[row["id"]], layout) for row in documents],
        "edges": [_edge(row, titles, layout) for row in edges],
        "relations": [{"code": code, "name": coded("relation", code)} for code in RELATIONS if code in used],
        "heading": wrap(heading, (max(layout.width, NARROWEST) - 16) / HEADING, 3),
        "narrowest": NARROWEST,
        "stamp": f"{t('app')} · {date.today().isoformat()}",
        "file": file_name(heading, suffix="png").removesuffix(".png"),
        "words": {
            "held": t("held"),
            "referred": t("referred"),
            "group": t("lineage.group") if any(row.get("count") for row in documents) else "",
            "save": t("lineage.save"),
            "smaller": t("lineage.smaller"),
            "picture": heading,
            "keys": t("lineage.keys"),
        },
    }


def _lane(lane: Lane, documents: Sequence[Row]) -> dict[str, Any]:
    """A lane with the number of its documents, those in groups too."""
    return {
        "name": coded("lane", lane.key),
        "sign": coded("sign", lane.key),
        "color": LANE_COLOURS[lane.key],
        "x": lane.x,
        "width": lane.width,
        "count": sum(row.get("count") or 1 for row in documents if lane_of(row["kind"], row["level"]) == lane.key),
    }


def _lay_out(documents: Sequence[Row], edges: Sequence[Row], faces: dict[str, Face]) -> Layout:
    ordered = sorted(documents, key=lambda row: (row["issued_on"] or year_of(row) or "9999", row["id"]))
    cards = tuple(Card(row["id"], lane_of(row["kind"], row["level"]), faces[row["id"]].height) for row in ordered)
    return _kept_layout(cards, tuple(Link(_id(row), row["source"], row["target"]) for row in edges))


@lru_cache(maxsize=64)
def _kept_layout(cards: tuple[Card, ...], links_between: tuple[Link, ...]) -> Layout:
    return lay_out(cards, links_between)


def _id(row: Row) -> str:
    return links.Edge(row["source"], row["relation"], row["target"]).id


def _title(row: Row) -> str:
    if row.get("count") and not row["title"]:
        return t("lineage.group.rest")
    return str(row["title"] or row["id"])


def _foot(row: Row) -> str:
    if row.get("count"):
        return t("lineage.group.foot", n=row["count"])
    return str(row["document_number"] or row["issued_on"] or t("no_number"))


def _card(row: Row, words: Face, layout: Layout) -> dict[str, Any]:
    box = layout.boxes[row["id"]]
    lane = lane_of(row["kind"], row["level"])
    state = "" if row.get("count") else t("held") if row["held"] else t("referred")
    said = (_title(row), _foot(row), state, coded("lane", lane), row.get("mark") or "")
    return {
        "id": row["id"],
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "color": LANE_COLOURS[lane],
        "sign": coded("sign", lane),
        "mark": row.get("mark") or "",
        "held": row["held"],
        "open": with_group(from_address(), row["id"]) if row.get("count") else None,
        "lines": list(words.title),
        "foot": words.foot,
        "label": "　".join(filter(None, said)),
    }


def _edge(row: Row, titles: Mapping[str, str], layout: Layout) -> dict[str, Any]:
    route = layout.routes[_id(row)]
    before, end = route.points[-2], route.points[-1]
    many = row.get("count", 1)
    said = fact_words(titles[row["source"]], row["relation"], titles[row["target"]])
    return {
        "id": _id(row),
        "source": row["source"],
        "target": row["target"],
        "relation": row["relation"],
        "path": route.path(),
        "end": list(end),
        "back": end.x < before.x,
        "many": many > 1,
        "label": t("lineage.edges", said=said, n=many) if many > 1 else said,
    }
