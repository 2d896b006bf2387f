"""The vocabularies: CSV files with a header row and a source for every row, read once."""

import csv
import re
from collections.abc import Iterable
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
    return longest_first(row[key] for row in rows(name))


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """The words, the longest first and those of a length in order."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def alternation(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest that it can.

    >>> alternation(["省", "省政府", "省"])
    '省政府|省'
    """
    return "|".join(map(re.escape, longest_first(set(words))))
