"""Finds the heads of lists of documents: what is repealed, amended or kept in force (废止下列规章：, 继续有效的文件目录)."""

import re
from dataclasses import dataclass

from extract.text import ENUMERATOR

_NOUNS = (
    "行政法规|地方性法规|政府规章|法规|规章|规范性文件|政策性文件|政策文件|文件|规定|公告|通知|政策|制度|条例|办法|标准"
)
_REPEALED, _AMENDED = "废止|失效|停止执行|停止施行|停止使用|作废", "修改|修订|修正|部分修改"
_KEPT = "继续有效|继续执行|继续施行|继续实施|现行有效|保留"
_SAID = f"{_REPEALED}|{_AMENDED}|{_KEPT}"
_CATALOGUE = "目录|清单|名单|一览表|明细表|汇总表|列表"
_FRONT = rf"(?:附件?[\d一二三四五六七八九十]{{0,2}}[：:]?)?(?:{ENUMERATOR.pattern})?"
_COUNT = r"(?:（[^（）\n]{1,30}）|\([^()\n]{1,30}\))"
_HEAD = re.compile(
    rf"(?:^|(?<=\n)){_FRONT}"
    rf"(?P<words>(?=[^\n]{{0,60}}(?:{_SAID}|清理))[^\n。；《》]{{2,60}}?{_COUNT}?)(?P<end>[：。；]|(?=\n|$))"
    rf"|(?P<clause>(?:{_SAID})(?:[^。；，：\n《》]{{0,30}}|，(?:[^。；，：\n《》]{{0,10}})如下)：)"
)
"""A line that may head a list, or the clause before a colon: 决定废止下列规章：."""
_GOVERNS = re.compile(
    rf"(?:{_SAID})[^，]{{0,30}}?(?:{_NOUNS})(?:的)?(?:{_CATALOGUE})?$"
    rf"|(?:下列|以下|上述|对|将|[\d一二三四五六七八九十百]+[件部项个])[^，]*(?:{_NOUNS}|条款)[^，]*(?:{_SAID})$"
    rf"|^(?:予以|宣布|决定|拟)?(?:{_REPEALED}|{_AMENDED})(?:如下)?$"
    rf"|(?:{_NOUNS})(?:{_SAID})(?:的)?(?:{_CATALOGUE})$"
)
"""What makes a line such a head: 废止的规章目录, 对下列规章予以废止, 废止以下4件规范性文件, 规范性文件废止目录."""
_COLON = re.compile(rf"(?:{_SAID})(?!为)(?:，[^。；，：\n《》]{{0,10}}如下|[^。；，：\n《》]{{0,30}}(?<!为))$")
_AMONG = re.compile("》[^。；，《》]{0,80}等[^。；，《》]{0,30}[件部项个]")
"""One title for all of those that follow: 对《甲办法》（…）等3件规范性文件予以废止，具体如下：."""
_MIXED = re.compile(rf"(?:{_NOUNS})[^，]{{0,6}}清理[^，]{{0,6}}(?:{_CATALOGUE}|表)$")
"""A catalogue that says for each row what became of it: 规范性文件清理结果目录."""
_THESE = re.compile("下列|以下")
_NO_HEAD = re.compile(
    r"不再?废止|未废止|^关于|关于[^，]*的(?:通知|决定|公告|意见|通告)$|情况|如何|应当?|不得|程序|建议"
)
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
_LABEL = re.compile(r"^附件?[\d一二三四五六七八九十]{0,2}[：:]?")


@dataclass(frozen=True)
class Head:
    """A list's head: the relation that it gives (cites where it keeps the documents or says it row by row), its words,
    the rank of its own mark, where its line and where the list begins; `line` where it is a line of its own, `mixed` where rows differ."""

    relation: str
    words: str
    rank: int
    begin: int
    at: int
    line: bool
    mixed: bool


def list_heads(text: str, start: int, end: int) -> list[Head]:
    """The heads in a stretch of clean text, in order."""
    return [head for match in _HEAD.finditer(text, start, end) if (head := _head(text, match)) is not None]


def _head(text: str, match: re.Match[str]) -> Head | None:
    words = (match["words"] or match["clause"]).rstrip("：")
    whole = re.sub(f"{_COUNT}$", "", words)
    begun = text.rfind("\n", 0, match.start("words" if match["words"] else "clause")) + 1
    line = text[begun : match.end()]
    parts = "[。；，]" if _THESE.search(words) else "[。；]"
    told = match["clause"] is not None and _AMONG.search(line) is None
    names_one = told and "》" in re.split(parts, line)[-1]
    alone = match["words"] is not None and text[match.end() : match.end() + 1] in ("\n", "")
    rank = rank_of(_LABEL.sub("", line, count=1))
    if alone and _MIXED.search(whole):
        return Head("cites", words, rank, begun, match.end(), True, True)
    governs = _GOVERNS.search(whole) or (text[match.end() - 1] == "：" and _COLON.search(whole))
    if not governs or names_one or _NO_HEAD.search(whole):
        return None
    said = {
        relation
        for relation, cues in (("repeals", _REPEALED), ("amends", _AMENDED), ("cites", _KEPT))
        if re.search(cues, whole)
    }
    mixed = len(said) > 1
    return Head("cites" if mixed else said.pop(), words, rank, begun, match.end(), alone, mixed)


def rank_of(mark: str) -> int:
    """How high an item's mark stands: 一、 over （一） over 1."""
    return next((rank for rank, pattern in enumerate(_RANKS) if pattern.match(mark)), _LOWEST)


def is_unmarked(rank: int) -> bool:
    """Whether a rank is that of a line without a mark."""
    return rank == _LOWEST
