"""Turns PolicyGraphs into a stored graph and back, over Bolt: one class for the embedded engine and for a server."""

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j

from graph.model import AGENCY, ANSWER, DOCUMENT, LOAD, LOAD_FACTS, POLICY, PolicyGraph
from graph.store import writes
from graph.store.address import Folder, Server, StoreError, describe_target, place
from graph.store.check import check
from graph.store.connection import Connection
from graph.store.embedded import TURN_FILE
from graph.store.files import FileKeep
from graph.store.lock import locked
from graph.store.migrations import FORMAT, bring_up, format_of, refuse_newer
from graph.store.said import said
from graph.store.values import plain_record, plain_rows

T = TypeVar("T")
U = TypeVar("U")
_BETWEEN_LOOKS = 0.2
"""Seconds between two looks whether another load has ended."""
_FACTS = 5_000
"""Facts of a load in one node and one message: half a megabyte; the embedded engine takes 16 at most."""

__all__ = ["Held", "Rows", "Store", "StoreError", "describe_target", "open_store"]


@dataclass(frozen=True)
class Held:
    """What the store holds of one policy: its id, its source file (base name, SHA-256 in hex), the version of the
    rules that read it, the digest of its graph, its record and its further copies as JSON text."""

    policy: str
    file: str
    sha256: str
    rules: str
    digest: str
    record: str
    copies: list[str]


@dataclass(frozen=True)
class Rows:
    """An answer: its columns, its rows as plain values in the order of the columns, and whether a limit cut it off."""

    columns: list[str]
    rows: list[list[Any]]
    cut_off: bool = False


def open_store(target: str | Path | None = None, *, create: bool = True) -> "Store":
    """Open the store that `target` names: a folder, or a bolt://, neo4j://, neo4j+s:// address; None: POLICY_STORE,
    else NEO4J_URI, else ./store/. With `create`, a folder that isn't there is made.

    Raises StoreError where it can't be opened.
    """
    return Store(place(target), describe_target(target), create=create)


class Store:
    """An open store; a context manager. Safe to use from several threads. Every method raises StoreError where the
    store can't be reached or refuses."""

    def __init__(self, where: Folder | Server, target: str, *, create: bool) -> None:
        self.target = target
        self.is_folder = isinstance(where, Folder)
        kept = where.path / "files" if isinstance(where, Folder) else Path(os.environ.get("POLICY_FILES") or "./files")
        self.files = FileKeep(kept)
        self._turn_file = where.path / TURN_FILE if isinstance(where, Folder) else None
        self._connection = Connection(where, target, create=create)
        self._is_current = self._answers_dropped = False
        try:
            refuse_newer(self._connection.read(format_of))
        except StoreError:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connections; the last store of this process that has a folder open ends its engine."""
        self._connection.close()

    @contextmanager
    def turn(self, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Loads take turns: what one reads of a folder's store before it writes must still hold when it writes. Waits
        for another process's or thread's turn to end, calling `waiting` once. A server has no such turn: there two
        loads at once are mended by the next."""
        if self._turn_file is None:
            yield
            return
        held = locked(self._turn_file)
        if held is None:
            waiting()
        while held is None:
            time.sleep(_BETWEEN_LOOKS)
            held = locked(self._turn_file)
        with held:
            yield

    def _change(self, work: Callable[[neo4j.Transaction], T]) -> T:
        """What `work` returns, in one transaction; before the first, an older store is brought up to this format, and the answers that
        are kept hold no longer."""
        if not self._is_current:
            self._connection.change(bring_up)
            self._is_current = True
        if not self._answers_dropped:
            self._connection.change(lambda tx: tx.run(f"MATCH (a:{ANSWER}) SET a.load = ''").consume())
            self._answers_dropped = True
        return self._connection.change(work)

    def is_empty(self) -> bool:
        """Whether there is no node at all."""
        return not self.read("MATCH (n) RETURN 1 AS one LIMIT 1").rows

    def held(self) -> list[Held]:
        """What the store holds, one entry a policy, ordered by the policy's id."""
        columns = ("id", "file", "sha256", "rules", "digest", "record")
        asked = ", ".join(f"coalesce(p.{name}, '') AS {name}" for name in columns)
        rows = self.read(f"MATCH (p:{POLICY}) RETURN {asked}, coalesce(p.copies, []) AS copies ORDER BY id").rows
        return [Held(*row) for row in rows]

    def write(self, graph: PolicyGraph) -> None:
        """Replace all that `graph.policy` had said by `graph`, in one transaction; what others say of it stays.

        Raises NotAPolicyGraph (a ValueError) where `graph` holds what one policy can't say.
        """
        check(graph)
        self._change(lambda tx: writes.write(tx, graph))

    def write_new(self, graphs: Sequence[PolicyGraph]) -> None:
        """Write the graphs of policies that the store does not hold, all in one transaction; one that it holds is replaced.

        Raises NotAPolicyGraph (a ValueError), before anything is written, where a graph holds what one policy can't say.
        """
        for _ in self.write_batches([graphs]):
            pass

    def write_batches(self, batches: Iterable[Sequence[PolicyGraph]]) -> Iterator[Sequence[PolicyGraph]]:
        """Write batches of new policies, each as `write_new` does, and give each back once it is written. While the engine works on
        one, the next is made ready. Raises as `write_new`, when a batch's turn has come.
        """
        for new in _ahead(writes.ready, batches):
            self._change(lambda tx, new=new: writes.write_new(tx, new))  # type: ignore[misc]
            yield new.graphs

    def remove(self, policy: str) -> None:
        """Take back all that `policy` said, in one transaction; where others refer to it, it stays as a Document."""
        self._change(lambda tx: writes.remove(tx, policy))

    def said(self, policy: str) -> PolicyGraph:
        """What was written for `policy`, nodes ordered by key and edges by id: of the same digest as what was written.

        Raises StoreError where the store holds no such policy.
        """
        graph = self._connection.read(lambda tx: said(tx, policy))
        if graph is None:
            raise StoreError(f"图库里没有文件“{policy}”的正文。python -m graph ask policies 列出已有的文件。")
        return graph

    def sweep(self) -> int:
        """Remove Documents and Agencies that nothing refers to and that are no policy; returns how many."""
        return self._change(_sweep)

    def record_load(self, rules: str, added: Sequence[str], removed: Sequence[str]) -> None:
        """Note what one command changed: the rules' version, the ids of facts added and removed, the time (UTC).

        The `Load` comes first, so that no other takes its number; its facts follow, some at a time: those of 1,300 policies were too
        much for one message.
        """
        counts = {"facts_added": len(added), "facts_removed": len(removed)}
        now = datetime.now(UTC).isoformat(timespec="seconds")
        number = self._change(lambda tx: _next_load(tx, {"loaded_at": now, "rules": rules, "format": FORMAT, **counts}))
        for facts in _parts(number, added, removed):
            self._change(lambda tx, facts=facts: _record_facts(tx, facts))  # type: ignore[misc]

    def keep(self, answers: Mapping[str, str]) -> None:
        """Keep these answers (name → text) that were counted on the graph as it is, in place of all others: until something is written or
        another load recorded. An empty store stays empty."""

        def work(tx: neo4j.Transaction) -> None:
            if tx.run("MATCH (n) RETURN 1 AS one LIMIT 1").single() is None:
                return
            newest = max(_loads(tx), default=0)
            rows = [{"id": name, "text": text, "load": str(newest)} for name, text in answers.items()]
            tx.run(f"MATCH (a:{ANSWER}) WHERE NOT a.id IN $names DELETE a", names=list(answers)).consume()
            for row in rows:
                tx.run(f"MERGE (a:{ANSWER} {{id: $id}}) SET a = $row", id=row["id"], row=row).consume()

        self._connection.change(work)
        self._answers_dropped = False

    def kept(self, name: str) -> str | None:
        """The text that is kept under that name, where it still holds."""
        found = self.read(
            f"OPTIONAL MATCH (l:{LOAD}) WITH coalesce(max(toInteger(l.id)), 0) AS newest MATCH (a:{ANSWER} {{id: $name}}) "
            "WHERE a.load = toString(newest) RETURN a.text AS text",
            {"name": name},
        )
        return str(found.rows[0][0]) if found.rows else None

    def read(
        self,
        cypher: str,
        params: Mapping[str, Any] | None = None,
        *,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> Rows:
        """The answer to a reading statement, as plain values; at most `limit` rows. A write is refused.

        `timeout` (seconds) is kept by a server; the embedded engine has one bound for all statements.
        """

        def taken(result: neo4j.Result) -> Rows:
            columns = list(result.keys())
            found = result.values() if limit is None else [record.values() for record in result.fetch(limit + 1)]
            _refuse_writing(result.consume())
            cut_off = limit is not None and len(found) > limit
            return Rows(columns, plain_rows(found if limit is None else found[:limit]), cut_off)

        return self._connection.answer(cypher, dict(params or {}), taken, timeout)

    def records(self, cypher: str, params: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """All rows of a reading statement as plain values by column: what `read` gives, each row a dict at once, so that ten thousand
        rows are not held twice. A write is refused."""

        def taken(result: neo4j.Result) -> list[dict[str, Any]]:
            columns = result.keys()
            found = [plain_record(columns, record) for record in result]
            _refuse_writing(result.consume())
            return found

        return self._connection.answer(cypher, dict(params or {}), taken)


def _refuse_writing(summary: neo4j.ResultSummary) -> None:
    if summary.counters.contains_updates or summary.query_type in ("w", "rw"):
        raise StoreError("这条语句要改图库，这里只能读。图库没有变。")


def _ahead(make: Callable[[T], U], items: Iterable[T]) -> Iterator[U]:
    """What is made of each item, in order; the next is made in another thread while the last is used."""
    coming: deque[Future[U]] = deque()
    with ThreadPoolExecutor(1) as aside:
        for item in items:
            coming.append(aside.submit(make, item))
            if len(coming) > 1:
                yield coming.popleft().result()
        if coming:
            yield coming.pop().result()


def _sweep(tx: neo4j.Transaction) -> int:
    swept = 0
    for label in (DOCUMENT, AGENCY):
        loose = f"MATCH (n:{label}) WHERE NOT n:{POLICY} AND NOT EXISTS {{ (n)--() }}"
        names = [row["id"] for row in tx.run(f"{loose} RETURN n.id AS id").data()]
        tx.run(f"UNWIND $names AS name MATCH (n:{label} {{id: name}}) DELETE n", names=names).consume()
        swept += len(names)
    return swept


def _next_load(tx: neo4j.Transaction, props: dict[str, Any]) -> int:
    """Make the next `Load`; returns its number."""
    number = max(_loads(tx), default=0) + 1
    tx.run(f"CREATE (n:{LOAD}) SET n = $props", props={"id": str(number), **props}).consume()
    return number


def _loads(tx: neo4j.Transaction) -> list[int]:
    """The numbers of all loads."""
    return [int(row["id"]) for row in tx.run(f"MATCH (n:{LOAD}) RETURN n.id AS id").data()]


def _parts(number: int, added: Sequence[str], removed: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The properties of the nodes that hold the facts of a load."""
    for change, facts in (("added", added), ("removed", removed)):
        for start in range(0, len(facts), _FACTS):
            part = list(facts[start : start + _FACTS])
            yield {"id": f"{number}.{change}.{start}", "load": number, "change": change, "facts": part}


def _record_facts(tx: neo4j.Transaction, props: dict[str, Any]) -> None:
    """Once, even where this is tried again because the answer to the first try was lost."""
    tx.run(f"MERGE (n:{LOAD_FACTS} {{id: $id}}) SET n = $props", id=props["id"], props=props).consume()
