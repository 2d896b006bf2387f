"""The lineage page: every document and edge as a swimlane picture, facts and evidence in a drawer beside it."""

import streamlit as st

from app_pages import answers, drawer, links, widgets
from app_pages.answers import Row
from app_pages.lineage import picture as lineage_picture
from app_pages.tree import div, link, tag
from app_pages.tree import show as show_tree
from app_pages.wording import t


def show() -> None:
    """The page. Parameters: `focus` (a document), `sel` (a card or an edge)."""
    documents, edges = answers.rows("lineage_documents"), answers.rows("lineage")
    if not documents:
        home = link(links.overview(), t("home"), class_="button main")
        show_tree(widgets.empty(t("lineage.empty"), t("policy.none.advice"), home), key="empty")
        return
    titles = {row["id"]: row["title"] or row["id"] for row in documents}
    focus = links.parameter("focus")
    if focus:
        focus = _current_id(focus, titles)
    _head(titles, focus)
    if focus and focus not in titles:
        _unknown(focus)
        return
    if focus:
        documents, edges = _around(focus, documents, edges)
    heading = t("lineage.of", title=titles[focus]) if focus else t("lineage.title")
    lineage_picture.show(documents, edges, heading, _selected(titles))
    drawer.show(titles)


def _current_id(named: str, titles: dict[str, str]) -> str:
    """A document's id, also where the address names it by a former one."""
    if named in titles:
        return named
    rows = answers.rows("document", id=named)
    return str(rows[0]["id"]) if rows else named


def _head(titles: dict[str, str], focus: str | None) -> None:
    left, right = st.columns([1.55, 1], vertical_alignment="bottom")
    with left:
        show_tree(tag("h1", t("lineage.title"), class_="headline"), div("soft", t("lineage.lead")), key="lead")
    with right:
        widgets.choice("focus", t("lineage.focus"), list(titles), titles.__getitem__, t("lineage.all"))


def _unknown(focus: str) -> None:
    everything = link(links.lineage(), t("lineage.all"), class_="button main")
    page = widgets.empty(t("lineage.unknown", id=focus), t("lineage.unknown.advice"), everything)
    show_tree(page, key="unknown")


def _around(focus: str, documents: list[Row], edges: list[Row]) -> tuple[list[Row], list[Row]]:
    """A document, its ancestors and descendants, and the edges on the way to them."""
    reached = answers.rows("lineage_up", id=focus) + answers.rows("lineage_down", id=focus)
    ways = {(row["source"], row["relation"], row["target"]) for row in reached}
    kept = [row for row in edges if (row["source"], row["relation"], row["target"]) in ways]
    ends = {focus} | {row["source"] for row in kept} | {row["target"] for row in kept}
    return [row for row in documents if row["id"] in ends], kept


def _selected(titles: dict[str, str]) -> str | None:
    card, edge = links.selected()
    if card:
        return f"n:{_current_id(card, titles)}"
    return f"e:{edge.id}" if edge else None
