"""Finds the head of a document among its lines: whom it goes to, its number, its own title."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.agencies.regions import leading_region, listed_region
from extract.agencies.verbs import has_verb
from extract.document.body_ends import NAMES
from extract.document.over_articles import over_first_article
from extract.document.own_numbers import OwnNumber, own_number, own_numbers, with_its_head
from extract.document.page_lines import DATE_PATTERN, HEADER_LINES, LONG_TITLE, TITLE_END, clean_label, is_addressee
from extract.document.page_words import field_of, is_navigation, is_tool, record_label
from extract.lexicon import alternation, column, rows
from extract.text import ENUMERATOR, Line
from graph.normal import title_key

_TYPES = alternation(column("document_types", "word"))
_LABEL = re.compile(r"^【[^】]{1,12}】")
_FIELD = re.compile(rf"^(?:{'|'.join(row['word'] for row in rows('record_labels') if row['field'] == 'title')})[：:]")
_SITE_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff）])[_|\-－—–]{1,3}[^_|\-－—–《》]{2,30}(?:网|网站|门户)$")
"""A site's name behind a page's title: …的通知_中国政府网."""
_QUOTED = re.compile("《[^《》]*》")
"""A quoted title may hold <> that are no breadcrumb's: 关于印发《…贯彻落实<…措施>的实施细则》的通知."""
_MARKED = re.compile("（(关于[^（）]*(?:（[^（）]*）[^（）]*)*)）|《([^《》]+(?:《[^《》]*》[^《》]*)*)》")
"""A title in brackets or in book marks."""
_NO_TITLE = re.compile(r"附件|来源|现将|特此|\d{2,3}年\d{1,2}月\d{1,2}日")
"""How a line opens that is no title, such as an order of Taiwan by its day: 105年3月9日…函修正之检查规定."""
_CUT = re.compile(r"(?:\.{2,}|…)$")
_TELLING = re.compile("关于|印发|转发|.{10}")
"""What a title has where a page's menus (规划计划, 通知公告) stand before it."""
_STATUTORY = "|".join(row["word"] for row in rows("document_types") if row["statutory"] == "yes")
_RED_WORD = re.compile(
    f"(?:(?:中华人民共和国|(?!.*关于){NAMES.pattern})?(?P<kind>{_STATUTORY})|(?P<bare>{_TYPES}))(?<!暂行办法)"
)
"""A kind of document alone, as the red head prints it: 公告, 国家知识产权局公告."""
_SELF = re.compile(rf"(?:制[定订]|编制)(?:了)?(?:如下|以下|本)[\u4e00-\u9fff]{{0,4}}?(?P<kind>{_TYPES})[。：]")
"""How a preamble calls its text: …结合我市实际，制定本行动方案。"""
_ISSUES_IT = re.compile("(?:通知|公告|决定)$")
_CUT_NOTICE = re.compile(rf"(?:(?!关于|印发|转发|批转|下达|公布|发布|修改|废止).)+的(?:{_STATUTORY})")
"""A notice's title with nothing that opens one."""
_NOTES = re.compile("(?:（[^（）]*）)+$")
_KIND = 2
_MOST_TITLE_LINES = 5
_LONGEST_PART = 40
"""A centred title is broken into no more lines than this, of at most as many characters."""
_LONGEST_LAST_WORD = 8
"""A title's last line that is a kind of document alone (指导意见, 总体规划纲要) has at most this many characters."""
_RED_LINES = 12
"""The red head stands among a page's first lines, behind its menus."""
_HEADLINE = re.compile(rf"({NAMES.pattern})(?:近日|联合)?印发(?:了)?《([^《》]{{4,80}})》")
_OPEN_PHRASE = re.compile(r"(?:关于|印发|转发|批转|发布|的|和|与|及|、|《)$")
"""How a line ends whose phrase goes on in the next one."""
_FRONT = re.compile(rf"(?P<name>{NAMES.pattern})(?=印发|转发|批转|关于)")
"""Who stands in front of a title."""
_QUALIFIER = re.compile(
    r"（(?:试行|暂行|草案|修订|修订版|修订稿|征求意见稿|送审稿|节选|节录|第[一二三四五六七八九十\d]{1,3}批|(?:19|20)\d\d[^（）。]{0,14}[年版本])）"
)
"""What stands in brackets behind a title, perhaps on a line of its own: （试行）, （2021—2035年）."""
_SHORT_FIELD = 20
"""A record field whose label has lost its colon is this short (主题分类规划与计划); a longer line may be a title that opens
with a label's word (分类推进…的意见)."""
_SHORTEST_HEADLINE = 8
"""A shorter headline (2019年工作要点) is the end of many titles."""
_SAYS_NOTHING = re.compile(
    rf"(?:(?:19|20)\d\d年(?:度)?|[一二三四五]年|“?十[二三四五六]五”?)?(?:重点|专项|主要|目标|任务|实施|管理|工作|行动|攻坚|总体|指导|若干|建设|发展|推进|试点|年度|分工|的)*"
    rf"(?:{_TYPES})(?:（[^（）]{{1,24}}）)*"
)
"""A title's last line that says no more than its kind and years: 三年行动方案（2018—2020年）, 实施意见."""
_BROKEN_NAME = re.compile(rf"(?:{_TYPES})的(?:{_STATUTORY})")
"""A title's last line that breaks inside the name of what is issued: …任务责任分解 / 方案的通知."""
_OPENS_PLAN = re.compile("全国|国家|中国|关于")
"""How a title may open that names no place: 全国打击侵权假冒 / 工作要点."""
_OPENED = re.compile(rf"[^《》]*关于|印发|转发|(?:19|20)\d\d年|[“《（]|全国|国家|中国|{NAMES.pattern}")
"""How a line opens that needs none above it."""
_PAGE_NAME = re.compile("(?:网|网站|门户|平台|频道|公报|首页|专栏|公开|动态|政策|文件|目录|机构|政府|信息)$")
"""A line that names a page or its part and no title: 泉州市人民政府门户网站."""
_PAGE_PART = re.compile("首页.*|(?:新闻|资讯|下载|会员|帮助|客服|媒体|个人|政策|图片|视频)中心")
"""A page's menu, or a part of it whose name ends like a body's."""
_OF_TITLES = ("企业", "主体", "单位", "机构", "中心")
"""What names of bodies end in, and lines of titles too."""
_SHORTEST_OPENING, _MOST_OPENING = 5, 4
_NUMBER_ZONE = 8
"""A number stands right above the addressees, at most this many lines away (title lines, page tools between them)."""


def find_addressee(lines: Sequence[Line]) -> Line | None:
    """The 主送机关 line; None where the document has none."""
    opened = next((i for i, line in enumerate(lines) if "。" in line.text and ENUMERATOR.match(line.text)), len(lines))
    return next((line for line in lines[:opened] if is_addressee(line.text)), None)


def find_number(lines: Sequence[Line], addressee: Line | None) -> OwnNumber | None:
    """The document's own number; the last one before the addressees, else the first of the head."""
    before = [line for line in lines if addressee is None or line.start < addressee.start]
    if addressee is not None:
        found = own_numbers(before)
        near = before[-_NUMBER_ZONE].start if len(before) >= _NUMBER_ZONE else 0
        return next((number for number in reversed(found) if number.line.start >= near or number.names), None)
    return with_its_head(own_numbers(before[:HEADER_LINES]))


def clean_title(text: str) -> str:
    """A title line without a site's label before or behind it: 省政府：关于…的意见 → 关于…的意见, 【中国林业法规】…→ …"""
    bare = _SITE_BEHIND.sub("", clean_label(_FIELD.sub("", _LABEL.sub("", text))))
    marked = _MARKED.fullmatch(bare)
    return (marked[1] or marked[2]) if marked else bare


def find_headline(lines: Sequence[Line]) -> tuple[Line, Line] | None:
    """Who issued what, by a news headline that stands for the document's own head: 中共中央 国务院印发《质量强国建设纲要》."""
    for line in lines[:HEADER_LINES]:
        match = _HEADLINE.fullmatch(line.text)
        if match is not None:
            names, title = (Line(line.start + match.start(g), line.start + match.end(g), match[g]) for g in (1, 2))
            return names, title
    return None


def red_word(lines: Sequence[Line]) -> str | None:
    """The kind of document that a head prints behind the issuer's name, as letters in Taiwan do: 经济部智慧财产局函 → 函."""
    found = (_RED_WORD.fullmatch(line.text) for line in lines[:_RED_LINES])
    return next((match["kind"] or match["bare"] for match in found if match is not None), None)


def is_title_end(line: Line) -> bool:
    """Whether a line can be a title's last."""
    text = clean_title(line.text)
    return (
        TITLE_END.search(text) is not None
        and len(text) <= LONG_TITLE
        and "。" not in text
        and ENUMERATOR.match(text) is None
        and not _NO_TITLE.match(text)
        and not is_navigation(_QUOTED.sub("《》", text))
        and not _is_other_field(line.text)
    )


def _is_other_field(text: str) -> bool:
    """Whether a line is a record field that tells no title: 主题分类：规划与计划."""
    label = record_label().match(text)
    return (
        label is not None and field_of(label["label"]) != "title" and (bool(label["mark"]) or len(text) < _SHORT_FIELD)
    )


def _is_value(lines: Sequence[Line], index: int) -> bool:
    """Whether a line that says little stands under a record's label alone on its line: 主题分类： / 办事指南."""
    if index == 0 or _TELLING.search(lines[index].text):
        return False
    label = record_label().fullmatch(lines[index - 1].text)
    return label is not None and field_of(label["label"]) != "title"


def find_titles(lines: Sequence[Line], addressee: Line | None, number: Line | None) -> tuple[Line, ...]:
    """The lines that together make the document's own title, in order; () where it has none of its own."""
    anchor = addressee or number
    before = [line for line in lines if anchor is None or line.start < anchor.start]
    if anchor is None:
        before = list(lines[:HEADER_LINES])
    elif addressee is None:
        before = [line for line in lines if not anchor.start <= line.start < anchor.end][:HEADER_LINES]
    ends = every = [i for i, line in enumerate(before) if is_title_end(line) and not _is_value(before, i)]
    if addressee is None:
        ends = [i for i in ends if _TELLING.search(before[i].text) or _ends_phrase(before, i, anchor)] or ends
    ends = [i for i in ends if not _RED_WORD.fullmatch(before[i].text) or _ends_phrase(before, i, anchor)]
    ends = [i for i in ends if not _is_in_bracket_too(before, i, ends)]
    if not ends:
        return ()
    last = ends[-1] if addressee is not None else ends[0]
    first = _title_start(before, last, anchor)
    for end in every if addressee is None else ():
        begin = _title_start(before, end, anchor)
        if begin > last and _holds(before[begin : end + 1], before[first : last + 1]):
            first, last = begin, end
            break
    own = _calls_itself(before, every, last) if anchor is None else last
    whole = _whole(before, every, first, last) if addressee is not None else None
    if whole is not None:
        return (before[whole],)
    if own != last:
        first, last = _title_start(before, own, anchor), own
    elif addressee is None and first == last:
        first = last = over_first_article(before, _repeated(before, last))
    if last + 1 < len(before) and _QUALIFIER.fullmatch(before[last + 1].text):
        last += 1
    return tuple(before[first : last + 1])


def _is_in_bracket_too(lines: Sequence[Line], index: int, ends: Sequence[int]) -> bool:
    """Whether a title stands in brackets behind an order's number, and once more over the order's text."""
    text = lines[index].text
    bracketed = text.startswith("（") or (index > 0 and lines[index - 1].text == "（")
    return bracketed and any(i > index and lines[i].text == clean_title(text) for i in ends)


def _whole(lines: Sequence[Line], ends: Sequence[int], first: int, last: int) -> int | None:
    """The line above that gives whole a notice's title of which a page lost the first words (…发展领导小组的通知 under 某办公厅关于
    成立…发展领导小组的通知); None where the title is whole, or the page gives it nowhere."""
    title = clean_title("".join(line.text for line in lines[first : last + 1]))
    if _CUT_NOTICE.fullmatch(title) is None:
        return None
    above = (i for i in reversed(ends) if i < first and "关于" in lines[i].text)
    return next((i for i in above if _holds((lines[i],), lines[first : last + 1])), None)


def _calls_itself(lines: Sequence[Line], ends: Sequence[int], last: int) -> int:
    """The last line of the title that stands nearest above a preamble that calls the text so (…制定本行动方案), where the
    first title on the page is of another kind: a page's headline; else `last`."""
    for at, line in enumerate(lines):
        said = _SELF.search(line.text) if at > last else None
        if said is not None:
            kind = said["kind"][-_KIND:]
            named = [i for i in (last, *ends) if i <= last or i < at]
            kinds = {i: _NOTES.sub("", clean_title(lines[i].text)).endswith(kind) for i in named}
            later = [i for i in named if i > last and kinds[i] and not _is_about(lines[last].text, lines[i].text)]
            return later[-1] if later and not kinds[last] else last
    return last


def _is_about(title: str, text: str) -> bool:
    """Whether a title is that of the notice on a text: 关于公开征求《甲办法》意见的公告 over 甲办法."""
    return re.search(f"的(?:{_STATUTORY})$", title) is not None and title_key(text) in title_key(title)


def _repeated(lines: Sequence[Line], index: int) -> int:
    """The line that repeats a page's headline with its bracket behind (甲方案 / 甲方案 / （2016-2020年）); else the line itself."""
    pairs = pairwise(range(index + 1, len(lines)))
    again = (at for at, behind in pairs if lines[at].text == lines[index].text and is_qualifier(lines[behind].text))
    return next(again, index)


def _title_start(lines: Sequence[Line], last: int, anchor: Line | None) -> int:
    """Where the title begins whose last line this is."""
    first = _back_from(lines, last, last, anchor)
    first = _back_from(lines, _over_plain_lines(lines, first, anchor), last, anchor)
    return _opening_line(lines, first, anchor)


def _holds(title: Sequence[Line], headline: Sequence[Line]) -> bool:
    """Whether a title ends in a page's headline, which left out who issues what (《甲办法》的决定 over 某部关于修改《甲办法》的决定),
    or is that of the notice that issues it (甲计划 over 某市关于印发《甲计划》的通知); 的 and 关于 may lack."""
    keys = (title_key(clean_title("".join(line.text for line in lines))) for lines in (title, headline))
    whole, short = (key.replace("的", "").removeprefix("关于") for key in keys)
    ends = whole.endswith(short) or _ISSUES_IT.sub("", whole).endswith(short)
    return len(whole) > len(short) > _SHORTEST_HEADLINE and ends and "关于" not in short


def _back_from(lines: Sequence[Line], first: int, last: int, anchor: Line | None) -> int:
    """Where a title begins that the lines from `first` to `last` are the end of, line by line."""
    while (
        first > 0
        and not _parted(lines[first - 1], anchor, lines[first])
        and not is_tool(lines[max(first - 2, 0)].text)
        and _goes_back(lines[first - 1].text, "".join(line.text for line in lines[first : last + 1]))
    ):
        first -= 1
    return first


def _over_plain_lines(lines: Sequence[Line], first: int, anchor: Line | None) -> int:
    """Where a title of several lines begins whose lines in the middle neither open nor close a phrase: the line with 关于
    above them, which ends no title itself."""
    if "关于" in lines[first].text:
        return first
    for index in range(first - 1, max(-1, first - _MOST_TITLE_LINES), -1):
        text = lines[index].text
        if (
            len(text) > _LONGEST_PART
            or _parted(lines[index], anchor, lines[index + 1])
            or is_head_line(text)
            or _is_name(text)
            or TITLE_END.search(clean_title(text))
            or re.search("[，。；！？]", text)
        ):
            return first
        if "关于" in text:
            return index
    return first


def _opening_line(lines: Sequence[Line], first: int, anchor: Line | None) -> int:
    """Where a title begins whose last line says nothing but its kind: the line above it that names whose plan it is, with
    at most two plain lines between (泉州市数字经济发展 / 三年行动计划). Of a last line that says more (健康发展实施方案) it is the
    line right above, with its place in full. `first` where none opens it."""
    title = clean_title(lines[first].text)
    bare = _SAYS_NOTHING.fullmatch(title) is not None
    if not (bare or (TITLE_END.search(title) and _OPENED.match(title) is None and leading_region(title) is None)):
        return first
    for index in range(first - 1, max(-1, first - (_MOST_OPENING if bare else 2)), -1):
        text = lines[index].text
        if _parted(lines[index], anchor, lines[index + 1]) or not _is_plain(text):
            return first
        place = leading_region(text)
        more = len(text) - place[1] if place is not None else 0
        if bare and (more > 1 or (place is not None and index < first - 1)):
            return index
        if bare and _OPENS_PLAN.match(text) and len(text) >= _SHORTEST_OPENING:
            return index
        if place is not None and more >= _SHORTEST_OPENING and text[place[1] - 1] in "省市县区州盟旗":
            return index
    return first


def _is_plain(text: str) -> bool:
    """Whether a line can be a title's first ones: words that close nothing and name no body, no page and no part of one."""
    return not (
        len(text) > _LONGEST_PART
        or is_head_line(text)
        or _is_name(text)
        or TITLE_END.search(clean_title(text))
        or _PAGE_NAME.search(text)
        or re.search("[，。；：！？|>_《》]", text)
    )


def _is_name(text: str) -> bool:
    """Whether a line names a body; one that ends in 企业 and holds a verb is a part of a title (防范和化解拖欠中小企业 / 账款工作方案)."""
    return NAMES.fullmatch(text) is not None and not (text.endswith(_OF_TITLES) and has_verb(text))


def _ends_phrase(lines: Sequence[Line], index: int, anchor: Line | None) -> bool:
    """Whether a line that says only what kind of document it is ends the title that the lines above it open."""
    return _is_last_word(lines, index) or _opening_line(lines, index, anchor) < index


def _parted(above: Line, anchor: Line | None, line: Line) -> bool:
    """Whether the number or the addressees stand between two lines."""
    return anchor is not None and above.start < anchor.start < line.start


def _is_last_word(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the last word of a title whose phrase the line above leaves open: …工作的 / 通知."""
    return (
        len(lines[index].text) <= _LONGEST_LAST_WORD
        and index > 0
        and lines[index - 1].text.endswith("的")
        and "关于" in "".join(line.text for line in lines[max(0, index - 4) : index])
    )


def is_qualifier(text: str) -> bool:
    """Whether a line is the bracket behind a title: （试行）, （2021—2035年）."""
    return _QUALIFIER.fullmatch(text) is not None


def is_head_line(text: str) -> bool:
    """Whether a line of the head is surely no part of a title: a number, a date, a label, a breadcrumb, a sentence."""
    label = record_label().match(text)
    return (
        re.search(r"[。；！？]$|：$|文件$|^导读|>>|来源|时间|^附件", text) is not None
        or is_navigation(_QUOTED.sub("《》", text))
        or own_number(text) is not None
        or _CUT.search(text) is not None
        or _PAGE_PART.fullmatch(text) is not None
        or (label is not None and (label.end() == len(text) or bool(label["mark"]) or len(text) < _SHORT_FIELD))
        or re.fullmatch(DATE_PATTERN, text) is not None
    )


def _opens_notice(above: str, title: str) -> bool:
    """Whether a line that ends like a title is the first part of a notice's: 关于分解落实政府工作报告 / 主要任务的通知."""
    return (
        "关于" in above
        and re.search(f"的(?:{_STATUTORY})$", above) is None
        and re.search("关于|印发|转发|[《》]", title) is None
        and re.search(f"的(?:{_STATUTORY})$", title) is not None
    )


def _goes_back(above: str, title: str) -> bool:
    """Whether the line above belongs to the title: it leaves the phrase open, or names an issuer that the title lacks."""
    if len(above) > 120 or is_head_line(above):
        return False
    if _BROKEN_NAME.fullmatch(title) and len(above) <= _LONGEST_PART and not _is_name(above):
        return True
    if TITLE_END.search(clean_title(above)) and not _opens_notice(above, title):
        return False
    front = _FRONT.match(title)
    if title.startswith(above) or (front is not None and above.endswith(front["name"])):
        return False
    if len(title) <= _LONGEST_LAST_WORD and above.endswith("的"):
        return True
    if above.count("“") > above.count("”") and title.count("“") < title.count("”"):
        return True
    title = _QUOTED.sub("《》", title)
    if re.match(r"印发|转发|批转|关于|的通知", title) or front is not None:
        return (
            all(NAMES.fullmatch(name) for name in above.split("、"))
            or listed_region(above) is not None
            or ("关于" in above and "关于" not in title)
            or _OPEN_PHRASE.search(above) is not None
        )
    return "关于" not in title and (
        ("关于" in above and not above.endswith("的")) or re.search(r"(?:关于|印发|转发|批转|发布)$", above) is not None
    )
