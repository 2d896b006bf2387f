"""Checks that make finds a Python, or says in plain words what to install; nothing is installed here."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

TOO_OLD = "#!/bin/sh\nexit 1\n"
WITHOUT_ENSUREPIP = '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1;; esac\nexit 0\n'
# Stands for a whole Python: makes a folder for an environment, and another stand-in as its python.
WHOLE = """#!/bin/sh
case "$*" in
  *--version*) echo 'Python 3.11.0';;
  "-m venv "*) mkdir -p .venv/bin && cp "$0" .venv/bin/python;;
  "-m pip"*) echo "$*" >> pip.log;;
  "-m graph"*|"-m app_pages"*) echo "$*${POLICY_STORE:+ on $POLICY_STORE}" >> run.log;;
  "-c print"*) echo works;;
esac
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what `make setup` reads, in a folder of its own."""
    for path in (ROOT / "Makefile", *ROOT.glob("requirements*")):
        shutil.copy(path, tmp_path)
    return tmp_path


def make(project: Path, script: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Runs make in `project` with `script` as the only Python it may use."""
    python = project / "a-python"
    python.write_text(script, encoding="utf-8")
    python.chmod(0o755)
    command = ["make", "--no-print-directory", *words, f"PYTHON={python}"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)


def test_without_a_python_that_will_do_make_says_which_it_needs(project: Path) -> None:
    done = make(project, TOO_OLD, "setup")
    assert done.returncode != 0
    assert "No Python from 3.11 on was found" in done.stderr
    assert not (project / ".venv").exists()


def test_a_python_without_venv_is_named_with_the_package_to_install(project: Path) -> None:
    done = make(project, WITHOUT_ENSUREPIP, "setup")
    assert done.returncode != 0
    assert "apt-get install python3-venv" in done.stderr


def test_setup_installs_by_the_lock_and_only_once(project: Path) -> None:
    first, second = make(project, WHOLE, "setup"), make(project, WHOLE, "setup")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    installs = [line for line in (project / "pip.log").read_text(encoding="utf-8").splitlines() if "install" in line]
    assert len(installs) == 1
    assert installs[0].endswith("install -r requirements.txt -c requirements.lock")


def test_packages_in_the_folder_wheels_are_installed_without_a_network(project: Path) -> None:
    (project / "wheels").mkdir()
    (project / "wheels" / "streamlit-1-py3-none-any.whl").touch()
    done = make(project, WHOLE, "setup")
    assert done.returncode == 0, done.stderr
    (installed,) = (project / "pip.log").read_text(encoding="utf-8").splitlines()
    assert installed.endswith("install --no-index --find-links wheels -r requirements.txt -c requirements.lock")


def test_a_newer_bundle_unpacked_over_an_older_one_is_installed_though_its_files_are_old(project: Path) -> None:
    first = make(project, WHOLE, "setup")
    lock = project / "requirements.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + "# another version\n", encoding="utf-8")
    os.utime(lock, (0, 0))  # as tar and zip leave it
    second, third = make(project, WHOLE, "setup"), make(project, WHOLE, "setup")
    assert [done.returncode for done in (first, second, third)] == [0, 0, 0], second.stderr
    assert (project / "pip.log").read_text(encoding="utf-8").count("install -r") == 2
    assert (project / ".venv" / "installed").read_bytes() == lock.read_bytes()  # what run.bat compares, too


@pytest.mark.parametrize("address", ["neo4j", "./neo4j"])
def test_the_app_on_the_own_neo4j_runs_beside_it(project: Path, address: str) -> None:
    done = make(project, WHOLE, "run", f"STORE={address}")
    assert done.returncode == 0, done.stderr
    told = (project / "run.log").read_text(encoding="utf-8").splitlines()
    beside = "-m graph neo4j -- make --no-print-directory open STORE=neo4j PORT="
    opened = [f"-m app_pages data/documents on {address}"]
    assert told == (["-m graph neo4j --fetch", beside] if address == "neo4j" else opened)


def test_help_names_every_command_for_people() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    said = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout
    targets = set(re.findall(r"^([a-z0-9-]+):", makefile, re.MULTILINE))
    targets -= {"help", "lint", "open", "setup-neo4j", "setup-test"}
    assert targets == {"setup", "run", "neo4j", "bundle", "test", "test-neo4j-current", "check", "clean"}
    assert [target for target in sorted(targets) if f"make {target}" not in said] == []


def test_an_environment_whose_python_is_gone_is_made_anew(project: Path) -> None:
    make(project, WHOLE, "setup")
    (project / ".venv/bin/python").unlink()
    done = make(project, WHOLE, "setup")
    assert done.returncode == 0, done.stderr
    assert (project / ".venv/bin/python").is_file()


def test_the_readme_names_only_commands_that_make_has() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z0-9-]+)\b", "\n".join(re.findall(r"`[^`]+`|```.*?```", readme, re.DOTALL))))
    assert {"run", "test"} <= named
    assert [target for target in sorted(named) if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []
