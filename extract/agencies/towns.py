"""Reads the names of towns, streets and zones, which no list holds, by what they are like: 龙泉镇, 清河街道办事处, 高新区."""

import re

from extract.agencies.classes import words_of
from extract.agencies.regions import leading_region
from extract.agencies.verbs import has_verb

_TOWN = re.compile("(?P<name>[\u4e00-\u9fff]{2,3})(?:街办|(?:街道|镇|乡)(?:人民政府|政府|党委|党工委|工委|办事处)?)")
_SHORT, _FULL = "街办", "街道办事处"
_NO_NAME = re.compile(
    rf"[乡镇城村集小强大名重古水故老同异他下返回入还离各县市区省]$|^(?:[各有本该我全每某两多其]|相关)|(?:{words_of('town_attribute')})$"
)
"""What makes a kind of town or street of the words before it (特色小镇, 重点乡镇, 主要街道), or none at all (科技下乡)."""
_ZONE = re.compile(
    "(?:[\u4e00-\u9fff“”]{2,6})?(?:高新区|经开区|综保区|^开发区|(?:经济|高新|工业)(?:技术)?(?:产业)?(?:开发区|园区)|自贸片区|自贸区|保税区|度假区)"
)
"""A zone with an administration of its own, by its name or as the only one of its kind."""
_LEVELS = (None, "city", "county")
"""A paper of a province or of the centre names no single town as one that acts."""


def is_zone(words: str, level: str | None) -> bool:
    """Whether the words, whole, name a zone that acts like a district in a document of this level.

    >>> is_zone("高新区", "city"), is_zone("各高新区", "city"), is_zone("高新区", "ministry")
    (True, False, False)
    """
    if level not in _LEVELS or _ZONE.fullmatch(words) is None:
        return False
    return not has_verb(words) and re.match("各|有关|相关|其他|国家|省级|市级|全|每|该|本|一|两|多", words) is None


def town_name(words: str) -> str:
    """The town's name, its office by its full one: 长延堡街办 → 长延堡街道办事处."""
    return words.removesuffix(_SHORT) + _FULL if words.endswith(_SHORT) else words


def is_town(words: str, level: str | None) -> bool:
    """Whether the words, whole, name a town, township or street, or its government, in a document of this level.

    >>> is_town("龙泉镇", "county"), is_town("特色小镇", "county"), is_town("龙泉镇", "ministry")
    (True, False, False)
    """
    place = leading_region(words)
    if level not in _LEVELS:
        return False
    match = _TOWN.fullmatch(words, place[1] if place else 0) or _TOWN.fullmatch(words)  # 西三旗 is called like a banner
    return match is not None and _NO_NAME.search(match["name"]) is None and not has_verb(match["name"])
