"""Rows of targets → the ledger: a table whose heads sort, on narrow windows a list of cards."""

from collections.abc import Sequence

from app_pages import links, widgets
from app_pages.answers import Row
from app_pages.targets import said
from app_pages.targets.chosen import UNDATED, Chosen, here
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t

_COLUMNS = ("due", "kind", "metric", "value", "change", "policy", "agencies", "words")
_SORTED = {"due", "kind", "metric", "value", "policy"}
_MOST_AGENCIES = 4


def table(rows: Sequence[Row], wanted: Chosen) -> Node:
    """The table, its heads links that sort by them."""
    heads = [_head(name, wanted) for name in _COLUMNS]
    body = tag("tbody", *[_row(row) for row in rows])
    return div("scroll ledger", tag("table", tag("thead", tag("tr", *heads)), body), data_fades=True)


def plain(rows: Sequence[Row]) -> Node:
    """The table without sorting, for the rows that another view picks out."""
    heads = [tag("th", t(f"targets.column.{name}")) for name in _COLUMNS]
    body = tag("tbody", *[_row(row) for row in rows])
    return div("scroll ledger", tag("table", tag("thead", tag("tr", *heads)), body), data_fades=True)


def count_line(total: int, undated: int, wanted: Chosen) -> Node:
    """How many there are, and how many of them have no date."""
    words = [tag("b", t("targets.count", n=f"{total:,}"))]
    if undated and wanted.year != UNDATED:
        words.append(link(here(year=UNDATED), t("targets.count.undated", n=f"{undated:,}")))
    return div("actions countline", *words)


def _head(name: str, wanted: Chosen) -> Node:
    words = t(f"targets.column.{name}")
    if name not in _SORTED:
        return tag("th", words)
    now = wanted.sort == name
    down = now and not wanted.descending
    sign = ("▼" if wanted.descending else "▲") if now else "↕"
    state = ("descending" if wanted.descending else "ascending") if now else None
    to = here(sort=name if name != "due" else None, down="1" if down else None)
    said_so = t("targets.sort", column=words)
    arrow = span("arrow", sign, aria_hidden="true")
    return tag("th", link(to, words, arrow, class_="sort", title=said_so), aria_sort=state)


def _row(row: Row) -> Node:
    entry = said.entry(row)
    metric = link(said.place(row), said.metric(row), class_="link title", title=t("open_text"))
    words = div("words", "“", str(said.quote(row)), "”")
    demand = said.demand(row)
    return tag(
        "tr",
        _cell("due", _due(row)),
        _cell("kind", said.kind_badge(row["kind"])),
        _cell("metric", metric, words, div("soft small", entry) if entry else None),
        _cell("value", span("demand", demand) if demand else None),
        _cell("change", *_change(row)),
        _cell("policy", *said.policy_line(row), _only(row)),
        _cell("agencies", *_agencies(row)),
        _cell("words", _actions(row)),
    )


def _cell(name: str, *children: Node | None) -> Node:
    """A cell that says its column where the table is a list; an empty one is left out there."""
    kept = [child for child in children if child is not None]
    return tag("td", *kept, class_=f"c-{name}" + ("" if kept else " none"), data_label=t(f"targets.column.{name}"))


def _due(row: Row) -> Node:
    if not row["due"]:
        return span("soft", t("targets.no_due"))
    exact = row["due_date"] and row["due_date"] != row["due"]
    return span("due num" if row["due_date"] else "due", row["due"], title=row["due_date"] if exact else None)


def _change(row: Row) -> list[Node]:
    parts: list[Node] = []
    if row["change"]:
        parts.append(span("", coded("change", row["change"])))
    if row["baseline"]:
        parts.append(div("soft small", t("targets.baseline", baseline=row["baseline"])))
    return parts


def _only(row: Row) -> Node | None:
    if links.parameter("policy") == row["policy"]:
        return None
    return link(here(policy=row["policy"]), t("targets.only"), class_="only")


def _agencies(row: Row) -> list[Node]:
    names = row["agencies"]
    shown: list[Node] = [div("", name) for name in names[:_MOST_AGENCIES]]
    if len(names) > _MOST_AGENCIES:
        rest = t("targets.agencies.more", n=len(names) - _MOST_AGENCIES)
        shown.append(div("soft small", rest, title="、".join(names)))
    return shown


def _actions(row: Row) -> Node:
    opened = link(said.place(row), t("open_text"), class_="button")
    return div("actions column", opened, widgets.copy_button(said.cited(row)))
