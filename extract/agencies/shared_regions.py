"""Reads provinces and cities that share one noun behind the last of them: 广州、深圳、珠海市政府 are three governments, 郑州、洛阳市 two
cities, 辽宁、山东、贵州省商务主管部门 three offices."""

import re
from dataclasses import dataclass

from extract.agencies.regions import Region, listed_region, region_of

_NAME = "(?:(?![、和及与等])[\u4e00-\u9fff]){2,8}?"
_PIECE = re.compile(rf"(?P<place>{_NAME})(?P<kind>省|市|自治区)?[、和及与]")
_LAST = re.compile(
    rf"(?P<place>{_NAME})(?P<count>[两二三四五六七八九十])?个?"
    "(?P<kind>省（区、市）|省（区）|省（市）|省区市|省区(?!域)|省市|省|自治区|市(?=政府)|市(?![场政容级民区]))(?![级直属会])"
)
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_MOST = 20
_CITY = "市"


@dataclass(frozen=True)
class SharedRegions:
    """The places of a list, each with its start and end, and where the kind that they share ends."""

    places: tuple[tuple[int, int, Region], ...]
    end: int


def shared_regions(text: str, start: int, end: int) -> SharedRegions | None:
    """The list that starts here; None where none does, or a word of it is no place of the kind that the last one says."""
    named: list[tuple[int, int, str, str]] = []
    at = start
    while len(named) < _MOST and (piece := _PIECE.match(text, at, end)) and _place(piece["place"], piece["kind"] or ""):
        named.append((at, piece.end() - 1, piece["place"], piece["kind"] or ""))
        at = piece.end()
    last = _LAST.match(text, at, end) if named else None
    if last is not None and _place(last["place"], last["kind"]):
        named.append((at, last.end("place"), last["place"], last["kind"]))
    counted = last is not None and last["count"] and _COUNTS[last["count"]] != len(named)
    if len(named) < 2 or counted or not named[-1][3]:
        return None
    kind, stop = named[-1][3], last.end() if last is not None and named[-1][0] == last.start() else named[-1][1]
    places = [(a, b, _place(name, own or kind)) for a, b, name, own in named]
    found = tuple((a, b, place) for a, b, place in places if place is not None and _fits(place, kind))
    return SharedRegions(found, stop) if len(found) == len(named) else None


def _place(name: str, kind: str) -> Region | None:
    """The province or city of this name and kind; of any kind where none is said."""
    province = _province(name) if kind != _CITY else None
    return province or listed_region(name + (kind or _CITY))


def _province(name: str) -> Region | None:
    place = region_of(name)
    return place if place is not None and place.level == "province" and place.name != name else None


def _fits(place: Region, kind: str) -> bool:
    return place.name.endswith(_CITY) if kind == _CITY else place.level == "province"
