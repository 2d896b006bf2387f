"""What the rules for figures are shown, and what they answer: a sentence, a figure in its clause, a counted aim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.targets.figures import Figure
from extract.targets.metrics import metric, verbs, without_definitions
from extract.targets.terms import Period
from extract.text.clauses import HIDDEN

COUNT = re.compile(
    rf"(?:{verbs('count')})(?!(?<=开发)[区商]|(?<=服务)[业站]|(?<=建设)[局厅]|(?<=生产)建设兵团|(?<=建设)兵团|(?<=辅导)[员班站])"
)
"""A verb whose object is counted; 开发区 and 辅导员 hold none."""

GROWTH = re.compile(
    rf"(?:(?P<up>{verbs('increase')})|(?P<down>{verbs('decrease')}))(?:约|近|不低于|不少于|达到?|超过)?$"
)
REACHED = re.compile(rf"(?:{verbs('level_up')}|{verbs('level_down')})$")
COUNT_AT_END = re.compile(
    rf"(?:{verbs('count')})(?:出|好|成|产生|造就|约|共)?(?:现有|剩余)?(?:(?<!覆盖)全[国省市县区州镇乡])?$"
)
AIM = "(?:工作|总体|年度|全年|预期|发展|增长|奋斗|既定|主要|任务|规划|考核)*目标"
"""How plans call an aim: 围绕投资增长30%的工作目标."""
CLOSED = re.compile(
    rf"(?:大关|关口|(?:的|(?<=[%％])){AIM}(?:要求|任务)?|的水平|的要求)?{HIDDEN}*(?:$|[、，；：。！？\n和及与等或并且])"
)
"""Nothing that a figure could count stands behind it."""


_QUOTED = re.compile("“[^“”\n]{2,20}”")


@dataclass(frozen=True)
class Quantity:
    """A counted aim, clean offsets of the words that say it. Fields as in the contract; `cue` is what the rule saw, `nth`
    the aim's place among the figures of one name (分别达到70%和90%) and how many they are."""

    start: int
    end: int
    metric: str
    comparator: str
    figure: Figure
    change: str | None
    baseline: str | None
    rule: str
    cue: str
    nth: tuple[int, int] = (0, 1)


@dataclass(frozen=True)
class Reading:
    """One sentence to be read: the clean text, the same with brackets hidden, the sentence's periods; `aims` says that
    it stands among stated aims (主要目标), where a bare noun with a figure is one, `quota` that it stands under 推荐名额,
    where it is the number to be named."""

    text: str
    shown: str
    periods: Sequence[Period]
    aims: bool = False
    quota: bool = False


@dataclass(frozen=True)
class Item:
    """A figure in its clause: its own words begin at `start` (behind the figure before it) and end at `stop`;
    `earlier` are the aims that the sentence has set before it."""

    figure: Figure
    start: int
    stop: int
    earlier: Sequence[Quantity]


def closed(reading: Reading, item: Item) -> bool:
    """Whether nothing that the figure could count stands behind it; a name in quotes can be counted (5个“森林乡镇”)."""
    if is_quoted(reading, item.figure.end, item.stop):
        return False
    if CLOSED.match(reading.shown, item.figure.end):
        return True
    return not reading.shown[item.figure.end : item.stop].strip(HIDDEN)


def is_quoted(reading: Reading, at: int, stop: int) -> bool:
    """Whether a name in quotes, at least three characters long, begins there."""
    return _QUOTED.match(reading.text, at, stop) is not None


def quantity_of(
    reading: Reading, item: Item, name: str, comparator: str, rule: str, cue: str,
    change: str | None = None, baseline: str | None = None, stop: int | None = None,
) -> Quantity:  # fmt: skip
    """The aim that a rule has read; its statement begins behind the mark that parts it from the figure before."""
    figure, start = item.figure, item.start
    while reading.text[start] in "、，；和及与":
        start += 1
    comparator = "range" if figure.value_to is not None else comparator
    return Quantity(
        start, stop or figure.end, without_definitions(name), comparator, figure, change, baseline, rule, cue
    )


def noun_of(reading: Reading, start: int, end: int) -> str:
    """The words of [start, end) behind a figure, without the day by which they are to be (8家市场于9月30日前开工)."""
    words, at = "", start
    for period in reading.periods:
        if start <= period.start and period.end <= end and period.kind == "date" and period.before:
            words, at = words + reading.text[at : period.start].removesuffix("于").removesuffix("在"), period.end
    return words + reading.text[at:end]


def metric_of(reading: Reading, start: int, end: int, keep_end: bool = False) -> str:
    """The name in [start, end) of the sentence (`extract.targets.metrics.metric`)."""
    return metric(reading.text, reading.periods, start, end, keep_end=keep_end)
