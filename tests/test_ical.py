"""The calendar file, read back by its library: all-day events, stable ids, folded lines, Chinese whole."""

from datetime import date
from typing import Any

from icalendar import Calendar

from graph.targets.ical import Deadline, calendar, uid

LONG = "报送《××省（区、市）第九届中国专利周活动总体情况总结报告》；报告要言简意赅，\n内容充实, 有明确的数据支撑" * 3
DEADLINES = [
    Deadline("乙@3-4", "2020", "某年", "说明", "2018-03"),
    Deadline("甲@1-2", "2015-12-21", LONG, f"原文：{LONG}", "2015-11-16"),
    Deadline("丙@5-6", "2020-06", "某月", "", None),
]


def events(data: bytes) -> list[dict[str, Any]]:
    return [
        {
            "uid": str(event["uid"]), "start": event.decoded("dtstart"), "end": event.decoded("dtend"), "summary": str(event["summary"]),
            "description": str(event["description"]), "value": "DATE" in event["dtstart"].params.to_ical().decode(),
        }
        for event in Calendar.from_ical(data).walk("VEVENT")
    ]  # fmt: skip


def test_deadlines_come_back_as_all_day_events_on_the_last_day_of_their_period() -> None:
    back = events(calendar("期限", DEADLINES))
    assert [(one["start"], one["end"]) for one in back] == [
        (date(2015, 12, 21), date(2015, 12, 22)),
        (date(2020, 6, 30), date(2020, 7, 1)),
        (date(2020, 12, 31), date(2021, 1, 1)),
    ]
    assert all(one["value"] for one in back)
    assert (back[0]["summary"], back[0]["description"]) == (LONG, f"原文：{LONG}")


def test_lines_are_folded_in_whole_characters_and_end_as_the_standard_wants() -> None:
    data = calendar("期限", DEADLINES)
    lines = data.split(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert lines[0] == b"BEGIN:VCALENDAR"


def test_one_target_keeps_its_uid_and_the_same_deadlines_give_the_same_bytes() -> None:
    assert calendar("期限", DEADLINES) == calendar("期限", reversed(DEADLINES))
    changed = calendar("期限", [Deadline("甲@1-2", "2016-01-01", "改了", "", None)])
    assert events(changed)[0]["uid"] == uid("甲@1-2") == events(calendar("期限", DEADLINES))[0]["uid"]
    assert len({uid(f"甲@{n}-{n + 1}") for n in range(1000)}) == 1000
    assert uid("甲@1-2").isascii()


def test_a_calendar_without_events_is_still_one() -> None:
    assert events(calendar("期限", [])) == []
