"""Turns dates that stand beside an item — behind a label, in its closing bracket, in a table's column — into deadlines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.clauses import Span
from extract.deadlines import Deadline, is_past
from extract.periods import Period, find_periods
from extract.table_cells import cells_of_tables
from extract.text import CleanText, Line

_STATED = "(?:完成|办结|整改|落实|工作|推进|办理|实施|报送|计划完成)(?:时限|期限|时间|日期|时间节点)"
_LABEL = re.compile(rf"{_STATED}(?:要求)?[：:]")
_LABEL_END = re.compile("[；。）)〕\\]】\n，]")
_BRACKET = re.compile(r"（(?P<words>[^（）\n]{3,80}?)(?P<done>完成)?）(?=[。；：，\n]|$)")
_MARKS = "，；：。！？\n"
_LONGEST = 60
_NUMBER = re.compile(
    r"^(?:（?[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十\d]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[、，])"
)
_COLUMN = re.compile(rf"(?:{_STATED}|时限|时限要求|完成时间要求|进度安排|时间进度|时间节点)(?:（[^（）]{{1,10}}）)?")
_CELL = re.compile(
    r"(?:(?:到|至)?(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|[上中下]旬)?(?:之?前|以前)?(?:完成)?"
)
_ROWS = 400
_SHORTEST_TASK = 6


def find_stated(text: str, sentence: Span, known: tuple[int, int] | None, heading: str) -> list[Deadline]:
    """完成时限：2021年6月底, （2018年10月底前完成）, 动员阶段（3月底前）: `heading` names the item that a label closes;
    `known` is the year and month of the document."""
    found = []
    for label in _LABEL.finditer(text, sentence.start, sentence.end):
        end = min(sentence.end, label.end() + _LONGEST)
        stop = _LABEL_END.search(text, label.end(), end)
        due = _date(text, label.end(), stop.start() if stop else end, known)
        if due is not None:
            name = heading or text[sentence.start : label.start()].split("（")[0] or label.group()[:-1]
            found.append(Deadline(label.start(), due.end, name, due.due, "deadline.stated", label.group()))
    return found + list(_in_brackets(text, sentence, known, heading))


def _date(text: str, start: int, end: int, known: tuple[int, int] | None) -> Period | None:
    """The last date of a stretch, unless the document is later."""
    dates = [period for period in find_periods(text, text, start, end, known) if period.kind == "date"]
    return None if not dates or (known and dates[-1].year and is_past(dates[-1], known)) else dates[-1]


def _in_brackets(text: str, sentence: Span, known: tuple[int, int] | None, heading: str) -> Iterator[Deadline]:
    for bracket in _BRACKET.finditer(text, sentence.start, sentence.end + 1):
        due = _date(text, *bracket.span("words"), known)
        if due is None or not (bracket["done"] or (due.span == bracket.span("words") and bracket["words"][-1] == "前")):
            continue
        floor = max(sentence.start, bracket.start() - _LONGEST)
        start = max(floor, *(text.rfind(mark, floor, bracket.start()) + 1 for mark in _MARKS))
        name = _NUMBER.sub("", text[start : bracket.start()]).split("（")[0]
        if start == bracket.start():
            name = heading
        if len(name) > 1:
            yield Deadline(start, bracket.end(), name, due.due, "deadline.stated", bracket["done"] or "前")


def find_in_tables(
    text: CleanText, start: int, end: int, known: tuple[int, int] | None
) -> Iterator[tuple[Deadline, int]]:
    """The deadlines that the 完成时限 column of a flattened table states, each with the clean offset of its row's task."""
    lines = [
        line
        for line in cells_of_tables(text, lambda cell: _COLUMN.fullmatch(cell) is not None)
        if start <= line.start and line.end <= end
    ]
    heads = [i for i, line in enumerate(lines) if _COLUMN.fullmatch(line.text) and _has_head(lines, i)]
    for head, following in pairwise([*heads, len(lines)]):
        row = head + 1
        for i in range(head + 1, min(following, head + _ROWS)):
            due = _due_of_cell(text.text, lines[i], known)
            if due is None:
                continue
            task = max(lines[row:i], key=lambda line: len(line.text), default=None)
            if task is not None and len(task.text) >= _SHORTEST_TASK:
                yield Deadline(lines[i].start, lines[i].end, task.text, due.due, "deadline.stated", ""), task.start
            row = i + 1


def _has_head(lines: list[Line], at: int) -> bool:
    """Whether two short cells without any mark stand before this one, as in a table's head."""
    before = lines[max(0, at - 2) : at]
    return len(before) == 2 and all(re.fullmatch(r"[\u4e00-\u9fff（）/]{2,14}", line.text) for line in before)


def _due_of_cell(text: str, line: Line, known: tuple[int, int] | None) -> Period | None:
    if len(line.text) < 3 or not _CELL.fullmatch(line.text):
        return None
    return _date(text, line.start, line.end, known)
