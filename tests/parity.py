"""Turns a run of the tests into the tables of docs/stores.md: how many passed on which store, how many rows were the same on both.

`pytest --parity` writes them. Every other run compares what it ran whole, and fails where the page says something else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "stores.md"
KINDS = ("embedded", "neo4j", "both")
PAIRS = frozenset({"both", "both_empty", "both_filled"})
"""Fixtures that give a test both stores at once."""
COMPARED = "tests/test_parity.py"
TITLES = {
    "empty": "空",
    "small": "两份",
    "circle": "循环",
    "diamond": "菱形",
    "lone": "孤立",
    "chain": "链",
    "same_title": "同名",
    "office": "职责",
    "levels": "上下级",
    "five": "五份公文",
}
"""What the page calls the graphs of tests/test_parity.py."""
_TABLES = re.compile(r"(?<=<!-- tests -->\n)(.*?)(?=<!-- rows -->\n)(<!-- rows -->\n)(.*?)(?=<!-- end -->)", re.DOTALL)
_TESTS_HEAD = "| 测试 | 内嵌 | Neo4j | 两边对照 |\n|---|---|---|---|\n"


@dataclass
class Run:
    """What one session of pytest showed: modules that ran whole and passed, with tests by kind of store; and rows compared
    by question and graph."""

    tests: dict[str, Counter[str]] = field(default_factory=dict)
    rows: dict[str, dict[str, int]] = field(default_factory=dict)


def updated(page: str, run: Run) -> str:
    """The page with the rows of what ran; the others stay as they are, those of modules that are gone go."""
    found = _TABLES.search(page)
    if found is None:
        raise ValueError(f"{PAGE.name} lacks its marks <!-- tests -->, <!-- rows -->, <!-- end -->")
    lines = {line.split("`")[1]: line for line in found[1].splitlines() if "`" in line}
    lines = {name: line for name, line in lines.items() if (ROOT / name).is_file() and name not in run.tests}
    for name, kinds in run.tests.items():
        if kinds.total():
            lines[name] = f"| `{name}` | " + " | ".join(str(kinds[kind]) for kind in KINDS) + " |"
    tests = _TESTS_HEAD + "".join(f"{lines[name]}\n" for name in sorted(lines))
    rows = _rows(run.rows) if run.rows else found[3]
    return page[: found.start()] + tests + found[2] + rows + page[found.end() :]


def _rows(rows: Mapping[str, Mapping[str, int]]) -> str:
    said = "| 问题 | " + " | ".join(TITLES.values()) + " |\n" + "|---" * (1 + len(TITLES)) + "|\n"
    for name in sorted(rows):
        cells = ["✓" if graph == "five" else str(rows[name].get(graph, "")) for graph in TITLES]
        said += f"| `{name}` | {' | '.join(cells)} |\n"
    return said


def kind_of(item: pytest.Item) -> str | None:
    """Whether a test runs on the embedded store, on Neo4j, or on both at once; None for a test of something else."""
    callspec = getattr(item, "callspec", None)
    for name in ("store", "kind"):
        if callspec is not None and callspec.params.get(name) in ("embedded", "neo4j"):
            return str(callspec.params[name])
    return "both" if PAIRS & set(getattr(item, "fixturenames", ())) else None


class Parity:
    """Watches a session; a plugin of pytest."""

    def __init__(self, config: pytest.Config) -> None:
        self.write = bool(config.getoption("--parity"))
        self.cut = {str(argument).split("::")[0] for argument in config.args if "::" in str(argument)}
        self.items: defaultdict[str, list[pytest.Item]] = defaultdict(list)
        self.passed: set[str] = set()
        self.rows: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self.stale: list[str] = []

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        self.cut.update(_module(item) for item in items)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            self.items[_module(item)].append(item)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if report.when == "call" and report.passed:
            self.passed.add(item.nodeid)
        elif report.failed:
            self.cut.add(_module(item))
        for name, value in report.user_properties if report.when == "call" else ():
            if name == "rows" and _module(item) == COMPARED and isinstance(value, int):
                params = item.callspec.params  # type: ignore[attr-defined]
                self.rows[params["name"]][params["both"]] = value
        return report

    def run(self) -> Run:
        """What this session showed."""
        whole = {
            module: Counter(kind for item in items if (kind := kind_of(item)))
            for module, items in self.items.items()
            if module not in self.cut and all(item.nodeid in self.passed for item in items)
        }
        return Run(whole, dict(self.rows) if COMPARED in whole else {})

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        page = PAGE.read_text(encoding="utf-8")
        today = updated(page, self.run())
        if self.write:
            PAGE.write_text(today, encoding="utf-8")
        elif today != page:
            self.stale += sorted(set(today.splitlines()) - set(page.splitlines())) or ["it has rows too many"]
        if self.stale:
            session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["stale"] = self.stale

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """A worker of pytest-xdist has ended: it compared the modules that it ran."""
        self.stale += getattr(node, "workeroutput", {}).get("stale", [])

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.stale:
            terminalreporter.section("docs/stores.md is not what this run showed: run it with --parity", red=True)
            terminalreporter.write_line("\n".join(sorted(set(self.stale))))


def _module(item: pytest.Item) -> str:
    return item.nodeid.split("::")[0]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--parity` writes the tables."""
    parser.addoption(
        "--parity",
        action="store_true",
        help="write the tables of docs/stores.md from this run (in one process, without -n)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Watch the session, but for one that only lists tests."""
    if not config.option.collectonly:
        config.pluginmanager.register(Parity(config), "parity")
