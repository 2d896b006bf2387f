"""Many new policies in one transaction are what they are one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Key, Node, PolicyGraph
from graph.store import Store, writes
from graph.store.check import NotAPolicyGraph
from tests.stores import NOTICE, PLAN, Writer, notice, plan
from tests.test_load import dump


def county() -> PolicyGraph:
    """A policy that refers to the plan and shares agencies, a member and a part with the notice."""
    writer = Writer("象政〔2017〕3号", "象州县方案").issued_by("国家知识产权局")
    writer.refers("IMPLEMENTS", PLAN, level="state_council")
    writer.refers("CITES", NOTICE, title="关于推进工程的通知", level="ministry")
    writer.duty("科技部", writer.task([1], "培训"), role="lead").member_of("湖北省知识产权局", "各省知识产权局")
    return writer.part_of("专利管理司", "国家知识产权局").graph()


GRAPHS = [notice(), plan(), county()]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_together_or_one_by_one(both_empty: tuple[Store, Store], order: tuple[int, ...]) -> None:
    one_by_one, together = both_empty
    for i in order:
        one_by_one.write(GRAPHS[i])
    together.write_new([GRAPHS[i] for i in reversed(order)])
    assert dump(together) == dump(one_by_one)
    assert {graph.policy: graph.digest() for graph in GRAPHS} == {held.policy: held.digest for held in together.held()}


test_together_or_one_by_one = pytest.mark.neo4j(test_together_or_one_by_one)


def test_some_known_some_held_some_new(store: Store) -> None:
    store.write(notice())  # knows the plan by reference, holds itself
    store.write_new(GRAPHS)
    wanted = {graph.policy: graph.digest() for graph in GRAPHS}
    assert {held.policy: store.said(held.policy).digest() for held in store.held()} == wanted
    store.write_new(GRAPHS)
    assert {held.policy: store.said(held.policy).digest() for held in store.held()} == wanted
    for graph in GRAPHS:
        store.remove(graph.policy)
    store.sweep()
    assert store.is_empty()


def test_a_held_policy_that_comes_to_refer_to_a_new_one(store: Store) -> None:
    store.write(plan())
    refers = Writer(PLAN, PLAN, level="state_council").refers(
        "CITES", NOTICE, title="关于推进工程的通知", level="ministry"
    )
    store.write_new([refers.graph(), notice()])
    asked = "MATCH (p:Policy)-[:CITES]->(d:Document {id: $id}) RETURN p.id AS id, 'Policy' IN labels(d) AS held"
    assert store.read(asked, {"id": NOTICE}).rows == [[PLAN, True]]
    assert {held.policy: held.digest for held in store.held()} == {
        graph.policy: store.said(graph.policy).digest() for graph in (refers.graph(), notice())
    }


def test_one_wrong_graph_and_none_is_written(store: Store) -> None:
    loose = PolicyGraph("x", (Node(Key("Document", "x"), {}, ("Policy",)), Node(Key("Task", "x#1"), {})), ())
    with pytest.raises(NotAPolicyGraph):
        store.write_new([notice(), loose])
    assert store.is_empty()


def test_batches_come_back_as_they_are_written_up_to_the_wrong_one(store: Store) -> None:
    loose = PolicyGraph("x", (Node(Key("Document", "x"), {}, ("Policy",)), Node(Key("Task", "x#1"), {})), ())
    written = []
    with pytest.raises(NotAPolicyGraph, match="x#1"):
        for batch in store.write_batches(iter([[notice(), plan()], [county()], [loose], [notice()]])):
            written.append([graph.policy for graph in batch])
            assert {held.policy for held in store.held()} == {policy for some in written for policy in some}
    assert written == [[NOTICE, PLAN], [county().policy]]


@given(st.lists(st.text(alphabet="专", max_size=3) | st.just("专" * 1_500_000), max_size=12))
def test_rows_go_in_messages_that_are_not_too_long_and_none_is_lost(texts: list[str]) -> None:
    rows = [{"id": str(number), "props": {"texts": [text]}} for number, text in enumerate(texts)]
    sent = list(writes._batches(rows))
    assert [row for batch in sent for row in batch] == rows
    assert all(batch for batch in sent)
    assert all(len(batch) == 1 or sum(map(writes._length, batch)) <= writes._CHARACTERS for batch in sent)


def test_short_rows_go_five_hundred_at_a_time() -> None:
    assert [len(batch) for batch in writes._batches([str(n) for n in range(1_200)])] == [500, 500, 200]
