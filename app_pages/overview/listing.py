"""The list of policies under its filters, a page at a time."""

import streamlit as st

from app_pages import answers, links, paging, widgets
from app_pages.answers import Row
from app_pages.tree import Node, div, link, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, listed, t

FILTERS = ("level", "issuer", "year", "type")
"""Parameters of the address, of the question `policies` too."""
_PAGE = 50
_CHOICES = 300
"""Values that a filter offers, the most frequent ones: enough for every year and type, and the issuers of a country."""


def show(total: int) -> None:
    """The list. `total`: how many policies the store holds. Parameters: those of FILTERS, and `from` (policies before)."""
    show_tree(tag("h2", t("all_policies"), class_="serif"), key="list_title")
    picked = _picked()
    fitting = answers.kept("policies_count", **picked)[0]["policies"] if any(picked.values()) else total
    if not fitting:
        clear = link(links.overview(links.parameter("q")), t("filter.any"), class_="button")
        show_tree(widgets.empty(t("all_policies.none"), t("all_policies.none.advice"), clear), key="list")
        return
    skip = links.skipped()
    rows = answers.kept("policies", **picked, skip=skip, limit=_PAGE)
    heads = [t(f"column.{name}") for name in ("title", "number", "level", "issuers", "date", "type")]
    table = tag(
        "table",
        tag("thead", tag("tr", *[tag("th", head) for head in heads])),
        tag("tbody", *[_row(row) for row in rows]),
    )
    show_tree(div("scroll", table, tabindex="0"), paging.pages(skip, len(rows), fitting, _PAGE), key="list")


def _picked() -> dict[str, str]:
    """What the filters ask for; they stand in a line above the list."""
    values = answers.kept("policies_by", limit=_CHOICES)
    picked: dict[str, str] = {}
    with st.container(key="list_filters"):
        columns = st.columns(len(FILTERS))
    for column, name in zip(columns, FILTERS, strict=True):
        names = {row["value"]: row["name"] for row in values if row["what"] == name}
        if name == "level":
            names = {value: coded("lane", widgets.lane_of("policy", value)) for value in names}
        options = sorted(names, reverse=name == "year")
        with column:
            chosen = widgets.choice(name, t(f"filter.{name}"), options, names.__getitem__, drops=(links.FROM,))
        picked[name] = chosen or ""
    return picked


def _row(row: Row) -> Node:
    return tag(
        "tr",
        tag("td", link(links.policy(row["id"]), row["title"] or row["id"])),
        tag("td", row["document_number"] or t("no_number"), class_="keep" if row["document_number"] else "keep soft"),
        tag("td", widgets.lane_badge(widgets.lane_of("policy", row["level"]))),
        tag("td", listed(row["issuers"])),
        tag("td", row["issued_on"] or t("no_date"), class_="keep" if row["issued_on"] else "keep soft"),
        tag("td", row["document_type"] or "", class_="keep"),
    )
