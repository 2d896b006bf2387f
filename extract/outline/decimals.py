"""Reads the numbering of emergency plans and standards: 1 总则, 1.1 编制目的, 2.3.1 指挥部."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.text import Line

_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:[.．]\d{1,2}){0,3})(?P<dot>[.．、]?)(?=[\u4e00-\u9fff“《ⅠⅡⅢⅣⅤ]|I{1,3}V?级)")
_UNIT = re.compile(
    "(?!分[级类工组析布步期阶]|日[常报程]|月报|年[度报]|名[词称]|项目|种[子植]|次生|人[员力才口]|个[人案]|户外|台[风账]|条[件例]|批[准复]"
    "|类[型别]|天气|场[所地景]|级别|周[边期]|时[间限]|期[限间]|号令)"
    "[年月日时分秒个名家项种件次人户只台套亩吨米元万亿千百倍级岁周天场座条所号届期批类]|小时|公里|公顷|平方|以上|左右"
)
"""What follows a figure and not a heading's number; but 4.2分级响应 is one."""
_LONGEST_TOP = 30
"""A heading of the first level (3 监测预警) is a short line without a sentence."""
_FEWEST = 3
"""So many numbers of the second level or deeper make a decimal outline; fewer are figures at a line's start."""

Number = tuple[int, ...]


class Decimal(NamedTuple):
    """An opening: its clean offsets, its number as printed, its level (1 for 3, 2 for 3.1), its last figure."""

    start: int
    end: int
    number: str
    depth: int
    value: int


def find_decimals(lines: Sequence[Line]) -> list[Decimal]:
    """The openings of a decimal outline, in order; none where the lines have no such outline. Each number follows from
    the one before: behind 1.1 come 1.2, 1.1.1 and 2, behind the last of a table of contents 1 once more."""
    found: list[Decimal] = []
    last: Number = ()
    for line in lines:
        if not line.text[0].isdecimal():
            continue
        match = _NUMBER.match(line.text)
        if match is None or _UNIT.match(line.text, match.end()):
            continue
        number = tuple(int(part) for part in re.split("[.．]", match["number"]))
        if len(number) == 1 and (len(line.text) > _LONGEST_TOP or "。" in line.text):
            continue
        if number in _followers(last):
            found.append(
                Decimal(line.start, line.start + match.end(), match["number"] + match["dot"], len(number), number[-1])
            )
            last = number
    return found if sum(decimal.depth > 1 for decimal in found) >= _FEWEST else []


def _followers(last: Number) -> set[Number]:
    """The numbers that may come next; a first number is 1, or 1.1 where the first level is numbered otherwise."""
    if not last:
        return {(1,), (1, 1)}
    following: set[Number] = {(*last, 1)} | {(*last[:level], last[level] + 1) for level in range(len(last))}
    if len(last) > 1:
        following.add((last[0] + 1, 1))
    return following | {(1,), (1, 1)} if last[0] > 1 else following
