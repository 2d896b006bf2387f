"""Whole small documents, made up in the shapes that offices and pages give them: what the record must say of each."""

import json
from pathlib import Path
from typing import Any

import pytest

from extract.pipeline import Facts, read_facts

DOCUMENTS = Path(__file__).parent / "documents"
NAMES = sorted(path.stem for path in DOCUMENTS.glob("*.json"))
FIELDS = ("title", "document_number", "issuers", "issued_on", "document_type", "addressees", "alternative_titles")


def expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DOCUMENTS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def facts(name: str) -> Facts:
    return read_facts((DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_policy_fields(name: str) -> None:
    policy = facts(name).policy
    said = {field: getattr(policy, field) for field in FIELDS}
    read = {field: list(value) if isinstance(value, tuple) else value for field, value in said.items()}
    wanted = expected(name)
    assert {field: read[field] for field in FIELDS if field in wanted} == {
        field: wanted[field] for field in FIELDS if field in wanted
    }


@pytest.mark.parametrize("name", [name for name in NAMES if "outline" in expected(name)])
def test_outline(name: str) -> None:
    outline = facts(name).outline
    rows = [
        [e.number, e.heading, e.kind, outline.entry(e.parent).number if e.parent else None] for e in outline.entries
    ]
    assert rows == expected(name)["outline"]


@pytest.mark.parametrize("name", NAMES)
def test_references(name: str) -> None:
    found = {(item.relation, item.title, item.document_number) for item in facts(name).references}
    assert found == {tuple(row) for row in expected(name)["references"]}
