"""Turns lists of who does an item — （X牵头，Y按职责分工负责）, （责任单位：…）, 3.执行单位。X必做 — into statements of duty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.agency_classes import is_outsider
from extract.agency_lists import Mention, read_list
from extract.agency_names import Speaker
from extract.lexicon import rows

_BRACKET = re.compile(
    r"（(?P<round>[^（）\n]*(?:（[^（）\n]*）[^（）\n]*)*)）|\[(?P<square>[^\[\]\n]*)\]|〔(?P<bent>[^〔〕\n]*)〕|【(?P<dark>[^【】\n]*)】"
)
_LONGEST = 700
"""No bracket of duties runs further; an unclosed one must not eat a page."""


def _words(place: str) -> str:
    found = sorted((row["cue"] for row in rows("duty_cues") if row["place"] in place.split()), key=len, reverse=True)
    return "|".join(map(re.escape, found))


_ROLES = {
    row["cue"]: row["role"]
    for row in rows("duty_cues")
    if row["place"] in ("label", "short_label", "predicate", "bracket")
}
_LABEL = re.compile(
    rf"(?P<label>{_words('label')})(?:[及和、][\u4e00-\u9fff]{{2,4}})?(?:（[^（）]{{0,12}}）)?(?:[：:]|为(?=[\u4e00-\u9fff]))"
    rf"|(?P<short>(?<![\u4e00-\u9fff])(?:{_words('short_label')}))[：:]"
)
_LABEL_LINE = re.compile(
    rf"(?:^|(?<=[\n。；！，]))(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）)]?[、．.]?)?(?:(?:{_words('label')})[：。]|(?:{_words('short_label')})：)"
)
_SHARE = (
    r"(?:(?:等(?:单位|部门)?)?(?:根据|按照?|依)(?:各自|照)?(?:工作)?(?:职责|职能)(?:分工)?|分工|分别|共同|具体|统一|按分工|组织"
    r"|统筹|各自|持续|抓好|协同|加快|联合|积极|认真|密切)"
)
_THEN = "(?:负责(?!人)|落实|实施|推进|抓落实|落实工作|工作|组织实施|指导|推动|监督|抓好|持续|抓实)"
_CUE = re.compile(rf"{_SHARE}*(?P<cue>{_words('predicate bracket')}){_THEN}*(?=[，；。、]|$)")
_OTHER_LABEL = re.compile("[；，。](?:[^；，。、：]{2,8}：|以下)")
_ALSO = re.compile("会同|商(?![务标贸业])|联合(?!会)")
_FIRST_LEADS = re.compile(
    "(?P<rank>省级|省直|市级|市直|县级|区级|中央)?(?:[\u4e00-\u9fff]{0,3}单位)?(?:列|排)(?:在)?第一位(?:者|的)?(?:[\u4e00-\u9fff]{0,4})?为牵头(?:单位|部门)|(?:排|列)(?:在)?(?:首位|第一)(?:者|的)?(?:[\u4e00-\u9fff]{0,4})?为牵头(?:单位|部门)"
)
_AFTERWARDS = re.compile(r"以下均|下同|不再列出|不再一一列出")
_CLOSES_ITEM = re.compile(r"[。；]?(?:\n|$)")
_NAMES_TEXT = re.compile("(?:[》）〕号]|通知|办法|规定|意见|决定|公告|细则|条例|方案|规划|批复|函|通告|通报)$")
"""A bracket behind a document's title says who issued it."""
_ENDS_LIKE_BODY = re.compile(r"[局厅部委办会院署行社府](?=[、，；及和等]|[）〕】\]])")
_OF_THE_STATE = ("中国", "国家", "国网", "国铁", "南方电网")
"""How the names of state companies open that a list of responsible bodies may hold alone: （国铁集团负责）."""
_HABIT = 3
"""So many items that close with a bare list make it the document's way of saying who is responsible."""
_FOOTER = re.compile("地址|邮编|版权|ICP|网站标识|技术支持|网站管理|电话|邮箱")
"""A page's footer names its 主办单位 too."""
_NOT_DUTY = re.compile(r"负责人|负责解释|负责同志|负责制|责任人$|联系人|^附件|^以下简称|^见")


@dataclass(frozen=True)
class Found:
    """One agency with one role at one place: the agency, role, obligation, the words that say so and the place that
    decides to which task it belongs."""

    mention: Mention
    role: str
    obligation: str
    start: int
    end: int
    rule: str
    cue: str
    confidence: float = 0.95
    further: tuple[int, int] | None = None
    row: int | None = None

    @property
    def place(self) -> int:
        """The clean offset that decides to which task it belongs: the agency's own, in a table its row's text."""
        return self.mention.start if self.row is None else self.row


@dataclass(frozen=True)
class FirstLeads:
    """列第一位者为牵头单位，下同: from `start` on the first name of a list leads; `rank` names the rank it must have."""

    start: int
    end: int
    rank: str


def first_leads(text: str, start: int, end: int) -> FirstLeads | None:
    """The rule that a document states once for all its lists, if it does."""
    match = _FIRST_LEADS.search(text, start, end)
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
    read_to = start
    for match in _LABEL_LINE.finditer(text, start, end):
        if match.start() < read_to:
            continue
        while brackets and brackets[0][1] <= match.start():
            brackets.pop(0)
        if (brackets and brackets[0][0] <= match.start()) or _FOOTER.search(
            text, match.end(), _line_end(text, match.end(), end)
        ):
            continue
        stop = read_to = min(_stop(text, match.end(), end), match.end() + _LONGEST)
        yield from _led(_labelled(text, match.start(), stop, speaker), rule)


def _bare(text: str, match: re.Match[str], speaker: Speaker) -> list[Found]:
    """（省财政厅、各市州人民政府） at an item's end: a bracket that lists agencies and says nothing else."""
    start, end = match.span(match.lastgroup or 0)
    if not _ENDS_LIKE_BODY.search(text, start, end) or _NOT_DUTY.search(text, start, end):
        return []
    mentions = read_list(text, start, end, speaker) or []
    if all(mention.is_class for mention in mentions) or len(text[start:end].split("、")) > len(mentions) + 2:
        return []
    return [Found(m, "responsible", "must", start - 1, end + 1, "duty.list.bare", "", 0.7) for m in mentions]


def _bare_lists(text: str, found: list[tuple[re.Match[str], list[Found]]], rule: FirstLeads | None) -> Iterator[Found]:
    """Bare lists count behind a full stop; behind words only where the document closes several items so."""
    behind_stop = [text[match.start() - 1] in "。；！" for match, _ in found]
    several = sum(behind_stop) + sum(len(items) > 1 for _, items in found) >= _HABIT
    for (_, items), stopped in zip(found, behind_stop, strict=True):
        if stopped or (several and len(items) > 1):
            yield from _led(items, rule)


def _line_end(text: str, start: int, end: int) -> int:
    stop = text.find("\n", start, end)
    return end if stop < 0 else stop


def _stop(text: str, start: int, end: int) -> int:
    stops = [at for mark in "。\n（" if (at := text.find(mark, start, end)) >= 0]
    brackets = re.compile(r"[^。\n]*?(?=。|\n|$|（(?:责任|牵头|配合|20|此件))").match(text, start, end)
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
    if _LABEL.search(text, start, end):
        return _labelled(text, start, end, speaker)
    return _by_predicates(text, start, end, speaker)


def _labelled(text: str, start: int, end: int, speaker: Speaker) -> list[Found]:
    """责任单位：A、B；配合单位：C. A label closed by 。 instead of ： (3.执行单位。X必做。) heads its item."""
    labels = list(_LABEL.finditer(text, start, end))
    if not labels:
        line = re.compile(rf"(?P<label>{_words('label')})。").search(text, start, end)
        if line is None:
            return []
        return _one_label(text, start, line.end(), end, line["label"], speaker)
    found: list[Found] = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        other = _OTHER_LABEL.search(text, label.end(), end)
        stop = min(following.start() if following else end, other.start() if other else end)
        rule = _FIRST_LEADS.search(text, label.end(), stop)
        stop = rule.start() if rule else stop
        found += _one_label(text, label.start(), label.end(), stop, label["label"] or label["short"], speaker)
    return found


def _one_label(text: str, start: int, list_start: int, end: int, label: str, speaker: Speaker) -> list[Found]:
    stop = min((at for mark in ("。", "\n") if (at := text.find(mark, list_start, end)) >= 0), default=end)
    while stop > list_start and text[stop - 1] in "，；、":
        stop -= 1
    choice = re.compile("(?:等)?(?:必做|选做)$").search(text[list_start:stop])
    list_end = list_start + choice.start() if choice else stop
    led = _by_predicates(text, list_start, list_end, speaker)
    if led:
        return led
    obligation = "may" if choice and "选做" in choice.group() else "must"
    mentions = read_list(text, list_start, list_end, speaker, anyone=True) or []
    return [
        Found(mention, _ROLES[label], obligation, start, stop, f"duty.list.label.{_ROLES[label]}", label)
        for mention in mentions
    ]  # fmt: skip


def _by_predicates(text: str, start: int, end: int, speaker: Speaker) -> list[Found]:
    """X牵头，Y、Z按职责分工负责: each stretch up to a cue, which ends its clause."""
    found: list[Found] = []
    at = start
    for part_end in [*(i for i in range(start, end) if text[i] in "。；"), end]:
        if _FIRST_LEADS.search(text, at, part_end) or _AFTERWARDS.match(text, at, part_end):
            at = part_end + 1
            continue
        while (cue := _CUE.search(text, at, part_end)) is not None:
            if _AFTERWARDS.match(text, at, part_end):
                break
            found += _before_cue(text, at, cue, (start - 1, min(end + 1, len(text))), speaker)
            at = cue.end() + 1
        at = max(at, part_end + 1)
    return found


def _before_cue(text: str, at: int, cue: re.Match[str], span: tuple[int, int], speaker: Speaker) -> list[Found]:
    list_end = cue.start()
    if text.startswith("由", at):
        at += 1
    role = _ROLES[cue["cue"]]
    together = _ALSO.match(text, at, list_end)
    if together is not None:
        at, role = together.end(), "support"
    also = _ALSO.search(text, at + 2, list_end)
    if also is not None:
        leaders = read_list(text, at, also.start(), speaker, anyone=True)
        others = read_list(text, also.end(), list_end, speaker, anyone=True)
        if leaders and others:
            return _listed(leaders, "lead", span, cue) + _listed(others, "support", span, cue)
    mentions = read_list(text, at, list_end, speaker, anyone=True)
    if not mentions or not any(_is_recognised(mention, text) for mention in mentions):
        return []
    return _listed(mentions, role, span, cue)


def _is_recognised(mention: Mention, text: str) -> bool:
    words = text[mention.start : mention.end]
    return (
        mention.is_class
        or mention.name != words
        or (words.startswith(_OF_THE_STATE) and is_outsider(words))
        or words.endswith(
            ("局", "厅", "部", "委", "办", "会", "政府", "院", "署", "中心", "社", "办公室", "小组", "联席会议")
        )
    )


def _listed(mentions: list[Mention], role: str, span: tuple[int, int], cue: re.Match[str]) -> list[Found]:
    return [Found(mention, role, "must", *span, f"duty.list.{role}", cue.group()) for mention in mentions]
