"""Reads dates and works that stand in one list each: 于2025年、2030年分别组织中期评估和终期评估."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.agencies.verbs import has_verb
from extract.targets.deadline_names import NUMBER, Dated, Deadline
from extract.targets.terms import Period
from extract.text.clauses import Span

_JOINED = ("、", "和", "及", "以及", "与")
_NEXT_BODY = re.compile(
    r"[、，和及与](?P<who>[^，。；：\\d的]{1,16}(?:单位|部门|机构|学校|院校|高校|企业|公司|政府|街道|乡镇|地区|[省市县区州旗局厅委办校院]))(?:应当?|须|要|请)?[于在]?"
)
"""Between two dates: the next body that the same verb binds (各县于6月24日前、市直学校于6月14日前报送)."""
_WITH_BODY = re.compile(r"[^，。；：、\n\d到至]{2}[于在]?\Z")
_SHARED = re.compile(
    r"，?分别(?P<front>(?:对|就|将)[^，。；]{2,30})?(?P<verb>组织|开展|进行|实施|完成|召开|举办|报送|提交|印发|发布|启动)"
    r"(?P<works>[^，。；]{3,40})"
)
_PARTS = re.compile("、|和|以及|及|与")
_OF_TIME = r"(?:[上下]?半年|全年|季度|月度|年度|年中|年终|年底|[上下本]一?年度?|中期|终期|阶段性?)"
_BARE_TIME = re.compile(_OF_TIME)

_ITEM = r"(?:(?!\d)[^，。；：、（）\n]){2,20}\d{1,3}个?(?:工作日|自然日|日|天)(?:之内|以内|内)"
_TERMS = re.compile(
    rf"(?:^|(?<=[，：。；\n]))(?P<items>{_ITEM}(?:(?:、|和|及){_ITEM})+)(?P<verb>完成|办结|作出|出具|办理)(?P<work>[^，。；：\n]{{0,12}})"
)
"""报告书14个工作日内、报告表7个工作日内完成审批: kinds of one work, each with its own term."""
_OF_ITEM = re.compile(r"[、和及]?(?P<name>[^\d]+?)(?P<due>\d{1,3}个?[工自日天作然]+(?:之内|以内|内))")
_EVENT = re.compile("之日|日起|[后前]$")
"""What starts a term (受理之日起5日内) is no kind of work."""

_NEXT_TERM = re.compile(
    r"[一二两三四五六七八九十\d]{1,3}个?(?:小时|工作日|日|天|月)(?:之内|以内|内)(?P<work>[^，。；：\n]{3,40})"
)


def _whole(works: list[str]) -> list[str]:
    """Works that share the noun of the last: 半年和全年工作总结 are 半年工作总结 and 全年工作总结."""
    shared = re.sub(f"^{_OF_TIME}", "", works[-1])
    return [work + shared if shared != works[-1] and _BARE_TIME.fullmatch(work) else work for work in works]


def listed_before(shown: str, periods: Sequence[Period], last: int) -> list[Period]:
    """The dates of the list that ends in the one at `last`: 4月10日、7月10日 before 10月10日前; each may have a body of its own."""
    first = last
    while first and (
        shown[periods[first - 1].end : periods[first].start] in _JOINED
        or leads_to_next(shown, periods[first - 1], periods[first].start)
    ):
        first -= 1
    return list(periods[first:last])


def leads_to_next(shown: str, period: Period, stop: int) -> bool:
    """Whether nothing stands between a date and the next, at `stop`, but the body that the next is for, as one stands before the first:
    what is due stands behind the last."""
    own = _WITH_BODY.search(shown, max(0, period.start - len("各县于")), period.start)
    following = _NEXT_BODY.fullmatch(shown, period.end, stop) if own is not None else None
    return following is not None and not has_verb(following["who"])


def shared_works(dated: Dated, before: Sequence[Period]) -> Iterator[tuple[str, str, int, str]]:
    """Name, due, end and verb of each work, where there are as many works behind 分别 as dates before it. 底 behind the
    last date speaks for the years before it too."""
    match = _SHARED.match(dated.behind) if before else None
    if match is None:
        return
    days = [*before, dated.period]
    works = _whole(_PARTS.split(match["works"]))
    if len(works) != len(days) or not all(works) or re.search(r"\d[%％]", match["works"]):
        return
    end = dated.period.end + match.end()
    for day, work in zip(days, works, strict=True):
        month = dated.period.due[4:] if len(day.due) == len("2025") else ""
        if day.due.startswith("每年") and dated.period.due.endswith("前") and not day.due.endswith("前"):
            month = "前"
        yield f"{match['front'] or ''}{match['verb']}{work}", day.due + month, end, match["verb"]


def shared_terms(text: str, shown: str, sentence: Span) -> Iterator[Deadline]:
    """A deadline for each kind of one work that has a term of its own."""
    for match in _TERMS.finditer(shown, *sentence):
        items = list(_OF_ITEM.finditer(shown, *match.span("items")))
        if any(_EVENT.search(item["name"]) for item in items):
            continue
        work = text[match.start("work") : match.end("work")]
        for item in items:
            name = match["verb"] + text[item.start("name") : item.end("name")] + work
            yield Deadline(item.start("name"), item.end("due"), name, item["due"], "deadline.term", match["verb"])


def of_case(dated: Dated, deadline: Deadline) -> Deadline | None:
    """The deadline itself, unless the words behind its date only name the next case, as the clause before the date's does its own:
    then the case with the work that the next term gives for both (空运案件，权利人应于四小时内，海运案件，权利人应于一日内进行认定), None
    where no such work follows."""
    start = dated.clause_start(dated.period.start)
    own = dated.text[dated.clause_start(start - 1) : start - 1] if start > dated.sentence.start else ""
    if not dated.behind.startswith("，") or len(own) < len("案件") or deadline.metric[-2:] != own[-2:]:
        return deadline
    following = _NEXT_TERM.match(dated.shown, dated.stop)
    name = own + dated.text[slice(*following.span("work"))] if following is not None else ""
    return replace(deadline, metric=NUMBER.sub("", name), end=dated.period.end) if name else None
