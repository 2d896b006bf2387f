"""Turns a person's machine into neutral ground for tests: no store of theirs is named; and names the fixtures."""

import os
import signal
from importlib.util import find_spec
from pathlib import Path
from types import FrameType

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# What a user sets to name a store; a test that read it could empty an office's real graph.
NAMES_OF_STORES = (
    "NEO4J_URI",
    "NEO4J_USER",
    "NEO4J_PASSWORD",
    "NEO4J_DATABASE",
    "POLICY_STORE",
    "POLICY_FILES",
    "POLICY_NEO4J",
    "STORE",
)
for _name in NAMES_OF_STORES:
    os.environ.pop(_name, None)

pytest_plugins = ["tests.skips", "tests.neo4j_server", "tests.browser", "tests.app_server", "tests.parity"]
if find_spec("tests.stores"):
    pytest_plugins.append("tests.stores")


def pytest_configure() -> None:
    """A plain `kill` ends the session as Ctrl-C does: fixtures stop the servers they started."""

    def stop(signum: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    # Behind `&` in a script it is ignored, and so by the servers that tests start.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the clone that only the developers have; what needs it is skipped elsewhere."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, which a clone alone does not have")
    return SHARED
