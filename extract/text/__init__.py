"""Turns raw text into clean text (simplified, official wording, no inner white space) and keeps the way back."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from extract.lexicon import column
from extract.text.chunk_numbers import chunk_numbers
from extract.text.leftovers import without_leftovers
from extract.text.markdown import unmarked
from extract.text.pinyin import readings
from extract.text.restored_marks import restored
from extract.text.split_figures import joined
from extract.text.sprinkled import sprinkled
from extract.text.wraps import margin, sets_off, width
from graph.model import Evidence
from graph.normal import regional_matches, simplify, wide

ENUMERATOR = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,4}[章条款节编篇]|[一二三四五六七八九十]{1,4}[、．]|[（(][一二三四五六七八九十]{1,4}[）)]"
    r"|\d{1,3}[.．、﹒](?!\d)|[（(]\d{1,3}[）)]|[①-⑳]|——"
)
"""A numbered item's opening at a line's start; also used to know that a line starts something new."""

_DROPPED = re.compile(
    r"\[bookmark[:：][^\]]*\]|[\u200b-\u200f\u2060\ufeff\u00ad]|，(?=[，、。；：])|、(?=、)|？{3,}(?:[ \t\u3000]+？+(?=[\u4e00-\u9fff“（《〔\n]))*"
    r"|(?m:^[ \t\u3000]*(?:？(?:[ \t\u3000]?？)+|？(?=[ \t\u3000]*(?:[\u4e00-\u9fff“（《〔]|$))|[•●▪◆■][ \t\u3000]*|[﹝〔]\d{1,2}[﹞〕]))"
    r"|(?m:^[ \t\u3000]*[\[【（](?:接上页|续上页|上接[^\]】）\n]{1,8})[\]】）][ \t\u3000]*)|(?<=——)—+(?=[ \u3000]*[\u4e00-\u9fff“])"
    r"|(?:(?<=第.[条章节])|(?<=第..[条章节])|(?<=第...[条章节])|(?<=第....[条章节]))？{2}(?=[\u4e00-\u9fff“《（])"
)
"""What word processors and web pages leave in a text without its being part of it: Word's bookmark marks,
zero-width characters, soft hyphens; the question marks that hard blanks became, also behind an article's number; bullets and a register's numbers of
paragraphs (﹝1﹞) before a line, and what says that the page goes on from another ([接上页]); the third
stroke of a dash (———体量规模)."""
_DASHES = re.compile("(?m:(?<=^)|(?<=[ \t\u3000]))[-－─―–—]{2,4}(?=[ \u3000]*[\u4e00-\u9fff“])")
"""What stands for the dash before an item: --到2015年, －－坚持统筹推进."""
_BROKEN_LINE = 20
"""A line shorter than this is not taken for the first part of a broken sentence: headings, table cells, names."""

_CELL = "\t"
"""A line that begins with a tab is a cell of a table (the readers of pages, Word files and PDFs write them so): it
carries on no line and none carries it on."""

_INDENT = re.compile(r"\u3000{2,}|[ \t\xa0\u3000]{3,}")
_BLANK = re.compile("(?<=[\u4e00-\u9fff])[ \xa0\u3000](?=[\u4e00-\u9fff])")
_SET_OFF = re.compile(r"[\u3000 ]{2,}|\t")
_LABEL = 5
"""Fewer characters than this before an indent are a spread label (标　　题, 目　　录), not a line; so is a single character
behind white space (名　　称：某意见　文　　号：某号)."""

_ENDED = re.compile(r"[。；：！？…”’）》〉\]】.;:!?)]$|\d{7,}$")
"""A line's end that ends a sentence, or a telephone number."""
_SENTENCE_ENDED = re.compile(r"[。；：！？]$|[。；！？][”’）》]+$|\d{7,}$")
"""The same where the line reaches the margin: a closing mark alone ends nothing there."""
_NEW_START = re.compile(
    rf"(?:{ENUMERATOR.pattern})|附件|附：|附表|特此|抄送|联系|主送|电话|传真|邮箱|【|[（(](?:此件|联系|责任|牵头)"
    r"|\d{4}年\d{1,2}月\d{0,2}日?$|[\u4e00-\u9fff]{2,18}(?:人民政府|办公[厅室]|委员会|领导小组|[局厅])$"
    rf"|(?:{'|'.join(map(re.escape, column('record_labels', 'word')))})[：:]"
    r"|[\u4e00-\u9fff]{2,30}[局委府厅办部院会署室](?:19|20)\d\d年\d{1,2}月\d{1,2}日\|?$"
)
_LABELLED = re.compile("(?:责任|主要责任|牵头|配合|协办|承办)(?:单位|部门)：")
"""A line of those who are handed an item ends with its last name, without any mark."""
_NEVER_OPENS = re.compile(r"[，。；、）》〉”’〕]|起(?:施行|执行|停止|实施|试行|废止|失效|生效|正式)")
"""What begins no line: marks that close, and what a date leads to (自2020年1月1日 / 起施行)."""
_LAST_ADDRESSEES = re.compile("[^。；：，]{2,40}(?:政府|部门|单位|委员会|[局厅委办会院])：")
"""The second line of a document's addressees: 各市、州人民政府， / 省政府各部门：."""
_BRACKET_OPEN, _CLOSES = re.compile("（[^（）]*$"), re.compile("[^（）]*）")
"""A bracket broken at the margin: （负责部门： / 海关总署、民航局）."""
_NUMBER_OPEN = re.compile(r"[\u4e00-\u9fff][〔﹝［\[（(](?:19|20)\d\d[〕﹞］\]）)]第?$")
_SERIAL = re.compile(r"第?\d{1,5}号")
"""A document number broken behind its year: 国发〔2015〕 / 71号."""
_CODE_END = re.compile("[\u4e00-\u9fff]{2}[发字函办规文]$")
_YEAR_AND_SERIAL = re.compile(r"[〔﹝［\[]?(?:19|20)\d\d[〕﹞］\]]第?\d{1,5}号")
"""One broken behind its code: 内政办发 / 〔2023〕30号, the first bracket perhaps lost."""
_ROW_ENDS = re.compile(r"(?:号|\d日|\d月(?:[底末]|[上中下]旬)?|\d年[底末]|\d{4}[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?)[）)]?$")
_ROW_OPENS = re.compile(r"\d{1,4}(?=[《\u4e00-\u9fff])(?!\d{1,4}[年月日号个家项件名人户亩万亿种条次天倍款章])")
"""A table's row ends with a document's number or a date, and the next opens with its serial: 甲政发〔2010〕12号 / 13 关于…."""
_CONTENTS = re.compile("(?:^|，)一、[^，。]{2,16}，二、[^，。]{2,16}，")
"""The headings of a page in a row, as an encyclopedia prints them over a document: 通知，实施方案，一、总体目标，二、主要任务，"""
_TAIL = 40
"""What ends a line stands in its last characters; a line that many broken ones made is not read again for each."""
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９Ｏ", "0123456789O")
"""Wide digits, and the wide letter that stands for a zero in dates (二Ｏ一五年)."""
_STRAIGHT_QUOTES = re.compile(r'"(?=[^"\n]*[\u4e00-\u9fff])[^"\n]{1,60}"')
"""A word between the quotes of a keyboard: "十五"期间."""
_POINT = re.compile(
    r"(?<=[\u4e00-\u9fff”\"])(?<![一二三四五六七八九十])\.(?=[ \t]*(?:[\u4e00-\u9fff（(“\"\d]|[\r\n]|$))"
)
_LEAST_POINTS = 3
"""So many points between characters of a text without any 。 are its full stops."""
_PAIR = re.compile("[\u4e00-\u9fff]{2}")
_LEAST_SPACES, _PARTED, _LOOKED_AT = 10, 0.3, 100_000
"""White space is noise where three in ten of ten gaps or more part two characters that stand together elsewhere (of gaps thrown into
words 0.5 to 0.8 do, of those between headings and texts under 0.1); so much of a text tells."""
_GLUED_TITLE = re.compile(
    r"\s*(?P<title>[\u4e00-\u9fff\d—\-“”《》（）()]{2,40}?(?:方案|意见|办法|规划|计划|细则|要点|措施|通知))(?=一、[\u4e00-\u9fff]{4})"
)
"""The title that a page without breaks runs into the first item: …工作实施方案一、总体思路…."""
_KEPT_PUNCTUATION = re.compile(r"(?<=\d),(?=\d{3}(?!\d))|(?<=\d):(?=\d)|(?<=[a-z]):(?=//)")
_LETTER_FOR_ONE = re.compile("(?<![\u3105-\u312f])\u3127(?![\u3105-\u312f])")
"""A letter of Taiwan's phonetic script that looks like 一, alone among characters: ㄧ、, （ㄧ）."""
_SIGN_OF_RATIO = re.compile(r"∶(?=\s*(?:[\r\n]|$))")
"""The sign of a ratio that stands for a colon at a line's end: 各直属机构∶."""


@dataclass(frozen=True)
class CleanText:
    """Clean text over a raw text. `starts[i]`/`ends[i]` are the raw offsets of clean character `i` (end exclusive);
    a regional word replaced by a shorter one spreads over its characters. `gaps` are the clean offsets before which
    white space was dropped inside a line."""

    raw: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: frozenset[int]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Raw offsets of the clean span [start, end), which must not be empty."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such span in a text of {len(self.text)} characters: {start} to {end}")
        return self.starts[start], self.ends[end - 1]

    def evidence(self, start: int, end: int, rule: str = "", cue: str = "") -> Evidence:
        """The raw words behind the clean span [start, end)."""
        raw_start, raw_end = self.raw_span(start, end)
        return Evidence(raw_start, raw_end, self.raw[raw_start:raw_end], rule, cue)

    @cached_property
    def spaces(self) -> frozenset[int]:
        """The gaps that may part a heading from its text: none where white space stands inside words all over the text."""
        inside = [gap for gap in self.ordered_gaps if gap < _LOOKED_AT and _PAIR.fullmatch(self.text, gap - 1, gap + 1)]
        if len(inside) < _LEAST_SPACES:
            return self.gaps
        together = {
            self.text[at - 1 : at + 1] for at in range(1, min(len(self.text), _LOOKED_AT)) if at not in self.gaps
        }
        parted = sum(self.text[gap - 1 : gap + 1] in together for gap in inside)
        return frozenset() if parted >= _PARTED * len(inside) else self.gaps

    @cached_property
    def ordered_gaps(self) -> tuple[int, ...]:
        """The gaps in text order."""
        return tuple(sorted(self.gaps))

    def ordered_gaps_in(self, start: int, end: int) -> tuple[int, ...]:
        """The gaps inside [start, end), in text order."""
        gaps = self.ordered_gaps
        return gaps[bisect_left(gaps, start) : bisect_left(gaps, end)]

    @cached_property
    def lines(self) -> tuple["Line", ...]:
        """The lines of the clean text that are not empty, in order."""
        found, start = [], 0
        for part in self.text.split("\n"):
            if part:
                found.append(Line(start, start + len(part), part))
            start += len(part) + 1
        return tuple(found)


@dataclass(frozen=True)
class Line:
    """A line of clean text: its clean offsets and its words."""

    start: int
    end: int
    text: str


_RECORDED = re.compile("[\u4e00-\u9fff]{2,6}[：:]")
"""A line of the record that a register prints over a text whose items hang under their numbers: 法规名称：…."""


def clean(raw: str) -> CleanText:
    """Bring a raw text to normal form, character by character traceable.

    Simplified script, mainland wording for regional terms, full-width punctuation; white space inside a line and
    line breaks inside a sentence are dropped; empty lines vanish. The order of characters never changes.
    """
    folded = _DASHES.sub(lambda dash: "—" * len(dash.group()), unmarked(_fold(raw)))
    dropped = {i for match in _DROPPED.finditer(folded) for i in range(*match.span())}
    dropped |= readings(folded) | sprinkled(folded) | chunk_numbers(folded)
    replaced = _regional(folded, raw, dropped)
    changed = sorted(dropped | replaced.keys())
    spans = _raw_lines(folded)
    flush = margin([folded[start:end].strip() for start, end in spans])
    edge = flush or margin([folded[start:end].rstrip() for start, end in spans])  # items may hang under their numbers
    at_edge, apart, set_off = [False] * len(spans), [False] * len(spans), False
    if edge is not None:
        at_edge = [_reaches(folded[start:end], edge, flush is not None) for start, end in spans]
        apart = [_is_set_off(folded, spans, k) for k in range(len(spans))]
        ended = [
            _SENTENCE_ENDED.search(folded[max(start, end - _TAIL) : end].rstrip()) is not None for start, end in spans
        ]
        set_off = sets_off(at_edge, ended, apart)
    builder = _Builder(set_off)
    for (line_start, line_end), at_margin, is_apart in zip(spans, at_edge, apart, strict=True):
        special = bisect_left(changed, line_start) < bisect_left(changed, line_end)
        line = (
            _changed_line(folded, line_start, line_end, dropped, replaced)
            if special
            else _plain_line(folded, line_start, line_end)
        )
        builder.add_line(line, is_apart, is_cell=folded.startswith(_CELL, line_start))
        builder.at_margin = at_margin
    return CleanText(
        raw, "".join(builder.characters), tuple(builder.starts), tuple(builder.ends), frozenset(builder.gaps)
    )


def _regional(text: str, raw: str, dropped: set[int]) -> dict[int, tuple[int, str]]:
    """Where the words of other regions stand, their ends, and what they are called on the mainland; what is dropped, or a blank
    between two characters, may stand within them (智慧 財產權)."""
    nothing = dropped | {match.start() for match in _BLANK.finditer(text)}
    if not nothing:
        return {start: (end, word) for start, end, word in regional_matches(text, raw)}
    kept = [at for at in range(len(text)) if at not in nothing]
    found = regional_matches("".join([text[at] for at in kept]), "".join([raw[at] for at in kept]))
    return {kept[start]: (kept[end - 1] + 1, word) for start, end, word in found}


def _reaches(line: str, edge: float, flush: bool) -> bool:
    printed = line.strip() if flush else line.rstrip()
    return width(printed) >= edge and (flush or _RECORDED.match(printed) is None)


def _is_set_off(text: str, spans: Sequence[tuple[int, int]], k: int) -> bool:
    """Whether a line opens with an indent or stands behind an empty one."""
    start = spans[k][0]
    between = text[spans[k - 1][1] : start] if k else ""
    return _SET_OFF.match(text, start) is not None or between.replace("\r\n", "\n").count("\n") > 1


def _fold(raw: str) -> str:
    """Script and width, one character for one; a comma or colon between digits stays as it is."""
    plain = _LETTER_FOR_ONE.sub("一", without_leftovers(raw))
    simplified = restored(joined(simplify(plain).translate(_WIDE_DIGITS)))
    folded = list(wide(simplified))
    for match in _KEPT_PUNCTUATION.finditer(simplified):
        folded[match.start()] = simplified[match.start()]
    for match in _SIGN_OF_RATIO.finditer(simplified):
        folded[match.start()] = "："
    if "。" not in simplified:
        points = [match.start() for match in _POINT.finditer(simplified)]
        for at in points if len(points) >= _LEAST_POINTS else ():
            folded[at] = "。"
    for match in _STRAIGHT_QUOTES.finditer(simplified):
        folded[match.start()], folded[match.end() - 1] = "“”"
    return "".join(folded)


def _raw_lines(text: str) -> list[tuple[int, int]]:
    """Spans of the lines; an indent in the middle of a line starts a new one (pages that lost their breaks keep it)."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\r\n\f\v\u2028\u2029]+", text):
        start, end = match.span()
        title = _GLUED_TITLE.match(text, start, end) if not found else None
        if title is not None:
            found.append((start, title.end()))
            start = title.end()
        for indent in _INDENT.finditer(text, start, end):
            before = text[start : indent.start()].strip()
            if len(before) >= _LABEL and not before[-2].isspace():
                found.append((start, indent.start()))
                start = indent.end()
        found.append((start, end))
    return found


class _Line(NamedTuple):
    """A line's clean characters, the raw start and end of each, and which of them white space stood before."""

    text: str
    starts: list[int]
    ends: list[int]
    gaps: list[int]


_SOLID = re.compile(r"\S+")


def _plain_line(text: str, start: int, end: int) -> _Line:
    """A line in which only white space is dropped."""
    runs = [match.span() for match in _SOLID.finditer(text, start, end)]
    starts = [i for first, last in runs for i in range(first, last)]
    gaps, length = list[int](), 0
    for first, last in runs:
        gaps.append(length)
        length += last - first
    words = "".join([text[first:last] for first, last in runs])
    return _Line(words, starts, [i + 1 for i in starts], gaps if runs and runs[0][0] > start else gaps[1:])


def _changed_line(text: str, start: int, end: int, dropped: set[int], replaced: dict[int, tuple[int, str]]) -> _Line:
    """A line in which characters are dropped or words replaced."""
    words, starts, ends, gaps = list[str](), list[int](), list[int](), list[int]()
    gap, i = False, start
    while i < end:
        if text[i].isspace() or i in dropped:
            gap, i = gap or i not in dropped, i + 1
            continue
        stop, word = replaced.get(i, (i + 1, text[i]))
        if gap:
            gaps.append(len(starts))
        words.append(word)
        starts += range(i, i + len(word))
        # the last character of a replaced word carries what is left of the raw word
        ends += [*range(i + 1, i + len(word)), stop]
        gap, i = False, stop
    return _Line("".join(words), starts, ends, gaps)


class _Builder:
    """Collects clean characters line by line and decides which line breaks only broke a sentence."""

    def __init__(self, set_off: bool) -> None:
        self.set_off = set_off
        """Whether an indent or an empty line opens every paragraph."""
        self.characters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.gaps: set[int] = set()
        self.line = ""
        self.in_cell = False
        self.at_margin = False
        """Whether the line added last reaches the margin of a text whose lines are broken at one."""

    def add_line(self, line: _Line, set_off: bool, is_cell: bool = False) -> None:
        if not line.text:
            return
        apart, self.in_cell = is_cell or self.in_cell, is_cell
        inside = self.set_off and self.at_margin and not set_off and _NEW_START.match(line.text) is None
        if self.line and not apart and (inside or continues(self.line, line.text, self.at_margin)):
            self.line += line.text
        else:
            if self.line:
                self.characters.append("\n")
                self.starts.append(self.ends[-1])
                self.ends.append(self.ends[-1])
            self.line = line.text
        first = len(self.starts)
        self.gaps.update(first + k for k in line.gaps if k)
        self.characters.append(line.text)
        self.starts += line.starts
        self.ends += line.ends


def continues(line: str, following: str, at_margin: bool = False) -> bool:
    """Whether a line break only broke a sentence: the line leaves 《 or （ open, or it is running text without an end, or
    it reaches the margin (`at_margin`), where everything but a sentence's end goes on.

    >>> continues("深入贯彻落实《关于深化体制机制改革加快", "实施创新驱动发展战略的若干意见》部署")
    True
    >>> continues("推动知识产权与创新资源、金融资本、", "产业发展深度融合，完善各环节")
    False
    >>> continues("（一）各区应当", "建立台账", at_margin=True)
    True
    """
    if _left_open(line) and not ENUMERATOR.match(following):
        return True
    if line[-1:] in "，、" and _LAST_ADDRESSEES.fullmatch(following) and "。" not in line:
        return True
    if _CODE_END.search(line[-_TAIL:]) and _YEAR_AND_SERIAL.match(following):
        return True
    if _NEVER_OPENS.match(following) or (_SERIAL.match(following) and _NUMBER_OPEN.search(line[-_TAIL:])):
        return True
    tail = line[-_TAIL:]
    if _ROW_ENDS.search(tail) and _ROW_OPENS.match(following):
        return False
    if at_margin and _BRACKET_OPEN.search(tail) and _CLOSES.match(following):
        return True
    if at_margin:
        return _SENTENCE_ENDED.search(tail) is None and _NEW_START.match(following) is None
    if len(line) < _BROKEN_LINE or _ENDED.search(tail) or _NEW_START.match(following):
        return False
    if _CONTENTS.search(line) and "。" not in line:
        return False
    if _LABELLED.match(line) and line[-1] not in "、，和及与":
        return False
    heading = ENUMERATOR.match(line) is not None and "。" not in line
    return not heading and re.search("[，。；]", line) is not None


def _left_open(line: str) -> bool:
    opened = line.rfind("《")
    return opened > line.rfind("》") and len(line) - opened <= 80 and "。" not in line[opened:]
