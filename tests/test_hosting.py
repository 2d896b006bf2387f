"""The commands that keep a store open for other programs: who gets in, what they may do, and what stays behind."""

import json
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import pytest
from neo4j.exceptions import AuthError, Neo4jError

from graph.store import StoreError, embedded, open_store
from graph.store.address import ACCOUNT_FILE, place
from graph.store.kept_neo4j import RunsAlready, kept_neo4j
from graph.store.ports import free_port
from graph.store.server import Build, roomy
from tests.app_server import DOCUMENTS
from tests.conftest import ROOT
from tests.stores import notice, plan

PLAN = DOCUMENTS / "001_d508845f2bab5bdb.txt"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graph", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`python -m graph serve` once it is ready, and what it printed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "graph", "serve", "--store", str(folder), "--port", str(free_port()), *options],
        cwd=ROOT,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    try:
        printed = ""
        while "Ctrl-C" not in printed and (line := process.stdout.readline()):
            printed += line
        yield process, printed
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_store(tmp_path / "store") as store:
        for graph in (notice(), plan()):
            store.write(graph)
    return tmp_path / "store"


def accounts(printed: str) -> dict[str, tuple[str, str]]:
    """User → name and password, as printed."""
    words = [line.split() for line in printed.splitlines()]
    users = [row[1].partition("（")[0] for row in words if row[0] == "用户"]
    passwords = [row[1] for row in words if row[0] == "密码"]
    return {user: (user, password) for user, password in zip(users, passwords, strict=True)}


def address(printed: str) -> str:
    return next(line.split()[1] for line in printed.splitlines() if line.split()[0] == "地址")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_another_program_reads_and_cannot_write(folder: Path, scheme: str) -> None:
    with serving(folder) as (_, printed):
        uri = address(printed).replace("bolt", scheme)
        assert list(accounts(printed)) == ["reader"]
        with neo4j.GraphDatabase.driver(uri, auth=accounts(printed)["reader"]) as driver:
            rows, _, _ = driver.execute_query("MATCH (p:Policy) RETURN count(p) AS n")
            assert rows[0]["n"] == 2
            for statement in (
                "CREATE (:Task {id: 'x'})",
                "MATCH (p:Policy) SET p.title = ''",
                "MATCH (n) DETACH DELETE n",
            ):
                with pytest.raises(Neo4jError, match="Forbidden"):
                    driver.execute_query(statement)


def test_with_write_there_is_one_who_may_write_but_is_no_administrator(folder: Path) -> None:
    with serving(folder, "--write") as (_, printed):
        with neo4j.GraphDatabase.driver(address(printed), auth=accounts(printed)["writer"]) as driver:
            driver.execute_query("MATCH (p:Policy) SET p.read_by = 'us'")
            with pytest.raises(Neo4jError, match="Forbidden"):
                driver.execute_query("CREATE USER other SET PASSWORD 'password'")
        done = run(
            "cypher", "MATCH (p:Policy) RETURN DISTINCT p.read_by AS x", "--format", "csv", "--store", str(folder)
        )
        assert done.stdout == "x\nus\n"
        with neo4j.GraphDatabase.driver(address(printed), auth=("reader", "x")) as driver, pytest.raises(AuthError):
            driver.verify_connectivity()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_in_order_and_its_password_stays(folder: Path, how: signal.Signals) -> None:
    known = []
    for _ in range(2):
        with serving(folder) as (process, printed):
            process.send_signal(how)
            _, said = process.communicate(timeout=60)
            assert (process.returncode, said) == (0, "已停止。\n")
            known.append(accounts(printed))
    assert known[0] == known[1]
    assert stat.S_IMODE((folder / embedded.PASSWORDS_FILE).stat().st_mode) == 0o600
    assert not (folder / embedded.ADDRESS_FILE).exists()


def test_what_can_not_be_served_is_told(folder: Path, tmp_path: Path) -> None:
    with open_store(folder):
        taken = run("serve", "--store", str(folder))
    nothing = run("serve", "--store", str(tmp_path / "none"))
    server = run("serve", "--store", "bolt://127.0.0.1:1")
    assert [done.returncode for done in (taken, nothing, server)] == [1, 1, 1]
    for done, words in ((taken, "另一个进程"), (nothing, "extract load"), (server, "本来就是服务器")):
        assert words in done.stderr
    assert not (tmp_path / "none").exists()


def test_a_folder_of_somebody_else_takes_no_neo4j(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_NEO4J", str(tmp_path))
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(StoreError, match=r"letter\.txt"), kept_neo4j():
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("memory", "heap", "pages"),
    [
        (0, 512, 256),  # a system that does not tell
        (2_048, 512, 256),  # an eighth would be too little to work with
        (8_192, 1_024, 1_024),  # an ordinary office machine
        (65_536, 4_096, 4_096),  # more would not be used
    ],
)
def test_a_kept_neo4j_takes_its_share_of_the_machine_s_memory(memory: int, heap: int, pages: int) -> None:
    assert roomy(memory) == Build(heap=heap, pages=pages)


@pytest.mark.neo4j
def test_a_kept_neo4j_keeps_its_data_and_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_NEO4J", str(tmp_path / "neo4j"))
    monkeypatch.setenv("POLICY_FILES", str(tmp_path / "files"))
    load = [sys.executable, "-m", "extract", "load", str(PLAN), "--store", "neo4j"]
    done = run("neo4j", "--port", str(free_port()), "--", *load)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "写入文件 1 份" in done.stderr
    account = tmp_path / "neo4j" / ACCOUNT_FILE
    assert stat.S_IMODE(account.stat().st_mode) == 0o600
    with pytest.raises(StoreError, match="make neo4j"):
        place("neo4j")
    with kept_neo4j(free_port(), Build()) as running, open_store("neo4j", create=False) as store:
        assert [held.file for held in store.held()] == [PLAN.name]
        assert json.loads(account.read_text())["password"] == running.password
        with pytest.raises(RunsAlready, match=f"{running.uri}.*kill {running.process.pid}"), kept_neo4j():
            pass
        asked = run(
            "neo4j", "--", sys.executable, "-m", "graph", "ask", "policies", "--store", "neo4j", "--format", "csv"
        )
        assert (asked.returncode, len(asked.stdout.splitlines())) == (0, 2), asked.stderr
