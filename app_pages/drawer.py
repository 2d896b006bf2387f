"""What the lineage's address chooses → the drawer: a document's facts, or the sentences that state an edge."""

from collections.abc import Iterable

from app_pages import answers, links, widgets
from app_pages.answers import Row
from app_pages.quotes import Quote, Source, citation, context, sentence
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t
from graph.lineage.grouping import PREFIX

AT_ONCE = 12
"""Relations, or quotations, that a drawer shows at once; a directive may have forty thousand."""


def show() -> None:
    """The drawer for the chosen card or edge; nothing where none is chosen."""
    card, edge = links.selected()
    if card:
        found = answers.rows("document", id=card)
        body = _document(found[0]) if found else _gone()
    elif edge:
        body = _together(edge) if _of_groups(edge) else _stated(edge)
    else:
        show_tree(key="drawer")
        return
    close = link(links.here(sel=None), t("close"), class_="button close")
    show_tree(tag("aside", close, *body, class_="drawer", aria_label=t("drawer.facts")), key="drawer_open")


def source_of(policy: str) -> Source | None:
    """A policy's text with what it is cited by; None where the text is not held."""
    return sources_of([policy]).get(policy)


def sources_of(policies: Iterable[str]) -> dict[str, Source]:
    """The texts of policies by id, asked at once; those whose text is not held are not among them."""
    found = {}
    for row in answers.rows("policy_texts", ids="\n".join(dict.fromkeys(policies))):
        start = row["body_start"] or 0
        end = len(row["text"]) if row["body_end"] is None else row["body_end"]
        found[row["id"]] = Source(row["text"], start, end, row["title"] or row["id"], row["document_number"])
    return found


def fact_words(source: str, relation: str, target: str) -> str:
    """An edge in one line, as it is copied."""
    return f"{source}　{coded('relation', relation)}　{target}"


def marked(quote: Quote) -> Node:
    """A quotation with its words marked."""
    return div("quote", quote.before, tag("mark", quote.words), quote.after)


def statements(policy: str, source: Source | None, fact: str, row: Row) -> list[Node]:
    """Every statement of an edge: its words in the text around them (`source`, the policy's), a link to the place, and a button to
    copy it."""
    if source is None:
        return [div("quote", text) for text in row["texts"]]
    shown = []
    several = len(row["starts"]) > 1
    for place, (start, end) in enumerate(zip(row["starts"], row["ends"], strict=True), 1):
        actions = div(
            "actions",
            link(links.policy(policy, start, end), t("open_text"), class_="button"),
            widgets.copy_button(citation(fact, sentence(source, start, end), source)),
        )
        nth = div("soft small", t("drawer.place", n=place)) if several else None
        shown.append(div("statement", nth, marked(context(source, start, end)), actions))
    return shown


def _gone() -> list[Node]:
    return [tag("h2", t("drawer.gone")), tag("p", t("drawer.gone.advice"), class_="soft")]


def _document(row: Row) -> list[Node]:
    identity = str(row["id"])
    state = span("badge", t("held") if row["held"] else t("referred"))
    head: list[Node] = [
        div("meta", widgets.lane_badge(widgets.lane_of(row["kind"], row["level"])), state),
        tag("h2", row["title"] or identity),
        widgets.document_facts(row),
        _ways_on(row),
    ]
    if row["held"]:
        return [*head, *_ways(t("drawer.up"), _up(identity)), *_ways(t("drawer.down"), _down(identity))]
    return [*head, tag("h3", t("drawer.words")), *_who_says(row)]


def _ways_on(row: Row) -> Node:
    """Where to go from a document: its page, its own lineage, its family, side by side with the one on the page, what
    else hangs on it, how its tasks are taken up."""
    identity, focus = str(row["id"]), links.parameter("focus")
    covered = row["held"] and "IMPLEMENTS" in answers.below(identity)
    beside = focus and identity not in (focus, links.parameter("with"))
    return div(
        "actions spaced",
        link(links.policy(identity), t("drawer.page"), class_="button main"),
        link(links.lineage(identity, card=identity), t("drawer.focus"), class_="button"),
        link(links.lineage(identity, card=identity, family=True), t("drawer.family"), class_="button"),
        link(links.lineage(focus, other=identity), t("drawer.compare"), class_="button") if beside else None,
        link(links.explorer(identity), t("to.explorer"), class_="button"),
        link(links.coverage(identity), t("to.coverage"), class_="button") if covered else None,
    )


def _ways(title: str, ways: list[Node]) -> list[Node]:
    return [tag("h3", title), *ways] if ways else []


def _up(identity: str) -> list[Node]:
    rows = [row for row in answers.rows("references", id=identity) if row["task"] is None]
    ways = [
        _way(links.Edge(identity, row["relation"], row["document"]), row["title"] or row["document"]) for row in rows
    ]
    more = tag("summary", t("search.more", n=len(ways) - AT_ONCE))
    return [*ways[:AT_ONCE], tag("details", more, *ways[AT_ONCE:])] if len(ways) > AT_ONCE else ways


def _down(identity: str) -> list[Node]:
    rows, number = _below(identity)
    ways = [
        _way(links.Edge(row["policy"], row["relation"], identity), row["policy_title"] or row["policy"]) for row in rows
    ]
    return [*ways, *_and_more(number, rows)]


def _below(identity: str) -> tuple[list[Row], int]:
    """The first that refer to a document, and how many do."""
    return answers.kept("referred_by", id=identity, limit=AT_ONCE), sum(answers.below(identity).values())


def _and_more(number: int, shown: list[Row]) -> list[Node]:
    return [div("soft small", t("drawer.more", n=number, shown=len(shown)))] if number > len(shown) else []


def _way(edge: links.Edge, title: str) -> Node:
    return div("way", span("badge rel", coded("relation", edge.relation)), link(links.here(sel=f"e:{edge.id}"), title))


def _who_says(row: Row) -> list[Node]:
    nodes: list[Node] = []
    shown, number = _below(row["id"])
    sources = sources_of(said["policy"] for said in shown)
    for said in shown:
        edge = links.Edge(said["policy"], said["relation"], row["id"])
        nodes.append(_way(edge, said["policy_title"] or said["policy"]))
        fact = fact_words(said["policy_title"] or said["policy"], said["relation"], row["title"] or row["id"])
        nodes += statements(said["policy"], sources.get(said["policy"]), fact, said)
    return [*nodes, *_and_more(number, shown)]


def _of_groups(edge: links.Edge) -> bool:
    return edge.source.startswith(PREFIX) or edge.target.startswith(PREFIX)


def _together(edge: links.Edge) -> list[Node]:
    """An edge between groups: whose documents they are, and how to see them one by one."""
    opened = [end for end in (edge.source, edge.target) if end.startswith(PREFIX)]
    if any(end.count(":") < 2 for end in opened):  # a group is `group:lane:issuer`
        return _gone()
    ends = [_group_name(end) for end in (edge.source, edge.target)]
    address = links.here(
        sel=None, open="|".join(dict.fromkeys([*(links.parameter("open") or "").split("|"), *opened])).strip("|")
    )
    return [
        div("meta", span("badge", coded("relation", edge.relation))),
        tag("h2", ends[0]),
        div("soft", f"{coded('relation', edge.relation)} ↓"),
        tag("h2", ends[1]),
        tag("p", t("drawer.together"), class_="soft"),
        div("actions", link(address, t("drawer.apart"), class_="button main")),
    ]


def _group_name(end: str) -> str:
    if not end.startswith(PREFIX):
        rows = answers.rows("document", id=end)
        return str(rows[0]["title"] or end) if rows else end
    _, lane, issuer = end.split(":", 2)
    return t("drawer.group", name=coded("lane", lane) if issuer in ("", "*") else issuer)


def _stated(edge: links.Edge) -> list[Node]:
    rows = answers.rows("edge", source=edge.source, relation=edge.relation, target=edge.target)
    return _edge(edge, rows[0]) if rows else _gone()


def _edge(edge: links.Edge, row: Row) -> list[Node]:
    source, target = row["source_title"] or edge.source, row["target_title"] or edge.target
    relation = coded("relation", edge.relation)
    return [
        div("meta", span("badge", relation), t("drawer.times", n=len(row["starts"]))),
        tag("h2", link(links.here(sel=f"n:{edge.source}"), source, class_="plain")),
        div("soft", f"{relation} ↓"),
        tag("h2", link(links.here(sel=f"n:{edge.target}"), target, class_="plain")),
        tag("h3", t("drawer.evidence")),
        *statements(edge.source, source_of(edge.source), fact_words(source, edge.relation, target), row),
    ]
