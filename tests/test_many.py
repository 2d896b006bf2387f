"""Many files: each is done or named with its reason, in order, whatever one of them does to its process."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.files import files_of
from extract.many import Done, extract_many
from extract.outcomes import outcome_table
from extract.pipeline import Extraction, extract_file
from extract.reader import ReadError
from tests.conftest import ROOT

DOCUMENTS = sorted((ROOT / "data" / "documents").glob("*.txt"))


def by_name(path: Path) -> Extraction:
    """What stands for the pipeline: does to its process what the file's name says."""
    if "kills" in path.name:
        os._exit(9)
    if "fails" in path.name:
        raise ZeroDivisionError("by zero")
    if "refused" in path.name:
        raise ReadError(f"{path.name}：不是公文")
    return Extraction({"source": {"file": path.name}}, path.name, b"")


def said(done: Iterator[Done]) -> list[tuple[str, str]]:
    return [(each.path.name, each.extraction.raw if each.extraction else each.refusal) for each in done]


def test_a_file_that_kills_its_process_is_named_and_the_others_are_done_in_order() -> None:
    names = [f"{i}.txt" for i in range(7)] + [
        "kills.pdf",
        "fails.txt",
        *(f"{i}.txt" for i in range(10, 15)),
        "refused.txt",
    ]
    found = dict(told := said(extract_many([Path(name) for name in names], by_name, jobs=2)))
    assert [name for name, _ in told] == names
    assert "进程意外终止" in found.pop("kills.pdf")
    assert "ZeroDivisionError: by zero" in found.pop("fails.txt")
    assert found.pop("refused.txt") == "refused.txt：不是公文"
    assert all(name == words for name, words in found.items())


def test_a_failure_in_this_process_is_named_too() -> None:
    told = said(extract_many([Path("fails.txt"), Path("a.txt")], by_name))
    assert "fails.txt：读它时程序出错" in told[0][1] and told[1] == ("a.txt", "a.txt")


def test_processes_give_what_this_one_gives() -> None:
    alone = [done.extraction for done in extract_many(DOCUMENTS, extract_file, jobs=1)]
    assert [done.extraction for done in extract_many(DOCUMENTS, extract_file, jobs=2)] == alone


def test_few_small_files_need_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_pool(workers: int) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr("extract.many._pool", no_pool)
    assert all(done.extraction for done in extract_many(DOCUMENTS, extract_file))


def test_folders_are_opened_without_hidden_files_and_our_own_output(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.pdf", ".hidden/x.txt", "a/.DS_Store", "own.txt", "plain.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("公文", encoding="utf-8")
    for stem, source in (("own", "own.html"), ("plain", "plain.txt")):
        record = f'{{\n "schema": "policy-extraction/1", "source": {{"file": "{source}"}}}}'
        (tmp_path / f"{stem}.json").write_text(record, encoding="utf-8")
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    names = [path.relative_to(tmp_path).as_posix() for path in files_of([tmp_path, tmp_path / "b.txt"])]
    assert names == ["a/c.pdf", "b.txt", "other.json", "plain.txt"]


def test_the_table_of_many_files_shows_only_what_needs_a_look() -> None:
    rows = [(f"{i}.txt", "已写出", "") for i in range(200)] + [("坏.pdf", "未读入", "是扫描件")]
    assert outcome_table(rows, ["已写出"]) == "坏.pdf  未读入  是扫描件"
    assert outcome_table(rows[-2:], ["已写出"]) == "199.txt  已写出\n坏.pdf   未读入  是扫描件"
