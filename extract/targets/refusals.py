"""Says which figures are no targets: conditions for applicants, fees, subsidies, counts of what has been done."""

import re
from functools import lru_cache

from extract.lexicon import rows
from extract.lexicon.comparators import NEGATED
from extract.outline import Entry
from extract.outline.listed import is_selection
from extract.targets.attribute_rules import SIZES
from extract.targets.grants import is_granted_for
from extract.targets.readings import Quantity
from extract.targets.terms import Period
from extract.text.clauses import Span


def _cues(scope: str, why: str = "") -> re.Pattern[str]:
    found = (row for row in rows("no_targets") if row["scope"] == scope and row["why"].startswith(why))
    return re.compile("|".join(row["pattern"] for row in found))


_ASKED, _HEADING = _cues("heading", "conditions"), _cues("heading", "background")
_ASKED_LABEL = _cues("label", "conditions")
"""Words that ask something only in a label: 改善办学条件, 放宽市场准入 are work, whose figures are aims."""
_UNDATED = _cues("undated")
_QUOTA = re.compile("(?:推荐|申报|选送|推选|分配)总?(?:名额|指标|数量|限额)|名额(?:分配)?")
_QUOTA_LABEL = re.compile("名额(?:分配)?(?:为|如下|是)?：|(?:推荐|申报|选送)(?:数量|指标|限额)(?:为|如下|是)?：")
_SENTENCE, _NEAR, _CLAUSE = _cues("sentence"), _cues("near"), _cues("clause")
_REVIEW = re.compile("近|目前|当前|现阶段|去年|年来|以来")
"""What opens a review from which a sentence may turn to what is to come."""
_BEFORE, _FORM, _TAKING_PART = _cues("before"), _cues("form"), _cues("taking_part")
"""Words of who takes part ask something of him, save where somebody is to name him (推荐1所学校参评)."""
_BREAK = re.compile("[，；：。\n]")
_FURTHER = re.compile("[，；].*", re.S)
"""What a heading says further on is more work (优化流程，…，降低收费标准) and asks nothing of applicants."""
_OF_QUOTA = re.compile("(?:推荐|名额|推选|选送|上报)[^，；。：]{0,6}[中内里]，$")
"""Before a clause that says how much of a quota may go to whom: 推荐名额中，校长不得超过10%."""
_CLAUSES_BEHIND = 2
_LONGEST_HEADING = 40
"""More characters are a sentence (the contract's bound of a heading), no label for what stands under it."""
_LONGEST_CLAUSE = 200
"""More characters than this before a figure say nothing of it."""
_EARNS = re.compile("对|凡|按|经|首次|获|每(?!年|季|月|半年|学期|周|个?(?:省|市|县|区|州|镇|乡|村|街|单位|地区|行业))")
"""How the terms of a subsidy open: 对新认定的…, 每新增1家…."""
_GRANTED = re.compile(
    r"资助(?!标准|金额|额度|比例)|(?:发放|落实)[^，；。\d]{0,12}(?:补贴|补助|津贴|救助)(?=\d[^，；。元]{0,8}[户人名])"
)
"""资助 beside a number of people or bodies counts them (选拔资助50名), and so does 发放租赁补贴10000户: no terms."""
_CAP = re.compile(f"^同一[^，；。：]{{1,16}}(?:{NEGATED})$|(?:最多|最高|累计|合计)(?:{NEGATED})$")
"""How the limit of what one may get opens, behind a reward: 给予企业指标1名，…，同一企业每年最多不超过5名."""
_PAPERS = re.compile("(?:函|书|表|材料|报告|意见|文件|光盘|[Uu]盘|电子版|纸质版|复印件|原件)$")
"""What is handed in: 推荐函1份 is no quota."""
_CASE = re.compile("[^，；。：\n]*的，")
"""Behind a figure that something is beyond: 长度超过2米、未固定的，要责令改正 says in which case."""
_ARTICLE = re.compile("第.{1,6}条")
_TO_BE_DONE = re.compile("应当|必须|务必|力争|确保|须|(?<![主重需])要(?!求|素|点)|将|请|整改|到20")
"""What a chapter that tells how things stand still asks for (存在问题：…，6月底前完成整改)."""


def refused_entry(chain: list[Entry]) -> bool:
    """Whether the entry, or one that encloses it, is headed as background: what has been done."""
    return any(_HEADING.search(entry.heading) for entry in chain if len(entry.heading) <= _LONGEST_HEADING)


def is_review(chain: list[Entry], sentence: str) -> bool:
    """Whether a sentence of a chapter that tells how things stand orders nothing and so dates what has been done:
    “十二五”期间，…全面完成各项任务 under 回顾与总结."""
    told = any(entry.rule.endswith("+background") for entry in chain)
    return told and _TO_BE_DONE.search(sentence) is None


def is_quota_entry(chain: list[Entry], sentence: str) -> bool:
    """Whether a sentence stands under 推荐名额 or behind that label, where a number is how many are to be named."""
    headed = any(len(entry.heading) <= _LONGEST_HEADING and _QUOTA.search(entry.heading) for entry in chain[:2])
    return headed or _QUOTA_LABEL.search(sentence) is not None


def is_asked(chain: list[Entry]) -> bool:
    """Whether the entry, or one that encloses it, is headed as conditions or papers to hand in, or is a condition that a
    selection asks for (遴选要求, 创建标准)."""
    for entry in chain:
        if entry.rule.endswith("+applicants"):
            return True
        label = _FURTHER.sub("", entry.heading)
        asks = _ASKED.search(label) or (entry.kind != "task" and _ASKED_LABEL.search(label))
        if asks and len(entry.heading) <= _LONGEST_HEADING:
            return True
    return bool(chain) and chain[0].kind == "section" and any(is_selection(entry.heading) for entry in chain)


def is_article(chain: list[Entry]) -> bool:
    """Whether the entry is an article of a regulation: its figures are limits in a rule unless a date makes them aims."""
    return any(_ARTICLE.fullmatch(entry.number or "") for entry in chain)


def is_refused(shown: str, sentence: Span, quantity: Quantity, due: Period | None) -> bool:
    """Whether the words around a figure make it a condition, a fee, a permission or a count of the past.

    A word of subsidies or fees counts in the figure's own clause; where no date makes the figure an aim, also in the
    clause before it and the next two, unless the figure counts people or bodies."""
    starts = [sentence.start, *(m.end() for m in _BREAK.finditer(shown, sentence.start, quantity.figure.start))]
    ends = [*(m.start() for m in _BREAK.finditer(shown, quantity.end, sentence.end)), sentence.end]
    first = max(starts[-1], quantity.figure.start - _LONGEST_CLAUSE)
    turn = _year_ahead(due, sentence)
    whole = starts[-2] if _OF_QUOTA.search(shown[sentence.start : starts[-1]]) else first
    if (
        _BEFORE.search(shown, first, quantity.figure.start)
        or _CLAUSE.search(shown[whole : quantity.end])
        or _tells_of_the_past(shown[slice(*sentence)], turn)
    ):
        return True
    if turn is not None and quantity.rule == "target.level" and quantity.figure.kind in ("count", "measure"):
        return _is_of_form(shown, starts[-1], ends[0], quantity)
    dated = due is not None and due.kind != "recurs"
    if not dated and quantity.rule == "target.level" and _CASE.match(shown, quantity.end):
        return True
    years = due is not None and due.kind == "term" and quantity.figure.comparator is not None
    if (
        not years
        and not (due is not None and due.kind == "date" and (due.before or due.until))
        and _UNDATED.search(shown[first : quantity.end])
    ):
        return True
    if not dated and is_granted_for(shown, quantity.end, sentence.end, quantity.figure.kind):
        return True
    first, last = (starts[-1], ends[0]) if dated else (starts[-2:][0], ends[: _CLAUSES_BEHIND + 1][-1])
    if _is_of_form(shown, first, last, quantity):
        return True
    if quantity.comparator == "<=" and _is_capped(shown, sentence, starts[-1], quantity):
        return True
    named = len(quantity.metric) > len(quantity.cue) and "奖" not in quantity.metric
    if named and quantity.figure.kind == "count" and quantity.figure.value != 1 and not _EARNS.match(shown, starts[-1]):
        return _NEAR.search(_GRANTED.sub("", shown[starts[-1] : ends[0]])) is not None
    return _NEAR.search(shown, first, last) is not None


def _is_capped(shown: str, sentence: Span, clause: int, quantity: Quantity) -> bool:
    """Whether a limit is that of a reward which the sentence, before the limit's own clause, grants."""
    capped = _CAP.search(shown, clause, quantity.figure.bare) is not None and not is_quota(quantity)
    return capped and _NEAR.search(_GRANTED.sub("", shown[sentence.start : clause])) is not None


def _is_of_form(shown: str, first: int, last: int, quantity: Quantity) -> bool:
    """Whether [first, last) speaks of the form of papers, or of who takes part in something."""
    part = None if is_quota(quantity) else _TAKING_PART.search(shown, first, last)
    return (part or _FORM.search(shown, first, last)) is not None


def _year_ahead(due: Period | None, sentence: Span) -> int | None:
    """Where in its sentence the year stands by which an aim behind it is to be reached (到2020年，…): such an aim is no term
    of a subsidy, and nothing that has been done. None where no year says so."""
    ahead = due is not None and due.kind == "date" and due.until and due.year > 0 and due.start >= sentence.start
    return due.start - sentence.start if due is not None and ahead else None


@lru_cache(maxsize=8)
def _tells_of_the_past(sentence: str, turn: int | None) -> bool:
    """Whether a sentence tells what has been done; with `turn`, the place where it turns to a year ahead, only words that
    touch or follow it do (近年来产业较快发展，到2025年，力争…)."""
    found = _SENTENCE.search(sentence)
    turns = turn is not None and found is not None and found.end() < turn and _REVIEW.search(found.group())
    return found is not None and not turns


def is_rule(quantity: Quantity, due: Period | None) -> bool:
    """Whether a figure of an article is a limit in a rule; how long something is published is asked of whoever does it, and how
    large a fund is to be that is set up is an aim."""
    return due is None and "公示" not in quantity.metric and not quantity.cue.endswith(SIZES)


def is_quota(quantity: Quantity) -> bool:
    """Whether the figure limits what is to be named or recommended, which is no condition for applicants."""
    named = "推荐" in quantity.metric and _PAPERS.search(quantity.metric) is None
    return quantity.rule == "target.quota" or (named and quantity.figure.unit not in ("份", "套", "册", "本", "页"))
