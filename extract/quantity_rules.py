"""Turns a figure in its clause into a counted aim: small named rules, each of which may abstain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.clauses import HIDDEN
from extract.figures import Figure
from extract.metrics import LONGEST, metric, verbs
from extract.periods import Period

_COUNT_AT_END = re.compile(rf"(?:{verbs('count')})(?:出|好|成|约|共)?$")
COUNT = re.compile(verbs("count"))
_QUOTA = re.compile(verbs("quota"))
_UP_AT_END = re.compile(rf"(?:{verbs('level_up')})$")
_DOWN_AT_END = re.compile(rf"(?:{verbs('level_down')})$")
_REACH_OF = re.compile(
    r"(?P<verb>达到|达|提高到|提升到|占到|增长到|降至|降到|不低于|不少于|不超过|不高于|超过)(?P<whole>[^，；占达]{1,14})的$"
)
_DOWN_TO = ("降至", "降到", "不超过", "不高于")
_REACH = re.compile("达到?|突破|超过?|控制在")
_LIMIT = re.compile("不|至|最|控制|[≥≤＞＜><]|低于|高于|大于|小于|少于|多于|优于")
"""Words before a figure that make it a level of themselves; 约 or 力争 do not."""

_GROWTH = re.compile(
    rf"(?:(?P<up>{verbs('increase')})|(?P<down>{verbs('decrease')}))(?:约|近|不低于|不少于|达到?|超过)?$"
)
_BASE = re.compile(
    r"(?:较|(?<![同环])比(?!重|例|率|值)|与|同(?!比)|相比于?|对照)(?P<base>[^，；]{1,12}?)(?:相比)?(?:的基础上)?(?=年均|累计|平均|每年|分别|均|再|各|$)"
)
_BASE_IN = re.compile(r"在(?P<base>[^，；]{1,12}?)的?基础上")
_PACE = re.compile(r"(?:年均|每年|累计|平均)$")
_OVER_LAST_YEAR = re.compile(r"(?:同比|环比)$")
CLOSED = re.compile(rf"(?:大关|关口|的目标|的水平)?{HIDDEN}*(?:$|[、，；：。！？\n和及与等或并])")
SHARE_DONE = re.compile(
    "实现|达到|完成|得到|具备|纳入|建立|覆盖|接受|参加|建成|开展|通过|拥有|配备|设立|享有|使用|采用"
)
_TIMED = re.compile("时间|时限|期限|周期|时长|公示|办理|审批|审查|办结|流程|学时|培训")
_MEASURE = re.compile("[率比重量额度数值积占人价速]|规模|水平|覆盖")
_RAISED = re.compile(r"(?:提高|提升|降低|扩大|增加)([^，；。：\n]{2,16}率)(?=，[^。；\n]*$)")
_TO_REACH = re.compile("实现|确保|力争|保持")
ALL = 100
_SPOKEN_UNITS = frozenset("家名个场次项所座人户")
_MEETING = re.compile("全会|全体|会议|党代会|人代会|代表|中央|污染|元|次元|创业|报告")


@dataclass(frozen=True)
class Quantity:
    """A counted aim, clean offsets of the words that say it. Fields as in the contract; `cue` is what the rule saw."""

    start: int
    end: int
    metric: str
    comparator: str
    figure: Figure
    change: str | None
    baseline: str | None
    rule: str
    cue: str


@dataclass(frozen=True)
class Reading:
    """One sentence to be read: the clean text, the same with brackets hidden, the sentence's periods; `aims` says that
    it stands among stated aims (主要目标), where a bare noun with a figure is one."""

    text: str
    shown: str
    periods: Sequence[Period]
    aims: bool = False


@dataclass(frozen=True)
class Item:
    """A figure in its clause: its own words begin at `start` (behind the figure before it) and end at `stop`;
    `earlier` are the aims that the sentence has set before it."""

    figure: Figure
    start: int
    stop: int
    earlier: Sequence[Quantity]


def _level(reading: Reading, item: Item) -> Quantity | None:
    """METRIC 达到/降至/不少于 FIGURE: a level to reach."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    lead = reading.shown[figure.start : figure.bare]
    up, down = _UP_AT_END.search(head), _DOWN_AT_END.search(head)
    verb = down or up
    within = head.endswith("在") and figure.comparator == "<="
    limited = bool(_REACH.search(lead) or _LIMIT.search(lead) or within)
    if not (verb or limited) or not _closed(reading, item):
        return None
    if verb is None and (_GROWTH.search(head) or (_COUNT_AT_END.search(head) and not _REACH.search(lead))):
        return None
    if figure.kind == "time" and not _TIMED.search(head):
        return None
    name = _metric(reading, item.start, item.start + (verb.start() if verb else len(head)))
    name = _measured(reading, item, name)
    if len(name) < 2 or (verb is not None and verb.group() in ("实现", "完成") and COUNT.match(name)):
        return None
    comparator = "<=" if down else figure.comparator or ">="
    return _quantity(reading, item, name, comparator, "target.level", (verb.group() if verb else "") + lead)


def _measured(reading: Reading, item: Item, name: str) -> str:
    """The metric of a level: where the clause names no measure (县城达到60%), that of the figure before, or of the aim
    that opened the sentence (提高清扫率，…)."""
    if not name:
        return item.earlier[-1].metric if item.earlier else ""
    if item.figure.kind != "percent" or _MEASURE.search(name):
        return name
    if item.earlier and item.earlier[-1].figure.kind == "percent" and item.earlier[-1].rule == "target.level":
        return f"{re.sub('（[^（）]*）$', '', item.earlier[-1].metric)}（{name}）"
    raised = _RAISED.findall(reading.shown, max(0, item.start - LONGEST), item.start)
    return f"{raised[-1]}（{name}）" if raised else name


def _level_of(reading: Reading, item: Item) -> Quantity | None:
    """METRIC 达到 WHOLE 的 FIGURE: a level as a share or multiple of something."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    reach = _REACH_OF.search(head)
    if reach is None or figure.kind != "percent" or not _closed(reading, item):
        return None
    name = _metric(reading, item.start, item.start + reach.start())
    whole = reading.text[item.start + reach.start("whole") : item.start + reach.end("whole")]
    if len(name) < 2:
        return None
    comparator = "<=" if reach["verb"] in _DOWN_TO else figure.comparator or ">="
    return _quantity(reading, item, f"{name}（占{whole}）", comparator, "target.level", reach["verb"])


def _growth(reading: Reading, item: Item) -> Quantity | None:
    """METRIC 较 BASE 增长/下降 FIGURE: a growth or drop."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    verb = _GROWTH.search(head)
    if verb is None or not _closed(reading, item):
        return None
    before = head[: verb.start()]
    base = _BASE_IN.search(before) or _BASE.search(before)
    if figure.kind not in ("percent", "money", "measure") and base is None:
        return None
    name = _growing(reading, item, before[: base.start()] if base else before, before, verb["up"] or verb["down"])
    if len(name) < 2:
        return None
    baseline = reading.text[item.start + base.start("base") : item.start + base.end("base")].strip() if base else None
    change = "increase" if verb["up"] else "decrease"
    return _quantity(reading, item, name, figure.comparator or ">=", "target.growth", verb.group(), change, baseline)


def _growing(reading: Reading, item: Item, own: str, before: str, verb: str) -> str:
    """What grows; a pace (年均增长) stays with its verb, and takes its subject from the figure before where it has none."""
    pace = _PACE.search(before)
    name = _metric(reading, item.start, item.start + len(_OVER_LAST_YEAR.sub("", _PACE.sub("", own))))
    if len(name) < 2 and item.earlier:
        name = item.earlier[-1].metric
    return name + pace.group() + verb if pace and len(name) >= 2 else name


def _counted_ahead(reading: Reading, item: Item) -> Quantity | None:
    """VERB FIGURE NOUN: 培训100万名…人员, 举办至少两场专题活动; also NOUN alone behind such a one (1次…活动)."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    noun = reading.shown[figure.end : item.stop]
    if _closed(reading, item) or not noun.strip(HIDDEN) or not _is_counted(reading, item):
        return None
    verb = _COUNT_AT_END.search(head)
    if verb is not None:
        said, front = verb.group(), _metric(reading, item.start, figure.start, keep_end=True)
    elif re.fullmatch("(?:[、，和及与]|以及|并)*", head) and item.earlier and item.earlier[-1].rule == "target.counted":
        said = front = item.earlier[-1].cue
    elif reading.shown[figure.start : figure.bare].startswith("力争"):
        said, front = "力争", _metric(reading, item.start, figure.start)
    else:
        return None
    comparator = figure.comparator or ("=" if _QUOTA.fullmatch(said) else ">=")
    name = front + reading.text[figure.end : item.stop]
    return _quantity(reading, item, name, comparator, "target.counted", said, stop=item.stop)


def _counted_behind(reading: Reading, item: Item) -> Quantity | None:
    """VERB NOUN FIGURE: 培育龙头企业30家, 完成造林1.01亿亩; also NOUN FIGURE behind such a one."""
    figure = item.figure
    recurs = _recurs(reading, figure) and figure.unit == "次"
    if not _closed(reading, item) or not _is_counted(reading, item):
        return None
    if figure.spoken and figure.comparator is None and not recurs:
        return None
    name = _metric(reading, item.start, figure.start)
    bare = re.sub(r"（[^）]*）", "", name)
    if len(bare) < 2 or _GROWTH.search(bare):
        return None
    inherited = item.earlier[-1].cue if item.earlier and item.earlier[-1].rule == "target.counted" else None
    listed = inherited and reading.shown[item.start] in "、和及与"
    opening = COUNT.match(bare)
    inside = next((m for m in COUNT.finditer(bare) if m.end() < len(bare) or figure.comparator or recurs), None)
    if opening:
        said = opening.group()
    elif listed and inherited:
        said, name = inherited, inherited + name
    elif inside:
        said = inside.group()
    elif bare.endswith("奖"):
        said = "设"
    elif inherited is not None or reading.aims:
        said = inherited or ""
    else:
        return None
    comparator = figure.comparator or ("=" if said == "设" or _QUOTA.fullmatch(said) else ">=")
    return _quantity(reading, item, name, comparator, "target.counted", said)


def _rate(reading: Reading, item: Item) -> Quantity | None:
    """…率 FIGURE以上: a rate with its figure right behind, among aims or with a comparator."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    if figure.kind != "percent" or not head.endswith(("率", "比例", "占比", "比重")) or not _closed(reading, item):
        return None
    if figure.comparator is None and not reading.aims and not item.earlier and not _TO_REACH.search(head):
        return None
    name = _metric(reading, item.start, figure.start)
    if figure.comparator is None:
        name = _TO_REACH.sub("", name, count=1)
    return _quantity(reading, item, name, figure.comparator or ">=", "target.level", "") if len(name) > 1 else None


def _share(reading: Reading, item: Item) -> Quantity | None:
    """90%以上 NOUN 实现…: a share of a body that does something."""
    figure = item.figure
    rest = reading.shown[figure.end : item.stop]
    if figure.unit != "%" or not (figure.comparator == ">=" or figure.value == ALL) or not SHARE_DONE.search(rest, 2):
        return None
    name = _metric(reading, item.start, figure.start, keep_end=True) + reading.text[
        figure.end : item.stop
    ].removeprefix("的")
    return _quantity(reading, item, name, ">=", "target.share", "以上", stop=item.stop)


RULES = (_level, _level_of, _growth, _counted_ahead, _counted_behind, _rate, _share)


def _closed(reading: Reading, item: Item) -> bool:
    """Whether nothing that the figure could count stands behind it."""
    if CLOSED.match(reading.shown, item.figure.end):
        return True
    return not reading.shown[item.figure.end : item.stop].strip(HIDDEN)


def _is_counted(reading: Reading, item: Item) -> bool:
    """Whether the figure counts things: not a share, a time, an ordinal (二期, 十一届八次全会); 一次, 一个 only where the
    text says that it counts (至少一场, 每3年…一次)."""
    figure = item.figure
    if figure.kind in ("percent", "time", "ratio"):
        return False
    if not figure.spoken or reading.shown[figure.bare] in "百千万":
        return True
    if figure.comparator is not None or _recurs(reading, figure):
        return figure.unit != "批"
    ordinal = figure.value == 1 or reading.shown[figure.bare] == "二" or figure.unit not in _SPOKEN_UNITS
    return not ordinal and not _MEETING.match(reading.shown, figure.end)


def _recurs(reading: Reading, figure: Figure) -> bool:
    return any(p.kind == "recurs" and p.end <= figure.start for p in reading.periods)


def _quantity(
    reading: Reading, item: Item, name: str, comparator: str, rule: str, cue: str,
    change: str | None = None, baseline: str | None = None, stop: int | None = None,
) -> Quantity:  # fmt: skip
    figure, start = item.figure, item.start
    while reading.text[start] in "、，；和及与":
        start += 1
    comparator = "range" if figure.value_to is not None else comparator
    return Quantity(start, stop or figure.end, name, comparator, figure, change, baseline, rule, cue)


def _metric(reading: Reading, start: int, end: int, keep_end: bool = False) -> str:
    return metric(reading.text, reading.periods, start, end, keep_end=keep_end)
