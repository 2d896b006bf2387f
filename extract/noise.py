"""Tells a misprint from another document: when two titles differ only by noise that says nothing."""

import re
from collections.abc import Iterable

from extract.lexicon import column

_LEAST = 12
"""Titles shorter than this say too little for a misprint to be told from another word."""
_RUN = 6
"""Noise that got into a title has at most this many characters in a row."""
_FILLERS = frozenset({"的", "等", "之", "和", "与", "及", "以及", "暨"})
_SPELLINGS = (
    {"和", "与", "及", "以及", "暨"},
    {"做", "作"},
    {"帐", "账"},
    {"他", "它"},
    {"订", "定"},
    {"象", "像"},
    {"份", "分"},
    {"唯", "惟"},
)
_TELLING = re.compile(
    r"[0-9A-Za-z〇零一二三四五六七八九十百千万亿两甲乙丙丁第年月日届期批次东西南北中上下左右前后内外进出增减升降新旧大小高低公私免征停复不未非无"
    r"省市县区州盟旗镇乡国城村厅局部委院办会署]"
)
"""Characters that can make another document: numbers, ordinals, dates, places, bodies, opposites."""
_INSIDE = frozenset(word[i : i + 2] for word in column("title_words", "word") for i in range(len(word) - 1))
"""Pairs of characters that a title's usual words hold: nothing else stands between these two."""
_PLACE_BEHIND = re.compile(r"^.{0,3}[省市县区州盟旗]")


def differs_by_noise(one: str, other: str) -> bool:
    """Whether two title keys are one title, one of them misprinted: a filler more or less (的), another spelling of
    one word (和, 与), one character wrong, or foreign characters inside a word (关洒拔匙于).

    Never where the difference holds a number, an ordinal, a place, a body or an opposite, nor in short titles.
    """
    if one == other or min(len(one), len(other)) < _LEAST or abs(len(one) - len(other)) > _RUN:
        return False
    start, end = _common_ends(one, other)
    a, b = one[start : len(one) - end], other[start : len(other) - end]
    if _is_spelling(a, b):
        return True
    rest = one[start + len(a) :]
    if (
        _TELLING.search(a + b)
        or _PLACE_BEHIND.match(rest)
        or _in_place_name(one, start)
        or _in_place_name(other, start)
    ):
        return False
    if len(a) == len(b) == 1:
        return True
    short, run = (one, b) if not a else (other, a)
    return (not a or not b) and len(run) >= 2 and short[start - 1 : start + 1] in _INSIDE


def _common_ends(one: str, other: str) -> tuple[int, int]:
    """How many characters two texts share at their start and, behind these, at their end."""
    least = min(len(one), len(other))
    start = next((i for i in range(least) if one[i] != other[i]), least)
    end = next((i for i in range(least - start) if one[-1 - i] != other[-1 - i]), least - start)
    return start, end


def _is_spelling(a: str, b: str) -> bool:
    if (a in _FILLERS and not b) or (b in _FILLERS and not a):
        return True
    return any(a in group and b in group for group in _SPELLINGS)


def _in_place_name(text: str, at: int) -> bool:
    """Whether a character belongs to a known region's name: 湖北 is not 湖南, 杭州 not 苏州."""
    return any(
        text.startswith(name, begin)
        for name in column("regions", "short")
        for begin in range(max(0, at - len(name) + 1), at + 1)
    )


def buckets(key: str) -> Iterable[tuple[str, str]]:
    """Names under which titles that differ by noise meet: one place of noise leaves the first or the last six alike."""
    return (("first", key[:6]), ("last", key[-6:]))
