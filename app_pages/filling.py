"""An empty folder store → the same store with the documents of data/documents, progress shown; a server is never filled."""

import re
import threading
from pathlib import Path

import streamlit as st

from app_pages import answers, links, reading, wording
from app_pages.tree import div, link, show, tag
from app_pages.widgets import empty
from app_pages.wording import t
from extract.load import Report, load
from graph.questions import listing
from graph.store import Store

DOCUMENTS = Path(__file__).resolve().parent.parent / "data" / "documents"

_STEP = re.compile(r"(?:\[(\d+/\d+)\] )?(读|写入|移除|统计) (.+)")
"""A step as `extract.load` tells it."""
_SECONDS_OF_A_START = 3.0
"""Of a few documents, or none that is new, nobody need hear."""

_one_at_a_time = threading.Lock()
_begun: set[str] = set()
"""Stores whose filling began and did not end: it is taken up again."""


def fill_if_empty() -> None:
    """Reads data/documents into an empty folder store. Where nothing may or could be read, the page ends here and says
    so."""
    _wait_for_reading()
    store = answers.store()
    if not _to_be_filled(store):
        return
    if not store.is_folder:
        show(empty(t("fill.nothing"), t("policy.none.advice"), note=answers.store_in_words()), key="empty_store")
        st.stop()
    with _one_at_a_time:
        report = _fill(store) if _to_be_filled(store) else None
    if report is None or not store.is_empty():
        st.rerun()
    refused = [
        div("small", f"{file}: ", tag("span", remark, lang="zh"))
        for file, outcome, remark in report.files
        if outcome == "refused"
    ]
    again = link(links.overview(), t("error.again"), class_="button main")
    show(empty(t("fill.failed"), t("policy.none.advice"), again), *refused, key="fill_failed")
    st.stop()


def _wait_for_reading() -> None:
    """Waits for the documents that the command was given, and tells their steps where that takes long. Where the store held documents
    before, their pages need not wait: they say that more is being read."""
    if reading.ended(_SECONDS_OF_A_START):
        return
    if reading.beside():
        show(div("soft", t("fill.beside"), role="status"), key="beside")
        return
    place = st.empty()
    with place.status(t("fill.reading"), expanded=True):
        for line in reading.steps():
            st.write(in_words(line))
    place.empty()


def in_words(line: str) -> str:
    """A step of a load in the language of the page: `[1/5] 读 a.txt` → `[1/5] reading a.txt`."""
    step = _STEP.fullmatch(line)
    if step is None:
        return t("fill.waiting")
    what = _question(step[3]) if step[2] == "统计" else step[3]
    return t(f"fill.{step[2]}", count=step[1], what=what)


def _question(title: str) -> str:
    """The title of a named question in the language of the page."""
    return next((known.title_en for known in listing() if known.title == title and wording.language() == "en"), title)


def _to_be_filled(store: Store) -> bool:
    return store.target in _begun or store.is_empty()


def _fill(store: Store) -> Report:
    _begun.add(store.target)
    with st.status(t("fill.begin"), expanded=True) as status:
        report = load([DOCUMENTS], store, lambda line: st.write(in_words(line)))
        status.update(label=t("fill.done", n=len(report.written)), state="complete")
    _begun.discard(store.target)
    return report
