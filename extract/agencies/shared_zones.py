"""Tells what zone or street a bare place of a list stands for that names the kind once, behind the last place: 临汾、侯马、洪洞经济开发区
管委会, 清河、西三旗街道."""

import re

from extract.agencies.ordinary import is_ordinary
from extract.agencies.regions import listed_region
from extract.agencies.towns import is_town

_PLACE = "(?:(?![和及与])[\u4e00-\u9fff]){2,3}"
_SHARED = re.compile(
    rf"(?:、{_PLACE}){{0,8}}(?:、|和|及|与|以及)(?P<last>{_PLACE}?)"
    "(?P<zone>(?:经济|高新|工业|产业)(?:技术)?(?:产业)?(?:开发区|园区)(?:管委会|管理委员会)?|(?:高新区|经开区)(?:管委会|管理委员会)?)"
)
_SHARED_RANK = re.compile(
    rf"(?:、{_PLACE}){{0,8}}(?:、|和|及|与|以及)(?P<last>{_PLACE}?)(?P<rank>街道(?:办事处)?|镇|乡)(?=[、，和及与要应须将负]|人民政府|以及)"
)
_KINDS = ("市", "县", "区")


def zone_of(text: str, start: int, end: int, limit: int) -> str | None:
    """The whole name of the zone of the place at [start, end), a piece of a list that runs to `limit` at most; None where
    the words are no place or the list names no zone behind its last one."""
    if not _is_place(text[start:end]):
        return None
    shared = _SHARED.match(text, end, limit)
    return text[start:end] + shared["zone"] if shared is not None and _is_place(shared["last"]) else None


def town_of(text: str, start: int, end: int, limit: int, level: str | None) -> str | None:
    """The same for a street or town in a document of this level: 清河 of 清河、西三旗街道 is 清河街道."""
    words = text[start:end]
    shared = _SHARED_RANK.match(text, end, limit) if re.fullmatch(_PLACE, words) is not None else None
    if shared is None or is_ordinary(words) or is_ordinary(shared["last"]):
        return None
    named = [words + shared["rank"], shared["last"] + shared["rank"]]
    return named[0] if all(is_town(name, level) for name in named) else None


def _is_place(words: str) -> bool:
    return len(words) > 1 and any(listed_region(words + kind) is not None for kind in _KINDS)
