"""The coverage page in a real browser: the matrix, its gaps and new entries, both sentences of a cell, and what is not there."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from extract.load import load
from graph.store import open_store
from tests.app_server import AppServer
from tests.browser import PHONE, parameters, settled, visit
from tests.coverage_made import CITY_NUMBER, NUMBER, PROVINCE_NUMBER, written

pytestmark = pytest.mark.browser

ONE = "?page=coverage&id=" + quote(NUMBER)
LOANS = f"{ONE}&policy={quote(PROVINCE_NUMBER)}&task=" + quote(f"{NUMBER}#2.1")
NOTHING = f"{ONE}&policy={quote(CITY_NUMBER)}&task=" + quote(f"{NUMBER}#1.1")


@pytest.fixture(scope="module")
def app(app_server: Callable[..., AppServer], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on a store that holds a made-up directive and the two policies that implement it."""
    yield app_server(filled(tmp_path_factory.mktemp("made"), 3)).url


def filled(folder: Path, documents: int) -> Path:
    """A store that holds so many of the made-up documents, the directive first."""
    texts = folder / "texts"
    texts.mkdir()
    with open_store(str(folder / "store")) as store:
        load(written(texts)[:documents], store)
    return folder / "store"


def test_the_matrix_names_gaps_and_what_is_new(page: Page, app: str) -> None:
    visit(page, app, "?page=coverage")
    expect(page.locator(".covcard")).to_contain_text("6 项任务：确有承接 5，似有承接 0，未见承接 1")
    page.locator(".covcard").get_by_role("link", name="看对照").click()
    settled(page)
    expect(page.locator(".covgaps")).to_contain_text("无人承接 1 项")
    expect(page.locator(".covgaps li")).to_have_text(["（四）推行委托托管"])
    expect(page.locator("tr.nobody th")).to_contain_text("推行委托托管")
    assert page.locator(".covtitle").all_inner_texts() == [
        "云南省人民政府关于加快小微企业知识产权工作的实施意见",
        "昆明市人民政府关于小微企业知识产权维权和融资的通知",
    ]
    expect(page.locator(".cov td a.sure")).to_have_count(5)
    expect(page.locator(".cov td a.likely .letter")).to_have_text(["似"])
    expect(page.locator(".covnew .task")).to_have_text(["（四）发展花卉品种权交易"])


def test_a_cell_opens_both_sentences_side_by_side_with_the_reason(page: Page, app: str) -> None:
    visit(page, app, ONE)
    page.get_by_role("link", name=re.compile("（三）扩大质押融资，云南省.*确有承接")).click()
    panel = page.get_by_role("region", name=re.compile("扩大质押融资"))
    upper, lower = panel.locator(".covside").nth(0), panel.locator(".covside").nth(1)
    expect(upper.locator(".quote")).to_contain_text("建立质押贷款风险补偿资金池")
    expect(lower.locator(".quote")).to_contain_text("建立省级专利权质押贷款风险补偿资金池")
    assert "商业银行" in upper.locator("mark").all_inner_texts()
    assert "商业银行" in lower.locator("mark").all_inner_texts()
    expect(panel.locator(".covwhy").first).to_contain_text("财政部 → 云南省财政厅")
    tops = [side.bounding_box() for side in (upper, lower)]
    assert tops[0] and tops[1] and tops[0]["y"] == tops[1]["y"] and tops[0]["x"] < tops[1]["x"]
    assert parameters(page) == {"page": "coverage", "id": NUMBER, "policy": PROVINCE_NUMBER, "task": f"{NUMBER}#2.1"}
    lower.get_by_role("link", name="看原文").click()
    settled(page)
    assert parameters(page)["id"] == PROVINCE_NUMBER
    page.go_back()
    expect(panel).to_be_visible()
    panel.get_by_role("link", name="关闭").click()
    expect(panel).to_have_count(0)


def test_a_target_that_both_set_is_named(page: Page, app: str) -> None:
    visit(page, app, f"{ONE}&policy={quote(PROVINCE_NUMBER)}&task=" + quote(f"{NUMBER}#1.1"))
    expect(page.locator(".covpanel")).to_contain_text("全国小微企业有效发明专利拥有量 → 全省小微企业有效发明专利拥有量")


def test_the_keyboard_opens_a_cell_and_goes_on_from_there(page: Page, app: str) -> None:
    visit(page, app, ONE)
    page.locator(".cov td a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".covpanel")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".covpanel .close")).to_be_focused()


def test_a_cell_without_a_match_says_so(page: Page, app: str) -> None:
    visit(page, app, NOTHING)
    expect(page.locator(".covpanel")).to_contain_text("这份文件里没有找到承接这一项的句子")


def test_a_phone_shows_the_open_cell_whole(page: Page, app: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    visit(page, app, LOANS)
    box = page.locator(".covpanel").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE
    sides = [side.bounding_box() for side in page.locator(".covside").all()[:2]]
    assert sides[0] and sides[1] and sides[0]["y"] < sides[1]["y"]


def test_the_page_speaks_english(page: Page, app: str) -> None:
    visit(page, app, f"{LOANS}&lang=en")
    expect(page.locator(".covgaps")).to_contain_text("Taken up by nobody: 1")
    expect(page.locator(".covhead")).to_contain_text("surely taken up")
    expect(page.locator(".cov td a.likely .letter")).to_have_text(["L"])


def test_the_comparison_can_be_saved(page: Page, app: str) -> None:
    visit(page, app, ONE)
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("下载对照表")).click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    (loans,) = [row for row in rows if row["承接"] == "似有承接" and row["落实文件"].startswith("昆明市")]
    assert (loans["上级任务"], loans["承接条目"]) == ("（三）扩大质押融资", "二、办好质押融资")
    assert len([row for row in rows if row["上级任务"] == "（四）推行委托托管" and not row["承接原句"]]) == 2


def test_what_cannot_be_compared_says_what_to_do(
    page: Page, app: str, app_server: Callable[..., AppServer], tmp_path: Path
) -> None:
    visit(page, app, "?page=coverage&id=" + quote(PROVINCE_NUMBER))
    expect(page.locator(".empty")).to_contain_text("没有“云政发〔2030〕8号”的对照")
    page.locator(".empty").get_by_role("link", name="全部上级文件").click()
    expect(page.locator(".covcard")).to_have_count(1)
    alone = app_server(filled(tmp_path, 1)).url
    visit(page, alone, "?page=coverage")
    expect(page.locator(".empty")).to_contain_text("python -m extract load")
