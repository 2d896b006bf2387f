"""The pieces that several pages share: frame, badges, facts, empty states, errors, downloads."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from app_pages import answers, links
from app_pages.tree import Node, div, link, show, source, span, tag
from app_pages.wording import coded, language, listed, t
from graph.store import StoreError

LANE_COLOURS = {
    "central": "#B3261E",
    "state_council": "#B26A00",
    "ministry": "#1F5FA8",
    "province": "#2B7A57",
    "city": "#74489D",
    "county": "#4B6470",
    "law": "#7A4A2B",
    "standard": "#00737F",
    "unknown": "#6B7280",
}

_LONGEST_ECHO = 80
_OF_STREAMLIT = ("enter", "no-option", "skip", "lost", "lost-advice")
"""Words of Streamlit's own that the page puts others in the place of (frame.css)."""


def lane_of(kind: str | None, level: str | None) -> str:
    """The lane that a document stands in: laws and standards have their own, else its level decides."""
    if kind in ("law", "standard"):
        return kind
    return level if level in LANE_COLOURS else "unknown"


def top_bar() -> None:
    """Name of the app, the pages, a search box, the language switch; and the style of what Streamlit draws itself."""
    words = "".join(f'--{name}: "{t(f"streamlit.{name}")}"; ' for name in _OF_STREAMLIT)
    st.html(f"<style>:root {{ {words} }}\n{source('frame.css', 'print.css')}</style>")
    menu = [
        link(
            links.address(page),
            t(f"menu.{page}"),
            class_="",
            title=t(f"page.{page}"),
            aria_current="page" if page == links.page() else None,
            data_here=page == links.page(),
        )
        for page in links.PAGES
    ]
    show(
        div(
            f"topbar {language()}",
            link(links.overview(), span("long", t("app")), span("short", t("app.short")), class_="brand"),
            tag("nav", *menu, class_="menu", aria_label=t("menu"), data_fades=True),
            _search_box(),
            link(
                links.here(lang="en" if language() == "zh" else None),
                t("other_language"),
                class_="tongue",
                data_sets="lang",
                lang="zh" if language() == "en" else "en",
            ),
            data_language="zh-CN" if language() == "zh" else "en",
        ),
        key="top",
    )


def _search_box() -> Node:
    """The box that searches from every page; `/` puts the cursor into it."""
    english = tag("input", type="hidden", name="lang", value="en") if language() == "en" else None
    box = tag(
        "input",
        type="search",
        name="q",
        placeholder=t("menu.search"),
        aria_label=t("menu.search"),
        title=t("menu.search.key"),
        autocomplete="off",
        data_shortcut="/",
    )
    return tag("form", english, box, class_="find", role="search")


def bottom_line() -> None:
    """Which store the page shows, and by which rules it was read."""
    loads = answers.rows("newest_load")
    rules = span("", t("rules", rules=loads[-1]["rules"])) if loads else None
    show(div("foot", span("", t("store", store=answers.store_in_words())), rules), key="foot")


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Turns a store that can't be reached, or a fault of the program, into a page that says so and what to do."""
    again = link(links.here(), t("error.again"), class_="button main")
    try:
        yield
    except StoreError as error:
        answers.forget_store()
        said = t("error.store.said", message=str(error))
        show(empty(t("error.store"), t("error.store.advice"), again, note=said), key="error")
    except Exception as error:
        logging.getLogger(__name__).exception("The page %s failed", links.here())
        said = t("error.said", message=f"{type(error).__name__}: {error}")
        show(empty(t("error.fault"), t("error.fault.advice"), again, note=said), key="error")


def empty(title: str, advice: str, *actions: Node | None, note: str = "") -> Node:
    """A page or list without content: what is missing, what to do, and links that help."""
    return div(
        "empty",
        tag("b", title),
        tag("p", advice),
        tag("p", note, class_="small") if note else None,
        div("actions middle", *actions) if actions else None,
        role="status",
    )


def echo(words: str) -> str:
    """What somebody typed or an address names, as a page repeats it: cut where it is longer than any title."""
    return words if len(words) <= _LONGEST_ECHO else f"{words[:_LONGEST_ECHO]}…"


def lane_badge(lane: str) -> Node:
    """The level of a document, in its lane's colour."""
    return span("badge lane", coded("lane", lane), style=f"--c:{LANE_COLOURS[lane]}")


def role_badges(role: str, obligation: str) -> list[Node]:
    """An agency's role; the obligation beside it where the text leaves it open."""
    badges = [span(f"badge {role}", coded("role", role))]
    return badges if obligation == "must" else [*badges, span("badge may", coded("obligation", obligation))]


def pairs(*facts: tuple[str, Node | str | None]) -> Node:
    """Facts by name; those without a value are left out."""
    terms: list[Node] = []
    for name, value in facts:
        if value:
            terms += [tag("dt", name), tag("dd", value)]
    return tag("dl", *terms, class_="pair")


def copy_button(citation: str) -> Node:
    """A button that copies a fact with its citation."""
    return tag("button", t("copy"), type="button", data_copy=citation, data_done=t("copied"))


def document_facts(row: answers.Row, *more: tuple[str, Node | str | None]) -> Node:
    """The facts of a document, as the question `document` gives them, and further ones behind them."""
    return pairs(
        (t("policy.number"), row["document_number"] or t("no_number")),
        (t("policy.type"), row["document_type"]),
        (t("policy.issuers"), listed(row["issuers"])),
        (t("policy.date"), (row["issued_on"] or t("unknown")) if row["held"] else row["issued_on"]),
        (t("policy.region"), row["region"]),
        (t("policy.effective"), row["effective_on"]),
        (t("policy.expires"), row["expires_on"]),
        *more,
    )


def choice(
    name: str,
    label: str,
    options: list[str],
    words: Callable[[str], str],
    placeholder: str = "",
    drops: tuple[str, ...] = (),
) -> str | None:
    """A select box that obeys the address: shows the parameter `name` and writes it; None where nothing is chosen.
    Parameters in `drops` mean nothing for another choice and leave the address with the old one."""
    key = f"choice_{name}"
    now = links.parameter(name)
    st.session_state[key] = now if now in options else None

    def write() -> None:
        picked = st.session_state[key]
        kept = {other: value for other, value in st.query_params.items() if other not in (name, *drops)}
        st.query_params.from_dict(kept | ({name: picked} if picked else {}))

    return st.selectbox(
        label,
        options,
        index=None,
        format_func=words,
        key=key,
        on_change=write,
        placeholder=placeholder or t("filter.any"),
    )
