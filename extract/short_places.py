"""Turns short names of cities and provinces that a clause lists with 等城市 into the places, one by one."""

import re

from extract.agency_lists import Mention
from extract.regions import city_of

_NAME = "[\u4e00-\u9fff]{2,4}?"
_LIST = re.compile(
    rf"{_NAME}(?:[、和及]{_NAME})*等(?:\d{{1,2}}个|[二两三四五六七八九十]{{1,3}}个|有关|重点|试点|示范)*"
    "(?:省（区、市）|省、自治区、直辖市|城市|省市|省份|市州|省|市|地区?)(?!场|级|方)"
)
_PLACE = re.compile("[^、和及等]+")


def short_places(text: str, start: int, limit: int) -> tuple[list[Mention], int]:
    """The places of 福州、厦门等城市, by their full names, and where their list ends; ([], start) where any word of it
    is no place that the lexicon knows."""
    match = _LIST.match(text, start, limit)
    if match is None:
        return [], start
    found = []
    for piece in _PLACE.finditer(text, start, text.index("等", start)):
        place = city_of(piece.group())
        if place is None:
            return [], start
        found.append(Mention(*piece.span(), place.name, False))
    return found, match.end()
