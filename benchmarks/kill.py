"""Turns loads that are killed (SIGKILL) at random points into a table: is each document wholly there or not at all afterwards?

    python -m benchmarks.kill [--kills 20] [--seed 1] [--of embedded neo4j server]

`embedded`: the loading process, which is also the engine; `neo4j`: the loading process, at a real Neo4j; `server`: the
Neo4j itself. A load is `python -m extract load data/documents` with two new documents a transaction, so that five need
several; every other load finds earlier versions of the five in the store and so takes back what they had said. Each is
killed at some moment between the beginning of its first
transaction and the end of its last. Afterwards the store is opened again, every
document must be as before or as after, nothing else may lie about, and a second load must make the very graph of a load
that nobody disturbed. Needs no server and touches no store but its own, in a temporary folder.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import neo4j

from graph.exports import jsonl
from graph.model import Key, PolicyGraph
from graph.store import Store, open_store
from graph.store.ports import free_port
from graph.store.server import USER, Running, started
from graph.store.whole import whole

ROOT = Path(__file__).parents[1]
DOCUMENTS = ROOT / "data" / "documents"
KINDS = ("embedded", "neo4j", "server")
PASSWORD = "only-for-kills"
_LOAD = """
import sys
import extract.load
from extract.__main__ import main
from graph.store import Store

def told(write):
    def writing(*given):
        print("begins", file=sys.stderr, flush=True)
        done = write(*given)
        print("ended", file=sys.stderr, flush=True)
        return done
    return writing

extract.load._AT_ONCE = 2
Store._change = told(Store._change)
sys.exit(main(sys.argv[1:]))
"""
"""`python -m extract load`, with two new documents a transaction, telling of every transaction."""
_OWN = ("Task", "Target", "Unresolved")


@dataclass
class Expected:
    """What the store holds before and after a load that nobody disturbs: each policy's graph, and the whole as text."""

    before: dict[str, PolicyGraph]
    after: dict[str, PolicyGraph]
    text: str


@dataclass
class Outcome:
    """What was found after one kill."""

    number: int
    again: bool
    written: int = 0
    wrong: list[str] = field(default_factory=list)


class Place:
    """A store of one kind in a folder of its own, that can be emptied, filled, and killed in the middle of a load."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind, self.folder = kind, folder
        self.running: Running | None = None
        self._server = ExitStack()

    @property
    def target(self) -> str:
        """What `open_store` and `--store` take."""
        return self.running.uri if self.running else str(self.folder / "store")

    def open(self) -> None:
        """Start its Neo4j, where it has one, on the data that are there."""
        if self.kind != "embedded":
            server = started(self.folder / "neo4j", free_port(), PASSWORD)
            self.running = self._server.enter_context(server)
            os.environ.update(NEO4J_USER=USER, NEO4J_PASSWORD=PASSWORD, NEO4J_DATABASE="neo4j")

    def close(self) -> None:
        """Stop its Neo4j."""
        self._server.close()

    def empty(self) -> None:
        """Take everything away."""
        if self.running is None:
            shutil.rmtree(self.folder / "store", ignore_errors=True)
            return
        with open_store(self.target) as store:
            for policy in [held.policy for held in store.held()]:
                store.remove(policy)
            store.sweep()

    def load(self, documents: Path) -> "subprocess.Popen[str]":
        """Start a load; the caller waits for it or kills it."""
        words = [sys.executable, "-c", _LOAD, "load", str(documents), "--store", self.target, "-j", "1"]
        return subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE, text=True, encoding="utf-8")

    def kill(self, loading: "subprocess.Popen[str]") -> None:
        """SIGKILL to whom it concerns; returns when the load has ended and the store can be opened again.

        A server may still carry out what a killed client had sent, its commit too: that is awaited, for whoever reads twice
        meanwhile sees two states.
        """
        (self.running.process if self.kind == "server" and self.running else loading).kill()
        loading.communicate()
        if self.kind == "server":
            self.close()
            self.open()
        elif self.running:
            _settled(self.running)


def _settled(running: Running) -> None:
    """Returns once the server has no transaction but the one that asks."""
    with neo4j.GraphDatabase.driver(running.uri, auth=(USER, running.password)) as driver:
        while len(driver.execute_query("SHOW TRANSACTIONS YIELD transactionId", database_="neo4j").records) > 1:
            time.sleep(0.1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for each kind. Returns 1 where a document was torn or a second load did not complete the graph."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kill", description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=20, metavar="N", help="how many loads are killed (20)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the random points (1)")
    parser.add_argument("--of", nargs="+", choices=KINDS, default=list(KINDS), help="who is killed (all three)")
    options = parser.parse_args(arguments)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="kill-") as temporary:
        folder = Path(temporary)
        os.environ["POLICY_FILES"] = str(folder / "files")
        earlier = earlier_versions(folder / "earlier")
        wanted = expected(Place("embedded", folder / "wanted"), earlier)
        for kind in options.of:
            (folder / kind).mkdir()
            found = kills(Place(kind, folder / kind), wanted, earlier, options.kills, random.Random(options.seed))
            wrong += report(kind, found)
    return 1 if wrong else 0


def earlier_versions(folder: Path) -> Path:
    """The five documents without their last fifth, under the same names."""
    folder.mkdir()
    for path in sorted(DOCUMENTS.iterdir()):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        (folder / path.name).write_text("".join(lines[: len(lines) * 4 // 5]), encoding="utf-8")
    return folder


def expected(place: Place, earlier: Path) -> Expected:
    """The graphs of undisturbed loads."""
    place.folder.mkdir()
    completed(place, earlier)
    before, _ = graphs(place.target)
    place.empty()
    completed(place, DOCUMENTS)
    return Expected(before, *graphs(place.target))


def graphs(target: str) -> tuple[dict[str, PolicyGraph], str]:
    """What the store holds: each policy's graph, and the whole as text."""
    with open_store(target) as store:
        return {held.policy: store.said(held.policy) for held in store.held()}, "\n".join(jsonl.lines(whole(store)))


def completed(place: Place, documents: Path) -> float:
    """Load to the end; returns the seconds from the first transaction's beginning to the last one's end."""
    loading = place.load(documents)
    begun, ended, said = 0.0, 0.0, ""
    with loading:
        for line in loading.stderr or ():
            said += line
            begun = begun or time.monotonic() * (line == "begins\n")
            ended = time.monotonic() if line == "ended\n" else ended
    if loading.returncode:
        raise RuntimeError(f"a load that nobody disturbed failed:\n{said[-2000:]}")
    return ended - begun


def kills(place: Place, wanted: Expected, earlier: Path, times: int, dice: random.Random) -> list[Outcome]:
    """Kill so many loads, and look; a load that ends before it is killed is not counted."""
    place.open()
    try:
        seconds = [_seconds(place, None), _seconds(place, earlier)]
        found: list[Outcome] = []
        while len(found) < times:
            again = len(found) % 2 == 1
            place.empty()
            if again:
                completed(place, earlier)
            loading = place.load(DOCUMENTS)
            begun = _begun(loading)
            ended = _ends_within(loading, dice.uniform(0, seconds[again]))
            if ended:  # the machine is faster now
                seconds[again] = min(seconds[again], time.monotonic() - begun)
            place.kill(loading)
            if not ended:
                found.append(look(place, wanted, Outcome(len(found) + 1, again)))
                sys.stderr.write(f"{place.kind} {found[-1]}\n")
        return found
    finally:
        place.close()


def _ends_within(loading: "subprocess.Popen[str]", seconds: float) -> bool:
    try:
        loading.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _seconds(place: Place, earlier: Path | None) -> float:
    """How long an undisturbed load writes, into an empty store or over earlier versions."""
    place.empty()
    if earlier:
        completed(place, earlier)
    return completed(place, DOCUMENTS)


def look(place: Place, wanted: Expected, outcome: Outcome) -> Outcome:
    """Open the store again and note what is wrong in it, then load a second time and compare the whole."""
    before = wanted.before if outcome.again else {}
    with open_store(place.target) as store:
        outcome.wrong, outcome.written = torn(store, before, wanted.after)
    completed(place, DOCUMENTS)
    if graphs(place.target)[1] != wanted.text:
        outcome.wrong.append("a second load made another graph")
    return outcome


def torn(store: Store, before: dict[str, PolicyGraph], after: dict[str, PolicyGraph]) -> tuple[list[str], int]:
    """What is neither as before nor as after, in words; and how many documents are as after."""
    held = {found.policy: found.digest for found in store.held()}
    there = {policy: store.said(policy) for policy in held}
    wrong = []
    for policy in sorted({*before, *after, *held}):
        digest = there[policy].digest() if policy in there else None
        allowed = [graphs[policy].digest() if policy in graphs else None for graphs in (before, after)]
        if digest not in allowed or held.get(policy) != digest:
            wrong.append(f"{policy} is neither as before nor as after")
    nodes: set[Key] = {node.key for graph in there.values() for node in graph.nodes}
    edges = {edge.id for graph in there.values() for edge in graph.edges}
    found = whole(store)
    loose = [f"{n.key.label} {n.key.id}" for n in found.nodes if n.key.label in _OWN and n.key not in nodes]
    loose += [edge.id for edge in found.edges if edge.id not in edges]
    wrong += [f"{name} belongs to no document" for name in loose[:3]]
    return wrong, sum(policy in after and there[policy].digest() == after[policy].digest() for policy in there)


def report(kind: str, found: Sequence[Outcome]) -> int:
    """Print a kind's table; returns how many kills left something wrong."""
    wrong = [outcome for outcome in found if outcome.wrong]
    middle = sum(0 < outcome.written < 5 for outcome in found)
    reached = " ".join(str(outcome.written) for outcome in found)
    print(f"{kind:9} {len(found)} kills; documents written when killed: {reached} ({middle} in between); ", end="")
    print(f"left something wrong: {len(wrong)}", flush=True)
    for outcome in wrong:
        print(f"  {outcome.number}: {'; '.join(outcome.wrong)}")
    return len(wrong)


def _begun(loading: "subprocess.Popen[str]") -> float:
    """Waits for the first transaction to begin, if there is one; returns the time."""
    for line in loading.stderr or ():
        if line == "begins\n":
            break
    return time.monotonic()


if __name__ == "__main__":
    sys.exit(main())
