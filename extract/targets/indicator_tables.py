"""Reads the table of indicators of a plan, flattened to lines or cells: 指标, 2020年, 2025年 over a name and its figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extract.targets.figures import Figure, find_figures
from extract.text import CleanText, Line
from extract.text.numerals import parse_number
from extract.text.table_cells import cells_of

_INDICATOR = re.compile("(?:主要|核心|具体|规划)?指标(?:名称|内容)?|主要指标|指标项")
_YEAR = re.compile(
    r"(?:(?:到|至)?(?P<year>(?:19|20)\d\d)年?底?|“?十[一二三四五]五”?末?)?(?P<aim>(?:规划|预期|发展)?目标值?|预期值|规划值)?"
    r"(?:（?(?:现状|基期|基准|实际|实绩|完成|预计|现有|目标)(?:值|情况|数)?）?)?"
)
_PACE = re.compile("(?:五年|5年)?(?:年均|累计)[^，。]{0,10}")
_UNIT_HEAD = re.compile("(?:计量)?单位")
_OTHER_HEAD = re.compile("(?:指标)?(?:属性|性质|类型|类别|来源)|备注|(?:责任|牵头|负责)(?:单位|部门)|序号|说明")
_NUMBERED = "序号"
_VALUE = re.compile(
    r"[\[〔【（(]?(?P<sign>[≥≤＞＜><]|不[低少]于|不[超高][过于]|达到|至少|约)?(?P<number>\d+(?:\.\d+)?)(?P<unit>[^\d，。；]{0,8}?)"
    r"(?P<suffix>及?以上|及?以下|以内|左右|以上)?[\]〕】）)]?"
)
_EMPTY = re.compile(r"[—\-－–/~…\\*]{1,4}|无|持续[^，。]{0,10}|[逐稳][步定][^，。]{0,8}|(?:基本)?完成|保持[^，。]{0,8}")
_NAME = re.compile(r"(?=[^\n]*[\u4e00-\u9fff])[^\n。；]{3,45}")
_ATTRIBUTE = re.compile("预期性|约束性|引导性|指导性|(?:定量|定性)(?:指标)?")
_OWN_UNIT = re.compile(r"[（(](?P<unit>[^（）()]{1,12})[）)]$")
_PROSE = 60
"""A cell of more characters is no table's any more."""
_STRAY = 6
"""So many cells in a row that fit no row of figures end the table."""
_MOST_HEADS = 9
_LEAST_CELLS = 3
"""A line that white space parts into so many holds a row of cells."""


@dataclass(frozen=True)
class Indicator:
    """One row: the clean offsets of its name and of the figure to reach, what it measures, and by when."""

    start: int
    end: int
    name: str
    figure: Figure
    falls: bool
    due: str | None


@dataclass(frozen=True)
class _Head:
    """The columns behind 指标: how many hold figures, which of them the aim, whether a unit stands first, and by when."""

    end: int
    values: int
    aim: int
    has_unit: bool
    numbered: bool
    due: str | None


def find_indicators(text: CleanText, start: int, end: int) -> Iterator[Indicator]:
    """The indicators of every table in [start, end) that has a column of figures to reach."""
    cells = list(_cells(text, start, end))
    at = 0
    while at < len(cells):
        head = _head(cells, at) if _INDICATOR.fullmatch(cells[at].text) else None
        at += 1
        if head is not None:
            at = head.end
            strays = 0
            while at < len(cells) and strays < _STRAY and len(cells[at].text) <= _PROSE:
                row = _row(cells, at, head)
                if row is not None and row[1] is not None:
                    yield row[1]
                strays = 0 if row is not None else strays + 1
                at = row[0] if row is not None else at + 1


def _cells(text: CleanText, start: int, end: int) -> Iterator[Line]:
    """The cells in [start, end), in order; of a table that gives each cell a line, the lines (3G/LTE 用户 is one cell)."""
    alone = False
    for line in text.lines:
        if start <= line.start and line.end <= end:
            cells = cells_of(text, line)
            alone = _INDICATOR.fullmatch(line.text) is not None or (alone and len(cells) < _LEAST_CELLS)
            yield from (line,) if alone else cells


def _head(cells: Sequence[Line], at: int) -> _Head | None:
    heads = list(takewhile(_is_head, (cell.text for cell in cells[at + 1 : at + 1 + _MOST_HEADS])))
    values = [head for head in heads if _is_value_head(head) or _PACE.fullmatch(head)]
    aims = [(i, match) for i, head in enumerate(values) if _is_value_head(head) and (match := _YEAR.fullmatch(head))]
    if not aims or (len(aims) == 1 and not aims[0][1]["aim"] and not aims[0][1]["year"]):
        return None
    stated = [pair for pair in aims if pair[1]["aim"]] or sorted(aims, key=lambda pair: pair[1]["year"] or "")
    aim, match = stated[-1]
    if len(aims) == 1 and not match["aim"] and len(values) == 1:
        return None
    numbered = at > 0 and cells[at - 1].text == _NUMBERED
    return _Head(at + 1 + len(heads), len(values), aim, any(map(_UNIT_HEAD.fullmatch, heads)), numbered, match["year"])


def _is_value_head(words: str) -> bool:
    return len(words) > 1 and _YEAR.fullmatch(words) is not None


def _is_head(words: str) -> bool:
    return _is_value_head(words) or any(p.fullmatch(words) for p in (_PACE, _UNIT_HEAD, _OTHER_HEAD))


def _row(cells: Sequence[Line], at: int, head: _Head) -> tuple[int, Indicator | None] | None:
    """The place behind the row that begins with this cell, and its indicator where it has a figure to reach."""
    name = cells[at]
    first = at + 1 + head.has_unit
    values = cells[first : first + head.values]
    if len(values) < head.values or not _is_name(name.text) or not all(_is_value(cell.text) for cell in values):
        return None
    if head.numbered and head.values == 1 and _is_number_of_row(cells, first):
        return None
    aim, base = values[head.aim], values[0]
    unit = _OWN_UNIT.search(name.text)
    words = cells[at + 1].text if head.has_unit else unit["unit"] if unit else ""
    figure = _figure(aim.text, words)
    if figure is None:
        return first + head.values, None
    named = name.text[: unit.start()] if unit and not head.has_unit else name.text
    before = _figure(base.text, words) if head.aim else None
    falls = before is not None and before.value > figure.value
    return first + head.values, Indicator(name.start, aim.end, named, figure, falls, head.due)


def _is_name(words: str) -> bool:
    return _NAME.fullmatch(words) is not None and _ATTRIBUTE.fullmatch(words) is None


def _is_value(words: str) -> bool:
    return _VALUE.fullmatch(words) is not None or _EMPTY.fullmatch(words) is not None


def _is_number_of_row(cells: Sequence[Line], at: int) -> bool:
    """Whether the cell is the next row's number: a whole one, with a name and a value behind it."""
    behind = cells[at + 1 : at + 3]
    return cells[at].text.isdigit() and len(behind) == 2 and _is_name(behind[0].text) and _is_value(behind[1].text)


def _figure(value: str, unit: str) -> Figure | None:
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    words = f"{match['sign'] or ''}{match['number']}{match['unit'] or unit}{match['suffix'] or ''}"
    found = find_figures(words, 0, len(words))
    if found:
        return found[0]
    number = parse_number(match["number"])
    said = "<=" if match["sign"] in ("≤", "＜", "<") or match["suffix"] in ("以下", "以内") else None
    return None if number is None else Figure(0, 0, len(words), number, None, unit, "bare", said, False)
