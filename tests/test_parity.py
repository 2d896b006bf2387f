"""Every named question and every operation of the store: the same from the embedded engine and a real Neo4j, on awkward graphs."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from extract.load import load
from graph.model import PolicyGraph
from graph.questions import ask, listing, question
from graph.questions.headers import Question
from graph.store import Store, open_store
from graph.store.whole import whole
from tests.conftest import ROOT
from tests.cypher_lint import place, with_keys
from tests.graphs import GRAPHS, every
from tests.neo4j_server import Neo4jServer
from tests.stores import both_of, everything

NAMES = [known.name for known in listing()]
FIVE, EMPTY = "five", "empty"
OF_AGENCIES = (
    "agency", "agency_duties", "agency_policies", "agency_years", "class_members", "duty_index", "issued_by", "shared_duties",
)  # fmt: skip
OF_KEYS = ("node_facts", "edges_among", "steps_from")
WORDS = ("国发2015", "知識產權", "人社部", "培训 中小企业", "专利周", "法", "100万名")
FURTHER: dict[str, list[dict[str, Any]]] = {
    "agencies_named": [{"words": words} for words in ("", "局", "知识产权", "国知", "产权局", "农 业", '"业"', "A")],
    "changes_between": [{}, {"after": 1}, {"until": 1}],
    "deadlines": [{}, {"from": "2018", "to": "2018"}, {"from": "2017-06-30", "to": "2017-06-30"}],
    "deadlines_count": [{}, {"from": "2018", "to": "2018"}],
    "duty_years": [{}, {"skip": 1, "limit": 1}],
    "low_confidence": [{}, {"below": 1.1}],
    "months": [{}, {"type": "通知"}],
    "policies_between": [
        {},
        {"from": "", "to": ""},
        {"from": "2015-07", "to": "2015-07"},
        {"from": "1990-01", "to": "2020-01", "levels": "city -"},
        {"skip": 1, "limit": 1},
    ],
    "most_relied_upon": [{}, {"least": 2}, {"limit": 2}],
    "policies": [{}, {"year": "2018"}, {"level": "city"}, {"words": "知识产权"}, {"issuer": "甲局"}, {"type": "通知"}],
    "policies_by": [{}, {"limit": 1}],
    "policies_with_targets": [{}, {"skip": 1, "limit": 2}],
    "policies_count": [{}, {"year": "2018"}, {"issuer": "国家知识产权局", "type": "通知"}],
    "quantities": [{"metric": ""}, {"metric": "培训"}],
    "target_dates": [{}, {"kind": "deadline"}, {"level": "province"}, {"due": "2018"}, {"words": "培训"}],
    "target_pairs": [
        {},
        {"policy": "国农发〔2018〕9号"},
        {"policy": "闽农发〔2019〕4号", "level": "province"},
        {"level": "city"},
    ],
    "targets": [
        {},
        {"sort": "metric", "skip": 1, "limit": 2},
        {"sort": "value", "descending": True},
        {"sort": "value"},
        {"sort": "kind", "descending": True},
        {"sort": "policy", "descending": True},
        {"descending": True, "limit": 3},
        {"due": "2018"},
        {"due": "none"},
        {"level": "province"},
        {"agency": "福建省农业农村厅"},
        {"agency": "财政部", "policy": "甲发〔2017〕1号"},
        {"policy": "闽农发〔2019〕4号"},
        {"words": "目标"},
        {"words": "机械化", "kind": "quantity"},
    ],
    "wanted": [{}, {"kind": ""}, {"kind": "law"}],
}
Both = tuple[Store, Store]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An embedded store about which every question has something to say: the five documents and all the awkward graphs."""
    with open_store(tmp_path_factory.mktemp("full") / "store") as store:
        _fill(store, FIVE, False)
        for graph in every():
            store.write(graph)
        store.record_load("1", ["b", "a"], ["c"])
        yield store


@pytest.fixture(scope="module", params=[EMPTY, *GRAPHS, FIVE])
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, neo4j_server: Neo4jServer
) -> Iterator[Both]:
    """Both stores with one graph, written in opposite order."""
    with both_of(neo4j_server, tmp_path_factory.mktemp("both")) as stores:
        for store, backwards in zip(stores, (False, True), strict=True):
            _fill(store, request.param, backwards)
        yield stores


def _fill(store: Store, name: str, backwards: bool) -> None:
    if name == FIVE:
        load(sorted((ROOT / "data" / "documents").iterdir(), reverse=backwards), store, lambda _: None)
        return
    graphs = GRAPHS.get(name, GRAPHS["lone"])()
    for graph in reversed(graphs) if backwards else graphs:
        store.write(graph)
    if name == EMPTY:  # a server's indexes are made with the first write
        store.remove(graphs[0].policy)
    else:
        store.record_load("1", ["b", "a"], ["c"])
        store.record_load("2", [], ["a"])


def cases(store: Store, known: Question) -> list[dict[str, Any]]:
    """What to ask of a store, so that everything in it comes up, and something that is not there; of what comes in pages, a
    later page too."""
    whole_answers = _cases(store, known)
    paged = {param.name for param in known.params} >= {"skip", "limit"}
    return whole_answers + [{**params, "skip": 1, "limit": 2} for params in whole_answers[:4] if paged]


def _cases(store: Store, known: Question) -> list[dict[str, Any]]:
    if known.name == "edge":
        return [{name: row[name] for name in ("source", "relation", "target")} for row in ask(store, "lineage")]
    if known.name in (*OF_KEYS, "neighbours", "edge_words"):
        return _cases_of_nodes(store, known.name)
    documents = [row["id"] for row in ask(store, "lineage_documents")]
    if known.name == "search":
        return [{"text": text} for text in (*WORDS, *documents[:3])]
    if known.name == "common_ancestors":
        return [{"id": one, "other": other} for one in documents[:3] for other in documents]
    if any(param.name == "ids" for param in known.params):
        return [{"ids": "\n".join([*reversed(documents), "没有的"])}, {"ids": "没有的"}]
    if all(param.name != "id" for param in known.params):
        return FURTHER.get(known.name, [{}])
    if known.name == "duty_list":
        return [{"id": row["id"], "places": _places(store, row["id"])} for row in ask(store, "agencies")]
    ids = [row["id"] for row in ask(store, "agencies")] if known.name in OF_AGENCIES else documents
    return [{"id": name} for name in (*ids, "没有的")]


def _places(store: Store, agency: str) -> str:
    """The places of an agency's duties, and one that is not there."""
    return "\n".join([*(row["place"] for row in ask(store, "duty_index", id=agency)), "没有的"])


def _cases_of_nodes(store: Store, name: str) -> list[dict[str, Any]]:
    """Every node, every fifth edge of a large graph."""
    nodes = [node.key for node in whole(store).nodes if node.key.label in ("Document", "Agency", "Task", "Target")]
    keys = [f"{key.label}:{key.id}" for key in nodes]
    if name == "neighbours":
        return [{"kind": key.label, "id": key.id} for key in nodes] + [
            {"id": "没有的"},
            {"id": "没有的", "kind": "Task"},
        ]
    if name in OF_KEYS:
        return [{"keys": "|".join(keys)}, *({"keys": key} for key in [*keys[:5], "Document:没有的"])]
    edges = ask(store, "edges_among", keys="|".join(keys))
    return [
        {"source": f"{row['source_kind']}:{row['source']}", "relation": row["relation"], "target": f"{row['target_kind']}:{row['target']}"}
        for row in edges[:: 5 if len(edges) > 100 else 1]
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_rows_in_a_complete_order(full: Store, name: str) -> None:
    known = question(name)
    rows = [row for params in cases(full, known) for row in ask(full, name, **params)]
    assert {tuple(row) for row in rows} == {known.columns}
    for params in cases(full, known):
        assert_complete_order(full, known, params)


def assert_complete_order(store: Store, known: Question, params: dict[str, Any]) -> None:
    """No two rows stand in one place of the statement's ORDER BY."""
    if known.name == "search":  # graph/questions/search.py puts these in order
        return
    answer = store.read(with_keys(known.cypher), known.arguments(params))
    places = [place(known.cypher, dict(zip(answer.columns, row, strict=True))) for row in answer.rows]
    assert len(set(places)) == len(places), (params, places)


@pytest.mark.parametrize("length", [1, 2, 3, 5])
def test_an_agency_is_found_by_any_part_of_its_names(full: Store, length: int) -> None:
    """By the full-text index or by looking at every name: the same."""
    names = {row["id"]: [row["name"], *row["aliases"]] for row in ask(full, "agencies")}
    parts = {name[at : at + length] for said in names.values() for name in said for at in range(len(name) - length + 1)}
    for part in sorted(parts):
        found = {row["id"] for row in ask(full, "agencies_named", words=part, limit=1000)}
        assert found == {agency for agency, said in names.items() if any(part in name for name in said)}, part


@pytest.mark.neo4j
@pytest.mark.parametrize("name", NAMES)
def test_a_question_gives_the_same_bytes(both: Both, name: str, record_property: Callable[[str, object], None]) -> None:
    known, compared = question(name), 0
    for params in cases(both[0], known):
        embedded, server = (json.dumps(ask(store, name, **params), ensure_ascii=False) for store in both)
        assert embedded == server, params
        compared += len(json.loads(embedded))
    record_property("rows", compared)


@pytest.mark.neo4j
def test_what_is_held_is_the_same(both: Both) -> None:
    embedded, server = both
    assert embedded.is_empty() == server.is_empty()
    assert embedded.held() == server.held()
    assert whole(embedded) == whole(server)
    for held in embedded.held():
        assert embedded.said(held.policy) == server.said(held.policy)
    assert everything(embedded) == everything(server)


@pytest.mark.neo4j
@pytest.mark.parametrize("name", GRAPHS)
def test_every_change_is_the_same_on_both(both_empty: Both, name: str) -> None:
    graphs = GRAPHS[name]()
    for graph in [*graphs, graphs[0]]:
        alike(both_empty, Store.write, graph)
    alike(both_empty, Store.record_load, "1", ["b", "a"], [])
    for graph in (*graphs, graphs[0]):
        alike(both_empty, Store.remove, graph.policy)
        if len(graphs) < 5:
            alike(both_empty, Store.sweep)
    alike(both_empty, Store.sweep)
    assert whole(both_empty[0]).nodes == ()


def alike(stores: Both, change: Callable[..., object], *arguments: object) -> None:
    """Make one change in both: the same answer, and the same graph behind it."""
    answers = [change(store, *arguments) for store in stores]
    assert answers[0] == answers[1]
    assert everything(stores[0]) == everything(stores[1])


def test_the_shapes_are_what_they_are_called() -> None:
    edges: dict[str, Sequence[PolicyGraph]] = {name: make() for name, make in GRAPHS.items()}
    assert [len(graph.edges) for graph in edges["lone"]] == [0]
    assert len(edges["chain"]) == 30
    titles = [node.props.get("title") for graph in edges["same_title"] for node in graph.nodes if node.labels]
    assert titles[0] == titles[1]
