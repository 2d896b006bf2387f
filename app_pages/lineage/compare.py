"""Two documents compared → what both rest on and what only one of them does, in three lists."""

from collections.abc import Sequence

from app_pages import links, widgets
from app_pages.answers import Row
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import t
from graph.lineage.kin import BOTH, ONE, OTHER, Part

SHOWN = 6


def head(part: Part, one: Row, other: Row) -> list[Node]:
    """The headline of the page, with the two documents, the signs that stand for them, and whether one rests on the other."""
    named = [
        div("versus", span("mark", t(f"lineage.mark.{mark}")), span("", row["title"] or row["id"]))
        for mark, row in ((ONE, one), (OTHER, other))
    ]
    rests = [t(f"lineage.rests.{mark}") for mark, row in ((ONE, other), (OTHER, one)) if part.steps[row["id"]]]
    title = tag("h1", t("lineage.comparing"), class_="headline")
    return [div("lead", title, *named, tag("p", *rests, t("lineage.comparing.lead"), class_="soft"))]


def lists(part: Part, documents: Sequence[Row], one: str, other: str) -> list[Node]:
    """Three lists side by side: what both rest on, what only the one, what only the other."""
    rows = [row for row in documents if row["id"] not in (one, other)]
    columns = []
    for mark in (BOTH, ONE, OTHER):
        members = sorted(
            (row for row in rows if part.marks[row["id"]] == mark),
            key=lambda row: (part.steps[row["id"]] or 0, row["id"]),
        )
        items = [_item(row) for row in members]
        more = items[SHOWN:]
        rest = tag("details", tag("summary", t("search.more", n=len(more))), tag("ul", *more)) if more else None
        listed = tag("ul", *items[:SHOWN]) if items else tag("p", t("lineage.compared.none"), class_="soft")
        title = tag("h2", span("mark", t(f"lineage.mark.{mark}")), t(f"lineage.compared.{mark}", n=len(items)))
        columns.append(tag("section", title, listed, rest))
    return [div("three", *columns)]


def _item(row: Row) -> Node:
    lane = widgets.lane_badge(widgets.lane_of(row["kind"], row["level"]))
    return tag("li", lane, " ", link(links.here(sel=f"n:{row['id']}"), row["title"] or row["id"]))
