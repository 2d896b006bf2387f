"""Tells the lines of a page that stand around a document: the labels of its record, breadcrumbs, what follows a signature."""

import re
from functools import cache

from extract.lexicon import column, rows
from extract.lexicon.page_words import page_words, tools


@cache
def record_label() -> re.Pattern[str]:
    """The label of a field in the record table that a page prints over a document: 发文字号, 【颁布时间】, [ 索引号 ] |, 成文日期：."""
    return re.compile(
        rf"[【\[]?(?P<label>{'|'.join(map(re.escape, column('record_labels', 'word')))})(?P<mark>[】\]：:|]*)"
    )


@cache
def field_of(label: str) -> str:
    """What a label's field tells: title, number, date, issuer, or other."""
    return next(row["field"] for row in rows("record_labels") if row["word"] == label)


def is_navigation(text: str) -> bool:
    """Whether a line is a page's breadcrumb: 首页 > 政务公开 > 政策文件."""
    return ">" in text or page_words("nav").search(text) is not None


def is_tool(text: str) -> bool:
    """Whether a line is the name of a page's button and nothing else: 收藏, 打印."""
    return text in _buttons()


@cache
def _buttons() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("page_words") if row["role"] == "tool")


def is_page_tail(words: str) -> bool:
    """Whether these words, behind a signature's date on its line, are the page's."""
    return any(page_words(role).match(words) for role in ("footer", "perhaps")) or tools().match(words) is not None
