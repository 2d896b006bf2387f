"""Gives tests an empty store of each kind under one name, and small graphs to fill it with."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from graph.model import Edge, Evidence, Key, Node, PolicyGraph, Value, evidence_props, target_id, task_id
from graph.questions import ask
from graph.store import Store, open_store
from tests.neo4j_server import Neo4jServer

PLAN, LAW, NOTICE = "国发〔2015〕71号", "中华人民共和国专利法", "国知发管字〔2016〕101号"

KINDS = [pytest.param("embedded"), pytest.param("neo4j", marks=pytest.mark.neo4j)]


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty store: the embedded engine in a folder of its own, then a real Neo4j."""
    with open_store(target_of(request.param, request, tmp_path, monkeypatch)) as opened:
        yield opened
    if request.param == "neo4j":
        request.getfixturevalue("neo4j_server").wipe()


@pytest.fixture
def filled(store: Store) -> Store:
    """A store of each kind that holds the notice and the plan that it carries out."""
    store.write(notice())
    store.write(plan())
    return store


@pytest.fixture
def both_empty(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Store, Store]]:
    """An embedded store and the real Neo4j, both empty."""
    targets = [target_of(kind, request, tmp_path, monkeypatch) for kind in ("embedded", "neo4j")]
    with open_store(targets[0]) as embedded, open_store(targets[1]) as server:
        yield embedded, server
    request.getfixturevalue("neo4j_server").wipe()


@pytest.fixture
def both_filled(both_empty: tuple[Store, Store]) -> tuple[Store, Store]:
    """Both stores with the same content, written in different order."""
    for store, graphs in zip(both_empty, ((notice(), plan()), (plan(), notice())), strict=True):
        for graph in graphs:
            store.write(graph)
    return both_empty


@contextmanager
def both_of(server: Neo4jServer, folder: Path) -> Iterator[tuple[Store, Store]]:
    """An embedded store in `folder` and the real Neo4j, both empty; for fixtures that last longer than a test."""
    server.wipe()
    with pytest.MonkeyPatch.context() as patch:
        name_account(server, patch)
        patch.setenv("POLICY_FILES", str(folder / "files"))
        with open_store(folder / "store") as embedded, open_store(server.uri) as other:
            yield embedded, other
    server.wipe()


def name_account(server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names the server's account in the environment, where a store looks for it."""
    for name in ("user", "password", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", getattr(server, name))


def target_of(kind: str, request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of an empty store of that kind; a server is emptied and its account set in the environment."""
    monkeypatch.setenv("POLICY_FILES", str(folder / "files"))
    if kind == "embedded":
        return str(folder / "store")
    server: Neo4jServer = request.getfixturevalue("neo4j_server")
    server.wipe()
    name_account(server, monkeypatch)
    return server.uri


def everything(store: Store) -> list[list[list[object]]]:
    """All nodes and edges with all that the store keeps of them but the time of a load, in an order of their own."""
    nodes = store.read("MATCH (n) RETURN labels(n) AS l, properties(n) AS p").rows
    edges = store.read("MATCH (a)-[e]->(b) RETURN a.id AS a, type(e) AS t, properties(e) AS p, b.id AS b").rows
    for labels, props in nodes:
        labels.sort()
        props.pop("loaded_at", None)
    return [sorted(nodes, key=_repr_sorted), sorted(edges, key=_repr_sorted)]


def _repr_sorted(row: list[object]) -> str:
    return repr([sorted(item.items()) if isinstance(item, dict) else item for item in row])


def rows(store: Store, name: str, columns: str, **params: Any) -> list[tuple[Any, ...]]:
    """Those columns of a question's rows, parted by blanks."""
    return [tuple(row[column] for column in columns.split()) for row in ask(store, name, **params)]


def document(name: str) -> Key:
    return Key("Document", name)


def agency(name: str) -> Key:
    return Key("Agency", name)


def evidence(*spans: tuple[int, int, str], confidence: float = 1.0) -> dict[str, Value]:
    """What an edge carries: (start, end, words) each, read by a rule named `rule` with the cue `根据`."""
    return evidence_props([Evidence(*span, rule="rule", cue="根据") for span in spans], confidence)


class Writer:
    """Builds one policy's graph step by step; `refers` takes the title that the whole corpus gives a document."""

    def __init__(self, policy: str, title: str, text: str = "正文", **props: Value) -> None:
        self.policy = policy
        self.nodes: dict[Key, Node] = {}
        self.edges: list[Edge] = []
        facts: dict[str, Value] = {"title": title, "text": text, "file": f"{title}.txt", "sha256": "0" * 64}
        own: dict[str, Value] = {**facts, "kind": "policy", "record": "{}", "rules": "1", "copies": [], **props}
        if "〔" in policy:
            own["document_number"] = policy
        self.node(document(policy), own, "Policy")

    def node(self, key: Key, props: dict[str, Value] | None = None, *labels: str) -> Key:
        self.nodes.setdefault(key, Node(key, props or {}, labels))
        return key

    def refers(self, relation: str, to: str, source: Key | None = None, **props: Value) -> "Writer":
        named: dict[str, Value] = {"title": to, "kind": "policy", **props}
        if "〔" in to:
            named["document_number"] = to
        target = self.node(document(to), named)
        self.edges.append(Edge(relation, source or document(self.policy), target, evidence((3, 6, "《甲》"))))
        return self

    def issued_by(self, *names: str) -> "Writer":
        for order, name in enumerate(names, 1):
            body = self.node(agency(name), {"name": name, "is_class": False, "aliases": []})
            self.edges.append(Edge("ISSUED", body, document(self.policy), {"order": order, **evidence((0, 2, name))}))
        return self

    def task(self, positions: list[int], heading: str, **props: Value) -> Key:
        key = Key("Task", task_id(self.policy, positions))
        order = sum(known.label == "Task" for known in self.nodes) + 1
        number = ".".join(map(str, positions))
        spans: dict[str, Value] = {"start": 10 * order, "end": 10 * order + 9, "order": order, "number": number}
        self.node(key, {"heading": heading, "kind": "task", **spans, **props})
        self.edges.append(Edge("HAS_TASK", document(self.policy), key, evidence((10 * order, 10 * order + 9, heading))))
        if len(positions) > 1:
            parent = Key("Task", task_id(self.policy, positions[:-1]))
            self.edges.append(Edge("PART_OF", key, parent, {"order": positions[-1]}))
        return key

    def duty(
        self, name: str, task: Key | None = None, role: str = "responsible", aliases: Sequence[str] = (), **props: Value
    ) -> "Writer":
        """A duty of a body; `props` are the edge's own (obligation, confidence)."""
        known: dict[str, Value] = {"name": name, "is_class": name.startswith("各"), "aliases": list(aliases)}
        body = self.node(agency(name), known)
        carried: dict[str, Value] = {"role": role, "obligation": "must", **evidence((12, 15, name)), **props}
        self.edges.append(Edge("RESPONSIBLE_FOR", body, task or document(self.policy), carried))
        return self

    def target(self, task: Key | None, start: int, confidence: float = 1.0, **props: Value) -> "Writer":
        key = self.node(Key("Target", target_id(self.policy, start, start + 3)), {"metric": "培训", **props})
        said = evidence((start, start + 3, "百万名"), confidence=confidence)
        self.edges.append(Edge("SETS", task or document(self.policy), key, said))
        return self

    def part_of(self, part: str, whole: str) -> "Writer":
        for name in (part, whole):
            self.node(agency(name), {"name": name, "is_class": False, "aliases": []})
        self.edges.append(Edge("PART_OF", agency(part), agency(whole)))
        return self

    def member_of(self, body: str, class_: str) -> "Writer":
        for name, is_class in ((body, False), (class_, True)):
            self.node(agency(name), {"name": name, "is_class": is_class, "aliases": []})
        self.edges.append(Edge("MEMBER_OF", agency(body), agency(class_)))
        return self

    def unresolved(self, title: str, *candidates: str) -> "Writer":
        key = Key("Unresolved", f"{self.policy}@7-9")
        self.node(key, {"title": title, "kind": "policy", "reason": "several", "candidates": list(candidates)})
        props: dict[str, Value] = {"relation": "cites", **evidence((7, 9, title))}
        self.edges.append(Edge("REFERS_TO", document(self.policy), key, props))
        return self

    def graph(self) -> PolicyGraph:
        return PolicyGraph(self.policy, tuple(self.nodes.values()), tuple(self.edges))


def notice(value: float = 1000000.0) -> PolicyGraph:
    """A notice that carries out a plan and cites a law, with tasks, a duty of two roles, targets and an open reference."""
    writer = Writer(NOTICE, "关于推进工程的通知", "正文：知識產權", level="ministry", body_start=0, body_end=8)
    writer.refers("IMPLEMENTS", PLAN, level="state_council").refers("CITES", LAW).issued_by("国家知识产权局", "财政部")
    first = writer.task([1], "重点任务", kind="section")
    second = writer.task([1, 1], "开展培训")
    writer.refers("CITES", PLAN, source=second)
    writer.duty("各省知识产权局", second, role="lead").duty("各省知识产权局", second, role="support").duty("财政部")
    writer.target(second, 31, kind="quantity", value=value, unit="名").target(None, 50, kind="deadline", due="五年内")
    writer.target(first, 40, kind="quantity", value=4.5, value_to=5.0, unit="%")
    writer.member_of("湖北省知识产权局", "各省知识产权局")
    return writer.part_of("专利管理司", "国家知识产权局").unresolved("工作方案", "甲", "乙").graph()


def plan() -> PolicyGraph:
    """The plan itself, with the title by which others know it."""
    return Writer(PLAN, PLAN, level="state_council").refers("CITES", LAW).issued_by("国务院").graph()
