"""Finds the places where an outline's items open: the enumerators, at a line's start or run on inside a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.numerals import parse_chinese
from extract.text import CleanText, Line

_HAN = "一二三四五六七八九十"
_STYLES: tuple[tuple[str, int, str], ...] = (
    ("chapter", 1, r"第[一二三四五六七八九十百零〇\d]{1,4}[章编]"),
    ("section", 2, r"第[一二三四五六七八九十百零〇\d]{1,4}节"),
    ("article", 3, r"第[一二三四五六七八九十百零〇\d]{1,5}条(?!第|[之的款])"),
    ("han", 3, rf"[{_HAN}]{{1,3}}[、．]"),
    ("han_bracket", 4, rf"（[{_HAN}]{{1,3}}）"),
    ("digit", 5, r"\d{1,2}(?:[.．、](?!\d)|[.．、](?=(?:19|20)\d\d年))"),
    ("digit_bracket", 6, r"（\d{1,2}）"),
    ("circled", 7, r"[①-⑳]"),
    ("ordinal", 8, rf"[{_HAN}]是"),
    ("dash", 8, r"——"),
)
_PATTERN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, _, pattern in _STYLES))
_RANK = {name: rank for name, rank, _ in _STYLES}
_LINE_START_ONLY = {"ordinal", "dash"}
_SENTENCE_END = "。；：！"
_RUN_ON_HEADING = 40
"""A heading with no 。 behind it that an inner item follows directly (二、主要任务（一）壮大…) is shorter than this."""
_BROKEN_HEADING = 16
_BROKEN = re.compile(
    rf"(?P<number>[{_HAN}]{{1,3}})(?P<noise>[^、，。：；\d（）]{{1,5}})、(?P<heading>[^、，。；：]{{2,{_BROKEN_HEADING}}})"
)


@dataclass(frozen=True)
class Mark:
    """An item's opening: clean offsets of its enumerator, its number as the text should have it, how deep it stands
    (`rank`, 1 outermost), its position in its series (0 where it has none)."""

    start: int
    end: int
    number: str
    style: str
    rank: int
    value: int


def find_marks(text: CleanText, lines: Sequence[Line], start: int, end: int) -> list[Mark]:
    """The openings inside the clean span [start, end), in order.

    At a line's start every enumerator counts. Inside a line one counts only behind a sentence end, white space or a
    bare heading, and only where it is the first of a series or the next one: a mention of item （二） is no item.
    """
    openings = {line.start for line in lines}
    found: list[Mark] = []
    for match in _PATTERN.finditer(text.text, start, end):
        mark = _mark(match)
        if match.start() in openings or _runs_on(text, found, mark):
            found.append(mark)
    return _with_broken(found, [line for line in lines if start <= line.start < end])


def _mark(match: re.Match[str]) -> Mark:
    style = match.lastgroup or ""
    return Mark(match.start(), match.end(), match.group(), style, _RANK[style], _value(match.group()))


def _runs_on(text: CleanText, found: list[Mark], mark: Mark) -> bool:
    if mark.style in _LINE_START_ONLY or mark.start == 0:
        return False
    before = text.text[mark.start - 1]
    last = found[-1] if found else None
    behind_heading = (
        last is not None
        and mark.rank > last.rank
        and 0 < mark.start - last.end <= _RUN_ON_HEADING
        and not re.search("[。；，]", text.text[last.end : mark.start])
        and before not in "第和、及与"
    )
    if not (before in _SENTENCE_END or before in "”）」" or mark.start in text.gaps or behind_heading):
        return False
    if before not in _SENTENCE_END and mark.style == "digit" and mark.start not in text.gaps:
        return False
    return mark.value == _expected(found, mark)


def _expected(found: list[Mark], mark: Mark) -> int:
    """The value that the next item of this style would have: one more than the open series', else 1."""
    for earlier in reversed(found):
        if earlier.style == mark.style:
            return earlier.value + 1
        if earlier.rank < mark.rank and mark.value == 1:
            return 1
    return 1


def _with_broken(found: list[Mark], lines: list[Line]) -> list[Mark]:
    """Add openings whose enumerator was torn by noise (三雅提設陵、工作任務): a short line of its own between items
    n - 1 and n + 1 of one series, opening with the missing n."""
    series = [mark for mark in found if mark.style == "han"]
    added = []
    for before, behind in pairwise(series):
        if behind.value != before.value + 2:
            continue
        for line in lines:
            match = _BROKEN.fullmatch(line.text)
            if before.end <= line.start < behind.start and match and _value(match["number"]) == before.value + 1:
                added.append(
                    Mark(
                        line.start,
                        line.start + match.start("heading"),
                        match["number"] + "、",
                        "han",
                        _RANK["han"],
                        before.value + 1,
                    )
                )
    return sorted([*found, *added], key=lambda mark: mark.start)


def _value(enumerator: str) -> int:
    """The position that an enumerator names: （十二） → 12, ③ → 3, —— → 0."""
    if "①" <= enumerator <= "⑳":
        return ord(enumerator) - ord("①") + 1
    digits = re.search(r"\d+", enumerator)
    if digits:
        return int(digits.group())
    return parse_chinese("".join(character for character in enumerator if character in _HAN + "百零〇")) or 0
