"""The lineage as two tables: its documents, and its relations, each with the way to the words that state it."""

from collections.abc import Sequence

import streamlit as st

from app_pages import links, tables, widgets
from app_pages.answers import Row
from app_pages.lineage.place import put
from app_pages.tree import Node, div, link, tag
from app_pages.wording import coded, t
from graph.lineage import LANES
from graph.lineage.kin import Part

AT_ONCE = 200
DOCUMENTS = ("level", "title", "number", "date", "step", "state")
RELATIONS = ("source", "relation", "target", "places", "words")


def show(documents: Sequence[Row], edges: Sequence[Row], part: Part, heading: str) -> None:
    """Both tables, and the relations as a file."""
    ordered = sorted(documents, key=lambda row: (LANES.index(_lane(row)), row["issued_on"] or "9999", row["id"]))
    titles = {row["id"]: str(row["title"] or row["id"]) for row in ordered}
    first = _table(t("lineage.table.documents", n=len(ordered)), DOCUMENTS, [_document(row, part) for row in ordered])
    second = _table(t("lineage.table.edges", n=len(edges)), RELATIONS, [_edge(row, titles) for row in edges])
    put("table_documents", *first)
    put("table_edges", *second)
    head = [t(f"lineage.column.{name}") for name in RELATIONS[:4]]
    rows = [
        (titles[row["source"]], coded("relation", row["relation"]), titles[row["target"]], _places(row))
        for row in edges
    ]
    st.download_button(
        t("lineage.table.save"),
        tables.csv_bytes(head, rows),
        tables.file_name(heading, suffix="csv"),
        "text/csv",
        on_click="ignore",
    )


def _table(title: str, columns: Sequence[str], rows: list[Node]) -> list[Node]:
    """A table under a heading; what is beyond the first rows behind a fold."""
    shown = [div("scroll", _grid(title, columns, rows[:AT_ONCE]))]
    if rest := rows[AT_ONCE:]:
        more = tag("summary", t("search.more", n=len(rest)))
        shown.append(tag("details", more, div("scroll", _grid(title, columns, rest))))
    return [tag("h2", title, class_="serif"), *shown]


def _grid(title: str, columns: Sequence[str], rows: list[Node]) -> Node:
    heads = [tag("th", t(f"lineage.column.{name}"), scope="col") for name in columns]
    return tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), aria_label=title)


def _document(row: Row, part: Part) -> Node:
    state = " · ".join(filter(None, (row.get("mark"), t("held") if row["held"] else t("referred"))))
    return tag(
        "tr",
        tag("td", widgets.lane_badge(_lane(row))),
        tag("th", link(links.here(sel=f"n:{row['id']}"), row["title"] or row["id"]), scope="row"),
        tag("td", row["document_number"] or t("no_number"), class_="keep"),
        tag("td", row["issued_on"] or t("no_date"), class_="keep"),
        tag("td", _step(part.steps.get(row["id"])), class_="keep"),
        tag("td", state),
    )


def _edge(row: Row, titles: dict[str, str]) -> Node:
    edge = links.Edge(row["source"], row["relation"], row["target"])
    return tag(
        "tr",
        tag("th", titles[row["source"]], scope="row"),
        tag("td", coded("relation", row["relation"]), class_="keep"),
        tag("td", titles[row["target"]]),
        tag("td", str(_places(row)), class_="num"),
        tag("td", link(links.here(sel=f"e:{edge.id}"), t("drawer.evidence")), class_="keep"),
    )


def _places(row: Row) -> int:
    return int(row["statements"])


def _step(step: int | None) -> str:
    if step is None:
        return "—"
    if step == 0:
        return t("lineage.step.self")
    return t("lineage.step.up", n=step) if step > 0 else t("lineage.step.down", n=-step)


def _lane(row: Row) -> str:
    return widgets.lane_of(row["kind"], row["level"])
