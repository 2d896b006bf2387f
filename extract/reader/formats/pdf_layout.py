"""Turns a page's characters and drawn rules into its lines and the cells of its tables."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SLACK = 3.0
"""How many points a rule may end short of the place that it bounds."""
_LEAST_CELLS = 4
_APART = 0.5
"""Characters whose middles differ by more than this share of their height stand on different lines."""
_GAP = 1.5
"""Characters further apart than this many times their height are parted by more than a space between words."""


class Char(NamedTuple):
    """A character and its box in points, measured from the page's lower left corner."""

    word: str
    left: float
    bottom: float
    right: float
    top: float


class Rule(NamedTuple):
    """A straight line on a page, as the box around it."""

    left: float
    bottom: float
    right: float
    top: float


class Line(NamedTuple):
    """A line of a page and its box; `cells` are the rows of the table that stands in its place, else None."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    cells: list[list[str]] | None = None


class Page(NamedTuple):
    """The lines of a page from top to bottom, and its height."""

    lines: list[Line]
    height: float


Cell = tuple[float, float, float, float]
"""Top, left, bottom and right of a cell; rows come first in its order because the top is negated."""


def page_of(chars: Sequence[Char], rules: Sequence[Rule], height: float) -> Page:
    """Sort a page's characters into lines and, where rules box them in, into cells."""
    across = [rule for rule in rules if rule.right - rule.left > rule.top - rule.bottom]
    upright = [rule for rule in rules if rule.right - rule.left <= rule.top - rule.bottom]
    free: list[Char] = []
    cells: dict[Cell, list[Char]] = {}
    last: Cell | None = None
    for char in chars:
        if char.word.isspace():
            (cells[last] if last else free).append(char)
            continue
        last = _cell_of(char, across, upright) if len(across) > 2 and len(upright) > 2 else None
        (cells.setdefault(last, []) if last else free).append(char)
    if len(cells) < _LEAST_CELLS:
        return Page(list(_lines(list(chars))), height)
    return Page([*_with_tables(list(_lines(free)), cells)], height)


def _cell_of(char: Char, across: Sequence[Rule], upright: Sequence[Rule]) -> Cell | None:
    """The nearest rules around a character on all four sides; None where a side is open."""
    x, y = (char.left + char.right) / 2, (char.bottom + char.top) / 2
    level = [(rule.bottom + rule.top) / 2 for rule in across if rule.left - _SLACK <= x <= rule.right + _SLACK]
    plumb = [(rule.left + rule.right) / 2 for rule in upright if rule.bottom - _SLACK <= y <= rule.top + _SLACK]
    above, below = [at for at in level if at > y], [at for at in level if at <= y]
    right, left = [at for at in plumb if at > x], [at for at in plumb if at <= x]
    if not (above and below and right and left):
        return None
    return -round(min(above)), round(max(left)), -round(max(below)), round(min(right))


def _lines(chars: Sequence[Char]) -> Iterator[Line]:
    """Lines of characters in the order they were written."""
    run: list[Char] = []
    for char in chars:
        if char.word in "\r\n" or (run and not char.word.isspace() and _is_apart(run, char)):
            yield from _line(run)
            run = []
        if char.word not in "\r\n":
            run.append(char)
    yield from _line(run)


def _is_apart(run: Sequence[Char], char: Char) -> bool:
    last = next((other for other in reversed(run) if not other.word.isspace()), None)
    if last is None:
        return False
    middle, other = (char.bottom + char.top) / 2, (last.bottom + last.top) / 2
    return abs(middle - other) > _APART * max(char.top - char.bottom, last.top - last.bottom, 1)


def _line(run: Sequence[Char]) -> Iterator[Line]:
    shown = [char for char in run if not char.word.isspace()]
    if shown:
        yield Line(
            _words(run),
            min(char.left for char in shown), min(char.bottom for char in shown),
            max(char.right for char in shown), max(char.top for char in shown),
        )  # fmt: skip


def _words(run: Sequence[Char]) -> str:
    """The words of a line; a gap keeps its width in full-width spaces, since it parts names and columns."""
    found, last, space = "", None, False
    for char in run:
        if char.word.isspace():
            space = True
            continue
        if last is not None:
            size = max(char.top - char.bottom, 1.0)
            gap = char.left - last.right
            found += "\u3000" * round(gap / size) if gap > _GAP * size else " " if space else ""
        found, last, space = found + char.word, char, False
    return found


def _with_tables(lines: list[Line], cells: dict[Cell, list[Char]]) -> Iterator[Line]:
    """The lines with the page's tables between them: cells that touch from above to below make one table."""
    tables: list[list[Cell]] = []
    for cell in sorted(cells):
        if tables and cell[0] <= max(other[2] for other in tables[-1]) + _SLACK:
            tables[-1].append(cell)
        else:
            tables.append([cell])
    for table in tables:
        top = -min(cell[0] for cell in table)
        above = [line for line in lines if line.bottom >= top - _SLACK]
        yield from above
        lines = lines[len(above) :] if lines[: len(above)] == above else [x for x in lines if x not in above]
        yield Line("", *_box(table), cells=_rows(table, cells))
    yield from lines


def _box(table: Sequence[Cell]) -> tuple[float, float, float, float]:
    return (
        min(cell[1] for cell in table), -max(cell[2] for cell in table),
        max(cell[3] for cell in table), -min(cell[0] for cell in table),
    )  # fmt: skip


def _rows(table: Sequence[Cell], cells: dict[Cell, list[Char]]) -> list[list[str]]:
    """The rows of a table: cells whose upper edges are level; lines inside a cell only wrap."""
    rows: list[list[Cell]] = []
    for cell in sorted(table):
        if not rows or cell[0] - rows[-1][0][0] > _SLACK:
            rows.append([])
        rows[-1].append(cell)
    widest = max(rows, key=len)
    return [
        ["".join(line.text for line in _lines(cells.get(cell, []))) for cell in _filled(row, widest, table)]
        for row in rows
    ]  # fmt: skip


def _filled(row: Sequence[Cell], widest: Sequence[Cell], table: Sequence[Cell]) -> list[Cell]:
    """A row with its empty cells: columns of the widest row that no cell of the row or from a row above reaches into."""
    top, bottom = row[0][0], row[0][2]
    reaching = [cell for cell in table if cell[0] <= top + _SLACK and cell[2] > top + _SLACK]
    found = [*row]
    for column in widest:
        middle = (column[1] + column[3]) / 2
        if not any(cell[1] <= middle <= cell[3] for cell in reaching):
            found.append((top, column[1], bottom, column[3]))
    return sorted(found, key=lambda cell: cell[1])
