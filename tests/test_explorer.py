"""The explorer without a browser: the address and back, places that stay, what is brought, what is shown, the shortest way."""

from collections.abc import Iterator
from typing import Any

import pytest

from app_pages.explorer.gather import Gathered, shares
from app_pages.explorer.layout import Board, overlapping
from app_pages.explorer.picture import shown
from app_pages.explorer.steps import State, Step, parted, read, written
from graph.lineage.paths import path
from graph.store import Store, open_store
from tests.graphs import chain, circle, office
from tests.stores import LAW, NOTICE, PLAN, notice, plan

STEPS = [
    ("*Document:国发〔2015〕71号", Step("*", "Document:国发〔2015〕71号")),
    ("+Task:甲#1.2", Step("+", "Task:甲#1.2")),
    (">Agency:财政部>>Target:甲@3-9~2", Step(">", "Agency:财政部", "Target:甲@3-9~2")),
    ("!12,-40!Agency:财政部", Step("!", "Agency:财政部", "", (12, -40))),
    ("!Agency:财政部", Step("!", "Agency:财政部")),
    ("-Agency:财政部", Step("-", "Agency:财政部")),
]


@pytest.mark.parametrize(("text", "step"), STEPS)
def test_a_step_is_read_and_written(text: str, step: Step) -> None:
    assert read(text).steps == (step,)
    assert written([step]) == text


@pytest.mark.parametrize("text", ["", "|", "x", "*", ">a", ">>", ">a>>", "?Agency:财政部"])
def test_what_is_no_step_is_left_out(text: str) -> None:
    assert read(text).steps == ()


def test_a_key_without_a_kind_is_a_documents() -> None:
    assert parted("Agency:财政部") == ("Agency", "财政部")
    assert parted("国发〔2015〕71号") == ("Document", "国发〔2015〕71号")
    assert parted("甲：乙:丙") == ("Document", "甲：乙:丙")


def test_pins_come_and_go_in_order() -> None:
    state = read("*a|!b|!1,2!c|-b|!d|!b")
    assert state.pinned == ["c", "d", "b"]
    assert state.opened == ["a"]
    assert written(state.only_pinned().steps) == "+c|+d|+b|!c|!d|!b"


def grown(steps: list[tuple[str, int]]) -> Board:
    board = Board()
    board.beside("start")
    for anchor, number in steps:
        board.around(anchor, [f"{anchor}.{nth}" for nth in range(number)])
    return board


GROWTH = [("start", 24), ("start.3", 24), ("start.20", 24), ("start.3.5", 12), ("start.11", 1)]


def test_no_boxes_overlap_and_nothing_moves_when_more_comes() -> None:
    before: dict[str, Any] = {}
    for number in range(len(GROWTH) + 1):
        places = grown(GROWTH[:number]).places
        assert list(overlapping(places)) == []
        assert {key: places[key] for key in before} == before
        before = places
    assert len(before) == 86


def test_the_same_steps_give_the_same_places() -> None:
    assert grown(GROWTH).places == grown(GROWTH).places


def test_a_node_by_itself_stands_where_it_is_wanted_or_beside_all() -> None:
    board = grown(GROWTH[:1])
    rightmost = max(x for x, _ in board.places.values())
    board.beside("alone")
    assert board.places["alone"][0] > rightmost
    board.beside("wanted", (1000.0, 500.0))
    assert board.places["wanted"] == (1000, 500)
    board.beside("same", (1000.0, 500.0))
    assert list(overlapping(board.places)) == []


def neighbour(relation: str, kind: str, name: str, outgoing: bool = True) -> dict[str, Any]:
    return {"relation": relation, "outgoing": outgoing, "neighbour_kind": kind, "neighbour": name}


def test_every_group_gets_its_share_and_small_ones_all() -> None:
    rows = [neighbour("ISSUED", "Agency", f"a{n:02}", False) for n in range(3)]
    rows += [neighbour("CITES", "Document", f"d{n:02}", False) for n in range(50)]
    rows += [neighbour("HAS_TASK", "Task", f"p#{n}") for n in range(1, 9)]
    rows += [neighbour("HAS_TASK", "Task", f"p#1.{n}") for n in range(1, 9)]
    keys = shares(rows, {"Document:d00"}, 20)
    assert len(keys) == 20
    assert [key for key in keys if key.startswith("Agency")] == ["Agency:a00", "Agency:a01", "Agency:a02"]
    assert [key for key in keys if key.startswith("Task")] == [f"Task:p#{n}" for n in range(1, 9)]
    assert "Document:d00" not in keys
    assert shares(rows, set(keys), 20)[-1].startswith("Document:d") or "Task:p#1.1" in shares(rows, set(keys), 20)


def test_a_neighbour_in_two_relations_comes_once() -> None:
    rows = [neighbour("CITES", "Document", "d"), neighbour("IMPLEMENTS", "Document", "d")]
    assert shares(rows, set(), 5) == ["Document:d"]


def edge(source: str, relation: str, target: str) -> dict[str, Any]:
    (kind, one), (other_kind, other) = parted(source), parted(target)
    return {
        "source_kind": kind,
        "source": one,
        "relation": relation,
        "target_kind": other_kind,
        "target": other,
        "roles": [],
    }


def test_what_is_switched_off_or_hidden_takes_what_hung_on_it_alone() -> None:
    keys = ["Document:a", "Document:b", "Agency:c", "Agency:d"]
    gathered = Gathered({key: (0, nth) for nth, key in enumerate(keys)})
    gathered.edges = [
        edge(keys[0], "CITES", keys[1]),
        edge(keys[2], "ISSUED", keys[0]),
        edge(keys[3], "ISSUED", keys[1]),
    ]

    def left(**parts: Any) -> list[str]:
        return shown(State((Step("*", keys[0]),), **parts), gathered).keys

    assert left() == keys
    assert left(hidden=(keys[2],)) == [keys[0], keys[1], keys[3]]
    assert left(off=("Agency",)) == keys[:2]
    assert left(off=("CITES",)) == keys
    assert left(off=("ISSUED",)) == keys[:2]
    assert left(off=("CITES", "ISSUED")) == keys[:1]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A notice and its plan, a chain of thirty, an office's work, a circle."""
    with open_store(tmp_path_factory.mktemp("ways") / "store") as store:
        for graph in [notice(), plan(), *chain(), *circle(), *office()[1:]]:
            store.write(graph)
        yield store


WAYS: list[tuple[str, str, list[str]]] = [
    (f"Document:{NOTICE}", f"Document:{NOTICE}", [f"Document:{NOTICE}"]),
    (f"Document:{NOTICE}", f"Document:{LAW}", [f"Document:{NOTICE}", f"Document:{LAW}"]),
    ("Agency:财政部", "Agency:国务院", ["Agency:财政部", f"Document:{NOTICE}", f"Document:{PLAN}", "Agency:国务院"]),
    ("Document:甲", "Document:丙", ["Document:甲", "Document:丙"]),
    ("Document:链00", "Document:链06", [f"Document:链{n:02}" for n in range(7)]),
    ("Document:甲", "Document:链00", []),
    ("Document:没有", "Document:甲", []),
]


@pytest.mark.parametrize(("one", "other", "way"), WAYS, ids=lambda value: value if isinstance(value, str) else None)
def test_the_shortest_way(store: Store, one: str, other: str, way: list[str]) -> None:
    found = path(store, one, other)
    if "链" in other and way:  # an agency has a task in each: a shorter way leads over it
        assert len(found) == 5
    else:
        assert found == way
    assert path(store, other, one) in (found, found[::-1])


def test_no_way_is_longer_than_asked(store: Store) -> None:
    assert path(store, "Agency:财政部", "Agency:国务院", 2) == []
    assert len(path(store, "Agency:财政部", "Agency:国务院", 3)) == 4
