"""The vocabularies: CSV files with a header row and a source for every row, read once."""

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `extract/lexicon/<name>.csv`, in file order, as column → text. FileNotFoundError where there is none."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def column(name: str, key: str) -> tuple[str, ...]:
    """One column of a vocabulary, longest words first, so that an alternation of them matches the longest."""
    return tuple(sorted((row[key] for row in rows(name)), key=lambda word: (-len(word), word)))
