"""The targets of a policy and of one below it → pairs of one metric: repeated, stricter, looser, due at another date.

Nothing is claimed that the two sentences can't bear: counts of different territories are put beside each other but not
compared, nor are targets with other baselines. Every finding says by which steps it came about.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from graph.targets.dates import last_day
from graph.targets.metrics import SAME, Metric, differing, likeness, metric

Row = Mapping[str, Any]

REPEATED, DIFFERENT, APART = "repeated", "different", "apart"
GROUPS: dict[str, tuple[str, ...]] = {
    REPEATED: ("same",),
    DIFFERENT: ("looser", "stricter", "differs", "later", "earlier", "date"),
    APART: ("scope", "unclear"),
}
"""Groups of verdicts. `later` and `earlier`: the lower policy's deadline; `date`: a quantity for another date; `scope`:
counts of different territories, not compared; `unclear`: a baseline or a date lacks or differs, or other figures stand
behind names that are only alike."""

_MULTIPLES = {"万亿": 1e12, "亿": 1e8, "万": 1e4}
_ONE_UNIT = {"家": "个", "人": "名", "位": "名", "个百分点": "百分点"}
_RATIOS = frozenset(
    {"%", "‰", "百分点", "∶1", "倍", "天", "日", "工作日", "个工作日", "小时", "分钟", "个月", "月", "年"}
)
"""Units whose numbers do not grow with the territory they are taken in."""
_LEAST_WORDS_OF_A_TASK = 3


@dataclass(frozen=True)
class Policy:
    """A policy as far as its targets are compared; `targets` are rows of the question `policy_targets`."""

    id: str
    level: str | None
    region: str | None
    targets: Sequence[Row]


@dataclass(frozen=True)
class Reason:
    """A step of a finding: a code and what it speaks of."""

    code: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Finding:
    """A target of the upper policy and one of the lower that may mean the same, what became of it, and why."""

    upper: Row
    lower: Row
    verdict: str
    reasons: tuple[Reason, ...]

    @property
    def group(self) -> str:
        """The group of `GROUPS` that the verdict is in."""
        return next(name for name, verdicts in GROUPS.items() if self.verdict in verdicts)


def compare(upper: Policy, lower: Policy) -> list[Finding]:
    """The findings between two policies, in the order of the lower one's text. Each target is in one pair at most; one
    for another date is paired only where neither has a partner for its own date."""
    uppers, lowers = list(_named(upper)), list(_named(lower))
    pairs = sorted(
        (
            (rank, place, _finding(above, below))
            for place, (above, below) in enumerate(product(uppers, lowers))
            if (rank := _rank(above, below)) is not None
        ),
        key=lambda pair: pair[:2],
    )
    found, taken = [], set[str]()
    for _, _, finding in pairs:
        ends = {f"upper {finding.upper['target']}", f"lower {finding.lower['target']}"}
        if not ends & taken:
            taken |= ends
            found.append(finding)
    return sorted(found, key=lambda finding: (finding.lower["starts"][0], finding.lower["target"]))


_Named = tuple[Row, Metric]


def _named(policy: Policy) -> Iterator[_Named]:
    for row in policy.targets:
        if row["metric"]:
            yield row, metric(row["metric"], policy.level, policy.region)


def _rank(above: _Named, below: _Named) -> tuple[int, ...] | None:
    """How well two targets fit, lower is better; None where they are none of one metric."""
    (one, its), (other, others) = above, below
    alike = likeness(its, others)
    if alike is None or one["kind"] != other["kind"]:
        return None
    if one["kind"] == "deadline":
        if alike != SAME or len(its.words) < _LEAST_WORDS_OF_A_TASK:
            return None
    elif _unit(one["unit"])[0] != _unit(other["unit"])[0] or one["change"] != other["change"]:
        return None
    dues = _dues(one, other)
    return (0 if dues == "same" else 1, 0 if alike == SAME else 1, _apart(one, other))


def _finding(above: _Named, below: _Named) -> Finding:
    (one, its), (other, others) = above, below
    reasons = [_of_name(its, others), _of_dues(one, other)]
    if one["kind"] == "deadline":
        return Finding(one, other, _of_deadlines(one, other), tuple(reasons))
    unit, _ = _unit(one["unit"])
    ratio = unit in _RATIOS or "/" in unit
    reasons.insert(1, Reason("unit.ratio" if ratio else "unit", {"unit": unit}))
    one_scope = bool(its.scope) and its.scope == others.scope
    if not one_scope:
        scopes = {"upper": its.scope or "?", "lower": others.scope or "?"}
        reasons.insert(1, Reason("scope.ratio" if ratio else "scope", scopes))
    if one["baseline"] != other["baseline"]:
        bases = {"upper": one["baseline"] or "?", "lower": other["baseline"] or "?"}
        return Finding(one, other, "unclear", (*reasons, Reason("baseline", bases)))
    verdict = _of_quantities(one, other) if ratio or one_scope else "scope"
    if verdict != "same" and reasons[0].code == "name.alike":
        verdict = "unclear"
    return Finding(one, other, verdict, tuple(reasons))


def _of_name(one: Metric, other: Metric) -> Reason:
    if likeness(one, other) == SAME:
        return Reason("name.same", {"name": one.key})
    return Reason("name.alike", {"words": "、".join(differing(one, other))})


def _of_dues(one: Row, other: Row) -> Reason:
    dues = {"upper": one["due"] or "?", "lower": other["due"] or "?"}
    relation = _dues(one, other)
    if relation == "same" and not one["due"]:
        return Reason("due.none", {})
    return Reason(f"due.{relation}", dues)


def _of_deadlines(one: Row, other: Row) -> str:
    relation = _dues(one, other)
    if relation == "differs":
        return "later" if last_day(other["due_date"]) > last_day(one["due_date"]) else "earlier"
    return "same" if relation == "same" else "unclear"


def _of_quantities(one: Row, other: Row) -> str:
    dues, values = _dues(one, other), _values(one, other)
    if dues == "differs":
        return "date"
    if dues == "same" or values == "same":
        return values
    return "unclear"


def _values(one: Row, other: Row) -> str:
    """`same`, or how the lower target's figures are to the upper's: stricter, looser, differs."""
    upper, lower = _figures(one), _figures(other)
    comparators = {one["comparator"], other["comparator"]}
    if len(upper) == len(lower) and all(map(math.isclose, upper, lower)):
        return "same" if len(comparators) == 1 else "differs"
    if len(comparators) > 1 or comparators <= {"=", "range", None}:
        return "differs"
    more = lower[0] > upper[0]
    return "stricter" if more == (comparators == {">="}) else "looser"


def _figures(row: Row) -> list[float]:
    _, times = _unit(row["unit"])
    return [value * times for value in (row["value"], row["value_to"]) if value is not None]


def _unit(unit: str | None) -> tuple[str, float]:
    """A unit without its multiple, and the multiple: 亿元 → 元, 1e8."""
    name = (unit or "").strip()
    for multiple, times in _MULTIPLES.items():
        if name.startswith(multiple) and name != multiple:
            return _ONE_UNIT.get(name[len(multiple) :], name[len(multiple) :]), times
    return _ONE_UNIT.get(name, name), 1.0


def _dues(one: Row, other: Row) -> str:
    """`same`, `differs` (two dates), or `unclear` (one has none, or none that a calendar holds)."""
    if one["due_date"] and other["due_date"]:
        return "same" if last_day(one["due_date"]) == last_day(other["due_date"]) else "differs"
    return "same" if one["due"] == other["due"] else "unclear"


def _apart(one: Row, other: Row) -> int:
    """Days between two dates; many where one is none."""
    if not (one["due_date"] and other["due_date"]):
        return 1_000_000
    return abs((last_day(one["due_date"]) - last_day(other["due_date"])).days)


def counted(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings there are in each group."""
    numbers = dict.fromkeys(GROUPS, 0)
    for finding in findings:
        numbers[finding.group] += 1
    return numbers
