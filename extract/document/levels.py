"""Tells the level and region of a document from its number's 代字, its title's issuer, its issuers."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from extract.agencies.bodies import bodies, words_by_head
from extract.agencies.regions import (
    county_of_government,
    full_names,
    leading_region,
    listed_region,
    region_of,
    short_names,
)
from extract.document.titles import split_issuer
from extract.lexicon import column, rows
from graph.normal import tidy_title

LEVELS = ("central", "state_council", "ministry", "province", "city", "county")
LOCAL = LEVELS[3:]
_HEADS = {
    "省": "province",
    "自治区": "province",
    "市": "city",
    "州": "city",
    "盟": "city",
    "县": "county",
    "区": "county",
    "旗": "county",
}
_HEAD = re.compile(r"自治区|[省市州盟县区旗](?!域|级|场|政管)")
_CENTRAL = re.compile(r"^(?:中共中央|中国共产党中央|中央|全国人民代表大会|全国人大|全国政协|最高人民)")
_MINISTRY = re.compile(
    r"(?:国家|中国|全国|中华)(?=.*(?:部|局|委|委员会|会|署|办公室|中心|总社|院|行)$)"
    r"|[\u4e00-\u9fff]{2,12}部(?:办公厅)?$|[\u4e00-\u9fff]{2,14}总[局署]"
)
_CODE = re.compile(r"^[^〔\[（(\d]+")
_ORDER = re.compile(r"^(?P<front>.+?)(?:令|公告|通告|决定)(?:（?\d{4}年)?(?:（|第|〔|\d|$)")
_PLACE_IN_CODE = re.compile(r"(?!民政|财政|行政|邮政)[^政府办发委党]{1,4}[政府](?:办|发|规|函|字|$)")
_AGENCY_TITLE = re.compile(r"(?=关于|印发|\d{4}年|等|办公)")
_ISSUING = re.compile(r"^(?:关于)?(?:印发|转发|批转)[《〈]?")
_FORWARDS = re.compile("^(?:关于)?转发[《〈]")
"""What another body's text, passed on, is about says nothing of who passes it on: a city's 关于转发《某省…方案》的通知."""
_ZONES = ("新区", "高新区", "经开区", "开发区")
_YEARS = re.compile(r"^(?:19|20)\d\d(?:[—\-－–~～至](?:19|20)\d\d)?年度?")
"""The year that a title may open with: 2022年上海市…工作要点."""
_COUNTY = re.compile(r"(?![各全本该由在请把将让经对向])[\u4e00-\u9fff]{1,3}县")

_ZONE = re.compile("[\u4e00-\u9fff（）]{2,20}?(?:区|园|港|新城|片区)(?:党工委)?(?:(?:管理|执行)委员会|管委会)")
"""The committee of a development zone, which has a district's rank: 长春经济技术开发区管理委员会."""

_OF_COUNTY = ("人民政府", "人民法院", "人民检察院")


class Place(NamedTuple):
    """A level of `LEVELS` and the region (its full name), None where nothing tells."""

    level: str | None
    region: str | None


NOWHERE = Place(None, None)


def level_and_region(number: str | None, title: str | None, issuers: Iterable[str]) -> tuple[str | None, str | None]:
    """The level and region of a document; what comes first in this order tells: number, title, issuers.

    `number` and `title` in normal form, `issuers` by their official names. A region is the full name of a province,
    city or county (湖北省); documents of the whole country have none.

    >>> level_and_region("鄂知发〔2019〕16号", None, [])
    Place(level='province', region='湖北省')
    """
    coded, sure = _of_number(number)
    issuer = next(iter(issuers), "")
    said = [_of_title(title), of_body(issuer)]
    if sure and _is_district_of(said[1], coded, issuer):
        coded = said[1]
    sure = sure and not _elsewhere(coded, said, issuer)
    found = [place for place in ([coded, *said] if sure else [*said, coded]) if place.level is not None]
    if not found:
        return NOWHERE
    level = found[0].level
    region = next((place.region for place in found if place.region and place.level == level), None)
    if region is None and level in LOCAL:
        # a bare 市政府 in a title: the signature can tell that the city is of a county's rank
        below = next((place for place in found if place.region and place.level in LOCAL[LOCAL.index(level) :]), None)
        return below or Place(level, None)
    return Place(level, region)


def _is_district_of(signed: Place, coded: Place, issuer: str) -> bool:
    """Whether who signs is of a district of the city whose character opens the number: 穗埔科规字, 沪奉民 (a municipality)."""
    is_city = coded.level == "city" or (coded.level == "province" and (coded.region or "").endswith("市"))
    if not is_city or coded.region is None or signed.level != "county":
        return False
    place = listed_region(signed.region or "")
    return issuer.startswith(coded.region) or (place is not None and coded.region in (place.parent, place.city))


def _elsewhere(coded: Place, said: Sequence[Place], issuer: str) -> bool:
    """Whether the signature names in full a place outside the one that the number's character stands for: 吉府发 is signed in
    吉安市 too, 昆政发 in 昆山市. A title that names another place leaves it open."""
    titled, signed = said
    if coded.region is None or signed.region is None or not issuer.startswith(signed.region):
        return False
    place = listed_region(signed.region)
    within = place is None or coded.region in (place.name, place.parent, place.city)
    return not within and titled.region in (None, signed.region)


def issuer_of_number(number: str | None) -> str:
    """The body whose 代字 a number carries (国知发 → 国家知识产权局), "" where the lexicon doesn't tell."""
    row = _row(number)
    return row["issuer"] if row else ""


@cache
def _codes() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in rows("number_codes")}


def _row(number: str | None) -> dict[str, str] | None:
    match = _CODE.match(number or "")
    if match is None or _ORDER.match(number or ""):
        return None
    code = match.group()
    return next((_codes()[code[:size]] for size in range(len(code), 0, -1) if code[:size] in _codes()), None)


def _of_number(number: str | None) -> tuple[Place, bool]:
    """What a number tells, and whether it goes before title and issuers."""
    order = _ORDER.match(number or "")
    if order is not None:
        return of_body(order["front"]), True
    row, code = _row(number), _CODE.match(number or "")
    if row is None or code is None:
        return NOWHERE, False
    place = Place(row["level"], row["region"] or None)
    if row["level"] == "province" and not row["issuer"]:
        place = _below(place, code.group()[len(row["code"]) :])
    return place, row["sure"] == "yes"


def _below(province: Place, rest: str) -> Place:
    """A province's 代字 with a further place behind it is a city's or county's: 渝北府发, 吉市政发."""
    if not _PLACE_IN_CODE.match(rest):
        return province
    if rest.startswith("市"):
        return Place("city", None)
    return Place("county", None) if province.region and province.region.endswith("市") else NOWHERE


def _of_title(title: str | None) -> Place:
    if title is None:
        return NOWHERE
    text = tidy_title(title)
    front, rest = split_issuer(text)
    if front:
        place = of_body(front)
        return _own_subject(rest, front) or place if place.level in LOCAL and place.region is None else place
    word = _leading_body(text)
    if word and (word == "国务院" or _AGENCY_TITLE.match(text, len(word))):
        return of_body(word)
    return NOWHERE if _FORWARDS.match(text) else _of_subject(_YEARS.sub("", _ISSUING.sub("", text)))


def _own_subject(rest: str, front: str) -> Place | None:
    """The place of a bare 市政府 in front, where what it issues is of a place of that rank: 关于印发连云港市…方案的通知."""
    head, issued = _HEAD.match(front), _ISSUING.match(rest)
    subject = _YEARS.sub("", rest[issued.end() :]) if issued else ""
    region = leading_region(subject)
    if head is None or region is None or listed_region(subject[: region[1]]) is None:
        return None
    return Place(region[0].level, region[0].name) if region[0].name.endswith(head.group()) else None


def _of_subject(text: str) -> Place:
    """The region that a text's own title opens with: 福建省著名商标认定、管理和保护办法."""
    region = leading_region(text)
    if region is None:
        return NOWHERE
    named = text[: region[1]]
    if (
        named in full_names()
        or (named.endswith("州") and named in short_names())
        or (_COUNTY.fullmatch(named) and not any(word in named for word in column("title_words", "word")))
    ):
        return Place(region[0].level, region[0].name)
    is_zone = named == region[0].name and named.endswith(_ZONES)
    return Place(region[0].level, named) if is_zone else NOWHERE


@cache
def _levels() -> dict[str, str]:
    found: dict[str, str] = {}
    for body in bodies():
        for word in (body.name, *body.aliases):
            found.setdefault(word, body.level)
    return found


def _leading_body(words: str) -> str:
    """The longest name of the lexicon that opens these words, "" where none does."""
    return next((word for word in words_by_head().get(words[:2], ()) if words.startswith(word)), "")


@lru_cache(maxsize=65536)
def of_body(name: str) -> Place:
    """The level and region of a body, or of the first of several run together, by its name.

    >>> of_body("湖北省知识产权局"), of_body("国务院办公厅").level
    (Place(level='province', region='湖北省'), 'state_council')
    """
    name = name.removeprefix("中华人民共和国")
    if _CENTRAL.match(name):
        return Place("central", None)
    word = _leading_body(name)
    if word and len(word) > 2:
        return _branch(word, name[len(word) :])
    body = name.removeprefix("中共")
    region = leading_region(body)
    if region is not None:
        return Place(region[0].level, region[0].name)
    county = county_of_government(body)
    if county is not None:
        return Place(county.level, county.name)
    named = _COUNTY.match(body)
    if named is not None and body.startswith(_OF_COUNTY, named.end()):
        return Place("county", named.group())  # of a name that no list has any more: 无为县
    head = _HEAD.match(name)
    if head is not None:
        return Place(_HEADS[head.group()], None)
    if _ZONE.match(name):
        return Place("county", None)
    return Place("ministry", None) if _MINISTRY.match(name) else NOWHERE


def _branch(word: str, rest: str) -> Place:
    """A central body, or its branch at a place that a known region names: 国家税务总局福建省税务局."""
    place = leading_region(rest)
    if (
        place is not None
        and region_of(rest[: place[1]]) is not None
        and rest[place[1] :].endswith(("局", "行", "部", "办公室", "关"))
    ):
        return Place(place[0].level, place[0].name)
    if (
        word == "国务院"
        and rest
        and not _leading_body(rest)
        and rest.endswith(("办公室", "委员会", "领导小组", "联席会议"))
    ):
        return Place("ministry", None)  # an office or a committee at the State Council is not the State Council
    return Place(_levels()[word], None)
