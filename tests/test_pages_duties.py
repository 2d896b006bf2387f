"""The duties page in a real browser: every control is used once, and what it does is seen."""

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote

import openpyxl
import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import PHONE, parameters, settled, visit

pytestmark = pytest.mark.browser

OFFICE, MEMBER = "国家知识产权局", "湖北省知识产权局"
CITIES, CITIES_ID = "各示范城市知识产权局", "全国各示范城市知识产权局"
STRATEGY = "国知发管字〔2016〕101号"


def address(agency: str, **more: str) -> str:
    return "?page=duties&agency=" + quote(agency) + "".join(f"&{name}={quote(value)}" for name, value in more.items())


def saved(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile(button)).click()
    return Path(download.value.path()).read_bytes()


WATCH_FOR_THE_END_OF_A_RUN = """() => {
  window.ended = false;
  const app = document.querySelector('[data-testid=stApp]');
  const watch = new MutationObserver(() => {
    if (app.dataset.testScriptState === 'notRunning') { window.ended = true; watch.disconnect(); }
  });
  watch.observe(app, { attributeFilter: ['data-test-script-state'] });
}"""


def click(page: Page, target: Locator) -> dict[str, str]:
    """Clicks, waits until the page was made anew, and gives the parameters of its address."""
    target.scroll_into_view_if_needed()
    settled(page)
    page.evaluate(WATCH_FOR_THE_END_OF_A_RUN)
    target.click()
    page.wait_for_function("window.ended")
    settled(page)
    return parameters(page)


def number(words: str) -> int:
    found = re.search(r"\d+", words)
    assert found, words
    return int(found[0])


def test_a_cell_of_the_heatmap_lists_the_duties_of_its_agency_and_theme(page: Page, app: str) -> None:
    visit(page, app, "?page=duties")
    expect(page.locator(".heat")).to_be_visible()
    expect(page.get_by_text("graph/themes.csv")).to_be_visible()
    cell = page.locator(".heat td a").first
    said = cell.get_attribute("aria-label") or ""
    agency, theme = said.split("：")[0].split("，")
    cell.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".dutyrow")).to_have_count(number(said.split("：")[1]))
    assert parameters(page)["theme"] == theme
    expect(page.get_by_role("heading", name=re.compile(f"^{agency}"))).to_be_visible()
    chip = page.get_by_role("link", name=f"取消筛选：{theme}")
    assert "theme" not in click(page, chip)
    assert page.locator(".dutyrow").count() >= number(said.split("：")[1])


def test_the_matrix_of_policies_its_switch_and_its_file(page: Page, app: str) -> None:
    visit(page, app, "?page=duties")
    assert click(page, page.get_by_role("link", name="部门 × 文件"))["matrix"] == "policy"
    rows = list(csv.reader(io.StringIO(saved(page, "下载矩阵").decode("utf-8-sig"), newline="")))
    assert rows[0][0] == "部门" and rows[0][-1] == "合计" and len(rows) > 5
    assert sum(map(int, rows[1][1:-1:2])) == int(rows[1][-1])
    assert page.locator(".matrix tbody tr").count() == len(rows) - 1
    agencies = page.get_by_role("navigation", name="翻页")
    expect(agencies).to_contain_text(f"部门：第 1–{len(rows) - 1} 项，共 ")
    first = page.locator(".matrix tbody tr").first.inner_text()
    assert click(page, agencies.get_by_role("link", name="下一页"))["rows"] == "20"
    assert page.locator(".matrix tbody tr").first.inner_text() != first
    expect(agencies).to_contain_text("部门：第 21–")
    cell = page.locator(".matrix td a").first
    duties = number(cell.inner_text())
    assert {"agency", "policy"} <= click(page, cell).keys()
    expect(page.locator(".dutyrow")).to_have_count(duties)


def test_older_and_newer_policies_are_a_page_away(page: Page, app: str) -> None:
    visit(page, app, "?page=duties&matrix=policy&from=2")
    assert page.locator(".matrix thead th").count() == 2 + 3  # agency and total; three of the five policies
    assert "from" not in click(page, page.get_by_role("link", name="上一页").first)
    assert page.locator(".matrix thead th").count() == 2 + 5


@pytest.mark.parametrize(
    "typed", ["知识产权局", "智慧財產權局", "国知局"]
)  # its name, in the other script, a short name
def test_an_agency_is_found_by_a_part_of_its_name(page: Page, app: str, typed: str) -> None:
    visit(page, app, "?page=duties")
    box = page.get_by_label("查找部门或部门类别")
    box.fill(typed)
    box.press("Enter")
    hit = page.get_by_role("navigation", name="找到的部门").get_by_role("link", name=OFFICE).first
    expect(hit).to_be_visible()
    assert click(page, hit)["agency"] == OFFICE


def test_what_no_agency_is_called_is_told(page: Page, app: str) -> None:
    visit(page, app, "?page=duties&find=" + quote("没有这个"))
    expect(page.get_by_role("status").filter(has_text="没有名称里含有“没有这个”的部门")).to_be_visible()


def test_duties_by_role_and_year_and_the_panel_that_narrows_them(page: Page, app: str) -> None:
    visit(page, app, address(OFFICE))
    all_ = page.locator(".dutyrow").count()
    assert click(page, page.get_by_role("link", name="角色", exact=True))["by"] == "role"
    expect(page.locator(".grouphead")).to_have_text(["牵头", "负责"])
    assert click(page, page.get_by_role("link", name="年份", exact=True))["by"] == "year"
    years = page.locator(".grouphead").all_inner_texts()
    assert years == sorted(years, reverse=True) and len(years) > 1
    for name in ("角色", "年份", "主题", "文件"):
        facet = page.locator(".facet", has=page.get_by_role("heading", name=name, exact=True))
        item = facet.locator(".facetitem").last
        facet.locator("summary").click() if facet.locator("summary").count() else None
        wanted = number(item.locator(".num").inner_text())
        click(page, item)
        expect(page.locator(".dutyrow")).to_have_count(wanted)
        expect(facet.locator("[aria-current]")).to_have_count(1)
    assert {"role", "year", "theme", "policy", "by"} <= parameters(page).keys()
    left = click(page, page.get_by_role("link", name="清除全部筛选"))
    assert left.keys() == {"page", "agency", "by"}
    expect(page.locator(".dutyrow")).to_have_count(all_)
    page.go_back()
    expect(page.get_by_role("link", name="清除全部筛选")).to_be_visible()


def test_a_duty_leads_to_its_words_shows_its_deadline_and_is_copied_with_its_citation(page: Page, app: str) -> None:
    visit(page, app, address(OFFICE))
    expect(page.locator(".badge.due").first).to_have_text(re.compile(r"期限 20\d\d"))
    page.get_by_role("button", name="复制并附出处").first.click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{OFFICE}　")
    assert re.search(r"\n“.+”\n——《.+》", copied)
    words = page.locator(".dutyrow mark").first.inner_text()
    assert "at" in click(page, page.get_by_role("link", name="看原文").first)
    expect(page.locator(".paper .duty", has_text=words[:10]).first).to_be_visible()


def test_the_ledger_and_the_table_hold_what_is_on_screen(page: Page, app: str) -> None:
    visit(page, app, address(OFFICE, role="lead"))
    shown = page.locator(".dutyrow").count()
    book = openpyxl.load_workbook(io.BytesIO(saved(page, "下载任务分工台账")))
    rows = list(book["任务分工台账"].iter_rows(min_row=2, values_only=True))
    assert [row[1:3] for row in rows] == [(OFFICE, "牵头")] * shown
    assert all(row[11] for row in rows)  # its words
    table = list(csv.reader(io.StringIO(saved(page, "下载本表").decode("utf-8-sig"), newline="")))
    assert len(table) == shown + 1
    assert {row[1] for row in table[1:]} == {"牵头"}


def test_the_page_prints_black_on_white_with_its_sources_and_without_its_menus(page: Page, app: str) -> None:
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    visit(page, app, address(OFFICE))
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    page.get_by_role("button", name="打印").click()
    expect(page).to_have_title("printed")
    page.emulate_media(media="print", color_scheme="dark", reduced_motion="reduce")
    expect(page.locator("[data-testid=stDownloadButton]").first).to_be_hidden()  # the sheets for paper hold
    printed = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in printed)
    assert f"出处：{STRATEGY}" in text and OFFICE in text
    assert [word for word in ("English", "下载", "打印", "看原文", "查找", "换一个部门") if word in text] == []
    assert text.count("出处：") == page.locator(".dutyrow").count() > 2  # none is cut off
    paper = printed[0].render(scale=0.5, grayscale=True).to_pil()
    assert paper.getpixel((3, 3)) == paper.getpixel((paper.width - 4, paper.height - 4)) == 255


def test_a_partner_leads_to_the_tasks_that_both_share(page: Page, app: str) -> None:
    visit(page, app, address(OFFICE))
    assert click(page, page.get_by_role("link", name="一起承担的部门"))["view"] == "partners"
    row = page.locator("table.partners tbody tr").first
    name, shared = row.locator("a").inner_text(), number(row.locator("td").first.inner_text())
    assert "beside" in click(page, page.locator("table.partners a").first)
    expect(page.get_by_role("heading", name=re.compile(f"{OFFICE} 与 {re.escape(name)}"))).to_be_visible()
    assert number(page.locator(".sidecard.both b").inner_text()) >= shared
    expect(page.locator(".beside b", has_text=name)).to_have_count(page.locator(".dutyrow").count())


def test_on_a_telephone_the_names_of_partners_stand_in_lines_and_all_columns_are_seen(page: Page, app: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    visit(page, app, f"{address(OFFICE)}&view=partners")
    table = page.locator("table.partners")
    widths = table.locator("tbody th").evaluate_all("all => all.map(one => one.clientWidth)")
    assert widths and min(widths) > 100
    box = table.bounding_box()
    assert box and box["x"] + box["width"] <= PHONE


def test_the_numbers_of_a_line_stand_at_one_height(page: Page, app: str) -> None:
    visit(page, app, f"{address(OFFICE)}&beside={quote(CITIES_ID)}")
    lines = page.locator("table.compared tbody tr", has=page.locator("td .soft")).filter(has=page.locator("td .num"))
    assert lines.count() > 0
    for line in lines.all():
        middles = line.locator("td .soft, td .num").evaluate_all(
            "all => all.map(one => { const box = one.getBoundingClientRect(); return box.top + box.height / 2; })"
        )
        assert max(middles) - min(middles) < 3


def test_two_agencies_side_by_side(page: Page, app: str) -> None:
    visit(page, app, address(OFFICE))
    box = page.get_by_label("与另一个部门比较")
    box.fill("示范城市")
    box.press("Enter")
    hit = page.get_by_role("navigation", name="找到的部门").get_by_role("link", name=CITIES).first
    assert click(page, hit)["beside"] == CITIES_ID
    counts = {side: number(page.locator(f".sidecard.{side} b").inner_text()) for side in ("one", "both", "other")}
    assert counts["one"] > 0 and counts["both"] > 0 and counts["other"] > 0
    assert click(page, page.locator(".sidecard.other"))["side"] == "other"
    expect(page.get_by_role("heading", name=re.compile(f"^只有{CITIES}："))).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", name=re.compile(f"^Only {CITIES}: "))).to_be_visible()
    page.get_by_role("link", name="中文").click()
    expect(page.get_by_role("heading", name=re.compile(f"^只有{CITIES}："))).to_be_visible()
    assert page.locator(".dutyrow").count() >= counts["other"]
    cell = page.locator("table.compared").first.locator("td.one a").first
    wanted = number(cell.inner_text())
    narrowed = click(page, cell)
    assert narrowed["side"] == "one" and "theme" in narrowed
    expect(page.locator(".dutyrow")).to_have_count(wanted)
    rows = openpyxl.load_workbook(io.BytesIO(saved(page, "下载任务分工台账"))).worksheets[0]
    assert rows.max_row == wanted + 1
    swapped = click(page, page.get_by_role("link", name="交换左右"))
    assert (swapped["agency"], swapped["beside"]) == (CITIES_ID, OFFICE)
    alone = click(page, page.get_by_role("link", name=f"只看{OFFICE}"))
    assert alone["agency"] == OFFICE and "beside" not in alone
    assert "agency" not in click(page, page.get_by_role("link", name="全部部门"))


def test_a_body_shows_the_duties_of_its_class_apart_also_in_the_ledger(page: Page, app: str) -> None:
    visit(page, app, address(MEMBER))
    words = re.compile("没有点名由它承担的职责；作为某一类部门之一，承担")
    expect(page.get_by_role("heading", name=words)).to_be_visible()
    class_ = "各省（区、市）知识产权局"
    expect(page.locator(".oneof").get_by_role("heading", name=f"{MEMBER}作为“{class_}”之一")).to_be_visible()
    book = openpyxl.load_workbook(io.BytesIO(saved(page, "下载任务分工台账")))
    assert book.sheetnames == ["任务分工台账", class_]
    assert [row[1] for row in book[class_].iter_rows(min_row=2, values_only=True)] == [class_] * 2
    page.get_by_role("link", name="看这一类").first.click()
    expect(page.get_by_role("heading", name=re.compile(f"^{re.escape(class_)}：2 项职责"))).to_be_visible()


def test_an_agency_that_is_not_there_and_filters_that_nothing_fits_say_what_to_do(page: Page, app: str) -> None:
    visit(page, app, address(OFFICE, beside="没有这个局"))
    expect(page.get_by_text("请在上面重新查找部门")).to_be_visible()
    visit(page, app, address(OFFICE, year="1900"))
    expect(page.get_by_text("请去掉一个筛选")).to_be_visible()
