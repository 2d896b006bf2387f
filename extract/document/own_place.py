"""Tells the place that a document speaks for where its number, title and signature are lost: the one place of the rank that
its bodies have (市财政局, 县政府) which the text names as its own."""

import re
from collections import Counter

from extract.agencies.regions import listed_region
from extract.document.levels import NOWHERE, Place

_HEADS = re.compile(
    "(?<![\u4e00-\u9fff])(?P<head>[省市县区州盟旗])(?![直级内外域场])[\u4e00-\u9fff]{1,10}?[局委厅办府]"
)
_ENDS = re.compile("(?P<head>[省市县区州盟旗])(?![直级内场域])(?P<office>人民政府|政府)?")
_OWN = re.compile("结合(?P<short>[\u4e00-\u9fff]{2,3}?)(?:的)?实际")
"""Where a text speaks of its own place: 结合嘉兴实际."""
_QUOTED = re.compile("《[^《》]{1,120}》")
"""Other documents' titles tell whose they are."""
_SPOKEN = re.compile("我(?P<head>[省市县镇乡])(?![直级])")
_SPOKEN_LEVELS = {"省": "province", "市": "city", "县": "county", "镇": "county", "乡": "county"}
_OPENING = 40
"""A place that a text opens with so early is its title's or its subject's."""
_LEAST = 2
"""Named less often, a place may be anybody's."""
_SHORTEST, _LONGEST = 2, 8
_RANKS = {
    "省": ("province",), "市": ("city", "county"), "州": ("city",), "盟": ("city",), "县": ("county",), "区": ("county",),
    "旗": ("county",),
}  # fmt: skip


def own_place(text: str, start: int, end: int) -> Place:
    """Level and region of the clean text of [start, end), NOWHERE where no place or more than one may be meant."""
    body = _QUOTED.sub("，", text[start:end])
    heads = Counter(match["head"] for match in _HEADS.finditer(body))
    for head, _ in heads.most_common():
        named = _named(body, head).most_common(2)
        if named and named[0][1] >= _LEAST and (len(named) == 1 or named[1][1] * 2 <= named[0][1]):
            region = listed_region(named[0][0])
            return Place(region.level, region.name) if region is not None else NOWHERE
    return NOWHERE


def own_level(text: str, start: int, end: int) -> str | None:
    """The level of a text that names no place but speaks of 我市, 我县; None where it speaks of none, or of several."""
    heads = {match["head"] for match in _SPOKEN.finditer(_QUOTED.sub("，", text[start:end]))}
    return _SPOKEN_LEVELS[heads.pop()] if len(heads) == 1 else None


def _named(body: str, head: str) -> Counter[str]:
    """How often each place of the head's kind stands in the text; what it opens with, its government and a place whose
    own conditions it speaks of count twice."""
    found: Counter[str] = Counter()
    for match in _ENDS.finditer(body):
        stop = match.end("head")
        starts = range(max(0, stop - _LONGEST), stop - _SHORTEST + 1)
        name = next((body[at:stop] for at in starts if _is_of(body[at:stop], head)), None)
        if name is not None:
            found[name] += 1 + (match["office"] is not None or stop <= _OPENING)
    for own in _OWN.finditer(body):
        if _is_of(own["short"] + head, head):
            found[own["short"] + head] += _LEAST
    return found


def _is_of(name: str, head: str) -> bool:
    """Whether the words are the full name of a place of the rank that the head stands for."""
    region = listed_region(name) if name.endswith(head) else None
    return region is not None and region.level in _RANKS[head]
