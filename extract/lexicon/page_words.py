"""The words of the pages around a document (`page_words.csv`) as patterns: one for each role, one for lines of tools."""

import re
from functools import cache

from extract.lexicon import rows

_PLACES = {"start": "^{}", "end": "{}$", "any": "{}"}
_NO_FOOTER = "(?![者人权])"
"""Behind a footer's word they make another: 保护版权所有者的合法权益."""


@cache
def page_words(role: str) -> re.Pattern[str]:
    """One pattern for all words of a role, each where it may stand in a line."""
    goes_on = _NO_FOOTER if role == "footer" else ""
    words = (row for row in rows("page_words") if row["role"] == role)
    return re.compile("|".join(_PLACES[row["place"]].format(re.escape(row["word"]) + goes_on) for row in words))


@cache
def tools() -> re.Pattern[str]:
    """A line of tools and nothing else: 打印 关闭, 【字体：大 中 小】; 大 alone stands in every second heading. No tool's word is made of
    others, so it reads one way."""
    words = "|".join(re.escape(row["word"]) for row in rows("page_words") if row["role"] == "tool")
    return re.compile(rf"(?:{words}|[\[\]【】〖〗〔〕（）()|：:／/]){{2,30}}")
