"""Loading: twice changes nothing, order changes nothing, a changed file replaces only its own words."""

import shutil
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from extract.load import load, run_load
from extract.reader import decode
from graph.model import PolicyGraph
from graph.questions import ask
from graph.store import Store, open_store
from tests.small_records import DOCUMENTS, Shelf, extract_gold, record, refers

TITLE = "关于进一步加强知识产权质押融资工作的通知"


def state(store: Store) -> dict[str, PolicyGraph]:
    """All that the store says, policy by policy."""
    return {held.policy: store.said(held.policy) for held in store.held()}


def dump(store: Store) -> list[list[object]]:
    """Every node and edge but for the notes on loads, ordered."""
    nodes = "MATCH (n) WHERE NOT n:Load AND NOT n:LoadFacts AND NOT n:Answer RETURN labels(n) AS l, n.id AS id, properties(n) AS p"
    edges = "MATCH (a)-[e]->(b) RETURN a.id AS a, type(e) AS t, b.id AS b, properties(e) AS p"
    rows = [[sorted(row[0]), *row[1:]] for row in store.read(nodes).rows]
    return sorted([*rows, *store.read(edges).rows], key=str)


def loads(store: Store) -> int:
    return len(store.read("MATCH (l:Load) RETURN l.id AS id").rows)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def outcomes(report: object) -> dict[str, str]:
    return {file: outcome for file, outcome, _ in report.files}  # type: ignore[attr-defined]


def test_a_second_load_changes_nothing(store: Store) -> None:
    load([DOCUMENTS], store, extractor=extract_gold)
    before = dump(store)

    def fail(path: Path) -> None:
        raise AssertionError(f"{path} was read again")

    report = load([DOCUMENTS], store, extractor=fail)  # type: ignore[arg-type]
    assert set(outcomes(report).values()) == {"unchanged"}
    assert (report.written, report.removed) == ([], [])
    assert dump(store) == before
    assert loads(store) == 1


def test_every_order_of_files_gives_the_same_graph(tmp_path: Path, shelf: Shelf) -> None:
    made = [
        record(
            "a.txt",
            f"国家知识产权局{TITLE}",
            None,
            refers("甲规划办法"),
            issuers=("国家知识产权局",),
            issued_on="2019-03-04",
        ),
        record("b.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers(TITLE), refers("甲规划办法", "国发〔2018〕3号")),
        record("c.txt", "另一项工作的方案", "湘知发〔2020〕2号", refers(f"国家知识产权局{TITLE}", "国知发〔2019〕7号")),
    ]
    files = [shelf.put(each) for each in made]
    found = []
    for number, order in enumerate(permutations(files)):
        with open_store(tmp_path / f"store{number}") as store:
            for file in order:
                load([file], store, extractor=shelf.extract)
            found.append(dump(store))
    with open_store(tmp_path / "at_once") as store:
        load(files, store, extractor=shelf.extract)
        assert all(each == dump(store) for each in found)
        assert set(state(store)) == {"国知发〔2019〕7号", "鄂知发〔2020〕1号", "湘知发〔2020〕2号"}


def test_a_later_text_makes_a_referred_document_a_policy_and_keeps_its_edges(store: Store, shelf: Shelf) -> None:
    load(
        [shelf.put(record("b.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers(TITLE)))],
        store,
        extractor=shelf.extract,
    )
    asked = "MATCH (p)-[e:IMPLEMENTS]->(d:Document) RETURN p.id AS p, e.texts AS t, d.id AS d, d:Policy AS held, d.former_ids AS f"
    assert store.read(asked).rows == [["鄂知发〔2020〕1号", [f"《{TITLE}》"], TITLE, False, None]]
    later = record("a.txt", TITLE, "国知发〔2019〕7号", issuers=("国家知识产权局",), issued_on="2019-03-04")
    report = load([shelf.put(later)], store, extractor=shelf.extract)
    assert store.read(asked).rows == [["鄂知发〔2020〕1号", [f"《{TITLE}》"], "国知发〔2019〕7号", True, [TITLE]]]
    assert sorted(report.written) == ["国知发〔2019〕7号", "鄂知发〔2020〕1号"]
    assert store.read("MATCH (d:Document {id: $id}) RETURN d.id AS id", {"id": TITLE}).rows == []


def test_a_policy_that_learns_its_number_takes_its_tasks_with_it(store: Store, shelf: Shelf) -> None:
    text = record("a.txt", TITLE, None, issuers=("国家知识产权局",), issued_on="2019-03-04")
    text["tasks"] = [
        {"id": "t1", "number": None, "heading": "某", "kind": "task", "parent": None, "start": 0, "end": 4}
    ]
    load([shelf.put(text)], store, extractor=shelf.extract)
    assert set(state(store)) == {TITLE}
    report = load(
        [shelf.put(record("b.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers(TITLE, "国知发〔2019〕7号")))],
        store,
        extractor=shelf.extract,
    )
    assert report.removed == [TITLE]
    assert [row[0] for row in store.read("MATCH (t:Task) RETURN t.id AS id").rows] == ["国知发〔2019〕7号#1"]
    assert set(state(store)) == {"国知发〔2019〕7号", "鄂知发〔2020〕1号"}


def test_a_changed_file_replaces_what_it_had_said_and_nothing_else(store: Store, shelf: Shelf) -> None:
    other = record("b.txt", "另一项工作的方案", "湘知发〔2020〕2号", refers("甲规划办法"))
    files = [
        shelf.put(record("a.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers("甲规划办法"), refers("乙规划办法"))),
        shelf.put(other),
    ]
    load(files, store, extractor=shelf.extract)
    before = state(store)
    shelf.put(record("a.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers("丙规划办法")))
    report = load([shelf.folder], store, extractor=shelf.extract)
    assert outcomes(report) == {"a.txt": "changed", "b.txt": "unchanged"}
    assert report.written == ["鄂知发〔2020〕1号"]
    assert state(store)["湘知发〔2020〕2号"] == before["湘知发〔2020〕2号"]
    documents = {row[0] for row in store.read("MATCH (d:Document) RETURN d.id AS id").rows}
    assert documents == {"鄂知发〔2020〕1号", "湘知发〔2020〕2号", "甲规划办法", "丙规划办法"}
    changes = ask(store, "changes_between", after=1)
    added, removed = ([row["fact"] for row in changes if row["change"] == change] for change in ("added", "removed"))
    assert added == ["Document:丙规划办法", "IMPLEMENTS Document:鄂知发〔2020〕1号 -> Document:丙规划办法"]
    assert "Document:乙规划办法" in removed
    assert "Document:甲规划办法" not in removed


def test_a_file_that_becomes_another_document_leaves_no_trace_of_the_old_one(store: Store, shelf: Shelf) -> None:
    load(
        [shelf.put(record("a.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers("甲规划办法")))],
        store,
        extractor=shelf.extract,
    )
    load([shelf.put(record("a.txt", "另一项工作的方案", "鄂知发〔2020〕2号"))], store, extractor=shelf.extract)
    assert [row[0] for row in store.read("MATCH (d:Document) RETURN d.id AS id").rows] == ["鄂知发〔2020〕2号"]


def test_a_second_file_of_one_document_is_kept_as_a_copy(store: Store, shelf: Shelf) -> None:
    first = record("b.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers("甲规划办法"))
    load([shelf.put(first)], store, extractor=shelf.extract)
    report = load(
        [shelf.put(record("c.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers("乙规划办法")))],
        store,
        extractor=shelf.extract,
    )
    assert report.files[0][:2] == ("c.txt", "copy")
    assert "鄂知发〔2020〕1号" in report.files[0][2]
    assert [row[0] for row in store.read("MATCH (p:Policy)-[:IMPLEMENTS]->(d) RETURN d.id AS id").rows] == [
        "甲规划办法"
    ]
    assert set(outcomes(load([shelf.folder], store, extractor=shelf.extract)).values()) == {"unchanged"}
    earlier = record("a.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers("丙规划办法"))
    load([shelf.put(earlier)], store, extractor=shelf.extract)
    assert [row[0] for row in store.read("MATCH (p:Policy)-[:IMPLEMENTS]->(d) RETURN d.id AS id").rows] == [
        "丙规划办法"
    ]


def test_bad_files_are_named_and_the_others_are_done(tmp_path: Path, shelf: Shelf) -> None:
    good = shelf.put(record("a.txt", "某项工作的方案", "鄂知发〔2020〕1号"))
    (shelf.folder / "bad.txt").write_text("不是公文", encoding="utf-8")
    twice = [tmp_path / name / "same.txt" for name in ("one", "two")]
    for path in twice:
        path.parent.mkdir()
        shutil.copy(good, path)
    with open_store(tmp_path / "store") as store:
        report = load([shelf.folder, *twice], store, extractor=shelf.extract)
        assert outcomes(report) == {"same.txt": "refused", "a.txt": "loaded", "bad.txt": "refused"}
        assert [held.file for held in store.held()] == ["a.txt"]
    assert report.refused
    assert "bad.txt：不是公文" in report.table()


def test_a_changed_file_that_can_no_longer_be_read_keeps_what_it_had_said(store: Store, shelf: Shelf) -> None:
    path = shelf.put(record("a.txt", "某项工作的方案", "鄂知发〔2020〕1号"))
    load([path], store, extractor=shelf.extract)
    path.write_text("不是公文", encoding="utf-8")
    report = load([path], store, extractor=shelf.extract)
    assert outcomes(report) == {"a.txt": "refused"}
    assert "仍保留" in report.files[0][2]
    assert set(state(store)) == {"鄂知发〔2020〕1号"}


def test_new_rules_read_every_file_again(store: Store, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shelf.put(record("a.txt", "某项工作的方案", "鄂知发〔2020〕1号"))
    load([path], store, extractor=shelf.extract)
    monkeypatch.setattr("extract.load.rules_version", lambda: "newer")
    assert outcomes(load([path], store, extractor=shelf.extract)) == {"a.txt": "changed"}
    assert [held.rules for held in store.held()] == ["newer"]


def test_the_original_bytes_are_kept(store: Store, shelf: Shelf) -> None:
    path = shelf.put(record("a.txt", "某项工作的方案", "鄂知发〔2020〕1号"))
    load([path], store, extractor=shelf.extract)
    (held,) = store.held()
    assert store.files.get(held.sha256) == path.read_bytes()


def test_the_command_says_what_it_did_and_fails_where_a_file_was_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [DOCUMENTS / "002_6c1235d6acbc49e3.txt", tmp_path / "none.txt"]
    assert run_load(files, str(tmp_path / "store")) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "002_6c1235d6acbc49e3.txt  新读入" in said.err
    assert "none.txt" in said.err
    assert run_load(files[:1], str(tmp_path / "store")) == 0
    assert "无变化" in capsys.readouterr().err


def test_a_load_cut_short_is_finished_by_the_next(store: Store, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    text = record("a.txt", TITLE, None, refers("甲规划办法"), issuers=("国家知识产权局",), issued_on="2019-03-04")
    load([shelf.put(text)], store, extractor=shelf.extract)
    numbering = shelf.put(record("b.txt", "某项工作的方案", "鄂知发〔2020〕1号", refers(TITLE, "国知发〔2019〕7号")))

    def end(policy: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(store, "remove", end)
        with pytest.raises(KeyboardInterrupt):
            load([numbering], store, extractor=shelf.extract)
    assert len(store.held()) == 3  # the text stands under its old id and its new one
    load([numbering], store, extractor=shelf.extract)
    assert set(state(store)) == {"国知发〔2019〕7号", "鄂知发〔2020〕1号"}
    assert [row[0] for row in store.read("MATCH (:Policy)-[:IMPLEMENTS]->(d) RETURN d.id AS id ORDER BY id").rows] == [
        "国知发〔2019〕7号",
        "甲规划办法",
    ]


def test_loads_at_once_take_turns_and_leave_nothing_for_the_next(tmp_path: Path) -> None:
    # five commands at once on one new folder once left references on documents known by title only
    commands = [
        [sys.executable, "-m", "extract", "load", str(file), "--store", str(tmp_path / "store")]
        for file in sorted(DOCUMENTS.iterdir())
    ]
    running = [subprocess.Popen(command, cwd=DOCUMENTS.parents[1], stderr=subprocess.PIPE) for command in commands]
    said = [command.communicate(timeout=120)[1].decode() for command in running]
    assert [command.returncode for command in running] == [0] * 5, said
    with open_store(tmp_path / "store") as store, open_store(tmp_path / "other") as other:
        report = load([DOCUMENTS], store)
        assert set(outcomes(report).values()) == {"unchanged"} and report.written == []
        load([DOCUMENTS], other)
        assert dump(store) == dump(other)


def test_of_a_page_the_store_holds_the_text_that_the_offsets_count_in(store: Store, tmp_path: Path) -> None:
    lines = (DOCUMENTS / "002_6c1235d6acbc49e3.txt").read_text(encoding="utf-8").splitlines()
    page = (
        "<html><body><ul class=nav><li>首页</li></ul><div>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + "</div></body></html>"
    )
    (tmp_path / "a.htm").write_text(page, encoding="utf-8")
    load([tmp_path], store)
    ((text,),) = store.read("MATCH (p:Policy) RETURN p.text AS text").rows
    assert text == decode(page.encode(), "a.htm") and "首页" not in text
    rows = store.read("MATCH (:Policy)-[e:IMPLEMENTS|CITES]->() RETURN e.starts AS s, e.ends AS e, e.texts AS t").rows
    assert rows and all(text[s:e] == t for row in rows for s, e, t in zip(*row, strict=True))


def test_a_folder_without_files_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert run_load([tmp_path / "empty"], str(tmp_path / "store")) == 1
    assert "没有找到文件" in capsys.readouterr().err
