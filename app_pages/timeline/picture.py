"""Policies in a window on time → all that the timeline's component draws."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

import streamlit as st

from app_pages import links
from app_pages.answers import Row
from app_pages.tables import file_name
from app_pages.timeline.window import Window, moment, named
from app_pages.tree import source
from app_pages.widgets import LANE_COLOURS, lane_of
from app_pages.wording import coded, t

LANES = ("central", "state_council", "ministry", "province", "city", "county", "unknown")
_MATTER = re.compile(r"[^《》]{0,60}?(?:印发)?《?关于(?:印发|转发)?(?!印发|转发)《?(?P<matter>.{6,})")
_WORDS = ("picture", "strip", "legend", "keys", "rests", "rested", "apart", "save")


@cache
def _component() -> Any:
    return st.components.v2.component(
        "policy_timeline",
        html='<div class="timeline"></div>',
        css=source("colours.css", "pages/print.css", "timeline.css"),
        js=source("navigate.js", "elements.js", "frozen.js", "timeline_strip.js", "timeline.js"),
    )


def show(data: dict[str, Any]) -> None:
    """Draws the picture."""
    _component()(key="timeline", data=data, height="content")


def picture(whole: Window, window: Window, counts: Sequence[Row], off: Sequence[str]) -> dict[str, Any]:
    """What is the same with single policies and with bars: the strip of all time, the lanes, the words."""
    months = Counter[int]()
    by_lane = Counter[str]()
    for row in counts:
        lane = lane_of("policy", row["level"])
        if lane not in off:
            months[row["at"]] += row["policies"]
        if window.first <= row["at"] <= window.last:
            by_lane[lane] += row["policies"]
    present = {lane_of("policy", row["level"]) for row in counts}
    heading = t("timeline.of", first=named(window.first), last=named(window.last))
    return {
        "whole": list(whole),
        "window": list(window),
        "strip": sorted(months.items()),
        "lanes": [
            {
                "code": lane,
                "name": coded("lane", lane),
                "color": LANE_COLOURS[lane],
                "count": by_lane[lane],
                "on": lane not in off,
            }
            for lane in LANES
            if lane in present
        ],
        "policies": [],
        "edges": [],
        "bars": [],
        "heading": heading,
        "file": file_name(heading, suffix="png"),
        "stamp": f"{t('app')} · {date.today().isoformat()}",
        "words": {name: t(f"timeline.{name}") for name in _WORDS},
    }


def matter(title: str) -> str:
    """What a title is about, without the issuer whose lane says enough: 国务院关于加快……的意见 → 加快……的意见."""
    found = _MATTER.match(title)
    words = found["matter"] if found else title
    return words if "《" in words else words.removesuffix("》的通知")


def single(rows: Sequence[Row], edges: Sequence[Row]) -> dict[str, Any]:
    """Policies one by one, and the edges among them."""
    return {
        "policies": [
            {
                "id": row["id"],
                "lane": lane_of("policy", row["level"]),
                "at": moment(row["issued_on"]),
                "title": row["title"] or row["id"],
                "short": matter(row["title"] or row["id"]),
                "about": f"{row['document_number'] or t('no_number')}　{row['issued_on']}",
                "href": links.policy(row["id"]),
            }
            for row in rows
        ],
        "edges": [
            {"source": row["source"], "target": row["target"], "relation": row["relation"], "word": coded("relation", row["relation"])}
            for row in edges
        ],
    }  # fmt: skip


def density(window: Window, counts: Sequence[Row]) -> list[dict[str, Any]]:
    """How many policies each lane has in each month, quarter or year; a bar leads to its own time."""
    step = window.bar
    found = Counter[tuple[str, int]]()
    for row in counts:
        if window.first <= row["at"] <= window.last:
            found[lane_of("policy", row["level"]), row["at"] // step * step] += row["policies"]
    return [
        {
            "lane": lane,
            "first": max(first, window.first),
            "last": min(first + step - 1, window.last),
            "count": number,
            "href": links.here(**{"from": named(first), "to": named(first + max(step, 3) - 1)}),
            "label": t("timeline.bar", lane=coded("lane", lane), first=named(first), last=named(first + step - 1), n=number),
        }
        for (lane, first), number in sorted(found.items(), key=lambda item: (LANES.index(item[0][0]), item[0][1]))
    ]  # fmt: skip
