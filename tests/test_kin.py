"""The part of a lineage around a document, as the pages ask for it, on small graphs held by a real store."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from graph.lineage import kin
from graph.lineage.kin import BOTH, ONE, OTHER, RELATIONS, Ask, Part
from graph.model import PolicyGraph
from graph.questions import ask
from graph.store import open_store
from tests.graphs import chain, circle, diamond
from tests.stores import Writer

MANY, DEEP = 60, 8


def fan() -> list[PolicyGraph]:
    """A directive with five notices below it; the last two also rest on an opinion, and each on something of its own."""
    notices = [
        Writer(f"通知{n}", f"通知{n}", issued_on=f"2020-0{n}-01").refers("IMPLEMENTS", "指示") for n in range(1, 6)
    ]
    notices[4].refers("CITES", "意见").refers("CITES", "办法")
    notices[3].refers("CITES", "意见").refers("CITES", "规程")
    return [writer.graph() for writer in [*notices, Writer("指示", "指示").refers("IMPLEMENTS", "纲要")]]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Asks a store that holds a circle, a diamond, a chain and a fan."""
    folder: Path = tmp_path_factory.mktemp("kin") / "store"
    with open_store(folder) as store:
        for graph in (*circle(), *diamond(), *chain(), *fan()):
            store.write(graph)
        yield partial(ask, store)


def ways(part: Part) -> set[str]:
    return {f"{row['source']}{row['target']}" for row in part.edges}


def test_a_document_stands_between_what_it_rests_on_and_what_rests_on_it(asked: Ask) -> None:
    part = kin.own(asked, "右", RELATIONS, DEEP, MANY)
    assert part.steps == {"右": 0, "顶": 1, "左": -1, "底": -1}
    assert ways(part) == {"右顶", "左右", "左顶", "底右", "底左"}
    assert not part.cut


def test_a_circle_ends_where_it_comes_back(asked: Ask) -> None:
    steps = kin.own(asked, "甲", RELATIONS, DEEP, MANY).steps
    assert steps == {"甲": 0, "乙": 1, "丙": 1, "丁": 1, "戊": -1}


@pytest.mark.parametrize(("depth", "above", "below"), [(1, 1, 1), (3, 3, 3), (8, 8, 8)])
def test_no_more_steps_than_asked_for(asked: Ask, depth: int, above: int, below: int) -> None:
    steps = kin.own(asked, "链15", RELATIONS, depth, MANY).steps.values()
    assert (max(filter(None, steps)), -min(filter(None, steps))) == (above, below)


def test_the_lineage_follows_the_given_relations_alone(asked: Ask) -> None:
    assert set(kin.own(asked, "底", ["CITES"], DEEP, MANY).steps) == {"底", "右"}


def test_a_step_that_has_more_gives_the_newest_and_says_so(asked: Ask) -> None:
    part = kin.own(asked, "指示", RELATIONS, DEEP, 2)
    assert part.cut
    assert {name for name, step in part.steps.items() if step == -1} == {"通知5", "通知4"}


def test_a_family_holds_what_else_its_members_rest_on(asked: Ask) -> None:
    part = kin.family(asked, "指示", RELATIONS, DEEP, MANY)
    assert {name for name, step in part.steps.items() if step is None} == {"意见", "办法", "规程"}
    assert {"通知5意见", "通知4意见", "通知5办法", "指示纲要"} <= ways(part)
    assert not part.cut


def test_of_too_many_beside_a_family_those_with_the_most_members_stay(asked: Ask) -> None:
    part = kin.family(asked, "指示", RELATIONS, DEEP, 2)
    assert part.cut
    assert [name for name, step in part.steps.items() if step is None] == ["意见", "办法"]


def test_two_are_compared_by_what_they_rest_on(asked: Ask) -> None:
    part = kin.compared(asked, "通知5", "通知4", RELATIONS, DEEP, MANY)
    marks = {BOTH: {"指示", "纲要", "意见"}, ONE: {"通知5", "办法"}, OTHER: {"通知4", "规程"}}
    assert {mark: {name for name, its in part.marks.items() if its == mark} for mark in marks} == marks
    assert part.steps["通知5"] == part.steps["通知4"] == 0
    assert "通知5办法" in ways(part)


def test_one_that_rests_on_the_other_is_told_by_its_steps(asked: Ask) -> None:
    part = kin.compared(asked, "通知1", "指示", RELATIONS, DEEP, MANY)
    assert (part.steps["通知1"], part.steps["指示"], part.marks["指示"]) == (0, 1, OTHER)
    assert part.marks["纲要"] == BOTH


def test_an_unknown_document_stands_alone(asked: Ask) -> None:
    assert kin.own(asked, "没有的", RELATIONS, DEEP, MANY) == Part({"没有的": 0}, [])
