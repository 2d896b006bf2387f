"""requirements.lock → the wheels of a bundle, for this machine or for another system."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SYSTEMS = {
    "windows": ("win_amd64",),
    "linux": ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
}
"""System → the platform tags of wheels that run there (64 bit)."""

SOURCE_ONLY = frozenset({"jieba"})
"""Packages that the index has only as source; they are pure Python, so a wheel made here runs everywhere."""


def locked(lock: Path) -> list[str]:
    """The pinned packages of the lock, as pip takes them: `name==version`. What only one system needs is in it for all."""
    lines = (line.strip() for line in lock.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def commands(lock: Path, to: Path, system: str | None, python: str) -> list[list[str]]:
    """The pip commands that fill the folder `to`.

    `system`: a key of SYSTEMS, None for this machine and this Python. `python`: version of the Python there, `3.12`.
    Every package is named, so that nothing depends on what pip would choose today.
    """
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    if system is None:
        return [[*pip, "wheel", "--no-deps", "-w", str(to), *locked(lock)]]
    wanted = locked(lock)
    source = [one for one in wanted if one.partition("==")[0] in SOURCE_ONLY]
    ready = [one for one in wanted if one not in source]
    platforms = [word for tag in SYSTEMS[system] for word in ("--platform", tag)]
    download = [
        *pip,
        "download",
        "--no-deps",
        "--only-binary=:all:",
        "--implementation",
        "cp",
        "--python-version",
        python,
    ]
    return [
        [*pip, "wheel", "--no-deps", "-w", str(to), *source],
        [*download, *platforms, "-d", str(to), *ready],
    ]


def gather(all_commands: Sequence[Sequence[str]]) -> None:
    """Run them, one after the other. Raises CalledProcessError at the first that fails; pip has said why."""
    for command in all_commands:
        subprocess.run(list(command), check=True)
