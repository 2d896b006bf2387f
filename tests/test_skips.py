"""Checks that no test is skipped in silence under CI, and that elsewhere a skip stays one."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

A_TEST = "import pytest\ndef test_it(): pytest.skip('no server')"
A_MODULE = "import pytest\npytest.importorskip('no_such_package')"
EXPECTED_TO_FAIL = "import pytest\n@pytest.mark.xfail(strict=True)\ndef test_it(): assert False"
FINE, FAILED, INTERRUPTED, NO_TESTS = 0, 1, 2, 5  # pytest's exit codes


@pytest.mark.parametrize(
    ("source", "ci", "code"),
    [
        (A_TEST, "true", FAILED),
        (A_TEST, "", FINE),
        (A_MODULE, "true", INTERRUPTED),
        (A_MODULE, "", NO_TESTS),
        (EXPECTED_TO_FAIL, "true", FINE),
    ],
)
def test_a_skip_fails_under_ci_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, ci: str, code: int
) -> None:
    (tmp_path / "test_it.py").write_text(source, encoding="utf-8")
    monkeypatch.setenv("CI", ci)
    words = [sys.executable, "-m", "pytest", "-p", "tests.skips", "--rootdir", str(tmp_path), str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == code, done.stdout
    assert ("was skipped under CI" in done.stdout) == (code in {FAILED, INTERRUPTED})
