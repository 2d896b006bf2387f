"""The page of targets and deadlines in a real browser: four views of the same rows, every control, every file."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from graph.model import PolicyGraph, Value
from graph.store import open_store
from tests.app_server import AppServer
from tests.browser import parameters, settled, visit
from tests.page_addresses import CITY_PLAN as PLAN
from tests.page_addresses import PATENT_WEEK as WEEK
from tests.stores import Writer

pytestmark = pytest.mark.browser

TARGETS = "?page=targets"


def test_the_ledger_counts_its_rows_and_a_metric_leads_to_its_words(page: Page, app: str) -> None:
    visit(page, app, TARGETS)
    rows = page.locator(".ledger tbody tr")
    expect(page.locator(".countline")).to_contain_text(f"共 {rows.count()} 项")
    row = rows.filter(has_text="专利权质押融资金额")
    expect(row.locator(".c-value")).to_have_text("增长 不少于 20 %")
    expect(row.locator(".c-change")).to_contain_text("基期：上一年度")
    row.get_by_role("link", name="专利权质押融资金额").click()
    expect(page.locator(".landed").first).to_be_in_viewport(timeout=15_000)
    assert parameters(page)["id"] == PLAN


def test_heads_sort_both_ways(page: Page, app: str) -> None:
    visit(page, app, TARGETS)
    first = page.locator(".ledger tbody tr").first
    expect(first.locator(".c-due")).to_have_text("2015-11-26")
    page.get_by_role("link", name=re.compile("^期限")).click()
    expect(first.locator(".c-due")).to_have_text("2019-12-12")
    page.get_by_role("link", name=re.compile("^要求")).click()
    expect(first.locator(".c-value")).to_contain_text("1 ")
    page.get_by_role("link", name=re.compile("^要求")).click()
    expect(first.locator(".c-value")).to_contain_text("1,000,000")
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("要求")
    assert parameters(page) == {"page": "targets", "sort": "value", "down": "1"}
    for name, sort in (("类别", "kind"), ("指标或事项", "metric"), ("文件", "policy")):
        page.get_by_role("columnheader", name=re.compile(f"^{name}")).get_by_role("link").click()
        expect(page.locator("th[aria-sort=ascending]")).to_contain_text(name)
        assert parameters(page) == {"page": "targets", "sort": sort}


@pytest.mark.parametrize(
    ("label", "typed", "name", "value", "rows"),
    [
        ("类别", "时限", "kind", "deadline", "报送"),
        ("层级", "省级", "level", "province", "鄂知发〔2019〕16号"),
        ("到期年份", "2019", "year", "2019", "2019"),
        ("到期年份", "未写明日期", "year", "none", "五年内"),
        ("负责部门", "示范城市知识产权局", "agency", "", ""),
        ("文件", "专利周的通知", "policy", WEEK, WEEK),
    ],
)
def test_a_filter_narrows_the_rows_and_stands_in_the_address(
    page: Page, app: str, label: str, typed: str, name: str, value: str, rows: str
) -> None:
    visit(page, app, f"{TARGETS}&from=0")
    before = page.locator(".ledger tbody tr").count()
    box = page.get_by_role("combobox", name=re.compile(label))
    box.click()
    box.fill(typed)
    page.get_by_role("option", name=re.compile(typed)).first.click()
    expect(page.locator(".ledger tbody tr")).not_to_have_count(before)
    assert parameters(page)[name] == (value or parameters(page)[name])
    assert "from" not in parameters(page)
    if rows:
        expect(page.locator(".ledger tbody").get_by_text(rows).first).to_be_visible()


def test_words_are_sought_and_an_empty_page_says_what_to_do(page: Page, app: str) -> None:
    visit(page, app, TARGETS)
    box = page.get_by_label("词语")
    box.fill("总结报告")
    box.press("Enter")
    expect(page.locator(".ledger tbody tr")).to_have_count(2)
    assert parameters(page)["words"] == "总结报告"
    box.fill("海洋牧场")
    box.press("Enter")
    expect(page.locator(".empty")).to_contain_text("没有符合筛选条件")
    page.get_by_role("link", name="清除筛选").click()
    expect(page.locator(".ledger tbody tr").nth(5)).to_be_visible()
    expect(box).to_have_value("")


def test_a_policy_alone_and_what_has_no_date_by_their_links(page: Page, app: str) -> None:
    visit(page, app, TARGETS)
    page.locator("tr", has_text="总体情况总结报告").get_by_role("link", name="只看这份").click()
    expect(page.locator(".ledger tbody tr")).to_have_count(2)
    assert parameters(page)["policy"] == WEEK
    page.go_back()
    page.get_by_role("link", name=re.compile("未写明日期")).click()
    expect(page.locator(".ledger tbody")).to_contain_text("五年内")
    assert parameters(page)["year"] == "none"


def test_a_row_is_copied_with_its_citation(page: Page, app: str) -> None:
    visit(page, app, f"{TARGETS}&policy={quote(WEEK)}")
    page.get_by_role("button", name="复制并附出处").first.click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.search(r"^报送.+期限 2015-11-26\n“于2015年11月26日前.+”\n——《.+》（国知发管函字〔2015〕195号）$", copied)


def download(page: Page, name: str) -> bytes:
    with page.expect_download() as arrived:
        page.get_by_role("button", name=re.compile(name)).click()
    return Path(arrived.value.path()).read_bytes()


def test_the_rows_on_screen_are_taken_along(page: Page, app: str) -> None:
    visit(page, app, f"{TARGETS}&kind=deadline")
    shown = page.locator(".ledger tbody tr").count()
    rows = list(csv.reader(io.StringIO(download(page, "CSV").decode("utf-8-sig"), newline="")))
    assert (len(rows), rows[0][0], rows[1][1]) == (shown + 1, "期限", "2015-11-26")
    sheet = load_workbook(io.BytesIO(download(page, "Excel"))).active
    assert sheet is not None
    assert [[str(cell.value or "") for cell in line] for line in sheet.iter_rows()] == rows
    events = Calendar.from_ical(download(page, "ics")).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events][:2] == [date(2015, 11, 26), date(2015, 12, 21)]
    assert "《国家知识产权局关于举办2015年第九届中国专利周的通知》" in str(events[0]["description"])


def test_at_a_thousand_pixels_a_long_name_has_its_cells_width_and_the_time_line_its_last_year(
    page: Page, app: str
) -> None:
    page.set_viewport_size({"width": 1000, "height": 900})
    visit(page, app, f"{TARGETS}&view=calendar&year=2015&month=12")
    cell = page.locator(".days td", has_text="报送本地区").bounding_box()
    assert cell is not None and cell["height"] < 1.5 * cell["width"]  # beside its sign and day it was 461 px high
    visit(page, app, f"{TARGETS}&view=timeline")
    assert page.locator(".tl").evaluate("line => line.scrollWidth <= line.clientWidth")


def test_the_calendar_goes_from_year_to_month_to_words(page: Page, app: str) -> None:
    visit(page, app, f"{TARGETS}&view=calendar")
    page.get_by_role("link", name=re.compile(r"^2015")).click()
    expect(page.get_by_role("heading", name="2015 年")).to_be_visible()
    expect(page.locator(".month").nth(10)).to_contain_text("11-26")
    page.get_by_role("link", name="12 月").click()
    expect(page.locator(".days td", has_text="报送本地区")).to_contain_text("21")
    assert parameters(page) == {"page": "targets", "view": "calendar", "year": "2015", "month": "12"}
    page.get_by_role("link", name="← 2015-11").click()
    expect(page.locator(".days td", has_text="报送本地区")).to_contain_text("26")
    page.get_by_role("link", name="2015-12 →").click()
    expect(page.get_by_role("heading", name="2015 年 12 月")).to_be_visible()
    page.get_by_role("link", name="看 2015 全年").click()
    expect(page.locator(".month")).to_have_count(12)
    page.get_by_role("link", name=re.compile("^2018")).click()
    loose = page.locator(".loose")
    expect(loose).to_contain_text("只写到年：2018 年内")
    loose.locator(".item", has_text="投保专利保险企业数量").click()
    expect(page.locator(".landed").first).to_be_in_viewport(timeout=15_000)


def test_the_timeline_lists_what_a_mark_stands_for(page: Page, app: str) -> None:
    visit(page, app, f"{TARGETS}&view=timeline")
    lanes = page.locator(".tl-row:not(.axis-row)")
    expect(lanes.first).to_contain_text("部委")
    page.get_by_role("link", name=re.compile(r"部委，2018-12-31 前")).click()
    expect(page.locator(".ledger tbody")).to_contain_text("投保专利保险企业数量")
    expect(page.locator(".tl-mark.chosen")).to_have_count(1)
    assert parameters(page)["at"] == "ministry|2018-12-31"
    page.locator(".tl-mark.chosen").click()
    expect(page.locator(".ledger")).to_have_count(0)
    page.get_by_role("link", name="按文件").click()
    expect(lanes.filter(has_text=PLAN)).to_be_visible()
    page.get_by_role("link", name="按层级").click()
    expect(lanes.filter(has_text=PLAN)).to_have_count(0)


def test_the_views_keep_the_filters(page: Page, app: str) -> None:
    visit(page, app, f"{TARGETS}&kind=deadline")
    for name, view, shown in (
        ("日历", "calendar", ".months"),
        ("时间轴", "timeline", ".tl"),
        ("上下对照", "conflicts", ".pills"),
    ):
        page.get_by_label("看法").get_by_role("link", name=name, exact=True).click()
        expect(page.locator(shown).first).to_be_visible()
        settled(page)
        assert parameters(page) == {"page": "targets", "kind": "deadline", "view": view}
    page.get_by_role("link", name="台账", exact=True).click()
    expect(page.locator(".ledger")).to_be_visible()
    assert parameters(page) == {"page": "targets", "kind": "deadline"}


def test_conflicts_without_any_say_what_is_compared(page: Page, app: str) -> None:
    visit(page, app, f"{TARGETS}&view=conflicts")
    expect(page.locator(".empty")).to_contain_text("没有找到可以对照的指标")
    expect(page.locator(".pills").first).to_contain_text("可能重复")


def test_english(page: Page, app: str) -> None:
    visit(page, app, f"{TARGETS}&lang=en")
    expect(page.get_by_role("heading", name="Targets and deadlines")).to_be_visible()
    expect(page.locator(".ledger thead")).to_contain_text("Metric or matter")


NATION = "（二）到2020年，全国农作物耕种收综合机械化率达到70%，全国农机总动力超过10亿千瓦。\n国务院办公厅要在2019年底前出台实施意见。"
PROVINCE = "为贯彻《农机意见》，到2020年，全省农作物耕种收综合机械化率达到65%，全省农机总动力超过1250万千瓦。"


def pair() -> list[PolicyGraph]:
    """A national policy and the province's below it: a looser rate, and a total that can't be compared."""
    made = []
    for policy, text, level, rate, total in (
        ("国发〔2018〕42号", NATION, "state_council", 70.0, 1e9),
        ("闽政〔2019〕8号", PROVINCE, "province", 65.0, 1.25e7),
    ):
        region: dict[str, Value] = {"region": "福建省"} if level == "province" else {}
        writer = Writer(policy, "农机意见", text, level=level, body_start=0, body_end=len(text), **region)
        due: dict[str, Any] = {"kind": "quantity", "comparator": ">=", "due": "2020", "due_date": "2020"}
        for words, value, unit in (("农作物耕种收综合机械化率", rate, "%"), ("农机总动力", total, "千瓦")):
            writer.target(
                None,
                text.index(words),
                metric=text[text.index(words) - 2 :][: len(words) + 2],
                value=value,
                unit=unit,
                **due,
            )
        made.append(writer)
    made[1].refers("IMPLEMENTS", "国发〔2018〕42号", title="农机意见", level="state_council")
    return [writer.graph() for writer in made]


@pytest.fixture(scope="module")
def of_pair(app_server: Callable[..., AppServer], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of an app on a store with that pair."""
    folder = tmp_path_factory.mktemp("pair") / "store"
    with open_store(folder) as store:
        for graph in pair():
            store.write(graph)
    return app_server(folder).url


def test_one_metric_at_two_levels_stands_side_by_side_and_says_why(page: Page, of_pair: str) -> None:
    visit(page, of_pair, f"{TARGETS}&view=conflicts")
    cards = page.locator(".finding")
    expect(cards).to_have_count(2)
    expect(cards.first.locator(".verdict")).to_have_text("下级可能更宽")
    for side, words in zip(cards.first.locator(".side").all(), ("达到70%", "达到65%"), strict=True):
        expect(side.locator(".quote")).to_contain_text(words)
    expect(cards.last.locator(".verdict")).to_have_text("范围不同，未比较")
    cards.first.locator("summary").click()
    expect(cards.first.locator(".why")).to_contain_text("范围不同（上级：“全国”；下级：“福建省”），但比率、时限可以比")
    cards.first.get_by_role("button", name="复制并附出处").last.click()
    assert "——《农机意见》（闽政〔2019〕8号）" in page.evaluate("navigator.clipboard.readText()")
    rows = list(csv.reader(io.StringIO(download(page, "CSV").decode("utf-8-sig"), newline="")))
    assert [line[0] for line in rows] == ["对照", "下级可能更宽", "范围不同，未比较"]
    assert load_workbook(io.BytesIO(download(page, "Excel"))).active is not None
    page.get_by_role("link", name=re.compile("^同名，未作比较")).click()
    expect(cards).to_have_count(1)
    assert parameters(page)["found"] == "apart"
    cards.first.get_by_role("link", name="看原文").last.click()
    expect(page.locator(".landed").first).to_be_in_viewport(timeout=15_000)


@pytest.mark.parametrize("view", ["ledger", "calendar", "timeline"])
def test_where_nothing_fits_every_view_says_so_and_clears_the_filters(page: Page, app: str, view: str) -> None:
    visit(page, app, f"?page=targets&view={view}&words={quote('海洋牧场')}")
    expect(page.locator(".empty")).to_contain_text("没有符合筛选条件的目标或期限")
    page.get_by_role("link", name="清除筛选").click()
    expect(page.locator(".empty")).to_have_count(0)
    assert "words" not in parameters(page)


def test_the_filters_of_a_window_at_twice_its_size_show_their_words(page: Page, app: str) -> None:
    page.set_viewport_size({"width": 720, "height": 450})
    visit(page, app, "?page=targets")
    boxes = page.locator(".st-key-target_filters [data-testid=stSelectbox]")
    expect(boxes).to_have_count(5)
    for box in boxes.all():
        size = box.bounding_box()
        assert size and size["width"] > 150
