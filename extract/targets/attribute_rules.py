"""Reads figures whose noun stands behind 有, 为 or 的, and tells those that only say how large something is."""

import re

from extract.targets.figures import Figure
from extract.targets.readings import (
    CLOSED,
    COUNT,
    COUNT_AT_END,
    Item,
    Quantity,
    Reading,
    closed,
    metric_of,
    quantity_of,
)
from extract.text.clauses import HIDDEN

_HAS = re.compile(
    r"(?:拥有|配有|设有|建有|(?<![现共原所享具没拥设配建只仅富含约另持稀未占已带])有)(?P<noun>[^，；。：]{0,12})$"
)
_EACH = re.compile("每(?!年|季|月|周|逢)|各(?:省|市|县|区|州|镇|乡|村|街|地|学校|医院|高校)|(?:城乡|人均)")
_AIMED = re.compile("确保|力争|争取|努力|保证")
_APPLIES = re.compile("申请|申报|参赛|参评|报名|[家个支](?:企业|团队|单位|项目|机构|作品|家庭)|每(?:人|名|位|户)|候选")
"""Whose having so many is a condition (每支团队有3名以上成员)."""
_FOR = re.compile("(?<![成作称分认视列定变转化])(?:为|向)[^，；。：]{0,8}$")
_SERVES = re.compile("提供|开展|办理|发放|解决|组织|进行|落实|举办|配备")
_BETWEEN = re.compile("[、和及与]|用于|支持|扶持|补助|奖励|其中|达到?$")
_LONGEST_NOUN = 24
"""More characters between two figures are no noun that the first describes and the second counts."""
_SIZED = re.compile("企业|单位|公司|机构|学校|小区|社区|合作社|家庭|(?:村|院|园|聚居点)$")
"""What people or households give the size of: 100户以上的村."""
_SUM = re.compile(
    "的?(?P<noun>[^，；。：、\\n的]{0,24}?(?:基金|资金池|资金|贷款|授信|担保|信贷|债券))(?=$|[，；。、：\\n□]|用于|支持|重点支持|扶持)"
)
"""What a sum is of, behind it."""
_SIZE = re.compile(
    "(?<!新)(?:设立|组建|成立|建立|筹建|发起|募集|打造|形成)(?P<size>(?:首期|初始)?(?:总|资金|基金)?(?:规模|额度))$"
)
"""How large something is to be that is set up, told before its name: 设立总规模不低于1亿元的引导基金."""
SIZES = ("规模", "额度")
_TAUGHT = re.compile("的?[^，；。]{0,10}(?:培训|教育|学习|进修|实践|锻炼|轮训|课程|实训)")
_TAKES = re.compile("(?:接受|参加|完成|开展|组织|安排)$")
_TAKEN = re.compile(
    "(?:接受|参加|完成)[^，；。：\\d]{0,10}(?:培训|学习|教育|进修|轮训|实训|锻炼)(?:时间|时长)?(?:累计|合计|原则上|一般)?$"
)
_LESSONS = ("学时", "课时", "天", "小时", "个月", "周", "学分")
_PEOPLE = ("人", "户", "名", "位", "人次")


def describes(shown: str, figure: Figure, following: Figure | None) -> bool:
    """Whether a sum or measure only says how large the things are that the next figure counts: 亿元以上项目40个,
    日处理200吨垃圾处理厂1座."""
    if following is None or figure.kind not in ("money", "measure") or following.kind != "count":
        return False
    between = shown[figure.end : following.start]
    if not 0 < len(between) <= _LONGEST_NOUN or _BETWEEN.search(between) or COUNT.match(between):
        return False
    return CLOSED.match(shown, following.end) is not None


def counts_with_of(shown: str, start: int, figure: Figure, following: Figure | None) -> bool:
    """Whether a figure counts the noun behind its 的: 打造500个左右的示范县, 设置不少于2名的专管员, 提供1亿元以上的贷款; people and
    households may only say how large that noun is."""
    if sized_sum(shown, start, figure) is not None:
        return True
    lent = figure.kind == "money" and figure.comparator == ">=" and _SUM.match(shown, figure.end) is not None
    if (figure.kind != "count" and not lent) or not shown.startswith("的", figure.end) or following is not None:
        return False
    if COUNT_AT_END.search(shown[start : figure.start]) is None:
        return False
    noun = re.compile("[^，；。：\n]*").match(shown, figure.end + 1)
    return noun is not None and not (figure.unit in _PEOPLE and _SIZED.search(noun.group()))


def sized_sum(shown: str, start: int, figure: Figure) -> tuple[re.Match[str], re.Match[str]] | None:
    """The words before a sum that say it is the size of what is set up, and the fund behind it; None where either is missing or the text
    does not say that it is the least (规模不低于1亿元的基金): 规模1亿元的 only describes."""
    if figure.kind != "money" or figure.comparator != ">=":
        return None
    size, noun = _SIZE.search(shown[start : figure.start]), _SUM.match(shown, figure.end)
    return (size, noun) if size is not None and noun is not None else None


def sized(reading: Reading, item: Item) -> Quantity | None:
    """设立 SIZE FIGURE 的 FUND: how large a fund is to be."""
    found = sized_sum(reading.shown, item.start, item.figure)
    if found is None:
        return None
    size, noun = found
    name = reading.text[slice(*noun.span("noun"))] + size["size"]
    return quantity_of(reading, item, name, ">=", "target.level", size.group(), stop=noun.end())


def held(reading: Reading, item: Item) -> Quantity | None:
    """EACH BODY 有 FIGURE NOUN, 每万人有 NOUN FIGURE: what each is to have, or what is to be had by a year."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    has = _HAS.search(head)
    if has is None or _APPLIES.search(head) or figure.kind not in ("count", "measure"):
        return None
    least = "至少" in head or figure.comparator == ">="
    each = _EACH.search(head) is not None
    until = any(p.until and p.kind == "date" and p.end <= figure.start for p in reading.periods)
    if not (each or until or _AIMED.search(head)) or (figure.spoken and not (least and (each or until))):
        return None
    noun = reading.text[figure.end : item.stop]
    behind = not closed(reading, item) and bool(noun.strip(HIDDEN))
    if has["noun"].strip("至少不于约") == "" and not behind:
        return None
    name = metric_of(reading, item.start, figure.start, keep_end=behind).replace("至少", "")
    name = name.removesuffix("不少于") + (noun.removeprefix("的") if behind else "")
    stop = item.stop if behind else None
    return quantity_of(reading, item, name, figure.comparator or ">=", "target.counted", "有", stop=stop)


def served(reading: Reading, item: Item) -> Quantity | None:
    """为 FIGURE BODIES 提供…: whom something is done for."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    rest = reading.shown[figure.end : item.stop]
    shared = figure.unit == "%" and figure.comparator == ">="
    if (
        not (figure.kind == "count" or shared)
        or figure.spoken
        or _FOR.search(head) is None
        or _SERVES.search(rest, 1) is None
    ):
        return None
    name = metric_of(reading, item.start, figure.start, keep_end=True) + reading.text[figure.end : item.stop]
    return quantity_of(
        reading, item, name, figure.comparator or ">=", "target.counted", "为", stop=item.stop
    )  # fmt: skip


def taught(reading: Reading, item: Item) -> Quantity | None:
    """WHO 每年 接受不少于 FIGURE 的培训, 参加培训不少于 FIGURE: how long someone is taught."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    if figure.unit in _LESSONS and figure.comparator == ">=" and _TAKEN.search(head) and closed(reading, item):
        name = metric_of(reading, item.start, figure.start)
        return quantity_of(reading, item, name, ">=", "target.counted", "接受")
    noun = _TAUGHT.match(reading.shown, figure.end, item.stop)
    if figure.unit not in _LESSONS or figure.comparator is None or noun is None or _TAKES.search(head) is None:
        return None
    if not CLOSED.match(reading.shown, noun.end()):
        return None
    name = metric_of(reading, item.start, figure.start, keep_end=True) + reading.text[
        figure.end : noun.end()
    ].removeprefix("的")
    return quantity_of(reading, item, name, figure.comparator, "target.counted", "接受", stop=noun.end())


def is_taught(shown: str, start: int, figure: Figure) -> bool:
    """Whether a figure with 的 behind it says how long someone is taught."""
    return (
        figure.unit in _LESSONS
        and figure.comparator is not None
        and _TAUGHT.match(shown, figure.end) is not None
        and _TAKES.search(shown[start : figure.start]) is not None
    )
