"""The page of questions is what the questions answer about the five documents; the command line gives the same on both stores."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from extract.load import load
from graph.__main__ import main
from graph.questions import ask
from graph.questions.catalogue import PAGE, page
from graph.questions.headers import GROUPS, listing
from graph.store import Store, open_store
from tests.conftest import ROOT
from tests.neo4j_server import Neo4jServer
from tests.stores import both_of

NOTHING_IN_THE_FIVE = ["low_confidence", "open_references", "repealed", "same_titles", "unresolved"]


class Five(NamedTuple):
    """A store of the five documents and the name by which the command line finds it."""

    store: Store
    target: str


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Five]:
    folder = tmp_path_factory.mktemp("five") / "store"
    with open_store(folder) as store:
        load([ROOT / "data" / "documents"], store, lambda _: None)
        yield Five(store, str(folder))


@pytest.fixture(scope="module")
def five_on_neo4j(neo4j_server: Neo4jServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Five]:
    with both_of(neo4j_server, tmp_path_factory.mktemp("five")) as (_, store):
        load([ROOT / "data" / "documents"], store, lambda _: None)
        yield Five(store, neo4j_server.uri)


def test_the_page_is_what_the_questions_answer_today(five: Five) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(five.store), "its head says how it is made"


@pytest.mark.neo4j
def test_a_server_makes_the_same_page(five_on_neo4j: Five) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(five_on_neo4j.store)


def test_every_example_has_an_answer(five: Five) -> None:
    assert [k.name for k in listing() if not ask(five.store, k.name, **k.example())] == NOTHING_IN_THE_FIVE


@pytest.mark.neo4j
def test_the_command_line_prints_the_same_bytes(
    five: Five, five_on_neo4j: Five, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for known in listing():
        printed = []
        for target in (five.target, five_on_neo4j.target):
            assert main(["ask", known.name, "--example", "--format", "json", "--store", target]) == 0
            printed.append(capfdbinary.readouterr().out)
        assert printed[0] == printed[1], known.name
        assert printed[0][:1] + printed[0][-2:] == b"[]\n"


def test_there_are_questions_of_every_group_and_thirty_at_least() -> None:
    assert {known.group for known in listing()} == set(GROUPS)
    assert len(listing()) >= 30


def test_the_list_opens_no_store(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delattr("graph.__main__.open_store")
    assert main(["ask", "--list"]) == 0
    assert capfd.readouterr().out.splitlines() == [known.name for known in listing()]
