"""`python -m app_pages`: documents are read, the app answers, whatever the documents and the store are like."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from extract.load import load
from graph.store import open_store
from graph.store.server import stop
from tests.app_server import DOCUMENTS, AppServer, launch, wait_until_it_answers
from tests.browser import settled
from tests.conftest import ROOT


@pytest.fixture
def opened(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[AppServer]:
    """The app on the store and with the documents of the test's parameter, {here} standing for its folder."""
    store, documents = request.param
    (tmp_path / "empty.txt").touch()
    given = [document.format(here=tmp_path, five=DOCUMENTS) for document in documents]
    with app_on(tmp_path, store.format(here=tmp_path), given) as app:
        yield app


@contextmanager
def app_on(folder: Path, store: str, documents: list[str]) -> Iterator[AppServer]:
    """The app, which answers, on a store that the environment names, given these documents; what it prints lies in the folder."""
    app = launch(folder / "app.log", {"POLICY_STORE": store, "NEO4J_PASSWORD": "none"}, documents)
    try:
        wait_until_it_answers(app)
        yield app
    finally:
        stop(app.process)


def wait_for_words(app: AppServer, words: str) -> None:
    """Until the app has printed them: it reads while it already answers."""
    end = time.monotonic() + 60
    while words not in app.printed():
        assert time.monotonic() < end, app.printed()
        time.sleep(0.1)


@pytest.mark.parametrize("opened", [("{here}/store", ["{five}"])], indirect=True)
def test_documents_are_read_and_told_of(opened: AppServer, tmp_path: Path) -> None:
    wait_for_words(opened, f"请在浏览器中打开 {opened.url}；")
    assert "共 5 个文件：新读入 5" in opened.printed()
    assert "WARNING" not in opened.printed()
    with open_store(tmp_path / "store", create=False) as store:  # the app has it open: this joins it
        assert len(store.held()) == 5


@pytest.mark.parametrize("opened", [("{here}/store", ["{here}/empty.txt", "{here}/nowhere"])], indirect=True)
def test_what_cannot_be_read_is_named_and_the_app_opens_all_the_same(opened: AppServer) -> None:
    wait_for_words(opened, "共 2 个文件")
    assert "empty.txt" in opened.printed()
    assert "nowhere" in opened.printed()


@pytest.mark.parametrize("opened", [("bolt://127.0.0.1:1", ["{five}"])], indirect=True)
def test_a_store_that_cannot_be_reached_is_told_and_the_pages_say_it_too(opened: AppServer) -> None:
    wait_for_words(opened, "连不上")
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


@pytest.mark.browser
def test_a_page_tells_what_the_reading_waits_for_and_stands_when_it_is_done(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with open_store(folder) as store, ExitStack() as turn:
        turn.enter_context(store.turn(lambda: None))
        with app_on(tmp_path, str(folder), [str(DOCUMENTS)]) as app:
            page.goto(app.url)
            expect(page.get_by_text("另一个载入正在写这个图库")).to_be_visible(timeout=30_000)
            turn.close()
            settled(page)
            expect(page.get_by_text("正在读入文件")).to_have_count(0)
            expect(page.get_by_role("link", name=re.compile("中小企业知识产权战略推进工程")).first).to_be_visible()
            page.goto("about:blank")


@pytest.mark.browser
def test_what_the_store_held_is_shown_while_more_is_read(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with open_store(folder) as store, ExitStack() as turn:
        load([DOCUMENTS], store)
        turn.enter_context(store.turn(lambda: None))
        with app_on(tmp_path, str(folder), [str(DOCUMENTS)]) as app:
            page.goto(app.url)
            note = page.get_by_role("status").filter(has_text="正在读入文件，读完以后页面上的内容会更新")
            expect(note).to_be_visible(timeout=30_000)
            expect(page.get_by_role("link", name=re.compile("中小企业知识产权战略推进工程")).first).to_be_visible()
            turn.close()
            wait_for_words(app, "请在浏览器中打开")
            page.reload()
            settled(page)
            expect(note).to_have_count(0)
            page.goto("about:blank")
