"""Turns the words around a date into the paper that is to be handed in by it (于DATE前将X报送Y)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.targets.deadline_names import (
    CLAUSE_END,
    OBJECT,
    Dated,
    Deadline,
    is_recipient,
    object_of,
    with_preposition,
    without_object,
)
from extract.targets.deadline_verbs import CONDITION, FINISH, NOT, SUBMIT, handing_in, hands_in_month
from extract.targets.readings import Quantity
from extract.targets.terms import DAY
from extract.text.clauses import HIDDEN

_AND_THEN = re.compile("(?<=[\u4e00-\u9fff]{2})并(?:按程序|按规定|及时|逐级|统一|书面)?$")
"""Between what is finished and to whom it is told then: 完成方案编制并报省厅."""
_LISTED_PAPER = re.compile("，?(?:将|把)(?P<what>[^，。；、]{3,40})(?:、|和|及)(?:于|在)?")
"""Between two dates: a paper of a list that one verb hands in."""
_LONGEST_NOTE = 12


def submitted(dated: Dated, quantities: Sequence[Quantity], known: tuple[int, int] | None) -> Deadline | None:
    """于DATE前将X报送Y, 5月6-8日集中报送, 9月下旬，甲向乙报送X: a paper to hand in, unless the verb only tells what is
    counted (备案孵化器达到100家)."""
    period = dated.period
    last_day = period.until and len(period.due) == DAY
    said_by = period.before or last_day or dated.shown[period.start - 1 : period.start] == "于"
    if not (said_by or hands_in_month(dated, known)) or period.kind not in ("date", "term") or period.due.isdigit():
        return None
    listed = _LISTED_PAPER.fullmatch(dated.behind)
    if listed is not None:
        return _submitted_with_next(dated, listed)
    verb = handing_in(dated.behind)
    if verb is None or NOT.search(dated.behind, 0, verb.start()) or _finishes_first(dated, verb):
        return None
    at = period.end + verb.start()
    if any(q.rule in ("target.level", "target.growth") and q.start <= at < q.figure.start for q in quantities):
        return None
    asked = CONDITION.search(dated.shown, period.end, at)
    if asked is not None and CLAUSE_END.search(dated.shown, asked.end(), at):
        return None  # 12月31日前登记…的公司，应当报送年报 says who
    start = dated.clause_start(period.start)
    objects = list(OBJECT.finditer(dated.shown, start, at))
    if objects:
        begin = objects[-1].start()
        name = object_of(dated, objects[-1].end(), period.start if begin < period.start else at)
        first = min(begin, with_preposition(dated))
    else:
        name, first = without_object(dated, at, period.end + verb.end(), start), with_preposition(dated)
    said = (
        verb.group().rstrip("至到")
        if len(verb.group()) > 1 and not verb.group()[1:].startswith(("我", "省", "市", "县", "国"))
        else "报送"
    )
    if name.startswith("向"):
        said, name = name, verb.group()
    rule = "deadline.term" if period.kind == "term" else "deadline.submit"
    return Deadline(first, _without_note(dated, dated.clause_end(at)), said + name, period.due, rule, verb.group())


def handed_on(deadline: Deadline, before: Sequence[Deadline]) -> Deadline:
    """What is handed in again without a name is what was before: 6月底前将情况报省厅，省厅汇总后于7月15日前报省政府."""
    last = before[-1].metric if before and before[-1].rule == "deadline.submit" else ""
    return replace(deadline, metric=last) if deadline.metric == "报送" and last.startswith("报送") else deadline


def _submitted_with_next(dated: Dated, listed: re.Match[str]) -> Deadline | None:
    """每月5日前将甲、每季度10日前将乙报送…: a paper whose verb stands behind the last of the list."""
    clause = CLAUSE_END.search(dated.shown, dated.stop, dated.sentence.end)
    verb = SUBMIT.search(dated.shown, dated.stop, clause.start() if clause else dated.sentence.end)
    if verb is None:
        return None
    name = dated.text[dated.period.end + listed.start("what") : dated.period.end + listed.end("what")]
    said = verb.group().rstrip("至到") if len(verb.group()) > 1 else "报送"
    rule = "deadline.term" if dated.period.kind == "term" else "deadline.submit"
    return Deadline(with_preposition(dated), dated.stop, said + name, dated.period.due, rule, verb.group())


def _without_note(dated: Dated, end: int) -> int:
    """The end without a long bracket that tells how to name the file, whom to call …"""
    bare = dated.sentence.start + len(dated.shown[dated.sentence.start : end].rstrip(HIDDEN))
    return bare if end - bare > _LONGEST_NOTE else end


def _finishes_first(dated: Dated, submitted: re.Match[str]) -> bool:
    """Whether the date's own clause finishes something and the handing in only follows (6月底前出台方案，并报市局;
    完成方案编制并报省厅) or is what gets finished (完成网上提交)."""
    finish = FINISH.search(dated.behind, 0, submitted.start())
    if finish is None:
        return False
    ends = CLAUSE_END.match(dated.behind, submitted.end()) is not None or submitted.end() == len(dated.behind)
    between = (finish.end(), submitted.start())
    told = is_recipient(dated.behind[submitted.end() :]) and _AND_THEN.search(dated.behind, *between) is not None
    return ends or told or CLAUSE_END.search(dated.behind, *between) is not None
