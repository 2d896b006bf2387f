"""Turns one sentence into what it says is to be handed in, held, published or finished by a date."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.targets.closing_dates import closing, closing_behind, closing_below
from extract.targets.deadline_names import (
    CLAUSE_END,
    SHORTEST,
    Dated,
    Deadline,
    finished_name,
    of_matter,
    with_preposition,
)
from extract.targets.deadline_verbs import (
    CONDITION,
    FINISH,
    FINISH_NEXT,
    FINISH_SOME,
    HELD,
    NOT,
    REACH_NEXT,
    WHICH,
    WHO_NEXT,
    WORK,
    WORK_NEXT,
    doing,
)
from extract.targets.grants import is_time_to_earn
from extract.targets.readings import Quantity
from extract.targets.shared_dates import leads_to_next, listed_before, of_case, shared_terms, shared_works
from extract.targets.states import BECOMES, ERA, PAPER, STANDING, STATE, SYSTEM, TELLS_OF_TIME
from extract.targets.submissions import handed_on, submitted
from extract.targets.terms import DAY, Period
from extract.targets.windows import asked_window, find_windows
from extract.text.clauses import Span

_NO_TASK = re.compile(
    "^的|有效|免[征收缴]|减[按征免]|享受|补贴|奖励|未|不|无|(?<!许)可|仍|者$|的$|报到|签到|到场|抵达|入场"
)
_RIGHT = re.compile("可以?(?:在|自|于)?$")
_ORDER = re.compile("(?:请|务必|应当?|须|需|要|必须|将|最迟|最晚)[^，；。]{0,24}$|于$")
_MUST = re.compile(
    r"，?[^，。；]{2,40}?(?:(?:均|都|全部|一律)(?:要|需)|(?<![响反相适效对供顺呼感答回因照])(?:应当?|必须|须))(?![\u4e00-\u9fff]尽|用|急|对|届|税|达|符合|具[备有]|不|为|是|高度)[^，。；]{3,}"
)
"""Behind a date, who must do what by it: 2014年6月底前，燃煤机组均应安装脱硝设施."""
_ENDURES = re.compile("施行|实施$|生效|执行$|有效|出生|报到|召开$|举行$")
"""What begins or is in force on a day is not handed in by it."""
_WHO_DID = re.compile(
    "(?:登记|注册|成立|取得|获得|出生|毕业)[^，；。]{0,10}，[^，；。]{2,40}的[企公单个][^，。；]{0,30}，(?:应当?|须|可)"
)
"""12月31日前登记注册，成立已满周年的公司，应当…: who must do something."""
_DONE = re.compile("了|已|累计|共|先后|相继|继续|正在")
"""2018年，我省完成了… tells what was done; 2018年，省级完成规划编制 what is to be."""
_CARRIED_ON = re.compile("前[^。；]{2,60}，并[在于]$")
"""Before a year: work that goes on behind what a day before it dates: 9月底前下达资金，并在2019年统一结算."""
_AHEAD_OF = re.compile(r"提前[一二三四五六七八九十两半\d]")
"""“十五五”期间达标区域应提前三年完成方案编制: due before those years, not in them."""
_SHARE = re.compile(r"\d[%％](?:以上|左右)?$|分之[一二三四五六七八九]$")
_SHORT_TERM = re.compile("[日天周]内|小时内|[日天]以内|半个月")
_WITHIN = re.compile("(?:[要须]|应当?|确保|请)[在于]$")
"""What must be done in a month or half a year is due by its end: 要在2009年下半年建立统计体系, 要于3月中旬组织自查."""
_WORK_CLAUSES = 2
"""A date governs the work of its own clause and the next one; a paper to hand in may stand further on."""

_ABLE = re.compile("能够?[^，。；]{1,8}的")
"""春节前能整改的要立即整改: a case, no day for it."""
_TREATS = re.compile(
    "，?(?:[^，。；]{2,24}?(?:要|应当?|须|必须)|[^，。；的]{1,40}?(?:[局委厅部办院府组省市县区州旗地]|部门|单位|机构|中心)□*)?"
    "(?P<what>对(?!接|标|应|照)[^，。；]{2,60}?(?:进行|开展|实施)[^，。；的了过]{2,12})(?=$|[，。；])"
)
"""Behind a date, what is done to something, perhaps with who does it: 年底前对排污口进行全面排查, 8月底前市版权局会同有关部门对各县进行抽查."""
_DISPOSES = re.compile(
    "，?(?:[^，。；]{2,24}?(?:要|应当?|须|必须))?(?P<what>(?:将|把)[^，。；]{2,40}?(?:纳入|列入|录入|导入|接入|并入|分解|下达|移交|划转|拨付|清理|拆除|归集|配齐))"
)
"""Behind a date, what is to be done with something: 6月底前将…纳入救助体系."""
_THEN = re.compile(
    rf"，(?:并|同时|初步|基本|全面|同步|如期|全部)*(?!打造|形成|实现|构建)(?:{FINISH.pattern})"
    "(?![^，；。]*(?:提高|提升|增强|改善|优化|加强|降低|下降|扩大|加快|率)(?:$|[，；。]))"
)
"""How the clause behind a counted aim opens that finishes a work; an aim (打造…高地) or a state is none."""
_YEAR = len("2018")


def find_deadlines(
    text: str,
    shown: str,
    sentence: Span,
    periods: Sequence[Period],
    known: tuple[int, int] | None,
    quantities: Sequence[Quantity],
) -> list[Deadline]:
    """The deadlines of one sentence, in text order, at most one for each date. `known` is the year and month of the
    document: what lies before is past."""
    found: list[Deadline] = []
    for i, period in enumerate(periods):
        if known and period.year and is_past(period, known):
            continue
        stop = next((p.start for p in periods[i + 1 :] if _governs(p, shown)), sentence.end)
        dated = Dated(text, shown, sentence, period, stop)
        if _RIGHT.search(shown, max(sentence.start, period.start - 3), period.start) or _earns(dated):
            continue
        if stop < sentence.end and leads_to_next(shown, period, stop):
            continue
        before = listed_before(shown, periods, i)
        shared = [
            Deadline(before[0].start, end, name, due, "deadline.finish", verb)
            for name, due, end, verb in shared_works(dated, before)
            if not any(period.end <= q.figure.start < end for q in quantities)
        ]
        if shared:
            found = [deadline for deadline in found if deadline.start < before[0].start] + shared
            continue
        deadline = (
            closing(dated)
            or closing_behind(dated)
            or closing_below(dated)
            or submitted(asked_window(dated), quantities, known)
            or _uncounted(dated, quantities)
            or _behind_counted(dated, quantities)
        )
        if deadline is not None:
            deadline = handed_on(deadline, found)
            found += [
                replace(deadline, start=min(day.start, deadline.start), due=day.due) for day in before if _is_day(day)
            ]
            found.append(deadline)
    each = [*shared_terms(text, shown, sentence), *find_windows(text, shown, sentence, known)]
    return [d for d in found if not any(d.start < e.end and e.start < d.end for e in each)] + each


def _earns(dated: Dated) -> bool:
    """Whether a time from an event is one in which a reward is earned, and nobody is told to keep it."""
    if dated.period.kind != "term" or _ORDER.search(dated.shown, *_lead(dated)):
        return False
    return is_time_to_earn(dated.shown, dated.period.end, dated.sentence.end)


def _governs(period: Period, shown: str) -> bool:
    """Whether the period takes over from the date before it; one that only describes a paper (将2018年度总结报送) does not."""
    if period.kind == "other":
        return False
    return period.before or period.until or shown[period.start - 1 : period.start] in tuple("，；：于在、并")


def _uncounted(dated: Dated, quantities: Sequence[Quantity]) -> Deadline | None:
    """What is to be finished, unless it is counted: 2019年6月底前建成100个社区 is a quantity with that date."""
    which = dated.period.kind == "date" and WHICH.match(dated.behind)
    deadline = None if which else _finished(dated) or _allowed(dated) or _ordered(dated)
    counted = deadline is not None and any(
        (dated.period.end <= q.figure.start and q.start < deadline.end and deadline.start < q.figure.end)
        or q.figure.end <= dated.period.start < q.end
        for q in quantities
    )
    return None if counted else deadline


def _behind_counted(dated: Dated, quantities: Sequence[Quantity]) -> Deadline | None:
    """What the clause right behind one with a figure finishes by the same date: 6月底前，培育企业10家，建成管理系统."""
    counted = [q for q in quantities if dated.period.end <= q.figure.start < dated.stop]
    for quantity in counted if dated.period.before or dated.period.until else ():
        comma = dated.clause_end(quantity.end)
        if comma >= dated.stop or dated.shown[comma] != "，":
            continue
        end = dated.clause_end(comma + 1)
        later = replace(dated, period=replace(dated.period, end=comma), stop=end)
        if _THEN.match(dated.shown, comma, end) and not any(q.start < end and comma < q.figure.end for q in quantities):
            deadline = _finished(later)
            return None if deadline is None else replace(deadline, start=with_preposition(dated))
    return None


def _is_day(period: Period) -> bool:
    """Whether one of a list of dates (4月10日、7月10日和10月10日前) is a day or month, or one that every year has."""
    return (period.year > 0 and len(period.due) >= len("2018-12")) or period.due.startswith("每年")


def is_past(period: Period, known: tuple[int, int]) -> bool:
    """Whether a period with a year lies before the year and month of the document."""
    month = int(period.due[5:7]) if re.match(r"\d{4}-\d\d", period.due) else 12
    return (period.year, month) < known


def _finished(dated: Dated) -> Deadline | None:
    """DATE前完成X, 2018年完成X, 到2025年…打造一批X, 受理之日起10日内作出X."""
    period = dated.period
    verb = _finishing_verb(dated)
    treats = _TREATS.match(dated.behind) if _sets_day(period) else None
    if treats is not None and verb is not None and treats.end() <= verb.start():
        return None  # …前对各县进行检查，对…通报批评: the date's own clause says what is due
    if verb is None or period.kind not in ("date", "term") or NOT.search(dated.behind, 0, verb.end()):
        return None
    if period.kind == "term" and _AHEAD_OF.search(dated.behind, 0, verb.start()):
        return None
    if _ABLE.match(dated.behind) or TELLS_OF_TIME.match(dated.behind) or dated.behind.startswith("了", verb.end()):
        return None  # …期间，省政府制定了计划 tells of the past
    at = period.end + verb.start()
    stop = dated.clause_end(period.end + verb.end())
    if (
        _WHO_DID.match(dated.shown, at, dated.stop)
        or CONDITION.match(dated.shown, at, stop)
        or _is_state(dated, verb.group(), at, stop)
    ):
        return None
    end = _last_finished(dated, stop)
    metric = of_matter(dated, finished_name(dated, verb, end))
    if _SHARE.search(metric) or ERA.search(metric) or BECOMES.search(metric) or metric.endswith("的"):
        return None  # 2018年完成60% is a share of a work, …建立账户的 a case
    rule = "deadline.term" if period.kind == "term" else "deadline.finish"
    return Deadline(with_preposition(dated), end, metric, period.due, rule, verb.group().strip("，"))


def _is_state(dated: Dated, verb: str, at: int, stop: int) -> bool:
    """Whether what is reached is a state (实现全覆盖, 形成…格局), not a work or a paper (形成监测报告)."""
    if dated.period.until and verb.endswith("建成") and SYSTEM.search(dated.text[at : _end_of_phrase(dated, stop)]):
        return True
    if verb == "实现":
        return STATE.search(dated.text, at, stop) is not None
    formed = dated.text[at:stop]
    return verb == "形成" and (STANDING.search(formed) is not None or PAPER.search(formed) is None)


def _end_of_phrase(dated: Dated, stop: int) -> int:
    """The end of the clause, or of the next ones where it breaks off in attributes (建成以甲为基础的，功能完善的乙体系)."""
    while stop < dated.stop and dated.shown[stop] == "，" and dated.shown[stop - 1] == "的":
        stop = dated.clause_end(stop + 1)
    return stop


def _allowed(dated: Dated) -> Deadline | None:
    """受理之日起10日内X: a time allowed from an event, whatever is to be done in it; a validity or a benefit is none."""
    period = dated.period
    ordered = _SHORT_TERM.search(period.due) and _ORDER.search(dated.shown, *_lead(dated))
    if period.kind != "term" or not (period.event or ordered):
        return None
    deadline = _whatever(dated, "deadline.allowed")
    return of_case(dated, deadline) if deadline is not None else None


def _ordered(dated: Dated) -> Deadline | None:
    """请/应于DATE前X: work ordered by a date, whatever it is; what begins on the day or only describes is none."""
    if not _sets_day(dated.period):
        return None
    if _ORDER.search(dated.shown, *_lead(dated)):
        return _whatever(dated, "deadline.ordered")
    disposes = _DISPOSES.match(dated.behind)
    if disposes is not None:
        return _whatever(dated, "deadline.ordered", disposes.start("what"))
    treats = _TREATS.match(dated.behind)
    if treats is not None:
        return _whatever(dated, "deadline.ordered", treats.start("what"))
    return _whatever(dated, "deadline.ordered") if _MUST.match(dated.behind) else None


def _sets_day(period: Period) -> bool:
    """Whether a period is a day or month by which something is to be done."""
    return period.kind == "date" and period.before and not period.due.isdigit()


def _lead(dated: Dated) -> tuple[int, int]:
    return dated.clause_start(dated.period.start), dated.period.start


def _whatever(dated: Dated, rule: str, skipped: int = 0) -> Deadline | None:
    """The words behind the date, without the first `skipped`, to the end of their clause."""
    end = dated.clause_end(dated.period.end + max(1, skipped))
    words = dated.text[dated.period.end + skipped : end].lstrip("，")
    if len(words) < SHORTEST or _NO_TASK.search(words) or _ENDURES.search(words) or CONDITION.search(words):
        return None
    return Deadline(with_preposition(dated), end, words, dated.period.due, rule, "")


def _last_finished(dated: Dated, end: int) -> int:
    """A clause that goes on with another verb of finishing belongs to the same aim (完成一批…，打造若干…), a state does not."""
    while end < dated.stop and dated.shown[end] == "，" and FINISH.match(dated.shown, end + 1, dated.stop):
        stop = dated.clause_end(end + 1)
        if STANDING.search(dated.shown, end, stop) or SYSTEM.search(dated.shown, end, stop):
            break
        end = stop
    return end


def _finishing_verb(dated: Dated) -> re.Match[str] | None:
    period = dated.period
    if period.before:
        short = period.kind == "date" or period.event or _SHORT_TERM.search(period.due)
        found = doing(WORK if short else FINISH, dated.behind, _end_of_clauses(dated.behind))
        day = period.event or period.start == period.end or dated.shown[period.end - 1] in "前内"
        following = WORK_NEXT.match(dated.behind) if short and day else None
        if following is None and period.kind == "date" and period.due[:1].isdigit():
            following = WHO_NEXT.match(dated.behind)
        if following and found and CLAUSE_END.search(dated.behind, following.end(), found.start()):
            return following
        return found or following
    if period.kind != "date" or len(period.due) == DAY:
        return None
    if _WITHIN.search(dated.shown, dated.sentence.start, period.start):
        return WORK.search(dated.behind, 0, _end_of_clauses(dated.behind))
    first = CLAUSE_END.search(dated.behind, 1)
    end = first.start() if first else len(dated.behind)
    held = HELD.search(dated.behind, 0, end) if len(period.due) == _YEAR else None
    if held is not None and _DONE.search(dated.behind, 0, end) is None:
        return held
    if not dated.behind.startswith("，"):
        carried = _CARRIED_ON.search(dated.shown, dated.sentence.start, period.start) is not None
        return None if period.until else (WORK_NEXT if carried else FINISH_NEXT).match(dated.behind)
    reached = REACH_NEXT.match(dated.behind)
    if reached is not None:
        return reached
    if not period.until:
        opens = period.start == dated.clause_start(period.start) and _DONE.search(dated.behind, 0, end) is None
        return FINISH_NEXT.match(dated.behind) or (FINISH.search(dated.behind, 0, end) if opens else None)
    return FINISH.search(dated.behind, 0, end) or FINISH_SOME.search(dated.behind)


def _end_of_clauses(behind: str) -> int:
    """Where the clauses end whose work the date governs."""
    at = 1 if behind.startswith("，") else 0
    for _ in range(_WORK_CLAUSES):
        match = CLAUSE_END.search(behind, at)
        if match is None:
            return len(behind)
        at = match.end()
    return at
