"""Turns the lines of a table that a page has flattened, one line for each row or for the whole table, into its cells."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from extract.text import CleanText, Line

_HEAD = re.compile(r"[\u4e00-\u9fff（）/、]{2,14}")
_LEAST = 3
"""A head of fewer cells is no table's."""


def cells_of_tables(text: CleanText, is_column: Callable[[str], bool]) -> Iterator[Line]:
    """The lines of the text, in order; of a table each cell a line of its own. `is_column` tells the head cells that
    only tables of duties have. White space, which clean text drops but remembers, keeps cells apart."""
    inside = False
    for line in text.lines:
        cells = cells_of(text, line)
        if _is_head(cells, is_column):
            inside = True
        elif len(cells) < _LEAST:
            inside = False
        yield from cells if inside else (line,)


def cells_of(text: CleanText, line: Line) -> list[Line]:
    """The cells of a line: what white space parted."""
    gaps = text.ordered_gaps
    starts = [line.start, *gaps[bisect_right(gaps, line.start) : bisect_left(gaps, line.end)]]
    return [Line(start, end, text.text[start:end]) for start, end in zip(starts, [*starts[1:], line.end], strict=True)]


def _is_head(cells: list[Line], is_column: Callable[[str], bool]) -> bool:
    """Whether the first cells of a line are a table's head: short ones, a column of duties among them."""
    short = 0
    while short < len(cells) and _HEAD.fullmatch(cells[short].text):
        short += 1
    return short >= _LEAST and any(is_column(cell.text) for cell in cells[1:short])
