"""The ontology refuses what it does not know, and one graph has one digest."""

import pytest

from graph.model import (
    AGENCY,
    DOCUMENT,
    TASK,
    Edge,
    Evidence,
    Key,
    Node,
    PolicyGraph,
    evidence_props,
    target_id,
    task_id,
)

POLICY, DUTY = Key(DOCUMENT, "国发〔2015〕71号"), Key(TASK, "国发〔2015〕71号#1")


def test_an_edge_outside_the_ontology_is_refused() -> None:
    with pytest.raises(ValueError, match="MENTIONS is no edge type"):
        Edge("MENTIONS", POLICY, POLICY)
    with pytest.raises(ValueError, match="can't join Task to Agency"):
        Edge("RESPONSIBLE_FOR", DUTY, Key(AGENCY, "财政部"))


def test_two_roles_of_one_agency_are_two_edges() -> None:
    lead, support = (
        Edge("RESPONSIBLE_FOR", Key(AGENCY, "财政部"), DUTY, {"role": role}) for role in ("lead", "support")
    )
    assert lead.id != support.id


def test_the_digest_knows_content_and_not_order() -> None:
    nodes = (Node(POLICY, {"title": "甲"}, ("Policy",)), Node(DUTY, {"order": 1}))
    edge = Edge("HAS_TASK", POLICY, DUTY, {"starts": [3], "ends": [9]})
    whole = PolicyGraph("国发〔2015〕71号", nodes, (edge,))
    assert whole.digest() == PolicyGraph("国发〔2015〕71号", nodes[::-1], (edge,)).digest()
    moved = Edge("HAS_TASK", POLICY, DUTY, {"starts": [4], "ends": [9]})
    assert whole.digest() != PolicyGraph("国发〔2015〕71号", nodes, (moved,)).digest()


def test_evidence_lists_are_parallel_in_text_order_and_hold_no_null() -> None:
    props = evidence_props([Evidence(9, 11, "后文"), Evidence(1, 3, "前文", "rule", "根据")], 0.5)
    assert props == {
        "starts": [1, 9], "ends": [3, 11], "texts": ["前文", "后文"], "rules": ["rule", ""], "cues": ["根据", ""], "confidence": 0.5,
    }  # fmt: skip


def test_ids() -> None:
    assert task_id("国发〔2015〕71号", (1, 3, 2)) == "国发〔2015〕71号#1.3.2"
    assert target_id("甲", 5, 9) == "甲@5-9" and target_id("甲", 5, 9, 2) == "甲@5-9~2"
