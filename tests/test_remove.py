"""Taking a document out: what it said goes, what others say stays; a name that means nothing changes nothing."""

import json
from pathlib import Path

import pytest

from extract.load import load
from extract.remove import NotHeld, remove, run_remove
from graph.exports import cli
from graph.store import Store, StoreError, open_store
from tests.small_records import DOCUMENTS, Shelf, extract_gold, record, refers
from tests.test_load import dump

NUMBER = "国知发管字〔2016〕101号"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.mark.parametrize("name", [NUMBER, "国知发管字[2016]101号"])
def test_what_is_left_is_as_if_the_document_had_never_come(store: Store, tmp_path: Path, name: str) -> None:
    load([DOCUMENTS], store, extractor=extract_gold)
    (file,) = (held.file for held in store.held() if held.policy == NUMBER)
    report = remove([name], store)
    assert report.files == [(file, "removed", "")]
    others = [path for path in sorted(DOCUMENTS.iterdir()) if path.name != file]
    with open_store(tmp_path / "without") as without:
        load(others, without, extractor=extract_gold)
        assert dump(store) == dump(without)


def test_a_document_that_others_refer_to_stays_as_one_not_held(store: Store, shelf: Shelf) -> None:
    plan = record("a.txt", "甲规划的方案", "国知发〔2019〕7号", issuers=("国家知识产权局",))
    notice = record("b.txt", "落实通知的方案", "鄂知发〔2020〕1号", refers(None, "国知发〔2019〕7号"))
    load([shelf.put(plan), shelf.put(notice)], store, extractor=shelf.extract)
    remove(["a.txt"], store)
    asked = "MATCH (:Policy)-[:IMPLEMENTS]->(d:Document) RETURN d.id AS id, 'Policy' IN labels(d) AS held"
    assert store.read(asked).rows == [["国知发〔2019〕7号", False]]
    assert remove(["鄂知发〔2020〕1号"], store).removed == ["鄂知发〔2020〕1号"]
    assert store.read("MATCH (n) WHERE NOT n:Load AND NOT n:LoadFacts AND NOT n:Answer RETURN n.id AS id").rows == []


def test_a_copy_speaks_in_its_place_unless_the_whole_document_goes(store: Store, shelf: Shelf) -> None:
    for file, refers_to in (("a.txt", "甲规划办法"), ("b.txt", "乙规划办法")):
        made = record(file, "某项工作的方案", "鄂知发〔2020〕1号", refers(refers_to))
        load([shelf.put(made)], store, extractor=shelf.extract)
    remove(["a.txt"], store)
    (held,) = store.held()
    assert (held.file, held.copies) == ("b.txt", [])
    load([shelf.folder], store, extractor=shelf.extract)
    assert json.loads(store.held()[0].copies[0])["file"] == "b.txt"
    assert sorted(file for file, _, _ in remove(["鄂知发〔2020〕1号"], store).files) == ["a.txt", "b.txt"]
    assert store.held() == []


def test_a_copy_whose_text_an_export_did_not_carry_speaks_only_when_it_was_loaded_again(
    store: Store, shelf: Shelf, tmp_path: Path
) -> None:
    for file, refers_to in (("a.txt", "甲规划办法"), ("b.txt", "乙规划办法")):
        shelf.put(record(file, "某项工作的方案", "鄂知发〔2020〕1号", refers(refers_to)))
    with open_store(tmp_path / "first") as first:
        load([shelf.folder], first, extractor=shelf.extract)
        cli.export(first, "jsonl", tmp_path / "graph.jsonl")
    cli.take_in(store, "jsonl", tmp_path / "graph.jsonl", lambda line: None)
    before = dump(store)
    with pytest.raises(StoreError, match=r"先重新读入 b\.txt"):
        remove(["a.txt"], store)
    assert dump(store) == before
    report = load([shelf.folder], store, extractor=shelf.extract)
    assert [row[:2] for row in report.files] == [("a.txt", "unchanged"), ("b.txt", "copy")]
    assert dump(store) == before
    remove(["a.txt"], store)
    asked = "MATCH (p:Policy)-[e:IMPLEMENTS]->(d) RETURN d.id AS id, p.text AS text, e.texts[0] AS words"
    ((document, text, words),) = store.read(asked).rows
    assert document == "乙规划办法" and words == "《乙规划办法》" and words in text


def test_a_name_that_means_nothing_changes_nothing(store: Store) -> None:
    load([DOCUMENTS], store, extractor=extract_gold)
    before = dump(store)
    with pytest.raises(NotHeld, match="图库里没有“国发〔2099〕1号”"):
        remove([NUMBER, "国发〔2099〕1号"], store)
    assert dump(store) == before


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = str(tmp_path / "store")
    with open_store(target) as store:
        load([DOCUMENTS], store, extractor=extract_gold)
    assert run_remove([NUMBER], target) == 0
    assert "已取出 1" in capsys.readouterr().err
    assert run_remove([NUMBER], target) == 1
    assert "图库没有变" in capsys.readouterr().err
    assert run_remove([NUMBER], str(tmp_path / "nowhere")) == 1
