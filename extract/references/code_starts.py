"""Tells where a document's code (代字) begins in the Han characters before its year: 各单位应认真学习 | 浙政办发.

A code opens with one that the lexicon knows (国发, 财税, 浙) or with one or two characters of a place that the rest shows to be a
government's or a committee's (永政办发). It begins behind the last word of running text that such an opening follows. A run that
opens so itself, or with a place's name, is a code as it stands: there only a word of two characters before a known code of two or
more is cut off (浙江省认真学习 | 国发). A code of the State Council's or the Central Committee's that the run ends with is no local
body's, whatever stands before it (各地要自查 | 国发), but for the second half of a place (兴国发). Source of the rule: 211 words before
15 codes, of which 198 were taken into the number.
"""

import re
from functools import cache

from extract.agencies.ordinary import is_ordinary
from extract.agencies.regions import place_stems
from extract.lexicon import alternation, column, rows

_SHORTEST_CODE = 2
_HIGHEST = ("central", "state_council")
_WORD = 2
"""Characters of the words in `ordinary_words.txt`. A shorter one (应, 经) may be the beginning of a code."""
_GOVERNMENT = re.compile(
    r"[\u4e00-\u9fff]{1,2}(?:政|府|委|党)(?:办|法|函|发|规|字|督|电|土|任|干|明电){1,3}$|[\u4e00-\u9fff]{1,2}办[发函字]$"
)
"""The code of a government, a committee or an office whose place the lexicon does not know: 永政办发, 大委发, 成办发."""


def code_start(run: str) -> int:
    """Where in these Han characters, which end before a number's year, the code begins; 0 where nothing tells."""
    highest = _highest().search(run)
    if highest is not None and run[max(highest.start() - 1, 0) : highest.start() + 1] not in place_stems():
        return highest.start()
    words = {at: size for at in range(1, len(run) - _SHORTEST_CODE + 1) if (size := _word_before(run, at))}
    if _code_at(run, 0) or run[:2] in place_stems() or run[:3] in place_stems():
        sure = (at for at, size in words.items() if size >= _WORD and len(_code_at(run, at)) > 1)
        return next(sure, 0)
    known = [at for at, size in words.items() if _is_told(_code_at(run, at), size)]
    if known:
        return max(known, key=lambda at: words[at])
    if _GOVERNMENT.match(run):
        return 0
    return max((at for at in words if _GOVERNMENT.match(run, at)), key=lambda at: (words[at], at), default=0)


def _code_at(run: str, at: int) -> str:
    """The code of the lexicon that opens there; none where it is but the first character of a word: 深入学习 is nothing of 深圳's."""
    found = _codes().match(run, at)
    code = found.group() if found else ""
    return code if len(code) != 1 or not is_ordinary(run[at : at + _WORD]) else ""


def _is_told(code: str, word: int) -> bool:
    """Whether a code behind a word of so many characters is one: behind a single one 环, 体 and 新 may be the second character of
    another (文体发, 行审办发), unless they stand for a place and the single character is one of `code_leads`."""
    return len(code) > 1 or (code != "" and (word >= _WORD or code in _places()))


def _word_before(run: str, at: int) -> int:
    """How long the longest word of running text is that ends there (中止 before 成办发), 0 where none does."""
    longest = max(map(len, _leads()))
    sizes = (size for size in range(min(at, longest), 0, -1) if run[at - size : at] in _leads())
    ordinary = _WORD if at >= _WORD and is_ordinary(run[at - _WORD : at]) else 0
    return max(next(sizes, 0), ordinary)


@cache
def _codes() -> re.Pattern[str]:
    return re.compile(alternation(column("number_codes", "code")))


@cache
def _highest() -> re.Pattern[str]:
    """Codes of the State Council and the Central Committee, whole: 国发, 国办发, 中发."""
    codes = (
        row["code"] for row in rows("number_codes") if row["level"] in _HIGHEST and row["code"].endswith(("发", "函"))
    )
    return re.compile(f"(?:{alternation(codes)})$")


@cache
def _places() -> frozenset[str]:
    return frozenset(row["code"] for row in rows("number_codes") if row["region"])


@cache
def _leads() -> frozenset[str]:
    return frozenset((*column("code_leads", "word"), *column("work_verbs", "word"), *column("reference_cues", "cue")))
