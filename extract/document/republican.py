"""Reads the lines that tell by which orders a rule of Taiwan was made and changed, under its title or at its foot."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from extract.document.history import History, Span, end_of_issuer, place_in
from extract.document.page_lines import COUNTED_DAY, ERA
from extract.text import Line
from extract.text.numerals import iso_date

_NUMBER = r"(?P<issue>[\u4e00-\u9fff]{2,40}字第\d+[A-Z]?号)(?:令|函|公告)"
_WITH_ERA = re.compile(rf"(?:(?:立法|法规|修法|历史)?沿革[：:])?(?P<date>{ERA}{COUNTED_DAY}){_NUMBER}")
"""As a register prints it under the title: 中华民国111年3月1日经济部智企字第11116000010号函订定."""
_MADE = "(?:制[定订]|订定|[修增]正|修订|增订|发布|公布|颁布|下达|分行|停止适用)++(?![之的])"
"""What the order did; with 之 behind it names another rule by its order: 函修正之检查规定."""
_DATED = rf"(?:(?:{ERA})?{COUNTED_DAY}|\d{{2,3}}(?P<dot>[./])\d{{1,2}}(?P=dot)\d{{1,2}})"
_NEXT = rf"(?:{ERA})?{COUNTED_DAY}[\u4e00-\u9fff]{{2,40}}字第\d"
_ENTRY = re.compile(
    rf"(?:\d{{1,2}}[.、])?(?P<date>{_DATED}){_NUMBER}[^，。；《》]{{0,6}}{_MADE}(?:(?!{_NEXT})[^《》]){{0,80}}"
)
"""The same, the era perhaps left out, and then with what the order did: 103年8月19日健保承字第1030080065号令发布，自103年10月1日生效.
Several may have run together in one line."""
_WHEN = re.compile(rf"(?:时间|日期|公发?布日期|发布日期|修正日期)[：:](?P<date>{ERA}{COUNTED_DAY})?")
"""A register's own line between title and history."""
_LONGEST_CODE = 8
"""No office's code has more characters; more hold a body that is not told apart from it."""


def below_title(lines: Sequence[Line], titles: Sequence[Line]) -> History | None:
    """What the last of the lines under the title tells that name an order of Taiwan; None where none does."""
    behind = lines[lines.index(titles[-1]) + 1 :] if titles and titles[-1] in lines else ()
    below = dropwhile(lambda line: _WHEN.match(line.text) is not None, behind)
    named = list(takewhile(lambda line: _match(line) is not None, below))
    if not named and behind and (when := _WHEN.match(behind[0].text)) is not None and when["date"]:
        only = behind[0]
        return History(
            iso_date(when["date"]), place_in(only, *when.span("date")), (), None, (0, 0), (only.start, only.end), True
        )
    return _told(named)


def at_foot(lines: Sequence[Line]) -> History | None:
    """What the last lines of a rule tell so; None where they tell no order."""
    return _told(list(takewhile(_is_of_orders, reversed(lines)))[::-1])


def _is_of_orders(line: Line) -> bool:
    """Whether a line is nothing but entries of a history."""
    at = 0
    for entry in _ENTRY.finditer(line.text):
        if entry.start() != at:
            return False
        at = entry.end()
    return 0 < at == len(line.text)


def _match(line: Line) -> re.Match[str] | None:
    """The last order that a line of a history names."""
    return list(_ENTRY.finditer(line.text))[-1] if _is_of_orders(line) else _WITH_ERA.match(line.text)


def _told(lines: Sequence[Line]) -> History | None:
    """The date, issuer (where the line names it) and number of the last of these lines; all of them are the history."""
    match = _match(lines[-1]) if lines else None
    if match is None:
        return None
    line, cut = lines[-1], end_of_issuer(match["issue"])
    issuer, number = match["issue"][:cut], match["issue"][cut:]
    if number.index("字第") >= _LONGEST_CODE:
        return None
    begin = match.start("issue")
    issuers: tuple[tuple[str, Span], ...] = ((issuer, place_in(line, begin, begin + cut)),) if issuer else ()
    return History(
        _iso(match["date"]), place_in(line, *match.span("date")), issuers,
        number, place_in(line, begin + cut, match.end("issue")), (lines[0].start, line.end), True,
    )  # fmt: skip


def _iso(date: str) -> str | None:
    """The ISO date of one that counts Taiwan's years, with or without the era: 103年8月19日, 103.8.19."""
    counted = re.fullmatch(r"(\d{2,3})[./](\d{1,2})[./](\d{1,2})", date)
    words = "民国{}年{}月{}日".format(*counted.groups()) if counted else date
    return iso_date(words if "民国" in words else f"民国{words}")
