"""Finds the places where an outline's items open: the enumerators, at a line's start or run on inside a line."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from extract.lexicon import alternation, rows
from extract.outline.contents import count_contents
from extract.outline.decimals import find_decimals
from extract.outline.series import Mark, Series
from extract.outline.worn import find_worn
from extract.text import CleanText, Line
from extract.text.numerals import parse_chinese

_HAN = "一二三四五六七八九十"
_FORMAL = "壹贰叁参肆伍陆柒捌玖拾"
_PLAIN = str.maketrans(_FORMAL, "一二三三四五六七八九十")
_NUMBER_WORD = (
    r"\d{3,5}[\u4e00-\u9fff]|\d{1,2}月\d{1,2}日"
    r"|\d{1,3}(?:[A-Za-z+＋×]|小时|分钟|[家所条项名类岁]|个(?!百分点|月|小时)|大(?!于))"
)
"""A word that opens with a number, of a kind that is never a decimal's fraction: 5G, 2025年, 9月20日, 12345热线, 3家."""
_DEFINED = "(?=“[^“”\\n]{1,40}”(?!(?:的|一词|字样|表述|等)*[^，。]{0,6}(?:改|删|增|调整|替换)))"
"""What an article that opens with the word it defines goes on with: 第二条 “甲”是指…, but 第二条“甲”改为“乙”."""
_STYLES: tuple[tuple[str, int, str], ...] = (
    ("part", 10, rf"第[{_HAN}]{{1,3}}(?:部分|[编篇](?![^\n]{{0,60}}。))"),
    ("chapter", 20, r"第[一二三四五六七八九十百零〇\d]{1,4}章"),
    ("section", 30, r"第[一二三四五六七八九十百零〇\d]{1,4}节"),
    ("formal", 30, rf"[{_FORMAL}]{{1,3}}、"),
    ("article", 40, rf"第[一二三四五六七八九十百零〇\d]{{1,5}}条(?:(?!第|[之的款、，。和至或及与“”）])|{_DEFINED})"),
    ("han", 40, rf"[{_HAN}]{{1,3}}[、．.]"),
    ("named", 50, rf"(?:任务|(?:专项)?行动|工程)[{_HAN}]{{1,2}}[：、](?=[\u4e00-\u9fff“])"),
    ("han_bracket", 60, rf"（[{_HAN}]{{1,3}}）、?|[㈠-㈩]"),
    ("digit", 70, rf"\d{{1,2}}[.．、﹒](?!\d)|(?<![\d.．])\d{{1,2}}[.．、](?={_NUMBER_WORD})|[⒈-⒛]"),
    ("digit_bracket", 80, r"（\d{1,2}）(?!\.[a-z])|[⑴-⒇]"),
    ("half_bracket", 90, r"(?<![\d（.．\-])\d{1,2}）"),
    ("circled", 100, r"[①-⑳]"),
    ("ordinal", 110, rf"[{_HAN}](?:是(?!否|以下|指)|要(?![素点求件闻务害]))"),
    ("nth", 110, rf"第[{_HAN}][，、：]"),
    ("dash", 110, r"——|(?<![^\n])—(?=[\u4e00-\u9fff“])"),
)
_PATTERN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, _, pattern in _STYLES))
_STYLE = {name: re.compile(pattern) for name, _, pattern in _STYLES}
_RANK = {name: rank for name, rank, _ in _STYLES}
_DECIMAL = 40
_DECIMAL_INSIDE = 70
"""Above which rank 1, 1.1, 1.1.1 stand, a level each: as a document's own numbering, or inside its 一、 and （一）."""
_LINE_START_ONLY = {"part", "named"}
_ORDINALS = {"ordinal": ("。；：，、", "[。；，]二[是要]"), "nth": ("。；：！", "[。；]第二[，、：]")}
"""What stands before an ordinal inside a paragraph, and how the second of its series is found."""
_SENTENCE_END = "。；：！"
_CLOSED = "”）」"
_RUN_ON_HEADING = 60
"""A heading with no 。 behind it that an inner item follows directly (二、主要任务（一）壮大…) is shorter than this."""
_SKIPPED = 2
"""How many items of a series may be missing where the next stands behind a full stop."""
_WORN_RUN_ON = re.compile(rf"(?<=[。）])(?:（[{_HAN}]{{1,3}}(?![{_HAN}）])|[{_HAN}]{{1,3}}）)")
_DUTY, _DUTY_LABEL = (
    alternation(row["cue"] for row in rows("duty_cues") if row["place"] in places)
    for places in (("predicate", "bracket"), ("label",))
)
_DUTIES_BEFORE = re.compile(
    rf"（[^（）\n]{{2,}}(?:{_DUTY})）?$|（(?:{_DUTY_LABEL}|[\u4e00-\u9fff]{{2,20}}[局厅部委]、)[^（）\n]{{2,}}(?:政府|单位|部门|[局厅部委办会院])）?$"
)
"""A bracket of duties closes the item before, also where its last sign is lost: （甲部、乙部按职责分工负责（三）稳定就业."""
_LONGEST_DUTIES = 240
"""Characters of such a bracket: some twenty names."""
_DASHED = re.compile("[^，。；：—]{2,25}[。：，]")
_POOR_DASHES = ("—", "--")
_POOR_DASH = re.compile(r"(?:^|\n)(?P<dash>—|--)(?![—-])[^\n]{2,300}\n(?P=dash)(?![—-])")
"""A page's poor dash opens an item only where two lines follow each other so."""
_DASHED_HEADING = 20
"""How long the heading is that a first —— follows directly: 基本原则, 主要目标."""
_BROKEN_HEADING = 16
_BROKEN = re.compile(
    rf"(?P<number>[{_HAN}]{{1,3}})(?P<noise>[^、，。：；\d（）]{{1,5}})、(?P<heading>[^、，。：；]{{2,{_BROKEN_HEADING}}})"
)
_NEW_WORDING = re.compile(r"(?:为|如下|[条款项章节]|增加)[：，]?“(?:[^“”]|“[^“”]{0,60}”){0,3000}”")
"""The new wording that an amendment quotes: numbers inside it are another document's."""
_CITED = re.compile(
    r"中(?:的|“|第|增加|删)|(?:修[改订]|改|调整|变更|合并|移[作至])(?:为|作|到)?[：:，第“]|(?:修改|改|调整|合并)为"
    r"|作(?:为第|如下|出修改|相应)|后?(?:增加|增设|新增)(?:[一二两三四五六七八九十\d]|“|：)|（[一二三四五六七八九十\d]{1,3}）项|题注|标题"
)
"""What follows an article's or chapter's number where a sentence speaks of it (第五条修改为：…): it opens no item."""
_CITED_GLUED = re.compile(r"删[去除]|规定|增加|所[称列指]|予以")
"""The same, where no white space parts the number from its words: 第八条删去, 第八条规定的条件."""
_CITABLE = ("article", "chapter", "section", "part")
_BOX_HEAD = re.compile(r"(?:^|(?<=[\n。]))专栏[\d一二三四五六七八九十]{0,3}[^。；，：\n（）]{2,40}$")
"""The head of a box that its first item follows directly: 专栏2　重点工程（一）…."""
_BOX_HEAD_LENGTH = 50
_LIST_LABEL = re.compile("[\u4e00-\u9fff]{2,10}：")
_NOTED = re.compile(r"(?:注|注释|备注)[：:.．]\n?$")
_NOTE_STYLES = ("digit", "digit_bracket", "circled")


def find_marks(
    text: CleanText, lines: Sequence[Line], start: int, end: int, restarts: Sequence[int] = ()
) -> list[Mark]:
    """The openings inside the clean span [start, end), in order.

    At a line's start every enumerator counts. Inside a line one counts only behind a sentence end, white space or a
    bare heading, and only where it is the first of a series or the next one: a mention of item （二） is no item.
    Numbers in a table of contents, in quoted new wording and in notes under a table open nothing, nor do articles that
    a sentence speaks of. From each of `restarts` on (where an annex begins) numbering starts anew.
    """
    inside = [line for line in lines if start <= line.start < end]
    found = _whole_marks(text, lines, start, end, restarts, ())
    worn = _worn_run_on(text, found, start, end)
    if worn:  # what stands inside these counts from 1 again
        found = _whole_marks(text, lines, start, end, restarts, worn)
    found = _without_notes(text.text, _with_decimals(found, inside))
    found = found[count_contents(text.text, [(mark.start, mark.end, mark.number or "") for mark in found]) :]
    return _with_worn(text, _with_broken(found, inside), inside)


def _whole_marks(
    text: CleanText, lines: Sequence[Line], start: int, end: int, restarts: Sequence[int], worn: Sequence[Mark]
) -> list[Mark]:
    """The openings that are whole, and among them those of `worn`."""
    openings = {line.start for line in lines}
    coming = sorted(worn, key=lambda mark: mark.start, reverse=True)
    quoted = [match.span() for match in _NEW_WORDING.finditer(text.text, start, end)]
    found: list[Mark] = []
    series, ahead = Series(), sorted(restarts, reverse=True)
    dashes = _POOR_DASH.search(text.text, max(0, start - 1), end) is not None
    for match in _PATTERN.finditer(text.text, start, end):
        while coming and coming[-1].start <= match.start():
            found.append(coming.pop())
            series.add(found[-1])
        if match.group() in _POOR_DASHES and not dashes:
            continue
        while ahead and ahead[-1] <= match.start():
            ahead.pop()
            series = Series()
        while quoted and quoted[0][1] <= match.start():
            quoted.pop(0)
        if quoted and quoted[0][0] <= match.start():
            continue
        mark = _mark(match)
        mark = series.placed(mark, _is_headed(text.text, series.last, mark))
        if mark.style == "dash" and text.text[mark.end : mark.end + 1] in ("\n", ""):
            continue  # an empty cell of a table
        if mark.style in _CITABLE and _is_cited(text, mark.end):
            continue
        opens = mark.start in openings and (
            series.may_open(mark, text.text[mark.end : mark.end + 1]) or (not found and _goes_on(text.text, mark))
        )
        if opens or _runs_on(text, series, mark):
            found.append(mark)
            series.add(mark)
    return found


def _worn_run_on(text: CleanText, found: Sequence[Mark], start: int, end: int) -> list[Mark]:
    """The openings inside a line that lost a bracket, behind a sentence's end or a closed bracket, between the whole ones that their
    number stands between: …（甲部牵头）（二加强宣传。… between （一） and （三）."""
    whole = [mark for mark in found if mark.style == "han_bracket"]
    worn: list[Mark] = []
    for match in _WORN_RUN_ON.finditer(text.text, start, end):
        number = f"（{match.group().strip('（）')}）"
        at = bisect_left(whole, match.start(), key=lambda mark: mark.start)
        around = [mark.value for mark in whole[max(at - 1, 0) : at + 1]]
        if around == [_value(number) - 1, _value(number) + 1]:
            worn.append(Mark(*match.span(), number, "han_bracket", _RANK["han_bracket"], _value(number)))
    return worn


def _goes_on(text: str, mark: Mark) -> bool:
    """Whether the next line opens with the number behind this one, as on a page that begins within a list: 2.2018年7月底前… 3.2018年…"""
    line = text.find("\n", mark.end)
    following = _STYLE[mark.style].match(text, line + 1) if line >= 0 else None
    return following is not None and _value(following.group()) == mark.value + 1


def _mark(match: re.Match[str]) -> Mark:
    style = match.lastgroup or ""
    return Mark(match.start(), match.end(), match.group(), style, _RANK[style], _value(match.group()))


def _is_headed(text: str, last: Mark | None, mark: Mark) -> bool:
    """Whether nothing but the heading of the item before parts the two."""
    if last is None or not 0 < mark.start - last.end <= _RUN_ON_HEADING:
        return False
    return re.search("[。；]|\n.", text[last.end : mark.start]) is None


def _is_cited(text: CleanText, end: int) -> bool:
    glued = end not in text.gaps and _CITED_GLUED.match(text.text, end) is not None
    return glued or _CITED.match(text.text, end) is not None


def _runs_on(text: CleanText, series: Series, mark: Mark) -> bool:
    if mark.style in _LINE_START_ONLY or mark.start == 0:
        return False
    before = text.text[mark.start - 1]
    if (
        mark.value == 1
        and mark.style in ("han_bracket", "digit", "digit_bracket")
        and _behind_box_head(text.text, mark)
    ):
        return True
    if mark.value == 1 and mark.style in _NOTE_STYLES and _behind_list_label(text.text, series, mark):
        return True
    if mark.style in _ORDINALS:
        return _is_inline_ordinal(text.text, series, mark, before)
    if mark.style == "dash":
        return mark.number not in _POOR_DASHES and _is_inline_dash(text, series, mark, before)
    expected = series.expects(mark)
    behind_stop = before in "。！" or text.text[mark.start - 2 : mark.start] in ("。）", "。”")
    if behind_stop and mark.style in ("han", "han_bracket") and 1 < expected < mark.value <= expected + _SKIPPED:
        return True
    if _behind_duties(text.text, mark, expected):
        return True
    last = series.last
    if mark.style == "han_bracket" and mark.value == expected + 1 and last is not None and last.style == "han":
        # the one before lost its bracket
        return last.value > 1 and _behind_heading(text, series, mark, _RUN_ON_HEADING)
    if mark.value != expected:
        return False
    if before in _SENTENCE_END or behind_stop:
        return True
    if mark.style in ("digit", "half_bracket", "article") and mark.start not in text.gaps:
        return _behind_bracket(text.text, mark) or _behind_heading(text, series, mark, 20)
    return before in _CLOSED or mark.start in text.gaps or _behind_heading(text, series, mark, _RUN_ON_HEADING)


def _behind_box_head(text: str, mark: Mark) -> bool:
    return _BOX_HEAD.search(text, max(0, mark.start - _BOX_HEAD_LENGTH), mark.start) is not None


def _behind_list_label(text: str, series: Series, mark: Mark) -> bool:
    """Whether a label at a line's start opens another list (申报材料：1.…) behind one that ran inside its line as well."""
    before = series.of_style(mark.style)
    if before is None or text[before.start - 1 : before.start] in ("", "\n"):
        return False
    return _LIST_LABEL.fullmatch(text, text.rfind("\n", 0, mark.start) + 1, mark.start) is not None


def _behind_duties(text: str, mark: Mark, expected: int) -> bool:
    """Whether a bracket of duties closes the item before and this is the next one; of 一、 and （一） some may be missing."""
    most = expected + (_SKIPPED if mark.style in ("han", "han_bracket") else 0)
    if mark.style not in ("han", "han_bracket", "digit") or not expected <= mark.value <= most:
        return False
    return _DUTIES_BEFORE.search(text, max(0, mark.start - _LONGEST_DUTIES), mark.start) is not None


def _behind_bracket(text: str, mark: Mark) -> bool:
    """An item behind the bracket that closes the one before it: …（甲部牵头）2.推行…"""
    return (
        text[mark.start - 1] in "）”"
        and mark.style == "digit"
        and re.match("[^，。；、）%]", text[mark.end :][:1]) is not None
    )


def _behind_heading(text: CleanText, series: Series, mark: Mark, longest: int) -> bool:
    """An inner item directly behind a heading without an end of its own. A comma may stand in it before （一） only."""
    last = series.last
    if last is None or mark.rank <= last.rank or not 0 < mark.start - last.end <= longest:
        return False
    heading = text.text[last.end : mark.start]
    if heading.count("（") > heading.count("）"):
        return False  # （见附件1）
    stops = "[。；]" if mark.style == "han_bracket" and last.style == "han" else "[。；，]"
    return re.search(stops, heading) is None and heading[-1] not in "第和、及与，至见按照"


def _is_inline_dash(text: CleanText, series: Series, mark: Mark, before: str) -> bool:
    """——统筹推进。… on a page that lost its breaks: behind white space that ends a sentence or a heading, with a short
    sentence of its own."""
    if mark.start not in text.gaps or _DASHED.match(text.text, mark.end) is None:
        return False
    last = series.last
    return before in _SENTENCE_END or (last is not None and mark.start - last.end <= _DASHED_HEADING)


def _is_inline_ordinal(text: str, series: Series, mark: Mark, before: str) -> bool:
    """一是…二是… (一要…二要…, 第一，…第二，…) inside a paragraph: the first where the second follows in the same line, any other as
    the next one."""
    stops, second = _ORDINALS[mark.style]
    if before not in stops:
        return False
    if mark.value != 1:
        last = series.last
        return last is not None and last.style == mark.style and last.value + 1 == mark.value
    line_end = text.find("\n", mark.end)
    return re.search(second, text[mark.end : len(text) if line_end < 0 else line_end]) is not None


def _with_decimals(found: list[Mark], lines: list[Line]) -> list[Mark]:
    """Add the openings of a decimal outline (1.1, 1.1.2), in place of what else was read at their lines' starts."""
    decimals = find_decimals(lines)
    if not decimals:
        return found
    enclosed = any(mark.style in ("han", "han_bracket") and mark.start < decimals[0].start for mark in found)
    base = _DECIMAL_INSIDE if enclosed else _DECIMAL
    added = [Mark(d.start, d.end, d.number, "decimal", base + d.depth, d.value) for d in decimals]
    starts = {mark.start for mark in added}
    return sorted([*(mark for mark in found if mark.start not in starts), *added], key=lambda mark: mark.start)


def _without_notes(text: str, found: list[Mark]) -> list[Mark]:
    """Leave out the numbered notes under a table (注：1.… 2.…): from the word 注 to the next item of another style."""
    kept: list[Mark] = []
    noted = False
    for mark in found:
        noted = mark.style in _NOTE_STYLES and (
            noted or _NOTED.search(text[max(0, mark.start - 4) : mark.start]) is not None
        )
        if not noted:
            kept.append(mark)
    return kept


def _with_broken(found: list[Mark], lines: list[Line]) -> list[Mark]:
    """Add openings whose enumerator was torn by noise (三雅提設陵、工作任務): a short line of its own between items
    n - 1 and n + 1 of one series, opening with the missing n."""
    series = [mark for mark in found if mark.style == "han"]
    added = []
    for before, behind in pairwise(series):
        if behind.value != before.value + 2:
            continue
        for line in lines:
            match = _BROKEN.fullmatch(line.text)
            if before.end <= line.start < behind.start and match and _value(match["number"]) == before.value + 1:
                number, end = match["number"] + "、", line.start + match.start("heading")
                added.append(Mark(line.start, end, number, "han", before.rank, before.value + 1))
    return sorted([*found, *added], key=lambda mark: mark.start)


def _with_worn(text: CleanText, found: list[Mark], lines: list[Line]) -> list[Mark]:
    """Add the openings whose enumerator lost its mark or a bracket."""
    worn = find_worn(lines, text.gaps, [(mark.start, mark.style, mark.value) for mark in found])
    added = [Mark(one.start, one.end, one.number, one.style, _RANK[one.style], one.value) for one in worn]
    return sorted([*found, *added], key=lambda mark: mark.start)


_FIRST_OF_RANGE = "①⑴⒈㈠"


def _value(enumerator: str) -> int:
    """The position that an enumerator names: （十二） → 12, ③ → 3, —— → 0."""
    for first in _FIRST_OF_RANGE:
        if ord(first) <= ord(enumerator[0]) < ord(first) + 20 and (
            first != "㈠" or ord(enumerator[0]) < ord(first) + 10
        ):
            return ord(enumerator[0]) - ord(first) + 1
    enumerator = enumerator.translate(_PLAIN)
    digits = re.search(r"\d+", enumerator)
    if digits:
        return int(digits.group())
    return parse_chinese("".join(character for character in enumerator if character in _HAN + "百零〇")) or 0
