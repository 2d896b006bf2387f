"""Tells how a text relates to a document that it names, by the words around the mention and by the list it stands in."""

import re
from collections.abc import Sequence

from extract.lexicon import rows
from extract.outline import Entry
from extract.references.lists import Listed
from extract.references.mentions import Mention
from extract.references.whose import without_issuers
from extract.statement import Statement
from extract.text import ENUMERATOR

_CUES = rows("reference_cues")
_BREAKS = "。；，：\n"
_BREAK = re.compile(f"[{_BREAKS}]")
_BRACKETS = r"（[^（）\n]{0,200}）|【[^【】\n]{0,200}】"
"""An aside; archives of law add 【已废止，最新为：《…》】 behind what a text names."""
_BRACKET = re.compile(_BRACKETS)
_BEFORE = re.compile(rf"{_BRACKETS}|《[^《》\n]{{1,200}}》")
_ASIDE = re.compile(rf"{_BRACKETS}|“[^”\n]{{0,300}}(?:”|$)|《[^《》\n]{{1,200}}》")
_EMPTIED = {"“": "“”", "《": "《》"}
_LONG_BRACKET, _ASIDE_REACH = 200, 600
"""How far behind a mention brackets and quotes may take the clause that goes on behind them: a promulgation with two
orders has 60 characters, quoted new wording up to some hundred."""
_BEHIND, _ADJACENT = 1000, 500
"""How strongly a cue behind the documents speaks, and one right before them; others by how near they stand."""
_REACH = 80
"""How many characters of a clause before or behind a mention are read."""
_OF_THE_TEXT = (
    "(?:的|中|得到|分解|等|各项|主要|重点|目标|任务|措施|举措|政策|要求|规定|工作|确定|提出|明确|部署|文件|精神|有关|相关"
    "|全面|深入|有效){0,6}"
)
_CARRIED = re.compile(
    rf"{_OF_THE_TEXT}(?P<cue>贯彻落实|贯彻实施|贯彻执行|组织实施|宣传贯彻|宣贯|落实落地|落地实施|落地|落实|落到实处|落细落实|贯彻|实施|执行)"
    r"(?!情况|以来|细则|方案|意见|办法|后|中|前|期)"
)
_WORKED_OFF = re.compile(
    r"[^，]{0,40}(?:目标|指标|任务|举措|措施|要求|部署|事项|工作)[^，]{0,4}(?:进行|予以|加以)?(?:了)?(?:逐项|细化|分解|分工|层层)*(?P<cue>落实|实施|执行)$"
)
_TAKING = re.compile("[将把对]$")
"""对《规划》中…的目标任务进行分解落实: what a text takes from another document to carry it out."""
_ORDERED = re.compile(
    r"(?:中|里)?(?:所)?(?:提出|确定|明确|部署|安排|规定|要求)的?[^，]{0,16}(?:任务|目标|指标|要求|措施|举措|工作|部署|事项)[^，]{0,4}"
    r"(?:要|应当?|须|务必)[^，]{0,8}(?P<cue>贯彻落实|落实|执行|完成)"
)
"""《政府工作报告》提出的各项任务要抓紧落实: what another document sets is to be carried out."""
_FULFILLED = re.compile(
    r"(?!.*(?:评估|监测|考核|分解|编制|调整|统计))(?:中|里)?的?(?:(?:所)?(?:提出|确定|明确|部署|规定|下达)的?[^，]{0,30}(?:目标|指标|任务)|(?:各项|主要|重点|年度|约束性)*(?:目标|指标|任务)[^，]{0,10}(?P<cue>完成|实现))"
)
_FULFILLING = re.compile(
    "(?:确保|保证|保障|力争|努力|推动|促进|务必|必须|(?<![主重需])要|应当?|须)[^，]{0,12}?(?P<cue>完成|实现|达到)$|(?:确保|保证|保障)$"
)
"""确保完成《计划》确定的指标, 保障《纲要》主要目标顺利完成: what another document sets is to be reached."""
_PARCELLED = re.compile(
    r"(?!.*(?:纳入|列入|编入))[^，]{0,30}(?:目标|指标|任务|举措|措施|要求|部署|事项|工作)[^，]{0,8}(?P<cue>分解|分工)"
)
_PARCELLING = re.compile(
    r"[将把对就](?:[^，]{2,30}(?:通过|批准)的)?(?:(?:19|20)\d\d年|今年)?[我全本]?[省市县区州]?(?:委|政府|人民政府)?$"
)
"""现就省人大会议通过的《政府工作报告》确定的重点工作提出部门分工意见: a text that parcels out another's tasks carries it out."""
_CARRYING = re.compile(
    "(?:抓好|做好|抓紧|推进|推动|加快|加强|确保|组织|开展|督促|促进|认真|全面|深入|切实|强化|扎实|保障|协调|统筹|指导)好?$"
    r"|[将把](?:(?:19|20)\d\d年)?$"
)
_REVISED = re.compile(
    r"(?:等)?(?:相关|有关|配套)?(?:法律法规|法律|法规|规章|文件|制度|政策)?(?:的)?(?:全面|尽快|适时|及时|相应|逐步|再次)?"
    r"(?:进行了?|予以|作出了?|作了|加以|开展)?(?P<cue>修订完善|修改完善|修订|修改|修正|修编|废止)"
    r"(?!后|前|的|情况|版|稿|案|草|本|以来|研究|论证|意见|建议|征求|精神|要求|决定|实施|施行|[》）])"
)
"""The work of revising, named behind the title: 推进《甲条例》修订, 对《甲条例》适时修订."""
_REVISING = re.compile(
    "(?:抓好|做好|抓紧|推进|推动|加快|加强|组织|开展|促进|协调|统筹|指导|启动|完成|参与|支持|适时|尽快|及时|对|将|把)$"
)
_AGAINST = re.compile(r"的?(?:有关|相关)?(?:规定|要求|精神|内容|条款)?(?:不一致|不符|不相符|不相适应|相?抵触|相?冲突)")
_NOT_AS = re.compile("(?:不符合|违反|违背|自|以)$")
"""Before 《…》 they make what is repealed something else: 与《甲法》不一致的规定同时废止, 自《甲法》施行之日起废止."""
_GONE = re.compile(
    "(?:现|均|早|都|也)?(?:已经?|业已)(?:被|由[^，]{2,16}|于[^，]{2,16}|全部)?(?:废止|失效|停止执行|终止)"
)
"""Behind the title: what became of a document before, told as background (原《甲法》已废止); this text does not end it."""
_PART = re.compile(
    r"(?:（[^（）]{1,40}）)?(?:文件?|号文件?)?的?(?:(?P<article>第（?[一二三四五六七八九十百零〇\d]{1,6}）?(?:章|节|条|款|项|部分)"
    r"|附[件表]\d{0,2}(?=第|中|同时|予以|自|停止|即行|废止|失效))|[中里](?![华央国小共])的?[^，。；]{0,40}(?:规定|条款|内容|政策|部分|标准|要求|措施|条文))"
)
"""What stands behind a document of which a part ends: an article (第三条停止执行), which is still told as a repeal, less sure;
or a rule in it, told by its subject (中关于补贴标准的规定停止执行), which is switched off and leaves the document standing."""
_UNSURE = 0.6
"""Below what the question low_confidence lists by default (0.8): a person should look."""
_CHANGING = ("repeals", "amends")
_OBJECT = re.compile(
    r"(?:[^，]{0,20}(?:实际|情况|特点|需要|职能|职责|任务|精神|要求|部署|规定|》)(?:和|与|及|以及|、))?"
    r"(?!.*(?:实际|情况|贯彻|落实|学习|宣传|宣讲|制[定订]|编制|起草|修订(?!的)|开展|组织|研究|征求|印发(?!的)|出台(?!的)|发布(?!的)|[对将就在]))[\u4e00-\u9fff“”]{0,16}"
)
"""What may stand between 结合 and the title that is its object: another object, and whose text it is; no other deed."""
_EVENT = re.compile(
    "(?:的)?(?:正式|全面|最新|新)?(?:颁布|公布|发布|出台|印发|施行|修订|修改|修编|宣传|宣讲|学习|培训|解读|编制|制定|制订|起草|征求)"
    "|.{0,8}(?:周年|宣传|活动)"
)
"""Behind the title they make it an occasion (结合《甲法》颁布五周年, 结合《甲法》宣传月)."""
_CONDITIONS = re.compile(r"(?:条件|资格)(?:（[^）]*）)?$")
_RESTS = re.compile("根据|依据|按照?|依照|遵照")
_MARK = re.compile(rf"^(?:{ENUMERATOR.pattern})?(?:严格|认真|能够?|均)?")
_SENTENCE = 300
"""How far a sentence is read on both sides of a mention."""
_SINCE = re.compile(
    rf"(?:{ENUMERATOR.pattern})?(?:近[年几]来?|近[一两二三四五几]年来?|多年来|[一两二三四五六七八九十\d]{{1,3}}年(?:多)?来|去年|上年"
    r"|自?[^，。]{2,16}以来)[^，。]{0,2}，"
)
"""How a sentence opens that tells what has been; “十四五”期间 can be still to come."""
_REACHED = re.compile("取得|成效|成绩|进展|显著|明显|得到|[成现]了|圆满|不断|稳步")
_TO_BE_DONE = re.compile(
    "(?<![主重需])要(?!求|素|点)|应当?(?!急)|必须|务必|请|力争|为进?一?步?|为此|根据|现就|现将|制定|提出"
)
_ASKED = re.compile("(?:应当?|须|需|已经?|曾|能够?|未)[^，]{0,6}$")


def relation_of(
    text: str, chain: Sequence[Mention], mention: Mention, kind: str, entry: Entry | None, listed: Listed | None
) -> tuple[str, Statement, float]:
    """The relation that the words around a chain tell, the evidence, and how sure the rule is.

    `entry` is the entry that the mention stands in; `listed` is what the head of its list says."""
    relation, statement, sure = _told(text, chain, mention, kind, entry, listed)
    part = _PART.match(text, mention.end) if relation == "repeals" else None
    if part is None:
        return relation, statement, sure
    if part["article"]:
        return relation, statement, _UNSURE
    return "cites", Statement(mention.start, mention.end, "reference.no-cue", ""), _UNSURE


def _told(
    text: str, chain: Sequence[Mention], mention: Mention, kind: str, entry: Entry | None, listed: Listed | None
) -> tuple[str, Statement, float]:
    if listed is not None and listed.certain:
        return (
            listed.relation,
            Statement(mention.start, mention.end, f"reference.{listed.relation}-list", listed.cue),
            0.9,
        )
    before, behind = clause_before(text, chain[0].start), clause_behind(text, chain[-1].end)
    before = without_issuers(before, titled=chain[0].title is not None)
    if kind == "standard" and not (entry is None and re.search("根据|依据|按照", before)):
        return "cites", Statement(mention.start, mention.end, "reference.standard", ""), 0.9
    best = _best_cue(before, behind)
    if best is None and listed is not None:
        return (
            listed.relation,
            Statement(mention.start, mention.end, f"reference.{listed.relation}-list", listed.cue),
            0.9,
        )
    if best is None:
        return "cites", Statement(mention.start, mention.end, "reference.no-cue", ""), 0.6
    _, relation, cue = best
    if relation == "implements" and entry is not None and _is_condition(text, entry, chain[0].start, before, cue):
        return "cites", Statement(mention.start, mention.end, "reference.condition", cue), 0.9
    told = relation in _CHANGING and entry is not None and entry.rule.endswith("+background")
    if told or (relation == "implements" and _is_past(text, chain[0].start)):
        return "cites", Statement(mention.start, mention.end, "reference.background", cue), 0.9
    return relation, Statement(mention.start, mention.end, f"reference.{relation}", cue), 0.9


def _is_condition(text: str, entry: Entry, position: int, before: str, cue: str) -> bool:
    """Whether a clause says what applicants have to be or have done: in an item of a list of conditions, or under its label;
    not what the conditions themselves rest on (根据《甲办法》，申报单位应符合下列条件) or are measured by (规模按照《乙标准》划分)."""
    labelled = entry.kind == "section" and _CONDITIONS.search(entry.heading) is not None
    if not labelled and not entry.rule.endswith("+conditions"):
        return False
    start = max(text.rfind(mark, 0, position) for mark in _BREAKS)
    opens = _MARK.sub("", before).startswith(cue)
    if labelled and opens and text[start] in "。：\n" and _RESTS.match(cue):
        return False
    return opens or _ASKED.search(before[: before.rfind(cue)]) is not None


def _is_past(text: str, position: int) -> bool:
    """Whether a sentence tells what has been done and reached: 近年来，我市认真贯彻《甲意见》，取得了明显成效."""
    start = max(text.rfind(mark, max(0, position - _SENTENCE), position) for mark in "。\n") + 1
    sentence = re.split("[。\n]", text[start : position + _SENTENCE], maxsplit=1)[0]
    return (
        _SINCE.match(sentence) is not None
        and _REACHED.search(text, position, start + len(sentence)) is not None
        and _TO_BE_DONE.search(sentence) is None
    )


def change_of(text: str, mention: Mention) -> str | None:
    """repeals or amends where the words around a mention say so, else None."""
    best = _best_cue(clause_before(text, mention.start), clause_behind(text, mention.end))
    return best[1] if best is not None and best[1] in _CHANGING else None


def clause_before(text: str, position: int) -> str:
    """The words of the clause before a place, without what closed brackets hold, or the titles of other documents: a word
    inside a title (《关于实施某工程的通知》) is no cue."""
    low = max(0, position - _REACH)
    words = _BEFORE.sub(_emptied, text[low:position])
    return words[max(words.rfind(mark) for mark in _BREAKS) + 1 :]


def clause_behind(text: str, position: int) -> str:
    """The words of the clause behind a place, without what brackets, quotes and titles hold: quoted wording is none of its
    own."""
    bracket = _BRACKET.match(text, position, position + _LONG_BRACKET)
    start = bracket.end() if bracket else position
    words = _ASIDE.sub(_emptied, text[start : start + _ASIDE_REACH])
    match = _BREAK.search(words)
    return words[: min(match.start() if match else _REACH, _REACH)]


def _emptied(aside: re.Match[str]) -> str:
    return _EMPTIED.get(aside.group()[0], "")


def _best_cue(before: str, behind: str) -> tuple[tuple[int, int], str, str] | None:
    """The cue that speaks strongest, as its strength, relation and words; None where the clause has none."""
    changes = not (_AGAINST.match(behind) or _NOT_AS.search(before) or _GONE.match(behind))
    best: tuple[tuple[int, int], str, str] | None = None
    for row in _CUES:
        if not changes and row["relation"] in _CHANGING:
            continue
        at = _cue_at(row["cue"], row["place"], row["needs"], before, behind)
        if at is not None and (best is None or (at, len(row["cue"])) > best[0]):
            best = ((at, len(row["cue"])), row["relation"], row["cue"])
    revised = _REVISED.match(behind) if changes else None
    if revised is not None and _REVISING.search(before) and (best is None or best[0][0] < _BEHIND):
        return (_BEHIND, 0), "repeals" if revised["cue"] == "废止" else "amends", revised["cue"]
    carried = _CARRIED.match(behind)
    if best is None and carried is not None and _CARRYING.search(before):
        return (0, 0), "implements", carried["cue"]
    if best is not None:
        return best
    worked = _ORDERED.match(behind) or (_WORKED_OFF.match(behind) if _TAKING.search(before) else None)
    worked = worked or (_PARCELLED.match(behind) if _PARCELLING.search(before) else None)
    if worked is not None:
        return (0, 0), "implements", worked["cue"]
    fulfilling, fulfilled = _FULFILLING.search(before), _FULFILLED.match(behind)
    cue = (fulfilled and fulfilled["cue"]) or (fulfilling and fulfilling["cue"])
    return ((0, 0), "implements", cue) if fulfilling and fulfilled and cue else None


def _cue_at(cue: str, place: str, needs: str, before: str, behind: str) -> int | None:
    """How strongly a cue speaks: one behind the documents most, one right before them next, else the nearest before (of
    two that end at one place the longer: 不再执行 over 执行); None where it does not stand."""
    if place == "after":
        return _BEHIND if cue in behind and (not needs or re.search(needs, behind)) else None
    if place == "end":
        return _BEHIND if behind.rstrip("）”").endswith(cue) else None
    if place == "object":
        _, sign, between = before.rpartition(cue)
        return _ADJACENT if sign and _OBJECT.fullmatch(between) and not _EVENT.match(behind) else None
    if place == "adjacent":
        stands = before.removesuffix("了").endswith(cue) and not before.endswith(f"新{cue}")
        return _ADJACENT if stands and (not needs or re.search(needs, behind)) else None
    if cue not in before:
        return None
    at = -1
    for match in re.finditer(rf"{cue}(?!方案|意见|办法|细则|条例|单位|情况)", before):
        at = match.start()
    return at + len(cue) if at >= 0 and (not needs or re.search(needs, behind)) else None
