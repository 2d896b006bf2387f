"""What is gathered → all that the explorer's component draws: signs, words, lines, legend."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import streamlit as st

from app_pages import links
from app_pages.answers import Row
from app_pages.duty_words import target_words
from app_pages.explorer.gather import Gathered
from app_pages.explorer.steps import KINDS, State, parted
from app_pages.lineage.cards import wrap
from app_pages.tables import file_name
from app_pages.tree import source
from app_pages.widgets import LANE_COLOURS, lane_of
from app_pages.wording import coded, listed, t

RELATIONS = (
    "IMPLEMENTS", "CITES", "REPEALS", "AMENDS", "ISSUED", "ADDRESSED_TO", "RESPONSIBLE_FOR", "HAS_TASK", "PART_OF", "SETS", "MEMBER_OF",
)  # fmt: skip
COLOURS = {"Document": "#5B6675", "Agency": "#5F7390", "Task": "#27807B", "Target": "#946200"}
PARTS = ("explorer_signs.js", "explorer_view.js", "explorer_list.js", "explorer_png.js", "explorer.js")
_LABEL_EM, _LABEL_LINES = 10.0, 2
_WORDS = (
    "canvas", "list", "zoom_in", "zoom_out", "fit", "save", "open", "open_more", "hide", "pin", "unpin", "path", "path_from",
    "path_stop", "hidden", "show", "show_all", "legend", "unfilter", "keys",
)  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """The keys and edges that are left when what is hidden and switched off has gone."""

    keys: list[str]
    edges: list[Row]


@cache
def _component() -> Any:
    return st.components.v2.component(
        "policy_explorer",
        html='<div class="explorer"></div>',
        css=source("colours.css", "pages/print.css", "explorer.css"),
        js=source("navigate.js", "elements.js", "frozen.js", *PARTS),
    )


def show(state: State, gathered: Gathered, shown: Shown, heading: str) -> None:
    """Draws the picture and the list beside it."""
    _component()(key="explorer", data=picture(state, gathered, shown, heading), height="content")


def shown(state: State, gathered: Gathered) -> Shown:
    """What is to be seen. A node whose every edge is switched off goes with them, unless somebody put it there."""
    kept = set(gathered.places) - set(state.hidden) - {key for key in gathered.places if parted(key)[0] in state.off}
    edges = [row for row in gathered.edges if {_source(row), _target(row)} <= kept and row["relation"] not in state.off]
    if set(RELATIONS) & set(state.off):
        wanted = {step.key for step in state.steps} | {step.other for step in state.steps}
        linked = {end for row in gathered.edges for end in (_source(row), _target(row))}
        still = {end for row in edges for end in (_source(row), _target(row))}
        kept -= linked - still - wanted
    return Shown([key for key in gathered.places if key in kept], edges)


def title(row: Row) -> str:
    """What a node is called, in one line."""
    if row["kind"] == "Task":
        return f"{row['number'] or ''}{row['title'] or ''}" or t("duties.whole")
    if row["kind"] == "Target":
        return target_words({**row, "kind": row["target_kind"], "metric": row["title"]}) or row["due"] or row["id"]
    return str(row["title"] or row["id"])


def edge_id(row: Row) -> str:
    """`Kind:id→RELATION→Kind:id`."""
    return links.Edge(_source(row), row["relation"], _target(row)).id


def edge_words(row: Row, facts: dict[str, Row]) -> str:
    """An edge in one line, as it is read aloud and copied."""
    roles = f"（{listed([coded('role', role) for role in row['roles']])}）" if row["roles"] else ""
    one, other = title(facts[_source(row)]), title(facts[_target(row)])
    return f"{one}　{coded('relation', row['relation'])}{roles}　{other}"


def picture(state: State, gathered: Gathered, shown: Shown, heading: str) -> dict[str, Any]:
    """All that the component needs to know."""
    pinned, opened = set(state.pinned), set(state.opened)
    steps = set(zip(gathered.way, gathered.way[1:], strict=False))
    degree = Counter(end for row in shown.edges for end in (_source(row), _target(row)))
    return {
        "nodes": [
            _node(key, gathered, degree[key])
            | {"pinned": key in pinned, "opened": key in opened, "way": key in gathered.way}
            for key in shown.keys
        ],
        "edges": [_edge(row, gathered.facts, steps) for row in shown.edges],
        "kinds": _filters(KINDS, Counter(parted(key)[0] for key in gathered.places), state.off, "node"),
        "relations": _filters(RELATIONS, Counter(row["relation"] for row in gathered.edges), state.off, "relation"),
        "hidden": [
            {"key": key, "name": title(gathered.facts[key])} for key in state.hidden if key in gathered.facts
        ],
        "chosen": state.chosen,
        "steps": len(state.steps),
        "last": [key for step in state.steps[-1:] for key in (step.key, step.other) if key],
        "heading": heading,
        "file": file_name(heading, suffix="png"),
        "stamp": f"{t('app')} · {date.today().isoformat()}",
        "words": {name: t(f"explorer.{name}") for name in _WORDS},
    }  # fmt: skip


def _source(row: Row) -> str:
    return f"{row['source_kind']}:{row['source']}"


def _target(row: Row) -> str:
    return f"{row['target_kind']}:{row['target']}"


def _node(key: str, gathered: Gathered, degree: int) -> dict[str, Any]:
    row, place = gathered.facts[key], gathered.places[key]
    words, kind = title(row), row["kind"]
    about = {"Document": row["number"], "Task": row["policy"], "Target": row["policy"]}.get(row["kind"])
    state = None if row["kind"] != "Document" or row["held"] else t("referred")
    return {
        "key": key,
        "x": place[0],
        "y": place[1],
        "kind": row["kind"],
        "letter": t(f"letter.{kind}"),
        "hollow": row["is_class"] if row["kind"] == "Agency" else row["kind"] == "Document" and not row["held"],
        "color": LANE_COLOURS[lane_of(row["document_kind"], row["level"])]
        if row["kind"] == "Document"
        else COLOURS[row["kind"]],
        "lines": wrap(words, _LABEL_EM, _LABEL_LINES),
        "name": words,
        "label": "　".join(part for part in (coded("node", row["kind"]), words, about, state) if part),
        "degree": degree,
        "more": max(0, gathered.totals.get(key, 0) - degree),
    }


def _edge(row: Row, facts: dict[str, Row], steps: set[tuple[str, str]]) -> dict[str, Any]:
    one, other = _source(row), _target(row)
    return {
        "id": edge_id(row),
        "source": one,
        "target": other,
        "relation": row["relation"],
        "word": coded("relation", row["relation"]),
        "label": edge_words(row, facts),
        "way": (one, other) in steps or (other, one) in steps,
    }


def _filters(codes: Sequence[str], counts: Counter[str], off: Sequence[str], group: str) -> list[dict[str, Any]]:
    return [
        {
            "code": code,
            "name": coded(group, code),
            "count": counts[code],
            "on": code not in off,
            "color": COLOURS.get(code),
        }
        for code in codes
        if counts[code]
    ]
