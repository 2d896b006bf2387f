"""What the rows of the questions about lineage mean, on both stores."""

from graph.store import Store
from tests.graphs import GRAPHS, HERE, STEPS
from tests.stores import LAW, NOTICE, PLAN, Writer, rows


def fill(store: Store, name: str) -> Store:
    for graph in GRAPHS[name]():
        store.write(graph)
    return store


def test_common_ancestors_the_nearest_first(store: Store) -> None:
    fill(store, "diamond")
    wanted = "document depth other_depth held"
    assert rows(store, "common_ancestors", wanted, id="底", other="左") == [("右", 1, 1, True), ("顶", 2, 1, True)]
    assert rows(store, "common_ancestors", wanted, id="底", other="顶") == []
    assert rows(store, "common_ancestors", wanted, id="底", other="底")[-1] == ("顶", 2, 2, True)


def test_common_ancestors_by_depth_and_in_a_circle(store: Store) -> None:
    fill(store, "circle")
    assert rows(store, "common_ancestors", "document depth other_depth", id="甲", other="乙") == [
        ("丙", 1, 1),
        ("丁", 1, 3),
    ]
    assert rows(store, "common_ancestors", "document", id="甲", other="乙", depth=2) == [("丙",)]


def test_policies_that_rest_on_a_directive_directly_and_through_others(store: Store) -> None:
    fill(store, "diamond")
    wanted = "depth policy via"
    assert rows(store, "resting_on", wanted, id="顶") == [(1, "右", "顶"), (1, "左", "顶"), (2, "底", "左")]
    assert rows(store, "resting_on", wanted, id="右") == [(1, "左", "右"), (2, "底", "左")]  # citing is no resting
    store.write(Writer("更底", "更底").refers("IMPLEMENTS", "左").refers("IMPLEMENTS", "右").graph())
    assert rows(store, "resting_on", wanted, id="顶")[3:] == [(2, "更底", "右")]  # of 右 and 左 the first
    assert rows(store, "resting_on", wanted, id="顶", depth=1) == [(1, "右", "顶"), (1, "左", "顶")]


def test_resting_in_a_circle_ends_and_leaves_out_the_directive(store: Store) -> None:
    fill(store, "circle")
    assert rows(store, "resting_on", "depth policy via", id="甲") == [(1, "丙", "甲"), (2, "乙", "丙")]


def test_the_whole_lineage_with_depth_and_way(store: Store) -> None:
    fill(store, "diamond")
    assert rows(store, "lineage_paths", "direction depth document path", id="左") == [
        ("up", 1, "右", ["左", "右"]),
        ("up", 1, "顶", ["左", "顶"]),
        ("down", 1, "底", ["左", "底"]),
    ]
    assert rows(store, "lineage_paths", "path", id="底")[2:] == [(["底", "右", "顶"],)]  # as long as 底 左 顶


def test_a_chain_is_walked_to_its_end(store: Store) -> None:
    fill(store, "chain")
    found = rows(store, "lineage_paths", "direction depth document path", id="链00")
    assert [(depth, document) for _, depth, document, _ in found] == [(n, f"链{n:02}") for n in range(1, STEPS + 1)]
    assert found[-1][3] == [f"链{n:02}" for n in range(STEPS + 1)]
    assert [direction for direction, *_ in rows(store, "lineage_paths", "direction", id="链15")].count("down") == 15
    assert rows(store, "lineage_up", "depth", id="链00", depth=STEPS)[-1] == (STEPS,)
    assert rows(store, "lineage_down", "depth source", id="链30", depth=4)[-1] == (4, "链26")
    assert rows(store, "lineage_up", "depth", id="链00", depth=0) == []


def test_a_circle_in_the_whole_lineage_ends(store: Store) -> None:
    fill(store, "circle")
    assert rows(store, "lineage_paths", "direction depth document", id="甲") == [
        ("up", 1, "丁"),
        ("up", 1, "丙"),
        ("up", 1, "乙"),
        ("down", 1, "丙"),
        ("down", 1, "戊"),
        ("down", 2, "乙"),
    ]


def test_the_most_relied_upon_by_kind_of_relation(store: Store) -> None:
    fill(store, "circle")
    wanted = "document implemented_by cited_by amended_by repealed_by held"
    assert rows(store, "most_relied_upon", wanted) == [
        ("甲", 1, 1, 0, 1, True),
        ("丙", 1, 1, 0, 0, True),
        ("乙", 1, 0, 0, 0, True),
        ("丁", 0, 1, 0, 0, False),
    ]
    assert rows(store, "most_relied_upon", "document", least=2, limit=1) == [("甲",)]


def test_the_documents_wanted_most_are_not_held(store: Store) -> None:
    store.write(Writer("甲", "甲").refers("CITES", PLAN).refers("IMPLEMENTS", PLAN).refers("CITES", "别").graph())
    store.write(Writer("乙", "乙").refers("CITES", PLAN).refers("CITES", "甲").refers("CITES", LAW, kind="law").graph())
    wanted = "document policies implemented_by example"
    assert rows(store, "wanted", wanted) == [(PLAN, 2, 1, "乙"), ("别", 1, 0, "甲")]
    assert rows(store, "wanted", "document", kind="law") == [(LAW,)]
    assert rows(store, "wanted", "document", kind="") == [(PLAN,), (LAW,), ("别",)]
    store.write(Writer(PLAN, PLAN).graph())
    assert rows(store, "wanted", "document") == [("别",)]


def test_a_directives_tasks_then_who_carries_it_out(store: Store) -> None:
    directive = Writer(PLAN, PLAN)
    directive.task([1], "总体要求", kind="section")
    directive.duty("财政部", directive.task([1, 1], "培训")).task([1, 2], "宣传")
    store.write(directive.graph())
    later = Writer("乙", "乙", issued_on="2018").refers("IMPLEMENTS", PLAN, title=PLAN).issued_by("教育部")
    later.refers("IMPLEMENTS", PLAN, source=later.task([1], "甲"))
    store.write(later.graph())
    store.write(Writer(NOTICE, "通知", issued_on="2016").refers("IMPLEMENTS", PLAN).graph())
    store.write(Writer(HERE, "别的").refers("CITES", PLAN).graph())
    assert rows(store, "directive_tasks", "kind id title agencies through", id=PLAN) == [
        ("task", f"{PLAN}#1.1", "培训", ["财政部"], []),
        ("task", f"{PLAN}#1.2", "宣传", [], []),
        ("policy", NOTICE, "通知", [], []),
        ("policy", "乙", "乙", ["教育部"], ["乙#1"]),
    ]
    assert rows(store, "directive_tasks", "kind id", id=NOTICE) == []


def test_a_directive_that_is_not_held_has_those_who_carry_it_out(store: Store) -> None:
    store.write(Writer(NOTICE, "通知").refers("IMPLEMENTS", PLAN).graph())
    assert rows(store, "directive_tasks", "kind id", id=PLAN) == [("policy", NOTICE)]
