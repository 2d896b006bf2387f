"""Reads the names of towns, townships and streets, which no list holds, by what they are like: 龙泉镇, 清河街道办事处."""

import re

from extract.agencies.classes import words_of
from extract.agencies.regions import leading_region
from extract.agencies.verbs import has_verb

_TOWN = re.compile("(?P<name>[\u4e00-\u9fff]{2,3})(?:街道|镇|乡)(?:人民政府|政府|党委|党工委|工委|办事处)?")
_NO_NAME = re.compile(
    rf"[乡镇城村集小强大名重古水故老同异他下返回入还离各县市区省]$|^(?:[各有本该我全每某两多其]|相关)|(?:{words_of('town_attribute')})$"
)
"""What makes a kind of town or street of the words before it (特色小镇, 重点乡镇, 主要街道), or none at all (科技下乡)."""
_LEVELS = (None, "city", "county")
"""A paper of a province or of the centre names no single town as one that acts."""


def is_town(words: str, level: str | None) -> bool:
    """Whether the words, whole, name a town, township or street, or its government, in a document of this level.

    >>> is_town("龙泉镇", "county"), is_town("特色小镇", "county"), is_town("龙泉镇", "ministry")
    (True, False, False)
    """
    place = leading_region(words)
    match = _TOWN.fullmatch(words, place[1] if place else 0) if level in _LEVELS else None
    return match is not None and _NO_NAME.search(match["name"]) is None and not has_verb(match["name"])
