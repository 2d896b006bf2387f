"""Records become graphs of the ontology whose every stated edge carries the words that state it."""

import json
from typing import Any

import pytest

from extract.resolve import resolve
from extract.to_graph import Text, to_graphs
from graph.model import EDGE_ENDS, LABELS, POLICY, UNSTATED, Edge, Key, Node, PolicyGraph
from graph.store.check import check
from tests.small_records import Record, gold, raw_of, record, refers, text_of


def graphs_of(records: list[Record], raw: dict[str, str] | None = None) -> dict[str, PolicyGraph]:
    """The graphs of records by policy id; the text of a record is the one that it was made for, unless given."""
    texts = {}
    for made in records:
        file = made["source"]["file"]
        made_for = text_of(made["policy"]["title"], *made["references"])
        texts[file] = Text((raw or {}).get(file, made_for), "rules")
    return {graph.policy: graph for graph in to_graphs(resolve(records), texts)}


@pytest.fixture(scope="module")
def graphs() -> dict[str, PolicyGraph]:
    records = gold()
    return graphs_of(records, {made["source"]["file"]: raw_of(made) for made in records})


def edges(graph: PolicyGraph, *kinds: str) -> list[Edge]:
    return [edge for edge in graph.edges if edge.type in kinds]


def node(graph: PolicyGraph, key: Key) -> Node:
    return next(node for node in graph.nodes if node.key == key)


def values(edge: Edge, name: str) -> list[Any]:
    found = edge.props[name]
    assert isinstance(found, list)
    return list(found)


def test_the_words_of_every_stated_edge_are_the_raw_text_at_their_place(graphs: dict[str, PolicyGraph]) -> None:
    for graph in graphs.values():
        raw = str(node(graph, Key("Document", graph.policy)).props["text"])
        for edge in graph.edges:
            if edge.type in UNSTATED:
                assert "starts" not in edge.props
                continue
            spans = zip(values(edge, "starts"), values(edge, "ends"), values(edge, "texts"), strict=True)
            found = [(raw[start:end], text) for start, end, text in spans]
            assert found, edge.id
            assert all(said == text and text for said, text in found), edge.id
            assert len(values(edge, "rules")) == len(values(edge, "cues")) == len(found)


def test_every_graph_is_one_that_a_store_takes(graphs: dict[str, PolicyGraph]) -> None:
    for graph in graphs.values():
        check(graph)
        keys = {node.key for node in graph.nodes}
        assert all({edge.source, edge.target} <= keys for edge in graph.edges)
        assert {edge.type for edge in graph.edges} <= EDGE_ENDS.keys()
        assert {key.label for key in keys} <= set(LABELS)


def test_shared_nodes_are_the_same_in_every_graph(graphs: dict[str, PolicyGraph]) -> None:
    seen: dict[Key, Node] = {}
    for graph in graphs.values():
        for each in graph.nodes:
            if not each.labels and each.key.label in ("Document", "Agency"):
                assert seen.setdefault(each.key, each) == each


def test_a_policy_s_document_says_the_same_where_others_refer_to_it(graphs: dict[str, PolicyGraph]) -> None:
    mere = node(graphs["国知发管函字〔2015〕195号"], Key("Document", "国知发管字〔2015〕56号")).props
    itself = node(graphs["国知发管字〔2015〕56号"], Key("Document", "国知发管字〔2015〕56号")).props
    assert {name: itself[name] for name in mere} == dict(mere)
    assert "text" not in mere


def test_tasks_are_numbered_by_place_and_hang_together(graphs: dict[str, PolicyGraph]) -> None:
    for graph, made in zip(
        graphs.values(),
        sorted(gold(), key=lambda r: str(r["policy"]["document_number"] or r["policy"]["title"])),
        strict=True,
    ):
        tasks = [each for each in graph.nodes if each.key.label == "Task"]
        assert len(tasks) == len(made["tasks"])
        ordered = sorted(tasks, key=lambda each: each.props["order"])
        assert [each.props["heading"] for each in ordered] == [entry["heading"] for entry in made["tasks"]]
        for edge in edges(graph, "PART_OF"):
            if edge.source.label == "Task":
                assert edge.source.id == f"{edge.target.id}.{edge.props['order']}"
        inner = {edge.source for edge in edges(graph, "PART_OF")}
        assert all(each.key in inner for each in tasks if "." in each.key.id.partition("#")[2])


def entry(id_: str, start: int, end: int, parent: str | None = None) -> Record:
    return {"id": id_, "number": None, "heading": id_, "kind": "task", "parent": parent, "start": start, "end": end}


def test_a_reference_in_a_task_is_an_edge_of_the_policy_and_of_the_task() -> None:
    made = record(
        "a.txt",
        "某某通知",
        "国知发〔2019〕7号",
        refers("甲规划办法"),
        refers("甲规划办法", task="t2"),
        refers("乙规划办法", task="t1"),
    )
    made["tasks"] = [entry("t1", 0, 20), entry("t2", 5, 20, "t1")]
    graph = graphs_of([made])["国知发〔2019〕7号"]
    found = {(edge.source.id, edge.target.id): values(edge, "starts") for edge in edges(graph, "IMPLEMENTS")}
    policy, task = "国知发〔2019〕7号", "国知发〔2019〕7号#1"
    first, second, third = (made["references"][i]["evidence"][0]["start"] for i in range(3))
    assert found == {
        (policy, "甲规划办法"): [first, second], (f"{task}.1", "甲规划办法"): [second],
        (policy, "乙规划办法"): [third], (task, "乙规划办法"): [third],
    }  # fmt: skip


def test_mentions_in_several_ways_are_one_edge_with_what_each_was_called() -> None:
    made = record(
        "a.txt",
        "某某通知",
        "国知发〔2019〕7号",
        refers("甲规划办法", "国发〔2018〕3号"),
        refers("甲规划办法"),
        refers(None, "国发〔2018〕3号"),
    )
    for i, confidence in enumerate((0.5, 0.9)):
        made["references"][i]["confidence"] = confidence
    (edge,) = edges(graphs_of([made])["国知发〔2019〕7号"], "IMPLEMENTS")
    assert values(edge, "as_titles") == ["甲规划办法", "甲规划办法", ""]
    assert values(edge, "as_numbers") == ["国发〔2018〕3号", "", "国发〔2018〕3号"]
    assert edge.props["confidence"] == 0.9


def test_what_stays_open_is_a_node_of_the_policy_s_own() -> None:
    texts = [record(f"{year}.txt", "年度工作要点", f"国知发〔{year}〕7号") for year in (2018, 2019)]
    made = record(
        "s.txt", "某某通知", "国知发〔2020〕7号", refers("年度工作要点"), refers("年度工作要点", relation="cites")
    )
    graph = graphs_of([*texts, made])["国知发〔2020〕7号"]
    check(graph)
    found = {edge.props["relation"]: node(graph, edge.target) for edge in edges(graph, "REFERS_TO")}
    assert found.keys() == {"implements", "cites"}
    assert found["cites"].key != found["implements"].key
    assert found["cites"].props["candidates"] == ["国知发〔2018〕7号", "国知发〔2019〕7号"]
    assert found["cites"].props["reason_key"] == "several"
    assert not [each for each in graph.nodes if each.key.label == "Document" and not each.labels]


def duty(agency: str, role: str, obligation: str, start: int, end: int, task: str | None = None) -> Record:
    evidence = [{"start": start, "end": end, "text": "某某通知"[start:end]}]
    return {"agency": agency, "task": task, "role": role, "obligation": obligation, "evidence": evidence}


def test_duties_of_one_agency_task_and_role_are_one_edge_and_must_wins() -> None:
    made = record("a.txt", "某某通知", "国知发〔2019〕7号", issuers=("国家知识产权局",))
    made["responsibilities"] = [
        duty("各示范城市", "lead", "may", 0, 2), duty("示范城市", "lead", "must", 1, 3), duty("示范城市", "support", "may", 1, 3),
        duty("有关部门", "lead", "must", 2, 4),
    ]  # fmt: skip
    found = {
        (e.source.id, e.props["role"]): (e.props["obligation"], values(e, "starts"))
        for e in edges(graphs_of([made])["国知发〔2019〕7号"], "RESPONSIBLE_FOR")
    }
    assert found == {
        ("全国各示范城市", "lead"): ("must", [0, 1]),
        ("全国各示范城市", "support"): ("may", [1]),
        ("国知发〔2019〕7号：有关部门", "lead"): ("must", [2]),
    }


def test_a_class_belongs_to_the_region_of_its_issuer_and_a_body_to_itself() -> None:
    texts = []
    for file, number, issuer in (
        ("a.txt", "鄂知发〔2019〕1号", "湖北省知识产权局"),
        ("b.txt", "湘知发〔2019〕1号", "湖南省知识产权局"),
    ):
        made = record(file, "某某通知", number, issuers=(issuer,))
        made["responsibilities"] = [duty(name, "lead", "must", 0, 2) for name in ("各市州知识产权局", "财政部")]
        texts.append(made)
    found = {edge.source.id for graph in graphs_of(texts).values() for edge in edges(graph, "RESPONSIBLE_FOR")}
    assert found == {"湖北省各市州知识产权局", "湖南省各市州知识产权局", "财政部"}


def test_the_first_policy_that_names_a_class_tells_its_members() -> None:
    texts = []
    for file, number, issuer, named in (
        ("a.txt", "国知发〔2019〕1号", "国家知识产权局", "各省知识产权局"),
        ("b.txt", "国知发〔2019〕2号", "国家知识产权局", "各省知识产权局"),
        ("c.txt", "鄂知发〔2019〕1号", "湖北省知识产权局", "财政部"),
    ):
        made = record(file, "某某通知", number, issuers=(issuer,))
        made["responsibilities"] = [duty(named, "lead", "must", 0, 2)]
        texts.append(made)
    found = graphs_of(texts)
    assert [
        (policy, edge.source.id, edge.target.id)
        for policy, graph in found.items()
        for edge in edges(graph, "MEMBER_OF")
    ] == [("国知发〔2019〕1号", "湖北省知识产权局", "全国各省知识产权局")]
    check(found["国知发〔2019〕1号"])
    assert edges(graphs_of(texts[:2])["国知发〔2019〕1号"], "MEMBER_OF") == []


def test_the_first_policy_that_names_a_department_tells_what_it_is_part_of() -> None:
    texts = []
    for file, number in (("b.txt", "国知发〔2019〕2号"), ("a.txt", "国知发〔2019〕1号")):
        made = record(file, "某某通知", number, issuers=("国家知识产权局",))
        made["responsibilities"] = [duty("国家知识产权局专利管理司", "lead", "must", 0, 2)]
        texts.append(made)
    found = graphs_of(texts)
    told = [(policy, edge.id) for policy, graph in found.items() for edge in edges(graph, "PART_OF")]
    ends = "PART_OF Agency:国家知识产权局专利管理司 -> Agency:国家知识产权局"
    assert told == [("国知发〔2019〕1号", ends)]
    assert [
        (policy, edge.id) for policy, graph in graphs_of(texts[:1]).items() for edge in edges(graph, "PART_OF")
    ] == [("国知发〔2019〕2号", ends)]
    for graph in found.values():
        check(graph)


def test_targets_keep_floats_and_only_dates_as_dates() -> None:
    made = record("a.txt", "某某通知", "国知发〔2019〕7号")
    shape: Record = {
        "task": None,
        "comparator": None,
        "value": None,
        "value_to": None,
        "unit": None,
        "change": None,
        "baseline": None,
    }
    place = [{"start": 0, "end": 2, "text": "某某"}]
    made["targets"] = [
        {"id": "g1", **shape, "kind": "quantity", "metric": "培训", "value": 20, "due": "五年内", "evidence": place},
        {"id": "g2", **shape, "kind": "deadline", "metric": "报送", "due": "2019-12", "evidence": place},
    ]
    graph = graphs_of([made])["国知发〔2019〕7号"]
    found = {each.key.id: each.props for each in graph.nodes if each.key.label == "Target"}
    assert found["国知发〔2019〕7号@0-2"] == {"kind": "quantity", "metric": "培训", "value": 20.0, "due": "五年内"}
    assert isinstance(found["国知发〔2019〕7号@0-2"]["value"], float)
    assert found["国知发〔2019〕7号@0-2~2"] == {
        "kind": "deadline",
        "metric": "报送",
        "due": "2019-12",
        "due_date": "2019-12",
    }


def test_the_policy_node_keeps_its_record_and_its_copies() -> None:
    made = [
        record(file, "某某通知", "国知发〔2019〕7号", refers(title))
        for file, title in (("a.txt", "甲规划办法"), ("b.txt", "乙规划办法"))
    ]
    graph = graphs_of(made)["国知发〔2019〕7号"]
    props = node(graph, Key("Document", graph.policy)).props
    assert node(graph, Key("Document", graph.policy)).labels == (POLICY,)
    assert json.loads(str(props["record"])) == made[0]
    assert isinstance(props["copies"], list)
    (copy,) = map(str, props["copies"])
    assert json.loads(copy) == {
        "file": "b.txt",
        "sha256": made[1]["source"]["sha256"],
        "rules": "rules",
        "record": made[1],
    }
    assert [edge.target.id for edge in edges(graph, "IMPLEMENTS")] == ["甲规划办法"]


def test_bodies_are_found_in_the_text_where_the_record_does_not_say_where(graphs: dict[str, PolicyGraph]) -> None:
    graph = graphs["国知发管字〔2016〕101号"]
    raw = str(node(graph, Key("Document", graph.policy)).props["text"])
    (edge,) = [e for e in edges(graph, "ISSUED") if e.source.id == "工业和信息化部"]
    (start,) = values(edge, "starts")
    assert values(edge, "texts") == ["工業和信息化部"]
    assert start > raw.index("特此通知")
    assert [
        e.props["order"] for e in sorted(edges(graph, "ISSUED"), key=lambda e: e.source.id == "工业和信息化部")
    ] == [1, 2]
