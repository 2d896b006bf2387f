"""No agency chosen → the busiest agencies by theme, or by the newest policies; each cell leads to its duties."""

import streamlit as st

from app_pages import answers, links, widgets
from app_pages.duties import heat
from app_pages.tables import file_name
from app_pages.tree import Node, div, link, span
from app_pages.tree import show as show_tree
from app_pages.wording import t
from graph.duties import NO_THEME
from graph.themes import names, themes

KINDS = ("theme", "policy")
ROWS, MORE, MOST = 20, 20, 200
"""Agencies at first, with each “more”, at most."""
POLICIES = 10
"""Policies beside each other."""
_AHEAD = 50
"""Among so many older policies one with duties is looked for."""


def show() -> None:
    """The switch between the two tables, the one that is chosen, and its download."""
    kind = "policy" if links.parameter("matrix") == "policy" else "theme"
    most = min(max(links.number("rows"), ROWS), MOST)
    with st.spinner(t("duties.counting")):
        corner, rows, columns, cells, below = _by_theme(most) if kind == "theme" else _by_policy(most)
    if not rows and not links.number("skip"):
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
        heat.table(corner, rows, columns, cells, upright=kind == "theme"),
        div("actions spaced", *below),
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


Parts = tuple[str, list[heat.Head], list[heat.Head], dict[tuple[str, str], heat.Cell], list[Node]]


def _by_theme(most: int) -> Parts:
    counted = answers.kept("duty_headings", limit=most + 1)
    agencies: dict[str, list[answers.Row]] = {}
    for row in counted:
        agencies.setdefault(row["agency"], []).append(row)
    shown = dict(list(agencies.items())[:most])
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
    more = _more(most) if len(agencies) > most else []
    return t("duties.matrix.agency"), rows, columns, cells, [*more, span("soft small", t("duties.themes.where"))]


def _themed(rows: list[answers.Row]) -> dict[str, tuple[int, int]]:
    """Duties and those as lead by theme, of rows that are counted by heading."""
    counts: dict[str, tuple[int, int]] = {}
    for row in rows:
        for theme in themes(row["heading"]) or (NO_THEME,):
            duties, leads = counts.get(theme, (0, 0))
            counts[theme] = duties + row["duties"], leads + row["leads"]
    return counts


def _by_policy(most: int) -> Parts:
    skip = links.number("skip")
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
    return (
        t("duties.matrix.agency"),
        rows[:most],
        columns,
        cells,
        [*_pages(skip), *(_more(most) if len(rows) > most else [])],
    )


def _pages(skip: int) -> list[Node]:
    """The ways to newer and to older policies."""
    below = []
    if skip:
        newer = str(skip - POLICIES) if skip > POLICIES else None
        below.append(link(links.here(skip=newer), t("duties.matrix.newer", n=POLICIES), class_="button"))
    if answers.kept("duty_matrix", skip=skip + POLICIES, limit=_AHEAD):
        below.append(link(links.here(skip=str(skip + POLICIES)), t("duties.matrix.older", n=POLICIES), class_="button"))
    return below


def _agencies(cells: list[answers.Row]) -> list[heat.Head]:
    """The agencies of some cells, those with most duties in them first."""
    totals: dict[str, int] = {}
    for row in cells:
        totals[row["agency"]] = totals.get(row["agency"], 0) + row["duties"]
    named = {row["agency"]: row["agency_name"] for row in cells}
    ordered = sorted(totals.items(), key=lambda one: (-one[1], one[0]))
    return [heat.Head(one, named[one], links.duties(one), "", total) for one, total in ordered]


def _more(most: int) -> list[Node]:
    if most >= MOST:
        return [span("soft", t("duties.more.search", n=MOST))]
    return [link(links.here(rows=str(most + MORE)), t("duties.more.agencies", n=MORE), class_="button")]
