"""Tells what opening two classes share: 各有关地区和部门 are 各有关地区 and 各有关部门, 各市党委、政府 two of each city."""

import re
from functools import lru_cache

from extract.agencies.classes import is_class
from extract.lexicon import alternation, column

HEAD_NOUNS = ("人民政府", "政府", "党委", "部门", "单位", "地区")
"""What two classes share their opening for, longest first: 各市党委、政府."""
_COMMITTEE = re.compile("^各.*[省市县区州旗盟）]委$")
"""A Party committee by one character, beside its government: 各县市区委、人民政府."""
BARE_NOUNS = frozenset({"部门", "单位", "地区", "机构", "城市", "政府", "人民政府", "县区", "市县", "企业", "地方"})


_BODY = rf"(?:{alternation(column('local_stems', 'short'))})(?:局|厅|委员会|委(?!员会)|办(?!公)|办公室|总队)(?:（[^（）]{{1,20}}）)?"
_BODY_AHEAD = re.compile(_BODY + "(?![长局处科党]|主要|负责人)")
_OF_EACH = re.compile("(?P<opening>(?:各|有关|相关)[^，。；：]{0,40}?[省市县区州盟旗）级团])" + _BODY)
"""A kind of territory and a body of each of them: 各省（区、市）教育厅（委、局）."""


@lru_cache(maxsize=2_000)
def body_of_each(before: str, behind: str) -> str | None:
    """What the words behind open with, a body's bare name, where the class before it is such a body of each territory:
    各省（区、市）知识产权局、教育厅要… are two of each; None for anything else."""
    body = _BODY_AHEAD.match(behind)
    each = _OF_EACH.fullmatch(before) if body is not None else None
    return body.group() if body is not None and each is not None else None


def opening_of_each(before: str) -> str:
    """The territories of a class that `body_of_each` takes: 各省（区、市）."""
    each = _OF_EACH.fullmatch(before)
    return each["opening"] if each is not None else ""


@lru_cache(maxsize=2_000)
def shared_opening(before: str, behind: str) -> str | None:
    """各有关地区和部门: the opening of the first also opens the second."""
    if body_of_each(before, behind) == behind:
        return opening_of_each(before) + behind
    if behind not in BARE_NOUNS:
        return None
    noun = next((noun for noun in HEAD_NOUNS if before.endswith(noun)), "")
    noun = noun or ("委" if _COMMITTEE.search(before) and behind.endswith("政府") else "")
    if noun and is_class(before.removesuffix(noun) + behind):
        return before.removesuffix(noun) + behind
    opening = re.match("(?:[\u4e00-\u9fff]{0,6}?)(?:各有关|各相关|各级各|地方各级|各级|各|有关|相关)", before)
    return None if opening is None or not is_class(opening.group() + behind) else opening.group() + behind
