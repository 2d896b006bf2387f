"""Turns dates that stand beside an item — behind a label, in its closing bracket, in a table's column — into deadlines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.targets.closing_dates import TOLD
from extract.targets.deadline_names import NUMBER, Deadline
from extract.targets.deadline_verbs import HANDED_IN, SUBMIT, WORK_NEXT
from extract.targets.deadlines import is_past
from extract.targets.lead_ins import STAGE
from extract.targets.periods import find_periods
from extract.targets.terms import Period
from extract.text import CleanText, Line
from extract.text.clauses import Span
from extract.text.table_cells import cells_of_tables

_STATED = (
    "(?:(?:完成|办结|整改|落实|工作|推进|办理|实施|报送|计划完成)(?:时限|期限|时间|日期|时间节点|节点)"
    "|时限|时间节点|时间要求|进度安排|进度要求)"
)
_FRAME = re.compile("(?:设置|要求|内容|说明|事项|条件|方式|程序|安排|范围|对象|流程)$")
"""How a heading ends that frames an item and names no work: 一、项目设置."""
_STAGE = re.compile(f"{STAGE}$")
"""What a bracket dates so is the frame of what is done in it: 动员部署阶段（6月底前）."""
_OTHER_LABEL = re.compile("[：:]")
"""Words before a label that has run together with others (项目数量：1项完成时间：…)."""
_LABEL = re.compile(rf"{_STATED}(?:要求)?[：:]")
_LABEL_END = re.compile("[；。）)〕\\]】\n，]")
_BRACKET = re.compile(r"（(?P<words>(?:[^（）\n]|（[^（）\n]{0,40}）){3,240})）(?=[。；：，\n]|$)")
_DUTY = re.compile("牵头|负责|配合|责任|会同|参与|分工")
_PART = re.compile("[^，；。：]+")
_LISTS_BODIES = re.compile("[局厅部委办会院署行社府][、，；]")
"""A bracket that lists bodies says who does it as one with 负责 does: （市发改委、市财政局，6月底前）."""
_ONLY_DONE = re.compile("(?:基本|全面|全部)?(?:完成|办结|到位|落实|落实到位|整改到位|实现|见效|建成|启动|启用|销号)?")
_LEAD = re.compile("(?:于|在|到|应|并|力争|确保|争取)*")
_CLOSES = re.compile("(?:截止|截至)(?:时间|日期)?(?:为|到|至|：)?|最[迟晚]于?|不[迟晚]于")
"""Before a day in a bracket of its own: （截止4月30日）."""
_HANDED_IN = re.compile(HANDED_IN)
_NO_END = re.compile("持续|长期|坚持|施行|实施$|有效|成立|以来|的$|推进$")
_JUST_BEFORE = 2
"""Months between the work's own dates and the day on which the list of it was signed."""
_MARKS = "，；：。！？\n"
_LONGEST = 60
_COLUMN = re.compile(rf"(?:{_STATED}|时限|时限要求|完成时间要求|进度安排|时间进度|时间节点)(?:（[^（）]{{1,10}}）)?")
_CELL = re.compile(
    r"(?:(?:到|至)?(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|[上中下]旬)?(?:之?前|以前)?(?:完成|建成|竣工|完工|动工|开工|启动|启用|投用|投入使用|上线|交付|验收)?"
)
_SERIAL_COLUMN = re.compile("序号|编号")
_SERIAL = re.compile(r"\d{1,3}")
_SHORT_CELL = re.compile(r"[\u4e00-\u9fff（）/]{2,14}")
_TASK_COLUMN = re.compile("任务|事项|内容|举措|措施|项目|要点|指标|工作$")
_COLUMNS = 8
_ROWS = 400
_SHORTEST_TASK = 6


def find_stated(text: str, sentence: Span, known: tuple[int, int] | None, heading: str) -> list[Deadline]:
    """完成时限：2021年6月底, （2018年10月底前完成）, 动员阶段（3月底前）: `heading` names the item that a label closes;
    `known` is the year and month of the document."""
    found = []
    for label in _LABEL.finditer(text, sentence.start, sentence.end):
        end = min(sentence.end, label.end() + _LONGEST)
        stop = _LABEL_END.search(text, label.end(), end)
        due = _date(text, label.end(), stop.start() if stop else end, known)
        if due is not None:
            name = _labelled(text, sentence, label, heading)
            found.append(Deadline(label.start(), due.end, name, due.due, "deadline.stated", label.group()))
    bracketed = _in_brackets(text, sentence, known, heading)
    return found + [b for b in bracketed if not any(b.due == f.due and b.start <= f.start < b.end for f in found)]


def _labelled(text: str, sentence: Span, label: re.Match[str], heading: str) -> str:
    """What a label dates: the item by its heading; where that only frames it, the sentence's own words or the one before."""
    framed = _FRAME.search(heading) is not None
    own = text[sentence.start : label.start()].split("（")[0]
    if framed and _OTHER_LABEL.search(own):
        own = ""
    return ("" if framed else heading) or own or _sentence_before(text, sentence.start) or label.group()[:-1]


def _date(text: str, start: int, end: int, known: tuple[int, int] | None) -> Period | None:
    """The last date of a stretch, unless the document is later; what fell due shortly before it was signed is meant too."""
    known = (known[0], max(0, known[1] - _JUST_BEFORE)) if known else None
    dates = [period for period in find_periods(text, text, start, end, known) if period.kind == "date"]
    return None if not dates or (known and dates[-1].year and is_past(dates[-1], known)) else dates[-1]


def _sentence_before(text: str, bracket: int) -> str:
    """The sentence of the same line before a bracket that opens a new one: 推进技术改造。（责任单位：…；完成时限：…）; "" where
    no bracket opens here, or that sentence is a label's too."""
    before = text[text.rfind("\n", 0, bracket) + 1 : bracket]
    if not before.endswith("。") or text[bracket] != "（":
        return ""
    last = NUMBER.sub("", before[:-1].rpartition("。")[2])
    return last if len(last) <= _LONGEST and not re.search("[：（）]", last) else ""


def _in_brackets(text: str, sentence: Span, known: tuple[int, int] | None, heading: str) -> Iterator[Deadline]:
    for bracket in _BRACKET.finditer(text, sentence.start, sentence.end + 1):
        closing = _closing_day(text, bracket, known)
        if closing is not None:
            start, name = _before_bracket(text, sentence, bracket.start(), heading)
            yield Deadline(start, bracket.end(), name, closing.due, "deadline.stated", "截止")
            continue
        for part in _PART.finditer(text, *bracket.span("words")):
            due = _date(text, *part.span(), known)
            rest = None if due is None else _work_by(text, due, part, bracket)
            if due is None or rest is None:
                continue
            start, name = _before_bracket(text, sentence, bracket.start(), heading)
            if not _ONLY_DONE.fullmatch(rest):
                name = rest
            if len(name) > 1 and not _STAGE.search(name):
                yield Deadline(start, bracket.end(), name, due.due, "deadline.stated", rest or "前")


def _work_by(text: str, due: Period, part: re.Match[str], bracket: re.Match[str]) -> str | None:
    """What a bracket's clause says is done by its date: 出台相关政策 in （财政部牵头，5月底前出台相关政策）, 完成, or nothing
    where the date alone closes it; None where the clause states no deadline."""
    lead, rest = text[part.start() : due.start], text[due.end : part.end()]
    if not _LEAD.fullmatch(lead) or _NO_END.search(rest):
        return None
    if rest:
        done = WORK_NEXT.match(rest) is not None or SUBMIT.match(rest) is not None
        return (
            rest
            if done and (due.before or due.until or rest.endswith("完成") or _DUTY.search(bracket["words"]))
            else None
        )
    alone = due.span == bracket.span("words")
    shared = _DUTY.search(bracket["words"]) or _LISTS_BODIES.search(bracket["words"])
    return "" if due.before and text[due.end - 1] == "前" and (alone or shared) else None


def _closing_day(text: str, bracket: re.Match[str], known: tuple[int, int] | None) -> Period | None:
    """The day of a bracket that only says until when, where the clause before it asks for a paper and does not tell what came
    in so far: 提交材料（截止4月30日）."""
    opening = _CLOSES.match(text, *bracket.span("words"))
    start = max(text.rfind(mark, max(0, bracket.start() - _LONGEST), bracket.start()) for mark in _MARKS) + 1
    clause = start, bracket.start()
    if opening is None or not _HANDED_IN.search(text, *clause) or TOLD.search(text, *clause):
        return None
    days = find_periods(text, text, *bracket.span("words"), known)
    alone = len(days) == 1 and days[0].start == opening.end() and days[0].end == bracket.end("words")
    past = alone and known is not None and is_past(days[0], known)
    return days[0] if alone and days[0].year and not past else None


def _before_bracket(text: str, sentence: Span, bracket: int, heading: str) -> tuple[int, str]:
    """Where the clause before the bracket begins, and its words; the item's heading where the bracket opens a sentence."""
    floor = max(sentence.start, bracket - _LONGEST)
    start = max(floor, *(text.rfind(mark, floor, bracket) + 1 for mark in _MARKS))
    return start, heading if start == bracket else NUMBER.sub("", text[start:bracket]).split("（")[0]


def find_in_tables(
    text: CleanText, start: int, end: int, known: tuple[int, int] | None
) -> Iterator[tuple[Deadline, Line, Period]]:
    """The deadlines that the 完成时限 column of a flattened table states, each with its row's task and date."""
    lines = [
        line
        for line in cells_of_tables(text, lambda cell: _COLUMN.fullmatch(cell) is not None)
        if start <= line.start and line.end <= end
    ]
    heads = [i for i, line in enumerate(lines) if _COLUMN.fullmatch(line.text) and _has_head(lines, i)]
    for head, following in pairwise([*heads, len(lines)]):
        place = _place_of_task(lines, head)
        numbered = any(_SERIAL_COLUMN.fullmatch(line.text) for line in lines[max(0, head - _COLUMNS) : head])
        row = head + 1
        for i in range(head + 1, min(following, head + _ROWS)):
            if numbered and _SERIAL.fullmatch(lines[i].text):
                row = i  # a row whose date is none that is read gives its task to no other row's
            due = _due_of_cell(text.text, lines[i], known)
            if due is None:
                continue
            task = _task_of_row(lines[row:i], place)
            if task is not None and len(task.text) >= _SHORTEST_TASK:
                yield Deadline(lines[i].start, lines[i].end, task.text, due.due, "deadline.stated", ""), task, due
            row = i + 1


def _place_of_task(lines: list[Line], head: int) -> int | None:
    """How many cells before the date's column the column of tasks stands None where no head names it."""
    for back in range(1, min(head, _COLUMNS) + 1):
        if not _SHORT_CELL.fullmatch(lines[head - back].text):
            return None
        if _TASK_COLUMN.search(lines[head - back].text):
            return back
    return None


def _task_of_row(cells: list[Line], place: int | None) -> Line | None:
    """The cell under the column of tasks, where it says enough to be one; else the longest."""
    if place is not None and place <= len(cells) and len(cells[-place].text) >= _SHORTEST_TASK:
        return cells[-place]
    return max(cells, key=lambda line: len(line.text), default=None)


def _has_head(lines: list[Line], at: int) -> bool:
    """Whether two short cells without any mark stand before this one, as in a table's head."""
    before = lines[max(0, at - 2) : at]
    return len(before) == 2 and all(_SHORT_CELL.fullmatch(line.text) for line in before)


def _due_of_cell(text: str, line: Line, known: tuple[int, int] | None) -> Period | None:
    if len(line.text) < 3 or not _CELL.fullmatch(line.text):
        return None
    return _date(text, line.start, line.end, known)
