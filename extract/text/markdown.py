"""Turns the marks of Markdown in a text into nothing, place for place, so that offsets stay."""

import re

from extract.text.leftovers import NOTHING

_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(?=[^#\s])", re.MULTILINE)
_DELIMITER = re.compile(
    r"^[ \t]*\|?[ \t]*[:：]?-{2,}[:：]?[ \t]*(?:\|[ \t]*[:：]?-{2,}[:：]?[ \t]*)+\|?[ \t]*$", re.MULTILINE
)
_STRONG = re.compile(r"(\*\*)(?=\S)[^*\n]+?(?<=\S)(\*\*)")
_MARKS = re.compile(
    r"^[ \t]{0,3}(?:>[ \t]?)+|^[ \t]*[*+-][ \t]+(?=\S)|\\(?=[!#()*+\-.>\[\\\]_`{|}~（）])", re.MULTILINE
)
_ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)
_LEAST_STRONG = 2
_BORDER = re.compile(r"^[^|\n]*(?P<stroke>\|)[ \t]*$", re.MULTILINE)
_LEAST_BORDERS = 8
"""So many lines that end with their only stroke are the cells of a table, one a line."""
_STROKES = re.compile(r"^[ \t]*\|?(?:[^|\n]*[ \t]\|){2,}[^|\n]*$", re.MULTILINE)
"""A line of cells between strokes, as programs that take the text out of pages write a table's row: 1 | 任务 | 省财政厅 |."""
_HEAD_CELL = re.compile(r"[\u4e00-\u9fff()（）/、]{2,14}")
_LEAST_CELLS = 3


def unmarked(text: str) -> str:
    """The text with its Markdown marks (#, **, >, -, \\) made characters of no width and each cell of its tables a
    line behind a tab; of the same length. Of a text that is no Markdown only tables between strokes are parted so.

    >>> unmarked("## 一、总体要求").replace("\\u200b", "")
    '一、总体要求'
    """
    borders = [match.start("stroke") for match in _BORDER.finditer(text)]
    if len(borders) >= _LEAST_BORDERS:
        bare = list(text)
        for at in borders:
            bare[at] = NOTHING
        text = "".join(bare)
    tables = _DELIMITER.search(text) is not None
    strong = list(_STRONG.finditer(text))
    if not (_HEADING.search(text) or tables or len(strong) >= _LEAST_STRONG):
        return _with_cells(text)
    characters = list(text)
    spans = [match.span() for pattern in (_HEADING, _DELIMITER, _MARKS) for match in pattern.finditer(text)]
    spans += [match.span(side) for match in strong for side in (1, 2)]
    for start, end in spans:
        characters[start:end] = NOTHING * (end - start)
    if tables:
        for row in _ROW.finditer(text):
            _part_cells(characters, *row.span())
    return "".join(characters)


def _with_cells(text: str) -> str:
    """A text that is no Markdown, each cell of its tables between strokes a line behind a tab; of the same length. A table
    is a row of three short names or more, its head, with rows of as many strokes right under it: the record that a page
    prints over a document (索引号 | 000014349 | 分类 | 通知 |) has no such head."""
    rows = list(_STROKES.finditer(text))
    characters = list(text)
    strokes, stop = 0, -1
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else None
        count = row.group().count("|")
        if not (count == strokes and row.start() == stop + 1):
            goes_on = below is not None and below.start() == row.end() + 1 and below.group().count("|") == count
            strokes = count if goes_on and _is_head(row.group()) else 0
        if strokes:
            _part_cells(characters, *row.span())
        stop = row.end()
    return "".join(characters)


def _is_head(row: str) -> bool:
    cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
    return len(cells) >= _LEAST_CELLS and all(_HEAD_CELL.fullmatch(cell) for cell in cells)


def _part_cells(characters: list[str], start: int, end: int) -> None:
    """Make each stroke of a row a line break, and the space behind it the tab that a cell's line begins with."""
    for i in range(start, end):
        if characters[i] == "|" and (i == start or characters[i - 1] != NOTHING):
            characters[i] = "\n"
            if i + 1 < end and characters[i + 1] == " ":
                characters[i + 1] = "\t"
