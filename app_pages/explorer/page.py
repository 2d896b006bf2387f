"""The explorer page: a node and what it is joined to, opened step by step; a list beside it, a table of what is left out."""

import streamlit as st

from app_pages import answers, links, paging, widgets
from app_pages.answers import Row
from app_pages.explorer import panel, picture
from app_pages.explorer.gather import MOST, Gathered, gather, rest
from app_pages.explorer.steps import KINDS, State, Step, key_of, parted, read, written
from app_pages.tree import Node, div, link, span, tag
from app_pages.tree import show as show_tree
from app_pages.wording import coded, t

_HITS, _SUGGESTED, _ROWS = 8, 6, 30


def show() -> None:
    """The page. Parameters: `id` (where it begins, opened), `steps` (what was done since), `hide`, `off` (kinds and relations
    switched off), `sel` (a node or an edge), `find` (words to search for), `from` (rows of the table before its page)."""
    state = _state()
    _head(state)
    if not state.steps:
        _begin()
        return
    with st.spinner(t("explorer.running"), show_time=False):
        gathered = gather(state)
    if not gathered.places:
        home = link(links.explorer(), t("explorer.anew"), class_="button main")
        page = widgets.empty(
            t("explorer.unknown", id=widgets.echo(links.parameter("id") or "")), t("lineage.unknown.advice"), home
        )
        show_tree(page, key="unknown")
        return
    shown = picture.shown(state, gathered)
    _notes(state, gathered)
    heading = t("explorer.of", title=picture.title(next(iter(gathered.facts[key] for key in gathered.places))))
    picture.show(state, gathered, shown, heading)
    panel.show(state, gathered, shown)
    _rest(state, gathered)


def _state() -> State:
    state = read(*(links.parameter(name) or "" for name in ("steps", "hide", "off", "sel")))
    named = links.parameter("id")
    if named is None:
        return state
    return State((Step("*", _key(named)), *state.steps), state.hidden, state.off, state.chosen)


def _key(named: str) -> str:
    """The key that an address means: of a document also by a former id, of anything else also without its kind."""
    keys = [named] if named.partition(":")[0] in KINDS else [key_of(kind, named) for kind in KINDS]
    found = {key_of(row["kind"], row["id"]) for row in answers.rows("node_facts", keys="|".join(keys))}
    if known := next((key for key in keys if key in found), None):
        return known
    former = answers.rows("document", id=parted(named)[1])
    return key_of("Document", former[0]["id"]) if former else keys[0]


def _head(state: State) -> None:
    left, right = st.columns([1.35, 1], vertical_alignment="bottom")
    with left:
        show_tree(tag("h1", t("explorer.title"), class_="headline"), div("soft", t("explorer.lead")), key="lead")
    with right:
        words = st.text_input(
            t("explorer.search"),
            key="find",
            bind="query-params",
            type="search",
            placeholder=t("explorer.search.placeholder"),
        )
    if words and words.strip():
        with st.spinner(t("search.running"), show_time=False):
            found = answers.found(words.strip(), _HITS)
        show_tree(*_hits(words.strip(), found, state), key="hits")


def _hits(words: str, found: list[Row], state: State) -> list[Node]:
    clear = link(links.here(find=None), t("search.clear"), class_="button")
    if not found:
        return [widgets.empty(t("search.nothing", words=widgets.echo(words)), t("explorer.search.advice"), clear)]
    rows = []
    for row in found:
        key = key_of("Document" if row["kind"] in ("policy", "document") else row["kind"].capitalize(), row["id"])
        to = links.here(find=None, steps=_written(state.then(Step("+", key)))) if state.steps else links.explorer(key)
        kind = span("badge", coded("node", parted(key)[0]))
        about = " · ".join(part for part in (row["document_number"], row["policy_title"]) if part)
        rows.append(
            div(
                "way",
                kind,
                link(to, row["title"] or row["id"], data_add=key),
                span("soft small", about),
            )
        )
    said = t("explorer.add.which") if state.steps else t("explorer.begin.which")
    return [div("hits", div("actions", tag("b", said), clear), *rows)]


def _written(state: State) -> str:
    """The steps as the address holds them: the first one is its `id`."""
    return written(state.steps[1:] if links.parameter("id") else state.steps)


def _begin() -> None:
    """Nothing is on screen yet: where one could begin."""
    rows = answers.kept("most_relied_upon", limit=_SUGGESTED)
    if not rows:
        home = link(links.overview(), t("home"), class_="button main")
        show_tree(widgets.empty(t("explorer.empty"), t("policy.none.advice"), home), key="empty")
        return
    begin = [
        div("way", span("badge", coded("node", "Document")), link(links.explorer(row["document"]), row["title"] or row["document"]))
        for row in rows
    ]  # fmt: skip
    advice = widgets.empty(t("explorer.none"), t("explorer.none.advice"))
    show_tree(advice, tag("h2", t("explorer.suggested"), class_="serif"), *begin, key="empty")


def _notes(state: State, gathered: Gathered) -> None:
    """What could not be done as asked; and the ways back to less."""
    notes: list[Node] = []
    if gathered.full:
        notes.append(div("expnote", t("explorer.full", n=MOST), role="status"))
    for pair in gathered.apart:
        one, other = (
            picture.title(gathered.facts[key]) if key in gathered.facts else widgets.echo(key) for key in pair
        )
        notes.append(div("expnote", t("explorer.apart", one=one, other=other), role="status"))
    ways: list[Node] = []
    if len(state.steps) > 1 and links.parameter("id"):
        ways.append(link(links.explorer(links.parameter("id")), t("explorer.restart"), class_="button"))
    if pinned := state.pinned:
        only = links.address("explorer", steps=written(state.only_pinned().steps))
        ways.append(link(only, t("explorer.only_pinned", n=len(pinned)), class_="button"))
    if state.steps:
        undo = links.here(steps=_written(State(state.steps[:-1])) or None)
        ways += [link(undo, t("explorer.undo"), class_="button")] if _written(state) else []
    show_tree(*notes, div("actions", *ways) if ways else None, key="notes")


def _rest(state: State, gathered: Gathered) -> None:
    """The neighbours that are not on screen: of the chosen node, else of the one opened last."""
    kind, _, chosen = state.chosen.partition(":")
    opened = [key for key in state.opened if key in gathered.places]
    key = chosen if kind == "n" and chosen in gathered.places else opened[-1] if opened else ""
    if not key:
        show_tree(key="rest")
        return
    left, total = rest(key, gathered.places)
    skip = links.skipped() if links.skipped() < len(left) else 0  # another node may have fewer
    rows = left[skip : skip + _ROWS]
    name = picture.title(gathered.facts[key])
    if not total:
        show_tree(div("soft small", t("explorer.rest.none", name=name)), key="rest")
        return
    keys = {key_of(row["neighbour_kind"], row["neighbour"]): row for row in rows}
    facts = {key_of(row["kind"], row["id"]): row for row in answers.rows("node_facts", keys="|".join(keys))}
    heads = [tag("th", t(f"explorer.column.{name}")) for name in ("relation", "kind", "name", "about", "add")]
    body = [_line(other, row, facts[other], state) for other, row in keys.items() if other in facts]
    show_tree(
        tag("h2", t("explorer.rest", name=name, n=total), class_="serif"),
        div("scroll", tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body))),
        paging.pages(skip, len(rows), total if len(left) == total else None, _ROWS),
        key="rest",
    )


def _line(key: str, row: Row, facts: Row, state: State) -> Node:
    arrow = "→" if row["outgoing"] else "←"
    about = " · ".join(str(part) for part in (facts["number"], facts["issued_on"], facts["policy"]) if part)
    if facts["kind"] == "Task":
        about = facts["policy"]
    add = link(links.here(steps=_written(state.then(Step("+", key)))), t("explorer.add"), class_="button")
    return tag(
        "tr",
        tag("td", f"{arrow} {coded('relation', row['relation'])}", class_="keep"),
        tag("td", coded("node", facts["kind"]), class_="keep"),
        tag("td", link(panel.place(facts), picture.title(facts))),
        tag("td", about, class_="soft"),
        tag("td", add, class_="keep"),
    )
