"""The commands that keep a store open for other programs until Ctrl-C: `neo4j` (a real Neo4j), `serve` (the embedded store)."""

import argparse
import json
import secrets
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from graph.store import embedded, open_store
from graph.store.address import Folder, StoreError, bare_target, neo4j_folder, place
from graph.store.kept_neo4j import PORT, RunsAlready, kept_neo4j
from graph.store.private import write_private
from graph.store.server import USER, VERSION, jars

COMMANDS = ("neo4j", "serve")
_SECONDS_TO_END = 5
"""How long a command that Ctrl-C has reached may take before it is told again."""


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Adds both commands to the parser of `python -m graph`; returns `serve`, which takes --store."""
    server = commands.add_parser("neo4j", help="在本机启动 Neo4j（数据在 ./neo4j-data/），按 Ctrl-C 停止")
    server.add_argument("--port", type=int, default=PORT, metavar="N", help=f"端口，被占用时另取一个（缺省 {PORT}）")
    server.add_argument("--fetch", action="store_true", help="只取程序包，不启动")
    server.add_argument("words", nargs="*", metavar="COMMAND", help="写在 -- 后面：只在这条命令运行期间启动")
    serve = commands.add_parser("serve", help="让别的工具用 Bolt 连接内嵌图库，按 Ctrl-C 停止")
    serve.add_argument("--port", type=int, default=PORT, metavar="N", help=f"端口，被占用时另取一个（缺省 {PORT}）")
    serve.add_argument("--write", action="store_true", help="另给一个可以写的用户（缺省只有只读的）")
    return serve


def run(options: argparse.Namespace) -> int:
    """Run one of the commands until it is told to stop. Returns 0, or what the given COMMAND returned; raises
    StoreError."""
    try:
        return _until_stopped(options)
    except KeyboardInterrupt:
        _say("已停止。")
        return 0


def _until_stopped(options: argparse.Namespace) -> int:
    with _stopped_by_signals():
        if options.command == "serve":
            return _serve(options.store, options.port, options.write)
        if options.fetch:
            _say(f"Neo4j {VERSION}：{len(jars())} 个程序包都在。")
            return 0
        return _beside(options.words, options.port) if options.words else _neo4j(options.port)


def _neo4j(port: int) -> int:
    with kept_neo4j(port, starting=_starting) as running:
        try:
            _tell(
                f"Neo4j {VERSION} 已启动，只在本机；数据留在 {_folder_as_written()}，下次还在。",
                [("地址", running.uri), ("用户", USER), ("密码", running.password)],
                "打开网页：在另一个终端运行 make run STORE=neo4j；其他命令加 --store neo4j。按 Ctrl-C 停止。",
            )
            _wait()
        finally:
            _say("正在停止 Neo4j……")


def _beside(words: Sequence[str], port: int) -> int:
    """Run a command while the kept Neo4j runs: the one that is running, else one that is started for it."""
    try:
        with kept_neo4j(port, starting=_starting) as running:
            _say(f"Neo4j 已启动：{running.uri}，用户 {USER}，密码 {running.password}（这条命令结束时一起停止）。")
            return _carried_out(words)
    except RunsAlready as there:
        _say(str(there))
        return _carried_out(words)


def _starting() -> None:
    _say("正在启动 Neo4j（十秒左右；第一次要先取 123 MB 的程序包）……")


def _carried_out(words: Sequence[str]) -> int:
    """Run a command to its end and return its exit code; 0 where it was told to stop. Ctrl-C reaches it by itself; what
    stops only this process is handed on."""
    with subprocess.Popen(words) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            pass
        try:
            process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.terminate()
    return 0


def _serve(target: str | None, port: int, write: bool) -> int:
    where = place(target)
    if not isinstance(where, Folder):
        raise StoreError(
            f"{bare_target(target)} 本来就是服务器，别的工具可以直接连接。serve 只用于文件夹里的内嵌图库。"
        )
    if not (where.path / embedded.ENGINE_FOLDER).is_dir():
        raise StoreError(
            f"文件夹 {where.path} 里还没有图库。请先装入公文：python -m extract load 文件或文件夹 --store …"
        )
    passwords = _passwords(where.path)
    door = embedded.Door(port, passwords["reader"], passwords["writer"] if write else None)
    endpoint = embedded.claim(where.path, False, door)
    if endpoint is None:
        raise StoreError(f"另一个进程（网页或别的命令）正打开着 {where.path}。请先停止它；serve 运行以后它可以再开。")
    try:
        with open_store(where.path, create=False):
            accounts = [(user, passwords[user]) for user in ("reader", *(["writer"] if write else []))]
            lines = [("地址", endpoint.uri), ("数据库", f"{endpoint.database}（可以不写）")]
            for user, password in accounts:
                lines += [("用户", f"{user}（{'只能读' if user == 'reader' else '可以写'}）"), ("密码", password)]
            _tell(
                f"图库 {bare_target(target)} 现在可以用 Bolt 连接，只在本机。",
                lines,
                "网页和其他命令照常可用。按 Ctrl-C 停止。",
            )
            _wait()
    finally:
        embedded.release(where.path)


def _passwords(folder: Path) -> dict[str, str]:
    """The passwords for other programs, the same in every run: made the first time, kept where only the owner reads."""
    kept = folder / embedded.PASSWORDS_FILE
    try:
        found: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
        return {user: str(found[user]) for user in ("reader", "writer")}
    except (OSError, ValueError, KeyError, TypeError):
        made = {user: secrets.token_urlsafe(12) for user in ("reader", "writer")}
        write_private(kept, json.dumps(made) + "\n")
        return made


def _folder_as_written() -> str:
    """The folder of the kept Neo4j as a user would write it."""
    folder = neo4j_folder()
    return f"./{folder.relative_to(Path.cwd())}/" if folder.is_relative_to(Path.cwd()) else str(folder)


def _tell(head: str, lines: Sequence[tuple[str, str]], foot: str) -> None:
    told = [head, *(f"  {name}{'　' * (3 - len(name))}  {value}" for name, value in lines), foot]
    sys.stdout.buffer.write("".join(f"{line}\n" for line in told).encode("utf-8", errors="replace"))
    sys.stdout.flush()


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def _wait() -> NoReturn:
    """Until Ctrl-C or a signal, which `run` takes."""
    while True:
        threading.Event().wait()


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """A `kill` and a closed terminal stop as Ctrl-C does: in order."""

    def stop(signum: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    numbers = [number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]
    before = [signal.signal(number, stop) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
