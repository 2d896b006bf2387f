"""The tools above the lineage: a box that finds a document to look at or to compare, and the switches of what is shown."""

from app_pages import answers, links, widgets
from app_pages.answers import Row
from app_pages.lineage.view import View
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import t

SHOWN = 8
_ASKED = 40
_KINDS = ("policy", "document")


def tools(view: View, focus: str | None, compared: bool = False, drawn: bool = True) -> list[Node]:
    """The box with what it found, and the switches. `focus`: the document on the page; `compared`: it stands beside another;
    `drawn`: there is a picture, or its table, below."""
    label = t("lineage.find.other" if focus else "lineage.find")
    words = links.parameter("find")
    box = tag(
        "input",
        type="search",
        data_parameter="find",
        value=words,
        placeholder=label,
        aria_label=label,
        class_="seek",
    )
    switches = _switches(view, compared) if focus else []
    found = [_results(words, focus)] if words else []
    views = [
        (t("lineage.as_picture"), links.here(view=None), not view.table),
        (t("lineage.as_table"), links.here(view="table"), view.table),
    ]
    shown = [*switches, span("space"), switch(t("lineage.view"), views)] if drawn else []
    return [div("tools", box, *shown), *found]


def _switches(view: View, compared: bool) -> list[Node]:
    scopes = [
        (t("lineage.own"), links.here(scope=None, sel=None, open=None), not view.family),
        (t("lineage.family"), links.here(scope="family", sel=None, open=None), view.family),
    ]
    apart = link(links.here(**{"with": None, "sel": None}), t("lineage.apart"), class_="button")
    return [apart if compared else switch(t("lineage.scope"), scopes)]


def switch(name: str, choices: list[tuple[str, str, bool]]) -> Node:
    """Choices side by side, of which one holds: its words, its address, whether it holds."""
    shown = [
        link(address, words, class_="choice", aria_current="true" if holds else None)
        for words, address, holds in choices
    ]
    return tag("nav", *shown, class_="switch", aria_label=name)


def _results(words: str, focus: str | None) -> Node:
    hits = [row for row in answers.found(words, _ASKED) if row["kind"] in _KINDS and row["id"] != focus][:SHOWN]
    clear = link(links.here(find=None), t("search.clear"), class_="button")
    if not hits:
        return div(
            "found", widgets.empty(t("search.nothing", words=widgets.echo(words)), t("lineage.find.nothing"), clear)
        )
    items = [_hit(row, focus) for row in hits]
    return div("found", div("actions", tag("b", t("lineage.find.choose")), clear), tag("ul", *items))


def _hit(row: Row, focus: str | None) -> Node:
    lane = widgets.lane_badge(widgets.lane_of("policy", row["level"])) if row["level"] else None
    beside = link(links.lineage(focus, other=row["id"]), t("lineage.compare"), class_="button") if focus else None
    return tag(
        "li",
        div("", link(links.lineage(row["id"]), row["title"] or row["id"], class_="link title")),
        div("meta", lane, span("", row["document_number"] or t("no_number"))),
        beside,
    )
