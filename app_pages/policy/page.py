"""The page of one document: whether it still stands, its marked text beside all that was read from it, its file."""

import streamlit as st

from app_pages import answers, drawer, links, widgets
from app_pages.answers import Row
from app_pages.policy import downloads, near, picker, reader
from app_pages.policy import facts as policy_facts
from app_pages.policy import standing as policy_standing
from app_pages.policy.lists import Readings
from app_pages.policy.sheet import Sheet
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t

_SAYING = 30
"""Of those who refer to a document, so many are asked for."""


def show() -> None:
    """The page. Parameters: `id` (a document's, also a former one), `at` (the words to open on), `task` (the entry to
    open on), `seek` (words to open on), `find` (words that another document is sought by), `shown` (length of the list); and, which only the
    browser reads, `tab`, `hide` (kinds of marks), `word` (sought within the text)."""
    named = links.parameter("id")
    if named is None:
        show_tree(tag("h1", t("page.policy"), class_="headline"), div("soft", t("policy.lead")), key="lead")
        typed = picker.box()
        picker.found(typed) if typed else picker.everything()
        return
    found = answers.rows("document", id=named)
    if not found:
        _sought()
        home = link(links.overview(named), t("home"), class_="button main")
        show_tree(
            widgets.empty(t("policy.unknown", id=widgets.echo(named)), t("lineage.unknown.advice"), home), key="unknown"
        )
    elif found[0]["held"]:
        _held(found[0])
    else:
        _sought()
        _referred(found[0])


def _sought() -> None:
    if typed := picker.box():
        picker.found(typed)


def _head(row: Row) -> list[Node]:
    state = t("held") if row["held"] else t("referred")
    lane = widgets.lane_badge(widgets.lane_of(row["kind"], row["level"]))
    number = row["document_number"] or t("no_number")
    return [
        div("meta", lane, span("badge", state), span("", number), span("", row["issued_on"]) if row["issued_on"] else None),
        tag("h1", row["title"] or row["id"], class_="headline"),
        policy_standing.lines(row, policy_standing.of(row["id"])),
    ]  # fmt: skip


def _held(row: Row) -> None:
    text = drawer.source_of(row["id"])
    names = ("outline", "policy_duties", "policy_targets", "references", "unresolved")
    readings = Readings(*[answers.rows(name, id=row["id"]) for name in names])
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        typed = picker.box()
        downloads.show(row, text, readings)
    if typed:
        picker.found(typed)
    show_tree(*_head(row), key="document")
    if text is None:
        show_tree(div("soft", t("reader.no_text")), _near(row, readings), key="no_text")
        return
    sheet = Sheet(text)
    facts = policy_facts.table(row, policy_facts.places(row["id"]), sheet)
    reader.show(sheet, readings, [div("about", facts, tag("h3", t("near")), _near(row, readings))])


def _near(row: Row, readings: Readings | None = None) -> Node:
    """The small picture of what lies one step up and down."""
    up = near.above(readings.references) if readings else []
    down = answers.below(row["id"])
    below = sum(down.values())
    said = answers.kept("referred_by", id=row["id"], limit=_SAYING) if below else []
    if len(said) < _SAYING:  # these are all: who does so in two ways is one
        below = len({one["policy"] for one in said})
    return near.picture(row, up, near.below(said), below, implemented="IMPLEMENTS" in down)


def _referred(row: Row) -> None:
    """A document that is only referred to: who does, in which words."""
    said = answers.kept("referred_by", id=row["id"], limit=_SAYING)
    sources = drawer.sources_of(one["policy"] for one in said)
    nodes: list[Node] = []
    for one in said:
        name = one["policy_title"] or one["policy"]
        fact = drawer.fact_words(name, one["relation"], row["title"] or row["id"])
        relation = span("badge rel", coded("relation", one["relation"]))
        nodes.append(div("way", relation, link(links.policy(one["policy"]), name)))
        nodes += drawer.statements(one["policy"], sources.get(one["policy"]), fact, one)
    if len(said) == _SAYING:
        nodes.append(
            div("actions", link(links.lineage(row["id"], card=row["id"]), t("policy.lineage"), class_="button"))
        )
    about = div("facts", policy_facts.table(row, {}), div("", tag("h3", t("near")), _near(row)))
    show_tree(
        *_head(row),
        div("soft", t("policy.not_held")),
        about,
        tag("h2", t("drawer.words"), class_="serif"),
        *(nodes or [div("soft", t("policy.nobody"))]),
        key="document",
    )
