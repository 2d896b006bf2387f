"""Tells who issued a document: who signs it, its red head, its order's own name, a record line, its title, its author line."""

import re
from collections.abc import Iterable
from itertools import pairwise

from extract.agencies import find_agencies, official_name
from extract.agencies.bodies import body_of
from extract.agencies.lists import Mention
from extract.agencies.names import Speaker, read_name
from extract.agencies.regions import leading_region
from extract.context import Context
from extract.document import Document
from extract.document.body_ends import GROUP, NAMES
from extract.document.levels import LOCAL, NOWHERE, Place, level_and_region, of_body
from extract.document.own_numbers import is_order
from extract.document.page_lines import HEADER_LINES
from extract.document.signing import SEAL, SHORT_PLACE
from extract.policy.record_fields import archived, record_field, recorded
from extract.text import CleanText, Line

Span = tuple[int, int]

_RECORD_ISSUER = record_field("issuer", r"[\u4e00-\u9fff（）、]{2,80}(?<!网站)(?<!门户网)(?![\u4e00-\u9fff])")
_SHORTEST_NAME = 5
"""What white space parts in a signature is a name of its own from so many characters on: 国家知识产权局 办公室 is one."""
_NATIONAL = re.compile("国家|中国|中华|全国|国务院|中央|中共|最高")
"""How the name of a body of the whole country opens."""
_RANK_OF = {"province": "省", "city": "市", "county": "县"}
_STATE = "中华人民共和国"
_GOVERNMENT = re.compile("(?:[省市县区州]|自治区)?(?:人民)?政府")
"""政府令, 省政府令: which one, the title of what the order publishes tells."""
_PROVINCE = re.compile("(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,6}自治区)(?=[\u4e00-\u9fff]{2,6}市)")
"""The province that a collection of laws prints before a city's name: 辽宁省沈阳市人民政府 is 沈阳市人民政府."""
_CABINET = "国务院"
_PAIR = 2
_SUMMED = re.compile(
    "等(?:[一二三四五六七八九十百\\d]+|多|有关|相关)?个?(?:省[直级])?(?:部门|单位|部委|厅局|机构|机关)(?:办公[厅室])?$"
)
_OFFICES = ("主席", "总理")
"""Who gives orders and is no body."""
_COMMISSION = re.compile(
    "中共[^、，]{0,14}[省市县区州旗]委(?=(?:全面|网络安全|财经|审计|外事工作|教育工作|机构编制|农村工作|国家安全|军民融合|人才工作)"
    "[^、，]{0,12}(?:委员会|领导小组|办公室)$)"
)
"""Where the name of a Party committee goes on in that of its own commission: 中共某市某区委全面深化改革委员会."""
_CARRIES_OUT = "(?:(?<=政府)|(?<=[省市县区]委)|(?<=办公[厅室]))(?:贯彻|落实)"
"""Behind who issues: 某省人民政府贯彻国务院关于…的实施意见; 某省落实河长制工作办公室 is one name."""
_WORKING_BODY = re.compile(
    "(?:[\u4e00-\u9fff]{2,6}?)??(?:领导小组|工作小组|协调小组|委员会|联席会议|指挥部|工作专班|工作组)(?:办公室)?|办公室"
)
"""A working body's name from its last words on, as the second line of a signature has it: 工作领导小组办公室."""
_OF_A_BODY = re.compile("(?:办公[厅室]|综合司)$")
_BETWEEN_COMMAS = re.compile("[^、]+")
_DOUBLED = re.compile("(?<=([部局委会署行厅院办]))\\1$")
"""The word before 令 that repeats the body's last one: 某部部令, 某总局局令."""


def issuers_of(
    text: CleanText, document: Document, title: str | None, number: str | None, spans: dict[str, tuple[Span, ...]]
) -> tuple[str, ...]:
    """The signing bodies; where nobody signs, the red head, the order's own name, a record line, the title's head."""
    ordering = [item for line in document.order for item in _order_issuers(line, title)]
    signatures = [part for line in document.signatures for part in _apart(text, line)]
    signed = _with_region(signatures, title, number)
    signed = _of_one_place(text, _rejoined(document, signed))
    red_head = (
        [] if document.red_head is None else [item for item in _names(document.red_head) if not _is_channel(item[0])]
    )
    listed = _recorded_issuers(text, document)
    if ordering and not (signed or red_head) and {name for name, _ in ordering} < {name for name, _ in listed}:
        ordering = listed  # a joint announcement has the number of its first body
    history = list(document.history.issuers) if document.history is not None else []
    first = (ordering, signed, red_head) if is_order(number) else (signed, red_head, ordering)
    for found in (*first, history, listed):
        if found:
            spans["issuers"] = tuple(span for _, span in found)
            return tuple(name for name, _ in found)
    return _title_issuers(text, document, title, number, spans) or _author(document, title, number, spans)


def _is_channel(name: str) -> bool:
    """Whether the name before 文件 is a part of a site (教育局文件, 政府文件): a body without its place, and none of the country's."""
    return len(name) <= _SHORTEST_NAME and body_of(name) is None and leading_region(name) is None


def _recorded_issuers(text: CleanText, document: Document) -> list[tuple[str, Span]]:
    """The bodies that a record line names."""
    record = recorded(_RECORD_ISSUER, text.text, document)
    place = record.span("value") if record is not None else archived(text.text, document, "issuer")
    line = None if place is None else Line(*place, text.text[slice(*place)])
    return [] if line is None else [_without_province(line, *found) for found in _names(line)]


def _author(
    document: Document, title: str | None, number: str | None, spans: dict[str, tuple[Span, ...]]
) -> tuple[str, ...]:
    """The body that stands alone in the line right under the title, as collections of laws print it: 某办法 / 某省人民政府."""
    if not document.titles:
        return ()
    last = document.titles[-1]
    below = (
        line
        for above, line in pairwise(document.lines[: HEADER_LINES + 1])
        if above == last or (above.start > last.start and above.text == last.text)
    )
    line = next((line for line in below if NAMES.fullmatch(line.text) and line.start < document.body[1]), None)
    if line is None:
        return ()
    region = level_and_region(number, title, ())[1]
    found = list(_names(line, region))
    if len(found) != 1 or (SHORT_PLACE.match(found[0][0]) and region is None):
        return ()
    (name, (start, end)) = found[0]
    name, (start, end) = _without_province(line, name, (start, end))
    spans["issuers"] = ((start, end),)
    return (name,)


def _without_province(line: Line, name: str, span: Span) -> tuple[str, Span]:
    """A city's body without the province that a collection prints before it: 广东省惠州市人民政府 → 惠州市人民政府."""
    province = _PROVINCE.match(name)
    if province is None or not line.text.startswith(province.group(), span[0] - line.start):
        return name, span
    return name[province.end() :], (span[0] + province.end(), span[1])


def _apart(text: CleanText, line: Line) -> list[Line]:
    """A signature line, parted where white space stands between two whole names (甲市科学技术局  乙开发区科技创新局)."""
    cuts = [line.start, *text.ordered_gaps_in(line.start + 1, line.end), line.end]
    parts = [Line(a, b, text.text[a:b]) for a, b in zip(cuts, cuts[1:], strict=False)]
    whole = all(len(part.text) >= _SHORTEST_NAME and GROUP.search(part.text) for part in parts)
    if any(_is_office_of(*pair) for pair in pairwise(parts)):
        return [line]
    return parts if len(parts) > 1 and (whole or _share_a_place(parts)) else [line]


def _share_a_place(parts: list[Line]) -> bool:
    """Whether each part behind the first is a body's bare name, the place of the first its own: 甲省科技厅  财政厅."""
    place = of_body(next((name for name, _ in _names(parts[0])), ""))
    return place.region is not None and all(_bare(part.text, place) is not None for part in parts[1:])


def _bare(words: str, place: Place) -> str | None:
    """The full name of a place's body by its name without the place (财政厅); None for any other words."""
    if leading_region(words) is not None or _NATIONAL.match(words) is not None or place.level not in LOCAL:
        return None
    name = read_name(words, Speaker(region=place.region, level=place.level), _RANK_OF[place.level])
    return name.name if name is not None and not name.is_class and name.name.startswith(place.region or "") else None


def _of_one_place(text: CleanText, signed: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """The bodies, a bare name behind that of a place's body as this place's: 甲省市场监管局 知识产权局."""
    place = of_body(signed[0][0]) if len(signed) > 1 else NOWHERE
    if place.region is None:
        return signed
    named = [(_bare(text.text[slice(*span)], place) or name, span) for name, span in signed[1:]]
    return [signed[0], *named]


def _is_office_of(first: Line, last: Line) -> bool:
    """Whether the second of two parts is the office of the government that the first names: 安徽省人民政府  安委会办公室."""
    words = first.text + last.text
    read = find_agencies(words, 0, len(words), Context((), None, None, None, (0, len(words)), len(words)))
    return _office_of_government(words, read) is not None


def _rejoined(document: Document, signed: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """The signing bodies, a name that the form broke over two lines as one: where title or red head have it whole, or
    where the first line opens with a place and ends inside a name, and the second is the rest of a working body's."""
    head = "".join(line.text for line in (*document.titles, document.red_head) if line is not None)
    found = list(signed)
    for first, last in zip(document.signatures, document.signatures[1:], strict=False):
        inside = [item for item in found if first.start <= item[1][0] < last.end]
        broken = last.text[0] in "和及与暨" or (len(inside) == 1 and inside[0][1][0] >= last.start)
        rest = SEAL.sub("", last.text)
        if _is_torn(first.text, rest):
            read = list(_names(Line(first.start, last.end, first.text + rest)))
            name = read[0][0] if len(read) == 1 else first.text + rest
            found = [item for item in found if not first.start <= item[1][0] < last.end]
            found.append((name, (first.start, last.start + len(rest))))
            found.sort(key=lambda item: item[1])
        elif inside and broken and first.text + last.text in head:
            place = found.index(inside[0])
            found[place : place + len(inside)] = [(first.text + last.text, (first.start, last.end))]
    return found


def _is_torn(first: str, last: str) -> bool:
    """Whether a signature's line ends inside a name that the next one carries on: 某省促进中小企业发展工作 / 领导小组办公室,
    国家发 / 展改革委, which the lexicon knows as one and knows neither half of."""
    if body_of(_OF_A_BODY.sub("", first + last)) and not (body_of(first) or body_of(_OF_A_BODY.sub("", last))):
        return True
    if NAMES.fullmatch(first) is not None:
        return last in ("办公室", "办公厅")
    opens = (
        leading_region(first.removeprefix("中共")) is not None
        or SHORT_PLACE.match(first) is not None
        or first.startswith("国务院")
    )
    return opens and _WORKING_BODY.fullmatch(last) is not None


def _with_region(signatures: list[Line], title: str | None, number: str | None) -> list[tuple[str, Span]]:
    """The signing bodies with the place that 省, 市, 县 stand for, where number, title or another signer tells it."""
    signed = [item for line in signatures for item in _names(line)]
    if not any(SHORT_PLACE.match(name) for name, _ in signed):
        return signed
    region = level_and_region(number, title, [name for name, _ in signed if not SHORT_PLACE.match(name)])[1]
    return [item for line in signatures for item in _names(line, region)] if region else signed


def _order_issuers(line: Line, title: str | None) -> list[tuple[str, Span]]:
    """The bodies whose order or announcement it is: 中华人民共和国财政部 → 财政部; the President keeps the country's name."""
    found: list[tuple[str, Span]] = []
    for part in re.finditer(r"(?:中华人民共和国)?(?:(?!中华人民共和国).)+", line.text):
        bare = part.group() if part.group().endswith("主席") else part.group().removeprefix("中华人民共和国")
        start = line.start + part.end() - len(bare)
        bare = _DOUBLED.sub("", bare)
        if _GOVERNMENT.fullmatch(bare):
            region = level_and_region(None, title, ())[1]
            found += [(f"{region}人民政府", (start, start + len(bare)))] if region else []
            continue
        read = list(_names(Line(start, start + len(bare), bare)))
        if not read and (NAMES.fullmatch(bare) or bare.endswith(_OFFICES)):
            read = [(bare, (start, start + len(bare)))]  # 沈政 of 沈政令〔1997〕29号 is no body
        found += read
    return found


def _title_issuers(
    text: CleanText, document: Document, title: str | None, number: str | None, spans: dict[str, tuple[Span, ...]]
) -> tuple[str, ...]:
    """The bodies that the title names in front, with the place that 省 or 市 stands for where the number tells it."""
    if title is None or not document.titles:
        return ()
    parts: list[Line] = []
    for line in document.titles:
        head = re.match(
            rf"(?:【[^】]{{1,12}}】)?《?([^《》]*?)(?:[：]?关于|印发|转发|批转|(?<=[府办室局委厅])下达|{_CARRIES_OUT})",
            line.text,
        )
        if head is None and line is document.titles[-1]:
            return ()
        words, begin = (head[1], line.start + head.start(1)) if head else (line.text, line.start)
        parts += _apart(text, Line(begin, begin + len(words), words)) if words else []
        if head is not None:
            break
    found = [item for part in parts for item in _names(part)]
    if any(SHORT_PLACE.match(name) for name, _ in found):
        region = level_and_region(number, title, ())[1]
        found = [item for part in parts for item in _names(part, region)]
    found = [_alone(name, span) for name, span in _of_one_place(text, found)]
    spans["issuers"] = tuple(span for _, span in found)
    return tuple(name for name, _ in found)


def _office_of_government(words: str, mentions: list[Mention]) -> str | None:
    """The name of a government's own office that would be the State Council's alone: 安徽省人民政府安委会办公室."""
    if len(mentions) != _PAIR or mentions[0].end != mentions[1].start or mentions[1].end != len(words):
        return None
    first, office = mentions
    theirs = office.name.startswith(_CABINET) and not words.startswith(_CABINET, office.start)
    return first.name + office.name.removeprefix(_CABINET) if theirs and first.name.endswith("人民政府") else None


def _alone(name: str, span: Span) -> tuple[str, Span]:
    """The body without what sums up those that the title does not name: 甲省知识产权局等八部门."""
    summed = _SUMMED.search(name)
    return (name[: summed.start()], (span[0], span[1] - len(summed.group()))) if summed else (name, span)


def _names(line: Line, region: str | None = None) -> Iterable[tuple[str, Span]]:
    """The bodies that a signature line names, one or several run together, each with its clean span.

    A line that the agency rules cannot read whole is taken as one name where it ends like one; a person's name is none.
    """
    words = re.sub(r"文件$|（[^（）]{0,40}章）$", "", line.text)
    bare = words.removeprefix(_STATE)
    if bare != words and body_of(bare) is not None:
        line, words = Line(line.start + len(_STATE), line.end, bare), bare
    context = Context((), region, None, None, (0, len(words)), len(words))
    mentions = [mention for mention in find_agencies(words, 0, len(words), context) if not mention.is_class]
    commission = _COMMISSION.search(words)
    if commission is not None and len(mentions) == 2 and mentions[1].start == commission.end() and GROUP.search(words):
        return [(words, (line.start, line.start + len(words)))]
    office = _office_of_government(words, mentions)
    if office is not None:
        return [(office, (line.start, line.start + len(words)))]
    covered = sum(mention.end - mention.start for mention in mentions)
    if mentions and covered >= len(words) - len(re.findall("[、，]", words)):
        return [(mention.name, (line.start + mention.start, line.start + mention.end)) for mention in mentions]
    parts = list(_BETWEEN_COMMAS.finditer(words))
    if len(parts) > 1 and all(NAMES.fullmatch(part.group()) for part in parts):
        lines = [Line(line.start + part.start(), line.start + part.end(), part.group()) for part in parts]
        return [item for part in lines for item in _names(part, region)]
    if GROUP.search(words) and len(words) <= 30:
        return [(official_name(words, context), (line.start, line.start + len(words)))]
    return [(mention.name, (line.start + mention.start, line.start + mention.end)) for mention in mentions]
