"""The page of targets and deadlines: filters, then the same rows as ledger, calendar, timeline, or policy against policy."""

from collections import Counter
from datetime import date

import streamlit as st

from app_pages import answers, links, paging, widgets
from app_pages.answers import Row
from app_pages.targets import calendar, conflicts, downloads, filters, ledger, timeline
from app_pages.targets.chosen import MOST, PAGE, UNDATED, VIEWS, Chosen, chosen, cleared, here
from app_pages.tree import Node, div, link, tag
from app_pages.tree import show as show_tree
from app_pages.wording import t


def show() -> None:
    """The page. Parameters: `view`, the filters (`kind`, `level`, `agency`, `year`, `policy`, `words`), `sort`, `down`, `from`;
    in single views `month`, `by`, `at`, `found`."""
    wanted = chosen()
    lead = div("soft", t(f"targets.lead.{wanted.view}"))
    show_tree(tag("h1", t("targets.title"), class_="headline"), lead, _views(wanted), key="head")
    filters.show(wanted)
    views = {"ledger": _ledger, "calendar": _calendar, "timeline": _timeline, "conflicts": _conflicts}
    with st.spinner(t("targets.running"), show_time=False):
        views[wanted.view](wanted)


def _views(wanted: Chosen) -> Node:
    tabs = [
        link(
            here(view=view if view != "ledger" else None, by=None, sort=None, down=None),
            t(f"targets.view.{view}"),
            class_="tab",
            aria_current="page" if view == wanted.view else None,
        )
        for view in VIEWS
    ]
    return tag("nav", *tabs, class_="tabs", aria_label=t("targets.views"))


def _nothing(wanted: Chosen) -> None:
    """What to do where no row fits, or the store has none."""
    clear = link(cleared(), t("targets.clear"), class_="button main") if wanted.filtered else None
    advice = t("targets.none.advice") if wanted.filtered else t("targets.empty.advice")
    title = t("targets.none") if wanted.filtered else t("targets.empty")
    show_tree(widgets.empty(title, advice, clear), key="none")


def _ledger(wanted: Chosen) -> None:
    dates = answers.kept("target_dates", **wanted.question())
    total = sum(row["targets"] for row in dates)
    undated = sum(row["targets"] for row in dates if row["due_date"] is None)
    if not total:
        _nothing(wanted)
        return
    order = {"sort": wanted.sort, "descending": wanted.descending}
    rows = answers.kept("targets", **wanted.question(), **order, skip=wanted.skip, limit=PAGE)
    if not rows:
        show_tree(paging.beyond(), key="none")
        return
    show_tree(
        ledger.count_line(total, undated, wanted),
        ledger.table(rows, wanted),
        paging.pages(wanted.skip, len(rows), total, PAGE),
        key="ledger",
    )
    downloads.show(rows)


def _calendar(wanted: Chosen) -> None:
    found = answers.kept("target_dates", **wanted.question(due=""))
    dates = [row for row in found if row["due_date"]]
    counts: Counter[str] = Counter()
    for row in dates:
        counts[row["due_date"][:4]] += row["targets"]
    if not counts:
        _without_dates(wanted, found)
        return
    today = date.today()
    year = calendar.year_shown(wanted.year, sorted(counts), today)
    month = calendar.month_shown(links.parameter("month"))
    due = year if month is None else f"{year}-{month:02}"
    rows = _dated(wanted, due)
    grid = calendar.year_grid(year, rows, today) if month is None else calendar.month_grid(year, month, rows, today)
    cut = _cut(len(rows), sum(row["targets"] for row in dates if row["due_date"].startswith(due)))
    show_tree(calendar.head(year, month, counts), cut, grid, key="calendar")
    downloads.show(rows)


def _timeline(wanted: Chosen) -> None:
    dates = answers.kept("target_dates", **wanted.question())
    total = sum(row["targets"] for row in dates if row["due_date"])
    if not total:
        _without_dates(wanted, dates)
        return
    rows = _dated(wanted, wanted.year or "")
    by = "policy" if links.parameter("by") == "policy" else "level"
    picked = links.parameter("at")
    show_tree(_by(by), _cut(len(rows), total), timeline.picture(rows, by, picked), key="timeline")
    chosen_rows = timeline.picked_rows(rows, by, picked)
    if chosen_rows:
        title = tag("h2", t("targets.picked", n=len(chosen_rows)), class_="serif")
        show_tree(title, ledger.plain(chosen_rows), key="picked")
    else:
        show_tree(div("soft", t("targets.pick")), key="picked")
    downloads.show(chosen_rows or rows)


def _by(now: str) -> Node:
    choices = [
        link(
            here(by=by if by != "level" else None),
            t(f"targets.by.{by}"),
            class_="pill",
            aria_current="true" if by == now else None,
        )
        for by in timeline.BY
    ]
    return tag("nav", *choices, class_="pills", aria_label=t("targets.by"))


def _conflicts(wanted: Chosen) -> None:
    found = conflicts.find(wanted)
    show_tree(*conflicts.nodes(found, wanted), key="conflicts")
    if found.all:
        downloads.show_found(found.all)


def _dated(wanted: Chosen, due: str) -> list[Row]:
    """The first rows with a date, by date."""
    asked = wanted.question(due="" if due == UNDATED else due)
    return [row for row in answers.kept("targets", **asked, limit=MOST) if row["due_date"]]


def _without_dates(wanted: Chosen, found: list[Row]) -> None:
    """Nothing to draw: no row fits the filters at all, or none of those that do has a date."""
    if not found:
        _nothing(wanted)
        return
    in_ledger = link(here(view=None, year=None), t("targets.in_ledger"), class_="button main")
    show_tree(widgets.empty(t("targets.no_dates"), t("targets.no_dates.advice"), in_ledger), key="none")


def _cut(shown: int, total: int) -> Node | None:
    """Says so where more is due than is drawn."""
    return div("note", t("targets.cut", shown=f"{shown:,}", total=f"{total:,}")) if shown < total else None
