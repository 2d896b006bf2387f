"""The timeline page: policies by level along time, one by one where the window is narrow, else as bars that count them."""

from collections.abc import Sequence

import streamlit as st

from app_pages import answers, links, widgets
from app_pages.answers import Row
from app_pages.timeline import picture
from app_pages.timeline.window import Window, asked, month, named
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.widgets import lane_of
from app_pages.wording import coded, t

MOST = 300
"""More policies than this are not shown one by one."""
_UNDATED, _TYPES = 50, 40


def show() -> None:
    """The page. Parameters: `from`, `to` (months), `type` (of document), `off` (levels switched off)."""
    show_tree(tag("h1", t("timeline.title"), class_="headline"), div("soft", t("timeline.lead")), key="title")
    groups = answers.kept("policies_by", limit=_TYPES)
    types = {row["value"]: row["policies"] for row in groups if row["what"] == "type"}
    asked_for = links.parameter("type") or ""
    chosen = asked_for if asked_for in types else ""
    with st.spinner(t("timeline.running"), show_time=False):
        counts = _counts(chosen)
    if not counts and not types:
        home = link(links.overview(), t("home"), class_="button main")
        show_tree(widgets.empty(t("timeline.empty"), t("policy.none.advice"), home), key="empty")
        return
    whole = _whole(counts)
    _filters(whole, types)
    if not counts:
        everything = link(links.timeline(), t("timeline.all"), class_="button main")
        show_tree(widgets.empty(t("timeline.nothing"), t("timeline.nothing.advice"), everything), key="empty")
        return
    _timeline(whole, counts, chosen)


def _counts(chosen: str) -> list[Row]:
    rows = answers.kept("months", type=chosen)
    return [row | {"at": at} for row in rows if (at := month(row["month"])) is not None]


def _whole(counts: Sequence[Row]) -> Window:
    """All the time there is, in whole years."""
    months = [row["at"] for row in counts] or [0]
    return Window(min(months) // 12 * 12, max(months) // 12 * 12 + 11)


def _filters(whole: Window, types: dict[str, int]) -> None:
    years = range(whole.first // 12, whole.last // 12 + 1)
    with st.container(key="time_filters"):
        columns = st.columns([1, 1, 1.4, 2.4], vertical_alignment="bottom")
    with columns[0]:
        widgets.choice("from", t("timeline.from"), [f"{year:04}-01" for year in years], _year)
    with columns[1]:
        widgets.choice("to", t("timeline.to"), [f"{year:04}-12" for year in years], _year)
    with columns[2]:
        widgets.choice("type", t("timeline.type"), list(types), lambda name: f"{name}　{types[name]}")
    with columns[3]:
        now = asked(links.parameter("from"), links.parameter("to"), whole)
        show_tree(_steps(whole, now), key="steps")


def _year(named_month: str) -> str:
    return named_month[:4]


def _steps(whole: Window, now: Window) -> Node:
    """Links to the windows beside this one, narrower and wider ones; dead where there is no such."""
    ways = {
        "earlier": now.moved(-0.5),
        "later": now.moved(0.5),
        "closer": now.scaled(0.5),
        "wider": now.scaled(2),
        "all": whole,
    }
    nodes: list[Node] = []
    for name, window in ways.items():
        to = window.within(whole)
        words = t(f"timeline.{name}")
        if to == now:
            nodes.append(tag("span", words, class_="button idle", aria_disabled="true"))
        else:
            ends = {"from": named(to.first), "to": named(to.last)} if to != whole else {"from": None, "to": None}
            nodes.append(link(links.here(**ends), words, class_="button"))
    return div("actions zoom", *nodes)


def _timeline(whole: Window, counts: Sequence[Row], chosen: str) -> None:
    window = asked(links.parameter("from"), links.parameter("to"), whole)
    off = (links.parameter("off") or "").split()
    kept = [row for row in counts if lane_of("policy", row["level"]) not in off]
    here = [row for row in kept if window.first <= row["at"] <= window.last]
    number = sum(row["policies"] for row in here)
    data = picture.picture(whole, window, counts, off)
    rows = _policies(window, chosen, here) if number <= MOST else []
    if rows:
        edges = answers.rows("edges_among", keys="|".join(f"Document:{row['id']}" for row in rows))
        data |= picture.single(rows, edges)
    elif number:
        data["bars"] = picture.density(window, kept)
    said = "timeline.shown" if rows else "timeline.dense" if number else "timeline.none_here"
    words = t(said, n=f"{number:,}", first=named(window.first), last=named(window.last), most=MOST)
    show_tree(div("soft", words, role="status"), key="said")
    picture.show(data)
    show_tree(_table(rows, data["bars"]), *_undated(chosen), key="tables")


def _policies(window: Window, chosen: str, here: Sequence[Row]) -> list[Row]:
    levels = " ".join(sorted({row["level"] or "-" for row in here}))
    ends = {"from": named(window.first), "to": named(window.last)}
    return answers.kept("policies_between", **ends, type=chosen, levels=levels, limit=MOST) if here else []


def _table(rows: Sequence[Row], bars: Sequence[Row]) -> Node | None:
    """The same as the picture, for who does not see it."""
    if rows:
        heads = [tag("th", t(f"column.{name}")) for name in ("date", "level", "title", "number", "type")]
        body = [_line(row) for row in rows]
    elif bars:
        heads = [tag("th", t(f"timeline.column.{name}")) for name in ("time", "level", "number")]
        body = [_bar_line(bar) for bar in bars]
    else:
        return None
    table = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body))
    return tag("details", tag("summary", t("timeline.table", n=len(body))), div("scroll", table), class_="same")


def _line(row: Row) -> Node:
    return tag(
        "tr",
        tag("td", row["issued_on"] or t("no_date"), class_="keep"),
        tag("td", widgets.lane_badge(lane_of("policy", row["level"]))),
        tag("td", link(links.policy(row["id"]), row["title"] or row["id"])),
        tag("td", row["document_number"] or t("no_number"), class_="keep"),
        tag("td", row["document_type"] or "", class_="keep"),
    )


def _bar_line(bar: Row) -> Node:
    ends = named(bar["first"]) + ("" if bar["first"] == bar["last"] else f"—{named(bar['last'])}")
    return tag(
        "tr",
        tag("td", link(bar["href"], ends), class_="keep"),
        tag("td", coded("lane", bar["lane"])),
        tag("td", str(bar["count"]), class_="num"),
    )


def _undated(chosen: str) -> list[Node]:
    """Policies without a date: they have no place in the picture."""
    rows = answers.kept("policies_undated", type=chosen, limit=_UNDATED + 1)
    if not rows:
        return []
    items = [
        div("way", widgets.lane_badge(lane_of("policy", row["level"])), link(links.policy(row["id"]), row["title"] or row["id"]),
            span("soft small", row["document_number"] or t("no_number")))
        for row in rows[:_UNDATED]
    ]  # fmt: skip
    said = t("timeline.undated.more" if len(rows) > _UNDATED else "timeline.undated", n=len(items))
    return [tag("details", tag("summary", said), *items, class_="undated")]
