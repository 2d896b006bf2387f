"""What the browser prints of the pages that are more than a tree: black on white, nothing cut off, no lists and no tools."""

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import HEIGHT, visit
from tests.page_addresses import ADDRESSES

pytestmark = pytest.mark.browser

SHEET = 688
"""Px that the margins leave of an A4 sheet's width."""
BLACK = "rgb(0, 0, 0)"


def on_paper(page: Page, app: str, name: str) -> None:
    """A page opened in the dark and in a wide window, then laid out as on a sheet of paper."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    visit(page, app, ADDRESSES[name])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEET, "height": HEIGHT})
    page.wait_for_timeout(300)  # Streamlit lays the page out again


def colour(shown: Locator, name: str = "color") -> str:
    """The colour in which something is shown."""
    return str(shown.evaluate("(element, name) => getComputedStyle(element)[name]", name))


def ends(shown: Locator) -> tuple[float, float, float]:
    """The right, the upper and the lower end of something, in px."""
    box = shown.bounding_box()
    assert box
    return box["x"] + box["width"], box["y"], box["y"] + box["height"]


def test_a_policy_prints_its_whole_text_and_no_lists(page: Page, app: str) -> None:
    on_paper(page, app, "policy")
    text = page.locator("section.text")
    whole, shown = text.evaluate("pane => [pane.scrollHeight, pane.clientHeight]")
    assert whole - shown <= 1
    assert shown > 3 * HEIGHT
    assert colour(text.locator("> .paper")) == BLACK
    expect(page.locator("section.lists")).to_be_hidden()
    expect(text.locator("> .panehead")).to_be_hidden()
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    assert len(document) > 3
    document.close()


def test_the_lineage_prints_within_the_sheet_and_what_is_chosen_below_it(page: Page, app: str) -> None:
    on_paper(page, app, "lineage-card")
    right, _, bottom = ends(page.locator(".pan svg"))
    assert right <= SHEET
    assert ends(page.locator(".head").last)[0] <= right + 1
    assert ends(page.locator(".drawer"))[1] >= bottom
    assert colour(page.locator("g.card .title").first, "fill") == BLACK
    expect(page.get_by_role("button", name="PDF")).to_be_hidden()


def test_the_explorer_prints_its_picture_and_legend_and_what_is_chosen_below_them(page: Page, app: str) -> None:
    on_paper(page, app, "explorer-node")
    right, _, bottom = ends(page.locator(".stage"))
    assert right <= SHEET
    assert ends(page.locator(".drawer"))[1] >= bottom
    assert colour(page.locator("g.node .label text").first, "fill") == BLACK
    expect(page.locator("h1.headline")).to_be_visible()
    expect(page.locator(".legend [data-code=Task]")).to_be_visible()
    for gone in (".side", ".tools"):
        expect(page.locator(gone)).to_be_hidden()


def test_the_timeline_prints_within_the_sheet(page: Page, app: str) -> None:
    on_paper(page, app, "timeline")
    for picture in ("svg.strip", "svg.lanes"):
        assert ends(page.locator(picture))[0] <= SHEET
    assert colour(page.locator("g.policy text").first, "fill") == BLACK
    expect(page.locator(".levels [data-code=ministry]")).to_be_hidden()


def test_the_ledger_of_targets_prints_every_sentence_whole_and_no_buttons(page: Page, app: str) -> None:
    on_paper(page, app, "targets")
    words = page.locator(".ledger .words")
    assert words.count() > 10
    assert words.evaluate_all("all => all.filter(one => one.scrollHeight > one.clientHeight + 1).length") == 0
    for gone in (".ledger .only", ".ledger .c-words", ".tabs"):
        expect(page.locator(gone).first).to_be_hidden()
