"""The page of one document: its facts, what it rests on and what rests on it, its outline beside its marked text."""

import streamlit as st

from app_pages import answers, drawer, links, widgets
from app_pages.answers import Row
from app_pages.duty_words import entry_words, target_words
from app_pages.policy import facts as policy_facts
from app_pages.policy import reader
from app_pages.quotes import Source
from app_pages.tables import csv_bytes, file_name
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, listed, t


def show() -> None:
    """The page. Parameters: `id` (a document's, also a former one), `at` (the words to open on), `task` (the entry to open on)."""
    policies = answers.rows("policies")
    named = links.parameter("id")
    _picker(policies)
    if named is None:
        show_tree(*_list(policies), key="list")
        return
    found = answers.rows("document", id=named)
    if not found:
        home = link(links.overview(named), t("home"), class_="button main")
        page = widgets.empty(t("policy.unknown", id=named), t("lineage.unknown.advice"), home)
        show_tree(page, key="unknown")
    elif found[0]["held"]:
        _held(found[0])
    else:
        _referred(found[0])


def _picker(policies: list[Row]) -> None:
    names = {row["id"]: f"{row['title']}　{row['document_number'] or ''}".strip() for row in policies}
    widgets.choice(
        "id", t("policy.pick"), list(names), names.__getitem__, t("policy.placeholder"), drops=("at", "task")
    )


def _list(policies: list[Row]) -> list[Node]:
    if not policies:
        return [widgets.empty(t("policy.none"), t("policy.none.advice"))]
    return [
        div(
            "hit",
            link(links.policy(row["id"]), row["title"] or row["id"], class_="link title"),
            div(
                "meta",
                widgets.lane_badge(widgets.lane_of("policy", row["level"])),
                row["document_number"] or t("no_number"),
                span("", row["issued_on"] or t("no_date")),
                span("", listed(row["issuers"])),
            ),
        )
        for row in policies
    ]


def _head(row: Row) -> list[Node]:
    state = t("held") if row["held"] else t("referred")
    lane = widgets.lane_badge(widgets.lane_of(row["kind"], row["level"]))
    return [div("meta", lane, span("badge", state)), tag("h1", row["title"] or row["id"], class_="headline")]


def _facts(row: Row, where: policy_facts.Places) -> Node:
    to_lineage = link(links.lineage(row["id"], card=row["id"]), t("policy.lineage"), class_="button")
    return div("", policy_facts.table(row, where), div("actions spaced", to_lineage))


def _referred(row: Row) -> None:
    """A document that is only referred to: who does, in which words."""
    said = answers.rows("referred_by", id=row["id"])
    nodes: list[Node] = []
    for one in said:
        name = one["policy_title"] or one["policy"]
        fact = drawer.fact_words(name, one["relation"], row["title"] or row["id"])
        relation = span("badge rel", coded("relation", one["relation"]))
        nodes.append(div("way", relation, link(links.policy(one["policy"]), name)))
        nodes += drawer.statements(one["policy"], fact, one)
    show_tree(
        *_head(row),
        div("soft", t("policy.not_held")),
        _facts(row, {}),
        tag("h2", t("drawer.words"), class_="serif"),
        *(nodes or [div("soft", t("policy.nobody"))]),
        key="document",
    )


def _held(row: Row) -> None:
    references = answers.rows("references", id=row["id"])
    where = policy_facts.places(row["id"])
    related = div("", *_related(row, references))
    show_tree(*_head(row), div("facts", _facts(row, where), related), key="document")
    text = drawer.source_of(row["id"])
    if text is None:
        show_tree(div("soft", t("reader.no_text")), key="no_text")
        return
    readings = reader.Readings(
        answers.rows("outline", id=row["id"]),
        answers.rows("policy_duties", id=row["id"]),
        answers.rows("policy_targets", id=row["id"]),
        references,
    )
    show_tree(tag("h2", t("policy.reader"), class_="serif"), key="reader_title")
    reader.show(text, readings, policy_facts.facts(row, where))
    _downloads(row, text, readings)


def _related(row: Row, references: list[Row]) -> list[Node]:
    up = [
        _line(one["relation"], one["document"], one["title"], links.Edge(row["id"], one["relation"], one["document"]))
        for one in references
        if one["task"] is None
    ]
    down = [
        _line(
            one["relation"], one["policy"], one["policy_title"], links.Edge(one["policy"], one["relation"], row["id"])
        )
        for one in answers.rows("referred_by", id=row["id"])
    ]
    unresolved = answers.rows("unresolved", id=row["id"])
    return [
        tag("h3", t("policy.refers")),
        tag("ul", *up, class_="related") if up else div("soft small", t("policy.nothing")),
        tag("h3", t("policy.referred_by"), style="margin-top:16px"),
        tag("ul", *down, class_="related") if down else div("soft small", t("policy.nobody")),
        *([tag("h3", t("policy.unresolved")), tag("ul", *map(_unresolved, unresolved))] if unresolved else []),
    ]


def _line(relation: str, document: str, title: str | None, edge: links.Edge) -> Node:
    evidence = link(links.lineage(edge=edge), t("drawer.evidence"), class_="link small")
    name = link(links.policy(document), title or document)
    return tag("li", span("badge", coded("relation", relation)), name, evidence)


def _unresolved(row: Row) -> Node:
    candidates = [link(links.policy(one), one) for one in row["candidates"] or []]
    words = row["title"] or row["document_number"] or ""
    return tag("li", f"{coded('relation', row['relation'])} {words}：", *candidates)


def _downloads(row: Row, text: Source, readings: reader.Readings) -> None:
    left, right, _ = st.columns([1.5, 1.5, 2])
    name = row["document_number"] or row["title"]
    with left:
        raw = text.text.removeprefix("\ufeff").encode("utf-8-sig")
        st.download_button(
            t("download.raw"), raw, file_name(name, suffix="txt"), "text/plain", key="raw_text", on_click="ignore"
        )
    with right:
        table = csv_bytes([t(f"csv.{name}") for name in _COLUMNS], _table(readings))
        st.download_button(t("download.facts"), table, file_name(name, suffix="csv"), "text/csv", on_click="ignore")


_COLUMNS = ("kind", "task_number", "task", "fact", "role", "obligation", "due", "start", "end", "sentence")


def _table(readings: reader.Readings) -> list[list[object]]:
    """The outline with its duties and targets, one fact a row."""
    entries = {row["task"]: row for row in readings.outline}
    rows: list[list[object]] = []
    for one in readings.outline:
        words = entry_words(one["number"], one["heading"])
        place = [None, None, None, one["start"], one["end"], None]
        rows.append([coded("kind", one["kind"]), one["number"], one["heading"], words, *place])
    for one in readings.duties:
        entry = entries.get(one["task"], {})
        said = [coded("role", one["role"]), coded("obligation", one["obligation"]), None, *_first(one)]
        rows.append([t("reader.duty"), entry.get("number"), entry.get("heading"), one["agency_name"], *said])
    for one in readings.targets:
        entry = entries.get(one["task"], {})
        said = [None, None, one["due"], *_first(one)]
        rows.append([t("reader.target"), entry.get("number"), entry.get("heading"), target_words(one), *said])
    return rows


def _first(row: Row) -> list[object]:
    return [row["starts"][0], row["ends"][0], row["texts"][0]]
