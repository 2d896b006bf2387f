"""The lineage page: swimlanes of one document, of its whole family, or of two compared; and a table that says the same."""

import streamlit as st

from app_pages import answers, drawer, links, widgets
from app_pages.answers import Row
from app_pages.lineage import compare, entry, filters, finder, table
from app_pages.lineage import picture as lineage_picture
from app_pages.lineage.drawn import Drawn, drawn, edge_on
from app_pages.lineage.place import put
from app_pages.lineage.view import View, from_address
from app_pages.tree import Node, div, link, tag
from app_pages.wording import t
from graph.lineage import kin
from graph.lineage.kin import Part


def show() -> None:
    """The page. Parameters: `focus` (a document), `with` (another to compare), `scope=family`, `view=table`, the filters `rel`,
    `lane`, `from`, `to`, `depth`, `most` (relations a step), `open` (groups), `find` (words to find a document), `sel` (what the
    drawer shows)."""
    view = from_address()
    if view.focus:
        _of_documents(view)
        return
    small = entry.show(view)
    if small is not None:
        _show_part(view, small, entry.rows_of_all(), t("lineage.title"))


def _of_documents(view: View) -> None:
    """The lineage of the document that the address names, or of two."""
    named = {name: _current(name) for name in (view.focus, view.other) if name}
    unknown = [name for name, row in named.items() if row is None]
    if unknown:
        put("lead", _head(t("lineage.title"), t("lineage.lead")))
        put("unknown", *_unknown(unknown[0]))
        return
    focus, other = named[view.focus or ""], named.get(view.other or "")
    assert focus is not None
    with st.spinner(t("lineage.gathering"), show_time=False):
        part = _part(view, focus["id"], other["id"] if other and other["id"] != focus["id"] else None)
        cards = answers.rows("lineage_cards", ids="\n".join(part.steps))
    if part.marks and other:
        heading = t("lineage.compared", one=_name(focus), other=_name(other))
        put("lead", *compare.head(part, focus, other))
    else:
        kind = "family" if view.family else "own"
        heading = t(f"lineage.of.{kind}", title=_name(focus))
        put("lead", _head(_name(focus), t(f"lineage.lead.{kind}"), t(f"lineage.kicker.{kind}")))
    put("tools", *finder.tools(view, focus["id"], compared=bool(part.marks)))
    if part.marks and other:
        put("compared", *compare.lists(part, cards, focus["id"], other["id"]))
    _show_part(view, part, cards, heading, (focus["id"], *([other["id"]] if part.marks and other else [])))


def _part(view: View, focus: str, other: str | None) -> Part:
    if other:
        return kin.compared(answers.rows, focus, other, view.resting, view.depth, view.most)
    gathered = kin.family if view.family else kin.own
    return gathered(answers.rows, focus, view.walked, view.depth, view.most)


def _show_part(view: View, part: Part, cards: list[Row], heading: str, alone: tuple[str, ...] = ()) -> None:
    """Filters, picture or table, and the drawer. `alone`: documents that no filter hides and no group takes in."""
    fitting = [row for row in cards if row["id"] in alone or view.keeps(row)]
    if part.marks:
        signs = {mark: t(f"lineage.mark.{mark}") for mark in (kin.BOTH, kin.ONE, kin.OTHER)}
        fitting = [{**row, "mark": signs[part.marks[row["id"]]]} for row in fitting]
    elif alone:
        fitting = [{**row, "mark": t("lineage.mark.start") if row["id"] in alone else ""} for row in fitting]
    ids = {row["id"] for row in fitting}
    edges = [
        row for row in part.edges if row["source"] in ids and row["target"] in ids and row["relation"] in view.walked
    ]
    shown = drawn(fitting, edges, {*alone}, view.opened)
    put("filters", *filters.bar(view, cards, len(cards) - len(fitting), bool(alone)))
    put("notes", *filters.notes(view, part, shown))
    if view.table:
        table.show(fitting, edges, part, heading)
    elif fitting:
        lineage_picture.show(shown.cards, shown.edges, heading, _selected(shown))
    else:
        put("none_fits", widgets.empty(t("lineage.filtered"), t("lineage.filtered.advice"), filters.clear()))
    drawer.show()


def _current(named: str) -> Row | None:
    """A document's row, also where the address names it by a former id."""
    rows = answers.rows("document", id=named)
    return rows[0] if rows else None


def _name(row: Row) -> str:
    return str(row["title"] or row["id"])


def _head(title: str, lead: str, above: str = "") -> Node:
    kicker = div("kicker", above) if above else None
    return div("lead", kicker, tag("h1", title, class_="headline"), tag("p", lead, class_="soft"))


def _unknown(named: str) -> list[Node]:
    start = link(links.lineage(), t("lineage.start"), class_="button main")
    return [widgets.empty(t("lineage.unknown", id=widgets.echo(named)), t("lineage.unknown.advice"), start)]


def _selected(shown: Drawn) -> str | None:
    """What is lit in the picture: the card or edge that stands for what the address chooses."""
    card, edge = links.selected()
    if card:
        return f"n:{shown.place.get(card, card)}"
    return f"e:{edge_on(edge, shown.place)}" if edge else None
