"""What the lineage's address chooses → the drawer: a document's facts, or the sentences that state an edge."""

from app_pages import answers, links, widgets
from app_pages.answers import Row
from app_pages.quotes import Quote, Source, citation, context, sentence
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t


def show(titles: dict[str, str]) -> None:
    """The drawer for the chosen card or edge; nothing where none is chosen. `titles`: of the documents in the graph."""
    card, edge = links.selected()
    if card:
        found = answers.rows("document", id=card)
        body = _document(found[0], titles) if found else _gone()
    elif edge:
        rows = answers.rows("edge", source=edge.source, relation=edge.relation, target=edge.target)
        body = _edge(edge, rows[0]) if rows else _gone()
    else:
        show_tree(key="drawer")
        return
    close = link(links.lineage(links.parameter("focus")), t("close"), class_="button close")
    show_tree(tag("aside", close, *body, class_="drawer", aria_label=t("drawer.facts")), key="drawer")


def source_of(policy: str) -> Source | None:
    """A policy's text with what it is cited by; None where the text is not held."""
    texts, documents = answers.rows("policy_text", id=policy), answers.rows("document", id=policy)
    if not texts or not documents:
        return None
    row = texts[0]
    start = row["body_start"] or 0
    end = len(row["text"]) if row["body_end"] is None else row["body_end"]
    return Source(row["text"], start, end, documents[0]["title"] or policy, documents[0]["document_number"])


def fact_words(source: str, relation: str, target: str) -> str:
    """An edge in one line, as it is copied."""
    return f"{source}　{coded('relation', relation)}　{target}"


def marked(quote: Quote) -> Node:
    """A quotation with its words marked."""
    return div("quote", quote.before, tag("mark", quote.words), quote.after)


def statements(policy: str, fact: str, row: Row) -> list[Node]:
    """Every statement of an edge: its words in the text around them, a link to the place, and a button to copy it."""
    source = source_of(policy)
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


def _document(row: Row, titles: dict[str, str]) -> list[Node]:
    identity = str(row["id"])
    state = span("badge", t("held") if row["held"] else t("referred"))
    head: list[Node] = [
        div("meta", widgets.lane_badge(widgets.lane_of(row["kind"], row["level"])), state),
        tag("h2", row["title"] or identity),
        widgets.document_facts(row),
        div(
            "actions middle",
            link(links.policy(identity), t("drawer.page"), class_="button main"),
            link(links.lineage(focus=identity, card=identity), t("drawer.focus"), class_="button"),
        ),
    ]
    if row["held"]:
        return [*head, *_ways(t("drawer.up"), _up(identity, titles)), *_ways(t("drawer.down"), _down(identity))]
    return [*head, tag("h3", t("drawer.words")), *_who_says(row)]


def _ways(title: str, ways: list[Node]) -> list[Node]:
    return [tag("h3", title), *ways] if ways else []


def _up(identity: str, titles: dict[str, str]) -> list[Node]:
    rows = [row for row in answers.rows("references", id=identity) if row["task"] is None]
    return [_way(links.Edge(identity, row["relation"], row["document"]), titles[row["document"]]) for row in rows]


def _down(identity: str) -> list[Node]:
    rows = answers.rows("referred_by", id=identity)
    return [
        _way(links.Edge(row["policy"], row["relation"], identity), row["policy_title"] or row["policy"]) for row in rows
    ]


def _way(edge: links.Edge, title: str) -> Node:
    to_edge = links.lineage(links.parameter("focus"), edge=edge)
    return div("way", span("badge rel", coded("relation", edge.relation)), link(to_edge, title))


def _who_says(row: Row) -> list[Node]:
    nodes: list[Node] = []
    for said in answers.rows("referred_by", id=row["id"]):
        edge = links.Edge(said["policy"], said["relation"], row["id"])
        nodes.append(_way(edge, said["policy_title"] or said["policy"]))
        fact = fact_words(said["policy_title"] or said["policy"], said["relation"], row["title"] or row["id"])
        nodes += statements(said["policy"], fact, said)
    return nodes


def _edge(edge: links.Edge, row: Row) -> list[Node]:
    source, target = row["source_title"] or edge.source, row["target_title"] or edge.target
    relation, focus = coded("relation", edge.relation), links.parameter("focus")
    return [
        div("meta", span("badge", relation), t("drawer.times", n=len(row["starts"]))),
        tag("h2", link(links.lineage(focus, card=edge.source), source, class_="plain")),
        div("soft", f"{relation} ↓"),
        tag("h2", link(links.lineage(focus, card=edge.target), target, class_="plain")),
        tag("h3", t("drawer.evidence")),
        *statements(edge.source, fact_words(source, edge.relation, target), row),
    ]
