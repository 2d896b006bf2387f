"""Turns one sentence into what it says is to be handed in, held, published or finished by a date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.clauses import HIDDEN, Span
from extract.lexicon import rows
from extract.periods import Period
from extract.quantity_rules import Quantity


def _verbs(*kinds: str) -> str:
    words = sorted((row["verb"] for row in rows("deadline_verbs") if row["kind"] in kinds), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(map(re.escape, words)) + ")(?![的区])"


_ADVERBS = r"(?:要|应|须|需|将|力争|争取|确保|基本|全面|全部|初步|率先|必须|各地|逐步|底|末|，)*"
_ORGAN = "部|厅|局|委|办|处|司|院|会|府|中心"
_REPORT = (
    r"向[^，。]{2,14}报告|(?<![预情申填通海上日周月年简汇举播电警画])报(?![告表名道价刊纸废销考]|到(?:$|[，。；]|处))"
    rf"(?=[我省市县区国局厅部专送至到备经院党中各]|[^，。；的]{{2,14}}(?:{_ORGAN})(?:$|[，。；（备审]))"
)
_SUBMIT = re.compile(_verbs("submit") + "|" + _REPORT)
_FINISH = re.compile(_verbs("finish"))
_FINISH_NEXT = re.compile(_ADVERBS + _verbs("finish"))
_WORK = re.compile(_verbs("finish", "work"))
_CLOSING = re.compile(r"(?:截止|截至)(?:日期|时间|日|期)?(?:为|是|至|到|：|:)*$")
_NOT = re.compile("不再|不得|不予|不能|未|禁止|免|停止|可")
_NO_TASK = re.compile("^的|有效|免[征收缴]|减[按征免]|享受|补贴|奖励|未|不|无|可|仍|者$")
_EVENT = re.compile("后|日起")
_SHORT_TERM = re.compile("后|日起|[日天]内|小时内|[日天]以内|半个月")
_CLAUSE_END = re.compile("[，；：。！？\n]")
_WORK_CLAUSES = 2
"""A date governs the work of its own clause and the next one; a paper to hand in may stand further on."""

_OBJECT = re.compile(r"(?:(?<![主即])将|把)(?!要|于)")
_MANNER = re.compile(
    r"(?:以[^，]{0,12}(?:形式|方式|渠道)|通过|一并|统一|分别|加盖|及时|的?(?:纸质|纸件|电子|书面)|连同|由|（|于|经|上报|上传|报(?=[我省市县送至])|，)"
)
_DAY = len("2018-12-21")
_SHORTEST = 3
_LONGEST_NOTE = 12
_ACTOR = re.compile(
    r"^(?:（[^（）]*）|请|各[^，]{0,24}?(?:人民政府|政府|管委会|乡镇|街道|局|厅|部门|单位|委|地|市|县|区|院校|企业)(?=尽快|认真|制定|要|应|填|编|撰|形成|请|，|、|及|和|将|于|对|本)|有关单位|及|和|要|应|尽快|认真|制定|填写|编写|撰写|形成|本单位|本地区|、)+"
)
_RECIPIENT = re.compile(r"(?:给|至|到|我|省|市|县|区|国家|国务院|上级|局|厅|部|委)")


@dataclass(frozen=True)
class Deadline:
    """Something due, clean offsets of the words that say it; `due` as in the contract, `cue` the verb."""

    start: int
    end: int
    metric: str
    due: str
    rule: str
    cue: str


@dataclass(frozen=True)
class _Dated:
    """A period with the stretch that it governs: from its end to the next date or the sentence's end."""

    text: str
    shown: str
    sentence: Span
    period: Period
    stop: int

    @property
    def behind(self) -> str:
        return self.shown[self.period.end : self.stop]

    def clause_end(self, position: int) -> int:
        match = _CLAUSE_END.search(self.shown, position, self.stop)
        return match.start() if match else self.stop

    def clause_start(self, position: int) -> int:
        return max(
            (m.end() for m in _CLAUSE_END.finditer(self.shown, self.sentence.start, position)),
            default=self.sentence.start,
        )


def find_deadlines(
    text: str,
    shown: str,
    sentence: Span,
    periods: Sequence[Period],
    known: tuple[int, int] | None,
    quantities: Sequence[Quantity],
) -> list[Deadline]:
    """The deadlines of one sentence, in text order, at most one for each date. `known` is the year and month of the
    document: what lies before is past."""
    found: list[Deadline] = []
    for i, period in enumerate(periods):
        if known and period.year and is_past(period, known):
            continue
        stop = periods[i + 1].start if i + 1 < len(periods) else sentence.end
        dated = _Dated(text, shown, sentence, period, stop)
        counted = any(period.end <= q.figure.start < stop for q in quantities)
        deadline = _closing(dated) or _submitted(dated) or (None if counted else _finished(dated) or _allowed(dated))
        if deadline is not None:
            found.append(deadline)
    return found


def is_past(period: Period, known: tuple[int, int]) -> bool:
    """Whether a period with a year lies before the year and month of the document."""
    month = int(period.due[5:7]) if re.match(r"\d{4}-\d\d", period.due) else 12
    return (period.year, month) < known


def _closing(dated: _Dated) -> Deadline | None:
    """报送材料截止日期为2020年11月15日."""
    period = dated.period
    cue = _CLOSING.search(dated.shown, max(dated.sentence.start, period.start - 8), period.start)
    if cue is None or len(period.due) < 7 or not period.year:
        return None
    start = dated.clause_start(cue.start())
    if start == cue.start():
        return None
    return Deadline(
        start, period.end, _paper(dated.text[start : cue.start()]), period.due, "deadline.closing", cue.group()
    )


def _paper(words: str) -> str:
    """我局受理各单位的报送材料 → 报送材料."""
    last = words.rsplit("的", 1)[-1]
    return last if len(last) >= _SHORTEST else words or "截止"


def _submitted(dated: _Dated) -> Deadline | None:
    """于DATE前将X报送Y: a paper to hand in."""
    period = dated.period
    said_by = period.before or dated.shown[period.start - 1 : period.start] == "于"
    verb = _SUBMIT.search(dated.behind) if said_by and period.kind in ("date", "term") and len(period.due) > 4 else None
    if verb is None or _NOT.search(dated.behind, 0, verb.start()) or _finishes_first(dated, verb):
        return None
    at = period.end + verb.start()
    start = dated.clause_start(period.start)
    objects = list(_OBJECT.finditer(dated.shown, start, at))
    if objects:
        begin = objects[-1].start()
        name = _object(dated, objects[-1].end(), period.start if begin < period.start else at)
        first = min(begin, _with_preposition(dated))
    else:
        name, first = _without_object(dated, at, period.end + verb.end(), start), _with_preposition(dated)
    said = (
        verb.group()
        if len(verb.group()) > 1 and not verb.group()[1:].startswith(("我", "省", "市", "县", "国"))
        else "报送"
    )
    rule = "deadline.term" if period.kind == "term" else "deadline.submit"
    return Deadline(first, _without_note(dated, dated.clause_end(at)), said + name, period.due, rule, verb.group())


def _without_note(dated: _Dated, end: int) -> int:
    """The end without a long bracket that tells how to name the file, whom to call …"""
    bare = dated.sentence.start + len(dated.shown[dated.sentence.start : end].rstrip(HIDDEN))
    return bare if end - bare > _LONGEST_NOTE else end


def _finishes_first(dated: _Dated, submitted: re.Match[str]) -> bool:
    """Whether the date's own clause finishes something and the handing in only follows (6月底前出台方案，并报市局)
    or is what gets finished (完成网上提交)."""
    finish = _FINISH.search(dated.behind, 0, submitted.start())
    if finish is None:
        return False
    ends = _CLAUSE_END.match(dated.behind, submitted.end()) is not None or submitted.end() == len(dated.behind)
    return ends or _CLAUSE_END.search(dated.behind, finish.end(), submitted.start()) is not None


def _object(dated: _Dated, start: int, end: int) -> str:
    """X of 将X报送: up to the words that tell how it is handed in."""
    return dated.text[start : _manner_start(dated, start + 2, end)].rstrip("于在的及和与、")


def _without_object(dated: _Dated, at: int, stop: int, clause: int) -> str:
    """What is handed in where no 将 names it: what stands behind the verb, unless that is who receives it; then what
    stands between date and verb; then what stands before the date, in its clause or the one before."""
    behind = dated.text[stop : dated.clause_end(stop)]
    if behind and dated.shown[stop - 1] != "报" and not _RECIPIENT.match(behind):
        return behind
    between = dated.clause_start(at) if dated.clause_start(at) > dated.period.end else dated.period.end
    candidates = [
        dated.text[between : _manner_start(dated, between, at)],
        dated.text[clause : dated.period.start],
        dated.text[dated.clause_start(clause - 1) : clause - 1] if clause > dated.sentence.start else "",
    ]
    named = (_ACTOR.sub("", words.strip("，于在请须应务必并")) for words in candidates)
    return next((words for words in named if len(words) >= _SHORTEST), "")


def _manner_start(dated: _Dated, start: int, end: int) -> int:
    manner = _MANNER.search(dated.shown, start, end)
    return manner.start() if manner else end


def _finished(dated: _Dated) -> Deadline | None:
    """DATE前完成X, 2018年完成X, 到2025年…打造一批X, 受理之日起10日内作出X."""
    period = dated.period
    verb = _finishing_verb(dated)
    if verb is None or period.kind not in ("date", "term") or _NOT.search(dated.behind, 0, verb.end()):
        return None
    at, end = period.end + verb.start(), _last_finished(dated, dated.clause_end(period.end + verb.end()))
    metric = dated.text[at:end].strip("，")
    if period.end + verb.end() == end:
        metric = verb.group().strip("，") + _subject(dated, verb.start())
    rule = "deadline.term" if period.kind == "term" else "deadline.finish"
    return Deadline(_with_preposition(dated), end, metric, period.due, rule, verb.group().strip("，"))


def _allowed(dated: _Dated) -> Deadline | None:
    """受理之日起10日内X: a time allowed from an event, whatever is to be done in it; a validity or a benefit is none."""
    period = dated.period
    end = dated.clause_end(period.end + 1)
    words = dated.text[period.end : end].lstrip("，")
    if period.kind != "term" or not _EVENT.search(period.due) or len(words) < _SHORTEST or _NO_TASK.search(words):
        return None
    return Deadline(_with_preposition(dated), end, words, period.due, "deadline.allowed", "")


def _last_finished(dated: _Dated, end: int) -> int:
    """A clause that goes on with another verb of finishing belongs to the same aim (完成一批…，打造若干…)."""
    while end < dated.stop and dated.shown[end] == "，" and _FINISH.match(dated.shown, end + 1, dated.stop):
        end = dated.clause_end(end + 1)
    return end


def _finishing_verb(dated: _Dated) -> re.Match[str] | None:
    period = dated.period
    if period.before:
        verbs = _WORK if period.kind == "date" or _SHORT_TERM.search(period.due) else _FINISH
        return verbs.search(dated.behind, 0, _end_of_clauses(dated.behind))
    if period.kind != "date" or len(period.due) == _DAY:
        return None
    if not period.until:
        return _FINISH_NEXT.match(dated.behind)
    leads = dated.behind.startswith("，")
    first = _CLAUSE_END.search(dated.behind, 1)
    return _FINISH.search(dated.behind, 0, first.start() if first else len(dated.behind)) if leads else None


def _end_of_clauses(behind: str) -> int:
    """Where the clauses end whose work the date governs."""
    at = 1 if behind.startswith("，") else 0
    for _ in range(_WORK_CLAUSES):
        match = _CLAUSE_END.search(behind, at)
        if match is None:
            return len(behind)
        at = match.end()
    return at


def _subject(dated: _Dated, verb: int) -> str:
    """What is finished where nothing stands behind the verb (`verb` its place behind the date): named before the date
    (对X实施治理，2020年底前基本完成) or between them (到2022年底，X全面建立)."""
    start = dated.clause_start(dated.period.start)
    own = dated.text[start : dated.period.start].strip("于在，力争确保要")
    if len(own) >= 4:
        return own
    named = re.sub("(?:全面|基本|全部)$", "", dated.text[dated.period.end : dated.period.end + verb].strip("，"))
    if len(named) >= 4:
        return named
    before = dated.clause_start(start - 1) if start > dated.sentence.start else start
    return re.sub("^[^，]{0,16}?(?<![主重需必])[要应须]", "", dated.text[before : max(before, start - 1)])


def _with_preposition(dated: _Dated) -> int:
    start = dated.period.start
    return start - 1 if start > dated.sentence.start and dated.shown[start - 1] in "于在到" else start
