"""Names the branches of central bodies at a place: 国家统计局湖北调查总队, 人行福州中心支行, 武汉海关."""

import re
from functools import cache

from extract.agencies.regions import city_of, leading_region
from extract.lexicon import rows

_LONGEST_PLACE = 12
_SHORT_CITY = (3, 2)
"""Characters of a city's name without 市, the longest first: 石家庄, 武汉."""
_AREAS = ("华北", "华东", "华中", "华南", "东北", "西北", "西南", "南方")
"""Parts of the country that have a branch: 国家能源局华中监管局."""
_BRANCHES = (
    (
        re.compile(r"^(?:中国)?人(?:民银)?行(?P<place>[\u4e00-\u9fff]{2,8})(?P<kind>中心支行|分行|支行|营业管理部)$"),
        "中国人民银行{place}{kind}",
    ),
    (
        re.compile(r"^(?:中国)?(?P<place>[\u4e00-\u9fff]{2,6})银保监局$"),
        "中国银行保险监督管理委员会{place}监管局",
    ),
    (
        re.compile(r"^(?:中国)?(?P<place>[\u4e00-\u9fff]{2,6})银保监分局$"),
        "中国银行保险监督管理委员会{place}监管分局",
    ),
    (
        re.compile(r"^(?:中国)?(?P<place>(?![省市])[\u4e00-\u9fff]{2,6})银监局$"),
        "中国银行业监督管理委员会{place}监管局",
    ),
    (re.compile(r"^(?:中国)?(?P<place>(?![省市])[\u4e00-\u9fff]{2,6})保监局$"), "中国保险监督管理委员会{place}监管局"),
    (re.compile(r"^(?P<place>(?![省市区县国])[\u4e00-\u9fff]{2,6})电监办$"), "{place}电监办"),
    (
        re.compile(r"^(?:国家)?金融监管总局(?P<place>[\u4e00-\u9fff]{2,6})监管分局$"),
        "国家金融监督管理总局{place}监管分局",
    ),
    (
        re.compile(r"^(?![省市县区州])(?P<place>[\u4e00-\u9fff]{2,6}?)(?<![物品])(?:出入境)?检验检疫局$"),
        "{place}出入境检验检疫局",
    ),
    (re.compile(r"^(?:中国)?(?P<place>[\u4e00-\u9fff]{2,6})证监局$"), "中国证券监督管理委员会{place}监管局"),
    (
        re.compile(r"^(?:中国)?证监会(?P<place>(?!行政)[\u4e00-\u9fff]{2,3})监管局$"),
        "中国证券监督管理委员会{place}监管局",
    ),
    (re.compile(r"^(?:国家)?(?P<place>[\u4e00-\u9fff]{2,6})能源监管办$"), "国家能源局{place}监管办公室"),
    (
        re.compile(r"^民航(?P<place>[\u4e00-\u9fff]{2,6}?)(?:安全监督管理局|监管局)$"),
        "中国民用航空{place}安全监督管理局",
    ),
    (re.compile(r"^(?:国家)?金融监管总局(?P<place>[\u4e00-\u9fff]{2,6})监管局$"), "国家金融监督管理总局{place}监管局"),
    (
        re.compile(r"^(?P<place>[\u4e00-\u9fff]{2,4})(?<![省市县区州盟旗委府地方政和])金融监管局$"),
        "国家金融监督管理总局{place}监管局",
    ),
)
"""Branches of central bodies at a place, in the order in which they are tried."""
_PLACED = re.compile(r"^(?:[\u4e00-\u9fff]{2,3}(?:海关|海事局)|国家税务总局[\u4e00-\u9fff]{2,8}税务局)$")


def branch_name(words: str) -> str | None:
    """The official name of a central body's branch at a place, of which the words are a short form, or of a branch that has the
    name of its place alone (武汉海关); None for anything else.

    >>> branch_name("福建银保监局"), branch_name("武汉海关"), branch_name("财政厅")
    ('中国银行保险监督管理委员会福建监管局', '武汉海关', None)
    """
    for pattern, official in _BRANCHES:
        match = pattern.match(words)
        if match is not None:
            return official.format(**match.groupdict())
    return words if _PLACED.match(words) else None


def is_branch(words: str) -> bool:
    """Whether the words are, whole, a body of the lexicon's list, a place, and what that body's branches are called.

    >>> is_branch("国家统计局湖北调查总队"), is_branch("财政部要加强监管局")
    (True, False)
    """
    opens = (body for body in _branches() if words.startswith(body))
    return any(branch_end(words, len(body), len(words), body) == len(words) for body in opens)


def branch_end(text: str, start: int, end: int, body: str) -> int:
    """Where in the clean span the name of a central body's branch ends, of which the body's own name ends at `start`
    (国家税务总局 | 湖北省税务局); 0 where none stands here."""
    branches = _branches().get(body)
    at = start + text.startswith("驻", start)
    place = _place_length(text[at : min(end, at + _LONGEST_PLACE)]) if branches else 0
    if branches is None or not place:
        return 0
    stops = (at + place + len(branch) for branch in branches if text.startswith(branch, at + place))
    return next((stop for stop in stops if stop <= end), 0)


def _place_length(words: str) -> int:
    """How many characters at the beginning name a place, 市 left out or not; 0 where none do."""
    region = leading_region(words)
    if region is not None:
        return region[1]
    short = (size for size in _SHORT_CITY if city_of(words[:size]) is not None)
    return next(short, 2 if words.startswith(_AREAS) else 0)


@cache
def _branches() -> dict[str, tuple[str, ...]]:
    """What the branches of a central body are called, the longest first."""
    found: dict[str, list[str]] = {}
    for row in rows("branches"):
        found.setdefault(row["body"], []).append(row["branch"])
    return {body: tuple(sorted(words, key=len, reverse=True)) for body, words in found.items()}
