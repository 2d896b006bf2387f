"""Turns PolicyGraphs into a stored graph and back, over Bolt: one class for the embedded engine and for a server."""

import os
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j.exceptions import (
    AuthError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph import embedded, schema, writes
from graph.address import Account, Endpoint, Folder, Server, StoreError, describe_target, place
from graph.files import FileKeep
from graph.model import AGENCY, DOCUMENT, LOAD, POLICY, PolicyGraph
from graph.said import said
from graph.values import plain

__all__ = ["Held", "Rows", "Store", "StoreError", "describe_target", "open_store"]

T = TypeVar("T")

_SECONDS_TO_CONNECT = 30.0
_ATTEMPTS = 20
_PASSING = ("ConcurrentModification", "NeedRetry")
"""What the embedded engine's message says where another writer was faster and the same write works the next time."""


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
    else NEO4J_URI, else ./store/. With `create`, a folder that isn't there is made and the schema brought up to date.

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
        self._where, self._create = where, create
        self._lock = threading.RLock()
        self._generation = 0
        self._claimed = False
        self._drivers: list[neo4j.Driver] = []
        self._connect()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connections; the last store of this process that has a folder open ends its engine."""
        with self._lock:
            self._hang_up()

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
        writes.check(graph)
        self._change(lambda tx: writes.write(tx, graph))

    def remove(self, policy: str) -> None:
        """Take back all that `policy` said, in one transaction; where others refer to it, it stays as a Document."""
        self._change(lambda tx: writes.remove(tx, policy))

    def said(self, policy: str) -> PolicyGraph:
        """What was written for `policy`, nodes ordered by key and edges by id: of the same digest as what was written.

        Raises StoreError where the store holds no such policy.
        """
        graph = self._read(lambda tx: said(tx, policy))
        if graph is None:
            raise StoreError(f"图库里没有文件“{policy}”的正文。python -m graph ask policies 列出已有的文件。")
        return graph

    def sweep(self) -> int:
        """Remove Documents and Agencies that nothing refers to and that are no policy; returns how many."""
        return self._change(_sweep)

    def record_load(self, rules: str, added: list[str], removed: list[str]) -> None:
        """Note what one command changed: the rules' version, the ids of facts added and removed, the time (UTC)."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._change(
            lambda tx: _record_load(tx, {"loaded_at": now, "rules": rules, "added": added, "removed": removed})
        )

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

        def ask(tx: neo4j.Transaction) -> Rows:
            result = tx.run(cypher, dict(params or {}))
            columns = list(result.keys())
            found = [list(record.values()) for record in (result if limit is None else result.fetch(limit + 1))]
            summary = result.consume()
            if summary.counters.contains_updates or summary.query_type in ("w", "rw"):
                raise StoreError("这条语句要改图库，这里只能读。图库没有变。")
            cut_off = limit is not None and len(found) > limit
            return Rows(columns, [[plain(value) for value in row] for row in found[:limit]], cut_off)

        return self._read(ask, timeout)

    # --- connections ---------------------------------------------------------------------------------------------

    def _change(self, work: Callable[[neo4j.Transaction], T]) -> T:
        def transaction() -> T:
            with self._session(0, neo4j.WRITE_ACCESS) as session, session.begin_transaction() as tx:
                result = work(tx)
                tx.commit()
                return result

        return self._until_it_works(transaction)

    def _read(self, work: Callable[[neo4j.Transaction], T], timeout: float | None = None) -> T:
        def transaction() -> T:
            with self._session(1, neo4j.READ_ACCESS) as session, session.begin_transaction(timeout=timeout) as tx:
                result = work(tx)
                tx.rollback()
                return result

        return self._until_it_works(transaction)

    def _session(self, which: int, access: str) -> neo4j.Session:
        with self._lock:
            if not self._drivers:
                raise StoreError("图库已经关闭。请重新打开。")
            return self._drivers[which].session(database=self._database, default_access_mode=access)

    def _until_it_works(self, work: Callable[[], T]) -> T:
        """Run `work`; again where another writer was faster, or after opening anew a folder whose opener has ended."""
        for attempt in range(_ATTEMPTS):
            generation = self._generation
            try:
                return work()
            except (ServiceUnavailable, SessionExpired, AuthError) as error:
                if not self.is_folder or attempt > 2:
                    raise _in_words(error, self.target) from error
                self._connect_again(generation)
            except Neo4jError as error:
                if not _passes(error) or attempt == _ATTEMPTS - 1:
                    raise _in_words(error, self.target) from error
                time.sleep(random.uniform(0, min(0.01 * 2**attempt, 0.5)))
            except DriverError as error:
                raise _in_words(error, self.target) from error
        raise AssertionError("unreachable")

    def _connect_again(self, generation: int) -> None:
        with self._lock:
            if self._drivers and self._generation == generation:
                self._hang_up()
                self._connect()

    def _hang_up(self) -> None:
        for driver in self._drivers:
            driver.close()
        self._drivers = []
        if self._claimed and isinstance(self._where, Folder):
            embedded.release(self._where.path)
        self._claimed = False

    def _connect(self) -> None:
        """Connect to the server, or to the engine of the folder: this process's own, or that of another process."""
        self._generation += 1
        if isinstance(self._where, Server):
            self._dial(self._where.endpoint)
            if self._create:
                self._run_all([*schema.constraints(), *schema.server_indexes()])
            return None
        folder, until = self._where.path, time.monotonic() + _SECONDS_TO_CONNECT
        while True:
            if endpoint := embedded.claim(folder, self._create):
                self._claimed = True
                self._dial(endpoint)
                self._make_embedded_schema(folder)
                return None
            endpoint = embedded.others_address(folder)
            try:
                if endpoint:
                    return self._dial(endpoint)
            except StoreError:  # its opener is just ending
                pass
            if time.monotonic() > until:
                raise StoreError(f"另一个进程正占用文件夹 {folder}，但不应答。请结束那个进程再试。")
            time.sleep(0.05)

    def _dial(self, endpoint: Endpoint) -> None:
        self._database = endpoint.database
        try:
            self._drivers = [_driver(endpoint.uri, account) for account in (endpoint.writer, endpoint.reader)]
            self._drivers[0].verify_connectivity()
            with self._drivers[0].session(database=self._database) as session:
                session.run("RETURN 1").consume()
        except (DriverError, Neo4jError, ValueError) as error:
            for driver in self._drivers:
                driver.close()
            self._drivers = []
            raise _in_words(error, self.target) from error

    def _make_embedded_schema(self, folder: Path) -> None:
        embedded.command(folder, schema.embedded_types())
        self._run_all(schema.constraints())
        embedded.command(folder, schema.embedded_indexes())

    def _run_all(self, statements: list[str]) -> None:
        def run() -> None:
            with self._session(0, neo4j.WRITE_ACCESS) as session:
                for statement in statements:
                    session.run(statement).consume()

        self._until_it_works(run)


def _driver(uri: str, account: Account | None) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        uri, auth=account, notifications_min_severity="OFF", telemetry_disabled=True, connection_timeout=10
    )


def _sweep(tx: neo4j.Transaction) -> int:
    swept = 0
    for label in (DOCUMENT, AGENCY):
        loose = f"MATCH (n:{label}) WHERE NOT n:{POLICY} AND NOT EXISTS {{ (n)--() }}"
        names = [row["id"] for row in tx.run(f"{loose} RETURN n.id AS id").data()]
        tx.run(f"UNWIND $names AS name MATCH (n:{label} {{id: name}}) DELETE n", names=names).consume()
        swept += len(names)
    return swept


def _record_load(tx: neo4j.Transaction, props: dict[str, Any]) -> None:
    numbers = [int(row["id"]) for row in tx.run(f"MATCH (n:{LOAD}) RETURN n.id AS id").data()]
    new = {"id": str(max(numbers, default=0) + 1), **props}
    tx.run(f"CREATE (n:{LOAD}) SET n = $props", props=new).consume()


def _passes(error: Neo4jError) -> bool:
    """Whether the same work may succeed the next time: another writer held the lock, changed the node, or made it first."""
    return isinstance(error, TransientError | ConstraintError) or any(word in str(error) for word in _PASSING)


def _in_words(error: Exception, target: str) -> StoreError:
    """The driver's error as a user can act on it."""
    if isinstance(error, AuthError):
        return StoreError(f"{target}：用户名或密码不对。请检查 NEO4J_USER 和 NEO4J_PASSWORD。")
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreError(f"{target}：连不上。请检查地址，以及图库服务是否在运行。")
    code = getattr(error, "code", "") or ""
    if "DatabaseNotFound" in code:
        return StoreError(f"{target}：没有这个数据库。请检查 NEO4J_DATABASE。")
    message = getattr(error, "message", None) or str(error)
    return StoreError(f"{target}：图库没有接受这条语句：{message}")
