"""Turns the paths that a person names into the files to read: folders opened, our own output left out."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

_SCHEMA = "policy-extraction/"
_MARK = 200
"""Within so many characters of its beginning a record names its schema."""


def files_of(paths: Iterable[Path]) -> list[Path]:
    """The files named and the files in folders named and below, each once, those of a folder in order of their paths.

    In folders hidden files are left out, and the records (NAME.json) that an earlier run wrote there, with their
    NAME.txt.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(sorted(_within(path)) if path.is_dir() else [path]))
    return list(found)


def saved_text_of(record: Path) -> Path | None:
    """The NAME.txt that was saved with a record; None where the file is no record or its source was itself a text."""
    if not is_record(record):
        return None
    try:
        source = json.loads(record.read_text(encoding="utf-8"))["source"]["file"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    text = record.with_suffix(".txt")
    return text if source != text.name and text.is_file() else None


def is_record(path: Path) -> bool:
    """Whether a file is an extraction record."""
    try:
        with path.open(encoding="utf-8") as file:
            opening = file.read(_MARK)
    except (OSError, UnicodeDecodeError):
        return False
    return opening.lstrip().startswith("{") and _SCHEMA in opening


def is_own_text(path: Path) -> bool:
    """Whether a text was saved beside a record, and is no document of its own."""
    return path.suffix == ".txt" and saved_text_of(path.with_suffix(".json")) is not None


def _within(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if any(part.startswith(".") for part in path.relative_to(folder).parts) or not path.is_file():
            continue
        if (path.suffix == ".json" and is_record(path)) or is_own_text(path):
            continue
        yield path
