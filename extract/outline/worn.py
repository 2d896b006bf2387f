"""Reads enumerators that lost a part on the way: 一，总体要求, 二 主要任务, （三加强领导, 四）推进实施, 1持续削减… at a line's start."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from extract.lexicon import column
from extract.text import Line
from extract.text.numerals import parse_chinese

_NUMBER = "[一二三四五六七八九十]{1,3}"
_HEADING = re.compile("[\u4e00-\u9fff“《][^。；：\n]{1,39}(?=[。；：\n]|$)")
"""A heading or first sentence as long as the contract lets a heading be; longer ones are text."""
_BARE_HEADING = re.compile("[\u4e00-\u9fff“《][^，。；：、\n]{1,24}\n?$")
"""What stands behind a number without any mark: a short line and nothing else."""
_SENTENCE = re.compile("[\u4e00-\u9fff“《][^。；：\n]{3,38}。[^\n]")
"""What stands behind a digit without its point: a short sentence and more text."""
_COUNTED = (
    f"[{''.join(sorted({unit[0] for unit in column('target_units', 'unit')} - {'部'}))}年月日号届第级点期至到多余几]"
)
"""A figure with its unit opens a sentence (3个项目…) and is no number of an item."""
_FORMS = (
    ("han", "{}、", re.compile(f"(?P<number>{_NUMBER})[，,]"), _HEADING),
    ("han", "{}、", re.compile(f"(?P<number>{_NUMBER})"), _BARE_HEADING),
    ("han_bracket", "（{}）", re.compile(f"（(?P<number>{_NUMBER})(?![^（）\n]*）)[，、,．.]?"), _HEADING),
    ("han_bracket", "（{}）", re.compile(f"(?P<number>{_NUMBER})）"), _HEADING),
    ("digit", "{}.", re.compile(rf"(?P<number>[1-9]\d?)(?!{_COUNTED})"), _SENTENCE),
)
_BARE = 1
"""Which of the forms has no mark: white space must part number and heading."""
_FEWEST, _FEWEST_BARE = 2, 3
"""How long a run 1, 2, 3 … of lines must be for its worn numbers to count; a number without any mark may open a sentence too."""


class Worn(NamedTuple):
    """An opening: clean offsets of what is left of its enumerator, the enumerator as it should be, its style and value."""

    start: int
    end: int
    number: str
    style: str
    value: int


class _Step(NamedTuple):
    start: int
    value: int
    worn: Worn | None
    bare: bool


def find_worn(lines: Sequence[Line], gaps: Set[int], known: Iterable[tuple[int, str, int]]) -> list[Worn]:
    """The worn openings among the lines, in order. `gaps`: clean offsets behind white space; `known`: start, style and value
    of the openings that are whole. A number counts only as part of a run that begins with 1 and leaves none out, whole ones
    among them.

    Single ones between two whole ones count too: （一）, （二加强领导, （三）.
    """
    whole = list(known)
    starts = {start for start, _, _ in whole}
    found: list[Worn] = []
    for style in ("han", "han_bracket", "digit"):
        steps = [_Step(start, value, None, False) for start, kind, value in whole if kind == style]
        steps += [step for line in lines if line.start not in starts and (step := _step(line, gaps, style))]
        for run in _runs(sorted(steps)):
            fewest = _FEWEST_BARE if any(step.bare for step in run) else _FEWEST
            if run[0].value == 1 and len(run) >= fewest:
                found += [step.worn for step in run if step.worn is not None]
    return sorted(found)


def _step(line: Line, gaps: Set[int], style: str) -> _Step | None:
    for form, (kind, whole, number, heading) in enumerate(_FORMS):
        match = number.match(line.text) if kind == style else None
        if match is None or heading.match(line.text, match.end()) is None:
            continue
        end = line.start + match.end()
        if (form == _BARE and end not in gaps) or (kind == "digit" and end in gaps):
            continue  # white space behind a digit parts the cells of a table's row
        value = int(match["number"]) if kind == "digit" else parse_chinese(match["number"]) or 0
        return _Step(
            line.start, value, Worn(line.start, end, whole.format(match["number"]), style, value), form == _BARE
        )
    return None


def _runs(steps: Sequence[_Step]) -> Iterator[list[_Step]]:
    """The steps in stretches in which each value is one more than the one before."""
    run: list[_Step] = []
    for step in steps:
        if run and step.value != run[-1].value + 1:
            yield run
            run = []
        run.append(step)
    if run:
        yield run
