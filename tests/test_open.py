"""`python -m app_pages`: documents are read, the app answers, whatever the documents and the store are like."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.server import stop
from tests.app_server import DOCUMENTS, AppServer, launch, wait_until_it_answers
from tests.conftest import ROOT


@pytest.fixture
def opened(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[AppServer]:
    """The app on the store and with the documents of the test's parameter, {here} standing for its folder."""
    store, documents = request.param
    (tmp_path / "empty.txt").touch()
    app = launch(
        tmp_path / "app.log",
        {"POLICY_STORE": store.format(here=tmp_path), "NEO4J_PASSWORD": "none"},
        [document.format(here=tmp_path, five=DOCUMENTS) for document in documents],
    )
    wait_until_it_answers(app)
    yield app
    stop(app.process)


@pytest.mark.parametrize("opened", [("{here}/store", ["{five}"])], indirect=True)
def test_documents_are_there_when_the_app_answers(opened: AppServer, tmp_path: Path) -> None:
    assert "共 5 个文件：新读入 5" in opened.printed()
    assert "WARNING" not in opened.printed()
    with open_store(tmp_path / "store", create=False) as store:  # the app has it open: this joins it
        assert len(store.held()) == 5


@pytest.mark.parametrize("opened", [("{here}/store", ["{here}/empty.txt", "{here}/nowhere"])], indirect=True)
def test_what_cannot_be_read_is_named_and_the_app_opens_all_the_same(opened: AppServer) -> None:
    assert "empty.txt" in opened.printed()
    assert "nowhere" in opened.printed()


@pytest.mark.parametrize("opened", [("bolt://127.0.0.1:1", ["{five}"])], indirect=True)
def test_a_store_that_cannot_be_reached_is_told_and_the_pages_say_it_too(opened: AppServer) -> None:
    assert "连不上" in opened.printed()
    assert "Traceback" not in opened.printed()


def test_wrong_usage_names_what_is_allowed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app_pages", "--port", "1"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert (
        "-- --server.port"
        in subprocess.run(
            [sys.executable, "-m", "app_pages", "--help"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
        ).stdout
    )
