"""Tells which documents stand in a list that its head introduces as repealed or amended (废止下列规章：, 废止的文件目录)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.lexicon import alternation, column
from extract.references.mentions import Mention
from extract.text import ENUMERATOR
from extract.text.list_heads import Head, is_unmarked, list_heads, rank_of

_TYPES = alternation(column("document_types", "word"))
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


_ARTICLES = (0, 1, 2)
"""The ranks of 章, 节 and 条: where items are amended, these open what is changed in them (第五条修改为：…)."""


@dataclass(frozen=True)
class Listed:
    """The relation that the head of a list gives its documents, with the words that say so; the title where the row
    gives one without book marks; `certain` where the row is all that its place holds, so that no word in it is a cue."""

    relation: str
    cue: str
    title: str | None = None
    certain: bool = False


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
    heads = list_heads(text, max(0, chains[0][0].start - _ITEM_REACH), chains[-1][-1].end)
    current: _Open | None = None
    for index, chain in enumerate(chains):
        while heads and heads[0].at <= chain[0].start:
            current = _opened(heads.pop(0))
        if current is None or chain[0].start < current.at:
            continue
        title = _item_of(text, current, chain[0])
        if title is None:
            current = current if _goes_on(text, current, chain[0].start) else None
            continue
        found[index] = Listed(current.relation, current.cue, title or None)
        current.at = chain[-1].end
    return found


def _opened(head: Head) -> _Open | None:
    """The list that a head opens; None where it says nothing that each of its items would share."""
    changes = head.relation in ("repeals", "amends") and not head.mixed
    return _Open(head.relation, head.words, head.rank, head.at) if changes else None


def _item_of(text: str, current: _Open, mention: Mention) -> str | None:
    """The unmarked title of the row that a mention opens, "" where it has none; None where it opens no item."""
    reach = _ITEM_REACH if current.relation == "repeals" else _AMENDMENT_REACH
    if mention.start - current.at > reach or _closes(text, current, mention.start):
        return None
    last = re.split("[\n；。：]", text[current.at : mention.start])[-1]
    opened = text.rfind("\n", 0, mention.start) + 1
    rank = rank_of(text[opened : mention.start])
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
        rank = rank_of(line)
        if is_unmarked(rank) or inside:
            continue
        if current.relation == "amends" and rank in _ARTICLES and current.head_rank not in _ARTICLES:
            continue
        if not is_unmarked(current.head_rank) and rank <= current.head_rank:
            return True
        if current.rank is not None and rank < current.rank:
            return True
    return False


def _opens_quote(line: str) -> bool:
    """Whether a line opens quoted wording that goes on in the next one."""
    return line.rfind("“") > line.rfind("”")
