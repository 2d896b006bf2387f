"""Turns a folder into an embedded engine that speaks Bolt on loopback, or into the address of the process that has it.

One process owns a folder: it holds the lock, runs the engine and leaves its address and secrets in a file that only
the same user can read. The system drops the lock when the process ends, however it ends: whoever gets the lock knows
that an address file lying there is stale.
"""

import atexit
import base64
import hashlib
import importlib
import json
import os
import secrets
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from graph.store.address import Endpoint, StoreError
from graph.store.lock import locked
from graph.store.ports import free_port
from graph.store.private import write_private

NATIVE, WITH_JAVA = "arcadedb", "arcadedb_embedded"
DATABASE = "kg"
ADDRESS_FILE, LOCK_FILE, TURN_FILE, ENGINE_FOLDER = "address.json", "lock", "turn", "engine"
PASSWORDS_FILE = "passwords.json"
OURS = frozenset({ADDRESS_FILE, LOCK_FILE, TURN_FILE, PASSWORDS_FILE, ENGINE_FOLDER, "files"})
"""What a store's folder holds; a folder with anything else and no engine in it is somebody's own."""

_ROUNDS = 4096
"""Rounds of password hashing; the secrets are 256 random bits, so more rounds would only slow each connection."""
_STATEMENT_TIMEOUT = 300_000
"""Milliseconds after which the engine gives up on one statement."""
_SETTINGS = {
    "arcadedb.opencypher.loadCsv.allowFileUrls": "false",
    "arcadedb.opencypher.loadCsv.allowRemoteUrls": "false",
    "arcadedb.txWalFlush": "2",
    "arcadedb.command.timeout": str(_STATEMENT_TIMEOUT),
}
_LOOPBACK = {"host": "127.0.0.1", "http_port": 0, "bolt_host": "127.0.0.1", "bolt_maxMessageSize": 1 << 27}
"""One message may have 128 MB: a document of three million characters comes with its record and its words for search."""
_ALL_RIGHTS = {
    "resultSetLimit": -1,
    "readTimeout": -1,
    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
}
_READ_ONLY = {**_ALL_RIGHTS, "access": [], "types": {"*": {"access": ["readRecord"]}}}
_READ_AND_WRITE = {**_ALL_RIGHTS, "access": ["updateSchema"]}
_NO_RIGHTS = {**_ALL_RIGHTS, "access": [], "types": {"*": {"access": []}}}
_GROUPS = {
    "databases": {
        "*": {"groups": {"admin": _ALL_RIGHTS, "reader": _READ_ONLY, "writer": _READ_AND_WRITE, "*": _NO_RIGHTS}}
    },
    "version": 2,
}


@dataclass(frozen=True)
class Door:
    """How other programs come in: the port (another is taken where it is in use) and the passwords of the users
    `reader` and `writer`; without one, there is no `writer`."""

    port: int
    reader: str = field(repr=False)
    writer: str | None = field(default=None, repr=False)


@dataclass
class _Engine:
    """A running engine of this process, with the lock that makes it the only one; `users` counts its open stores."""

    lock: IO[bytes]
    server: Any
    database: Any
    endpoint: Endpoint
    users: int = field(default=1)


_engines: dict[Path, _Engine] = {}
_of_parent: list[_Engine] = []  # kept, for the library stops an engine that nobody holds
_guard = threading.RLock()


def claim(folder: Path, create: bool, door: Door | None = None) -> Endpoint | None:
    """The address of the store in `folder`, run by this process; None where another process has it. `door` counts where
    this call starts the engine. Others learn of it by `announce`.

    Each claim that returns an address is given back by `release`. Raises StoreError for a folder that is no store,
    can't be used, or isn't there and may not be made.
    """
    with _guard:
        if engine := _engines.get(folder):
            engine.users += 1
            return engine.endpoint
        _check(folder, create)
        lock = _locked(folder)
        if lock is None:
            return None
        try:
            (folder / ADDRESS_FILE).unlink(missing_ok=True)
            _engines[folder] = engine = _start(folder, lock, door)
        except BaseException:
            lock.close()
            raise
        return engine.endpoint


def announce(folder: Path) -> None:
    """Tell other processes the address of the store that this process runs: once its types and keys are made, for two that make the
    same type at once are refused."""
    with _guard:
        endpoint = _engines[folder].endpoint
        write_private(folder / ADDRESS_FILE, json.dumps({**asdict(endpoint), "pid": os.getpid()}))


def release(folder: Path) -> None:
    """Give back one claim; the engine ends with the last one, and the folder is free for other processes."""
    with _guard:
        engine = _engines.get(folder)
        if engine is None:
            return
        engine.users -= 1
        if engine.users == 0:
            _stop(folder)


def others_address(folder: Path) -> Endpoint | None:
    """The address that the process that has `folder` has left; None where there is none (yet)."""
    try:
        left = json.loads((folder / ADDRESS_FILE).read_text(encoding="utf-8"))
        return Endpoint(left["uri"], left["database"], tuple(left["writer"]), tuple(left["reader"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def command(folder: Path, statements: list[str]) -> None:
    """Run SQL statements in the engine of this process (what Cypher can't say: types and full-text indexes)."""
    with _guard:
        for statement in statements:
            _engines[folder].database.command("sql", statement)


def ask(folder: Path, statement: str) -> list[dict[str, Any]]:
    """The rows of a reading SQL statement in the engine of this process: what it knows of its own types."""
    with _guard:
        rows: list[dict[str, Any]] = _engines[folder].database.query("sql", statement).to_list()
        return rows


def _check(folder: Path, create: bool) -> None:
    if not folder.exists():
        if not create:
            raise StoreError(
                f"文件夹 {folder} 里还没有图库。请先装入公文：python -m extract load 文件或文件夹 --store …"
            )
        try:
            folder.mkdir(parents=True, mode=0o700)
        except OSError as error:
            raise StoreError(f"建不了文件夹 {folder}（{error.strerror}）。请换一个文件夹，或检查权限。") from None
    if not folder.is_dir():
        raise StoreError(f"{folder} 是文件，不是文件夹。请给出一个文件夹（空的、新的，或原有图库的）。")
    try:
        found = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        raise StoreError(f"读不了文件夹 {folder}（{error.strerror}）。请检查权限。") from None
    strange = [name for name in found if name not in OURS and not name.startswith(".")]
    if strange and ENGINE_FOLDER not in found:
        shown = "、".join(strange[:3])
        raise StoreError(f"文件夹 {folder} 不是图库，里面有别的东西（{shown}）。请给出空的或新的文件夹。")
    if ENGINE_FOLDER not in found and not create:
        raise StoreError(f"文件夹 {folder} 里还没有图库。请先装入公文：python -m extract load 文件或文件夹 --store …")


def _locked(folder: Path) -> IO[bytes] | None:
    try:
        return locked(folder / LOCK_FILE)
    except OSError as error:
        raise StoreError(f"写不了文件夹 {folder}（{error.strerror}）。请检查它属于谁、权限如何。") from None


def _start(folder: Path, lock: IO[bytes], door: Door | None) -> _Engine:
    engine = folder / ENGINE_FOLDER
    writer, reader = secrets.token_urlsafe(32), door.reader if door else secrets.token_urlsafe(32)
    accounts = {"root": (writer, "admin"), "reader": (reader, "reader")}
    if door and door.writer:
        accounts["writer"] = (door.writer, "writer")
    _write_accounts(engine / "config", accounts)
    arcadedb = _library(engine / "log")
    server, port = _started(arcadedb, engine, writer, door)
    try:
        exists = (engine / "databases" / DATABASE).is_dir()
        database = server.get_database(DATABASE) if exists else server.create_database(DATABASE)
        for name, value in _SETTINGS.items():
            database.command("sql", f"ALTER DATABASE `{name}` {value}")
    except BaseException:
        server.stop()
        raise
    endpoint = Endpoint(f"bolt://127.0.0.1:{port}", DATABASE, ("root", writer), ("reader", reader))
    return _Engine(lock, server, database, endpoint)


def _started(arcadedb: Any, engine: Path, secret: str, door: Door | None) -> tuple[Any, int]:
    """The started server and its Bolt port; another port is tried where somebody was faster."""
    for attempt in range(5):
        port = free_port(door.port if door and not attempt else 0)
        config = {**_LOOPBACK, "bolt_port": port, "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"}
        with _silence():
            server = arcadedb.create_server(str(engine), root_password=secret, config=config)
        try:
            with _silence():
                server.start()
            return server, port
        except Exception as error:
            if attempt == 4:
                raise StoreError(f"内嵌图库启动不了：{error}。请检查文件夹 {engine} 的权限和磁盘空间。") from error
    raise AssertionError("unreachable")


def _library(log: Path) -> Any:
    """The engine's library, whichever build is there, told to keep its log out of the terminal and the home folder."""
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    os.environ.setdefault("ARCADEDB_LOG_DIR", str(log))
    quiet = log / "quiet.properties"
    if not any(character.isspace() for character in str(quiet)):  # Java's arguments are split at spaces
        log.mkdir(parents=True, exist_ok=True)
        quiet.write_text("handlers=\n.level=OFF\n", encoding="utf-8")
        os.environ.setdefault("ARCADEDB_JVM_ARGS", f"-Djava.util.logging.config.file={quiet}")
    for name in (NATIVE, WITH_JAVA):
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
    raise StoreError(
        "没有安装内嵌图库。请运行 make setup（或 pip install -r requirements.txt），或用 --store 指定服务器。"
    )


@contextmanager
def _silence() -> Iterator[None]:
    """Java writes its log to the process's error output whatever Python says: for a while that goes nowhere."""
    if WITH_JAVA not in sys.modules:
        yield
        return
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _write_accounts(config: Path, accounts: dict[str, tuple[str, str]]) -> None:
    """Fresh secrets for each run: the engine reads its users from this file when it starts."""
    config.mkdir(parents=True, exist_ok=True)
    users = ""
    for name, (password, group) in accounts.items():
        salt = base64.b64encode(secrets.token_bytes(32)).decode()
        hashed = base64.b64encode(hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), _ROUNDS)).decode()
        stored = f"PBKDF2WithHmacSHA256${_ROUNDS}${salt}${hashed}"
        users += json.dumps({"name": name, "databases": {"*": [group]}, "password": stored}) + "\n"
    write_private(config / "server-users.jsonl", users)
    write_private(config / "server-groups.json", json.dumps(_GROUPS))


def _stop(folder: Path) -> None:
    engine = _engines.pop(folder)
    (folder / ADDRESS_FILE).unlink(missing_ok=True)
    try:
        with _silence():
            engine.server.stop()
    finally:
        engine.lock.close()


def _forget_in_child() -> None:
    """A forked child has its parent's memory but not its engine: it must neither stop it nor hold its lock."""
    global _guard
    _guard = threading.RLock()
    for engine in _engines.values():
        engine.lock.close()
        _of_parent.append(engine)
    _engines.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)


@atexit.register
def _stop_all() -> None:
    with _guard:
        for folder in list(_engines):
            _stop(folder)
