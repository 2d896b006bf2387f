"""How many policies there are of each level, year, type and issuer → bars that lead to the list of them."""

from collections.abc import Sequence

from app_pages import links
from app_pages.answers import Row
from app_pages.tree import Node, div, link, span, tag
from app_pages.widgets import LANE_COLOURS, lane_of
from app_pages.wording import coded, t

GROUPS = ("level", "year", "type", "issuer")
_COLOUR = "#1F5FA8"


def figure(rows: Sequence[Row]) -> list[Node]:
    """The bars, a list a group. `rows`: of the question `policies_by`, the most numerous first."""
    lists = [_group(group, [row for row in rows if row["what"] == group]) for group in GROUPS]
    return [tag("h2", t("shares"), class_="serif"), div("shares", *lists)]


def _group(group: str, rows: Sequence[Row]) -> Node:
    ordered = sorted(rows, key=lambda row: row["value"], reverse=True) if group == "year" else rows
    most = max((row["policies"] for row in rows), default=1)
    lines = [_line(group, row, most) for row in ordered]
    return tag("section", tag("h3", t(f"filter.{group}")), *lines)


def _line(group: str, row: Row, most: int) -> Node:
    name = coded("lane", lane_of("policy", row["value"])) if group == "level" else row["name"]
    colour = LANE_COLOURS[lane_of("policy", row["value"])] if group == "level" else _COLOUR
    width = max(2, round(100 * row["policies"] / most))
    bar = span("rail", tag("i", style=f"width:{width}%;--c:{colour}"))
    count = span("num", f"{row['policies']:,}")
    return link(links.overview(**{group: row["value"]}), span("name", name), bar, count, class_="plain sharerow")
