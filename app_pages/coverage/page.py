"""The coverage page: which tasks of a directive the policies below it take up, in which sentences; what nobody takes up; what is new."""

import streamlit as st

from app_pages import answers, links, widgets
from app_pages.coverage import matrix
from app_pages.coverage.views import Lower, View, name_of, number_of, view
from app_pages.quotes import one_line
from app_pages.tables import file_name
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import listed, t
from graph.coverage import Entry, directives
from graph.coverage.texts import Sentence

_EXCERPT = 90


def show() -> None:
    """The page. Parameters: `id` (a directive), `policy` (one that implements it), `task` (with `policy`: the cell that is open)."""
    below = directives(answers.rows)
    show_tree(tag("h1", t("coverage.title"), class_="headline"), div("soft", t("coverage.lead")), key="title")
    if not below:
        to_lineage = link(links.lineage(), t("coverage.to_lineage"), class_="button main")
        show_tree(widgets.empty(t("coverage.empty"), t("coverage.empty.advice"), to_lineage), key="empty")
        return
    named = links.parameter("id")
    _picker(list(below))
    if named is None:
        views = [found for directive, policies in below.items() if (found := view(directive, policies))]
        show_tree(*(_card(one) for one in views), key="list")
        return
    found = view(named, below[named]) if named in below else None
    if found is None:
        back = link(links.coverage(), t("coverage.back"), class_="button main")
        show_tree(widgets.empty(t("coverage.unknown", id=named), t("coverage.unknown.advice"), back), key="unknown")
        return
    _compared(found)


def _picker(ids: list[str]) -> None:
    titles = {row["id"]: row for row in answers.rows("lineage_documents")}
    names = {one: f"{titles[one]['title'] or one}　{titles[one]['document_number'] or ''}".strip() for one in ids}
    placeholder = t("coverage.placeholder")
    widgets.choice("id", t("coverage.pick"), ids, names.__getitem__, placeholder, drops=("policy", "task"))


def _card(one: View) -> Node:
    """A directive in the list: how much of it is taken up, by how many policies."""
    lane = widgets.lane_badge(widgets.lane_of("policy", one.row["level"]))
    meta = div("meta", lane, span("", number_of(one.row)), span("", t("coverage.policies", n=len(one.policies))))
    counts = one.counts()
    return div(
        "hit covcard",
        div("", link(links.coverage(one.side.id), one.title, class_="link title"), meta),
        div("", matrix.bar(counts), div("soft small", t("coverage.bar", tasks=len(one.side.work), **counts))),
        link(links.coverage(one.side.id), t("coverage.open"), class_="button"),
    )


def _compared(one: View) -> None:
    if not one.side.work:
        opened = link(links.policy(one.side.id), t("open_text"), class_="button main")
        show_tree(_head(one), widgets.empty(t("coverage.no_tasks"), t("coverage.no_tasks.advice"), opened), key="none")
        return
    policy, task = links.parameter("policy"), links.parameter("task")
    show_tree(_head(one), _counts(one), _gaps(one), key="glance")
    show_tree(
        tag("h2", t("coverage.matrix"), class_="serif"),
        div("covlead", span("soft", t("coverage.matrix.lead")), matrix.legend()),
        matrix.table(one, policy, task),
        div("note", t("coverage.caution")),
        key="matrix",
    )
    st.download_button(
        t("download.coverage"),
        matrix.csv(one),
        file_name(t("file.coverage"), one.row["document_number"] or one.title, suffix="csv"),
        "text/csv",
        key="coverage_csv",
        on_click="ignore",
    )
    show_tree(*_new(one), key="new")


def _head(one: View) -> Node:
    lane = widgets.lane_badge(widgets.lane_of("policy", one.row["level"]))
    title = link(links.policy(one.side.id), one.title, class_="plain")
    return div("", tag("h2", title, class_="serif covname"), div("meta", lane, span("", number_of(one.row))))


def _counts(one: View) -> Node:
    counts = one.counts()
    figures: list[tuple[str, int, str]] = [("tasks", len(one.side.work), "")]
    figures += [(name, counts[name], name) for name in ("sure", "likely", "none")]
    figures.append(("new", sum(len(lower.new) for lower in one.policies), "extra"))
    boxes = [
        div(f"count {class_}", tag("b", str(number)), tag("span", t(f"coverage.{name}")))
        for name, number, class_ in figures
    ]
    return div("counts covcounts", *boxes)


def _gaps(one: View) -> Node:
    """The tasks that nobody takes up, by name."""
    missing = one.gaps
    if not missing:
        return div("covgaps done", tag("b", t("coverage.gaps", n=0)), span("soft", t("coverage.gaps.none")))
    names = [
        tag("li", link(links.policy(one.side.id, task=entry.id), name_of(entry), class_="plain")) for entry in missing
    ]
    return div(
        "covgaps",
        div("", tag("b", t("coverage.gaps", n=len(missing)))),
        div("soft small", t("coverage.gaps.some", policies=len(one.policies))),
        tag("ul", *names),
    )


def _new(one: View) -> list[Node]:
    """What only the lower policies have, policy by policy."""
    nodes: list[Node | None] = [tag("h2", t("coverage.new.title"), class_="serif"), div("soft", t("coverage.new.lead"))]
    for lower in one.policies:
        head = link(links.policy(lower.side.id), lower.title, class_="plain")
        nodes.append(div("policyhead", head, div("soft small", t("coverage.new.count", n=len(lower.new)))))
        nodes += [_new_entry(lower, entry) for entry in lower.new] or [div("soft covnone", t("coverage.new.none"))]
        nodes.append(_alone(lower))
    return [node for node in nodes if node is not None]


def _alone(lower: Lower) -> Node | None:
    """The sentences that say more than the directive, in entries that take one of its tasks up; folded."""
    if not lower.alone:
        return None
    hits = [
        div(
            "hit",
            div("soft", name_of(entry)),
            div("", _said(lower, sentence)),
            link(links.policy(lower.side.id, sentence.start, sentence.end), t("open_text"), class_="button"),
        )
        for entry, sentence in lower.alone
    ]
    return tag("details", tag("summary", t("coverage.alone", n=len(hits))), *hits, class_="covalone")


def _said(lower: Lower, sentence: Sentence) -> str:
    said = one_line(lower.side.text[sentence.start : sentence.end])
    return said if len(said) <= _EXCERPT else f"{said[:_EXCERPT]}…"


def _new_entry(lower: Lower, entry: Entry) -> Node:
    return div(
        "covnew",
        div("", div("task", name_of(entry)), div("soft small", listed(list(entry.agencies)))),
        div("quote", _said(lower, entry.sentences[0]) if entry.sentences else ""),
        link(links.policy(lower.side.id, task=entry.id), t("open_text"), class_="button"),
    )
