"""The field that finds agencies by part of a name: what it finds among the busiest is what the question finds in all names."""

from collections.abc import Iterator

import pytest

from app_pages import answers
from app_pages.duties import find
from extract.load import load
from graph.questions import ask, kept
from graph.store import Store, open_store
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("five") / "store") as store:
        load(sorted((ROOT / "data" / "documents").iterdir()), store, lambda _: None)
        yield store


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("知识产权", False),  # many of the busiest bear it
        ("局", False),  # a single character
        ("国知局", True),  # a short name, of one
        ("财政", True),  # of few
        ("没有这个", True),
    ],
)
def test_the_same_is_found_among_the_busiest_and_in_all_names(
    five: Store, monkeypatch: pytest.MonkeyPatch, words: str, asked: bool
) -> None:
    questions = []

    def rows(name: str, **params: object) -> list[answers.Row]:
        questions.append(name)
        return ask(five, name, **params)

    monkeypatch.setattr(answers, "rows", rows)
    monkeypatch.setattr(answers, "kept", lambda name, **params: kept.kept(five, name, **params))
    monkeypatch.setattr(find, "_MOST", 3)
    monkeypatch.setattr(find, "_BUSIEST", 40)
    found = [row["id"] for row in find._named(words)[: find._MOST + 1]]
    assert found == [row["id"] for row in ask(five, "agencies_named", words=words, limit=find._MOST + 1)]
    assert questions == ["agencies_named"] * asked
