"""The registry of rules is what the code does: every name in it, every example read by its rule, the page up to date."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.rules import DOCUMENTS, page, precision
from extract.outline.marks import _STYLES
from extract.pipeline import extract_file
from extract.rules import applied, reads, registry, try_example

ROOT = Path(__file__).parents[1]
DEVELOPMENT = ROOT.parent / "shared" / "dev" / "docs"
NAME = re.compile(r"(?:policy|reference|duty|target|deadline|outline)\.[a-z][a-z_.-]*")


def written() -> Iterator[str]:
    """The names of rules as the code writes them; `*` stands for what an f-string puts in."""
    for path in sorted((ROOT / "extract").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        pieces = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                words = "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in pieces:
                words = node.value
            else:
                continue
            if NAME.fullmatch(words.replace("*", "x")):
                yield words


def kinds() -> Iterator[str]:
    """The second half of what `kind_of` returns: the rules that tell an entry's kind."""
    tree = ast.parse((ROOT / "extract" / "outline" / "kinds.py").read_text(encoding="utf-8"))
    body = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "kind_of")
    for node in ast.walk(body):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
            last = node.value.elts[-1]
            assert isinstance(last, ast.Constant) and isinstance(last.value, str)
            yield f"+{last.value}"


def test_every_rule_that_the_code_names_is_registered() -> None:
    fixed = {words for words in written() if "*" not in words}
    styles = {f"outline.{name}" for name, _, _ in _STYLES}
    assert {"duty.modal", "deadline.finish", "outline.lead"} <= fixed
    assert sorted((fixed | styles | set(kinds())) - set(registry())) == []


def test_no_registered_rule_is_gone_from_the_code() -> None:
    patterns = [re.escape(words).replace(r"\*", "[a-z_-]+") for words in written()]
    patterns += [re.escape(words) + r"\.with" for words in written() if words.startswith("duty.") and "*" not in words]
    patterns += [re.escape(name) for name in kinds()]
    assert [name for name in registry() if not any(re.fullmatch(pattern, name) for pattern in patterns)] == []


@pytest.mark.parametrize("name", list(registry()))
def test_each_example_is_read_by_its_rule(name: str) -> None:
    assert name in {item.rule for item in try_example(registry()[name])}


@pytest.mark.parametrize("folder", [DOCUMENTS, DEVELOPMENT], ids=["documents", "development"])
def test_every_rule_of_a_record_is_registered_and_every_fact_has_a_confidence(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("needs ../shared/dev")
    for path in sorted(folder.iterdir()):
        record = extract_file(path).record
        assert {item.rule for item in applied(record)} - set(registry()) == set(), path.name
        facts = [fact for key in ("references", "responsibilities", "targets") for fact in record[key]]
        assert all(0 < fact["confidence"] <= 1 for fact in facts), path.name


def test_what_a_rule_reads_is_told_for_both_halves_of_an_entry() -> None:
    assert reads("outline.han+label") == "一、 / kind: the heading is a known label (总体要求, 基本原则, 主要目标 …)."
    assert reads("nothing") == ""


def test_the_page_is_what_the_rules_do_today() -> None:
    today = page(precision())
    kept = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert kept == today, "run: .venv/bin/python -m benchmarks.rules > docs/rules.md"
