"""Turns a per cent that stands before what it is a share of into an aim: 实现90%的村…, 预留30%的号源, 按不低于5%的比例抽查."""

import re

from extract.targets.figures import Figure
from extract.targets.readings import (
    CLOSED,
    COUNT,
    COUNT_AT_END,
    GROWTH,
    Item,
    Quantity,
    Reading,
    closed,
    metric_of,
    noun_of,
    quantity_of,
)

SHARE_DONE = re.compile(
    "实现|达到|完成|得到|具备|纳入|建立|覆盖|接受|参加|建成|开展|通过|拥有|配备|设立|享有|使用|采用"
    "|通(?:客车|班车|公交|沥青|水泥|硬化|动力电|宽带|光纤|自来水|公路|油路|邮)|设置|安装|配置|摆放|推行|实行|应用|获得|取得"
    r"|(?:全面|全部|基本|普遍)(?=[\u4e00-\u9fff]{2})"
)
ALL = 100
_TOWARDS = re.compile("(?:实现|确保|力争|推动|促进|保证|争取)$")
_PLACED = re.compile("在$")
_GIVEN = re.compile(f"(?:预留|拿出|列支|划出|提取|加强|{COUNT_AT_END.pattern[:-1]})$")
"""Verbs whose object may be a share: 预留30%的号源, 覆盖80%的县."""
_RESERVES = re.compile("预留[^，。；：]{2,30}$")
_KEPT_FOR = re.compile("(?:部分)?(?:专门|优先|定向)?(?:面向|用于)[^，。；：、\n]{2,24}")
_COVERS = "覆盖"
_PLACES = re.compile(
    "[^，。；：、\n的]{0,10}(?:[省市县区州乡镇村盟旗]|街道|社区|家庭|农户|人口|学校|企业|医院|机构|园区)(?:（[^（）]{1,4}）)?"
)
"""What may be covered so far: places, and those that live or work there."""
_TERMS = re.compile("减免|[补奖][助贴励]?|[费税租]金?$|利息|罚|股|成本|价")
"""What a share of is a term of a subsidy, a fee or a holding."""
_TREATED = re.compile(
    "(?!的|增|以|左|水平|目标)[^，；。：\n]{2,40}(?:改造|升级|建设|整治|治理|任务|工程|修复|淘汰|更新|清理"
    "|覆盖|培训|安置|搬迁|评估|检查|登记|接入|迁移|上云)"
)
"""Work on a share of something: 完成70%公有云产品改造."""
_DOES = re.compile(f"{COUNT_AT_END.pattern}|(?:完成|实现|改造)[^，。；]{{2,30}}[及和、]$")
_AT_RATE = re.compile("的比例(?=[^，；。]{3})")
_AT_RATE_LEAD = re.compile("(?:安排|按照?|以)$")
_GROWING = re.compile("的?(?P<what>(?:年均|平均)?(?:增速|增长速度|增长率|增幅|增长))")
_KEPT = re.compile("(?:保持|实现|达到|保持在|力争)$")
_MADE_UP = re.compile(
    "占(?:(?P<whole>[^，；。：占]{1,16})的|[^，；。：占]{0,12}(?:总数|总量|总额|总和|总面积|总人口))?$"
)
_WHOLLY = re.compile(
    "(?:全部|依法|及时|安全|规范|持证|按时)?(?:收[贮集储运治]|处[置理]|达标|合格|覆盖|到位|落实|上岗|完成|办理|安置|建档|签约|整改|入库|执行|公开|兑现|办结|见面|入园|治理|修复|利用|回收)"
)
"""What is done with all of something: 放射源100%安全收贮, 100%持证上岗."""
_CLAUSE_END = re.compile("[，；。：\n]|$")
_WORK_AHEAD = re.compile("(?<![^，。；：\n])对[^，；。：\n]{2,40}(?:实施|进行|开展)[^，；。：\n了]{2,16}(?=，$)")
"""The clause right before a date and 完成 80%, whose work is meant: 对危房实施改造，."""
_LONGEST_WORK = 64
_OF_WORK = re.compile("(?:完成|实施)[^，；。]{2,16}的$|完成(?:年度|年|计划|总)*(?:投资|任务|目标任务|工程量|工作量)$")


def is_share(shown: str, start: int, figure: Figure, following: Figure | None = None) -> bool:
    """Whether a per cent before a noun is a share of a body that does something, or of which something is made; `start`
    is where its clause begins. With another per cent behind it, it only describes (将70%的降雨利用的面积达到20%)."""
    if figure.unit != "%" or (following is not None and following.unit == "%"):
        return False
    head = shown[start : figure.start]
    if not shown.startswith("的", figure.end):
        treated = _TREATED.match(shown, figure.end) is not None
        return treated and _DOES.search(head) is not None and GROWTH.search(head) is None
    stop = _clause_end(shown, figure.end)
    rest = shown[figure.end + 1 : stop]
    if _TOWARDS.search(head) or shown[figure.start : figure.bare].startswith(("力争", "争取", "确保")):
        return len(rest) > 1
    if _PLACED.search(head):
        return COUNT.search(rest, 2) is not None
    if _GIVEN.search(head):
        return len(rest) > 1 and _TERMS.search(rest) is None
    return SHARE_DONE.search(rest, 1) is not None


def _clause_end(shown: str, at: int) -> int:
    match = _CLAUSE_END.search(shown, at)
    return match.start() if match else len(shown)


def share(reading: Reading, item: Item) -> Quantity | None:
    """90%以上 NOUN 实现…, 实现 90%的 NOUN …, 放射源100%安全收贮: a share of a body that does something, or that is treated."""
    figure = item.figure
    rest = reading.shown[figure.end : item.stop]
    if figure.unit != "%":
        return None
    large = figure.comparator == ">=" or figure.value == ALL
    done = large and (SHARE_DONE.search(rest, 2) is not None or _is_own_share(reading, item, rest))
    wholly = figure.value == ALL and item.start < figure.start and _WHOLLY.match(rest) is not None
    if not (done or wholly or is_share(reading.shown, item.start, figure)):
        return None
    stop = item.stop
    if reading.shown[stop : stop + 1] not in tuple("、和及与并"):
        stop = _clause_end(reading.shown, stop)  # what they reach is theirs: 80%以上的村年收入达到10万元
    name = metric_of(reading, item.start, figure.start, keep_end=True)
    name += noun_of(reading, figure.end, stop).removeprefix("的")
    return quantity_of(reading, item, name, figure.comparator or ">=", "target.share", "以上", stop=stop)


def reserved(reading: Reading, item: Item) -> Quantity | None:
    """预留 WHOLE 的 PER CENT 面向 WHO: how much of a whole is kept for somebody."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    kept_for = _KEPT_FOR.match(reading.shown, figure.end)
    reserves = _RESERVES.search(head)
    if figure.unit != "%" or kept_for is None or reserves is None:
        return None
    front = metric_of(reading, item.start + reserves.start(), figure.start, keep_end=True).removesuffix("的")
    name = front + reading.text[figure.end : kept_for.end()]
    return quantity_of(reading, item, name, figure.comparator or ">=", "target.share", "预留", stop=kept_for.end())


def covered(reading: Reading, item: Item) -> Quantity | None:
    """覆盖 FIGURE以上 PLACES, and the next of the list: 服务网络覆盖90%以上乡镇和60%以上村."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    before = item.earlier[-1] if item.earlier else None
    again = before is not None and before.cue == _COVERS and head in ("、", "和", "及", "与")
    places = reading.text[figure.end : item.stop]
    if figure.unit != "%" or figure.comparator != ">=" or not (again or head.endswith(_COVERS)):
        return None
    if not _PLACES.fullmatch(places) or SHARE_DONE.search(places):
        return None
    front = metric_of(reading, item.start, figure.start, keep_end=True)
    if again and before is not None:
        front = before.metric[: before.metric.rfind(_COVERS) + len(_COVERS)]
    return quantity_of(reading, item, front + places, ">=", "target.share", _COVERS, stop=item.stop)


def _is_own_share(reading: Reading, item: Item, rest: str) -> bool:
    """Whether what does something stands before its share: 政务服务事项90%以上实现网上办理."""
    done = SHARE_DONE.match(rest)
    noun = metric_of(reading, item.start, item.figure.start)
    return (
        done is not None
        and len(rest) > done.end() + 1
        and len(noun) > 1
        and not (COUNT_AT_END.search(noun) or GROWTH.search(noun))
    )


def share_at_rate(reading: Reading, item: Item) -> Quantity | None:
    """按不低于 FIGURE 的比例 VERB NOUN: the work, and what share of its object it takes."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    rate = _AT_RATE.match(reading.shown, figure.end, item.stop)
    if figure.unit != "%" or figure.comparator is None or rate is None:
        return None
    lead = _AT_RATE_LEAD.search(head)
    front = metric_of(reading, item.start, item.start + (lead.start() if lead else len(head)), keep_end=True)
    name = f"{front}{reading.text[rate.end() : item.stop]}比例"
    return quantity_of(reading, item, name, figure.comparator, "target.share", "比例", stop=item.stop)


def pace_ahead(reading: Reading, item: Item) -> Quantity | None:
    """METRIC 保持 FIGURE 的增速: a growth whose noun stands behind it."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    kept = _KEPT.search(head)
    growing = _GROWING.match(reading.shown, figure.end, item.stop)
    if figure.unit != "%" or growing is None or not CLOSED.match(reading.shown, growing.end()):
        return None
    if kept is None and figure.comparator is None:
        return None
    name = metric_of(reading, item.start, item.start + (kept.start() if kept else len(head)))
    if len(name) < 2:
        return None
    return quantity_of(
        reading, item, name + growing["what"], figure.comparator or ">=", "target.growth", growing["what"], "increase",
        stop=growing.end(),
    )  # fmt: skip


def made_up(reading: Reading, item: Item) -> Quantity | None:
    """NOUN 占 FIGURE以上, NOUN 占全市的 FIGURE以上 among aims or by a year to come; 完成 WORK 的 FIGURE."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    if figure.unit != "%" or not closed(reading, item):
        return None
    until = any(p.until and p.kind == "date" and p.end <= figure.start for p in reading.periods)
    made = _MADE_UP.search(head)
    beside = bool(item.earlier) and item.earlier[-1].rule == "target.level" and head.lstrip("，").startswith("占")
    if made and (figure.comparator == ">=" or beside) and (reading.aims or until):
        name = metric_of(reading, item.start, figure.start - (1 if made["whole"] else 0))
        name = item.earlier[-1].metric + name if beside else name
    elif _OF_WORK.search(head):
        name = metric_of(reading, item.start, figure.start - head.endswith("的"))
    else:
        return None
    return quantity_of(reading, item, name, figure.comparator or ">=", "target.level", "占") if len(name) > 2 else None


def finished_of(reading: Reading, item: Item) -> Quantity | None:
    """对 NOUN 实施 WORK，DATE 完成 FIGURE以上: how much of the work that the clause before names is done by a date."""
    figure = item.figure
    if figure.unit != "%" or metric_of(reading, item.start, figure.start, keep_end=True) != "完成":
        return None
    ahead = _WORK_AHEAD.search(reading.shown, max(0, item.start - _LONGEST_WORK), item.start)
    if ahead is None or not closed(reading, item):
        return None
    name = reading.text[slice(*ahead.span())]
    return quantity_of(reading, item, name, figure.comparator or ">=", "target.share", "完成")
