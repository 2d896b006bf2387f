"""Turns the dates and terms that running text names into due dates: ISO where the text allows it, else its words."""

import re
from dataclasses import replace

from extract.targets.terms import Period, find_terms
from extract.text.anchored import Anchored
from extract.text.numerals import day_number, iso, iso_date, republican_year, year_number

_REPUBLICAN = r"民国(?:\d{2,3}|[一二三四五六七八九十百零〇]{1,5})|1[0-3]\d(?=年(?:\d{1,2}月|底|度))"
"""The years of Taiwan's documents: 民国115年; 112年 alone where a month, 底 or 度 shows it to be a year."""
_YEAR = r"(?:19|20)\d\d|(?:二[〇○零]|一九)[一二三四五六七八九〇○零]{2}"
_DAY = r"\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_SIGN = r"(?:[日号](?![文令线])|(?:(?<=月\d)|(?<=月\d\d))(?=[之以]?前))"
"""Behind a day; also none, where it was lost (6月20前)."""
_DATE = Anchored(
    re.compile(
        r"(?<![\d第])(?P<run>(?:19|20)\d\d年?\d{3,4})日"
        rf"|(?<![\d第])(?:(?P<year>{_YEAR}|{_REPUBLICAN})年|(?P<named>今年|本年|当年|明年)(?!以来)|(?P<whole>全年))(?P<year_span>度)?"
        rf"(?:(?P<month>{_DAY}|元)(?:月份?(?:(?P<day>{_DAY}){_SIGN})?|(?=[底末]前)))?(?:年(?=[底末初]))? ?"
        r"(?P<part>底|末|内(?![河陆蒙部外贸需容])|初(?![步期中级])|[上下]半年|第?[一二三四]季度[末底]?|[上中下]旬)?"
        rf"|(?<![\d第每—～-])(?P<month_only>{_DAY}|元)月份?(?:(?P<day_only>{_DAY}){_SIGN})?(?P<part_only>底|末|初|[上中下]旬)?"
        r"|(?<![\d一二三四五六七八九十两几半每])年(?P<year_end>底|末|内)"
    ),
    re.compile(r"[年月]|\d{3}日"),
    before=7,
    behind=24,
)
_YEAR_DIGITS = len("2018")
_ENDS = ("底", "末", "内")
_YEAR_ENDS_IN = 12
"""年底 is read as December: the month is as exact as the words allow."""

_NOTE = r"(?:（[^（）]{1,8}）|□{3,10})?"
"""The day of the week behind a date, also where it is hidden: 4月10日（星期五）17:00前."""
_BEFORE = re.compile(
    rf"{_NOTE}(?:(?:上午|下午|晚上?|中午)?\d{{1,2}}(?:点|时|[:：]\d\d)(?:\d{{1,2}}分|整)?|下班|上班)?{_NOTE}(?:之前|以前|前)"
)
_AT_LEAST = re.compile("至少|不少于|不低于")
_BASE = re.compile(
    "(?:(?<!(?<!占)比)较|(?<![占分配])比|(?<![可予])以|相比|相对|对照|(?<!参)与|(?<![合共协不相])同|从|(?<![自理事])由)$"
)
"""Behind these a year is what something is compared with; 占比 | 2020年达到…, 技术合同 | 2020年达到… are aims for that year."""
_RELATIVE = re.compile("(?:(?:每|次|翌|下一?|后一|前一|上一)年度?|[当该]年度)$")
_OR_BEFORE = re.compile("(?:年|底)?及(?:其)?(?:之前|以前)")
"""2019年及以前认定的…: what was there by then."""
_INSIDE = re.compile("内(?![河陆蒙部外贸需容])")
_QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12}
_YEARLY = re.compile("每年(?!度)")
_BESIDE_MIDYEAR = re.compile("年[中初][和、及与]$")
"""年中和年末跟踪指导 tells how often in a year, not by when."""
_RANGE = re.compile(r"[—\-－～~至到、]{1,2}(?:\d|[一二三四五六七八九十]+月)")
_DAYS = re.compile(r"\d{1,2}日?[—\-－–~～至到]{1,2}(?P<last>\d{1,2})日(?:之间|期间)?")
"""Behind a month its days from the first to the last: 5月6-8日."""
_RANGED = re.compile(r"\d(?:年|月|日)?[—\-－～~至到]{1,2}$")
_AIMS_OF = re.compile("的[^，。；：\n]{0,8}(?:目标|指标)(?:任务)?(?:分别)?(?:[为是]：?|：)")
"""2012年的主要指标是：… gives its year to all that the sentence sets."""
_OF_PAPER = re.compile("以来|度?[^，。；：、\n\\d]{0,16}(?:总结|报告|情况|报表|年报|材料|台账|数据|名单|汇总表|统计表)")
"""Behind a year: since when, or of which year a paper tells."""
_APPRAISED = re.compile(
    r"[^，。；：\d]{0,16}(?:考核|考评|评价|评估|评定|评级|验收|检查)[^，。；：\d]{0,16}"
    r"(?:优秀|优良|良好|合格|达标|先进|靠前|前列|[一二三]等|[A-D]|\u25a1)[^，。；：]{0,40}?的"
)
"""Behind a year: who did well in its appraisal, which is a condition (2022年度绩效评价均为良好的省可推荐1个城市)."""
_YEARS = re.compile(r"(?:19|20)\d\d年?[—\-－–~～至到]{1,2}$")
_SPAN_ENDS = re.compile("年?(?:期间)?(?:，|每|全[市省县国区])")
"""2019—2022年，… opens with the years in which an aim is to be met; elsewhere a span of years describes."""


def find_periods(text: str, shown: str, start: int, end: int, known: tuple[int, int] | None) -> list[Period]:
    """The periods of [start, end), a sentence, in order; `shown` is the text with brackets hidden (`hide_enclosed`).

    `known` is the year and month (0 where unknown) that a date without its own year is read by: a date in the same
    sentence comes first; a month that had passed by then is next year's.
    """
    found: list[Period] = []
    for match in _DATE.finditer(shown, start, end):
        named = next((p.year for p in reversed(found) if p.year and _lends_year(shown, p, known)), 0)
        period = _date(text, shown, match, start, end, named, known)
        if period is not None:
            found.append(period)
    found += find_terms(text, shown, start, end, [period.span for period in found])
    return sorted(found, key=lambda period: period.start)


def _lends_year(shown: str, period: Period, known: tuple[int, int] | None) -> bool:
    """Whether the day behind a period is one of its year; not where the document's own year is known, and that year only says
    since when or of which year a paper is (2021年以来的工作情况，6月17日前提交)."""
    return known is None or len(period.due) > len("2018") or _OF_PAPER.match(shown, period.end) is None


def _date(
    text: str, shown: str, match: re.Match[str], first: int, end: int, named: int, known: tuple[int, int] | None
) -> Period | None:
    if match["run"]:
        return _run_together(shown, match)
    if match.group() == "一月" and _AT_LEAST.match(shown, match.end()):
        return None  # 一月不少于3次 says how often
    month = day_number(match["month"] or match["month_only"])
    day = day_number(match["day"] or match["day_only"])
    part = match["part"] or match["part_only"] or match["year_end"] or ""
    days = _DAYS.match(shown, match.end(), end) if month is not None and day is None and not part else None
    year = _year(match, month, named, known)
    if year is None:
        end_of_month = match["month_only"] and part in ("底", "末")
        limit = (match["day_only"] or end_of_month) and _BEFORE.match(shown, match.end())
        if not limit:
            return None
        again = _in_words(text, shown, match.start(), match.end())
        every = not named and _YEARLY.search(shown, first, match.start()) is not None
        return replace(again, due="每年" + again.due) if every else again
    if month is None and part in ("底", "末"):
        month = _YEAR_ENDS_IN
    due = iso(year, month, day_number(days["last"]) if days else day)
    if due is None:
        return None
    if days is not None:
        return Period(match.start(), days.end(), due, "date", year, until=True)
    relative = _relative_start(shown, match)
    if relative is not None:
        return _in_words(text, shown, relative, match.end())
    yearly = not named and _YEARLY.search(shown, first, match.start()) is not None
    if yearly and match["named"] == "当年":
        return None
    if yearly and match["month_only"] and (part in _ENDS or _BEFORE.match(shown, match.end())):
        again = _in_words(text, shown, match.start(), match.end())
        return replace(again, due="每年" + again.due)
    stop = match.end()
    before = _BEFORE.match(shown, stop)
    stop = before.end() if before else stop
    span = _YEARS.search(shown, max(0, match.start() - 8), match.start()) if month is None and not part else None
    if span is not None and _SPAN_ENDS.match(shown, stop):
        return Period(span.start(), stop, shown[span.start() : stop], "term", year, before=True)
    lead = shown[max(0, match.start() - 3) : match.start()]
    until = lead.endswith(("到", "至")) and not lead.endswith("截至")
    kind = "other" if _is_no_limit(shown, match, stop, end, lead) else "date"
    if part.endswith(("季度末", "季度底")):
        due = f"{year:04d}-{_QUARTERS[part.removeprefix('第')[0]]:02d}"
    elif "半年" in part or "季度" in part:
        due = match.group()
    return Period(match.start(), stop, due, kind, year, bool(before) or part.endswith(_ENDS), until)


def _relative_start(shown: str, match: re.Match[str]) -> int | None:
    """Where the words begin that tie a date to whatever year it is: 次年1月, 当年度10月31日; None where none do."""
    relative = _RELATIVE.search(shown, max(0, match.start() - 4), match.start())
    if relative is not None:
        return relative.start()
    return match.start() if shown.startswith("当年度", match.start()) else None


def _in_words(text: str, shown: str, start: int, stop: int) -> Period:
    """每年12月10日前, 次年1月底前, 3月30日（星期一）前: a date that comes again, or of a year that no number names, keeps the
    text's words."""
    before = _BEFORE.match(shown, stop)
    stop = before.end() if before else stop
    return Period(start, stop, text[start:stop], "date", before=True)


def _run_together(shown: str, match: re.Match[str]) -> Period | None:
    """20251017日前, 2018224日前, 2016年1222日前: year, month and day whose signs were lost, where one reading is possible."""
    year, digits = match["run"][:_YEAR_DIGITS], match["run"][_YEAR_DIGITS:].removeprefix("年")
    due = iso_date(f"{year}年{digits}")
    before = _BEFORE.match(shown, match.end())
    if due is None:
        return None
    return Period(match.start(), before.end() if before else match.end(), due, "date", int(due[:4]), before is not None)


def _year(match: re.Match[str], month: int | None, named: int, known: tuple[int, int] | None) -> int | None:
    if match["year"]:
        return republican_year(match["year"].removeprefix("民国")) or year_number(match["year"])
    if match["named"] == "当年" and named:
        return named
    if match["named"] or match["whole"]:
        return known[0] + (match["named"] == "明年") if known else None
    if named:
        return named
    if known is None:
        return None
    return known[0] + (month is not None and month < known[1])


def _is_of_appraisal(shown: str, match: re.Match[str], end: int, lead: str) -> bool:
    """Whether a bare year is that of an appraisal which tells who is meant: 2022年度绩效评价均为良好的省可推荐1个城市."""
    bare = match["year"] and not (match["month"] or match["part"]) and not lead.endswith(("到", "至"))
    return bool(bare) and _APPRAISED.match(shown, match.end(), end) is not None


def _is_no_limit(shown: str, match: re.Match[str], stop: int, end: int, lead: str) -> bool:
    """A span of time, the start of one, a base of comparison, an edition, what has been counted up to a day, or the year of an
    appraisal."""
    start = match.start()
    if _is_of_appraisal(shown, match, end, lead):
        return True
    behind = shown[stop : min(end, stop + 4)]
    if lead.endswith(("到", "至")) and re.match(r"的\d", behind):
        return False  # 提高到2020年的15件
    if _AIMS_OF.match(shown, stop, end):
        return False
    if _BASE.search(lead) or _RANGED.search(shown[max(0, start - 6) : start]) or _RANGE.match(behind):
        return True
    starts = (
        _OR_BEFORE.match(behind) is not None
        or behind.startswith(("起", "版", "已", "以来", "以后", "后", "的", "基础", "水平"))
        or _INSIDE.match(behind) is not None
    )
    return starts or lead.endswith(("截至", "截止", "始于")) or _BESIDE_MIDYEAR.search(lead) is not None
