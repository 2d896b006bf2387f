"""No agency chosen → the busiest agencies by theme, or by the newest policies; each cell leads to its duties."""

import streamlit as st

from app_pages import answers, links, paging, widgets
from app_pages.duties import heat
from app_pages.tables import file_name
from app_pages.tree import Node, div, link
from app_pages.tree import show as show_tree
from app_pages.wording import t
from graph.duties import NO_THEME
from graph.themes import names, themes

KINDS = ("theme", "policy")
ROWS = 20
"""Agencies below each other."""
POLICIES = 10
"""Policies beside each other."""
_OF_ROWS = "rows"
"""The parameter of the address: how many agencies lie before the page, where policies have pages too."""


def show() -> None:
    """The switch between the two tables, the one that is chosen, and its download."""
    kind = "policy" if links.parameter("matrix") == "policy" else "theme"
    with st.spinner(t("duties.counting")):
        corner, rows, columns, cells, below = _by_theme() if kind == "theme" else _by_policy()
    if not rows and not links.skipped():
        show_tree(widgets.empty(t("duties.empty"), t("policy.none.advice")), key="empty")
        return
    switch = [
        link(links.duties(matrix=one if one != KINDS[0] else None), t(f"duties.matrix.{one}"), class_="button",
             aria_current="true" if one == kind else None)
        for one in KINDS
    ]  # fmt: skip
    show_tree(
        div("actions switch", *switch),
        div("soft above", t(f"duties.matrix.{kind}.lead")),
        heat.table(corner, rows, columns, cells, upright=kind == "theme") if rows else None,
        *below,
        key="matrix",
    )
    st.download_button(
        t("download.matrix"),
        heat.csv(corner, rows, columns, cells),
        file_name(t(f"duties.matrix.{kind}"), suffix="csv"),
        "text/csv",
        key="matrix_csv",
        on_click="ignore",
    )


Parts = tuple[str, list[heat.Head], list[heat.Head], dict[tuple[str, str], heat.Cell], list[Node | None]]


def _by_theme() -> Parts:
    skip = links.skipped()
    counted = answers.kept("duty_headings", skip=skip, limit=ROWS + 1)
    agencies: dict[str, list[answers.Row]] = {}
    for row in counted:
        agencies.setdefault(row["agency"], []).append(row)
    shown = dict(list(agencies.items())[:ROWS])
    rows = [
        heat.Head(one, found[0]["agency_name"], links.duties(one), "", found[0]["total"])
        for one, found in shown.items()
    ]
    cells: dict[tuple[str, str], heat.Cell] = {}
    for one, found in shown.items():
        for theme, (duties, leads) in _themed(found).items():
            cells[one, theme] = heat.Cell(duties, leads, links.duties(one, theme=theme))
    used = {theme for _, theme in cells}
    columns = [heat.Head(theme, theme) for theme in names() if theme in used]
    columns += [heat.Head(NO_THEME, t("duties.no_theme"))] if NO_THEME in used else []
    corner, total = t("duties.matrix.agency"), None if len(agencies) > ROWS else skip + len(shown)
    below = [paging.pages(skip, len(shown), total, ROWS), div("soft small end", t("duties.themes.where"))]
    return corner, rows, columns, cells, below


def _themed(rows: list[answers.Row]) -> dict[str, tuple[int, int]]:
    """Duties and those as lead by theme, of rows that are counted by heading."""
    counts: dict[str, tuple[int, int]] = {}
    for row in rows:
        for theme in themes(row["heading"]) or (NO_THEME,):
            duties, leads = counts.get(theme, (0, 0))
            counts[theme] = duties + row["duties"], leads + row["leads"]
    return counts


def _by_policy() -> Parts:
    skip = links.skipped()
    counted = answers.kept("duty_matrix", skip=skip, limit=POLICIES)
    order = sorted({(row["issued_on"] or "0", row["policy"]) for row in counted}, key=lambda one: one[1])
    order.sort(key=lambda one: one[0], reverse=True)
    facts = {row["policy"]: row for row in counted}
    columns = [
        heat.Head(
            one, facts[one]["policy_title"] or one, links.policy(one), facts[one]["document_number"] or t("no_number")
        )
        for _, one in order
    ]
    rows = _agencies(counted)
    cells = {
        (row["agency"], row["policy"]): heat.Cell(
            row["duties"], row["leads"], links.duties(row["agency"], row["policy"])
        )
        for row in counted
    }
    before = links.number(_OF_ROWS) if links.number(_OF_ROWS) < len(rows) else 0
    page, corner = rows[before : before + ROWS], t("duties.matrix.agency")
    policies = answers.kept("policies_count")[0]["policies"]
    below = [
        paging.pages(skip, max(0, min(POLICIES, policies - skip)), policies, POLICIES, t("column.policy")),
        paging.pages(before, len(page), len(rows), ROWS, corner, _OF_ROWS),
    ]
    return corner, page, columns, cells, below


def _agencies(cells: list[answers.Row]) -> list[heat.Head]:
    """The agencies of some cells, those with most duties in them first."""
    totals: dict[str, int] = {}
    for row in cells:
        totals[row["agency"]] = totals.get(row["agency"], 0) + row["duties"]
    named = {row["agency"]: row["agency_name"] for row in cells}
    ordered = sorted(totals.items(), key=lambda one: (-one[1], one[0]))
    return [heat.Head(one, named[one], links.duties(one), "", total) for one, total in ordered]
