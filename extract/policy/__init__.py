"""Reads what a document says of itself: title, number, kind, issuers, date, addressees, and its own time in force."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from extract.agencies import find_agencies, official_name
from extract.agencies.bodies import body_of
from extract.context import Context
from extract.document import Document
from extract.document.body_ends import GROUP, NAMES
from extract.document.heads import clean_title, red_word
from extract.document.levels import level_and_region
from extract.document.own_numbers import is_announcement, is_order, own_number
from extract.document.page_lines import DATE_PATTERN, HEADER_LINES, without_label
from extract.document.signing import date_of, date_words, is_date
from extract.lexicon import column, rows
from extract.policy.addressees import split_addressees
from extract.policy.life import begins, ends
from extract.text import CleanText, Line
from extract.text.numerals import iso_date
from graph.normal import tidy_title, title_key

Span = tuple[int, int]

_TYPES = {row["word"]: row["document_type"] for row in rows("document_types")}
_STATUTORY = frozenset(row["word"] for row in rows("document_types") if row["statutory"] == "yes")
_TYPE_END = re.compile(rf"({'|'.join(map(re.escape, column('document_types', 'word')))})(?:（[^（）]*）)?$")
_NOTICE = re.compile(r"(?:特此|专此)通知|通知如下|现予印发|现印发给你们|现(?:将|把)[^。]{2,80}印发(?:给你们)?")
_OPINION = re.compile(r"提出(?:如下|以下)[^。，]{0,6}意见|意见如下")
_AS_FOLLOWS = re.compile("(公告|通告|通报|公示|批复|答复)如下")
_ISSUED = re.compile(
    r"(?:印发|转发|发布)[^《》〈〉]{0,30}[《〈](?P<title>.+)[》〉](?:[^《》]{0,6})(?:的通知|的公告|的函)$"
)
_ISSUED_BARE = re.compile(r"印发(?P<title>[^《》]{4,80})的通知$")
_QUOTED = re.compile("《([^《》]{4,80})》")
_NAMED = r"《[^《》]{4,80}》(?:（[^（）]{4,40}）)?"
_TOLD = re.compile(
    rf"现(?:将|把)[^《》。；]{{0,30}}(?P<sent>{_NAMED}(?:[、和及与]?{_NAMED})*)[^《》。；，]{{0,12}}(?:印发|转发|批转|下发)"
    rf"|(?P<passed>{_NAMED}(?:[、和及与]?{_NAMED})*)(?:已经|已于|已|业经|经)[^。《》]{{2,80}}[，。]?现(?:予以?)?(?:印发|转发|批转|下发)"
    rf"|(?:制[定订]|编制|起草|修订|形成|研究提出)了?(?P<made>{_NAMED}(?:[、和及与]?{_NAMED})*)[^。《》]{{0,20}}[，。]现(?:予以?)?(?:印发|转发|下发)"
)
"""How a notice tells in its own text what it issues: 现将《甲办法》《乙办法》印发给你们."""
_BETWEEN = re.compile(r"[》〉](?:、|和|及|与|以及)?[《〈]")
_NEWS = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,6}?)(?:印发|发布|出台)(?P<title>(?!关于|《).{6,})")
_COVER = 600
"""How many characters of a notice's own text are looked through for the full title of what it issues."""


def _record(field: str, value: str) -> re.Pattern[str]:
    """The pattern of a record line of this field: its label, then on its line or the next one the value."""
    labels = "|".join(row["word"] for row in rows("record_labels") if row["field"] == field)
    return re.compile(rf"(?:{labels})(?P<mark>[】：:|]*)\s*\n?(?P<value>{value})")


_RECORD_DATE = _record("date", rf"{DATE_PATTERN}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{4}}[/.]\d{{1,2}}[/.]\d{{1,2}}|\d{{8}}")
_RECORD_ISSUER = _record("issuer", r"[\u4e00-\u9fff（）、]{2,80}(?<!网站)(?<!门户网)(?![\u4e00-\u9fff])")
_RECORD_NUMBER = _record("number", r"[^\n【]{4,40}")
_RECORD_ZONE = 3000
"""Record lines stand over the document or under it; a table in it may have such labels too (文件名称, 文号)."""


def _recorded(pattern: re.Pattern[str], text: str, document: Document) -> re.Match[str] | None:
    """A record line over the document, else one under it; without a mark behind its label only over it."""
    heads = [line.end for line in (*document.titles, document.addressee) if line is not None]
    over = max(heads, default=_RECORD_ZONE)
    for start, end in ((0, _RECORD_ZONE), (max(0, len(text) - _RECORD_ZONE), len(text))):
        for match in pattern.finditer(text, start, end):
            if match["mark"] or match.start() < over:
                return match
    return None


_SHORTEST_NAME = 5
"""What white space parts in a signature is a name of its own from so many characters on: 国家知识产权局 办公室 is one."""
_SHORT_PLACE = re.compile("(?:中共)?(?:省|市|县|区|自治区|州|旗)(?!区|县)")
"""How a signature in short form opens: 省财政厅, 市公安局."""
_STATE = "中华人民共和国"
_GOVERNMENT = re.compile("(?:[省市县区州]|自治区)?(?:人民)?政府")
"""政府令, 省政府令: which one, the title of what the order publishes tells."""
_OFFICES = ("主席", "总理")
"""Who gives orders and is no body."""
_COMMISSION = re.compile(
    "中共[^、，]{0,14}[省市县区州旗]委(?=(?:全面|网络安全|财经|审计|外事工作|教育工作|机构编制|农村工作|国家安全|军民融合|人才工作)"
    "[^、，]{0,12}(?:委员会|领导小组|办公室)$)"
)
"""Where the name of a Party committee goes on in that of its own commission: 中共某市某区委全面深化改革委员会."""
_DOUBLED = re.compile("(?<=([部局委会署行厅院办]))\\1$")
"""The word before 令 that repeats the body's last one: 某部部令, 某总局局令."""


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
    issuers = _issuers(text, document, title, number, spans)
    date = _date(text, document, spans)
    addressees = _addressees(document, spans)
    body = text.text[slice(*document.body)]
    covered = not document.titles and _NOTICE.search(body[:2500]) is not None
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
    """The titles of the texts that a notice tells it issues, other than the one that stands for its own title."""
    if document.addressee is None:
        return ()
    told = _TOLD.search(text.text, document.addressee.end, min(document.body[1], document.addressee.end + _COVER))
    group = (told.lastgroup or "") if told else ""
    named = list(_QUOTED.finditer(text.text, *told.span(group))) if told else []
    found = [match for match in named if title_key(own) != title_key(match[1])]
    if len(found) == len(named) and own and not document.titles:
        return ()
    if found:
        spans["alternative_titles"] = tuple(match.span(1) for match in found)
    return tuple(tidy_title(match[1]) for match in found)


def _issued_bare(own: str, document: Document) -> str | None:
    """The title of the text that a notice issues and the file lacks, named without book marks in the notice's title: as the
    notice's own text gives it in full, else as it stands there."""
    bare = _ISSUED_BARE.search(own)
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
    match = _recorded(_RECORD_NUMBER, text.text, document)
    number = own_number(match["value"].strip()) if match else None
    if match and number:
        spans["document_number"] = (match.span("value"),)
    return number


def _issuers(
    text: CleanText, document: Document, title: str | None, number: str | None, spans: dict[str, tuple[Span, ...]]
) -> tuple[str, ...]:
    """The signing bodies; where nobody signs, the red head, the order's own name, a record line, the title's head."""
    ordering = [item for line in document.order for item in _order_issuers(line, title)]
    signatures = [part for line in document.signatures for part in _apart(text, line)]
    signed = _with_region(signatures, title, number)
    signed = _rejoined(document, signed)
    red_head = list(_names(document.red_head)) if document.red_head else []
    recorded = _recorded_issuers(text, document)
    if ordering and not (signed or red_head) and {name for name, _ in ordering} < {name for name, _ in recorded}:
        ordering = recorded  # a joint announcement has the number of its first body
    history = list(document.history.issuers) if document.history is not None else []
    first = (ordering, signed, red_head) if is_order(number) else (signed, red_head, ordering)
    for found in (*first, history, recorded):
        if found:
            spans["issuers"] = tuple(span for _, span in found)
            return tuple(name for name, _ in found)
    return _title_issuers(document, title, number, spans) or _author(document, title, number, spans)


def _recorded_issuers(text: CleanText, document: Document) -> list[tuple[str, Span]]:
    """The bodies that a record line names."""
    record = _recorded(_RECORD_ISSUER, text.text, document)
    return [] if record is None else list(_names(Line(*record.span("value"), record["value"])))


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
    if len(found) != 1 or (_SHORT_PLACE.match(found[0][0]) and region is None):
        return ()
    (name, (start, end)), city = found[0], (region or "").endswith("市")
    skipped = max(0, line.text.find(region)) if region and city and region in name else 0
    spans["issuers"] = ((start + skipped, end),)
    return (name[name.index(region) :] if region and skipped else name,)  # 辽宁省沈阳市人民政府 is 沈阳市人民政府


def _apart(text: CleanText, line: Line) -> list[Line]:
    """A signature line, parted where white space stands between two whole names (甲市科学技术局  乙开发区科技创新局)."""
    cuts = [line.start, *text.ordered_gaps_in(line.start + 1, line.end), line.end]
    parts = [Line(a, b, text.text[a:b]) for a, b in zip(cuts, cuts[1:], strict=False)]
    whole = all(len(part.text) >= _SHORTEST_NAME and GROUP.search(part.text) for part in parts)
    return parts if len(parts) > 1 and whole else [line]


def _rejoined(document: Document, signed: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """The signing bodies, a name that the form broke over two lines as one, where title or red head have it whole."""
    head = "".join(line.text for line in (*document.titles, document.red_head) if line is not None)
    found = list(signed)
    for first, last in zip(document.signatures, document.signatures[1:], strict=False):
        inside = [item for item in found if first.start <= item[1][0] < last.end]
        broken = last.text[0] in "和及与暨" or (len(inside) == 1 and inside[0][1][0] >= last.start)
        if inside and broken and first.text + last.text in head:
            place = found.index(inside[0])
            found[place : place + len(inside)] = [(first.text + last.text, (first.start, last.end))]
    return found


def _with_region(signatures: list[Line], title: str | None, number: str | None) -> list[tuple[str, Span]]:
    """The signing bodies with the place that 省, 市, 县 stand for, where number, title or another signer tells it."""
    signed = [item for line in signatures for item in _names(line)]
    if not any(_SHORT_PLACE.match(name) for name, _ in signed):
        return signed
    region = level_and_region(number, title, [name for name, _ in signed if not _SHORT_PLACE.match(name)])[1]
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
    document: Document, title: str | None, number: str | None, spans: dict[str, tuple[Span, ...]]
) -> tuple[str, ...]:
    """The bodies that the title names in front, with the place that 省 or 市 stands for where the number tells it."""
    if title is None or not document.titles:
        return ()
    parts: list[Line] = []
    for line in document.titles:
        head = re.match(r"(?:【[^】]{1,12}】)?([^《》]*?)(?:[：]?关于|印发|转发|批转)", line.text)
        if head is None and line is document.titles[-1]:
            return ()
        words, begin = (head[1], line.start + head.start(1)) if head else (line.text, line.start)
        parts += [Line(begin, begin + len(words), words)] if words else []
        if head is not None:
            break
    found = [item for part in parts for item in _names(part)]
    if any(_SHORT_PLACE.match(name) for name, _ in found):
        region = level_and_region(number, title, ())[1]
        found = [item for part in parts for item in _names(part, region)]
    spans["issuers"] = tuple(span for _, span in found)
    return tuple(name for name, _ in found)


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
    covered = sum(mention.end - mention.start for mention in mentions)
    if mentions and covered >= len(words) - len(re.findall("[、，]", words)):
        return [(mention.name, (line.start + mention.start, line.start + mention.end)) for mention in mentions]
    if GROUP.search(words) and len(words) <= 30:
        return [(official_name(words, context), (line.start, line.start + len(words)))]
    return [(mention.name, (line.start + mention.start, line.start + mention.end)) for mention in mentions]


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
    record = _RECORD_DATE.search(text.text)
    if record is None:
        return None
    spans["issued_on"] = (record.span("value"),)
    return iso_date(re.sub("[/.]", "-", record["value"]))


def _date_beside_number(document: Document) -> Line | None:
    """The date that a gazette prints behind the number on its line: 川府发〔2011〕8号 二○一一年三月十七日."""
    if document.number is None:
        return None
    return next((line for line in document.lines if line.start == document.number.end and is_date(line.text)), None)


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
        return _TYPES[told[1]]
    return _TYPES.get(red or "")
