"""The timeline without a browser: windows on time, bars that count, what a title is about."""

from typing import Any

import pytest

from app_pages.timeline.picture import density, matter, picture
from app_pages.timeline.window import Window, asked, moment, month, named

WHOLE = Window(2010 * 12, 2020 * 12 + 11)


@pytest.mark.parametrize(
    ("text", "number"),
    [("2016-12", 2016 * 12 + 11), ("2016-12-22", 2016 * 12 + 11), ("2016", None), ("2016-13", None), ("", None), (None, None)],
)  # fmt: skip
def test_months(text: str | None, number: int | None) -> None:
    assert month(text) == number
    if number is not None:
        assert named(number) == "2016-12"


@pytest.mark.parametrize(
    ("date", "place"), [("2016", 2016 * 12 + 6.5), ("2016-01", 2016 * 12 + 0.5), ("2016-02-16", 2016 * 12 + 1.5)]
)
def test_a_date_has_a_place_in_time(date: str, place: float) -> None:
    assert moment(date) == place


@pytest.mark.parametrize(
    ("first", "last", "window"),
    [
        (None, None, WHOLE),
        ("2015-01", None, Window(2015 * 12, WHOLE.last)),
        ("2015-01", "2016-12", Window(2015 * 12, 2016 * 12 + 11)),
        ("1900-01", "2012-12", Window(WHOLE.first, 2012 * 12 + 11)),
        ("2016-01", "2015-01", WHOLE),
        ("2030-01", "2031-01", WHOLE),
        ("x", "y", WHOLE),
    ],
)
def test_the_window_that_an_address_asks_for(first: str | None, last: str | None, window: Window) -> None:
    assert asked(first, last, WHOLE) == window


def test_windows_beside_narrower_and_wider() -> None:
    window = Window(2014 * 12, 2015 * 12 + 11)
    assert window.scaled(0.5) == Window(2014 * 12 + 6, 2015 * 12 + 5)
    assert window.scaled(0.5).scaled(2) == window
    assert window.scaled(0.01).months == 3
    assert window.moved(1) == Window(2016 * 12, 2017 * 12 + 11)
    assert window.moved(-10).within(WHOLE) == Window(2010 * 12, 2011 * 12 + 11)
    assert window.scaled(100).within(WHOLE) == WHOLE
    assert Window(0, 0).moved(-0.1) == Window(-1, -1)


@pytest.mark.parametrize(("months", "bar"), [(3, 1), (30, 1), (31, 3), (96, 3), (97, 12), (1200, 12)])
def test_a_bar_stands_for_months_quarters_or_years(months: int, bar: int) -> None:
    assert Window(100, 100 + months - 1).bar == bar


def row(level: str | None, at: int, policies: int) -> dict[str, Any]:
    return {"level": level, "month": named(at), "at": at, "policies": policies}


COUNTS = [row("city", WHOLE.first, 3), row("city", WHOLE.first + 1, 4), row("ministry", WHOLE.last, 5), row(None, 0, 7)]


def test_bars_add_up_what_is_in_the_window() -> None:
    bars = density(WHOLE, COUNTS)
    assert [(bar["lane"], bar["count"]) for bar in bars] == [("ministry", 5), ("city", 7)]
    assert (bars[1]["first"], bars[1]["last"]) == (WHOLE.first, WHOLE.first + 11)
    assert "from=2010-01&to=2010-12" in bars[1]["href"]
    months = density(Window(WHOLE.first, WHOLE.first + 1), COUNTS)
    assert [bar["count"] for bar in months] == [3, 4]


def test_a_lane_that_is_off_is_still_in_the_legend_and_not_in_the_strip() -> None:
    data = picture(WHOLE, WHOLE, COUNTS, ["city"])
    assert [(lane["code"], lane["count"], lane["on"]) for lane in data["lanes"]] == [
        ("ministry", 5, True),
        ("city", 7, False),
        ("unknown", 0, True),
    ]
    assert sum(count for _, count in data["strip"]) == 12


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("国务院关于加快推进农业机械化的意见", "加快推进农业机械化的意见"),
        (
            "国家知识产权局等五部委印发《关于进一步加强知识产权运用的意见》的通知",
            "进一步加强知识产权运用的意见",
        ),
        ("国务院关于印发“十三五”规划的通知", "“十三五”规划的通知"),
        ("关于废止《福建省著名商标认定办法》的决定", "废止《福建省著名商标认定办法》的决定"),
        ("关于转发《关于加快农业机械化的意见》的通知", "关于加快农业机械化的意见"),
        ("海关查扣侵害商标权物品", "海关查扣侵害商标权物品"),
        ("关于印发方案的通知", "关于印发方案的通知"),
    ],
)
def test_what_a_title_is_about(title: str, words: str) -> None:
    assert matter(title) == words
