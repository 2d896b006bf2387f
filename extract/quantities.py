"""Turns one sentence into the counted aims that it sets: small named rules over its figures, each of which may abstain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.clauses import HIDDEN, Span, clauses
from extract.figures import Figure, find_figures
from extract.lexicon import rows
from extract.periods import Period


def _verbs(kind: str) -> str:
    words = sorted((row["verb"] for row in rows("target_verbs") if row["kind"] == kind), key=lambda w: (-len(w), w))
    return "|".join(map(re.escape, words))


_COUNT_AT_END = re.compile(rf"(?:{_verbs('count')})(?:出|好|成|约|共)?$")
_COUNT = re.compile(_verbs("count"))
_QUOTA = re.compile(rf"(?:{_verbs('quota')})")
_UP_AT_END = re.compile(rf"(?:{_verbs('level_up')})$")
_DOWN_AT_END = re.compile(rf"(?:{_verbs('level_down')})$")
_GROWTH = re.compile(
    rf"(?:(?P<up>{_verbs('increase')})|(?P<down>{_verbs('decrease')}))(?:约|近|不低于|不少于|达|达到|超过)?$"
)
_BASE = re.compile(
    r"(?:较|比|与|同|相比于?|对照)(?P<base>[^，；]{1,12}?)(?:相比)?(?:的基础上)?(?=年均|累计|平均|每年|分别|均|再|各|$)"
)
_BASE_IN = re.compile(r"在(?P<base>[^，；]{1,12}?)的?基础上")
_PACE = re.compile(r"(?:年均|每年|累计|平均)$")
_LEADING = re.compile(
    r"(?:\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}[、是]|（[^）]*）|——|[、，和及与]|以及|并且?|其中|同时|力争|争取|确保|努力|到|至|在|于|截止?至|(?:重点|积极|大力|加快|计划|每年|全面|着力|逐步|集中|新一轮|继续|原则上|至少|一般)(?=\S{2}))"
)
_TRAILING = re.compile(
    r"(?:总体|总量上|均|都|分别|各|逐步|力争|争取|确保|努力|约|基本|原则上|一般|应当|应|要|须|需|将|也|再|共|合计|为|在|从|至少|大幅|进一步|总计|稳定|即|目标)$"
)
_MODAL = re.compile(
    r"(?<![主重需必只纲摘简])要(?!求|素|点|件|闻|道)|应当|应(?!用|急|对|届|收|税)|须|力争|争取|确保|努力"
)
_ATTRIBUTIVE = re.compile(
    rf"{HIDDEN}*(?:的(?!目标|增速|速度|年均|比例|增幅)|级(?!别)|规模|制(?!定|造)|型|标准的|期(?!间))"
)
_CLOSED = re.compile(rf"{HIDDEN}*(?:$|[、，；：。！？\n和及与等或并])")
_SHARE_DONE = re.compile(
    "实现|达到|完成|得到|具备|纳入|建立|覆盖|接受|参加|建成|开展|通过|拥有|配备|设立|享有|使用|采用"
)
_FROM = re.compile(r"(?:从|由)[^，；从由]{0,12}$")
_TIMED = re.compile("时间|时限|期限|周期|时长|公示|办理|审批|审查|办结|流程|学时|培训|不少于|不超过")
_LONGEST_SUBJECT = 30
_DEFINED = re.compile(r"（[^（）]*(?:以下|下称|简称)[^（）]*）")


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
class _Item:
    """A figure in its clause: its own words begin at `start` (behind the figure before it) and end at `stop`;
    `earlier` are the aims that the sentence has set before it, `follows` says that one of them is in this clause."""

    figure: Figure
    start: int
    stop: int
    earlier: Sequence[Quantity]
    follows: bool


def find_quantities(reading: Reading, sentence: Span) -> list[Quantity]:
    """The counted aims of one sentence, in text order."""
    found: list[Quantity] = []
    for clause in clauses(reading.shown, *sentence):
        figures = [
            f
            for f in find_figures(reading.shown, *clause)
            if not any(p.start < f.end and f.bare < p.end for p in reading.periods)
        ]
        figures = [f for f in figures if not _qualifies(reading.shown, clause, f)]
        found += _of_clause(reading, clause, figures, found)
    return found


def _of_clause(reading: Reading, clause: Span, figures: list[Figure], earlier: list[Quantity]) -> list[Quantity]:
    found: list[Quantity] = []
    cursor = clause.start
    for i, figure in enumerate(figures):
        stop = _own_end(reading.shown, clause, figures, i)
        item = _Item(figure, cursor, stop, [*earlier, *found], bool(found))
        quantity = next((q for q in (rule(reading, item) for rule in _RULES) if q is not None), None)
        if quantity is not None:
            found.append(quantity)
        if quantity is not None or _CLOSED.match(reading.shown, figure.end):
            cursor = quantity.end if quantity is not None else figure.end
    return _distributed(reading.shown, found)


def _qualifies(shown: str, clause: Span, figure: Figure) -> bool:
    """Whether the figure only describes something (年销售额1000万元以上的网商) or is where a change starts (从50%…)."""
    return bool(_ATTRIBUTIVE.match(shown, figure.end, clause.end) or _FROM.search(shown, clause.start, figure.start))


def _own_end(shown: str, clause: Span, figures: list[Figure], i: int) -> int:
    """Where the words of the i-th figure end: the clause's end, or the mark before the next figure's own words."""
    figure = figures[i]
    if i + 1 == len(figures):
        return clause.end
    between = shown[figure.end : figures[i + 1].start]
    marks = [m.start() for m in re.finditer("[、和及与]", between)]
    verb = next((m for m in marks if _COUNT.match(between, m + 1)), None)
    cut = verb if verb is not None else marks[-1] if marks else None
    return figure.end + cut if cut is not None else figures[i + 1].start


def _level(reading: Reading, item: _Item) -> Quantity | None:
    """METRIC 达到/降至/不少于 FIGURE: a level to reach."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    lead = reading.shown[figure.start : figure.bare]
    up, down = _UP_AT_END.search(head), _DOWN_AT_END.search(head)
    verb = down or up
    if (
        (verb is None and not lead)
        or not _CLOSED.match(
            reading.shown,
            figure.end,
        )
        and not _ends(reading, item)
    ):
        return None
    if verb is None and _COUNT_AT_END.search(head):
        return None
    if figure.kind == "time" and not _TIMED.search(head):
        return None
    cut = item.start + (verb.start() if verb else len(head))
    if _GROWTH.search(reading.shown[item.start : cut]) and verb is None:
        return None
    metric = _metric(reading, item.start, cut)
    metric = re.sub(r"(?:从|由)[^，；]{0,16}$", "", metric)
    if not metric and item.earlier:
        metric = item.earlier[-1].metric
    if len(metric) < 2 or (
        verb is not None and verb.group() == "实现" and figure.kind in ("count",) and len(metric) < 4
    ):
        return None
    fallback = "<=" if down and not up else ">="
    comparator = "range" if figure.value_to is not None else "<=" if down else figure.comparator or fallback
    return _quantity(reading, item, metric, comparator, "target.level", (verb.group() if verb else "") + lead)


def _ends(reading: Reading, item: _Item) -> bool:
    return not reading.shown[item.figure.end : item.stop].strip(HIDDEN)


def _growth(reading: Reading, item: _Item) -> Quantity | None:
    """METRIC 较 BASE 增长/下降 FIGURE: a growth or drop."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    verb = _GROWTH.search(head)
    if verb is None or not _CLOSED.match(reading.shown, figure.end):
        return None
    if figure.kind not in ("percent", "money", "measure") and not _BASE.search(head[: verb.start()]):
        return None
    before = head[: verb.start()]
    base = _BASE_IN.search(before) or _BASE.search(before)
    cut = base.start() if base else len(before)
    metric = _metric(reading, item.start, item.start + cut)
    pace = _PACE.search(before)
    if pace:
        metric = _PACE.sub("", metric) + pace.group() + (verb["up"] or verb["down"])
    if item.earlier and metric in ("", "年均增长", "年均下降", "每年增长", "每年提高"):
        metric = re.sub("年均(?:增长|下降)$", "", item.earlier[-1].metric) + metric
    if len(metric) < 2:
        return None
    baseline = reading.text[item.start + base.start("base") : item.start + base.end("base")].strip() if base else None
    comparator = figure.comparator or ">="
    change = "increase" if verb["up"] else "decrease"
    return _quantity(reading, item, metric, comparator, "target.growth", verb.group(), change, baseline)


def _counted_ahead(reading: Reading, item: _Item) -> Quantity | None:
    """VERB FIGURE NOUN: 培训100万名…人员, 举办至少两场专题活动; also NOUN alone behind such a one (1次…活动)."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    noun = reading.shown[figure.end : item.stop]
    if (
        not noun.strip(HIDDEN)
        or _CLOSED.match(noun)
        or figure.kind in ("percent", "time", "ratio")
        or not _said_enough(reading, item)
    ):
        return None
    verb = _COUNT_AT_END.search(head)
    if verb is None:
        own = re.sub(r"^(?:[、，；和及与]|以及|并)+", "", head)
        if own or not item.earlier:
            return None
        said = item.earlier[-1].cue
        front = said
    else:
        said, front = verb.group(), _metric(reading, item.start, item.figure.start, keep_end=True)
    metric = front + reading.text[figure.end : item.stop].lstrip("的")
    comparator = figure.comparator or ("=" if _QUOTA.fullmatch(said) else ">=")
    return _quantity(reading, item, metric, comparator, "target.counted", said, stop=item.stop)


def _counted_behind(reading: Reading, item: _Item) -> Quantity | None:
    """VERB NOUN FIGURE: 培育龙头企业30家, 完成造林1.01亿亩; also NOUN FIGURE behind such a one."""
    figure = item.figure
    if (
        not _CLOSED.match(reading.shown, figure.end)
        or figure.kind in ("percent", "time", "ratio")
        or not _said_enough(reading, item)
    ):
        return None
    own = _metric(reading, item.start, item.figure.start)
    bare = re.sub(r"（[^）]*）", "", own)
    verb = next((m for m in _COUNT.finditer(bare) if m.end() < len(bare) or figure.comparator), None)
    if len(bare) < 2 or _GROWTH.search(bare) or bare.endswith(("第", "共", "等共")):
        return None
    if verb is not None:
        said = verb.group()
    elif item.earlier and item.earlier[-1].rule in ("target.counted", "target.noun"):
        said = item.earlier[-1].cue
        if reading.shown[item.start] in "、和及与" and said:
            own = said + own
    elif reading.aims:
        said = ""
    else:
        return None
    comparator = figure.comparator or ("=" if _QUOTA.fullmatch(said) else ">=")
    return _quantity(reading, item, own, comparator, "target.counted", said)


def _share(reading: Reading, item: _Item) -> Quantity | None:
    """90%以上 NOUN 实现…: a share of a body that does something."""
    figure = item.figure
    rest = reading.shown[figure.end : item.stop]
    if figure.kind != "percent" or figure.comparator != ">=" or figure.unit != "%" or not _SHARE_DONE.search(rest, 2):
        return None
    metric = _metric(reading, item.start, figure.start, keep_end=True) + reading.text[figure.end : item.stop]
    return _quantity(reading, item, metric, ">=", "target.share", "以上", stop=item.stop)


_RULES = (_level, _growth, _counted_ahead, _counted_behind, _share)


def _said_enough(reading: Reading, item: _Item) -> bool:
    """一次, 一个 count only where the text says that it counts (至少一场, 每3年…一次)."""
    figure = item.figure
    if figure.spoken and figure.unit == "批":
        return False
    if not figure.spoken or figure.value > 1:
        return not (figure.spoken and figure.unit in ("种", "类", "条", "处", "对", "片", "支", "门", "部"))
    return figure.comparator is not None or any(p.kind == "recurs" and p.end <= figure.start for p in reading.periods)


def _quantity(
    reading: Reading, item: _Item, metric: str, comparator: str, rule: str, cue: str,
    change: str | None = None, baseline: str | None = None, stop: int | None = None,
) -> Quantity:  # fmt: skip
    figure = item.figure
    start = item.start
    while reading.text[start] in "、，；和及与":
        start += 1
    comparator = "range" if figure.value_to is not None else comparator
    return Quantity(start, stop or figure.end, metric, comparator, figure, change, baseline, rule, cue)


def _metric(reading: Reading, start: int, end: int, keep_end: bool = False) -> str:
    """The words of [start, end) without dates, item numbers, connectives and adverbs around them."""
    words, at = "", start
    for period in reading.periods:
        if start <= period.start and period.end <= end and period.kind != "other":
            words, at = words + reading.text[at : period.start], period.end
    words = _DEFINED.sub("", words + reading.text[at:end])
    modal = [m for m in _MODAL.finditer(words) if m.start() <= _LONGEST_SUBJECT]
    if modal and len(words) - modal[0].end() >= 2:
        words = words[modal[0].end() :]
    words = _stripped(words, _LEADING, start=True)
    return words if keep_end else _stripped(words, _TRAILING, start=False)


def _stripped(words: str, pattern: re.Pattern[str], *, start: bool) -> str:
    """What is left when the pattern has been taken off one end as often as it stands there."""
    while words:
        match = pattern.match(words) if start else pattern.search(words)
        if match is None or match.start() == match.end():
            return words
        words = words[match.end() :] if start else words[: match.start()]
    return words


def _distributed(shown: str, found: list[Quantity]) -> list[Quantity]:
    """甲、乙分别达到1、2: the second figure has the first one's metric; where as many names stand as figures, each
    gets its own."""
    return found
