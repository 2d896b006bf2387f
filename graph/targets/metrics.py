"""Two metrics' names → whether they may name the same thing, and what of them differs.

A name is taken apart into the words of its scope (全国, 全省, the region's name), which are set aside, and the words that
name what is counted. Names are the same where these words are; alike where all but one or two of many are.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.normal import title_key
from graph.words import cut

SAME, ALIKE = "same", "alike"
NATION = "全国"
NATIONAL_LEVELS = frozenset({"central", "state_council", "ministry"})

_SHORTEST = 4
"""Characters without which a name is too common to be held against another (满意度)."""
_LEAST_ALIKE = 0.8
_LEAST_WORDS = 5
_FILLERS = frozenset(["的", "了", "实现", "达到", "达", "完成", "力争", "确保", "基本"])
_SCOPE = re.compile("全国|我国|全省|全自治区|全市|全州|全县|全区|我省|我市|我县|我区|本省|本市|本县|本区")
_OF_NATION = frozenset({"全国", "我国"})
_TELLING = re.compile(r"[\d一二三四五六七八九十百千万亿非不无未]")
"""Words with a number or a negation in them are never passed over."""


@dataclass(frozen=True)
class Metric:
    """A metric's name: the scope it counts in (全国, or a region; empty where that is not known), the key that spellings
    of it share, its words."""

    name: str
    scope: str
    key: str
    words: tuple[str, ...]


def metric(name: str, level: str | None, region: str | None) -> Metric:
    """A name as a policy of that level and region uses it.

    >>> metric("全省农机总动力", "province", "福建省").scope
    '福建省'
    >>> metric("全国农机总动力", "state_council", None).key
    '农机总动力'
    """
    left = title_key(name)
    own = NATION if level in NATIONAL_LEVELS else region or ""
    scope, found = own, _prefix(left, region)
    while found and len(left) > len(found):
        left = left[len(found) :]
        scope = NATION if found in _OF_NATION else own if own != NATION else found
        found = _prefix(left, region)
    words = tuple(word for word in cut(left) if word not in _FILLERS)
    return Metric(name, scope, "".join(words), words)


def likeness(one: Metric, other: Metric) -> str | None:
    """`SAME`, `ALIKE` or None: whether two names may mean the same."""
    if min(len(one.key), len(other.key)) < _SHORTEST:
        return None
    if one.key == other.key or sorted(one.words) == sorted(other.words):
        return SAME
    ours, theirs = Counter(one.words), Counter(other.words)
    both, either = (ours & theirs).total(), (ours | theirs).total()
    different = differing(one, other)
    near = either >= _LEAST_WORDS and both / either >= _LEAST_ALIKE and one.words[-1] == other.words[-1]
    return ALIKE if near and not any(_TELLING.search(word) for word in different) else None


def differing(one: Metric, other: Metric) -> list[str]:
    """The words that only one of two names has, in order."""
    ours, theirs = Counter(one.words), Counter(other.words)
    return [*_in_order(one.words, ours - theirs), *_in_order(other.words, theirs - ours)]


def _in_order(words: Iterable[str], left: Counter[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if left[word]))


def _prefix(name: str, region: str | None) -> str | None:
    """Words of scope that a name begins with."""
    if region and name.startswith(region):
        return region
    match = _SCOPE.match(name)
    return match.group() if match else None
