"""Turns the times that count from an event or come again into due dates in the text's words: 受理之日起10日内, 每3年."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.lexicon import column, rows
from extract.text.anchored import Anchored
from extract.text.numerals import CHINESE

DAY = len("2018-12-21")
"""Characters of a due date that says the day."""
_COUNT = rf"(?:\d{{1,3}}(?:[-—～~]\d{{1,3}})?|{CHINESE})"
_DAYS = "(?:个?工作日|个?自然日|日|天)"
_INSIDE = "(?:之内|以内|内)"
_BEFORE = "(?:之前|以前|前)"
_KEPT = ("控制", "稳定", "保持", "维持", "压缩", "缩短", "压减")
_NO_LEVEL = "".join(f"(?<!{verb}在)(?<!{verb})" for verb in _KEPT)
"""Behind them, with 在 or without, a time is a level that something is kept at: 审查周期稳定在4个月以内."""
_TERM = Anchored(
    re.compile(
        r"(?P<each>每年度?(?:第?[一二三四]季度|[上下]半年)(?:底|末|初)?(?:之前|以前|前|内)?"
        r"|每(?:个?季度|季|个?月|半年|年|周|学期)度?(?:或每?个?(?:季度|月|年))?的?前\d{1,2}(?:日|天|个?工作日)(?:之?内)?"
        r"|每(?:个?季度|季|个?月|半年|年|周|学期)(?:度)?(?:(?<=月)月(?=[底末初]))?(?:结束|终了)?(?:后|末月?|底|初|首月|最后一个?月|第[一二三1-3]个?月)?的?[在于]?(?:[上中下]旬|(?:\d{1,2}[日号]?[、和及与]){0,3}\d{1,2}(?:日|号|个工作日)"
        r"|[一二三四五六日])?(?:下班)?(?:之前|以前|前|之?内)|每(?:个?季度?|个?月|个?月月|半年|年)度?[末底](?![前线的]|以前|之前))"
        rf"|(?P<recurs>每(?:{_COUNT}|季|半)?(?:年度(?![报计预决总目工考审述的])|年|个月|月|季度|度|周|学期|学年)(?![龄代均人产度]|报(?![送告备请一两]))|(?<![第近过前去这满续每几来十百\d])一(?:周|个?月|个?季度|年|学期)(?=至少|不少于|不低于))"
        rf"|(?<![至到为过近\d.]){_NO_LEVEL}(?P<lead>用|利用|经过|力争|争取|在|(?<=[应须要当请并且])于|，)?(?P<inside>(?:未来|今后)?(?:(?:{_COUNT}|半)(?:年|个月)|{_COUNT}(?:个工作日|工作日|个自然日|日|天|小时|周))(?:左右)?(?:时间|努力|之内|以内|内))"
        rf"|(?P<plan>□{{3,8}}(?:期间|时期|期?末))"
    ),
    re.compile("每|内|时间|努力|□(?:期间|时期|末)|一(?=[周月个季年学])|□期末"),
    before=40,
    behind=40,
)
_EVENT = Anchored(
    re.compile(
        rf"(?:之日起|之日后|日起|(?<!今)(?:之?后|以后))(?P<joint>[，的应当须要需在于必起]{{0,6}})(?:{_COUNT}|半)个?"
        rf"(?:工作日|自然日|日|天|月|年|小时|周){_INSIDE}"
    ),
    re.compile("内"),
    before=60,
    behind=1,
)
_RECEIVED = Anchored(
    re.compile(
        rf"(?<=[于在])(?P<event>(?:收到|接到|接获|受理|送达|[\u4e00-\u9fff]{{2,12}}?(?:送达|送抵|运抵|运达|抵达|到达))[\u4e00-\u9fff（）]{{1,20}}?)(?:{_COUNT})个?(?:工作日|自然日|日|天|月|年|小时|周){_INSIDE}"
    ),
    re.compile("内"),
    before=44,
    behind=1,
)
"""Rules count without 后 from what is received or arrives: 应于收到计划一个月内, 应当在货物运抵口岸十二小时内."""
_AHEAD = Anchored(
    re.compile(
        rf"(?P<notice>提前(?:至少)?{_COUNT}{_DAYS}(?:{_INSIDE}|以上)?(?=[，向书通告报将提]))"
        rf"|(?<![提之])前{_COUNT}{_DAYS}{_INSIDE}?(?![以的])"
        rf"|(?<![\d月年初前到—.第])(?<!(?<!届)至)(?:{_COUNT}{_DAYS}|{_COUNT}个月){_BEFORE}(?!的)"
    ),
    re.compile("前"),
    before=60,
    behind=60,
)
_NAMED = Anchored(
    re.compile(
        rf"(?:(?<=[，。；：、\n□于在请须])(?<!日、)(?<!号、)|^)(?:[12]?\d|3[01])日{_BEFORE}(?=[将把完报向审上提发公汇，])"
        rf"|(?:每?个?[季月年周旬]度?(?:终了|结束)?)(?:之?后){_COUNT}个?(?:工作)?[日天](?=[将把报上提完])"
        rf"|[本次翌下当]月(?:底|末|\d{{1,2}}日|{_COUNT}{_DAYS})(?:{_BEFORE}|{_INSIDE})?"
        r"|(?:示范|规划|试点|创建|建设|实施|评价|考核)期(?:末|满前)"
        rf"|(?<![年每度上下])(?:第?[一二三四]季度|[上下]半年)(?:底|末)?(?:{_BEFORE}|内)?(?![的工以])"
        rf"|(?P<years>今明两年|(?:未来|今后){_COUNT}年(?!内|以内|之内|时间|左右|努力)[间里]?)"
    ),
    re.compile("[本次翌下当]月|季度|半年|今明|未来|今后|期[末满]|日(?:之前|以前|前)|(?<=[季月年周旬度了束])(?:之?后)"),
    before=3,
    behind=60,
)
_OCCASION = Anchored(
    re.compile(f"(?:{'|'.join(column('occasions', 'word'))}){_BEFORE}(?![的期夕往后])"),
    re.compile("前"),
    before=8,
    behind=2,
)
"""春节前, 秋季开学前: an occasion that every year has; its words hold 每年 where this stands before it."""
_COUNTED = "|".join(row["verb"] for row in rows("target_verbs") if row["kind"] == "count")
_SPAN = Anchored(
    re.compile(
        r"(?<![第近过前去这满续每几来〇零\d])[一二两三四五六七八九十1-9]年"
        f"(?=(?:累计|共|计划|力争|将|要|再)?(?:{_COUNTED}))"
    ),
    re.compile("年"),
    before=2,
    behind=12,
)
"""三年新建学校30所: the years in which something is to be counted, right before its verb."""
_NO_EVENT = re.compile(r"[\d□]|(?:在|于|应当?|须)$")
"""What the words before 15日前 hold that name no event: a figure, or a preposition at their end (应当在15日前)."""
_NUMBER = re.compile(r"第[一二三四五六七八九十百]{1,5}条|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]+")
"""An item's number is no word of the event that opens it."""
_SPAN_OPENS = re.compile("(?:^|[，；：、。\n\u25a1]|力争|争取|计划|利?用|全[国省市县区州])$")
_LIMITS = ("前", "底", "末", "内")
_PLAN_GOVERNS = re.compile(
    r"(?:^|[，；：。、！（\n在到至于将]|全[省市县区州国]|力争|争取|确保|计划)□{3,8}(?:期间|时期|期?末)(?!的)"
    r"|(?<!较)(?<!比)(?<!由)(?<!从)(?<!与)(?<!同)(?<!以)□{3,8}(?:期间|时期|期?末)(?=，)"
)
"""A plan's years are to be met where they open a clause or stand behind a preposition, or where a comma parts them off."""
_OWN_EVENT = re.compile("(?<![各独亲擅私来出])自(?![治然身主动己愿查行筹信])")
_EVENT_START = re.compile(
    "[在于须将的]|(?<![响反相适效对供])应当?(?![急用对收付税])|(?<!需)要(?![求素件])|(?<![许认])可|(?<!申)请(?!求)"
)
_HAPPENS = re.compile("进入|收到|接到|列入|纳入|获得|取得|签订|领取|提交")
"""How an event opens whose object has an attribute: 进入省局确定的名单后."""
_SOMEBODY_DOES = re.compile(
    "(?:单位|个人|部门|机构|机关|政府|当事人|申请人|[\u4e00-\u9fff]户|企业|双方|[局委厅])(?=(?:在)?(?:收到|接到|接获|受理|提出|作出|取得|获得|完成|签收|审核|确认))"
)
"""Whose event it is, before what happens: 有关部门提出意见后, 单位或个人接到通知书后."""
_OPENS = re.compile("[，；：、要应当须限□\n]")
_SINCE = re.compile(r"(?:^|(?<=[，；：。\n自从]))(?P<year>(?:19|20)\d\d年起)$")
"""The year from which a time right behind it counts: 2012年起5年内."""
_SUMS = re.compile("累计|至少|不少于")
"""Behind a time that stands behind who does something: 领导干部5年内累计参加培训不少于3个月."""
_FIVE_YEARS = re.compile("(?<![一二三四五六七八九])十([一二三四五六七]?)五(?!年)|九五")
_DIGITS = "一二三四五六七"
_BEFORE_THE_FIRST = 2005
"""“十一五” ran to 2010, each plan after it five years longer."""
_SHORTEST_EVENT = 2
_LONGEST_EVENT = 24


@dataclass(frozen=True)
class Period:
    """A time that the text names, clean offsets. `due` is ISO or the text's words; `kind` is `date` (a day, month or
    year), `term` (五年内, 受理之日起10日内), `recurs` (每年) or `other` (a span, a start, a base of comparison, an
    edition: nothing to be met by); `before` says that the text sets it as a limit (…前, …底, 到…), `event` that it
    counts from something that happens. One that a heading sets for the sentences below it has no length in them."""

    start: int
    end: int
    due: str
    kind: str
    year: int = 0
    before: bool = False
    until: bool = False
    event: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end


def find_terms(text: str, shown: str, start: int, end: int, taken: list[tuple[int, int]]) -> list[Period]:
    """The terms of [start, end), a sentence, that do not overlap what is `taken`; `shown` has brackets hidden."""
    found: list[Period] = []
    for period in _candidates(text, shown, start, end):
        if not any(first < period.end and period.start < last for first, last in taken):
            found.append(period)
            taken.append(period.span)
    return found


def _candidates(text: str, shown: str, start: int, end: int) -> Iterator[Period]:
    for match in _EVENT.finditer(shown, start, end):
        yield _from_event(text, shown, match, start)
    for match in _RECEIVED.finditer(shown, start, end):
        yield Period(*match.span(), text[slice(*match.span())], "term", before=True, event=True)
    for match in _TERM.finditer(shown, start, end):
        yield _term(text, shown, match, start)
    for match in _OCCASION.finditer(shown, start, end):
        every = "每年" if shown.startswith("每年", max(start, match.start() - len("每年"))) else ""
        yield Period(*match.span(), every + match.group(), "date", before=True)
    for match in _SPAN.finditer(shown, start, end):
        if _SPAN_OPENS.search(shown[max(start, match.start() - 2) : match.start()]):
            yield Period(*match.span(), match.group(), "term", before=True)
    for match in _AHEAD.finditer(shown, start, end):
        period = _ahead(text, shown, match, start)
        if period is not None:
            yield period
    for match in _NAMED.finditer(shown, start, end):
        words = match.group()
        kind = "term" if match["years"] else "date"
        yield Period(*match.span(), words, kind, before=kind == "term" or words.endswith(_LIMITS))


def _from_event(text: str, shown: str, match: re.Match[str], sentence: int) -> Period:
    """受理之日起10日内; what only joins event and count is left out of the words (消灭后，应于十日内 → 消灭后十日内)."""
    start = _event_start(shown, match.start(), sentence)
    joint = match.span("joint") if match["joint"] != "的" else (match.end(), match.end())
    words = text[start : joint[0]] + text[joint[1] : match.end()]
    return Period(start, match.end(), words, "term", before=True, event=True)


def _ahead(text: str, shown: str, match: re.Match[str], sentence: int) -> Period | None:
    """开工七日前, 届满前30日内: a time before an event; without an event's words it is none."""
    if match["notice"]:
        return Period(*match.span(), match.group(), "term", before=True, event=True)
    start = _event_start(shown, match.start(), sentence)
    if match.start() - start < _SHORTEST_EVENT or _NO_EVENT.search(shown, start, match.start()):
        return None
    return Period(start, match.end(), text[start : match.end()], "term", before=True, event=True)


def _term(text: str, shown: str, match: re.Match[str], sentence: int) -> Period:
    if match["each"]:
        return Period(match.start(), match.end(), match.group(), "date", before=True)
    if match["recurs"]:
        return Period(match.start(), match.end(), match.group(), "recurs")
    if match["plan"]:
        return _plan(text, shown, match)
    start = match.start("inside")
    opens = match["lead"] or start == sentence or _OPENS.match(shown, start - 1) or _SUMS.match(shown, match.end())
    first = match.start() if match["lead"] in ("用", "利用", "经过") else start
    since = _SINCE.search(shown, sentence, match.start())
    due, kind = re.sub("时间|努力", "", match["inside"]), "term" if opens or since else "other"
    due = since["year"] + due if since else due
    return Period(first, match.end(), due, kind, before=True)


def _plan(text: str, shown: str, match: re.Match[str]) -> Period:
    """“十四五”期间: its last year tells whether it is over; a base of comparison (由“十二五”期间的…) is no time to meet,
    nor is what only tells of which years a thing is (谋划“十五五”期间项目, 总结“十五”时期的工作)."""
    words = text[match.start() : match.end()]
    number = _FIVE_YEARS.search(words)
    year = _last_year(number) if number else 0
    governs = (
        number is not None and _PLAN_GOVERNS.search(shown[max(0, match.start() - 3) : match.end() + 1]) is not None
    )
    return Period(match.start(), match.end(), words, "term" if governs else "other", year, before=True)


def _last_year(number: re.Match[str]) -> int:
    """The last year of a five-year plan: “九五” ran to 2000, “十五” to 2005, “十一五” to 2010."""
    if number[1] is None:
        return _BEFORE_THE_FIRST - 5
    return _BEFORE_THE_FIRST + 5 * (_DIGITS.index(number[1]) + 1 if number[1] else 0)


def _event_start(shown: str, cue: int, sentence: int) -> int:
    """Where the words of the event before 之日起, 后 begin: behind the clause's break, its modal verb or preposition."""
    first = max(sentence, cue - _LONGEST_EVENT, *(shown.rfind(mark, sentence, cue) + 1 for mark in "，；：\n"))
    starts = [m.end() for m in _EVENT_START.finditer(shown, first, cue)]
    opened = _NUMBER.match(shown, first, cue)
    first = opened.end() if opened is not None else first
    acts = list(_SOMEBODY_DOES.finditer(shown, first, cue))
    first = acts[-1].end() if acts else first
    own = [m.end() for m in _OWN_EVENT.finditer(shown, first, cue)]
    happens = [m.start() for m in _HAPPENS.finditer(shown, first, cue)]
    if not own and happens and starts and shown[starts[-1] - 1] == "的" and happens[-1] < starts[-1]:
        return happens[-1]
    whole = bool(starts) and (cue - starts[-1] >= _SHORTEST_EVENT or shown[starts[-1] : cue] in tuple("季月年周旬"))
    return own[-1] if own else (starts[-1] if whole else first)
