"""Finds where a text names other documents: titles in 《》, numbers, short names that it defined."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.anchored import Anchored
from extract.document import NUMBER_PATTERN, ORDER_PATTERN
from graph.normal import document_number

_BEHIND_TITLE = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）")
_NUMBER = re.compile(rf"{NUMBER_PATTERN}|(?:19|20)\d\d年第\d{{1,4}}号(?:公告|令)|{ORDER_PATTERN}")
_LOST_BRACKET = re.compile(r"[\u4e00-\u9fff]{1,12}〔(?:19|20)\d\d\d{1,4}号?")
_ALIAS = re.compile(
    r"(?:以下简称|以下统称|以下称|下称|简称)(?:为)?[：:，]?(?:《(?P<book>[^《》]{1,30})》|[“‘](?P<quote>[^”’]{1,30})[”’])"
)
_LEAD_WORDS = re.compile(
    r".*(?:根据|按照|依据|依照|落实|贯彻|执行|废止|修改|和|及|与|《|原|以|见|由|的|按|将|对|即|通知|意见|决定|办法|规定|公告|批复|方案|细则|条例)(?=[\u4e00-\u9fff]{2,})"
)
"""Running text before a number that is none of it."""
_NUMBERED = Anchored(re.compile(NUMBER_PATTERN), re.compile(r"[〔﹝［\[（(【{]\s?(?:19|20)\d\d"), before=22, behind=15)
_OTHER_FORM = Anchored(
    re.compile(
        r"(?P<body>[\u4e00-\u9fff、]{2,40}(?:部|局|委|会|署|院|厅|政府|办|行|主席|办公室))"
        r"(?:令（第\d{1,4}号）|令第?\d{1,4}号|公告（(?:19|20)\d\d年第\d{1,4}号）|公告(?:19|20)\d\d年第?\d{1,4}号"
        r"|(?:19|20)\d\d年第\d{1,4}号(?:公告|令))"
    ),
    re.compile(r"令（?第?\d|公告（?(?:19|20)\d\d年|(?:19|20)\d\d年第\d{1,4}号(?:公告|令)"),
    before=43,
    behind=18,
)
"""A number of another form in running text: 财政部令第87号, 商务部、海关总署公告2009年第37号."""
_PUBLISHED = ("公布的", "发布的", "颁布的", "印发的")
_LONGEST_BODY = 30
_NO_BODY = re.compile("[了是在为]|以及|已经|同时")
_BRACKETS = 2
"""How many brackets behind a title may give its number and its short name: 《…》（国发〔2015〕1号）（以下简称《意见》）."""
_LONG = 200
"""No title of the corpus has more characters (the longest, of eleven issuers, has 124); an unclosed 《 must not eat a page."""


@dataclass(frozen=True)
class Mention:
    """One place that names a document: clean span (title and number in brackets behind it together), the title and
    number that stand there, where the title alone ends, and the short name that is defined there; `pointed` where the
    text only points (上述通知)."""

    start: int
    end: int
    title: str | None
    number: str | None
    title_end: int
    alias: str | None = None
    pointed: bool = False


def find_mentions(text: str, start: int, end: int) -> list[Mention]:
    """All mentions inside the clean span [start, end), in order and not overlapping; later uses of a short name that the
    text defines carry the full title and number. Nothing is filtered here."""
    titled = [_with_number(text, s, e, end) for s, e in _titles(text, start, end)]
    begins, ends = [mention.start for mention in titled], [mention.end for mention in titled]
    numbered: list[Mention] = []
    for mention in sorted(_bare_numbers(text, start, end), key=lambda mention: mention.start):
        last = bisect_right(begins, mention.start) - 1
        if (last < 0 or mention.start >= ends[last]) and (not numbered or mention.start >= numbered[-1].end):
            numbered.append(mention)
    return _with_aliases(_joined(text, sorted([*titled, *numbered], key=lambda mention: mention.start)))


def _joined(text: str, mentions: list[Mention]) -> list[Mention]:
    """A number and the title that it published are one mention: 某局令第28号公布的《甲办法》."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if last and last.title is None and mention.title and text[last.end : mention.start] in _PUBLISHED:
            found[-1] = replace(mention, start=last.start, number=mention.number or last.number)
        else:
            found.append(mention)
    return found


def _titles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Outermost 《…》 pairs; 《…《…》…》 is one title."""
    opened, depth = -1, 0
    for match in re.compile("[《》\n]").finditer(text, start, end):
        mark, position = match.group(), match.start()
        if mark == "\n" or (depth and position - opened > _LONG):
            depth = 0
        if mark == "《":
            opened, depth = (position, 1) if depth == 0 else (opened, depth + 1)
        elif mark == "》" and depth:
            depth -= 1
            if depth == 0 and position > opened + 1:
                yield opened, position + 1


def _with_number(text: str, start: int, title_end: int, limit: int) -> Mention:
    """The title with the bracket right behind it, where that bracket gives a number or a short name."""
    mention = Mention(start, title_end, text[start + 1 : title_end - 1], None, title_end)
    at = title_end
    for _ in range(_BRACKETS):
        bracket = _BEHIND_TITLE.match(text, at, min(limit, at + _LONG))
        if bracket is None:
            return mention
        alias = _ALIAS.search(bracket.group())
        found = _number_in(bracket.group())
        if found is not None and mention.number is None:
            mention = replace(mention, end=bracket.end(), number=found)
        if alias is not None:
            mention = replace(mention, alias=alias["book"] or alias["quote"])
        at = bracket.end()
    return mention


def _number_in(bracket: str) -> str | None:
    inner = bracket[1:-1]
    match = _NUMBER.search(inner) or _LOST_BRACKET.search(inner)
    return None if match is None else normal_number(match.group())


def normal_number(words: str) -> str:
    """A number's one spelling; one of another form (令, 公告) as it stands, without what a date before it left."""
    return document_number(words) or re.sub(r"^.*?[年月日](?=[\u4e00-\u9fff])", "", words)


def _bare_numbers(text: str, start: int, end: int) -> Iterator[Mention]:
    for match in _NUMBERED.finditer(text, start, end):
        number = document_number(_without_lead(match.group()))
        if number is not None:
            begin = match.end() - len(_without_lead(match.group()))
            yield Mention(begin, match.end(), None, number, begin)
    for match in _OTHER_FORM.finditer(text, start, end):
        lead = _LEAD_WORDS.match(match["body"])
        body = match["body"][lead.end() :] if lead else match["body"]
        if match.start() and text[match.start() - 1].isdigit():
            body = body.lstrip("年月日")
        if 2 <= len(body) <= _LONGEST_BODY and not _NO_BODY.search(body):
            begin = match.end("body") - len(body)
            yield Mention(begin, match.end(), None, text[begin : match.end()], begin)


def _without_lead(words: str) -> str:
    """The number without the running text that Han characters before it may be: 根据国发〔2015〕71号 → 国发〔2015〕71号."""
    code, bracket, rest = words.partition(words[re.search(r"[〔﹝［\[（(【{]", words).start()])  # type: ignore[union-attr]
    lead = _LEAD_WORDS.match(code)
    return code[lead.end() :] + bracket + rest if lead else words


def _with_aliases(mentions: list[Mention]) -> list[Mention]:
    """Uses of a short name, from the place of its definition on, become mentions of the document that it stands for."""
    known: dict[str, Mention] = {}
    found = []
    for mention in mentions:
        meant = known.get(mention.title or "")
        found.append(mention if meant is None else replace(mention, title=meant.title, number=meant.number))
        if mention.alias:
            known[mention.alias] = mention
    return found
