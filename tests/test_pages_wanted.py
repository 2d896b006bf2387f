"""The wanted list in a real browser."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import parameters, visit
from tests.page_addresses import REFERRED

pytestmark = pytest.mark.browser


def test_the_most_relied_upon_stand_first_and_open_to_the_words_that_name_them(page: Page, app: str) -> None:
    visit(page, app, "?page=wanted")
    counts = [int(re.findall(r"\d+", text)[0]) for text in page.locator(".wanted .many .small").all_inner_texts()]
    assert counts == sorted(counts, reverse=True) and len(counts) > 5
    line = page.locator(".wanted > li", has=page.locator("a", has_text="新形势下加快知识产权强国建设"))
    line.get_by_role("link", name="谁提到、怎么说").click()
    expect(line.locator("mark").first).to_contain_text("知識產權強國建設的若干意見")
    assert parameters(page)["open"] == REFERRED
    line.get_by_role("link", name="看原文").first.click()
    expect(page.locator(".landed").first).to_be_in_viewport()


def test_kinds_are_chosen_by_chips_and_a_page_behind_the_last_leads_back(page: Page, app: str) -> None:
    visit(page, app, "?page=wanted")
    page.get_by_role("link", name="标准", exact=True).click()
    expect(page.locator(".kindchip[aria-current=true]")).to_have_text("标准")
    expect(page.locator(".wanted > li .title")).to_have_text(["企业知识产权管理规范"])
    visit(page, app, "?page=wanted&kind=standard&from=50")
    page.locator(".empty").get_by_role("link", name="回到第一页").click()
    expect(page.locator(".wanted > li .title")).to_have_text(["企业知识产权管理规范"])
    assert parameters(page) == {"page": "wanted", "kind": "standard"}


def test_the_list_is_saved_for_excel(page: Page, app: str) -> None:
    visit(page, app, "?page=wanted")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载待收清单").click()
    rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_bytes().decode("utf-8-sig"), newline="")))
    assert rows[0][:2] == ["标题", "文号"]
    assert len(rows) - 1 == page.locator(".wanted > li").count()
