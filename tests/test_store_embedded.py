"""What only the embedded engine does: who may reach it, who owns the folder, what it keeps, and which doors are shut."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import pytest
from neo4j.exceptions import Neo4jError

from graph.questions import ask
from graph.store import StoreError, embedded, open_store, schema
from tests.conftest import ROOT
from tests.stores import Writer

OPENER = """
import sys
from graph.store import open_store
from tests.stores import Writer
store = open_store(sys.argv[1])
store.write(Writer("甲〔2020〕1号", "甲").graph())
print("open", flush=True)
sys.stdin.readline()
store.close()
"""


@contextmanager
def another_process(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that opens the store, writes 甲〔2020〕1号 and closes it when told so."""
    process = subprocess.Popen(
        [sys.executable, "-c", OPENER, str(folder)], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout and process.stdin
    try:
        assert process.stdout.readline() == "open\n"
        yield process
    finally:
        process.kill()
        process.stdin.close()
        process.stdout.close()
        process.wait()


def policies(folder: Path) -> list[str]:
    with open_store(folder) as store:
        return [held.policy for held in store.held()]


def test_the_address_is_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with open_store(folder):
        left = folder / embedded.ADDRESS_FILE
        assert stat.S_IMODE(left.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        for name in ("server-users.jsonl", "server-groups.json"):
            assert stat.S_IMODE((folder / "engine" / "config" / name).stat().st_mode) == 0o600
        first = json.loads(left.read_text())["writer"]
    assert not left.exists()
    with open_store(folder):
        assert json.loads(left.read_text())["writer"] != first


def listening() -> set[str]:
    """Addresses (hex) that this process listens on."""
    own = {os.readlink(entry) for entry in Path("/proc/self/fd").iterdir() if entry.is_symlink()}
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in own:
                found.add(fields[1].rpartition(":")[0])
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_every_port_is_on_loopback(tmp_path: Path) -> None:
    before = listening()
    with open_store(tmp_path / "store"):
        opened = listening() - before
        assert opened
        assert opened <= {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}


def test_nothing_is_printed(tmp_path: Path) -> None:
    told = "from graph.store import open_store\nimport sys\nwith open_store(sys.argv[1]) as s: s.held()"
    done = subprocess.run(
        [sys.executable, "-c", told, str(tmp_path / "store")], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("", "")


def test_two_stores_of_one_process_share_the_engine(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as one, open_store(tmp_path / "store") as two:
        one.write(Writer("甲〔2020〕1号", "甲").graph())
        assert [held.policy for held in two.held()] == ["甲〔2020〕1号"]
        one.close()
        assert not two.is_empty()
    assert not (tmp_path / "store" / embedded.ADDRESS_FILE).exists()


def test_another_process_reads_and_writes_while_the_first_has_it_open(tmp_path: Path) -> None:
    with another_process(tmp_path / "store"), open_store(tmp_path / "store") as store:
        store.write(Writer("乙〔2020〕1号", "乙").graph())
        assert [held.policy for held in store.held()] == ["乙〔2020〕1号", "甲〔2020〕1号"]


@pytest.mark.parametrize("how", ["closes", "is killed"])
def test_when_the_opener_ends_the_next_call_takes_over(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "store"
    with another_process(folder) as opener, open_store(folder) as store:
        assert [held.policy for held in store.held()] == ["甲〔2020〕1号"]
        if how == "closes":
            opener.communicate("\n")
        else:
            opener.send_signal(signal.SIGKILL)
            opener.wait()
        store.write(Writer("乙〔2020〕1号", "乙").graph())
        assert [held.policy for held in store.held()] == ["乙〔2020〕1号", "甲〔2020〕1号"]
        assert json.loads((folder / embedded.ADDRESS_FILE).read_text())["pid"] == os.getpid()


def test_what_a_killed_process_had_committed_is_on_the_disk(tmp_path: Path) -> None:
    with another_process(tmp_path / "store") as opener:
        opener.send_signal(signal.SIGKILL)
        opener.wait()
        left = json.loads((tmp_path / "store" / embedded.ADDRESS_FILE).read_text())
        assert left["pid"] == opener.pid  # it had no time to take its address away
    assert policies(tmp_path / "store") == ["甲〔2020〕1号"]


def test_an_address_of_nobody_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    assert policies(folder) == []
    stale = {"uri": "bolt://127.0.0.1:1", "database": "kg", "writer": ["root", "x"], "reader": ["reader", "x"]}
    (folder / embedded.ADDRESS_FILE).write_text(json.dumps(stale))
    assert policies(folder) == []


def test_the_doors_are_shut(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n")
    with open_store(tmp_path / "store"):
        left = json.loads((tmp_path / "store" / embedded.ADDRESS_FILE).read_text())
        with neo4j.GraphDatabase.driver(left["uri"], auth=tuple(left["writer"])) as driver:
            for address in (secret.as_uri(), "http://127.0.0.1:1/x.csv"):
                with pytest.raises(Neo4jError, match="disabled"):
                    driver.execute_query(f"LOAD CSV FROM '{address}' AS l RETURN l", database_=left["database"])
        with neo4j.GraphDatabase.driver(left["uri"], auth=tuple(left["reader"])) as driver:
            for statement in ("CREATE (:Task {id: 'x'})", "CREATE (:New)", "DROP USER root", "SHOW USERS"):
                with pytest.raises(Neo4jError, match="not allowed"):
                    driver.execute_query(statement, database_=left["database"])
    kept = json.loads((tmp_path / "store" / "engine" / "databases" / "kg" / "configuration.json").read_text())
    assert kept["configuration"]["txWalFlush"] == 2


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(StoreError, match=r"不是图库.*letter\.txt"):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_store_that_is_not_there_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="还没有图库"):
        open_store(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()
    with pytest.raises(StoreError, match="是文件，不是文件夹"):
        open_store(__file__)


def test_others_learn_of_a_store_once_its_types_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes that make the same type at once are refused: five first loads at once failed so."""
    folder, known = tmp_path / "store", []

    def watched(place: Path, statements: list[str]) -> None:
        known.append(embedded.others_address(folder))
        command(place, statements)

    command = embedded.command
    monkeypatch.setattr(embedded, "command", watched)
    with open_store(folder):
        assert len(known) > 2
        assert set(known) == {None}
        assert embedded.others_address(folder) is not None


def test_long_texts_lie_beside_the_nodes(tmp_path: Path) -> None:
    """A store of an earlier version, with the texts in the nodes, has them moved when it is opened; search finds them as before."""
    place = str(tmp_path / "store")
    words = Writer("国发〔2015〕71号", "若干意见", "新形势下加快知识产权强国建设").graph()
    where = "MATCH (p:Policy) RETURN p.text AS text, p.record AS record"
    found = "CALL db.index.fulltext.queryNodes('policy_text', '知识产权') YIELD node RETURN node.id AS id"
    with open_store(place) as store:
        store.write(words)
        folder = next(iter(embedded._engines))
        store._connection.change(
            lambda tx: tx.run("CREATE (:Load {id: '1', added: ['CITES …'], removed: []})").consume()
        )
        texts = schema.APART["Policy"]
        assert (_apart(folder, "Policy"), _apart(folder, "Load")) == (set(texts), {"added", "removed"})
        for change in ("EXTERNAL false", "CUSTOM moved = false"):
            embedded.command(folder, [f"ALTER PROPERTY Policy.{name} {change}" for name in texts])
        embedded.command(folder, ["REBUILD TYPE Policy POLYMORPHIC"])
        assert _apart(folder, "Policy") == set()
        before = store.read(where), store.read(found)
    with open_store(place) as store:
        assert _apart(folder, "Policy") == set(texts)
        facts = {"load": 1, "change": "added", "fact": "CITES …"}
        assert ask(store, "changes_between") == [facts]  # a load of format 1 names them itself
        assert (store.read(where), store.read(found)) == before
        assert store.read(found).rows == [["国发〔2015〕71号"]]
        assert store.said(words.policy).digest() == words.digest()


def test_a_move_of_long_texts_that_was_cut_short_is_made_again() -> None:
    """Declared, altered, and then killed in the middle of the rebuild: the mark behind it is missing."""
    altered = [{"name": name, "external": True, "custom": {}} for name in schema.APART["Policy"]]
    assert "REBUILD TYPE Policy POLYMORPHIC" in schema.set_apart("Policy", altered)
    moved = [{**row, "custom": {"moved": True}} for row in altered]
    assert schema.set_apart("Policy", moved) == []


def _apart(folder: Path, label: str) -> set[str]:
    return {row["name"] for row in embedded.ask(folder, schema.apart_there(label)) if row.get("external")}


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store")
    store.close()
    with pytest.raises(StoreError, match="已经关闭"):
        store.held()


def test_a_forked_child_leaves_its_parents_engine_alone(tmp_path: Path) -> None:
    told = """
import os, sys
from graph.store import open_store
store = open_store(sys.argv[1])
child = os.fork()
if child == 0:
    sys.exit(0)
os.waitpid(child, 0)
print(store.is_empty(), os.path.exists(sys.argv[1] + "/address.json"))
store.close()
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", told, str(tmp_path / "store")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert (done.stdout, done.stderr) == ("True True\n", "")
