"""Turns a store into a running app: `python -m app_pages` on a free port of this machine, as a user starts it."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.store.ports import free_port
from graph.store.server import stop

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ROOT / "data" / "documents"
SECONDS_TO_START = 120


@dataclass(frozen=True)
class AppServer:
    """A running app: its address without a slash at the end, its process, and the file that holds what it printed."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def printed(self) -> str:
        """All that the app has printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@pytest.fixture(scope="session")
def loaded_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder store that holds the five documents, loaded as a user loads them; nobody may change it."""
    folder = tmp_path_factory.mktemp("loaded") / "store"
    command = [sys.executable, "-m", "extract", "load", str(DOCUMENTS), "--store", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def app_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., AppServer]]:
    """A function (store folder or URI, **environment) that starts the app on it; every app ends with the session."""
    running: list[AppServer] = []

    def start(store: Path | str, **environment: str) -> AppServer:
        log = tmp_path_factory.mktemp("app") / "app.log"
        running.append(launch(log, {"POLICY_STORE": str(store), **environment}))
        wait_until_it_answers(running[-1])
        return running[-1]

    yield start
    for app in running:
        stop(app.process)


@pytest.fixture(scope="session")
def app(app_server: Callable[..., AppServer], loaded_store: Path) -> Iterator[str]:
    """The address of the app on a store that holds the five documents."""
    yield app_server(loaded_store).url


def launch(log: Path, environment: dict[str, str], documents: Sequence[str] = ()) -> AppServer:
    """Starts the app with the project's own settings, reading these documents first; only the port is the test's."""
    port = free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "app_pages", *documents, "--", "--server.port", str(port)],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    return AppServer(f"http://127.0.0.1:{port}", process, log)


def wait_until_it_answers(app: AppServer) -> None:
    """Returns once the app takes requests; says what it printed where it ends or never answers."""
    deadline = time.monotonic() + SECONDS_TO_START
    while app.process.poll() is None and time.monotonic() < deadline:
        if answers(app.url):
            return
        time.sleep(0.2)
    stop(app.process)
    raise RuntimeError(f"The app did not start (exit code {app.process.poll()}). It printed:\n{app.printed()[-3000:]}")


def answers(url: str) -> bool:
    """Whether the app says that it is well."""
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
