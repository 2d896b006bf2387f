"""The lineage as a graph: what is above and below a document, in which lane and row, circles included."""

import pytest

from graph.lineage import ancestors, around, build, descendants, lane, layers


def edge(source: str, target: str, relation: str = "CITES") -> dict[str, object]:
    return {"source": source, "relation": relation, "target": target, "statements": 1}


def document(name: str, level: str | None = None, kind: str = "policy") -> dict[str, object]:
    return {"id": name, "level": level, "kind": kind}


# d → c → b → a, and e → c, f beside b
CHAIN = build(
    [edge("d", "c"), edge("c", "b"), edge("c", "b", "IMPLEMENTS"), edge("b", "a"), edge("e", "c"), edge("f", "a")]
)
CIRCLE = build([edge("a", "b"), edge("b", "c"), edge("c", "a"), edge("c", "d"), edge("a", "a")])


def test_above_and_below_with_every_relation_on_the_way() -> None:
    assert sorted(ancestors(CHAIN, "c").edges(keys=True)) == [
        ("b", "a", "CITES"),
        ("c", "b", "CITES"),
        ("c", "b", "IMPLEMENTS"),
    ]
    assert sorted(descendants(CHAIN, "c").edges) == [("d", "c", "CITES"), ("e", "c", "CITES")]
    assert sorted(around(CHAIN, "c").nodes) == ["a", "b", "c", "d", "e"]  # f only hangs beside


@pytest.mark.parametrize(("depth", "nodes"), [(0, "c"), (1, "bcde"), (2, "abcde")])
def test_only_so_many_steps(depth: int, nodes: str) -> None:
    assert sorted(around(CHAIN, "c", depth).nodes) == list(nodes)


def test_a_circle_ends_where_it_comes_back() -> None:
    assert len(ancestors(CIRCLE, "a").edges) == 5
    assert sorted(descendants(CIRCLE, "d").nodes) == ["a", "b", "c", "d"]
    assert layers(CIRCLE) == [["d"], ["a", "b", "c"]]


def test_a_document_alone_and_one_that_is_not_there() -> None:
    alone = build([], [document("x", "city")])
    assert around(alone, "x").nodes["x"]["level"] == "city"
    assert len(around(alone, "y")) == 0
    assert layers(build([])) == []


def test_lanes() -> None:
    assert [lane("law", "central"), lane("standard", None), lane("policy", "ministry")] == [
        "law",
        "standard",
        "ministry",
    ]
    assert [lane("policy", None), lane(None, "elsewhere")] == ["unknown", "unknown"]


def test_rows_by_lane_and_inside_a_lane_by_reference() -> None:
    documents = [document(name, "ministry") for name in "cab"] + [
        document("s", "state_council"),
        document("l", None, "law"),
    ]
    graph = build([edge("a", "b"), edge("c", "a"), edge("b", "s"), edge("c", "l")], documents)
    assert layers(graph) == [["s"], ["b"], ["a"], ["c"], ["l"]]
