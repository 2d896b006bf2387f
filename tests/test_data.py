"""Checks that the five documents are those of the manifest, byte for byte, and that it says what the gold says."""

import csv
import hashlib
import json
from pathlib import Path

import pytest

from tests.conftest import ROOT

DATA = ROOT / "data"
COLUMNS = ["file", "title", "document_number", "issuers", "issued_on", "damage", "sha256", "characters"]


def manifest() -> list[dict[str, str]]:
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        rows = list(reader)
        assert reader.fieldnames == COLUMNS
    return rows


ROWS = manifest()


def test_the_folder_holds_the_documents_of_the_manifest_and_nothing_else() -> None:
    assert sorted(path.name for path in (DATA / "documents").iterdir()) == [row["file"] for row in ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_a_document_has_the_bytes_that_the_manifest_states(row: dict[str, str]) -> None:
    content = (DATA / "documents" / row["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == row["sha256"]
    assert len(content.decode("utf-8")) == int(row["characters"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_the_manifest_says_what_the_gold_record_says(row: dict[str, str]) -> None:
    record = json.loads((ROOT / "tests/gold/records" / row["file"]).with_suffix(".json").read_text(encoding="utf-8"))
    policy = record["policy"]
    assert row["title"] == policy["title"]
    assert row["document_number"] == (policy["document_number"] or "")
    assert row["issuers"].split("；") == policy["issuers"]
    assert row["issued_on"] == (policy["issued_on"] or "")
    assert row["sha256"] == record["source"]["sha256"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_what_the_manifest_quotes_as_damage_stands_in_the_file(row: dict[str, str]) -> None:
    text = (DATA / "documents" / row["file"]).read_text(encoding="utf-8")
    quoted = [part.split("”")[0] for part in row["damage"].split("“")[1:]]
    assert quoted
    assert [words for words in quoted if words not in text] == []


def test_bytes_are_kept_as_they_are_by_git() -> None:
    """A clone that turns line ends would change every offset."""
    rules = (ROOT / ".gitattributes").read_text(encoding="utf-8")
    assert "data/documents/* -text" in rules.splitlines()


def test_the_readme_of_data_names_every_column() -> None:
    said = Path(DATA / "README.md").read_text(encoding="utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in said] == []
