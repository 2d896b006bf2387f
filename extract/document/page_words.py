"""The words of the pages and forms around a document, one pattern for each role in `page_words.csv`."""

import re
from functools import cache

from extract.lexicon import column, rows

_PLACES = {"start": "^{}", "end": "{}$", "any": "{}"}

_NO_FOOTER = "(?![者人权])"
"""Behind a footer's word they make another: 保护版权所有者的合法权益."""


@cache
def page_words(role: str) -> re.Pattern[str]:
    """One pattern for all words of a role, each where it may stand in a line."""
    goes_on = _NO_FOOTER if role == "footer" else ""
    words = [
        _PLACES[row["place"]].format(re.escape(row["word"]) + goes_on)
        for row in rows("page_words")
        if row["role"] == role
    ]
    return re.compile("|".join(words))


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


@cache
def tools() -> re.Pattern[str]:
    """A line of tools and nothing else: 打印 关闭, 【字体：大 中 小】. No tool's word is made of others, so it reads one way."""
    words = "|".join(re.escape(row["word"]) for row in rows("page_words") if row["role"] == "tool")
    return re.compile(rf"(?:{words}|[\[\]【】〖〗〔〕（）|：／/]){{2,30}}")


def is_page_tail(words: str) -> bool:
    """Whether these words, behind a signature's date on its line, are the page's."""
    return any(page_words(role).match(words) for role in ("footer", "perhaps")) or tools().match(words) is not None
