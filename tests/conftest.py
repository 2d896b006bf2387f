"""Turns a person's machine into neutral ground for tests: no store of theirs is named; and names the fixtures."""

import os
import signal
from collections import Counter
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

QUICK_JAVA = "-XX:TieredStopAtLevel=1"
"""For every Java that a test starts: one that ends after minutes does not earn back what its second compiler takes (a Neo4j's start took
14.4 processor seconds, then 8.7)."""
LONGEST = ("test_parity.py", "test_pages_sweep.py", "test_hosting.py", "test_exports_admin.py")
"""Modules that take minutes come first: at the end one worker would wait for another."""

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
    os.environ.setdefault("JDK_JAVA_OPTIONS", QUICK_JAVA)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest modules first, then those with the most tests; the Makefile keeps the workers to this order."""
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.path.name not in LONGEST, -tests[item.path]))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the clone that only the developers have; what needs it is skipped elsewhere."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, which a clone alone does not have")
    return SHARED
