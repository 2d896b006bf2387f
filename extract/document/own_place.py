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
_OWN = re.compile(
    "结合(?P<short>[\u4e00-\u9fff]{2,3}?)(?:的)?实际"
    "|(?:视察|考察|亲临|对)(?P<visited>[\u4e00-\u9fff]{2,3}?)(?:工作|发展)?(?:时)?的?(?:系列)?重要(?:讲话|指示|批示)"
)
"""Where a text speaks of its own place: 结合嘉兴实际, 习近平总书记视察贵州重要讲话."""
_BUILT = re.compile("[把将](?P<short>[\u4e00-\u9fff]{2,3}?)(?:建设|打造|建)成为?")
"""What a text is about to make of a place, which is its own where it speaks of 我市 and means a city."""
_QUOTED = re.compile("《[^《》]{1,120}》")
"""Other documents' titles tell whose they are."""
_SPEAKS = re.compile("[我本](?P<head>[省市县州旗])(?![级直])")
"""How a text speaks of its own place without its name; 我区 may be a district or an autonomous region."""
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
    """Level and region of the clean text of [start, end); the level alone where it speaks of its own place without naming it
    (我县); NOWHERE where no place or more than one may be meant."""
    body = _QUOTED.sub("，", text[start:end])
    heads = Counter(match["head"] for match in _HEADS.finditer(body))
    for head, _ in heads.most_common():
        named = _named(body, head).most_common(2)
        if named and named[0][1] >= _LEAST and (len(named) == 1 or named[1][1] * 2 <= named[0][1]):
            region = listed_region(named[0][0])
            return Place(region.level, region.name) if region is not None else NOWHERE
    ranks = {match["head"] for match in _SPEAKS.finditer(body)}
    return Place(_RANKS[ranks.pop()][0], None) if len(ranks) == 1 else NOWHERE


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
        name = (own["short"] or own["visited"]) + head
        if _is_of(name, head):
            found[name] += _LEAST
    ours = {match["head"] for match in _SPEAKS.finditer(body)} == {head}
    for built in _BUILT.finditer(body) if ours else ():
        if _is_of(name := built["short"] + head, head):
            found[name] += _LEAST
    return found


def _is_of(name: str, head: str) -> bool:
    """Whether the words are the full name of a place of the rank that the head stands for."""
    region = listed_region(name) if name.endswith(head) else None
    return region is not None and region.level in _RANKS[head]
