"""Tells a misprint from another document: when two titles differ only by noise that says nothing."""

import re
from collections.abc import Iterator
from functools import cache

from extract.agencies.regions import short_names
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
_PLAIN = str.maketrans(
    {**dict.fromkeys("的等之和与及以暨"), **{word: min(group) for group in _SPELLINGS[1:] for word in group}}
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
    run = a or b
    if not (len(a) == len(b) == 1 or (len(run) >= 2 and not (a and b))):
        return False
    rest = one[start + len(a) :]
    if (
        _TELLING.search(a + b)
        or _PLACE_BEHIND.match(rest)
        or _in_place_name(one, start)
        or _in_place_name(other, start)
    ):
        return False
    short = one if len(one) <= len(other) else other
    return bool(a and b) or short[start - 1 : start + 1] in _INSIDE


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


@cache
def _place_names() -> tuple[frozenset[str], int]:
    names = short_names()
    return names, max(map(len, names))


def _in_place_name(text: str, at: int) -> bool:
    """Whether a character belongs to a known region's name: 湖北 is not 湖南, 杭州 not 苏州."""
    names, longest = _place_names()
    begins = range(max(0, at - longest + 1), at + 1)
    return any(text[begin:end] in names for begin in begins for end in range(at + 1, begin + longest + 1))


def buckets(key: str) -> Iterator[str]:
    """Words under which titles that may differ by noise meet, and hardly any others: without fillers and in one
    spelling; with one character open; without what stands inside a word."""
    if len(key) < _LEAST:
        return
    yield key.translate(_PLAIN)
    yield key
    for i in range(len(key)):
        yield f"{key[:i]}?{key[i + 1 :]}"
    for i in range(1, len(key)):
        for run in range(2, min(_RUN, len(key) - i - 1) + 1):
            if key[i - 1] + key[i + run] in _INSIDE:
                yield key[:i] + key[i + run :]
