"""Tells how a text relates to a document that it names, by the words around the mention and by the list it stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.lexicon import rows
from extract.mentions import Mention
from extract.statement import Statement
from extract.text import ENUMERATOR

_CUES = rows("reference_cues")
_BREAK = re.compile("[。；，：\n]")
_REACH = 80
"""How many characters of a clause before or behind a mention are read."""
_LIST_LEAD = re.compile(
    r"(?:废止|宣布失效|停止执行)(?P<repeals>[^。；，：\n]{0,30})：|(?:修改|修订)(?P<amends>(?!为)[^。；，：\n]{0,20})(?<!为)："
    r"|(?:^|\n)[^\n。；]{0,20}(?:废止|失效)(?P<heading>的[^\n。；，]{2,20}(?:目录|清单|文件|规章|法规|规定))(?=[\n：])"
)
"""What introduces a list of documents: 废止下列规章：, 对下列规章作如下修改：, the heading 废止的规范性文件目录."""
_ITEM_REACH = 300
_ITEM = re.compile(rf"(?:{ENUMERATOR.pattern})?(?:将|对|原)?[\u4e00-\u9fff、（）]{{0,40}}")
_TABLE_ITEM = re.compile(rf"(?:{ENUMERATOR.pattern}|\d{{1,4}})[^。；]{{4,100}}")
_OTHER = re.compile("根据|按照|依据|依照|贯彻|落实|同时|继续有效|参照|执行")
_CARRIED = re.compile(
    r"(?:的)?(?:全面|深入|有效|落地)?(?P<cue>贯彻落实|贯彻实施|贯彻执行|组织实施|宣传贯彻|宣贯|落实落地|落地实施|落地|落实|贯彻|实施|执行)"
    r"(?!情况|以来|细则|方案|意见|办法|后|中|前|期)"
)
_CARRYING = re.compile(
    "(?:抓好|做好|抓紧|推进|推动|加快|加强|确保|组织|开展|督促|促进|认真|全面|深入|切实|强化|扎实|保障|协调|统筹|指导)好?$"
)


@dataclass(frozen=True)
class Listed:
    """The relation that the head of a list gives its documents, with the words that say so."""

    relation: str
    cue: str


def listed_relations(text: str, chains: Sequence[Sequence[Mention]]) -> dict[int, Listed]:
    """Which mentions (by the index of their chain) are items of a list that is introduced as repealed or amended."""
    found: dict[int, Listed] = {}
    if not chains:
        return found
    leads = list(_LIST_LEAD.finditer(text, max(0, chains[0][0].start - _ITEM_REACH), chains[-1][-1].end))
    open_list: Listed | None = None
    at = 0
    for index, chain in enumerate(chains):
        start = chain[0].start
        while leads and leads[0].end() <= start:
            lead = leads.pop(0)
            relation = "amends" if lead["amends"] is not None else "repeals"
            open_list, at = Listed(relation, lead.group().strip("：\n")), lead.end()
        if open_list is not None and start >= at and _is_item(text[at:start] if start - at <= _ITEM_REACH else None):
            found[index] = open_list
            at = chain[-1].end
        else:
            open_list = None
    return found


def _is_item(between: str | None) -> bool:
    """Whether the words between a list's head, or its last item, and a mention let the mention open an item."""
    if between is None:
        return False
    *others, last = re.split("[\n；。：]", between)
    if any(re.match("[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）", part) for part in others):
        return False
    if _TABLE_ITEM.fullmatch(last) and "关于" in last:
        return True
    return _ITEM.fullmatch(re.sub("^（[^（）]*）|^[，、]", "", last)) is not None and _OTHER.search(last) is None


def relation_of(
    text: str, chain: Sequence[Mention], mention: Mention, kind: str, outside: bool, listed: Listed | None
) -> tuple[str, Statement, float]:
    """The relation that the words around a chain tell, the evidence, and how sure the rule is.

    `outside` says that the mention stands in no entry; `listed` is what the head of its list says."""
    before, behind = clause_before(text, chain[0].start), clause_behind(text, chain[-1].end)
    if kind == "standard" and not (outside and re.search("根据|依据|按照", before)):
        return "cites", Statement(mention.start, mention.end, "reference.standard", ""), 0.9
    best: tuple[tuple[int, int], str, str] | None = None
    for row in _CUES:
        at = _cue_at(row["cue"], row["place"], row["needs"], before, behind)
        if at is not None and (best is None or (at, len(row["cue"])) > best[0]):
            best = ((at, len(row["cue"])), row["relation"], row["cue"])
    carried = _CARRIED.match(behind)
    if best is None and carried is not None and _CARRYING.search(before):
        best = ((0, 0), "implements", carried["cue"])
    if best is None and listed is not None:
        return (
            listed.relation,
            Statement(mention.start, mention.end, f"reference.{listed.relation}-list", listed.cue),
            0.9,
        )
    if best is None:
        return "cites", Statement(mention.start, mention.end, "reference.no-cue", ""), 0.6
    _, relation, cue = best
    return relation, Statement(mention.start, mention.end, f"reference.{relation}", cue), 0.9


def clause_before(text: str, position: int) -> str:
    """The words of the clause before a place."""
    low = max(0, position - _REACH)
    breaks = [match.end() for match in _BREAK.finditer(text, low, position)]
    return text[breaks[-1] if breaks else low : position]


def clause_behind(text: str, position: int) -> str:
    """The words of the clause behind a place."""
    match = _BREAK.search(text, position, position + _REACH)
    return text[position : match.start() if match else position + _REACH]


def _cue_at(cue: str, place: str, needs: str, before: str, behind: str) -> int | None:
    """How strongly a cue speaks: one behind the documents most, one right before them next, else the nearest before (of
    two that end at one place the longer: 不再执行 over 执行); None where it does not stand."""
    if place == "after":
        return 1000 if cue in behind else None
    if place == "end":
        return 1000 if behind.rstrip("）”").endswith(cue) else None
    if place == "adjacent":
        return 500 if before.endswith(cue) and (not needs or re.search(needs, behind)) else None
    if cue not in before:
        return None
    at = -1
    for match in re.finditer(rf"{cue}(?!方案|意见|办法|细则|条例|单位|情况)", before):
        at = match.start()
    return at + len(cue) if at >= 0 and (not needs or re.search(needs, behind)) else None
