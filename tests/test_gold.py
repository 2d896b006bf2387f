"""The five documents against the annotated records: scores may rise and never fall."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from extract.pipeline import extract_file
from extract.record import SCHEMA

GOLD = Path(__file__).parent / "gold"
DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
FLOORS: dict[str, float] = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def records() -> dict[str, tuple[dict[str, Any], str]]:
    """File stem → (record, raw text) of the five documents."""
    found = {path.stem: extract_file(path) for path in sorted(DOCUMENTS.iterdir())}
    return {stem: (item.record, item.raw) for stem, item in found.items()}


@pytest.fixture(scope="module")
def scores(records: dict[str, tuple[dict[str, Any], str]]) -> dict[str, float]:
    """Family → macro F1, as the command of score.py computes it."""
    score = scorer()
    tally = score.Tally()
    for path in sorted((GOLD / "records").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        score.score_document(path.stem[:12], gold, *records[path.stem], tally)
    result = {}
    for family, documents in tally.rows.items():
        each = [score.prf(*row)[2] for row in documents.values() if row[1] or row[2]]
        result[family] = sum(each) / len(each) if each else 1.0
    return result


@pytest.mark.parametrize("family", sorted(FLOORS))
def test_no_score_falls_below_its_floor(scores: dict[str, float], family: str) -> None:
    assert scores[family] >= FLOORS[family]


def test_every_family_has_a_floor(scores: dict[str, float]) -> None:
    assert set(scores) == set(FLOORS)


def test_records_are_valid_and_every_evidence_is_the_raw_text(records: dict[str, tuple[dict[str, Any], str]]) -> None:
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for record, raw in records.values():
        validator.validate(record)
        groups = [item["evidence"] for key in ("references", "responsibilities", "targets") for item in record[key]]
        items = [item for group in [*groups, *record["policy"]["evidence"].values()] for item in group]
        assert items and all(raw[item["start"] : item["end"]] == item["text"] != "" for item in items)


def test_the_body_leaves_out_what_is_not_the_document(records: dict[str, tuple[dict[str, Any], str]]) -> None:
    record, raw = records["004_e75c25599790cd39"]
    start, end = record["source"]["body"]
    assert raw[start:end].startswith("國家知識產權局") and "综合伊人" not in raw[start:end]
    assert "主站蜘蛛池" not in raw[start:end] and "解讀" not in raw[start:end]


def test_every_fact_names_its_rule(records: dict[str, tuple[dict[str, Any], str]]) -> None:
    for record, _ in records.values():
        for key in ("references", "responsibilities", "targets"):
            assert all(item["rule"] for fact in record[key] for item in fact["evidence"])
        assert all(task["rule"] for task in record["tasks"])
