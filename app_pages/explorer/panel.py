"""What is chosen on the explorer → the drawer: a node's facts and its lines, or the sentences that state an edge."""

from collections.abc import Sequence

from app_pages import answers, drawer, links, widgets
from app_pages.answers import Row
from app_pages.explorer.gather import Gathered
from app_pages.explorer.picture import Shown, edge_id, edge_words, title
from app_pages.explorer.steps import State, Step, key_of, written
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t

_MOST_LINES = 40


def show(state: State, gathered: Gathered, shown: Shown) -> None:
    """The drawer; nothing where nothing is chosen."""
    kind, _, chosen = state.chosen.partition(":")
    if not chosen:
        show_tree(key="drawer")
        return
    edge = next((row for row in gathered.edges if kind == "e" and edge_id(row) == chosen), None)
    if kind == "n" and chosen in gathered.facts:
        body = _node(chosen, state, gathered, shown)
    elif edge is not None:
        body = _edge(edge, gathered)
    else:
        body = [tag("h2", t("drawer.gone")), tag("p", t("drawer.gone.advice"), class_="soft")]
    close = link(links.here(sel=None), t("close"), class_="button close")
    show_tree(tag("aside", close, *body, class_="drawer explored", aria_label=t("drawer.facts")), key="drawer_explored")


def place(row: Row) -> str:
    """The address of the page that tells most of a node: a policy, an agency's duties, or a place in a policy."""
    if row["kind"] == "Agency":
        return links.duties(row["id"])
    if row["kind"] == "Document":
        return links.policy(row["id"])
    if row["start"] is not None:
        return links.policy(row["policy"], row["start"], row["end"])
    return links.policy(row["policy"], task=row["id"])


def _node(key: str, state: State, gathered: Gathered, shown: Shown) -> list[Node]:
    row = gathered.facts[key]
    kind = row["kind"]
    pin = Step("-" if key in state.pinned else "!", key)
    opened = t("explorer.open_more") if key in state.opened else t("explorer.open")
    return [
        div("meta", *_badges(row)),
        tag("h2", title(row)),
        _facts(row),
        div(
            "actions spaced",
            link(place(row), t(f"explorer.page.{kind}"), class_="button main"),
            link(_after(state, Step("*", key)), opened, class_="button"),
            link(links.here(hide="|".join([*state.hidden, key]), sel=None), t("explorer.hide"), class_="button"),
            link(_after(state, pin), t("explorer.unpin" if pin.sign == "-" else "explorer.pin"), class_="button"),
        ),
        *_lines(key, gathered, shown),
    ]


def _after(state: State, step: Step) -> str:
    return links.here(steps=written(state.then(step).steps[1 if links.parameter("id") else 0 :]))


def _badges(row: Row) -> list[Node]:
    badges: list[Node] = [span("badge", coded("node", row["kind"]))]
    if row["kind"] == "Document":
        badges.append(widgets.lane_badge(widgets.lane_of(row["document_kind"], row["level"])))
        badges.append(span("badge", t("held") if row["held"] else t("referred")))
    elif row["is_class"]:
        badges.append(span("badge", t("explorer.class")))
    return badges


def _facts(row: Row) -> Node:
    if row["kind"] == "Document":
        found = answers.rows("document", id=row["id"])
        return widgets.document_facts(found[0]) if found else div("")
    if row["kind"] == "Agency":
        return widgets.pairs((t("explorer.level"), coded("lane", row["level"])))
    policy = answers.rows("node_facts", keys=key_of("Document", row["policy"]))
    name = title(policy[0]) if policy else row["policy"]
    return widgets.pairs(
        (t("explorer.policy"), link(links.policy(row["policy"]), name)), (t("explorer.due"), row["due"] or "")
    )


def _lines(key: str, gathered: Gathered, shown: Shown) -> list[Node]:
    """The lines that meet in a node, each a link to the words that state it."""
    nodes: list[Node] = []
    for row in shown.edges:
        one, other = f"{row['source_kind']}:{row['source']}", f"{row['target_kind']}:{row['target']}"
        if key not in (one, other):
            continue
        arrow, end = ("→", other) if one == key else ("←", one)
        words = title(gathered.facts[end])
        relation = span("badge rel", f"{arrow} {coded('relation', row['relation'])}")
        nodes.append(div("way", relation, link(links.here(sel=f"e:{edge_id(row)}"), words)))
    if not nodes:
        return []
    more = div("soft small", t("explorer.lines.more", n=len(nodes) - _MOST_LINES)) if len(nodes) > _MOST_LINES else None
    return [tag("h3", t("explorer.lines", n=len(nodes))), *nodes[:_MOST_LINES], *([more] if more else [])]


def _edge(row: Row, gathered: Gathered) -> list[Node]:
    one, other = f"{row['source_kind']}:{row['source']}", f"{row['target_kind']}:{row['target']}"
    kind, relation = row["relation"], coded("relation", row["relation"])
    said = answers.rows("edge_words", source=one, relation=row["relation"], target=other)
    statements = _statements(said, edge_words(row, gathered.facts))
    return [
        div("meta", span("badge", relation), *_times(said)),
        tag("h2", link(links.here(sel=f"n:{one}"), title(gathered.facts[one]), class_="plain")),
        div("soft", f"{relation} ↓"),
        tag("h2", link(links.here(sel=f"n:{other}"), title(gathered.facts[other]), class_="plain")),
        tag("h3", t("drawer.evidence")),
        *(statements or [tag("p", t(f"explorer.unstated.{kind}"), class_="soft")]),
    ]


def _times(said: Sequence[Row]) -> list[Node]:
    number = sum(len(row["starts"]) for row in said)
    return [span("", t("drawer.times", n=number))] if number else []


def _statements(said: Sequence[Row], fact: str) -> list[Node]:
    sources = drawer.sources_of(row["policy"] for row in said)
    nodes: list[Node] = []
    for row in said:
        if row["role"]:
            nodes.append(div("actions", *widgets.role_badges(row["role"], row["obligation"] or "must")))
        nodes += drawer.statements(row["policy"], sources.get(row["policy"]), fact, row)
    return nodes
