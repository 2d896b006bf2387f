"""The search and overview page: what a search finds, what the store holds, and the list of all policies."""

import re

import streamlit as st

from app_pages import answers, links, widgets
from app_pages.answers import Row
from app_pages.entries import Entries
from app_pages.overview import glance, listing, shares
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import t
from graph.normal import title_key
from graph.words import words as words_of

COUNTS = ("policies", "documents", "agencies", "tasks", "duties", "targets", "implements", "cites", "repeals", "amends")
_SHOWN = 12
_MOST_HITS = 50
_SHARES = 8
"""Bars in each list of shares: what a look takes in; the filters below hold the rest."""


def show() -> None:
    """The page. Parameters: `q` (words to search for), `level`, `issuer`, `year`, `type` (filters of the list)."""
    words = st.text_input(
        t("search.label"),
        key="q",
        bind="query-params",
        type="search",
        placeholder=t("search.placeholder"),
        label_visibility="collapsed",
    )
    if words and words.strip():
        with st.spinner(t("search.running"), show_time=False):
            shown = results(words.strip())
        show_tree(*shown, key="results")
    numbers = {row["what"]: row["n"] for row in answers.kept("overview")}
    if not numbers["policies"]:
        show_tree(widgets.empty(t("policy.none"), t("policy.none.advice")), key="empty")
        return
    show_tree(_counts(numbers), key="counts")
    few = numbers["policies"] <= glance.MOST
    show_tree(*(_glance() if few else shares.figure(answers.kept("policies_by", limit=_SHARES))), key="glance")
    listing.show(numbers["policies"])


def _glance() -> list[Node]:
    documents = {row["id"]: row["document_number"] for row in answers.rows("lineage_documents")}
    figure = glance.figure(answers.rows("policies"), answers.rows("lineage"), documents)
    return [tag("h2", t("glance"), class_="serif"), figure]


# ---- search


def results(words: str) -> list[Node]:
    """What a search finds, as nodes: how much, then the hits in groups, that of the best hit first."""
    found = answers.found(words, _MOST_HITS + 1)  # one more tells whether there is more
    echo = widgets.echo(words)
    clear = link(links.overview(), t("search.clear"), class_="button")
    if not found:
        return [widgets.empty(t("search.nothing", words=echo), t("search.nothing.advice"), clear)]
    cut_off = len(found) > _MOST_HITS
    shown = found[:_MOST_HITS]
    said = t("search.first" if cut_off else "search.found", words=echo, n=len(shown))
    groups = dict.fromkeys(row["kind"] for row in shown)
    entries = Entries()
    return [
        div("actions", tag("b", said), clear),
        *[node for group in groups for node in _group(group, shown, entries, words)],
    ]


def _group(group: str, found: list[Row], entries: Entries, typed: str) -> list[Node]:
    hits = [_hit(row, entries, typed) for row in found if row["kind"] == group]
    more = [tag("details", tag("summary", t("search.more", n=len(hits) - _SHOWN)), *hits[_SHOWN:])]
    title = div("group", f"{t(f'search.group.{group}')}　{len(hits)}")
    return [title, *hits[:_SHOWN], *(more if len(hits) > _SHOWN else [])]


def _hit(row: Row, entries: Entries, typed: str) -> Node:
    name, above = row["title"] or row["id"], ""
    lit = _word_of(typed, row["snippet"])
    meta: list[Node] = []
    if row["kind"] == "task":
        to = links.policy(row["policy"], task=row["id"])
        above, name = entries.above(row["policy"], row["id"]), entries.words(row["policy"], row["id"]) or name
        meta.append(row["policy_title"] or row["policy"])
    elif row["kind"] == "agency":
        to = links.duties(row["id"])
    else:
        to = links.policy(row["id"], seek=lit)
        meta += [widgets.lane_badge(widgets.lane_of("policy", row["level"]))] if row["level"] else []
        meta.append(row["document_number"] or t("no_number"))
    if row["where"] == "some":
        meta.append(span("badge", t("search.some")))
    snippet = div("soft small", *_marked(row["snippet"], lit)) if row["snippet"] else None
    way = span("soft", above, " › ") if above else None
    return div("hit", way, link(to, name, class_="link title"), div("meta", *meta) if meta else None, snippet)


def _word_of(typed: str, snippet: str | None) -> str | None:
    """What of the words typed stands in a snippet: all of them at once, else the longest."""
    tried = [title_key(typed), *sorted(words_of(typed), key=len, reverse=True)]
    return next((word for word in tried if word and word.lower() in (snippet or "").lower()), None)


def _marked(snippet: str, lit: str | None) -> list[Node]:
    """A snippet in which a word is marked wherever it stands."""
    if not lit:
        return [snippet]
    parts = re.split(f"({re.escape(lit)})", snippet, flags=re.IGNORECASE)
    return [tag("mark", part) if place % 2 else part for place, part in enumerate(parts) if part]


# ---- counts


def _counts(numbers: dict[str, int]) -> Node:
    shown = [name for name in COUNTS if numbers.get(name)]
    if numbers.get("unresolved"):
        shown.append("unresolved")
    counts = [div("count", tag("b", f"{numbers[name]:,}"), span("", t(f"count.{name}"))) for name in shown]
    return div("counts", *counts)
