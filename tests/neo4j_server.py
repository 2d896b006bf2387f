"""Turns a server that is named, or the product's own starter, into a real Neo4j for one test session."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j
import pytest

from graph.store import server
from graph.store.ports import free_port
from graph.store.server import DATABASE, USER, VERSION, Build, jars

PASSWORD = "only-for-tests"
BUILD = Build(
    os.environ.get("TEST_NEO4J_VERSION") or VERSION,
    os.environ.get("TEST_NEO4J_JAVA") or None,
    settings=("dbms.cypher.min_replan_interval=10h",),
)
"""What the tests start where no server is named; `make test-neo4j-current` sets version and Java. They fill one server with one small graph
after the other: to plan each statement anew for each took a third of test_parity's time (108 s, then 71)."""


@dataclass(frozen=True)
class Neo4jServer:
    """Where a Neo4j for tests answers: all that `neo4j.GraphDatabase.driver` and the store need."""

    uri: str
    user: str
    password: str
    database: str

    def driver(self) -> neo4j.Driver:
        """A new driver; the caller closes it."""
        return neo4j.GraphDatabase.driver(self.uri, auth=(self.user, self.password))

    def count(self) -> int:
        """How many nodes the database holds."""
        with self.driver() as driver:
            records, _, _ = driver.execute_query("MATCH (n) RETURN count(n) AS n", database_=self.database)
        return int(records[0]["n"])

    def wipe(self) -> None:
        """Deletes every node and edge, some at a time: 1,000 policies at once are too much for its memory; constraints and
        indexes stay."""
        with self.driver() as driver, driver.session(database=self.database) as session:
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """The session's Neo4j: the one of TEST_NEO4J_URI, else one that is started here and stopped at the end."""
    if os.environ.get("TEST_NEO4J_URI"):
        yield named_server()
        return
    with started(tmp_path_factory.mktemp("neo4j")) as server:
        yield server


def named_server() -> Neo4jServer:
    """The server of TEST_NEO4J_URI; a database that holds anything is refused, for the tests empty it."""
    server = Neo4jServer(
        os.environ["TEST_NEO4J_URI"],
        os.environ.get("TEST_NEO4J_USER", "neo4j"),
        os.environ.get("TEST_NEO4J_PASSWORD", ""),
        os.environ.get("TEST_NEO4J_DATABASE", "neo4j"),
    )
    if held := server.count():
        raise RuntimeError(
            f"TEST_NEO4J_URI names {server.uri}, whose database {server.database!r} holds {held} nodes. "
            "The tests delete whatever is there: name an empty database, or unset TEST_NEO4J_URI."
        )
    return server


@contextmanager
def started(home: Path, build: Build = BUILD) -> Iterator[Neo4jServer]:
    """A server of its own in the folder `home`, on a free port of 127.0.0.1; stopped at the end."""
    with server.started(home, free_port(), PASSWORD, build) as running:
        yield Neo4jServer(running.uri, USER, running.password, DATABASE)


def admin(home: Path, folder: Path, arguments: Sequence[str]) -> str:
    """What `neo4j-admin` with these arguments prints, run in `folder` for the Neo4j whose folder is `home`."""
    (home / "conf").mkdir(parents=True, exist_ok=True)
    ran = subprocess.run(
        [*server.java(BUILD), "org.neo4j.cli.AdminTool", *arguments],
        cwd=folder, env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout
    return ran.stdout


if __name__ == "__main__" and not os.environ.get("TEST_NEO4J_URI"):
    print("Neo4j for the tests: fetching its jars where they are not there yet (123 MB) …", file=sys.stderr)
    print(f"Neo4j for the tests: {len(jars(BUILD.version))} jars are there.", file=sys.stderr)
