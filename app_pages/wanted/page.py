"""The wanted list: documents that others refer to and the store does not hold, those that most rest on first."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from app_pages import answers, drawer, links, paging, widgets
from app_pages.answers import Row
from app_pages.tables import csv_bytes, file_name
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t

KINDS = ("policy", "law", "standard", "all")
"""Kinds of documents, as the address names them; the first where it names none."""
_PAGE = 50
"""Documents at a time: about three windows, each a line to be judged by."""
_SAID = 5
"""Referring documents whose words are shown under an opened line."""
_MOST_SAVED = 5_000
"""Rows of the download; longer lists are asked for by `python -m graph ask wanted --format csv`."""


def show() -> None:
    """The page. Parameters: `kind` (policy where missing), `from` (how many are left out), `open` (a document)."""
    kind, skip = _kind(), links.skipped()
    rows = _asked(kind, skip, _PAGE + 1)
    show_tree(
        tag("h1", t("page.wanted"), class_="headline"), div("soft", t("wanted.lead")), _kinds(kind), key="wanted_head"
    )
    if not rows and skip:
        show_tree(paging.beyond(), key="wanted")
        return
    if not rows:
        home = link(links.overview(), t("home"), class_="button main")
        show_tree(widgets.empty(t("wanted.none"), t("wanted.none.advice"), home), key="wanted")
        return
    most = _asked(kind, 0, 1)[0]["policies"]
    lines = [_line(row, place, most) for place, row in enumerate(rows[:_PAGE], skip + 1)]
    total = skip + len(rows) if len(rows) <= _PAGE else None
    listed = tag("ol", *lines, class_="wanted", start=skip + 1)
    show_tree(listed, paging.pages(skip, len(lines), total, _PAGE), key="wanted")
    # The file is made outside the page's context, which knows the language: its words go along.
    words = [t("column.title"), t("column.number"), t("column.level"), t("wanted.csv.policies"), t("wanted.csv.rest")]
    lanes = {lane: coded("lane", lane) for lane in widgets.LANE_COLOURS}
    st.download_button(
        t("wanted.save"),
        partial(_csv, kind, words, lanes),
        file_name(t("page.wanted"), suffix="csv"),
        "text/csv",
        key="wanted_csv",
        on_click="ignore",
    )


def _kind() -> str:
    named = links.parameter("kind") or KINDS[0]
    return named if named in KINDS else KINDS[0]


def _asked(kind: str, skip: int, limit: int) -> list[Row]:
    return answers.kept("wanted", kind="" if kind == "all" else kind, skip=skip, limit=limit)


def _address(kind: str, skip: int = 0, opened: str | None = None) -> str:
    return links.wanted(None if kind == KINDS[0] else kind, skip, opened)


def _kinds(chosen: str) -> Node:
    chips = [
        link(_address(kind), t(f"wanted.kind.{kind}"), class_="kindchip", aria_current=str(kind == chosen).lower())
        for kind in KINDS
    ]
    return tag("nav", *chips, class_="kindchips", aria_label=t("wanted.kind"))


def _line(row: Row, place: int, most: int) -> Node:
    """A document: its place, how many refer to it, and, opened, their words."""
    identity = row["document"]
    opened = links.parameter("open") == identity
    share = max(2, round(100 * row["policies"] / max(1, most)))
    resting = t("wanted.count.rest", n=row["implemented_by"]) if row["implemented_by"] else ""
    number = row["document_number"] or t("no_number")
    toggle = link(
        _address(_kind(), links.skipped(), None if opened else identity),
        t("wanted.hide" if opened else "wanted.words"),
        class_="button",
        aria_expanded=str(opened).lower(),
    )
    return tag(
        "li",
        span("place num", str(place)),
        div(
            "who",
            link(links.policy(identity), row["title"] or identity, class_="link title"),
            div("meta", widgets.lane_badge(widgets.lane_of(row["kind"], row["level"])), number),
        ),
        div(
            "many",
            div("share", tag("i", style=f"width:{share}%")),
            span("small", t("wanted.count", n=row["policies"]), resting),
        ),
        toggle,
        _said(row) if opened else None,
        class_="opened" if opened else None,
    )


def _said(row: Row) -> Node:
    """The words of those that refer to it: of the first few, the rest by a link."""
    identity, title = row["document"], row["title"] or row["document"]
    first = answers.kept("referred_by", id=identity, skip=0, limit=_SAID)
    sources = drawer.sources_of(said["policy"] for said in first)
    nodes: list[Node] = []
    for said in first:
        name = said["policy_title"] or said["policy"]
        relation = span("badge rel", coded("relation", said["relation"]))
        nodes.append(div("way", relation, link(links.policy(said["policy"]), name)))
        nodes += drawer.statements(
            said["policy"], sources.get(said["policy"]), drawer.fact_words(name, said["relation"], title), said
        )
    if row["policies"] > _SAID:
        nodes.append(link(links.policy(identity), t("wanted.more", n=row["policies"]), class_="button"))
    return div("said", *nodes)


def _csv(kind: str, header: list[str], lanes: Mapping[str, str]) -> bytes:
    rows = _asked(kind, 0, _MOST_SAVED)
    body = [
        [
            row["title"] or row["document"],
            row["document_number"],
            lanes[widgets.lane_of(row["kind"], row["level"])],
            row["policies"],
            row["implemented_by"],
        ]
        for row in rows
    ]
    return csv_bytes(header, body)
