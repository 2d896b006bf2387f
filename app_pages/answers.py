"""A question's name → its rows, from the one store that this app has open."""

import threading
from contextlib import suppress
from typing import Any

import streamlit as st

from app_pages.wording import t
from graph.duties import Duty, index
from graph.questions import ask
from graph.questions import kept as ready
from graph.questions.search import search
from graph.store import Store, StoreError, open_store
from graph.store.address import bare_target

Row = dict[str, Any]
_SECONDS_BEFORE_WARMING = 3.0
"""The first page comes first."""
_ENOUGH = 1000
"""More than the names of documents give, so that every index is asked."""


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The open store: POLICY_STORE, else NEO4J_URI, else the folder ./store. Raises StoreError in plain words."""
    opened = open_store()
    warming = threading.Timer(_SECONDS_BEFORE_WARMING, _warm, (opened,))
    warming.daemon = True
    warming.start()
    return opened


def _warm(opened: Store) -> None:
    """Searches once for nobody: the first search reads jieba's dictionary and lets the embedded engine weigh its texts, which it
    does anew after each start (0.8 ms a policy)."""
    with suppress(StoreError):
        search(opened, "知识产权", _ENOUGH)


def forget_store() -> None:
    """The next question opens the store anew (after an error)."""
    store.clear()


def rows(name: str, **parameters: Any) -> list[Row]:
    """The rows of a named question."""
    return ask(store(), name, **parameters)


def kept(name: str, **parameters: Any) -> list[Row]:
    """The rows of a named question that counts through the whole store: those that a load left there, else asked once until another
    load is recorded, and every ten minutes (loads of two programs at once are recorded when they end)."""
    return _kept(state(), name, parameters)


def state() -> str:
    """Tells one state of the store from another, for what is kept between visits: removing a document records a load too."""
    return f"{bare_target()} {rows('newest_load')}"


@st.cache_data(show_spinner=False, ttl=600, max_entries=200)
def _kept(state_: str, name: str, parameters: dict[str, Any]) -> list[Row]:
    return ready.kept(store(), name, **parameters)


def below(document: str) -> dict[str, int]:
    """Relation → how many documents refer to a document so, where any does."""
    counts = kept("relations_of", id=document)
    return {row["relation"]: row["documents"] for row in counts if row["direction"] == "down"}


def duties_of(agency: str) -> tuple[Duty, ...]:
    """The index of an agency's duties: made once until another load is recorded, and every ten minutes."""
    return _duties_of(state(), agency)


@st.cache_resource(show_spinner=False, ttl=600, max_entries=50)
def _duties_of(state_: str, agency: str) -> tuple[Duty, ...]:
    return index(store(), agency)


def found(typed: str, most: int) -> list[Row]:
    """What a search finds, best first, at most so many rows."""
    return search(store(), typed, most)


def original(sha256: str) -> bytes | None:
    """The bytes of a file as it was loaded; None where they are not on this machine."""
    return store().files.get(sha256)


def store_in_words() -> str:
    """Which store this is. What named it is no matter of the pages: `make run` does so by a variable that nobody set."""
    return t("store.folder" if store().is_folder else "store.server", name=bare_target())
