"""Tells which items of a series state aims: what is measured and how far it is to come (城镇化率达到64%), no work."""

import re
from collections.abc import Sequence

from extract.lexicon import alternation, rows
from extract.lexicon.comparators import BEFORE
from extract.outline.work_words import is_work

_MOVES = ("level_up", "level_down", "increase", "decrease")


_REACH = alternation(row["verb"] for row in rows("target_verbs") if row["kind"] in _MOVES) + f"|{BEFORE}"
_MEASURE = "[率比重量额度数值积耗速幅]|收入|投资|规模|水平|人口|产出|产能|总产|就业"
"""How the name of something measured ends."""
_AIM = re.compile(
    rf"[^，；：。]{{0,30}}(?:{_MEASURE})(?:年均|每年|累计|分别|均|力争|确保|争取|较[^，；：。]{{2,8}}|比[^，；：。]{{2,8}}){{0,2}}"
    rf"(?:{_REACH}){{1,2}}\d[^，；：。]{{1,16}}"
)
_COUNT = re.compile(r"[^，；：。\d]{4,30}\d[\d.]*[百千万亿]{0,2}[^，；：。\d]{1,5}")
"""The same with a verb before it, which alone might be work: 新增城镇就业人数20万人."""
_FEWEST = 2
"""So many aims, and half of their series, make it one of aims: a figure alone may be how much of a work is to be done."""


def aims_in(series: Sequence[str]) -> list[bool]:
    """For each heading of a series whether it is an aim.

    >>> aims_in(["城镇新增就业20万人", "人口自然增长率控制在2‰以内", "城镇化率达到64%"])
    [True, True, True]
    >>> aims_in(["完善保障体系", "城镇化率达到64%", "完善公共服务"])
    [False, False, False]
    """
    stated = [_is_aim(heading) for heading in series]
    if sum(stated) < _FEWEST or 2 * sum(stated) < len(series):
        return [False] * len(series)
    return [aim or _COUNT.fullmatch(heading) is not None for aim, heading in zip(stated, series, strict=True)]


def _is_aim(heading: str) -> bool:
    """Whether a heading says how far something measured is to come, and nothing that is to be done."""
    clauses = re.split("[，；]", heading)
    return any(map(_AIM.fullmatch, clauses)) and not any(map(is_work, clauses))
