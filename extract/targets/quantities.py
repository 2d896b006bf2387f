"""Turns one sentence into the counted aims that it sets: its figures, clause by clause, each shown to the rules."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from extract.targets.attribute_rules import counts_with_of, describes, is_taught
from extract.targets.deadline_names import Deadline
from extract.targets.ellipses import of_part, without_pace
from extract.targets.figures import Figure, find_figures
from extract.targets.metrics import LONGEST, verbs
from extract.targets.periods import find_periods
from extract.targets.quantity_rules import RULES
from extract.targets.readings import AIM, CLOSED, COUNT, COUNT_AT_END, REACHED, Item, Quantity, Reading, metric_of
from extract.targets.share_rules import ALL, SHARE_DONE, is_share
from extract.targets.shared_dates import listed_before
from extract.targets.shared_names import GRADE, shared_out
from extract.targets.terms import Period
from extract.text.clauses import HIDDEN, Span, clauses, hide_enclosed

_ATTRIBUTIVE = re.compile(
    rf"{HIDDEN}*(?:的(?!{AIM}|水平|增速|速度|年均|比例|增幅|增长)|级(?!别)|规模|制(?!定|造)|型|标准的|期(?!间))"
)
_MOST = 40
"""More figures without a comma between them are a table's, not a sentence's."""
_PAIR = 2
_JOINING = ("、", "和", "及", "与")
_LISTED = (*_JOINING, "以及", "，")
_KIND = 2
"""So many characters that two names end alike in say that they are things of one kind (农用地, 建设用地)."""
_WORK = re.compile("(?:试点|试验|改造|治理|整治|修复|提升|创建|调查|评估|监测)(?:工程|项目|任务|工作|建设)?$")
_OUTCOME = re.compile(
    rf"(?:^|(?<=[\u4e00-\u9fff]{{2}}))(?P<verb>{verbs('outcome')})(?!(?<=服务)[业站点]|(?<=提供)商)[^，；。：、\n的]{{2,12}}(?<!基地|中心|平台|机构|方案|工程|活动|园区|体系|能力)(?<!工作站)$"
)
"""Between two figures: what those counted do for others that the second counts (100家合作社带动农户1万户); not what they are
(10个社区服务中心5万平方米)."""
_NO_NAME = re.compile(r"(?:\d{4}年[、和及]?)+|[^\u4e00-\u9fffA-Za-z]+|.*\d[≤≥].*")
"""What names no more than its years or the figures of a table's row counts nothing: 2011年、2012年分别完成30%、40%."""
_BASE_OF_YEAR = re.compile(r"(?:比|较)(?:(?:19|20)\d\d年[底末]?|上年|去年)的$")
_BRACKET = re.compile(r"（(?P<inside>[^（）\n]{4,80})）")
_PART = re.compile("[^，；。：]+")
_LONGEST_BRACKET = 82
"""What `_BRACKET` matches at most."""
_OF_IT = re.compile("其中")
_INCLUDES = re.compile("包括|包含|含")
_HOLDS = re.compile("(?:其中)?，?(?:包含|包括|含)?")
_SHORTEST_NAME = 4
"""女性, 小麦 say nothing alone; 专家号源 does."""
_EACH = re.compile("(?:其中|原则上|一般)?[，：]?(?:每|单[个项家场次]|人均|平均)")
_FROM = re.compile(r"(?:从(?![业事严优紧速])|(?<![自事理缘])由)(?:\d{4}年的?)?[^，；从由\d到至]{0,12}$")


def find_quantities(reading: Reading, sentence: Span) -> list[Quantity]:
    """The counted aims of one sentence, in text order."""
    found: list[Quantity] = []
    for clause in clauses(reading.shown, *sentence):
        figures: list[Figure] = []
        seen = [figure for figure in find_figures(reading.shown, *clause) if not _is_dated(reading, figure)]
        base: Figure | None = None
        for figure, following in zip_longest(seen, seen[1:]):
            if _is_base(reading.shown, clause, figure, base):
                base = figure
            elif not _qualifies(reading.shown, clause, figure, figures, following):
                figures.append(figure)
        if len(figures) <= _MOST:
            found += _of_clause(reading, clause, figures, found)
    aims = _with_shared_nouns(
        reading, [aim for aim in found if not (_NO_NAME.fullmatch(aim.metric) or aim.metric.endswith("、"))]
    )
    return [part for aim in aims for part in _with_parts(reading, aim)]


def find_bracketed(reading: Reading, stated: Deadline, known: tuple[int, int] | None) -> tuple[Quantity, Period] | None:
    """The aim, with its date, that stands in place of a deadline where the bracket which states one says how far something is to
    come by it: （…负责，2020年底前办理时间压缩至4天以内）."""
    shown = _with_brackets_open(reading.text, reading.shown)
    for bracket in _BRACKET.finditer(reading.text, stated.start, stated.end):
        for part in _PART.finditer(shown, *bracket.span("inside")):
            periods = find_periods(reading.text, shown, *part.span(), known)
            if [period.due for period in periods] != [stated.due]:
                continue
            opened = replace(reading, shown=shown, periods=periods)
            figures = [f for f in find_figures(shown, *part.span()) if not _is_dated(opened, f)]
            aims = [
                q
                for q in _of_clause(opened, Span(*part.span()), figures, [])
                if q.rule in ("target.level", "target.counted")
            ]
            if len(aims) == 1:
                return aims[0], periods[0]
    return None


def _with_parts(reading: Reading, aim: Quantity) -> list[Quantity]:
    """An aim and those that a bracket behind its figure, or behind the noun that this counts, sets for a part of it:
    预留30%的号源（其中专家号源不低于30%）, 配备不少于4名（执法人员不少于2名）管理员."""
    for bracket in _BRACKET.finditer(reading.text, aim.figure.end, aim.end + _LONGEST_BRACKET):
        if bracket.start() > aim.end or not any(map(str.isdigit, bracket["inside"])):
            continue
        inside = Span(*bracket.span("inside"))
        shown = _with_brackets_open(reading.text, reading.shown)
        opened = replace(reading, shown=shown, aims=False)
        parts: list[Quantity] = []
        for clause in clauses(shown, *inside):
            figures = [figure for figure in find_figures(shown, *clause) if not _is_dated(reading, figure)]
            if figures and all(_is_part(shown, inside, clause, figure, aim.figure) for figure in figures):
                opening = _HOLDS.match(shown, *clause)
                own = Span(opening.end() if opening else clause.start, clause.end)
                parts += _of_clause(opened, own, figures, [aim, *parts])
        if parts:
            whole = replace(aim, metric=aim.metric.replace(bracket.group(), ""))
            return [whole, *(_of_whole(part, whole, bracket["inside"]) for part in parts)]
    return [aim]


@lru_cache(maxsize=2)
def _with_brackets_open(text: str, shown: str) -> str:
    """What is shown of a text, with what stands in brackets that hold figures; once a document, whose aims all ask for it."""
    pieces, at = list[str](), 0
    for bracket in _BRACKET.finditer(text):
        if any(map(str.isdigit, bracket["inside"])):
            start, end = bracket.span("inside")
            pieces += [shown[at:start], hide_enclosed(bracket["inside"])]
            at = end
    return "".join([*pieces, shown[at:]])


def _of_whole(part: Quantity, whole: Quantity, bracket: str) -> Quantity:
    """A part with what it leaves to the whole to say: what its change is measured by, and, where its own name is so short
    that it says nothing alone (女性不少于5名), the whole's name; a verb that only the whole says (建设…（甲市10个、乙市8个）)
    is none of the part's."""
    baseline = part.baseline or (whole.baseline if part.change == whole.change else None)
    own = part.metric if part.metric in bracket else part.metric.removeprefix(whole.cue)
    name = of_part(whole.metric, own) if len(own) < _SHORTEST_NAME else part.metric
    return replace(part, metric=name, baseline=baseline)


def _is_part(shown: str, bracket: Span, clause: Span, figure: Figure, whole: Figure) -> bool:
    """Whether a figure in a bracket counts some of what the figure before it counts: the words 其中 say so, or it has the
    same unit, is no larger and says how far it is to come; not what each is to have (每场不少于50人)."""
    if _EACH.match(shown, clause.start):
        return False
    said = _OF_IT.match(shown, bracket.start) is not None
    said = said or (_INCLUDES.match(shown, bracket.start) is not None and figure.unit == whole.unit)
    return said or (figure.unit == whole.unit and figure.comparator is not None and figure.value <= whole.value)


def _is_base(shown: str, clause: Span, figure: Figure, base: Figure | None) -> bool:
    """Whether a figure is what a change is measured by, or the next one of a list of such: 比2010年的12.4万吨、1.07万吨分别减少."""
    if base is not None and shown[base.end : figure.start] in _JOINING:
        return True
    return _BASE_OF_YEAR.search(shown, clause.start, figure.start) is not None


def _with_shared_nouns(reading: Reading, found: list[Quantity]) -> list[Quantity]:
    """Aims that name a grade or a verb alone with the noun that the last of their list names for all: 培育10家国家级、
    50家省级示范企业; 新建200所、改扩建300所幼儿园."""
    shared, noun = list(found), ""
    for i in range(len(found) - 2, -1, -1):
        one, other = found[i], found[i + 1]
        listed = reading.shown[one.end : other.figure.start] in _LISTED and one.figure.unit == other.figure.unit
        grade = GRADE.match(reading.text, other.figure.end, other.end)
        noun = reading.text[grade.end() : other.end] or noun if listed and grade else ""
        if listed and (
            work := _shared_work(reading.text[one.figure.end : one.end], reading.text[other.figure.end : other.end])
        ):
            shared[i] = replace(one, metric=one.metric + work)
        if _lends_noun(reading, one, other):
            shared[i] = replace(one, metric=one.metric + reading.text[other.figure.end : other.end])
        if noun and GRADE.fullmatch(reading.text, one.figure.end, one.end):
            shared[i] = replace(one, metric=one.metric + noun)
    return shared


def _shared_work(one: str, other: str) -> str:
    """The work that the second of two things of one kind names for both: 100个农用地和100个建设用地污染治理试点."""
    for size in range(len(one) - 1, _KIND - 1, -1):
        at = other.find(one[-size:], 1)
        if at > 0 and (work := other[at + size :]) and _WORK.search(work):
            return work
    return ""


def _lends_noun(reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Whether an aim that ends in its verb counts what stands behind the figure of the next one."""
    listed = reading.shown[one.end : other.start] in _LISTED and one.figure.unit == other.figure.unit
    bare = one.end == one.figure.end and COUNT_AT_END.search(one.metric) is not None
    return listed and bare and other.end > other.figure.end


def _is_dated(reading: Reading, figure: Figure) -> bool:
    return any(p.start < figure.end and figure.bare < p.end for p in reading.periods)


def _qualifies(shown: str, clause: Span, figure: Figure, before: list[Figure], following: Figure | None) -> bool:
    """Whether the figure only describes something (年销售额1000万元以上的网商, 35蒸吨以下锅炉), is where a change starts
    (从50%…) or a part of another figure's words (10个百万亩基地)."""
    shared = (
        figure.unit == "%"
        and (figure.comparator == ">=" or figure.value == ALL)
        and SHARE_DONE.search(shown, figure.end, clause.end)
    )
    if shared and not _FROM.search(shown, max(clause.start, figure.start - LONGEST), figure.start):
        return False
    own = (
        counts_with_of(shown, clause.start, figure, following)
        or is_share(shown, clause.start, figure, following)
        or is_taught(shown, clause.start, figure)
    )
    if (not own and _ATTRIBUTIVE.match(shown, figure.end, clause.end)) or _FROM.search(
        shown, max(clause.start, figure.start - LONGEST), figure.start
    ):
        return True
    if before and before[-1].end == figure.bare:
        return True
    if describes(shown, figure, following):
        return True
    below = shown[figure.end - 2 : figure.end] in ("以下", "以内")
    return below and not CLOSED.match(shown, figure.end)


def _of_clause(reading: Reading, clause: Span, figures: list[Figure], earlier: list[Quantity]) -> list[Quantity]:
    found: list[Quantity] = []
    cursor, i = clause.start, 0
    while i < len(figures):
        figure = figures[i]
        item = Item(
            figure, max(cursor, figure.start - LONGEST), _own_end(reading.shown, clause, figures, i), [*earlier, *found]
        )
        quantity = next((q for q in (rule(reading, item) for rule in RULES) if q is not None), None)
        i += 1
        if quantity is not None:
            series = _series(reading, item, figures[i:])
            found += _each(quantity, series, item.earlier)
            i += len(series)
            cursor = found[-1].end
            while i < len(figures) and figures[i].end <= cursor:
                i += 1
        elif CLOSED.match(reading.shown, figure.end):
            cursor = figure.end
    return found


def _series(reading: Reading, item: Item, following: list[Figure]) -> list[Figure]:
    """The further figures behind 分别 (分别达到65%和55%), of a clause that goes on with the same things (…，2010年突破140亿元
    和80亿元), or of as many dates (到2022年和2030年，比例达到37%和40%)."""
    apart = "分别" in reading.shown[item.start : item.figure.start]
    dates = 0 if apart or _again(reading, item) else _dates_before(reading, item)
    if dates == 1:
        return []
    series, end = [], item.figure.end
    for figure in following:
        if reading.shown[end : figure.start].strip(HIDDEN) not in _JOINING:
            break
        series.append(figure)
        end = figure.end
    return series if dates in (0, len(series) + 1) else []


def _dates_before(reading: Reading, item: Item) -> int:
    """How many dates the list has that stands before a figure: two of 到2022年和2030年，比例达到37%和40%; at least 1."""
    before = [i for i, period in enumerate(reading.periods) if period.kind == "date" and period.end <= item.start + 1]
    return 1 + len(listed_before(reading.shown, reading.periods, before[-1])) if before else 1


def _again(reading: Reading, item: Item) -> bool:
    """Whether the two aims before were read from one list, and the clause names nothing else."""
    if len(item.earlier) < _PAIR:
        return False
    one, other = item.earlier[-_PAIR:]
    named = metric_of(reading, item.start, item.figure.start)
    return one.start == other.start and one.metric != other.metric and not REACHED.sub("", named)


def _each(quantity: Quantity, series: list[Figure], earlier: Sequence[Quantity]) -> list[Quantity]:
    """One aim for each figure; where the words name nothing themselves (到2030年分别达到75%和85%), in the names before."""
    if not series:
        return [quantity]
    figures = [quantity.figure, *series]
    whole, pace = without_pace(quantity.metric)
    before = [without_pace(aim.metric)[0] for aim in earlier[-len(figures) :]]
    if len(before) == len(figures) and before[-1] == whole and before[0] != whole:
        names = before
    else:
        names = shared_out(whole, len(figures), quantity.figure.kind == "count")
    alone = len(set(names)) == 1
    return [
        replace(quantity, metric=name + pace, figure=figure, end=figure.end, nth=(i, len(figures)) if alone else (0, 1))
        for i, (name, figure) in enumerate(zip(names, figures, strict=True))
    ]


def _own_end(shown: str, clause: Span, figures: list[Figure], i: int) -> int:
    """Where the words of the i-th figure end: the clause's end, or the mark before the next figure's own words."""
    figure = figures[i]
    if i + 1 == len(figures):
        return clause.end
    between = shown[figure.end : figures[i + 1].start]
    outcome = _OUTCOME.search(between)
    named = outcome is not None and outcome.start() > 0  # else what it counts stands before it
    head = shown[max(clause.start, figure.start - LONGEST) : figure.start]
    if (
        outcome is not None
        and figure.kind == "count"
        and CLOSED.match(shown, figures[i + 1].end)
        and (named or COUNT_AT_END.search(head) is None)
    ):
        return figure.end + outcome.start("verb")
    marks = [m.start() for m in re.finditer("[、和及与]", between)]
    verb = next((m for m in marks if COUNT.match(between, m + 1)), None)
    cut = verb if verb is not None else marks[-1] if marks else None
    return figure.end + cut if cut is not None else figures[i + 1].start
