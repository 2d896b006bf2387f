"""Which store a name means, and how an unreachable one is told of."""

import json
from pathlib import Path

import pytest

from graph.store import StoreError, open_store
from graph.store.address import ACCOUNT_FILE, Folder, Server, bare_target, describe_target, naming_variable, place


def test_the_order_of_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert place() == Folder((tmp_path / "store").resolve())
    assert describe_target() == "文件夹 ./store/（默认）"
    assert naming_variable() is None
    monkeypatch.setenv("NEO4J_URI", "neo4j+s://office.example")
    assert isinstance(place(), Server)
    assert describe_target() == "服务器 neo4j+s://office.example（由环境变量 NEO4J_URI 指定）"
    assert (bare_target(), naming_variable()) == ("neo4j+s://office.example", "NEO4J_URI")
    monkeypatch.setenv("POLICY_STORE", "mine")
    assert place() == Folder((tmp_path / "mine").resolve())
    assert describe_target() == "文件夹 mine（由环境变量 POLICY_STORE 指定）"
    assert (bare_target(), naming_variable()) == ("mine", "POLICY_STORE")
    assert place("other") == Folder((tmp_path / "other").resolve())
    assert describe_target("other") == "文件夹 other（由 --store 指定）"


def test_the_account_of_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    server = place("bolt://127.0.0.1:7687")
    assert isinstance(server, Server)
    assert (server.endpoint.writer, server.endpoint.database) == (None, None)
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    monkeypatch.setenv("NEO4J_DATABASE", "policies")
    server = place("bolt://127.0.0.1:7687")
    assert isinstance(server, Server)
    assert (server.endpoint.writer, server.endpoint.database) == (("neo4j", "secret"), "policies")


def test_neo4j_is_the_one_of_this_folder_while_it_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("POLICY_NEO4J", str(tmp_path))
    monkeypatch.setenv("NEO4J_PASSWORD", "of an office")
    account = {"uri": "bolt://127.0.0.1:7687", "user": "neo4j", "password": "hush"}
    (tmp_path / ACCOUNT_FILE).write_text(json.dumps(account))
    server = place("neo4j")
    assert isinstance(server, Server)
    assert (server.endpoint.uri, server.endpoint.writer) == ("bolt://127.0.0.1:7687", ("neo4j", "hush"))
    assert describe_target("neo4j") == "本机的 Neo4j bolt://127.0.0.1:7687（由 --store 指定）"


@pytest.mark.parametrize("left", ['{"uri": null, "user": "neo4j", "password": "x"}', "{", None])
def test_a_neo4j_that_does_not_run_says_how_to_start_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, left: str | None
) -> None:
    monkeypatch.setenv("POLICY_NEO4J", str(tmp_path))
    if left is not None:
        (tmp_path / ACCOUNT_FILE).write_text(left)
    with pytest.raises(StoreError, match="make neo4j"):
        place("neo4j")


@pytest.mark.parametrize("name", ["http://127.0.0.1:7474", "ftp://x"])
def test_an_address_of_another_kind_is_refused_with_those_allowed(name: str) -> None:
    with pytest.raises(StoreError, match=r"neo4j\+s://"):
        place(name)


def test_a_password_in_an_address_is_refused_and_never_shown() -> None:
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as refused:
        place("bolt://neo4j:hush@127.0.0.1")
    assert "hush" not in str(refused.value) + describe_target("bolt://neo4j:hush@127.0.0.1")


def test_no_server_there() -> None:
    with pytest.raises(StoreError, match="连不上"):
        open_store("bolt://127.0.0.1:1")


@pytest.mark.neo4j
def test_a_wrong_password_and_a_database_that_is_not_there(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = request.getfixturevalue("neo4j_server")
    monkeypatch.setenv("NEO4J_USER", server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong")
    with pytest.raises(StoreError, match="用户名或密码不对"):
        open_store(server.uri)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    monkeypatch.setenv("NEO4J_DATABASE", "nothere")
    with pytest.raises(StoreError, match="NEO4J_DATABASE"):
        open_store(server.uri)
