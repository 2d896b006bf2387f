"""What is on screen → the files to take along: CSV, Excel, and a calendar of what has a date.

A file is made when it is asked for (500 rows of Excel take a tenth of a second, which no visitor should wait for); its words are
chosen before, while the page and its language are at hand.
"""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from app_pages.answers import Row
from app_pages.duty_words import target_words
from app_pages.tables import csv_bytes, file_name
from app_pages.targets import said
from app_pages.targets.conflicts import Found
from app_pages.wording import coded, listed, t
from graph.exports.sheets import workbook
from graph.targets.ical import Deadline, calendar

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_COLUMNS = (
    "due", "due_date", "kind", "metric", "comparator", "value", "value_to", "unit", "change", "baseline", "task_number",
    "task", "agencies", "level", "policy", "number", "date", "words", "start", "end",
)  # fmt: skip
_SIDE = ("policy", "number", "level", "metric", "demand", "due", "words")

Table = tuple[list[str], list[list[object]]]


def show(rows: Sequence[Row]) -> None:
    """The three buttons for rows of targets; the calendar only where something has a date."""
    header, body = table(rows)
    dated = [row for row in rows if row["due_date"]]
    with st.container(horizontal=True):
        _tables(header, body)
        if dated:
            name = file_name(t("targets.title"), suffix="ics")
            label = t("download.ics", n=len(dated))
            made = partial(calendar, t("targets.title"), events(dated))
            st.download_button(label, made, name, "text/calendar", key="ics", on_click="ignore")


def show_found(found: Sequence[Found]) -> None:
    """The two buttons for findings."""
    with st.container(horizontal=True):
        _tables(*found_table(found))


def _tables(header: list[str], body: list[list[object]]) -> None:
    csv, xlsx = (file_name(t("targets.title"), suffix=suffix) for suffix in ("csv", "xlsx"))
    lines = partial(csv_bytes, header, body)
    st.download_button(t("download.csv"), lines, csv, "text/csv", key="csv", on_click="ignore")
    data = partial(workbook, t("targets.title"), {t("targets.title"): (header, body)})
    st.download_button(t("download.xlsx"), data, xlsx, _SHEET, key="xlsx", on_click="ignore")


def table(rows: Sequence[Row]) -> Table:
    """Heads and rows of the tables."""
    return [t(f"targets.csv.{name}") for name in _COLUMNS], [_line(row) for row in rows]


def _line(row: Row) -> list[object]:
    kind, comparator, change = (
        coded(group, row[name])
        for group, name in (("target", "kind"), ("comparator", "comparator"), ("change", "change"))
    )
    figures = [row["value"], row["value_to"], row["unit"], change, row["baseline"]]
    entry = [row["task_number"], row["task_heading"], listed(row["agencies"])]
    policy = [coded("lane", row["level"]), said.title(row), row["document_number"], row["issued_on"]]
    words = [str(said.quote(row)), row["starts"][0], row["ends"][0]]
    return [row["due"], row["due_date"], kind, row["metric"], comparator, *figures, *entry, *policy, *words]


def found_table(found: Sequence[Found]) -> Table:
    """Heads and rows of the tables of findings."""
    sides = ("upper", "lower")
    header = [t("targets.csv.verdict"), t("targets.csv.relation")]
    header += [f"{t(f'targets.csv.{side}')}：{t(f'targets.csv.{name}')}" for side in sides for name in _SIDE]
    body: list[list[object]] = []
    for one in found:
        relation = coded("relation", one.pair["relation"])
        cells = [cell for side in sides for cell in _side(one.row(side))]
        body.append([t(f"targets.verdict.{one.finding.verdict}"), relation, *cells])
    return [*header, t("targets.csv.why")], [[*line, _why(one)] for line, one in zip(body, found, strict=True)]


def _side(row: Row) -> list[object]:
    place = [said.title(row), row["document_number"], coded("lane", row["level"])]
    return [*place, row["metric"], said.demand(row), row["due"], str(said.quote(row))]


def _why(one: Found) -> str:
    return "；".join(t(f"targets.reason.{reason.code}", **reason.values) for reason in one.finding.reasons)


def events(rows: Sequence[Row]) -> list[Deadline]:
    """What the calendar file says of rows that have a date."""
    return [_event(row) for row in rows]


def _event(row: Row) -> Deadline:
    number = f"（{row['document_number']}）" if row["document_number"] else ""
    lines = [
        t("due", due=row["due"]),
        f"“{said.quote(row)}”",
        f"——《{said.title(row)}》{number}",
        said.entry(row),
        listed(row["agencies"]),
    ]
    return Deadline(
        row["target"],
        row["due_date"],
        target_words(row) or said.metric(row),
        "\n".join(line for line in lines if line),
        row["issued_on"],
    )
