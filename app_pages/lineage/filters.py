"""The bar of filters above the lineage, each a part of the address, and what is to be known of what they leave."""

from collections.abc import Sequence

from app_pages import links
from app_pages.answers import Row
from app_pages.lineage.drawn import Drawn
from app_pages.lineage.view import DEEPEST, FILTERS, MOST, View, group_words, toggled, with_group, year_of
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t
from graph.lineage import LANES, lane
from graph.lineage.kin import RELATIONS, Part

DEPTHS = (1, 2, 3)


def bar(view: View, documents: Sequence[Row], hidden: int, stepped: bool) -> list[Node]:
    """Filters by relation, level, years and (where the lineage has a beginning) steps. `documents`: all
    that there are before the filters; `hidden`: how many of them they hide."""
    lanes = {lane(row["kind"], row["level"]) for row in documents}
    years = sorted({year for row in documents if (year := year_of(row))})
    relations = [(code, coded("relation", code)) for code in RELATIONS]
    levels = [(code, coded("lane", code)) for code in LANES if code in lanes or code in view.lanes]
    shown = [
        _chips(t("lineage.filter.rel"), "rel", view.relations, relations),
        _chips(t("lineage.filter.lane"), "lane", view.lanes, levels),
        _years(view, years),
        _depth(view) if stepped else None,
    ]
    state = [clear()] if view.filtered else []
    if hidden:
        state.insert(0, span("soft small", t("lineage.hidden", n=hidden), role="status"))
    return [div("filters", *[node for node in shown if node], *state, data_steady=True)]


def clear() -> Node:
    """A link to this address without its filters."""
    return link(links.here(**dict.fromkeys(FILTERS)), t("lineage.clear"), class_="button")


def notes(view: View, part: Part, shown: Drawn) -> list[Node]:
    """What the reader must know of the picture: that there is more, that documents stand together, which groups are open."""
    said = []
    if part.cut:
        more = next((most for most in MOST if most > view.most), None)
        action = link(links.here(most=str(more)), t("lineage.more", n=more), class_="button") if more else None
        said.append(div("notice", span("", t("lineage.cut", n=view.most)), action, role="status"))
    together = sum(row["count"] for row in shown.cards)
    if together or view.opened:
        opened = [
            link(
                links.here(open=with_group(view, group)),
                t("lineage.close_group", name=group_words(group) or t("lineage.group.rest")),
                class_="button",
            )
            for group in view.opened
        ]
        words = t("lineage.grouped", n=together) if together else t("lineage.opened")
        said.append(div("notice", span("", words), *opened, role="status"))
    return said


def _chips(name: str, parameter: str, chosen: Sequence[str], choices: Sequence[tuple[str, str]]) -> Node | None:
    if len(choices) < 2:
        return None
    links_to = [
        link(
            toggled(parameter, chosen, code),
            words,
            class_="chip",
            role="button",
            aria_pressed="true" if code in chosen else "false",
        )
        for code, words in choices
    ]
    return div("choices", span("name", name), *links_to, role="group", aria_label=name)


def _years(view: View, years: Sequence[str]) -> Node | None:
    if len(years) < 2 and not (view.first or view.last):
        return None
    name = t("lineage.filter.years")
    return div(
        "choices",
        span("name", name),
        _select("from", t("lineage.filter.from"), view.first, years),
        span("", "—", aria_hidden="true"),
        _select("to", t("lineage.filter.to"), view.last, years),
        role="group",
        aria_label=name,
    )


def _depth(view: View) -> Node:
    name = t("lineage.filter.depth")
    chosen = "" if view.depth == DEEPEST else str(view.depth)
    named = [(str(depth), t("lineage.filter.steps", n=depth)) for depth in DEPTHS]
    options = [_option(code, words, chosen) for code, words in [("", t("lineage.filter.all")), *named]]
    field = tag("select", *options, data_parameter="depth", aria_label=name)
    return div("choices", span("name", name), field)


def _select(parameter: str, name: str, chosen: str | None, years: Sequence[str]) -> Node:
    values = sorted({*years, *([chosen] if chosen else [])})
    options = [_option("", name, chosen or ""), *[_option(year, year, chosen or "") for year in values]]
    return tag("select", *options, data_parameter=parameter, aria_label=name)


def _option(value: str, words: str, chosen: str) -> Node:
    return tag("option", words, value=value or "", selected=value == chosen)
