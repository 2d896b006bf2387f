"""Tells which documents stand in a list that its head introduces as repealed or amended (废止下列规章：, 废止的文件目录)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.lexicon import column
from extract.mentions import Mention
from extract.text import ENUMERATOR

_TYPES = "|".join(map(re.escape, column("document_types", "word")))
_NOUNS = (
    "行政法规|地方性法规|政府规章|法规|规章|规范性文件|政策性文件|政策文件|文件|规定|公告|通知|政策|制度|条例|办法|标准"
)
_REPEALED, _AMENDED = "废止|失效|停止执行|停止施行|停止使用|作废", "修改|修订|修正|部分修改"
_HEAD = re.compile(
    rf"(?:^|(?<=\n))(?:附件?[\d一二三四五六七八九十]{{0,2}}[：:]?)?(?:{ENUMERATOR.pattern})?"
    rf"(?P<words>(?=[^\n]{{0,60}}(?:{_REPEALED}|{_AMENDED}))[^\n。；《》]{{2,60}}?(?:（[^（）\n]{{1,20}}）)?)(?P<end>[：。；]|(?=\n))"
    rf"|(?P<clause>(?:{_REPEALED}|{_AMENDED})[^。；，：\n《》]{{0,30}}：)"
)
"""A line that may head a list, or the clause before a colon: 决定废止下列规章：."""
_GOVERNS = re.compile(
    rf"(?:{_REPEALED}|{_AMENDED})[^，]{{0,14}}?(?:{_NOUNS})(?:的)?(?:目录|清单|名单|一览表)?$"
    rf"|(?:下列|以下|上述|对|将|[\d一二三四五六七八九十百]+[件部项个])[^，]*(?:{_NOUNS}|条款)[^，]*(?:{_REPEALED}|{_AMENDED})$"
    rf"|^(?:予以|宣布|决定|拟)?(?:{_REPEALED}|{_AMENDED})(?:如下)?$"
)
"""What makes a line such a head: 废止的规章目录, 对下列规章予以废止, 废止以下4件规范性文件."""
_COLON = re.compile(rf"(?:{_REPEALED}|{_AMENDED})(?!为)[^。；，：\n《》]{{0,30}}(?<!为)$")
_THESE = re.compile("下列|以下")
_NO_HEAD = re.compile(
    r"继续有效|不再?废止|未废止|^关于|关于[^，]*的(?:通知|决定|公告|意见|通告)$|情况|如何|应当?|不得|程序|建议"
)
_ITEM_REACH = 300
"""How far behind a list's head, or its last item, the next item begins."""
_AMENDMENT_REACH = 2500
"""The same where each item is followed by its new wording, which runs over many lines."""
_ITEM = re.compile(rf"(?:{ENUMERATOR.pattern}|\d{{1,4}})?(?:将|对|在|原)?[\u4e00-\u9fff、（）]{{0,40}}")
_ROW = re.compile(
    rf"(?:{ENUMERATOR.pattern}|\d{{1,4}})?(?P<title>[^。；，\n]{{4,100}}?(?:{_TYPES})(?:（[^（）]{{1,12}}）)?)(?:（[^（）]{{0,60}})?"
)
"""A row whose title has no book marks: 1.关于甲项目管理的通知（甲政发〔2003〕3号）."""
_OTHER = re.compile("根据|按照|依据|依照|贯彻|落实|同时|继续有效|参照|执行")
_RANKS = (
    re.compile("第[^章节条]{1,4}[章编]"),
    re.compile("第[^章节条]{1,4}[节]"),
    re.compile("第[^章节条]{1,4}条"),
    re.compile("[一二三四五六七八九十]{1,4}[、．]"),
    re.compile("[（(][一二三四五六七八九十]{1,4}[）)]"),
    re.compile(r"\d{1,3}[.．、]"),
    re.compile(r"[（(]\d{1,3}[）)]"),
)
_LOWEST = len(_RANKS)


_ARTICLES = (0, 1, 2)
"""The ranks of 章, 节 and 条: where items are amended, these open what is changed in them (第五条修改为：…)."""


@dataclass(frozen=True)
class Listed:
    """The relation that the head of a list gives its documents, with the words that say so; the title where the row
    gives one without book marks."""

    relation: str
    cue: str
    title: str | None = None


@dataclass
class _Open:
    """A list that is being read: what its head says, where its last item ended, the rank of its items' marks."""

    relation: str
    cue: str
    head_rank: int
    at: int
    rank: int | None = None


def listed_relations(text: str, chains: Sequence[Sequence[Mention]]) -> dict[int, Listed]:
    """Which mentions (by the index of their chain) are items of a list that is introduced as repealed or amended."""
    found: dict[int, Listed] = {}
    if not chains:
        return found
    heads = _heads(text, max(0, chains[0][0].start - _ITEM_REACH), chains[-1][-1].end)
    current: _Open | None = None
    for index, chain in enumerate(chains):
        while heads and heads[0].at <= chain[0].start:
            current = heads.pop(0)
        if current is None or chain[0].start < current.at:
            continue
        title = _item_of(text, current, chain[0])
        if title is None:
            current = current if _goes_on(text, current, chain[0].start) else None
            continue
        found[index] = Listed(current.relation, current.cue, title or None)
        current.at = chain[-1].end
    return found


def _heads(text: str, start: int, end: int) -> list[_Open]:
    found = []
    for match in _HEAD.finditer(text, start, end):
        words = (match["words"] or match["clause"]).rstrip("：")
        whole = re.sub("（[^（）]*）$", "", words)
        governs = _GOVERNS.search(whole) or (text[match.end() - 1] == "：" and _COLON.search(whole))
        repeals, amends = re.search(_REPEALED, whole), re.search(_AMENDED, whole)
        line = text[text.rfind("\n", 0, match.start("words" if match["words"] else "clause")) + 1 : match.end()]
        names_one = (
            "》" in re.split("[。；，]" if _THESE.search(words) else "[。；]", line)[-1] if match["clause"] else False
        )
        if not governs or names_one or _NO_HEAD.search(whole) or (repeals and amends):
            continue
        found.append(_Open("repeals" if repeals else "amends", words, _rank(line), match.end()))
    return found


def _rank(mark: str) -> int:
    """How high an item's mark stands: 一、 over （一） over 1."""
    return next((rank for rank, pattern in enumerate(_RANKS) if pattern.match(mark)), _LOWEST)


def _item_of(text: str, current: _Open, mention: Mention) -> str | None:
    """The unmarked title of the row that a mention opens, "" where it has none; None where it opens no item."""
    reach = _ITEM_REACH if current.relation == "repeals" else _AMENDMENT_REACH
    if mention.start - current.at > reach or _closes(text, current, mention.start):
        return None
    last = re.split("[\n；。：]", text[current.at : mention.start])[-1]
    opened = text.rfind("\n", 0, mention.start) + 1
    rank = _rank(text[opened : mention.start])
    row = _ROW.fullmatch(last) if mention.title is None else None
    item = _ITEM.fullmatch(re.sub("^（[^（）]*）|^[，、]", "", last)) is not None
    if not (row or item) or _OTHER.search(last):
        return None
    current.rank = rank if current.rank is None else current.rank
    return row["title"] if row else ""


def _goes_on(text: str, current: _Open, position: int) -> bool:
    """Whether a mention that is no item leaves the list open: in an item's own line, or in an amended text's new wording."""
    if position - current.at > _AMENDMENT_REACH or _closes(text, current, position):
        return False
    return current.relation == "amends" or "\n" not in text[current.at : position]


def _closes(text: str, current: _Open, position: int) -> bool:
    """Whether a line since the last item opens something that stands over the list: the head's next neighbour, or a
    mark above those of the items."""
    lines = text[current.at : position].split("\n")
    quoted = _opens_quote(lines[0])
    for line in lines[1:]:
        inside, quoted = quoted, _opens_quote(line) or (quoted and "”" not in line)
        rank = _rank(line)
        if rank == _LOWEST or inside:
            continue
        if current.relation == "amends" and rank in _ARTICLES and current.head_rank not in _ARTICLES:
            continue
        if current.head_rank < _LOWEST and rank <= current.head_rank:
            return True
        if current.rank is not None and rank < current.rank:
            return True
    return False


def _opens_quote(line: str) -> bool:
    """Whether a line opens quoted wording that goes on in the next one."""
    return line.rfind("“") > line.rfind("”")
