"""Reads the judged cells of `coverage_truth/` and finds the documents that they are about."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.conftest import ROOT, SHARED

FOLDER = Path(__file__).with_name("coverage_truth")
DOCUMENTS = (ROOT / "data" / "documents", SHARED / "dev" / "docs")

Span = tuple[int, int]
"""Start and end in code points of a raw text, end exclusive."""


class Cell(NamedTuple):
    """What a reader judged of one task: its span and number in the directive, the passages in the lower policy that take it up, and
    those about which two readers could differ."""

    task: Span
    number: str | None
    verdict: str
    passages: tuple[Span, ...]
    accept: tuple[Span, ...]


class Pair(NamedTuple):
    """One file of `coverage_truth/`: two documents, what the pair may be used for, and its cells in the directive's order."""

    name: str
    use: str
    directive: str
    policy: str
    hashes: tuple[str, str]
    cells: tuple[Cell, ...]


@cache
def pairs() -> tuple[Pair, ...]:
    """All judged pairs, by name."""
    return tuple(_pair(path) for path in sorted(FOLDER.glob("*.json")))


def found(name: str) -> Path | None:
    """The document of this file name, or None where the folder that holds it is not there."""
    return next((folder / name for folder in DOCUMENTS if (folder / name).is_file()), None)


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _pair(path: Path) -> Pair:
    read = json.loads(path.read_text(encoding="utf-8"))
    directive, policy = read["directive"], read["policy"]
    cells = tuple(_cell(cell) for cell in read["cells"])
    return Pair(
        path.stem, read["use"], directive["file"], policy["file"], (directive["sha256"], policy["sha256"]), cells
    )


def _cell(read: dict[str, Any]) -> Cell:
    task = read["task"]
    return Cell(
        (task["start"], task["end"]),
        task["number"],
        read["verdict"],
        tuple((start, end) for start, end in read["passages"]),
        tuple((start, end) for start, end in read.get("accept", [])),
    )
