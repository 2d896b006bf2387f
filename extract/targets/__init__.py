"""Turns the document proper into its targets: quantities to reach and things due by a date."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from extract.context import Context
from extract.outline import Entry, Outline
from extract.statement import Statement
from extract.targets.deadline_names import NUMBER, Deadline
from extract.targets.deadlines import find_deadlines
from extract.targets.figures import Figure
from extract.targets.indicator_tables import Indicator, find_indicators
from extract.targets.lead_ins import LeadIn, date_above, lead_in, stage_of
from extract.targets.periods import find_periods
from extract.targets.quantities import find_bracketed, find_quantities
from extract.targets.quoted_aims import with_quoted_aims
from extract.targets.readings import Quantity, Reading
from extract.targets.refusals import (
    is_article,
    is_asked,
    is_quota,
    is_quota_entry,
    is_refused,
    is_review,
    is_rule,
    refused_entry,
)
from extract.targets.shared_dates import listed_before
from extract.targets.stated_deadlines import find_in_tables, find_stated
from extract.targets.terms import Period
from extract.text import CleanText
from extract.text.clauses import Span, hide_enclosed, sentences
from extract.text.numerals import Number, parse_number


@dataclass(frozen=True)
class Target:
    """A quantity or a deadline, fields as in the contract. `task` is the entry's id, `statements` where the text says
    it (clean offsets; the first is the clause that holds the figure), `confidence` from 0 to 1."""

    kind: str
    task: str | None
    metric: str
    comparator: str | None
    value: Number | None
    value_to: Number | None
    unit: str | None
    change: str | None
    baseline: str | None
    due: str | None
    statements: tuple[Statement, ...]
    confidence: float


CONFIDENCE = {
    "target.level": 0.9, "target.growth": 0.9, "target.counted": 0.85, "target.share": 0.7, "target.quota": 0.85, "target.indicator": 0.85,
    "deadline.submit": 0.95, "deadline.finish": 0.85, "deadline.term": 0.85, "deadline.closing": 0.9, "deadline.window": 0.85,
    "deadline.allowed": 0.7, "deadline.stated": 0.9, "deadline.ordered": 0.75,
}  # fmt: skip
"""How far a rule is to be trusted, from reading what each found."""


_CHANGES = (("增长", "increase"), ("增长率", "increase"), ("降低", "decrease"), ("下降", "decrease"))
_INDICATORS = re.compile("(?<!考核|评价|评分|评估|监测|验收|认定|申报|分配)指标$")
"""A label under which figures are aims: 节能综合指标; not what something is judged by (考核指标)."""
_BARE = "完成"
"""A deadline that names nothing else is that of its item: 由甲局牵头，2018年底前完成."""
_COMMA = re.compile("[，；：]")
_REACHED = re.compile("(?:压减|压缩|缩短|缩减|降低?|减少?|提升|提高)[至到]$")
_FIGURE_BEFORE = re.compile(r"\d[^\d，；年月\u25a1]{1,6}\u25a1*[，；]")
_AHEAD = re.compile("提前(?P<years>[一二两三四五1-5])年(?:率先|全部|全面)?(?:达到?|提高到|提升到|实现)$")
_SECOND_UNIT = re.compile("（[套次个项件处座户组部家人头只]）")
"""One other unit in brackets right behind a count's own."""
_OPENING = 4
"""A date that starts within so many characters of its sentence opens it."""


def find_targets(text: CleanText, outline: Outline, context: Context) -> list[Target]:
    """Every target of the document proper, in text order; what a repeated copy says again is a second statement."""
    found: dict[tuple[object, ...], Target] = {}
    for target in _all(text, outline, context):
        key = _key(target, text.text)
        if key in found:
            first = found[key]
            found[key] = replace(first, statements=(*first.statements, *target.statements))
        else:
            found[key] = target
    return sorted(found.values(), key=lambda target: target.statements[0].start)


def _all(text: CleanText, outline: Outline, context: Context) -> Iterator[Target]:
    """What sentences, tables of tasks and tables of indicators state; a row that states a level has no deadline beside."""
    rows = list(find_in_tables(text, *context.body, _issued(context.issued_on)))
    indicators = list(find_indicators(text, *context.body))
    cells = [_Cell(task.start, task.end, due) for _, task, due in rows]
    cells += [_Cell(indicator.start, indicator.end, None) for indicator in indicators]
    levels: set[int] = set()
    for target in _stated(text.text, outline, context, sorted(cells)):
        said = target.statements[0]
        if said.rule in ("target.level", "target.growth"):
            levels |= {cell.start for cell in cells if cell.start <= said.start < cell.end}
        yield target
    for deadline, task, _ in rows:
        if task.start not in levels:
            yield _deadline_target(deadline, outline.task_at(task.start))
    for indicator in indicators:
        yield _indicator_target(indicator, outline.task_at(indicator.start))


class _Cell(NamedTuple):
    """A table's cell that is read as a sentence of its own, with the date of its row; one without a date is read elsewhere."""

    start: int
    end: int
    due: Period | None


def _key(target: Target, text: str) -> tuple[object, ...]:
    """What two statements of one target share; the words too, so that only a repeated text is the same target."""
    statement = target.statements[0]
    words = text[statement.start : statement.end]
    return (
        target.kind,
        target.task,
        target.metric,
        target.comparator,
        target.value,
        target.value_to,
        target.unit,
        target.due,
        words,
    )


def _stated(text: str, outline: Outline, context: Context, cells: Sequence[_Cell]) -> Iterator[Target]:
    shown = with_quoted_aims(text, hide_enclosed(text))
    issued = known = _issued(context.issued_on)
    titles = {shown[start:end] for start, end in context.unread}
    horizon: tuple[str | None, int, Period] | None = None
    lead: LeadIn | None = None
    for sentence, cell in _with_cells(_behind_labels(shown, sentences(shown, *context.body), outline), cells):
        if shown[slice(*sentence)] in titles:
            continue  # a headline over the title: …31条措施的意见 sets no aim
        entry = outline.task_at(sentence.start)
        chain = outline.chain(outline.at(sentence.start))
        periods = find_periods(text, shown, *sentence, stage_of(chain, known) or known)
        dated = next((p for p in reversed(periods) if p.year and p.kind == "date"), None)
        if context.issued_on is None and dated is not None:
            known = (dated.year, 1)
        aims = any(e.kind == "goal" or (e.kind == "section" and _INDICATORS.search(e.heading)) for e in chain)
        place = (entry.id if entry else None, text.rfind("\n", 0, sentence.start))
        leading = _leading(periods, sentence, aims, issued)
        if leading is not None:
            horizon = (*place, leading)
        elif horizon is not None and horizon[:2] != place:
            goes_on = horizon[0] == place[0] and shown[: sentence.start].rstrip().endswith("；")
            horizon = (*place, horizon[2]) if goes_on else None  # …50件；, and below: 名牌产品250个
        opened = horizon[2] if horizon else None
        lead = lead_in(text, sentence, periods, chain, opened) or (lead if lead and lead.governs(chain) else None)
        reading = Reading(text, shown, periods, aims)
        due = cell.due if cell else horizon[2] if horizon else lead.due if lead else None
        if (above := date_above(text, sentence, chain, issued)) is not None:
            due = due or above
            reading = replace(reading, periods=_with_date_above(text, sentence, periods, above))
        asked = (lead is not None and lead.due is None) or is_asked(chain)
        yield from _of_sentence(reading, sentence, outline, issued, due, asked)


def _with_date_above(text: str, sentence: Span, periods: Sequence[Period], above: Period) -> Sequence[Period]:
    """The periods of a sentence; one without a date of its own opens with that of the heading above it."""
    if any(period.kind in ("date", "term") for period in periods):
        return periods
    number = NUMBER.match(text[slice(*sentence)])
    start = sentence.start + (number.end() if number else 0)
    return [replace(above, start=start, end=start), *periods]


def _behind_labels(shown: str, found: Sequence[Span], outline: Outline) -> list[Span]:
    """The sentences; one that a heading runs into begins behind its label (（一）工作目标2014年完成造林…)."""
    ends = [
        entry.heading_end
        for entry in outline.entries
        if entry.kind != "task" and entry.heading_end < len(shown) and shown[entry.heading_end] not in "。；：，、\n"
    ]
    behind: list[Span] = []
    for sentence in found:
        at = bisect_left(ends, sentence.start + 1)
        cuts = ends[at : bisect_left(ends, sentence.end)]
        edges = [sentence.start, *cuts, sentence.end]
        behind += [Span(start, end) for start, end in pairwise(edges)]
    return behind


def _with_cells(found: Sequence[Span], cells: Sequence[_Cell]) -> Iterator[tuple[Span, _Cell | None]]:
    """The sentences; in place of one that holds cells of a table, each of these that has its row's date."""
    starts, last = [cell.start for cell in cells], None
    for sentence in found:
        at = bisect_left(starts, sentence.start)
        first = at - 1 if at and cells[at - 1].end > sentence.start else at
        inside = cells[first : bisect_left(starts, sentence.end)]
        if not inside:
            yield sentence, None
        for cell in inside:
            if cell.due is not None and cell != last:
                yield Span(cell.start, cell.end), cell
            last = cell


def _leading(periods: Sequence[Period], sentence: Span, aims: bool, issued: tuple[int, int] | None) -> Period | None:
    """The date that also governs the sentences behind this one in its paragraph: one that opens a statement of aims
    (到2025年，…), or a year gone by that opens a review of what was done."""
    opening = next((p for p in periods if p.kind == "date" and (p.until or p.start - sentence.start <= _OPENING)), None)
    if opening is None or not opening.year:
        return None
    past = issued is not None and opening.year < issued[0] and opening.start - sentence.start <= _OPENING
    return opening if aims or past else None


def _issued(issued_on: str | None) -> tuple[int, int] | None:
    if issued_on is None:
        return None
    year, _, rest = issued_on.partition("-")
    return int(year), int(rest[:2]) if rest else 0


def _of_sentence(
    reading: Reading,
    sentence: Span,
    outline: Outline,
    issued: tuple[int, int] | None,
    horizon: Period | None,
    asked: bool,
) -> list[Target]:
    """The targets of one sentence; `asked` says that it stands in a list of conditions, where only a quota is one."""
    chain = outline.chain(outline.at(sentence.start))
    found: list[Target] = []
    reading = replace(reading, quota=is_quota_entry(chain, reading.shown[slice(*sentence)]))
    quantities = [] if refused_entry(chain) else find_quantities(reading, sentence)
    for quantity in quantities:
        due = _due(quantity, reading) or horizon
        past = due is not None and due.year and issued is not None and due.year < issued[0]
        refused = is_refused(reading.shown, sentence, quantity, due) or (is_article(chain) and is_rule(quantity, due))
        refused = refused or (asked and not is_quota(quantity))
        if not past and not refused:
            found.append(_quantity_target(reading, quantity, due, outline.task_at(quantity.start)))
    entry = outline.task_at(sentence.start)
    stated = find_stated(reading.text, sentence, issued, entry.heading if entry else "")
    ordered = find_deadlines(reading.text, reading.shown, sentence, reading.periods, issued, quantities)
    ordered = [] if is_review(chain, reading.shown[slice(*sentence)]) else ordered
    if entry is not None and entry.kind == "task":
        ordered = [replace(d, metric=entry.heading) if d.metric == _BARE else d for d in ordered]
    for deadline in stated:
        level = None if refused_entry(chain) or asked else find_bracketed(reading, deadline, issued)
        task = outline.task_at(deadline.start)
        found.append(_quantity_target(reading, *level, task) if level else _deadline_target(deadline, task))
    for deadline in (d for d in ordered if not any(_is_same(d, other) for other in stated)):
        found.append(_deadline_target(deadline, outline.task_at(deadline.start)))
    return sorted(found, key=lambda target: target.statements[0].start)


def _is_same(ordered: Deadline, stated: Deadline) -> bool:
    """Whether a sentence's deadline is the one that a label or bracket states in the same place."""
    return ordered.due == stated.due and ordered.start < stated.end and stated.start < ordered.end


def _due(quantity: Quantity, reading: Reading) -> Period | None:
    """The last period before the figure that governs it: one that sets a limit, opens its clause or the sentence, or
    stands among the metric's own words; else the day that stands among the words behind it (8家市场于9月30日前开工)."""
    governing = (
        period
        for period in reversed(reading.periods)
        if period.kind != "other" and period.end <= quantity.figure.start and _governs(period, quantity, reading.shown)
    )
    behind = (p for p in reading.periods if quantity.figure.end <= p.start and p.end < quantity.end)
    due = next(governing, next((p for p in behind if p.kind == "date" and p.before), None))
    return _ahead_of_rest(_own_of_list(due, quantity, reading), quantity, reading) if due is not None else None


def _ahead_of_rest(due: Period, quantity: Quantity, reading: Reading) -> Period:
    """The year of an aim that its sentence wants so many years before the others: 到2020年，甲率达到75%，乙率提前一年达到100%."""
    clause = max(reading.shown.rfind(mark, 0, quantity.figure.start) for mark in "，；：")
    ahead = _AHEAD.search(reading.shown, max(clause, due.end), quantity.figure.bare)
    others = _FIGURE_BEFORE.search(reading.shown, due.end, max(clause, due.end) + 1)
    years = parse_number(ahead["years"]) if ahead is not None else None
    if years is None or others is None or not due.due.isdigit():
        return due
    year = due.year - int(years)
    return replace(due, due=str(year), year=year)


def _own_of_list(due: Period, quantity: Quantity, reading: Reading) -> Period:
    """The date of a list that is the aim's own, where there are as many as figures: 到2025年和2030年，占比分别达到70%和90%."""
    at, size = quantity.nth
    listed = [*listed_before(reading.shown, reading.periods, reading.periods.index(due)), due]
    return listed[at] if size > 1 and len(listed) == size else due


def _governs(period: Period, quantity: Quantity, shown: str) -> bool:
    """Whether the period reaches to the figure: a time from an event, or 每年 behind its own subject or before a level to
    reach (每年检查2次，周期压减至3个月), governs its clause only; work to finish by a day
    (6月底前完成…), or a year among figures, only its part of the sentence, before the semicolon."""
    between = shown[period.end : quantity.figure.start]
    reached = _REACHED.search(between) is not None
    if period.event or (period.kind == "recurs" and (reached or not _opens_clause(shown, period.start))):
        return _COMMA.search(between) is None
    bound = period.kind == "date" and period.before and not period.until and not between.startswith("，")
    return not ((bound or _only_dates_its_own(period, shown)) and "；" in between)


def _only_dates_its_own(period: Period, shown: str) -> bool:
    """Whether a year or a span stands among figures and says when one of them is met (…增长12%，2010年超过1100亿元；…)."""
    if period.until or (period.kind == "date" and period.before):
        return False
    start = max(shown.rfind(mark, 0, period.start) for mark in "。\n") + 1
    return _FIGURE_BEFORE.search(shown, start, period.start) is not None


def _opens_clause(shown: str, at: int) -> bool:
    return at == 0 or shown[at - 1] in "，；：。\n□、—-"


def _quantity_target(reading: Reading, quantity: Quantity, due: Period | None, entry: Entry | None) -> Target:
    figure, start = quantity.figure, quantity.start
    if due is not None and quantity.nth[1] == 1 and due.start <= start and start - due.end <= 1:
        start = due.start - (reading.shown[due.start - 1 : due.start] in ("到", "至", "在", "于"))
    return Target(
        "quantity", entry.id if entry else None, quantity.metric, quantity.comparator, figure.value, figure.value_to, _unit(reading, figure),
        quantity.change, quantity.baseline, due.due if due else None,
        (Statement(start, quantity.end, quantity.rule, quantity.cue),), CONFIDENCE[quantity.rule],
    )  # fmt: skip


def _unit(reading: Reading, figure: Figure) -> str | None:
    """The unit as the text has it, with a second one that it gives in brackets: 农机具达到2900万台（套）以上."""
    at = max(reading.text.rfind(figure.unit, figure.bare, figure.end) + len(figure.unit), figure.bare + 1)
    second = _SECOND_UNIT.match(reading.text, at) if figure.kind == "count" and figure.unit else None
    return (figure.unit + second.group() if second is not None else figure.unit) or None


def _indicator_target(indicator: Indicator, entry: Entry | None) -> Target:
    figure = indicator.figure
    change = next((said for words, said in _CHANGES if indicator.name.endswith(words)), None)
    comparator = "range" if figure.value_to is not None else figure.comparator or ("<=" if indicator.falls else ">=")
    return Target(
        "quantity", entry.id if entry else None, indicator.name, comparator, figure.value, figure.value_to, figure.unit or None,
        change, None, indicator.due, (Statement(indicator.start, indicator.end, "target.indicator", ""),),
        CONFIDENCE["target.indicator"],
    )  # fmt: skip


def _deadline_target(deadline: Deadline, entry: Entry | None) -> Target:
    return Target(
        "deadline", entry.id if entry else None, deadline.metric, None, None, None, None, None, None, deadline.due,
        (Statement(deadline.start, deadline.end, deadline.rule, deadline.cue),), CONFIDENCE[deadline.rule],
    )  # fmt: skip
