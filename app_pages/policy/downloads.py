"""A policy's file as it was loaded, its raw text and its facts as CSV, for download."""

import mimetypes

import streamlit as st

from app_pages import answers
from app_pages.answers import Row
from app_pages.duty_words import entry_words, target_words
from app_pages.policy.lists import Readings, document_words
from app_pages.quotes import Source
from app_pages.tables import csv_bytes, file_name
from app_pages.tree import div
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t

_COLUMNS = ("kind", "task_number", "task", "fact", "role", "obligation", "due", "start", "end", "sentence")


def show(row: Row, text: Source | None, readings: Readings) -> None:
    """The buttons, behind one. The original is missing where the file's folder is not on this machine."""
    with st.popover(t("download"), icon=":material/download:", width="content"):
        original = answers.original(row["sha256"]) if row["sha256"] else None
        if original is None:
            show_tree(div("soft small", t("download.gone")), key="no_original")
        else:
            kind = mimetypes.guess_type(row["file"])[0] or "application/octet-stream"
            label = t("download.file", file=row["file"])
            st.download_button(label, original, row["file"], kind, key="original", on_click="ignore", width="stretch")
        name = row["document_number"] or row["title"] or row["id"]
        if text is not None:
            raw = text.text.removeprefix("\ufeff").encode("utf-8-sig")
            st.download_button(
                t("download.raw"), raw, file_name(name, suffix="txt"), "text/plain", key="raw_text", on_click="ignore",
                width="stretch",
            )  # fmt: skip
        table = csv_bytes([t(f"csv.{column}") for column in _COLUMNS], facts_table(readings))
        st.download_button(
            t("download.facts"), table, file_name(name, suffix="csv"), "text/csv", key="facts_csv", on_click="ignore",
            width="stretch",
        )  # fmt: skip


def facts_table(readings: Readings) -> list[list[object]]:
    """The outline with its duties, targets and references, one fact a row."""
    entries = {row["task"]: row for row in readings.outline}
    rows: list[list[object]] = []
    for one in readings.outline:
        words = entry_words(one["number"], one["heading"])
        place = [None, None, None, one["start"], one["end"], None]
        rows.append([coded("kind", one["kind"]), one["number"], one["heading"], words, *place])
    for one in readings.duties:
        said = [coded("role", one["role"]), coded("obligation", one["obligation"]), None, *_first(one)]
        rows.append([t("reader.duty"), *_entry(entries, one), one["agency_name"], *said])
    for one in readings.targets:
        rows.append(
            [t("reader.target"), *_entry(entries, one), target_words(one), None, None, one["due"], *_first(one)]
        )
    for one in readings.references:
        said = [coded("relation", one["relation"]), None, None, *_first(one)]
        rows.append([t("reader.reference"), *_entry(entries, one), document_words(one), *said])
    return rows


def _entry(entries: dict[str, Row], row: Row) -> list[object]:
    entry = entries.get(row["task"], {})
    return [entry.get("number"), entry.get("heading")]


def _first(row: Row) -> list[object]:
    return [row["starts"][0], row["ends"][0], row["texts"][0]]
