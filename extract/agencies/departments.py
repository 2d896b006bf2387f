"""Tells the departments of a body by what they are called: 条法司, 知识产权运用处, 计划科; and which body's one is where a list names the
body once (市交通委科技信息处、港务监管处)."""

import re
from collections.abc import Iterator

from extract.agencies.verbs import has_verb

_INNER = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,9}司|[\u4e00-\u9fff]{2,9}(?<![查惩共好判论出])(?<!^[\u4e00-\u9fff]用)处|[\u4e00-\u9fff]{2,9}(?<![学本专])科)$"
)
_CLAUSE = re.compile(r"[的由及并依在将要应为把请须]|公司|加强|推进|落实|负责|有关|相关|各|等")
_BODY_END = re.compile("[局厅部署委办会室府队]")
_FIRST = re.compile("[\u4e00-\u9fff]{2,9}?[处科司](?![理置罚分于以境室级长技学研目法机局])")
_OF_ITS_OWN = re.compile(
    "[局厅委署队]|办公室|政府(?!采购)|^(?:[省县州]|市(?![政场容])|区(?!域))|(?:管理|办事|服务|代表|管护)处$"
)
"""What names a body of its own, or one that may be: 县林业局造林科, 公路管理处."""


def is_department(words: str) -> bool:
    """Whether words without their body can name a department of it: 条法司, 知识产权运用处, 计划科."""
    return _INNER.match(words) is not None and _CLAUSE.search(words) is None


def partings(words: str) -> Iterator[int]:
    """Where words may part into a body and its department, the shortest department first: 市交通委 | 科技信息处."""
    if words[-1:] in "处科司":
        for end in reversed([match.end() for match in _BODY_END.finditer(words, 2, len(words) - 2)]):
            if is_department(words[end:]) and not has_verb(words[end:]):
                yield end


def next_department(text: str, start: int, end: int) -> int:
    """Where a department without its body ends that stands here; 0 where none does."""
    match = _FIRST.match(text, start, end)
    named = match is not None and is_department(match.group()) and _OF_ITS_OWN.search(match.group()) is None
    return match.end() if match is not None and named and not has_verb(match.group()) else 0
