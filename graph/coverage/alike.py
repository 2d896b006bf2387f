"""Tells whether two texts name the same: an agency and its counterpart one level below, a target for the whole country and for a province."""

import re
from collections.abc import Iterable
from functools import cache

from graph.coverage.sides import Target

_STATE = re.compile("^(?:中华人民共和国|国家|中国)")
_PLACE = re.compile(r"^(?:各)?[\u4e00-\u9fff]{1,9}?(?:省|自治区|市|自治州|州|县|区)(?=[\u4e00-\u9fff]{3})")
_RANK = re.compile("(?:总局|委员会|办公室|部|厅|局|委|署|办)$")
_WHERE = re.compile("^(?:全国|全省|全市|全区|全县|我国|我省|我市|本省|本市)")
_SHORTEST = 2


def counterparts(directive: Iterable[str], policy: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The agencies of a directive's task (names) that are responsible below too: pairs (agency, the same or its counterpart)."""
    lower = list(policy)
    return tuple((name, other) for name in directive for other in lower if same_agency(name, other))


@cache
def same_agency(upper: str, lower: str) -> bool:
    """Whether the lower agency is the upper one, its branch, or the body of the same system in a province or city.

    农业农村部 and 福建省农业农村厅 are; 中国人民银行 and 中国人民银行福州中心支行 are.
    """
    if upper == lower:
        return True
    if len(upper) > 3 and lower.startswith(upper):
        return True
    stem = _system(upper)
    return len(stem) >= _SHORTEST and stem == _system(lower)


def same_targets(directive: Iterable[Target], policy: Iterable[Target]) -> tuple[tuple[Target, Target], ...]:
    """Pairs of targets that measure the same in the same unit; where one of them has a date, the one due at the same time."""
    lower = list(policy)
    found = []
    for target in directive:
        alike = [other for other in lower if _metric(other) == _metric(target)]
        same_date = [other for other in alike if other.due == target.due]
        found += [(target, other) for other in (same_date or alike)[:1]]
    return tuple(found)


def _system(agency: str) -> str:
    """What an agency's name shares in all its ranks: 福建省农业农村厅 and 农业农村部 → 农业农村."""
    bare = _PLACE.sub("", _STATE.sub("", agency))
    stem = _RANK.sub("", bare)
    return "" if stem == bare else stem


def _metric(target: Target) -> tuple[str, str, str]:
    return target.kind, _WHERE.sub("", target.metric), target.unit or ""
