"""The agency that the address names → its duties under the filters, those of its classes apart, the agencies it works with."""

from collections.abc import Sequence

import streamlit as st

from app_pages import answers, paging, widgets
from app_pages.answers import Row
from app_pages.duties import compare, facets, files, kept, listing
from app_pages.duties.chosen import BY, PAGE, Chosen, rows_of
from app_pages.links import duties, explorer, parameter, skipped
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, listed, t
from graph.duties import ROLES, Duty, details

_OF_A_CLASS, _CLASSES, _PARTNERS = 10, 20, 20


def show(chosen: Chosen) -> None:
    """The page of one agency, or of two side by side."""
    found = answers.rows("agency", id=chosen.agency)
    if not found:
        show_tree(
            widgets.empty(t("duties.unknown", id=widgets.echo(chosen.agency)), t("duties.unknown.advice")),
            key="unknown",
        )
        return
    row = found[0]
    if not row["duties"] and not row["as_one_of"]:
        show_tree(widgets.empty(t("duties.none", name=row["name"]), t("duties.none.advice")), key="none")
        return
    with st.spinner(t("duties.counting")):
        if chosen.beside:
            compare.show(chosen, row)
        else:
            _one(chosen, row)


def _one(chosen: Chosen, row: Row) -> None:
    with_whom = parameter("view") == "partners" and bool(row["duties"])
    show_tree(_headline(row, with_whom), key="agency")
    if with_whom:
        show_tree(*_partners(row), key="partners")
    else:
        _duties(chosen, row)


def _duties(chosen: Chosen, row: Row) -> None:
    filters = tuple(chosen.filters.items())
    own = kept.listed(row["id"], chosen.by, filters)
    sheets = [files.Sheet(t("sheet.own"), row["name"], row["id"], own)]
    for class_ in _classes(row):
        theirs = kept.listed(class_["class"], chosen.by, filters)
        sheets.append(files.Sheet(class_["class_name"], class_["class_name"], class_["class"], theirs))
    files.buttons(row["name"], sheets)
    nodes: list[Node | None] = [_bar(chosen, own)]
    if own:
        rows = rows_of(row["id"], own, chosen)
        who = listing.Who(row["name"], lambda one: duties(row["id"], beside=one))
        nodes.append(div("", *listing.duties(who, rows, chosen.by)))
        nodes.append(paging.pages(chosen.skip, len(rows), len(own), PAGE))
    else:
        nodes.append(div("soft nothing", t("duties.none_fit" if chosen.filters else "duties.none_own"), role="status"))
    nodes += [node for sheet in sheets[1:] for node in _as_one_of(chosen, row["name"], sheet)]
    panel = facets.panel(chosen) if row["duties"] else None
    show_tree(div("withpanel" if panel else "", panel, div("list", *nodes)), key="duties")


def _classes(row: Row) -> list[Row]:
    """The classes that an agency belongs to, those with duties."""
    if not row["as_one_of"]:
        return []
    found = [one for one in answers.rows("class_members", id=row["id"]) if one["body"] == row["id"]][:_CLASSES]
    return [one for one in found if answers.duties_of(one["class"])]


def _headline(row: Row, with_whom: bool) -> Node:
    roles = {one.key: one.duties for one in kept.counts(row["id"], "role", ())}
    policies = len(kept.titles_of(row["id"]))
    words = t("duties.count", name=row["name"], n=row["duties"], policies=policies)
    if not row["duties"]:
        words = t("duties.count.none_own", name=row["name"], n=row["as_one_of"])
    elif row["as_one_of"]:
        words += t("duties.count.one_of", n=row["as_one_of"])
    badges = [span(f"badge {role}", f"{coded('role', role)} {roles[role]}") for role in ROLES if role in roles]
    place = t("duties.class") if row["is_class"] else coded("lane", row["level"])
    also = t("duties.aliases", names=listed(row["aliases"])) if row["aliases"] else None
    views = [
        link(
            duties(row["id"], view=None if view == "tasks" else view),
            t(f"duties.view.{view}"),
            class_="button",
            aria_current="true" if with_whom == (view == "partners") else None,
        )
        for view in ("tasks", "partners")
    ]
    views.append(link(explorer(f"Agency:{row['id']}"), t("to.explorer"), class_="button"))
    return div(
        "agencyhead",
        tag("h2", words, class_="serif"),
        div("actions", *badges, *(span("soft small", fact) for fact in (place, row["region"], also) if fact)),
        div("actions spaced switch", *views) if row["duties"] else None,
    )


def _bar(chosen: Chosen, listed_: Sequence[Duty]) -> Node:
    """What is listed below: by what, how many, under which filters."""
    switch = [
        link(chosen.here(by=one if one != BY[0] else None), t(f"duties.by.{one}"), class_="button",
             aria_current="true" if one == chosen.by else None)
        for one in BY
    ]  # fmt: skip
    leads = sum(one.leads for one in kept.counts(chosen.agency, "role", tuple(chosen.filters.items())))
    return div(
        "listbar",
        div("actions switch", span("soft small", t("duties.by")), *switch, files.print_button()),
        div(
            "actions",
            span("", t("duties.listed", n=len(listed_), leads=leads)) if listed_ else None,
            *facets.chips(chosen),
        ),
    )


def _as_one_of(chosen: Chosen, name: str, class_: files.Sheet) -> list[Node]:
    """What the agency has to do as one of a class: set apart, since the text names only the class."""
    if not class_.duties:
        return []
    rows = details(answers.store(), class_.agency, class_.duties[:_OF_A_CLASS])
    title = t("duties.one_of", name=name, class_=class_.name)
    more = len(class_.duties) > _OF_A_CLASS
    opened = link(duties(class_.agency), t("duties.one_of.open"), class_="button")
    whole = div(
        "oneof",
        div("actions", tag("h2", title, class_="serif"), opened),
        *listing.duties(listing.Who(class_.name), rows, chosen.by),
        div("soft small end", t("duties.one_of.more", n=_OF_A_CLASS)) if more else None,
    )
    return [whole]


def _partners(row: Row) -> list[Node | None]:
    """The agencies with duties in the same tasks, those with most in common first."""
    skip = skipped()
    found = answers.kept("shared_duties", id=row["id"], skip=skip, limit=_PARTNERS + 1)
    head: list[Node | None] = [div("actions", tag("h2", t("duties.partners"), class_="serif"), files.print_button())]
    head.append(div("soft above", t("duties.partners.lead", name=row["name"])))
    if not found and skip:
        return [*head, paging.beyond()]
    if not found:
        return [*head, div("soft nothing", t("duties.partners.none"), role="status")]
    top = answers.kept("shared_duties", id=row["id"], limit=1)[0]["shared"]
    heads = ("partner", "shared", "own_lead", "their_lead", "policies")
    numbers = ("leads", "partner_leads", "policies")
    lines = [
        tag(
            "tr",
            tag("th", link(duties(row["id"], beside=one["partner"]), one["partner_name"]), scope="row"),
            tag(
                "td",
                div(
                    "bar", tag("i", style=f"--c:#1F5A93;width:{round(120 * one['shared'] / top)}px"), str(one["shared"])
                ),
            ),
            *(tag("td", str(one[column]), class_="num") for column in numbers),
        )
        for one in found[:_PARTNERS]
    ]
    table = tag(
        "table",
        tag("thead", tag("tr", *(tag("th", t(f"duties.partners.{one}"), scope="col") for one in heads))),
        tag("tbody", *lines),
        class_="partners",
    )
    total = None if len(found) > _PARTNERS else skip + len(found)
    return [
        *head,
        div("scroll", table, tabindex=0, role="region", aria_label=t("duties.partners")),
        paging.pages(skip, len(lines), total, _PARTNERS),
    ]
