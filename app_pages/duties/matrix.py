"""Rows of `duty_matrix` → the table of agencies and policies, each cell a link to its duties; and the same as CSV."""

from collections.abc import Sequence

from app_pages import links
from app_pages.answers import Row
from app_pages.tables import csv_bytes
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import t

_MOST_ROWS = 40
"""Above this many agencies the table scrolls in a box of its own."""


def table(cells: Sequence[Row], agency: str | None, policy: str | None) -> Node:
    """The table; the row of `agency` and the cell of `policy` in it are marked."""
    agencies, policies = _agencies(cells), _policies(cells)
    by_place = {(row["agency"], row["policy"]): row for row in cells}
    most = max((row["duties"] for row in cells), default=1)
    heads = [tag("th", t("duties.matrix.agency"))]
    heads += [
        tag("th", link(links.policy(one), title, class_="plain"), div("soft small", no)) for one, title, no in policies
    ]
    heads.append(tag("th", t("duties.total")))
    body = []
    for one, name, total in agencies:
        row = [by_place.get((one, place)) for place, _, _ in policies]
        shown = [_cell(cell, most, cell is not None and (one, cell["policy"]) == (agency, policy)) for cell in row]
        head = tag("th", link(links.duties(one), name, class_="plain"), scope="row")
        chosen = one == agency
        line = tag("tr", head, *shown, tag("td", str(total), class_="num"), class_="chosen" if chosen else None)
        body.append(line)
    whole = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body))
    return div("matrix long" if len(agencies) > _MOST_ROWS else "matrix", whole, tabindex=0, data_fades=True)


def csv(cells: Sequence[Row]) -> bytes:
    """The same table as a file for Excel: number of duties, and of those as lead, by agency and policy."""
    policies = _policies(cells)
    by_place = {(row["agency"], row["policy"]): row for row in cells}
    header = [t("duties.matrix.agency")]
    for _, title, number in policies:
        header += [f"{title}（{number}）", f"{title}：{t('role.lead')}"]
    body: list[list[object]] = []
    for one, name, total in _agencies(cells):
        line: list[object] = [name]
        for place, _, _ in policies:
            cell = by_place.get((one, place))
            line += [cell["duties"], cell["leads"]] if cell else [0, 0]
        body.append([*line, total])
    return csv_bytes([*header, t("duties.total")], body)


def _agencies(cells: Sequence[Row]) -> list[tuple[str, str, int]]:
    """(id, name, number of duties), those with most duties first."""
    totals: dict[str, int] = {}
    names = {row["agency"]: row["agency_name"] for row in cells}
    for row in cells:
        totals[row["agency"]] = totals.get(row["agency"], 0) + row["duties"]
    return sorted(((one, names[one], total) for one, total in totals.items()), key=lambda a: (-a[2], a[1], a[0]))


def _policies(cells: Sequence[Row]) -> list[tuple[str, str, str]]:
    """(id, title, number), by id."""
    found = {
        row["policy"]: (row["policy_title"] or row["policy"], row["document_number"] or t("no_number")) for row in cells
    }
    return [(one, *found[one]) for one in sorted(found)]


def _cell(cell: Row | None, most: int, here: bool) -> Node:
    if cell is None:
        return tag("td", "")
    share = round(12 + 68 * cell["duties"] / most)
    ink = "#fff" if share > 52 else "var(--st-text-color)"
    leads = span("small", f"　{t('duties.matrix.lead_n', n=cell['leads'])}") if cell["leads"] else None
    fill = f"--fill:color-mix(in srgb, #1F5A93 {share}%, var(--st-background-color));--ink:{ink}"
    target = links.duties(cell["agency"], cell["policy"])
    return tag("td", link(target, str(cell["duties"]), leads, class_="here" if here else "", style=fill))
