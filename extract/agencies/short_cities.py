"""Reads cities that share one 市: 广州、深圳、珠海市政府 are three governments, 郑州、洛阳市 two cities."""

import re

from extract.agencies.regions import city_of

_NAME = "(?:(?![和及等])[\u4e00-\u9fff]){2,4}"
_LIST = re.compile(rf"{_NAME}(?:[、和及]{_NAME}){{1,12}}市(?:人民政府|政府)?(?![场政容级民区])")
_PLACE = re.compile("[^、和及]+")
_GOVERNMENT = re.compile("(?:人民)?政府$")


def cities_end(text: str, start: int, end: int) -> int:
    """Where such a list of cities that starts here ends; 0 where none starts here."""
    first = _PLACE.match(text, start, min(end, start + 5))
    if first is None or city_of(first.group()) is None:
        return 0
    match = _LIST.match(text, start, end)
    return match.end() if match is not None and short_cities(match.group()) else 0


def short_cities(words: str) -> list[tuple[int, int, str]]:
    """Start, end and full name of each city (or city government) that the words, whole, list so; [] where they don't."""
    if "市" not in words[-6:] or _LIST.fullmatch(words) is None:
        return []
    office = "人民政府" if _GOVERNMENT.search(words) else ""
    bare = _GOVERNMENT.sub("", words)[:-1]
    places = [(place.start(), place.end(), city_of(place.group())) for place in _PLACE.finditer(bare)]
    found = [(start, end, city.name + office) for start, end, city in places if city is not None]
    return found if len(found) == len(places) else []
