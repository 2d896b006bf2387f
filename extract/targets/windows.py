"""Reads the days from which and until which something is handed in: 申报时间：5月1日至5月20日, 申报工作5月1日开始，20日截止.

What is due is the last day. Windows of other things (活动时间, 公示时间, 服务时间) are the dates of an event and none."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.targets.deadline_names import NUMBER, Dated, Deadline
from extract.targets.deadline_verbs import HANDED_IN
from extract.text.clauses import Span
from extract.text.numerals import iso

_YEARED = r"(?:(?P<{0}year>(?:19|20)\d\d)年)?"
_HOUR = r"(?:（[^（）\n]{1,6}）|□{3,8})?(?:[上下]午|早|晚)?(?:\d{1,2}(?:[时点]|[:：]\d\d)(?:\d{1,2}分|整)?)?"
"""The day of the week, also hidden, and the hour behind a day."""
_FIRST = (
    rf"(?:{_YEARED.format('first_')}(?P<first_month>\d{{1,2}})月(?P<first_day>\d{{1,2}})日?{_HOUR}|即日|(?:本|该)?(?:通知|公告|通告|文件|方案|指南)?"
    r"(?:印发|下发|发布|公布|发出)之日)"
)
"""The first day, or what stands for it: 即日, 通知印发之日."""
_TO = r"(?:起|开始)?[至到—\-－–~～]{1,2}"
_LAST = rf"{_YEARED.format('last_')}(?:(?P<last_month>\d{{1,2}})月)?(?P<last_day>\d{{1,2}})日{_HOUR}"
"""The last day; its month is the first day's where it is not said (5月1日至20日)."""
_PAPERS = (
    "材料|项目|资料|[申计]?[报划]?书|名单|表格?|电子(?:版|件|材料)|纸质(?:版|件|材料)|作品|论文|稿件|方案|总结|意见|数据"
    "|信息|企业|单位|系统|窗口"
)
"""What may stand between the verb and 时间: 申报材料提交时间, 申报项目时间; of 申报项目实施期限 the verb is another."""
_NAME = rf"(?P<name>(?:(?!的|[，。；：、.．\n]|\d).){{0,16}}{HANDED_IN}(?:{_PAPERS}){{0,2}})"
_WHEN = r"(?:工作)?(?:的)?(?:起止|具体|有效|集中)?(?:时间段?|日期|时段|期限|期)(?:要求|安排)?"
_SAID = r"(?:统一|暂)?定?(?:为|是|：|:)?(?:从|自)?"
_LABELLED = re.compile(rf"{_NAME}{_WHEN}{_SAID}{_FIRST}{_TO}{_LAST}")
_OPENED = re.compile(
    rf"{_NAME}(?:工作)?(?:从|自|于)?{_FIRST}(?:开始|启动|起|开放)，?(?:至|到|于)?{_LAST}(?:截止|结束|终止|为?止|停止|关闭)"
)
_BARE = re.compile(rf"{_SAID}{_FIRST}{_TO}{_LAST}")
"""A line that is nothing but a window, below its label."""
_HEADING = re.compile(rf"{_NAME}{_WHEN}[：:。]?$")
_LONGEST_HEADING = 40
_ASKED = re.compile(rf"(?:请|应当?|须|要|务必|必须)[^，。；：]{{0,16}}?(?P<first>{_FIRST}){_TO}$")
_WITHIN = re.compile(rf"[于在](?P<first>{_FIRST}){_TO}$")
_CLOSED = re.compile(rf"{_HOUR}(?P<within>之?间|期间|之?内|为?止)?(?!的)")
TO_LAST_DAY = re.compile(rf"{_HOUR}{_TO}{_LAST}")
"""Behind the first day of several, to the last."""
_ENDS = re.compile(
    r"\d{1,2}日[^，。；]{0,10}(?:截止|结束|终止|止|停止|关闭)|[至到—\-－–~～](?:(?:19|20)\d\d年)?(?:\d{1,2}月)?\d{1,2}日"
)
"""What every window ends with; few sentences have it."""
_LONGEST_ASKED = 50
"""Characters of the words that ask, who is asked, and the first day with its hour."""


def find_windows(text: str, shown: str, sentence: Span, known: tuple[int, int] | None) -> Iterator[Deadline]:
    """The windows of one sentence, clean offsets; `known` is the year and month of the document: it gives the year that the
    days do not have, and what ended before is past."""
    if _ENDS.search(shown, *sentence) is None:
        return
    for pattern in (_LABELLED, _OPENED):
        for match in pattern.finditer(shown, *sentence):
            due = _last_day(match, known)
            name = NUMBER.sub("", text[slice(*match.span("name"))])
            if due is not None:
                yield Deadline(match.start(), match.end(), name, due, "deadline.window", match["name"])
    bare = _BARE.match(shown, *sentence)
    heading = _heading_before(text, sentence.start) if bare else None
    due = _last_day(bare, known) if bare and heading else None
    if bare is not None and heading is not None and due is not None:
        yield Deadline(bare.start(), bare.end(), heading["name"], due, "deadline.window", heading["name"])


def asked_window(dated: Dated) -> Dated:
    """The same with the whole window as its period, where words before it ask for something (请于5月1日至5月20日报送材料) or it says
    itself that it is one (各单位于5月1日至5月20日期间报送材料)."""
    if dated.period.kind != "other" or not dated.period.until:
        return dated
    low = max(dated.sentence.start, dated.period.start - _LONGEST_ASKED)
    closed = _CLOSED.match(dated.shown, dated.period.end)
    end = closed.end() if closed else dated.period.end
    pattern = _WITHIN if closed and closed["within"] else _ASKED
    first = pattern.search(dated.shown, low, dated.period.start) or _ASKED.search(dated.shown, low, dated.period.start)
    if first is None:
        return dated
    return replace(dated, period=replace(dated.period, start=first.start("first"), end=end, kind="date"))


def _heading_before(text: str, start: int) -> re.Match[str] | None:
    """The label that stands in the line before: （一）申报时间 above 5月1日至5月20日."""
    if not text.startswith("\n", max(0, start - 1)):
        return None
    line = text[max(0, start - _LONGEST_HEADING) : start].rstrip("\n").rpartition("\n")[2]
    return _HEADING.fullmatch(NUMBER.sub("", line.strip()))


def _last_day(match: re.Match[str], known: tuple[int, int] | None) -> str | None:
    """The last day in ISO form; None where its year is not known, it is no day, or the document is later."""
    month = int(match["last_month"] or match["first_month"] or 0)
    year = int(match["last_year"] or match["first_year"] or 0)
    if not year and known is None or not month:
        return None
    if not year and known is not None:
        year = known[0] + (month < known[1])
    elif not match["last_year"] and match["first_month"] and month < int(match["first_month"]):
        year += 1  # 2020年12月1日至1月20日
    past = known is not None and (year, month) < known
    return None if past else iso(year, month, int(match["last_day"]))
