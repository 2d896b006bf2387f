"""Reads the history that a register of regulations prints over a text (沿革内容): who issued it, when, by which number."""

import re
from dataclasses import dataclass

from extract.text import Line
from extract.text.numerals import iso, parse_chinese, republican_year

_HEAD = re.compile(r"^【?(?:沿革内容|法规沿革|修正沿革)】?[：:]?\n", re.MULTILINE)
_TEXT = re.compile(r"^(?:第1条|第一条|第1章|第一章|一、)", re.MULTILINE)
_LONGEST = 20000
"""No history has more characters; one that does not end is none."""
_CHANGED = re.compile(r"^最新异动日期[：:](?P<date>\d{8})$", re.MULTILINE)
_DATE = r"中华民国(?P<year>[一二三四五六七八九十百零〇]{1,4})年(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日"
_ISSUE = (
    r"(?P<issue>(?:(?!中华民国)[\u4e00-\u9fff]){3,40}字第\d+号)"
    "(?:令(?!(?:发布)?定自)|函(?!核定|备查|核备)|公告(?!第[^，；。]{0,60}(?:权责|管辖)))"
)
"""An order that made or changed the text; one that sets the day from which it counts (发布定自…施行) did neither, nor a Yuan's 公告
of which of its powers go to another body."""
_BODY = re.compile(r"[\u4e00-\u9fff]{2,12}?(?:[部院会署局府处]|(?<!施)行|中心)(?=[\u4e00-\u9fff])")
"""One body of those that stand before a number: 行政院 | 卫生署 | 署授疾字第…; a name has at least three characters, so the
环署 of a number is none."""
_STATED = re.compile(rf"{_DATE}|{_ISSUE}")

Span = tuple[int, int]


@dataclass(frozen=True)
class History:
    """What the last entry of a history says: its date (ISO), who issued it, the number of its latest order; each with
    the clean span that states it. `span` is the whole history, which is no part of the text itself; where it `lists_orders`, every
    number in it is the text's own."""

    date: str | None
    date_span: Span
    issuers: tuple[tuple[str, Span], ...]
    number: str | None
    number_span: Span
    span: Span
    lists_orders: bool = False


def place_in(line: Line, start: int, end: int) -> Span:
    """The clean span of a place in a line."""
    return line.start + start, line.start + end


def find_history(text: str) -> History | None:
    """The history over a regulation's text; None where none is printed."""
    head = _HEAD.search(text)
    opened = _TEXT.search(text, head.end(), head.end() + _LONGEST) if head else None
    if head is None or opened is None:
        return None
    places = [i for i in range(head.end(), opened.start()) if text[i] != "\n"]
    tight = "".join(text[i] for i in places)
    last = max((match.start() for match in re.finditer(r"\d{1,2}[.．‧·]中华民国", tight)), default=0)
    dates: list[tuple[str, Span]] = []
    issues: list[list[tuple[str, str, Span, Span]]] = []
    for match in _STATED.finditer(tight, last):
        day = _iso(match) if match["year"] else None
        if day is not None:
            dates.append((day, _span(places, match, 0)))
            issues.append([])
        elif issues and match["issue"]:
            cut = end_of_issuer(match["issue"])
            if cut:
                start, middle, end = match.start(), match.start() + cut, match.end("issue")
                issues[-1].append(
                    (
                        tight[start:middle],
                        tight[middle:end],
                        _places(places, start, middle),
                        _places(places, middle, end),
                    )
                )
    changed = _CHANGED.search(text[: head.start()])
    if changed:
        digits = changed["date"]
        dates.insert(0, (f"{digits[:4]}-{digits[4:6]}-{digits[6:]}", changed.span("date")))
    numbers = next((entry for entry in reversed(issues) if entry), [])
    issuers = {issuer: span for entry in issues for issuer, _, span, _ in entry}
    return History(
        dates[0][0] if dates else None, dates[0][1] if dates else (0, 0), tuple(issuers.items()),
        numbers[0][1] if numbers else None, numbers[0][3] if numbers else (0, 0), (head.start(), opened.start()), True,
    )  # fmt: skip


def _iso(match: re.Match[str]) -> str | None:
    """The ISO date of a match of `_DATE`; None where the calendar has none."""
    year, month, day = republican_year(match["year"]), parse_chinese(match["month"]), parse_chinese(match["day"])
    return iso(year, month, day) if year and month and day else None


def end_of_issuer(words: str) -> int:
    """Where the issuer's name ends before its number, 0 where none is read: 行政院卫生署 | 署授疾字第0970000045号."""
    end = 0
    while (match := _BODY.match(words, end)) is not None:
        end = match.end()
    return end


def _span(places: list[int], match: re.Match[str], group: str | int) -> Span:
    return _places(places, *match.span(group))


def _places(places: list[int], start: int, end: int) -> Span:
    return places[start], places[end - 1] + 1
