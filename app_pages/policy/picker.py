"""What was typed → the documents that it may mean; without anything typed, the policies of the store, a page at a time."""

import streamlit as st

from app_pages import answers, links, paging, widgets
from app_pages.answers import Row
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import listed, t

_HITS, _ASKED = 12, 60
"""Documents shown; rows asked for, since tasks and agencies are among them."""

_WIDTH = 560
"""Of the box, in px; less in a narrow window."""

PAGE = 30
"""Policies on a page of the list."""


def box() -> str | None:
    """The box to type into; what stands in it (the address' `find`)."""
    typed = st.text_input(
        t("policy.pick"), key="find", bind="query-params", type="search", placeholder=t("policy.placeholder"),
        label_visibility="collapsed", width=_WIDTH,
    )  # fmt: skip
    return (typed or "").strip() or None


def found(typed: str) -> None:
    """The documents that the typed words may mean, best first."""
    with st.spinner(t("search.running"), show_time=False):
        hits = [row for row in answers.found(typed, _ASKED) if row["kind"] in ("policy", "document")]
    close = link(links.here(find=None), t("close"), class_="button")
    if not hits:
        nodes: list[Node] = [
            widgets.empty(t("search.nothing", words=widgets.echo(typed)), t("policy.none_found"), close)
        ]
    else:
        first = t("policy.found", n=len(hits)) if len(hits) <= _HITS else t("policy.found_first", n=_HITS)
        everything = link(links.overview(typed), t("policy.search_all"), class_="button")
        nodes = [div("actions", tag("b", first), close, everything), *map(_hit, hits[:_HITS])]
    show_tree(div("picked", *nodes, role="region", aria_label=t("policy.pick")), key="picked")


def _hit(row: Row) -> Node:
    state = None if row["kind"] == "policy" else span("badge", t("referred"))
    snippet = div("soft small", row["snippet"]) if row["snippet"] else None
    return _line(row, [row["document_number"] or t("no_number"), state], snippet)


def everything() -> None:
    """The list of all policies, a page at a time."""
    skip = links.skipped()
    total = answers.kept("policies_count")[0]["policies"]
    if not total:
        show_tree(widgets.empty(t("policy.none"), t("policy.none.advice")), key="list")
        return
    rows = answers.kept("policies", skip=skip, limit=PAGE)
    show_tree(
        div("soft", t("policy.count", total=f"{total:,}")),
        *[_line(row, [span("", row["issued_on"] or t("no_date")), span("", listed(row["issuers"]))]) for row in rows],
        paging.pages(skip, len(rows), total, PAGE),
        key="list",
    )


def _line(row: Row, meta: list[Node | None], further: Node | None = None) -> Node:
    lane = widgets.lane_badge(widgets.lane_of("policy", row["level"]))
    number = [] if meta and isinstance(meta[0], str) else [row["document_number"] or t("no_number")]
    name = link(links.policy(row["id"]), row["title"] or row["id"], class_="link title")
    return div("hit", name, div("meta", lane, *number, *meta), further)
