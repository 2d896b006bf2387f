"""A name, or part of one, in either script → the agencies that are called so, each a link. Thousands of agencies are never listed."""

from collections.abc import Callable

import streamlit as st

from app_pages import answers, links, widgets
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t
from graph.normal import mainland

_MOST = 12
_BUSIEST = 300
"""So many agencies a load has counted (`kept:` in cypher/agencies.cypher)."""


def box(name: str, label: str, address: Callable[[str], str], placeholder: str) -> None:
    """A field to type a name into, and below it who was found. The address keeps what was typed in the parameter `name`;
    `address`: an agency's id → where its link leads."""
    key = f"find_{name}"
    st.session_state[key] = links.parameter(name) or ""

    def write() -> None:
        typed = st.session_state[key].strip()
        kept = {other: value for other, value in st.query_params.items() if other != name}
        st.query_params.from_dict(kept | ({name: typed} if typed else {}))

    st.text_input(label, key=key, on_change=write, placeholder=placeholder)
    if typed := links.parameter(name):
        show_tree(_found(typed, address), key=f"found_{name}")


def _found(typed: str, address: Callable[[str], str]) -> Node:
    rows = _named(mainland(typed))
    if not rows:
        return div("soft hitcards", t("duties.find.none", words=widgets.echo(typed)), role="status")
    same = [row["name"] for row in rows]
    hits = [_hit(row, same.count(row["name"]) > 1, address(row["id"])) for row in rows[:_MOST]]
    more = span("soft small", t("duties.find.more", n=_MOST)) if len(rows) > _MOST else None
    return tag("nav", *hits, more, class_="hitcards", aria_label=t("duties.find.label"))


def _named(words: str) -> list[answers.Row]:
    """The agencies with the most duties whose names hold these words, one more than are shown. Words that many names hold are found among
    the busiest, at once; only what few hold is looked for in all names."""
    busiest = answers.kept("agencies", limit=_BUSIEST)
    found = [row for row in busiest if any(words in name for name in (row["name"], *row["aliases"]))]
    return found if len(found) > _MOST else answers.rows("agencies_named", words=words, limit=_MOST + 1)


def _hit(row: answers.Row, ambiguous: bool, href: str) -> Node:
    name = row["id"] if ambiguous else row["name"]
    count = t("duties.find.count", n=row["duties"]) + (f" + {row['as_one_of']}" if row["as_one_of"] else "")
    place = t("duties.class") if row["is_class"] else coded("lane", row["level"])
    return link(href, tag("b", name), span("small", f"{place}　{count}"), class_="hitcard")
