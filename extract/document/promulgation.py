"""Reads the line under a regulation's title that tells who published it, when and by which order."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from extract.document.body_ends import NAMES
from extract.document.history import History, Span, end_of_issuer
from extract.document.own_numbers import NUMBER_PATTERN
from extract.document.page_lines import HEADER_LINES
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
_COUNTED = r"(?:\d{1,3}|[一二三四五六七八九十百零〇]{1,5})"
_REPUBLICAN = re.compile(
    rf"(?:(?:立法|法规|修法|历史)?沿革[：:])?(?P<date>(?:中华)?民国{_COUNTED}年{_COUNTED}月{_COUNTED}日)(?P<issue>[\u4e00-\u9fff]{{3,40}}字第\d+号)(?:令|函|公告)"
)
"""As Taiwan's rules print it: 中华民国111年3月1日经济部智企字第11116000010号函订定."""
_AT_FOOT = re.compile(
    rf"(?:中华民国|民国)?(?P<date>{_COUNTED}年{_COUNTED}月{_COUNTED}日)(?P<issue>[\u4e00-\u9fff]{{3,40}}字第\d+号)(?:令|函|公告)"
    "(?:修正|修订|订定|发布|公布|下达|实施|全文|名称|部分|规定|[第、至到]|[\\d一二三四五六七八九十]{1,3}[点条])*(?=$|[，；。])"
)
"""The same at a rule's foot, its years counted by the Republic: 103年8月19日某保字第1030080065号令发布，自103年10月1日生效."""
_IN_FORCE = ("生效", "施行", "发布")
"""How an entry at the foot ends behind which the next one runs on in its line."""
_WHEN = re.compile(
    rf"(?:时间|日期|公发?布日期|发布日期|修正日期)[：:](?P<date>(?:中华)?民国{_COUNTED}年{_COUNTED}月{_COUNTED}日)?"
)
"""A register's own line between title and history."""
_OPENS = re.compile(rf"（?{_DATE}")
_NEAR = 2
"""The line stands right under the title; a page's own line (a date of publication, tools) may come between."""


def find_promulgation(lines: Sequence[Line], titles: Sequence[Line]) -> History | None:
    """What the line under the title tells; None where there is none: 2002年3月19日国务院令第348号公布."""
    if not titles:
        return None
    republican = _republican(lines, titles)
    if republican is not None:
        return republican
    for line in _below(lines, titles):
        numbered = _NUMBERED.match(line.text)
        number = document_number(numbered["number"] or numbered["first"]) if numbered else None
        if numbered is not None and number:
            day, place = ("date", "number") if numbered["date"] else ("last", "first")
            return History(
                iso_date(numbered[day]), _span(line, *numbered.span(day)), (),
                number, _span(line, *numbered.span(place)), (line.start, line.end),
            )  # fmt: skip
        ordered = _ORDERED.search(line.text) if _OPENS.match(line.text) else None
        passed = _PASSED.match(line.text)
        if ordered is not None:
            bare = (
                ordered["names"].removeprefix("中华人民共和国")
                if not ordered["names"].endswith("主席")
                else ordered["names"]
            )
            issuers = tuple((name, _span(line, *ordered.span("names"))) for name in re.split("[、，]", bare) if name)
            return History(
                iso_date(ordered["date"]), _span(line, *ordered.span("date")), issuers,
                ordered["number"], _span(line, *ordered.span("number")), (line.start, line.end),
            )  # fmt: skip
        bare = _BARE.fullmatch(line.text)
        group = ("names" if bare["names"] else "before") if bare is not None else ""
        if bare is not None and all(NAMES.fullmatch(name) for name in re.split("[、，]", bare[group])):
            day = "date" if bare["date"] else "last"
            bodies = tuple((name, _span(line, *bare.span(group))) for name in re.split("[、，]", bare[group]))
            return History(
                iso_date(bare[day]), _span(line, *bare.span(day)), bodies, None, (0, 0), (line.start, line.end)
            )
        if passed is not None:
            name = (passed["place"] or "") + passed["rest"]
            begin = passed.start("place") if passed["place"] else passed.start("rest")
            return History(
                iso_date(passed["date"]), _span(line, *passed.span("date")), ((name, _span(line, begin, passed.end())),),
                None, (0, 0), (line.start, line.end),
            )  # fmt: skip
    return None


def find_foot(lines: Sequence[Line]) -> History | None:
    """What the last of the lines at a rule's foot tells that name the orders which made and changed it; None where none stand there."""
    at_foot = list(
        takewhile(lambda pair: pair[1] is not None, ((line, _AT_FOOT.match(line.text)) for line in reversed(lines)))
    )
    line, match = at_foot[0] if at_foot else (None, None)
    if line is None or match is None:
        return None
    last = [again for again in _AT_FOOT.finditer(line.text) if line.text.endswith(_IN_FORCE, 0, again.start())]
    match = last[-1] if last else match
    cut = end_of_issuer(match["issue"])
    begin, middle = match.start("issue"), match.start("issue") + cut
    issuers = ((match["issue"][:cut], _span(line, begin, middle)),) if cut else ()
    return History(
        iso_date("民国" + match["date"]), _span(line, *match.span("date")), issuers,
        match["issue"][cut:], _span(line, middle, match.end("issue")), (at_foot[-1][0].start, line.end),
    )  # fmt: skip


def _republican(lines: Sequence[Line], titles: Sequence[Line]) -> History | None:
    """What the last of the lines under the title tells that name an order of Taiwan; None where none does."""
    behind = lines[lines.index(titles[-1]) + 1 :] if titles[-1] in lines else ()
    below = dropwhile(lambda line: _WHEN.match(line.text) is not None, behind)
    named = list(takewhile(lambda pair: pair[1] is not None, ((line, _REPUBLICAN.match(line.text)) for line in below)))
    line, match = named[-1] if named else (None, None)
    if not named and behind and (when := _WHEN.match(behind[0].text)) is not None and when["date"]:
        only = behind[0]
        return History(
            iso_date(when["date"]), _span(only, *when.span("date")), (), None, (0, 0), (only.start, only.end)
        )
    cut = end_of_issuer(match["issue"]) if match else 0
    if line is None or match is None or not cut:
        return None
    begin = match.start("issue")
    issuer, number = match["issue"][:cut], match["issue"][cut:]
    return History(
        iso_date(match["date"]), _span(line, *match.span("date")), ((issuer, _span(line, begin, begin + cut)),),
        number, _span(line, begin + cut, match.end("issue")), (named[0][0].start, line.end),
    )  # fmt: skip


def _below(lines: Sequence[Line], titles: Sequence[Line]) -> list[Line]:
    """The lines right under the title, and under the title once more where a page prints its headline over it."""
    found: list[Line] = []
    for index, line in enumerate(lines[:HEADER_LINES]):
        if line == titles[-1] or (line.start > titles[-1].start and line.text == titles[-1].text):
            found += lines[index + 1 : index + 1 + _NEAR]
    return found


def _span(line: Line, start: int, end: int) -> Span:
    return line.start + start, line.start + end
