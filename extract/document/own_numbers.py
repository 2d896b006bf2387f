"""Reads the number of a document where its head prints it: 代字〔年份〕序号号, 令 and 公告 with their several forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.document.body_ends import NAMES
from extract.text import Line
from graph.normal import document_number

NUMBER_YEAR = r"(?:(?:19|20)\d\d|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=[〕﹞］\])）】]))"
"""The year in a number's brackets; in words (国发〔二〇一五〕71号) it needs both of them."""
_OF_PLANNING = rf"(?<=规划)(?=[〔﹝［\[]{NUMBER_YEAR}[〕﹞］\]]\d{{1,5}}号)"
"""A department of planning has 规划 in its code (发改规划〔2020〕3号, 建办规划函 beside it); told by a whole year and serial."""
NUMBER_PATTERN = (
    r"[\u4e00-\u9fff]{1,12}(?:[（(][\u4e00-\u9fff]{1,4}[）)])?[\u4e00-\u9fff]{0,4}"
    rf"(?:(?<!规划|计划|方案|纲要|要点|意见|办法|措施)|{_OF_PLANNING})"
    rf"[〔﹝［\[（(【„]\s?{NUMBER_YEAR}[〕﹞］\])）】‟]?第?\d{{1,5}}号?"
)
ORDER_PATTERN = (
    r"[\u4e00-\u9fff]{2,30}令(?:（?第[\d一二三四五六七八九十百零〇]{1,5}号）?|（?(?:19|20)\d\d年第?\d{1,4}号）?)"
    r"|[\u4e00-\u9fff、]{0,30}公告（?(?:19|20)\d\d年第?\d{1,4}号）?|[\u4e00-\u9fff、]{2,30}公告（?第\d{1,4}号）?"
    r"|[\u4e00-\u9fff、]{2,30}(?:19|20)\d\d年第?\d{1,4}号(?:公告|通告|令)"
)

OLD_PATTERN = r"[（(〔\[［](?:19)?[5-9]\d[）)〕\]］][\u4e00-\u9fff]{1,10}[字发函办]第?\d{1,4}号"
"""A number of the years up to the nineties, the year before the code: (86)财税字第12号; kept as it stands."""

_OLD = re.compile(rf"（?({OLD_PATTERN})）?")
_YEARED = r"(?:19|20)\d\d年第?\d{1,5}号|[〔［\[【（](?:19|20)\d\d[〕］\]】）]第\d{1,5}号"
_COUNTED = r"第[\d一二三四五六七八九十百零〇]{1,6}号|[（〔\[【][总]?第?\d{1,5}号[）〕\]】]|[〔［\[](?:19|20)\d\d[〕］\]]\d{1,5}号"
_KINDS = "令|公告|通告"
_BARE_SERIAL = re.compile(r"第\d{1,5}号$")
_SERIAL = re.compile(rf"[（【〔\[]?(?:{_YEARED}|{_COUNTED})[）】〕\]]?(?:公告|令)?")
"""What stands behind 令 or 公告, or on the line under it: 第45号, （2022年第18号）, 〔2021〕第3号."""
_YEARED_SERIAL = re.compile(rf"[（【〔\[]?(?:{_YEARED})[）】〕\]]?(?:公告|令)?")
"""A serial that tells the document by itself: with a year; a bare 第3号 can be a section's or a building's."""
_ORDER = re.compile(
    rf"(?P<names>[\u4e00-\u9fff、（）]{{2,200}}?)(?P<kind>{_KINDS})(?P<serial>(?:{_SERIAL.pattern})|\d{{1,4}}号)"
)
_YEAR_FIRST = re.compile(rf"(?P<names>[\u4e00-\u9fff、]{{2,200}}?)(?:19|20)\d\d年第?\d{{1,4}}号(?:{_KINDS})")
"""The same with the serial in front: 国家质检总局2010年第145号公告."""
_ORDER_HEAD = re.compile(rf"(?P<names>(?:(?!关于|的(?:令|公告|通告)$)[\u4e00-\u9fff、（）]){{0,200}}?)(?:{_KINDS})")
_TAIWAN = re.compile(r"[\u4e00-\u9fff]{1,8}字第\d{6,12}[A-Z]?号")
"""The number of a letter or order in Taiwan: 智法字第10918600123号."""
_LABELLED = re.compile(
    rf"^[【\[]?(?:发文字号|发文文号|公文字号|文件字号|文号|字号|文件编号)[】\]：:|]*(?P<number>{NUMBER_PATTERN}|{ORDER_PATTERN}|{_TAIWAN.pattern})?(?:(?:现行)?有效|失效|废止)?[|]?$"
)
_TITLE_CUT = re.compile(
    rf"^\D*?(?:规划(?!〔{NUMBER_YEAR}〕\d{{1,5}}号)|计划|方案|纲要|要点|意见|办法|措施|细则|目录|清单|指南|工程|行动|战略)[〔﹝［\[（(【]?(?=\d|$)"
)
"""No 代字 ends so: 实施推进计划（2022 2023 is the end of a title whose years lost their dash."""
_SQUARE_YEAR = re.compile(r"[\[［]((?:19|20)\d\d)[\]］]")
_BESIDE = re.compile(r"^(?:等级：?)?(?:特急|加急|平急|急件)(?=[\u4e00-\u9fff])|签发人：?[\u4e00-\u9fff]{2,4}$")
"""What the form prints beside a number: the degree of haste before it, who released it behind."""
_MOST_HEAD_LINES = 12
"""A joint order names each of its ministries on a line of its own; the most that the genre has are eleven and 令."""


@dataclass(frozen=True)
class OwnNumber:
    """A document's number as its head prints it: the whole place as one line, and the lines (or parts of one) that name
    the bodies whose order or announcement it is, () for an ordinary number."""

    line: Line
    names: tuple[Line, ...] = ()


def own_number(text: str) -> str | None:
    """The document number that a line is (a label before it allowed), in normal form; None for any other line."""
    label = _LABELLED.match(text)
    candidate = (label["number"] or "") if label else _BESIDE.sub("", text)
    bare = unbracketed(candidate)
    if "关于" in bare or _TITLE_CUT.match(_SQUARE_YEAR.sub(r"〔\1〕", bare)):
        return None
    if _ORDER.fullmatch(candidate) or _YEARED_SERIAL.fullmatch(candidate) or re.fullmatch(ORDER_PATTERN, candidate):
        return _SQUARE_YEAR.sub(r"〔\1〕", bare)
    if _ORDER.fullmatch(bare) or _TAIWAN.fullmatch(bare):
        return _SQUARE_YEAR.sub(r"〔\1〕", bare)
    old = _OLD.fullmatch(candidate)
    if old is not None:
        return old[1]
    return document_number(bare)


def unbracketed(number: str) -> str:
    """A number alone in brackets without them: （2020年第5号） → 2020年第5号."""
    return number[1:-1] if number.startswith("（") and number.find("）") == len(number) - 1 else number


def year_of(number: str | None) -> str | None:
    """The year that a number in normal form carries: 厦府办〔2010〕184号 → 2010; None where it carries none."""
    match = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", number or "")
    return match.group() if match else None


def is_order(number: str | None) -> bool:
    """Whether a number is an order's: 财政部令第87号, 交通运输部令2021年第14号."""
    return number is not None and re.search(r"令[（【〔\[]?(?:第|(?:19|20)\d\d|\d)|号令$", number) is not None


def is_announcement(number: str | None) -> bool:
    """Whether a number is an announcement's: 农业农村部公告第194号."""
    return number is not None and re.search(r"公告[（【〔\[]?(?:第|(?:19|20)\d\d|\d)|号公告$", number) is not None


def own_numbers(lines: Sequence[Line]) -> list[OwnNumber]:
    """The places of these lines that are numbers, an order's name and its number on the next lines as one:
    国务院令 / 第743号; 教育部 / 公安部 / 令 / 第45号."""
    found: list[OwnNumber] = []
    for index, line in enumerate(lines):
        order = _from_head(lines, index) if _SERIAL.fullmatch(line.text) else None
        if order is not None:
            found.append(order)
        elif own_number(line.text):
            found.append(OwnNumber(line, _named(line)))
    return found


def with_its_head(numbers: Sequence[OwnNumber]) -> OwnNumber | None:
    """The first of these numbers; of an order that a page's record gives in short form (粤府令第202号) the head that the text
    prints itself, by the same serial under a body's name: 广东省人民政府令 / 第202号."""
    first = next(iter(numbers), None)
    if first is None or not is_order(own_number(first.line.text)) or _by_body(first):
        return first
    serial = _BARE_SERIAL.search(first.line.text)
    printed = (number for number in numbers if _by_body(number) and is_order(number.line.text))
    same = (number for number in printed if serial and number.line.text.endswith(serial.group()))
    return next(same, first)


def _by_body(number: OwnNumber) -> bool:
    return bool(number.names) and all(NAMES.fullmatch(line.text) for line in number.names)


def _named(line: Line) -> tuple[Line, ...]:
    """Who stands in front of 令 or 公告 in a number's own line."""
    match = _YEAR_FIRST.fullmatch(line.text) or _ORDER.search(line.text)
    if match is None:
        return ()
    return (Line(line.start + match.start("names"), line.start + match.end("names"), match["names"]),)


def _from_head(lines: Sequence[Line], index: int) -> OwnNumber | None:
    """The order or announcement whose serial stands alone on a line: its head goes up to the line with 令 or 公告, and over
    the lines that name further bodies where that word stands alone or beside the one in the middle."""
    head = next(
        (i for i in range(index - 1, max(-1, index - _MOST_HEAD_LINES), -1) if not NAMES.fullmatch(lines[i].text)
         or _ORDER_HEAD.fullmatch(lines[i].text)),
        None,
    )  # fmt: skip
    match = _ORDER_HEAD.fullmatch(lines[head].text) if head is not None else None
    if head is None or match is None:
        return None
    first = head
    if not match["names"] or head < index - 1:
        while first > max(0, index - _MOST_HEAD_LINES) and NAMES.fullmatch(lines[first - 1].text):
            first -= 1
    kind = lines[head].text[match.end("names") :]
    if first == head and not match["names"] and kind == "令":
        return None
    at = lines[head].start
    names = [*lines[first:head], Line(at, at + match.end("names"), match["names"]), *lines[head + 1 : index]]
    names = [line for line in names if line.text]
    words = "".join(line.text for line in names) + kind + lines[index].text
    return OwnNumber(Line(lines[first].start, lines[index].end, words), tuple(names))
