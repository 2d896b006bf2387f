"""Turns a figure in its clause into a counted aim: small named rules, each of which may abstain."""

import re

from extract.lexicon.comparators import NEGATED, comparator_of
from extract.targets.attribute_rules import held, served, sized, taught
from extract.targets.counted_rules import (
    allotted,
    attended,
    counted_ahead,
    counted_behind,
    finished_behind,
    limited,
    striven_for,
)
from extract.targets.ellipses import elliptical, is_next, measured, named_by_line, of_part, of_rate, with_whose
from extract.targets.metrics import LONGEST, verbs
from extract.targets.readings import (
    COUNT,
    COUNT_AT_END,
    GROWTH,
    Item,
    Quantity,
    Reading,
    closed,
    metric_of,
    quantity_of,
)
from extract.targets.share_rules import ALL, covered, finished_of, made_up, pace_ahead, reserved, share, share_at_rate

_UP_AT_END = re.compile(rf"(?:{verbs('level_up')})$")
_DOWN_AT_END = re.compile(rf"(?:{verbs('level_down')})$")
_REACH_OF = re.compile(
    rf"(?P<verb>达到|达|提高[到至]|提升[到至]|占到|增长到|(?P<down>下降[至到]|降至|降到)|(?P<bound>{NEGATED}|超过))(?P<whole>[^，；占达]{{1,30}})的$"
)
_OF_YEAR = re.compile(r"(?<=[到至])(?:19|20)\d\d年[底末]?的$|(?<=[到至在达])(?:人均|户均|亩均)$")
"""由2015年的8.5件提高到2020年的15件: the year that the level is of."""
_REACH = re.compile("达到?|突破|超过?|控制在")
_LIMIT = re.compile("不|至|最|控制|[≥≤＞＜><]|低于|高于|大于|小于|少于|多于|优于")
"""Words before a figure that make it a level of themselves; 约 or 力争 do not."""

_PLANNED = re.compile("安排|编制|测算|掌握|控制")
_BASE = re.compile(
    r"(?:(?<!(?<!占)比)较(?![大高低多少好强快重为长小])|(?<![同环占分配价投])比(?!重|例|率|值)|(?<!参)与|(?<![合共协不相一会])同(?!比)|相比于?|对照|[同环]比(?=(?:19|20)\d\d年|上年|上一|去年))(?P<base>[^，；]{1,12}?)(?:的\d[^，；]{0,30}?)?(?:相比)?(?:的基础上)?(?=年均|累计|平均|每年|分别|均|再|各|$)"
)
_BASE_IN = re.compile(r"在(?P<base>[^，；]{1,12}?)的?基础上")
_BASE_AHEAD = re.compile(
    r"(?:[与和同](?P<with>(?:19|20)\d\d年末?|上年|上一年度?|去年)相比|[较比](?P<than>(?:19|20)\d\d年末?|上年|上一年度?))，[^。；\n]*$"
)
"""与2017年相比，货运量增加…、增长…: a base for all that follows."""
_BEYOND = re.compile(
    r"(?<!不)(?P<verb>低于|高于)(?P<base>(?:去年|上年|上一年度?|年初|(?:19|20)\d\d年)(?:同期|末|底|平均)?(?:水平)?|[^，；。\d]{2,14}增速)$"
)
"""低于去年同期0.5个百分点: how far from an earlier year's level, or from the growth of something else (高于各项贷款增速3个百分点)."""
_PACE = re.compile(
    r"(?P<pace>年均|每年|累计|平均|(?<![\d今去前全上每同本当后明近历往几半两一二三四五六七八九十])年)(?:分别)?$"
)
_OVER_LAST_YEAR = re.compile(r"(?:同比|环比)$")
_TIMED = re.compile("天数|时间|时限|期限|周期|时长|公示|办理|审批|审查|办结|流程|学时|培训|年限|工期|寿命")
_SPAN = re.compile("(?:周期|时限|时间|时长|期限)(?:（[^（）]*）)?$")
"""A span that work takes is kept short (审查周期稳定在16个月)."""
_SUBJECT = 2
"""Fewer characters before 增加 are no subject that grows; what stands behind it is counted then."""
_FROM_LEVEL = re.compile("^[由从][^，；：]{1,24}$")
"""What a level drops from: 由目前平均200多个工作日压减至120个工作日."""
_PACES = ("增长率", "增速", "增幅", "增长速度")
"""A level of these is a growth: 成交额增速保持在15%以上."""
_RATES = ("率", "比例", "占比", "比重", "涨幅", "满意度", "知晓度", "认可度", "参与度", "贡献度")
_CHANGES_AHEAD = re.compile(
    "(?:再|进一步|大幅|整体|总体)*(?:(?P<down>压减|压缩|精简|减少|降低|削减|缩减|缩短|节约)|(?P<up>提高|提升|增加|扩大))"
    r"(?P<noun>(?!了|[到至为])[^\d，；。：、]{2,16}(?<![的到至达占为在与比]))"
)
"""压缩、减少 … with what is to become less between verb and figure."""
_BROUGHT = re.compile(
    "^(?:再|进一步|大幅|整体|总体|逐步)*(?:(?P<down>压减|压缩|精简|减少|降低|削减|缩减|缩短)|(?P<up>提高|提升|增加|扩大))"
    r"(?P<noun>(?!了|[到至为])[^\d，；。：、]{2,24})[至到]$"
)
"""提高 … 至 with what is brought so far between verb and 至."""
_AIM_BEHIND = re.compile(r"，[^，。；\d]{2,20}(?:达到?|不低于|不少于|保持在|提高到)\d")
"""A level right behind 覆盖率100%, which is an aim then and no report."""
_PER_ALONE = re.compile("每[百千万][^，；。：]{1,6}|人均")
"""By whom something is measured, without what: 每万常住人口达到4名."""
_EACH_PLACE = re.compile(
    r"[每各]个?(?:设区的?)?(?:省|市|县|区|州|地|镇|乡|村|街|盟|旗|市地|市县|县区|乡镇|街道|镇街|社区|地区)(?:（[^）]*）)?"
)
_AIMED = re.compile("的(?:目标|要求)")
_TO_REACH = re.compile("实现|确保|力争|保持")


def _level(reading: Reading, item: Item) -> Quantity | None:
    """METRIC 达到/降至/不少于 FIGURE: a level to reach."""
    figure, head = item.figure, _OF_YEAR.sub("", reading.shown[item.start : item.figure.start])
    lead = reading.shown[figure.start : figure.bare]
    up, down = _UP_AT_END.search(head), _DOWN_AT_END.search(head)
    verb = down or up
    dated = any(p.kind == "date" and p.end <= figure.start for p in reading.periods)
    kept = figure.comparator == "<=" or (figure.comparator == ">=" and (dated or reading.aims))
    within = head.endswith("在") and kept
    planned = head.endswith("按") and _PLANNED.match(reading.shown, figure.end) is not None
    is_level = bool(_REACH.search(lead) or _LIMIT.search(lead) or within or planned)
    if not (verb or is_level) or not (planned or closed(reading, item)) or not _is_of_age(item, head):
        return None
    if verb is None and (GROWTH.search(head) or (COUNT_AT_END.search(head) and not _REACH.search(lead))):
        return None
    timed = figure.kind == "time" and bool(item.earlier) and item.earlier[-1].figure.kind == "time"
    taught = figure.comparator == ">=" and any(p.kind == "recurs" and p.end <= figure.start for p in reading.periods)
    shortened = down is not None and _is_shortened(item, head[: down.start()])
    if figure.kind == "time" and not (timed or taught or shortened or _TIMED.search(head)):
        return None
    name = metric_of(reading, item.start, item.start + (verb.start() if verb else len(head)))
    name = elliptical(reading, item, measured(reading, item, with_whose(reading, item, name))) or _named_before(
        reading, item
    )
    if not name or _PER_ALONE.fullmatch(name):
        name += named_by_line(reading, item)
    name = _of_list(reading, item, _of_each(reading, item, name))
    if timed and not _TIMED.search(name):
        name = of_part(item.earlier[-1].metric, name)
    if len(name) < 2 or (verb is not None and verb.group() in ("实现", "完成") and COUNT.match(name)):
        return None
    short = figure.kind == "time" and _SPAN.search(name) is not None
    comparator = "<=" if down else figure.comparator or ("<=" if short else ">=")
    change = "increase" if name.endswith(_PACES) and figure.unit in ("%", "个百分点") else None
    return quantity_of(reading, item, name, comparator, "target.level", (verb.group() if verb else "") + lead, change)


def _is_shortened(item: Item, own: str) -> bool:
    """Whether a clause only says to what the time right before it drops: 办理时限压缩一半，分别减至1个月、半个月."""
    before = item.earlier[-1] if item.earlier else None
    bare = _FROM_LEVEL.sub("", own.lstrip("，、")).removesuffix("分别") == ""
    return before is not None and bare and before.change == "decrease" and _TIMED.search(before.metric) is not None


def _named_before(reading: Reading, item: Item) -> str:
    """The clause before, for a level that recurs and names nothing itself (定期组织开展排查，原则上每年不少于2次)."""
    if item.figure.unit != "次" or not any(p.kind == "recurs" and p.end <= item.figure.start for p in reading.periods):
        return ""
    end = reading.shown.rfind("，", 0, item.figure.start)
    start = max(reading.shown.rfind(mark, 0, end) + 1 for mark in "，。；：\n")
    return metric_of(reading, start, end) if end > start else ""


def _of_each(reading: Reading, item: Item, name: str) -> str:
    """公布医疗机构名单，每个县不少于2家: a place alone counts what the clause before names."""
    if item.figure.kind != "count" or item.earlier or not _EACH_PLACE.fullmatch(name):
        return name
    end = reading.shown.rfind("，", 0, item.start)
    start = max(reading.shown.rfind(mark, 0, end) + 1 for mark in "，；：。\n")
    return name + metric_of(reading, start, end) if end > start else name


def _of_list(reading: Reading, item: Item, name: str) -> str:
    """培训干部不少于5000人次、企业家不少于500人次: the verb of the first of a list is each one's."""
    before = item.earlier[-1] if item.earlier else None
    if before is None or reading.shown[item.start] not in "、和及与" or before.figure.unit != item.figure.unit:
        return name
    verb = COUNT.match(before.metric)
    own = COUNT.search(name) or GROWTH.search(name)
    return verb.group() + name if verb and own is None and len(before.metric) > verb.end() + 1 else name


def _is_of_age(item: Item, head: str) -> bool:
    """Ages are no aims, save how long people live (人均预期寿命提高到79岁)."""
    return item.figure.kind != "age" or "寿命" in head


def _level_of(reading: Reading, item: Item) -> Quantity | None:
    """METRIC 达到 WHOLE 的 FIGURE: a level as a share or multiple of something."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    reach = _REACH_OF.search(head)
    if reach is None or figure.kind != "percent" or not closed(reading, item):
        return None
    name = metric_of(reading, item.start, item.start + reach.start())
    whole = reading.text[item.start + reach.start("whole") : item.start + reach.end("whole")]
    if len(name) < 2:
        return None
    bound = comparator_of(reach["bound"]) if reach["bound"] else figure.comparator or ">="
    comparator = "<=" if reach["down"] else bound
    return quantity_of(reading, item, f"{name}（占{whole}）", comparator, "target.level", reach["verb"])


def _growth(reading: Reading, item: Item) -> Quantity | None:
    """METRIC 较 BASE 增长/下降 FIGURE: a growth or drop."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    verb = GROWTH.search(head)
    if verb is None or not closed(reading, item):
        return None
    before = head[: verb.start()]
    base = _BASE_IN.search(before) or _BASE.search(before)
    if figure.kind not in ("percent", "money", "measure", "age", "count") and base is None:
        return None
    unnamed = figure.kind == "count" and base is None and (figure.spoken or verb.start() < _SUBJECT)
    if unnamed and not _adds_to_level(item, verb.group(), head):
        return None
    if not _is_of_age(item, head):
        return None
    name = _growing(reading, item, before[: base.start()] if base else before, before, verb["up"] or verb["down"])
    if len(name) < 2:
        return None
    ahead = None if base else _BASE_AHEAD.search(reading.shown, max(0, item.start - LONGEST), figure.start)
    baseline = reading.text[item.start + base.start("base") : item.start + base.end("base")].strip() if base else None
    baseline = (ahead["with"] or ahead["than"]) if ahead else baseline
    again = item.earlier[-1] if item.earlier else None
    if baseline is None and again is not None and again.metric == name and again.figure.unit == figure.unit:
        baseline = again.baseline  # 比2020年下降14%，力争下降14.5%
    change = "increase" if verb["up"] else "decrease"
    return quantity_of(reading, item, name, figure.comparator or ">=", "target.growth", verb.group(), change, baseline)


def _beyond_base(reading: Reading, item: Item) -> Quantity | None:
    """METRIC 低于/高于 BASE FIGURE: a drop or growth told by what it is measured by (成本低于去年同期0.5个百分点)."""
    figure = item.figure
    beyond = _BEYOND.search(reading.shown[item.start : figure.start])
    if beyond is None or figure.kind not in ("percent", "money", "measure", "count") or not closed(reading, item):
        return None
    name = metric_of(reading, item.start, item.start + beyond.start())
    if len(name) < 2:
        return None
    change = "decrease" if beyond["verb"] == "低于" else "increase"
    return quantity_of(
        reading, item, name, figure.comparator or ">=", "target.growth", beyond["verb"], change, beyond["base"]
    )


def _change_ahead(reading: Reading, item: Item) -> Quantity | None:
    """VERB NOUN PER CENT: 精简申请材料60%以上, 压缩办理时限50%; a level of a rate (提高入园率85%) is none."""
    figure = item.figure
    if figure.kind != "percent" or not closed(reading, item):
        return None
    name = metric_of(reading, item.start, figure.start)
    ahead = _CHANGES_AHEAD.match(name)
    if ahead is None or GROWTH.search(name):
        return None
    if ahead["up"] and ahead["noun"].endswith(_RATES):
        return None
    change = "increase" if ahead["up"] else "decrease"
    verb = ahead["up"] or ahead["down"]
    return quantity_of(reading, item, ahead["noun"], figure.comparator or ">=", "target.growth", verb, change)


def _brought_to(reading: Reading, item: Item) -> Quantity | None:
    """VERB NOUN 至 PER CENT: 提高入园率至85%, 降低入户费用占比到5%: a level with its verb ahead of what it is a level of."""
    figure = item.figure
    if figure.kind != "percent" or not closed(reading, item):
        return None
    brought = _BROUGHT.search(metric_of(reading, item.start, figure.start))
    if brought is None:
        return None
    comparator = "<=" if brought["down"] else figure.comparator or ">="
    return quantity_of(reading, item, brought["noun"], comparator, "target.level", brought["down"] or brought["up"])


def _adds_to_level(item: Item, verb: str, head: str) -> bool:
    """Whether a clause says only by how much the level right before it grows: 参保人数达到180.5万人，新增34.5万人."""
    before = item.earlier[-1] if item.earlier else None
    alone = head.lstrip("，、") == verb
    return before is not None and alone and before.rule == "target.level" and before.figure.unit == item.figure.unit


def _growing(reading: Reading, item: Item, own: str, before: str, verb: str) -> str:
    """What grows; a pace (年均增长) stays with its verb, and takes its subject from the figure before where it has none."""
    pace = _PACE.search(before)
    name = metric_of(reading, item.start, item.start + len(_OVER_LAST_YEAR.sub("", _PACE.sub("", own))))
    name = name.removeprefix("实现")
    if len(name) < 2:
        name = item.earlier[-1].metric if item.earlier and is_next(reading, item) else named_by_line(reading, item)
    return name + pace["pace"] + verb if pace and len(name) >= 2 else name


def _rate(reading: Reading, item: Item) -> Quantity | None:
    """…率 FIGURE以上: a rate with its figure right behind, among aims or with a comparator or 左右."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    aimed = "占" in head and _AIMED.match(reading.shown, figure.end) is not None
    if figure.kind == "percent" and closed(reading, item) and (part := of_rate(reading, item)):
        return quantity_of(reading, item, part, figure.comparator or ">=", "target.level", "")
    if figure.kind != "percent" or not (aimed or head.removesuffix("为").endswith(_RATES)) or not closed(reading, item):
        return None
    said = (
        aimed
        or figure.comparator
        or reading.aims
        or item.earlier
        or (figure.value == ALL and _AIM_BEHIND.match(reading.shown, figure.end))
        or reading.shown[figure.bare : figure.end].endswith("左右")
    )
    if not said and not _TO_REACH.search(head):
        return None
    name = with_whose(reading, item, metric_of(reading, item.start, figure.start))
    if aimed:
        name = name.removeprefix("落实")
    if figure.comparator is None:
        name = _TO_REACH.sub("", name, count=1)
    return quantity_of(reading, item, name, figure.comparator or ">=", "target.level", "") if len(name) > 1 else None


RULES = (
    striven_for, attended, limited, allotted, sized, _level, _level_of, _beyond_base, _growth, _brought_to, _change_ahead,
    pace_ahead, share_at_rate, held, taught, counted_ahead, served, finished_behind, counted_behind, _rate, covered, reserved, share, made_up,
    finished_of,
)  # fmt: skip
"""In the order in which a figure is shown to them; the first answer stands."""
