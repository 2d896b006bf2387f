"""Turns the rows of a table into lines: a cell a line behind a tab, rows parted by an empty line."""

import re
from collections.abc import Sequence

CELL = "\t"
"""What a line of a table begins with; `extract.text` never joins such a line to another."""

_EMPTY = "/"
_HEAD_CELL = 14
"""A table whose first row has three cells or more, none empty and none longer than this, has a head."""
_LONG = 120
_SENTENCE = re.compile("[。；：]")


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """The text of a table; rows without any word are left out.

    Under a head an empty cell is written as `/`, the sign that officials put there, so that the columns stay told
    apart. A short cell whose lines only wrap becomes one line.

    >>> table_text([["任务", "牵头单位", "配合单位"], ["加强宣传", "省司法厅", ""]])
    '\\t任务\\n\\t牵头单位\\n\\t配合单位\\n\\n\\t加强宣传\\n\\t省司法厅\\n\\t/'
    """
    filled = [[_cell(cell) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    empty = _EMPTY if filled and _is_head(filled[0]) else ""
    shown = [[cell or empty for cell in row if cell or empty] for row in filled]
    return "\n\n".join("\n".join(CELL + line for cell in row for line in cell.split("\n")) for row in shown)


def _is_head(row: Sequence[str]) -> bool:
    return len(row) >= 3 and all(cell and len(cell) <= _HEAD_CELL for cell in row)


def _cell(text: str) -> str:
    lines = [line for part in text.split("\n") if (line := part.strip())]
    joined = "".join(lines)
    if len(joined) > _LONG or _SENTENCE.search(joined):
        return "\n".join(lines)
    return " ".join(lines)
