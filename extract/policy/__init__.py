"""Reads what a document says of itself: title, number, kind, issuers, date, addressees, and its own time in force."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from extract.document import Document
from extract.document.body_ends import GROUP
from extract.document.heads import clean_title, red_word
from extract.document.issued import CARRIED, CHAIN, GIVES, PART_OF_IT, STRAIGHT, TAKES
from extract.document.own_numbers import is_announcement, is_order, own_number
from extract.document.page_lines import DATE_PATTERN, without_label
from extract.document.signing import date_of, date_words, is_date
from extract.lexicon import alternation, column, rows
from extract.policy.addressees import split_addressees
from extract.policy.issuers import issuers_of
from extract.policy.life import begins, ends
from extract.policy.record_fields import archived, record_field, recorded
from extract.text import CleanText, Line
from extract.text.numerals import iso_date
from graph.normal import tidy_title, title_key

Span = tuple[int, int]

_TYPES = {row["word"]: row["document_type"] for row in rows("document_types")}
_STATUTORY = frozenset(row["word"] for row in rows("document_types") if row["statutory"] == "yes")
_KIND = alternation(column("document_types", "word"))
_TYPE_END = re.compile(rf"({_KIND})(?:（[^（）]*）)*$")
_NOTICE = re.compile(
    r"(?:特此|专此)通知|通知如下|[作做]出?(?:如下|以下)(?:补充)?通知|现予以?(?:印发|转发)|现(?:联合)?(?:印发|转发|下发)给?你们|现(?:予以?)?下达给?你"
    rf"|{TAKES}[^。]{{2,80}}(?:印发|转发)|(?:{TAKES}|{STRAIGHT})[^。]{{2,120}}{GIVES}"
)
_OPINION = re.compile(r"提出(?:如下|以下)[^。，]{0,6}意见|意见如下")
_LEAVE = re.compile(
    "(?:^|[。\n])(?:特此(?P<told>批复|函复|复函|公告|通告|通报)|(?P<reply>此复))[。\n]?(?:$|\n|[^，。；]{0,40}$)"
)
"""How a letter or reply without a title takes leave."""
_REPLIES = {"函复": "函", "复函": "函"}
_ASKED = re.compile("请示》")
"""What a 批复 answers; any other paper is answered by a 函."""
_AS_FOLLOWS = re.compile("(公告|通告|通报|公示|批复|答复)如下|如下(?P<also>决定|决议|规定)[。：]")
_ITSELF = "本(?:暂行|试行|实施|管理|工作|行动|具体|操作|专项){0,2}"
_CALLS_ITSELF = re.compile(
    rf"(?:制[定订]|[订修]定|编制){_ITSELF}(?P<made>{_KIND})(?=[。，；])"
    rf"|(?:^|[。\n]){_ITSELF}(?P<force>{_KIND})(?=自|由|所称|适用|有效)"
    rf"|自{_ITSELF}(?P<since>{_KIND})(?:印发|发布|公布|下发)之日起"
    rf"|(?:违反|依照|按照?|根据|执行|遵守){_ITSELF}(?P<kept>{_KIND})(?=[的规第要附，。；])"
)
"""What a text without a title calls itself: 特订定本要点。, 特制定本工作方案。, 本决定自公布之日起施行."""
_ISSUED = re.compile(
    r"(?:印发|转发|发布)[^《》〈〉]{0,30}[《〈](?P<title>.+)[》〉](?:[^《》]{0,6})(?:的通知|的公告|的函)$"
)
_ISSUES = re.compile(r"^[^《》]{0,60}关于(?:印发|转发)")
_ISSUED_BARE = re.compile(r"印发(?P<title>[^《》]{4,80})的通知$")
_SENDER = (
    r"(?:[^《》，、局委厅部办]{0,16}(?:局|委(?:员会)?+|厅|部(?!门)|办(?:公室)?+)、?)+?"
    r"(?:等[\d一二三四五六七八九十]{0,2}个?(?:部门|单位))?"
)
"""One or several bodies; no character of a body's end stands inside its name, so that a run of them has one reading."""
_PASSED_ON = re.compile(
    rf"(?:批转{_SENDER}(?=关于[^《》]{{2,60}}的[^《》的]{{2,6}}的通知)|(?:批转|转发){_SENDER}(?!关于|办公)(?=[\u4e00-\u9fff]{{1,4}}[省市县区州]))"
    "(?P<title>[^《》]{4,80})的通知$"
)
"""The same of what a government passes on from its body: 批转市商务局某市专项行动实施方案的通知; 转发某局关于…的通知 is another's
notice, and 批转某局关于某市专项方案的通知 says what it is about."""
_QUOTED = re.compile("《([^《》]{4,80})》")
_TOLD = re.compile(
    rf"{TAKES}[^《》。；]{{0,30}}(?P<sent>{CHAIN})(?!{PART_OF_IT})[^《》。；，]{{0,12}}{CARRIED}"
    rf"|{STRAIGHT}[^《》。；]{{0,30}}(?P<given>{CHAIN})(?!{PART_OF_IT})[^《》。；，]{{0,12}}{GIVES}"
    rf"|(?P<passed>{CHAIN})(?:等[^，。；《》]{{1,16}})?(?:已经|已于|已|业经|经)[^。《》]{{2,80}}[，。]?现(?:予以?)?{CARRIED}"
    rf"|(?:制[定订]|编制|起草|修订|形成|研究提出)了?(?P<made>{CHAIN})[^。《》]{{0,20}}[，。]现(?:予以?)?{CARRIED}"
)
"""How a notice tells in its own text what it issues: 现将《甲办法》《乙办法》印发给你们."""
_NOTE = re.compile("（[^（）]*称[^（）]*）")
_BETWEEN = re.compile(r"[》〉](?:、|和|及|与|以及)?[《〈]")
_NEWS = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,6}?)(?:印发|发布|出台)(?P<title>(?!关于|《).{6,})")
_LINE_BREAK = 2
"""A line behind another begins less far behind its end."""
_COVER = 600
"""How many characters of a notice's own text are looked through for the full title of what it issues."""


_ANY_DATE = rf"{DATE_PATTERN}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{4}}[/.]\d{{1,2}}[/.]\d{{1,2}}|\d{{8}}"
_RECORD_DATE = record_field("date", _ANY_DATE)
_RECORD_REVISED = record_field("revised", _ANY_DATE)
"""When the text that stands there was made of an earlier one; its number is of that day too."""
_RECORD_NUMBER = record_field("number", r"[^\n【|]{4,40}")


@dataclass(frozen=True)
class Policy:
    """The policy fields of the extraction record; `spans` holds for each field the clean spans that state it (for
    issuers, addressees and alternative titles one each, in their order)."""

    title: str | None
    alternative_titles: tuple[str, ...]
    document_number: str | None
    document_type: str | None
    issuers: tuple[str, ...]
    issued_on: str | None
    addressees: tuple[str, ...]
    effective_on: str | None = None
    expires_on: str | None = None
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)


def read_policy(text: CleanText, document: Document) -> Policy:
    """Read the fields; one that the text does not give is None or ()."""
    spans: dict[str, tuple[Span, ...]] = {}
    title, alternatives = _titles(text, document, spans)
    number = _number(text, document, spans)
    issuers = issuers_of(text, document, title, number, spans)
    date = _date(text, document, spans)
    addressees = _addressees(document, spans)
    body = text.text[slice(*document.body)]
    untitled = not document.titles or document.cover is not None
    covered = untitled and _NOTICE.search(body[:2500]) is not None
    kind = "通知" if covered and not is_order(number) else None
    kind = kind or _type(title, alternatives, number, bool(document.number), red_word(document.lines), body)
    first = begins(body, date)
    last = ends(body, first[0] if first else None)
    for name, found in (("effective_on", first), ("expires_on", last)):
        if found is not None:
            spans[name] = ((found[1][0] + document.body[0], found[1][1] + document.body[0]),)
    return Policy(
        title, alternatives, number, kind, issuers, date, addressees,
        first[0] if first else None, last[0] if last else None, spans,
    )  # fmt: skip


def _titles(
    text: CleanText, document: Document, spans: dict[str, tuple[Span, ...]]
) -> tuple[str | None, tuple[str, ...]]:
    own = tidy_title(clean_title("".join(line.text for line in document.titles))) or None
    issued = document.issued_title
    issued_words = re.sub(r"^附件\d*[：:]?", "", issued.text) if issued else None
    if own is not None and issued_words and document.addressee is None and _is_news(own, issued_words):
        own = None
    if own is None:
        if issued is not None and issued_words:
            spans["title"] = ((issued.start, issued.end),)
            return issued_words, _told(text, document, issued_words, spans)
        told = _told(text, document, "", spans)
        if told:
            spans["title"], *rest = ((span,) for span in spans.pop("alternative_titles"))
            spans["alternative_titles"] = tuple(span for (span,) in rest)
        return (told[0], told[1:]) if told else (None, ())
    spans["title"] = ((document.titles[0].start, document.titles[-1].end),)
    quoted = _ISSUED.search(own)
    alternative = issued_words or (quoted["title"] if quoted else _issued_bare(own, document))
    if alternative is None:
        return own, _told(text, document, own, spans)
    if title_key(alternative).endswith(title_key(own)):
        return own, ()
    told = _told(text, document, own, spans)
    several = tuple(map(tidy_title, _BETWEEN.split(alternative)))
    if len(told) > 1 and {title_key(name) for name in several} <= set(map(title_key, told)):
        return own, told
    spans.pop("alternative_titles", None)
    if len(several) > 1:
        return own, several
    if issued is not None:
        spans["alternative_titles"] = ((issued.start, issued.end),)
    elif len(document.titles) == 1 and alternative in document.titles[0].text:
        at = document.titles[0].text.rfind(alternative) + document.titles[0].start
        spans["alternative_titles"] = ((at, at + len(alternative)),)
    return own, (alternative,)


def _is_news(own: str, issued: str) -> bool:
    """Whether a headline only tells in whose place the text came out: 上海印发2022年上海市专利工作要点."""
    told = _NEWS.fullmatch(own)
    return told is not None and title_key(told["title"]) == title_key(issued) and GROUP.search(told["who"]) is None


def _told(text: CleanText, document: Document, own: str, spans: dict[str, tuple[Span, ...]]) -> tuple[str, ...]:
    """The titles of the texts that a notice tells it issues, other than the one that stands for its own title; one that has
    lost its addressees is believed where no title stands over it."""
    if document.addressee is None and own:
        return ()
    start = document.addressee.end if document.addressee else document.body[0]
    told = _TOLD.search(text.text, start, min(document.body[1], start + _COVER)) or _told_at_end(text, document, own)
    group = (told.lastgroup or "") if told else ""
    begin, end = told.span(group) if told else (0, 0)
    # （以下简称《方案》） names it once more
    bare = _NOTE.sub(lambda note: " " * len(note.group()), text.text[begin:end])
    named = list(_QUOTED.finditer(" " * begin + bare)) if told else []
    found = [match for match in named if title_key(own) != title_key(match[1])]
    if len(found) == len(named) and own and not document.titles:
        return ()
    if found:
        spans["alternative_titles"] = tuple(match.span(1) for match in found)
    return tuple(tidy_title(match[1]) for match in found)


def _told_at_end(text: CleanText, document: Document, own: str) -> re.Match[str] | None:
    """The same in a paragraph behind the items of a notice that nothing else entitles: 现将《甲方案》印发给你们，请认真执行."""
    behind = document.addressee.end if document.addressee and not own else document.body[1]
    stop = min((line.start for line in (*document.signatures, document.date) if line), default=document.body[1])
    own_lines = (line for line in document.lines if behind <= line.start and line.end <= stop)
    return next((told for line in own_lines if (told := _TOLD.match(text.text, line.start, line.end))), None)


def _issued_bare(own: str, document: Document) -> str | None:
    """The title of the text that a notice issues and the file lacks, named without book marks in the notice's title: as the
    notice's own text gives it in full, else as it stands there."""
    bare = _ISSUED_BARE.search(own) or _PASSED_ON.search(own)
    if bare is None:
        return None
    cover = "".join(line.text for line in document.lines if line.start >= document.titles[-1].end)[:_COVER]
    key = title_key(bare["title"])
    full = next((name for name in _QUOTED.findall(cover) if title_key(name).endswith(key)), None)
    return full or (bare["title"] if _TYPE_END.search(bare["title"]) else None)


def _number(text: CleanText, document: Document, spans: dict[str, tuple[Span, ...]]) -> str | None:
    if document.number is not None:
        spans["document_number"] = ((document.number.start, document.number.end),)
        return own_number(document.number.text)
    if document.history is not None and document.history.number:
        spans["document_number"] = (document.history.number_span,)
        return document.history.number
    match = recorded(_RECORD_NUMBER, text.text, document)
    number = own_number(match["value"].split("|")[0].strip()) if match else None
    if match and number:
        spans["document_number"] = (match.span("value"),)
    return number


def _date(text: CleanText, document: Document, spans: dict[str, tuple[Span, ...]]) -> str | None:
    if document.date is not None:
        words = date_words(document.date.text)
        spans["issued_on"] = ((document.date.start, document.date.start + len(words)),)
        return date_of(document.date.text)
    if document.history is not None and document.history.date:
        spans["issued_on"] = (document.history.date_span,)
        return document.history.date
    beside = _date_beside_number(document)
    if beside is not None:
        spans["issued_on"] = ((beside.start, beside.end),)
        return date_of(beside.text)
    record = _RECORD_REVISED.search(text.text) or _RECORD_DATE.search(text.text)
    place = record.span("value") if record is not None else archived(text.text, document, "date")
    if place is None:
        return None
    spans["issued_on"] = (place,)
    return iso_date(re.sub("[/.]", "-", text.text[slice(*place)]))


def _date_beside_number(document: Document) -> Line | None:
    """The date that a gazette prints behind the number (川府发〔2011〕8号 二○一一年三月十七日), on its line or the next one, or in
    brackets of its own under the title: （2016年3月5日）. A bare date under a title may be the page's."""
    head = [line for line in (document.number, *document.titles) if line is not None]
    first = min((line.start for line in head), default=0)
    until = (
        document.addressee.start if document.addressee else document.number.end + _LINE_BREAK if document.number else 0
    )
    for above, line in pairwise(document.lines):
        if (
            first < line.start < until
            and is_date(line.text)
            and (above == document.number or line.text.startswith("（"))
        ):
            return line
    return None


def _addressees(document: Document, spans: dict[str, tuple[Span, ...]]) -> tuple[str, ...]:
    line = document.addressee
    if line is None:
        return ()
    start = len(line.text) - len(without_label(line.text))
    found = split_addressees(line.text[start:].rstrip("："))
    spans["addressees"] = tuple((line.start + start + a, line.start + start + b) for _, (a, b) in found)
    return tuple(words for words, _ in found)


def _type(
    title: str | None, alternatives: tuple[str, ...], number: str | None, is_head: bool, red: str | None, body: str
) -> str | None:
    """The kind of document: an order's number tells, and an announcement's over a title of no statutory kind
    (`is_head`: printed as the document's head), else the title's last word,
    else what the text calls itself, else the `red` word behind the issuer in the head."""
    if is_order(number) and is_head:
        return "命令"
    end = _TYPE_END.search(title or "")
    if is_announcement(number) and is_head and (end is None or end[1] not in _STATUTORY):
        return "公告"
    covering = _NOTICE.search(body[:2500])
    if end is not None and covering is not None and end[1] not in _STATUTORY and _ISSUES.search(title or ""):
        return "通知"  # 某办公厅关于印发某工作方案, without 的通知
    if end is not None and (end[1] in _STATUTORY or alternatives or covering is None):
        return _TYPES[end[1]]
    if covering is not None:
        return "通知"
    if _OPINION.search(body[:2500]):
        return "意见"
    if end is not None:
        return _TYPES[end[1]]
    told = _AS_FOLLOWS.search(body[:2500])
    if told is not None:
        return _TYPES[told[1] or told["also"]]
    leave = None if title or red else _LEAVE.search(body)
    if leave is not None:
        return _REPLIES.get(leave["told"] or "", leave["told"]) or ("批复" if _ASKED.search(body) else "函")
    calls = None if title else _CALLS_ITSELF.search(body)
    return _TYPES.get(red or "") or (_TYPES[calls[calls.lastgroup or 0]] if calls is not None else None)
