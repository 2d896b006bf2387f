"""Rows of `duty_list` → the duties as one reads them: under their policy, role or year, each with its words and its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from app_pages import drawer, links, widgets
from app_pages.answers import Row
from app_pages.duty_words import duty_words, entry_due_badge, entry_words
from app_pages.quotes import Source, citation, sentence
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t
from graph.duties import NO_YEAR

_PARTNERS = 5
_GROUPS: dict[str, Callable[[Row], str]] = {
    "role": lambda row: str(row["role"]),
    "year": lambda row: (row["issued_on"] or NO_YEAR)[:4],
}


@dataclass(frozen=True)
class Who:
    """Whose duties are listed: the name, another agency's id → the address that lays both side by side (None: partners are not
    shown), and the agency that the page compares with."""

    name: str
    compare: Callable[[str], str] | None = None
    other: str | None = None


def duties(who: Who, rows: list[Row], by: str) -> list[Node]:
    """The duties in the order of the rows."""
    sources = drawer.sources_of(row["policy"] for row in rows)
    if by not in _GROUPS:
        return _policies(who, rows, sources)
    nodes: list[Node] = []
    for key, group in groupby(rows, _GROUPS[by]):
        title = coded("role", key) if by == "role" else year(key)
        nodes.append(tag("h3", title, class_="grouphead"))
        nodes += _policies(who, group, sources)
    return nodes


def year(key: str) -> str:
    """A year as a group of policies is headed by it."""
    return t("no_date") if key == NO_YEAR else t("duties.year", year=key)


def _policies(who: Who, rows: Iterable[Row], sources: Mapping[str, Source]) -> list[Node]:
    nodes: list[Node] = []
    for policy, group in groupby(rows, lambda row: row["policy"]):
        found = list(group)
        first = found[0]
        number = first["document_number"] or t("no_number")
        nodes.append(
            div(
                "policyhead",
                link(links.policy(policy), first["policy_title"] or policy, class_="plain"),
                div("soft small", f"{number}　{first['issued_on'] or t('no_date')}"),
            )
        )
        nodes += [_duty(who, row, sources.get(policy)) for row in found]
    return nodes


def _duty(who: Who, row: Row, source: Source | None) -> Node:
    entry = entry_words(row["task_number"], row["task_heading"])
    start, end = row["starts"][0], row["ends"][0]
    badges = widgets.role_badges(row["role"], row["obligation"])
    if row["obligation"] == "must":
        badges.append(tag("span", coded("obligation", "must"), class_="badge"))
    paper = div("paperonly small", t("duties.source", policy=row["document_number"] or row["policy_title"]))
    head = div("", div("task", entry), div("actions small", *badges, entry_due_badge(row)), _with(row, who), paper)
    opened = link(links.policy(row["policy"], start, end), t("open_text"), class_="button")
    if source is None:
        return div("dutyrow", head, div("quote", row["texts"][0]), div("actions column", opened))
    quote = sentence(source, start, end)
    copied = citation(duty_words(who.name, row, entry), quote, source)
    return div("dutyrow", head, drawer.marked(quote), div("actions column", opened, widgets.copy_button(copied)))


def _with(row: Row, who: Who) -> Node | None:
    """Who else has a part in the same task, and which; the agency that is compared with comes first."""
    if who.compare is None or not row["partners"]:
        return None
    everyone = list(zip(row["partners"], row["partner_names"], row["partner_roles"], strict=True))
    everyone.sort(key=lambda one: one[0] != who.other)
    words: list[Node] = [span("", t("duties.beside"))]
    for one, name, role in everyone[:_PARTNERS]:
        named = f"{name}（{coded('role', role)}）"
        words += [tag("b", named) if one == who.other else link(who.compare(one), named, class_="plain placed")]
        words += [span("", t("separator"))]
    rest = [span("", t("duties.beside.more", n=len(everyone)))] if len(everyone) > _PARTNERS else []
    return div("soft small beside", *words[:-1], *rest)
