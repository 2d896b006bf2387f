"""Turns a place (a folder or a server) into sessions: opens it, tries again what a moment spoiled, says errors in words."""

import random
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

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

from graph.store import embedded, schema
from graph.store.address import Account, Endpoint, Folder, Server, StoreError
from graph.store.migrations import format_of, refuse_newer

T = TypeVar("T")

_SECONDS_TO_CONNECT = 30.0
_ATTEMPTS = 20
_REOPENINGS = 8
"""How often a folder's new owner is looked for: with five processes opening and ending at once, three were too few."""
_PASSING = ("ConcurrentModification", "NeedRetry")
"""What the embedded engine's message says where another writer was faster and the same write works the next time."""


class Connection:
    """Open drivers of a store, one that may write and one that may only read. Safe to use from several threads; every
    method raises StoreError where the store can't be reached or refuses.

    A session ends its transaction itself; none is left by `with`. The driver (5.28.8, and 6.4.1 too) gives a failed transaction's
    connection back at once, and leaving the transaction then asks for it again: by then another thread may be using it, whose
    reading breaks off (BlockingIOError) or whose transaction is rolled back."""

    def __init__(self, where: Folder | Server, target: str, *, create: bool) -> None:
        self.target = target
        self._where, self._create = where, create
        self._lock = threading.RLock()
        self._generation = 0
        self._claimed = self._has_schema = False
        self._database: str | None = None
        self._drivers: list[neo4j.Driver] = []
        self._connect()

    def close(self) -> None:
        """End the connections; the last one of this process that has a folder open ends its engine."""
        with self._lock:
            self._hang_up()

    def change(self, work: Callable[[neo4j.Transaction], T]) -> T:
        """What `work` returns, in one transaction that is committed behind it."""

        def transaction() -> T:
            self._make_server_schema()
            with self._session(0, neo4j.WRITE_ACCESS) as session:
                tx = session.begin_transaction()
                result = work(tx)
                tx.commit()
                return result

        return self._until_it_works(transaction)

    def read(self, work: Callable[[neo4j.Transaction], T], timeout: float | None = None) -> T:
        """What `work` returns, in a transaction that may only read and is always rolled back; `timeout` in seconds."""

        def transaction() -> T:
            with self._session(1, neo4j.READ_ACCESS) as session:
                tx = session.begin_transaction(timeout=timeout)
                result = work(tx)
                tx.rollback()
                return result

        return self._until_it_works(transaction)

    def answer(
        self, cypher: str, params: Mapping[str, Any], take: Callable[[neo4j.Result], T], timeout: float | None = None
    ) -> T:
        """What `take` makes of the answer to one statement, which may only read; `timeout` in seconds. It is sent by itself:
        a transaction around it would cost two further messages and their answers, as much as a small question."""

        def ask() -> T:
            with self._session(1, neo4j.READ_ACCESS) as session:
                try:
                    result = session.run(neo4j.Query(cypher, timeout=timeout), params)  # type: ignore[arg-type]
                except (OverflowError, TypeError, ValueError) as error:
                    raise StoreError(f"图库存不了这样的参数：{error}") from error
                return take(result)

        return self._until_it_works(ask)

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
                leader_moved = isinstance(self._where, Server) and isinstance(error, SessionExpired)
                if attempt >= _REOPENINGS or (isinstance(self._where, Server) and not leader_moved):
                    raise _in_words(error, self.target) from error
                time.sleep(0.05 * attempt)
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
            if isinstance(self._where, Folder) and self._drivers and self._generation == generation:
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
            return self._dial(self._where.endpoint)
        until = time.monotonic() + _SECONDS_TO_CONNECT
        while not self._own(self._where) and not self._join(self._where):
            if time.monotonic() > until:
                raise StoreError(f"另一个进程正占用文件夹 {self._where.path}，但不应答。请结束那个进程再试。")
            time.sleep(0.05)
        return None

    def _own(self, where: Folder) -> bool:
        endpoint = embedded.claim(where.path, self._create)
        if endpoint is None:
            return False
        self._claimed = True
        try:
            self._dial(endpoint)
            with self._session(0, neo4j.READ_ACCESS) as session:
                refuse_newer(
                    format_of(session.begin_transaction())
                )  # a newer one keeps the types and indexes that it has
            embedded.command(where.path, schema.embedded_types())
            self._run_all(schema.constraints())
            embedded.command(where.path, schema.embedded_indexes())
            for label in schema.APART:
                there = embedded.ask(where.path, schema.apart_there(label))
                embedded.command(where.path, schema.set_apart(label, there))
            embedded.announce(where.path)
        except BaseException:
            self._hang_up()
            raise
        return True

    def _join(self, where: Folder) -> bool:
        endpoint = embedded.others_address(where.path)
        try:
            if endpoint is not None:
                self._dial(endpoint)
        except StoreError:  # its opener is just starting or ending
            return False
        return endpoint is not None

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

    def _make_server_schema(self) -> None:
        """Before the first write, so that an account that may only read can open the store."""
        with self._lock:
            if isinstance(self._where, Server) and not self._has_schema:
                self._run_all([*schema.constraints(), *schema.server_indexes(), "CALL db.awaitIndexes(300)"])
                self._has_schema = True

    def _run_all(self, statements: list[str]) -> None:
        with self._session(0, neo4j.WRITE_ACCESS) as session:
            for statement in statements:
                session.run(statement).consume()


def _driver(uri: str, account: Account | None) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        uri, auth=account, notifications_min_severity="OFF", telemetry_disabled=True, connection_timeout=10
    )


def _passes(error: Neo4jError) -> bool:
    """Whether the same work may succeed the next time: another writer held the lock, changed the node, or made it first.
    What wants more memory than there is (a TransientError of Neo4j) would want it again."""
    if "OutOfMemory" in (error.code or ""):
        return False
    return isinstance(error, TransientError | ConstraintError) or any(word in str(error) for word in _PASSING)


def _in_words(error: Exception, target: str) -> StoreError:
    """The driver's error as a user can act on it."""
    if isinstance(error, AuthError):
        return StoreError(f"{target}：用户名或密码不对。请检查 NEO4J_USER 和 NEO4J_PASSWORD。")
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreError(f"{target}：连不上。请检查地址，以及图库服务是否在运行。")
    if not isinstance(error, Neo4jError):  # the driver's own: its `message` is a preview, of which it warns
        return StoreError(f"{target}：图库没有接受这条语句：{error}")
    if "DatabaseNotFound" in (error.code or ""):
        return StoreError(f"{target}：没有这个数据库。请检查 NEO4J_DATABASE。")
    return StoreError(f"{target}：图库没有接受这条语句：{error.message or error}")
