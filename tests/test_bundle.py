"""The archive for a machine without internet: what goes into it, for which system, and that it is the same twice."""

import re
import zipfile
from pathlib import Path

import pytest

from bundle.contents import FOLDER, KEPT, pack, product
from bundle.wheels import SOURCE_ONLY, commands, locked
from tests.conftest import ROOT

LOCK = ROOT / "requirements.lock"


def test_every_package_of_the_lock_is_pinned_and_windows_has_its_own() -> None:
    assert [one for one in locked(LOCK) if not re.fullmatch(r"[\w.\-]+==[\w.]+", one)] == []
    assert {"colorama", "tzdata"} <= {one.partition("==")[0] for one in locked(LOCK)}


def test_another_system_gets_its_own_wheels_and_the_source_packages_are_built_here(tmp_path: Path) -> None:
    built, fetched = commands(LOCK, tmp_path, "windows", "3.12")
    assert {one.partition("==")[0] for one in built if "==" in one} == SOURCE_ONLY
    assert {"--only-binary=:all:", "win_amd64", "3.12", "colorama==0.4.6"} <= set(fetched)
    named = {one for one in built + fetched if "==" in one and not one.startswith("-")}
    assert named == set(locked(LOCK))


def test_this_machine_gets_wheels_of_everything_by_one_command(tmp_path: Path) -> None:
    (made,) = commands(LOCK, tmp_path, None, "3.11")
    assert "wheel" in made and {"streamlit==1.67.0", "jieba==0.42.1"} <= set(made)


def test_what_runs_is_inside_and_what_is_made_is_not() -> None:
    names = {name for name, _ in product(ROOT)}
    assert {
        "app.py",
        "run.bat",
        "Makefile",
        "requirements.lock",
        "graph/store/__init__.py",
        ".streamlit/config.toml",
    } <= names
    assert not [
        name for name in names if "__pycache__" in name or name.startswith(("tests/", "store/", ".venv/", "build/"))
    ]
    assert sum(name.startswith("data/documents/") for name in names) == 5


def test_a_part_of_the_project_is_refused_with_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "app.py").touch()
    with pytest.raises(FileNotFoundError, match=f"^{KEPT[1]} is missing"):
        list(product(tmp_path))


def test_the_archive_is_the_same_for_the_same_files(tmp_path: Path) -> None:
    files = [("wheels/a.whl", tmp_path / "a.whl"), ("docs/说明.md", tmp_path / "b.md")]
    for _, path in files:
        path.write_text("字" * 50, encoding="utf-8")
    pack(files, tmp_path / "one.zip")
    (tmp_path / "a.whl").touch()
    pack(files, tmp_path / "new" / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "new" / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == [f"{FOLDER}/wheels/a.whl", f"{FOLDER}/docs/说明.md"]
        assert archive.read(f"{FOLDER}/docs/说明.md").decode() == "字" * 50


def test_run_bat_is_small_ascii_and_names_only_what_is_there() -> None:
    raw = (ROOT / "run.bat").read_bytes()
    text = raw.decode("ascii")
    assert raw.count(b"\r\n") == raw.count(b"\n") <= 40
    for named in ("requirements.txt", "requirements.lock", r"data\documents", r"docs\offline.md"):
        assert named in text and (ROOT / named.replace("\\", "/")).exists()
    assert set(re.findall(r"-m (\w+)", text)) == {"venv", "pip", "app_pages"}
    compared = text.index(r"fc /b requirements.lock .venv\installed")
    assert compared < text.index("-m pip") < text.index(r"copy /y requirements.lock .venv\installed")
