"""A process that is killed while it writes leaves each document wholly there or not at all; `benchmarks/kill.py` does
the same at random moments, to whole loads and to the server."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graph.model import PolicyGraph
from graph.store import Store, open_store
from tests.app_server import ROOT  # conftest would take the account from the child
from tests.stores import Writer, notice, plan, target_of

KILLED = """
import os, signal, sys
import neo4j
from graph.store import open_store
from tests.test_killed import changed
from tests.stores import plan

target, last = sys.argv[1], int(sys.argv[2])
run, seen = neo4j.Transaction.run, 0

def counted(self, query, *rest, **named):
    global seen
    seen += 1
    if seen == last:
        os.kill(os.getpid(), signal.SIGKILL)
    return run(self, query, *rest, **named)

with open_store(target) as store:
    neo4j.Transaction.run = counted
    for graph in (changed(), plan()):
        store.write(graph)
print(seen)
"""


def changed() -> PolicyGraph:
    """The notice with another outline, other duties and another reference."""
    writer = (
        Writer(notice().policy, "关于推进工程的通知（修订）")
        .refers("IMPLEMENTS", plan().policy, level="state_council")
        .refers("CITES", "某法")
    )
    return writer.issued_by("国家知识产权局").duty("各省知识产权局", writer.task([1], "另一任务")).graph()


def write_and_die(target: str, statement: int) -> subprocess.CompletedProcess[str]:
    """A process that writes the changed notice and the plan, and is killed before that statement (0: never)."""
    command = [sys.executable, "-W", "ignore", "-c", KILLED, target, str(statement)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("kind", ["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def test_a_killed_write_is_wholly_there_or_not_at_all(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = target_of(kind, request, tmp_path, monkeypatch)
    if kind == "neo4j":
        request.addfinalizer(request.getfixturevalue("neo4j_server").wipe)
    prepare(target)
    whole = write_and_die(target, 0)
    statements = int(whole.stdout)
    assert statements > 20, whole.stderr
    seen = set()
    for statement in sorted({2, statements // 3, statements // 2, statements - 1}):
        prepare(target)
        assert write_and_die(target, statement).returncode == -signal.SIGKILL
        with open_store(target) as store:
            seen.add((state := held(store))[notice().policy])
            assert state in allowed(), (statement, statements)
            for graph in (changed(), plan()):
                store.write(graph)
            assert held(store) == digests(changed(), plan())
            assert store.read("MATCH (t:Task) RETURN count(t) AS n").rows == [[1]]
    assert seen == {notice().digest(), changed().digest()}  # killed both before and behind the first commit


def prepare(target: str) -> None:
    with open_store(target) as store:
        for found in store.held():
            store.remove(found.policy)
        store.sweep()
        store.write(notice())


def held(store: Store) -> dict[str, str]:
    """Each policy's digest, taken from what is really there."""
    return {found.policy: store.said(found.policy).digest() for found in store.held()}


def digests(*graphs: PolicyGraph) -> dict[str, str]:
    return {graph.policy: graph.digest() for graph in graphs}


def allowed() -> list[dict[str, str]]:
    return [digests(notice()), digests(changed()), digests(changed(), plan())]
