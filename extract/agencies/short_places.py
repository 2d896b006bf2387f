"""Turns short names of cities and provinces that a clause lists (福州、厦门要…, 福州等城市…) into the places, one by one."""

import re

from extract.agencies.classes import words_of
from extract.agencies.lists import Mention
from extract.agencies.regions import city_of

_NAME = "(?:(?![和及等])[\u4e00-\u9fff]){2,4}"
_LIST = re.compile(
    rf"{_NAME}(?:[、和及]{_NAME})*等(?:\d{{1,2}}个|[二两三四五六七八九十]{{1,3}}个|[\u4e00-\u9fff]{{0,6}}?)"
    "(?:省（区、市）|省、自治区、直辖市|县（市、区）|城市|省市|省份|市州|设区市|区域|省|市|地区?)(?!场|级|方|域|位)"
)
_PLACE = re.compile("[^、和及等]+")
_MACRO = frozenset(words_of("macro_region").split("|"))
_AND = re.compile("以及|[和及]")
_JOINTS = "、和及"
_LENGTHS = (2, 3, 4)
_LEAST = 2
"""One short name alone (黄山要…) may be a mountain."""
_MOST = 20


def short_places(text: str, start: int, limit: int) -> tuple[list[Mention], int]:
    """The places of 福州、厦门等城市, by their full names, and where their list ends; ([], start) where any word of it is
    no place that the lexicon knows."""
    match = _LIST.match(text, start, limit)
    if match is None:
        return [], start
    found = []
    for piece in _PLACE.finditer(text, start, text.index("等", start)):
        place = city_of(piece.group())
        if place is None and piece.group() not in _MACRO:
            return [], start
        found.append(Mention(*piece.span(), place.name if place else piece.group(), place is None))
    joint = _AND.match(text, match.end(), limit)
    more, stop = short_places(text, joint.end(), limit) if joint else ([], start)
    return (found + more, stop) if more else (found, match.end())


def bare_places(text: str, start: int, limit: int) -> tuple[list[Mention], int]:
    """The places of a bare 福州、厦门 that stands in front of a modal, which the caller must see to (北京、上海证监局 is
    none)."""
    found: list[Mention] = []
    at = start
    while len(found) < _MOST:
        place = _place_at(text, at, limit)
        if place is None:
            return [], start
        found.append(place)
        if place.end >= limit or text[place.end] not in _JOINTS:
            return (found, place.end) if len(found) >= _LEAST else ([], start)
        at = place.end + 1
    return [], start


def _place_at(text: str, at: int, limit: int) -> Mention | None:
    """The city or province whose short name stands here."""
    for length in _LENGTHS:
        place = city_of(text[at : at + length]) if at + length <= limit else None
        if place is not None:
            return Mention(at, at + length, place.name, False)
    return None
