"""`neo4j-admin database import` takes the csv export in: the new database is the store that was written."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.load import load
from graph.exports import admin_csv, cli
from graph.model import ANSWER, LOAD, LOAD_FACTS, Edge, Key, Node
from graph.questions.search import search
from graph.store import Store, open_store
from graph.store.stored import DIGEST
from graph.store.whole import Whole
from tests.conftest import ROOT
from tests.neo4j_server import Neo4jServer, admin, started
from tests.stores import PLAN, Writer, everything, name_account, notice, plan

ODD = [
    " \t前后空白 ",
    '"引号" 和 ""',
    "单'引号\\",
    "一行\r\n二行\r三行\n",
    "\u2028\ufeff",
    "a,b;c|d",
    "",
    "null",
    "\x1f\x1e",
    "😀",
]


def odd() -> Iterator[Writer]:
    """Policies whose texts and lists hold what a format may trip over."""
    for number, text in enumerate(ODD, 1):
        writer = Writer(f"京发〔2019〕{number}号", text, text, alternative_titles=[text], copies=ODD[:number])
        writer.refers("REPEALS", PLAN).refers("AMENDS", f"未收〔2019〕{number}号", level=text)
        task = writer.task([1], text)
        yield writer.duty(f"机关{text}{number}", task, aliases=[text, ""]).unresolved(text, *ODD[:number])


@pytest.fixture
def filled_store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store") as store:
        load([ROOT / "data" / "documents"], store, lambda _: None)
        for graph in (notice(), plan(), *(writer.graph() for writer in odd())):
            store.write(graph)
        store.sweep()  # the notice stands in the place of a loaded one: what that alone spoke of is not exported
        yield store


def content(store: Store) -> list[list[list[object]]]:
    """All that a store holds but what the csv export leaves out: loads, what they counted, and digests."""
    nodes, edges = everything(store)
    kept = [[labels, props] for labels, props in nodes if labels not in ([LOAD], [LOAD_FACTS], [ANSWER])]
    for _, props in kept:
        assert isinstance(props, dict)
        props.pop(DIGEST, None)
    return [kept, edges]


def run_script(server: Neo4jServer, script: str) -> None:
    """Each statement of a script as cypher-shell runs it."""
    with server.driver() as driver, driver.session() as session:
        for line in script.splitlines():
            session.run(line.removesuffix(";")).consume()


@pytest.mark.neo4j
def test_the_admin_tool_makes_the_same_store(
    filled_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, home = tmp_path / "first", tmp_path / "second", tmp_path / "neo4j"
    cli.export(filled_store, "csv", first)
    words = shlex.split((first / admin_csv.COMMAND).read_text(encoding="utf-8").replace("\\\n", ""))
    assert words[0] == "neo4j-admin"
    assert "IMPORT DONE" in admin(home, first, words[1:])
    monkeypatch.setenv("POLICY_FILES", str(tmp_path / "files"))
    with started(home) as server:
        run_script(server, (first / admin_csv.AFTERWARDS).read_text(encoding="utf-8"))
        name_account(server, monkeypatch)
        with open_store(server.uri) as imported:
            assert search(imported, "知识产权")
            cli.export(imported, "csv", second)
            assert content(imported) == content(filled_store)
            imported.write(list(odd())[-1].graph())  # as a load does where the digest lacks
            assert content(imported) == content(filled_store)
    assert {path.name: path.read_bytes() for path in second.iterdir()} == admin_csv_files(first)


def admin_csv_files(folder: Path) -> dict[str, bytes]:
    """The files of an export but for the report that the tool may leave beside them."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != admin_csv.REPORT}


def test_an_export_over_an_imported_one(tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    folder.mkdir()
    (folder / admin_csv.REPORT).write_text("")
    with open_store(tmp_path / "store") as store:
        store.write(notice())
        cli.export(store, "csv", folder)
    assert admin_csv.REPORT not in {path.name for path in folder.iterdir()}


def test_signs_are_none_of_the_lists_and_numbers_may_lack() -> None:
    one, other = Key("Agency", "甲"), Key("Agency", "乙")
    nodes = tuple(Node(key, {"aliases": ["\x1f"], "name": key.id}) for key in (one, other))
    edges = (
        Edge("PART_OF", one, other, {"starts": [], "cues": [], "texts": [""]}),
        Edge("PART_OF", other, one, {"starts": [1, 2], "cues": ["a", "b"], "texts": ["", ""]}),
    )
    files = admin_csv.files(Whole(nodes, edges))
    assert "--array-delimiter=U+001E" in files[admin_csv.COMMAND].decode()
    assert files["edges-PART_OF-Agency-Agency.csv"].decode().split("\n") == [
        ":START_ID(Agency),:END_ID(Agency),cues:string[],starts:long[],texts:string[]",
        '甲,乙,"\x1d",-9223372036854775808,"\x1c"',
        '乙,甲,a\x1eb,1\x1e2,"\x1e"',
        "",
    ]
    changes = re.findall(r"x\.`(\w+)` = (\S+) CALL .* = (\S+) }", files[admin_csv.AFTERWARDS].decode())
    assert changes == [
        ("cues", r"['\u001D']", "[]"), ("starts", "[-9223372036854775808]", "[]"), ("texts", r"['\u001C']", "['']"),
    ]  # fmt: skip
