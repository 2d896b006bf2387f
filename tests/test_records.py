"""`python -m extract records`: the good files are done, the bad ones named, the exit code tells."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.records import write_records

ROOT = Path(__file__).parents[1]
DOCUMENT = "甲省人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各市人民政府：\n一、加强运用\n各市要落实。\n甲省人民政府\n2020年1月2日\n"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extract", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120)


def test_one_record_a_file_and_nothing_on_stdout(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").write_text(DOCUMENT, encoding="gb18030")
    done = run("records", tmp_path / "甲.txt", "-o", tmp_path / "out")
    assert (done.returncode, done.stdout) == (0, "")
    record = json.loads((tmp_path / "out" / "甲.json").read_text(encoding="utf-8"))
    assert record["policy"]["document_number"] == "甲政发〔2020〕8号" and record["source"]["file"] == "甲.txt"


def test_a_bad_file_is_named_and_the_others_are_done(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "letter.txt").write_text("你好，明天见。\n祝好。", encoding="utf-8")
    done = run("records", *sorted(tmp_path.glob("*.txt")), tmp_path / "gone.txt", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["good.json"]
    for words in ("empty.txt：文件是空的", "letter.txt：不是公文", "gone.txt：打不开", "1 个已写出，3 个未读"):
        assert words in done.stderr


def test_a_table_that_shares_out_tasks_is_a_document_without_number_and_outline(tmp_path: Path) -> None:
    table = "重点任务分解表\n序号\t工作任务\t责任单位\t完成时限\n33\t新培育高新技术企业。\t省科技厅\t2021年12月底\n"
    (tmp_path / "table.txt").write_text(table, encoding="utf-8")
    done = run("records", tmp_path / "table.txt", "-o", tmp_path / "out")
    record = json.loads((tmp_path / "out" / "table.json").read_text(encoding="utf-8"))
    assert done.returncode == 0 and len(record["responsibilities"]) == 1


def test_two_files_of_one_stem_are_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for path in (tmp_path / "a.txt", tmp_path / "b" / "a.md"):
        path.write_text(DOCUMENT, encoding="utf-8")
    done = run("records", tmp_path / "a.txt", tmp_path / "b" / "a.md", "-o", tmp_path / "out")
    assert done.returncode == 1 and list((tmp_path / "out").iterdir()) == []
    assert "主名相同" in done.stderr and "a.md" in done.stderr


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DOCUMENT, encoding="utf-8")
    done = run("records", tmp_path / "a.txt", "-o", tmp_path / "a.txt")
    assert done.returncode == 1 and "是文件，不是文件夹" in done.stderr and "Traceback" not in done.stderr


def test_a_huge_file_is_done(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_text(DOCUMENT + "各市要落实专利工作，推进运用。" * 40_000, encoding="utf-8")
    assert run("records", tmp_path / "huge.txt", "-o", tmp_path / "out").returncode == 0


def test_wrong_usage_exits_with_2() -> None:
    assert run("records").returncode == 2
    assert run("nothing").returncode == 2


def test_folders_are_opened_and_the_end_tells_what_became_of_each(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "甲.txt").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "in" / "乙.pdf").write_bytes(b"%PDF-1.7 ...")
    done = run("records", tmp_path / "in", "-o", tmp_path / "in")
    assert done.returncode == 1 and (tmp_path / "in" / "甲.json").is_file()
    table = [line.split() for line in done.stderr.splitlines() if line.startswith(str(tmp_path))]
    assert [row[1] for row in table] == ["已写出", "未读入"]
    assert "已损坏" in "".join(table[1])
    assert "1 个已写出，1 个未读。已写出的：文本 1。" in run("records", tmp_path / "in", "-o", tmp_path / "in").stderr


def test_the_text_taken_out_is_saved_beside_the_record_and_goes_with_it(tmp_path: Path) -> None:
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in DOCUMENT.splitlines()) + "</body></html>"
    out, source = tmp_path / "out", tmp_path / "甲.html"
    source.write_text(page, encoding="utf-8")
    assert write_records([source], out) == 0
    record = json.loads((out / "甲.json").read_text(encoding="utf-8"))
    raw = (out / "甲.txt").read_bytes().decode()
    assert len(raw) == record["source"]["characters"] and "<p>" not in raw
    spans = [e for duty in record["responsibilities"] for e in duty["evidence"]]
    assert spans and all(raw[e["start"] : e["end"]] == e["text"] for e in spans)
    (tmp_path / "甲.md").write_text(DOCUMENT, encoding="utf-8")
    assert write_records([tmp_path / "甲.md"], out) == 0
    assert [path.name for path in out.iterdir()] == ["甲.json"]


def test_a_text_that_is_not_ours_is_never_overwritten_or_taken_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in DOCUMENT.splitlines()) + "</body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "a.txt").write_text("my own", encoding="utf-8")
    assert write_records([tmp_path / "a.html"], tmp_path) == 1
    assert "不是本程序写的" in capsys.readouterr().err
    (tmp_path / "a.txt").write_text(DOCUMENT, encoding="utf-8")
    for _ in range(2):
        assert write_records([tmp_path / "a.txt"], tmp_path) == 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == DOCUMENT


def test_a_record_is_no_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "甲.txt").write_text(DOCUMENT, encoding="utf-8")
    assert write_records([tmp_path / "甲.txt"], tmp_path) == 0
    assert write_records([tmp_path / "甲.json"], tmp_path / "out") == 1
    assert "是抽取记录" in capsys.readouterr().err


def test_a_wrong_number_of_processes_is_wrong_usage() -> None:
    done = run("records", "a.txt", "-o", "out", "-j", "0")
    assert done.returncode == 2 and "不小于 1" in done.stderr
