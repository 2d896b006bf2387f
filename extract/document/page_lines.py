"""Parts a text into the lines that its author meant, also where a page has lost the breaks between a document's parts."""

import re
from itertools import pairwise

from extract.document.body_ends import NAMES, salutes
from extract.document.own_numbers import NUMBER_PATTERN, own_number
from extract.document.page_words import field_of, is_navigation, is_page_tail, record_label
from extract.lexicon import alternation, column
from extract.lexicon.page_words import page_words
from extract.text import ENUMERATOR, CleanText, Line

_TYPES = alternation(column("document_types", "word"))
_QUALIFIED = r"(?:（[^（）]{1,20}）){0,2}(?:（(?:19|20)\d\d年?[—–\-－~～至]{0,2}(?:19|20)\d\d年?)?$"
"""What may stand behind a title's last word: （试行）, （2021—2035年）, （第一批）（征求意见稿）; years that lost their bracket's end."""
TITLE_END = re.compile(rf"(?:{_TYPES}){_QUALIFIED}")
"""How a title ends: a word for a kind of document, perhaps with （试行） or the like behind it."""

HEADER_LINES = 40
"""How many lines a page's menus, record fields and lead may take before the document's own number or addressees; a
whole saved page of the corpus (049) takes 33."""
_HEAD_LENGTH = 600
"""How far into a line without breaks the head is looked for: menus, a title of eleven issuers, a list of forty addressees."""
LONG_TITLE = 400
_UNBROKEN = 200
"""A line of the head with more characters has lost its breaks: the longest title of the corpus, of eleven issuers, has 124."""
_NOTICE_LENGTH = 3000

_HAN_ZERO = "〇○零0OoΟО◯"
_HAN_YEAR = rf"[一二][九{_HAN_ZERO}][{_HAN_ZERO}一二三四五六七八九]{{2}}年"
_HAN_DATE = rf"{_HAN_YEAR}[一二三四五六七八九十元]{{1,2}}月[一二三四五六七八九十]{{1,3}}日"
_COUNT = r"(?:\d{1,3}|[一二三四五六七八九十百零〇]{1,5})"
ERA = "(?:中华)?民国"
COUNTED_DAY = rf"{_COUNT}年{_COUNT}月{_COUNT}日"
"""A day whose year Taiwan's era counts."""
DATE_PATTERN = rf"(?:19|20)\d\d年\d{{1,2}}[月日]?\d{{1,2}}日?|{_HAN_DATE}|{ERA}{COUNTED_DAY}"
MONTH_PATTERN = rf"(?:(?:19|20)\d\d年\d{{1,2}}|{_HAN_YEAR}[一二三四五六七八九十]{{1,2}})月日?"
_DATE = re.compile(DATE_PATTERN)

PUBLISHED_BY = "(?:发布|发文|制定)(?:机关|单位|机构)："
_RECORD = rf"(?:{DATE_PATTERN}){PUBLISHED_BY}"
_GLUED_NUMBER = re.compile(
    rf"(?<=通知|意见|决定|方案|办法|规划|计划|公告|措施|批复|要点|纲要|细则|规定|通报|预案|文件)(?=(?!的|通知|意见|决定|函[〔［\[]){NUMBER_PATTERN}(?:各|国务院|有关|省|市|县|\n|$|{_RECORD}))"
)
_LAW_SITE = re.compile(r"(?=文章属性[•·]?【)|[•·](?=【)|(?<=[^】•·])(?=正文)|(?<=正文)(?=[\u4e00-\u9fff])")
"""Around the record that a law site prints between a document's headline and its text: 文章属性•【制定机关】…•【字号】…正文…."""
_BEFORE_RECORD = re.compile(rf"(?<=号)(?={_RECORD})")
"""Where an archive's line (title, number, date, 发布机关：…) goes on behind the number."""
_BEHIND_TITLE = re.compile(
    rf"(?:{_TYPES})(?:（[^（）]{{1,12}}）)?(?=(?:各|国务院各|有关|[省市县区]直(?:各|有关))[^。：\n]{{2,300}}：)"
)
_PAGE_DAY = re.compile(
    rf"(?:{_TYPES})(?:（[^（）]{{1,20}}）){{0,2}}(?=(?:(?:发布|发表|更新|添加|录入)?(?:时间|日期)：(?:19|20)\d\d[年/.-]\d{{1,2}}[月/.-]\d{{1,2}}"
    r"|(?:19|20)\d\d-\d{1,2}-\d{1,2}))"
)
"""A title with the day that the page prints behind it on the same line: 关于开展评审的通知 时间：2020-05-11."""
_PREAMBLE = (
    r"(?:为|根据|按照|依据|遵照)[^。\n]{4,600}(?:制[定订]|提出|编制)[^。\n]{0,10}(?:本|如下|以下)[^。\n]{0,12}[。：]"
)
"""A text's first sentence, which tells why it is made."""
_GLUED_PLAN = re.compile(
    rf"(?!为|根据|按照|依据|遵照|结合|经|现|附)[^。，；：《》\n]{{4,60}}?(?:{_TYPES})(?:（[^（）]{{1,20}}）){{0,2}}(?={_PREAMBLE})"
)
"""A plan's title with its preamble on the same line: 某市…工作方案（征求意见稿）为推进…，特制定本方案。"""
_GLUED_ABOUT = re.compile(
    rf"关于[^。，；：《》\n]{{4,60}}的[^。，；：《》\n]{{0,10}}(?:{_TYPES})(?:（[^（）]{{1,20}}）){{0,2}}(?=。{_PREAMBLE})"
)
"""A title with a full stop and its preamble on the same line: 关于支持…的十条意见。为落实…，现提出以下意见。"""

_NO_SALUTE = re.compile(
    r"关于|(?:19|20)\d\d[〕﹞］\])）】]?第?\d{1,5}号?(?=各|国务院|有关|[省市县区](?:直|属|政府)(?:各|有关))"
)
"""What shows that a title or a number still stands before the addressees."""
_LEADING_NUMBER = re.compile(
    rf"({NUMBER_PATTERN}(?<=号)|（{NUMBER_PATTERN}(?<=号)）)《?[\u4e00-\u9fff].{{8,200}}(?:{_TYPES})(?:（[^（）]{{1,20}}）)?》?$"
)
"""A number, perhaps in brackets, with its title behind it on one line."""
_BEHIND_NUMBER = re.compile(r"(?<=号)(?=(?:各|国务院|有关|[省市县区](?:直|属|政府)(?:各|有关))[^。\n]{2,300}：)")
_NUMBERED_TITLE = re.compile(
    rf"(?:{_TYPES})(?:（试行）|（暂行）)?(?=（(?P<number>[^（）《》]{{4,60}})）(?P<behind>$|各|国务院|有关|[^。：]{{2,200}}：))"
)
_NUMBERED_HEADLINE = re.compile(r"[^（）《》。，；：]{6,60}(?=（(?P<number>[^（）《》]{4,40}号)）$)")
"""A page's headline that is no kind of document, with the document's number in brackets: 2021年重点工作任务（甲政发〔2021〕2号）."""
_DATED_TITLE = re.compile(
    rf"(?:{_TYPES})(?=（(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日[^（）]{{4,200}}(?:公布|发布|通过|修订|修正|施行|批准)[^（）]{{0,200}}）$)"
)
_TITLED_NUMBER = re.compile(
    rf"(?:公告|令)(?:[（(]\d{{4}}[）)])?[^（）]{{0,20}}号(?=（(?:关于[^（）]{{4,200}}|[^（）]{{4,100}}(?:{_TYPES})(?:（[^（）]{{1,10}}）)?)）$)"
)
_RECORD_LINE = re.compile("[^；。]{1,40}(?:；[^；。]{1,40})+[；。]?$")
"""A page's record in one line, its fields parted by ；: 发布机构：…；文号：…；生成日期：…."""
_SITE = re.compile(
    r"^(?:[\u4e00-\u9fff]{1,40}(?:政府|厅|局|委|部|办|网)：(?=关于|印发|转发)|(?:政策|文件)?(?:解读|原文|全文|文件|速递|发布|法规|公开)[：|｜](?=[\u4e00-\u9fff《])|(?:图解(?:政策)?|重磅|最新)[：|｜])"
)
_FILE = re.compile(r"\.(?:zip|rar|docx?|xlsx?|pdf|wps|tar|ofd)")
"""Behind the name of an enclosed file the signature may run on."""
_TAKES_LEAVE = re.compile(r"(?:特此|专此|此复)(?:通知|公告|通告|通报|公布|函复|函告|复函|批复|报告|说明|函达|致函)?")
"""The last words of a letter, where the signature runs on behind them."""
_BEHIND_DATE = re.compile(r"$|附件|抄送|附：|\n")
_INTRODUCED = re.compile(r"《([^《》\n]{6,80})》(?:已经|已于|经|印发)")
_KEPT_GAP = re.compile(r"[〔﹝［\[【（(\d第号年月日、，：；]")
"""Next to these white space parts nothing: 国发 〔2015〕 1 号, 各省、 自治区."""

_DAY = re.compile(r"(?:19|20)\d\d[年/.-]\d{1,2}[月/.-]\d{1,2}")
"""The day that a page prints behind a number: 浙政发〔2009〕69号 2009-11-03."""


def is_addressee(text: str) -> bool:
    """Whether a line is the 主送机关 line: it names bodies or classes of them and ends in a colon."""
    words = without_label(text)
    return (
        text.endswith("：")
        and len(words) <= LONG_TITLE * 3
        and salutes(words[:-1])
        and not re.search(r"。|：.|(?<![供适响反效相])应(?!急|用|对)", words[:-1])
        and page_words("no_salute").search(words) is None
        and record_label().fullmatch(words) is None
        and ENUMERATOR.match(words) is None
    )


_SALUTE_LABEL = re.compile(r"^(?:【[^】]{1,12}】|主送(?:机关|单位)?：)")


def without_label(text: str) -> str:
    """A 主送机关 line without a label before it: 主送：各市局： → 各市局：."""
    return _SALUTE_LABEL.sub("", text)


def clean_label(text: str) -> str:
    """A title line without a site's label before it: 省政府：关于…的意见 → 关于…的意见."""
    return _SITE.sub("", text)


def split_lines(text: CleanText) -> tuple[Line, ...]:
    """The lines of the text, parted also where a page has lost the break before or behind a number, the addressees
    or a signature (…的意见渝府发〔2019〕17号各区县人民政府：近年来…)."""
    found: list[Line] = []
    issued = _issued_cuts(text.text)
    in_head = True
    for line in text.lines:
        cuts = {0, len(line.text), *_number_cuts(line.text), *_border_cuts(line.text)}
        if in_head and len(found) < HEADER_LINES:
            cuts |= _head_cuts(text, line, cuts)
        in_head = in_head and not ("。" in line.text and ENUMERATOR.match(line.text))
        cuts |= _signature_cuts(text, line, issued)
        cuts |= {cut - line.start for cut in issued if line.start < cut < line.end}
        ordered = sorted(cuts)
        found += [
            Line(line.start + a, line.start + b, line.text[a:b]) for a, b in zip(ordered, ordered[1:], strict=False)
        ]
    return tuple(found)


def _issued_cuts(text: str) -> set[int]:
    """Where the title of the text that a notice issues begins and ends, on pages that lost the breaks around it."""
    found: set[int] = set()
    for name in set(_INTRODUCED.findall(text[:_NOTICE_LENGTH])):
        behind = re.compile(rf"(?<=[。）日\n]){re.escape(name)}(?!》|的|，|中|要求|提出|规定|已|实施|印发)").search(
            text
        )
        if behind is not None:
            found |= {behind.start(), behind.end()}
    return found


def _number_cuts(text: str) -> set[int]:
    return {m.end() for cut in (_GLUED_NUMBER, _BEFORE_RECORD, _BEHIND_NUMBER) for m in cut.finditer(text)}


def _border_cuts(text: str) -> set[int]:
    """Beside the bars and braces of a page's frame, where a line has no others: 关于检查的通知 | is a title, a row of cells none."""
    inner = text.strip("|{}")
    if not inner or inner == text or "|" in inner:
        return set()
    start = text.index(inner)
    return {start, start + len(inner)}


def _head_cuts(text: CleanText, line: Line, known: set[int]) -> set[int]:
    """The cuts in a line of the head: behind the addressees, around record fields, before a number in brackets behind the
    title, and at white space where a page printed menus, title, number and addressees on one line."""
    cuts = _label_cuts(text, line) | _bracket_cuts(line.text)
    if "文章属性" in line.text:
        cuts |= {match.end() for match in _LAW_SITE.finditer(line.text, 0, 3 * _HEAD_LENGTH)}
    leading = _LEADING_NUMBER.match(line.text)
    if leading is not None and "。" not in line.text:
        cuts.add(leading.end(1))
    plan = _GLUED_PLAN.match(line.text) or _GLUED_ABOUT.match(line.text)
    if plan is not None:
        cuts.add(plan.end())
    dated = _PAGE_DAY.search(line.text, 0, LONG_TITLE)
    if dated is not None and "。" not in line.text[: dated.end()]:
        cuts.add(dated.end())
    last = min(line.end, line.start + _HEAD_LENGTH)
    gaps = [gap - line.start for gap in text.ordered_gaps_in(line.start + 1, last)]
    gaps = [gap for gap in gaps if not _kept(line.text, gap)]
    salute = line.text.find("：", 0, 3 * _HEAD_LENGTH)
    while 0 < salute < len(line.text) - 1:
        behind = {match.end() for match in _BEHIND_TITLE.finditer(line.text, 0, salute + 1)}
        begins = sorted({*known, *cuts, *behind, *(gap for gap in gaps if gap <= salute)})
        begin = next((cut for cut in begins if cut <= salute and _is_salute(line.text[cut : salute + 1])), None)
        if begin is not None and not _SITE.match(line.text[begin:]):
            cuts |= {begin, salute + 1}
            break
        salute = line.text.find("：", salute + 1, _HEAD_LENGTH)
    return cuts | _gap_cuts(line.text, gaps, cuts)


def _is_salute(words: str) -> bool:
    label = next((match for match in record_label().finditer(words) if match.end() == len(words)), None)
    return label is None and _NO_SALUTE.search(words) is None and is_addressee(words)


def _label_cuts(text: CleanText, line: Line) -> set[int]:
    """Before and behind each label of a record field, where something sets it off: a mark, a bar, white space."""
    if len(line.text) > LONG_TITLE:
        return set()
    found: set[int] = set()
    first = record_label().match(line.text)
    parted = first is not None and bool(first["mark"]) and _RECORD_LINE.fullmatch(line.text) is not None
    ends_value = "|；" if parted else "|"
    opens_label = ends_value + "】"
    for match in record_label().finditer(line.text):
        start, end = match.span()
        opened = start == 0 or line.text[start - 1] in opens_label or line.start + start in text.gaps or start in found
        closed = bool(match["mark"]) or end == len(line.text) or line.start + end in text.gaps
        while start and line.text[start - 1] == "|":
            start -= 1
        if opened and closed:
            found.add(start)
            if field_of(match["label"]) in ("title", "number"):
                bars = [bar for mark in ends_value if (bar := line.text.find(mark, end)) > end]
                found |= {end, *bars[:1]}
    return found


def _bracket_cuts(text: str) -> set[int]:
    """Between a title and its own number: …的公告（2022年第18号）; and around a title behind the number: 海关总署公告2022年第18号（关于…的公告）."""
    if ENUMERATOR.match(text):
        return set()
    text = text[:LONG_TITLE]
    titled = _NUMBERED_TITLE.search(text)
    if titled is not None and titled["behind"].endswith("：") and not is_addressee(titled["behind"]):
        titled = None
    behind = titled or _NUMBERED_HEADLINE.match(text)
    if behind is not None and own_number(f"（{behind['number']}）"):
        return {behind.end(), behind.end("number") + 1}
    dated = _DATED_TITLE.search(text)
    if dated is not None:
        return {dated.end()}
    before = _TITLED_NUMBER.search(text)
    if before is None or own_number(text[: before.end()]) is None:
        return set()
    return {before.end(), before.end() + 1, len(text) - 1}


def _gap_cuts(text: str, gaps: list[int], cuts: set[int]) -> set[int]:
    """The white space of a head that lost its line breaks, up to its last part that is a title, number or addressees."""
    stop = text.find("。", 0, _HEAD_LENGTH)
    stop = len(text) if stop < 0 else stop
    places = sorted({0, *(gap for gap in gaps if gap <= stop), *cuts})
    parts = [(a, b) for a, b in zip(places, [*places[1:], min(stop, _HEAD_LENGTH)], strict=True) if a < b]
    broken = len(text) > _UNBROKEN or cuts - {0, len(text)} or is_navigation(text[:stop])
    if not (broken or _numbered(text, parts)):
        return set()
    telling = [b for a, b in parts if _is_head_part(text[a:b])]
    return {place for place in places if telling and 0 < place <= telling[-1]} - _inside_title(text, parts)


def _numbered(text: str, parts: list[tuple[int, int]]) -> bool:
    """Whether white space sets a number off behind a title: …的批复 国函〔1995〕100号 国务院 1995年10月22日."""
    return any(
        TITLE_END.search(text[slice(*title)]) and len(text[slice(*title)]) > 10 and own_number(text[slice(*number)])
        for title, number in pairwise(parts)
    )


def _inside_title(text: str, parts: list[tuple[int, int]]) -> set[int]:
    """The cuts that would part a title at a stray space: those between 关于 and the word for a kind of document."""
    found: set[int] = set()
    for index, (start, end) in enumerate(parts):
        if TITLE_END.search(text[start:end]) is None or "关于" in text[start:end]:
            continue
        opened = next((i for i in range(index - 1, max(-1, index - 5), -1) if "关于" in text[slice(*parts[i])]), None)
        between = [text[slice(*part)] for part in parts[opened:index]] if opened is not None else []
        if opened is not None and not any(is_navigation(words) or own_number(words) for words in between):
            found |= {begin for begin, _ in parts[opened + 1 : index + 1]}
    return found


def _is_head_part(words: str) -> bool:
    return (
        is_addressee(words)
        or own_number(words) is not None
        or (len(words) > 10 and TITLE_END.search(words) is not None)
    )


def _kept(text: str, gap: int) -> bool:
    around = text[gap - 1 : gap + 1]
    if around[0] == "号" and _DAY.match(text, gap):
        return False
    return _KEPT_GAP.match(around[1:]) is not None or around[0] in "〔﹝［[【（(第、，；《"


def _signature_cuts(text: CleanText, line: Line, issued: set[int]) -> set[int]:
    """Around a signature and its date that run on in a line: …营造良好氛围。重庆市人民政府2019年6月28日（此件公开发布）."""
    cuts: set[int] = set()
    for match in _DATE.finditer(line.text):
        begin = _signature_begin(text, line, match.start())
        if begin is None:
            continue
        stands_apart = begin < match.start() and match.end() + line.start in text.gaps
        if (
            match.end() + line.start in issued
            or _may_end(text, line, match.end())
            or (stands_apart and line.text[match.end()] not in _GOES_ON)
        ):
            cuts |= {begin, match.start(), match.end()}
    tail = line.text.rfind("。") + 1
    if 0 < tail < len(line.text) and NAMES.fullmatch(line.text, tail):
        cuts.add(tail)  # a signature behind the last sentence, its date on the next line
    return cuts


def _may_end(text: CleanText, line: Line, at: int) -> bool:
    """Whether a signature's date may end here: the line does, an annotation of the form follows, or a page's tools."""
    words = line.text[at : at + 20]
    if _BEHIND_DATE.match(words):
        return True
    if words[0] in "（【〖":
        return page_words("signed").match(words[1:]) is not None or is_page_tail(words)
    return at + line.start in text.gaps and is_page_tail(words)


def _signature_begin(text: CleanText, line: Line, date: int) -> int | None:
    """Where the names before a date begin; the date's own place where a sentence ends right before it; None where the date
    is part of a sentence."""
    file = next((match.end() - 1 for match in _FILE.finditer(line.text, 0, date)), -1)
    sentence = max(file, *(line.text.rfind(mark, 0, date) for mark in "。！？，；：《》"))
    first = sentence + 1
    ends_sentence = sentence < 0 or line.text[sentence] in "。！？" or sentence == file
    leave = _TAKES_LEAVE.match(line.text, first, date)
    if leave is not None:
        first, ends_sentence = leave.end(), True
    if first == date:
        return date if ends_sentence else None
    nearest = max(first + 1, date - _LONGEST_NAMES)
    gaps = [gap - line.start for gap in text.ordered_gaps_in(line.start + nearest, line.start + date)]
    begin = date
    for gap in [*reversed(gaps), *([first] if ends_sentence else [])]:
        if _is_signature(line.text[gap:begin]) or OFFICE_HOLDER.fullmatch(line.text, gap, date):
            begin = gap
        elif date - gap > _LONGEST_PERSON:
            break
    if begin < date:
        return begin
    closed = line.text[date - 1] in "）" or date + line.start in text.gaps
    return date if closed and (ends_sentence or line.text[date - 1] == "）") else None


_GOES_ON = "印发布的，、。；起前后至召举会在"
"""Behind a date they go on with its sentence: 国务院2020年3月5日印发的…"""
OFFICE_HOLDER = re.compile(
    r"[\u4e00-\u9fff]{0,20}(?:总理|主席|部长|主任|局长|署长|行长|审计长|省长|市长|州长|盟长|县长|区长)[\u4e00-\u9fff·]{2,8}"
)
"""Who signs an order: 部长 某某."""
_LONGEST_PERSON = 8
_LONGEST_NAMES = 250
"""The names of all who sign on one line (eleven ministries with their full names have 120 characters)."""


def _is_signature(words: str) -> bool:
    return NAMES.fullmatch(words) is not None or re.fullmatch(r"（[^（）]{1,30}章）", words) is not None
