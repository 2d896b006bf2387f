"""Finds the numbers by which a text names documents: 国发〔2015〕71号, and those of another form (令, 公告, GB/T)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.agencies.regions import full_names
from extract.document.history import end_of_issuer
from extract.document.own_numbers import NUMBER_PATTERN, NUMBER_YEAR, OLD_PATTERN
from extract.lexicon import alternation, column
from extract.references.code_starts import code_start
from extract.text.anchored import Anchored
from graph.normal import document_number

_SERIAL = r"(?:\d{1,4}|[一二三四五六七八九十百零〇]{1,5})"
_YEAR = r"(?:19|20)\d\d年"
_BODY_ENDS = "部|局|委|会|署|院|厅|政府|办|行|主席|办公室"
_ORDERS = (
    rf"令（(?:{_YEAR})?第{_SERIAL}号）|令(?:{_YEAR})?第{_SERIAL}号|令\d{{1,4}}号"
    rf"|(?:公告|通告)（(?:{_YEAR})?第{_SERIAL}号）|(?:公告|通告)(?:{_YEAR}第?\d{{1,4}}|第{_SERIAL})号"
    rf"|(?:令|公告|通告)[〔［\[](?:19|20)\d\d[〕］\]]第?\d{{1,4}}号|(?:{_YEAR})?第{_SERIAL}号(?:令|公告|通告)"
    rf"|[〔［\[](?:19|20)\d\d[〕］\]]第{_SERIAL}号(?:令|公告|通告)"
)
_OTHER_FORM = Anchored(
    re.compile(rf"(?P<body>[\u4e00-\u9fff、]{{0,40}}?(?:{_BODY_ENDS}))(?P<order>{_ORDERS})"),
    re.compile(
        rf"(?:令|公告|通告)[（〔［\[]?(?:{_YEAR})?第?[\d一二三四五六七八九十百]|(?:{_YEAR})?第{_SERIAL}号(?:令|公告|通告)"
    ),
    before=43,
    behind=19,
)
"""A number of another form in running text: 财政部令第87号, 商务部、海关总署公告2009年第37号, 国务院第752号令."""
_ORDERED_SO = re.compile("令|公告|通告")
"""Behind 〔2007〕第162号: the number is of the other form."""
_BARE_ANNOUNCEMENT = re.compile(rf"{_YEAR}第{_SERIAL}号(?:令|公告|通告)")
"""A year, a serial and a kind: enough to be told without the body that the text has named before."""
_BARE_ORDER = re.compile(rf"国?(?:{_ORDERS})|{_YEAR}第{_SERIAL}号")
"""What a bracket behind a title may give without the body, which the title names: （2014年第18号）, （第87号令）, （国令第722号）."""
_NUMBERED = Anchored(
    re.compile(NUMBER_PATTERN), re.compile(rf"[〔﹝［\[（(【{{„]\s?{NUMBER_YEAR}"), before=22, behind=15
)
_DAMAGED = re.compile(r"[\u4e00-\u9fff]{1,12}(?:〔(?:19|20)\d\d\d{1,4}号?|(?:19|20)\d\d〕\d{1,4}号)")
_OLD = re.compile(OLD_PATTERN)
_REGISTERED = Anchored(
    re.compile(r"(?P<code>[\u4e00-\u9fff]{2,20}(?:（[一二三四五六七八九十]）)?字)第\d{7,12}[A-Z]?号(?=令|书?函|公告)"),
    re.compile(r"字第\d{7}"),
    before=24,
    behind=19,
)
"""A number of Taiwan's offices, year and serial in one: 行政院院台经字第1130000001号."""
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LONGEST_CODE = 8
_LONGEST_DATE = 16
_BEFORE_ITS_DATE = re.compile(r"[署部院府局会处所司厅](?:中华民国|民国)?\d{2,3}年\d{1,2}月\d{1,2}日$")
"""The body whose letter it is stands before the date; what follows is the code alone: 教育部…署113年8月8日 | 台教国署国字第…."""
_STANDARD = re.compile(
    r"(?<![A-Za-z])(?:GB[ZJ]?|DB\d{2,4}|[A-Z]{2,3}|建标)(?:/[TZ])?\d{1,6}(?:\.\d{1,3})?[-—–－](?:19|20)\d\d"
)
_NATIONAL = re.compile(r"GB|DB\d")
"""A standard's number without its title is read only where its letters can be nothing else."""
_YEARS = r"(?:19|20)\d\d年第|〔(?:19|20)\d\d〕"
_NEXT_SERIAL = re.compile(
    rf"(?:、|和|及|与)(?P<new>(?:(?P<year>{_YEARS})|第)?(?P<serial>\d{{1,4}}号))(?!令|公告|通告|附件)"
)
_LAST_SERIAL = re.compile(rf"(?P<year>{_YEARS}|)(?P<first>第?)\d{{1,4}}号?$")
_LONGEST_BODY = 40
_SIX_CORNERED = str.maketrans("［[］]", "〔〔〕〕")
_LEADS = re.compile(alternation(column("number_leads", "word")))


_LAWS_DEPARTMENT = "办法规"
"""In 环办法规函, 发改办法规 it stands for 办公厅 and 法规司; it is no 办法."""


@dataclass(frozen=True)
class NumberMention:
    """A document number in the text: its clean span and the number in its one spelling."""

    start: int
    end: int
    number: str


def numbers_in(text: str, start: int, end: int) -> Iterator[NumberMention]:
    """The numbers in running text, those of one form after those of the other; 第168号和第220号 are two of one head."""
    for match in _NUMBERED.finditer(text, start, end):
        begin, number = _code_and_number(match.group())
        if number is not None and not _ORDERED_SO.match(text, match.end(), end):
            yield from _with_next(text, NumberMention(match.start() + begin, match.end(), number), end)
    for match in _OTHER_FORM.finditer(text, start, end):
        body = _body(text, match)
        if 2 <= len(body) <= _LONGEST_BODY:
            begin = match.end("body") - len(body)
            number = text[begin : match.end()].translate(_SIX_CORNERED)
            yield from _with_next(text, NumberMention(begin, match.end(), number), end)
    for match in _REGISTERED.finditer(text, start, end):
        yield from _registered(match)
    for pattern in (_BARE_ANNOUNCEMENT, _OLD, _STANDARD):
        for match in pattern.finditer(text, start, end):
            if pattern is not _STANDARD or _NATIONAL.match(match.group()):
                yield NumberMention(match.start(), match.end(), match.group())


def _registered(match: re.Match[str]) -> Iterator[NumberMention]:
    """A number of Taiwan's without the date and the body that stand before it; none where no code is left."""
    dated = match["code"].rfind("日") + 1
    at = match.start() + dated
    alone = dated and _BEFORE_ITS_DATE.search(match.string, max(0, at - _LONGEST_DATE), at) is not None
    cut = dated if alone else dated + end_of_issuer(match["code"][dated:])
    if 1 < len(match["code"]) - cut <= _LONGEST_CODE:
        yield NumberMention(match.start() + cut, match.end(), match.group()[cut:])


def number_in_bracket(inner: str) -> str | None:
    """The number that a bracket behind a title gives, the first of several."""
    found = [(mention.start, mention.number) for mention in numbers_in(inner, 0, len(inner))]
    bare = _BARE_ORDER.search(inner) or _STANDARD.search(inner)
    if bare is not None:
        found.append((bare.start(), bare.group()))
    if found:
        return min(found)[1]
    damaged = _DAMAGED.search(inner)
    return None if damaged is None else document_number(damaged.group())


def damaged_number(text: str, start: int, end: int) -> NumberMention | None:
    """The number that stands at a place and has lost its bracket or its 号."""
    match = re.compile(NUMBER_PATTERN).match(text, start, end) or _DAMAGED.match(text, start, end)
    number = document_number(match.group()) if match else None
    return NumberMention(start, match.end(), number) if match and number else None


def is_standard(number: str | None) -> bool:
    """Whether a number is that of a standard."""
    return number is not None and _STANDARD.fullmatch(number) is not None


def names_standard(title: str | None) -> bool:
    """Whether a title begins with a standard's number: 《GB/T29490-2023企业…》."""
    return title is not None and _STANDARD.match(title) is not None


def _code_and_number(words: str) -> tuple[int, str | None]:
    """Where in the words the number begins, behind running text and the body's own name (财政部财税〔2016〕36号), and
    its one spelling."""
    begin = len(words) - len(after_lead(words))
    named = _body_before_code().match(words, begin)
    begin = named.end() if named else begin
    if run := _HAN.match(words, begin):
        begin += code_start(run.group())
    return begin, document_number(words[begin:])


_CODE_NEXT = "(?=[\u4e00-\u9fff]{2,10}[^\u4e00-\u9fff])"
_LOCAL_BODY = (
    "(?:(?:省|市|县|区|州|自治区)(?:[\u4e00-\u9fff]{1,8}?[厅局]|政府办|(?:(?![委部])[\u4e00-\u9fff]){2,8}?委)"
    f"{_CODE_NEXT}(?![办发字函电通督公党政令])|国家(?:(?![委部])[\u4e00-\u9fff]){{2,8}}?[委局办]{_CODE_NEXT}(?!公告|公布|令|办公)"
    "|[省市]委(?=[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新][\u4e00-\u9fff]))"
)
"""A local body in short form whose own code follows: 省发改委湘农办〔2007〕1号; 市委办发, 县政办发 are codes."""


@cache
def _body_before_code() -> re.Pattern[str]:
    """A body's name that another code follows, not the word that makes it part of the number (国家税务总局公告)."""
    names = alternation(column("agencies", "name"))
    return re.compile(
        rf"[\u4e00-\u9fff]{{0,8}}(?:(?:{names})(?=[\u4e00-\u9fff]{{2}})(?!公告|通告|办公|公布)"
        r"|(?:人民政府|办公厅|办公室|委员会)(?=[\u4e00-\u9fff]{1,8}[发函字办规通电文][^\u4e00-\u9fff]))"
        rf"|{_LOCAL_BODY}"
    )


def _body(text: str, match: re.Match[str]) -> str:
    """The body before 令 or 公告: without the words that lead to it, without a date, each part of a list a body."""
    words = match["body"]
    if match.start() and text[match.start() - 1].isdigit():
        words = re.sub("^[年月日]", "", words)
    parts = after_lead(words).split("、")
    kept = [parts.pop()]
    while parts and re.search(rf"(?:{_BODY_ENDS})$", parts[-1]):
        kept.insert(0, parts.pop())
    return "、".join(kept)


def _with_next(text: str, first: NumberMention, limit: int) -> Iterator[NumberMention]:
    """A number and the serials behind it that share its head: 甲部公告第168号和第220号, 财税〔2016〕36号、〔2017〕5号."""
    yield first
    last = first
    while match := _NEXT_SERIAL.match(text, last.end, limit):
        own = _LAST_SERIAL.search(last.number)
        year = match["year"] or ""
        if own is None or not (own["year"] or own["first"]) or (year and year[-1] != own["year"][-1:]):
            return
        head = last.number[: own.start()] + year if year else last.number[: own.end("first")]
        last = NumberMention(match.start("new"), match.end(), head + match["serial"])
        yield last


def after_lead(words: str) -> str:
    """A number, or the body before it, without the running text that Han characters before it may be: 根据国发 → 国发.
    A word inside a body's own name leads nowhere (住房和城乡建设部)."""
    whole = [match.span() for match in _names_with_leads().finditer(words)]
    begin = 0
    for lead in _LEADS.finditer(words):
        inside = any(first < lead.end() and lead.start() < last for first, last in whole)
        if not inside and re.match(r"[\u4e00-\u9fff]{2}", words[lead.end() :]):
            begin = lead.end()
    return words[begin:]


def opens_with_lead(words: str) -> bool:
    """Whether words begin with one that leads to a number or a title: 落实国务院关于…的意见."""
    lead = _LEADS.match(words)
    return lead is not None and _names_with_leads().match(words) is None


@cache
def _names_with_leads() -> re.Pattern[str]:
    """Bodies' and regions' names in which a lead word stands, longest first."""
    names = {
        "中华人民共和国",
        _LAWS_DEPARTMENT,
        *full_names(),
        *column("agencies", "name"),
        *column("local_stems", "full"),
    }
    held = sorted((name for name in names if _LEADS.search(name)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, held)))
