"""Turns a table that a page has flattened, cell by cell on lines, into statements of duty: its 牵头单位, 责任单位 … columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from extract.agencies.departments import is_department
from extract.agencies.lists import Mention, read_list
from extract.agencies.names import Speaker, read_name
from extract.agencies.verbs import has_verb
from extract.duties.found import Found
from extract.lexicon import alternation, rows
from extract.lexicon import column as words_of
from extract.text import CleanText, Line
from extract.text.table_cells import cells_of_tables

_ROLES = {row["cue"]: row["role"] for row in rows("duty_cues") if row["place"] == "label"}
_LABELS = alternation(_ROLES)
_COLUMN = re.compile(
    rf"(?:(?P<body>[\u4e00-\u9fff]{{2,10}}?)(?:内部?|机关))?(?:主要|具体|协同)?(?P<label>{_LABELS}|(?P<kind>牵头|配合|责任|承办)(?:处室|科室|司局))(?:（[^（）]{{1,10}}）)?"
)
_HEAD_CELL = re.compile(r"[\u4e00-\u9fff（）/、]{2,14}")
_WORK_ON_A_BODY = re.compile(rf"(?:{'|'.join(map(re.escape, words_of('work_verbs', 'word')))})(?=[省市县区乡镇])")
"""How a task's cell opens that ends like a body: 建成县残疾人综合服务中心."""
_ENDS = re.compile(r"附件\d?|附表|特此|\d{4}年\d{1,2}月\d{1,2}日$|（此件")
_DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_SHORT_NAME = 10
_BODY = re.compile("(?:[局厅部委办站所队处科院]|中心|政府|乡镇|街道)$")
_EMPTY = frozenset("/—-－无") | {"——"}
_KINDS = {"牵头": "lead", "配合": "support", "责任": "responsible", "承办": "responsible"}
_ROWS = 400
_LONG_CELL = 120
_BODIES = 8
"""Under the only column of duties a cell may name its bodies one a line, at most so many."""
_SHORTEST_SENTENCE, _SHORT_SENTENCE = 8, 40
"""A longer sentence that stands twice is found as a copy."""


def find_tables(text: CleanText, start: int, end: int, speaker: Speaker) -> Iterator[Found]:
    """The duties of all flattened tables inside the clean span [start, end), in text order.

    A row is read only where as many agency cells follow each other as the head has columns of duties, or any number
    under the only one.
    """
    lines = cells_of_tables(text, lambda cell: _COLUMN.fullmatch(cell) is not None)
    inside = [line for line in lines if start <= line.start and line.end <= end]
    at = 0
    while at < len(inside):
        head_end = _head(inside, at)
        if head_end == at:
            at += 1
            continue
        columns = [column for line in inside[at:head_end] if (column := _column(line.text, speaker))]
        stop = _table_end(inside, head_end)
        stop -= head_end < stop < len(inside) and _is_signed(inside[stop - 1], inside[stop], speaker)
        for found in _rows_of(text, inside[head_end:stop], columns, speaker):
            yield replace(found, row=_in_body(text.text, found, start, inside[at].start))
        at = max(stop, head_end)


def _in_body(text: str, found: Found, start: int, table: int) -> int | None:
    """Where the body in front of the table says the sentence of a row that is too short to be known as a copy; the row's
    own place where it says it nowhere or twice."""
    line = text[found.place : text.find("\n", found.place)]
    if not (line.endswith("。") and _SHORTEST_SENTENCE <= len(line) <= _SHORT_SENTENCE):
        return found.row
    at = text.find(line, start, table)
    return at if at >= 0 and text.find(line, at + 1, table) < 0 else found.row


class Column(NamedTuple):
    """A column of duties: its role, and the body whose departments it lists, if it says so (市卫健委内牵头处室)."""

    role: str
    body: str | None


def _column(cell: str, speaker: Speaker) -> Column | None:
    match = _COLUMN.fullmatch(cell)
    if match is None:
        return None
    body = read_name(match["body"], speaker) if match["body"] else None
    return Column(_KINDS[match["kind"]] if match["kind"] else _ROLES[match["label"]], body.name if body else None)


def _head(lines: Sequence[Line], at: int) -> int:
    """Where a table's head that starts at this line ends: three short cells or more, a column of duties among them."""
    stop = at
    while stop < len(lines) and _HEAD_CELL.fullmatch(lines[stop].text) and stop - at < 12:
        stop += 1
    last = max((i + 1 for i in range(at, stop) if _COLUMN.fullmatch(lines[i].text)), default=at)
    return last if last - at >= 3 and not _COLUMN.fullmatch(lines[at].text) else at


def _table_end(lines: Sequence[Line], start: int) -> int:
    for i in range(start, min(len(lines), start + _ROWS)):
        if _ENDS.match(lines[i].text) or _head(lines, i) > i:
            return i
    return min(len(lines), start + _ROWS)


def _is_signed(last: Line, behind: Line, speaker: Speaker) -> bool:
    """Whether the line before a date is the issuer's signature and no cell."""
    name = read_name(last.text, speaker) if _DATE.fullmatch(behind.text) else None
    return name is not None and (name.name in speaker.issuers or last.text in speaker.issuers)


def _rows_of(text: CleanText, lines: Sequence[Line], columns: Sequence[Column], speaker: Speaker) -> Iterator[Found]:
    run: list[Line] = []
    row = lines[0].start if lines else 0
    for line in [*lines, Line(-1, -1, "")]:
        if _is_cell(line, speaker) or _parted(text, line, speaker):
            run.append(line)
            continue
        shared = [columns[0]] * len(run) if len(columns) == 1 and len(run) <= _BODIES else columns
        if len(run) == len(shared):
            for column, cell in zip(shared, run, strict=True):
                for part in _parted(text, cell, speaker) or [cell]:
                    yield from _cell(part, column, row, speaker)
        run, row = [], line.start


def _parted(text: CleanText, line: Line, speaker: Speaker) -> list[Line]:
    """The short names of a cell that white space alone keeps apart (安监站 安监所), each as a line; [] where any is no body's."""
    cuts = [line.start, *text.ordered_gaps_in(line.start + 1, line.end), line.end]
    parts = [Line(a, b, text.text[a:b]) for a, b in pairwise(cuts)]
    if len(parts) == 1 or any(len(part.text) > _SHORT_NAME or has_verb(part.text) for part in parts):
        return []
    return (
        parts
        if all(
            _BODY.search(part.text) and read_list(part.text, 0, len(part.text), speaker, anyone=True) for part in parts
        )
        else []
    )


def _is_cell(line: Line, speaker: Speaker) -> bool:
    words = line.text.rstrip("。；")
    if words in _EMPTY:
        return True
    if not 2 <= len(words) <= _LONG_CELL or re.search("[。：]", words) or _WORK_ON_A_BODY.match(words):
        return False
    departments = all(is_department(department) for department in re.split("[、，]", words))
    return departments or bool(read_list(words, 0, len(words), speaker))


def _cell(line: Line, column: Column, row: int, speaker: Speaker) -> Iterator[Found]:
    for mention in read_list(line.text, 0, len(line.text.rstrip("。；")), speaker, anyone=True) or []:
        words = line.text[mention.start : mention.end]
        name = column.body + words if column.body and is_department(words) else mention.name
        if line.text in _EMPTY or (is_department(words) and name == words):
            continue
        placed = Mention(line.start + mention.start, line.start + mention.end, name, mention.is_class, mention.head)
        yield Found(placed, column.role, "must", line.start, line.end, f"duty.table.{column.role}", "", 0.8, row=row)
