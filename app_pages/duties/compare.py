"""Two agencies → what both have to do and what only one of them, by theme and by policy, and the duties themselves."""

from collections.abc import Mapping, Sequence

from app_pages import answers, links, paging, widgets
from app_pages.answers import Row
from app_pages.duties import facets, files, kept, listing
from app_pages.duties.chosen import PAGE, SIDES, Chosen, rows_of
from app_pages.duties.kept import Sides
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import t
from graph.duties import Duty, ordered

_POLICIES = 20


def show(chosen: Chosen, row: Row) -> None:
    """The comparison that the address asks for; `row`: the facts of the first agency."""
    beside = str(chosen.beside)
    found = answers.rows("agency", id=beside)
    if not found:
        show_tree(
            widgets.empty(t("duties.unknown", id=widgets.echo(beside)), t("duties.unknown.advice")), key="unknown"
        )
        return
    names = {"one": str(row["name"]), "other": str(found[0]["name"])}
    listed = kept.sides_of(chosen.agency, beside, tuple(chosen.filters.items()))
    on_screen = ordered(listed.duties[chosen.side], chosen.by)
    show_tree(_headline(chosen, listed, names), key="agency")
    files.buttons(f"{names['one']}-{names['other']}", _sheets(chosen, on_screen, listed, names))
    show_tree(div("twotables", *(_table(chosen, by, names) for by in ("theme", "policy"))), key="compared")
    show_tree(*_list(chosen, on_screen, names), key="duties")


def words_of(side: str, names: Mapping[str, str]) -> str:
    """A side as the page calls it: 两家都有, 只有财政部."""
    return t("duties.side.both") if side == "both" else t("duties.side.only", name=names[side])


def _headline(chosen: Chosen, listed: Sides, names: Mapping[str, str]) -> Node:
    cards = [
        link(
            chosen.here(side=side if side != SIDES[0] else None),
            span("", words_of(side, names)),
            tag("b", str(listed.places[side])),
            class_=f"sidecard {side}",
            aria_current="true" if side == chosen.side else None,
        )
        for side in ("one", "both", "other")
    ]
    swapped = links.duties(str(chosen.beside), beside=chosen.agency, **chosen.filters)
    return div(
        "agencyhead",
        tag("h2", t("duties.compared", one=names["one"], other=names["other"]), class_="serif"),
        div(
            "actions",
            link(links.duties(chosen.agency), t("duties.only_of", name=names["one"]), class_="button"),
            link(links.duties(chosen.beside), t("duties.only_of", name=names["other"]), class_="button"),
            link(swapped, t("duties.swap"), class_="button"),
        ),
        div("soft small", t("duties.compared.lead")),
        div("sides", *cards),
        div("actions", *facets.chips(chosen)) if chosen.filters else None,
    )


def _table(chosen: Chosen, by: str, names: Mapping[str, str]) -> Node:
    """How many tasks there are on each side, by theme or by policy, under the other filters."""
    beside = str(chosen.beside)
    found = kept.tasks_of(chosen.agency, beside, by, tuple(chosen.without(by).items()))
    mine, theirs = kept.titles_of(chosen.agency), kept.titles_of(beside)
    heads = [tag("th", t(f"duties.by.{by}"), scope="col")]
    heads += [tag("th", words_of(side, names), scope="col", class_=side) for side in ("one", "both", "other")]
    lines = [
        tag(
            "tr",
            tag("th", facets.theme(key) if by == "theme" else mine.get(key) or theirs[key], scope="row"),
            *(
                _side(chosen, by, key, side, found.places[side].get(key, 0), found.most)
                for side in ("one", "both", "other")
            ),
            class_="chosen" if chosen.filters.get(by) == key else None,
        )
        for key in found.keys[:_POLICIES]
    ]
    rest = len(found.keys) - _POLICIES
    return tag(
        "section",
        tag("h3", t(f"duties.compared.{by}")),
        tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *lines), class_="compared"),
        div("soft small", t("duties.compared.rest", n=rest)) if rest > 0 else None,
    )


def _side(chosen: Chosen, by: str, key: str, side: str, n: int, most: int) -> Node:
    if not n:
        return tag("td", span("soft", "·"), class_=side)
    target = chosen.here(**{by: key, "side": side if side != SIDES[0] else None})
    return tag(
        "td",
        link(target, tag("i", style=f"width:{round(4 + 56 * n / most)}px"), span("num", str(n)), class_="plain"),
        class_=side,
    )


def _sheets(chosen: Chosen, found: list[Duty], listed: Sides, names: Mapping[str, str]) -> list[files.Sheet]:
    """The list that is on screen (`found`); of what both do, the other's part on a sheet of its own."""
    mine = "other" if chosen.side == "other" else "one"
    ids = {"one": chosen.agency, "other": str(chosen.beside)}
    title = names["one"] if chosen.side == "both" else words_of(chosen.side, names)
    sheets = [files.Sheet(title, names[mine], ids[mine], found)]
    if chosen.side == "both":
        theirs = ordered(listed.theirs, chosen.by)
        sheets.append(files.Sheet(names["other"], names["other"], ids["other"], theirs))
    return sheets


def _list(chosen: Chosen, found: list[Duty], names: Mapping[str, str]) -> Sequence[Node | None]:
    """The duties of the side that is chosen."""
    mine, base = names["one"], chosen.agency
    if chosen.side == "other":
        mine, base = names["other"], str(chosen.beside)
    head = div(
        "actions",
        tag(
            "h2", t("said_of", name=words_of(chosen.side, names), value=t("duties.tasks", n=len(found))), class_="serif"
        ),
        files.print_button(),
    )
    if not found:
        return [head, div("soft nothing", t("duties.side.none"), role="status")]
    rows = rows_of(base, found, chosen)
    who = listing.Who(
        mine, lambda one: links.duties(base, beside=one), chosen.beside if chosen.side == "both" else None
    )
    shown = div("", *listing.duties(who, rows, chosen.by))
    return [head, shown, paging.pages(chosen.skip, len(rows), len(found), PAGE)]
