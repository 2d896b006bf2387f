"""Rows → a CSV file that Excel opens with the right characters and never takes for formulas."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from graph.tables import no_formula

_LONGEST_NAME = 80
"""Characters: three bytes each, and a disk takes 255 in a name."""


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with a BOM, commas, CRLF. None becomes an empty cell; a text that Excel would run gets an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(map(no_formula, header))
    writer.writerows(map(no_formula, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def file_name(*parts: str | None, suffix: str) -> str:
    """A name for a file, without blanks and signs that a system or an old program stumbles over, and no longer than a disk takes.

    >>> file_name("Duties of agencies", "财政部（部/委）", suffix="csv")
    'Duties-of-agencies-财政部（部-委）.csv'
    """
    words = re.sub(r'[\s×\\/:*?"<>|]+', "-", "-".join(part for part in parts if part))
    return f"{words[:_LONGEST_NAME].strip('-.')}.{suffix}"
