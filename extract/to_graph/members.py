"""Tells which bodies belong to a class of bodies: 湖北省知识产权局 is one of 各省（区、市）知识产权局."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from extract.agencies.bodies import named
from extract.agencies.local_names import full_words, office_stem
from extract.agencies.regions import CORPS, Region, leading_region, region_of
from extract.lexicon import rows
from extract.to_graph.agency_nodes import Agency

_RANKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("计划单列市|副省级城市", ()),
    ("省级|省份|省|自治区|直辖市", ("province",)),
    ("市县区|市县", ("city", "county")),
    ("县市区|区县|县区|县级|市辖区", ("county",)),
    ("设区的?市|地级以上市|地级市|市州", ("city",)),
    ("新疆生产建设兵团|兵团", ("corps",)),
    ("直管市|神农架林区", ()),
    ("市|地区|州|盟", ("city",)),
    ("县|区|旗", ("county",)),
)
"""How a class names ranks of territory, in the order in which the words are tried, and the levels of its bodies."""
_RANK = "|".join(words for words, _ in _RANKS)
_CLASS = re.compile(
    rf"各?(?:地方)?(?P<ranks>(?:{_RANK})(?:（[^（）]{{1,12}}）)?(?:(?:、|以?及|和)?(?:{_RANK})(?:（[^（）]{{1,12}}）)?)*)(?P<office>.*)"
)
_ONE = re.compile(rf"(?P<word>{_RANK})(?P<bracket>（[^（）]*）)?")
_GOVERNMENT = frozenset({"", "人民政府", "政府"})
_PARTY = frozenset({"党委", "委"})
_FUNCTION = re.compile(r"(?P<stem>.+?)(?:行政)?(?:主管|管理)?部门")
_BRACKET = re.compile(r"(?P<before>.+?)（(?P<inside>[^（）]+)）")
_OFFICE = ("厅", "局", "委员会", "办公室")


@dataclass(frozen=True)
class _Place:
    """A local body as its region and what it is there: 湖北省知识产权局 → (湖北省, 知识产权局)."""

    region: Region
    office: str


def members(agencies: Iterable[Agency]) -> dict[str, list[str]]:
    """Class id → the ids of those of the given bodies that belong to it, both in order; classes without any are left out.

    A class belongs to its region and holds the ranks of territory and the office that its name says; lists that no rule
    tells (国务院各部委, 计划单列市) are in `lexicon/class_members.csv`. A class that means something else in each text, or
    whose members only a list elsewhere names (示范城市), has none.
    """
    nodes = sorted(agencies, key=lambda agency: agency.id)
    bodies = [(body, _place(body.name)) for body in nodes if not body.is_class]
    found: dict[str, list[str]] = {}
    for agency in nodes:
        belongs = _test(agency) if agency.is_class else None
        if belongs is not None and (of_it := [body.id for body, place in bodies if belongs(body.name, place)]):
            found[agency.id] = of_it
    return found


def _test(agency: Agency) -> Callable[[str, _Place | None], bool] | None:
    """Whether a body belongs to the class, as a function of its name and place; None where nothing tells."""
    if "：" in agency.id:
        return None
    listed = _lists().get(agency.name)
    if listed is not None:
        return lambda name, place: listed.fullmatch(name) is not None and _is_central(name)
    scope, words = agency.region, agency.name
    leading = leading_region(words)
    if leading is not None:
        scope, words = leading[0].name, words[leading[1] :]
    match = _CLASS.fullmatch(words)
    offices = _offices(match["office"]) if match else frozenset[str]()
    if match is None or not offices:
        return None
    ranks = list(_ranks(match["ranks"]))

    def belongs(name: str, place: _Place | None) -> bool:
        if place is None or not _lies_in(place.region, scope) or not any(rank(place.region) for rank in ranks):
            return False
        return not offices.isdisjoint(_alternatives(place.office))

    return belongs


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    return {row["words"]: re.compile(row["members"]) for row in rows("class_members")}


def _is_central(name: str) -> bool:
    body = named(name)
    return body is not None and body.parent == "国务院"


def _place(name: str) -> _Place | None:
    """Where a local body is and what it is there; None for other bodies and for regions that no list knows."""
    party = name.startswith("中共")
    words = name.removeprefix("中共")
    found = leading_region(words)
    if found is None or region_of(found[0].name) != found[0]:
        return None
    rest = words[found[1] :]
    return _Place(found[0], "党委" if party and rest in ("委", "委员会") else rest)


def _ranks(words: str) -> Iterator[Callable[[Region], bool]]:
    """For each rank that the words name a test whether a region is of it."""
    for match in _ONE.finditer(words):
        listed = _lists().get(match["word"])
        levels = next(levels for pattern, levels in _RANKS if re.fullmatch(pattern, match["word"]))
        if levels == ("city",) and re.search("[县区旗]", match["bracket"] or ""):
            levels = ("city", "county")
        if listed is not None:
            yield lambda region, listed=listed: listed.fullmatch(region.name) is not None  # type: ignore[misc]
        else:
            yield lambda region, levels=levels: _level(region) in levels  # type: ignore[misc]


def _level(region: Region) -> str:
    return "corps" if region.name == CORPS else region.level


def _lies_in(region: Region, scope: str | None) -> bool:
    return scope is None or scope in (region.parent, region.city)


@cache
def _offices(words: str) -> frozenset[str]:
    """What the bodies of a class are called in their regions: 知识产权局; 财政厅 and 财政局 of 财政厅（局）; of 科技主管部门
    the offices of that name. Empty where nothing tells."""
    if words in _GOVERNMENT:
        return frozenset({"人民政府"})
    if words in _PARTY:
        return frozenset({"党委"})
    function = _FUNCTION.fullmatch(words)
    if function is not None:
        stem = office_stem(function["stem"])
        return frozenset(stem + kind for kind in _OFFICE) if stem else frozenset()
    return _alternatives(words) if words.endswith((*_OFFICE, "委", "）")) else frozenset()


@cache
def _alternatives(words: str) -> frozenset[str]:
    """The full names that an office's words stand for: 科技厅（局） for two, 市场监督管理局（知识产权局） for two offices in one."""
    match = _BRACKET.fullmatch(words)
    if match is None:
        return frozenset({full_words(words)})
    before, inside = match["before"], match["inside"]
    others = inside.split("、")
    return frozenset(
        {full_words(before), *(full_words(before[:-1] + other if len(other) == 1 else other) for other in others)}
    )
