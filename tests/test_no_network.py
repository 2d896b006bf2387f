"""Checks that neither loading nor the running app speaks to another machine, by listening to every socket they open."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.app_server import DOCUMENTS, ROOT, AppServer

# Python imports a module of this name at every start.
LISTENER = """
import os, sys

def hear(event, words):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
        address = words[1] if event != "socket.getaddrinfo" else words
        host = address[0] if isinstance(address, tuple) else None
        if host not in (None, "", "localhost", "127.0.0.1", "::1", "0.0.0.0", "::", b"localhost", b"127.0.0.1"):
            with open(os.environ["HEARD"], "a") as heard:
                print(event, address, file=heard)

sys.addaudithook(hear)
"""


@pytest.fixture
def listening(tmp_path: Path) -> dict[str, str]:
    """The environment in which a Python writes every address outside this machine into the file HEARD."""
    (tmp_path / "sitecustomize.py").write_text(LISTENER, encoding="utf-8")
    (tmp_path / "heard").touch()
    return {"PYTHONPATH": str(tmp_path), "HEARD": str(tmp_path / "heard")}


def heard(environment: dict[str, str]) -> list[str]:
    return Path(environment["HEARD"]).read_text(encoding="utf-8").splitlines()


def test_the_listener_hears(listening: dict[str, str]) -> None:
    script = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    subprocess.run([sys.executable, "-c", script], env={**os.environ, **listening}, capture_output=True, check=False)
    assert heard(listening) == ["socket.connect ('192.0.2.1', 9)"]


def test_loading_asks_no_other_machine(listening: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "extract", "load", str(DOCUMENTS), "--store", str(tmp_path / "store")]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **listening}, capture_output=True, check=True)
    assert heard(listening) == []


@pytest.mark.browser
def test_the_app_asks_no_other_machine(
    app_server: Callable[..., AppServer], loaded_store: Path, page: Page, listening: dict[str, str]
) -> None:
    app = app_server(loaded_store, **listening)
    page.goto(app.url)
    page.get_by_role("heading").first.wait_for(timeout=60_000)
    assert heard(listening) == []
    assert "External URL" not in app.printed()
