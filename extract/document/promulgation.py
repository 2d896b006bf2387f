"""Reads the line under a regulation's title that tells who published it, when and by which order."""

import re
from collections.abc import Sequence

from extract.document.body_ends import NAMES
from extract.document.history import History, place_in
from extract.document.own_numbers import NUMBER_PATTERN
from extract.document.page_lines import HEADER_LINES
from extract.document.republican import below_title
from extract.text import Line
from extract.text.numerals import iso_date
from graph.normal import document_number

_DATE = r"(?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)"
_ORDERED = re.compile(
    rf"{_DATE}[，、]?(?P<number>(?P<names>[\u4e00-\u9fff、]{{2,60}}?)(?:令|公告)"
    r"(?:（?第[\d一二三四五六七八九十百零〇]{1,6}号）?|（?(?:19|20)\d\d年第\d{1,4}号）?|\d{1,4}号))"
)
_PASSED = re.compile(
    rf"（?{_DATE}(?P<place>[\u4e00-\u9fff]{{2,8}}(?:省|市|自治区|自治州|自治县))?第[一二三四五六七八九十]{{1,4}}届"
    r"(?P<rest>(?:全国|[\u4e00-\u9fff]{2,8}(?:省|市|自治区|自治州|自治县))?人民代表大会(?:常务委员会)?)"
)
_NUMBERED = re.compile(
    rf"（(?:{_DATE}[，、]?(?P<number>{NUMBER_PATTERN})|(?P<first>{NUMBER_PATTERN})[，、]?(?:{_DATE.replace('date', 'last')}))(?:公布|发布|印发)?）$"
)
_BARE = re.compile(
    rf"（?(?:{_DATE}[，、]?(?P<names>[\u4e00-\u9fff、，]{{3,80}}?)|(?P<before>[\u4e00-\u9fff、]{{3,80}}?){_DATE.replace('date', 'last')})"
    r"(?:公布|发布|颁布|印发|制定|颁发)?）?"
)
"""The date and the bodies alone: 1999年7月13日，国家海洋局; （国务院1987年3月20日发布）."""
_OPENS = re.compile(rf"（?{_DATE}")
_NEAR = 2
"""The line stands right under the title; a page's own line (a date of publication, tools) may come between."""


def find_promulgation(lines: Sequence[Line], titles: Sequence[Line]) -> History | None:
    """What the line under the title tells; None where there is none: 2002年3月19日国务院令第348号公布."""
    if not titles:
        return None
    republican = below_title(lines, titles)
    if republican is not None:
        return republican
    for line in _below(lines, titles):
        numbered = _NUMBERED.match(line.text)
        number = document_number(numbered["number"] or numbered["first"]) if numbered else None
        if numbered is not None and number:
            day, place = ("date", "number") if numbered["date"] else ("last", "first")
            return History(
                iso_date(numbered[day]), place_in(line, *numbered.span(day)), (),
                number, place_in(line, *numbered.span(place)), (line.start, line.end),
            )  # fmt: skip
        ordered = _ORDERED.search(line.text) if _OPENS.match(line.text) else None
        passed = _PASSED.match(line.text)
        if ordered is not None:
            bare = (
                ordered["names"].removeprefix("中华人民共和国")
                if not ordered["names"].endswith("主席")
                else ordered["names"]
            )
            issuers = tuple((name, place_in(line, *ordered.span("names"))) for name in re.split("[、，]", bare) if name)
            return History(
                iso_date(ordered["date"]), place_in(line, *ordered.span("date")), issuers,
                ordered["number"], place_in(line, *ordered.span("number")), (line.start, line.end),
            )  # fmt: skip
        bare = _BARE.fullmatch(line.text)
        group = ("names" if bare["names"] else "before") if bare is not None else ""
        if bare is not None and all(NAMES.fullmatch(name) for name in re.split("[、，]", bare[group])):
            day = "date" if bare["date"] else "last"
            bodies = tuple((name, place_in(line, *bare.span(group))) for name in re.split("[、，]", bare[group]))
            return History(
                iso_date(bare[day]), place_in(line, *bare.span(day)), bodies, None, (0, 0), (line.start, line.end)
            )
        if passed is not None:
            name = (passed["place"] or "") + passed["rest"]
            begin = passed.start("place") if passed["place"] else passed.start("rest")
            return History(
                iso_date(passed["date"]), place_in(line, *passed.span("date")), ((name, place_in(line, begin, passed.end())),),
                None, (0, 0), (line.start, line.end),
            )  # fmt: skip
    return None


def _below(lines: Sequence[Line], titles: Sequence[Line]) -> list[Line]:
    """The lines right under the title, and under the title once more where a page prints its headline over it."""
    found: list[Line] = []
    for index, line in enumerate(lines[:HEADER_LINES]):
        if line == titles[-1] or (line.start > titles[-1].start and line.text == titles[-1].text):
            found += lines[index + 1 : index + 1 + _NEAR]
    return found
