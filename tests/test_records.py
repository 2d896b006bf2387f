"""`python -m extract records`: the good files are done, the bad ones named, the exit code tells."""

import json
import subprocess
import sys
from pathlib import Path

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


def test_two_files_of_one_stem_are_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for path in (tmp_path / "a.txt", tmp_path / "b" / "a.md"):
        path.write_text(DOCUMENT, encoding="utf-8")
    done = run("records", tmp_path / "a.txt", tmp_path / "b" / "a.md", "-o", tmp_path / "out")
    assert done.returncode == 1 and list((tmp_path / "out").iterdir()) == []
    assert "主名相同" in done.stderr and "a.md" in done.stderr


def test_a_huge_file_is_done(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_text(DOCUMENT + "各市要落实专利工作，推进运用。" * 40_000, encoding="utf-8")
    assert run("records", tmp_path / "huge.txt", "-o", tmp_path / "out").returncode == 0


def test_wrong_usage_exits_with_2() -> None:
    assert run("records").returncode == 2
    assert run("nothing").returncode == 2
