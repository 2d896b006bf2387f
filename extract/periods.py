"""Turns the dates and terms that running text names into due dates: ISO where the text allows it, else its words."""

import re
from dataclasses import dataclass

from extract.anchored import Anchored
from extract.numerals import CHINESE, day_number, iso, year_number

_YEAR = r"(?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2}"
_DAY = r"\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_COUNT = rf"(?:\d{{1,3}}(?:[-—～~]\d{{1,3}})?|{CHINESE})"
_DATE = Anchored(
    re.compile(
        rf"(?<![\d第])(?:(?P<year>{_YEAR})年|(?P<named>今年|本年|当年|明年)(?!以来)|(?P<whole>全年))(?P<year_span>度)?"
        rf"(?:(?P<month>{_DAY})月份?(?:(?P<day>{_DAY})日)?)?(?P<part>底|末|初|[上下]半年|[第]?[一二三四]季度|[上中下]旬)?"
        rf"|(?<![\d第每—～-])(?P<month_only>{_DAY})月份?(?:(?P<day_only>{_DAY})日)?(?P<part_only>底|末|初|[上中下]旬)?"
        r"|(?<![\d一二三四五六七八九十两几])年(?P<year_end>底|末|内)"
    ),
    re.compile("[年月]"),
    before=5,
    behind=24,
)
_TERM = Anchored(
    re.compile(
        rf"(?P<event>(?:之日起|之日后|日起|之?后|以后)(?:的)?{_COUNT}个?(?:工作日|自然日|日|天|月|年|小时|周)(?:之内|以内|内))"
        r"|(?P<each>每(?:个?季度|季|个?月|半年|年|周|学期)(?:度)?(?:结束|终了)?(?:后|末|底|初|首月|第[一二三]个?月)?的?(?:[上中下]旬|\d{1,2}(?:日|号|个工作日)"
        r"|[一二三四五六日])?(?:之前|以前|前|之?内))"
        rf"|(?P<recurs>每(?:{_COUNT}|季|半)?(?:年|个月|月|季度|度|周)(?![龄代均人产报度]))"
        rf"|(?<![至到为过近\d.])(?P<lead>用|利用|经过|力争|争取|在|，)?(?P<inside>(?:未来|今后)?(?:(?:{_COUNT}|半)(?:年|个月)|{_COUNT}(?:个工作日|工作日|个自然日|日|天|小时|周))(?:左右)?(?:时间|努力|之内|以内|内))"
        rf"|(?P<plan>□{{3,8}}(?:期间|时期|末))"
    ),
    re.compile("每|内|时间|努力|□(?:期间|时期|末)"),
    before=40,
    behind=40,
)
_ENDS = ("底", "末", "内")
_YEAR_ENDS_IN = 12
"""年底 is read as December: the month is as exact as the words allow."""

_BEFORE = re.compile(
    r"(?:(?:上午|下午|晚上?|中午)?\d{1,2}(?:点|时|[:：]\d\d)(?:\d{1,2}分|整)?|下班|上班)?(?:（[^（）]{1,8}）)?(?:之前|以前|前)"
)
_BASE = re.compile("(?:较|比|以|相比|相对|对照|与|同|从|由)$")
_RANGE = re.compile(r"[—\-－～~至到、]{1,2}(?:\d|[一二三四五六七八九十]+月)")
_RANGED = re.compile(r"\d(?:年|月|日)?[—\-－～~至到]{1,2}$")
_OWN_EVENT = re.compile("自(?=[收受发签提公印通批登核接作本实申决之])")
_EVENT_START = re.compile("[在于应须要可将的]|(?<!申)请")
_FIVE_YEARS = re.compile("十([一二三四五六七])五")
_DIGITS = "一二三四五六七"
_BEFORE_THE_FIRST = 2005
"""“十一五” ran to 2010, each plan after it five years longer."""
_SHORTEST_EVENT = 2
_LONGEST_EVENT = 24


@dataclass(frozen=True)
class Period:
    """A time that the text names, clean offsets. `due` is ISO or the text's words; `kind` is `date` (a day, month or
    year), `term` (五年内, 受理之日起10日内), `recurs` (每年) or `other` (a span, a start, a base of comparison, an
    edition: nothing to be met by); `before` says that the text sets it as a limit (…前, …底, 到…)."""

    start: int
    end: int
    due: str
    kind: str
    year: int = 0
    before: bool = False
    until: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end


def find_periods(text: str, shown: str, start: int, end: int, known: tuple[int, int] | None) -> list[Period]:
    """The periods of [start, end), a sentence, in order; `shown` is the text with brackets hidden (`hide_enclosed`).

    `known` is the year and month (0 where unknown) that a date without its own year is read by: a date in the same
    sentence comes first; a month that had passed by then is next year's.
    """
    found: list[Period] = []
    for match in _DATE.finditer(shown, start, end):
        named = next((p.year for p in reversed(found) if p.year), 0)
        period = _date(shown, match, end, named, known)
        if period is not None:
            found.append(period)
    taken = [(p.start, p.end) for p in found]
    for match in _TERM.finditer(shown, start, end):
        if not any(s < match.end() and match.start() < e for s, e in taken):
            found.append(_term(text, shown, match, start))
    return sorted(found, key=lambda period: period.start)


def _date(shown: str, match: re.Match[str], end: int, named: int, known: tuple[int, int] | None) -> Period | None:
    month = day_number(match["month"] or match["month_only"])
    day = day_number(match["day"] or match["day_only"])
    part = match["part"] or match["part_only"] or match["year_end"] or ""
    year = _year(match, month, named, known)
    if year is None:
        return None
    if month is None and part in ("底", "末"):
        month = _YEAR_ENDS_IN
    due = iso(year, month, day)
    if due is None:
        return None
    if shown[max(0, match.start() - 2) : match.start()] == "每年":
        return _yearly(shown, match)
    stop = match.end()
    before = _BEFORE.match(shown, stop)
    stop = before.end() if before else stop
    lead = shown[max(0, match.start() - 3) : match.start()]
    until = lead.endswith(("到", "至")) and not lead.endswith("截至")
    kind = "other" if _is_no_limit(shown, match.start(), stop, end, lead) else "date"
    if "半年" in part or "季度" in part:
        due = match.group()
    return Period(match.start(), stop, due, kind, year, bool(before) or part in _ENDS, until)


def _yearly(shown: str, match: re.Match[str]) -> Period:
    """每年12月10日前: a date that comes again keeps the text's words."""
    before = _BEFORE.match(shown, match.end())
    start, stop = match.start() - 2, before.end() if before else match.end()
    return Period(start, stop, shown[start:stop], "date", before=True)


def _year(match: re.Match[str], month: int | None, named: int, known: tuple[int, int] | None) -> int | None:
    if match["year"]:
        return year_number(match["year"])
    if match["named"] or match["whole"]:
        return known[0] + (match["named"] == "明年") if known else None
    if named:
        return named
    if known is None:
        return None
    return known[0] + (month is not None and month < known[1])


def _is_no_limit(shown: str, start: int, stop: int, end: int, lead: str) -> bool:
    """A span of time, the start of one, a base of comparison, an edition, or what has been counted up to a day."""
    behind = shown[stop : min(end, stop + 4)]
    if _BASE.search(lead) or _RANGED.search(shown[max(0, start - 6) : start]) or _RANGE.match(behind):
        return True
    return behind.startswith(("起", "版", "以来", "以后", "后", "的", "基础", "水平", "内")) or lead.endswith(
        ("截至", "截止", "始于")
    )


def _term(text: str, shown: str, match: re.Match[str], sentence: int) -> Period:
    if match["each"]:
        return Period(match.start(), match.end(), match.group(), "date", before=True)
    if match["recurs"]:
        return Period(match.start(), match.end(), match.group(), "recurs")
    if match["inside"]:
        start = match.start("inside")
        opens = match["lead"] or start == sentence or shown[start - 1] in "，；：、要应须限□\n"
        first = match.start() if match["lead"] in ("用", "利用", "经过") else start
        due, kind = re.sub("时间|努力", "", match["inside"]), "term" if opens else "other"
        return Period(first, match.end(), due, kind, before=True)
    if match["plan"]:
        return _plan(text, shown, match)
    start = _event_start(shown, match.start(), sentence)
    return Period(start, match.end(), text[start : match.end()], "term", before=True)


def _plan(text: str, shown: str, match: re.Match[str]) -> Period:
    """“十四五”期间: its last year tells whether it is over; a base of comparison (由“十二五”期间的…) is no time to meet."""
    words = text[match.start() : match.end()]
    number = _FIVE_YEARS.search(words)
    year = _BEFORE_THE_FIRST + 5 * (_DIGITS.index(number[1]) + 1) if number else 0
    base = _BASE.search(shown[max(0, match.start() - 3) : match.start()]) is not None
    return Period(match.start(), match.end(), words, "other" if base else "term", year, before=True)


def _event_start(shown: str, cue: int, sentence: int) -> int:
    """Where the words of the event before 之日起, 后 begin: behind the clause's break, its modal verb or preposition."""
    first = max(sentence, cue - _LONGEST_EVENT, *(shown.rfind(mark, sentence, cue) + 1 for mark in "，；：\n"))
    starts = [m.end() for m in _EVENT_START.finditer(shown, first, cue)]
    own = [m.end() for m in _OWN_EVENT.finditer(shown, first, cue)]
    return own[-1] if own else (starts[-1] if starts and cue - starts[-1] >= _SHORTEST_EVENT else first)
