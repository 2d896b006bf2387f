"""Counts of an agency's duties → the panel that narrows them: by role, year, policy and theme; a click sets or drops a filter."""

from collections.abc import Callable, Sequence

from app_pages import answers
from app_pages.duties import kept
from app_pages.duties.chosen import FILTERS, Chosen
from app_pages.duties.listing import year
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t
from graph.duties import NO_THEME, Count

_SHOWN, _MOST = 6, 40
Words = Callable[[str], str]
"""A value of a filter → what it is called."""


def panel(chosen: Chosen) -> Node:
    """The panel. The counts of each filter hold under the other filters that are set."""
    titles = kept.titles_of(chosen.agency)
    by = {name: kept.counts(chosen.agency, name, tuple(chosen.without(name).items())) for name in FILTERS}
    return div(
        "facets",
        _facet(chosen, "role", by["role"], lambda role: coded("role", role)),
        _facet(chosen, "year", sorted(by["year"], reverse=True), year),
        _facet(
            chosen, "theme", sorted(by["theme"], key=lambda one: one.key == NO_THEME), theme, t("duties.themes.where")
        ),
        _facet(chosen, "policy", by["policy"], titles.__getitem__),
    )


def theme(key: str) -> str:
    """A theme as the page calls it."""
    return t("duties.no_theme") if key == NO_THEME else key


def chips(chosen: Chosen) -> list[Node]:
    """The filters that are set, each a link that drops it."""
    words: dict[str, Words] = {
        "policy": _title,
        "role": lambda role: coded("role", role),
        "year": year,
        "theme": theme,
    }
    shown = [
        link(chosen.here(**{name: None}), t("said_of", name=t(f"duties.by.{name}"), value=words[name](value)), span("cross", " ✕"),
             class_="button chip", aria_label=t("duties.drop", what=words[name](value)))
        for name, value in chosen.filters.items()
    ]  # fmt: skip
    if len(shown) > 1:
        shown.append(link(chosen.here(**dict.fromkeys(chosen.filters)), t("duties.all"), class_="button"))
    return shown


def _title(policy: str) -> str:
    found = answers.rows("document", id=policy)
    return (found[0]["title"] if found else None) or policy


def _facet(chosen: Chosen, name: str, counts: Sequence[Count], words: Words, note: str = "") -> Node:
    most = max((one.duties for one in counts), default=1)
    items = [_item(chosen, name, one, words(one.key), most) for one in counts[:_MOST]]
    left_out = div("soft small", t("duties.facet.most", n=_MOST)) if len(counts) > _MOST else None
    rest = tag("details", tag("summary", t("duties.facet.rest", n=len(counts) - _SHOWN)), *items[_SHOWN:], left_out)
    return tag(
        "section",
        tag("h3", t(f"duties.by.{name}")),
        *items[:_SHOWN],
        rest if len(items) > _SHOWN else None,
        div("soft small", note) if note else None,
        class_="facet",
    )


def _item(chosen: Chosen, name: str, one: Count, words: str, most: int) -> Node:
    value = one.key
    on = chosen.filters.get(name) == value
    return link(
        chosen.here(**{name: None if on else value}),
        span("words", ("✓ " if on else "") + words),
        span("num", str(one.duties)),
        class_="facetitem here" if on else "facetitem",
        style=f"--w:{round(100 * one.duties / most)}%",
        aria_current="true" if on else None,
    )
