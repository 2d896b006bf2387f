"""The named questions: their heads and parameters, and what the rows of those that the pages ask mean."""

from pathlib import Path
from typing import Any

import pytest

from graph.questions import ask, listing, question
from graph.questions.headers import WrongQuestion, read
from graph.store import Store, open_store
from tests.stores import LAW, NOTICE, PLAN, Writer

SECOND, EACH = f"{NOTICE}#1.1", "各省知识产权局"
NAMES = [known.name for known in listing()]


def test_the_pages_questions_are_there() -> None:
    wanted = """overview policies document policy_text lineage lineage_documents lineage_up lineage_down references referred_by
    unresolved outline policy_duties policy_targets agencies agency_duties duty_matrix edge loads search"""
    assert set(wanted.split()) <= set(NAMES)
    assert sorted(NAMES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_question_says_what_it_answers(name: str) -> None:
    known = question(name)
    assert all("\u4e00" <= text[0] <= "\u9fff" for text in (known.title, known.answers))
    assert known.title_en.isascii()
    assert known.arguments(known.example()) == known.example()
    for param in known.params:
        assert f"${param.name}" in known.cypher or name == "search"


def test_the_overview_counts_a_policys_edges_once(filled: Store) -> None:
    numbers = {row["what"]: row["n"] for row in ask(filled, "overview")}
    assert numbers == {
        "policies": 2,
        "documents": 1,
        "agencies": 6,
        "tasks": 2,
        "duties": 3,
        "targets": 3,
        "implements": 1,
        "cites": 2,
        "repeals": 0,
        "amends": 0,
        "unresolved": 1,
    }


def test_policies_in_order_with_their_issuers_in_order(filled: Store) -> None:
    rows = ask(filled, "policies")
    assert [(row["id"], row["issuers"]) for row in rows] == [(PLAN, ["国务院"]), (NOTICE, ["国家知识产权局", "财政部"])]
    assert [rows[1][name] for name in ("tasks", "duties", "targets", "references")] == [2, 3, 3, 2]


def test_a_document_is_found_by_a_former_id_too(store: Store) -> None:
    store.write(Writer(NOTICE, "通知", former_ids=["通知", "旧"]).refers("CITES", "旧").graph())
    assert [row["id"] for row in ask(store, "document", id="通知")] == [NOTICE]
    assert [(row["id"], row["held"]) for row in ask(store, "document", id="旧")] == [("旧", False)]
    assert ask(store, "document", id="无") == []


def test_lineage_upwards_and_downwards_by_depth(filled: Store) -> None:
    up = [tuple(row.values()) for row in ask(filled, "lineage_up", id=NOTICE)]
    assert up == [(1, NOTICE, "CITES", LAW), (1, NOTICE, "IMPLEMENTS", PLAN), (2, PLAN, "CITES", LAW)]
    assert [tuple(row.values()) for row in ask(filled, "lineage_up", id=NOTICE, depth=1)] == up[:2]
    down = [tuple(row.values()) for row in ask(filled, "lineage_down", id=LAW)]
    assert down == [(1, PLAN, "CITES", LAW), (1, NOTICE, "CITES", LAW), (2, NOTICE, "IMPLEMENTS", PLAN)]


def test_a_circle_of_references_ends(store: Store) -> None:
    for one, other in (("甲", "乙"), ("乙", "甲")):
        store.write(Writer(one, one).refers("CITES", other).graph())
    for name in ("lineage_up", "lineage_down"):
        assert [row["depth"] for row in ask(store, name, id="甲")] == [1, 2]


def test_references_of_the_policy_and_of_its_tasks(filled: Store) -> None:
    rows = ask(filled, "references", id=NOTICE)
    assert [(row["document"], row["relation"], row["task"], row["held"]) for row in rows] == [
        (LAW, "CITES", None, False),
        (PLAN, "CITES", SECOND, True),
        (PLAN, "IMPLEMENTS", None, True),
    ]
    assert (rows[0]["starts"], rows[0]["texts"], rows[0]["cues"]) == ([3], ["《甲》"], ["根据"])
    assert [row["policy"] for row in ask(filled, "referred_by", id=PLAN)] == [NOTICE]


def test_duties_of_an_agency_with_the_earliest_date(store: Store) -> None:
    writer = Writer(NOTICE, "通知", issued_on="2016-12-22")
    task = writer.task([1], "培训")
    writer.duty(EACH, task, role="lead").duty(EACH)
    writer.target(task, 30, due="五年内").target(task, 40, due="2018年", due_date="2018")
    writer.target(task, 50, due="2017年6月", due_date="2017-06").target(task, 60)
    store.write(writer.graph())
    rows = ask(store, "agency_duties", id=EACH)
    assert [(row["task"], row["role"], row["due"], row["due_date"]) for row in rows] == [
        (None, "responsible", None, None),
        (f"{NOTICE}#1", "lead", "2017年6月", "2017-06"),
    ]
    assert [(row["duties"], row["leads"]) for row in ask(store, "duty_matrix")] == [(2, 1)]
    assert [(row["duties"], row["policies"], row["issued"]) for row in ask(store, "agencies")] == [(2, 1, 0)]


def test_a_body_finds_the_duties_of_its_class_behind_its_own(store: Store) -> None:
    writer = Writer(NOTICE, "关于培训的通知").duty("湖北省知识产权局", role="support").duty(EACH, role="lead")
    store.write(writer.member_of("湖北省知识产权局", EACH).graph())
    rows = ask(store, "agency_duties", id="湖北省知识产权局")
    assert [(row["one_of"], row["role"]) for row in rows] == [(None, "support"), (EACH, "lead")]
    assert {row["id"]: (row["duties"], row["as_one_of"]) for row in ask(store, "agencies")} == {
        "湖北省知识产权局": (1, 1),
        EACH: (1, 0),
    }


def test_loads_are_counted_and_in_the_order_of_numbers(store: Store) -> None:
    for n in range(10):
        store.record_load("1", ["x"] * n, [])
    rows = ask(store, "loads")
    assert [(row["id"], row["added"]) for row in rows] == [(str(n + 1), n) for n in range(10)]
    assert ask(store, "newest_load") == [{"id": "10", "rules": "1"}]


@pytest.mark.parametrize(
    ("name", "params", "words"),
    [
        ("nothing", {}, "没有名为“nothing”的问题"),
        ("outline", {}, "缺参数 id"),
        ("outline", {"id": "x", "di": "y"}, "没有参数 di"),
        ("lineage_up", {"id": "x", "depth": "8"}, "要的是整数"),
        ("lineage_up", {"id": "x", "depth": True}, "要的是整数"),
    ],
)
def test_a_wrong_question_is_told_what_is_allowed(tmp_path: Path, name: str, params: Any, words: str) -> None:
    with open_store(tmp_path / "store") as store, pytest.raises(WrongQuestion, match=words):
        ask(store, name, **params)


def test_a_head_that_lacks_something_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.cypher"
    path.write_text("// title: 一\n// answers: 二\nRETURN 1")
    with pytest.raises(ValueError, match=r"x\.cypher"):
        read(path)
