"""What the page of targets makes of its rows, without a browser: marks on the timeline, the calendar's year, what files hold."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from app_pages.answers import Row
from app_pages.targets import calendar, downloads, said, timeline
from app_pages.tree import Node
from graph.targets import ical

TODAY = date(2026, 11, 25)


def row(due: str | None, **other: Any) -> Row:
    base = {
        "target": f"甲@{due}", "kind": "deadline", "metric": "上报", "comparator": None, "value": None, "value_to": None,
        "unit": None, "change": None, "baseline": None, "due": due, "due_date": due, "policy": "甲", "policy_title": "甲通知",
        "document_number": None, "level": "city", "region": None, "issued_on": "2017", "task": None, "task_number": None,
        "task_heading": None, "agencies": [], "starts": [3], "ends": [9], "texts": ["2020年\n上报"],
    }  # fmt: skip
    return base | other


def texts(node: Node) -> str:
    return node if isinstance(node, str) else " ".join(texts(child) for child in node[2])


@pytest.mark.parametrize(
    ("asked", "years", "shown"),
    [
        ("2019", ["2018"], "2019"),
        (None, ["2018", "2027", "2030"], "2027"),
        (None, ["2018", "2020"], "2020"),
        ("none", [], "2026"),
    ],
)
def test_the_calendar_opens_on_what_comes_next_else_on_what_was_last(
    asked: str | None, years: list[str], shown: str
) -> None:
    assert calendar.year_shown(asked, years, TODAY) == shown


@pytest.mark.parametrize(
    ("asked", "month"), [("12", 12), ("1", 1), ("0", None), ("13", None), ("x", None), (None, None)]
)
def test_a_month_is_one_of_twelve(asked: str | None, month: int | None) -> None:
    assert calendar.month_shown(asked) == month


def test_what_has_no_day_is_never_set_on_one() -> None:
    rows = [row("2020"), row("2020-06"), row("2020-06-05")]
    year = calendar.year_grid("2020", rows, TODAY)
    assert "2020 年内 1" in texts(year[2][0])
    assert "6 月 2" in texts(year[2][1][2][5])
    month = calendar.month_grid("2020", 6, rows, TODAY)
    assert "6 月内 1" in texts(month[2][0])
    days = [cell for week in month[2][1][2][1][2] for cell in week[2] if "上报" in texts(cell)]
    assert [texts(day).split()[0] for day in days] == ["5"]
    assert "06-05" in texts(year) and "06-05" not in texts(days[0])  # its cell tells the day


def test_one_day_of_a_lane_is_one_mark_and_marks_of_a_line_keep_apart() -> None:
    dates = ["2020", "2020-12", "2020-12-31", "2020-12-20", "2021-06", "2030"]
    rows = [row(due, target=f"甲@{n}") for n, due in enumerate(dates)]
    marks = timeline.marks([*rows, row("2020", level="ministry", policy="乙", target="乙@1")], "level")
    assert marks[0].lane == "ministry"
    city = [mark for mark in marks if mark.lane == "city"]
    assert [(mark.day.isoformat(), len(mark.rows)) for mark in city] == [
        ("2020-12-20", 1), ("2020-12-31", 3), ("2021-06-30", 1), ("2030-12-31", 1),
    ]  # fmt: skip
    assert city[0].line != city[1].line
    for line in {mark.line for mark in city}:
        places = [mark.x for mark in city if mark.line == line]
        assert all(after - before >= 44 for before, after in zip(places, places[1:], strict=False))
    assert len(timeline.picked_rows(rows, "level", "city|2020-12-31")) == 3
    assert timeline.picked_rows(rows, "level", "city|2019-12-31") == []


def test_a_file_tells_formula_from_text_and_an_event_has_its_source() -> None:
    rows = [
        row("2020-06", agencies=["甲局", "乙局"], document_number="甲发〔2017〕1号"),
        row(None, kind="quantity", value=5.0),
    ]
    header, body = downloads.table(rows)
    assert len(header) == len(body[0]) == len(body[1])
    assert [body[0][header.index(name)] for name in ("期限", "负责部门", "原话")] == [
        "2020-06",
        "甲局、乙局",
        "2020年上报",
    ]
    (event,) = Calendar.from_ical(ical.calendar("目标", downloads.events(rows[:1]))).walk("VEVENT")
    assert (event.decoded("dtstart"), str(event["summary"])) == (date(2020, 6, 30), "上报")
    assert str(event["description"]).split("\n") == [
        "期限 2020-06", "“2020年上报”", "——《甲通知》（甲发〔2017〕1号）", "甲局、乙局",
    ]  # fmt: skip


def test_a_demand_is_said_without_its_metric() -> None:
    quantity = row("2020", kind="quantity", comparator=">=", value=20.0, unit="%", change="increase", baseline="上年")
    assert said.demand(quantity) == "增长 不少于 20 %"
    assert said.demand(row("2020")) == ""
