"""Turns lists of who does an item — （X牵头，Y按职责分工负责）, （责任单位：…）, 3.执行单位。X必做 — into statements of duty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.agencies.lists import Mention, read_list
from extract.agencies.names import Speaker
from extract.duties.found import Found
from extract.duties.stretches import (
    FIRST_LEADS,
    FURTHER,
    LABEL,
    by_predicates,
    labelled,
    marked,
    ruled,
    under_label,
    words_at,
)
from extract.duties.words import PERSON

_BRACKET = re.compile(
    r"（(?P<round>[^（）\n]*(?:（[^（）\n]*）[^（）\n]*)*)）|\[(?P<square>[^\[\]\n]*)\]|〔(?P<bent>[^〔〕\n]*)〕|【(?P<dark>[^【】\n]*)】|［(?P<wide>[^［］\n]*)］"
)
_OPEN = re.compile(
    rf"（(?P<words>[^（）\n]{{2,240}}(?:{words_at('predicate bracket')})|(?:{words_at('label')})：[^（）\n]{{2,240}})"
    r"(?=\n|$|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}[、）]|(?:具体|主要|工作)?措施：|\d{1,2}[.．](?!\d))"
)
"""A bracket of duties whose last sign is lost; the line or the item ends it, and some twenty names are the most it holds."""
_LONGEST = 700
"""No bracket of duties runs further; an unclosed one must not eat a page."""


_LABEL_LINE = re.compile(
    rf"(?:^|(?<=[\n。；！，]))(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）)]?[、．.]?)?(?:(?:市级|省级|县级|区级|主要|第一|具体|主体|总)?(?:{words_at('label')})(?:（(?:单位|部门|处室|科室)）)?(?:[：。]|[为是](?=[\u4e00-\u9fff]))|(?:{words_at('short_label')})：)"
)
_CLAUSE_END = re.compile("[，；。\n]|$")
_LABEL_ALONE = re.compile(
    rf"(?:^|(?<=\n))(?P<number>[（(]?[一二三四五六七八九十\d]{{1,3}}[）)、.．]+)?(?P<label>{words_at('label')})(?P<colon>：)?\n"
)
"""A label on a line of its own, over those that it names, who may stand one a line."""
_MOST_LINES, _LONGEST_LINE = 8, 60
"""No heading has more lines of bodies under it; a longer line says more than names."""
_DATE_BELOW = re.compile(r"\n(?:\d{4}|[二〇○零一])")
_HEAD_CELL = re.compile("(?:序号|编号|[\u4e00-\u9fff]{0,6}(?:任务|内容|事项|措施|项目|目标|领导|时限|要求|单位|部门))")
_CLOSES_ITEM = re.compile(r"[。；]?(?:\n|$)")
_NAMES_TEXT = re.compile("(?:[》）〕号]|通知|办法|规定|意见|决定|公告|细则|条例|方案|规划|批复|函|通告|通报)$")
"""A bracket behind a document's title says who issued it."""
_ENDS_LIKE_BODY = re.compile(r"[局厅部委办会院署行社府](?=[、，；。及和等]|[）〕】\]])")
_WHEN = re.compile(
    r"[，；](?:于|在|力争|确保)?[^，；、（）]{0,14}?(?:(?<=\d)年|[月日季]|[年月]底|年内|[前内])(?:底|末|前|之前|以前|内)?(?:基本)?(?:完成|落实|到位|实现|见效|启动)?$"
    "|[，；](?:持续|长期|常态化|全年|逐年)(?:推进|坚持|实施|落实|开展|进行)?$"
)
"""By when a bracket's names are to be done: （市发改委、各区政府，2021年底前完成）."""
_HABIT = 3
"""So many items that close with a bare list make it the document's way of saying who is responsible."""
_FOOTER = re.compile(
    "地址|邮编|版权(?!局|部门|保护|管理|服务|登记|交易|产业|执法|中心)|ICP|网站标识|技术支持|网站管理|电话|邮箱"
)
"""A page's footer names its 主办单位 too."""
_NOT_DUTY = re.compile(
    rf"负责{PERSON}|负责解释|负责同志|负责制(?![定订作造止约裁备])|责任人$|联系人|^附件|^以下简称|^见"
)


@dataclass(frozen=True)
class FirstLeads:
    """列第一位者为牵头单位，下同: from `start` on the first name of a list leads; `rank` names the rank it must have."""

    start: int
    end: int
    rank: str


def first_leads(text: str, start: int, end: int) -> FirstLeads | None:
    """The rule that a document states once for all its lists, if it does."""
    match = FIRST_LEADS.search(text, start, end)
    return None if match is None else FirstLeads(match.start(), match.end(), match["rank"] or "")


def find_lists(text: str, start: int, end: int, speaker: Speaker) -> Iterator[Found]:
    """The duties that brackets and labelled lines of the clean span state, in text order."""
    rule = first_leads(text, start, end)
    brackets, bare = [], []
    for match in _BRACKET.finditer(text, start, end):
        if len(match.group()) <= _LONGEST:
            brackets.append(match.span())
            found = _bracket(text, *match.span(match.lastgroup or 0), speaker)
            if (
                not found
                and _CLOSES_ITEM.match(text, match.end(), end)
                and not _NAMES_TEXT.search(text[max(0, match.start() - 4) : match.start()])
            ):
                bare.append((match, _bare(text, match, speaker)))
            yield from _led(found, rule)
    yield from _bare_lists(text, [(match, found) for match, found in bare if found], rule)
    for match in _OPEN.finditer(text, start, end):
        if not any(first < match.end() and match.start() < last for first, last in brackets):
            brackets.append(match.span())
            yield from _led([replace(f, end=match.end()) for f in _bracket(text, *match.span("words"), speaker)], rule)
    brackets.sort()
    for match in _LABEL_ALONE.finditer(text, start, end):
        stop = _line_end(text, match.end(), end)
        named = (
            read_list(text, match.end(), _bare_end(text, match.end(), stop), speaker)
            if stop - match.end() <= _LONGEST
            else None
        )
        if named and not all(mention.is_class for mention in named) and not _in_table(text, match.start()):
            yield from _led(under_label(text, match.start(), match.end(), stop, match["label"], speaker), rule)
            if match["number"] or match["colon"]:
                yield from _led(list(_lines_below(text, stop, end, match["label"], speaker)), rule)
    read_to = start
    for match in _LABEL_LINE.finditer(text, start, end):
        if match.start() < read_to:
            continue
        while brackets and brackets[0][1] <= match.start():
            brackets.pop(0)
        inside = bool(brackets) and brackets[0][0] <= match.start() and match.end() <= brackets[0][1]
        if inside or _FOOTER.search(text, match.end(), _line_end(text, match.end(), end)):
            continue
        if match.group().endswith(("为", "是")) and not _names_agencies(text, match.end(), end, speaker):
            continue
        stop = read_to = min(_stop(text, match.end(), end), match.end() + _LONGEST)
        yield from _led(labelled(text, match.start(), stop, speaker), rule)


def _bare_end(text: str, start: int, stop: int) -> int:
    """Where a line's words end before the mark that closes it."""
    return stop - 1 if stop > start and text[stop - 1] in "。；，、" else stop


def _lines_below(text: str, stop: int, end: int, label: str, speaker: Speaker) -> Iterator[Found]:
    """The bodies on further lines under a numbered label, one list a line, up to the first line that is none; a line before a
    date is a signature."""
    for _ in range(_MOST_LINES):
        start, stop = stop + 1, _line_end(text, stop + 1, end)
        bare = _bare_end(text, start, stop)
        if not 2 <= bare - start <= _LONGEST_LINE or _DATE_BELOW.match(text, stop):
            return
        if not read_list(text, start, bare, speaker, anyone=True):
            return
        yield from under_label(text, start, start, stop, label, speaker)


def _names_agencies(text: str, start: int, end: int, speaker: Speaker) -> bool:
    """Whether a label with 为 is followed by agencies and nothing else in its clause: 牵头单位为财政部，…."""
    stop = _CLAUSE_END.search(text, start, end)
    return stop is not None and bool(read_list(text, start, stop.start(), speaker))


def _bare(text: str, match: re.Match[str], speaker: Speaker) -> list[Found]:
    """（省财政厅、各市州人民政府） at an item's end: a bracket that lists agencies and says nothing else."""
    start, end = match.span(match.lastgroup or 0)
    further = FURTHER.search(text, start, end)
    end = further.start() if further else end
    when = _WHEN.search(text, start, end)
    end = when.start() if when else end
    if not _ENDS_LIKE_BODY.search(text, start, end) or _NOT_DUTY.search(text, start, end):
        return []
    mentions = read_list(text, start, end, speaker) or []
    if all(mention.is_class for mention in mentions) or len(text[start:end].split("、")) > len(mentions) + 2:
        return []
    return [Found(m, "responsible", "must", *match.span(), "duty.list.bare", "", 0.7) for m in mentions]


def _bare_lists(text: str, found: list[tuple[re.Match[str], list[Found]]], rule: FirstLeads | None) -> Iterator[Found]:
    """Bare lists count behind a full stop; behind words only where the document closes several items so."""
    behind_stop = [text[match.start() - 1] in "。；！" for match, _ in found]
    several = sum(behind_stop) + sum(len(items) > 1 for _, items in found) >= _HABIT
    for (_, items), stopped in zip(found, behind_stop, strict=True):
        if stopped or (several and len(items) > 1):
            yield from _led(items, rule)


def _in_table(text: str, at: int) -> bool:
    """Whether the line before is a cell of a table's head too: 序号, 工作任务, 责任单位."""
    before = text[text.rfind("\n", 0, max(at - 1, 0)) + 1 : max(at - 1, 0)]
    return _HEAD_CELL.fullmatch(before) is not None


def _line_end(text: str, start: int, end: int) -> int:
    stop = text.find("\n", start, end)
    return end if stop < 0 else stop


def _stop(text: str, start: int, end: int) -> int:
    stops = [at for mark in "。\n（" if (at := text.find(mark, start, end)) >= 0]
    brackets = re.compile(
        r"[^。\n]*?(?=。|\n|$|（(?:责任(?!）)|牵头(?!）|单位）|部门）)|配合(?!）|单位）)|20|此件))"
    ).match(text, start, end)
    return brackets.end() if brackets else min(stops, default=end)


def _led(found: list[Found], rule: FirstLeads | None) -> list[Found]:
    """Apply the document's rule on the first name, from the bracket that states it on."""
    if (
        rule is None
        or not found
        or found[0].start < rule.start - _LONGEST
        or any(item.role != "responsible" for item in found)
    ):
        return found
    if found[-1].end < rule.start - 2:
        return found
    index = next((i for i, item in enumerate(found) if _has_rank(item.mention, rule.rank)), None)
    if index is None:
        return found
    leader = replace(found[index], role="lead", rule="duty.list.first_leads", further=(rule.start, rule.end))
    return [*found[:index], leader, *found[index + 1 :]]


def _has_rank(mention: Mention, rank: str) -> bool:
    if not rank:
        return True
    heads = {"省": ("省", "自治区"), "市": ("市",), "县": ("县",), "区": ("区",)}
    return not mention.is_class and mention.head in heads.get(rank[0], ())


def _bracket(text: str, start: int, end: int, speaker: Speaker) -> list[Found]:
    if _NOT_DUTY.search(text, start, end) or end - start < 3:
        return []
    if LABEL.search(text, start, end):
        return labelled(text, start, end, speaker)
    return (
        marked(text, start, end, speaker)
        or by_predicates(text, start, end, speaker)
        or ruled(text, start, end, speaker)
    )
