"""`python -m extract explain`: the facts whose words hold a place, with rule and cue; plain words where there are none."""

from pathlib import Path

import pytest

from extract.__main__ import main
from extract.pipeline import extract_file

DOCUMENT = (
    "网站首页 登录\n甲省人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各市人民政府：\n"
    "为贯彻《专利法》，提出意见。\n一、加强运用\n省财政厅要安排 资金。到2025年，专利达到100件。\n"
    "甲省人民政府\n2020年1月2日\n"
)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "甲.txt"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


def explain(path: Path, words: str, capsys: pytest.CaptureFixture[str], shift: int = 0) -> str:
    assert main(["explain", str(path), "--at", str(DOCUMENT.index(words) + shift)]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("《专利法》", ("引用", "规则 reference.implements，线索 贯彻", "置信度", "不在任何条目里")),
        ("财政厅", ("职责", "规则 duty.modal，线索 要", "所在条目：t1 一、加强运用", "机关 省财政厅")),
        ("100件", ("目标", "规则 target.level，线索 达到", "期限 2025", "时间 2025年", "数量 专利")),
        ("〔2020〕", ("文件信息", "document_number：甲政发〔2020〕8号", "规则 policy.document_number")),
    ],
)
def test_each_kind_of_fact_tells_its_rule_and_cue(
    document: Path, capsys: pytest.CaptureFixture[str], words: str, said: tuple[str, ...]
) -> None:
    printed = explain(document, words, capsys)
    assert [part for part in said if part not in printed] == []


def test_a_place_outside_the_document_and_one_that_cleaning_dropped_are_named(
    document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = explain(document, "首页", capsys)
    assert "在正文之外" in outside and "这里没有事实" in outside
    dropped = explain(document, " 资金", capsys)
    assert "去掉的字符" in dropped and "规则 duty.modal" in dropped


@pytest.mark.parametrize("offset", [len(DOCUMENT), -1, 10**9])
def test_a_place_that_is_not_there_is_refused_in_plain_words(
    document: Path, capsys: pytest.CaptureFixture[str], offset: int
) -> None:
    assert main(["explain", str(document), "--at", str(offset)]) == 1
    printed = capsys.readouterr()
    assert printed.out == "" and f"没有第 {offset} 个字符：全文 {len(DOCUMENT)} 个字符" in printed.err


def test_every_evidence_of_a_record_is_explained_at_both_its_ends(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = Path(__file__).parents[1] / "data" / "documents" / "003_0c7286a33c64f97c.txt"
    record = extract_file(path).record
    for fact in [*record["references"][:2], *record["responsibilities"][:2], *record["targets"][:2]]:
        for item in fact["evidence"]:
            for offset in (item["start"], item["end"] - 1):
                assert main(["explain", str(path), "--at", str(offset)]) == 0
                assert f"规则 {item['rule']}" in capsys.readouterr().out
