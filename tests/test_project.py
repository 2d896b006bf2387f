"""Checks what holds for the whole tree: who imports whom, sizes, nothing of one machine in a file, pinned versions."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PRODUCT = ("app.py", "app_pages", "graph", "extract")
LINES_OF_A_FILE, LINES_OF_A_FUNCTION = 400, 50

# Written so that they do not match themselves.
OF_ONE_MACHINE = {
    "a path of one machine": re.compile(r"(?<![\w.:/])/(?:work|root|home|Users)/(?!\.\.\.)\w"),
    "a package registry's host": re.compile(r"\b(?:pypi|pythonhosted|npmjs|maven|debian|crates)\.(?:org|com|io|net)\b"),
}


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def modules(*places: str) -> Iterator[Path]:
    for place in places:
        path = ROOT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path] if path.is_file() else []


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """The top-level names of the packages that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("what", OF_ONE_MACHINE)
def test_no_file_knows_one_machine(what: str) -> None:
    found = []
    for path in tracked():
        if path.suffix in {".png", ".jpg"}:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [
            f"{name_of(path)}:{n} {line[:80]}" for n, line in enumerate(lines, 1) if OF_ONE_MACHINE[what].search(line)
        ]
    assert found == []


def test_only_tests_know_of_the_folder_beside_the_clone() -> None:
    beside = "../" + "shared"
    found = [name_of(path) for path in tracked() if beside.encode() in path.read_bytes()]
    assert [name for name in found if not name.startswith("tests/")] == []


def test_the_graph_does_not_know_extraction() -> None:
    assert [name_of(path) for path in modules("graph") if imported(path) & {"extract", "app_pages"}] == []


@pytest.mark.parametrize("folder", ["extract", "graph"])
def test_packages_know_only_those_above_them_in_the_table(folder: str) -> None:
    order = list(table_of_packages(folder))
    below = []
    for package in order:
        for path in modules(f"{folder}/{package}"):
            text = path.read_text(encoding="utf-8")
            known = set(re.findall(rf"^\s*(?:from|import) {folder}\.(\w+)", text, re.MULTILINE))
            below += [f"{name_of(path)} knows {name}" for name in known & set(order[order.index(package) + 1 :])]
    assert below == []


@pytest.mark.parametrize("folder", ["extract", "graph"])
def test_the_architecture_page_names_every_package_and_module(folder: str) -> None:
    table, page = table_of_packages(folder), (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    inside, beside = set((ROOT / folder).glob("[a-z]*/[a-z]*.py")), set((ROOT / folder).glob("[a-z]*.py"))
    assert {path.parent.name for path in (ROOT / folder).glob("*/__init__.py")} == table.keys()
    assert sorted(name_of(path) for path in inside if f"`{path.stem}`" not in table[path.parent.name]) == []
    assert sorted(name_of(path) for path in beside if f"`{path.stem}`" not in page) == []


def table_of_packages(folder: str) -> dict[str, str]:
    """Package → its row in the architecture page's table of that folder's packages, in the table's order."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = page.partition(f"## The packages of `{folder}/`")[2].partition("\n## ")[0]
    return {line.split("`")[1]: line for line in section.splitlines() if line.startswith("| ") and "`" in line}


def test_only_the_graph_knows_a_driver() -> None:
    drivers = {"neo4j", "arcadedb", "arcadedb_embedded", "py2neo"}
    assert [name_of(path) for path in modules("app.py", "app_pages", "extract") if imported(path) & drivers] == []


def test_the_pages_ask_by_name_only() -> None:
    cypher = re.compile(r"\bMATCH\s*\(|\bMERGE\s*\(|\bRETURN\s+\w+\.", re.ASCII)
    asked = [
        name_of(path) for path in modules("app.py", "app_pages") if cypher.search(path.read_text(encoding="utf-8"))
    ]
    assert asked == []


def test_files_and_functions_stay_small() -> None:
    long = []
    for path in modules(*PRODUCT, "tests", "benchmarks"):
        source = path.read_text(encoding="utf-8")
        if (lines := source.count("\n")) > LINES_OF_A_FILE:
            long.append(f"{name_of(path)}: {lines} lines")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LINES_OF_A_FUNCTION:
                    long.append(f"{name_of(path)}:{node.lineno} {node.name}: {length} lines")
    assert [entry for entry in long if "tests/gold/" not in entry] == []


@pytest.mark.parametrize("kind", ["requirements", "requirements-neo4j", "requirements-test"])
def test_every_requirement_is_pinned_to_the_version_of_its_lock(kind: str) -> None:
    locked = set(pins(ROOT / f"{kind}.lock"))
    assert locked
    assert [pin for pin in pins(ROOT / f"{kind}.txt") if pin not in locked] == []


def test_the_tests_run_on_the_very_versions_of_the_product() -> None:
    product = {*pins(ROOT / "requirements.lock"), *pins(ROOT / "requirements-neo4j.lock")}
    assert product <= set(pins(ROOT / "requirements-test.lock"))


def pins(path: Path) -> list[str]:
    """The `name==version` of each line; a line that names a package in another way fails."""
    words = [line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
    named = [word for word in words if word and not word.startswith("-r ")]
    assert [word for word in named if not re.fullmatch(r"[\w.-]+==[\w.]+", word)] == []
    return named


def test_no_two_pages_style_the_same_class() -> None:
    """The sheets of all pages are loaded together: a name that two of them style belongs to tree.css, or is two names. One that
    each of the two styles only within something of its own (`.lin .tools`) is no such name."""
    alone: dict[str, set[str]] = {}
    anywhere: dict[str, set[str]] = {}
    for sheet in sorted((ROOT / "app_pages" / "frontend" / "pages").glob("*.css")):
        if sheet.stem != "print":
            text = sheet.read_text(encoding="utf-8")
            for within, name in re.findall(r"^\s*([^{},\n]* )?\.([\w-]+)(?::[\w-]+)* \{", text, re.MULTILINE):
                anywhere.setdefault(name, set()).add(sheet.name)
                if not within:
                    alone.setdefault(name, set()).add(sheet.name)
    assert {name: anywhere[name] for name in alone if len(anywhere[name]) > 1} == {}
