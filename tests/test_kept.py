"""A load leaves the answers that count through the whole store: they are what a question gives, for as long as nothing is written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from app_pages import answers
from extract.load import load
from graph.__main__ import main
from graph.questions import ask
from graph.questions import kept as ready
from graph.questions.headers import Each, Kept, Question, listing, question, read
from graph.store import Store, StoreError, open_store
from tests.conftest import ROOT
from tests.page_addresses import ADDRESSES
from tests.stores import Writer, notice, plan

KEPT = {known.name for known in listing() if known.kept}
FIRST_LOOKS = (
    "overview", "lineage", "policy-list", "duties", "duties-policies", "coverage", "wanted", "targets", "targets-conflicts",
    "explorer-begin", "timeline",
)  # fmt: skip


def foreseen(store: Store) -> list[tuple[Question, dict[str, Any]]]:
    return ready.foreseen(lambda known, params: ask(store, known.name, **params))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the questions that are asked of the graph because no kept answer holds."""
    names: list[str] = []

    def noted(store: Store, name: str, **params: Any) -> list[dict[str, Any]]:
        names.append(name)
        return ask(store, name, **params)

    monkeypatch.setattr(ready, "ask", noted)
    return names


@pytest.fixture
def counted(filled: Store) -> Store:
    """A store of each kind in which a load has counted."""
    filled.record_load("1", [], [])
    ready.keep(filled)
    return filled


def test_what_is_kept_is_what_the_question_gives(counted: Store, asked: list[str]) -> None:
    there = foreseen(counted)
    asked.clear()
    for known, params in there:
        assert ready.kept(counted, known.name, **params) == ask(counted, known.name, **params), known.name
    assert asked == [] and {known.name for known, _ in there} == KEPT


def test_what_the_busiest_take_long_for_is_kept_for_each_of_them(
    counted: Store, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    busiest, next_one = (row["id"] for row in ask(counted, "agencies", limit=2))
    assert ready.kept(counted, "shared_duties", id=next_one, limit=5) == ask(
        counted, "shared_duties", id=next_one, limit=5
    )
    assert asked == []
    monkeypatch.setattr(ready, "_EACH", 1)
    ready.keep(counted)
    asked.clear()
    for id in (busiest, next_one, "没有的机构"):
        assert ready.kept(counted, "shared_duties", id=id, limit=5) == ask(counted, "shared_duties", id=id, limit=5)
    assert asked == ["shared_duties"] * 2


PAGES: list[tuple[str, dict[str, Any], bool]] = [
    ("targets", {"limit": 2}, False),
    ("targets", {"skip": 1, "limit": 1}, False),
    ("targets", {"skip": 5, "limit": 10}, False),  # behind the last row
    ("targets", {"skip": 99, "limit": 2}, True),  # past what is kept
    ("targets", {}, False),  # its own limit is 100
    ("targets", {"limit": 2, "sort": "value"}, True),  # another order
    ("policies", {"limit": 1, "level": "ministry"}, True),  # a filter
    ("most_relied_upon", {"limit": 1}, False),  # cut, though there is no skip
    ("policies_by", {"limit": 8}, False),
    ("policies_by", {"limit": 7}, True),  # here the limit does not count rows
    ("duty_headings", {"skip": 1, "limit": 21}, True),
    ("document", {"id": "国发〔2015〕71号"}, True),  # never kept
]
"""Question, its parameters, whether it is asked of the graph. (One test for all: what is kept is counted once a store, seconds each.)"""


def test_which_pages_are_kept(counted: Store, asked: list[str]) -> None:
    for name, params, live in PAGES:
        asked.clear()
        assert ready.kept(counted, name, **params) == ask(counted, name, **params), (name, params)
        assert asked == [name] * live, (name, params)


def test_what_was_counted_does_not_hold_once_something_is_written(counted: Store, asked: list[str]) -> None:
    counted.write(Writer("国办发〔2016〕1号", "另一份").graph())
    assert ready.kept(counted, "policies_count") == [{"policies": 3}]
    assert asked == ["policies_count"]
    ready.keep(counted)
    counted.remove("国办发〔2016〕1号")
    asked.clear()
    assert ready.kept(counted, "policies_count") == [{"policies": 2}]
    assert asked == ["policies_count"]


def test_another_program_that_records_a_load_ends_what_was_counted(counted: Store, asked: list[str]) -> None:
    """One of an older version knows nothing of kept answers; its load is seen."""
    counted._connection.change(lambda tx: tx.run("CREATE (:Load {id: '2', rules: '1', format: 2})").consume())
    assert ready.kept(counted, "policies_count") == [{"policies": 2}]
    assert asked == ["policies_count"]


def test_what_no_load_brought_is_counted_too_until_the_first_load(filled: Store, asked: list[str]) -> None:
    """An import records none."""
    ready.keep(filled)
    asked.clear()
    assert ready.kept(filled, "policies_count") == [{"policies": 2}]
    assert asked == []
    filled.record_load("1", [], [])
    assert ready.kept(filled, "policies_count") == [{"policies": 2}]
    assert asked == ["policies_count"]


def test_an_empty_store_stays_empty(store: Store) -> None:
    """So that it can still be filled, and take in an export."""
    ready.keep(store)
    assert store.is_empty()


def test_only_what_this_version_asks_stays(counted: Store) -> None:
    """What an older version asked otherwise, under the same name, is another answer, and goes."""
    there = {row[0] for row in counted.read("MATCH (a:Answer) RETURN a.id AS id").rows}
    assert len(there) == len(foreseen(counted))
    counted.keep({"policies_count 00000000 {}": "[[5]]"})
    assert [row["policies"] for row in ready.kept(counted, "policies_count")] == [2]
    ready.keep(counted)
    assert {row[0] for row in counted.read("MATCH (a:Answer) RETURN a.id AS id").rows} == there


def test_each_answer_is_counted_once(filled: Store, asked: list[str]) -> None:
    ready.keep(filled)
    assert len(asked) == len(foreseen(filled))


@pytest.mark.parametrize("each", [one.each for known in listing() for one in known.kept if one.each])
def test_the_busiest_are_rows_that_a_question_keeps(each: Each) -> None:
    source = question(each.question)
    assert (source.kept[0].rows or 0) >= ready._EACH and each.column in source.columns


def test_wrong_parameters_are_refused(counted: Store) -> None:
    with pytest.raises(StoreError, match="没有参数 colour"):
        ready.kept(counted, "policies", colour="红")


def test_long_counting_is_told_of(counted: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "_SECONDS_BETWEEN_WORDS", -1.0)
    told: list[str] = []
    ready.keep(counted, told.append)
    assert told[0] == f"[1/{len(told)}] 统计 全部机构"
    assert len(told) == len(foreseen(counted))


def test_a_head_says_what_is_kept(tmp_path: Path) -> None:
    head = (ROOT / "cypher" / "policies_by.cypher").read_text(encoding="utf-8").replace("// kept: limit = 8\n", "")
    file = tmp_path / "policies_by.cypher"
    file.write_text("// kept: first 20 rows\n// kept: whole\n" + head, encoding="utf-8")
    assert read(file).kept == (Kept({"limit": 20}, 20), Kept({}), Kept({"limit": 40}), Kept({"limit": 300}))
    of_each = read(ROOT / "cypher" / "shared_duties.cypher").kept
    assert of_each == (Kept({"limit": 61}, 61, Each("id", "id", "agencies")),)
    for line in ("colour = 1", "whole, colour = each id of agencies"):
        file.write_text(f"// kept: {line}\n" + head, encoding="utf-8")
        with pytest.raises(ValueError, match=r"policies_by\.cypher.*no parameter is called colour"):
            read(file)


@pytest.mark.parametrize("worth", [5, 6])
def test_a_load_counts_where_there_are_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worth: int) -> None:
    monkeypatch.setattr("extract.load._WORTH_COUNTING", worth)
    with open_store(tmp_path / "store") as store:
        load([ROOT / "data" / "documents"], store)
        there = len(foreseen(store)) if worth == 5 else 0
        assert len(store.read("MATCH (a:Answer) RETURN a.id AS id").rows) == there


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A folder with the store of the five documents, which a load has counted; pages of this process open it."""
    folder = tmp_path_factory.mktemp("kept") / "store"
    with open_store(folder) as store:
        load([ROOT / "data" / "documents"], store)
        ready.keep(store)
    answers.forget_store()
    yield str(folder)
    answers.store().close()
    answers.forget_store()


@pytest.mark.parametrize("page", FIRST_LOOKS)
def test_the_first_look_at_a_page_counts_nothing(
    five: str, page: str, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICY_STORE", five)
    answers._kept.clear()
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in parse_qsl(ADDRESSES[page].removeprefix("?")):
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert sorted(set(asked) & KEPT) == []


def test_the_command_counts_anew(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    with open_store(tmp_path / "store") as store:
        store.write_new([notice(), plan()])
        store.record_load("1", [], [])
    assert main(["keep", "--store", str(tmp_path / "store")]) == 0
    assert "已经重新统计" in capsysbinary.readouterr().out.decode()
    with open_store(tmp_path / "store") as store:
        assert len(store.read("MATCH (a:Answer) RETURN a.id AS id").rows) == len(foreseen(store))
