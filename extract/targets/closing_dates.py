"""Reads dates that close something behind its own words: 报送材料截止日期为2020年11月15日, 申报时间不得晚于5月31日."""

import re

from extract.targets.deadline_names import NUMBER, Dated, Deadline, handed_in_on, paper
from extract.targets.deadline_verbs import HANDED_IN
from extract.targets.terms import DAY
from extract.targets.windows import TO_LAST_DAY

_CLOSING = re.compile(
    r"(?:截止|截至)(?:日期|时间|日|期)?(?:为|是|至|到|：|:)*$|(?<=完成|办结|报送|上报|申报|提交|报名|填报|整改|验收)(?:时间|期限|时限|日期)(?:(?:统一)?(?:调整|延长|推迟|延期|顺延|提前|定)?(?:为|至|到)|是)$|(?<=报送|上报|申报|提交|报名|填报)(?:期限|时限)[：:]$|(?:时间|日期|期限)?(?:均|最)?(?:不得?(?:晚|迟)于|最(?:晚|迟)(?:不得?超过|为|是|至|到))$"
)
_PUT_OFF = re.compile(
    "(?:截止|完成|报送|申报)(?:时间|日期|期限)(?:由|从)[^，。；]{4,16}?(?:调整|延长|推迟|延期|顺延|延)+(?:为|至|到)$"
)
"""年报截止时间由6月30日延长至9月30日: the day that holds now."""
_EXTENDED = re.compile(
    "(?<=报送|上报|申报|提交|报名|填报|征集)(?:时间|日期|期限)(?:再|统一)?(?:延长|推迟|延期|顺延)[^，。；]{0,14}，?(?:延长|顺延|推迟|延期)?(?:为|至|到)$"
)
"""申报时间延长5个工作日，至4月21日."""
_LABEL_ABOVE = re.compile(
    "(?P<name>[^，。；：]{0,16}?)(?:(?:截止|截至)(?:时间|日期|日|期)?|(?<=报送|上报|申报|提交|报名|填报|征集)(?:时限|期限))(?:要求)?[：:。]?"
)
"""A line that asks until when, above one that is nothing but a day: 一、申报截止时间."""
_LONGEST_LABEL = 40
"""Characters of the line before in which such a label is sought: its number, a name, 截止时间."""
_SURVEYS = re.compile("(?:摸排|排查|摸清|摸底|梳理|核实|核查|清查|统计|汇总|掌握|了解|清理)$")
"""What is looked into as of a day, which is no day for the work: 全面摸排截至2023年3月31日的拖欠情况."""
_LONGEST_PUT_OFF = 40
"""Characters in which that stands: the words before, the former day (16) and two verbs."""
_BEHIND = re.compile(
    rf"，{HANDED_IN}?(?:(?:截止|截至)(?:日期|时间|日|期)?|最[迟晚]|不[迟晚]于)(?:为|是|至|到|于|：|:)*$"
)
"""A clause of its own that only says that a day closes something: ，报名截止时间为."""
_LONGEST_CUE = 12
"""Characters of it: the comma, a verb, 截止日期, 为."""
_CLOSES = re.compile(
    r"(?:\d{1,2}[时点:：](?:\d{2}分?)?|[上下]午[\d一二三四五六七八九十]{1,3}[时点]|下班)?(?:前|为?止|截止)?(?:[。；]|$)"
)
"""Behind the day: an hour, and the end of the sentence. What goes on tells how far things are (截至4月30日共收到120份)."""
_ASKED_FOR = re.compile(rf"{HANDED_IN}[^，。；（）]{{0,30}}$")
TOLD = re.compile(r"已|了|累计|共[有收计]|先后|曾|[有达]\d")
"""What was handed in so far: 已提交申报材料，截至4月30日."""


def closing_behind(dated: Dated) -> Deadline | None:
    """What the clause before asks for where only the day stands behind it: 提交申报材料，截止日期4月30日."""
    period = dated.period
    cue = _BEHIND.search(dated.shown, max(dated.sentence.start, period.start - _LONGEST_CUE), period.start)
    if cue is None or len(period.due) < DAY or not _CLOSES.match(dated.shown, period.end, dated.sentence.end):
        return None
    clause = dated.clause_start(cue.start())
    asked = _ASKED_FOR.search(dated.text, clause, cue.start())
    if asked is None or TOLD.search(dated.text, clause, cue.start()):
        return None
    return Deadline(clause, period.end, asked.group(), period.due, "deadline.closing", cue.group()[1:])


def closing_below(dated: Dated) -> Deadline | None:
    """A line that is nothing but a day, below one that asks until when (一、申报截止时间): what that names is due then."""
    period, text = dated.period, dated.text
    before = text[dated.sentence.start : period.start].strip("于至到")
    if before or not _CLOSES.match(dated.shown, period.end, dated.sentence.end):
        return None
    if len(period.due) < DAY or not period.year or text[dated.sentence.start - 1] != "\n":
        return None
    line = text[max(0, dated.sentence.start - _LONGEST_LABEL) : dated.sentence.start].rstrip("\n").rpartition("\n")[2]
    label = _LABEL_ABOVE.fullmatch(NUMBER.sub("", line.strip()))
    if label is None:
        return None
    name = label["name"] or "截止"
    return Deadline(dated.sentence.start, period.end, name, period.due, "deadline.closing", label.group())


def closing(dated: Dated) -> Deadline | None:
    """报送材料截止日期为2020年11月15日, 申报时间不得晚于5月31日."""
    period = dated.period
    first = max(dated.sentence.start, period.start - _LONGEST_PUT_OFF)
    cue = (
        _CLOSING.search(dated.shown, max(dated.sentence.start, period.start - 8), period.start)
        or _PUT_OFF.search(dated.shown, first, period.start)
        or _EXTENDED.search(dated.shown, first, period.start)
    )
    if cue is None or len(period.due) < 7 or not period.year or TO_LAST_DAY.match(dated.shown, period.end):
        return None
    opens = cue.re is _CLOSING and cue.group().startswith("时间") and not period.before
    if opens and not handed_in_on(dated, cue.start()):
        return None  # 申报时间为3月1日至31日 begins on its first day
    start, end = dated.clause_start(cue.start()), cue.start()
    if cue.group() in ("截至", "截止") and (
        _SURVEYS.search(dated.text, start, end) or dated.shown.startswith("的", period.end)
    ):
        return None
    if not NUMBER.sub("", dated.text[start:end]).strip("但且均最"):
        if cue.group().startswith(("截止", "截至")):
            return None
        start, end = dated.clause_start(start - 1), start - 1
    name = paper(dated.text[start:end].removeprefix("将"))
    return Deadline(start, period.end, name, period.due, "deadline.closing", cue.group()) if name else None
