"""Checks that the tests' own ground holds: the server is real and empty, the browser sees what leaves the machine."""

import http.server
import os
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import browser, chromium
from tests.conftest import NAMES_OF_STORES
from tests.neo4j_server import BUILD, Neo4jServer, named_server


def test_no_store_of_the_user_is_named() -> None:
    assert [name for name in NAMES_OF_STORES if name in os.environ] == []


@pytest.mark.neo4j
def test_the_server_is_a_neo4j_that_wipe_empties(neo4j_server: Neo4jServer) -> None:
    with neo4j_server.driver() as driver:
        rows, _, _ = driver.execute_query("CALL dbms.components() YIELD name, versions RETURN name, versions")
        assert rows[0]["name"] == "Neo4j Kernel"
        if not os.environ.get("TEST_NEO4J_URI"):
            assert rows[0]["versions"] == [BUILD.version]
        driver.execute_query("CREATE (:Document {id: 'a'})-[:CITES]->(:Document {id: 'b'})")
    assert neo4j_server.count() == 2
    neo4j_server.wipe()
    assert neo4j_server.count() == 0


@pytest.mark.neo4j
def test_a_named_server_that_holds_something_is_refused(
    neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("uri", "user", "password", "database"):
        monkeypatch.setenv(f"TEST_NEO4J_{name.upper()}", getattr(neo4j_server, name))
    assert named_server() == neo4j_server
    with neo4j_server.driver() as driver:
        driver.execute_query("CREATE (:Document {id: 'of an office'})")
    try:
        with pytest.raises(RuntimeError, match="holds 1 nodes"):
            named_server()
    finally:
        neo4j_server.wipe()


def test_a_browser_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    with pytest.raises(FileNotFoundError, match="/no/such/browser"):
        chromium.find()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """The address of a page in an otherwise empty folder, served by this machine."""
    (tmp_path / "index.html").write_text(
        "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><p>国发</p>", encoding="utf-8"
    )
    handler = partial(QuietHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.mark.browser
def test_a_page_of_this_machine_opens_without_complaint(page: Page, site: str) -> None:
    page.goto(site)
    assert page.inner_text("p") == "国发"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("fetch('http://other.invalid/x').catch(() => 0)", "asked another machine: http://other.invalid/x"),
        ("new WebSocket('ws://other.invalid/y')", "asked another machine: ws://other.invalid/y"),
        ("console.error('broken')", "console error: broken"),
        ("setTimeout(() => { throw new Error('thrown') })", "thrown"),
    ],
)
def test_what_no_page_may_do_is_seen(chromium: Browser, site: str, script: str, complaint: str) -> None:
    context = chromium.new_context()
    complaints = browser.watch(context)
    page = context.new_page()
    page.goto(site)
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_timeout(500)  # for the browser to try it
    context.close()
    assert any(complaint in line for line in complaints), complaints
