"""Documents that are read while the server already starts: pages hear of every step, and ending the app ends the reading in order."""

import threading
from pathlib import Path
from typing import NamedTuple

import pytest

from app_pages import reading
from graph.store import open_store
from tests.app_server import DOCUMENTS

FILES = sorted(DOCUMENTS.iterdir())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICY_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


class First(NamedTuple):
    """The first document of a reading: whether it was told of, and what lets the reading go on behind it."""

    reached: threading.Event
    go_on: threading.Event


@pytest.fixture
def first(monkeypatch: pytest.MonkeyPatch) -> First:
    """Holds the reading at its first document until the test lets it go on."""
    held = First(threading.Event(), threading.Event())

    def say(line: str) -> None:
        if line.startswith("[1/"):
            held.reached.set()
            held.go_on.wait()

    monkeypatch.setattr("extract.load.say", say)
    return held


def test_without_a_reading_nothing_is_waited_for() -> None:
    assert reading.ended(after=0)
    assert list(reading.steps()) == []


def test_every_visitor_hears_all_steps_and_the_store_is_full_then(folder: Path) -> None:
    with reading.begun(FILES[:2]):
        heard: list[list[str]] = [[], []]
        visitors = [threading.Thread(target=lambda into=into: into.extend(reading.steps())) for into in heard]
        for visitor in visitors:
            visitor.start()
        for visitor in visitors:
            visitor.join()
        assert heard[0] == heard[1]
        assert [line for line in heard[0] if " 读 " in line] == [
            f"[{n}/2] 读 {file.name}" for n, file in enumerate(FILES[:2], 1)
        ]
        assert reading.ended(after=0)
    with open_store(folder, create=False) as store:
        assert len(store.held()) == 2


def test_documents_are_read_beside_those_that_the_store_held_before(folder: Path) -> None:
    assert not reading.beside()
    with reading.begun(FILES[:1]):
        assert list(reading.steps())
        assert not reading.beside()
    with reading.begun(FILES[:2]):
        assert list(reading.steps())
        assert reading.beside()
    assert not reading.beside()


def test_how_long_a_visitor_waits_counts_from_the_beginning(folder: Path, first: First) -> None:
    with reading.begun(FILES[:2]):
        first.reached.wait()
        assert reading._now is not None
        reading._now.begun -= 7200
        assert not reading.ended(after=3600)  # an hour is over: who comes now does not wait
        reading._now.begun += 7200
        first.go_on.set()
        assert reading.ended(after=3600)  # and who came in time waits until all is read


def test_the_end_of_the_app_stops_after_a_step_and_a_later_load_goes_on(folder: Path, first: First) -> None:
    with reading.begun(FILES):
        first.reached.wait()
        assert not reading.ended(after=0)
        threading.Timer(0.2, first.go_on.set).start()
    assert reading.ended(after=0)
    with open_store(folder, create=False) as store:
        assert store.is_empty()
    with reading.begun(FILES):
        assert list(reading.steps())
    with open_store(folder, create=False) as store:
        assert len(store.held()) == 5


def test_a_store_that_cannot_be_opened_ends_the_reading_and_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POLICY_STORE", "http://example.org")
    with reading.begun(FILES):
        assert list(reading.steps()) == []
    assert "bolt://" in capsys.readouterr().err
