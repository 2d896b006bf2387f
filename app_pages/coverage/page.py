"""The coverage page: which tasks of a directive the policies below it take up, in which sentences; what nobody takes up; what is new."""

import streamlit as st

from app_pages import answers, links, paging, widgets
from app_pages.answers import Row
from app_pages.coverage import matrix
from app_pages.coverage.views import Lower, View, name_of, number_of, view
from app_pages.quotes import one_line
from app_pages.tables import file_name
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import listed, t
from graph.coverage import Entry, implementing
from graph.coverage.texts import Sentence

_EXCERPT = 90
_COMPARED = 12
"""Policies that stand across at a time: more columns do not fit a wide window."""
_LISTED = 100
"""Directives in the list; the policy and lineage pages lead to the others."""
_COUNTED = 6
"""Directives of the list whose tasks are compared at once (each takes a tenth of a second or two)."""


def show() -> None:
    """The page. Parameters: `id` (a directive), `from` (policies that stand before those compared), `policy` (one that implements
    it), `task` (with `policy`: the cell that is open)."""
    below = answers.kept("implemented", limit=_LISTED + 1)
    show_tree(tag("h1", t("coverage.title"), class_="headline"), div("soft", t("coverage.lead")), key="title")
    if not below:
        to_lineage = link(links.lineage(), t("coverage.to_lineage"), class_="button main")
        show_tree(widgets.empty(t("coverage.empty"), t("coverage.empty.advice"), to_lineage), key="empty")
        return
    named = links.parameter("id")
    _picker(below)
    if named is None:
        shown = below[:_LISTED]
        more = div("note", t("coverage.first", n=_LISTED)) if len(below) > _LISTED else None
        show_tree(*(_card(row, with_counts=place < _COUNTED) for place, row in enumerate(shown)), more, key="list")
        return
    policies = implementing(answers.rows, named, links.skipped(), _COMPARED + 1)
    if not policies and links.skipped():
        show_tree(paging.beyond(), key="unknown")
        return
    with st.spinner(t("coverage.comparing"), show_time=False):
        found = view(named, policies[:_COMPARED]) if policies else None
    if found is None:
        back = link(links.coverage(), t("coverage.back"), class_="button main")
        show_tree(
            widgets.empty(t("coverage.unknown", id=widgets.echo(named)), t("coverage.unknown.advice"), back),
            key="unknown",
        )
        return
    _compared(found, len(policies) > _COMPARED)


def _picker(below: list[Row]) -> None:
    names = {
        row["document"]: f"{row['title'] or row['document']}　{row['document_number'] or ''}".strip() for row in below
    }
    placeholder = t("coverage.placeholder")
    drops = ("policy", "task", links.FROM)
    widgets.choice("id", t("coverage.pick"), list(names), names.__getitem__, placeholder, drops=drops)


def _card(row: Row, *, with_counts: bool) -> Node:
    """A directive in the list: how many policies implement it; how much of it they take up, for the first in the list."""
    lane = widgets.lane_badge(widgets.lane_of("policy", row["level"]))
    meta = div("meta", lane, span("", number_of(row)), span("", t("coverage.policies", n=row["policies"])))
    directive = row["document"]
    counts = _counts_of(answers.state(), directive) if with_counts else None
    bar = None
    if counts is not None:
        some = t("coverage.bar.part", n=_COMPARED) if row["policies"] > _COMPARED else ""
        said = some + t("coverage.bar", tasks=sum(counts.values()), **counts)
        bar = div("", matrix.bar(counts), div("soft small", said))
    return div(
        "hit covcard",
        div("", link(links.coverage(directive), row["title"] or directive, class_="link title"), meta),
        bar or div(""),
        link(links.coverage(directive), t("coverage.open"), class_="button"),
    )


@st.cache_data(show_spinner=False, ttl=600, max_entries=50)
def _counts_of(state: str, directive: str) -> dict[str, int] | None:
    """How many tasks of a directive are taken up, by the oldest that implement it; None where its text is not held."""
    one = view(directive, implementing(answers.rows, directive, 0, _COMPARED))
    return None if one is None else one.counts()


def _compared(one: View, more: bool) -> None:
    """The comparison; `more`: whether further policies implement the directive than those compared."""
    if not one.side.work:
        opened = link(links.policy(one.side.id), t("open_text"), class_="button main")
        show_tree(_head(one), widgets.empty(t("coverage.no_tasks"), t("coverage.no_tasks.advice"), opened), key="none")
        return
    policy, task = links.parameter("policy"), links.parameter("task")
    partly = more or links.skipped() > 0
    here = links.skipped() + len(one.policies)
    all_ = max(answers.below(one.side.id).get("IMPLEMENTS", 0), here + 1) if more else here
    part = div("note", t("coverage.part", n=len(one.policies), all=f"{all_:,}")) if partly else None
    show_tree(_head(one), part, _counts(one), _gaps(one, partly), key="glance")
    show_tree(
        tag("h2", t("coverage.matrix"), class_="serif"),
        div("covlead", span("soft", t("coverage.matrix.lead")), matrix.legend()),
        matrix.table(one, policy, task),
        paging.pages(links.skipped(), len(one.policies), all_, _COMPARED, t("column.policy")),
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


def _gaps(one: View, partly: bool) -> Node:
    """The tasks that nobody takes up, by name; where only a part of the policies is compared, none of that part."""
    missing = one.gaps
    title = t("coverage.gaps.part" if partly else "coverage.gaps", n=len(missing))
    if not missing:
        return div("covgaps done", tag("b", title), span("soft", t("coverage.gaps.none")))
    names = [
        tag("li", link(links.policy(one.side.id, task=entry.id), name_of(entry), class_="plain")) for entry in missing
    ]
    return div(
        "covgaps",
        div("", tag("b", title)),
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
