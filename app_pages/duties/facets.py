"""Counts of an agency's duties → the panel that narrows them: by role, year, policy and theme; a click sets or drops a filter."""

from collections.abc import Callable, Sequence

from app_pages import answers
from app_pages.duties import kept
from app_pages.duties.chosen import FILTERS, Chosen
from app_pages.duties.listing import year
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t
from graph.duties import NO_THEME

_SHOWN, _MOST = 6, 40
Count = tuple[str, str, int]
"""A value of the filter, the words for it, the number of duties."""


def panel(chosen: Chosen) -> Node:
    """The panel. The counts of each filter hold under the other filters that are set."""
    titles = kept.titles_of(chosen.agency)
    by = {name: kept.counts(chosen.agency, name, tuple(chosen.without(name).items())) for name in FILTERS}
    themes = sorted(by["theme"], key=lambda count: count.key == NO_THEME)
    return div(
        "facets",
        _facet(chosen, "role", [(one.key, coded("role", one.key), one.duties) for one in by["role"]]),
        _facet(chosen, "year", sorted(((one.key, year(one.key), one.duties) for one in by["year"]), reverse=True)),
        _facet(chosen, "theme", [(one.key, theme(one.key), one.duties) for one in themes], t("duties.themes.where")),
        _facet(chosen, "policy", [(one.key, titles[one.key], one.duties) for one in by["policy"]]),
    )


def theme(key: str) -> str:
    """A theme as the page calls it."""
    return t("duties.no_theme") if key == NO_THEME else key


def chips(chosen: Chosen) -> list[Node]:
    """The filters that are set, each a link that drops it."""
    words: dict[str, Callable[[str], str]] = {
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


def _facet(chosen: Chosen, name: str, counts: Sequence[Count], note: str = "") -> Node:
    most = max((count for *_, count in counts), default=1)
    items = [_item(chosen, name, one, most) for one in counts[:_MOST]]
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


def _item(chosen: Chosen, name: str, count: Count, most: int) -> Node:
    value, words, duties = count
    on = chosen.filters.get(name) == value
    return link(
        chosen.here(**{name: None if on else value}),
        span("words", ("✓ " if on else "") + words),
        span("num", str(duties)),
        class_="facetitem here" if on else "facetitem",
        style=f"--w:{round(100 * duties / most)}%",
        aria_current="true" if on else None,
    )
