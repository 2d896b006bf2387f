"""Gains and losses of a change of rules: what came, what went, what the annotation makes of it."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.compare import Change, changes, facts, main, report

ROOT = Path(__file__).parents[1]
DOCUMENT = "甲省人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各市人民政府：\n一、加强运用\n各市要落实。\n甲省人民政府\n2020年1月2日\n"
GOLD = sorted((ROOT / "tests" / "gold" / "records").glob("*.json"))[0]


def annotated() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(GOLD.read_text(encoding="utf-8"))
    for task in found["tasks"]:
        task["rule"] = "outline.han+work"
    for fact in [*found["references"], *found["responsibilities"], *found["targets"]]:
        for item in fact["evidence"]:
            item["rule"] = "a.rule"
    return found


def test_a_fact_changed_is_one_lost_and_one_gained_and_judged(tmp_path: Path) -> None:
    before, after = annotated(), annotated()
    after["responsibilities"][0]["role"] = "support"
    del after["references"][0]
    old, new = (facts(item, annotated()) for item in (before, after))
    assert all(said.right for said in old)
    assert [said.words for said in new if said.right is False] == [said.words for said in new if said not in old]
    documents = tmp_path / "documents"
    for folder, item in (("old", before), ("new", after)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.json").write_text(json.dumps(item), encoding="utf-8")
    documents.mkdir()
    (documents / "a.txt").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps(annotated()), encoding="utf-8")
    (change,) = changes(documents, tmp_path / "old", tmp_path / "new")
    assert [said.right for said in change.gained] == [False]
    assert [said.right for said in change.lost] == [True, True]
    lines = list(report(documents, iter([change]), summary=False))
    assert lines[1] == "a.txt  +1 -2" and lines[2].startswith("  + WRONG  responsibilities ")
    assert (
        lines[-1]
        == "1 documents: gained 1 (0 right, 1 wrong, 0 not annotated), lost 2 (2 right, 0 wrong, 0 not annotated)"
    )


def test_a_document_refused_before_gains_all_its_facts(tmp_path: Path) -> None:
    assert facts(None, None) == []
    one = annotated()
    twice = copy.deepcopy(one)
    twice["references"].append(twice["references"][-1])
    assert len(facts(twice, None)) == len(facts(one, None)) + 1
    assert {said.right for said in facts(one, None)} == {None}


def test_the_last_commit_is_compared_with_what_stands_here(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "甲.txt").write_text(DOCUMENT, encoding="utf-8")
    assert main(["HEAD", str(tmp_path)]) == 0
    assert "\n1 documents: gained " in capsys.readouterr().out


def test_no_such_commit_and_no_documents_are_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "甲.txt").write_text(DOCUMENT, encoding="utf-8")
    assert main(["no-such-commit", str(tmp_path)]) == 1
    assert "no-such-commit is no commit" in capsys.readouterr().err
    assert main(["HEAD", str(tmp_path / "empty")]) == 1
    assert "no documents in" in capsys.readouterr().err


def test_nothing_changed_is_one_line() -> None:
    lines = list(report(Path("x"), iter([Change("a.txt", [], [])]), summary=False))
    assert len(lines) == 2
