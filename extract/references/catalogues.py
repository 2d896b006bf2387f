"""Reads catalogues of documents (废止的文件目录, 继续有效的规章清单): each row of the list or table is one document."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.references.catalogue_rows import (
    Cell,
    Row,
    goes_on,
    has_titles,
    is_column,
    is_number,
    is_value,
    read_row,
    stands_for_issuer,
)
from extract.references.lists import Listed
from extract.references.mentions import Mention
from extract.text import ENUMERATOR, CleanText, Line
from extract.text.list_heads import Head, is_unmarked, list_heads, rank_of
from extract.text.table_cells import cells_of

_SERIAL = re.compile(r"(?P<value>\d{1,3})[.．、]?")
_GLUED = re.compile(r"(?P<value>\d{1,3})(?=[《\u4e00-\u9fff])(?!\d{1,3}(?:[年月日号件部项个条章]|[部省市县]级))")
_BROKEN = re.compile(r"[〔﹝［\[(（](?:19|20)\d\d[〕﹞］\])）]\d{1,5}号")
"""The rest of a number that a narrow column broke: 甲政办发 / 〔2010〕13号."""
_STOPS = re.compile(r"附件|附表|抄送|联系人|特此|（此件")
_WORDING = re.compile("[“‘]|第[^章节条]{1,6}[章节条]|将|删去|删除|增加")
"""What opens a line of an amended document's new wording."""
_SENTENCE = re.compile(r"[^。]{15,}。$")
_FAILURES = 2
"""So many numbered lines without a document's name, one behind the other, are another list."""
_MOST_CELLS = 12
"""A row has up to eight columns, a title in several pieces; what follows an amended document in its row is wording."""
_SAYS = re.compile("废止|失效|停止执行|作废|修改|修订|修正|继续有效|现行有效|保留|清理")


@dataclass(frozen=True)
class Catalogued:
    """A row as a mention, with what its list says of it."""

    mention: Mention
    listed: Listed


@dataclass
class _Draft:
    """The cells of a row while it is collected, and the rank of its mark."""

    rank: int
    cells: list[Cell] = field(default_factory=list)


@dataclass
class _Table:
    """A catalogue while it is collected: its columns if it has a head row, its rows, the last serial."""

    columns: list[str] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)
    serial: int | None = None
    numbered: bool = False


def catalogued(text: CleanText, start: int, end: int) -> list[Catalogued]:
    """The rows of all catalogues inside a clean span, in text order."""
    if _SAYS.search(text.text, start, end) is None:
        return []
    heads = [head for i, head in enumerate(list_heads(text.text, start, end)) if not (i and _is_result(head))]
    starts = [line.start for line in text.lines]
    found: list[Catalogued] = []
    for head, limit in zip(heads, [*(other.begin for other in heads[1:]), end][: len(heads)], strict=True):
        lines = text.lines[bisect_left(starts, head.at) : bisect_left(starts, limit)]
        found += [
            Catalogued(
                row.mention,
                Listed(row.relation if head.mixed and row.relation else head.relation, head.words, None, True),
            )
            for row in _rows(text, head, _collected(text, head, lines))
        ]
    return found


def _is_result(head: Head) -> bool:
    """Whether a line is no list's head but a row's last cell (清理意见：废止)."""
    return head.line and is_unmarked(head.rank) and is_value(head.words)


def _collected(text: CleanText, head: Head, lines: Sequence[Line]) -> _Table:
    """The cells of a list's lines, row by row."""
    table = _Table()
    for line in lines:
        if head.relation == "amends" and _WORDING.match(line.text):
            continue
        rank = rank_of(line.text)
        over = not is_unmarked(rank) and not is_unmarked(head.rank) and rank <= head.rank
        prose = head.relation != "amends" and is_unmarked(rank) and _SENTENCE.match(line.text)
        if over or prose or _STOPS.match(line.text):
            break
        for cell in _cells(text, line):
            _take(text, table, cell)
    return table


def _cells(text: CleanText, line: Line) -> Iterator[Cell]:
    """The cells of a line: what tabs parted where it has tabs, else what white space parted."""
    pieces = cells_of(text, line)
    tabs = [
        piece.start for piece in pieces[1:] if "\t" in text.raw[text.ends[piece.start - 1] : text.starts[piece.start]]
    ]
    borders = [line.start, *tabs] if tabs else [piece.start for piece in pieces]
    for start, end in zip(borders, [*borders[1:], line.end], strict=True):
        yield Cell(start, end, text.text[start:end], start == line.start, bool(tabs))


def _take(text: CleanText, table: _Table, cell: Cell) -> None:
    """Put a cell into the row that it opens or goes on."""
    if is_column(cell.text) and not (table.drafts and cell.first and not table.columns):
        table.columns += [cell.text] if cell.text not in table.columns else []
        return
    mark = ENUMERATOR.match(cell.text) if cell.first else None
    serial = _SERIAL.fullmatch(cell.text) or (None if mark else _GLUED.match(cell.text))
    if serial is not None and (cell.first or int(serial["value"]) == (table.serial or 0) + 1):
        table.serial, mark = int(serial["value"]), None
    elif mark is None:
        serial = None
    opens = mark or serial
    if opens is not None:
        table.numbered = True
        table.drafts.append(_Draft(rank_of(cell.text)))
        cell = cell.behind(opens.end())
    elif not table.drafts or (not table.numbered and cell.first and _is_complete(text, table, cell)):
        table.drafts.append(_Draft(rank_of("")))
    if table.drafts[-1].cells and _BROKEN.match(cell.text):
        begun = table.drafts[-1].cells.pop()
        cell = replace(begun, end=cell.end, text=begun.text + cell.text)
    if cell.text and len(table.drafts[-1].cells) < _MOST_CELLS:
        table.drafts[-1].cells.append(cell)


def _is_complete(text: CleanText, table: _Table, cell: Cell) -> bool:
    """Whether the last row of a list without serials is whole, so that this cell opens the next."""
    if goes_on(cell.text) or (is_value(cell.text) and not is_number(cell.text)):
        return False
    row = read_row(text.text, table.drafts[-1].cells, has_titles(table.columns))
    numbered = row is not None and row.mention.number is not None
    return row is not None and (numbered or not is_number(cell.text))


def _rows(text: CleanText, head: Head, table: _Table) -> Iterator[Row]:
    """The documents that the rows name, up to where the list ends: at a mark above those of its rows that opens no
    group, or at numbered lines that name none."""
    rank, failed = None, 0
    for draft in table.drafts:
        cells = draft.cells[1:] if stands_for_issuer(draft.cells, table.columns) else draft.cells
        row = read_row(text.text, cells, has_titles(table.columns)) if rank in (None, draft.rank) else None
        if row is not None:
            rank, failed = draft.rank, 0
            yield row
        elif rank is not None and draft.rank < rank and not head.line:
            return
        elif rank in (None, draft.rank):
            failed += 1
            if failed > _FAILURES:
                return
