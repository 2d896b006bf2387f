"""The lineage as a graph: what is above and below a document, in which lane and row, circles included."""

import pytest

from graph.lineage import ancestors, around, build, circles, derivation, descendants, lane, layers, relied_upon


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


def test_the_shortest_derivation_over_implementing_before_any_other() -> None:
    graph = build([edge("d", "a"), *(edge(one, two, "IMPLEMENTS") for one, two in ("dc", "db", "ca", "ba"))])
    assert derivation(graph, "d", "a") == ["d", "b", "a"]  # not the one step that only cites; of b and c the first
    assert derivation(graph, "a", "d") == []
    assert derivation(graph, "a", "a") == ["a"]
    assert derivation(graph, "d", "elsewhere") == []


def test_a_derivation_over_other_relations_where_none_implements_all_the_way() -> None:
    assert derivation(CHAIN, "d", "a") == ["d", "c", "b", "a"]
    assert derivation(CIRCLE, "b", "d") == ["b", "c", "d"]


def test_a_derivation_over_sixty_diamonds_does_not_list_every_way() -> None:
    ways = [(f"{n}", f"{n}{side}") for n in range(60) for side in "xy"]
    ways += [(f"{n}{side}", f"{n + 1}") for n in range(60) for side in "xy"]
    found = derivation(build([edge(one, two) for one, two in ways]), "0", "60")
    assert found[:4] == ["0", "0x", "1", "1x"]
    assert len(found) == 121


def test_circles_are_told_and_nothing_else() -> None:
    assert circles(CIRCLE) == [["a"], ["a", "b", "c"]]
    assert circles(CHAIN) == []
    two = build([edge("b", "a"), edge("a", "b"), edge("b", "c"), edge("d", "c"), edge("c", "d")])
    assert circles(two) == [["a", "b"], ["c", "d"]]


def test_the_most_relied_upon_directly_and_through_others() -> None:
    assert relied_upon(CHAIN) == [("a", 2, 5), ("b", 1, 3), ("c", 2, 2)]
    assert relied_upon(build([edge("b", "a"), edge("b", "a", "IMPLEMENTS")])) == [("a", 1, 1)]
    assert relied_upon(build([], [document("x")])) == []


def test_a_document_in_a_circle_does_not_rest_on_itself() -> None:
    assert relied_upon(CIRCLE) == [("d", 1, 3), ("a", 1, 2), ("b", 1, 2), ("c", 1, 2)]
