"""Turns a folder of the project into a Neo4j whose data and password survive, running for as long as one command does."""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store.address import ACCOUNT_FILE, StoreError, kept_account, neo4j_folder
from graph.store.lock import locked
from graph.store.ports import free_port
from graph.store.private import write_private
from graph.store.server import USER, Build, Running, roomy, started

PORT = 7687
"""Where Neo4j's own tools look first."""
_LOCK_FILE = "lock"
_OURS = frozenset({ACCOUNT_FILE, _LOCK_FILE, "conf", "console.log", "data", "import", "logs", "run"})


class RunsAlready(StoreError):
    """The Neo4j of the folder runs; another process started it."""


@contextmanager
def kept_neo4j(
    port: int = PORT, build: Build | None = None, starting: Callable[[], None] = lambda: None
) -> Iterator[Running]:
    """The Neo4j of POLICY_NEO4J (else ./neo4j-data/), made where there is none; on that port, or on another where it is in
    use. `build` is `roomy()` where none is given; `starting` is called before it starts. While it runs, the store named `neo4j` is this one.

    Raises RunsAlready where it runs, StoreError where the folder is somebody's own or the server does not start.
    """
    folder = neo4j_folder()
    _check(folder)
    lock = locked(folder / _LOCK_FILE)
    if lock is None:
        raise RunsAlready(_runs_already(folder))
    with lock:
        password = kept_account().get("password") or secrets.token_urlsafe(12)
        _note(folder, password)
        starting()
        with started(folder, free_port(port), password, build or roomy(), lock) as running:
            _note(folder, password, running)
            try:
                yield running
            finally:
                _note(folder, password)


def _note(folder: Path, password: str, running: Running | None = None) -> None:
    uri, pid = (running.uri, str(running.process.pid)) if running else (None, None)
    left = {"uri": uri, "user": USER, "password": password, "pid": pid}
    write_private(folder / ACCOUNT_FILE, json.dumps(left) + "\n")


def _runs_already(folder: Path) -> str:
    left = kept_account()
    if not left.get("uri"):
        return f"本机的 Neo4j 正在启动或停止（数据在 {folder}）。请稍等再试。"
    return (
        f"本机的 Neo4j 已经在运行（{left['uri']}，数据在 {folder}），可以直接用。"
        f"要停止它，请在启动它的终端按 Ctrl-C；那个终端已经没有了就 kill {left.get('pid')}。"
    )


def _check(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        found = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        raise StoreError(f"用不了文件夹 {folder}（{error.strerror}）。请检查权限，或用 POLICY_NEO4J 换一个。") from None
    strange = [name for name in found if name not in _OURS]
    if strange and "data" not in found:
        raise StoreError(
            f"文件夹 {folder} 里有别的东西（{'、'.join(strange[:3])}），不能用来放 Neo4j。请用 POLICY_NEO4J 换一个。"
        )
