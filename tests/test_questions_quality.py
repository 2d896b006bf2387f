"""What the rows of the questions about quality mean, on both stores."""

from graph.store import Store
from tests.graphs import GRAPHS, HERE, THERE, TITLE
from tests.stores import LAW, NOTICE, PLAN, Writer, rows


def test_what_changed_between_two_loads(store: Store) -> None:
    store.record_load("1", ["边二", "边一"], [])
    store.record_load("1", ["边三"], ["边一"])
    for _ in range(8):
        store.record_load("2", ["别的"], [])
    wanted = "load change fact"
    assert rows(store, "changes_between", wanted, until=2) == [
        (1, "added", "边一"),
        (1, "added", "边二"),
        (2, "added", "边三"),
        (2, "removed", "边一"),
    ]
    assert rows(store, "changes_between", wanted, after=1, until=2)[0] == (2, "added", "边三")
    assert [load for load, *_ in rows(store, "changes_between", wanted, after=8)] == [9, 10]


def test_facts_of_low_confidence_the_least_sure_first(store: Store) -> None:
    writer = Writer(NOTICE, "通知").refers("CITES", LAW)  # as sure as can be
    task = writer.task([1], "培训")
    for role, confidence in (("lead", 0.5), ("support", 0.5), ("responsible", 0.9)):
        writer.duty("财政部", task, role, confidence=confidence)
    writer.target(task, 30, confidence=0.4).target(None, 40, confidence=0.6).duty("教育部", confidence=0.7)
    store.write(writer.graph())
    assert rows(store, "low_confidence", "confidence kind task fact role rule") == [
        (0.4, "SETS", f"{NOTICE}#1", f"{NOTICE}@30-33", None, "rule"),
        (0.5, "RESPONSIBLE_FOR", f"{NOTICE}#1", "财政部", "lead", "rule"),
        (0.5, "RESPONSIBLE_FOR", f"{NOTICE}#1", "财政部", "support", "rule"),
        (0.6, "SETS", None, f"{NOTICE}@40-43", None, "rule"),
        (0.7, "RESPONSIBLE_FOR", None, "教育部", "responsible", "rule"),
    ]
    assert rows(store, "low_confidence", "kind", below=0.45) == [("SETS",)]
    assert len(rows(store, "low_confidence", "kind", below=1.1)) == 7


def test_policies_that_rest_on_something_repealed(store: Store) -> None:
    store.write(Writer("甲", "甲", issued_on="2015").refers("IMPLEMENTS", PLAN).refers("CITES", PLAN).graph())
    store.write(Writer("乙", "乙", issued_on="2018").refers("REPEALS", PLAN).refers("CITES", PLAN).graph())
    store.write(Writer("丙", "丙").refers("AMENDS", PLAN).refers("CITES", LAW).graph())
    assert rows(store, "repealed", "policy issued_on relation document repealed_by repealed_on") == [
        ("甲", "2015", "CITES", PLAN, "乙", "2018"),
        ("甲", "2015", "IMPLEMENTS", PLAN, "乙", "2018"),
    ]


def test_all_references_that_fit_several_documents(store: Store) -> None:
    store.write(Writer(NOTICE, "通知").unresolved("工作方案", "甲", "乙").graph())
    store.write(Writer("甲", "方案").unresolved("办法").refers("CITES", LAW).graph())
    assert rows(store, "open_references", "policy title candidates relation reason texts") == [
        (NOTICE, "工作方案", ["甲", "乙"], "cites", "several", ["工作方案"]),
        ("甲", "办法", [], "cites", "several", ["办法"]),
    ]


def test_documents_of_one_title(store: Store) -> None:
    for graph in GRAPHS["same_title"]():
        store.write(graph)
    assert rows(store, "same_titles", "title documents numbers held") == [
        (TITLE, ["丙发〔2019〕3号", THERE, HERE], ["丙发〔2019〕3号", THERE, HERE], [False, True, True])
    ]
    store.remove(THERE)
    store.sweep()
    assert rows(store, "same_titles", "documents") == []
