"""Tells where a document's code (代字) begins in the Han characters before its year: 各单位应认真学习 | 浙政办发.

What Han characters before a number are, only the code itself and the words before it can tell. A code opens with one that the lexicon
knows (国发, 财税, 浙) or with one or two characters of a place that the rest shows to be a government's or a committee's (永政办发).
Where the whole run opens so, or with a place's name, only what has a word of two characters before a code of two or more is cut
(浙江省认真学习 | 国发); else the code begins behind the last word of running text that
such an opening follows. Source of the rule: 211 words before 15 codes, of which 198 were taken into the number.
"""

import re
from functools import cache

from extract.agencies.ordinary import is_ordinary
from extract.agencies.regions import place_stems
from extract.lexicon import alternation, column

_SHORTEST = 2
_LONGEST_WORD = 6
_GOVERNMENT = re.compile(
    r"[\u4e00-\u9fff]{1,2}(?:政|府|委|党)(?:办|法|函|发|规|字|督|电|土|任|干|明电){1,3}$|[\u4e00-\u9fff]{1,2}办[发函字]$"
)
"""The code of a government, a committee or an office whose place the lexicon does not know: 永政办发, 大委发, 成办发."""


def code_start(run: str) -> int:
    """Where in these Han characters, which end before a number's year, the code begins; 0 where nothing tells."""
    words = {at: _word_before(run, at) for at in range(1, len(run) - _SHORTEST + 1)}
    if _is_known(run, 0) or _named_place(run):
        sure = [at for at in words if words[at] > 1 and len(_code_at(run, at)) > 1]
        return next(iter(sure), 0)
    if known := [at for at in words if words[at] and _is_known(run, at)]:
        return max(known, key=lambda at: words[at])
    shaped = [at for at in words if words[at] and _GOVERNMENT.match(run, at) and not _GOVERNMENT.match(run)]
    return max(shaped, key=lambda at: (words[at], at), default=0)


def _is_known(run: str, at: int) -> bool:
    """Whether a code that the lexicon knows opens there, not a word: 深入学习 is nothing of 深圳's."""
    code = _code_at(run, at)
    return len(code) > 1 or (code != "" and not is_ordinary(run[at : at + 2]))


def _code_at(run: str, at: int) -> str:
    found = _known().match(run, at)
    return found.group() if found else ""


def _named_place(run: str) -> bool:
    """Whether a place's name opens the run: 奉新 is no 奉 before 新."""
    return any(run.startswith(stem) for stem in (run[:2], run[:3]) if stem in place_stems())


def _word_before(run: str, at: int) -> int:
    """How long the longest word of running text is that ends there: 中止 before 成办发, not 中 before 止成办发."""
    sizes = range(min(at, _LONGEST_WORD), 0, -1)
    return next(
        (size for size in sizes if run[at - size : at] in _leads() or (size == 2 and is_ordinary(run[at - 2 : at]))), 0
    )


@cache
def _known() -> re.Pattern[str]:
    return re.compile(alternation(column("number_codes", "code")))


@cache
def _leads() -> frozenset[str]:
    return frozenset((*column("code_leads", "word"), *column("work_verbs", "word")))
