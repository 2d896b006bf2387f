"""The benchmark measures what it says; no time is tested."""

from pathlib import Path

import pytest

from benchmarks.extraction import documents, main, measure, table_row

DOCUMENT = "甲省人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各市人民政府：\n一、加强运用\n各市要落实。\n甲省人民政府\n2020年1月2日\n"


def test_each_copy_is_another_text() -> None:
    found = list(documents(["甲", "乙"], 5))
    assert len(set(found)) == 5 and [text[0] for text in found] == ["甲", "乙", "甲", "乙", "甲"]


def test_both_passes_are_measured_over_the_same_characters() -> None:
    row = measure([DOCUMENT], 3)
    assert (row.documents, row.characters) == (3, 3 * len(DOCUMENT) + 3 * len("\n第0份\n"))
    assert row.extraction >= row.slowest > 0 and row.jieba > 0
    assert table_row(row).split()[0] == "3"


def test_a_folder_without_documents_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err
