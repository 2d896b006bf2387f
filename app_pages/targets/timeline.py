"""Dated rows → a timeline: a lane for each level or policy, a mark for each day on which something of it is due."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app_pages import links, widgets
from app_pages.answers import Row
from app_pages.targets import said
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t
from graph.lineage import LANES
from graph.targets.dates import last_day

BY = ("level", "policy")
MOST_LANES = 40
_WIDTH = 1000
"""The scale's width in which marks are kept apart; the picture stretches to the window, never below this."""
_NEAREST = 44
"""Units of the scale between two marks of one line."""
_LINE = 36
"""Height of a line, in pixels."""


@dataclass(frozen=True)
class Mark:
    """What is due on one day in one lane: its rows, its place on the scale (0 to 1000), its line in the lane."""

    lane: str
    day: date
    rows: tuple[Row, ...]
    x: float
    line: int

    @property
    def id(self) -> str:
        """`lane|day`, as the address names it."""
        return f"{self.lane}|{self.day.isoformat()}"


def marks(rows: Sequence[Row], by: str) -> list[Mark]:
    """The marks, lane by lane in the lanes' order, by day; those that would touch stand on different lines."""
    days: defaultdict[str, defaultdict[date, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        days[_lane(row, by)][last_day(row["due_date"])].append(row)
    first, last = span_of(rows)
    made: list[Mark] = []
    for lane in _ordered(days, rows, by):
        ends: list[float] = []
        for day in sorted(days[lane]):
            x = place(day, first, last)
            line = next((n for n, end in enumerate(ends) if x - end >= _NEAREST), len(ends))
            ends[line : line + 1] = [x]
            made.append(Mark(lane, day, tuple(days[lane][day]), x, line))
    return made


def span_of(rows: Sequence[Row]) -> tuple[int, int]:
    """The first and the last year of the scale, the last one excluded."""
    years = [int(row["due_date"][:4]) for row in rows]
    return min(years), max(years) + 1


def place(day: date, first: int, last: int) -> float:
    """A day's place on the scale."""
    whole = (date(last, 1, 1) - date(first, 1, 1)).days
    return round(30 + (_WIDTH - 60) * (day - date(first, 1, 1)).days / whole, 1)


def picture(rows: Sequence[Row], by: str, picked: str | None) -> Node:
    """Scale, lanes and marks; a click on a mark picks it out (`at` in the address)."""
    first, last = span_of(rows)
    by_lane: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks(rows, by):
        by_lane[mark.lane].append(mark)
    lanes = list(by_lane)[:MOST_LANES]
    body = [_lane_row(lane, by_lane[lane], by, (first, last), picked) for lane in lanes]
    hidden = len(by_lane) - len(lanes)
    note = div("soft small", t("targets.lanes.more", n=hidden)) if hidden else None
    axis = div("tl-row axis-row", div("tl-name", t(f"targets.by.{by}")), _axis(first, last))
    return div("tl-box", div("tl", axis, *body, data_fades=True), note)


def picked_rows(rows: Sequence[Row], by: str, picked: str | None) -> list[Row]:
    """The rows of the mark that the address picks out."""
    return next((list(mark.rows) for mark in marks(rows, by) if mark.id == picked), []) if rows else []


def _lane(row: Row, by: str) -> str:
    return str(row["policy"]) if by == "policy" else widgets.lane_of("policy", row["level"])


def _ordered(lanes: defaultdict[str, defaultdict[date, list[Row]]], rows: Sequence[Row], by: str) -> list[str]:
    if by == "level":
        return [lane for lane in LANES if lane in lanes]
    policies = {row["policy"]: row for row in rows}
    order = {lane: place for place, lane in enumerate(LANES)}
    level = {name: order[widgets.lane_of("policy", row["level"])] for name, row in policies.items()}
    return sorted(policies, key=lambda name: (level[name], policies[name]["issued_on"] or "9999", name))


def _axis(first: int, last: int) -> Node:
    step = max(1, -(-(last - first) // 12))
    years = [
        span("tl-year num", str(year), style=f"left:{place(date(year, 1, 1), first, last) / 10}%")
        for year in range(first, last + 1, step)
    ]
    return div("tl-line", *years)


def _lane_row(lane: str, found: Sequence[Mark], by: str, years: tuple[int, int], picked: str | None) -> Node:
    one = found[0].rows[0]
    colour = widgets.LANE_COLOURS[widgets.lane_of("policy", one["level"])]
    number = sum(len(mark.rows) for mark in found)
    badge = widgets.lane_badge(widgets.lane_of("policy", one["level"]))
    name: list[Node] = [badge]
    if by == "policy":
        name.append(link(links.policy(lane), said.title(one), class_="plain name", title=said.title(one)))
    name.append(span("soft small num", t("targets.count", n=number)))
    ticks: list[Node] = [
        tag("i", style=f"left:{place(date(year, 1, 1), *years) / 10}%") for year in range(years[0], years[1] + 1)
    ]
    height = _LINE * (max(mark.line for mark in found) + 1) + 8
    drawn = [_mark(mark, lane, by, picked) for mark in found]
    line = div("tl-line", *ticks, *drawn, style=f"min-height:{height}px")
    return div("tl-row", div("tl-name", *name), line, style=f"--c:{colour}")


def _mark(mark: Mark, lane: str, by: str, picked: str | None) -> Node:
    """A round mark for quantities, a square one where all are deadlines; the number in it where there are several."""
    here = picked == mark.id
    deadlines = all(row["kind"] == "deadline" for row in mark.rows)
    whose = coded("lane", lane) if by == "level" else said.title(mark.rows[0])
    first = said.metric(mark.rows[0])
    tip = t("targets.mark", whose=whose, day=mark.day.isoformat(), n=len(mark.rows), first=first)
    number = str(len(mark.rows)) if len(mark.rows) > 1 else said.sign(mark.rows[0]["kind"])
    classes = f"tl-mark {'deadline' if deadlines else 'quantity'}" + (" chosen" if here else "")
    style = f"left:{mark.x / 10}%;top:{4 + mark.line * _LINE}px"
    to = links.here(at=None if here else mark.id)
    return link(
        to, number, class_=classes, style=style, title=tip, aria_label=tip, aria_current="true" if here else None
    )
