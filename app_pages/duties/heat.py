"""Counts by two things → a table whose cells are links, the darker the more: agencies by themes, by policies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from app_pages.tables import csv_bytes
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import t

_MOST_ROWS = 40
"""Above this many rows the table scrolls in a box of its own."""


@dataclass(frozen=True)
class Head:
    """A row or column: what it is called, where it leads, a word under it, and its total."""

    id: str
    name: str
    href: str | None = None
    note: str = ""
    total: int | None = None


@dataclass(frozen=True)
class Cell:
    """A count, how many of it as lead, and where it leads."""

    duties: int
    leads: int
    href: str


Cells = Mapping[tuple[str, str], Cell]


def table(corner: str, rows: Sequence[Head], columns: Sequence[Head], cells: Cells, *, upright: bool = False) -> Node:
    """The table. `upright`: the columns' names stand on end, so that many fit beside each other."""
    most = max((cell.duties for cell in cells.values()), default=1)
    totals = any(row.total is not None for row in rows)
    heads = [tag("th", corner, scope="col"), *(_head(column) for column in columns)]
    heads += [tag("th", t("duties.total"), scope="col", class_="total")] if totals else []
    body = []
    for row in rows:
        name = link(row.href, row.name, class_="plain") if row.href else row.name
        shown = [_cell(cells.get((row.id, column.id)), most, row, column) for column in columns]
        last = tag("td", str(row.total), class_="num") if totals else None
        body.append(tag("tr", tag("th", name, scope="row"), *shown, last))
    whole = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body))
    names = ["matrix", "heat" if upright else "", "long" if len(rows) > _MOST_ROWS else ""]
    return div(
        " ".join(name for name in names if name), whole, tabindex=0, role="region", aria_label=corner, data_fades=True
    )


def csv(corner: str, rows: Sequence[Head], columns: Sequence[Head], cells: Cells) -> bytes:
    """The same table as a file for Excel: of each column the count, and of that as lead."""
    header = [corner]
    for column in columns:
        named = f"{column.name}（{column.note}）" if column.note else column.name
        header += [named, f"{column.name}：{t('role.lead')}"]
    body: list[list[object]] = []
    for row in rows:
        line: list[object] = [row.name]
        for column in columns:
            cell = cells.get((row.id, column.id))
            line += [cell.duties, cell.leads] if cell else [0, 0]
        body.append([*line, row.total])
    return csv_bytes([*header, t("duties.total")], body)


def _head(column: Head) -> Node:
    name = link(column.href, column.name, class_="plain") if column.href else span("", column.name)
    note = div("soft small", column.note) if column.note and column.note != column.name else None
    return tag("th", div("clamped", name, title=column.name), note, scope="col")


def _cell(cell: Cell | None, most: int, row: Head, column: Head) -> Node:
    if cell is None or not cell.duties:
        return tag("td", "")
    share = round(8 + 54 * sqrt(cell.duties / most))  # never so dark that the page's own ink could not be read on it
    leads = span("small", t("duties.matrix.lead_n", n=cell.leads)) if cell.leads else None
    fill = f"--fill:color-mix(in srgb, #1F5A93 {share}%, var(--st-background-color))"
    said = t("duties.cell", row=row.name, column=column.name, n=cell.duties, leads=cell.leads)
    return tag("td", link(cell.href, str(cell.duties), leads, class_="", style=fill, aria_label=said, title=said))
