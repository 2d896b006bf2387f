"""The lineage page with nothing chosen: where to begin. A small store is drawn whole, a large one is never loaded."""

import streamlit as st

from app_pages import answers, links, widgets
from app_pages.answers import Row
from app_pages.lineage import finder
from app_pages.lineage.place import put
from app_pages.lineage.view import View
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import t
from graph.lineage.grouping import MOST_CARDS
from graph.lineage.kin import Part

SHOWN = 12
MOST = 60


def show(view: View) -> Part | None:
    """Shows the way in. The whole lineage where it is small enough to be drawn at once, else None."""
    with st.spinner(t("lineage.gathering"), show_time=False):
        relied, documents = _known()
    head = div("lead", tag("h1", t("lineage.title"), class_="headline"), tag("p", t("lineage.lead"), class_="soft"))
    put("lead", head)
    if not documents:
        home = link(links.overview(), t("home"), class_="button main")
        put("empty", widgets.empty(t("lineage.empty"), t("policy.none.advice"), home))
        return None
    small = documents <= MOST_CARDS
    put("tools", *finder.tools(view, None, drawn=small))
    put("relied", *_relied_upon(relied, folded=small))
    return _whole() if small else None


def _known() -> tuple[list[Row], int]:
    """The documents that most rest on, and how many documents there are, at most one more than are drawn at once."""
    relied = answers.kept("most_relied_upon", limit=MOST)
    if len(relied) >= MOST:
        return relied, MOST_CARDS + 1
    return relied, len(answers.kept("lineage_documents", limit=MOST_CARDS + 1))


def rows_of_all() -> list[Row]:
    """All documents of a small store, as `lineage_cards` gives them."""
    return answers.rows("lineage_cards", ids="\n".join(row["id"] for row in answers.rows("lineage_documents")))


def _whole() -> Part:
    return Part({row["id"]: None for row in answers.rows("lineage_documents")}, answers.rows("lineage"))


def _relied_upon(rows: list[Row], folded: bool) -> list[Node | None]:
    """The most relied-upon documents, each a way in; behind a fold where the picture follows."""
    if not rows:
        return []
    cards = answers.rows("lineage_cards", ids="\n".join(row["document"] for row in rows))
    lanes = {card["id"]: widgets.lane_of(card["kind"], card["level"]) for card in cards}
    items = [_item(row, lanes.get(row["document"], "unknown")) for row in rows]
    shown = tag("ol", *items[:SHOWN], class_="relied")
    more = tag("ol", *items[SHOWN:], class_="relied") if items[SHOWN:] else None
    title = t("lineage.relied")
    if folded:
        return [tag("details", tag("summary", title), shown, more, class_="relied-fold")]
    rest = tag("details", tag("summary", t("lineage.more.relied", n=len(items) - SHOWN)), more) if more else None
    return [tag("h2", title, class_="serif"), tag("p", t("lineage.relied.lead"), class_="soft"), shown, rest]


def _item(row: Row, lane: str) -> Node:
    counts = [
        span("num", t(f"lineage.by.{kind}", n=row[f"{kind}_by"]))
        for kind in ("implemented", "cited", "amended", "repealed")
        if row[f"{kind}_by"]
    ]
    number = row["document_number"] or t("no_number")
    return tag(
        "li",
        link(links.lineage(row["document"]), row["title"] or row["document"], class_="link title"),
        div("meta", widgets.lane_badge(lane), span("", number), *counts),
        div("meta", link(links.lineage(row["document"], family=True), t("lineage.family"))),
    )
