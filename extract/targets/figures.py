"""Turns running text into figures: value, unit and what stands right around them (不少于…, …以上, a range)."""

import re
from dataclasses import dataclass

from extract.lexicon import alternation, column, rows
from extract.lexicon.comparators import AFTER, BEFORE, comparator_of
from extract.lexicon.comparators import LONGEST as LONGEST_LEAD
from extract.text.numerals import ARABIC, CHINESE, MAGNITUDE, Number, ascii_digits, magnitude, parse_number, parse_share


def _units(*, denominators: bool) -> str:
    """The units as an alternation, longest first, each with the characters that make another word of it (85分, not 分钟)."""
    found = {row["unit"]: row["not_before"] for row in rows("target_units") if denominators or row["kind"] != "per"}
    words = (word for word in column("target_units", "unit") if word in found)
    return "|".join(re.escape(word) + (f"(?![{found[word]}])" if found[word] else "") for word in words)


_KINDS = {row["unit"]: row["kind"] for row in rows("target_units") if row["kind"] != "per"}
_PER = rf"[/／](?:\d{{0,3}}(?:[百千亿]|十?万)(?:{_units(denominators=True)})?|(?:{_units(denominators=True)}))"
"""What a compound unit is counted by: 立方米/日, 千瓦时/百公里, 人/10万人."""
_NUMBER = rf"(?:{ARABIC})(?:[余多]?(?:{MAGNITUDE})(?<!千(?=[瓦克伏卡米])))?|{CHINESE}|半(?=个月|个?小时|天)"
_OVER = re.compile("[余多]")
"""80余万吨: a little more than so many."""
_TO = r"(?:[—\-－–~～至]{1,2}|到)"
_SUFFIX = "及?以上|及?以下|以内|之内|左右|上下|多|(?<=[日天时月年])内(?![容部外设涵生销需陆河])"
_FIGURE = re.compile(
    rf"(?<![\d.第届零〇一二两三四五六七八九十百千万亿A-Za-z×])(?P<below>(?<=[在至到为达于制])[-－−](?=[\d.]+[%％‰]))?(?P<value>{_NUMBER})(?:(?P<first>[%％‰])?{_TO}(?P<to>{_NUMBER}))?"
    rf"(?:余|多)?(?P<unit>{_units(denominators=False)})(?P<per>{_PER})?(?:(?:\u25a1{{1,12}}(?=及?以[上下]))?(?P<suffix>{_SUFFIX}))?"
    rf"|(?<![\d.])(?P<ratio>\d{{1,6}}(?:\.\d+)?)(?P<one>[∶:：]1)(?!\d)(?:左右|上下)?"
    rf"|(?P<share>(?:{CHINESE})分之(?:{CHINESE}|\d+(?:\.\d+)?)(?:点[一二三四五六七八九])?|一半|半数)(?P<share_suffix>{_SUFFIX})?"
)
_LEADING = re.compile(f"(?:{BEFORE})$")
_LEVEL_VERBS = [row["verb"] for row in rows("target_verbs") if row["kind"] in ("level_up", "level_down")]
_UNITLESS = re.compile(
    rf"(?<![\d.第A-Za-z—～~/-])(?P<value>\d+(?:\.\d+)?(?:{MAGNITUDE})?)(?P<suffix>{_SUFFIX})?(?=$|[，。；、：\n\u25a1])"
)
_REACHED = re.compile(f"(?:{alternation(_LEVEL_VERBS)}|{BEFORE})$")
_UNIT_BEHIND = re.compile(rf"(?<![\d.第])(?P<value>{ARABIC})(?P<joint>[、和及与]|以及)$")
_SHARES = re.compile("分别[^，。；：\n]*$")
_MAGNIFIED = re.compile(rf"(?:{ARABIC})(?P<size>{MAGNITUDE})")
_LONGEST_LIST = 60
_ENDS = re.compile("[，。；、：\n\u25a1的参]|$")
_ALONE = re.compile("([十百千]?)(万亿|亿|万)")
_PEOPLE = re.compile(
    "(?:及?以上|左右)?的?(?:符合[^，。；：、\\n的\\d]{2,8}的)?[^，。；：、\\n的\\d]{0,8}?(?:成员|人员|教师|老师|导师|专家|学者|代表|同志|学员|委员|干部|联[络系]员|负责人|候选人|志愿者|人才)"
)
"""Behind 位 these make it count people (确定6位成员); else it is a place in a row (前移2位)."""
_MONEY = re.compile("(?:万亿|[十百千]?亿|[十百千]?万)$")


@dataclass(frozen=True)
class Figure:
    """A figure with its unit, clean offsets. `start` includes the comparator before it, `bare` is where the digits
    start; `end` includes the suffix behind. `comparator` is None where neither says anything. `kind` is the unit's:
    count, measure, percent, money, time, ratio, score (分), age (岁), or bare where there is no unit. `spoken` tells
    Chinese numerals from Arabic ones."""

    start: int
    bare: int
    end: int
    value: Number
    value_to: Number | None
    unit: str
    kind: str
    comparator: str | None
    spoken: bool


def find_figures(shown: str, start: int, end: int) -> list[Figure]:
    """The figures with a unit of the lexicon in [start, end) of a text whose brackets are hidden, in order."""
    found = [_figure(shown, match, start) for match in _FIGURE.finditer(shown, start, end)]
    figures = [figure for figure in found if figure is not None]
    figures += [shared for figure in figures for shared in _sharing_unit(shown, figure, start)]
    taken = {figure.bare for figure in figures}
    bare = (
        _unitless(shown, match, start) for match in _UNITLESS.finditer(shown, start, end) if match.start() not in taken
    )
    figures += [figure for figure in bare if figure is not None]
    return sorted(figures, key=lambda figure: figure.bare)


def _sharing_unit(shown: str, figure: Figure, floor: int) -> list[Figure]:
    """The numbers of a list behind 分别 that have the unit of the figure that ends it: 分别不高于53和32微克, 分别达到3、5和9万人."""
    found: list[Figure] = []
    size = _MAGNIFIED.match(shown, figure.bare, figure.end) if figure.kind != "money" else None
    at = figure.bare
    low = max(floor, at - _LONGEST_LIST)
    while not figure.spoken and (number := _UNIT_BEHIND.search(shown[low:at])) is not None:
        value = parse_number(number["value"] + (size["size"] if size else ""))
        if value is None or _SHARES.search(shown[low : low + number.start()]) is None:
            break
        at = low + number.start()
        lead = _LEADING.search(shown[max(floor, at - LONGEST_LEAD) : at])
        said = comparator_of(lead.group()) if lead else figure.comparator
        first = at - len(lead.group()) if lead else at
        end = at + len(number["value"])
        found.append(Figure(first, at, end, value, None, figure.unit, figure.kind, said, False))
    return found


def _unitless(shown: str, match: re.Match[str], floor: int) -> Figure | None:
    """用户数超过5.6亿, 系数提高到0.57以上, 新增就业1100万以上: a number without a unit is a figure behind a verb of reaching
    or before 以上, where it has a magnitude or a decimal point, so that it is no item of a list."""
    value = parse_number(match["value"])
    before = shown[max(floor, match.start() - LONGEST_LEAD) : match.start()]
    counted = match["suffix"] in ("以上", "左右") and match["value"][-1] in "万亿"
    if value is None or match["value"].isdigit() or not (counted or _REACHED.search(before)):
        return None
    lead = _LEADING.search(before)
    said = comparator_of(lead.group()) if lead else AFTER.get(match["suffix"] or "")
    first = match.start() - len(lead.group()) if lead else match.start()
    return Figure(first, match.start(), match.end(), value, None, "", "count" if counted else "bare", said, False)


def _figure(shown: str, match: re.Match[str], floor: int) -> Figure | None:
    lead = _LEADING.search(shown[max(floor, match.start() - LONGEST_LEAD) : match.start()])
    first = match.start() - len(lead.group()) if lead else match.start()
    said = comparator_of(lead.group()) if lead else None
    if said == ">=" and AFTER.get(match["suffix"] or match["share_suffix"] or "") == "<=":
        said = "<="
    if match["ratio"]:
        value = parse_number(match["ratio"])
        return (
            None
            if value is None
            else Figure(first, match.start(), match.end(), value, None, "∶1", "ratio", said, False)
        )
    if match["share"]:
        value = parse_share(match["share"])
        suffix = AFTER.get(match["share_suffix"] or "")
        return (
            None
            if value is None
            else Figure(first, match.start(), match.end(), value, None, "%", "percent", said or suffix, True)
        )
    return _counted(shown, match, first, said)


def _counted(shown: str, match: re.Match[str], first: int, said: str | None) -> Figure | None:
    unit, kind = ascii_digits(match["unit"]) + (match["per"] or "").replace("／", "/"), _KINDS[match["unit"]]
    words, to_words = _OVER.sub("", match["value"]), match["to"]
    if kind == "money":
        words, to_words, unit = _money(words, to_words, unit)
    value, value_to = _value(words), _value(to_words) if to_words else None
    if value is None or (to_words and value_to is None):
        return None
    if unit == "人" and words in ("百", "千", "万") and not _ENDS.match(shown, match.end()):
        return None  # 万人拥有量 measures by the ten thousand people
    if unit == "位" and shown[first - 1 : first] != "前" and _PEOPLE.match(shown, match.end()):
        kind = "count"
    if unit == "路" and not words[0].isdigit():
        return None  # 钢三路 is a street
    value, value_to = _shared_magnitude(match, value, value_to, kind)
    if match["below"]:
        value = -value  # a rate kept in -1‰至1‰
    if value_to is not None and value_to <= value:
        return None
    comparator = "range" if value_to is not None else said or AFTER.get(match["suffix"] or "")
    spoken = not words[0].isdigit()
    return Figure(first, match.start(), match.end(), value, value_to, unit, kind, comparator, spoken)


def _value(words: str) -> Number | None:
    """百家, 千户: a magnitude alone counts one of it; 半个月 is half of one."""
    if words == "半":
        return 0.5
    return magnitude(words) if words in ("百", "千", "万") else parse_number(words)


def _money(words: str, to_words: str | None, unit: str) -> tuple[str, str | None, str]:
    """万, 亿, 万亿 are part of a unit of money: 1.8万亿元 is 1.8 of 万亿元,
    千亿元 1000 of 亿元."""
    alone = _ALONE.fullmatch(words)
    if alone:
        return str(magnitude(alone[1] or "")), None, alone[2] + unit
    last = _MONEY.search(to_words or words)
    if last is None or not words[0].isdigit():
        return words, to_words, unit
    size = last.group()
    stripped = words.removesuffix(size)
    return stripped, to_words.removesuffix(size) if to_words else None, size + unit


def _shared_magnitude(
    match: re.Match[str], value: Number, value_to: Number | None, kind: str
) -> tuple[Number, Number | None]:
    """1—2万人: what multiplies the second figure multiplies the first."""
    size = re.search(rf"(?:{MAGNITUDE})$", match["to"] or "")
    if (
        value_to is not None
        and kind != "money"
        and size
        and not re.search(rf"(?:{MAGNITUDE})$", match["value"])
        and match["value"][0].isdigit()
    ):
        return value * magnitude(size.group()), value_to
    return value, value_to
