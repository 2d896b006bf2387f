"""Reads one stretch of words that says who does an item — what stands behind 责任单位：, or inside a bracket: X牵头，Y按职责分工
负责 — into statements of duty."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.agencies.bodies import named
from extract.agencies.branches import is_branch
from extract.agencies.classes import is_outsider
from extract.agencies.lists import Mention, read_list
from extract.agencies.names import Speaker
from extract.agencies.regions import listed_region
from extract.duties.found import Found
from extract.duties.words import BY, PERSON
from extract.lexicon import alternation, rows


def words_at(place: str) -> str:
    """The cues of the vocabulary at these places (parted by blanks) as an alternation, longest first."""
    return alternation(row["cue"] for row in rows("duty_cues") if row["place"] in place.split())


_ROLES = {
    row["cue"]: row["role"]
    for row in rows("duty_cues")
    if row["place"] in ("label", "short_label", "predicate", "bracket")
}
LABEL = re.compile(
    rf"(?P<label>{words_at('label')})(?:[及和、][\u4e00-\u9fff]{{2,4}})?(?:（[^（）]{{0,12}}）)?(?:[：:]|[为是](?=[\u4e00-\u9fff]))"
    rf"|(?P<short>(?<![\u4e00-\u9fff])(?:{words_at('short_label')}))[：:]"
)
_SHARE = (
    r"(?:(?:等(?:单位|部门)?)?(?:根据|按照?|依照?)(?:各自)?(?:工作)?(?:职责|职能)|结合(?:本地|当地|各自)?实际|分工|分别|共同|具体|统一|按分工|组织"
    r"|统筹|各自|总|持续|抓好|做好|协同|加快|联合|积极|认真|密切)"
)
"""How several share a work. No two of these make a third: 按职责分工, read as one or as two, multiplied the work of a page that stammers
(按职责分工 a hundred times over: 153 s)."""
_BODY_ENDS = (
    *"局厅部委办会院署社镇乡", "政府", "中心", "办公室", "小组", "专班", "联席会议", "街道", "海关", "总队", "支队", "代办处",
)  # fmt: skip
"""What the name of a body ends in that a list may hold without its being known otherwise."""
_THEN = f"(?:负责(?!{PERSON})|落实|实施|推进|抓落实|工作|组织实施|指导|推动|监督|抓好|持续|抓实)"
_CUE = re.compile(rf"{_SHARE}*(?P<cue>{words_at('predicate bracket')}){_THEN}*(?=[，；。、]|$)")
_DOES = re.compile(
    rf"{_SHARE}*(?P<cue>负责|牵头|承担|配合|协助|参与|指导)(?!{PERSON}|解释|单位|部门|委员会|中心|小组|的)(?:(?!的)[^，；。、：（）]){{1,24}}(?=[，；。]|$)"
)
"""What each agency of a bracket does, in words: （X负责统筹，Y配合做好资金保障）."""
_MARKED = re.compile("（(?P<role>牵头|主办|配合|协办|负责)(?:单位|部门)?）")
"""Whose role a list says behind its name: 市教育局（牵头）、市财政局."""
_BY = re.compile(BY)
"""What stands before it is the work: 此项工作由X牵头."""
_OTHER_LABEL = re.compile("[；，。](?:[^；，。、：]{2,8}：|以下)")
_ALSO = re.compile("会同|(?<![工招电外通客厂侨])商(?![务标贸业局会检品店])|联合(?!会)")
"""X会同Y, X商Y; 工商局, 招商局 and 总商会 consult nobody."""
FURTHER = re.compile("[，。；（]以下(?:各项|所有|有关)*(?:工作|任务|事项|措施)?均")
"""What a list says of the items behind it: 以下均需各地落实，不再列出."""
_AFTERWARDS = re.compile(r"以下(?:各项|所有|有关)*(?:工作|任务|事项|措施)?均|下同|不再列出|不再一一列出")
_OF_THE_STATE = ("中国", "国家", "国网", "国铁", "南方电网")
"""How the names of state companies open that a list of responsible bodies may hold alone: （国铁集团负责）."""
FIRST_LEADS = re.compile(
    "(?:(?P<rank>省级|省直|市级|市直|县级|区级|中央)(?:单位)?|[\u4e00-\u9fff]{0,3}单位)?(?:列|排|位列|位居)(?:名|在|序)?"
    "(?:首位|首个|第一位|第一个|第一名|第一)(?:者|的)?(?:[\u4e00-\u9fff]{0,4})?(?:作)?为(?:总?牵头|主办)(?:单位|部门)"
    "|(?:首位|首个|首列|第一位|第一个|第一家|第一名|第一顺位|第一(?=责任|牵头|单位|部门))(?:者|的)?(?:责任|牵头)?(?:单位|部门)?(?:作为|为|是)?"
    "(?:总?牵头|主办)(?:单位|部门|(?=，?下同))(?!为|是|：)"
)
"""列第一位者为牵头单位, 排名第一的为牵头部门, 第一个单位为牵头单位, 第一责任单位为牵头单位."""


def labelled(text: str, start: int, end: int, speaker: Speaker) -> list[Found]:
    """责任单位：A、B；配合单位：C. A label closed by 。 instead of ： (3.执行单位。X必做。) heads its item."""
    ruled_out = [match.span() for match in FIRST_LEADS.finditer(text, start, end)]
    labels = [
        label for label in LABEL.finditer(text, start, end) if not any(a <= label.start() < b for a, b in ruled_out)
    ]
    if not labels:
        line = re.compile(rf"(?P<label>{words_at('label')})。").search(text, start, end)
        if line is None:
            return []
        return under_label(text, start, line.end(), end, line["label"], speaker)
    found = by_predicates(text, start, labels[0].start(), speaker) if labels[0].start() > start else []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        other = _OTHER_LABEL.search(text, label.end(), end)
        stop = min(following.start() if following else end, other.start() if other else end)
        rule = FIRST_LEADS.search(text, label.end(), stop)
        stop = rule.start() if rule else stop
        found += under_label(text, label.start(), label.end(), stop, label["label"] or label["short"], speaker)
    return found


def under_label(text: str, start: int, list_start: int, end: int, label: str, speaker: Speaker) -> list[Found]:
    """Those whom a label names, from `list_start` to the end of their sentence or line, with the role that it gives."""
    stop = min((at for mark in ("。", "\n") if (at := text.find(mark, list_start, end)) >= 0), default=end)
    while stop > list_start and text[stop - 1] in "，；、（":
        stop -= 1
    choice = re.compile("(?:等)?(?:必做|选做)$").search(text[list_start:stop])
    list_end = list_start + choice.start() if choice else stop
    parted = _parted(text, list_start, list_end)
    led = by_predicates(text, parted, list_end, speaker)
    if led and parted == list_start:
        return led
    list_end = parted - 1 if led else list_end
    obligation = "may" if choice and "选做" in choice.group() else "must"
    named = [
        Found(mention, role, obligation, start, stop, f"duty.list.label.{role}", label)
        for mention, role in _with_roles(text, list_start, list_end, _ROLES[label], speaker)
    ]
    return named + led


def _parted(text: str, start: int, end: int) -> int:
    """Where those begin whose role a word of their own says, behind a label's names: 牵头单位：X；Y、Z配合; `start` where the
    label's own names have such a word too, or none has."""
    cue = _next_cue(text, start, end)
    if cue is None:
        return start
    semicolon = text.find("；", start, cue.start())
    comma = text.rfind("，", start, cue.start())
    return max(semicolon if semicolon >= 0 else comma, start - 1) + 1


def _with_roles(text: str, start: int, end: int, role: str, speaker: Speaker) -> Iterator[tuple[Mention, str]]:
    """The agencies of a list with the role of its label, or the one that a mark behind a name says: X（牵头）、Y."""
    for mark in [*_MARKED.finditer(text, start, end), None]:
        stop = mark.start() if mark else end
        while start < stop and text[start] in "、，；":
            start += 1
        mentions = (read_list(text, start, stop, speaker, anyone=True) or []) if start < stop else []
        for mention in mentions[:-1] if mark else mentions:
            yield mention, role
        if mark and mentions:
            yield mentions[-1], _ROLES[mark["role"]]
        start = mark.end() if mark else end


def marked(text: str, start: int, end: int, speaker: Speaker) -> list[Found]:
    """（X（牵头）、Y、Z）: a bracket without a label whose names say their roles themselves; words may say those of the names
    behind the marks: （X（牵头）、Y，各市政府负责）, （X（牵头），Y配合）."""
    marks = list(_MARKED.finditer(text, start, end))
    if not marks:
        return []
    behind = marks[-1].end()
    parted = _parted(text, behind + 1, end) if text[behind] == "、" else behind + 1
    worded = by_predicates(text, parted, end, speaker) if parted < end else []
    found = _with_roles(text, start, max(behind, parted - 1) if worded else end, "responsible", speaker)
    return [Found(m, role, "must", start - 1, end + 1, f"duty.list.{role}", "") for m, role in found] + [
        replace(item, start=start - 1, end=end + 1) for item in worded
    ]


def ruled(text: str, start: int, end: int, speaker: Speaker) -> list[Found]:
    """（X、Y，列第一位的为牵头单位，下同）: a bracket that says no more of its names than who of them leads."""
    rule = FIRST_LEADS.search(text, start, end)
    stop = rule.start() if rule else start
    while stop > start and text[stop - 1] in "，；。、":
        stop -= 1
    mentions = (read_list(text, start, stop, speaker, anyone=True) or []) if stop > start else []
    known = any(_is_recognised(mention, text) for mention in mentions)
    return [Found(m, "responsible", "must", start - 1, end + 1, "duty.list.bare", "", 0.7) for m in mentions if known]


def by_predicates(text: str, start: int, end: int, speaker: Speaker) -> list[Found]:
    """X牵头，Y、Z按职责分工负责: each stretch up to a cue, which ends its clause."""
    found: list[Found] = []
    at, span = start, (start - 1, min(end + 1, len(text)))
    further = FURTHER.search(text, start, end)
    end = further.start() if further else end
    for part_end in [*(i for i in range(start, end) if text[i] in "。；"), end]:
        if _AFTERWARDS.match(text, at, part_end):
            at = part_end + 1
            continue
        rule = FIRST_LEADS.search(text, at, part_end)
        stop = rule.start() if rule else part_end
        while at < stop and (cue := _next_cue(text, at, stop)) is not None:
            if _AFTERWARDS.match(text, at, part_end):
                break
            found += _before_cue(text, at, cue, span, speaker)
            at = cue.end() + 1
        at = max(at, part_end + 1)
    return found


def _next_cue(text: str, at: int, end: int) -> re.Match[str] | None:
    """The next cue of a stretch, at its clause's end or with its object behind it, whichever comes first."""
    plain, does = _CUE.search(text, at, end), _DOES.search(text, at, end)
    if plain is None or does is None:
        return plain or does
    return does if does.start("cue") < plain.start("cue") else plain


def _before_cue(text: str, at: int, cue: re.Match[str], span: tuple[int, int], speaker: Speaker) -> list[Found]:
    list_end = cue.start()
    by = _BY.search(text, at, list_end)
    if by is not None:
        at = by.end()
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
    mentions = read_list(text, at, list_end, speaker, anyone=cue.re is _CUE)
    if not mentions or not any(_is_recognised(mention, text) for mention in mentions):
        return []
    return _listed(mentions, role, span, cue)


def _is_recognised(mention: Mention, text: str) -> bool:
    words = text[mention.start : mention.end]
    return (
        mention.is_class
        or mention.name != words
        or named(words) is not None
        or listed_region(words) is not None
        or is_branch(words)
        or (words.startswith(_OF_THE_STATE) and is_outsider(words))
        or words.endswith(_BODY_ENDS)
    )


def _listed(mentions: list[Mention], role: str, span: tuple[int, int], cue: re.Match[str]) -> list[Found]:
    return [Found(mention, role, "must", *span, f"duty.list.{role}", cue.group()) for mention in mentions]
