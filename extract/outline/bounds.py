"""Finds where a document's items end for good: at its annexes, at a new numbering, at the paragraphs that close it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.document.issued import CARRIED, TAKES
from extract.document.page_lines import TITLE_END
from extract.text import ENUMERATOR, Line

_SELF = (
    r"本《?(?:实施|指导|工作|管理|行动|暂行|试行|若干|政策|三年|专项|总体|建设|奖励|扶持|资助|补贴|支持|修改|废止|补充){0,3}"
    r"(?:通知|意见|办法|方案|规定|规划|计划|措施|决定|细则|指引|政策|公告|通告|条例|规则|批复|预案|文件|指南|规范|制度|目录|清单|要点)》?"
)
"""How a text calls itself: 本通知, 本《通知》, 本实施意见, 本三年行动计划."""
_EARLIER = (
    r"(?:原|此前|以前|之前|过去)?[^，。；：《》]{0,30}《[^》]*》》?(?:（[^（）]*）)?[^，。；]{0,40}，?"
    rf"(?:同时|自[^，。]{{2,20}}起|即行|予以|一并)?(?:废止|停止执行|停止实施|失效|不再执行|与{_SELF}[^，。]{{0,10}}不一致|与此不一致)"
)
"""What becomes of an earlier document: 《…》同时废止, 原《…》与本意见不一致的，以本意见为准."""
_CLOSING = re.compile(
    r"(?:特此|专此|附件|附：|联系|（此件|以上|上述|此前|有效期"
    rf"|{_SELF}"
    rf"|{_EARLIER}"
    r"|[^，。：；]{2,16}(?:的|中)(?:重[要大](?:情况|事项|问题)|(?:情况和)?问题)，请?各(?:地|部门|级|省|市|县|有关|单位|区|相关)[^。]{0,40}报告"
    r"|(?:[^，。：；]{2,12}(?:期间|过程中|中|前|后|时|之际|以来)，)?各(?:地|部门|级|省|市|县|有关|单位|区|相关|乡)(?![^，。；]{0,25}：)|请各"
    r"|[省市县区州盟旗](?:人民)?政府(?:办公[厅室])?将[^，。；：]{0,12}(?:调度|督查|督导|督促|检查|通报|考核|评估|跟踪)"
    r"|[^，。已]{2,60}会同|希望|号召|全(?:国|省|市|区|县|自治区)(?:各|上下|广大|公安|教育|卫生)(?![^，。；]{0,25}：))"
)
"""How a paragraph opens that speaks of the whole document and belongs to no item, perhaps behind a time (节假日期间，各地…);
what somebody has done already (已会同…) is told of the item, and 各乡镇：… is a row of one. What each is to report of the whole work
(执行中的重大问题，各地要及时报告) closes it too."""
_FORCE = r"(?:施行|实施|执行|生效)"
_SURE_CLOSING = re.compile(
    rf"特此|专此|抄送|此复|此令|妥否|{TAKES}《[^》]*》[^。《》]{{0,20}}{CARRIED}(?:给|，)|{_SELF}(?:自|从|由[^，。]{{2,30}}解释)"
    rf"|自(?:本|印发|发布|公布|\d{{4}}年|下发)[^，。]{{0,20}}起(?:正式)?{_FORCE}"
    rf"|{_EARLIER}|《[^》]*》(?:（[^（）]*）)?将?根据本决定"
)
"""How a paragraph opens that belongs to no item even right behind a heading."""
_CLOSING_SENTENCE = re.compile(
    rf"(?<=。)(?:{_SELF}(?:自|从)[^，。]{{2,30}}起(?:正式)?(?:试行|{_FORCE})|自(?:印发|发布|公布|下发)之日起(?:正式)?{_FORCE}|{_EARLIER})"
)
"""A sentence of the same that runs on behind the last of several items in one line: the document's own force, the end
of an earlier one."""
_ON_FORCE = re.compile(r"施行|实施(?:时间|日期)|生效|有效|废止|失效|解释|附则|衔接|时间|期限|其他|执行|清理")
"""A heading that is itself about force and time: what is said of them under it is its own."""
_ANNEX_LIST = re.compile(r"附件\d*[：:]|附件\d*$|附：")
"""How the list of annexes opens, or an annex: numbered lines behind it are no items."""
_ANNEXES_RUN_ON = re.compile(r"(?<![见如按照据及和与在、《（的])附件：(?=1[.．、])")
_ANNEX_HEAD = re.compile(r"附件[\d一二三四五六七八九十]{0,2}[：:]?")
_ANNEX_TITLE = re.compile(r"附件[\d一二三四五六七八九十]{0,2}[：:]?(?!\d{1,2}[.．、])[^。；]{3,50}")
"""An annex's head with its title on the same line; a list of annexes (附件：1.…) is none."""
_OUTLINE_OPENS = re.compile("一、|第一部分|第[一1][章条]|（一）")
BOX = re.compile(r"专栏[\d一二三四五六七八九十]{0,3}(?![的中])")
_STAGE = re.compile("第[一二三四五六七八九十]{1,2}(?:阶段|步)[：:，（—-]")
"""The head of a stage inside an item: 第一阶段：安排部署阶段（1个月）."""
_ALIKE = 4
"""How many characters are alike in lines of which each tells what one body has to do: 各县（市、区）人民政府要…"""
_TITLE_LENGTH = 60
_TITLE_LINES = 3
"""How many lines a title in the middle of a file may take."""
_SENTENCE = re.compile("[。；：，]")


@dataclass(frozen=True)
class Bounds:
    """What stands between a stretch's numberings: `hidden` spans hold no items (a list of annexes, tables), at `restarts`
    every open item ends and numbering begins anew; `boxes` (专栏) stand between items."""

    hidden: tuple[tuple[int, int], ...]
    restarts: tuple[int, ...]
    boxes: tuple[int, ...]

    def hides(self, position: int) -> bool:
        """Whether a clean offset lies where no items are read."""
        return any(start <= position < end for start, end in self.hidden)

    def pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretch parted at its restarts."""
        cuts = [start, *(cut for cut in self.restarts if start < cut < end), end]
        return list(zip(cuts, cuts[1:], strict=False))


def find_bounds(lines: Sequence[Line], end: int) -> Bounds:
    """The bounds of a stretch whose lines these are and which ends at `end`."""
    hidden = _annexes(_parted(lines), end)
    restarts = {start for start, _ in hidden} | set(_titles(lines))
    boxes = tuple(line.start + at for line in lines for at in _boxes(line.text))
    return Bounds(tuple(hidden), tuple(sorted(restarts)), boxes)


def _boxes(text: str) -> list[int]:
    """Where the heads of boxes stand in a line: at its start, or behind a sentence on pages that lost their breaks."""
    if "专栏" not in text:
        return []
    return [match.start() for match in BOX.finditer(text) if match.start() == 0 or text[match.start() - 1] == "。"]


def _parted(lines: Sequence[Line]) -> list[Line]:
    """The lines, parted where a page that lost its breaks runs into the list of annexes and on to an outline."""
    found: list[Line] = []
    for line in lines:
        listed = _ANNEXES_RUN_ON.search(line.text)
        if listed is None:
            found.append(line)
            continue
        opened = _OUTLINE_OPENS.search(line.text, listed.end())
        cuts = [0, listed.start(), opened.start() if opened else len(line.text), len(line.text)]
        found += [
            Line(line.start + a, line.start + b, line.text[a:b]) for a, b in zip(cuts, cuts[1:], strict=False) if a < b
        ]
    return found


def _annexes(lines: Sequence[Line], end: int) -> list[tuple[int, int]]:
    """What follows a list of annexes and is no outline: the list, tables. An annex that opens with 一、 (or 第一章) behind
    its own head (附件1) has an outline of its own, up to the next annex."""
    found: list[tuple[int, int]] = []
    opened, headed = -1, False
    for index, line in enumerate(lines):
        head = line.text.startswith("附件") and _is_head(lines, index)
        if opened < 0 and (head or _ANNEX_LIST.match(line.text)):
            opened, headed = line.start, head
        elif opened >= 0 and head:
            headed = True
        elif opened >= 0 and headed and _OUTLINE_OPENS.match(line.text):
            found.append((opened, line.start))
            opened = -1
    return [*found, (opened, end)] if opened >= 0 else found


def _is_head(lines: Sequence[Line], index: int) -> bool:
    """A line that heads an annex: 附件1 alone, or with its title where the annex's outline opens right behind it."""
    text = lines[index].text
    if _ANNEX_HEAD.fullmatch(text):
        return True
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    return _ANNEX_TITLE.fullmatch(text) is not None and _OUTLINE_OPENS.match(following) is not None


def _titles(lines: Sequence[Line]) -> list[int]:
    """Where a title stands between two numberings: right before a line that opens an outline once more."""
    found: list[int] = []
    opened = False
    for index, line in enumerate(lines):
        if not _OUTLINE_OPENS.match(line.text) or line.text.startswith("（"):
            continue
        first = index
        while first > max(0, index - _TITLE_LINES) and _may_be_title(lines[first - 1].text):
            first -= 1
        if opened and first < index and TITLE_END.search(lines[index - 1].text):
            found.append(lines[first].start)
        opened = True
    return found


def _may_be_title(text: str) -> bool:
    return len(text) <= _TITLE_LENGTH and _SENTENCE.search(text) is None and ENUMERATOR.match(text) is None


def closing(behind: Sequence[Line], runs_on: bool) -> int | None:
    """Where the document's closing begins among the lines behind the last item's first: from there on nothing belongs to
    an item. Behind a heading that stands alone (not `runs_on`) the first line is the item's text unless it is sure."""
    staged = max((index for index, line in enumerate(behind) if _STAGE.match(line.text)), default=-1)
    for index, line in enumerate(behind):
        if index <= staged + 1 and staged >= 0 and not _SURE_CLOSING.match(line.text):
            continue  # what a stage is told behind its own head
        if index and not runs_on and line.text.startswith("各") and line.text[:_ALIKE] == behind[0].text[:_ALIKE]:
            continue  # one body after the other, of which the item's first line names the first
        closes = _CLOSING if index or runs_on else _SURE_CLOSING
        if closes.match(line.text) or _SURE_CLOSING.match(line.text):
            return line.start
    return None


def closing_sentence(text: str, heading: str, start: int, end: int) -> int | None:
    """Where the document's closing runs on behind an item's text in [start, end) without a line of its own."""
    if _ON_FORCE.search(heading):
        return None
    found = _CLOSING_SENTENCE.search(text, start, end)
    return found.start() if found else None
