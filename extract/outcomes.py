"""Turns the outcome of each file into the table that ends a run."""

import unicodedata
from collections.abc import Sequence

_ALL = 100
"""Up to this many files every one has its row; of more only those that were not simply read."""


def outcome_table(rows: Sequence[tuple[str, str, str]], plain: Sequence[str]) -> str:
    """Lines of file, outcome and remark, the columns lined up; "" for no rows.

    Of many files those are left out whose outcome is one of `plain` and that have no remark.
    """
    shown = [row for row in rows if len(rows) <= _ALL or row[1] not in plain or row[2]]
    width = max((_width(file) for file, _, _ in shown), default=0)
    return "\n".join(f"{file}{' ' * (width - _width(file))}  {said}  {remark}".rstrip() for file, said, remark in shown)


def _width(text: str) -> int:
    """How many columns of a terminal a text takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
