"""The duties that the address chooses → files to take away: the Excel ledger (任务分工台账), a CSV; and the button that prints."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from app_pages import answers
from app_pages.answers import Row
from app_pages.duties.chosen import IN_FILE
from app_pages.tables import csv_bytes, file_name
from app_pages.tree import Node, tag
from app_pages.wording import coded, t
from graph.duties import Duty, details
from graph.exports import ledger
from graph.store import Store

_COLUMNS = ("agency", "role", "obligation", "task_number", "task", "entry_due", "entry_due_date")
_SOURCE_COLUMNS = ("title", "number", "date")


class Sheet(NamedTuple):
    """A sheet of the ledger: its name, the agency's name and id, and the duties it holds."""

    title: str
    name: str
    agency: str
    duties: Sequence[Duty]

    def rows(self, store: Store) -> list[Row]:
        """The rows of the duties, at most `IN_FILE`."""
        return details(store, self.agency, self.duties[:IN_FILE])


def buttons(name: str, sheets: list[Sheet]) -> None:
    """The two downloads. The ledger has a sheet for each of `sheets`, the CSV holds the first."""
    place = st.container(horizontal=True)
    place.download_button(
        t("download.ledger"),
        _ledger(sheets),
        file_name(t("file.ledger"), name, suffix="xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        key="duties_xlsx",
        on_click="ignore",
    )
    place.download_button(
        t("download.duties"),
        _csv(sheets[0]),
        file_name(t("duties.title"), name, suffix="csv"),
        "text/csv",
        key="duties_csv",
        on_click="ignore",
    )


def print_button() -> Node:
    """A button that prints the page."""
    return tag("button", t("print"), type="button", data_print=True)


def _ledger(sheets: list[Sheet]) -> Callable[[], bytes]:
    """What makes the ledger when it is asked for: outside the page, so the store is taken now."""
    store = answers.store()

    def made() -> bytes:
        return ledger.of_duties((sheet.title, [(sheet.name, row) for row in sheet.rows(store)]) for sheet in sheets)

    return made


def _csv(sheet: Sheet) -> Callable[[], bytes]:
    store = answers.store()
    header = [t(f"csv.{column}") for column in _COLUMNS]
    header += [t(f"column.{column}") for column in _SOURCE_COLUMNS] + [t("csv.sentence")]
    roles = {role: coded("role", role) for role in ("lead", "responsible", "support")}
    obligations = {obligation: coded("obligation", obligation) for obligation in ("must", "may")}

    def line(row: Row) -> list[object]:
        task = [row["task_number"], row["task_heading"], row["due"], row["due_date"]]
        source = [row["policy_title"], row["document_number"], row["issued_on"]]
        return [sheet.name, roles[row["role"]], obligations[row["obligation"]], *task, *source, row["texts"][0]]

    def made() -> bytes:
        return csv_bytes(header, map(line, sheet.rows(store)))

    return made
