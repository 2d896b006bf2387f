"""The search and overview page: what a search finds, what the store holds, and the list of all policies."""

import streamlit as st

from app_pages import answers, links, widgets
from app_pages.answers import Row
from app_pages.entries import Entries
from app_pages.overview import glance
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, listed, t

COUNTS = ("policies", "documents", "agencies", "tasks", "duties", "targets", "implements", "cites", "repeals", "amends")
_SHOWN = 12
_MOST_HITS = 50
_LONGEST_ECHO = 40


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
    policies = answers.rows("policies")
    if not policies:
        show_tree(widgets.empty(t("policy.none"), t("policy.none.advice")), key="empty")
        return
    show_tree(_counts(), key="counts")
    numbers = {row["id"]: row["document_number"] for row in answers.rows("lineage_documents")}
    title = tag("h2", t("glance"), class_="serif")
    show_tree(title, glance.figure(policies, answers.rows("lineage"), numbers), key="glance")
    _list(policies)


# ---- search


def results(words: str) -> list[Node]:
    """What a search finds, as nodes: how much, then the hits in groups, that of the best hit first."""
    found = answers.found(words, _MOST_HITS + 1)  # one more tells whether there is more
    echo = words if len(words) <= _LONGEST_ECHO else f"{words[:_LONGEST_ECHO]}…"
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
        *[node for group in groups for node in _group(group, shown, entries)],
    ]


def _group(group: str, found: list[Row], entries: Entries) -> list[Node]:
    hits = [_hit(row, entries) for row in found if row["kind"] == group]
    more = [tag("details", tag("summary", t("search.more", n=len(hits) - _SHOWN)), *hits[_SHOWN:])]
    title = div("group", f"{t(f'search.group.{group}')}　{len(hits)}")
    return [title, *hits[:_SHOWN], *(more if len(hits) > _SHOWN else [])]


def _hit(row: Row, entries: Entries) -> Node:
    name, above = row["title"] or row["id"], ""
    meta: list[Node] = []
    if row["kind"] == "task":
        to = links.policy(row["policy"], task=row["id"])
        above, name = entries.above(row["policy"], row["id"]), entries.words(row["policy"], row["id"]) or name
        meta.append(row["policy_title"] or row["policy"])
    elif row["kind"] == "agency":
        to = links.duties(row["id"])
    else:
        to = links.policy(row["id"])
        meta += [widgets.lane_badge(widgets.lane_of("policy", row["level"]))] if row["level"] else []
        meta.append(row["document_number"] or t("no_number"))
    if row["where"] == "some":
        meta.append(span("badge", t("search.some")))
    snippet = div("soft small", row["snippet"]) if row["snippet"] else None
    way = span("soft", above, " › ") if above else None
    return div("hit", way, link(to, name, class_="link title"), div("meta", *meta) if meta else None, snippet)


# ---- counts and list


def _counts() -> Node:
    numbers = {row["what"]: row["n"] for row in answers.rows("overview")}
    shown = [name for name in COUNTS if numbers.get(name)]
    if numbers.get("unresolved"):
        shown.append("unresolved")
    return div("counts", *[div("count", tag("b", str(numbers[name])), span("", t(f"count.{name}"))) for name in shown])


def _list(policies: list[Row]) -> None:
    show_tree(tag("h2", t("all_policies"), class_="serif"), key="list_title")
    shown = _filtered(policies)
    if not shown:
        clear = link(links.overview(links.parameter("q")), t("filter.any"), class_="button")
        show_tree(widgets.empty(t("all_policies.none"), t("all_policies.none.advice"), clear), key="list")
        return
    heads = [t(f"column.{name}") for name in ("title", "number", "level", "issuers", "date", "type")]
    table = tag(
        "table",
        tag("thead", tag("tr", *[tag("th", head) for head in heads])),
        tag("tbody", *[_row(row) for row in shown]),
    )
    show_tree(div("scroll", table), key="list")


def _filtered(policies: list[Row]) -> list[Row]:
    """The policies that fit the filters; the filters stand in a line above them."""
    values = {
        "level": {row["id"]: [widgets.lane_of("policy", row["level"])] for row in policies},
        "issuer": {row["id"]: row["issuers"] or [] for row in policies},
        "year": {row["id"]: [str(row["issued_on"])[:4]] if row["issued_on"] else [] for row in policies},
        "type": {row["id"]: [row["document_type"]] if row["document_type"] else [] for row in policies},
    }
    kept = policies
    for column, (name, of_policy) in zip(st.columns(len(values)), values.items(), strict=True):
        options = sorted({value for several in of_policy.values() for value in several})
        with column:
            picked = widgets.choice(name, t(f"filter.{name}"), options, _lane_word if name == "level" else str)
        if picked:
            kept = [row for row in kept if picked in of_policy[row["id"]]]
    return kept


def _lane_word(lane: str) -> str:
    return coded("lane", lane)


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
