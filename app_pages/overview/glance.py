"""The policies' rows and their references → one figure: when each was signed, what it rests on, how much it lays down."""

import re
from collections.abc import Mapping, Sequence

from app_pages import links
from app_pages.answers import Row
from app_pages.tree import Node, div, link, span, tag
from app_pages.widgets import LANE_COLOURS, lane_of
from app_pages.wording import t

MEASURES = ("tasks", "duties", "targets", "references")
_COLOURS = {"tasks": "#5B6675", "duties": "#1F5FA8", "targets": "#B07A00", "references": "#8C3B62"}
_LONGEST_BAR = 52
MOST = 30
"""With more policies the page shows shares instead (two windows of lines are not one glance)."""


def figure(policies: Sequence[Row], edges: Sequence[Row], numbers: Mapping[str, str | None]) -> Node:
    """A row for each policy, by date. `edges`: rows of `lineage`; `numbers`: document id → number."""
    shown = sorted(policies, key=lambda row: (row["issued_on"] or _year_text(row["document_number"]), row["id"]))
    rests = {row["id"]: _years_of_targets(row["id"], edges, numbers) for row in shown}
    moments = [moment for row in shown if (moment := _moment(row)) is not None]
    first, last = _range([*moments, *(year for years in rests.values() for year in years)])
    most = {name: max([row[name] for row in shown] + [1]) for name in MEASURES}
    heads = [tag("th", t("column.policy")), tag("th", _axis(first, last))]
    heads += [tag("th", t(f"column.{name}")) for name in MEASURES]
    body = [_row(row, rests[row["id"]], (first, last), most) for row in shown]
    table = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body), class_="glance")
    return div("scroll", table, div("note", t("glance.note")))


def _row(row: Row, rests: list[float], ends: tuple[int, int], most: Mapping[str, int]) -> Node:
    date = span("num", row["issued_on"] or t("no_date"))
    said = div("soft small", f"{row['document_number'] or t('no_number')}　", date)
    name = tag("td", link(links.policy(row["id"]), row["title"] or row["id"]), said, class_="name")
    bars = [tag("td", _bar(row[key], most[key], _COLOURS[key])) for key in MEASURES]
    return tag("tr", name, tag("td", _line(row, rests, ends)), *bars)


def _line(row: Row, rests: list[float], ends: tuple[int, int]) -> Node:
    colour = LANE_COLOURS[lane_of("policy", row["level"])]
    ticks: list[Node] = [tag("i", style=f"left:{_at(year, ends)}%") for year in range(ends[0], ends[1] + 1)]
    hollow: list[Node] = [tag("u", style=f"left:{_at(moment, ends)}%") for moment in rests]
    moment = _moment(row)
    signed = row["issued_on"] or _year_text(row["document_number"])
    by_number = None if row["issued_on"] else "undated"
    dot = tag("b", style=f"left:{_at(moment, ends)}%", title=signed, class_=by_number) if moment is not None else None
    return div("line", *ticks, dot, *hollow, style=f"--c:{colour}")


def _axis(first: int, last: int) -> Node:
    step = max(1, -(-(last - first) // 4))  # at most five years are written
    years = range(first, last + 1, step)
    return div("axis", *[tag("span", str(year), style=f"left:{_at(year, (first, last))}%") for year in years])


def _bar(count: int, most: int, colour: str) -> Node:
    width = round(_LONGEST_BAR * count / most)
    return div("bar", tag("i", style=f"width:{width}px;--c:{colour}") if count else None, span("num", str(count)))


def _at(moment: float, ends: tuple[int, int]) -> float:
    """Place on the axis in per cent, a little room kept at both ends."""
    first, last = ends
    return round(4 + 92 * (moment - first) / max(1, last - first), 1)


def _range(moments: Sequence[float]) -> tuple[int, int]:
    if not moments:
        return 2015, 2016
    return int(min(moments)), int(max(moments)) + 1


def _moment(row: Row) -> float | None:
    """The policy's date as a year with its part; the year of its number where it has no date."""
    parts = [int(part) for part in re.findall(r"\d+", row["issued_on"] or "")]
    if parts:
        year, month, day = [*parts, 7, 1][:3] if len(parts) < 3 else parts[:3]
        return year + (month - 1) / 12 + (day - 1) / 372
    year_text = _year_text(row["document_number"])
    return float(year_text) + 0.5 if year_text else None


def _years_of_targets(policy: str, edges: Sequence[Row], numbers: Mapping[str, str | None]) -> list[float]:
    years = {_year_text(numbers.get(row["target"])) for row in edges if row["source"] == policy}
    return sorted(float(year) + 0.5 for year in years if year)


def _year_text(number: str | None) -> str:
    match = re.search(r"〔(\d{4})〕", number or "")
    return match[1] if match else ""
