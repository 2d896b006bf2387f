"""The pictures that pages save, as files: all their words are within them, whatever the window was."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser import PHONE, visit
from tests.page_addresses import REFERRED, STRATEGY

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
