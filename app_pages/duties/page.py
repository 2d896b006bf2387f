"""The duties page: what an agency has to do, policy by policy, and the matrix of agencies and policies."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import streamlit as st

from app_pages import answers, drawer, links, widgets
from app_pages.answers import Row
from app_pages.duties import matrix
from app_pages.duty_words import duty_words, entry_due_badge, entry_words
from app_pages.quotes import Source, citation, sentence
from app_pages.tables import csv_bytes, file_name
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t

ROLES = ("lead", "responsible", "support")
_COLUMNS = ("agency", "one_of", "role", "obligation", "task_number", "task", "entry_due", "entry_due_date")
_SOURCE_COLUMNS = ("title", "number", "date")


def show() -> None:
    """The page. Parameters: `agency` (its id), `policy` (only the duties of this one)."""
    agencies = [row for row in answers.rows("agencies") if row["duties"] or row["as_one_of"]]
    show_tree(tag("h1", t("duties.title"), class_="headline"), key="title")
    if not agencies:
        show_tree(widgets.empty(t("duties.empty"), t("policy.none.advice")), key="empty")
        return
    named = links.parameter("agency")
    _picker(agencies)
    cells = answers.rows("duty_matrix")
    if named:
        _agency(named)
    show_tree(
        tag("h2", t("duties.matrix"), class_="serif"),
        div("soft", t("duties.matrix.lead")),
        matrix.table(cells, named, links.parameter("policy")),
        key="matrix",
    )
    st.download_button(
        t("download.matrix"),
        matrix.csv(cells),
        file_name(t("file.matrix"), suffix="csv"),
        "text/csv",
        key="matrix_csv",
        on_click="ignore",
    )


def _picker(agencies: list[Row]) -> None:
    """The select box: bodies by number of duties, then classes of bodies."""
    ordered = sorted(agencies, key=lambda row: (row["is_class"], -row["duties"], row["name"], row["id"]))
    same = {name for name, rows in groupby(sorted(row["name"] for row in ordered)) if len(list(rows)) > 1}
    names = {row["id"]: _name(row, row["name"] in same) for row in ordered}
    placeholder = t("duties.placeholder")
    widgets.choice("agency", t("duties.pick"), list(names), names.__getitem__, placeholder, drops=("policy",))


def _name(row: Row, ambiguous: bool) -> str:
    """An agency as the select box lists it; by its id where several have one name."""
    name = row["id"] if ambiguous else row["name"]
    shared = f" + {row['as_one_of']}" if row["as_one_of"] else ""
    return f"{name}{t('duties.class') if row['is_class'] else ''}　{row['duties']}{shared}"


def _agency(named: str) -> None:
    everything = [row for row in answers.rows("agencies") if row["id"] == named]
    if not everything:
        show_tree(widgets.empty(t("duties.unknown", id=named), t("duties.unknown.advice")), key="unknown")
        return
    rows = answers.rows("agency_duties", id=named)
    name = everything[0]["name"]
    if not rows:
        show_tree(widgets.empty(t("duties.none", name=name), t("duties.none.advice")), key="none")
        return
    policy = links.parameter("policy")
    shown = [row for row in rows if row["policy"] == policy] or rows
    sources = {one: drawer.source_of(one) for one in dict.fromkeys(row["policy"] for row in shown)}
    own = [row for row in shown if row["one_of"] is None]
    nodes = [_headline(named, name, rows, shown), *_by_policy(name, own, sources)]
    show_tree(*nodes, *_as_one_of(name, shown, sources), key="duties")
    st.download_button(
        t("download.duties"),
        csv_bytes(*_table(name, shown, sources)),
        file_name(t("duties.title"), name, suffix="csv"),
        "text/csv",
        key="duties_csv",
        on_click="ignore",
    )


def _headline(named: str, name: str, rows: list[Row], shown: list[Row]) -> Node:
    own = [row for row in rows if row["one_of"] is None]
    words = t("duties.count", name=name, n=len(own), policies=len({row["policy"] for row in own}))
    if not own:
        words = t("duties.count.none_own", name=name, n=len(rows))
    elif len(own) < len(rows):
        words += t("duties.count.one_of", n=len(rows) - len(own))
    roles = Counter(row["role"] for row in shown if row["one_of"] is None)
    by_role = [span(f"badge {role}", f"{coded('role', role)} {roles[role]}") for role in ROLES if roles[role]]
    if len(shown) == len(rows):
        return div("actions", tag("h2", words, class_="serif"), *by_role)
    only = t("duties.only", title=shown[0]["policy_title"] or shown[0]["policy"], n=len(shown))
    return div(
        "actions",
        tag("h2", words, class_="serif"),
        div("soft", only),
        *by_role,
        link(links.duties(named), t("duties.all"), class_="button"),
    )


def _as_one_of(name: str, rows: list[Row], sources: dict[str, Source | None]) -> list[Node]:
    """What the agency has to do as one of a class, class by class: set apart, since the text names only the class."""
    nodes: list[Node] = []
    for class_, group in groupby((row for row in rows if row["one_of"]), key=itemgetter("one_of")):
        duties = list(group)
        title = t("duties.one_of", name=name, class_=duties[0]["one_of_name"])
        opened = link(links.duties(class_), t("duties.one_of.open"), class_="button")
        nodes.append(div("actions oneof", tag("h2", title, class_="serif"), opened))
        nodes += _by_policy(duties[0]["one_of_name"], duties, sources)
    return nodes


def _by_policy(name: str, rows: list[Row], sources: dict[str, Source | None]) -> list[Node]:
    nodes: list[Node] = []
    for policy, group in groupby(rows, key=itemgetter("policy")):
        duties = list(group)
        first = duties[0]
        number = first["document_number"] or t("no_number")
        nodes.append(
            div(
                "policyhead",
                link(links.policy(policy), first["policy_title"] or policy, class_="plain"),
                div("soft small", f"{number}　{first['issued_on'] or t('no_date')}"),
            )
        )
        nodes += [_duty(name, row, sources[policy]) for row in duties]
    return nodes


def _duty(name: str, row: Row, source: Source | None) -> Node:
    entry = entry_words(row["task_number"], row["task_heading"])
    start, end = row["starts"][0], row["ends"][0]
    badges = widgets.role_badges(row["role"], row["obligation"])
    if row["obligation"] == "must":
        badges.append(tag("span", coded("obligation", "must"), class_="badge"))
    words = div("", div("task", entry), div("actions small", *badges, entry_due_badge(row)))
    opened = link(links.policy(row["policy"], start, end), t("open_text"), class_="button")
    if source is None:
        return div("dutyrow", words, div("quote", row["texts"][0]), div("actions", opened))
    quote = sentence(source, start, end)
    copied = citation(duty_words(name, row, entry), quote, source)
    return div("dutyrow", words, drawer.marked(quote), div("actions column", opened, widgets.copy_button(copied)))


def _table(name: str, rows: Sequence[Row], sources: dict[str, Source | None]) -> tuple[list[str], list[list[object]]]:
    """Header and rows of the download."""
    header = [t(f"csv.{column}") for column in _COLUMNS]
    header += [t(f"column.{column}") for column in _SOURCE_COLUMNS] + [t("csv.sentence")]
    body: list[list[object]] = []
    for row in rows:
        source = sources[row["policy"]]
        said = str(sentence(source, row["starts"][0], row["ends"][0])) if source else row["texts"][0]
        role, obligation = coded("role", row["role"]), coded("obligation", row["obligation"])
        task = [row["task_number"], row["task_heading"], row["due"], row["due_date"]]
        body.append(
            [
                name,
                row["one_of_name"],
                role,
                obligation,
                *task,
                row["policy_title"],
                row["document_number"],
                row["issued_on"],
                said,
            ]
        )
    return header, body
