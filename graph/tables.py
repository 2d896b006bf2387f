"""Turns columns and rows into text for a terminal or a file: a table, CSV or JSON."""

import csv
import io
import json
import math
import unicodedata
from collections.abc import Sequence
from typing import Any

FORMATS = ("table", "csv", "json")
_WIDEST = 60
"""Columns of a terminal that one cell of a table takes at most; CSV and JSON cut nothing off."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def text(columns: Sequence[str], rows: Sequence[Sequence[Any]], kind: str) -> str:
    """The rows as `table`, `csv` or `json` (a list of objects by column), with a line end behind the last line.

    In CSV a text that a spreadsheet would run gets an apostrophe before it (see `no_formula`); there is no BOM."""
    if kind == "json":
        objects = [dict(zip(columns, map(_finite, row), strict=True)) for row in rows]
        return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
    if kind == "csv":
        written = io.StringIO()
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow(map(no_formula, columns))
        writer.writerows([cell(no_formula(value)) for value in row] for row in rows)
        return written.getvalue()
    return _table([list(columns), *([_short(cell(value)) for value in row] for row in rows)])


def no_formula(value: object) -> object:
    """A value for a cell of CSV: an apostrophe goes before a text that Excel would run (it begins with = + - @, a tab or a
    carriage return), anything else stays what it is, numbers below zero too."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def cell(value: Any) -> str:
    """A value in one cell: nothing for null, lists and maps as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool | list | dict):
        return json.dumps(_finite(value), ensure_ascii=False)
    return str(value)


def width(shown: str) -> int:
    """Columns that a text takes in a terminal: two for a Chinese character."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in shown)


def _table(lines: list[list[str]]) -> str:
    if not lines[0]:
        return "\n"
    widths = [max(width(line[place]) for line in lines) for place in range(len(lines[0]))]
    lines.insert(1, ["-" * wide for wide in widths])
    padded = [
        "  ".join(one + " " * (wide - width(one)) for one, wide in zip(line, widths, strict=True)) for line in lines
    ]
    return "\n".join(line.rstrip() for line in padded) + "\n"


def _short(shown: str) -> str:
    shown = "".join(" " if character.isspace() else character for character in shown)
    if width(shown) <= _WIDEST:
        return shown
    while width(shown) >= _WIDEST:
        shown = shown[: -max(1, (width(shown) - _WIDEST) // 2)]
    return shown + "…"


def _finite(value: Any) -> Any:
    """JSON knows no infinity and no "not a number": they are written as text."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, list):
        return [_finite(item) for item in value]
    if isinstance(value, dict):
        return {name: _finite(item) for name, item in value.items()}
    return value
