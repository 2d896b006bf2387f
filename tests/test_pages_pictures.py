"""The pictures of pages: what they save holds all their words, whatever the window was; the keyboard stays where it is."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from graph.store import open_store
from tests.app_server import AppServer
from tests.browser import PHONE, settled, visit
from tests.page_addresses import REFERRED, STRATEGY
from tests.stores import Writer

pytestmark = pytest.mark.browser

KEEP_SVG = """() => { const write = XMLSerializer.prototype.serializeToString;
    XMLSerializer.prototype.serializeToString = function (svg) { return window.saved = write.call(this, svg); }; }"""
WORDS_OF_SVG = """() => { const box = document.createElement('div'); box.innerHTML = window.saved; document.body.append(box);
    const svg = box.firstChild, {width, height} = svg.viewBox.baseVal, at = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll(':scope > text')].map(text => {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        return [text.textContent, left - at.left, right - at.left, top - at.top, bottom - at.top]; });
    box.remove(); return {width, height, words}; }"""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("address", "legend"),
    [
        (f"?page=explorer&id={quote(STRATEGY)}", ".legend button[aria-pressed=true] > span"),
        (f"?page=lineage&scope=family&focus={quote(REFERRED)}", ".lineage .key > span"),
    ],
)
def test_heading_and_legend_are_whole_in_a_picture_saved_from_a_narrow_window(
    page: Page, app: str, address: str, legend: str, lang: str
) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    visit(page, app, f"{address}&lang={lang}")
    names = page.locator(legend).all_text_contents()
    page.evaluate(KEEP_SVG)
    with page.expect_download():
        page.get_by_role("button", name="PNG").click()
    saved = page.evaluate(WORDS_OF_SVG)
    written = [text for text, *_ in saved["words"]]
    assert names and set(names) <= set(written)
    title = (
        page.locator("h1.headline").text_content()
        if "lineage" in address
        else "《关于全面组织实施中小企业知识产权战略推进工程的指导意见》"
    )
    assert title and title in "".join(written)
    for text, left, right, top, bottom in saved["words"]:
        assert 0 <= left < right <= saved["width"] and 0 <= top < bottom <= saved["height"], text
    for one, other in zip(saved["words"], saved["words"][1:], strict=False):
        apart = one[2] <= other[1] or other[2] <= one[1] or one[4] <= other[3] + 6 or other[4] <= one[3] + 6
        assert apart, (one, other)


def test_a_picture_longer_than_an_image_may_be_says_how_small_it_was_saved(
    page: Page, app_server: Callable[..., AppServer], tmp_path: Path
) -> None:
    notices = [
        Writer(f"国知发〔2020〕{n}号", f"国家知识产权局关于落实第{n}项任务的通知", "为贯彻落实《意见》。", issued_on="2020-02-10", level="ministry")
        .issued_by("国家知识产权局")
        .refers("IMPLEMENTS", "国发〔2020〕1号", title="意见", level="state_council")
        for n in range(1, 191)
    ]  # fmt: skip
    with open_store(tmp_path / "store") as store:
        store.write_new([notice.graph() for notice in notices])
        store.record_load("1", [], [])
    opened = quote("group:ministry:国家知识产权局")
    visit(
        page,
        app_server(tmp_path / "store").url,
        f"?page=lineage&most=200&open={opened}&focus={quote('国发〔2020〕1号')}",
    )
    told = page.locator(".lineage .smaller")
    for kind, small in (("SVG", False), ("PNG", True), ("PDF", True), ("SVG", False)):
        with page.expect_download():
            page.get_by_role("button", name=kind).click()
        if small:
            expect(told).to_have_text(re.compile(r"图太长，只能存成原大的 [5-9]\d%"))
        else:
            expect(told).to_have_text("")


def test_a_line_keeps_the_keyboard_when_the_picture_is_drawn_anew(page: Page, app: str) -> None:
    visit(page, app, f"?page=lineage&scope=family&focus={quote(REFERRED)}")
    lines = page.locator("g.link[data-id]")
    before = lines.count()
    page.get_by_role("button", name="落实", exact=True).click()
    settled(page)
    expect(lines).not_to_have_count(before)
    lines.last.focus()
    name = str(lines.last.get_attribute("data-id"))
    page.go_back()
    expect(lines).to_have_count(before)
    expect(page.locator(f'g.link[data-id="{name}"]')).to_be_focused()
