"""What every store must do with policies' graphs: one suite, passed by the embedded engine and by a real Neo4j."""

import threading
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from neo4j import WRITE_ACCESS, Transaction
from neo4j.exceptions import Neo4jError

from graph.model import Edge, Node, PolicyGraph
from graph.questions import ask
from graph.store import Store, StoreError, open_store
from graph.store.check import NotAPolicyGraph
from tests.stores import LAW, NOTICE, PLAN, Writer, agency, document, everything, evidence, notice, plan


def test_a_new_store_is_empty_and_a_written_one_is_not(store: Store) -> None:
    assert store.is_empty()
    store.write(notice())
    assert not store.is_empty()


def test_what_was_written_is_read_back(store: Store) -> None:
    written = notice()
    store.write(written)
    read = store.said(NOTICE)
    assert {node.key: node for node in read.nodes} == {node.key: node for node in written.nodes}
    assert {edge.id: edge for edge in read.edges} == {edge.id: edge for edge in written.edges}
    assert read.digest() == written.digest()


def test_floats_stay_floats_and_whole_numbers_whole(store: Store) -> None:
    store.write(notice())
    rows = store.read(
        "MATCH (n:Target) WHERE n.value IS NOT NULL RETURN n.value AS v, n.value_to AS to ORDER BY v"
    ).rows
    assert [[repr(value) for value in row] for row in rows] == [["4.5", "5.0"], ["1000000.0", "None"]]
    assert repr(store.read("MATCH (t:Task) RETURN max(t.order) AS m").rows[0][0]) == "2"


def test_writing_twice_changes_nothing(store: Store) -> None:
    store.write(notice())
    once = everything(store)
    store.write(notice())
    assert everything(store) == once


def test_a_policy_is_replaced_and_nothing_else(store: Store) -> None:
    store.write(plan())
    store.write(notice())
    shorter = Writer(NOTICE, "关于推进工程的通知").issued_by("财政部").refers("REPEALS", LAW).graph()
    store.write(shorter)
    store.sweep()
    assert store.said(NOTICE).digest() == shorter.digest()
    assert store.said(PLAN).digest() == plan().digest()
    labels = store.read("MATCH (n) WHERE n:Task OR n:Target OR n:Unresolved RETURN count(n) AS n").rows
    assert labels == [[0]]
    assert ids(store, "Agency") == ["国务院", "财政部"]


@pytest.mark.parametrize("plan_first", [True, False])
def test_a_document_that_arrives_becomes_a_policy_and_keeps_its_edges(store: Store, plan_first: bool) -> None:
    for graph in [plan(), notice()] if plan_first else [notice(), plan()]:
        store.write(graph)
    assert store.said(NOTICE).digest() == notice().digest()
    assert store.said(PLAN).digest() == plan().digest()
    rows = store.read(
        "MATCH (s)-[e]->(d:Policy {id: $id}) RETURN s.id AS s, type(e) AS e, e.texts AS t ORDER BY e, s", {"id": PLAN}
    ).rows
    assert rows == [
        [f"{NOTICE}#1.1", "CITES", ["《甲》"]],
        [NOTICE, "IMPLEMENTS", ["《甲》"]],
        ["国务院", "ISSUED", ["国务院"]],
    ]


def test_the_order_of_writing_makes_no_difference(store: Store) -> None:
    for graph in (plan(), notice()):
        store.write(graph)
    one_way = everything(store)
    for policy in (NOTICE, PLAN):
        store.remove(policy)
    store.sweep()
    assert store.is_empty()
    for graph in (notice(), plan()):
        store.write(graph)
    assert everything(store) == one_way


def test_a_removed_policy_stays_as_a_document_where_others_refer_to_it(store: Store) -> None:
    store.write(plan())
    store.write(notice())
    store.remove(PLAN)
    assert store.said(NOTICE).digest() == notice().digest()
    row = store.read("MATCH (d:Document {id: $id}) RETURN labels(d) AS l, properties(d) AS p", {"id": PLAN}).rows[0]
    assert row[0] == ["Document"]
    assert set(row[1]) == {"id", "title", "document_number", "kind", "level", "words"}
    assert [held.policy for held in store.held()] == [NOTICE]
    assert store.sweep() == 1  # the agency that issued the plan
    assert ids(store, "Document") == sorted([LAW, PLAN, NOTICE])


def test_a_removed_policy_that_nobody_names_is_gone(store: Store) -> None:
    store.write(notice())
    store.remove(NOTICE)
    store.remove("never there")
    assert store.sweep() == 2 + 5  # documents, agencies
    assert store.is_empty()


def test_an_edge_between_agencies_lasts_as_long_as_one_policy_brings_it(store: Store) -> None:
    def brings(policy: str) -> PolicyGraph:
        return Writer(policy, policy).part_of("专利管理司", "国家知识产权局").graph()

    store.write(brings("甲"))
    store.write(brings("乙"))
    assert store.said("甲").digest() == brings("甲").digest()
    store.remove("甲")
    assert store.said("乙").digest() == brings("乙").digest()
    store.remove("乙")
    assert store.sweep() == 2


def test_held_tells_what_was_loaded(store: Store) -> None:
    store.write(notice())
    store.write(Writer("甲", "题", copies=['{"file": "b.txt"}'], rules="7").graph())
    first, second = store.held()
    assert (first.policy, first.digest) == (NOTICE, notice().digest())
    assert (second.file, second.sha256, second.rules, second.record) == ("题.txt", "0" * 64, "7", "{}")
    assert second.copies == ['{"file": "b.txt"}']


def test_loads_are_numbered(store: Store) -> None:
    for _ in range(11):
        store.record_load("1", ["CITES …"], [])
    rows = store.read("MATCH (l:Load) RETURN l.id AS id, l.rules AS r, l.facts_added AS a, l.facts_removed AS d").rows
    assert sorted(rows, key=lambda row: int(row[0])) == [[str(n), "1", 1, 0] for n in range(1, 12)]


def test_a_load_of_more_facts_than_a_message_holds_is_noted_whole(store: Store) -> None:
    """20 MB of facts (those of some 2,000 policies) in one message were refused by the embedded engine, after all else had been written."""
    added = [f"CITES Document:甲 -> Document:{n:05} {'title ' * 160}" for n in range(20_000)]
    store.record_load("1", added, ["Document:甲"])
    facts = ask(store, "changes_between")
    assert sorted(row["fact"] for row in facts if row["change"] == "added") == sorted(added)
    assert [row["fact"] for row in facts if row["change"] == "removed"] == ["Document:甲"]
    assert ask(store, "loads") == [{"id": "1", "rules": "1", "added": 20_000, "removed": 1}]


def test_a_load_that_is_noted_while_another_is_has_a_number_of_its_own(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = store._change
    transactions = count(1)

    def with_another(work: Callable[[Transaction], Any]) -> Any:
        if next(transactions) == 2:
            store.record_load("1", ["丙"], [])
        return change(work)

    monkeypatch.setattr(store, "_change", with_another)
    store.record_load("1", ["甲"], ["乙"])
    facts = [(row["load"], row["change"], row["fact"]) for row in ask(store, "changes_between")]
    assert facts == [(1, "added", "甲"), (1, "removed", "乙"), (2, "added", "丙")]


def test_many_long_plans_are_written_at_once(store: Store) -> None:
    """Eight plans of 400,000 characters and the same again for search: more than the 16 MB of a message that the embedded engine takes."""
    plans = [Writer(f"规划〔2020〕{n}号", f"规划{n}", "知识产权" * 100_000).graph() for n in range(8)]
    store.write_new(plans)
    lengths = store.read("MATCH (p:Policy) RETURN size(p.text) AS n").rows
    assert lengths == [[400_000]] * 8


def test_reading_refuses_writes(store: Store) -> None:
    store.write(notice())
    before = everything(store)
    for statement in ("MATCH (n) DETACH DELETE n", "CREATE (:Task {id: 'x'})", "MATCH (n) SET n.title = 'x'"):
        with pytest.raises(StoreError, match=r"没有接受|只能读"):
            store.read(statement)
    assert everything(store) == before


def test_reading_stops_at_its_limit_and_says_so(store: Store) -> None:
    rows = store.read("UNWIND range(1, 5) AS n RETURN n", limit=3)
    assert (rows.columns, rows.rows, rows.cut_off) == (["n"], [[1], [2], [3]], True)
    assert not store.read("UNWIND range(1, 5) AS n RETURN n", limit=5).cut_off


def test_nodes_and_edges_come_without_ids_of_the_engine(store: Store) -> None:
    store.write(notice())
    rows = store.read("MATCH p = (:Policy)-[e:IMPLEMENTS]->(d) RETURN d, e, p").rows
    node, edge, path = rows[0]
    assert node["labels"] == ["Document"]
    assert node["properties"]["document_number"] == PLAN
    assert edge == {"type": "IMPLEMENTS", "properties": evidence((3, 6, "《甲》"))}
    assert path["relationships"] == [edge]
    assert [sorted(item) for item in path["nodes"]] == [["labels", "properties"]] * 2


def test_writers_at_the_same_time_lose_nothing(store: Store) -> None:
    graphs = [Writer(f"甲〔2020〕{n}号", "题").refers("CITES", LAW).issued_by("国务院").graph() for n in range(12)]
    failed: list[Exception] = []

    def write(graph: PolicyGraph) -> None:
        try:
            store.write(graph)
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(graph,)) for graph in graphs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert [held.policy for held in store.held()] == sorted(graph.policy for graph in graphs)
    for graph in graphs:
        assert store.said(graph.policy).digest() == graph.digest()


@pytest.mark.parametrize(
    ("code", "times"),
    [
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", 1),
        ("Neo.TransientError.General.OutOfMemoryError", 1),
        ("Neo.TransientError.Transaction.DeadlockDetected", 2),
    ],
)
def test_only_what_may_work_the_next_time_is_tried_again(store: Store, code: str, times: int) -> None:
    tried: list[str] = []

    def work(tx: Transaction) -> None:
        tried.append(code)
        if len(tried) == 1:
            raise Neo4jError._hydrate_neo4j(code=code, message="内存不够")

    if times == 1:
        with pytest.raises(StoreError, match="内存不够"):
            store._connection.change(work)
    else:
        store._connection.change(work)
    assert len(tried) == times


def test_a_transaction_that_fails_leaves_its_connection_to_who_has_it_next(store: Store) -> None:
    """The driver gives the connection of a failed transaction back at once: a second writer may have begun on it before the first is
    through. Its transaction stands, and the first is told what the store said."""
    connection = store._connection
    second: list[Transaction] = []
    with connection._session(0, WRITE_ACCESS) as session:

        def work(tx: Transaction) -> None:
            tx.run("RETURN 1 AS one").consume()
            try:
                tx.run("RETURN nonsense").consume()
            finally:
                second.append(session.begin_transaction())

        with pytest.raises(StoreError, match="nonsense"):
            connection.change(work)
        second[0].run("CREATE (:Load {id: 'second'})").consume()
        second[0].commit()
    assert store.read("MATCH (l:Load) RETURN l.id AS id").rows == [["second"]]


def test_an_error_of_the_driver_itself_is_said_in_words(store: Store) -> None:
    """Asking such an error for its `message` warns of a preview; the user saw that warning, not the error."""

    def work(tx: Transaction) -> None:
        tx.rollback()
        tx.run("RETURN 1")

    with pytest.raises(StoreError, match="Transaction closed"):
        store._connection.change(work)


def test_a_large_policy_is_replaced_whole(store: Store) -> None:
    def large(value: float, tasks: int) -> PolicyGraph:
        writer = Writer(NOTICE, "大", "字" * 50_000)
        for n in range(1, tasks + 1):
            writer.duty("国务院", writer.task([n], f"任务{n}"))
            writer.target(None, 100 * n, kind="quantity", value=value)
        return writer.graph()

    for graph in (large(1.0, 500), large(2.5, 499)):
        store.write(graph)
        assert store.said(NOTICE).digest() == graph.digest()


BROKEN = {
    "标签": lambda graph: PolicyGraph("别的", graph.nodes, graph.edges),
    "两次": lambda graph: PolicyGraph(graph.policy, (*graph.nodes, graph.nodes[-1]), graph.edges),
    "不在图里": lambda graph: PolicyGraph(graph.policy, graph.nodes[:-1], graph.edges),
    "没有边连着": lambda graph: PolicyGraph(graph.policy, (*graph.nodes, Node(agency("孤"))), graph.edges),
    "不是 ": lambda graph: PolicyGraph(
        graph.policy, graph.nodes, (*graph.edges, Edge("CITES", document(LAW), document(PLAN), evidence((0, 1, "x"))))
    ),
}


@pytest.mark.parametrize("words", BROKEN)
def test_what_one_policy_cannot_say_is_refused(tmp_path: object, words: str) -> None:
    with open_store(f"{tmp_path}/store") as store, pytest.raises(NotAPolicyGraph, match=words):
        store.write(BROKEN[words](notice()))


def ids(store: Store, label: str) -> list[str]:
    return [row[0] for row in store.read(f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id").rows]
