"""Turns a question's name and parameters into its rows: every question that the pages and the command line ask."""

from typing import Any

from graph.questions.headers import Param, Question, listing, question
from graph.questions.search import search
from graph.store import Store

__all__ = ["Param", "Question", "ask", "listing", "question"]


def ask(store: Store, name: str, **params: Any) -> list[dict[str, Any]]:
    """The rows of the question `name`, each a dict with the question's columns in their order.

    The rows' order is complete: every store that holds the same graph gives the same. Raises StoreError for an
    unknown question, wrong parameters, or a store that can't be reached.
    """
    asked = question(name)
    arguments = asked.arguments(params)
    if name == "search":
        return search(store, **arguments)
    rows = store.records(asked.cypher, arguments)
    return _with_paths(rows, arguments["id"]) if name == "lineage_paths" else rows


def _with_paths(rows: list[dict[str, Any]], start: str) -> list[dict[str, Any]]:
    """Rows whose `path` is the document before each, nearest first: with the whole way from `start`."""
    paths: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        before = paths.get((row["direction"], row["path"]), [start])
        paths[row["direction"], row["document"]] = row["path"] = [*before, row["document"]]
    return rows
